"""What a page will need of code, named in its head: a browser fetches it all at once, not piece by piece."""

import re
from functools import cache
from pathlib import Path

from merit.web.assets import asset

# Elements that most pages show; the framework fetches the code of each only when it meets the first one.
ELEMENTS = ("PageLink", "ButtonGroup", "Html", "Selectbox", "BidiComponent")
IMPORTS = re.compile(rb"""(?:from|import)\s*["']\./([\w.$-]+\.js)["']""")
FONTS = ("MaterialSymbols-Rounded",)


@cache
def links(static: Path) -> bytes:
    """Links for the head of a page: our style and code, and the framework's code for ELEMENTS.

    `static` is the folder of the framework's page; what its index.html names already is not named again.
    """
    index = (static / "index.html").read_bytes()
    scripts = static / "static" / "js"
    wanted: dict[str, None] = {}
    waiting = [path.name for element in ELEMENTS for path in sorted(scripts.glob(f"{element}.*.js"))]
    while waiting:
        name = waiting.pop()
        if name in wanted or name.encode() in index:
            continue
        wanted[name] = None
        waiting += [other.decode() for other in IMPORTS.findall((scripts / name).read_bytes())]
    lines = [f'<link rel="stylesheet" href="{asset("card.css").url}">']
    fonts = [p.name for font in FONTS for p in sorted((static / "static" / "media").glob(f"{font}.*.woff2"))]
    lines += [
        f'<link rel="preload" href="/static/media/{name}" as="font" type="font/woff2" crossorigin>'
        for name in fonts
    ]
    lines += [f'<link rel="modulepreload" crossorigin href="/static/js/{name}">' for name in wanted]
    lines += [f'<link rel="modulepreload" crossorigin href="{asset("card.js").url}">']
    return "".join(lines).encode()
