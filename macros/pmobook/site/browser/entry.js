/** Small conveniences on pages, and the widgets that a page needs, loaded only there. */

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".pmo-footer button"))) {
  button.hidden = button.dataset.action !== "print" && !navigator.clipboard;
  button.addEventListener("click", async () => {
    if (button.dataset.action === "print") return print();
    const address = location.href.split("#")[0];
    // title and site as the head of the page has them: “Risk - PMO handbook. https://…”
    const text = button.dataset.action === "cite" ? `${document.title}. ${address}` : address;
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done ?? "";
  });
}

// the theme makes wide tables scroll: those that do can be scrolled by keys
addEventListener("load", () => {
  for (const wrap of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".md-typeset__scrollwrap"))) {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
  }
});

/** Loads a widget that lies beside this file. @param {string} name */
function load(name) {
  const here = new URL(import.meta.url);
  return import(new URL(`${name}.js${here.search}`, here).href);
}

/** What was typed between asking for the search and its being there; null while nobody asked. @type {string | null} */
let typed = null;

/** Opens the search; its script is fetched when it is first wanted. */
async function openSearch() {
  if (typed !== null || document.querySelector("dialog[open]")) return;
  typed = "";
  const search = await load("search");
  search.open(typed);
  typed = null;
}

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-action=search]")) void openSearch();
});

// before the theme's own shortcuts, which use the same keys
window.addEventListener("keydown", (event) => {
  const { key, target } = event;
  const withControl = event.ctrlKey || event.metaKey;
  const typing = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  const wanted = withControl ? key.toLowerCase() === "k" : key === "/" && !typing;
  if (typed === null && (!wanted || document.querySelector("dialog[open]"))) return;
  if (typed !== null && key.length === 1 && !withControl) typed += key;
  event.preventDefault();
  event.stopImmediatePropagation();
  void openSearch();
}, { capture: true });

/** What each widget is recognised by. @type {Record<string, string>} */
const WIDGETS = {
  checklist: ".pmo-tools",
  choose: "form.pmo-chooser",
  continue: ".pmo-continue",
  due: "[data-due]",
  fill: ".pmo-fill",
  filter: "form.pmo-filter",
  "filter-rows": "[data-action=filter-rows]",
  flashcards: "[data-flashcards]",
  path: ".pmo-path",
  progress: ".pmo-progress",
  quiz: "form.pmo-quiz",
  results: ".pmo-results",
  "review-questions": "[data-review]",
  tabs: ".pmo-tabs",
};
for (const [name, mark] of Object.entries(WIDGETS)) {
  if (document.querySelector(mark)) void load(name);
}

// popovers are loaded when a reader first rests on a term or taps it; without this script the term is a link
const waking = new AbortController();
for (const kind of ["pointerover", "focusin", "click"]) {
  document.addEventListener(kind, async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.pmo-term") : null;
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    const isWanted = kind === "focusin" ? link?.matches(":focus-visible") : isTouch === (kind === "click");
    if (!link || !isWanted) return;
    if (kind === "click") event.preventDefault();
    waking.abort();
    const { dataset } = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-terms]"));
    const popovers = await load("popover");
    await popovers.start(new URL(dataset.terms ?? "", location.href).href, dataset.open, link, kind);
  }, { signal: waking.signal });
}
