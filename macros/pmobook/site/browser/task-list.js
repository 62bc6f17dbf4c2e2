/** The checklists of a playbook's page as tasks for other tools: as a task list in Markdown, and as CSV. */

import { saveFile } from "./save-file.js";

/**
 * Jira needs a column “Summary”, and Asana one called “Name” that comes first. Both know “Description”; Asana puts
 * tasks under their “Section”, and importers of Trello ask which column is the list. A role is nobody's account, so
 * that it is no “Assignee”, which importers would refuse.
 */
const COLUMNS = ["Name", "Description", "Section", "Role", "Status", "Summary"];

/** Signs that make a spreadsheet take a cell for a formula (OWASP, CSV injection). */
const DANGEROUS = /^[=+\-@\t\r＝＋－＠]/;

/** Returns a text so that Markdown takes nothing in it for markup. @param {string} text */
function written(text) {
  return text.replace(/[\\`*_[\]]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
}

/** Returns the words of an element without those that the page adds. @param {Element} element */
function wordsOf(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const added of copy.querySelectorAll(".pmo-required, .pmo-untranslated")) added.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @param {Element} playbook */
function partsOf(playbook) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (playbook.querySelectorAll(".pmo-checklist"))].map((list) => ({
    title: list.dataset.title ?? "",
    role: list.dataset.role ?? "",
    address: `${location.href.split("#")[0]}#${list.dataset.part}`,
    boxes: [...list.querySelectorAll("label")].map((label) => ({
      text: wordsOf(label),
      required: label.querySelector(".pmo-required")?.textContent ?? "",
      done: /** @type {HTMLInputElement} */ (label.firstElementChild).checked,
    })),
  }));
}

/** @param {Element} playbook */
const titleOf = (playbook) => wordsOf(/** @type {Element} */ (playbook.querySelector("h1")));

/** Returns the checklists of a playbook's page as a task list in Markdown. @param {Element} playbook */
function asMarkdown(playbook) {
  const parts = partsOf(playbook).map(({ title, role, boxes }) => {
    const heading = `## ${written(title)}${role && ` (${written(role)})`}`;
    const lines = boxes.map(({ text, required, done }) => {
      return `- [${done ? "x" : " "}] ${written(text)}${required && ` (${required})`}`;
    });
    return `${heading}\n\n${lines.join("\n")}`;
  });
  return [`# ${written(titleOf(playbook))}`, `<${location.href.split("#")[0]}>`, ...parts].join("\n\n") + "\n";
}

/** Returns the checklists of a playbook's page as CSV (RFC 4180). @param {Element} playbook */
function asCsv(playbook) {
  const rows = partsOf(playbook).flatMap(({ title, role, address, boxes }) =>
    boxes.map(({ text, required, done }) => {
      const description = [titleOf(playbook), required].filter(Boolean).join(" · ");
      return [text, `${description}\n${address}`, title, role, done ? "Done" : "To Do", text];
    }),
  );
  const cell = (/** @type {string} */ text) => {
    return `"${(DANGEROUS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * Makes the buttons work that take the tasks away. `say` tells the reader one of the words of the page, by its name.
 * @param {HTMLElement} playbook
 * @param {HTMLElement} copy
 * @param {HTMLElement} download
 * @param {(word: string) => void} say
 */
export function offerTasks(playbook, copy, download, say) {
  const name = playbook.dataset.entry;
  copy.addEventListener("click", async () => {
    const text = asMarkdown(playbook);
    try {
      await navigator.clipboard.writeText(text);
      say("copied");
    } catch {
      // without HTTPS, or where the reader said no
      saveFile(`${name}.md`, "text/markdown", text);
      say("saved");
    }
  });
  download.addEventListener("click", () => saveFile(`${name}.csv`, "text/csv", asCsv(playbook)));
}
