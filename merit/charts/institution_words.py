"""Words about one institution: its line in the search box, when it existed, what came before and after."""

from urllib.parse import urlencode

import pandas as pd

from merit.charts.base import Stamp
from merit.charts.rows import plain
from merit.charts.words import Row
from merit.text import is_missing, listing, t

# How people call a regional government: group code -> what stands before the place.
SAID = {"kabupaten": "Pemkab/Kab.", "kota": "Pemkot", "provinsi": "Pemprov/Prov."}


def option(row: Row) -> str:
    """The line of the search box: name (other names) · province or group · code · as it is called.

    All of it is searched, so that "pemkab bogor" and "kab. bogor" find Kabupaten Bogor.
    """
    names = "" if is_missing(row["also_known_as"]) else f" ({row['also_known_as']})"
    place = row["group_name"] if is_missing(row["province_name"]) else row["province_name"]
    line = f"{row['name']}{names} · {place} · {row['code']}"
    said = SAID.get(str(row["group_code"]))
    if not said:
        return line
    # "Kabupaten Bogor (simulasi)" -> "Bogor"
    bare = str(row["name"]).partition(" ")[2].partition(" (")[0]
    return f"{line} · {said} {bare}"


def status_words(stamp: Stamp, row: Row) -> str:
    """How firm a figure is: "ditetapkan", "tahun disimpulkan", "sementara", "penilaian mandiri"."""
    inferred = row["status"] == "final" and bool(row.get("year_inferred"))
    return t(stamp.lang, "status-year_inferred" if inferred else f"status-{row['status']}")


def missing_word(stamp: Stamp) -> str:
    """The word for a figure that is not there: the published record is silent, others have none."""
    return t(stamp.lang, "not-published-word" if stamp.kind == "published" else "no-value")


def identity(row: Row, *, stamp: Stamp) -> str:
    """Group · province · code · the years in which it existed, with the legal basis where recorded.

    `row` is a row of the answer of institutions.
    """
    lang = stamp.lang
    parts = [str(row["group_name"])]
    if not is_missing(row["province_name"]):
        parts.append(str(row["province_name"]))
    parts.append(t(lang, "institution-code", code=str(row["code"])))
    bounds = {
        name: str(int(row[column]))
        for name, column in (("from", "valid_from"), ("to", "valid_to"))
        if not is_missing(row[column])
    }
    key = {(): "always", ("from",): "since", ("to",): "until", ("from", "to"): "between"}[tuple(bounds)]
    existed = t(lang, f"institution-existed-{key}", **bounds)
    if not is_missing(row["validity_basis"]):
        existed += " " + t(lang, "institution-basis", basis=str(row["validity_basis"]))
    return " · ".join([*parts, existed])


def ways(row: Row, *, stamp: Stamp, simulated: bool = False) -> str:
    """Markdown links onward: the list of its province and, if `simulated`, its page in the simulation."""
    lang, links = stamp.lang, []
    if not is_missing(row["province_code"]):
        query = urlencode({"province": row["province_code"], **stamp.keys})
        label = t(lang, "institution-way-province", province=str(row["province_name"]))
        links.append(f"[{plain(label)}](wilayah?{query})")
    if simulated:
        query = urlencode({"institution": row["code"], "dataset": "simulasi", "lang": lang})
        links.append(f"[{plain(t(lang, 'institution-way-simulation'))}](instansi?{query})")
    return " · ".join(links)


def origins(row: Row, relations: pd.DataFrame, *, stamp: Stamp) -> list[str]:
    """Sentences on other names, a former province, predecessors and successors; empty when there are none.

    Args:
        row: a row of the answer of institutions.
        relations: answer of institution_relations.
        stamp: for the language.
    """
    lang, said = stamp.lang, []
    if not is_missing(row["also_known_as"]):
        said.append(t(lang, "institution-known-as", names=str(row["also_known_as"])))
    if not is_missing(row["former_province_name"]):
        until = str(int(row["province_from"]) - 1)
        former = str(row["former_province_name"])
        said.append(t(lang, "institution-moved", until=until, former=former))
    for (relation, year, split), others in relations.groupby(["relation", "year", "split"], sort=True):
        key = f"institution-{relation}{'-split' if split else ''}"
        said.append(t(lang, key, names=listing(lang, others["name"].tolist()), year=str(year)))
    if len(relations):
        said.append(t(lang, "institution-own-record"))
    return said
