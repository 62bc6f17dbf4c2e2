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

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".pmo-footer button"))) {
  button.hidden = button.dataset.action === "copy-link" && !navigator.clipboard;
  button.addEventListener("click", async () => {
    if (button.dataset.action === "print") return print();
    await navigator.clipboard.writeText(location.href.split("#")[0]);
    button.textContent = button.dataset.done ?? "";
  });
}

if (document.querySelector("form.pmo-quiz")) {
  const here = new URL(import.meta.url);
  void import(new URL(`quiz.js${here.search}`, here).href);
}
