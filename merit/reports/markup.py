"""The Markdown that charts write (links, bold, pictures, escaped marks) as HTML."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

TOKEN = re.compile(
    r"\\(?P<mark>[\\`*_\[\]<>~$#|:])"
    r"|!\[(?P<alt>(?:\\.|[^\]\\])*)\]\((?P<src>data:image/svg\+xml[^)\s]*)\)"
    r"|\[(?P<label>(?:\\.|[^\]\\])*)\]\((?P<url>[^)\s]*)\)"
    r"|\*\*(?P<bold>(?:\\.|[^*\\])+)\*\*"
    r"|(?P<line>\n\n|  \n|<br>)"
)
ELSEWHERE = re.compile(r"https?://")
SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def _rooted(url: str) -> str:
    return f"/{url.lstrip('/')}"


def _link(label: Markup, url: str, local: Callable[[str], str]) -> Markup:
    """A link; addresses of this site go through `local`, other schemes than HTTP are no links."""
    if ELSEWHERE.match(url):
        return Markup('<a href="{}" rel="noreferrer">{}</a>').format(url, label)
    if SCHEME.match(url):
        return label
    return Markup('<a href="{}">{}</a>').format(local(url), label)


def html(text: object, *, local: Callable[[str], str] = _rooted) -> Markup:
    """`text` as safe HTML: everything that is not one of the charts' own marks is shown as it stands.

    `local` turns an address of this site, as a chart writes it, into one that counts from the root.
    """
    source, parts, end = str(text), [], 0
    for found in TOKEN.finditer(source):
        parts.append(escape(source[end : found.start()]))
        end = found.end()
        if found["mark"] is not None:
            parts.append(escape(found["mark"]))
        elif found["src"] is not None:
            alt = html(found["alt"]).striptags()
            parts.append(Markup('<img src="{}" alt="{}">').format(found["src"], alt))
        elif found["label"] is not None:
            parts.append(_link(html(found["label"]), found["url"], local))
        elif found["bold"] is not None:
            parts.append(Markup("<strong>{}</strong>").format(html(found["bold"], local=local)))
        else:
            parts.append(Markup("<br>"))
    parts.append(escape(source[end:]))
    return Markup("").join(parts)
