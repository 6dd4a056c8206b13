"""Every table of a snapshot on a page: filters, rows in pages, columns explained, files of every row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from merit.api.tables import FILTERS, TABLES, WORDS, Table, categories, years
from merit.api.workbook import MOST_ROWS
from merit.charts.rows import plain
from merit.charts.table import Kind, labelled
from merit.text import is_missing, number
from merit.ui import address, filters
from merit.ui.filters import ALL
from merit.ui.frame import View
from merit.ui.paging import MOST_PAGES, SIZE, start_of
from merit.ui.show import cells, show_text

LONGEST_TEXT = 60
YEARS = ("valid_from", "valid_to", "province_from")
SCORES = "/api/v1/scores"
WIDEST = 3  # columns beside the first that fit a phone
# Form of a file -> what the API is asked for, and its icon; their order is that of the buttons.
FORMS: dict[str, tuple[dict[str, str], str]] = {
    "csv": ({"format": "csv"}, "csv"),
    "excel-id": ({"format": "csv", "flavour": "excel-id"}, "table_view"),
    "xlsx": ({"format": "xlsx"}, "table"),
    "parquet": ({"format": "parquet"}, "database"),
    "json": ({"format": "json"}, "data_object"),
}


@dataclass(frozen=True)
class Choice:
    """The table and the filters that a visitor has set, by name."""

    table: Table
    filters: tuple[tuple[str, str | int], ...]

    @property
    def asked(self) -> dict[str, str | int]:
        """The filters as parameters."""
        return dict(self.filters)


def choose(view: View) -> Choice:
    """The row of filters: table, and those filters that this table takes."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = address.pick(
            "table",
            view.t("label-table"),
            list(TABLES),
            default=next(iter(TABLES)),
            name=lambda code: TABLES[code].title(view.lang),
        )
        table = TABLES[name]
        controls: dict[str, Callable[[], str | int | None]] = {
            "year": lambda: _year(view, table),
            "group": lambda: filters.group(view),
            "province": lambda: filters.province(view),
            "category": lambda: _category(view),
            "text": lambda: address.typed("text", view.t("label-text"), most=LONGEST_TEXT) or None,
        }
        given = {key: controls[key]() for key in table.filters}
    return Choice(table, tuple((k, v) for k, v in given.items() if v is not None))


def _year(view: View, table: Table) -> int | None:
    codes = [str(year) for year in reversed(years(view.snapshot).get(table.name, []))]
    picked = address.pick(
        "year",
        view.t("label-year"),
        [ALL, *codes],
        default=ALL,
        name=lambda code: view.t("all-years") if code == ALL else code,
        memory="data-year",
    )
    return None if picked == ALL else int(picked)


def _category(view: View) -> str | None:
    names = categories(view.snapshot)
    picked = address.pick(
        "category",
        view.t("label-category"),
        [ALL, *names],
        default=ALL,
        name=lambda code: names.get(code) or view.t("data-all-categories"),
    )
    return None if picked == ALL else picked


def _kind(name: str, type_: str) -> Kind:
    if type_ == "INTEGER":
        return "year" if "year" in name or name in YEARS else "count"
    return "score" if type_ == "DOUBLE" else "text"


def _cell(view: View, value: object) -> object:
    """A cell that is no number, as words."""
    if is_missing(value):
        return None
    if isinstance(value, bool):
        return view.t("data-true" if value else "data-false")
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else plain(value)


def head(view: View, choice: Choice) -> int:
    """What the table is and how many of its rows fit, which is returned."""
    table = choice.table
    total, whole = table.size(view.snapshot, **choice.asked), table.size(view.snapshot)
    st.header(table.title(view.lang), anchor=False)
    counts = {"n": number(view.lang, total, 0), "of": number(view.lang, whole, 0)}
    row = table.row(view.lang)
    st.markdown(f"{view.t('data-row-is', row=row)} **{view.t('data-n-of', **counts)}**")
    return total


def rows(view: View, choice: Choice, total: int) -> None:
    """A page of the rows that fit."""
    table = choice.table
    with st.container(width=320):
        start = start_of(view, total, of=choice)
    if total > MOST_PAGES * SIZE:
        counts = {"shown": MOST_PAGES * SIZE, "total": total}
        words = {key: number(view.lang, n, 0) for key, n in counts.items()}
        st.info(view.t("data-more-pages", **words), icon=":material/info:")
    page = table.parameters(**choice.asked, first=start, most=SIZE)
    found = view.ask(table.question.name, **page)
    if found.empty:
        st.info(view.t("empty-here"))
    else:
        cells(folded(view, table, found), alt=table.title(view.lang), name=f"data:{table.name}")


def folded(view: View, table: Table, found: pd.DataFrame) -> pd.DataFrame:
    """Rows of a table as Markdown cells that fit a phone: what tells them apart, then the rest by name.

    Columns without a value are named at the end of their row, not left out.
    """
    kinds = {field.name: _kind(field.name, field.type) for field in table.question.columns}
    words = found[list(kinds)].astype(object)
    for name, kind in kinds.items():
        if kind == "text":
            words[name] = pd.Series([_cell(view, v) for v in words[name]], words.index, dtype=object)
    written = labelled(words, [(n, n, kind) for n, kind in kinds.items()], missing="").display(view.lang)
    first = "institution" if "institution" in kinds else next(iter(kinds))
    lead = list(written[first])
    if first == "institution":
        lead = [f"{name} ({code})" for name, code in zip(written["name"], lead, strict=True)]
    rest = [name for name in kinds if name not in (first, *(["name"] if first == "institution" else []))]
    rest.sort(key=lambda name: name != "year")
    if len(rest) <= WIDEST:
        return pd.DataFrame({first: lead} | {name: list(written[name]) for name in rest})
    empty = view.t("data-empty")
    details = []
    for row in written[rest].to_dict("records"):
        said = [f"{name}: **{value}**" for name, value in row.items() if value]
        silent = [str(name) for name, value in row.items() if not value]
        details.append(" · ".join([*said, *([f"{empty}: {', '.join(silent)}"] if silent else [])]))
    return pd.DataFrame({first: lead, view.t("details"): details})


def _pinned(view: View, choice: Choice) -> dict[str, object]:
    """What asks the API for the rows of this very view."""
    snapshot = view.snapshot
    return {**choice.asked, "dataset": snapshot.dataset, "snapshot": snapshot.id, "lang": view.lang}


def files(view: View, choice: Choice, total: int) -> None:
    """Links to the files of every row, made by the server when they are asked for."""
    st.markdown(view.t("data-files-all", n=number(view.lang, total, 0)))
    with st.container(horizontal=True):
        for form, (asked, icon) in FORMS.items():
            st.link_button(
                view.t(f"data-form-{form}"),
                choice.table.address(**_pinned(view, choice), **asked),
                icon=f":material/{icon}:",
                disabled=form == "xlsx" and total > MOST_ROWS,
            )
    st.caption(view.t("data-files-help", snapshot=view.snapshot.id, most=number(view.lang, MOST_ROWS, 0)))
    if choice.table.name in ("assessment", "aspect_score") and _wide(choice.asked):
        wide = {**_pinned(view, choice), "format": "csv", "flavour": "excel-id"}
        del wide["lang"]
        query = "&".join(f"{key}={value}" for key, value in wide.items())
        st.markdown(view.t("data-wide", address=f"{SCORES}?{query}"))


def _wide(asked: Mapping[str, object]) -> bool:
    """Whether /scores takes these filters."""
    return not {"category", "text"} & set(asked)


def same_again(view: View, choice: Choice) -> None:
    """The address that gives the same rows, and the query behind it."""
    here = urlsplit(str(st.context.url or ""))
    host = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    st.header(view.t("data-again"), anchor="alamat")
    st.markdown(view.t("data-again-lede"))
    show_text(view, "address", host + choice.table.address(**_pinned(view, choice)))
    question = choice.table.question
    with st.expander(view.t("data-query", file=f"queries/{question.name}.sql")):
        given = [f"`${key}` = `{choice.asked[key]}`" for key in FILTERS if key in choice.asked]
        st.markdown(view.t("data-query-filters", filters=", ".join(given) or view.t("data-no-filters")))
        show_text(view, "query", question.sql)


def columns(view: View, choice: Choice) -> None:
    """What every column holds."""
    with st.expander(view.t("data-columns-of", n=len(choice.table.question.columns))):
        lines = [
            f"- `{field.name}` ({view.t(f'data-type-{WORDS[field.type]}')}): {plain(field.meaning)}"
            for field in choice.table.fields(view.lang)
        ]
        st.markdown("\n".join(lines))
