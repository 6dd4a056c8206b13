"""What a ceremony is called, and where it is held."""

from merit.ceremony import Ceremony
from merit.text import listing, t

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


def ceremony_title(c: Ceremony, lang: str) -> str:
    """Say "Anugerah Meritokrasi 2023", of a regional ceremony with its provinces."""
    if not c.provinces:
        return t(lang, "anugerah-ceremony", year=str(c.year))
    return t(lang, "anugerah-ceremony-regional", year=str(c.year), names=provinces(c, lang))
