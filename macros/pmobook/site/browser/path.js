/** The page of a path: draws how far the reader has come, keeps what they tick by hand, and leads to what is next. */

import { drawSheet, offerSheet } from "./completion.js";
import { canKeep, names, remove, write } from "./kept.js";
import { follow, pathIn, sumOf } from "./path-state.js";
import { day, doneIn, fill } from "./wording.js";

/** @typedef {import("./path-state.js").ItemState} ItemState */

const article = /** @type {HTMLElement} */ (document.querySelector(".pmo-path"));
const words = article.dataset;
const mark = document.createElement("span");
mark.className = "pmo-next-mark";
mark.textContent = words.next ?? "";

/** @param {string} name @param {ParentNode} [root] @returns {HTMLElement} */
const part = (name, root = article) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`));

/** Says something once; the same words again would be read out again. @param {HTMLElement} place @param {string} text */
function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** @param {import("./kept.js").Fault} fault */
function tell(fault) {
  part("fault").hidden = !fault;
  say(part("fault"), words[fault] ?? "");
}

/** @param {ItemState} state */
function wordsOf({ done, best, ticked, wanted, when, item }) {
  if (ticked) return fill(words.checklistOf, { done: ticked, total: wanted });
  if (!item.dataset.quiz) return "";
  const text = fill(done ? words.passed : best === undefined ? words.needed : words.best, { best, mark: item.dataset.pass });
  return done && when ? `${text}, ${day(when, words)}` : text;
}

/** @param {ItemState} state @param {ItemState | undefined} next */
function drawItem(state, next) {
  const { item, done, by } = state;
  item.dataset.state = done ? "done" : "";
  item.ariaCurrent = state === next ? "step" : null;
  part("state", item).textContent = wordsOf(state);
  if (state === next) part("state", item).prepend(mark, " ");
  const box = item.querySelector("input");
  if (!box) return;
  box.checked = done;
  // what a quiz or a checklist has done is undone there
  box.disabled = by !== "hand";
}

/** Draws a stage, and what is told of it in the exit check and in the contents list. @param {HTMLElement} stage @param {ItemState[]} items */
function drawStage(stage, items) {
  const sum = sumOf(items);
  const isDone = sum.done === sum.total;
  const row = article.querySelector(`tr[data-stage="${stage.id}"]`);
  for (const place of [stage, row, document.querySelector(`.md-nav--secondary [href="#stage-${stage.id}"]`)]) {
    if (!(place instanceof HTMLElement)) continue;
    place.dataset.state = isDone ? "done" : items.some(({ done, ticked }) => done || ticked) ? "begun" : "";
  }
  part("state", stage).textContent = sum.done ? doneIn(sum, words) : "";
  if (row) part("state", row).textContent = (isDone && day(sum.when, words)) || fill(words.doneOf, sum);
}

function draw() {
  const { items, quizzes, next, sum } = pathIn(article);
  mark.remove();
  for (const state of [...items, ...quizzes]) drawItem(state, next);
  for (const stage of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(".pmo-stage"))) {
    drawStage(stage, items.filter(({ item }) => stage.contains(item)));
  }
  const now = part("now");
  const [status, lead] = now.querySelectorAll("p");
  const [bar] = now.getElementsByTagName("progress");
  const [link] = now.getElementsByTagName("a");
  now.hidden = false;
  say(status, doneIn(sum, words));
  [bar.max, bar.value] = [sum.total, sum.done];
  lead.hidden = !next;
  link.setAttribute("href", `#${next?.item.closest(".pmo-stage")?.id ?? "finish"}`);
  link.textContent = next?.item.querySelector(".pmo-what, th")?.textContent ?? "";
  say(part("exit"), next ? "" : words.complete ?? "");
  drawSheet(article, next ? [] : [sum, ...quizzes]);
}

article.addEventListener("change", ({ target: box }) => {
  const item = box instanceof HTMLInputElement && box.closest("li");
  if (!item || !item.dataset.pathItem) return;
  const name = `path:${item.dataset.pathItem}`;
  tell(box.checked ? write(name, new Date().toISOString()) : remove(name));
  draw();
});

offerSheet(article);
follow(draw);
if (!canKeep()) tell(names().length ? "full" : "blocked");
