"""The static twin of a plotly figure: the same picture as SVG, drawn by the server without plotly.js."""

from merit.charts.twin.draw import svg
from merit.charts.twin.errors import UnsupportedError
from merit.charts.twin.layout import laid_out

__all__ = ["UnsupportedError", "laid_out", "svg"]
