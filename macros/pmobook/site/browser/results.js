/** Saves the first answers to quizzes as a file for those who write the questions; see `pmobook results`. */

import { firstAnswers } from "./first-answers.js";
import { read, write } from "./kept.js";
import { saveFile } from "./save-file.js";
import { siteOf } from "./this-site.js";
import { fill } from "./wording.js";

const FORMAT = "pmobook-results";
const VERSION = 1;
const LEARNER = /^[0-9a-f]{32}$/;

const box = /** @type {HTMLElement} */ (document.querySelector(".pmo-results"));
const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
const name = /** @type {HTMLInputElement} */ (box.querySelector("input"));
const words = box.dataset;

/** Returns the random number by which two files of this browser are known to be of the same learner. */
function learner() {
  const kept = read("learner", (value) => LEARNER.test(value));
  if (kept) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const made = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  write("learner", made);
  return made;
}

function show() {
  const count = firstAnswers().length;
  button.disabled = !count;
  /** @type {HTMLElement} */ (box.querySelector("[data-part=count]")).textContent = count ? fill(words.count, { count }) : words.nothing ?? "";
}

button.addEventListener("click", () => {
  const saved = new Date().toISOString();
  const named = name.value.trim();
  const { address = "", site = "" } = words;
  const results = { format: FORMAT, version: VERSION, site: siteOf(address, site), saved, learner: learner(), ...(named && { name: named }), answers: firstAnswers() };
  const file = `pmobook-results-${saved.slice(0, 10)}.json`;
  saveFile(file, "application/json", JSON.stringify(results, null, 1));
  /** @type {HTMLElement} */ (box.querySelector("[role=status]")).textContent = fill(words.saved, { file });
});
addEventListener("pmobook:kept", show);
addEventListener("storage", show);
show();
