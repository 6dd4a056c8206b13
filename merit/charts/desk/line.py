"""The snapshots and the log of the desk in words."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.desk.cells import BREAK, breakable, hour, named
from merit.charts.rows import Rows, plain, rows
from merit.charts.table import Table
from merit.text import number, t

COUNTS = ("assessments", "institutions", "new", "changed", "withdrawn", "moves", "first", "ended")
SHORT = 12  # characters of a hash that tell two apart at a glance


class Entry(Protocol):
    """An entry of the log (merit.store.Entry), as far as it is read here."""

    @property
    def n(self) -> int: ...  # noqa: D102
    @property
    def at(self) -> str: ...  # noqa: D102
    @property
    def action(self) -> str: ...  # noqa: D102
    @property
    def dataset(self) -> str: ...  # noqa: D102
    @property
    def snapshot(self) -> str | None: ...  # noqa: D102
    @property
    def by(self) -> str: ...  # noqa: D102
    @property
    def hash(self) -> str: ...  # noqa: D102
    @property
    def facts(self) -> Mapping[str, object]: ...  # noqa: D102
    def text(self, name: str) -> str: ...  # noqa: D102


def facts(row: Mapping[str, object], lang: str) -> list[str]:
    """A publication in lines of Markdown: who and when, which file, remark, what it holds and changes.

    Args:
        row: a row of merit.desk.history.history.
        lang: the reader's language.
    """
    by, at = plain(row["by"]), hour(lang, row["at"])
    loader = row["uploaded_by"]
    action = str(row["action"])
    key = f"publish-did-{action}" if loader in (None, row["by"]) else "publish-did-approved"
    lines = [
        t(lang, key, by=by, at=at, **({} if key != "publish-did-approved" else {"loader": plain(loader)}))
    ]
    if row["file_name"]:
        lines.append(_file(lang, str(row["file_name"]), str(row["file_sha256"])))
    if row["note"]:
        lines.append(t(lang, "publish-note-line", note=breakable(row["note"])))
    return lines + _counted(lang, row["counts"])


def _file(lang: str, name: str, digest: str) -> str:
    return t(lang, "publish-file-line", file=breakable(name), short=digest[:SHORT])


def _counted(lang: str, counts: object) -> list[str]:
    """What a publication holds and changes, in one line; none where it was not counted."""
    if not (isinstance(counts, Mapping) and all(name in counts for name in COUNTS)):
        return []
    words = {name: number(lang, int(counts[name]), 0) for name in COUNTS}
    return [t(lang, "publish-counts-line", **words)]


def log_rows(entries: Sequence[Entry], *, stamp: Stamp) -> Rows:
    """The log, newest entry first: what, who, when, and its hash."""
    lang = stamp.lang
    every = list(reversed(entries))
    labels = [t(lang, f"publish-log-{key}") for key in ("number", "what", "hash")]

    def shown() -> pd.DataFrame:
        cells = [(str(e.n), _entry(e, lang), f"`{e.hash[:SHORT]}`") for e in every]
        return pd.DataFrame(cells, columns=labels, dtype=object)

    file = pd.DataFrame(
        {
            "n": [str(e.n) for e in every],
            "at": [e.at for e in every],
            "action": [e.action for e in every],
            "dataset": [e.dataset for e in every],
            "snapshot": [e.snapshot for e in every],
            "by": [e.by for e in every],
            "uploaded_by": [e.text("uploaded_by") or None for e in every],
            "file_name": [e.text("file_name") or None for e in every],
            "file_sha256": [e.text("file_sha256") or None for e in every],
            "note": [e.text("note") or None for e in every],
            "hash": [e.hash for e in every],
        },
        dtype=object,
    )
    return rows(
        "log",
        stamp=stamp,
        title=t(lang, "publish-log-title"),
        sentence=t(lang, "publish-log-sentence", n=number(lang, len(every), 0)),
        shown=shown,
        table=Table(file, dict.fromkeys(file.columns, "text"), t(lang, "no-value")),
        questions=(),
        n=t(lang, "publish-n-rows", n=number(lang, len(every), 0)),
    )


def _entry(entry: Entry, lang: str) -> str:
    did = t(lang, f"publish-action-{entry.action}")
    subject = entry.snapshot or entry.text("file_name") or entry.dataset
    lines = [f"**{did}** {breakable(subject)}", f"{named(entry.by)}, {hour(lang, entry.at)}"]
    loader = entry.text("uploaded_by")
    if loader and loader != entry.by:
        lines[1] = t(
            lang, "publish-did-approved", loader=plain(loader), by=plain(entry.by), at=hour(lang, entry.at)
        )
    if entry.text("visible_from"):
        lines.append(t(lang, "publish-visible-from", at=hour(lang, entry.text("visible_from"))))
    if entry.snapshot and entry.text("file_name"):
        lines.append(_file(lang, entry.text("file_name"), entry.text("file_sha256")))
    if entry.text("note"):
        lines.append(t(lang, "publish-note-line", note=breakable(entry.text("note"))))
    lines += _counted(lang, entry.facts.get("counts"))
    return BREAK.join(lines)
