/** What is missing or wrong in a form: found, said at each field, and counted at the top with links to the fields. */

import { isNumber, isNumeric, controlsOf, refused, valueOf } from "./fields.js";

/** @typedef {import("./fill.js").Form} Form */
/** @typedef {import("./fields.js").Control} Control */

/** So many faults are listed; the others are counted, and come up as these are mended. */
const LISTED = 12;

/** @param {Form} form @param {Control} control */
function faultOf(form, control) {
  const value = valueOf(control);
  if (refused.has(control)) return form.sentence("refused", { value });
  if (control.validity.badInput) return form.said.date;
  if (!value.length) return control.required ? form.said.missing : "";
  return isNumeric(control) && !isNumber(String(value)) ? form.said.number : "";
}

/**
 * Returns what is wrong, control by control, in the order of the page.
 * @param {Form} form
 * @param {Element[]} scopes the form, or its rows that are filled in
 */
export function faultsIn(form, scopes) {
  const { single } = form.data;
  /** @type {Map<Control, string>} */
  const faults = new Map();
  for (const scope of scopes) {
    const controls = controlsOf(scope);
    for (const control of controls) faults.set(control, faultOf(form, control));
    const choices = single ? controls.filter((control) => control.querySelector(`[value="${single}"]`)) : [];
    const chosen = choices.filter((control) => control.value === single);
    if (choices.length && chosen.length !== 1) {
      const choice = choices[0].querySelector(`[value="${single}"]`)?.textContent;
      faults.set(chosen[1] ?? choices[0], form.sentence("single", { choice, count: chosen.length }));
    }
  }
  for (const part of form.root.querySelectorAll(".pmo-chapter[data-required]")) {
    const controls = controlsOf(part);
    if (controls[0] && !controls.some((control) => valueOf(control).length)) faults.set(controls[0], form.said.missing);
  }
  for (const [control, fault] of faults) if (!fault) faults.delete(control);
  return faults;
}

/** Says at each control what is wrong with it, or nothing any more. @param {Control[]} controls @param {Map<Control, string>} faults */
export function mark(controls, faults) {
  controls.forEach((control, index) => {
    const fault = faults.get(control);
    if (!fault && !control.ariaInvalid) return;
    control.nextElementSibling?.remove();
    control.ariaInvalid = fault ? "true" : null;
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.startsWith("fault-"));
    if (fault) {
      const note = Object.assign(document.createElement("span"), { className: "pmo-fault", id: `fault-${index}`, textContent: fault });
      control.after(note);
      described.push(note.id);
    }
    control.setAttribute("aria-describedby", described.join(" "));
  });
}

/** Counts the faults and leads to them. @param {Form} form @param {Map<Control, string>} faults */
export function list(form, faults) {
  const place = form.part("faults");
  const items = document.createElement("ul");
  for (const [control, fault] of [...faults].slice(0, LISTED)) {
    const link = Object.assign(document.createElement("a"), { href: "#", textContent: labelOf(form, control) });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    const item = document.createElement("li");
    item.append(link, ` · ${fault}`);
    items.append(item);
  }
  const more = faults.size > LISTED ? `+ ${faults.size - LISTED}` : "";
  if (faults.size) place.replaceChildren(form.sentence("faults", { count: faults.size }), items, more);
  else place.textContent = form.said.complete;
  place.dataset.state = faults.size ? "wrong" : "right";
}

/** @param {Form} form @param {Control} control */
function labelOf(form, control) {
  const label = document.getElementById(`label-${control.dataset.field}`)?.textContent ?? "";
  const row = control.closest("tr");
  return row ? form.sentence("row", { row: row.sectionRowIndex + 1, label }) : label;
}
