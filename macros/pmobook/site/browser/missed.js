/** What was missed, kept on this machine under `missed:QUIZ/QUESTION`, with the question's hash and when it was answered. */

import { read, write } from "./kept.js";
import { isSpaced, spacedAfter } from "./spacing.js";

/** @typedef {import("./spacing.js").Spaced & {hash: string, at: string}} Missed */

/**
 * Notes the answer to a question. Returns when it comes back, if it does, and why that could not be kept, if so.
 * @param {string} quiz @param {{id: string, hash: string}} question @param {boolean} isRight @param {Date} now
 * @returns {{due?: string, fault: import("./kept.js").Fault}}
 */
export function noteAnswer(quiz, { id, hash }, isRight, now) {
  const name = `missed:${quiz}/${id}`;
  const before = /** @type {Missed | undefined} */ (read(name, isSpaced));
  if (!before && isRight) return { fault: "" };
  // what was known of a question that has been edited since does not count
  const spaced = spacedAfter(before?.hash === hash ? before : before && { ...before, step: 0 }, isRight, now);
  return { due: spaced.due, fault: write(name, { ...spaced, hash, at: now.toISOString() }) };
}
