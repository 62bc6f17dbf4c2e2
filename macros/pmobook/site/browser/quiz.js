/** The quizzes of a page of the site: what was answered stays on this machine, under `quiz:ID`, `missed:QUIZ/QUESTION` and `first:QUIZ/QUESTION`. */

import { noteFirst } from "./first-answers.js";
import { names, read, write } from "./kept.js";
import { noteAnswer } from "./missed.js";
import { Quiz } from "./quiz-widget.js";

/** @param {string} quiz @returns {import("./quiz-widget.js").Keeper} */
function keeperOf(quiz) {
  const name = `quiz:${quiz}`;
  return {
    read: () => read(name) ?? (names(name).includes(name) ? null : undefined),
    write: (attempt) => write(name, attempt),
    setAside: (kept) => write(`aside:${name}`, kept),
    answered(question, isRight) {
      noteAnswer(quiz, question, isRight, new Date());
      noteFirst(quiz, question, isRight);
    },
  };
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.pmo-quiz"))) {
  const { quiz: id = "" } = form.dataset;
  const quiz = new Quiz(form, keeperOf(id));
  // answered in another window
  addEventListener("storage", ({ key }) => {
    if (key === `pmobook:quiz:${id}`) quiz.open();
  });
}
