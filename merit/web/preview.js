// Stands in the page itself, after the place of the running one, and puts that in the place of its preview: when it
// has been drawn, where the reader is, with what they have opened.
{
const SLOW = 15000; // milliseconds after which a slow line is said
const LATE = 90000; // and after which it is taken for none
const PATIENCE = 2000; // milliseconds that a page which has ended is waited for
const READING = 300; // pixels from the top of the window: where a reader's eyes are
const SETTLE = 500; // milliseconds in which the running page may still move
const MARK = 1000; // milliseconds in which the framework looks for a mark of the address
const preview = document.getElementById("merit-preview");

// Keeps what is read where it is while the page still settles, until the reader moves on.
const parts = (place) => [...place.querySelectorAll("h1, h2, h3, .merit-card")];
const top = (part) => part.getBoundingClientRect().top;
const hold = (main, before) => {
  const until = performance.now() + SETTLE;
  const all = parts(before);
  const n = all.findLastIndex((part) => top(part) < READING);
  const wanted = n < 0 ? 0 : top(all[n]);
  const scrolled = before.scrollTop;
  let moved = false;
  for (const event of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(event, () => (moved = true), { once: true, capture: true, passive: true });
  }
  const keep = () => {
    if (moved || !scrolled) return;
    const now = parts(main);
    if (n < 0 || now.length !== all.length) main.scrollTop = scrolled;
    else if (Math.abs(top(now[n]) - wanted) >= 1) main.scrollTop += top(now[n]) - wanted;
    if (performance.now() < until) requestAnimationFrame(keep);
  };
  keep();
};

// The framework would go to the mark of the address again, from where the reader is by then: it gets it back later.
let mark = "";
const addressed = (hash) => history.replaceState(history.state, "", location.pathname + location.search + hash);
const goTo = () => {
  if (!location.hash) return;
  mark = location.hash;
  document.getElementById(mark.slice(1))?.scrollIntoView();
  addressed("");
};

const closed = () => {
  try {
    return localStorage.getItem("stSidebarCollapsed-") === "true";
  } catch {
    return false; // a browser that keeps nothing
  }
};

const waitFor = (root) => {
  const find = (name) => root.querySelector(`[data-testid=${name}]`);
  const cards = () => [...root.querySelectorAll(".merit-card")];
  const ended = () =>
    find("stApp")?.dataset.testScriptState === "notRunning" && find("stMain")?.querySelector("h1") && !find("stSkeleton");
  const whole = () =>
    cards().every((card) => card.dataset.state) &&
    cards().length >= preview.querySelectorAll(".merit-card").length;
  // A page that has become another one since, or lacks a part, is shown as it is after a moment.
  let since;
  const drawn = () => {
    since = ended() ? since ?? performance.now() : undefined;
    return since !== undefined && (whole() || performance.now() - since > PATIENCE);
  };
  // What the page has to say of a failure is said at once.
  const failed = () => find("stException") || find("stAlertContentError") || document.querySelector("[role=dialog]");

  // The link of the running page that says and leads the same.
  const twin = (link) => {
    const alike = (place) =>
      [...place.querySelectorAll("a")].filter((a) => a.textContent.trim() === link.textContent.trim());
    return alike(root)[alike(preview).indexOf(link)];
  };

  const hand = () => {
    const focused = document.activeElement;
    root.inert = false;
    if (preview.contains(focused)) focused.blur();
    if (preview.contains(focused) && focused.matches("a")) twin(focused)?.focus({ preventScroll: true });
    const folds = root.querySelectorAll("[data-testid=stExpander] summary");
    preview.querySelectorAll(".merit-expander").forEach((fold, n) => {
      if (folds[n] && fold.open !== folds[n].parentElement.open) folds[n].click();
      if (fold.contains(focused)) folds[n]?.focus({ preventScroll: true });
    });
    preview.querySelectorAll(".merit-card").forEach((card, n) => {
      for (const details of card.querySelectorAll("details")) {
        const same = cards()[n]?.querySelector(`details[data-name="${details.dataset.name}"]`);
        if (same && details.open) same.open = true;
        if (details.contains(focused)) same?.querySelector("summary").focus({ preventScroll: true });
      }
    });
    if (find("stMain")) hold(find("stMain"), preview.querySelector("main"));
    preview.remove();
    removeEventListener("hashchange", goTo);
    setTimeout(() => mark && !location.hash && addressed(mark), MARK);
  };
  const look = () => (drawn() || failed() ? hand() : requestAnimationFrame(look));
  requestAnimationFrame(look);
};

if (preview) {
  goTo();
  addEventListener("hashchange", goTo);
  // A menu that a visitor has closed stays closed.
  preview.classList.toggle("merit-closed", closed());
  const status = preview.querySelector("[role=status]");
  const say = (name) => {
    for (const told of status.children) told.hidden = told.dataset.name !== name;
  };
  const slow = setTimeout(() => say("slow"), SLOW);
  setTimeout(() => say("late"), LATE);
  // Code that does not come: an error of an element, which does not bubble.
  const lost = ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    clearTimeout(slow);
    say("late");
  };
  addEventListener("error", lost, true);
  // What looks like a control and is none yet points to the line that says so.
  preview.addEventListener("click", ({ target }) => {
    if (!target.closest(".merit-select-box, .merit-button, .merit-buttons, .merit-check, [disabled]")) return;
    status.classList.add("merit-told");
    setTimeout(() => status.classList.remove("merit-told"), 1500);
  });
  // Until the letters of the icons have come, their names would stand there.
  document.fonts.load('16px "Material Symbols Rounded"').then(() => preview.classList.add("merit-drawn"));
  const heading = preview.querySelector("h1");
  if (heading) document.title = `${heading.textContent} · ${document.title}`;
  const root = document.getElementById("root");
  root.inert = true; // nothing of the page below can be reached or read twice
  waitFor(root);
}
}
