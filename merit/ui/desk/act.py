"""Every act of the desk: the role is looked up again, the outcome is said where the act was asked for."""

from collections.abc import Callable

import streamlit as st

from merit.desk.errors import DeskError
from merit.desk.people import Person, Refused
from merit.ingest.build import load
from merit.ingest.problems import IngestError
from merit.ingest.rules import Frames
from merit.store import LateError, StoreError
from merit.ui.desk import door
from merit.ui.errors import report
from merit.ui.frame import View

SAID = "desk:said"


class RefusedError(RuntimeError):
    """An act that the page itself refuses; its text is the sentence."""


@st.cache_resource(show_spinner=False)
def frames() -> Frames:
    """The files of data/, read once per process."""
    return load()


def act(view: View, place: str, role: str | None, do: Callable[[Person], str]) -> bool:
    """Do something in the name of whoever is here now; its sentence, or why not, is said at `place`.

    `role` is what it takes; None for what `do` decides. Whether it was done.
    """
    here = door.who()
    if isinstance(here, Refused):
        words = view.t(f"publish-refused-{here.reason}", address=here.address)
        return _say(place, words, done=False)
    if role is not None and role not in here.roles:
        return _say(place, view.t("publish-refused-role", role=view.t(f"publish-role-{role}")), done=False)
    try:
        words = do(here)
    except RefusedError as error:
        return _say(place, str(error), done=False)
    except DeskError as error:
        return _say(place, error.sentence(view.lang), done=False)
    except LateError as error:
        return _say(place, view.t("publish-late", reference=report(error)), done=False)
    except (StoreError, IngestError, OSError) as error:
        words = view.t("publish-failed", reference=report(error))
        return _say(place, words, done=False)
    return _say(place, words, done=True)


def _say(place: str, words: str, *, done: bool) -> bool:
    st.session_state[SAID] = (place, done, words)
    return done


def said(place: str) -> None:
    """Show the outcome of the last act, if asked for at `place`; it stays until the next act or page."""
    if st.session_state.get("address:navigated"):
        st.session_state.pop(SAID, None)
    where, done, words = st.session_state.get(SAID, ("", False, ""))
    if where == place and done:
        st.success(words, icon=":material/check_circle:")
    elif where == place:
        st.error(words, icon=":material/block:")
