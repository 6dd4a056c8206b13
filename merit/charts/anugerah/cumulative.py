"""Where all institutions stand after the round, by latest status, against the targets."""

from collections.abc import Sequence

import pandas as pd

from merit.charts.anugerah.scene import HIGH, LOW, Column, Scene
from merit.charts.anugerah.stacks import cumulative_figure
from merit.charts.anugerah.title import not_yet
from merit.charts.base import Chart
from merit.charts.groups import spelled
from merit.charts.table import labelled
from merit.charts.words import Row, n_words
from merit.text import day, is_missing, listing, percent, t


def cumulative(seen: Scene) -> Chart:
    """Registered, assessed, categories and share against target, of all and per scope."""
    c, lang, stamp = seen.c, seen.lang, seen.latest
    names = seen.scopes()
    told = c.cumulative.assign(
        name=[names.get(str(s), str(s)) for s in c.cumulative["scope"]],
        date=seen.dates(c.cumulative),
    )
    shares: list[Column] = [
        ("share", seen.t("anugerah-share-of-registered"), "share"),
        ("share_of_assessed", seen.t("anugerah-share-of-assessed"), "share"),
        ("target", t(lang, "target"), "share"),
    ]
    columns: list[Column] = [
        ("name", t(lang, "group"), "text"),
        ("registered", t(lang, "registered"), "count"),
        ("assessed", t(lang, "assessed"), "count"),
        *seen.columns(t(lang, "not-assessed")),
        *(shares if seen.has_baik else []),
        *([("date", t(lang, "date"), "text")] if c.published else []),  # type: ignore[list-item]
    ]
    whole = told[told["scope"] == "all"].to_dict("records")
    n = n_words(stamp, whole[0]) if whole else seen.n_list(0)
    ids = [i for listed in told["source_ids"] for i in listed]
    return Chart(
        "anugerah-cumulative",
        seen.t("anugerah-cumulative-title", **seen.round),
        lambda: cumulative_figure(seen, told, n),
        _sentence(seen, whole[0] if whole else {}, told.to_dict("records")),
        labelled(told, columns, missing=seen.missing, printed=_printed(told)),
        ("ceremony_cumulative",),
        seen.cited(ids),
        note=_note(seen, set(told["name"])),
        footer=stamp.line(n),
    )


def _printed(told: pd.DataFrame) -> dict[str, list[bool]]:
    """Of each column of shares the rows in which it is a source's own: it cannot be computed."""
    counted = {"share": ["baik_or_above"], "share_of_assessed": ["baik_or_above", "assessed"]}
    return {column: list(told[parts].isna().any(axis=1)) for column, parts in counted.items()}


def _sentence(seen: Scene, whole: Row, scopes: Sequence[Row]) -> str:
    if seen.c.published and seen.c.provinces:
        return seen.t("anugerah-cumulative-published-regional", **seen.round)
    if not whole or not int(whole["registered"]):
        return seen.t("anugerah-nobody-registered", **seen.round)
    date = seen.latest.as_of
    when = seen.span(whole) if seen.c.published else day(seen.lang, date) if date else ""
    when = when or seen.t("anugerah-end-of-round", year=str(seen.c.year))
    if _older(seen):
        when = seen.t("anugerah-cumulative-before-round", when=when, year=str(seen.c.year))
    named = {"when": when, "where": seen.round["where"]}
    said = [_quoted(seen, whole, named) if seen.c.published else _counted(seen, whole, named)]
    return " ".join(part for part in (*said, *_targets(seen, scopes)) if part)


def _older(seen: Scene) -> bool:
    """Whether the cumulative figures were published before those of the round, and so leave it out."""
    date, cut_off = seen.latest.as_of, seen.c.cut_off
    return seen.c.published and date is not None and cut_off is not None and date < cut_off


def _counted(seen: Scene, whole: Row, named: dict[str, str]) -> str:
    registered, none = int(whole["registered"]), int(whole["not_assessed"])
    if not seen.has_baik:
        return seen.t("anugerah-cumulative-assessed", n=registered - none, of=registered, **named)
    if registered == 1:
        held = [(code, band.name) for code, band in seen.bands.items() if whole[code]]
        if not held:
            return seen.t("anugerah-cumulative-one-none", **named)
        code, name = held[0]
        one = "anugerah-cumulative-one" if code in HIGH else "anugerah-cumulative-one-below"
        return seen.t(one, category=name, **named)
    return seen.t(
        "anugerah-cumulative-sentence",
        above=int(whole["baik_or_above"]),
        of=registered,
        share=percent(seen.lang, float(whole["share"]), 1),
        high=seen.split([(k, int(whole[k])) for k in HIGH]),
        below=int(whole["below_baik"]),
        low=seen.split([(k, int(whole[k])) for k in LOW]),
        none=none,
        **named,
    )


def _quoted(seen: Scene, whole: Row, named: dict[str, str]) -> str:
    """What was printed by latest status, and what was not."""
    said, silent = [], []
    if is_missing(whole["assessed"]):
        silent.append(seen.t("anugerah-silent-assessed"))
    else:
        said.append(
            seen.t(
                "anugerah-cumulative-quoted-assessed", n=int(whole["assessed"]), of=int(whole["registered"])
            )
        )
    for column, codes, key in (("baik_or_above", HIGH, "above"), ("below_baik", LOW, "below")):
        parts = seen.parts([(k, whole[k]) for k in codes])
        split = parts if sum(not is_missing(whole[k]) for k in codes) == len(codes) else ""
        if not is_missing(whole[column]):
            n = int(whole[column])
            said.append(
                seen.t(f"anugerah-cumulative-quoted-{key}-split", n=n, parts=split)
                if split
                else seen.t(f"anugerah-cumulative-quoted-{key}", n=n)
            )
        else:
            silent.append(seen.t(f"anugerah-silent-{key}"))
            if key == "above" and not is_missing(whole["share_of_assessed"]):
                share = seen.share(whole["share_of_assessed"], printed=True)
                said.append(seen.t("anugerah-cumulative-quoted-share", share=share))
    if not said:
        return seen.t("anugerah-cumulative-published-none", **seen.round)
    sentence = seen.t("anugerah-cumulative-quoted", parts=listing(seen.lang, said), **named)
    if silent:
        sentence += " " + seen.t("anugerah-cumulative-quoted-silent", names=listing(seen.lang, silent))
    return sentence


def _targets(seen: Scene, scopes: Sequence[Row]) -> list[str]:
    """Which scopes met the target of the year, which not, and where the share is not known.

    Published counts and the registry are of different moments: there targets stand beside shares.
    """
    said: dict[str, list[str]] = {key: [] for key in ("met", "short", "beside", "reported", "unknown")}
    for row in scopes:
        if is_missing(row["target"]):
            continue
        target = percent(seen.lang, float(row["target"]))
        if is_missing(row["share"]):
            part = seen.t("anugerah-target-unknown-part", group=str(row["name"]), target=target)
            said["unknown"].append(part)
            continue
        reported = is_missing(row["baik_or_above"])
        share = seen.share(row["share"], printed=reported)
        key = "met" if float(row["share"]) >= float(row["target"]) else "short"
        if seen.c.published:
            key = "reported" if reported else "beside"
        said[key].append(seen.t("anugerah-target-part", group=str(row["name"]), share=share, target=target))
    year = str(seen.c.year)
    cut = "-regional" if seen.c.provinces else ""  # a national target is neither met nor missed there
    return [
        seen.t(f"anugerah-target-{key}{cut}", year=year, parts=listing(seen.lang, parts))
        for key, parts in said.items()
        if parts
    ]


def _note(seen: Scene, names: set[str]) -> str:
    c, lang = seen.c, seen.lang
    said = [seen.t("anugerah-rule-latest", year=str(c.year)), not_yet(c, lang, c.year)]
    date = seen.latest.as_of
    if date and c.cut_off and _older(seen):
        words = {"date": day(lang, date), "round": day(lang, c.cut_off)}
        said.append(seen.t("anugerah-cumulative-older", year=str(c.year), **words))
    if c.published and len(set(c.cumulative["as_of"].dropna())) > 1:
        said.append(seen.t("anugerah-cumulative-dates"))
    said.append(seen.words("anugerah-cumulative-not-added"))
    if c.cumulative["target"].notna().any():
        said.append(seen.t("anugerah-target-of-registered"))
        if c.provinces:
            said.append(seen.t("anugerah-target-national"))
        if c.published and c.cumulative["share"].notna().any():
            said.append(seen.t("anugerah-target-apart"))
    elif not c.published:
        said.append(seen.t("anugerah-target-none", year=str(c.year)))
    said.append(spelled(c.groups, names, lang=lang))
    return " ".join(part for part in said if part)
