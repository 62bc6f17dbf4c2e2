/* Starts Decap CMS with what the build wrote into editor.json, beside this file. */
import { withoutRegisters } from "./listing.js";
import { registerPreviews } from "./preview.js";
import { registerPickers } from "./picking.js";
import { withoutEmpty } from "./saving.js";
import { registerTexts } from "./texts.js";

/** @typedef {{value: string, names: Record<string, string>, collection?: string}} Choice */

/**
 * Turn `#glossary/risk/`, as the pages of entries link, into the address of that entry's form.
 *
 * @param {Record<string, Choice[]>} choices
 * @param {Record<string, string>} kinds by the section of the site
 */
function openEntryOfPage(choices, kinds) {
  const parts = location.hash.slice(1).split("/");
  const at = parts.findIndex((part) => part in kinds);
  const entry = choices[kinds[parts[at]]]?.find(({ value }) => value === parts[at + 1]);
  if (entry) location.replace(`#/collections/${entry.collection}/entries/${entry.value}`);
}

/** Run a script of the site that is no module. */
function run(/** @type {string} */ address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

const answer = await fetch("editor.json", { cache: "no-cache" });
const { program, config, choices, kinds, languages } = await answer.json();
// Decap reads the address when it is loaded, and starts by itself unless it is told not to
openEntryOfPage(choices, kinds);
window.CMS_MANUAL_INIT = true;
await run(program);
const { CMS } = window;
registerTexts(CMS, languages);
registerPickers(CMS, choices);
registerPreviews(CMS, config.collections, choices, languages);
withoutRegisters(CMS, config.backend.name);
CMS.registerEventListener({ name: "preSave", handler: ({ entry }) => withoutEmpty(entry.get("data")) });
CMS.init({ config });
