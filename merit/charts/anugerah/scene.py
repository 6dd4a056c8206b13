"""What all statistics of a ceremony share: the round in words, its n, its rule, its published sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from merit.ceremony import Ceremony
from merit.charts.anugerah.title import NAMED, absent, not_yet, provinces, where
from merit.charts.base import ACCENT, Category, Stamp, categories_of
from merit.charts.regions import unassessed
from merit.charts.rows import titled
from merit.charts.table import Kind, printed_share
from merit.charts.words import Row, n_words
from merit.text import day, is_missing, listing, number, percent, t

Column = tuple[str, str, Kind]  # column of an answer, its label, how it is written
HIGH, LOW = ("sangat_baik", "baik"), ("kurang", "buruk")


@dataclass(frozen=True)
class Scene:
    """A ceremony seen in one language; `stamp` carries rule round and the cut-off date."""

    c: Ceremony
    stamp: Stamp

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.stamp.lang

    def t(self, key: str, /, **arguments: str | int | float) -> str:
        """The message `key`."""
        return t(self.lang, key, **arguments)

    def words(self, key: str, /, **arguments: str | int | float) -> str:
        """The message `key`, of the published record `key-published`."""
        return self.t(f"{key}-published" if self.c.published else key, **arguments)

    @property
    def round(self) -> dict[str, str]:
        """The arguments that name the round in a sentence: year, and where it was held."""
        return {"year": str(self.c.year), "where": where(self.c, self.lang)}

    @property
    def missing(self) -> str:
        """The word for a figure that is not there."""
        return t(self.lang, "not-published-word" if self.c.published else "no-value")

    @property
    def unassessed(self) -> str:
        """The word for an institution without a category: the published record is silent, not negative."""
        return unassessed(self.stamp)

    @cached_property
    def bands(self) -> dict[str, Category]:
        """The categories of this round's instrument by code, highest first."""
        every = self.c.categories
        known = categories_of(every[every["instrument"] == self.c.round["instrument"]])
        order = [str(code) for code in self.c.totals["category"]]
        return {
            code: replace(band, colour=ACCENT, ink="#ffffff") if "#" not in band.colour else band
            for code, band in ((code, known[code]) for code in order if code in known)
        }

    @property
    def has_baik(self) -> bool:
        """Whether the instrument knows Baik and Sangat Baik: later ones name their categories otherwise."""
        return set(HIGH) <= set(self.bands)

    @property
    def latest(self) -> Stamp:
        """The stamp of figures by latest status."""
        date = self.c.round["latest_cut_off"]
        return replace(self.stamp, rule="latest", as_of=None if is_missing(date) else str(date))

    def n_round(self) -> str:
        """Say "n = 360 dinilai dari 624 terdaftar", or the registered alone."""
        row: Row = {name: self.measure(name) for name in ("registered", "assessed")}
        return n_words(self.stamp, row)

    def n_list(self, n: int) -> str:
        """Say "n = 12 instansi", of the published record "n = 12 instansi yang diketahui"."""
        return self.words("anugerah-n-list", n=n)

    def measure(self, name: str, moment: str = "now") -> int | None:
        """The figure `name` of ceremony_summary; None when it is not known."""
        value = self.c.summary.set_index("measure")[moment].get(name)
        return None if is_missing(value) else int(str(value))

    def parts(self, counts: Iterable[tuple[str, object]], *, zeros: bool = True) -> str:
        """Say "49 Sangat Baik dan 143 Baik" of (category code, number); unknown numbers are left out."""
        return listing(
            self.lang,
            [
                f"{number(self.lang, int(str(n)), 0)} {self.bands[code].name}"
                for code, n in counts
                if code in self.bands and not is_missing(n) and (zeros or int(str(n)))
            ],
        )

    def split(self, counts: Sequence[tuple[str, int]], *, alone: bool = False) -> str:
        """The parts of a side; one institution has a category, not a split: no zeros, `alone` no number."""
        held = [code for code, n in counts if n]
        if alone:
            return listing(self.lang, [self.bands[code].name for code in held])
        return self.parts(counts, zeros=sum(int(n) for _, n in counts) > 1)

    def share(self, value: object, *, printed: bool) -> str:
        """A share in words: with one decimal where it is computed, as it stands where a source printed it."""
        amount = float(str(value))
        return printed_share(self.lang, amount) if printed else percent(self.lang, amount, 1)

    def scopes(self) -> dict[str, str]:
        """Names of the scopes of targets and published counts, in reading order, the whole first."""
        groups = self.c.groups
        names = {
            str(s): str(groups.loc[groups["target_scope"] == s, "name"].str.cat(sep=" & "))
            for s in groups["target_scope"].unique()
        }
        return {"all": self.t("anugerah-scope-all"), **names}

    def columns(self, none: str = "") -> list[Column]:
        """The columns that count institutions: by category, without one (headed `none`), by side of Baik."""
        without: list[Column] = [("not_assessed", none, "count")] if none else []
        if not self.has_baik:
            return without
        sides: list[Column] = [
            ("baik_or_above", t(self.lang, "baik-or-above"), "count"),
            ("below_baik", t(self.lang, "below-baik"), "count"),
        ]
        return [*((code, band.name, "count") for code, band in self.bands.items()), *without, *sides]

    def span(self, row: Row) -> str:
        """The dates of the figures used, "November sampai 8 Desember 2022", or the one; "" without any."""
        first, last = row["as_of_first"], row["as_of"]
        if is_missing(last):
            return ""
        end = day(self.lang, str(last))
        if is_missing(first) or first == last:
            return end
        start = day(self.lang, str(first))
        if str(first)[:4] == str(last)[:4]:
            start = start.removesuffix(f" {str(first)[:4]}")
        return self.t("anugerah-span", first=start, last=end)

    def dates(self, frame: pd.DataFrame) -> pd.Series:
        """The dates of each row's figures in words; a missing one stays missing."""
        return pd.Series([self.span(row) or None for row in frame.to_dict("records")], dtype=object)

    def cited(self, ids: Iterable[object]) -> tuple[str, ...]:
        """Published sources in plain words: title (publisher, date) address; each once, in order of id."""
        return tuple(self._sources[i] for i in sorted({str(i) for i in ids}) if i in self._sources)

    @cached_property
    def _sources(self) -> dict[str, str]:
        """Every source in plain words by its id: lists ask for them once per name."""
        rows = self.c.sources.to_dict("records")
        return {str(row["source_id"]): source_words(self.lang, row) for row in rows}

    @cached_property
    def _printed(self) -> dict[str, list[str]]:
        """The ids of the sources that print the result of each institution."""
        printed: dict[str, list[str]] = {}
        rows = self.c.score_sources
        for institution, source in zip(rows["institution"], rows["source_id"], strict=True):
            printed.setdefault(str(institution), []).append(str(source))
        return printed

    def cited_names(self, institutions: Iterable[object]) -> tuple[str, ...]:
        """The published sources of the results of these institutions in this round."""
        return self.cited(i for code in institutions for i in self._printed.get(str(code), []))

    def rule_note(self) -> str:
        """The counting rule in words, with the date up to which it reaches."""
        said = [self.t("anugerah-rule-round", year=str(self.c.year))]
        if self.c.cut_off is not None:
            said.append(self.t("anugerah-cut-off", date=day(self.lang, self.c.cut_off)))
        elif self.c.round["results"]:
            said.append(self.words("anugerah-cut-off-unknown"))
        undated = int(self.c.round["undated"])
        if not self.c.published and self.c.cut_off is not None and undated:
            said.append(self.t("anugerah-undated-rows", n=undated, of=int(self.c.round["results"])))
        if len(self.c.provinces) > NAMED:
            said.append(
                self.t("anugerah-provinces-are", names=listing(self.lang, list(self.c.province_names)))
            )
        said.append(not_yet(self.c, self.lang, self.c.year))
        return " ".join(part for part in said if part)

    def nobody(self, moment: str = "now") -> str:
        """Why there is nobody to speak of in a round: no institution of the choice existed; otherwise ""."""
        if self.measure("registered", moment) != 0:
            return ""
        year = self.c.year if moment == "now" else int(self.c.before or 0)
        if self.c.provinces and len(absent(self.c, year)) == len(self.c.provinces):
            names = provinces(self.c, self.lang)
            return self.t("anugerah-nobody-yet", names=names, year=str(year))
        return self.t("anugerah-nobody-registered", **{**self.round, "year": str(year)})

    def region_note(self, before: int) -> str:
        """What of the chosen provinces was otherwise in the round before; "" for the nation."""
        said = [not_yet(self.c, self.lang, before)]
        now, then = self.measure("registered"), self.measure("registered", "before")
        if self.c.provinces and now is not None and then is not None and now != then:
            said.append(self.t("anugerah-registered-changed", now=now, before=str(before), n=then))
        return " ".join(part for part in said if part)

    def before_note(self) -> str:
        """Why there is a round before to compare with, or none."""
        before = self.c.round["before_year"]
        if self.c.before is not None:
            said = (self.t("anugerah-other-institutions"), self.region_note(self.c.before))
            return " ".join(part for part in said if part)
        if is_missing(before):
            return self.words("anugerah-no-round-before")
        instrument = self.c.round["instrument_id" if self.lang == "id" else "instrument_en"]
        return self.t(
            "anugerah-not-comparable",
            before=str(int(before)),
            year=str(self.c.year),
            instrument=str(instrument),
        )


def source_words(lang: str, row: Row) -> str:
    """A source of the published record: title (publisher, date) and its address where it is known."""
    when = (
        t(lang, "anugerah-undated")
        if is_missing(row["published_date"])
        else day(lang, str(row["published_date"]))
    )
    words = f"{titled(lang, row['title'])} ({row['publisher']}, {when})"
    return words if is_missing(row["url"]) else f"{words} {row['url']}"


def scene(c: Ceremony, *, stamp: Stamp) -> Scene:
    """The ceremony with its stamp: rule round, up to the cut-off date."""
    return Scene(c, replace(stamp, rule="round", as_of=c.cut_off))
