/**
 * Puts a storage that lasts as long as the page in the place of the browser's: what lasts longer is the learning
 * system's. So the site's scripts keep what they keep as ever, and nothing of it stays on the machine, which may be
 * anybody's, nor fails where the system's frame forbids storage.
 */

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

Object.defineProperty(window, "localStorage", { value: new MemoryStorage() });
