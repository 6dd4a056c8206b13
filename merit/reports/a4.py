"""The A4 page of one institution, and one file with the pages of many: profiles in, PDF out."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from merit.profile import Ask, PeerChoice, ProfileError, once, profile
from merit.reports.a4_fit import fitted
from merit.reports.a4_page import Edition, Sheet, page
from merit.reports.a4_page import words as frame_words
from merit.reports.a4_table import Words
from merit.text import t

HERE = Path(__file__).resolve().parent
TEMPLATE, FONTS = HERE / "a4.typ", HERE / "fonts"
MANY = 3  # pages of a file whose traces in memory are worth removing
Progress = Callable[[int, int], None]  # pages done, pages in all


@lru_cache
def _fonts() -> typst.Fonts:
    """Our own fonts and no others, so that a page looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def edition(ask: Ask, *, lang: str, host: str = "") -> Edition:
    """What all pages of one file share; `host` begins their links, e.g. https://merit.example (no slash)."""
    row = ask("snapshot").to_dict("records")[0]
    coverage = ask("coverage_total").to_dict("records")[0]
    return Edition(
        lang=lang,
        dataset=str(row["dataset"]),
        kind=str(row["kind"]),
        snapshot=str(row["snapshot"]),
        published_at=str(row["published_at"]),
        categories=ask("categories"),
        instruments=ask("instruments"),
        coverage={"n": int(coverage["n"]), "registered": int(coverage["registered"])},
        host=host.rstrip("/"),
    )


def sheet(
    ask: Ask, code: str, *, edition: Edition, year: int | None = None, peers: PeerChoice | None = None
) -> Sheet:
    """The answers that the page of one institution is made of.

    Raises:
        ProfileError: no such institution, or a year that cannot be shown.
    """
    claims = ask("institution_claims", institution=code) if edition.kind == "published" else None
    return Sheet(profile(ask, code, year=year, peers=peers), claims)


def a4(
    sheets: Sequence[Sheet], *, edition: Edition, title: str | None = None, progress: Progress | None = None
) -> bytes:
    """One PDF: an A4 page and a bookmark per institution, in the order of `sheets`.

    Equal sheets of an equal edition give equal bytes. The file is tagged (PDF/UA-1), holds its own fonts
    and bears the date of the snapshot.

    Args:
        sheets: at least one.
        edition: what they share.
        title: of the document; None for the one of the first page.
        progress: called once per page, as soon as its content is ready to be set.

    Raises:
        ValueError: no sheet.
    """
    if not sheets:
        raise ValueError("no institution, no page")
    first = sheets[0].profile
    named = title or t(edition.lang, "a4-document", name=first.name, year=str(first.year))
    return _file(sheets, len(sheets), edition=edition, title=named, progress=progress)


def _file(
    sheets: Iterable[Sheet], of: int, *, edition: Edition, title: str, progress: Progress | None
) -> bytes:
    """The PDF of `of` sheets, each asked for only when its turn comes."""
    pages = []
    for done, one in enumerate(sheets, 1):
        pages.append(page(one, edition=edition))
        if progress:
            progress(done, of)
    data = {"lang": edition.lang, "title": title, "words": frame_words(edition), "pages": pages}
    return _set(data, datetime.fromisoformat(edition.published_at))


def _set(data: dict[str, Any], when: datetime) -> bytes:
    """Typeset the pages of `data`, each as large as it may be; its strings are shown, never evaluated."""
    pages = data["pages"]

    def heights(asked: Sequence[tuple[int, float]]) -> list[float]:
        tried = [{**pages[i], "size": size, "scale": 1.0} for i, size in asked]
        inputs = {"data": json.dumps({**data, "pages": tried, "measure": True}, ensure_ascii=False)}
        found = _compiler(inputs).query("<height>", field="value")
        return [float(height) for height in json.loads(found)]

    fits = fitted([_guess(one) for one in pages], heights)
    final = [{**one, "size": fit.size, "scale": fit.scale} for one, fit in zip(pages, fits, strict=True)]
    inputs = {"data": json.dumps({**data, "pages": final, "measure": False}, ensure_ascii=False)}
    made = _compiler(inputs).compile(format="pdf", pdf_standards=["ua-1"], timestamp=when)
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no PDF")
    if len(pages) > MANY:
        _forget()
    return made


def _forget() -> None:
    """Let go of what the typesetter remembers of a large file: it keeps its work for ten more files."""
    empty = typst.Compiler(b"", font_paths=_fonts())
    for _ in range(11):
        empty.compile(input=b"", format="pdf")


def _compiler(inputs: dict[str, str]) -> typst.Compiler:
    return typst.Compiler(str(TEMPLATE), root=str(HERE), font_paths=_fonts(), sys_inputs=inputs)


def _guess(page_: Words) -> float:
    """A size that often fits: the fuller the page, the smaller its text."""
    if not page_["strip"]["rows"]:
        return 9.8
    return 7.0 if page_["gap"] and page_["gap"]["rows"] else 8.0


def institution_a4(
    ask: Ask,
    code: str,
    *,
    lang: str,
    year: int | None = None,
    peers: PeerChoice | None = None,
    host: str = "",
) -> bytes:
    """The page of one institution as PDF, from question to bytes.

    Args:
        ask: answers a question of one snapshot (`view.ask`, or functools.partial(merit.query.ask, snapshot)).
        code: institution.
        lang: id or en.
        year: one of the years in which it existed; None for its newest.
        peers: rule, pinned and dropped; None for its default rule.
        host: scheme and host of the links on the page; "" for links from the root of the site.

    Raises:
        ProfileError: no such institution, or a year that cannot be shown.
    """
    shared = edition(ask, lang=lang, host=host)
    return a4([sheet(ask, code, edition=shared, year=year, peers=peers)], edition=shared)


def province_codes(ask: Ask, province: str, *, year: int | None = None) -> list[str]:
    """Institutions of a province that existed in `year` (None: the newest): provinsi, kabupaten, kota.

    The province is the one they belonged to in that year.
    """
    when = int(ask("years")["year"].max()) if year is None else year
    rows = ask("standings", rule="round", year=when, group=None, province=province)
    return [str(code) for code in rows["institution"]]


def province_a4(
    ask: Ask,
    province: str,
    *,
    lang: str,
    year: int | None = None,
    host: str = "",
    progress: Progress | None = None,
) -> bytes:
    """The pages of all institutions of one province in one PDF, each with its default peers.

    Args:
        ask: as for institution_a4.
        province: code.
        lang: id or en.
        year: shown on every page, and in which they existed; None for the newest of each.
        host: as for institution_a4.
        progress: called once per institution with (done, all).

    Raises:
        ProfileError: no institution of that province in that year.
    """
    ask = once(ask)
    shared = edition(ask, lang=lang, host=host)
    codes = province_codes(ask, province, year=year)
    if not codes:
        raise ProfileError("province", province)
    names = ask("provinces").set_index("code")["name"]
    title = t(lang, "a4-document-province", province=str(names[province]), n=len(codes))
    sheets = (sheet(ask, code, edition=shared, year=year) for code in codes)
    return _file(sheets, len(codes), edition=shared, title=title, progress=progress)
