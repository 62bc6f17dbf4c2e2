/**
 * How far a reader has come on a path: read off what is kept, for every element that says what completes it.
 *
 * `data-quiz` is completed by passing the quiz; `data-ticks` by ticks of a playbook, or by hand; anything else by hand.
 * What is ticked by hand lies under `path:PATH/STAGE/ITEM`, with the time of the tick.
 */

import { isTime, read } from "./kept.js";
import { resultOf } from "./quiz-results.js";

/** @typedef {{item: HTMLElement, done: boolean, by: string, when: string, ticked: number, wanted: number, best?: number}} ItemState */
/** @typedef {{done: number, total: number, left: number, when: string}} Sum */

/** @param {HTMLElement} item @returns {ItemState} */
function stateOf(item) {
  const { quiz, pass, ticks, pathItem } = item.dataset;
  if (quiz) {
    const result = resultOf(quiz);
    const done = result !== undefined && (result.passed || result.best >= Number(pass));
    return { item, done, by: "quiz", when: result?.when ?? "", ticked: 0, wanted: 0, best: result?.best };
  }
  const names = ticks ? ticks.split(" ") : [];
  const times = names.flatMap((name) => read(`tick:${name}`, isTime) ?? []);
  const counted = { ticked: times.length, wanted: names.length };
  if (times.length && times.length === names.length) {
    return { item, done: true, by: "ticks", when: newest(times), ...counted };
  }
  const when = read(`path:${pathItem}`, isTime) ?? "";
  return { item, done: when !== "", by: "hand", when, ...counted };
}

/** Returns the newest of some times. @param {string[]} times */
export const newest = (times) => [...times].sort().pop() ?? "";

/** @param {ItemState[]} states */
const minutes = (states) => states.reduce((sum, { item }) => sum + Number(item.dataset.minutes ?? 0), 0);

/** @param {ItemState} state */
const counts = ({ item }) => item.dataset.counts !== undefined;

/** Sums up the items that count, or all where none does. @param {ItemState[]} states @returns {Sum} */
export function sumOf(states) {
  const counted = states.some(counts) ? states.filter(counts) : states;
  const done = counted.filter((state) => state.done);
  return {
    done: done.length,
    total: counted.length,
    left: minutes(counted.filter((state) => !state.done)),
    when: newest(done.map((state) => state.when)),
  };
}

/** Returns the state of the path whose items stand within `root`. @param {ParentNode} root */
export function pathIn(root) {
  const [items, quizzes] = ["[data-path-item]", "[data-exit]"].map((mark) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(mark))].map(stateOf));
  const next = [...items.filter(counts), ...quizzes].find((state) => !state.done);
  return { items, quizzes, next, sum: sumOf(items) };
}

/** Calls `draw` now, and soon after anything kept may have changed: here, in another tab, or while the page rested. @param {() => void} draw */
export function follow(draw) {
  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  };
  for (const kind of ["pmobook:kept", "storage", "pageshow"]) addEventListener(kind, soon);
  draw();
}
