/** The results of quizzes, for those who show them elsewhere: the one place that knows how a quiz keeps its own. */

import { read } from "./kept.js";
import { whenOf } from "./wording.js";

/** @param {unknown} value */
const isPercent = (value) => typeof value === "number" && value >= 0 && value <= 100;

/**
 * Returns the best and the last result of a quiz in percent, whether it was ever passed, and when it was last taken;
 * undefined where no attempt has come to its end.
 * @param {string} id
 */
export function resultOf(id) {
  const kept = read(`quiz:${id}`, (value) => isPercent(value?.best));
  if (!kept) return undefined;
  const last = isPercent(kept.last) ? kept.last : kept.best;
  return { best: Number(kept.best), last: Number(last), passed: kept.passed === true, when: whenOf(kept) };
}
