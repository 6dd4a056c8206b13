"""Answers, cached once for all visitors by snapshot, question and parameters."""

import pandas as pd
import streamlit as st

from merit.charts.base import Category, categories_of
from merit.desk.renewal import ready
from merit.ingest.problems import IngestError
from merit.query import Value, ask
from merit.store import Snapshot, StoreError, available
from merit.ui.errors import report


@st.cache_resource(show_spinner=False)
def prepare() -> list[str]:
    """Build the snapshots that are missing or out of date, once per process; returns the datasets.

    Raises:
        IngestError: the files of data/ break rules.
        StoreError: the store cannot be written.
    """
    ready(on_failure=report)
    return available()


def warm_up() -> None:
    """Prepare in the background when the server starts; a failure is logged and met again by a visitor."""
    try:
        prepare()
    except (IngestError, StoreError) as error:
        report(error)


@st.cache_data(max_entries=3000, show_spinner=False)
def _answer(
    _snapshot: Snapshot, snapshot: str, name: str, parameters: tuple[tuple[str, Value], ...]
) -> pd.DataFrame:
    # `snapshot` is the cache key: a new snapshot never answers from an old one's cache, nor under its name.
    return ask(_snapshot, name, **dict(parameters))


def answer(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
    """The answer to queries/NAME.sql on that snapshot (columns as in the query's header)."""
    fixed = tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in parameters.items()))
    return _answer(snapshot, snapshot.id, name, fixed)


def categories(snapshot: Snapshot) -> dict[str, Category]:
    """Categories of the instrument with published bounds, lowest first, by code."""
    return categories_of(answer(snapshot, "categories"))
