/** A filled form as a file for other programs: Markdown, and CSV (RFC 4180) for spreadsheets. */

import { isNumber, keptNumber, valueOf, wordsOf } from "./fields.js";

/** @typedef {import("./fill.js").Form} Form */
/** @typedef {import("./fields.js").Control | HTMLOutputElement} Field */

/** @param {Element} scope @returns {Field[]} */
const fieldsOf = (scope) => /** @type {Field[]} */ ([...scope.querySelectorAll("[data-field]")]);

/** @param {Field} field */
const labelOf = ({ dataset }) => document.getElementById(`label-${dataset.field}`)?.textContent ?? "";

/** The values of a form or row that are no longer in the template. @param {Form} form @param {Element} scope @returns {[string, string][]} */
const goneFrom = (form, scope) => Object.entries(form.gone.get(scope) ?? {}).map(([id, value]) => [id, [value].flat().join("\n")]);

/** @param {Form} form */
const columnsOf = (form) => [...form.root.querySelectorAll("th [id^=label-]")].map((label) => label.textContent ?? "");

/** @param {Form} form @returns {[string, Element][]} */
const chaptersOf = (form) =>
  [...form.root.querySelectorAll(".pmo-chapter")].map((chapter) => [chapter.querySelector("h3")?.textContent ?? "", chapter]);

/** Values are Markdown, as in samples, but no HTML. @param {string} text */
const marked = (text) => text.replaceAll("<", "&lt;");

/** @param {string[]} cells */
const row = (cells) => `| ${cells.map((cell) => marked(cell).replaceAll("|", "&#124;").replaceAll("\n", "<br>")).join(" | ")} |`;

/** @param {Field} field */
function paragraph(field) {
  const text = marked(field.dataset.type === "list" ? wordsOf(field).replace(/^/gm, "- ") : wordsOf(field));
  // the text of a section without fields stands under the heading of the section
  if (field.hasAttribute("aria-labelledby")) return text;
  return `**${labelOf(field)}:**${/^- |\n/.test(text) ? "\n\n" : " "}${text}`;
}

/** @param {Form} form */
export function markdown(form) {
  const parts = [`# ${form.data.title}`];
  const columns = columnsOf(form);
  const rows = form.filled.map((scope) => row(fieldsOf(scope).map(wordsOf)));
  if (form.body) parts.push([row(columns), row(columns.map(() => "---")), ...rows].join("\n"));
  for (const [heading, chapter] of chaptersOf(form)) {
    parts.push(`## ${heading}`, ...fieldsOf(chapter).filter((field) => field.value).map(paragraph));
  }
  const gone = form.filled.flatMap((scope) => goneFrom(form, scope));
  if (gone.length) parts.push(`## ${form.said.gone}`, ...gone.map(([id, text]) => marked(`**${id}:** ${text}`)));
  const source = form.sentence("made", { title: form.data.title, address: location.href.split(/[?#]/)[0] });
  return `${parts.join("\n\n")}\n\n---\n\n${source}\n`;
}

/** @param {Field} field */
function cellOf(field) {
  if (field instanceof HTMLOutputElement) return keptNumber(field.value);
  return field instanceof HTMLSelectElement ? wordsOf(field) : [valueOf(field)].flat().join("\n");
}

/** Spreadsheets run a text that begins with one of these as a formula (OWASP, CSV injection). @param {string} text */
const guarded = (text) => (/^[=+\-@\t\r'＝＋－＠]/.test(text) && !isNumber(text) ? `'${text}` : text);

/** Returns CSV with the byte-order mark without which Excel takes UTF-8 for something else. @param {Form} form */
export function csv(form) {
  const lines = form.body ? rowsOf(form) : partsOf(form);
  const written = lines.map((cells) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(","));
  return `\uFEFF${written.join("\r\n")}\r\n`;
}

/** @param {Form} form */
function rowsOf(form) {
  const rows = form.filled.map((scope) => ({ cells: fieldsOf(scope).map(cellOf), rest: new Map(goneFrom(form, scope)) }));
  const gone = [...new Set(rows.flatMap(({ rest }) => [...rest.keys()]))];
  return [[...columnsOf(form), ...gone], ...rows.map(({ cells, rest }) => [...cells, ...gone.map((id) => rest.get(id) ?? "")])];
}

/** @param {Form} form */
function partsOf(form) {
  const { section, field, value, gone } = form.said;
  return [
    [section, field, value],
    ...chaptersOf(form).flatMap(([heading, chapter]) => fieldsOf(chapter).map((each) => [heading, labelOf(each), cellOf(each)])),
    ...goneFrom(form, form.root).map(([id, text]) => [gone, id, text]),
  ];
}

/** Hands the form to the reader as a file. @param {Form} form @param {string} ending @param {string} type @param {string} text */
export function save(form, ending, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement("a"), { href, download: `${form.data.template}.${ending}` }).click();
  // some browsers read the file only after this turn
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
