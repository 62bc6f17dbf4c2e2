/**
 * An answered question as `cmi.interactions.n` tells it (SCORM 1.2, section 3.4.4): choices, sides and items are single
 * characters there, so they are named by their places in the question's key, the first `a`.
 */

import { numbersIn } from "../../../site/browser/grading.js";
import { idsOf } from "./given.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** Characters of a CMIString255. */
const LONGEST = 255;
/** @type {Record<string, string>} */
const TYPES = {
  single: "choice",
  multiple: "choice",
  "true-false": "true-false",
  match: "matching",
  order: "sequencing",
  text: "fill-in",
  number: "numeric",
};

/**
 * Returns the parts of an interaction in the order in which they are set; every question weighs the same.
 * @param {string} quiz @param {import("./given.js").Asked} question @param {any} given @param {boolean} isRight
 * @returns {Record<string, string | number>}
 */
export function interaction(quiz, question, given, isRight) {
  const patterns = rightOnes(question).map((pattern, place) => [`correct_responses.${place}.pattern`, pattern.slice(0, LONGEST)]);
  const response = responseOf(question, given).slice(0, LONGEST);
  return {
    // no id of ours has an underscore, so that no two make the same
    id: `${quiz}_${question.id}`.slice(0, LONGEST),
    type: TYPES[question.type],
    ...Object.fromEntries(patterns),
    weighting: 1,
    // nothing given is nothing to tell: a question left out at the end
    ...(response && { student_response: response }),
    result: isRight ? "correct" : "wrong",
  };
}

/** @param {import("./given.js").Asked} question @param {any} given */
function responseOf(question, given) {
  const { key, type } = question;
  const ids = idsOf(question);
  const letter = (/** @type {string} */ id) => LETTERS[ids.indexOf(id)] ?? "";
  if (type === "text") return given.trim();
  if (type === "number") return String(numbersIn(given).sort((one, other) => Math.abs(one - key.answer) - Math.abs(other - key.answer))[0] ?? "");
  if (type === "order") return given.map(letter).join();
  if (type === "match") return ids.filter((id) => given[id]).map((id) => `${letter(id)}.${letter(given[id])}`).join();
  const taken = ids.filter((id) => given[id]);
  return type === "true-false" ? taken.map((id) => id[0]).join() : taken.map(letter).join();
}

/** @param {import("./given.js").Asked} question @returns {string[]} */
function rightOnes(question) {
  const { key, type } = question;
  if (type === "text") return key;
  return [type === "number" ? String(key.answer) : responseOf(question, key)];
}
