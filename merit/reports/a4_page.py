"""What stands on the A4 page of one institution: a profile in, the words, rows and pictures of a4.typ out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from merit.charts import strip_words
from merit.charts.base import Chart, Stamp, categories_of
from merit.charts.headline import Headline
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_head import head, unknown
from merit.profile import Profile
from merit.reports.a4_blocks import gap_block, peers_block, strip_block, trend_block
from merit.reports.address import institution_address
from merit.reports.runs import Run, runs
from merit.text import day, is_missing, number, t

Words = dict[str, Any]
COLUMNS = {1: 1, 2: 2, 3: 3, 5: 3, 6: 3}  # cards -> cards in a row, otherwise four


@dataclass(frozen=True)
class Edition:
    """What all pages of one file share; frames and numbers are answers about one snapshot."""

    lang: str
    dataset: str
    kind: str
    snapshot: str
    published_at: str  # moment of the snapshot, ISO 8601
    categories: pd.DataFrame  # categories
    coverage: Mapping[str, int]  # n and registered of coverage_total
    host: str  # scheme and host of every link; "" for links from the root of the site

    @property
    def stamp(self) -> Stamp:
        """The stamp of the charts on the pages."""
        return Stamp(self.lang, self.dataset, self.kind, self.snapshot)


@dataclass(frozen=True)
class Sheet:
    """The answers on one page: the profile and, in a published record, the institution's claims."""

    profile: Profile
    claims: pd.DataFrame | None  # institution_claims; None where nothing is cited


def words(edition: Edition) -> Words:
    """The words that stand on every page."""
    lang = edition.lang
    covered = {name: number(lang, n, 0) for name, n in edition.coverage.items()}
    return {
        "product": t(lang, "app-title"),
        "dataset": t(lang, f"dataset-{edition.dataset}-stamp"),
        "notice": t(lang, f"dataset-{edition.dataset}-banner", **covered),
        "watermark": t(lang, "watermark"),
        "address": t(lang, "a4-address"),
    }


def page(sheet: Sheet, *, edition: Edition) -> Words:
    """One page as a4.typ reads it: strings, runs, rows and pictures, in reading order."""
    p, stamp, lang = sheet.profile, edition.stamp, edition.lang
    said = head(p, stamp=stamp)
    bands = edition.categories
    url = institution_address(p, stamp=stamp, host=edition.host)
    ladder = _ladder(p, bands, said.cards, lang)
    sentence = said.sentence
    if p.history.empty:
        sentence += " " + unknown(stamp=stamp)
    return {
        "name": p.name,
        "identity": _identity(p, lang),
        "synthetic": edition.kind == "synthetic",
        "sentence": runs(sentence, host=edition.host),
        "ladder": ladder,
        "cards": [_card(card, ladder) for card in said.cards],
        "columns": COLUMNS.get(len(said.cards), 4),
        "note": runs(said.note),
        "strip": strip_block(p, stamp=stamp),
        "gap": gap_block(p, stamp=stamp),
        "trend": trend_block(p, stamp=stamp, bands=bands),
        "peers": peers_block(p, stamp=stamp, url=url),
        "sources": _sources(sheet, edition),
        "footer": {"stamp": _footer(p, edition), "url": url, "shown": url},
    }


def _identity(p: Profile, lang: str) -> str:
    """Group, province, code, and the year of the page."""
    row = p.institution
    parts = [str(row["group_name"])]
    if not is_missing(row["province_name"]):
        parts.append(str(row["province_name"]))
    parts += [t(lang, "institution-code", code=p.code), t(lang, "a4-year", year=str(p.year))]
    return " · ".join(parts)


def _card(card: Headline, ladder: Words | None) -> Words:
    """A card; the one that names the category bears its colour."""
    held = next((band["colour"] for band in ladder["bands"] if band["held"]), None) if ladder else None
    change = f"{card.change} {card.against}" if card.change else ""
    return {
        "label": card.label,
        "value": card.value,
        "colour": held if card.key in ("score", "category") else None,
        "detail": " · ".join(part for part in (card.help, change) if part),
    }


def _ladder(p: Profile, categories: pd.DataFrame, cards: list[Headline], lang: str) -> Words | None:
    """The bands of the instrument with the one that is held; None without a final category or bands."""
    now = p.now
    if not now or now["status"] != "final" or is_missing(now["category"]):
        return None
    bands = list(categories_of(categories[categories["instrument"] == now["instrument"]]).values())
    if not bands or is_missing(now["maximum_total"]):
        return None
    total = None if is_missing(now["total"]) else float(now["total"])
    maximum = max(float(now["maximum_total"]), total or 0.0)
    bounds = [band.lower_bound for band in bands] + [maximum]
    shown = [
        {
            "name": band.name,
            "low": bounds[i] if i else 0.0,
            "high": bounds[i + 1],
            "low_words": number(lang, bounds[i] if i else 0.0),
            "colour": band.colour,
            "ink": band.ink,
            "held": band.code == now["category"],
        }
        for i, band in enumerate(bands)
    ]
    words_ = next((card.value for card in cards if card.key == "score"), "")
    return {
        "bands": shown,
        "total": total,
        "total_words": words_,
        "maximum": maximum,
        "maximum_words": number(lang, maximum),
    }


def _sources(sheet: Sheet, edition: Edition) -> Words:
    """Every source of a figure about the institution, the conflicts among them first; never cut."""
    stamp, lang = edition.stamp, edition.lang
    title = t(lang, "a4-sources")
    if sheet.claims is None:
        none = t(lang, "no-published-source", snapshot=edition.snapshot)
        return {"title": title, "sentence": runs(none), "items": [], "note": []}
    told: Chart = institution_claims(sheet.claims, stamp=stamp)
    of_aspects = strip_words.sources(sheet.profile.aspects.to_dict("records"), stamp=stamp)
    items: list[list[Run]] = [runs(line, host=edition.host) for line in (*told.sources, *of_aspects)]
    return {"title": title, "sentence": runs(told.sentence), "items": items, "note": []}


def _footer(p: Profile, edition: Edition) -> str:
    """Rule, n, dataset, snapshot and its date."""
    lang = edition.lang
    stamp = Stamp(lang, edition.dataset, edition.kind, edition.snapshot, rule="round")
    scored = int(p.beside.loc[~p.beside["is_self"], "total"].notna().sum())
    n = t(
        lang,
        "a4-n",
        n=number(lang, len(p.ranking), 0),
        year=str(p.year),
        peers=number(lang, scored, 0),
        of=number(lang, len(p.peers), 0),
    )
    return f"{stamp.line(n)} ({day(lang, edition.published_at[:10])})"
