// The traces that merit/charts draws; scatter is part of the core.
import Plotly from "plotly.js/lib/core.js";
import bar from "plotly.js/lib/bar.js";
import heatmap from "plotly.js/lib/heatmap.js";

Plotly.register([bar, heatmap]);
export default Plotly;
