"""What a ceremony is called, and where it is held."""

from merit.ceremony import Ceremony
from merit.text import is_missing, listing, t

NAMED = 4  # more provinces than this are counted, not listed


def provinces(c: Ceremony, lang: str) -> str:
    """The provinces of a regional ceremony in words; "" for the nation."""
    if not c.provinces:
        return ""
    if len(c.provinces) > NAMED:
        return t(lang, "anugerah-n-provinces", n=len(c.provinces))
    return listing(lang, list(c.province_names))


def where(c: Ceremony, lang: str) -> str:
    """Say " di Jawa Barat dan Jawa Tengah" after the round; "" for the nation."""
    named = provinces(c, lang)
    return f" {t(lang, 'anugerah-in', names=named)}" if named else ""


def absent(c: Ceremony, year: int) -> list[str]:
    """Names of the chosen provinces that did not exist yet in `year`."""
    rows = c.regions[c.regions["code"].isin(c.provinces)].to_dict("records")
    return [str(r["name"]) for r in rows if not is_missing(r["valid_from"]) and int(r["valid_from"]) > year]


def not_yet(c: Ceremony, lang: str, year: int) -> str:
    """Say "Papua Selatan belum ada pada putaran 2021." of the provinces chosen; "" when all existed.

    Of an earlier round only those that existed in this one: of the others it is said already.
    """
    known = absent(c, c.year) if year != c.year else []
    names = [name for name in absent(c, year) if name not in known]
    return t(lang, "anugerah-not-yet", names=listing(lang, names), year=str(year)) if names else ""


def ceremony_title(c: Ceremony, lang: str) -> str:
    """Say "Anugerah Meritokrasi 2023", of a regional ceremony with its provinces."""
    if not c.provinces:
        return t(lang, "anugerah-ceremony", year=str(c.year))
    return t(lang, "anugerah-ceremony-regional", year=str(c.year), names=provinces(c, lang))
