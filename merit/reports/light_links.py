"""Where the light page leads: addresses of this site, the same choice on the other faces."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from merit.charts.base import Stamp
from merit.charts.peers import worth_comparing
from merit.profile import Profile
from merit.text import LANGS

HOME = "/"


def local(url: str) -> str:
    """An address of this site as the charts write it, counted from the root; institutions stay light."""
    path, _, query = url.lstrip("/").partition("?")
    keys = dict(parse_qsl(query))
    code = keys.pop("institution", "") if path == "instansi" else ""
    return address(code, keys) if code else f"/{url.lstrip('/')}"


def address(code: str, keys: Mapping[str, str], suffix: str = "") -> str:
    """Address of the light page of an institution; Indonesian needs no key."""
    kept = {k: v for k, v in keys.items() if v and (k, v) != ("lang", LANGS[0])}
    query = f"?{urlencode(kept, safe=',')}" if kept else ""
    return f"/instansi/{code}{suffix}{query}"


def links(p: Profile, stamp: Stamp, asked: Mapping[str, str], other: str) -> dict[str, str]:
    """Where the page leads: the same choice elsewhere, every key spelled out where defaults may change.

    `compare` is "" where there is no peer to compare with.
    """
    choice = {"peers": p.rule, "pin": ",".join(p.pinned), "drop": ",".join(p.dropped)}
    chosen = {"year": str(p.year_asked or ""), **choice}
    whole = {k: v for k, v in chosen.items() if v}
    lang, pin = {"lang": stamp.lang}, {"snapshot": stamp.snapshot} if stamp.pinned else {}
    here = {"dataset": stamp.dataset, **asked}
    compared = worth_comparing(p)

    def to(path: str, **keys: str) -> str:
        return f"{path}?{urlencode(keys, safe=',')}"

    together = {"institutions": ",".join([p.code, *compared]), "year": str(p.year), "dataset": stamp.dataset}
    return {
        "canonical": address(p.code, {**asked, **lang}),
        "other": address(p.code, {**asked, "lang": other}),
        "home": to(HOME, **stamp.keys),
        "full": to("/instansi", institution=p.code, dataset=stamp.dataset, **whole, **lang, **pin),
        "pdf": address(p.code, {**here, **lang}, ".pdf"),
        "compare": to("/bandingkan", **together, **lang, **pin) if compared else "",
        "csv": to("/api/v1/scores", institution=p.code, format="csv", dataset=stamp.dataset, **pin),
        "json": to(f"/api/v1/institutions/{p.code}", **here),
        "method": to("/metodologi", **stamp.keys),
    }
