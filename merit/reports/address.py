"""The address of a view of one institution, with everything that was chosen, the defaults too."""

from urllib.parse import urlencode

from merit.charts.base import Stamp
from merit.profile import Profile


def institution_address(p: Profile, *, stamp: Stamp, host: str = "") -> str:
    """The page that shows this profile again: dataset, snapshot, year, language and peers are spelled out.

    Args:
        p: what is shown.
        stamp: dataset, snapshot and language.
        host: scheme and host without a slash at the end; "" gives an address from the root of the site.
    """
    query = {
        "institution": p.code,
        "dataset": stamp.dataset,
        "year": str(p.year_asked or ""),
        "peers": p.rule,
        "pin": ",".join(p.pinned),
        "drop": ",".join(p.dropped),
        "lang": stamp.lang,
        "snapshot": stamp.snapshot,
    }
    chosen = {key: value for key, value in query.items() if value}
    return f"{host}/instansi?{urlencode(chosen, safe=',')}"
