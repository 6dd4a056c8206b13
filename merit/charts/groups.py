"""Groups of institutions whose short name is an abbreviation, spelled out for the reader."""

from collections.abc import Collection

import pandas as pd

from merit.text import t


def spelled(groups: pd.DataFrame, names: Collection[str], *, lang: str) -> str:
    """Say "LPNK: lembaga pemerintah nonkementerian. LNS: …" for those of `names` that need it; else "".

    Args:
        groups: answer of groups.
        names: short names of the groups the reader meets.
        lang: language of the long names.
    """
    short = groups[groups["name"].isin(list(names)) & groups["name"].str.isupper()]
    return " ".join(
        t(lang, "group-spelled", name=name, meaning=meaning[0].lower() + meaning[1:])
        for name, meaning in zip(short["name"], short[f"long_name_{lang}"], strict=True)
    )
