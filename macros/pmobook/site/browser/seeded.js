/**
 * Orders that look like chance, and depend on nothing but a seed and ids: the same on every reload, and an id that
 * comes or goes leaves the others in their order.
 */

/** Returns a seed by chance: 32 bits, as the orders use. */
export const newSeed = () => Math.floor(Math.random() * 2 ** 32);

/** Returns `ids` in an order of their own for each seed. @param {string | number} seed @param {string[]} ids */
export function inOrder(seed, ids) {
  const ranks = new Map(ids.map((id) => [id, rank(`${seed}/${id}`)]));
  return [...ids].sort((one, other) => /** @type {number} */ (ranks.get(one)) - /** @type {number} */ (ranks.get(other)));
}

/** Returns 32 bits for a text: a polynomial over the characters, then the finaliser of MurmurHash3: without it neighbours stay neighbours. @param {string} text */
export function rank(text) {
  let hash = 0;
  for (const sign of text) hash = Math.imul(hash, 31) + sign.charCodeAt(0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
