"""Twin and plotly drawn in one Chromium page, and how far apart their marks and words stand."""

import base64
import json
from contextlib import contextmanager
from pathlib import Path

import plotly
import streamlit
from playwright.sync_api import sync_playwright

from merit.charts.twin import laid_out, svg
from tests.browser.chromium import chromium

FONT = next(Path(streamlit.__file__).parent.glob("static/static/media/SourceSansVF-Upright*.woff2"))
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PAGE = """<!doctype html><meta charset=utf-8><style>
@font-face{font-family:"Source Sans";font-weight:200 900;src:url(data:font/woff2;base64,%s)}
body{margin:0;font-family:"Source Sans";color:#123456}</style><p>a <b>b</b>"""
# Boxes of what can be seen, [name, [left, top, right, bottom]]; a line of several parts is one box.
DRAW = """async ([figure, svg, width]) => {
  document.body.innerHTML = '<div id=p></div><div id=t></div>';
  const [p, t] = document.body.children;
  p.style.width = t.style.width = width + 'px';
  await Plotly.newPlot(p, figure.data, figure.layout, {displayModeBar: false});
  t.innerHTML = svg;
  const box = (e, root) => {
    const r = e.getBoundingClientRect(), o = root.getBoundingClientRect();
    return [r.left - o.left, r.top - o.top, r.right - o.left, r.bottom - o.top]};
  const none = v => v == 'none' || /, 0\\)$/.test(v);
  const stroked = s => !none(s.stroke) && parseFloat(s.strokeWidth) && s.strokeOpacity != '0';
  const seen = e => {
    const s = getComputedStyle(e), b = e.getBBox(), bar = e.closest('.bars');
    if (bar && e.parentNode.__data__.w === 0) return false;  // plotly draws a bar without width 1 px wide
    if (bar && (b.width < .01 || b.height < .01) && !stroked(s)) return false;
    return (!none(s.fill) && s.fillOpacity != '0') || stroked(s)};
  const words = root => [...root.querySelectorAll('text')]
    .filter(e => e.textContent.trim() && e.style.display != 'none' && !e.closest('.hoverlayer'))
    .map(e => [e.textContent.replace(/\\u00a0/g, ' '), box(e, root)]);
  const marks = [...p.querySelectorAll('.bars path, .scatterlayer path, .gridlayer path, ' +
      '.legend .layers path, .shape-group path')]
    .filter(e => !e.closest('.lines') && e.getTotalLength() > .5 && seen(e))
    .map(e => [e.parentNode.getAttribute('class'), box(e, p)]);
  for (const g of p.querySelectorAll('.scatterlayer .lines')) {
    const parts = [...g.children].filter(e => e.getTotalLength() > .01 && seen(e)).map(e => box(e, p));
    if (parts.length) marks.push(['line', [0, 1, 2, 3].map(
      i => Math[i < 2 ? 'min' : 'max'](...parts.map(b => b[i])))]);
  }
  const twins = [...t.querySelectorAll('path, rect, circle, line')]
    .filter(e => !e.closest('pattern, defs') && seen(e)).map(e => [e.tagName, box(e, t)]);
  const cells = [...t.querySelectorAll('use')].map(e => box(e, t));
  const heat = [...p.querySelectorAll('.heatmaplayer image')].map(e => box(e, p));
  return {words: [words(p), words(t)], marks: [marks, twins], cells, heat,
          heights: [p, t].map(e => e.firstChild.getBoundingClientRect().height)}}"""
TEXT = "() => [document.fonts.size, document.fonts.check('12px \"Source Sans\"')]"


@contextmanager
def drawing():
    """A way to draw a figure twice: (figure, width) -> what DRAW returns."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.set_content(PAGE % base64.b64encode(FONT.read_bytes()).decode())
        page.add_script_tag(path=PLOTLY)
        page.evaluate("document.fonts.ready.then(() => 1)")
        assert page.evaluate(TEXT) == [1, True]

        def draw(figure, width):
            return page.evaluate(DRAW, [laid_out(figure), svg(figure, title=""), width])

        try:
            yield draw
        finally:
            browser.close()


def apart(pair, *, named):
    """What of the first list has no like in the second within 1.5 px, and what is left of the second."""
    ours, twins = pair[0], list(pair[1])
    wrong = []
    for name, box in ours:
        like = [t for t in twins if not named or t[0] == name]
        nearest = min(like, key=lambda t: distance(t[1], box), default=None)
        if nearest is None or distance(nearest[1], box) > 1.5:
            wrong.append(("plotly", name, box, nearest))
        if nearest is not None:
            twins.remove(nearest)
    return wrong + [("twin", *t) for t in twins]


def distance(one, other):
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def around(boxes):
    """The box around boxes."""
    sides = list(zip(*boxes, strict=True))
    return [min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])]


def encloses(outer, inner):
    return all(
        abs(a - b) < 1.5 or (a < b) == (i < 2) for i, (a, b) in enumerate(zip(outer, inner, strict=True))
    )


def plain(figure):
    """The figure as plotly's JSON has it."""
    return json.loads(figure.to_json())
