/** Saved progress: one JSON file that moves between browsers and machines, and what loading it would change. */

import { isTime, read, remove, write } from "./kept.js";
import { whenOf } from "./wording.js";

const FORMAT = "pmobook-progress";
const VERSION = 1;

/** Bytes. Browsers keep about five million characters for a site: no larger file was saved from one. */
export const LARGEST = 10_000_000;

/** Why a file cannot be loaded. @typedef {"damaged" | "notOurs" | "later" | "otherSite"} FileFault */
/** What a file holds. @typedef {{values: Record<string, unknown>, fault?: undefined}} Loaded */
/** What loading would do, by names; `wanted` is what would be written. @typedef {{added: string[], replaced: string[], stays: string[], wanted: Map<string, unknown>}} Change */

/** Returns the text of a file with all `values`. @param {Record<string, unknown>} values @param {string} site @param {string} saved */
export const fileOf = (values, site, saved) => JSON.stringify({ format: FORMAT, version: VERSION, site, saved, values }, null, 1);

/**
 * Reads a file that was saved on `site`.
 * @param {string} text
 * @param {string} site
 * @returns {Loaded | {fault: FileFault, site?: string}}
 */
export function loaded(text, site) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: text.includes(FORMAT) ? "damaged" : "notOurs" };
  }
  if (found?.format !== FORMAT) return { fault: "notOurs" };
  if (Number.isInteger(found.version) && found.version > VERSION) return { fault: "later" };
  if (typeof found.site === "string" && found.site !== site) return { fault: "otherSite", site: found.site };
  const { values } = found;
  const isWhole = found.version === VERSION && found.site === site && values instanceof Object && !Array.isArray(values);
  return isWhole && Object.entries(values).every(isKeepable) ? { values } : { fault: "damaged" };
}

/** @param {[string, unknown]} entry */
const isKeepable = ([name, value]) =>
  name !== "" && !name.startsWith("aside:") && value !== null && (!name.startsWith("path:") || isTime(value));

/**
 * Returns what loading `values` would change. What is kept here only, stays. Of what differs, the newer one counts, and
 * the file's where the two say no time; of a quiz, the best result of both.
 * @param {Record<string, unknown>} values
 * @returns {Change}
 */
export function changeBy(values) {
  /** @type {Change} */
  const change = { added: [], replaced: [], stays: [], wanted: new Map() };
  for (const [name, theirs] of Object.entries(values)) {
    const own = read(name);
    // there is one first answer: the one that was given here
    const merged = own === undefined ? theirs : name.startsWith("first:") ? own : mergedOf(own, theirs);
    if (isSame(own, theirs)) continue;
    if (isSame(own, merged)) {
      change.stays.push(name);
    } else {
      change[own === undefined ? "added" : "replaced"].push(name);
      change.wanted.set(name, merged);
    }
  }
  return change;
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {any} own @param {any} theirs */
function mergedOf(own, theirs) {
  const newer = whenOf(own) > whenOf(theirs) ? own : theirs;
  if (!Number.isFinite(own.best) || !Number.isFinite(theirs.best)) return newer;
  return { ...newer, best: Math.max(own.best, theirs.best), passed: own.passed === true || theirs.passed === true };
}

/** Writes all of it or, where one does not fit, nothing. @param {Map<string, unknown>} wanted @returns {import("./kept.js").Fault} */
export function writeAll(wanted) {
  /** @type {[string, unknown][]} */
  const before = [];
  for (const [name, value] of wanted) {
    const own = read(name);
    const fault = write(name, value);
    if (fault) {
      // all are removed first, which makes room for what was there
      for (const [written] of before) remove(written);
      for (const [written, former] of before) if (former !== undefined) write(written, former);
      return fault;
    }
    before.push([name, own]);
  }
  return "";
}
