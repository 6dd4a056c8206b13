"""What a cell of the template takes: drop-downs, ranges and steps, each with a sentence that helps."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from merit.reports.score_template.instrument import Instrument
from merit.text import number, t

LAST_ROW = 10_000  # of the sheet: the registry of many years
STATUSES = ["final", "interim", "self", "ditarik"]
TALENT = ["ya", "tidak"]
Rule = dict[str, object]


def restrict(sheet: Worksheet, lang: str, instrument: Instrument, columns: Sequence[str]) -> None:
    """Data validation for every column of the import that has a rule, down to LAST_ROW."""
    rules = _rules(lang, instrument)
    for at, column in enumerate(columns):
        if rule := rules.get(column):
            if rule["validate"] == "custom":  # its formula is of the first cell; a spreadsheet moves it down
                rule = {**rule, "value": str(rule["value"]).replace("CELL", xl_rowcol_to_cell(1, at))}
            sheet.data_validation(1, at, LAST_ROW - 1, at, rule)


def _rules(lang: str, instrument: Instrument) -> dict[str, Rule]:
    first, last = str(instrument.first), str(instrument.last)
    names = list(instrument.categories["name"])
    rules: dict[str, Rule] = {
        "kode_instansi": {"validate": "custom", "value": "=ISTEXT(CELL)", **_words(lang, "code")},
        "tahun": {
            "validate": "integer",
            "criteria": "between",
            "minimum": instrument.first,
            "maximum": instrument.last,
            **_words(lang, "year", first=first, last=last),
        },
        "total": _points(instrument.maximum, _words(lang, "total", maximum=number(lang, instrument.maximum))),
        "kategori": {"validate": "list", "source": names, **_words(lang, "category")},
        "status": {"validate": "list", "source": STATUSES, **_words(lang, "status")},
        "tanggal_penetapan": {
            "validate": "date",
            "criteria": "between",
            "minimum": date(2018, 1, 1),
            "maximum": date(2100, 12, 31),
            **_words(lang, "date"),
        },
        "manajemen_talenta": {"validate": "list", "source": TALENT, **_words(lang, "talent")},
    }
    for no, name_id, name_en, maximum in instrument.aspects.itertuples(index=False):
        aspect = name_id if lang == "id" else name_en
        words = _words(lang, "aspect", no=str(no), aspect=aspect, maximum=number(lang, maximum))
        rules[f"aspek_{no}"] = _points(float(maximum), words)
    return rules


def _points(maximum: float, words: Rule) -> Rule:
    """0 … maximum in steps of 0.5."""
    formula = f"=AND(ISNUMBER(CELL),CELL>=0,CELL<={maximum:g},MOD(CELL*2,1)=0)"
    return {"validate": "custom", "value": formula, **words}


def _words(lang: str, about: str, **words: str) -> Rule:
    """The prompt of a cell and the sentence when its entry is refused."""
    return {
        "input_title": t(lang, f"template-{about}-heading", **words),
        "input_message": t(lang, f"template-{about}-prompt", **words),
        "error_title": t(lang, "template-refused"),
        "error_message": t(lang, f"template-{about}-error", **words),
    }
