/**
 * The widget of a quiz: a form that can be read without it becomes one that checks answers on the spot or all at the
 * end, says why, and asks again what was missed. Where answers are kept is the keeper's business, so that the widget
 * works in a site and in a package for a learning system alike.
 */

import { answered, begin, practice, restore, resultOf } from "./attempt.js";
import { isRight } from "./grading.js";
import { element, fill, link } from "./markup.js";
import { Question } from "./question.js";

/** @typedef {import("./attempt.js").Attempt} Attempt */
/**
 * Keeps the attempts at one quiz. `read` returns what was kept: undefined for nothing, null for what cannot be read;
 * `write` says why it failed, if it did; `answered` hears of each first answer.
 * @typedef {{read: () => unknown, write: (attempt: Attempt) => "" | "blocked" | "full",
 *   setAside: (kept: unknown) => void, answered: (question: Question, isRight: boolean) => void}} Keeper
 */

export class Quiz {
  /** @param {HTMLFormElement} form @param {Keeper} keeper */
  constructor(form, keeper) {
    this.form = form;
    this.keeper = keeper;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(form.dataset.words ?? "");
    const questions = [...form.querySelectorAll("fieldset")].map((box) => new Question(box, this.words));
    /** @type {Record<string, Question>} */
    this.questions = Object.fromEntries(questions.map((question) => [question.id, question]));
    this.pool = {
      hashes: Object.fromEntries(questions.map(({ id, hash }) => [id, hash])),
      draw: Number(form.dataset.draw),
      written: Number(form.dataset.written),
      isShuffled: form.dataset.shuffle === "true",
      passMark: Number(form.dataset.pass),
    };
    form.addEventListener("click", ({ target }) => this.act(/** @type {Element} */ (target)));
    form.addEventListener("input", ({ target }) => this.change(/** @type {HTMLInputElement} */ (target)));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("keydown", (event) => this.enter(event));
    addEventListener("hashchange", () => this.follow());
    this.part(".pmo-quiz-head").hidden = false;
    this.open();
    this.follow();
  }

  /** @param {string} selector @returns {any} */
  part(selector) {
    return this.form.querySelector(selector);
  }

  /** The question that something stands in. @param {Element} target @returns {Question | undefined} */
  around(target) {
    return this.questions[target.closest("fieldset")?.dataset.question ?? ""];
  }

  /** Goes on with the attempt that was kept, or begins one. */
  open() {
    const kept = this.keeper.read();
    const restored = restore(kept, this.pool);
    this.attempt = restored ?? begin(this.pool);
    // what was given before the script was there is newer than what was kept
    const given = Object.values(this.questions).filter((question) => question.isTouched).map(({ id, given }) => [id, given]);
    this.attempt = { ...this.attempt, drafts: { ...this.attempt.drafts, ...Object.fromEntries(given) } };
    if (!restored) {
      if (kept !== undefined) {
        this.keeper.setAside(kept);
        this.part(".pmo-notice").textContent = this.words.set_aside;
      }
      this.keep();
    }
    this.show();
  }

  /** Keeps the attempt as it is now, and shows how far it is. */
  keep() {
    const fault = this.keeper.write(this.attempt);
    if (fault) this.part(".pmo-notice").textContent = this.words[fault];
    this.sum();
  }

  /** Shows the questions of the attempt in its order, and those answered before with their feedback. */
  show() {
    const { answers, drafts, isAtTheEnd, questions, seed } = this.attempt;
    for (const question of Object.values(this.questions)) {
      question.box.hidden = !questions.includes(question.id);
      question.clear();
    }
    questions.forEach((id, index) => {
      const question = this.questions[id];
      this.part(".pmo-turn").before(question.box);
      question.number(fill(this.words.question_of, { number: index + 1, total: questions.length }));
      question.arrange(`${seed}/${id}`);
      question.given = answers[id] ? answers[id].given : drafts[id];
      if (answers[id]) question.tell(false);
    });
    this.part("[data-action=at-the-end]").checked = isAtTheEnd === true;
    this.turnTo(questions.find((id) => !answers[id]) ?? questions[0]);
    this.sum();
  }

  /** Shows the question that the address names, also one that was not drawn: it does not count then. */
  follow() {
    const wanted = Object.values(this.questions).find(({ box }) => location.hash === `#${box.id}`);
    if (!wanted) return;
    if (wanted.box.hidden) {
      wanted.box.hidden = false;
      wanted.number("");
      this.part(".pmo-notice").after(wanted.box);
    }
    this.turnTo(wanted.id);
    wanted.box.scrollIntoView();
  }

  /** On a phone one question is shown at a time. @param {string} id */
  turnTo(id) {
    const { questions } = this.attempt;
    this.turn = questions.indexOf(id);
    for (const { box } of Object.values(this.questions)) box.toggleAttribute("data-turn", box === this.questions[id].box);
    this.part("[data-action=back]").disabled = this.turn < 1;
    this.part("[data-action=next]").disabled = this.turn === questions.length - 1;
  }

  /** Brings the reader to a question of the attempt by its place. @param {number} place */
  goTo(place) {
    const id = this.attempt.questions[place];
    this.turnTo(id);
    this.questions[id].box.focus();
  }

  /** @param {Element} target */
  act(target) {
    const { action } = /** @type {HTMLElement | null} */ (target.closest("[data-action]"))?.dataset ?? {};
    const question = this.around(target);
    if (action === "check" && question) this.check(question);
    if (action === "submit") this.submit();
    if (action === "retry") this.restart(practice(this.attempt));
    if (action === "restart") this.restart(begin(this.pool, this.attempt));
    if (action === "back") this.goTo(this.turn - 1);
    if (action === "next") this.goTo(this.turn + 1);
  }

  /** @param {Attempt} attempt */
  restart(attempt) {
    this.attempt = attempt;
    this.keep();
    this.show();
    this.goTo(0);
  }

  /** Keeps what is given before it is checked. @param {HTMLInputElement} target */
  change(target) {
    const question = this.around(target);
    this.isWarned = false;
    if (!question) this.attempt = { ...this.attempt, isAtTheEnd: target.checked };
    else {
      question.unmark();
      const { answers, drafts } = this.attempt;
      if (!answers[question.id]) this.attempt = { ...this.attempt, drafts: { ...drafts, [question.id]: question.given } };
    }
    this.keep();
  }

  /** Enter in a text field checks its question. @param {KeyboardEvent} event */
  enter(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const question = this.around(target);
    if (event.key !== "Enter" || target.type !== "text" || !question) return;
    event.preventDefault();
    if (!this.attempt.isAtTheEnd) this.check(question);
  }

  /** @param {Question} question */
  check(question) {
    const { needs_answer, needs_number } = this.words;
    if (!question.grade) return question.say(question.type === "number" && question.given ? needs_number : needs_answer);
    this.record(question);
    this.keep();
  }

  /** Notes the answer to a question, and says what it is worth. @param {Question} question */
  record(question) {
    const { id, given } = question;
    const right = isRight(question.grade);
    const first = this.attempt.answers[id];
    question.tell(true, right && first?.right === false ? this.words.first_counts : "");
    if (!this.attempt.questions.includes(id)) return;
    this.attempt = answered(this.attempt, id, { right, given }, this.pool, new Date());
    if (!first) this.keeper.answered(question, right);
  }

  /** Checks all answers at once; where some are missing, it says so first. */
  submit() {
    const { answers, questions } = this.attempt;
    const open = questions.filter((id) => !answers[id]);
    const missing = open.filter((id) => !this.questions[id].grade);
    if (missing.length && !this.isWarned) {
      this.isWarned = true;
      return this.say(fill(this.words.unanswered, { numbers: missing.map((id) => questions.indexOf(id) + 1).join(", ") }));
    }
    for (const id of open) this.record(this.questions[id]);
    this.keep();
    this.part(".pmo-result").focus();
  }

  /** @param {...(Node | string)} content */
  say(...content) {
    this.part(".pmo-result").replaceChildren(...content);
  }

  /** Shows how far the attempt is, and its result once every question has an answer. */
  sum() {
    const { answers, best, drafts, isAtTheEnd, last, questions } = this.attempt;
    const { words } = this;
    const result = resultOf(this.attempt);
    const { isFinished, right, total } = result;
    const progress = this.part("progress");
    progress.max = total;
    progress.value = questions.filter((id) => answers[id] ?? (isAtTheEnd && drafts[id])).length;
    this.part(".pmo-standing").textContent = last === undefined ? "" : fill(words.standing, { best, last });
    for (const { box } of Object.values(this.questions)) /** @type {HTMLElement} */ (box.querySelector("[data-action=check]")).hidden = isAtTheEnd === true;
    this.part(".pmo-turn").hidden = total === 1;
    this.part("[data-part=submit]").hidden = !isAtTheEnd || isFinished;
    this.part("[data-part=again]").hidden = !isFinished;
    this.part("[data-action=retry]").hidden = right === total;
    this.say(...(isFinished ? this.summary(result) : []));
  }

  /** The result in a sentence, what to read again, and when the missed ones come back. @param {import("./attempt.js").Result} result */
  summary(result) {
    const { attempt, form, pool, questions, words } = this;
    const verdict = result.percent >= pool.passMark ? words.passed : fill(words.not_passed, { mark: pool.passMark });
    const sentence = element("p", attempt.isPractice ? fill(words.practised, result) : `${fill(words.result, result)} ${verdict}`);
    const missed = attempt.questions.filter((id) => !attempt.answers[id].right);
    if (!missed.length) return [sentence];
    const items = missed.map((id) => {
      const number = link(`#${questions[id].box.id}`, fill(words.question, { number: attempt.questions.indexOf(id) + 1 }));
      return element("li", number, ...questions[id].all(".pmo-see a").flatMap((see) => [" · ", see.cloneNode(true)]));
    });
    const back = element("p", `${words.comes_back} `, link(form.dataset.repetition, words.repetition), ".");
    // in a learning system they come back nowhere
    back.hidden = !form.dataset.repetition;
    return [sentence, element("p", `${words.read_for_missed}:`), element("ul", ...items), back];
  }
}
