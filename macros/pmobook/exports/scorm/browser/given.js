/**
 * What was given to a question, in as few characters as it can be said in. Choices, pairs and items are named by their
 * places in the question's key: its hash tells of every change of these.
 */

const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const NONE = "~";
/** Characters kept of what was typed; no accepted answer is nearly as long. */
const LONGEST_TYPED = 60;

/** @typedef {{id: string, hash: string, type: string, key: any}} Asked */

/** Whether an answer is typed. @param {Asked} question */
export const isTyped = ({ type }) => type === "text" || type === "number";

/** Returns what stands for an answer in ASCII, without `,`, `;` and `:`. @param {Asked} question @param {any} given */
export function shortened(question, given) {
  const { key, type } = question;
  if (isTyped(question)) {
    // half of a character, which no address can hold, is nothing that somebody has typed
    const whole = String(given ?? "").replace(/\p{Surrogate}/gu, "");
    return encodeURIComponent([...whole].slice(0, LONGEST_TYPED).join(""));
  }
  const ids = idsOf(question);
  const sign = (/** @type {string} */ id) => SIGNS[ids.indexOf(id)] ?? NONE;
  if (type === "order") return (Array.isArray(given) ? given : key).map(sign).join("");
  if (type === "match") return ids.map((id) => sign(given?.[id])).join("");
  return ids.filter((id) => given?.[id]).map(sign).join("");
}

/** Returns the answer that `text` stands for; what it does not say is not given. @param {Asked} question @param {string} text @returns {any} */
export function restored(question, text) {
  if (isTyped(question)) return decodeURIComponent(text);
  const ids = idsOf(question);
  const named = [...text].map((sign) => ids[SIGNS.indexOf(sign)]);
  if (question.type === "order") return named;
  if (question.type === "match") return Object.fromEntries(ids.map((id, place) => [id, named[place] ?? ""]));
  return Object.fromEntries(ids.map((id) => [id, named.includes(id)]));
}

/** Returns an answer that is right. @param {Asked} question @returns {any} */
export function rightAnswer({ key, type }) {
  if (type === "text") return key[0];
  return type === "number" ? String(key.answer) : key;
}

/** Returns the ids of a question's choices, pairs or items. @param {Asked} question @returns {string[]} */
export const idsOf = ({ key, type }) => (type === "order" ? key : Object.keys(key));
