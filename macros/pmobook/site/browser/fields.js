/** The fields of a form: what they hold and show, numbers as the language of the page writes them, and formulas. */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** What a field holds: a text, or the items of a list. @typedef {string | string[]} Value */
/** A number, the id of a field, or a sign between two of these. @typedef {number | string | [string, any, any]} Tree */

/** No number on a form is longer, and longer ones are not looked at: they may be a pasted text of any size. */
const LONGEST = 40;
const { lang } = document.documentElement;
/** Days as this site writes them: 2 Nov 2026. */
const DAY = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "medium" });
const MARK = (1.5).toLocaleString(lang)[1];
const GROUP = MARK === "," ? "." : ",";
const GROUPED = new RegExp(`^-?\\d{1,3}(\\${GROUP}\\d{3})+(\\${MARK}\\d+)?$`);

/** Whether a text is a number as it is kept: 1500.5, in every language. @param {string} text */
export const isNumber = (text) => text.length <= LONGEST && /^-?\d+(\.\d+)?$/.test(text);

/** Returns what the reader typed as it is kept; what is no number stays as typed. @param {string} typed */
export function keptNumber(typed) {
  if (typed.length > LONGEST) return typed;
  const bare = typed.replace(/[\s%]/g, "").replace("−", "-");
  const kept = (GROUPED.test(bare) ? bare.replaceAll(GROUP, "") : bare).replace(",", ".");
  return isNumber(kept) ? kept : typed;
}

/** Returns a kept number as the reader writes it. @param {string} kept @param {boolean} grouped by thousands */
function shownNumber(kept, grouped) {
  if (!isNumber(kept)) return kept;
  const [whole, part] = kept.split(".");
  return (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, GROUP) : whole) + (part ? MARK + part : "");
}

/** @type {Record<string, (left: number, right: number) => number>} */
const SIGNS = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => (right ? left / right : NaN),
};

/** @param {Tree} tree @param {(id: string) => number} numberOf @returns {number} */
function result(tree, numberOf) {
  if (typeof tree === "string") return numberOf(tree);
  return typeof tree === "number" ? tree : SIGNS[tree[0]](result(tree[1], numberOf), result(tree[2], numberOf));
}

/**
 * Returns the result of a formula as it is kept, empty where there is none: the same as `pmobook.library.formula`.
 * @param {Tree} tree
 * @param {(id: string) => number} numberOf NaN where a field holds no number
 */
export function evaluate(tree, numberOf) {
  const number = result(tree, numberOf);
  const text = Math.abs(number) < 1e21 ? number.toFixed(6).replace(/\.?0+$/, "") : "";
  return text === "-0" ? "0" : text;
}

/** Values that their control cannot show, such as an option that is gone. @type {WeakMap<Control, string>} */
export const refused = new WeakMap();

/** @param {Element} scope a form or a row @returns {Control[]} */
export const controlsOf = (scope) => /** @type {Control[]} */ ([...scope.querySelectorAll("[data-field]:not(output)")]);

/** @param {Control} control */
export const isNumeric = (control) => control.inputMode === "decimal";

/** @param {Control} control @returns {Value} */
export function valueOf(control) {
  const text = refused.get(control) ?? control.value.trim();
  if (control.dataset.type === "list") return text.split(/\s*\n\s*/).filter(Boolean);
  return isNumeric(control) ? keptNumber(text) : text;
}

/** @param {Control} control @param {Value} value */
export function setValue(control, value) {
  const text = [value].flat().join("\n");
  control.value = isNumeric(control) ? shownNumber(text, "grouped" in control.dataset) : text;
  refused.delete(control);
  if (control.value || !text) return;
  control.value = "";
  refused.set(control, text);
}

/** Returns what a field says on paper: the words of a choice, the date in full. @param {Control | HTMLOutputElement} field */
export function wordsOf(field) {
  const { value, type } = field;
  if (value && field instanceof HTMLSelectElement) return field.selectedOptions[0].text;
  if (value && type === "date") return DAY.format(new Date(`${value}T00:00`));
  return value.trim() + (value && field.dataset.type === "percent" ? " %" : "");
}

/** Works out the formulas of a form or row, each from numbers and from other formulas. @param {Element} scope */
export function workOut(scope) {
  const sums = /** @type {NodeListOf<HTMLOutputElement>} */ (scope.querySelectorAll("output"));
  if (!sums.length) return;
  const texts = new Map(controlsOf(scope).map((control) => [control.dataset.field, String(valueOf(control))]));
  const trees = new Map([...sums].map(({ dataset }) => [dataset.field, dataset.formula]));
  /** @param {string | undefined} id @returns {string} */
  const resultOf = (id) => (trees.get(id) ? evaluate(JSON.parse(trees.get(id) ?? ""), numberOf) : "");
  /** @param {string} id */
  const numberOf = (id) => {
    const text = texts.get(id) ?? resultOf(id);
    return isNumber(text) ? Number(text) : NaN;
  };
  for (const sum of sums) sum.value = shownNumber(resultOf(sum.dataset.field), "grouped" in sum.dataset);
}
