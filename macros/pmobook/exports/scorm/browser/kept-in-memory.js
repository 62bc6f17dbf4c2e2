/** Keeps everything as long as the page lasts, whatever the browser would allow: the rest is the learning system's. */

import { keepIn } from "../../../site/browser/kept.js";

class MemoryStorage {
  /** @param {string} name @returns {string | null} */
  getItem(name) {
    return Object.hasOwn(this, name) ? /** @type {any} */ (this)[name] : null;
  }

  /** @param {string} name @param {string} value */
  setItem(name, value) {
    /** @type {any} */ (this)[name] = value;
  }

  /** @param {string} name */
  removeItem(name) {
    delete /** @type {any} */ (this)[name];
  }
}

keepIn(/** @type {any} */ (new MemoryStorage()));
