"""What the desk's commands print: changes, problems and snapshots, as lines for people or as JSON."""

from collections.abc import Hashable, Mapping

import pandas as pd

from merit import clock
from merit.desk.acts import Wish
from merit.desk.history import CURRENT, EMBARGO, PAST, TAKEN_BACK
from merit.desk.preview import Preview
from merit.difference import ENDED, RULES
from merit.ingest.score_file.checked import Checked
from merit.store import Snapshot
from merit.text import is_missing, moment, number, signed, t

STATE_MARKS = {CURRENT: "*", EMBARGO: "…", PAST: " ", TAKEN_BACK: "-"}


def _plain(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Rows as JSON takes them; what is missing is null."""
    return [
        {str(k): None if is_missing(v) else v.item() if hasattr(v, "item") else v for k, v in row.items()}
        for row in frame.to_dict("records")
    ]


def refused(reason: str, sentence: str) -> dict[str, object]:
    """An act that did not happen."""
    return {"published": False, "reason": reason, "message": sentence}


def problem_json(checked: Checked, lang: str, most: int) -> dict[str, object]:
    """The problems of a file, at most `most` of them, with their full number."""
    listed = [
        {
            "file": f.file,
            "sheet": f.sheet,
            "row": f.row,
            "column": f.column,
            "cell": f.cell,
            "value": f.value,
            "rule": f.rule,
            "message": f.sentence(lang),
            "remedy": f.remedy(lang),
        }
        for f in checked.faults[:most]
    ]
    return {"published": False, "reason": "problems", "total": len(checked.faults), "problems": listed}


def changes_json(snapshot: Snapshot, seen: Preview, checked: Checked, wish: Wish) -> dict[str, object]:
    """What was published and what it changed."""
    return {
        "published": True,
        "dataset": snapshot.dataset,
        "snapshot": snapshot.id,
        "kind": snapshot.kind,
        "base": None if seen.base is None else seen.base.id,
        "visible_from": clock.iso(wish.embargo) if wish.embargo else None,
        "note": wish.note,
        "file": checked.file,
        "sha256": checked.sha256,
        "blank": checked.blank,
        "unread": list(checked.unread),
        "counts": seen.counts,
        "moves": _plain(seen.difference.moves),
        "totals": _plain(seen.difference.totals),
        "controls": {str(year): [c.state for c in found] for year, found in seen.controls.items()},
    }


def changes(snapshot: Snapshot, seen: Preview, wish: Wish, names: Mapping[str, str], lang: str) -> list[str]:
    """The same in lines: rows, moves by name, totals of the newest year under each rule, the snapshot.

    `names` are the categories' names by their codes.
    """
    counts = {key: number(lang, value, 0) for key, value in seen.counts.items()}
    told = ("new", "changed", "withdrawn", "moves", "first", "ended", "lost")
    lines = [t(lang, "cli-changes", **{key: counts[key] for key in told})]
    lines += [_move(row, names, lang) for row in seen.difference.moves.to_dict("records")]
    totals = seen.difference.totals
    newest = totals[totals["year"] == totals["year"].max()]
    for rule in RULES:
        lines.append(t(lang, "cli-totals", year=str(totals["year"].max()), rule=t(lang, f"rule-{rule}")))
        lines += [_total(row, names, lang) for row in newest[newest["rule"] == rule].to_dict("records")]
    checks = sum(len(found) for found in seen.controls.values())
    lines.append(t(lang, "cli-controls", number=number(lang, checks, 0), years=str(len(seen.controls))))
    key = "cli-published-later" if wish.embargo else "cli-published"
    hour = moment(lang, wish.embargo) if wish.embargo else ""
    return [*lines, t(lang, key, snapshot=snapshot.id, hour=hour)]


def _move(row: Mapping[Hashable, object], names: Mapping[str, str], lang: str) -> str:
    codes = [row[f"category_{side}"] for side in ("before", "after")]
    words = [t(lang, "not-assessed") if is_missing(code) else names[str(code)] for code in codes]
    if row["kind"] == ENDED:
        words[1] = t(lang, "publish-ended")
    return f"  {row['institution']} {row['name']}: {words[0]} -> {words[1]}"


def _total(row: Mapping[Hashable, object], names: Mapping[str, str], lang: str) -> str:
    figure, figures = str(row["figure"]), [row["before"], row["after"]]
    label = names.get(figure) or t(lang, figure.replace("_", "-"))
    words = [t(lang, "publish-none") if is_missing(v) else number(lang, float(str(v)), 0) for v in figures]
    change = "" if is_missing(row["difference"]) else f" ({signed(lang, float(str(row['difference'])), 0)})"
    return f"  {label}: {words[0]} -> {words[1]}{change}"


def line_of_history(row: Mapping[str, object], lang: str) -> str:
    """One act: mark, id, what was done, when and by whom (and who uploaded), state, file, remark."""
    state, by = str(row["state"]), str(row["by"])
    if row["uploaded_by"] not in (None, by):
        by = f"{row['uploaded_by']}, {by}"
    until = row["visible_from"] if state == EMBARGO else row["superseded_at"]
    words = {"at": moment(lang, clock.moment(str(until)))} if until else {}
    told = [
        f"{STATE_MARKS[state]} {row['snapshot']}",
        t(lang, f"publish-action-{row['action']}"),
        moment(lang, clock.moment(str(row["at"]))),
        by,
        t(lang, f"publish-state-{state.replace('_', '-')}", **words),
    ]
    return "  ".join([*told, *(str(row[key]) for key in ("file_name", "note") if row[key])])
