"""A ceremony calculated from the import file by pandas alone: another hand, the same facts.

Reads the file of contracts.md §2 and the registry of data/ as CSV and imports nothing of the product. Every
statistic is a list of plain records, or a dictionary of them, with the values that must be printed.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

ASPECTS = [f"aspek_{no}" for no in range(1, 9)]
STATES = ["sangat_baik", "baik", "kurang", "buruk"]
Record = dict[str, Any]


def records(frame: pd.DataFrame) -> list[Record]:
    """Rows as dictionaries of Python values; None where missing."""
    return [
        {k: None if pd.isna(v) else v.item() if hasattr(v, "item") else v for k, v in row.items()}
        for row in frame.to_dict("records")
    ]


class Ceremony2018:
    """The round of `year`: the registry and all final scores under its instrument, from plain files."""

    def __init__(self, file: Path, data: Path, year: int, provinces: Sequence[str] = ()) -> None:
        self.year, self.chosen = year, list(provinces)
        self.tables = {path.stem: pd.read_csv(path, dtype={"code": str}) for path in data.glob("*.csv")}
        instruments = self.tables["instruments"]
        valid = (instruments["valid_from"] <= year) & (instruments["valid_to"].fillna(9999) >= year)
        self.instrument = instruments[valid].iloc[0]
        own = self.tables["categories"]
        own = own[own["instrument"] == self.instrument["code"]].sort_values("lower_bound")
        self.bounds = own["lower_bound"].tolist()
        self.codes, self.names = own["code"].tolist(), own["name"].tolist()
        scores = pd.read_csv(file, dtype={"kode_instansi": str})
        self.scores = self._graded(scores[scores["status"] == "final"])
        self.registry = self._registry(year)
        rounds = sorted(y for y in self.scores["tahun"].unique() if y < year)
        self.before = int(rounds[-1]) if rounds else None

    def _graded(self, finals: pd.DataFrame) -> pd.DataFrame:
        first, last = self.instrument["valid_from"], self.instrument["valid_to"]
        finals = finals[finals["tahun"].between(first, 9999 if pd.isna(last) else last)]
        total = finals[ASPECTS].sum(axis=1, min_count=8)  # not the column "total": its parts
        level = pd.Series(
            [sum(points >= bound for bound in self.bounds) for points in total], index=finals.index
        )
        return finals.assign(
            points=total,
            level=level,
            category=level.map(lambda n: self.codes[n - 1]),
            category_name=level.map(lambda n: self.names[n - 1]),
        ).sort_values("tahun")

    def _registry(self, year: int) -> pd.DataFrame:
        """Who existed in that year, in the province of that year, with names, order and place."""
        own = self.tables["institutions"]
        lives = (own["valid_from"].fillna(0) <= year) & (own["valid_to"].fillna(9999) >= year)
        own = own[lives].copy()
        moved = own["province_from"] > year
        own["province"] = own["province_code"].mask(moved, own["former_province_code"])
        own["province"] = [None if pd.isna(p) else f"{float(p):02.0f}" for p in own["province"]]
        groups = self.tables["groups"].set_index("code")
        provinces = self.tables["provinces"].set_index("code")
        islands = self.tables["islands"].set_index("name")
        own["group_name"] = own["group"].map(groups["name"])
        own["group_order"] = own["group"].map(groups["display_order"])
        own["scope"] = own["group"].map(groups["target_scope"])
        own["province_name"] = own["province"].map(provinces["name"])
        own["island_name"] = own["province"].map(provinces["island"])
        own["island"] = own["island_name"].map(islands["code"])
        own["island_order"] = own["island_name"].map(islands["display_order"])
        if self.chosen:
            own = own[own["province"].isin(self.chosen)]
        keep = ["group", "group_name", "group_order", "scope", "province", "province_name"]
        return own.set_index("code")[[*keep, "island", "island_name", "island_order"]]

    def results(self, year: int) -> pd.DataFrame:
        """The round of a year: every result of those registered then, with the facts of its institution."""
        registry = self.registry if year == self.year else self._registry(year)
        found = self.scores[self.scores["tahun"] == year].set_index("kode_instansi")
        return self._told(registry.join(found, how="inner"))

    @staticmethod
    def _told(found: pd.DataFrame) -> pd.DataFrame:
        return found.assign(institution=found.index, name=found["nama_instansi"], total=found["points"])

    def sorted(self, found: pd.DataFrame, *before: tuple[str, bool]) -> pd.DataFrame:
        """Sorted as the lists are: `before` first, then group, total, name."""
        keys = [*before, ("group_order", True), ("total", False), ("name", True), ("institution", True)]
        return found.sort_values([k for k, _ in keys], ascending=[up for _, up in keys])

    def counts(self, category: str | None, found: pd.DataFrame) -> int:
        return len(found) if category is None else int((found["category"] == category).sum())

    def totals(self) -> dict[str, Record]:
        """Category -> now, before, difference."""
        now = self.results(self.year)
        earlier = None if self.before is None else self.results(self.before)
        return {code: self._pair(code, now, earlier) for code in STATES}

    def _pair(self, code: str | None, now: pd.DataFrame, earlier: pd.DataFrame | None) -> Record:
        n = self.counts(code, now)
        b = None if earlier is None else self.counts(code, earlier)
        return {"now": n, "before": b, "difference": None if b is None else n - b}

    def by_group(self) -> list[Record]:
        """Group by group, category by category."""
        now = self.results(self.year)
        earlier = None if self.before is None else self.results(self.before)
        found = []
        for (_, group, name), members in self.registry.groupby(["group_order", "group", "group_name"]):
            for code in STATES:
                part = None if earlier is None else earlier[earlier["group"] == group]
                pair = self._pair(code, now[now["group"] == group], part)
                about = {"group": group, "group_name": name, "registered": len(members)}
                found.append({**about, "category_name": self.names[self.codes.index(code)], **pair})
        return found

    def places(self, key: str) -> list[Record]:
        """Counts per `province` or `island`."""
        now = self.results(self.year)
        order = "province" if key == "province" else "island_order"
        found = []
        for _, members in self.registry.dropna(subset=["province"]).groupby(order):
            place = members.iloc[0]
            part = now[now[key] == place[key]]
            about = {
                key: place[key],
                f"{key}_name": place[f"{key}_name"],
                "island_name": place["island_name"],
            }
            found.append({**about, **self._tally(members, part)})
        return found

    def _tally(self, members: pd.DataFrame, part: pd.DataFrame) -> Record:
        made = {code: int((part["category"] == code).sum()) for code in STATES}
        return {
            **{"registered": len(members), "assessed": len(part), **made},
            "not_assessed": len(members) - len(part),
            "baik_or_above": made["sangat_baik"] + made["baik"],
            "below_baik": made["kurang"] + made["buruk"],
        }

    def cumulative(self) -> list[Record]:
        """Rule latest: the newest final score of each institution, against the targets."""
        newest = self.scores[self.scores["tahun"] <= self.year].groupby("kode_instansi").tail(1)
        standing = self.registry.join(newest.set_index("kode_instansi"), how="inner")
        targets = self.tables["published_targets"]
        mine = (targets["year"] == self.year) & (targets["indicator"] == "percent_baik_or_above")
        aims = targets[mine].groupby("scope")["target_percent"].max() / 100
        scopes = self.registry.sort_values("group_order")["scope"].unique()
        found = []
        for scope in ("all", *scopes):
            members = self.registry if scope == "all" else self.registry[self.registry["scope"] == scope]
            part = standing.loc[standing.index.isin(members.index)]
            tally = self._tally(members, part)
            above = tally["baik_or_above"]
            aim = aims.get(scope)
            shares = {
                "share": above / len(members) if len(members) else None,
                "share_of_assessed": above / len(part) if len(part) else None,
                "target": None if aim is None or pd.isna(aim) else float(aim),
            }
            found.append({"scope": scope, **tally, **shares})
        return found

    def recipients(self) -> list[Record]:
        """Baik or above, ranked among all assessed of the group."""
        now = self.results(self.year)
        grouped = now.groupby("group")["total"]
        now = now.assign(
            rank_in_group=grouped.rank(method="min", ascending=False).astype(int),
            of_group=grouped.transform("count").astype(int),
        )
        found = self.sorted(now[now["category"].isin(["sangat_baik", "baik"])])
        return records(found.assign(number=range(1, len(found) + 1)))

    def best_by_group(self) -> list[Record]:
        """Highest total of each group, ties included."""
        now = self.results(self.year)
        grouped = now.groupby("group")["total"]
        best = now[now["total"] == grouped.transform("max")]
        best = best.assign(of_group=grouped.transform("count").loc[best.index])
        return records(best.sort_values(["group_order", "name", "institution"]))

    def _compared(self) -> pd.DataFrame:
        """The round beside the final assessment before of each institution, however long ago."""
        now = self.results(self.year)
        past = self.scores[self.scores["tahun"] < self.year].groupby("kode_instansi")
        last, best = past.tail(1).set_index("kode_instansi"), past["level"].max()
        found = now.assign(
            from_year=last["tahun"],
            from_category=last["category"],
            from_category_name=last["category_name"],
            from_total=last["points"],
            from_level=last["level"],
            best=best,
        )
        return found.assign(change=(found["total"] - found["from_total"]).round(2))

    def first(self, code: str) -> list[Record]:
        """First time ever at that category or above."""
        bound = self.codes.index(code) + 1
        found = self._compared()
        return records(self.sorted(found[(found["level"] >= bound) & ~(found["best"] >= bound)]))

    def moved(self, direction: str) -> list[Record]:
        """Category now against the final assessment before."""
        found = self._compared()
        step = found["level"] - found["from_level"]
        chosen = found[step > 0] if direction == "up" else found[step < 0]
        return records(self.sorted(chosen, ("level", False), ("from_level", True)))

    def most_improved(self) -> list[Record]:
        """Ten largest rises, ties with the tenth included."""
        found = self._compared()
        found = found[found["change"] > 0]
        found = found.assign(rank=found["change"].rank(method="min", ascending=False))
        found = found[found["rank"] <= 10].astype({"rank": int})
        return records(found.sort_values(["rank", "name", "institution"]))

    def aspects(self) -> list[Record]:
        """Mean percent of the maximum of each aspect over the round."""
        now = self.results(self.year)
        table = self.tables["aspects"]
        found = []
        for row in table[table["instrument"] == self.instrument["code"]].to_dict("records"):
            points = now[f"aspek_{row['no']}"].dropna()
            mean = float(points.mean()) if len(points) else None
            found.append(
                {
                    **{"aspect_no": row["no"], "name_id": row["name_id"], "maximum": row["maximum"]},
                    **{"n": len(points), "mean_points": mean},
                    "mean_percent": None if mean is None else 100 * mean / row["maximum"],
                }
            )
        shares = pd.Series([r["mean_percent"] for r in found]).round(9)
        ranks = shares.rank(method="min", ascending=False)
        for row, rank, share in zip(found, ranks, shares, strict=True):
            row["rank"] = None if pd.isna(rank) else int(rank)
            row["is_strongest"] = bool(share == shares.max())
            row["is_weakest"] = bool(share == shares.min())
        return found

    def talent_management(self) -> list[Record]:
        """Marked "ya" in the file."""
        now = self.results(self.year)
        return records(self.sorted(now[now["manajemen_talenta"] == "ya"]))

    def statistics(self) -> dict[str, Any]:
        """Every statistic by its key."""
        names = dict(zip(self.codes, self.names, strict=True))
        return {
            "totals": [
                {"category": code, "category_name": names[code], **pair}
                for code, pair in self.totals().items()
            ],
            "by_group": self.by_group(),
            "cumulative": self.cumulative(),
            "recipients": self.recipients(),
            "best_by_group": self.best_by_group(),
            "first_baik": self.first("baik"),
            "first_sangat_baik": self.first("sangat_baik"),
            "moved_up": self.moved("up"),
            "moved_down": self.moved("down"),
            "most_improved": self.most_improved(),
            "aspects": self.aspects(),
            "talent_management": self.talent_management(),
            "by_province": self.places("province"),
            "by_island": self.places("island"),
        }
