"""Answers and charts, kept once for all visitors by snapshot, question and parameters."""

import gc
import io
import pickle
import threading
from collections.abc import Callable, Collection
from hashlib import blake2b
from typing import ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from merit.charts.base import Category, categories_of
from merit.desk.renewal import ready
from merit.ingest.problems import IngestError
from merit.kept import Kept
from merit.profile import Profile
from merit.query import Value, ask
from merit.store import Snapshot, StoreError, available, follow
from merit.ui.errors import report
from merit.ui.preview import PREVIEWS

P = ParamSpec("P")
Made = TypeVar("Made")
MEGABYTE = 1024 * 1024
# Bounded per snapshot: answers by their bytes, charts by their number. In half an hour a hundred visitors ask
# for 25 MB of answers on two snapshots; a chart takes some 14 KB written out.
ANSWERS = Kept(16 * MEGABYTE, size=len)
CHARTS = Kept(400)
ROUNDS = Kept(96)  # ceremonies and, in each language, their statistics: some 1 MB each
_in_use: set[str] = set()
_lock = threading.Lock()


@st.cache_resource(show_spinner=False)
def prepare() -> list[str]:
    """Build the snapshots that are missing or out of date, once per process; returns the datasets.

    Raises:
        IngestError: the files of data/ break rules.
        StoreError: the store cannot be written.
    """
    follow()
    ready(on_failure=report)
    return available()


def warm_up() -> None:
    """Prepare in the background when the server starts; a failure is logged and met again by a visitor."""
    try:
        prepare()
    except (IngestError, StoreError) as error:
        report(error)
    # What is there now stays: the collector need not look through it again each time, for as long as it
    # does nobody is answered.
    gc.collect()
    gc.freeze()


def answer(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
    """The answer to queries/NAME.sql on that snapshot (columns as in the query's header).

    The frame is the caller's own. What is kept is written out: frames that share their values with a kept one
    would leave their traces there (pandas counts who shares), more with each visitor.
    """
    fixed = tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in parameters.items()))

    def asked() -> bytes:
        return pickle.dumps(ask(snapshot, name, **dict(fixed)), pickle.HIGHEST_PROTOCOL)

    kept = ANSWERS.get(snapshot.id, (name, fixed), asked)
    return pickle.loads(kept)  # type: ignore[no-any-return]  # noqa: S301 - written above


class _Content(pickle.Pickler):
    """Spells out content; of what is known by its identity within a snapshot that alone."""

    def persistent_id(self, value: object) -> tuple[object, ...] | None:
        return value.identity() if isinstance(value, Profile) else None


def _spelled(*parts: object) -> bytes:
    content = io.BytesIO()
    _Content(content).dump(parts)
    return content.getvalue()


def drawn(snapshot: Snapshot, builder: Callable[P, Made], *args: P.args, **kwargs: P.kwargs) -> Made:
    """What `builder(*args, **kwargs)` gives, kept for all: a pure function of what it is given.

    The key is the content of all that is given, the builder too, by which a method brings its object and a
    partial its arguments. What has no content of its own (a lambda, a function made in another, or one of
    a page's script, whose names are the same on every page) is built anew each time.
    """
    try:
        content = _spelled(builder, args, kwargs)
    except (pickle.PicklingError, AttributeError, TypeError):
        return builder(*args, **kwargs)
    if getattr(builder, "__module__", None) == "__main__":
        return builder(*args, **kwargs)
    key = blake2b(content, digest_size=16).digest()
    return CHARTS.get(snapshot.id, key, lambda: builder(*args, **kwargs))


def keep_only(snapshots: Collection[str]) -> None:
    """Drop what is kept of snapshots that were in use and no longer are; `snapshots` are in use now."""
    global _in_use
    with _lock:
        gone, _in_use = _in_use - set(snapshots), set(snapshots)
    if gone:
        for store in (ANSWERS, CHARTS, ROUNDS):
            store.drop(gone)
        PREVIEWS.drop(gone)


def categories(snapshot: Snapshot) -> dict[str, Category]:
    """Categories of the instrument with published bounds, lowest first, by code."""
    return dict(drawn(snapshot, categories_of, answer(snapshot, "categories")))
