/**
 * The index of the search, in a worker: Pagefind is fetched once instead of once for the page and once for a worker of
 * its own, and of ten thousand results only those that are shown cross over. Where there can be no worker, search.js
 * imports this file.
 */

/** @typedef {{bundle: string, language: string, ranking: object}} Opening where the index lies, and whose words it holds */
/** @typedef {{url: string, meta: Record<string, string>, filters: Record<string, string[]>}} Found */
/** @typedef {{count: number, results: Found[], kinds?: Record<string, number>}} Answer kinds: how many of each, where known */

const inWorker = typeof document === "undefined";

/** @param {Opening} opening */
export async function openIndex({ bundle, language, ranking }) {
  // Pagefind asks the page for its language; a worker has no page
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
  if (inWorker) Object.assign(globalThis, { document: page });
  const api = await import(new URL("pagefind.js", bundle).href);
  await api.options({ baseUrl: new URL("..", bundle).pathname, ranking });
  await api.init();
  return {
    /** @param {string} query @param {string} kind @param {number} most so many results at most @returns {Promise<Answer>} */
    async find(query, kind, most) {
      const found = await api.search(query, kind ? { filters: { kind } } : {});
      const shown = found.results.slice(0, most).map((/** @type {{data: () => Promise<Found>}} */ result) => result.data());
      const results = (await Promise.all(shown)).map(({ url, meta, filters }) => ({ url, meta, filters }));
      return { count: found.results.length, results, kinds: found.totalFilters?.kind };
    },
    /** Counts every kind that was found: asked for one, even for none, Pagefind fetches their filter alone. @param {string} query @returns {Promise<Record<string, number>>} */
    async kinds(query) {
      return (await api.search(query, { filters: { kind: "" } })).totalFilters.kind;
    },
  };
}

if (inWorker) {
  /** @type {ReturnType<typeof openIndex>} */
  let index;
  addEventListener("message", async ({ data: { id, opening, method, given } }) => {
    try {
      index ??= openIndex(opening);
      // @ts-ignore -- search.js names one of the two methods
      postMessage({ id, answer: await (await index)[method](...given) });
    } catch (error) {
      postMessage({ id, error: String(error) });
    }
  });
}
