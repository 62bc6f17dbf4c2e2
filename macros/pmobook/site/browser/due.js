/** Says how many missed questions are due, where there are any. */

import { returningQuestions } from "./due-questions.js";
import { isDue } from "./spacing.js";

function show() {
  const count = returningQuestions().filter((question) => isDue(question, new Date())).length;
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-due]"))) {
    const words = count === 1 ? line.dataset.one : line.dataset.many;
    line.hidden = count === 0;
    line.children[0].textContent = (words ?? "").replace("{count}", String(count));
  }
}

show();
// also on the way back from where they were answered
addEventListener("pageshow", show);
