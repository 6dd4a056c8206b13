// Writes merit/web/assets/plotly.js. Style sheets of the map traces are left out with the maps.
import {build} from "esbuild";
import {readFileSync} from "node:fs";

const {version} = JSON.parse(readFileSync("node_modules/plotly.js/package.json", "utf8"));
await build({
  entryPoints: ["entry.js"],
  outfile: "../assets/plotly.js",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
  banner: {js: `/* plotly.js v${version} (bar, heatmap, scatter) - Copyright 2012-2026, Plotly, Inc. - MIT */`},
  define: {global: "window", "define.amd": "false"},
  alias: {regl: "@plotly/regl", stream: "stream-browserify"},
  plugins: [{name: "css", setup: (b) => b.onLoad({filter: /\.css$/}, () => ({contents: "", loader: "js"}))}],
});
