/**
 * The first answers to questions, kept under `first:QUIZ/QUESTION`: whether it was right, and what was given. They stay
 * when a quiz is started over, for they tell how good a question is; the first one to an edited question is another.
 */

import { names, read, write } from "./kept.js";

/** @typedef {{hash: string, right: boolean, given: unknown}} FirstAnswer */

/** Keeps an answer, unless there was one before. @param {string} quiz @param {{id: string, hash: string, given: unknown}} question @param {boolean} right */
export function noteFirst(quiz, { id, hash, given }, right) {
  const name = `first:${quiz}/${id}`;
  if (read(name)?.hash !== hash) write(name, { hash, right, given });
}

/** @param {any} kept @returns {kept is FirstAnswer} */
const isFirst = (kept) => typeof kept?.hash === "string" && typeof kept.right === "boolean";

/** Returns all first answers with the ids of their quizzes and questions, without words that were typed. */
export function firstAnswers() {
  const found = new Map(names("first:").map((name) => [name.slice("first:".length), read(name, isFirst)]));
  // attempts that were begun before first answers were kept apart
  for (const name of names("quiz:")) {
    for (const [question, answer] of Object.entries(Object(read(name)?.answers))) {
      const id = `${name.slice("quiz:".length)}/${question}`;
      if (!found.get(id) && isFirst(answer)) found.set(id, answer);
    }
  }
  return [...found].flatMap(([id, answer]) => {
    const [quiz, question, ...rest] = id.split("/");
    if (!answer || !question || rest.length) return [];
    const { hash, right, given } = answer;
    return [{ quiz, question, hash, right, ...(given instanceof Object && { given }) }];
  });
}
