"""Controls of the lists of names: every label and every name against the score file."""

from collections.abc import Iterator, Sequence

import pandas as pd

from merit.controls.base import Answers, Control, Offender

LISTS = (
    *("recipients", "best_by_group", "first_baik", "first_sangat_baik", "moved_up", "moved_down"),
    *("most_improved", "talent_management"),
)

TOP = 10  # largest rises
FACTS = ("total", "category", "group", "province", "rank_in_group", "of_group")


def labels(wrong_labels: pd.DataFrame) -> Iterator[Control]:
    """No category that does not follow from its score; `wrong_labels` is the answer of ceremony_labels."""
    wrong = tuple(
        Offender(str(r["name"]), float(r["total"]), str(r["label_name"]), str(r["follows_name"]))
        for r in wrong_labels.to_dict("records")
    )
    yield Control("labels", "", "now", len(wrong_labels), 0, offenders=wrong)


class ScoreFile:
    """The score file of the round, and what follows from the earlier years of each institution in it."""

    def __init__(
        self,
        scores: pd.DataFrame,
        totals: pd.DataFrame,
        year: int,
        provinces: Sequence[str],
        *,
        published: bool,
    ) -> None:
        order = dict(zip(totals["category"], totals["category_order"], strict=True))
        final = scores[(scores["status"] == "final") & scores["category"].notna()].sort_values("year")
        own = final.assign(place=final["category"].map(order)).groupby(["institution", "instrument"])["place"]
        final = final.assign(place=final["category"].map(order), previous=own.shift(), best=own.cummax())
        earlier = final.groupby(["institution", "instrument"])
        final = final.assign(best=earlier["best"].shift(), rise=final["total"] - earlier["total"].shift())
        chosen = final["year"] == year
        if provinces:
            chosen &= final["province"].isin(provinces)
        rows = final[chosen].set_index("institution")
        totals_of = rows.groupby("group")["total"]
        # The highest category of the group that is held without a known score: above it ranks are known.
        unscored = rows[rows["total"].isna()].groupby("group")["place"].max()
        hidden = rows["group"].map(unscored.to_dict()).astype(float)
        ranks = totals_of.rank(method="min", ascending=False)
        known = ranks.notna() & ~(rows["place"] <= hidden)
        self.order, self.published = order, published
        self.rows = rows.assign(
            is_best=(ranks == 1) & ~(rows["place"] < hidden),
            rank_in_group=ranks.where(known),
            of_group=totals_of.transform("count").where(known),
        )

    def expected(self) -> dict[str, int]:
        """How many names each list must hold, of the lists that the score file can count."""
        rows, order = self.rows, self.order
        rises = rows.loc[rows["rise"] > 0, "rise"].round(2)
        counted = {
            "recipients": int((rows["place"] >= order.get("baik", float("inf"))).sum()),
            "best_by_group": int(rows["is_best"].sum()),
            "most_improved": int((rises.rank(method="min", ascending=False) <= TOP).sum()),
            "moved_up": int((rows["place"] > rows["previous"]).sum()),
            "moved_down": int((rows["place"] < rows["previous"]).sum()),
        }
        for code in ("baik", "sangat_baik"):
            bound = order.get(code)
            first = (rows["place"] >= bound) & ~(rows["best"] >= bound) if bound else rows["place"].isna()
            if self.published:  # silence is no first time
                first &= rows["previous"].notna()
            counted[f"first_{code}"] = int(first.sum())
        return counted

    def aspect_scores(self) -> int:
        """Aspect scores in points."""
        return int(self.rows[[f"aspect_{no}" for no in range(1, 9)]].notna().sum().sum())


def lists(answers: Answers, file: ScoreFile) -> Iterator[Control]:
    """Every name on every list against the score file: once and with its facts; nobody missing."""
    for key in LISTS:
        rows = answers[key].set_index("institution")
        there = file.rows.reindex(rows.index)
        right = pd.Series(~rows.index.duplicated(), index=rows.index)
        for fact in [f for f in FACTS if f in rows and not (f == "of_group" and key == "best_by_group")]:
            right &= (rows[fact] == there[fact]) | (rows[fact].isna() & there[fact].isna())
        wrong = tuple(Offender(str(name)) for name in rows.loc[~right, "name"])
        yield Control("list", key, "now", int(right.sum()), len(rows), offenders=wrong)
    for key, n in file.expected().items():
        yield Control("list-complete", key, "now", len(answers[key]), n)


def aspects(answers: Answers, file: ScoreFile) -> Iterator[Control]:
    """The aspect scores behind the means against the score file."""
    yield Control("aspects", "", "now", int(answers["aspects"]["n"].sum()), file.aspect_scores())
