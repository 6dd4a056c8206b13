"""The sentences of a press release about institutions: who stands out, and how many are known by name."""

from dataclasses import dataclass

import pandas as pd

from merit.charts.anugerah.scene import HIGH, Scene
from merit.text import is_missing, listing, number

NAMED = 3  # more institutions than this are counted, not named


@dataclass(frozen=True)
class Names:
    """The sentences of one ceremony in one language; each is "" when it has nothing to say."""

    seen: Scene

    def highlights(self) -> str:
        """The highest score of all groups, the largest gain, and who came to Baik for the first time."""
        items = [item for item in (self._best(), self._improved(), self._first()) if item]
        key = "press-highlights-published" if self.seen.c.published else "press-highlights"
        return self.seen.t(key, items="; ".join(items)) if items else ""

    def told(self) -> list[str]:
        """Codes of the institutions whose scores the highlights quote."""
        return [*self.best()["institution"], *self.improved()["institution"]]

    def best(self) -> pd.DataFrame:
        """The institutions with the highest total of all groups; empty where no score is known.

        The published record may hold nothing but scores below Baik while better ones were announced
        without a score: then none of them is the highest.
        """
        rows = self.seen.c.best_by_group
        highest: pd.DataFrame = rows[rows["total"] == rows["total"].max()]
        return highest[highest["category"].isin(HIGH)] if self.seen.c.published else highest

    def improved(self) -> pd.DataFrame:
        """The institutions with the largest gain; empty where nobody gained."""
        return self.seen.c.most_improved[self.seen.c.most_improved["rank"] == 1]

    def _people(self, rows: pd.DataFrame) -> str:
        if len(rows) > NAMED:
            return self.seen.t("press-many", n=len(rows))
        return listing(self.seen.lang, list(rows["name"]))

    def _best(self) -> str:
        rows = self.best()
        if rows.empty:
            return ""
        total = number(self.seen.lang, float(rows["total"].iloc[0]))
        band = str(rows["category_name"].iloc[0])
        key = "press-best-published" if self.seen.c.published else "press-best"
        return self.seen.t(key, total=total, category=band, names=self._people(rows))

    def _improved(self) -> str:
        rows = self.improved().to_dict("records")
        if not rows:
            return ""
        change = number(self.seen.lang, float(rows[0]["change"]))
        if len(rows) > 1:
            names = self._people(self.improved())
            return self.seen.t("press-improved-tied", change=change, names=names)
        before, total = (number(self.seen.lang, float(rows[0][k])) for k in ("from_total", "total"))
        year = str(int(rows[0]["from_year"]))
        return self.seen.t(
            "press-improved", change=change, name=rows[0]["name"], before=before, year=year, total=total
        )

    def _first(self) -> str:
        """Not said of the published record, which is silent about most earlier results."""
        c, since = self.seen.c, self.seen.c.round["first_year"]
        n = len(c.first_baik)
        if c.published or not n or is_missing(since) or int(since) >= c.year:
            return ""
        return self.seen.t("press-first", n=n, since=str(int(since)))

    def known(self) -> str:
        """How many recipients are known by name, and what the release rests on; "" unless published."""
        if not self.seen.c.published:
            return ""
        known, announced = len(self.seen.c.recipients), self.seen.measure("baik_or_above")
        if not known:
            return self.seen.t("press-known-nobody")
        if announced is None:
            return self.seen.t("press-known-only", known=known)
        key = "press-known-all" if known >= announced else "press-known"
        return self.seen.t(key, known=known, announced=announced)
