"""The stamp under a figure: every part of it, in lines that fit a phone."""

import plotly.graph_objects as go
import pytest

from merit.charts.base import WIDEST, Stamp, finish

LONG = Stamp("id", "publikasi", "published", "publikasi-af4174f83073", "round", "2023-12-07")
SHORT = Stamp("id", "simulasi", "synthetic", "simulasi-05f873e6fc56", "latest")


def stamped(stamp, n, **how):
    figure = finish(go.Figure(), stamp=stamp, n=n, height=300, **how)
    (text,) = [a.text for a in figure.layout.annotations if a.name == "stamp"]
    return figure.layout, text.split("<br>")


def parts(lines):
    return " · ".join(lines).replace("\u200b", "").split(" · ")


@pytest.mark.parametrize("bottom", [0, 20])
def test_a_long_stamp_takes_a_line_more_and_the_figure_grows_with_it(bottom):
    n = "n = 51 dalam catatan dari 546 terdaftar"
    layout, lines = stamped(LONG, n, bottom=bottom)
    assert len(lines) == 3
    assert all(len(line) <= WIDEST for line in lines)
    assert parts(lines) == [
        *("Ditetapkan tahun ini", n, "7 Desember 2023"),
        *("catatan publikasi, tidak lengkap", "publikasi-af4174f83073"),
    ]
    assert layout.height == 314
    assert layout.margin.b == 66 + bottom + 14


def test_a_short_stamp_takes_two_lines():
    layout, lines = stamped(SHORT, "n = 3 instansi")
    assert len(lines) == 2
    assert parts(lines) == ["Status terakhir", "n = 3 instansi", "DATA SIMULASI", "simulasi-05f873e6fc56"]
    assert layout.height == 300
    assert layout.margin.b == 66
