/** Filters the rows of a table as the reader types; without this script the whole table is there. */

/** @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-action=filter-rows]"))) {
  const table = document.getElementById(field.dataset.rows ?? "");
  const rows = /** @type {HTMLElement[]} */ ([...(table?.querySelectorAll("tbody tr") ?? [])]);
  const texts = rows.map((row) => folded(row.textContent ?? ""));
  field.hidden = false;
  field.addEventListener("input", () => {
    const wanted = folded(field.value.trim());
    rows.forEach((row, index) => {
      row.hidden = !texts[index].includes(wanted);
    });
  });
}
