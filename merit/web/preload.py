"""What a page will need of code, named in its head: a browser fetches it all at once, not piece by piece."""

import re
from functools import cache
from pathlib import Path

from merit.web.assets import asset

# Elements that most pages show; the framework fetches the code of each only when it meets the first one.
ELEMENTS = ("PageLink", "ButtonGroup", "Html", "Selectbox", "BidiComponent")
IMPORTS = re.compile(rb"""(?:from|import)\s*["']\./([\w.$-]+\.js)["']""")
# Family, file, whether the framework's own page leaves it out of what a browser fetches at once, and what
# stands there until it has come: words in other letters, but no name of an icon.
FONTS = (
    ("Source Sans", "SourceSansVF-Upright", False, "swap"),
    ("Material Symbols Rounded", "MaterialSymbols-Rounded", True, "block"),
)
FACE = '@font-face{{font-family:"{}";src:url({}) format("woff2");font-weight:200 900;font-display:{}}}'
LINK = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'


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
    lines = [f'<link rel="stylesheet" href="{asset(name).url}">' for name in ("card.css", "preview.css")]
    faces = []
    for family, stem, unnamed, until in FONTS:
        for font in sorted((static / "static" / "media").glob(f"{stem}.*.woff2")):
            url = f"/static/media/{font.name}"
            faces.append(FACE.format(family, url, until))
            if unnamed:
                lines.append(LINK.format(url))
    # The framework declares its fonts when it starts; a preview is read before.
    lines.append(f"<style>{''.join(faces)}</style>")
    lines += [f'<link rel="modulepreload" crossorigin href="/static/js/{name}">' for name in wanted]
    lines += [f'<link rel="modulepreload" crossorigin href="{asset("card.js").url}">']
    return "".join(lines).encode()
