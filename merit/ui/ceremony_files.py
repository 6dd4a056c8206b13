"""The files of a ceremony and its press sentences on the page; none leaves while a control fails."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from merit.ceremony import Ceremony
from merit.charts.base import Stamp
from merit.reports.pack import file_name, file_of
from merit.reports.press import press
from merit.text import LANGS
from merit.ui.errors import report
from merit.ui.frame import View
from merit.ui.show import show_text
from merit.web.rates import turns

# Part of the pack -> its type and its icon; their order is that of the buttons.
KINDS = {
    "deck.pptx": ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "slideshow"),
    "lampiran.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "table"),
    "penerima.csv": ("text/csv", "group"),
    "siaran-pers.txt": ("text/plain", "campaign"),
    "json": ("application/json", "data_object"),
}
DECK = "deck.pptx"
ZIP = ("application/zip", "folder_zip")


@dataclass(frozen=True)
class Offer:
    """A file that can be asked for: the words of its button, its name, its type and icon, how it is made."""

    label: str
    name: str
    kind: tuple[str, str]
    make: Callable[[], bytes]

    def draw(self) -> None:
        """Draw the button. A press does not run the page again: a second one meanwhile would be lost."""
        mime, icon = self.kind
        st.download_button(
            self.label,
            self.logged,
            file_name=self.name,
            mime=mime,
            key=f"file:{self.name}",
            on_click="ignore",
            icon=f":material/{icon}:",
        )

    def logged(self) -> bytes:
        """The file; an error on the way is logged with a reference before the browser hears of it."""
        try:
            return self.make()
        except Exception as error:
            report(error)
            raise


def files(view: View, c: Ceremony) -> None:
    """One button per file of the pack, made when asked for; while a control fails, why there is none."""
    st.header(view.t("ceremony-files-title"), anchor="berkas")
    if c.failed:
        st.error(view.t("ceremony-files-blocked", n=len(c.failed)), icon=":material/block:")
        return
    other = next(lang for lang in LANGS if lang != view.lang)
    parts = [_offer(view, c, part, view.lang) for part in KINDS]
    parts.append(_offer(view, c, DECK, other, suffix="-other"))
    name = "-".join([f"anugerah-{c.year}", *c.provinces, view.snapshot.id])
    whole = Offer(view.t("ceremony-file-all"), f"{name}.zip", ZIP, partial(_zipped, parts))
    with st.container(horizontal=True):
        for offer in (whole, *parts):
            offer.draw()
    st.caption(view.t("ceremony-files-help", snapshot=view.snapshot.id))


def _offer(view: View, c: Ceremony, part: str, lang: str, *, suffix: str = "") -> Offer:
    label = view.t(f"ceremony-file-{part.partition('.')[0]}{suffix}")
    # A deck in the other language has a name of its own: both fit into one folder.
    name = file_name(c, part) if lang == view.lang else file_name(c, part).replace(".", f"-{lang}.")
    stamp = replace(view.stamp(), lang=lang, pinned=False)
    make = partial(_made, c, stamp, view.snapshot.id, lang, c.year, c.provinces, part)
    return Offer(label, name, KINDS[part], make)


@st.cache_data(max_entries=64, show_spinner=False)
def _made(
    _c: Ceremony, _stamp: Stamp, snapshot: str, lang: str, year: int, provinces: tuple[str, ...], part: str
) -> bytes:
    with turns().turn():
        return file_of(_c, part, stamp=_stamp)


def _zipped(parts: Sequence[Offer]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for offer in parts:
            archive.writestr(offer.name, offer.make())
    return made.getvalue()


def press_box(view: View, c: Ceremony) -> None:
    """The press sentences to copy; none while a control fails."""
    if c.failed:
        return
    st.header(view.t("ceremony-press-title"), anchor="siaran-pers")
    show_text(view, "press", "\n\n".join(press(c, stamp=view.stamp())))
    st.caption(view.t("ceremony-press-help"))
