/**
 * Forms of templates: what is written on one stays on this machine. What the buttons do is loaded when one is pressed.
 *
 * Kept under `pmobook:fill:TEMPLATE`, and saved as JSON, are values under the ids of their fields. Values whose field is
 * gone from the template are shown at the end and kept with the others: nothing that a reader wrote is dropped unless
 * they ask for it.
 */

import { controlsOf, isNumeric, refused, setValue, valueOf, wordsOf, workOut } from "./fields.js";
import { canKeep, names, read, remove, write } from "./kept.js";

/** @typedef {import("./fields.js").Control} Control */
/** @typedef {import("./fields.js").Value} Value */
/** The values of a form by field id, or those of each row. @typedef {Record<string, Value> | Record<string, Value>[]} Values */

const FORMAT = "pmobook-filled-template";
const VERSION = 1;
/** Milliseconds without a keystroke before the form is kept. */
const REST = 400;

/** @param {any} value */
const textOf = (value) => (typeof value === "string" ? value : JSON.stringify(value ?? ""));

export class Form {
  /** What is no longer in the template, of the form or of each of its rows. @type {WeakMap<Element, Record<string, Value>>} */
  gone = new WeakMap();
  /** More rows are slow to show and slow to read: such a register belongs in a spreadsheet. */
  mostRows = 500;
  /** Looks again at what is missing or wrong, once the reader has asked for it. */
  recheck = () => {};

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.data = root.dataset;
    /** @type {Record<string, string>} */
    this.said = JSON.parse(this.data.said ?? "");
    this.body = root.querySelector("tbody");
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-script]"))) part.hidden = false;
    this.blankRows = [...(this.body?.rows ?? [])].map((row) => /** @type {HTMLElement} */ (row.cloneNode(true)));
    this.load();
    root.addEventListener("click", (event) => void this.act(event));
    root.addEventListener("input", (event) => this.change(event));
    root.addEventListener("focusout", (event) => this.change(event));
    addEventListener("pagehide", () => this.keep());
    // another window wrote on the same form
    addEventListener("storage", ({ key }) => key === `pmobook:fill:${this.data.template}` && this.load());
  }

  /** The form itself, or its rows. @returns {Element[]} */
  get scopes() {
    return this.body ? [...this.body.rows] : [this.root];
  }

  /** The form itself, or the rows in which something is written. */
  get filled() {
    return this.scopes.filter((scope) => !this.body || Object.keys(this.valuesIn(scope)).length);
  }

  /** @returns {Values} */
  get values() {
    const values = this.filled.map((scope) => this.valuesIn(scope));
    return this.body ? values : values[0];
  }

  /** @param {Element} scope @returns {Record<string, Value>} */
  valuesIn(scope) {
    const entries = controlsOf(scope).map((control) => [control.dataset.field, valueOf(control)]);
    return { ...Object.fromEntries(entries.filter(([, value]) => value?.length)), ...this.gone.get(scope) };
  }

  packed() {
    const { template, fields } = this.data;
    return { format: FORMAT, version: VERSION, template, fields, values: this.values };
  }

  /** Returns why `saved` cannot be shown, as the name of a sentence; empty where it can. @param {any} saved */
  faultOf(saved) {
    if (saved?.format !== FORMAT || typeof saved.version !== "number") return "foreign";
    if (saved.version > VERSION) return "later";
    if (!this.ids.includes(saved.template)) return "other";
    const rows = [saved.values].flat();
    if (rows.length > this.mostRows) return "many";
    return Array.isArray(saved.values) === !!this.body && rows.every((row) => row && typeof row === "object") ? "" : "damaged";
  }

  /** The id of the template, and those that it had. @returns {string[]} */
  get ids() {
    return [this.data.template ?? "", ...(this.data.once ?? "").split(" ")];
  }

  /** Shows what is kept; what cannot be shown is set aside before it is written over. */
  load() {
    const all = names("fill:");
    const name = this.ids.map((id) => `fill:${id}`).find((each) => all.includes(each)) ?? "";
    const kept = read(name);
    const fault = name && this.faultOf(kept);
    this.show(fault || !name ? [] : kept.values);
    if (!canKeep()) this.say("blocked");
    else if (fault) this.say("aside");
    else if (name && kept.fields !== this.data.fields) this.say("changed");
  }

  /** @param {Values} values */
  show(values) {
    const rows = [values].flat();
    const more = rows.slice(this.blankRows.length).map(() => this.blankRows[0]);
    this.body?.replaceChildren(...[...this.blankRows, ...more].map((row) => row.cloneNode(true)));
    this.scopes.forEach((scope, index) => this.put(scope, rows[index] ?? {}));
    this.recheck();
    if (this.scopes.some((scope) => Object.keys(this.gone.get(scope) ?? {}).length)) void this.act();
  }

  /** @param {Element} scope @param {Record<string, any>} values */
  put(scope, values) {
    const rest = new Map(Object.entries(values).map(([id, value]) => [id, Array.isArray(value) ? value.map(textOf) : textOf(value)]));
    for (const control of controlsOf(scope)) {
      const id = control.dataset.field ?? "";
      setValue(control, rest.get(id) ?? "");
      rest.delete(id);
      this.draw(control);
    }
    this.gone.set(scope, Object.fromEntries(rest));
    workOut(scope);
  }

  /** Writes beside a control what paper shows instead of it. @param {Control} control */
  draw(control) {
    /** @type {HTMLElement} */ (control.parentElement).dataset.value = refused.get(control) ?? wordsOf(control);
  }

  /** @param {Event} event */
  change({ target, type }) {
    const control = /** @type {Control} */ (target);
    if (!control.dataset.field) return;
    if (type === "input") {
      refused.delete(control);
      this.keepSoon();
    } else if (isNumeric(control)) setValue(control, valueOf(control));
    this.draw(control);
    workOut(control.closest("tr") ?? this.root);
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), REST);
  }

  keep() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    const { values } = this;
    const name = `fill:${this.data.template}`;
    const isBlank = !Object.keys(values).length;
    /** @param {any} kept */
    const isOurs = (kept) => !this.faultOf(kept);
    // what is not ours is set aside by writing, and would be lost by removing
    const fault = isBlank && read(name, isOurs) ? remove(name) : write(name, this.packed(), isOurs);
    this.part("kept").textContent = fault || isBlank ? "" : this.said.kept;
    if (fault) this.say(fault);
    this.recheck();
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.pmo-${name}`));
  }

  /** @param {string} name of a sentence @param {Record<string, unknown>} [filling] of its gaps */
  sentence(name, filling = {}) {
    return this.said[name].replace(/\{(\w+)\}/g, (_, gap) => String(filling[gap]));
  }

  /** @param {string} name @param {Record<string, unknown>} [filling] */
  say(name, filling) {
    this.part("said").textContent = this.sentence(name, filling);
  }

  /** Does what a button says, or lists what is no longer in the template. @param {Event} [event] */
  async act(event) {
    const button = event?.target instanceof Element ? event.target.closest("[data-action]") : null;
    if (!event || button) (await import("./actions.js")).act(this, /** @type {HTMLElement | null} */ (button));
  }
}

for (const root of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".pmo-fill"))) new Form(root);
