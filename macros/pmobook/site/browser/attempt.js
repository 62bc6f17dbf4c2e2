/**
 * An attempt at a quiz: which questions in which order, what was answered, and the results so far. Pure, and plain
 * data that is kept as JSON under `quiz:ID`.
 *
 * `questions` are the ids of those asked now, `hashes` what each of them said; one whose hash has changed since is
 * asked again. `answers` hold for each id whether the first answer was right, for that one counts, and what was given
 * last; `drafts` what was given and not checked yet. An attempt `isPractice` while it repeats what was missed, and then
 * leaves the results alone. `best` and `last` are percents of whole attempts, `passed` says whether one of them reached
 * the pass mark, `at` when the last one was finished (ISO 8601).
 */

import { inOrder, newSeed } from "./seeded.js";

const VERSION = 1;

/** The share of written questions in an attempt, where there are enough: those made from the data ask for less. */
const WRITTEN_SHARE = 2 / 3;

/** @typedef {{hash: string, right: boolean, at: string, given: unknown}} Answer */
/**
 * @typedef {{version: number, seed: number, questions: string[], hashes: Record<string, string>,
 *   answers: Record<string, Answer>, drafts: Record<string, unknown>, isPractice?: boolean, isAtTheEnd?: boolean,
 *   best?: number, last?: number, passed?: boolean, at?: string}} Attempt
 */
/** The hash of each question by its id, how many of the first are written, how many are drawn, whether they are shuffled, and the percent to reach. @typedef {{hashes: Record<string, string>, written: number, draw: number, isShuffled: boolean, passMark: number}} Pool */
/** @typedef {{right: number, answered: number, total: number, percent: number, isFinished: boolean}} Result */

/** Returns a fresh attempt, with the results of those before it. @param {Pool} pool @param {any} [before] @param {number} [seed] @returns {Attempt} */
export function begin(pool, before, seed = newSeed()) {
  const empty = { questions: [], answers: {}, drafts: {}, isPractice: false };
  return drawn({ ...before, ...empty, hashes: {}, version: VERSION, seed }, pool);
}

/** Returns the attempt that asks only what was missed. @param {Attempt} attempt @returns {Attempt} */
export function practice(attempt) {
  const { answers, questions } = attempt;
  const right = Object.entries(answers).filter(([, answer]) => answer.right);
  return { ...attempt, questions: questions.filter((id) => !answers[id]?.right), answers: Object.fromEntries(right), isPractice: true };
}

/**
 * Returns the attempt that was kept, without what was about questions that have changed or gone, and with those that
 * came. Undefined for what is no attempt of this version, and for one that asked other questions altogether: that of
 * another quiz with the same name.
 * @param {any} kept @param {Pool} pool @returns {Attempt | undefined}
 */
export function restore(kept, pool) {
  if (!Array.isArray(kept?.questions) || kept.version > VERSION) return undefined;
  const [answers, drafts, hashes] = [kept.answers, kept.drafts, kept.hashes].map(Object);
  const isSame = (/** @type {string} */ id) => (hashes[id] ?? answers[id]?.hash ?? pool.hashes[id]) === pool.hashes[id];
  const questions = kept.questions.filter((/** @type {string} */ id) => pool.hashes[id]);
  if (!questions.some(isSame)) return undefined;
  const whole = {
    ...kept,
    version: VERSION,
    questions,
    answers: Object.fromEntries(Object.entries(answers).filter(([id, answer]) => answer?.hash === pool.hashes[id])),
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => isSame(id))),
  };
  return drawn({ seed: newSeed(), ...whole }, pool);
}

/**
 * Returns the attempt with an answer, and once all are there with its result.
 * @param {Attempt} attempt @param {string} id @param {{right: boolean, given: unknown}} answer @param {Pool} pool @param {Date} now
 * @returns {Attempt}
 */
export function answered(attempt, id, { right, given }, pool, now) {
  const before = attempt.answers[id];
  const at = now.toISOString();
  const answers = { ...attempt.answers, [id]: before ? { ...before, given } : { hash: pool.hashes[id], right, at, given } };
  const after = { ...attempt, answers };
  const { isFinished, percent } = resultOf(after);
  if (before || !isFinished || attempt.isPractice) return after;
  return { ...after, last: percent, best: Math.max(percent, attempt.best ?? 0), passed: attempt.passed === true || percent >= pool.passMark, at };
}

/** The percent is rounded down: 79.6 % is not 80 %. @param {Attempt} attempt @returns {Result} */
export function resultOf({ questions, answers }) {
  const total = questions.length;
  const done = questions.filter((id) => answers[id]);
  const right = done.filter((id) => answers[id].right).length;
  return { right, answered: done.length, total, percent: Math.floor((100 * right) / total), isFinished: done.length === total };
}

/** Draws the questions that the attempt lacks; those that it has stay. @param {Attempt} attempt @param {Pool} pool @returns {Attempt} */
function drawn(attempt, { draw, hashes, isShuffled, written }) {
  const all = Object.keys(hashes);
  const others = inOrder(attempt.seed, all).filter((id) => !attempt.questions.includes(id));
  const missing = attempt.isPractice ? 0 : Math.max(0, draw - attempt.questions.length);
  const first = others.filter((id) => all.indexOf(id) < written).slice(0, Math.ceil(missing * WRITTEN_SHARE));
  const taken = [...new Set([...first, ...others])].slice(0, missing);
  // in an order of its own: by the one in which they are taken, written questions would come late
  const chosen = [...attempt.questions, ...inOrder(attempt.seed + 1, taken)];
  const questions = isShuffled ? chosen : all.filter((id) => chosen.includes(id));
  return { ...attempt, questions, hashes: Object.fromEntries(questions.map((id) => [id, hashes[id]])) };
}
