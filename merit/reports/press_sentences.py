"""The sentences of a press release, one function each, from the figures of a Ceremony.

Newspapers mixed two counting rules and printed Buruk as Baik (domain.md §5): every number here stands
beside the name that its own row carries, and figures of the two rules share no sentence.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from merit.ceremony import Ceremony
from merit.text import day, is_missing, listing, number, percent, signed, t

AWARDED, BELOW = ("sangat_baik", "baik"), ("kurang", "buruk")
NAMED = 3  # more institutions than this are counted, not named


def count(value: object) -> int | None:
    """A figure as a whole number; None when it is missing."""
    return None if is_missing(value) else int(str(value))


@dataclass(frozen=True)
class Sentences:
    """The sentences of one ceremony in one language; each is "" when it has nothing to say."""

    c: Ceremony
    lang: str

    def _t(self, key: str, /, **words: str | int) -> str:
        return t(self.lang, key, **words)

    @cached_property
    def rule(self) -> str:
        """The counting rule of the round, as within a sentence."""
        return self._t("rule-round").lower()

    @cached_property
    def event(self) -> str:
        """What is reported on: the ceremony, with the provinces of a regional one."""
        year, places = str(self.c.year), list(self.c.province_names)
        if places:
            return self._t("press-event-regional", year=year, provinces=listing(self.lang, places))
        return self._t("press-event", year=year)

    def dated(self, cut_off: object) -> str:
        """The cut-off date in words, or that there is none."""
        if is_missing(cut_off):
            return self._t("press-no-cut-off")
        return self._t("press-cut-off", day=day(self.lang, str(cut_off)))

    def _measure(self, name: str, moment: str = "now") -> int | None:
        return count(self.c.summary.set_index("measure")[moment].get(name))

    def _parts(self, figures: dict[str, object], codes: tuple[str, ...]) -> str:
        """Say "34 Sangat Baik dan 96 Baik" of those categories; "" when no number is known."""
        names = dict(zip(self.c.totals["category"], self.c.totals["category_name"], strict=True))
        known = {code: count(figures.get(code)) for code in names if code in codes}
        if all(n is None for n in known.values()):
            return ""
        return listing(
            self.lang,
            [
                self._t("press-n-unknown", name=names[code])
                if n is None
                else self._t("press-n-of", n=n, name=names[code])
                for code, n in known.items()
            ],
        )

    def _names(self, codes: tuple[str, ...]) -> str:
        rows = self.c.totals[self.c.totals["category"].isin(codes)]
        return listing(self.lang, list(rows["category_name"]))

    def _totals(self, moment: str) -> dict[str, object]:
        return dict(zip(self.c.totals["category"], self.c.totals[moment], strict=True))

    @cached_property
    def _own_bands(self) -> bool:
        """Whether the instrument has other categories than the four: then none is an award."""
        return not set(AWARDED) <= set(self.c.totals["category"])

    def nobody(self) -> list[str]:
        """What there is to say where no institution existed in that year; empty where one did."""
        if self._measure("registered"):
            return []
        words = {"year": str(self.c.year), "event": self.event, "rule": self.rule}
        said = self._t("press-nobody", cut_off=self.dated(self.c.cut_off), **words)
        return [said, self._t("press-nobody-list")]

    def award(self) -> str:
        """How many reached Baik or above, by which rule, up to which date."""
        words = {"event": self.event, "rule": self.rule, "year": str(self.c.year)}
        words["cut_off"] = self.dated(self.c.cut_off)
        codes = tuple(self.c.totals["category"]) if self._own_bands else AWARDED
        above, parts = self._measure("baik_or_above"), self._parts(self._totals("now"), codes)
        if parts and (self._own_bands or above is None):
            return self._t("press-award-parts", parts=parts, **words)
        if above is None:
            return self._t("press-award-unknown", **words)
        if above == 0:
            return self._t("press-award-none", **words)
        if not parts:
            return self._t("press-award-unsplit", n=above, **words)
        return self._t("press-award", n=above, parts=parts, **words)

    def before(self) -> str:
        """The round before, and that a round is no second look at the same institutions."""
        if is_missing(self.c.round["before_year"]):
            return self._t("press-before-none")
        year = str(int(self.c.round["before_year"]))
        if self.c.before is None:
            return self._t("press-before-other", year=year)
        words = {"year": year, "cut_off": self.dated(self.c.round["before_cut_off"])}
        codes = tuple(self.c.totals["category"]) if self._own_bands else AWARDED
        above = self._measure("baik_or_above", "before")
        parts = self._parts(self._totals("before"), codes)
        if parts and (self._own_bands or above is None):
            return self._t("press-before-parts", parts=parts, **words)
        if above is None:
            return self._t("press-before-unknown", year=year)
        if above == 0:
            return self._t("press-before-zero", **words)
        if not parts:
            return self._t("press-before-unsplit", n=above, **words)
        return self._t("press-before", n=above, parts=parts, **words)

    def below(self) -> str:
        """How many of this round stood below Baik, each number under its own name."""
        if self._own_bands:
            return ""
        n, assessed = self._measure("below_baik"), self._measure("assessed")
        parts, names = self._parts(self._totals("now"), BELOW), self._names(BELOW)
        if n is None:
            return self._t("press-below-unknown", names=names)
        if n == 0:
            return self._t("press-below-none")
        if not parts or assessed is None:
            return self._t("press-below-unsplit", below=n, names=names)
        return self._t("press-below", assessed=assessed, below=n, parts=parts)

    def latest(self) -> str:
        """Where all institutions stand by the other rule; never added to the round."""
        nation = self.c.cumulative[self.c.cumulative["scope"] == "all"].to_dict("records")
        if not nation or self._own_bands or not count(nation[0]["registered"]):
            return ""
        row = {str(k): v for k, v in nation[0].items()}
        assessed = count(row["assessed"])
        items = [self._latest_above(row), self._latest_below(row)]
        if assessed is not None:
            registered = int(row["registered"])
            items.insert(0, self._t("press-latest-assessed", assessed=assessed, registered=registered))
        said = listing(self.lang, [item for item in items if item])
        rule, cut_off = self._t("rule-latest").lower(), self.dated(self.c.round["latest_cut_off"])
        return self._t("press-latest", rule=rule, cut_off=cut_off, items=said) if said else ""

    def _latest_above(self, row: dict[str, object]) -> str:
        above = count(row["baik_or_above"])
        if above is None:
            for key, share in (
                ("press-latest-share", row["share_of_assessed"]),
                ("press-latest-share-of", row["share"]),
            ):
                if not is_missing(share):
                    return self._t(key, share=percent(self.lang, float(str(share))))
            return ""
        if is_missing(row["share"]):
            return self._t("press-latest-above", n=above)
        return self._t("press-latest-above-of", n=above, share=percent(self.lang, float(str(row["share"]))))

    def _latest_below(self, row: dict[str, object]) -> str:
        below = count(row["below_baik"])
        if below is None:
            return ""
        if below == 0:
            return self._t("press-latest-below-none")
        parts = self._parts(row, BELOW)
        if not parts:
            return self._t("press-latest-below-unsplit", below=below, names=self._names(BELOW))
        return self._t("press-latest-below", below=below, parts=parts)

    def highlights(self) -> str:
        """The highest score of all groups, the largest gain, and who came to Baik for the first time."""
        items = [item for item in (self._best(), self._improved(), self._first()) if item]
        key = "press-highlights-published" if self.c.published else "press-highlights"
        return self._t(key, items="; ".join(items)) if items else ""

    def _people(self, rows: pd.DataFrame) -> str:
        if len(rows) > NAMED:
            return self._t("press-many", n=len(rows))
        return listing(self.lang, list(rows["name"]))

    def best(self) -> pd.DataFrame:
        """The institutions with the highest total of all groups; empty where no score is known."""
        rows = self.c.best_by_group
        highest: pd.DataFrame = rows[rows["total"] == rows["total"].max()]
        return highest

    def improved(self) -> pd.DataFrame:
        """The institutions with the largest gain; empty where nobody gained."""
        return self.c.most_improved[self.c.most_improved["rank"] == 1]

    def _best(self) -> str:
        rows = self.best()
        if rows.empty:
            return ""
        total = number(self.lang, float(rows["total"].iloc[0]))
        band = str(rows["category_name"].iloc[0])
        return self._t("press-best", total=total, category=band, names=self._people(rows))

    def _improved(self) -> str:
        rows = self.improved().to_dict("records")
        if not rows:
            return ""
        change = signed(self.lang, float(rows[0]["change"]))
        if len(rows) > 1:
            return self._t("press-improved-tied", change=change, names=self._people(self.improved()))
        before, total = (number(self.lang, float(rows[0][k])) for k in ("from_total", "total"))
        year = str(int(rows[0]["from_year"]))
        return self._t(
            "press-improved", change=change, name=rows[0]["name"], before=before, year=year, total=total
        )

    def _first(self) -> str:
        """Not said of the published record, which is silent about most earlier results."""
        n, since = len(self.c.first_baik), count(self.c.round["first_year"])
        if self.c.published or not n or since is None or since >= self.c.year:
            return ""
        return self._t("press-first", n=n, since=str(since))

    def known(self) -> str:
        """How many recipients are known by name, and what the release rests on; "" unless published."""
        if not self.c.published:
            return ""
        known, announced = len(self.c.recipients), self._measure("baik_or_above")
        if not known:
            return self._t("press-known-nobody")
        if announced is None:
            return self._t("press-known-only", known=known)
        key = "press-known-all" if known >= announced else "press-known"
        return self._t(key, known=known, announced=announced)
