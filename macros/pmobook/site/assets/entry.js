/**
 * Small conveniences on pages: ticks of checklists that stay, and the widgets that a page needs, loaded only there.
 * Ticks are kept under the item's id, so that they survive edits of its text.
 */

/** @param {string} id */
const key = (id) => `pmobook:tick:${id}`;

for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-item]"))) {
  const id = key(box.dataset.item ?? "");
  try {
    box.checked = localStorage.getItem(id) !== null;
  } catch { /* storage is blocked: boxes start empty */ }
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.setItem(id, new Date().toISOString());
      else localStorage.removeItem(id);
    } catch { /* storage is blocked or full: the tick stays for this visit */ }
  });
}

if (document.querySelector("form.pmo-quiz")) {
  const here = new URL(import.meta.url);
  void import(new URL(`quiz.js${here.search}`, here).href);
}
