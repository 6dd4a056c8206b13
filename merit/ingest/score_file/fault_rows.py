"""The faults of a check as rows, for a page, a CSV file and the annotated copy."""

from collections.abc import Iterable

import pandas as pd

from merit.ingest.score_file.checked import Checked, Fault
from merit.text import t

FAULT_COLUMNS = ("file", "sheet", "row", "column", "cell", "value", "rule", "problem", "remedy")


def fault_rows(faults: Iterable[Fault], lang: str) -> pd.DataFrame:
    """One row per fault in the order of the check: FAULT_COLUMNS, all text but `row` (Int64).

    What a fault does not know (row of a column's fault, sheet of a CSV file) is missing. Text from the file
    stands as it was read: an export has to keep a spreadsheet from taking it for a formula.
    """
    said: dict[tuple[object, ...], tuple[str, str]] = {}
    rows = []
    for fault in faults:
        # Many cells break one rule in the same way: their sentence is made once.
        key = (fault.rule, fault.column, fault.value, *sorted(fault.words.items()))
        if key not in said:
            said[key] = fault.sentence(lang), fault.remedy(lang)
        place = (fault.file, fault.sheet, fault.row, fault.column or None, fault.cell or None)
        rows.append((*place, fault.value, fault.rule, *said[key]))
    return pd.DataFrame(rows, columns=list(FAULT_COLUMNS)).astype({"row": "Int64"})


def faults_table(checked: Checked, lang: str) -> pd.DataFrame:
    """`fault_rows` of a whole check with the names of the columns in `lang`."""
    names = {column: t(lang, f"fault-head-{column}") for column in FAULT_COLUMNS}
    return fault_rows(checked.faults, lang).rename(columns=names)


def fault_total(checked: Checked) -> int:
    """How many faults the file has, those included that the check only counted (rule "too-many")."""
    last = checked.faults[-1] if checked.faults else None
    return int(last.words["count"]) if last and last.rule == "too-many" else len(checked.faults)
