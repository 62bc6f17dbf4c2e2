/**
 * Popovers: the short definition of a term beside its link. They open after a short rest of the pointer, at once on
 * focus, and on the first tap; they close on Escape or on leaving, stay while the pointer is in them, and never cover
 * the word. The link works without them.
 */

/** Milliseconds of rest before a popover opens: a pointer that only passes by opens nothing. */
const REST = 250;
/** Milliseconds in which a pointer may cross from the word to the popover. */
const CROSSING = 200;
/** Pixels between word and popover. */
const GAP = 6;

/** @typedef {[name: string, others: string, short: string]} Shown */

/** @param {string} tag @param {string} text */
function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** @param {Event} event @returns {HTMLAnchorElement | null} */
const linkOf = (event) => (event.target instanceof Element ? event.target.closest("a.pmo-term") : null);

class Popover {
  /** @param {Record<string, Shown>} terms @param {string} open */
  constructor(terms, open) {
    this.terms = terms;
    this.openWord = open;
    /** @type {HTMLAnchorElement | null} */
    this.link = null;
    this.box = document.createElement("div");
    this.box.className = "pmo-popover";
    this.box.id = "pmo-popover";
    this.box.setAttribute("role", "tooltip");
    this.box.hidden = true;
    // within a landmark, for those who go from one to the next
    (document.querySelector("main") ?? document.body).append(this.box);
    document.addEventListener("pointerover", (event) => this.over(event));
    document.addEventListener("focusin", (event) => this.focus(event));
    document.addEventListener("click", (event) => this.tap(event));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  /** @param {Event} event */
  isInside(event) {
    return this.box.contains(/** @type {Node} */ (event.target));
  }

  /** @param {PointerEvent} event */
  over(event) {
    if (event.pointerType === "touch") return;
    clearTimeout(this.timer);
    const link = linkOf(event);
    if (link && link !== this.link) this.timer = setTimeout(() => this.show(link), REST);
    else if (!link && this.link && !this.isInside(event)) this.timer = setTimeout(() => this.close(), CROSSING);
  }

  /** @param {FocusEvent} event */
  focus(event) {
    const link = linkOf(event);
    // a tap focuses the link before it clicks: the click decides
    if (link && link.matches(":focus-visible")) this.show(link);
    else if (!link && !this.isInside(event)) this.close();
  }

  /** The first tap on a term opens its popover, the second follows the link. @param {MouseEvent} event */
  tap(event) {
    const link = linkOf(event);
    const byTouch = event instanceof PointerEvent && event.pointerType === "touch";
    if (!link && !this.isInside(event)) this.close();
    if (!link || !byTouch || this.link === link) return;
    if (this.show(link)) event.preventDefault();
  }

  /** @param {HTMLAnchorElement} link @returns {boolean} whether there was something to show */
  show(link) {
    const shown = this.terms[link.dataset.term ?? ""];
    this.close();
    if (!shown) return false;
    const [name, others, short] = shown;
    const open = /** @type {HTMLAnchorElement} */ (element("a", this.openWord));
    open.href = link.href;
    open.tabIndex = -1;
    this.box.replaceChildren(element("strong", name), element("span", others), element("p", short), open);
    this.box.hidden = false;
    this.link = link;
    link.setAttribute("aria-describedby", this.box.id);
    this.place(link);
    return true;
  }

  /** Below the word where there is room, else above it; within the width of the window. @param {HTMLElement} link */
  place(link) {
    // a word may be broken over two lines: above its first or below its last
    const lines = link.getClientRects();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const isBelow = last.bottom + GAP + height <= innerHeight || first.top < height + GAP;
    const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
    const left = Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - width - GAP));
    this.box.style.top = `${top + scrollY}px`;
    this.box.style.left = `${left + scrollX}px`;
  }

  close() {
    clearTimeout(this.timer);
    this.link?.removeAttribute("aria-describedby");
    this.link = null;
    this.box.hidden = true;
  }
}

/**
 * Starts the popovers with the link that woke them, if the reader is still there.
 *
 * @param {string} url of the data @param {string} open the word on the link @param {HTMLAnchorElement} link
 * @param {string} kind of the event: pointerover, focusin, or click for a tap
 */
export async function start(url, open, link, kind) {
  let terms;
  try {
    terms = await (await fetch(url)).json();
  } catch {
    // offline: the links still work, also the one whose tap was held back
    if (kind === "click") location.href = link.href;
    return;
  }
  const popover = new Popover(terms, open);
  const isThere = kind === "click" || (kind === "focusin" ? document.activeElement === link : link.matches(":hover"));
  if (isThere && !popover.show(link) && kind === "click") location.href = link.href;
}
