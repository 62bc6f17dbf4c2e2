/** Which site a page belongs to, as saved files name it. */

/**
 * Returns the address of the site, the same in all languages, or its name where it has no address.
 * @param {string} own the address of the page below that of the site
 * @param {string} name
 */
export function siteOf(own, name) {
  const address = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"))?.href ?? "";
  return address.endsWith(own) ? address.slice(0, -own.length) : name;
}
