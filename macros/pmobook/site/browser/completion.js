/** The completion sheet of a path: shown once nothing is missing, and printed alone. */

import { read, remove, write } from "./kept.js";
import { newest } from "./path-state.js";
import { day, fill } from "./wording.js";

/** Where a name is kept that the reader wished to be kept. */
const READER = "reader";

/** Prepares the name, which is kept only on wish, and the button. @param {HTMLElement} article */
export function offerSheet(article) {
  const [name, keep] = /** @type {NodeListOf<HTMLInputElement>} */ (article.querySelectorAll(".pmo-reader input"));
  name.value = read(READER, (value) => typeof value === "string") ?? "";
  keep.checked = name.value !== "";
  name.closest("p")?.addEventListener("change", () => {
    if (!keep.checked) remove(READER);
    else keep.checked = write(READER, name.value) === "";
  });
  const { dataset } = document.documentElement;
  addEventListener("afterprint", () => delete dataset.print);
  article.querySelector("[data-action=print-sheet]")?.addEventListener("click", () => {
    dataset.print = "sheet";
    print();
  });
}

/**
 * Shows the sheet of a path, with the day on which the last of its parts was done; none for a path without such parts.
 * @param {HTMLElement} article
 * @param {{when: string}[]} parts
 */
export function drawSheet(article, parts) {
  const exit = /** @type {HTMLElement} */ (article.querySelector(".pmo-exit"));
  exit.dataset.state = parts.length ? "done" : "";
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (exit.querySelectorAll("[data-part=sheet]"))) part.hidden = !parts.length;
  const date = day(newest(parts.map(({ when }) => when)), article.dataset);
  /** @type {HTMLElement} */ (exit.querySelector("output")).textContent = date && fill(article.dataset.completed, { date });
}
