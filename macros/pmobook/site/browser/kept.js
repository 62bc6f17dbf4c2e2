/**
 * What a reader's machine keeps of their work, and nobody else sees: JSON in localStorage, under `pmobook:` and a name
 * made of ids, such as `tick:manage-raid/collect/asked`. Names never hold a position, so that entries can be edited.
 *
 * Storage can be blocked, full, or hold what another site or an older release left there. Nothing here throws: what
 * cannot be read counts as not there (and is set aside before it is written over), what cannot be written is told.
 */

const PREFIX = "pmobook:";
const ASIDE = `${PREFIX}aside:`;

/** A time as `toISOString` writes it. */
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Whether a value is a time in UTC, as `toISOString` writes it. @param {unknown} value @returns {value is string} */
export const isTime = (value) => typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value));

/** Why something could not be kept; empty if it was. @typedef {"" | "blocked" | "full"} Fault */

/**
 * Returns what is kept under `name`; undefined where nothing is, or nothing that `isValid` accepts.
 * @template T
 * @param {string} name
 * @param {(value: any) => boolean} [isValid]
 * @returns {T | undefined}
 */
export function read(name, isValid = () => true) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    if (text === null) return undefined;
    const value = JSON.parse(text);
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps `value` under `name`. What stands there and is no JSON, or not what `isValid` accepts, is first set aside.
 * @param {string} name
 * @param {unknown} value
 * @param {(value: any) => boolean} [isValid]
 * @returns {Fault}
 */
export function write(name, value, isValid = () => true) {
  try {
    setForeignAside(name, isValid);
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
  }
  dispatchEvent(new CustomEvent("pmobook:kept", { detail: name }));
  return "";
}

/** Forgets what is kept under `name`. @param {string} name @returns {Fault} */
export function remove(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    return "blocked";
  }
  dispatchEvent(new CustomEvent("pmobook:kept", { detail: name }));
  return "";
}

/** Forgets everything, also what was set aside. @returns {Fault} */
export function removeAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    return "blocked";
  }
  dispatchEvent(new CustomEvent("pmobook:kept", { detail: "" }));
  return "";
}

/** Returns the names of all that is kept and begins with `start`, such as `tick:manage-raid/`. @param {string} start */
export function names(start = "") {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start) && !key.startsWith(ASIDE))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  } catch {
    return [];
  }
}

/** Whether anything can be kept on this machine. */
export function canKeep() {
  try {
    localStorage.setItem(ASIDE, "");
    localStorage.removeItem(ASIDE);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @param {(value: any) => boolean} isValid */
function setForeignAside(name, isValid) {
  const text = localStorage.getItem(PREFIX + name);
  if (text !== null && read(name, isValid) === undefined) localStorage.setItem(ASIDE + name, text);
}
