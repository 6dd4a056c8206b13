"""The frame around every page: language, dataset, banner, title, and what the page may ask of them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from merit.charts.base import Stamp
from merit.desk.pins import Pin
from merit.kept import Kept
from merit.paths import ROOT
from merit.query import Value
from merit.store import Snapshot, available, current
from merit.text import LANGS, dataset_words, number, t
from merit.ui import address, pin
from merit.ui.answers import CHARTS, answer, drawn, keep_only
from merit.ui.script import TOLD

if TYPE_CHECKING:
    from streamlit.navigation.page import Page

P = ParamSpec("P")
Made = TypeVar("Made")
ICON = ROOT / "merit" / "ui" / "icon.png"


@dataclass(frozen=True)
class View:
    """What this visitor looks at: language and snapshot; the pin, where a link asked for that snapshot."""

    lang: str
    snapshot: Snapshot
    pin: Pin | None = None

    @property
    def published(self) -> bool:
        """Whether national figures come from the published record instead of being counted."""
        return self.snapshot.kind == "published"

    def t(self, key: str, /, **arguments: str | int | float) -> str:
        """The message `key` in the visitor's language."""
        return t(self.lang, key, **arguments)

    def ask(self, name: str, **parameters: Value) -> pd.DataFrame:
        """The cached answer to queries/NAME.sql."""
        return answer(self.snapshot, name, **parameters)

    def draw(self, builder: Callable[P, Made], *args: P.args, **kwargs: P.kwargs) -> Made:
        """What a pure function of charts makes of answers of this snapshot, made once for all visitors."""
        return drawn(self.snapshot, builder, *args, **kwargs)

    def keep(self, key: Hashable, make: Callable[[], Made], *, among: Kept = CHARTS) -> Made:
        """What `make` gives, made once for all visitors of this snapshot under that key."""
        return among.get(self.snapshot.id, key, make)

    def stamp(self, rule: str | None = None, as_of: str | None = None) -> Stamp:
        """The stamp for a chart of this view."""
        snapshot = self.snapshot
        pinned = self.pin is not None
        return Stamp(self.lang, snapshot.dataset, snapshot.kind, snapshot.id, rule, as_of, pinned)

    @property
    def unassessed(self) -> str:
        """The word for an institution without a category: the published record is silent, not negative."""
        return self.t("not-published" if self.published else "not-assessed")


def menu(sections: "Mapping[str, Sequence[Page]]") -> None:
    """Links to the pages, grouped for the three kinds of users (section title -> pages)."""
    for section, pages in sections.items():
        st.caption(section)
        for page in pages:
            st.page_link(page)


def language(shown: str) -> str:
    """Choose the language (sidebar), labelled in the one `shown`; the address key is `lang`."""
    label = t(shown, "label-lang")
    return address.pick(
        "lang", label, LANGS, default="id", name=lambda c: t("id", f"lang-{c}"), control="segmented"
    )


def dataset(lang: str) -> Snapshot:
    """Choose the dataset (sidebar); the address key is `dataset`, the default the best that exists.

    Returns its snapshot in use, or the one that the address pins. The whole run keeps to it, also when
    another comes into use meanwhile.
    """
    in_use = {name: current(name) for name in available()}
    datasets = list(in_use)
    keep_only({snapshot.id for snapshot in in_use.values()})
    asked = pin.asked(default=datasets[0])
    chosen = address.pick(
        "dataset",
        t(lang, "label-dataset"),
        datasets,
        default=datasets[0],
        name=lambda c: dataset_words(lang, c, in_use[c].kind),
        control="segmented",
    )
    held = pin.kept(asked, chosen)
    snapshot = held.snapshot if held else in_use[chosen]
    st.session_state["frame>seen"] = snapshot, held
    st.session_state["address:name:snapshot"] = snapshot.id
    return snapshot


def view() -> View:
    """The view the sidebar has chosen in this run."""
    state = st.session_state
    snapshot, held = state["frame>seen"]
    return View(str(state["address:lang"]), snapshot, held)


def tell_browser(lang: str) -> None:
    """Set the page's language after a change in the menu, and close the menu after a choice on a phone.

    The served page knows the language only when it is loaded, and the menu would cover the page that was
    asked for. The script holds nothing a visitor can write: `lang` is one of LANGS.
    """
    left = "true" if st.session_state["address:navigated"] else "false"
    known = LANGS[LANGS.index(lang)]
    st.html(f'<script data-lang="{known}" data-left="{left}">{TOLD}</script>', unsafe_allow_javascript=True)


def banner(seen: View) -> Callable[[], None]:
    """Say on top of every page what the data are and are not, and what a pinned view is pinned to.

    What it returns is called when the page is drawn: then the way to the current data is known.
    """
    coverage = seen.ask("coverage_total").iloc[0]
    words = {c: number(seen.lang, float(coverage[c]), 0) for c in ("n", "registered")}
    text = dataset_words(seen.lang, seen.snapshot.dataset, seen.snapshot.kind, "-banner", **words)
    if seen.snapshot.kind == "synthetic":
        st.warning(text, icon=":material/science:")
    else:
        st.info(text, icon=":material/newspaper:" if seen.published else ":material/verified:")
    return pin.banner(seen.lang, seen.pin)


def complain(lang: str, box: "st.delta_generator.DeltaGenerator") -> None:
    """Say above the page which values of the address were not known and what is shown instead."""
    state = st.session_state

    def label(key: str) -> str:
        return t(lang, "label-page" if address.is_page(key) else f"label-{key}")

    def shown(key: str) -> str:
        return str(state.get(f"address:name:{key}") or state.get(f"address:{key}"))

    for sentence in address.complaints(lang, label, shown):
        box.warning(sentence, icon=":material/link_off:")


def foot(lang: str, snapshot: Snapshot) -> None:
    """The last line of a page: which data, and the links to this view, moving with them or pinned."""
    name = dataset_words(lang, snapshot.dataset, snapshot.kind)
    line = t(lang, "snapshot-line", dataset=name, snapshot=snapshot.id)
    links = [("whole-link", address.whole()), ("pinned-link", address.whole(snapshot.id))]
    ways = " · ".join(f"[{t(lang, key)}]({link})" for key, link in links)
    # Not a caption: its paler text would take the link below 4.5:1.
    st.markdown(f":small[{line} · {t(lang, 'footer')} · {ways}]")


def title(key: str) -> View:
    """Title and lede of a page (messages `KEY-title`, `KEY-lede`); returns the view."""
    seen = view()
    st.title(seen.t(f"{key}-title"), anchor=False)
    st.markdown(seen.t(f"{key}-lede"))
    return seen
