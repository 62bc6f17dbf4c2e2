/**
 * A package on its page: brings back what the learning system has kept, runs the quizzes as the site does, and tells
 * the system of every change. Meanwhile all is kept in memory, under the same names as on the site.
 */

import "./kept-in-memory.js";
import { names, read, write } from "../../../site/browser/kept.js";
import { Quiz } from "../../../site/browser/quiz-widget.js";
import { interaction } from "./interaction.js";
import { LearningSystem, findApi, timeOfDay, timespan } from "./learning-system.js";
import { better } from "./outcome.js";
import { isBegun, resume, suspend } from "./suspended.js";

/** @typedef {import("../../../site/browser/attempt.js").Attempt} Attempt */
/** @typedef {import("./outcome.js").Outcome} Outcome */
/** The attempts at the quizzes of the package, in the order of the page. @typedef {(Attempt | undefined)[]} Attempts */

export class Course {
  /** @param {(attempts: Attempts) => Outcome} outcomeOf */
  constructor(outcomeOf) {
    this.outcomeOf = outcomeOf;
    this.notice = /** @type {HTMLElement} */ (document.querySelector("[data-part=system]"));
    this.forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form.pmo-quiz")]);
    const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-path-item]")]);
    this.contents = { quizzes: this.forms.map(contentOf), items: items.map(({ dataset }) => dataset.pathItem ?? "") };
    this.system = new LearningSystem(findApi());
    this.before = this.outcomeBefore();
    this.lastAnswer = performance.now();
    this.told = this.system.isOpen ? "" : this.notice.dataset.noSystem ?? "";
    this.bringBack();
    for (const [place, form] of this.forms.entries()) new Quiz(form, this.keeperOf(this.contents.quizzes[place]));
    addEventListener("pmobook:kept", () => this.save());
    addEventListener("pagehide", () => this.system.finish());
    // a page that comes back as it was has finished its session; it begins another
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    document.addEventListener("visibilitychange", () => document.hidden && this.commit());
    this.save();
  }

  /** @returns {Outcome} */
  outcomeBefore() {
    const score = this.system.get("cmi.core.score.raw");
    return { status: this.system.get("cmi.core.lesson_status"), ...(score !== "" && Number(score) >= 0 && { score: Number(score) }) };
  }

  /** Puts what the system has kept where quizzes and path look for it. */
  bringBack() {
    const work = resume(this.system.get("cmi.suspend_data"), this.contents);
    if (!work || work.isForeign) this.told = this.notice.dataset.notRead ?? "";
    for (const [id, attempt] of Object.entries(work?.attempts ?? {})) write(`quiz:${id}`, attempt);
    for (const [item, time] of Object.entries(work?.ticks ?? {})) write(`path:${item}`, time);
  }

  /** @param {ReturnType<typeof contentOf>} quiz @returns {import("../../../site/browser/quiz-widget.js").Keeper} */
  keeperOf({ id, questions }) {
    return {
      read: () => read(`quiz:${id}`),
      write: (attempt) => write(`quiz:${id}`, attempt),
      // what cannot be read is told when the page is opened
      setAside: () => undefined,
      answered: ({ id: name, given }, isRight) => {
        const question = questions.find((one) => one.id === name);
        if (question) this.report(id, question, given, isRight);
      },
    };
  }

  /** Tells of an answer, and how long it took since the one before, unless all are checked at once. @param {string} quiz @param {import("./given.js").Asked} question @param {any} given @param {boolean} isRight */
  report(quiz, question, given, isRight) {
    if (!this.system.isOpen || this.system.isReviewed) return;
    const now = performance.now();
    const isAtOnce = /** @type {Attempt | undefined} */ (read(`quiz:${quiz}`))?.isAtTheEnd;
    this.system.append({
      ...interaction(quiz, question, given, isRight),
      ...(!isAtOnce && { latency: timespan(now - this.lastAnswer) }),
      time: timeOfDay(new Date()),
    });
    this.lastAnswer = now;
    this.isCommitDue = true;
  }

  /** Tells the system how far the learner is; what it does not take is told to them. */
  save() {
    const { system } = this;
    const attempts = this.contents.quizzes.map(({ id }) => /** @type {Attempt | undefined} */ (read(`quiz:${id}`)));
    system.fault = "";
    if (system.isOpen && !system.isReviewed) this.tell(attempts);
    this.say(system.fault && `${this.notice.dataset.notTaken} (${system.fault})`);
  }

  /** @param {Attempts} attempts */
  tell(attempts) {
    const { contents, system } = this;
    const { status, score } = better(this.before, this.outcomeOf(attempts));
    const ticks = Object.fromEntries(names("path:").map((name) => [name.slice("path:".length), String(read(name))]));
    const text = suspend({ attempts: Object.fromEntries(contents.quizzes.map(({ id }, place) => [id, attempts[place]])), ticks }, contents);
    system.require("cmi.core.lesson_status", status);
    if (score !== undefined) {
      system.set("cmi.core.score.min", 0);
      system.set("cmi.core.score.max", 100);
      system.require("cmi.core.score.raw", score);
    }
    // until something is given, what was kept before stays, also where it could not be read
    const hasWork = attempts.some(isBegun) || Object.keys(ticks).length > 0 || this.hadWork;
    this.hadWork = hasWork;
    if (hasWork && text !== undefined) system.require("cmi.suspend_data", text);
    if (text === undefined) system.fault ||= "cmi.suspend_data";
    const known = `${status} ${score} ${Object.keys(ticks)}`;
    if (this.isCommitDue || known !== this.known) this.commit();
    this.known = known;
  }

  /** Has the system keep what it knows. */
  commit() {
    if (this.system.isReviewed) return;
    this.isCommitDue = false;
    this.system.commit();
  }

  /** @param {string} fault */
  say(fault) {
    const text = fault || this.told;
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }
}

/** What a form asks. @param {HTMLFormElement} form */
function contentOf(form) {
  const boxes = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("fieldset")]);
  const questions = boxes.map(({ dataset: { question = "", hash = "", type = "", key = "" } }) => ({ id: question, hash, type, key: JSON.parse(key) }));
  return { id: form.dataset.quiz ?? "", questions };
}
