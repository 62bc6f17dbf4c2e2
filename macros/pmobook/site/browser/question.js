/**
 * A question on the page: what is given is read from its controls, what is right from its `data-key`, and it shows
 * verdict and reasons. It keeps nothing, and says what QuizzingWords of the page's language give it.
 */

import { makeDraggable } from "./dragging.js";
import { grade, isRight } from "./grading.js";
import { element, fill } from "./markup.js";
import { inOrder } from "./seeded.js";

export class Question {
  /** @param {HTMLElement} box @param {Record<string, string>} words */
  constructor(box, words) {
    this.box = box;
    this.words = words;
    this.id = box.dataset.question ?? "";
    this.type = box.dataset.type ?? "";
    this.hash = box.dataset.hash ?? "";
    this.key = JSON.parse(box.dataset.key ?? "");
    this.verdict = this.all(".pmo-verdict")[0];
    this.details = this.all("details.pmo-answer")[0];
    box.tabIndex = -1;
    for (const button of this.all("button")) button.hidden = false;
    box.addEventListener("click", ({ target }) => this.move(/** @type {HTMLElement} */ (target)));
    makeDraggable(this);
  }

  /** @param {string} selector @returns {any[]} */
  all(selector) {
    return [...this.box.querySelectorAll(selector)];
  }

  get given() {
    if (this.type === "order") return this.all("[data-order]").map((item) => item.dataset.order);
    const controls = this.all("input, select");
    if (controls[0].type === "text") return controls[0].value;
    return Object.fromEntries(controls.map((control) => (control.dataset.pair ? [control.dataset.pair, control.value] : [control.value, control.checked])));
  }

  /** What was kept may be anything: what does not fit leaves the controls empty. @param {any} given */
  set given(given) {
    for (const control of this.all("input, select")) {
      if (control.dataset.pair) control.value = given?.[control.dataset.pair] ?? "";
      else if (control.type === "text") control.value = typeof given === "string" ? given : "";
      else control.checked = given?.[control.value] === true;
    }
    if (Array.isArray(given)) this.sort(given);
  }

  /** Whether a control holds more than the page gave it; an order is moved by buttons that only the script shows. */
  get isTouched() {
    return this.all("input, select").some(({ checked, type, value }) => checked || ((type === "text" || type === "select-one") && value));
  }

  get grade() {
    return grade(this.type, this.key, this.given);
  }

  /** Puts choices, sides or items into the order of an attempt. @param {string} seed */
  arrange(seed) {
    const { box, key, type } = this;
    const isOrder = type === "order";
    const ids = inOrder(seed, isOrder ? key : Object.keys(key));
    // never the right one to begin with
    if (isOrder && ids.join() === key.join()) ids.reverse();
    if (isOrder || box.dataset.shuffle) this.sort(ids);
  }

  /** @param {string[]} ids */
  sort(ids) {
    const place = (/** @type {any} */ { control, dataset, value }) => ids.indexOf(dataset.order ?? dataset.right ?? dataset.why ?? control?.value ?? value);
    const items = this.all("[data-order], [data-right], [data-why], .pmo-choice, option");
    for (const item of items.sort((one, other) => place(one) - place(other))) item.parentElement.append(item);
  }

  /** @param {string} text */
  number(text) {
    for (const place of this.all(".pmo-number")) place.textContent = text;
  }

  /** Says something that is no verdict. @param {string} text */
  say(text) {
    this.unmark();
    this.verdict.textContent = text;
  }

  /** Shows the verdict on what is given, with the reasons for it. @param {boolean} isFresh whether it was checked just now @param {string} [note] */
  tell(isFresh, note = "") {
    const { details, grade: found, key, type, verdict, words } = this;
    const right = isRight(found);
    this.unmark();
    verdict.dataset.state = right ? "right" : "wrong";
    verdict.append(element("strong", right ? words.right : words.wrong));
    if (found && !right && ["multiple", "match", "order"].includes(type)) verdict.append(" ", fill(words.parts_right, found));
    const taken = this.all("input:checked").flatMap(({ value }) => this.all(`[data-why="${value}"] .pmo-why`));
    for (const reason of taken.length ? taken : this.all(".pmo-why")) verdict.append(" ", reason.cloneNode(true));
    verdict.append(" ", note);
    this.all(".pmo-choice, .pmo-pair, [data-order]").forEach((part, place) => {
      const { checked, dataset, value } = part.control ?? part;
      const fits = dataset.pair ? key[dataset.pair] === value : dataset.order ? key[place] === dataset.order : key[value];
      if (fits || checked !== false) this.mark(part, fits);
    });
    details.hidden = false;
    details.open = isFresh;
  }

  /** Says that a choice, pair or item is right or not: in a word, a shape and a colour. @param {HTMLElement} part @param {boolean} right */
  mark(part, right) {
    const mark = element("span", right ? this.words.mark_right : this.words.mark_wrong);
    mark.className = "pmo-mark";
    part.append(mark);
    part.dataset.state = right ? "right" : "wrong";
  }

  unmark() {
    for (const mark of this.all(".pmo-mark")) mark.remove();
    for (const part of this.all("[data-state]")) delete part.dataset.state;
    this.verdict.replaceChildren();
  }

  clear() {
    this.given = undefined;
    this.unmark();
    this.details.open = false;
    this.details.hidden = true;
  }

  /** Moves an item by its buttons. @param {HTMLElement} button */
  move(button) {
    const item = button.closest("[data-order]");
    if (button.dataset.action === "up") item?.previousElementSibling?.before(item);
    else if (button.dataset.action === "down") item?.nextElementSibling?.after(item);
    else return;
    button.focus();
    this.changed(item);
  }

  /** Tells whoever listens that something else is given now, and the reader where an item has come to. @param {any} [item] */
  changed(item) {
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
    const items = this.all("[data-order]");
    if (item) this.say(fill(this.words.moved, { item: item.children[1].textContent, place: items.indexOf(item) + 1, total: items.length }));
  }
}
