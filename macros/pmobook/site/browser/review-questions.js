/**
 * The page on which missed questions come back. It fetches them from the pages of their quizzes, in the language of
 * the reader, asks those that are due, and keeps when each of them comes back.
 */

import { returningQuestions } from "./due-questions.js";
import { isRight } from "./grading.js";
import { remove } from "./kept.js";
import { element, fill, link } from "./markup.js";
import { noteAnswer } from "./missed.js";
import { Question } from "./question.js";
import { dayOf, isDue } from "./spacing.js";

const DAY = 24 * 60 * 60 * 1000;

/** @typedef {import("./due-questions.js").Returning} Returning */

/** Days from one day of the calendar to another. @param {string} from @param {string} to */
const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

class Review {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(page.dataset.words ?? "");
    this.notice = /** @type {HTMLElement} */ (page.querySelector(".pmo-notice"));
    this.asked = element("div");
    page.append(this.asked);
    this.right = 0;
    this.done = 0;
    this.total = 0;
  }

  /** Asks what is due. */
  async open() {
    const waiting = returningQuestions();
    const due = waiting.filter((question) => isDue(question, new Date()));
    this.asked.replaceChildren();
    if (!due.length) return this.say(this.nothingDue(waiting));
    this.say(this.words.loading);
    const quizzes = [...new Set(due.map(({ quiz }) => quiz))];
    /** @type {Record<string, Document | null | undefined>} */
    const pages = Object.fromEntries(await Promise.all(quizzes.map(async (quiz) => [quiz, await this.pageOf(quiz)])));
    const boxes = due.map(({ quiz, id }) => pages[quiz]?.querySelector(`form[data-quiz="${CSS.escape(quiz)}"] [data-question="${CSS.escape(id)}"]`));
    const there = due.filter((_, index) => boxes[index]);
    this.total = there.length;
    this.right = this.done = 0;
    there.forEach((question, index) => {
      this.ask(question, /** @type {HTMLElement} */ (boxes[due.indexOf(question)]), index + 1);
    });
    this.say(...this.whatIsMissing(due.filter((question, index) => !boxes[index] && pages[question.quiz] !== undefined), quizzes.some((quiz) => pages[quiz] === undefined)));
  }

  /** @param {...(Node | string)} content */
  say(...content) {
    this.notice.replaceChildren(...content);
  }

  /** @param {Returning[]} waiting */
  nothingDue(waiting) {
    if (!waiting.length) return this.words.nothing_missed;
    const days = daysBetween(dayOf(new Date()), waiting[0].due);
    const next = days === 1 ? this.words.next_tomorrow : this.words.next_in;
    return `${this.words.nothing_due} ${fill(next, { count: waiting.length, days })}`;
  }

  /** The page of a quiz: null where there is none, undefined where it could not be loaded. @param {string} quiz */
  async pageOf(quiz) {
    try {
      const answer = await fetch(`${this.page.dataset.review}${quiz}/`);
      if (answer.status === 404) return null;
      if (!answer.ok) return undefined;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // its links lead on from where it stands
      for (const found of page.querySelectorAll("a[href]")) found.setAttribute("href", new URL(found.getAttribute("href") ?? "", answer.url).href);
      return page;
    } catch {
      return undefined;
    }
  }

  /** Says which questions are no longer there, and lets the reader forget them; and whether some could not be loaded. @param {Returning[]} gone @param {boolean} isIncomplete */
  whatIsMissing(gone, isIncomplete) {
    /** @type {(Node | string)[]} */
    const said = [];
    if (isIncomplete) said.push(`${this.words.not_loaded} `, this.button(this.words.try_again, () => this.open()));
    if (gone.length) {
      const forget = this.button(this.words.forget, () => {
        for (const { name } of gone) remove(name);
        forget.remove();
        this.say();
        if (!this.total) void this.open();
      });
      said.push(` ${fill(this.words.gone, { count: gone.length })} `, forget);
    }
    return said;
  }

  /** @param {string} name @param {() => void} press */
  button(name, press) {
    const made = /** @type {HTMLButtonElement} */ (element("button", name));
    made.type = "button";
    made.className = "md-button";
    made.addEventListener("click", press);
    return made;
  }

  /** @param {Returning} question @param {HTMLElement} box @param {number} number */
  ask({ quiz, id }, box, number) {
    const source = box.closest("form");
    // a form of its own: questions of two quizzes may have the same id, and radio buttons go by names within their form
    const form = element("form");
    const title = element("p", link(`${this.page.dataset.review}${quiz}/#${id}`, source?.getAttribute("aria-label") ?? quiz));
    title.className = "pmo-quiz-title";
    box.id = `${quiz}-${id}`;
    form.append(title, box);
    this.asked.append(form);
    const question = new Question(box, this.words);
    question.number(fill(this.words.question_of, { number, total: this.total }));
    question.clear();
    question.arrange(dayOf(new Date()));
    let isDone = false;
    const check = () => {
      if (!question.grade) return question.say(question.type === "number" && question.given ? this.words.needs_number : this.words.needs_answer);
      question.tell(true, isDone ? "" : this.record(quiz, question));
      isDone = true;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      check();
    });
    form.addEventListener("input", () => question.unmark());
    form.addEventListener("click", ({ target }) => {
      if (/** @type {HTMLElement} */ (target).dataset.action === "check") check();
    });
  }

  /** Notes the answer, and returns when the question comes back. @param {string} quiz @param {Question} question */
  record(quiz, question) {
    const right = isRight(question.grade);
    const now = new Date();
    const { due, fault } = noteAnswer(quiz, question, right, now);
    this.done += 1;
    this.right += Number(right);
    if (fault) this.say(this.words[fault]);
    else if (this.done === this.total) this.say(fill(this.words.all_done, { right: this.right, total: this.total }));
    if (!due) return this.words.learned;
    const days = daysBetween(dayOf(now), due);
    return fill(days === 1 ? this.words.back_tomorrow : this.words.back_in, { days });
  }
}

const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-review]"));
if (page) void new Review(page).open();
