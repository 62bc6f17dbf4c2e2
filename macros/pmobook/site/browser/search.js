/**
 * The search: a dialog over Pagefind's API. entry.js opens it, by `/`, Ctrl K or a button; the index is fetched when it
 * first opens. Without these scripts the glossary lists every term.
 */

/** @typedef {{field: string, none: string, failed: string, all: string, close: string, say: string, loading: string, count: string, propose: string, kinds: Record<string, string>, order: string[]}} Labels */
/** @typedef {{url: string, meta: Record<string, string>, filters: Record<string, string[]>}} Found */

const LAST_WORDS = "pmobook:search";
/** So many results are loaded at once: what a reader looks through before they type another word. */
const SHOWN = 12;
/** A name weighs most, then the definition; a long page does not win by its length. */
const RANKING = { pageLength: 0.3, metaWeights: { title: 10, names: 8, avoided: 8, summary: 2 } };
/** Milliseconds of rest before a search starts: shorter than a pause in typing. */
const REST = 80;

/** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} children */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Counts the kinds of those results that are shown. @param {Found[]} results @returns {Record<string, number>} */
const kindsOf = (results) => Object.fromEntries(results.flatMap(({ filters }) => filters.kind ?? []).map((kind) => [kind, 1]));

/** How far a result is from the very words: its title, another of its names, a title that begins so, or a mention. @param {Found} result @param {string} query */
function distance(result, query) {
  const wanted = folded(query);
  if (folded(result.meta.title) === wanted) return 0;
  const names = `${result.meta.names}|${result.meta.avoided}`;
  if (names.split("|").some((name) => folded(name) === wanted)) return 1;
  return folded(result.meta.title).startsWith(wanted) ? 2 : 3;
}

/** @typedef {(method: "find" | "kinds", ...given: any[]) => Promise<any>} Ask */

/**
 * Starts the index in a worker, and returns what asks it; where the worker fails, the index of the page itself is asked.
 * @param {import("./search-index.js").Opening} opening @returns {Ask}
 */
function askIndex(opening) {
  const here = new URL(import.meta.url);
  const script = new URL(`search-index.js${here.search}`, here).href;
  /** @type {Map<number, {resolve: (answer: any) => void, reject: () => void}>} */
  const waiting = new Map();
  const worker = "Worker" in globalThis ? new Worker(script, { type: "module" }) : undefined;
  let asked = 0;
  let works = Boolean(worker);
  /** @type {Promise<any> | undefined} */
  let inPage;
  worker?.addEventListener("message", ({ data: { id, answer, error } }) => {
    if (error) fail();
    else waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  worker?.addEventListener("error", fail);
  function fail() {
    works = false;
    worker?.terminate();
    for (const { reject } of waiting.values()) reject();
  }
  return async (method, ...given) => {
    try {
      if (!works) throw new Error();
      return await new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        worker?.postMessage({ id: asked, opening, method, given });
      });
    } catch {
      inPage ??= import(script).then(({ openIndex }) => openIndex(opening));
      return (await inPage)[method](...given);
    }
  };
}

class Search extends HTMLElement {
  connectedCallback() {
    /** @type {Labels} */
    this.labels = JSON.parse(this.dataset.labels ?? "{}");
    this.kind = "";
    this.turn = 0;
    this.build();
  }

  build() {
    const { labels } = this;
    this.field = /** @type {HTMLInputElement} */ (
      element("input", { type: "search", "aria-label": labels.field, placeholder: labels.field, autocomplete: "off", spellcheck: "false" })
    );
    this.status = element("output", { "aria-live": "polite" });
    this.kinds = element("div", { class: "pmo-kinds", role: "group" });
    this.list = element("ul", { class: "pmo-results" });
    const close = element("button", { type: "button", "aria-label": labels.close }, "✕");
    const form = element("form", { role: "search" }, this.field, close);
    this.dialog = /** @type {HTMLDialogElement} */ (
      element("dialog", { class: "pmo-dialog", "aria-label": labels.field }, form, this.kinds, this.list, this.status)
    );
    document.body.append(this.dialog);
    close.addEventListener("click", () => this.dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.links()[0]?.click();
    });
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), REST);
    });
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
  }

  /** @returns {HTMLAnchorElement[]} */
  links() {
    return [...this.list.querySelectorAll("a")];
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.field, ...this.links()];
    const now = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    if (now < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(now + (event.key === "ArrowDown" ? 1 : -1), 0), stops.length - 1)].focus();
  }

  /** @param {string} typed what the reader typed before the search was there */
  open(typed) {
    this.dialog.showModal();
    try {
      this.field.value = typed || this.field.value || sessionStorage.getItem(LAST_WORDS) || "";
    } catch {
      this.field.value = typed || this.field.value;
    }
    if (!typed) this.field.select();
    void this.search();
  }

  /** The index, fetched once. */
  index() {
    const bundle = new URL(this.dataset.bundle ?? "", location.href).href;
    this.asked ??= askIndex({ bundle, language: document.documentElement.lang, ranking: RANKING });
    return this.asked;
  }

  async search() {
    const query = this.field.value.trim();
    const turn = ++this.turn;
    try {
      sessionStorage.setItem(LAST_WORDS, query);
    } catch { /* storage is blocked: the words are not kept */ }
    if (!query) return this.show([], "", {});
    try {
      const ask = this.index();
      const { count, results, kinds } = await ask("find", query, this.kind, SHOWN);
      if (turn !== this.turn) return;
      results.sort((/** @type {Found} */ one, /** @type {Found} */ other) => distance(one, query) - distance(other, query));
      const none = this.labels.none.replace("{query}", query);
      this.show(results, count ? this.labels.count.replace("{count}", String(count)) : none, kinds ?? kindsOf(results));
      if (!count && this.dataset.propose) {
        const href = this.dataset.propose + encodeURIComponent(query);
        this.list.append(element("li", {}, element("a", { href }, this.labels.propose.replace("{query}", query))));
      }
      if (!kinds) await this.countKinds(ask, query, turn);
    } catch {
      this.asked = undefined;
      if (turn === this.turn) this.show([], this.labels.failed, {});
    }
  }

  /**
   * Offers every kind that was found. What Pagefind needs for it is a seventh of what a first search fetches, so it
   * comes after the results. @param {Ask} ask @param {string} query @param {number} turn
   */
  async countKinds(ask, query, turn) {
    await new Promise((rest) => setTimeout(rest)); // the page shows the results first
    const kinds = await ask("kinds", query);
    if (turn === this.turn) this.offer(kinds);
  }

  /** @param {Found[]} results @param {string} status @param {Record<string, number>} counts */
  show(results, status, counts) {
    this.status.textContent = status;
    this.list.replaceChildren(...results.map((result) => this.item(result)));
    this.offer(counts);
  }

  /** @param {Record<string, number>} counts how many of each kind were found */
  offer(counts) {
    const kinds = this.labels.order.filter((kind) => counts[kind] > 0 || kind === this.kind);
    this.kinds.replaceChildren(...(kinds.length > 1 || this.kind ? ["", ...kinds] : []).map((kind) => this.filter(kind)));
  }

  /** @param {string} kind */
  filter(kind) {
    const name = kind ? (this.labels.kinds[kind] ?? kind) : this.labels.all;
    const button = element("button", { type: "button", "aria-pressed": String(kind === this.kind), "data-kind": kind }, name);
    button.addEventListener("click", () => {
      this.kind = kind;
      this.field.focus();
      void this.search();
    });
    return button;
  }

  /** @param {Found} result */
  item(result) {
    const { title, summary, avoided } = result.meta;
    const [kind, group] = [result.filters.kind?.[0] ?? "", result.filters.group?.[0] ?? ""];
    const place = [this.labels.kinds[kind] ?? kind, group].filter(Boolean).join(" · ");
    const query = folded(this.field.value);
    const word = avoided?.split("|").find((candidate) => folded(candidate) === query);
    // the indexer saw the page risk/ as the file risk.html
    const link = element("a", { href: result.url.replace(/\.html$/, "/") }, element("strong", {}, title), element("small", {}, place));
    if (word) link.append(element("span", { class: "pmo-say-instead" }, `${word} → ${this.labels.say} “${title}”`));
    if (summary) link.append(element("span", {}, summary));
    return element("li", {}, link);
  }
}

customElements.define("pmo-search", Search);

/** @param {string} typed what the reader typed before the search was there */
export function open(typed) {
  /** @type {Search} */ (document.querySelector("pmo-search")).open(typed);
}
