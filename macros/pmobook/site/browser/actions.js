/** What the buttons of a form do: start, check, undo, rows, and files. Loaded when one is first pressed. */

import { faultsIn, list, mark } from "./faults.js";
import { controlsOf } from "./fields.js";
import { csv, markdown, save } from "./written.js";

/** @typedef {import("./fill.js").Form} Form */
/** @typedef {import("./fill.js").Values} Values */

/** Bytes of a file; twenty long texts of 100 kB. */
const LARGEST = 2_000_000;

/** What "undo" brings back. @type {WeakMap<Form, Values>} */
const earlier = new WeakMap();

/** @param {Form} form @param {HTMLElement | null} button null where only what is gone from the template is listed */
export function act(form, button) {
  const row = button?.closest("tr");
  const action = button?.dataset.action ?? "";
  if (row) ROWS[action]?.(form, row);
  else ACTIONS[action]?.(form);
  listGone(form);
}

/** Says what happened; `before` can be brought back. @param {Form} form @param {string} name @param {Record<string, unknown>} [filling] @param {Values} [before] */
function tell(form, name, filling, before) {
  form.say(name, filling);
  form.part("undo").hidden = !before;
  if (before) earlier.set(form, before);
}

/** Shows other values in place of these. @param {Form} form @param {Values} values @param {string} name @param {Record<string, unknown>} [filling] */
function replace(form, values, name, filling) {
  const before = form.values;
  form.show(values);
  tell(form, name, filling, Object.keys(before).length ? before : undefined);
  form.keepSoon();
}

/** @param {Form} form */
function focusFirst(form) {
  controlsOf(form.root)[0]?.focus();
}

/** @type {Record<string, (form: Form) => void>} */
const ACTIONS = {
  blank: (form) => replace(form, [], "blank"),
  sample: (form) => replace(form, JSON.parse(form.data.sample ?? ""), "sample"),
  undo(form) {
    form.show(earlier.get(form) ?? []);
    tell(form, "undone");
    form.keepSoon();
    focusFirst(form);
  },
  add(form) {
    if (form.scopes.length >= form.mostRows) return tell(form, "enough", { count: form.mostRows });
    const row = /** @type {HTMLElement} */ (form.blankRows[0].cloneNode(true));
    form.body?.append(row);
    form.put(row, {});
    controlsOf(row)[0].focus();
  },
  drop(form) {
    const before = form.values;
    for (const scope of form.scopes) form.gone.delete(scope);
    tell(form, "dropped", {}, before);
    form.keepSoon();
    focusFirst(form);
  },
  check(form) {
    form.recheck = () => check(form);
    form.recheck();
    form.part("faults").focus();
  },
  print: () => print(),
  "print-blank"(form) {
    form.root.classList.add("pmo-blank");
    addEventListener("afterprint", () => form.root.classList.remove("pmo-blank"), { once: true });
    print();
  },
  markdown: (form) => save(form, "md", "text/markdown", markdown(form)),
  csv: (form) => save(form, "csv", "text/csv", csv(form)),
  json: (form) => save(form, "json", "application/json", JSON.stringify(form.packed(), null, 2)),
  open(form) {
    const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
    input.addEventListener("change", () => input.files && void open(form, input.files[0]));
    input.click();
  },
};

/** @type {Record<string, (form: Form, row: HTMLTableRowElement) => void>} */
const ROWS = {
  up: (form, row) => move(form, row, "up", () => row.previousElementSibling?.before(row)),
  down: (form, row) => move(form, row, "down", () => row.nextElementSibling?.after(row)),
  remove(form, row) {
    const before = form.values;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    tell(form, "removed", { row: row.sectionRowIndex + 1 }, before);
    row.remove();
    if (!next) form.show([]);
    /** @type {HTMLElement | undefined} */ (form.scopes.find((scope) => scope === next)?.querySelector("[data-action=remove]"))?.focus();
    form.keepSoon();
  },
};

/** @param {Form} form @param {HTMLElement} row @param {string} action @param {() => void} place */
function move(form, row, action, place) {
  place();
  /** @type {HTMLElement} */ (row.querySelector(`[data-action=${action}]`)).focus();
  form.keepSoon();
}

/** @param {Form} form */
function check(form) {
  const faults = faultsIn(form, form.filled.length ? form.filled : form.scopes.slice(0, 1));
  mark(controlsOf(form.root), faults);
  list(form, faults);
}

/** @param {Form} form @param {File} file */
async function open(form, file) {
  let fault = "large";
  let saved;
  if (file.size <= LARGEST) {
    try {
      saved = JSON.parse(await file.text());
      fault = form.faultOf(saved);
    } catch {
      fault = "damaged";
    }
  }
  if (fault) tell(form, fault, { template: saved?.template, count: form.mostRows }, earlier.get(form));
  else replace(form, saved.values, "loaded", { name: file.name });
}

/** Lists what is no longer in the template. @param {Form} form */
function listGone(form) {
  const pairs = form.scopes.flatMap((scope) => Object.entries(form.gone.get(scope) ?? {}));
  const shown = pairs.map(([id, value]) => {
    const pair = document.createElement("div");
    for (const [tag, text] of [["dt", id], ["dd", [value].flat().join("\n")]]) {
      pair.append(Object.assign(document.createElement(tag), { textContent: text }));
    }
    return pair;
  });
  form.part("gone").hidden = !pairs.length;
  form.part("gone").querySelector("dl")?.replaceChildren(...shown);
}
