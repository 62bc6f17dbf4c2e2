/**
 * When what was missed comes back: after 1, 3, 7 and 21 days, as long as it is answered right; after the last of them
 * it is known. Missed again, it begins anew. (Spacing helps; growing intervals are as good as equal ones and ask for
 * less: Latimier, Peyre and Ramus 2021.) Days are the reader's own: what was missed at night is due in the morning.
 */

const DAYS = [1, 3, 7, 21];

/** How often in a row it was right, and the day on which it is due; none once it is known. @typedef {{step: number, due?: string}} Spaced */

/** Returns a day of the reader's calendar as `2026-11-24`, which is how Swedes write it. @param {Date} date */
export const dayOf = (date) => date.toLocaleDateString("sv");

/** @param {any} value @returns {value is Spaced} */
export const isSpaced = (value) => Number.isInteger(value?.step);

/** @param {{due?: string} | undefined} spaced @param {Date} now */
export const isDue = (spaced, now) => spaced?.due !== undefined && spaced.due <= dayOf(now);

/**
 * Returns when a thing comes back that was answered just now. Answered right before it was due, nothing changes.
 * @param {Spaced | undefined} spaced undefined for what was never answered before @param {boolean} isRight @param {Date} now
 * @returns {Spaced}
 */
export function spacedAfter(spaced, isRight, now) {
  if (spaced && isRight && !isDue(spaced, now)) return spaced;
  const step = isRight ? (spaced?.step ?? 0) + 1 : 0;
  if (step >= DAYS.length) return { step };
  return { step, due: dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + DAYS[step])) };
}
