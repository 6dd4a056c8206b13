"""The method page's first half: instruments, categories, counting rules, claims; its table of contents."""

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import streamlit as st

from merit.charts.bands import aspects, bands, examples
from merit.charts.base import categories_of
from merit.charts.counting import rule_example, trap
from merit.difference import RULES
from merit.text import is_missing, listing, number
from merit.ui import address, published
from merit.ui.answers import categories
from merit.ui.frame import View
from merit.ui.show import show, show_rows

Section = tuple[str, str, Callable[[View], None]]  # anchor, message of the heading, renderer
AUTO = "auto"


def contents(view: View, sections: tuple[Section, ...]) -> None:
    """Links to all sections."""
    links = [f"[{view.t(title)}](#{anchor})" for anchor, title, _ in sections]
    st.markdown(f"**{view.t('method-contents')}:** {' · '.join(links)}")


def draw(view: View, sections: tuple[Section, ...]) -> None:
    """All sections below each other, each under a heading with an anchor that never changes."""
    for anchor, title, render in sections:
        st.header(view.t(title), anchor=anchor, divider="gray")
        render(view)


def _facts(view: View, row: dict[Hashable, Any]) -> None:
    lang = view.lang
    since, until = str(row["valid_from"]), row["valid_to"]
    years = view.t("method-instrument-since", **{"from": since})
    if not is_missing(until):
        years = view.t("method-instrument-span", **{"from": since, "to": str(until)})
    maximum = view.t("method-instrument-unknown")
    if not is_missing(row["maximum_total"]):
        maximum = view.t("method-instrument-points", n=number(lang, float(row["maximum_total"])))
    st.subheader(str(row["code"]), anchor=str(row["code"]))
    st.markdown(
        view.t(
            "method-instrument-facts",
            name=str(row[f"name_{lang}"]),
            years=years,
            basis=str(row["legal_basis"]),
            maximum=maximum,
        )
    )
    if row["status"] == "draft":
        st.caption(view.t("method-instrument-draft"))
    st.markdown(str(row[f"note_{lang}"]))


def instruments(view: View) -> None:
    """Each instrument: validity, legal basis, aspects with maxima, notes; that they are not comparable."""
    table, parts = view.ask("instruments"), view.ask("aspects")
    codes = [str(c) for c in table["code"]]
    st.warning(
        view.t("method-instruments-apart", first=codes[0], second=codes[-1]), icon=":material/compare_arrows:"
    )
    for row in table.to_dict("records"):
        _facts(view, row)
        if not is_missing(row["maximum_total"]):
            maximum, printed = number(view.lang, float(row["maximum_total"])), str(row["last_printed"])
            st.markdown(view.t("method-maximum-open", maximum=maximum, printed=printed))
        basis = str(row["legal_basis"])
        code = str(row["code"])
        told = view.draw(aspects, parts, stamp=view.stamp(), instrument=code, basis=basis)
        show_rows(view, told)


def category_bands(view: View) -> None:
    """The bands of the instruments with bounds, the rule with half-point examples, the draft's levels."""
    table, answer = view.ask("instruments"), view.ask("categories")
    st.markdown(view.t("method-bands-rule"))
    for row in table.to_dict("records"):
        code, mine = str(row["code"]), answer[answer["instrument"] == row["code"]]
        if mine[["lower_bound", "colour"]].notna().all(axis=None) and not is_missing(row["maximum_total"]):
            chart = view.draw(
                bands,
                mine,
                stamp=view.stamp(),
                categories=categories_of(mine),
                maximum=float(row["maximum_total"]),
                instrument=code,
                basis=str(row["legal_basis"]),
            )
            show(view, chart, heading=False)
            found = view.ask("category_examples", instrument=code)
            basis = str(row["legal_basis"])
            told = view.draw(examples, found, stamp=view.stamp(), instrument=code, basis=basis)
            show_rows(view, told)
        else:
            levels = [
                view.t("method-draft-level", name=str(r["name"]), range=_range(view, r["printed_range"]))
                for r in mine.to_dict("records")
            ]
            st.markdown(view.t("method-draft-levels", instrument=code, levels=listing(view.lang, levels)))


def _range(view: View, printed: object) -> str:
    """A range as the regulation prints it, with the decimal mark of the reader's language."""
    return str(printed) if view.lang == "id" else str(printed).replace(",", ".")


def _score_sources(view: View, example: pd.DataFrame) -> tuple[str, ...]:
    """The published sources of an institution's scores; none where scores are counted or made."""
    if not view.published or example.empty:
        return ()
    said = view.ask("institution_claims", institution=str(example["institution"].iloc[0]))
    used = said[said["role"] != "other"].drop_duplicates("source_id")
    return tuple(published.source_line(view, r) for _, r in used.iterrows())


def _source_lines(view: View) -> dict[str, str]:
    return {str(r["source_id"]): published.source_line(view, r) for _, r in view.ask("sources").iterrows()}


def rules(view: View) -> None:
    """The three rules, one institution under each of them, and the pair that must not be compared."""
    st.markdown(view.t("method-rules-lede"))
    st.markdown("\n".join(f"- **{view.t(f'rule-{r}')}**: {view.t(f'rule-{r}-help')}" for r in RULES))
    known = categories(view.snapshot)
    st.subheader(view.t("method-rule-example-title"), anchor="contoh")
    registry = view.ask("registry")
    names = dict(zip(registry["code"], registry["name"], strict=True))
    picked = address.pick(
        "example",
        view.t("label-example"),
        [AUTO, *names],
        default=AUTO,
        name=lambda c: names.get(c) or view.t("method-rule-example-auto"),
    )
    answer = view.ask("rule_example", institution=None if picked == AUTO else picked)
    lines = _score_sources(view, answer)
    word = view.unassessed
    example = view.draw(
        rule_example, answer, stamp=view.stamp(), categories=known, missing=word, sources=lines
    )
    show_rows(view, example)
    st.subheader(view.t("method-trap-title"), anchor="jebakan")
    pair = [published.national(view, rule) for rule in ("latest", "round")]
    word = view.t("not-published-word" if view.published else "no-value")
    cited = view.draw(_source_lines, view)
    top = known["sangat_baik"]
    show_rows(view, view.draw(trap, *pair, stamp=view.stamp(), category=top, missing=word, sources=cited))


def claims(view: View) -> None:
    """How one figure is chosen when sources print several."""
    for part in ("institution", "national", "losers"):
        st.markdown(view.t(f"method-claims-{part}"))
