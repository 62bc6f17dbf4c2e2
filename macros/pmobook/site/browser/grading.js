/**
 * Grades answers. Pure: it knows neither page nor storage, so that it holds in any frame that asks our questions.
 *
 * What is right (`key`) and what was given are both said by ids, never by position:
 *
 * | type                         | key                                   | given                        |
 * | single, multiple, true-false | for each choice whether it is right   | for each whether it is taken |
 * | match                        | for each pair which right side it has | for each which one it got    |
 * | order                        | the ids in the right order            | the ids in the given order   |
 * | text                         | every accepted answer                 | what was typed               |
 * | number                       | `{answer, tolerance}`                 | what was typed               |
 */

/** How many parts of an answer are right; it is right where all of them are. @typedef {{right: number, total: number}} Grade */

/**
 * Returns the grade of an answer; undefined where none was given, or, for a number, none that can be read.
 * @param {string} type @param {any} key @param {any} given @returns {Grade | undefined}
 */
export function grade(type, key, given) {
  if (type === "text") return folded(given) ? parts([key.map(folded).includes(folded(given))]) : undefined;
  if (type === "number") {
    const readings = numbersIn(given);
    // a billionth of slack, for 0.1 + 0.2 is not 0.3 here
    const slack = key.tolerance + Math.abs(key.answer) * 1e-9;
    return readings.length ? parts([readings.some((number) => Math.abs(number - key.answer) <= slack)]) : undefined;
  }
  const values = Object.values(given);
  const isGiven = type === "match" ? values.every(Boolean) : values.some(Boolean);
  return isGiven ? parts(Object.keys(key).map((part) => key[part] === given[part])) : undefined;
}

/** @param {Grade | undefined} found */
export const isRight = (found) => found !== undefined && found.right === found.total;

/** @param {boolean[]} each whether each part is right @returns {Grade} */
const parts = (each) => ({ right: each.filter(Boolean).length, total: each.length });

/** What is left of a typed word once case, accents, spaces, hyphens and apostrophes are forgiven. @param {string} text */
export const folded = (text) => text.normalize("NFKD").replace(/[\p{M}\s\p{Pd}'’]/gu, "").toLowerCase();

/**
 * Returns the numbers that `text` can mean, whatever stands around it ("Rp 1.500", "75 %"): a point and a comma are
 * decimal signs to one reader and part thousands to the other. None where it is no number.
 * @param {string} text
 */
export function numbersIn(text) {
  const [, sign, digits] = /^[^\d.,+−-]*([+−-]?)\s*([.,]?\d[\d\s]*(?:[.,]\d[\d\s]*)*)\D*$/.exec(text) ?? [];
  if (!digits) return [];
  const written = (sign === "−" ? "-" : sign) + digits.replace(/\s/g, "");
  const isGrouped = /^\D?\d{1,3}([.,]\d{3})+$/.test(written);
  const readings = [written.replace(/[.,](?=.*[.,])/g, "").replace(",", "."), ...(isGrouped ? [written.replace(/[.,]/g, "")] : [])];
  return readings.map(Number);
}
