"""Errors are logged with a reference; a visitor sees the reference, never a traceback."""

import logging

import streamlit as st
import streamlit.logger

from merit.text import LANGS, t
from merit.web import logs
from merit.web.references import report as report


def set_up_log() -> None:
    """Write one JSON object per line, also what Streamlit logs in a form of its own."""

    def hand_over(logger: logging.Logger) -> None:
        logger.propagate = True

    streamlit.logger.setup_formatter = hand_over
    logs.set_up()


def on_script_error(error: Exception) -> bool:
    """Handler for st.App: show a sentence with the reference instead of the exception."""
    lang = st.query_params.get("lang", "id")
    reference = report(error)
    st.error(t(lang if lang in LANGS else "id", "error-reference", reference=reference))
    return True
