// Stands in the page itself, after the place of the running one, and puts that in the place of its preview: when it
// has been drawn, where the reader is, with what they have opened.
{
const LATE = 15000; // milliseconds after which a line that has not come is said
const PATIENCE = 2000; // milliseconds that a page which has ended is waited for
const preview = document.getElementById("merit-preview");

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

  const hand = () => {
    const focused = document.activeElement;
    root.inert = false;
    if (preview.contains(focused)) focused.blur();
    preview.querySelectorAll(".merit-card").forEach((card, n) => {
      for (const details of card.querySelectorAll("details")) {
        const same = cards()[n]?.querySelector(`details[data-name="${details.dataset.name}"]`);
        if (same && details.open) same.open = true;
        if (details.contains(focused)) same?.querySelector("summary").focus({ preventScroll: true });
      }
    });
    const main = find("stMain");
    if (main) main.scrollTop = preview.querySelector("main").scrollTop;
    preview.remove();
  };
  const look = () => (drawn() || failed() ? hand() : requestAnimationFrame(look));
  requestAnimationFrame(look);
};

if (preview) {
  // A menu that a visitor has closed stays closed.
  preview.classList.toggle("merit-closed", closed());
  const status = preview.querySelector("[role=status]");
  setTimeout(() => (status.textContent = status.dataset.late), LATE);
  const root = document.getElementById("root");
  root.inert = true; // nothing of the page below can be reached or read twice
  waitFor(root);
}
}
