// A chart as a page shows it: first the picture that the server drew, then, when there is time for it,
// the same figure by plotly.js, which answers to hovering and clicking. Beside it words, table and file.
// The page calls it for every chart and again after every change; it draws only what has changed.

const CONFIG = {displayModeBar: false, scrollZoom: false, responsive: true};
const LATER = 300; // milliseconds without a further change before plotly.js is asked for
const slow = () => {
  const line = navigator.connection;
  return Boolean(line && (line.saveData || /(^|-)[23]g$/.test(line.effectiveType || "")));
};

let plotly; // the library, fetched once
const library = () =>
  (plotly ??= import(PLOTLY).then(
    (module) => module.default,
    (error) => {
      plotly = undefined; // a line that was cut: the next hand on a chart tries again
      throw error;
    }
  ));
let drawing = Promise.resolve(); // one chart at a time, so that a click is never kept waiting by several

// Colours and letters of the page, which the figure leaves open.
function themed(box, layout) {
  const style = getComputedStyle(box);
  const of = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const font = {color: style.color, family: style.fontFamily};
  return {
    ...layout,
    autosize: true,
    font: {...layout.font, ...font, size: layout.font?.size ?? 12},
    hoverlabel: {
      ...layout.hoverlabel,
      bgcolor: of("--st-secondary-background-color", "#fff"),
      bordercolor: of("--st-border-color", "#87919c"),
      font: {...font, size: 13},
    },
  };
}

// After the next picture the browser draws, when it has nothing better to do.
const idle = () =>
  new Promise((done) =>
    window.requestIdleCallback ? requestIdleCallback(done, {timeout: 1500}) : setTimeout(done, 50)
  );

async function enliven(box) {
  const told = box.told;
  const Plotly = await library();
  if (box.told !== told || !box.isConnected) return;
  const stage = document.createElement("div");
  stage.className = "merit-stage";
  box.figure.append(stage);
  const {data, layout} = JSON.parse(told.figure);
  await Plotly.newPlot(stage, data, themed(box, layout), CONFIG);
  if (box.told !== told) {
    Plotly.purge(stage);
    stage.remove();
    return;
  }
  box.figure.querySelector(".merit-twin")?.remove();
  stage.classList.add("merit-live");
  box.dataset.state = "live";
  stage.on("plotly_click", (event) => {
    const chosen = event.points[0]?.customdata;
    if (told.select && chosen) box.choose(Array.isArray(chosen) ? chosen[0] : chosen);
  });
}

// Wanted now (a hand on the chart) or when there is time.
function want(box, now) {
  if (box.wanted === box.told) return;
  const told = box.told;
  const go = () => {
    if (box.told !== told || box.wanted === told) return;
    box.wanted = told;
    drawing = drawing
      .then(() => (now ? undefined : idle()))
      .then(() => enliven(box))
      .catch((error) => {
        box.wanted = undefined;
        for (const stage of box.figure.querySelectorAll(".merit-stage:not(.merit-live)")) stage.remove();
        console.warn("chart stays a picture:", error);
      });
  };
  if (now) return go();
  clearTimeout(box.timer);
  box.timer = setTimeout(go, LATER);
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting} of entries) {
      target.visible = isIntersecting;
      if (isIntersecting && !(slow() && target.dataset.state === "twin")) want(target, false);
    }
  },
  {rootMargin: "200px"}
);

function save({name, text}) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], {type: "text/csv;charset=utf-8"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function copy(block) {
  const [text, told] = block.querySelectorAll("pre, [role=status]");
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    // Without https the browser keeps its clipboard to itself: the older way copies what is marked.
    getSelection().selectAllChildren(text);
    if (!document.execCommand("copy")) return; // it stays marked: one key copies it
  }
  told.textContent = told.dataset.done;
  setTimeout(() => (told.textContent = ""), 3000);
}

function build(parent) {
  const box = document.createElement("div");
  box.className = "merit-card";
  box.figure = document.createElement("div");
  box.figure.className = "merit-figure";
  box.words = document.createElement("div");
  box.words.className = "merit-words";
  box.append(box.figure, box.words);
  for (const event of ["pointerenter", "pointerdown"]) {
    box.figure.addEventListener(event, () => box.told.figure && want(box, true));
  }
  box.words.addEventListener("click", (event) => {
    if (event.target.closest("[data-csv]")) save(box.told.csv);
    if (event.target.closest("[data-copy]")) copy(event.target.closest(".merit-copy"));
  });
  parent.append(box);
  return box;
}

function twinOf(told) {
  const twin = document.createElement("div");
  twin.className = "merit-twin";
  twin.setAttribute("aria-hidden", "true");
  twin.innerHTML = told.svg;
  return twin;
}

// On paper stands the server's picture, which fits every width; that of plotly.js is as wide as the window.
addEventListener("beforeprint", () => {
  for (const box of document.querySelectorAll(".merit-card[data-state=live]")) {
    if (box.told.svg) box.figure.append(twinOf(box.told));
  }
});
addEventListener("afterprint", () => {
  for (const twin of document.querySelectorAll(".merit-card[data-state=live] .merit-twin")) twin.remove();
});

function picture(box, told) {
  for (const old of box.figure.querySelectorAll(".merit-stage")) plotly?.then((p) => p.purge(old));
  box.figure.hidden = !told.figure;
  if (!told.figure) {
    box.figure.replaceChildren();
    box.dataset.state = "words";
    return;
  }
  box.figure.style.height = `${told.height}px`;
  box.figure.setAttribute("role", "img");
  box.figure.setAttribute("aria-label", told.label);
  box.figure.classList.toggle("merit-select", told.select);
  box.figure.replaceChildren(twinOf(told));
  box.dataset.state = told.svg ? "twin" : "empty";
  box.at = performance.now();
}

export default function card({data, parentElement, setTriggerValue}) {
  const box = parentElement.querySelector(":scope > .merit-card") ?? build(parentElement);
  box.choose = (value) => setTriggerValue("chosen", value);
  const colour = getComputedStyle(box).color;
  const same = box.told?.id === data.id;
  if (same && box.colour === colour) return;
  box.colour = colour;
  if (same && box.dataset.state !== "live") return;
  if (!same) {
    const open = new Set([...box.querySelectorAll("details[open]")].map((d) => d.dataset.name));
    box.told = data;
    box.words.innerHTML = data.html;
    for (const details of box.words.querySelectorAll("details")) {
      if (open.has(details.dataset.name)) details.open = true;
    }
  } else {
    box.told = {...data}; // the theme has changed: draw again in its colours
  }
  picture(box, box.told);
  if (!data.figure) return;
  seen.unobserve(box);
  seen.observe(box);
  if (!data.svg) want(box, true);
}
