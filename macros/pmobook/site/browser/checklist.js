/** Ticks of checklists that stay on this machine: under the item's id, so that they survive edits of its text. */

import { read, remove, write } from "./kept.js";

for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-item]"))) {
  const name = `tick:${box.dataset.item}`;
  box.checked = read(name) !== undefined;
  box.addEventListener("change", () => {
    if (box.checked) write(name, new Date().toISOString());
    else remove(name);
  });
}
