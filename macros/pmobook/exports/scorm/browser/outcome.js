/** What a learning system is told of a package: its `lesson_status`, and a score in percent. Pure. */

/** @typedef {{status: string, score?: number}} Outcome */

/** No status gives way to one before it: what was passed stays passed, also where nothing else was kept. */
const STATUSES = ["", "not attempted", "browsed", "incomplete", "failed", "completed", "passed"];

/** Returns the outcome of a quiz: that of the best attempt. @param {import("../../../site/browser/attempt.js").Attempt | undefined} attempt @returns {Outcome} */
export function outcomeOfQuiz(attempt) {
  if (attempt?.best === undefined) return { status: "incomplete" };
  return { status: attempt.passed ? "passed" : "failed", score: attempt.best };
}

/** Returns the outcome of a path: complete once nothing is left, its score the mean of its quizzes when all are taken. @param {boolean} isComplete @param {(number | undefined)[]} bests @returns {Outcome} */
export function outcomeOfPath(isComplete, bests) {
  const taken = bests.filter((best) => best !== undefined);
  const mean = Math.floor(taken.reduce((sum, best) => sum + best, 0) / taken.length);
  return { status: isComplete ? "completed" : "incomplete", ...(taken.length && taken.length === bests.length && { score: mean }) };
}

/** Returns the better of what the system knew and what is known now. @param {Outcome} before @param {Outcome} now @returns {Outcome} */
export function better(before, now) {
  const scores = [before.score, now.score].filter((score) => score !== undefined);
  const status = STATUSES.indexOf(before.status) > STATUSES.indexOf(now.status) ? before.status : now.status;
  return { status, ...(scores.length && { score: Math.max(...scores) }) };
}
