/**
 * Checklists that keep their ticks on this machine, under `tick:` and the key of the box, which is made of ids: they
 * survive edits of its text. The value is the time of ticking (ISO 8601). Where nothing can be kept, the page says so
 * and works on.
 */

import { isTime, names, read, remove, write } from "./kept.js";
import { offerTasks } from "./task-list.js";

/** @param {HTMLInputElement} box */
const nameOf = (box) => `tick:${box.dataset.item}`;

/** @param {HTMLInputElement} box */
const isKept = (box) => read(nameOf(box), isTime) !== undefined;

/** Returns elements of the document or a part of it. @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/**
 * Returns what shows how many of a playbook's boxes are ticked: at each of its gauges, and at copies of them in the
 * theme's contents list, where they stay in view. `form` is such as “{done} of {total}”.
 * @param {HTMLElement} playbook
 * @param {HTMLInputElement[]} boxes
 * @param {string} form
 */
function counting(playbook, boxes, form) {
  for (const list of all(".md-nav--secondary > ul")) {
    for (const tally of all(".pmo-tally", playbook)) list.before(tally.cloneNode(true));
    for (const gauge of all(".pmo-gauge", playbook)) {
      list.querySelector(`[href="#${gauge.dataset.of?.split("/")[1]}"]`)?.append(gauge.cloneNode(true));
    }
  }
  const gauges = all(`.pmo-gauge[data-of^="${playbook.dataset.entry}/"]`);
  for (const shown of [...gauges, ...all(".pmo-tally, .pmo-tools")]) shown.hidden = false;
  return () => {
    for (const gauge of gauges) {
      const counted = boxes.filter((box) => box.dataset.item?.startsWith(gauge.dataset.of ?? ""));
      const ticked = counted.filter((box) => box.checked);
      const [bar, text] = /** @type {[HTMLProgressElement, HTMLElement]} */ ([...gauge.children]);
      [bar.max, bar.value] = [counted.length, ticked.length];
      text.textContent = form.replace("{done}", `${ticked.length}`).replace("{total}", `${counted.length}`);
      gauge.classList.toggle("pmo-all-done", ticked.length === counted.length);
    }
  };
}

/**
 * Returns what tells the reader something, after the element where it happened; at first that is `place`.
 * @param {Element} place
 * @returns {(place: Element, ...told: (string | Element)[]) => void}
 */
function messagesAt(place) {
  const status = document.createElement("p");
  status.className = "pmo-told";
  status.role = "status";
  place.after(status);
  return (newPlace, ...told) => {
    // what comes into a page together with its element is not read out
    if (status.previousElementSibling !== newPlace) newPlace.after(status);
    setTimeout(() => status.replaceChildren(...told));
  };
}

/**
 * Unticks all boxes of a playbook, and forgets the ticks of boxes that it no longer has; what is no tick stays kept.
 * @param {HTMLElement} playbook
 * @param {HTMLInputElement[]} boxes
 * @returns {() => void} what puts everything back
 */
function clear(playbook, boxes) {
  const ticked = boxes.filter((box) => box.checked);
  const kept = names(`tick:${playbook.dataset.entry}/`).flatMap((name) => {
    const time = read(name, isTime);
    return time ? [{ name, time }] : [];
  });
  for (const { name } of kept) remove(name);
  for (const box of ticked) box.checked = false;
  return () => {
    for (const { name, time } of kept) write(name, time);
    for (const box of ticked) box.checked = true;
  };
}

/**
 * Makes the button work that unticks all, and offer to put everything back. `show` shows what is ticked.
 * @param {HTMLElement} playbook
 * @param {HTMLInputElement[]} boxes
 * @param {HTMLButtonElement} button
 * @param {DOMStringMap} words
 * @param {{ show: () => void, say: (...told: (string | Element)[]) => void }} page
 */
function offerClearing(playbook, boxes, button, words, { show, say }) {
  button.addEventListener("click", () => {
    const count = boxes.filter((box) => box.checked).length;
    const restore = clear(playbook, boxes);
    const undo = document.createElement("button");
    undo.type = "button";
    undo.textContent = words.undo ?? "";
    undo.addEventListener("click", () => {
      restore();
      show();
      say();
      button.focus();
    });
    show();
    say((words.cleared ?? "").replace("{count}", `${count}`), undo);
    setTimeout(() => undo.focus());
  });
}

/** @param {HTMLElement} tools */
function follow(tools) {
  const playbook = /** @type {HTMLElement} */ (tools.closest("article"));
  const words = tools.dataset;
  const boxes = /** @type {HTMLInputElement[]} */ (all("input[data-item]", playbook));
  const [copying, saving, clearing] = tools.querySelectorAll("button");
  const showCounts = counting(playbook, boxes, words.ticked ?? "");
  const say = messagesAt(tools);
  const show = () => {
    showCounts();
    clearing.disabled = !boxes.some((box) => box.checked);
  };
  /** Shows what is kept under `name`, or under all names. @param {string} [name] */
  const reread = (name) => {
    for (const box of boxes) {
      if (!name || name === nameOf(box)) box.checked = isKept(box);
    }
    show();
  };
  const keep = (/** @type {HTMLInputElement} */ box) => {
    const fault = box.checked ? write(nameOf(box), new Date().toISOString(), isTime) : remove(nameOf(box));
    if (fault) say(/** @type {Element} */ (box.closest("ul")), words[fault] ?? "");
    show();
  };
  for (const box of boxes) {
    box.addEventListener("change", () => keep(box));
    // a reader may be faster than this script
    if (box.checked) keep(box);
    else box.checked = isKept(box);
  }
  show();
  offerTasks(playbook, copying, saving, (word) => say(tools, words[word] ?? ""));
  offerClearing(playbook, boxes, clearing, words, { show, say: (...told) => say(tools, ...told) });
  addEventListener("pmobook:kept", (event) => reread(/** @type {CustomEvent} */ (event).detail));
  addEventListener("storage", ({ key }) => reread(key?.replace("pmobook:", "")));
  // back to a page that the browser kept as it was, after ticks were changed on another
  addEventListener("pageshow", ({ persisted }) => persisted && reread());
}

all(".pmo-tools").forEach(follow);
