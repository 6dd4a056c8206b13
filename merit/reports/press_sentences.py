"""The sentences of a press release about the numbers of a round, one function each.

Newspapers mixed two counting rules and printed Buruk as Baik (domain.md §5): every number here stands
beside the name that its own row carries, and figures of the two rules share no sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from merit.charts.anugerah.scene import HIGH, LOW, Scene
from merit.charts.words import Row
from merit.text import day, is_missing, listing, percent


def count(value: object) -> int | None:
    """A figure as a whole number; None when it is missing."""
    return None if is_missing(value) else int(str(value))


@dataclass(frozen=True)
class Sentences:
    """The sentences of one ceremony in one language; each is "" when it has nothing to say."""

    seen: Scene

    @cached_property
    def rule(self) -> str:
        """The counting rule of the round, as within a sentence."""
        return self.seen.t("rule-round").lower()

    @cached_property
    def event(self) -> str:
        """What is reported on: the ceremony, with the provinces of a regional one."""
        year, places = str(self.seen.c.year), list(self.seen.c.province_names)
        if places:
            where = listing(self.seen.lang, places)
            return self.seen.t("press-event-regional", year=year, provinces=where)
        return self.seen.t("press-event", year=year)

    def dated(self, last: object, first: object = None) -> str:
        """The cut-off date in words, two dates where the figures have two, or that there is none."""
        if is_missing(last):
            return self.seen.t("press-no-cut-off")
        told = day(self.seen.lang, str(last))
        if is_missing(first) or first == last:
            return self.seen.t("press-cut-off", day=told)
        return self.seen.t("press-cut-off-span", first=self._from(str(first), str(last)), last=told)

    def _from(self, first: str, last: str) -> str:
        """The first of two dates, without the year that stands in the second."""
        told = day(self.seen.lang, first)
        year = last[:4]
        return told.removesuffix(f" {year}") if first[:4] == year else told

    def _counts(self, figures: Mapping[str, object], codes: Sequence[str]) -> dict[str, int | None]:
        """The numbers of those categories by name, highest first; without noughts unless all are."""
        totals = self.seen.c.totals
        names = dict(zip(totals["category"], totals["category_name"], strict=True))
        counts = {str(names[code]): count(figures.get(code)) for code in names if code in codes}
        return {name: n for name, n in counts.items() if n != 0} or counts

    def _parts(self, counts: Mapping[str, int | None]) -> str:
        """Say "34 Sangat Baik dan 96 Baik"; "" when no number is known."""
        if all(n is None for n in counts.values()):
            return ""
        parts = [
            self.seen.t("press-n-unknown", name=name)
            if n is None
            else self.seen.t("press-n-of", n=n, name=name)
            for name, n in counts.items()
        ]
        return listing(self.seen.lang, parts)

    def _namely(self, whole: int, counts: Mapping[str, int | None]) -> str:
        """How `whole` splits into its categories; "" when no number is known."""
        known = [(name, n) for name, n in counts.items() if n is not None]
        if len(counts) == 1 and known and known[0][1] == whole:
            return self.seen.t("press-namely-only", n=whole, name=known[0][0])
        parts = self._parts(counts)
        return self.seen.t("press-namely", parts=parts) if parts else ""

    def _names(self, codes: Sequence[str]) -> str:
        rows = self.seen.c.totals[self.seen.c.totals["category"].isin(codes)]
        return listing(self.seen.lang, list(rows["category_name"]))

    def _split(self, moment: str) -> dict[str, int | None]:
        """What a round is reported in: Sangat Baik and Baik, or every category of another instrument."""
        totals = self.seen.c.totals
        figures = dict(zip(totals["category"], totals[moment], strict=True))
        return self._counts(figures, HIGH if self.seen.has_baik else list(totals["category"]))

    def nobody(self) -> list[str]:
        """All there is to say where no institution existed in that year; empty where one did."""
        if self.seen.measure("registered"):
            return []
        words = {"year": str(self.seen.c.year), "event": self.event, "rule": self.rule}
        return [
            self.seen.t("press-nobody", cut_off=self.dated(self.seen.c.cut_off), **words),
            self.seen.t("press-nobody-list"),
            self.seen.t("press-nobody-registry", year=str(self.seen.c.year)),
        ]

    def award(self) -> str:
        """How many reached Baik or above, by which rule, up to which date."""
        words = {"event": self.event, "rule": self.rule, "year": str(self.seen.c.year)}
        words["cut_off"] = self.dated(self.seen.c.cut_off)
        above, counts = self.seen.measure("baik_or_above"), self._split("now")
        parts = self._parts(counts)
        if parts and (not self.seen.has_baik or above is None):
            return self.seen.t("press-award-parts", parts=parts, **words)
        if above is None:
            return self.seen.t("press-award-unknown", **words)
        if above == 0:
            return self.seen.t("press-award-none", **words)
        if not parts:
            return self.seen.t("press-award-unsplit", n=above, **words)
        return self.seen.t("press-award", n=above, parts=self._namely(above, counts), **words)

    def before(self) -> str:
        """The round before, and that a round is no second look at the same institutions."""
        c = self.seen.c
        if is_missing(c.round["before_year"]):
            return self.seen.t("press-before-none")
        year = str(int(c.round["before_year"]))
        if c.before is None:
            return self.seen.t("press-before-other", year=year)
        words = {"year": year, "cut_off": self.dated(c.round["before_cut_off"])}
        above, counts = self.seen.measure("baik_or_above", "before"), self._split("before")
        parts = self._parts(counts)
        if parts and (not self.seen.has_baik or above is None):
            return self.seen.t("press-before-parts", parts=parts, **words)
        if above is None:
            return self.seen.t("press-before-unknown", year=year)
        if above == 0:
            return self.seen.t("press-before-zero", **words)
        if not parts:
            return self.seen.t("press-before-unsplit", n=above, **words)
        return self.seen.t("press-before", n=above, parts=self._namely(above, counts), **words)

    def below(self) -> str:
        """How many of this round stood below Baik, each number under its own name."""
        return f"{self._below()}{self._set_aside()}."

    def _below(self) -> str:
        """The sentence without its full stop; under an instrument without Baik, how many were assessed."""
        n, assessed = self.seen.measure("below_baik"), self.seen.measure("assessed")
        if not self.seen.has_baik:
            if assessed is None:
                return self.seen.t("press-assessed-unknown")
            return self.seen.t(
                "press-assessed", assessed=assessed, registered=self.seen.measure("registered") or 0
            )
        totals, names = self.seen.c.totals, self._names(LOW)
        counts = self._counts(dict(zip(totals["category"], totals["now"], strict=True)), LOW)
        if n is None:
            return self.seen.t("press-below-unknown", names=names)
        if n == 0:
            return self.seen.t("press-below-none")
        parts = self._namely(n, counts)
        if not parts or assessed is None:
            return self.seen.t("press-below-unsplit", below=n, names=names)
        return self.seen.t("press-below", assessed=assessed, below=n, parts=parts)

    def _set_aside(self) -> str:
        """The printed number of assessed that contradicts the others and is not used."""
        rows = self.seen.c.summary.set_index("measure")
        n = count(rows["set_aside"].get("assessed"))
        return "" if n is None else self.seen.t("press-set-aside", n=n)

    def latest(self) -> str:
        """Where all institutions stand by the other rule; never added to the round."""
        cumulative = self.seen.c.cumulative
        nation: Sequence[Row] = cumulative[cumulative["scope"] == "all"].to_dict("records")
        if not nation or not self.seen.has_baik or not count(nation[0]["registered"]):
            return ""
        row = nation[0]
        assessed = count(row["assessed"])
        items = [self._latest_above(row), self._latest_below(row)]
        if assessed is not None:
            registered = int(row["registered"])
            items.insert(0, self.seen.t("press-latest-assessed", assessed=assessed, registered=registered))
        said = listing(self.seen.lang, [item for item in items if item])
        rule = self.seen.t("rule-latest").lower()
        cut_off = self.dated(self.seen.c.round["latest_cut_off"], row["as_of_first"])
        return self.seen.t("press-latest", rule=rule, cut_off=cut_off, items=said) if said else ""

    def _latest_above(self, row: Row) -> str:
        above = count(row["baik_or_above"])
        if above is None:
            for key, share in (
                ("press-latest-share", row["share_of_assessed"]),
                ("press-latest-share-of", row["share"]),
            ):
                if not is_missing(share):
                    return self.seen.t(key, share=percent(self.seen.lang, float(str(share))))
            return ""
        if is_missing(row["share"]):
            return self.seen.t("press-latest-above", n=above)
        share = percent(self.seen.lang, float(str(row["share"])))
        return self.seen.t("press-latest-above-of", n=above, share=share)

    def _latest_below(self, row: Row) -> str:
        below = count(row["below_baik"])
        if below is None:
            return ""
        if below == 0:
            return self.seen.t("press-latest-below-none")
        parts = self._namely(below, self._counts({str(k): v for k, v in row.items()}, LOW))
        if not parts:
            return self.seen.t("press-latest-below-unsplit", below=below, names=self._names(LOW))
        return self.seen.t("press-latest-below", below=below, parts=parts)
