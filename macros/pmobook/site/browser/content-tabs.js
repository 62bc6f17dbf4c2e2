/** Opens the tab of a text that the address names; and, where the theme links tabs of one name, those chosen last. */
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {unknown} */
  const names = "linked" in script.dataset ? window.__md_get("__tabs") : null;
  for (const labels of Array.isArray(names) ? document.querySelectorAll(".tabbed-set > .tabbed-labels") : []) {
    const all = [...labels.querySelectorAll("label")];
    const label = names.map((name) => all.find(({ textContent }) => textContent.trim() === name)).find(Boolean);
    label?.control?.click();
  }
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLInputElement && target.name.startsWith("__tabbed_")) target.checked = true;
}
