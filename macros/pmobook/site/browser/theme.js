/**
 * Material's own inline scripts, as a file: the policy of the site lets no inline script run. It is loaded in the head and
 * holds up the page, so that nothing is drawn in the wrong colours. The theme's bundle needs the four functions.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // this file lies in assets/pmobook/: what is kept holds for the whole site, in all languages
  const scope = script.dataset.scope ? new URL(script.dataset.scope, location.href) : new URL("../..", script.src);

  /** @param {string} name @param {Storage} [storage] @param {URL} [within] */
  const kept = (name, storage, within = scope) => {
    try {
      return JSON.parse((storage ?? localStorage).getItem(`${within.pathname}.${name}`) ?? "null");
    } catch {
      return null;
    }
  };
  /** @param {string} name @param {unknown} value @param {Storage} [storage] @param {URL} [within] */
  const keep = (name, value, storage, within = scope) => {
    try {
      (storage ?? localStorage).setItem(`${within.pathname}.${name}`, JSON.stringify(value));
    } catch { /* storage is blocked or full: nothing is kept */ }
  };
  /** @param {string} text */
  const hashed = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
  Object.assign(window, { __md_scope: scope, __md_hash: hashed, __md_get: kept, __md_set: keep });

  /** @typedef {{media?: string, scheme: string, primary: string, accent: string}} Colours */
  /** @type {Colours[]} */
  const palette = JSON.parse(script.dataset.palette ?? "[]");
  if (!palette.length) return;
  /** @param {Colours} colours */
  const isAutomatic = (colours) => colours.media === "(prefers-color-scheme)";
  /** @param {Colours} colours */
  const suits = (colours) => !isAutomatic(colours) && matchMedia(colours.media ?? "").matches;
  /** @type {Colours | undefined} */
  const chosen = kept("__palette")?.color;
  const colours = chosen && !isAutomatic(chosen) ? chosen : palette.find(suits);
  if (!colours) return;
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    observer.disconnect();
    for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value);
  });
  observer.observe(document.documentElement, { childList: true });
})();
