/** Values as they are kept, and as a page tells them in its language. */

import { isTime } from "./kept.js";

/**
 * Returns when something was kept: a tick is its time, anything larger names its times. Of these it is the newest that
 * is not ahead, as that of a review is; empty where there is none.
 * @param {unknown} value
 */
export function whenOf(value) {
  const now = new Date().toISOString();
  const named = typeof value === "object" && value !== null ? Object.values(value) : [value];
  return named.filter((time) => isTime(time) && time <= now).sort().pop() ?? "";
}

/** Fills each `{name}` of a text. @param {string | undefined} text @param {Record<string, unknown>} values */
export const fill = (text, values) => (text ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** Returns minutes as “1 h 20 min”, by the words `hoursWord` and `minutesWord`. @param {number} minutes @param {DOMStringMap} words */
export function duration(minutes, words) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const inHours = hours ? fill(words.hoursWord, { count: hours }) : "";
  return rest || !hours ? `${inHours} ${fill(words.minutesWord, { count: rest })}`.trim() : inHours;
}

/** Returns how much is done, and the time left where it is known. @param {import("./path-state.js").Sum} sum @param {DOMStringMap} words */
export const doneIn = (sum, words) =>
  fill(words.doneOf, sum) + (sum.left ? `, ${fill(words.left, { time: duration(sum.left, words) })}` : "");

/** Returns the day of a time as the language writes it; empty where there is none. @param {string} when @param {DOMStringMap} words */
export const day = (when, { locale }) =>
  when && new Date(when).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" });
