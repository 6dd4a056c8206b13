"""The method page's second half: conflicts, coverage, limits, events, terms, and every source."""

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from merit.charts import record
from merit.charts.coverage import coverage as coverage_chart
from merit.charts.rows import Rows
from merit.charts.words import moment_words
from merit.ingest.simulate import SEED
from merit.store import available
from merit.text import number, percent
from merit.ui import address, published
from merit.ui.filters import ALL
from merit.ui.frame import View
from merit.ui.paging import page_of
from merit.ui.show import cells, show, show_rows

PUBLISHED = "publikasi"
TERMS = {
    "asn": "ASN",
    "kasn": "KASN",
    "bkn": "BKN",
    "kemenpanrb": "KemenPANRB",
    "sipinter": "SIPINTER",
    "lpnk": "LPNK",
    "lns": "LNS",
    "anugerah": "Anugerah Meritokrasi",
}


def _under(view: View, content: Rows, anchor: str) -> None:
    st.subheader(content.title, anchor=anchor)
    show_rows(view, content)


def _link(view: View, anchor: str) -> str:
    """Address of a section of this page on the published record.

    A value that is the default must not stand in it: the page would take it out, and the anchor with it.
    """
    asked = {} if available()[0] == PUBLISHED else {"dataset": PUBLISHED}
    asked |= {} if view.lang == "id" else {"lang": view.lang}
    return f"?{urlencode(asked)}#{anchor}"


def conflicts(view: View) -> None:
    """Every published figure that another source contradicts; synthetic and official scores have none."""
    if not view.published:
        st.markdown(view.t(f"method-conflicts-{view.snapshot.kind}", link=_link(view, "konflik")))
        return
    stamp = view.stamp()
    _under(view, view.draw(record.score_conflicts, view.ask("score_conflicts"), stamp=stamp), "konflik-skor")
    fields, scopes = published.FIELDS, published.scope_names(view)
    answer = view.ask("count_conflicts")
    found = view.draw(record.count_conflicts, answer, stamp=stamp, fields=fields, scopes=scopes)
    _under(view, found, "konflik-jumlah")


def coverage(view: View) -> None:
    """Group by year: for how many institutions the dataset holds a final assessment."""
    show(view, view.draw(coverage_chart, view.ask("coverage"), stamp=view.stamp()), heading=False)


def _bias(view: View) -> str:
    """The share at Baik or above in the record beside the published national one, of the newest year."""
    national = published.national(view, "latest").dropna(subset=["share_baik_or_above"])
    held = view.ask("counts", rule="latest", by="all", year=None, group=None, province=None)
    both = national.merge(held, on="year", suffixes=("", "_here")).to_dict("records")
    if not both:
        return ""
    row, lang = both[-1], view.lang
    return view.t(
        "method-limits-bias",
        here=percent(lang, float(row["share_baik_or_above_here"])),
        n=int(row["baik_or_above_here"]),
        of=int(row["assessed_here"]),
        year=str(row["year"]),
        moment=moment_words(view.stamp(), row),
        national=percent(lang, float(row["share_baik_or_above"])),
    )


def _notes(view: View) -> list[str]:
    sources = view.ask("sources").set_index("source_id")
    notes = []
    for rule in published.RULES:
        for row in view.ask("published_notes", rule=rule).to_dict("records"):
            source = published.source_line(view, sources.loc[row["source_id"]])
            words = {"year": str(row["year"]), "rule": view.t(f"rule-{rule}")}
            note = str(row[f"note_{view.lang}"])
            notes.append(view.t("method-limits-note", note=note, source=source, **words))
    return notes


def limits(view: View) -> None:
    """What the dataset is not."""
    if view.snapshot.kind == "synthetic":
        st.markdown(view.t("method-synthetic-not", link=_link(view, "batas")))
        st.markdown(view.t("method-synthetic-made", seed=str(SEED)))
        return
    if not view.published:
        st.markdown(view.t("method-official-limits"))
        return
    row = view.ask("record_extent").iloc[0]
    extent = {str(k): number(view.lang, float(v), 0) for k, v in row.items()}
    facts = [
        view.t("method-limits-sample", **{k: extent[k] for k in ("claims", "sources", "institutions")}),
        _bias(view),
        view.t("method-limits-missing"),
        view.t(
            "method-limits-scores",
            scored=extent["scored"],
            years=extent["institution_years"],
            twice=extent["scored_twice"],
        ),
        view.t("method-limits-aspects", profiles=extent["aspect_profiles"], n=extent["aspect_scores"]),
    ]
    for fact in facts:
        st.markdown(fact)
    st.markdown(view.t("method-limits-notes"))
    st.markdown("\n".join(f"- {note}" for note in _notes(view)))


def events(view: View) -> None:
    """Ceremonies and changes of assessor, method and registry."""
    show_rows(view, view.draw(record.events, view.ask("events"), stamp=view.stamp()))


def glossary(view: View) -> None:
    """Who is who."""
    lines = [(f"**{name}**", view.t(f"method-term-{code}")) for code, name in TERMS.items()]
    table = pd.DataFrame(lines, columns=[view.t("method-term"), view.t("method-meaning")])
    cells(table, alt=view.t("method-glossary"), name="glossary")


def sources(view: View) -> None:
    """Every source, a page at a time; the address keeps year and page."""
    if not view.published:
        st.markdown(view.t(f"method-sources-{view.snapshot.kind}", link=_link(view, "sumber")))
        return
    answer = view.ask("sources")
    names = {ALL: view.t("all-years"), record.UNDATED: view.t("method-undated")}
    years = [ALL, *record.source_years(answer)]
    label = view.t("label-source_year")
    year = address.pick("source_year", label, years, default=ALL, name=lambda c: names.get(c, c))
    chosen = record.chosen_sources(answer, None if year == ALL else year)
    part = page_of(view, chosen, of=("sources", year))
    told = view.draw(record.sources, answer, part=part, n=len(chosen), stamp=view.stamp())
    show_rows(view, told)
