/**
 * Quizzes: a form that can be read without this script becomes one that checks answers on the spot, says why, keeps
 * the result on this machine and asks again what was missed.
 *
 * Kept under `pmobook:quiz:ID`: the questions of the attempt, and for each answered question its content hash and
 * whether it was right. An edited question has another hash, and is asked again.
 */

/** @typedef {{hash: string, right: boolean}} Answered */
/** @typedef {{questions: string[], answers: Record<string, Answered>}} Attempt */

/** @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** @param {unknown[]} items */
function shuffle(items) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

/** @param {string} text @param {Record<string, string | number>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
const inputs = (question) => [...question.querySelectorAll("input")];

/** What an answer is worth: undefined while there is none. @type {Record<string, (question: HTMLElement) => boolean | undefined>} */
const grade = {
  single: gradeChoices,
  multiple: gradeChoices,
  "true-false"(question) {
    const chosen = inputs(question).find((input) => input.checked);
    const answer = /** @type {HTMLElement} */ (question.querySelector("[data-answer]")).dataset.answer;
    return chosen && chosen.value === answer;
  },
  match(question) {
    const selects = [...question.querySelectorAll("select")];
    if (selects.some((select) => !select.value)) return undefined;
    return selects.every((select) => {
      const wanted = [...select.options].find((option) => option.value === select.dataset.pair);
      return select.selectedOptions[0].text === wanted?.text;
    });
  },
  order(question) {
    const given = [...question.querySelectorAll("[data-order]")].map((item) => /** @type {HTMLElement} */ (item).dataset.order);
    const right = [...question.querySelectorAll("[data-place]")].map((item) => /** @type {HTMLElement} */ (item).dataset.place);
    return given.join() === right.join();
  },
  text(question) {
    const typed = folded(inputs(question)[0].value);
    const accepted = [...question.querySelectorAll("[data-accept]")].map((item) => folded(/** @type {HTMLElement} */ (item).dataset.accept ?? ""));
    return typed ? accepted.includes(typed) : undefined;
  },
  number(question) {
    const typed = inputs(question)[0].value.trim().replace(",", ".");
    const { answer, tolerance } = /** @type {HTMLElement} */ (question.querySelector("[data-answer]")).dataset;
    if (!typed || Number.isNaN(Number(typed))) return undefined;
    // a millionth of slack, for 0.1 + 0.2 is not 0.3 here
    return Math.abs(Number(typed) - Number(answer)) <= Number(tolerance) + 1e-6;
  },
};

/** @param {HTMLElement} question */
function gradeChoices(question) {
  const boxes = inputs(question);
  if (!boxes.some((box) => box.checked)) return undefined;
  const right = new Set([...question.querySelectorAll("[data-correct=true]")].map((item) => /** @type {HTMLElement} */ (item).dataset.why));
  return boxes.every((box) => box.checked === right.has(box.value));
}

class Quiz {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.key = `pmobook:quiz:${form.dataset.quiz}`;
    /** @type {HTMLElement[]} */
    this.questions = [...form.querySelectorAll("fieldset")];
    this.result = /** @type {HTMLElement} */ (form.querySelector(".pmo-result"));
    this.again = /** @type {HTMLElement} */ (form.querySelector("[data-part=again]"));
    this.attempt = this.load() ?? this.draw();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", (event) => this.click(event));
    form.addEventListener("keydown", (event) => this.enter(event));
    for (const list of form.querySelectorAll(".pmo-order")) makeDraggable(/** @type {HTMLElement} */ (list));
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("fieldset button"))) button.hidden = false;
    this.arrange();
  }

  /** @returns {Attempt | undefined} */
  load() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      const known = new Map(this.questions.map((question) => [question.dataset.question, question.dataset.hash]));
      if (!Array.isArray(kept?.questions) || typeof kept.answers !== "object" || !kept.questions.length) return undefined;
      if (!kept.questions.every((/** @type {string} */ id) => known.has(id))) return undefined;
      const answers = Object.entries(kept.answers).filter(([id, answer]) => known.get(id) === /** @type {Answered} */ (answer)?.hash);
      return { questions: kept.questions, answers: /** @type {Record<string, Answered>} */ (Object.fromEntries(answers)) };
    } catch {
      return undefined;
    }
  }

  save() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.attempt));
    } catch {
      this.result.hidden = false;
      this.result.textContent = this.form.dataset.blocked ?? "";
    }
  }

  /** @param {string[]} only @returns {Attempt} */
  draw(only = []) {
    let ids = this.questions.map((question) => question.dataset.question ?? "");
    if (only.length) ids = ids.filter((id) => only.includes(id));
    if (this.form.dataset.shuffle === "true") shuffle(ids);
    return { questions: ids.slice(0, Number(this.form.dataset.draw)), answers: {} };
  }

  /** Shows the questions of the attempt in its order, and those answered before with their feedback. */
  arrange() {
    const { questions, answers } = this.attempt;
    for (const question of this.questions) question.hidden = !questions.includes(question.dataset.question ?? "");
    questions.forEach((id, index) => {
      const question = this.find(id);
      this.result.before(question);
      const number = /** @type {HTMLElement} */ (question.querySelector(".pmo-number"));
      number.textContent = fill(this.form.dataset.number ?? "", { number: index + 1, total: questions.length });
      if (answers[id]) this.tell(question, answers[id].right, false);
      else this.clear(question);
    });
    this.sum();
  }

  /** @param {string} id */
  find(id) {
    return /** @type {HTMLElement} */ (this.questions.find((question) => question.dataset.question === id));
  }

  /** @param {HTMLElement} question */
  clear(question) {
    const verdict = /** @type {HTMLElement} */ (question.querySelector(".pmo-verdict"));
    verdict.replaceChildren();
    delete verdict.dataset.state;
    const details = /** @type {HTMLDetailsElement} */ (question.querySelector("details.pmo-answer"));
    details.open = false;
    details.hidden = true;
  }

  /** @param {MouseEvent} event */
  click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const question = /** @type {HTMLElement | null} */ (button?.closest("fieldset") ?? null);
    if (!button) return;
    if (button.dataset.action === "check" && question) this.check(question);
    if (button.dataset.action === "up" || button.dataset.action === "down") moveItem(button);
    if (button.dataset.action === "retry") {
      const missed = this.attempt.questions.filter((id) => !this.attempt.answers[id]?.right);
      this.restart(this.draw(missed));
    }
    if (button.dataset.action === "restart") this.restart(this.draw());
  }

  /** Enter in a text field checks its question, and never sends the form. @param {KeyboardEvent} event */
  enter(event) {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement) || event.target.type !== "text") return;
    event.preventDefault();
    this.check(/** @type {HTMLElement} */ (event.target.closest("fieldset")));
  }

  /** @param {Attempt} attempt */
  restart(attempt) {
    this.attempt = attempt;
    this.form.reset();
    this.save();
    this.arrange();
    this.find(attempt.questions[0])?.scrollIntoView({ block: "start" });
  }

  /** @param {HTMLElement} question */
  check(question) {
    const right = grade[question.dataset.type ?? ""](question);
    const verdict = /** @type {HTMLElement} */ (question.querySelector(".pmo-verdict"));
    if (right === undefined) {
      verdict.textContent = this.form.dataset.needs ?? "";
      return;
    }
    this.attempt.answers[question.dataset.question ?? ""] = { hash: question.dataset.hash ?? "", right };
    this.tell(question, right, true);
    this.save();
    this.sum();
  }

  /** @param {HTMLElement} question @param {boolean} right @param {boolean} fresh */
  tell(question, right, fresh) {
    const verdict = /** @type {HTMLElement} */ (question.querySelector(".pmo-verdict"));
    const word = document.createElement("strong");
    word.textContent = (right ? this.form.dataset.right : this.form.dataset.wrong) ?? "";
    verdict.dataset.state = right ? "right" : "wrong";
    verdict.replaceChildren(word);
    if (fresh) {
      for (const box of inputs(question).filter((input) => input.checked)) {
        const reason = question.querySelector(`[data-why="${CSS.escape(box.value)}"]`);
        if (reason) verdict.append(" ", ...[...reason.childNodes].slice(1).map((node) => node.cloneNode(true)));
      }
    }
    const details = /** @type {HTMLDetailsElement} */ (question.querySelector("details.pmo-answer"));
    details.hidden = false;
    details.open = fresh;
  }

  /** Says the result once every question of the attempt has an answer. */
  sum() {
    const { questions, answers } = this.attempt;
    const answered = questions.filter((id) => answers[id]);
    const finished = answered.length === questions.length;
    this.again.hidden = this.result.hidden = !finished;
    if (!finished) return;
    const right = answered.filter((id) => answers[id].right).length;
    const percent = Math.round((100 * right) / questions.length);
    const mark = Number(this.form.dataset.pass);
    const words = percent >= mark ? this.form.dataset.passed : fill(this.form.dataset.failed ?? "", { mark });
    this.result.textContent = `${fill(this.form.dataset.result ?? "", { right, total: questions.length, percent })} ${words}`;
    /** @type {HTMLElement} */ (this.again.querySelector("[data-action=retry]")).hidden = right === questions.length;
  }
}

/** @param {HTMLButtonElement} button */
function moveItem(button) {
  const item = /** @type {HTMLElement} */ (button.closest("[data-order]"));
  if (button.dataset.action === "up") item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  button.focus();
}

/** @param {HTMLElement} list */
function makeDraggable(list) {
  /** @type {HTMLElement | null} */
  let dragged = null;
  list.addEventListener("dragstart", (event) => {
    dragged = event.target instanceof HTMLElement ? event.target : null;
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target instanceof Element ? event.target.closest("[data-order]") : null;
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const middle = over.getBoundingClientRect().top + over.clientHeight / 2;
    if (event.clientY < middle) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener("drop", (event) => event.preventDefault());
  list.addEventListener("dragend", () => {
    dragged = null;
  });
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.pmo-quiz"))) new Quiz(form);
