"""The step to the next category: where the room is, what others gained in that step, and who they are."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.institution_head import distance
from merit.charts.institution_words import missing_word
from merit.charts.peers import page_link
from merit.charts.regions import words
from merit.charts.rows import Rows, rows
from merit.charts.table import labelled
from merit.charts.words import Row
from merit.profile import Profile, Record
from merit.text import is_missing, listing, number, signed, t

NAMED = 3  # peers that made the step and are named in the sentence; more are counted


def _held(p: Profile) -> Record | None:
    """The final assessment of the year shown, if it has a category; None without an official one."""
    now = p.now
    return now if now and now["status"] == "final" and not is_missing(now["category_name"]) else None


def _steps(p: Profile) -> dict[str, str]:
    """Category held and the next one, as words of a message."""
    held = _held(p) or {}
    return {"from": str(held.get("category_name")), "to": str(held.get("next_category"))}


def step_gap(p: Profile, *, stamp: Stamp) -> Rows:
    """Room of each aspect in points and steps, gains observed in this step, an example of a spread.

    Without an official category there is nothing to say: sentence and table are empty. The table is
    empty, too, at the highest category and where no aspect has points.
    """
    lang, missing = stamp.lang, missing_word(stamp)
    df = p.gains if p.gains["points"].notna().any() else p.gains.iloc[:0]
    records = df.to_dict("records")
    gained = [_gain(r, stamp) for r in records]
    seen, spread = any(gained), bool(df["proposed"].notna().any())
    columns = {t(lang, "gap-aspect"): [_aspect(r, stamp) for r in records]}
    if seen:
        columns[t(lang, "gap-observed")] = [gain or t(lang, "gap-unobserved") for gain in gained]
    if spread:
        columns[t(lang, "gap-example")] = [_example(r, stamp) for r in records]
    table = labelled(
        df.assign(observed=pd.Series(gained, index=df.index, dtype=object)),
        [
            (f"name_{lang}", t(lang, "gap-aspect"), "text"),
            ("points", t(lang, "gap-points"), "score"),
            ("maximum", t(lang, "gap-maximum"), "score"),
            ("room", t(lang, "gap-room"), "score"),
            ("room_steps", t(lang, "gap-steps"), "count"),
            *((("observed", t(lang, "gap-observed"), "text"),) if seen else ()),
            *((("proposed", t(lang, "gap-example-plus"), "change"),) if spread else ()),
            *((("proposed_points", t(lang, "gap-example-points"), "score"),) if spread else ()),
        ],
        missing=missing,
    )
    n = int(p.gains["gain_n"].max()) if len(p.gains) else 0
    made = rows(
        "langkah-kategori",
        stamp=stamp,
        title=t(lang, "gap-title", **_steps(p)) if len(p.gains) else t(lang, "gap-title-top"),
        sentence=_sentence(p, stamp),
        shown=pd.DataFrame(columns),
        table=table,
        questions=("step_gains", "step_extent", "step_makers", "institution_history"),
        n=t(lang, "gap-n", n=n),
    )
    return replace(made, note=" ".join([*extent(p, stamp=stamp), *_note(df, stamp, n, spread)]))


def _note(df: pd.DataFrame, stamp: Stamp, n: int, spread: bool) -> list[str]:
    """How to read the columns: what was observed, what the example is, where it asks for more than usual."""
    lang = stamp.lang
    said = [t(lang, "gap-note-observed", n=n)] if n and len(df) else []
    if spread:
        said.append(t(lang, "gap-note-example" if n else "gap-note-example-room"))
        sums = {"sum": signed(lang, float(df["proposed"].sum()))}
        said.append(t(lang, "gap-note-sum", total=number(lang, float(df["proposed_points"].sum())), **sums))
    usual = pd.to_numeric(df["gain_q3"])
    beyond = df.loc[pd.to_numeric(df["proposed"]) > usual, f"name_{lang}"].tolist()
    if beyond:
        said.append(t(lang, "gap-note-beyond", names=listing(lang, beyond)))
    return said


def extent(p: Profile, *, stamp: Stamp) -> list[str]:
    """How often the step was made and how fast, the total gain of those that made it; [] without any.

    The published record leans towards those that rose: how often is not said of it.
    """
    lang = stamp.lang
    rows_ = p.extent[p.extent["made"] > 0].to_dict("records")
    if not rows_:
        return []
    row, said = rows_[0], []
    span = dict.fromkeys(str(int(row[c])) for c in ("first_year", "last_year"))
    counts = {"started": int(row["started"]), "made": int(row["made"]), "quick": int(row["within_a_year"])}
    if stamp.kind != "published":
        said.append(t(lang, "gap-extent", years="–".join(span), **counts, **_steps(p)))
    if row["gain_n"]:
        n = int(row["gain_n"])
        middle, low, high = (number(lang, float(row[f"gain_{c}"])) for c in ("median", "q1", "q3"))
        said.append(t(lang, "gap-extent-gain", median=middle, low=low, high=high, n=n))
        if not is_missing(row["needed"]):
            needed, much = number(lang, float(row["needed"])), int(row["gained_as_much"])
            said.append(t(lang, "gap-extent-much", needed=needed, much=much, n=n))
    return said


def _aspect(row: Row, stamp: Stamp) -> str:
    """Name, points of the maximum, room in points and steps."""
    lang, name = stamp.lang, f"**{row[f'name_{stamp.lang}']}**"
    if is_missing(row["points"]):
        return f"{name}  \n{missing_word(stamp)}"
    points, maximum, room = (number(lang, float(row[c])) for c in ("points", "maximum", "room"))
    held = t(lang, "gap-of", points=points, maximum=maximum)
    if not row["room_steps"]:
        return f"{name}  \n{held}; {t(lang, 'gap-full')}"
    steps = number(lang, row["room_steps"], 0)
    return f"{name}  \n{held}; {t(lang, 'gap-room-steps', room=room, steps=steps)}"


def _gain(row: Row, stamp: Stamp) -> str | None:
    """Median and middle half of the observed gains; None without any."""
    lang = stamp.lang
    if is_missing(row["gain_median"]):
        return None
    middle, low, high = (signed(lang, float(row[f"gain_{c}"])) for c in ("median", "q1", "q3"))
    return t(lang, "gap-gain", median=middle, low=low, high=high)


def _example(row: Row, stamp: Stamp) -> str:
    """The points the example adds, and those it leads to."""
    lang = stamp.lang
    if is_missing(row["proposed"]):
        return missing_word(stamp)
    sum_ = number(lang, float(row["proposed_points"]))
    return f"**{signed(lang, float(row['proposed']))}**  \n{t(lang, 'gap-leads-to', points=sum_)}"


def _sentence(p: Profile, stamp: Stamp) -> str:
    """Points and steps to the next category, the largest room, who made the step; why some is unknown."""
    lang, held = stamp.lang, _held(p)
    if held is None:
        return ""
    if is_missing(held["next_category"]):
        return distance(held, stamp=stamp) or t(lang, "gap-top-bare", category=str(held["category_name"]))
    steps, year = _steps(p), str(p.year)
    if is_missing(held["total"]):
        unknown = t(lang, "gap-unscored", missing=missing_word(stamp), year=year, **steps)
        return f"{unknown} {_made(p, stamp)}"
    needed = int(p.gains["needed_steps"].iloc[0])
    points = number(lang, float(held["points_to_next"]))
    said = [t(lang, "gap-points-to", points=points, steps=number(lang, needed, 0), to=steps["to"])]
    known = p.gains[p.gains["points"].notna()]
    if known.empty:
        said.append(words("gap-aspects-unknown", stamp, year=year))
    else:
        said.append(_largest(known, stamp))
        if len(known) < len(p.gains):
            said.append(t(lang, "gap-aspects-partial", n=len(known), of=len(p.gains)))
        elif p.gains["proposed"].isna().all():
            said.append(t(lang, "gap-aspects-sum"))
    return " ".join([*said, _made(p, stamp)])


def _largest(known: pd.DataFrame, stamp: Stamp) -> str:
    """The aspects with the most room, all of them when tied."""
    lang, most = stamp.lang, float(known["room"].max())
    rows_ = known[known["room"] == most].to_dict("records")
    names = [
        t(
            lang,
            "gap-of-aspect",
            name=str(r[f"name_{lang}"]),
            points=number(lang, float(r["points"])),
            maximum=number(lang, float(r["maximum"])),
        )
        for r in rows_
    ]
    return t(lang, "gap-largest", names=listing(lang, names), room=number(lang, most))


def _made(p: Profile, stamp: Stamp) -> str:
    """How many institutions made the step: observed, no forecast."""
    n = int(p.makers["institution"].nunique())
    return words("gap-made" if n else "gap-made-none", stamp, **({"n": n} if n else {}), **_steps(p))


def step_makers(p: Profile, *, stamp: Stamp) -> Rows:
    """Who rose from the category held to the next one: years, totals, gain; peers first and marked.

    The rows of `shown` and `table` stand in the order of `p.makers`. Empty without an official category
    and at the highest.
    """
    lang = stamp.lang
    records = p.makers.to_dict("records")
    kin = [_kinship(r, stamp) for r in records]
    spans = [_span(r) for r in records]
    where = [_where(r) for r in records]
    shown = pd.DataFrame(
        {
            t(lang, "institution"): [
                _maker(r, place, why, stamp) for r, place, why in zip(records, where, kin, strict=True)
            ],
            t(lang, "makers-years"): spans,
            t(lang, "makers-scores"): [_scores(r, stamp) for r in records],
        }
    )
    table = labelled(
        p.makers.assign(kin=kin, span=spans, where=where),
        [
            ("name", t(lang, "institution"), "text"),
            ("where", t(lang, "makers-where"), "text"),
            ("kin", t(lang, "makers-kin"), "text"),
            ("span", t(lang, "makers-years"), "text"),
            ("from_total", t(lang, "makers-from"), "score"),
            ("to_total", t(lang, "makers-to"), "score"),
            ("gain", t(lang, "makers-gain"), "change"),
        ],
        missing=missing_word(stamp),
    )
    held = _held(p)
    ahead = held is not None and not is_missing(held["next_category"])
    return rows(
        "yang-pernah-naik",
        stamp=stamp,
        title=t(lang, "makers-title", **_steps(p)) if ahead else "",
        sentence=_makers_sentence(p, stamp) if ahead else "",
        shown=shown,
        table=table,
        questions=("step_makers",),
        n=t(lang, "makers-n", n=len(records)),
    )


def _kinship(row: Row, stamp: Stamp) -> str:
    """How near the one that rose is: a peer, the same group, another group."""
    key = "peer" if row["is_peer"] else "group" if row["same_group"] else "other"
    return t(stamp.lang, f"makers-{key}")


def _span(row: Row) -> str:
    return f"{row['from_year']} → {row['to_year']}"


def _where(row: Row) -> str:
    """Group and province, for a central institution the group alone."""
    parts = [row["group_name"], *([] if is_missing(row["province_name"]) else [row["province_name"]])]
    return " · ".join(str(part) for part in parts)


def _maker(row: Row, where: str, kin: str, stamp: Stamp) -> str:
    """Name as a link to its page in the year after the step, its province, how near it is."""
    name = page_link(stamp, str(row["institution"]), str(row["name"]), int(row["to_year"]))
    place = where if is_missing(row["province_name"]) else str(row["province_name"])
    marked = f"**{kin}**" if row["is_peer"] else kin
    return f"{name}  \n{place} · {marked}"


def _scores(row: Row, stamp: Stamp) -> str:
    """Totals before and after with the gain; the word for a total that is not known."""
    lang, missing = stamp.lang, missing_word(stamp)
    before, after = (
        missing if is_missing(row[c]) else number(lang, float(row[c])) for c in ("from_total", "to_total")
    )
    if before == after == missing:
        return missing
    told = f"{before} → {after}"
    return told if is_missing(row["gain"]) else f"{told}  \n**{signed(lang, float(row['gain']))}**"


def _makers_sentence(p: Profile, stamp: Stamp) -> str:
    """How many made the step, and which of them are peers."""
    lang = stamp.lang
    said = [_made(p, stamp)]
    if p.makers.empty:
        return said[0]
    peers = p.makers[p.makers["is_peer"]].to_dict("records")
    if not peers:
        return f"{said[0]} {t(lang, 'makers-no-peer')}"
    named: Sequence[str] = [_named(r, stamp) for r in peers[:NAMED]]
    if len(peers) > NAMED:
        named = [*named[: NAMED - 1], t(lang, "peers-more", n=len(peers) - NAMED + 1)]
    said.append(t(lang, "makers-peers", n=len(peers), names=listing(lang, list(named))))
    return " ".join(said)


def _named(row: Row, stamp: Stamp) -> str:
    gain = "" if is_missing(row["gain"]) else f", {signed(stamp.lang, float(row['gain']))}"
    return f"{row['name']} ({_span(row)}{gain})"
