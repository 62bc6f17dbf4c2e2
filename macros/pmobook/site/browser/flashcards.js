/**
 * Flashcards of the glossary: a side is shown, the other is remembered or typed. What is not known comes back like a
 * missed question; each card is kept under `card:DECK/TERM`. The terms are those that popovers show.
 */

import { folded } from "./grading.js";
import { read, write } from "./kept.js";
import { element, fill, link } from "./markup.js";
import { inOrder, newSeed } from "./seeded.js";
import { isDue, isSpaced, spacedAfter } from "./spacing.js";

/** So many cards in one go: about five minutes, after which attention wanes. */
const ROUND = 20;
/** Places in the row of a term. */
const [NAME, OTHERS, , DOMAIN, FURTHER] = [0, 1, 2, 3, 4];

/** @typedef {{id: string, name: string, front: string, back: string, accepted: string[]}} Card */

class Flashcards {
  /** @param {HTMLElement} page @param {Record<string, string[]>} terms */
  constructor(page, terms) {
    this.page = page;
    this.terms = terms;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(page.dataset.words ?? "");
    this.form = /** @type {HTMLFormElement} */ (page.querySelector("form"));
    this.form.hidden = false;
    this.form.addEventListener("change", ({ target }) => {
      if (target !== this.field("answer")) this.begin();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.forward();
    });
    /** What the form does when it is sent. */
    this.forward = () => {};
    this.begin();
  }

  /** @param {string} name @returns {any} */
  field(name) {
    return this.form.elements.namedItem(name);
  }

  /** @param {string} selector */
  part(selector) {
    return /** @type {HTMLElement} */ (this.page.querySelector(selector));
  }

  /** The cards that were chosen. @returns {Card[]} */
  chosen() {
    const [deck] = this.field("deck").selectedOptions;
    const domain = this.field("domain").value;
    const { front, back } = deck.dataset;
    const rows = Object.entries(this.terms).filter(([, row]) => row[DOMAIN] && (!domain || row[DOMAIN] === domain) && row[front] && row[back]);
    return rows.map(([id, row]) => ({
      id,
      name: `card:${deck.value}/${id}`,
      front: row[front],
      back: row[back],
      accepted: Number(back) === NAME ? [row[NAME], ...(row[FURTHER] ?? "").split("|")] : row[OTHERS].split(", "),
    }));
  }

  /** Begins a round: what is due first, then what is new. */
  begin() {
    const now = new Date();
    const cards = this.chosen();
    const known = new Map(cards.map((card) => [card, read(card.name, isSpaced)]));
    const due = cards.filter((card) => isDue(known.get(card), now));
    const fresh = cards.filter((card) => !known.get(card));
    const order = inOrder(newSeed(), fresh.map(({ id }) => id));
    fresh.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
    this.round = [...due, ...fresh].slice(0, ROUND);
    this.right = 0;
    this.place = 0;
    const isTyping = this.field("deck").selectedOptions[0].dataset.back < 2;
    this.field("typing").disabled = !isTyping;
    this.isTyping = isTyping && this.field("typing").checked;
    this.say(this.round.length ? "" : this.words.nothing_left);
    this.part(".pmo-standing").textContent = fill(this.words.waiting, { due: due.length, fresh: fresh.length });
    this.part("fieldset").hidden = !this.round.length;
    if (this.round.length) this.ask();
  }

  /** @param {string} text */
  say(text) {
    this.part(".pmo-notice").textContent = text;
  }

  ask() {
    const card = this.round[this.place];
    const field = this.field("answer");
    this.part(".pmo-number").textContent = fill(this.words.asked, { number: this.place + 1, total: this.round.length });
    this.part(".pmo-prompt").textContent = card.front;
    this.part(".pmo-verdict").replaceChildren();
    delete this.part(".pmo-verdict").dataset.state;
    field.value = "";
    field.parentElement.hidden = !this.isTyping;
    field.readOnly = false;
    this.offer([this.isTyping ? this.words.check : this.words.show, () => (this.isTyping ? this.check(card) : this.show(card))]);
    if (this.isTyping) field.focus();
  }

  /** Offers buttons; the first is what Enter does. @param {...[string, () => void]} choices */
  offer(...choices) {
    const buttons = choices.map(([name, press], place) => {
      const button = /** @type {HTMLButtonElement} */ (element("button", name));
      button.type = place ? "button" : "submit";
      button.className = `md-button ${place ? "" : "md-button--primary"}`;
      if (place) button.addEventListener("click", press);
      return button;
    });
    const actions = this.part(".pmo-actions");
    const hadFocus = actions.contains(document.activeElement);
    [[, this.forward]] = choices;
    actions.replaceChildren(...buttons);
    if (hadFocus) buttons[0].focus();
  }

  /** @param {Card} card */
  check(card) {
    const typed = folded(this.field("answer").value);
    if (!typed) return;
    const right = card.accepted.some((word) => word && folded(word) === typed);
    this.part(".pmo-verdict").dataset.state = right ? "right" : "wrong";
    this.part(".pmo-verdict").replaceChildren(element("strong", right ? this.words.right : this.words.wrong), " ", ...this.backOf(card));
    this.field("answer").readOnly = true;
    this.keep(card, right);
    this.offer([this.words.next, () => this.next()]);
    this.part(".pmo-actions button").focus();
  }

  /** @param {Card} card */
  show(card) {
    this.part(".pmo-verdict").replaceChildren(...this.backOf(card));
    const answer = (/** @type {boolean} */ right) => () => {
      this.keep(card, right);
      this.next();
    };
    this.offer([this.words.knew, answer(true)], [this.words.did_not_know, answer(false)]);
  }

  /** @param {Card} card */
  backOf(card) {
    return [element("span", card.back), " ", link(`${this.page.dataset.glossary}${card.id}/`, this.words.open)];
  }

  /** @param {Card} card @param {boolean} right */
  keep(card, right) {
    this.right += Number(right);
    const now = new Date();
    const fault = write(card.name, { ...spacedAfter(read(card.name, isSpaced), right, now), at: now.toISOString() });
    if (fault) this.say(this.words[fault]);
  }

  next() {
    this.place += 1;
    if (this.place < this.round.length) return this.ask();
    this.part(".pmo-prompt").textContent = fill(this.words.finished, { right: this.right, total: this.round.length });
    this.part(".pmo-verdict").replaceChildren();
    this.field("answer").parentElement.hidden = true;
    this.offer([this.words.go_on, () => this.begin()]);
  }
}

const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-flashcards]"));
if (page) {
  try {
    new Flashcards(page, await (await fetch(page.dataset.flashcards ?? "")).json());
  } catch {
    const notice = /** @type {HTMLElement} */ (page.querySelector(".pmo-notice"));
    notice.textContent = JSON.parse(page.dataset.words ?? "").not_loaded;
  }
}
