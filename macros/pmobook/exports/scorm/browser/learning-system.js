/**
 * The learning system around a package: the `API` object of SCORM 1.2 (Run-Time Environment, section 3.3). It stands in
 * a window around this one, or in the one that opened it; it takes and gives texts, and says "true" or "false".
 */

/** How many windows around this one are asked: far more than any system puts around a package. */
const FARTHEST = 100;
const NOT_IMPLEMENTED = "401";

/** @param {Window | null} window @returns {any} */
function apiAround(window) {
  let frame = /** @type {any} */ (window);
  for (let asked = 0; frame && asked < FARTHEST; asked += 1) {
    if (frame.API) return frame.API;
    if (frame.parent === frame) return undefined;
    frame = frame.parent;
  }
  return undefined;
}

/** Returns the `API` of the learning system; undefined where there is none, or none that we may see. */
export function findApi() {
  for (const start of [() => window, () => window.opener, () => window.top?.opener]) {
    try {
      const api = apiAround(start());
      if (api) return api;
    } catch {
      // a window of another origin may not be asked
    }
  }
  return undefined;
}

export class LearningSystem {
  /** Begins the session. @param {any} api */
  constructor(api) {
    this.api = api;
    this.began = performance.now();
    /** What was set last, so that nothing is set twice. @type {Record<string, string>} */
    this.values = {};
    this.appended = 0;
    /** What the system did not take, with its reason; empty where it took everything. */
    this.fault = "";
    this.isOpen = this.call("LMSInitialize", "") === "true";
    this.isReviewed = ["browse", "review"].includes(this.get("cmi.core.lesson_mode"));
  }

  /** Returns what a function of the system answers; nothing where there is none, or where it breaks. @param {string} name @param {...string} values */
  call(name, ...values) {
    try {
      return String(this.api[name](...values) ?? "");
    } catch {
      return "";
    }
  }

  /** Returns the value of an element of the data model; empty where there is none. @param {string} element */
  get(element) {
    return this.isOpen ? this.call("LMSGetValue", element) : "";
  }

  /** Sets an element, and returns whether the system took it. @param {string} element @param {string | number} value */
  set(element, value) {
    const text = String(value);
    if (!this.isOpen || this.values[element] === text) return true;
    const answer = this.call("LMSSetValue", element, text);
    if (answer === "true") this.values[element] = text;
    return answer === "true";
  }

  /** Sets an element that a result cannot do without: notes why it was not taken. @param {string} element @param {string | number} value */
  require(element, value) {
    if (this.set(element, value)) return;
    const code = this.call("LMSGetLastError");
    this.fault = `${element}: ${code} ${this.call("LMSGetErrorString", code)}`.trim();
  }

  /** Appends an answered question. A system need not take interactions: one that does not is not asked again. @param {Record<string, string | number>} parts */
  append(parts) {
    if (this.hasNoInteractions) return;
    // some systems take interactions and do not count them
    const number = Math.max(this.appended, Number(this.get("cmi.interactions._count")) || 0);
    this.appended += 1;
    for (const [part, value] of Object.entries(parts)) {
      const isTaken = this.set(`cmi.interactions.${number}.${part}`, value);
      this.hasNoInteractions = !isTaken && this.call("LMSGetLastError") === NOT_IMPLEMENTED;
      if (this.hasNoInteractions) return;
    }
  }

  /** Has the system keep what it was told so far. */
  commit() {
    if (this.isOpen && this.call("LMSCommit", "") !== "true") this.fault ||= "LMSCommit";
  }

  /** Ends the session; what was answered is asked for again when the package is opened next. */
  finish() {
    if (!this.isOpen) return;
    this.set("cmi.core.exit", "suspend");
    this.set("cmi.core.session_time", timespan(performance.now() - this.began));
    this.commit();
    this.call("LMSFinish", "");
    this.isOpen = false;
  }
}

/** Returns milliseconds as a CMITimespan, `HHHH:MM:SS.SS`. @param {number} milliseconds */
export function timespan(milliseconds) {
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60];
  const seconds = (Math.floor(milliseconds / 10) % 6_000) / 100;
  return `${two(hours)}:${two(minutes)}:${seconds.toFixed(2).padStart(5, "0")}`;
}

/** Returns the time of the day as a CMITime, `HH:MM:SS`. @param {Date} now */
export const timeOfDay = (now) => [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
