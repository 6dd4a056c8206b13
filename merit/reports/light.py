"""The light page: everything about one institution as one HTML file without a script, for a slow line."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from merit.charts.base import Stamp
from merit.charts.gap import step_gap, step_makers
from merit.charts.headline import Headline
from merit.charts.institution_claims import institution_claims
from merit.charts.institution_head import beyond, head, unknown
from merit.charts.institution_words import identity, origins, ways
from merit.charts.peers import peer_rows
from merit.charts.strip import aspect_strip
from merit.charts.words import Row
from merit.paths import ROOT
from merit.profile import Profile
from merit.reports.light_blocks import aspects, history_blocks
from merit.reports.light_links import HOME, address, links, local
from merit.reports.light_peers import light_peers
from merit.reports.markup import html
from merit.text import LANGS, dataset_words, number, t

FOLDER = ROOT / "merit" / "reports" / "html"
STYLE = (FOLDER / "light.css").read_text(encoding="utf-8")
# The page has no script; its only style is the one whose hash stands here.
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
    "%3Cpath fill='%233f7fca' d='M0 5h2v3H0zM3 3h2v5H3zM6 0h2v8H6z'/%3E%3C/svg%3E"
)
MOST_MAKERS = 6


@dataclass(frozen=True)
class Facts:
    """Answers that the profile does not hold.

    `claims`: institution_claims, None where nothing was published; `categories`, `instruments`,
    `relations`: the answers of that name (institution_relations); `coverage`: row of coverage_total.
    """

    claims: pd.DataFrame | None
    categories: pd.DataFrame
    instruments: pd.DataFrame
    relations: pd.DataFrame
    coverage: Row
    simulated: bool = False  # whether there is a simulation to look at besides


@lru_cache
def environment() -> Environment:
    """The templates; what they do not know is an error, what they insert is escaped."""
    return Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def _cut(frame: pd.DataFrame, most: int, key: str, lang: str) -> tuple[pd.DataFrame, str]:
    """The first rows; and the sentence that says how many there are, "" for all."""
    if len(frame) <= most:
        return frame, ""
    return frame.iloc[:most], t(lang, key, shown=number(lang, most, 0), all=number(lang, len(frame), 0))


def light(
    p: Profile,
    *,
    stamp: Stamp,
    facts: Facts,
    asked: Mapping[str, str],
    absent: Sequence[str],
    pin: str = "",
) -> bytes:
    """The page as UTF-8.

    Args:
        p: the profile.
        stamp: language, dataset, snapshot.
        facts: answers beside the profile.
        asked: keys of the address as given, without lang: dataset, snapshot, year, peers, pin, drop.
        absent: pinned codes that could not be shown.
        pin: what is said of the snapshot where the address asks for it, as Markdown.
    """
    lang = stamp.lang
    other = next(tag for tag in LANGS if tag != lang)
    keys = {**asked, "lang": lang}
    silent = p.history.empty
    top, strip, gap = head(p, stamp=stamp), aspect_strip(p, stamp=stamp), step_gap(p, stamp=stamp)
    beside, makers = peer_rows(p, stamp=stamp), step_makers(p, stamp=stamp)
    makers_rows, makers_cut = _cut(makers.shown, MOST_MAKERS, "light-makers-cut", lang)
    claims = None if facts.claims is None else institution_claims(facts.claims, stamp=stamp)
    dataset = dataset_words(lang, stamp.dataset, stamp.kind)
    said = {c: number(lang, float(facts.coverage[c]), 0) for c in ("n", "registered")}
    page = (
        environment()
        .get_template("light.html")
        .render(
            **_frame(lang),
            title=p.name,
            t_other=partial(t, other),
            html=partial(html, local=local),
            other=other,
            name=p.name,
            kind=stamp.kind,
            pin=pin,
            description=t(lang, "light-description", name=p.name, dataset=dataset, year=str(p.year)),
            banner=dataset_words(lang, stamp.dataset, stamp.kind, "-banner", **said),
            links=links(p, stamp, asked, other),
            identity=identity(p.institution, stamp=stamp),
            head=top,
            cards=[_card(card) for card in top.cards],
            newer=unknown(stamp=stamp) if silent else beyond(p, facts.instruments, stamp=stamp),
            origins=origins(p.institution, facts.relations, stamp=stamp),
            years=[
                (str(y), "" if y == p.year else address(p.code, {**keys, "year": str(y)})) for y in p.years
            ],
            silent=silent,
            strip=strip,
            aspects=aspects(p, strip, stamp=stamp),
            gap=gap,
            beside=beside,
            peers=light_peers(p, beside, stamp=stamp, brief=silent),
            absent=t(lang, "light-absent", year=str(p.year), codes=", ".join(absent)) if absent else "",
            histories=history_blocks(p, facts.categories, stamp=stamp),
            makers=makers,
            makers_rows=makers_rows,
            makers_cut=makers_cut,
            claims=claims,
            ways=ways(p.institution, stamp=stamp, simulated=silent and facts.simulated),
            dataset=dataset,
            snapshot=stamp.snapshot,
        )
    )
    return page.encode()


def _card(card: Headline) -> dict[str, str]:
    change = f"{card.change} {card.against}" if card.change else ""
    return {"label": card.label, "value": card.value, "change": change, "help": card.help}


def _frame(lang: str) -> dict[str, object]:
    """What every page of this kind needs."""
    return {
        "lang": lang,
        "t": partial(t, lang),
        "icon": ICON,
        "style": Markup(STYLE),  # noqa: S704 - a file of ours; its hash stands in the policy
        "home": f"{HOME}?lang={lang}",
    }


def problem(lang: str, *, title: str, sentences: Sequence[str], ways: Sequence[tuple[str, str]]) -> bytes:
    """A page that says what is wrong and where to go instead: `ways` are (label, address)."""
    page = environment().get_template("problem.html")
    return page.render(**_frame(lang), title=title, sentences=sentences, ways=ways).encode()
