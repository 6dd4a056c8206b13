"""Errors are logged with a reference; a visitor sees the reference, never a traceback."""

import logging
import secrets

import streamlit as st

from merit.text import LANGS, t

log = logging.getLogger("merit")


def report(error: BaseException) -> str:
    """Log an error with its traceback; returns the reference to show."""
    reference = secrets.token_hex(4)
    log.error("reference %s: %s", reference, error, exc_info=error)
    return reference


def on_script_error(error: Exception) -> bool:
    """Handler for st.App: show a sentence with the reference instead of the exception."""
    lang = st.query_params.get("lang", "id")
    reference = report(error)
    st.error(t(lang if lang in LANGS else "id", "error-reference", reference=reference))
    return True
