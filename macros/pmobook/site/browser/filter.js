/**
 * Filters the playbooks of their index page. What is chosen stands in the address, under the names of the controls, so
 * that it can be shared and the browser's back button takes a choice back. Each choice says how many playbooks it would
 * leave. Without this script the form is hidden and every playbook is there.
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.pmo-filter"));
const controls = [...form.querySelectorAll("select")];
const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const showAll = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=reset]"));
const none = /** @type {HTMLElement} */ (form.querySelector(".pmo-filter-none"));
const language = document.documentElement.lang;

/** @param {string | undefined} text @param {Record<string, string>} values */
const fill = (text, values) => (text ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Sets only what changes: a browser lays out anew even what is set to what it was. @param {any} target @param {string} name @param {unknown} value */
function set(target, name, value) {
  if (target[name] !== value) target[name] = value;
}

/** A limit of time in the address may be another than those on offer. */
function offerLimitOfAddress() {
  const limit = new URLSearchParams(location.search).get("minutes") ?? "";
  const control = controls.find(({ name }) => name === "minutes");
  if (!control || !/^[1-9]\d{0,5}$/.test(limit) || [...control.options].some(({ value }) => value === limit)) return;
  const time = Number(limit).toLocaleString(language, { style: "unit", unit: "minute", unitDisplay: "long" });
  const next = [...control.options].find(({ value }) => Number(value) > Number(limit));
  control.add(new Option(fill(form.dataset.atMost, { time }), limit), next);
}

offerLimitOfAddress();
const labels = controls.map(({ options }) => [...options].map(({ text }) => text));
const playbooks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".pmo-filtered")]);

/** Whether a playbook fits a choice. @param {HTMLElement} playbook @param {string} name @param {string} value */
function fits(playbook, name, value) {
  const own = playbook.dataset[name] ?? "";
  if (value === "") return true;
  return name === "minutes" ? own !== "" && Number(own) <= Number(value) : own.split(" ").includes(value);
}

/** Sets of playbooks are bits, 32 to a number: what a choice finds is known before it is made. @typedef {Uint32Array} Bits */
const all = new Uint32Array(Math.ceil(playbooks.length / 32)).fill(-1);

/** The playbooks that fit each option of each control. */
const fitting = controls.map(({ name, options }) => [...options].map(({ value }) => {
  const bits = new Uint32Array(all.length);
  playbooks.forEach((playbook, number) => {
    if (fits(playbook, name, value)) bits[number >> 5] |= 1 << (number & 31);
  });
  return bits;
}));

/** @param {Bits[]} sets */
const common = (sets) => all.map((word, position) => sets.reduce((left, bits) => left & bits[position], word));

/** @param {Bits} bits */
function count(bits) {
  let ones = 0;
  for (let word of bits) for (; word; word &= word - 1) ones += 1;
  return ones;
}

/** The phases, each with its entry in the contents list. */
const groups = [...new Set(playbooks.map((playbook) => /** @type {HTMLElement} */ (playbook.closest("section"))))].map((section) => ({
  own: playbooks.filter((playbook) => section.contains(playbook)),
  parts: [section, document.querySelector(`.md-nav a[href="#${section.querySelector("h2")?.id}"]`)?.parentElement],
}));

/** Shows the playbooks that fit what is chosen, and what each other choice would leave. */
function show() {
  const chosen = controls.map(({ selectedIndex }, control) => fitting[control][selectedIndex]);
  const found = common(chosen);
  playbooks.forEach((playbook, number) => set(playbook, "hidden", !((found[number >> 5] >>> (number & 31)) & 1)));
  for (const { own, parts } of groups) {
    const isEmpty = own.every(({ hidden }) => hidden);
    for (const part of parts) if (part) set(part, "hidden", isEmpty);
  }
  const total = count(found);
  const ways = controls.flatMap((control, number) => {
    const others = common(chosen.filter((_, other) => other !== number));
    const counts = fitting[number].map((bits) => count(common([others, bits])).toLocaleString(language));
    labels[number].forEach((label, position) => {
      const isCounted = position > 0 && position !== control.selectedIndex;
      set(control.options[position], "text", isCounted ? `${label} (${counts[position]})` : label);
    });
    return total || !control.value || counts[0] === "0" ? [] : [wayOut(control, labels[number][control.selectedIndex], counts[0])];
  });
  const values = { found: total.toLocaleString(language), total: playbooks.length.toLocaleString(language) };
  status.textContent = fill(form.dataset.found, values);
  showAll.hidden = controls.every(({ value }) => !value);
  none.hidden = total > 0;
  none.lastElementChild?.replaceChildren(...ways);
}

/** Offers to take one choice back. @param {HTMLSelectElement} control @param {string} choice @param {string} found */
function wayOut(control, choice, found) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = fill(form.dataset.without, { choice, found });
  button.addEventListener("click", () => {
    control.value = "";
    control.focus();
    change();
  });
  return button;
}

/** Shows what the address says; what this page does not know counts as not chosen. */
function follow() {
  const query = new URLSearchParams(location.search);
  for (const control of controls) {
    control.value = query.get(control.name) ?? "";
    if (control.selectedIndex < 0) control.value = "";
  }
  show();
  // the same page in the other language, with the same choices
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".pmo-language"))) link.search = location.search;
}

/** Puts what is chosen into the address, and shows it. */
function change() {
  const query = new URLSearchParams(controls.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const address = location.pathname + (query.size ? `?${query}` : "");
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  follow();
}

form.addEventListener("change", change);
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const control of controls) control.value = "";
  controls[0].focus();
  change();
});
addEventListener("popstate", follow);

follow();
form.hidden = false;
