"""What the twin decides and where it draws, against positions worked out by hand; what it refuses."""

import copy
from xml.etree import ElementTree

import numpy as np
import plotly.graph_objects as go
import pytest

from merit.charts.base import Stamp, finish, template
from merit.charts.twin import UnsupportedError, font, laid_out, svg
from tests.charts.twin.measured import plain

SVG = "{http://www.w3.org/2000/svg}"
# 340 px high with 20 above and 20 below: the plot is 300 px.
LAYOUT = {
    "height": 340,
    "margin": {"l": 10, "r": 10, "t": 20, "b": 20, "autoexpand": False},
    "uniformtext": {"mode": "show", "minsize": 10},
    "xaxis": {"type": "category", "showgrid": False, "zeroline": False},
    "yaxis": {"range": [0, 100], "showgrid": False, "zeroline": False, "visible": False},
}
BAR = {"type": "bar", "x": ["a", "b"], "y": [50, 25], "width": 0.5, "marker": {"color": "#112233"}}
DOTS = {"x": ["a", "b"], "y": [50, 25], "mode": "markers", "marker": {"color": "#112233", "size": 8}}


def figure(*traces, **layout):
    return copy.deepcopy({"data": list(traces), "layout": LAYOUT | layout})


def drawn(*traces, **layout):
    return ElementTree.fromstring(svg(figure(*traces, **layout), title=""))


def boxes(root, tag="rect"):
    return [[e.get(k) for k in ("x", "y", "width", "height")] for e in root.iter(SVG + tag)]


def test_bars_stand_in_percent_across_and_pixels_down():
    # Two categories fill -0.5 to 1.5: "a" is centred at 25 % and 0.5 of 2 wide.
    assert boxes(drawn(BAR)) == [["12.5%", "150", "25%", "150"], ["62.5%", "225", "25%", "75"]]


def test_stacked_bars_begin_where_the_last_ended():
    found = boxes(drawn(BAR, BAR | {"y": [10, -20]}, barmode="relative"))
    assert [box[1::2] for box in found[2:]] == [["120", "30"], ["300", "60"]]
    found = boxes(drawn(BAR, BAR | {"y": [10, 20], "width": None}, barmode="group", bargap=0.2))
    assert found[2][0::2] == ["25%", "20%"]  # of 0.8 of a category, the right half


def test_a_lying_bar_has_its_base_and_its_line():
    lying = {"type": "bar", "orientation": "h", "y": [0], "x": [20], "base": [30], "width": 1}
    lying["marker"] = {"color": ["#112233"], "line": {"width": [2], "color": ["#445566"]}}
    axes = {"xaxis": {"range": [0, 100], "visible": False}, "yaxis": {"range": [1, -1], "visible": False}}
    root = drawn(lying, barmode="overlay", **{k: LAYOUT[k] | v | {"type": "linear"} for k, v in axes.items()})
    assert boxes(root) == [["30%", "75", "20%", "150"]]
    (box,) = root.iter(SVG + "rect")
    assert (box.get("fill"), box.get("stroke"), box.get("stroke-width")) == ("#112233", "#445566", "2")


def test_markers_text_and_errors():
    root = drawn(
        DOTS
        | {"mode": "markers+text", "text": ["<b>x</b> & y", "1<br>2"], "textposition": "top center"}
        | {"error_y": {"array": [10, 0], "arrayminus": [20, 0], "color": "#000", "width": 0, "thickness": 9}},
        xaxis=LAYOUT["xaxis"] | {"range": [-0.5, 1.5]},
    )
    first = next(root.iter(SVG + "circle"))
    assert [first.get(k) for k in ("cx", "cy", "r")] == ["25%", "150", "4"]
    bars = [[e.get(k) for k in ("x1", "y1", "y2")] for e in root.iter(SVG + "line")]
    assert bars[0] == ["25%", "120", "210"]
    one, two = [e for e in root.iter(SVG + "text") if e.get("y") != "313"][:2]
    # 4 px of radius make 4 / 0.8 + 1 = 6 px; a line above stands 0.75 - 1 of its 12 px from there.
    assert float(one.get("y")) == pytest.approx(150 + 9 - 6 - 12)
    assert float(two.get("y")) == pytest.approx(225 + 9 - 6 - 2.3 * 12)
    assert "".join(one.itertext()).replace("\u00a0", " ") == "x & y"
    assert two[0].get("dy") == "1.3em"


def test_text_of_bars_has_one_size_and_follows_the_width_where_it_must():
    inside = {"text": ["10", "10"], "textposition": "inside", "textangle": 0, "insidetextanchor": "middle"}
    text = svg(figure(BAR | inside), title="")
    assert 'font-size="12"' in text and "clamp" not in text
    text = svg(figure(BAR | inside | {"text": ["a longer text", "x"], "width": 0.4}), title="")
    assert "clamp(10px," in text and "cqw" in text and "container-type:inline-size" in text
    # 4 % of 300 px are 12: less 6 px of padding, 6 px are too low for 10 px letters and do not count.
    assert 'font-size="12"' in svg(figure(BAR | inside | {"y": [4, 50]}), title="")


def test_lines_stretch_with_the_page_and_stop_at_gaps():
    line = {"x": ["a", "b", "c", "d"], "y": [0, 50, None, 50], "mode": "lines", "line": {"color": "#112233"}}
    root = drawn(line, BAR)
    (path,) = root.iter(SVG + "path")
    # From -0.5, where the bars begin, to 3, where the line ends: "a" is at 0.5 / 3.5 of 10,000.
    assert path.get("d") == "M1429,3000l2857,-1500"
    assert path.get("vector-effect") == "non-scaling-stroke"
    (area,) = drawn(line | {"fill": "toself", "fillcolor": "#fff", "line": {"width": 0}}).iter(SVG + "path")
    assert area.get("d").endswith("Z") and area.get("stroke") is None


def test_cells_leave_their_gap_and_missing_ones_are_not_drawn():
    heat = {"type": "heatmap", "x": ["a", "b"], "y": ["c"], "z": [[0, None]], "xgap": 3, "ygap": 2}
    heat |= {"zmin": 0, "zmax": 2, "showscale": False, "colorscale": [[0, "rgb(0,0,0)"], [1, "rgb(0,0,0)"]]}
    axes = {"yaxis": {"zeroline": False, "showgrid": False}}
    root = drawn(heat, **axes)
    (cell,) = [e for e in root.iter(SVG + "rect") if e.get("id")]
    assert cell.get("style") == "width:calc(50% - 3px)" and cell.get("height") == "298"
    (use,) = root.iter(SVG + "use")
    assert (use.get("x"), use.get("y"), use.get("fill")) == ("0%", "0", "#000000")


def test_decisions_are_written_out():
    layout = laid_out(figure(BAR))["layout"]
    assert layout["xaxis"]["range"] == [-0.5, 1.5]
    assert (layout["xaxis"]["tickvals"], layout["xaxis"]["ticktext"]) == ([0, 1], ["a", "b"])
    assert layout["xaxis"]["tickangle"] == 0 and not layout["xaxis"]["automargin"]
    assert layout["margin"] == {"l": 10, "r": 10, "t": 20, "b": 20, "autoexpand": False, "pad": 0}
    free = {"yaxis": {"zeroline": False}, "separators": ",."}
    axis = laid_out(figure(BAR | {"y": [1000, 4750]}, **free))["layout"]["yaxis"]
    assert axis["range"] == pytest.approx([0, 5000])  # 5 % of headroom
    assert axis["ticktext"][:3] == ["0", "1.000", "2.000"]
    back = laid_out(figure(BAR, xaxis=LAYOUT["xaxis"] | {"autorange": "reversed"}))["layout"]["xaxis"]
    assert back["range"] == [1.5, -0.5]


def test_labels_and_legend_widen_the_margins():
    axis = {"automargin": True, "type": "category", "zeroline": False, "ticks": "", "showgrid": False}
    lying = BAR | {"orientation": "h", "x": [1, 2], "y": ["Kementerian", "x"]}
    margin = {"l": 8, "r": 8, "t": 8, "b": 8}
    found = laid_out(figure(lying, margin=margin, yaxis=axis, xaxis={"visible": False, "zeroline": False}))
    # Plotly: the label, half a pixel twice, 8 px of padding.
    assert found["layout"]["margin"]["l"] == round(font.width("Kementerian", 12) + 1 + 8) == 74
    legend = {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "entrywidth": 0.45}
    legend |= {"entrywidthmode": "fraction", "traceorder": "normal"}
    named = [BAR | {"name": name} for name in "pqr"]
    found = laid_out(figure(*named, margin=margin, legend=legend, showlegend=True))
    assert found["layout"]["margin"]["t"] == 2 * 19 + 10 + 8  # two rows, ends, padding


def test_synthetic_figures_keep_stamp_and_watermark_and_the_page_its_colour():
    stamp = Stamp("id", "simulasi", "synthetic", "simulasi-1", "latest")
    made = finish(go.Figure().add_scatter(x=["<3"], y=[1], mode="text"), stamp=stamp, n="n = 3", height=300)
    made.update_layout(font={"color": "#000037"}).update_yaxes(range=[0, 2]).update_xaxes(type="category")
    text = svg(plain(made), title='<script>"')
    root = ElementTree.fromstring(text)
    words = ["".join(e.itertext()) for e in root.iter(SVG + "text")]
    assert "SIMULASI" in words and any("n = 3" in w and "simulasi-1" in w for w in words)
    assert "#000037" not in text and "currentColor" in text and "&lt;3" in text and "<script>" not in text
    assert 'opacity="0.16"' in text and "rotate(-18)" in text


def test_arrays_may_be_numpy_or_base64():
    made = go.Figure(figure(BAR | {"y": np.array([50, 25])})).update_layout(template=template())
    assert "bdata" in made.to_json()
    assert svg(plain(made), title="") == svg(made.to_plotly_json(), title="") == svg(figure(BAR), title="")


@pytest.mark.parametrize(
    ("trace", "layout", "named"),
    [
        ({"type": "pie"}, {}, "pie|kind"),
        (BAR | {"marker": {"color": [1, 2]}}, {}, "colour"),
        (BAR | {"marker": {"color": {"a": []}}}, {}, "colour"),
        (BAR | {"text": "x", "textposition": "auto"}, {}, "textangle"),
        (BAR | {"text": "x", "texttemplate": "%{y}"}, {}, "texttemplate"),
        (DOTS | {"marker": {"symbol": "hexagram", "color": "#fff"}}, {}, "hexagram"),
        (DOTS | {"mode": "lines", "line": {"shape": "spline", "color": "#fff"}}, {}, "spline"),
        (DOTS | {"mode": "lines", "marker": {}}, {}, "colour"),
        (DOTS | {"fill": "tozeroy"}, {}, "tozeroy"),
        (DOTS | {"text": "<i>x</i>", "mode": "text"}, {}, "<i>"),
        (DOTS | {"marker": {"color": "#fff", "size": [{}, {}]}}, {}, "TypeError"),
        (BAR, {"yaxis": {"type": "log"}}, "log"),
        (BAR, {"yaxis": LAYOUT["yaxis"] | {"zeroline": True}}, "zeroline"),
        (BAR, {"xaxis": LAYOUT["xaxis"] | {"rangeslider": {}}}, "rangeslider"),
        (BAR, {"annotations": [{"text": "x", "x": 0, "y": 0}]}, "arrow"),
        (BAR, {"shapes": [{"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}]}, "circle"),
        (BAR, {"showlegend": True}, "legend"),
        (BAR, {"polar": {}}, "polar"),
        (BAR, {"title": {"text": "x"}}, "title"),
    ],
)
def test_what_is_not_drawn_is_named(trace, layout, named):
    with pytest.raises(UnsupportedError, match=named):
        svg(figure(trace, **layout), title="")
