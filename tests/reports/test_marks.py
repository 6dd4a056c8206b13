"""The static twins: well-formed, escaped, the same numbers at the same places as the figures."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from merit.charts.base import ACCENT, categories_of
from merit.charts.beside import PEER
from merit.charts.institution_history import histories
from merit.reports.marks import along, spark, strip_mark, trend_svg
from merit.reports.svg import element
from tests.charts.institutional import CATEGORIES, history, stamp
from tests.charts.strips import SIX, a_profile, aspects, totals

SVG = "{http://www.w3.org/2000/svg}"
BANDS = categories_of(CATEGORIES[CATEGORIES["instrument"] == "kasn-2018"])
NONE = aspects((1, 40, None, None))


def row(*figures):
    return aspects(figures).to_dict("records")[0]


def parsed(svg):
    return ElementTree.fromstring(svg)


def looks(root, name):
    return [dict(node.attrib) for node in root.iter(SVG + name)]


def test_a_strip_has_its_marks_at_their_share_of_the_track():
    # The track runs from 5 to 195: 190 for 100 %.
    assert (along(0), along(0.5), along(1)) == (5, 100, 195)
    root = parsed(strip_mark(row(1, 40, 30.0, None, SIX)))
    assert root.attrib["viewBox"] == "0 0 200 14" and root.attrib["preserveAspectRatio"] == "none"
    track, reach, half, median, best = [
        (float(r["x"]), float(r["width"]), r["fill"]) for r in looks(root, "rect")
    ]
    assert track == (5, 190, PEER)
    assert reach == (43, 133, PEER)  # 20 to 90 %
    assert half == (81, 38, PEER)  # 40 to 60 %
    assert median[0] + median[1] / 2 == pytest.approx(100, abs=0.1)  # 50 %
    assert best[0] + best[1] / 2 == pytest.approx(176, abs=0.1)  # 90 %
    bar, dot = looks(root, "path")
    assert (bar["d"], bar["stroke"]) == ("M5 7H147.5", ACCENT)  # 75 %
    assert "stroke-dasharray" not in bar
    assert dot["d"].startswith("M147.5 7h") and dot["stroke-linecap"] == "round"
    assert dot["vector-effect"] == "non-scaling-stroke"
    assert not list(root.iter(SVG + "text"))


def test_a_percentage_is_open_and_keeps_away_from_points_of_peers():
    root = parsed(strip_mark(row(6, 40, None, 50.0, SIX)))
    bar, dot, hole = looks(root, "path")
    assert bar["stroke-dasharray"] and bar["d"] == "M5 7H100.0"
    assert (dot["stroke"], hole["stroke"]) == (ACCENT, "#ffffff")
    assert len(looks(root, "rect")) == 1  # the track alone


def test_few_peers_are_ticks_and_nobody_is_nothing():
    two = parsed(strip_mark(row(1, 40, 30.0, None, (2, 10.0, 12.5, 15.0, 17.5, 20.0))))
    middles = [float(r["x"]) + float(r["width"]) / 2 for r in looks(two, "rect")]
    assert middles == pytest.approx([100, 52.5, 100], abs=0.1)  # track, then 25 and 50 %
    one = parsed(strip_mark(row(1, 40, 30.0, None, (1, 10.0, 10.0, 10.0, 10.0, 10.0))))
    assert len(looks(one, "rect")) == 2
    unknown = parsed(strip_mark(row(1, 40, None, None, SIX)))
    assert not looks(unknown, "path") and len(looks(unknown, "rect")) == 5
    assert len(list(parsed(strip_mark(row(1, 40, None, None))))) == 1


def test_a_small_trend_is_one_picture_and_nothing_is_nothing():
    root = parsed(spark([25.0, 50.0, None, 75.0], [2019, 2020, 2021, 2022]))
    (line,) = looks(root, "polyline")
    # 96 x 24 with an edge of 4: 25 % at the bottom (y 20), 75 % at the top (y 4), three years across.
    assert line["points"] == "4.0,20.0 33.3,12.0"
    assert {(c["cx"], c["cy"]) for c in looks(root, "circle")} == {("92.0", "4.0")}
    assert spark([None], [2020]) == "" == spark([], [])


PAST = history(
    (2020, 250.0, "baik"),
    (2021, 290.0, "baik"),
    (2023, 330.0, "sangat_baik", {"year_inferred": True}),
    (2024, None, "baik"),
    (2024, 300.0, None, {"status": "self"}),
)
PEERS = totals(
    (2020, 4, 150.0, 200.0, 240.0, 260.0, 300.0),
    (2021, 5, 160.0, 210.0, 250.0, 270.0, 310.0),
    (2022, 2, 230.0, 235.0, 240.0, 245.0, 250.0),
)


def trend(lang="id", kind="synthetic", past=PAST, peers=PEERS, year=2023, name="Kabupaten <X> & Y"):
    p = a_profile(NONE, year=year, past=past, totals=peers)
    p = replace(p, institution=p.institution | {"name": name})
    return trend_svg(p, stamp=stamp(lang, kind), bands=BANDS)


def height(total, low=79.5, high=422.3):
    """Where a total stands: the axis of the page's figure (79.5 to 422.3) on 262 down to 56."""
    return 262 - 206 * (total - low) / (high - low)


def test_the_trend_has_the_scale_of_the_figure_on_the_page():
    root = parsed(trend())
    (chart,) = histories(
        PAST,
        stamp=stamp(kind="synthetic"),
        categories=CATEGORIES,
        years=range(2018, 2026),
        name="X",
        beside=PEERS,
    )
    assert list(chart.figure.layout.yaxis.range) == pytest.approx([79.5, 422.3])
    band = next(r for r in looks(root, "rect") if r.get("fill") == BANDS["baik"].colour)
    assert float(band["y"]) == pytest.approx(height(325), abs=0.1)
    assert float(band["y"]) + float(band["height"]) == pytest.approx(height(250), abs=0.1)
    # Eight years on 134 to 634: 62.5 each.
    first, second = looks(root, "circle")
    assert (float(first["cx"]), float(second["cx"])) == pytest.approx((290.2, 352.8), abs=0.1)
    assert float(first["cy"]) == pytest.approx(height(250), abs=0.1)
    assert first["fill"] == BANDS["baik"].colour
    said = [node.text for node in root.iter(SVG + "text")]
    assert said[-4:] == ["250", "290", "330", "300"]
    assert [str(y) for y in range(2018, 2026)] == [w for w in said if w.startswith("20")]
    assert "Sangat Baik" in said and "≥ 325" in said and "< 175" in said and "–" in said


def test_the_peers_of_the_trend_are_a_band_a_dashed_line_and_short_lines():
    paths = looks(parsed(trend()), "path")
    band = next(p for p in paths if p.get("fill") == PEER)
    corners = [tuple(float(v) for v in c.split()) for c in band["d"][1:-1].split("L")]
    expected = [(290.25, 260), (352.75, 270), (352.75, 210), (290.25, 200)]
    assert [x for x, _ in corners] == pytest.approx([x for x, _ in expected], abs=0.11)
    assert [y for _, y in corners] == pytest.approx([height(total) for _, total in expected], abs=0.11)
    assert len([p for p in paths if p.get("stroke-dasharray")]) == 2  # the median and its name
    apart = looks(parsed(trend(kind="published")), "path")
    assert len([p for p in apart if p.get("fill") == PEER]) == 2
    said = [node.text for node in parsed(trend("en")).iter(SVG + "text")]
    assert said[-4:] == ["250", "290", "330", "300"] and "Peers:" in said
    assert {"middle half", "median", "one by one"} <= set(said)


def test_only_what_is_drawn_is_named():
    few = totals((2022, 2, 230.0, 235.0, 240.0, 245.0, 250.0))
    said = [node.text for node in parsed(trend(peers=few)).iter(SVG + "text")]
    assert "satu per satu" in said and "separuh tengah" not in said and "median" not in said
    assert "Pembanding:" not in [node.text for node in parsed(trend(peers=totals())).iter(SVG + "text")]


def test_the_trend_is_escaped_small_repeatable_and_titled():
    svg = trend()
    assert svg == trend() and len(svg.encode()) <= 6 * 1024
    assert parsed(svg).find(SVG + "title").text == (
        "Riwayat skor, Kabupaten <X> & Y. 2020: 250 Baik; 2021: 290 Baik; 2023: 330 Sangat Baik; 2024: Baik; "
        "2024: 300 (penilaian mandiri)"
    )
    for foreign in ("<script", "<style", "href", "@font-face", "url("):
        assert foreign not in svg
    assert 'fill="currentColor"' in svg and 'font-family="sans-serif"' in svg


def test_no_figure_no_trend_and_nothing_of_another_instrument():
    assert trend(past=PAST.iloc[0:0]) == ""
    other = {"instrument": "panrb-2025", "maximum_total": None, "index_value": None}
    both = history((2021, 290.0, "baik"), (2026, 0.9, None, other))
    years = [*range(2018, 2026)]
    peers = totals((2021, 4, 200.0, 210.0, 220.0, 230.0, 240.0), years=years)
    root = parsed(trend(past=both, peers=peers, year=2021))
    assert len(looks(root, "circle")) == 1 and "0,9" not in [n.text for n in root.iter(SVG + "text")]


@pytest.mark.parametrize(("status", "shape"), [("interim", "circle"), ("self", "rect")])
def test_open_totals_are_open_marks(status, shape):
    past = history((2021, 290.0, "baik"), (2021, 310.0, None, {"status": status}))
    root = parsed(trend(past=past, peers=totals()))
    (mark,) = [m for m in looks(root, shape) if m.get("stroke") == ACCENT]
    assert mark["fill"] == "none"
    # Beside the final total of the same year, without a number of its own.
    centre = float(mark["cx"]) if shape == "circle" else float(mark["x"]) + 6
    assert centre < 352.7 and "310" not in [n.text for n in root.iter(SVG + "text")]


def test_numbers_stand_where_no_line_of_the_peers_runs_and_have_an_edge_on_a_known_ground():
    def number_of(peers):
        p = a_profile(NONE, year=2023, past=history((2023, 280.0, "baik")), totals=totals(peers))
        svg = trend_svg(p, stamp=stamp(), bands=BANDS, halo="#ffffff")
        (found,) = [n for n in parsed(svg).iter(SVG + "text") if n.text == "280"]
        assert (found.get("stroke"), found.get("paint-order")) == ("#ffffff", "stroke")
        return float(found.get("y")) - height(280)

    # Nothing in the way: above. A median just above: below. Lines on both sides of the point: further off.
    assert -14 < number_of((2023, 4, 200.0, 205.0, 210.0, 215.0, 220.0)) < -12
    assert 27 < number_of((2023, 4, 200.0, 205.0, 300.0, 390.0, 395.0)) < 29
    assert -23 < number_of((2023, 4, 200.0, 240.0, 250.0, 300.0, 360.0)) < -21
    assert "paint-order" not in trend()


def test_words_and_attributes_are_escaped():
    assert element("text", "a < b & c", x=1.04, fill='"><x') == (
        '<text x="1" fill=\'"&gt;&lt;x\'>a &lt; b &amp; c</text>'
    )
    assert (
        element("g", [element("a"), element("b", fill_opacity=0.25)]) == '<g><a/><b fill-opacity="0.25"/></g>'
    )
