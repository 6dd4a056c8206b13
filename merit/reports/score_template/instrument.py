"""What a score file may hold under one instrument, in one place for every sheet of the template."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Instrument:
    """The years, maxima and categories of an instrument.

    aspects: no, name_id, name_en, maximum (points), ordered by number.
    categories: name, lower_bound (points), highest first.
    """

    first: int
    last: int
    aspects: pd.DataFrame
    categories: pd.DataFrame

    @classmethod
    def of(cls, frames: Mapping[str, pd.DataFrame], row: "pd.Series[float]") -> "Instrument":
        """The instrument of that row of `instruments`."""
        aspects, categories = frames["aspects"], frames["categories"]
        mine = aspects.loc[aspects["instrument"] == row["code"], ["no", "name_id", "name_en", "maximum"]]
        bands = categories.loc[categories["instrument"] == row["code"], ["name", "lower_bound"]]
        return cls(
            first=int(row["valid_from"]),
            last=2100 if pd.isna(row["valid_to"]) else int(row["valid_to"]),
            aspects=mine.sort_values("no", ignore_index=True),
            categories=bands.sort_values("lower_bound", ascending=False, ignore_index=True),
        )

    @property
    def maximum(self) -> float:
        """The highest total, in points."""
        return float(self.aspects["maximum"].sum())
