"""What the rules need from data/: the registry by code and name, instruments by year, categories, headers."""

import difflib
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import pandas as pd

from merit.ingest.rules import instrument_of
from merit.ingest.score_file.headers import known_headers
from merit.ingest.score_file.table import Floats, Ints
from merit.ingest.simulate import MARK

FIRST_YEAR, LAST_YEAR = 2018, 2100
PREFIX = re.compile(r"^(?:pemerintah (?:daerah )?|pemda )")
SHORT = [
    (r"\bpemprov\b|\bprov\b", "provinsi"),
    (r"\bpemkab\b|\bkab\b", "kabupaten"),
    (r"\bpemkot\b", "kota"),
    (r"\bdaerah istimewa\b|\bd i\b", "di"),
    (r"\bdaerah khusus(?: ibu ?kota)?\b", "dki"),
    (r"\bkemenko\b", "kementerian koordinator"),
    (r"\b(?:dan|republik indonesia|ri)\b", " "),
]
KIND = re.compile(r"^(?:provinsi|kabupaten|kota) ")


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """A name without case, punctuation, what stands in brackets, and the usual ways to begin it."""
    text = re.sub(r"\([^()]*\)", " ", name.casefold()).replace("&", " dan ")
    text = " ".join(re.sub(r"[\W_]+", " ", text).split())
    text = PREFIX.sub("", text)
    for pattern, words in SHORT:
        text = re.sub(pattern, words, text)
    return " ".join(text.split())


class Registry:
    """The institutions, numbered as they stand in the file."""

    def __init__(self, table: pd.DataFrame) -> None:
        """Index codes and names; a name without "Kabupaten", "Kota" … counts when it is the only one."""
        self.codes = [str(c) for c in table["code"]]
        self.names = [str(n) for n in table["name"]]
        self.number = {c.casefold(): i for i, c in enumerate(self.codes)}
        self.first: Floats = np.asarray(
            table["valid_from"].astype("float64").fillna(-np.inf).to_numpy(dtype=np.float64)
        )
        self.last: Floats = np.asarray(
            table["valid_to"].astype("float64").fillna(np.inf).to_numpy(dtype=np.float64)
        )
        self.successors: dict[str, list[str]] = defaultdict(list)
        for code, origins in zip(self.codes, table["successor_of"], strict=True):
            for origin in [] if pd.isna(origins) else str(origins).split(";"):
                self.successors[origin].append(code)
        self.named: dict[str, set[int]] = defaultdict(set)
        bare: dict[str, set[int]] = defaultdict(set)
        for i, (name, other) in enumerate(zip(self.names, table["also_known_as"], strict=True)):
            known = [] if pd.isna(other) else [str(other), *re.split(r"[;,]", str(other))]
            for text in (name, self.codes[i], *known):
                self.named[name_key(text)].add(i)
            bare[KIND.sub("", name_key(name))].add(i)
        self.named.pop("", None)
        for text, owners in bare.items():
            if len(owners) == 1 and text not in self.named:
                self.named[text] = owners
        self.suggestion = lru_cache(maxsize=4096)(self._suggestion)

    def owners(self, name: str) -> set[int]:
        """The institutions that go by that name (usually one, or none)."""
        return self.named.get(name_key(name.replace(MARK, "")), set())

    def _suggestion(self, code: str, name: str) -> int | None:
        """The institution most likely meant by an unknown code, beside which `name` may stand."""
        for text in (name, code):
            owners = self.owners(text) if text else set()
            if len(owners) == 1:
                return next(iter(owners))
        tidy = re.sub(r"[\s_]+", "-", code.casefold().replace(",", "."))
        if re.fullmatch(r"\d{2}\.\d", tidy) and (tidy + "0") in self.number:
            return self.number[tidy + "0"]
        if re.fullmatch(r"\d{4}", tidy) and f"{tidy[:2]}.{tidy[2:]}" in self.number:
            return self.number[f"{tidy[:2]}.{tidy[2:]}"]
        near = difflib.get_close_matches(tidy[:40], self.number, n=1, cutoff=0.7)
        if near:
            return self.number[near[0]]
        text = name_key((name or code)[:80])
        near = difflib.get_close_matches(text, self.named, n=1, cutoff=0.8)
        return min(self.named[near[0]]) if near else None


class Rulebook:
    """Everything of data/ that a score file is held against, as arrays over years and institutions."""

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        """Arrange the frames of `merit.ingest.build.load`."""
        self.registry = Registry(frames["institutions"])
        self.headers = known_headers(frames["aspects"], frames["aspect_aliases"])
        self.instruments = [str(c) for c in frames["instruments"]["code"]]
        aspects = frames["aspects"].pivot_table(
            index="instrument", columns="no", values="maximum", aggfunc="max", dropna=False
        )
        self.maxima: Floats = (
            aspects.reindex(index=self.instruments, columns=range(1, 9)).astype("float64").to_numpy()
        )
        totals = frames["instruments"]["maximum_total"].astype("float64").to_numpy()
        self.maximum_total: Floats = np.where(np.isnan(totals), self.maxima.sum(axis=1), totals)
        self.of_year: Ints = np.full(LAST_YEAR + 1, -1, dtype=np.int64)
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            row = instrument_of(frames, year)
            if row is not None:
                number = self.instruments.index(str(row["code"]))
                known = not np.isnan(self.maxima[number]).any()
                self.of_year[year] = number if known else -1
        table = frames["categories"].sort_values(["instrument", "lower_bound"])
        self.categories: dict[int, pd.DataFrame] = {
            self.instruments.index(str(code)): rows.reset_index(drop=True)
            for code, rows in table.groupby("instrument")
        }


_LAST: list[tuple[tuple[int, ...], Mapping[str, pd.DataFrame], Rulebook]] = []
USED = ("institutions", "instruments", "aspects", "aspect_aliases", "categories")


def rulebook(frames: Mapping[str, pd.DataFrame]) -> Rulebook:
    """The rulebook of these frames; the last is kept, for arranging it takes longer than a small check."""
    identity = tuple(id(frames[name]) for name in USED)
    for known, _, book in list(_LAST):
        if known == identity:
            return book
    book = Rulebook(frames)
    _LAST[:] = [(identity, {name: frames[name] for name in USED}, book)]
    return book
