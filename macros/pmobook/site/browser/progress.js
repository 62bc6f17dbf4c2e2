/** The page of progress: shows what is kept, saves it as a file, loads such a file, and forgets everything on wish. */

import { canKeep, names, read, removeAll } from "./kept.js";
import { follow, pathIn } from "./path-state.js";
import { changeBy, fileOf, LARGEST, loaded, writeAll } from "./progress-file.js";
import { resultOf } from "./quiz-results.js";
import { saveFile } from "./save-file.js";
import { siteOf } from "./this-site.js";
import { doneIn, fill } from "./wording.js";

const page = /** @type {HTMLElement} */ (document.querySelector(".pmo-progress"));
const words = page.dataset;
const dialog = /** @type {HTMLDialogElement} */ (page.querySelector("dialog"));
const [save, load, forget] = ["save", "load", "forget"].map((action) =>
  /** @type {HTMLInputElement} */ (page.querySelector(`[data-action=${action}-progress]`)));

/** The most names that a question lists; more would push its buttons out of sight. */
const MOST_NAMES = 8;

const site = () => siteOf(words.address ?? "", words.site ?? "");

/**
 * What is told of each kind of entry: the names that are kept of it, its state in words and, for a bar, in numbers.
 * @type {Record<string, (entry: HTMLElement, id: string, kept: Set<string>) => {names: string[], text?: string, done?: number, total?: number}>}
 */
const TELLERS = {
  path(entry, id, kept) {
    const { items, quizzes, sum } = pathIn(entry);
    const isBegun = [...items, ...quizzes].some(({ done }) => done);
    const byHand = items.map(({ item }) => `path:${item.dataset.pathItem}`).filter((name) => kept.has(name));
    return { names: byHand, text: isBegun ? doneIn(sum, words) : undefined, ...sum };
  },
  tick(entry, id, kept) {
    const all = (entry.dataset.all ?? "").split(" ").map((name) => `tick:${name}`);
    const ticked = all.filter((name) => kept.has(name));
    const sum = { done: ticked.length, total: all.length };
    return { names: ticked, text: ticked.length ? fill(words.ticked, sum) : undefined, ...sum };
  },
  quiz(entry, id, kept) {
    const name = `quiz:${id}`;
    const firsts = [...kept].filter((first) => first.startsWith(`first:${id}/`));
    if (!kept.has(name)) return { names: firsts };
    const result = resultOf(id);
    const text = result?.passed ? words.passed : words.result;
    return { names: [name, ...firsts], text: result ? fill(text, result) : words.begun };
  },
  fill(entry, id, kept) {
    const found = [...kept].filter((name) => name === `fill:${id}` || name.startsWith(`fill:${id}/`));
    return { names: found, text: found.length ? "" : undefined };
  },
};

function draw() {
  const kept = new Set(names());
  let told = 0;
  for (const entry of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-kept]"))) {
    const [kind, id] = (entry.dataset.kept ?? "").split(":");
    const { names: found, text, done = 0, total = 1 } = TELLERS[kind](entry, id, kept);
    told += found.length;
    entry.hidden = text === undefined;
    /** @type {HTMLElement} */ (entry.querySelector("[data-part=state]")).textContent = text ?? "";
    const bar = entry.querySelector("progress");
    if (bar) [bar.max, bar.value] = [total, done];
  }
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-part=empty]"))) {
    note.hidden = note.parentElement?.querySelector("[data-kept]:not([hidden])") !== null;
  }
  const others = kept.size - told;
  part("elsewhere").textContent = others ? fill(words.elsewhere, { count: others }) : "";
  forget.disabled = !kept.size;
}

/** @param {string} name @returns {HTMLElement} */
function part(name) {
  return /** @type {HTMLElement} */ (page.querySelector(`[data-part=${name}]`));
}

/** @param {string} text */
function tell(text) {
  part("outcome").hidden = !text;
  part("outcome").textContent = text;
}

/** Returns the title of the entry to which a kept name belongs; `missed:QUIZ/…` belongs to the quiz. @param {string} name */
function titleOf(name) {
  const [entry] = name.split("/");
  const [, id] = entry.split(":");
  const found = [`="${CSS.escape(entry)}"`, `$=":${CSS.escape(id ?? "")}"`].map((value) => page.querySelector(`[data-kept${value}] a`));
  return (found[0] ?? found[1])?.textContent ?? name;
}

/** Asks before something is changed for good. @param {string} question @param {string} yes @param {string[]} [list] */
function ask(question, yes, list = []) {
  /** @type {HTMLElement} */ (dialog.querySelector("p")).textContent = question;
  /** @type {HTMLElement} */ (dialog.querySelector("ul")).replaceChildren(...list.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }));
  /** @type {HTMLElement} */ (dialog.querySelector("[value=yes]")).textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true }));
}

function saveProgress() {
  const now = new Date().toISOString();
  const values = Object.fromEntries(names().map((name) => [name, read(name)]).filter(([, value]) => value !== undefined));
  const file = `pmobook-progress-${now.slice(0, 10)}.json`;
  saveFile(file, "application/json", fileOf(values, site(), now));
  tell(fill(save.dataset.saved, { file }));
}

/** @param {File} file */
async function loadProgress(file) {
  const says = load.dataset;
  if (file.size >= LARGEST) return tell(says.tooLarge ?? "");
  const found = loaded(await file.text().catch(() => ""), site());
  if (found.fault) return tell(fill(says[found.fault], { site: (found.site ?? "").slice(0, 100) }));
  const { added, replaced, stays, wanted } = changeBy(found.values);
  const counts = { added: added.length, replaced: replaced.length, stays: stays.length };
  if (!wanted.size) return tell(says.nothing ?? "");
  const titles = [...new Set(replaced.map(titleOf))];
  const list = [fill(says.change, counts), ...titles.slice(0, MOST_NAMES), ...(titles.length > MOST_NAMES ? ["…"] : [])];
  // what only adds loses nothing, and needs no question
  if (replaced.length && !(await ask(says.question ?? "", says.yes ?? "", list))) return tell("");
  const fault = writeAll(wanted);
  tell(fault ? says[fault] ?? "" : fill(says.loaded, counts));
}

save.addEventListener("click", saveProgress);
load.addEventListener("change", async () => {
  const file = load.files?.[0];
  if (file) await loadProgress(file);
  // the same file can be chosen again
  load.value = "";
});
forget.addEventListener("click", async () => {
  const question = fill(forget.dataset.question, { count: names().length });
  if (!(await ask(question, forget.textContent ?? ""))) return;
  tell((removeAll() ? words.blocked : forget.dataset.forgotten) ?? "");
});

save.disabled = load.disabled = false;
// a file may have been chosen before this script was there
if (load.files?.length) load.dispatchEvent(new Event("change"));
part("blocked").hidden = canKeep() || names().length > 0;
follow(draw);
