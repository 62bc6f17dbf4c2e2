/** What scripts put on a page: elements, and words with gaps that are filled in. */

/** Returns `text` with each `{name}` replaced. @param {string} text @param {Record<string, any>} values */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** @param {string} tag @param {...(Node | string)} content */
export function element(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/** @param {string | undefined} href @param {string} text */
export const link = (href, text) => Object.assign(element("a", text), { href });
