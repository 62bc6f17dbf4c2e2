/**
 * Work in progress as `cmi.suspend_data`: at most 4,096 ASCII characters (SCORM 1.2, CMIString4096), pure.
 *
 *     1;pmo-basics:k3jf9:4:80:60:fz1:AbCdE+FgHiJw02,KlMnO.;!PqRsT0fz1;
 *
 * A version, then one part for each quiz, and one for the items of a path that were ticked by hand. A quiz is its id, the
 * seed of its order, a bit each for practising, for answering all at once and for having passed, the best and the last
 * result in percent, the day of it, and its questions in their order; numbers are in base 36. A question is a tag of 30
 * bits of its hash, so that an edited one is not known any more, and what became of it:
 *
 *     .  not answered      d…,  not checked yet, with what is given      +  right        -  wrong
 *                          r…,  right, with what was given               w…,  wrong, with what was given
 *
 * Right answers are known from the question, so that only typed ones are kept. Where all this does not fit, what is not
 * checked yet is left out, then what was given: so 288 questions of any type always fit, with their results.
 */

import { inOrder, rank } from "../../../site/browser/seeded.js";
import { isTyped, restored, rightAnswer, shortened } from "./given.js";

export const LIMIT = 4096;
const VERSION = "1";
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DAY = 86_400_000;
const QUIZ = /^([a-z0-9-]+):([0-9a-z]+):([0-7]):([0-9a-z]*):([0-9a-z]*):([0-9a-z]*):([^:;]*)$/;
const QUESTION = /([\w-]{5})(?:([.+-])|([rwd])([^,]*),)/gy;
const TICK = /([\w-]{5})([0-9a-z]{4})/gy;

/** @typedef {import("../../../site/browser/attempt.js").Attempt} Attempt */
/** What a package asks: its quizzes, and the names under which the items of a path are kept. @typedef {{quizzes: {id: string, questions: import("./given.js").Asked[]}[], items: string[]}} Contents */
/** What was done: the attempt at each quiz by its id, and the time at which each item was ticked. @typedef {{attempts: Record<string, Attempt>, ticks: Record<string, string>}} Work */

/** Returns the text that stands for some work; undefined where even its results do not fit. @param {Work} work @param {Contents} contents */
export function suspend(work, contents) {
  for (const detail of ["drafts", "given", ""]) {
    const text = written(work, contents, detail);
    if (text.length <= LIMIT) return text;
  }
  return undefined;
}

/**
 * Returns the work that `text` stands for, and whether some of it was about questions that are not asked any more
 * while none of their quiz is left; undefined where it cannot be read.
 * @param {string} text @param {Contents} contents @returns {Work & {isForeign: boolean} | undefined}
 */
export function resume(text, contents) {
  const [version, ...parts] = text.split(";");
  if (!text) return { attempts: {}, ticks: {}, isForeign: false };
  // what is cut off lacks its end
  if (version !== VERSION || parts.pop() !== "") return undefined;
  const [ticks, quizzes] = [parts.filter(isTicks), parts.filter((part) => !isTicks(part))];
  try {
    const found = quizzes.map((part) => attemptIn(part, contents)).filter((one) => one !== undefined);
    return {
      attempts: Object.fromEntries(found.map(({ id, attempt }) => [id, attempt])),
      ticks: Object.assign({}, ...ticks.map((part) => ticksIn(part.slice(1), contents))),
      isForeign: found.some(({ isForeign }) => isForeign),
    };
  } catch {
    return undefined;
  }
}

/** @param {string} part */
const isTicks = (part) => part.startsWith("!");

/** @param {Work} work @param {Contents} contents @param {string} detail */
function written({ attempts, ticks }, { quizzes, items }, detail) {
  const begun = quizzes.filter(({ id }) => isBegun(attempts[id]));
  const ticked = items.filter((item) => ticks[item]).map((item) => tag(rank(item)) + dayOf(ticks[item]).padStart(4, "0"));
  const parts = begun.map(({ id, questions }) => writtenQuiz(id, attempts[id], questions, detail));
  return [VERSION, ...parts, ...(ticked.length ? [`!${ticked.join("")}`] : []), ""].join(";");
}

/** Whether there is anything in an attempt that could be lost. @param {Attempt | undefined} attempt */
export const isBegun = (attempt) =>
  attempt !== undefined && (attempt.best !== undefined || [attempt.answers, attempt.drafts].some((given) => Object.keys(given).length > 0));

/** @param {string} id @param {Attempt} attempt @param {import("./given.js").Asked[]} questions @param {string} detail */
function writtenQuiz(id, attempt, questions, detail) {
  const { answers, at, best, drafts, isAtTheEnd, isPractice, last, passed, seed } = attempt;
  const flags = [isPractice, isAtTheEnd, passed].reduce((sum, flag, bit) => sum + (flag ? 2 ** bit : 0), 0);
  const became = (/** @type {import("./given.js").Asked} */ question) => {
    const [answer, draft] = [answers[question.id], drafts[question.id]];
    if (!answer) return draft !== undefined && detail === "drafts" ? `d${shortened(question, draft)},` : ".";
    if (!detail || (answer.right && !isTyped(question))) return answer.right ? "+" : "-";
    return `${answer.right ? "r" : "w"}${shortened(question, answer.given)},`;
  };
  const byId = new Map(questions.map((question) => [question.id, question]));
  const asked = attempt.questions.flatMap((question) => byId.get(question) ?? []);
  const records = asked.map((question) => tag(parseInt(question.hash, 16)) + became(question));
  const numbers = [seed, flags, best, last].map((number) => number?.toString(36) ?? "");
  return [id, ...numbers, at ? dayOf(at) : "", records.join("")].join(":");
}

/** @param {string} part @param {Contents} contents */
function attemptIn(part, { quizzes }) {
  const [, id, seed, flags, best, last, day, records] = QUIZ.exec(part) ?? unreadable();
  const quiz = quizzes.find((one) => one.id === id);
  // a quiz that the path has no more
  if (!quiz) return undefined;
  const byTag = new Map(quiz.questions.map((question) => [tag(parseInt(question.hash, 16)), question]));
  const known = all(QUESTION, records).flatMap(([, name, plain, state, given]) => {
    const question = byTag.get(name);
    return question ? [{ question, state: plain ?? state, given }] : [];
  });
  const ids = known.map(({ question }) => question.id);
  const start = inOrder(number(seed), quiz.questions.map((question) => question.id)).slice(0, 1);
  const answered = known.filter(({ state }) => !".d".includes(state));
  const attempt = {
    version: 1,
    seed: number(seed),
    // with none left, the order begins as that of any new attempt
    questions: ids.length ? ids : start,
    hashes: Object.fromEntries(quiz.questions.map((question) => [question.id, question.hash])),
    answers: Object.fromEntries(answered.map((one) => [one.question.id, answerOf(one)])),
    drafts: Object.fromEntries(known.filter(({ state }) => state === "d").map(({ question, given }) => [question.id, restored(question, given)])),
    isPractice: (number(flags) & 1) > 0,
    isAtTheEnd: (number(flags) & 2) > 0,
    passed: (number(flags) & 4) > 0,
    ...(best && { best: percent(best) }),
    ...(last && { last: percent(last) }),
    ...(day && { at: timeOf(day) }),
  };
  return { id, attempt, isForeign: records !== "" && !ids.length };
}

/** @param {{question: import("./given.js").Asked, state: string, given: string | undefined}} record */
function answerOf({ question, state, given }) {
  const right = state === "+" || state === "r";
  const answer = given === undefined ? (right ? rightAnswer(question) : undefined) : restored(question, given);
  return { hash: question.hash, right, at: "", given: answer };
}

/** @param {string} text @param {Contents} contents */
function ticksIn(text, { items }) {
  const byTag = new Map(items.map((item) => [tag(rank(item)), item]));
  return Object.fromEntries(all(TICK, text).flatMap(([, name, day]) => (byTag.has(name) ? [[byTag.get(name), timeOf(day)]] : [])));
}

/** Returns all matches of a pattern, which must leave nothing over. @param {RegExp} pattern @param {string} text */
function all(pattern, text) {
  const found = [...text.matchAll(pattern)];
  return found.reduce((length, [match]) => length + match.length, 0) === text.length ? found : unreadable();
}

/** @returns {never} */
function unreadable() {
  throw new RangeError("not written by this module");
}

/** @param {string} text */
const number = (text) => parseInt(text, 36);

/** @param {string} text */
const percent = (text) => (number(text) <= 100 ? number(text) : unreadable());

/** Returns a day since 1970 in base 36. @param {string} time */
const dayOf = (time) => Math.floor(Date.parse(time) / DAY).toString(36);

/** Returns noon of a day, which is on that day almost everywhere. @param {string} day */
const timeOf = (day) => new Date((number(day) + 0.5) * DAY).toISOString();

/** Returns five signs for 30 bits: two of 288 questions have the same once in 26,000 quizzes, and one is asked again then. @param {number} bits */
const tag = (bits) => [0, 6, 12, 18, 24].map((shift) => SIGNS[(bits >>> shift) & 63]).join("");
