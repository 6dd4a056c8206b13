"""Answers, cached once for all visitors by snapshot, question and parameters."""

import pandas as pd
import streamlit as st

from merit.charts.base import Category, categories_of
from merit.ingest.build import ensure
from merit.query import Value, ask
from merit.store import Snapshot, available, current


@st.cache_resource(show_spinner=False)
def prepare() -> list[str]:
    """Build the snapshots that are missing or out of date, once per process; returns the datasets.

    Raises:
        IngestError: the files of data/ break rules.
        StoreError: the store cannot be written.
    """
    ensure()
    return available()


@st.cache_data(max_entries=3000, show_spinner=False)
def _answer(
    snapshot: str, dataset: str, name: str, parameters: tuple[tuple[str, Value], ...]
) -> pd.DataFrame:
    # `snapshot` is part of the cache key: a new snapshot never answers from an old one's cache.
    return ask(current(dataset), name, **dict(parameters))


def answer(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
    """The answer to queries/NAME.sql on that snapshot (columns as in the query's header)."""
    fixed = tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in parameters.items()))
    return _answer(snapshot.id, snapshot.dataset, name, fixed)


def categories(snapshot: Snapshot) -> dict[str, Category]:
    """Categories of the instrument with published bounds, lowest first, by code."""
    return categories_of(answer(snapshot, "categories"))
