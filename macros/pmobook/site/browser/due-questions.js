/** The questions that come back, as this machine keeps them. */

import { names, read } from "./kept.js";
import { isSpaced } from "./spacing.js";

const START = "missed:";

/** @typedef {{name: string, quiz: string, id: string, due: string}} Returning */

/** Returns all that were missed and are not known yet, the first due first. @returns {Returning[]} */
export function returningQuestions() {
  const found = names(START).map((name) => {
    const [quiz, id] = name.slice(START.length).split("/");
    return { name, quiz, id, due: String(/** @type {any} */ (read(name, isSpaced))?.due ?? "") };
  });
  return found.filter(({ id, due }) => id && due).sort((one, other) => one.due.localeCompare(other.due));
}
