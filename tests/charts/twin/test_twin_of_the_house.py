"""Every chart that the pages draw has a twin, and plotly draws it in the same places."""

import json

import pytest

import merit.charts.base as base
from merit.charts.twin import laid_out, svg
from merit.paths import ROOT
from tests.charts.twin.measured import apart, around, drawing, encloses, plain
from tests.pages.harness import opened

PHONE, DESK = 358, 1100
VISITS = [{"dataset": "publikasi", "lang": "id"}, {"dataset": "simulasi", "lang": "en"}]
MANY = {"institutions": "95.02,92.03,32.03,11,11.03,32"}  # a comparison with each symbol


@pytest.fixture(scope="module")
def figures():
    """Every figure of every page in both datasets, each once: {(page, dataset, name): figure}."""
    found = {}
    picture = base.Chart.picture
    pages = sorted(
        f.name for f in (ROOT / "pages").glob("*.py") if f.name not in ("shell.py", "terbitkan.py")
    )
    with pytest.MonkeyPatch.context() as patch:
        for page in pages:
            for visit in VISITS:

                def seen(chart, page=page, visit=visit):
                    drawn = picture.fget(chart)
                    found[page, visit["dataset"], chart.name] = drawn
                    return drawn

                patch.setattr(base.Chart, "picture", property(seen))
                app = opened(None if page == "ringkasan.py" else page, **visit, **MANY)
                assert not app.exception
    told = {key: plain(drawn.figure) for key, drawn in found.items()}
    return {text: (key, figure) for key, figure in told.items() if (text := json.dumps(figure))}.values()


def test_every_chart_has_a_twin(figures):
    names = {name for (_, _, name), _ in figures}
    assert len(names) > 20, "the walk no longer finds the charts"
    for (page, dataset, name), figure in figures:
        drawn = svg(figure, title=f"{page} {name}")
        stamp = {note["name"]: note["text"] for note in figure["layout"]["annotations"] if "name" in note}
        assert "n = " in drawn or "n ≤ " in drawn or stamp["stamp"].split("<br>")[0][:9] in drawn
        assert ("watermark" in stamp) == (dataset == "simulasi") or name == "kategori-batas"
        assert len(drawn) < 50_000, f"{page} {name}: {len(drawn)} characters"
        assert laid_out(laid_out(figure)) == laid_out(figure)


def test_plotly_draws_every_chart_in_the_same_places(figures):
    wrong = []
    with drawing() as draw:
        for i, ((page, dataset, name), figure) in enumerate(figures):
            width = (PHONE, DESK)[i % 2]
            found = draw(figure, width)
            differ = apart(found["words"], named=True) + apart(found["marks"], named=False)
            # Cells without a value are not drawn, so those that are may fill less than plotly's picture.
            if found["heat"] and not encloses(found["heat"][0], around(found["cells"])):
                differ.append(("cells", around(found["cells"]), found["heat"]))
            if differ or len(set(found["heights"])) > 1:
                wrong.append((page, dataset, name, width, found["heights"], differ[:3]))
    assert not wrong
