"""Which column of a file is which: headers without regard to case, spaces, underscores and numbering."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from merit.ingest.score_file.limits import HEAD, Limits
from merit.ingest.score_file.table import Column, Table, shown
from merit.ingest.score_file.worksheet import Rows

NAMES = {
    "kode_instansi": "institution",
    "nama_instansi": "name",
    "tahun": "year",
    **{f"aspek_{no}": f"aspect_{no}" for no in range(1, 9)},
    "total": "total",
    "kategori": "category",
    "status": "status",
    "tanggal_penetapan": "fixed_on",
    "manajemen_talenta": "talent_management",
}
CANONICAL = {f: name for name, f in NAMES.items()}
FIELDS = tuple(NAMES.values())
NUMBERED = re.compile(r"^\s*(?:aspek)?\s*([1-8])\s*[.):–-]?\s*(?=\D)", re.IGNORECASE)
NEAR = 0.75  # from which likeness on an unknown heading counts as a misspelt one
ASIDE = re.compile(r"\([^()]*\)")


def key(text: str) -> str:
    """A header without case, spaces, underscores and punctuation."""
    return re.sub(r"[\W_]+", "", text.casefold())


def known_headers(aspects: pd.DataFrame, aliases: pd.DataFrame) -> dict[str, str]:
    """Field by key: the names of the import format, and every name of an aspect whose maximum is known."""
    known = {key(name): f for name, f in NAMES.items()}
    scored = aspects[aspects["maximum"].notna()]
    names = pd.concat(
        [
            *(
                scored[["instrument", "no", c]].set_axis(["instrument", "no", "alias"], axis=1)
                for c in ("name_id", "name_en")
            ),
            aliases[aliases["instrument"].isin(scored["instrument"])],
        ]
    )
    for no, alias in zip(names["no"], names["alias"], strict=True):
        known.setdefault(key(str(alias)), f"aspect_{no}")
    return known


def field_of(header: object, known: dict[str, str]) -> str | None:
    """The field a header names, or None; "3. Pengembangan Karier (maks. 130)" names aspect 3."""
    text = shown(header)[:200]
    bare = ASIDE.sub(" ", text)
    for candidate in (text, bare):
        if found := known.get(key(candidate)):
            return found
    if numbered := NUMBERED.match(bare):
        rest = known.get(key(bare[numbered.end() :]))
        if rest == f"aspect_{numbered[1]}":
            return rest
    return None


@dataclass
class Matched:
    """`places`: field -> position of its column; `twice`: (position, field, position of the first).

    `near`: (position, field) of misspelt headings; they stand in `places` too, so that nothing follows.
    """

    places: dict[str, int] = field(default_factory=dict)
    twice: list[tuple[int, str, int]] = field(default_factory=list)
    near: list[tuple[int, str]] = field(default_factory=list)


def match(header: Iterable[object], known: dict[str, str]) -> Matched:
    """Find the field of every header; of two headers for one field the first is used."""
    found = Matched()
    for position, text in enumerate(header):
        name = field_of(text, known)
        if name in found.places:
            found.twice.append((position, name, found.places[name]))
        elif name:
            found.places[name] = position
    return found


def near(header: Sequence[str], columns: Sequence[Column], known: dict[str, str], found: Matched) -> None:
    """Unknown headings over cells that read like a column the file lacks: add them to `found`."""
    taken = {*found.places.values(), *(position for position, _, _ in found.twice)}
    for position, text in enumerate(header):
        mine = key(text[:200])
        if position in taken or not mine or not columns[position].given.any():
            continue
        lacking = [(k, f) for k, f in known.items() if f not in found.places]
        likeness = [(difflib.SequenceMatcher(None, mine, k).ratio(), f) for k, f in lacking]
        ratio, name = max(likeness, key=lambda one: one[0], default=(0.0, ""))
        if ratio >= NEAR:
            found.near.append((position, name))
            found.places[name] = position


def header_of(rows: Sequence[Sequence[object]], numbers: Sequence[int], known: dict[str, str]) -> int | None:
    """Index of the first of ten rows that names kode_instansi, else of the one that names most."""
    best, most = None, 1
    for index, (row, number) in enumerate(zip(rows, numbers, strict=False)):
        if number > HEAD:
            break
        places = match(row, known).places
        if "institution" in places:
            return index
        if len(places) > most:
            best, most = index, len(places)
    return best


def _fitting(rows: Rows, top: int, width: int) -> tuple[list[int], list[list[object]], list[tuple[int, int]]]:
    """Rows below the header that fit its width: (numbers, rows, the ragged ones).

    A delimiter at the end of every row is no fault; at the end of some it tells of cells that moved.
    """
    numbers, kept, ragged = [], [], []
    below = rows.rows[top:]  # the header too: otherwise an unquoted decimal comma would look like one
    trailing = len(set(map(len, below))) == 1 and not any(any(row[width:]) for row in below)
    for number, row in zip(rows.numbers[top + 1 :], rows.rows[top + 1 :], strict=True):
        if trailing and len(row) > width:
            row = row[:width]
        if len(row) == width:
            numbers.append(number)
            kept.append(row)
        else:
            ragged.append((number, len(row)))
    return numbers, kept, ragged


def tabulate(rows: Rows, known: dict[str, str], file: str, limits: Limits) -> Table | None:
    """The rows under their header as columns, without the empty ones; None when no row is a header.

    Raises:
        UnreadableError: a text is longer than the limit.
    """
    top = header_of(rows.rows, rows.numbers, known)
    if top is None:
        return None
    header = list(rows.rows[top])
    while header and not shown(header[-1]).strip():
        header.pop()
    if rows.sheet is not None:  # a sheet is a rectangle: what stands beside the header is a column too
        header = [*header, *[""] * (len(rows.rows[top]) - len(header))]
    numbers, kept, ragged = _fitting(rows, top, len(header))
    columns = [Column(cells) for cells in zip(*kept, strict=True)] or [Column([]) for _ in header]
    for column in columns:
        limits.hold(file, "text", column.longest)
    filled = np.zeros(len(numbers), dtype=bool)
    for column in columns:
        filled |= column.given
    place = np.array(numbers, dtype=np.int64)
    if not filled.all():
        place = place[filled]
        for column in columns:
            column.codes = column.codes[filled]
    return Table(
        rows.sheet,
        rows.numbers[top],
        tuple(shown(h) for h in header),
        place,
        columns,
        merged=[m for m in rows.merged if m[2] >= rows.numbers[top]],
        hidden_rows=rows.hidden_rows,
        hidden_columns=[c - 1 for c in rows.hidden_columns],
        ragged=ragged,
        above=[(n, list(r)) for n, r in zip(rows.numbers[:top], rows.rows[:top], strict=True)],
    )
