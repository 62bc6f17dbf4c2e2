/**
 * Three questions that lead to a template. The answers are in the address, so that a choice can be shared; an answer
 * that would lead nowhere, given the others, cannot be chosen.
 */

/** @param {HTMLFormElement} form */
function start(form) {
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".pmo-choosable")]);
  const options = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")]);
  const output = /** @type {HTMLOutputElement} */ (form.querySelector("output"));

  /** The answers by question, without those left open. @returns {[string, string][]} */
  const given = () => options.filter((option) => option.checked && option.value).map(({ name, value }) => [name, value]);

  /** @param {[string, string][]} answers */
  const fitting = (answers) => cards.filter(({ dataset }) => answers.every(([name, value]) => dataset[name]?.split(" ").includes(value)));

  function show() {
    const answers = given();
    const found = fitting(answers);
    for (const option of options) {
      const others = answers.filter(([name]) => name !== option.name);
      option.disabled = option.value !== "" && !fitting([...others, [option.name, option.value]]).length;
    }
    form.toggleAttribute("data-answered", answers.length > 0);
    for (const card of cards) {
      card.hidden = !found.includes(card);
      for (const reason of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("[data-answer]"))) {
        reason.hidden = !answers.some((answer) => answer.join(":") === reason.dataset.answer);
      }
    }
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".pmo-choices"))) {
      group.hidden = !group.querySelector(".pmo-choosable:not([hidden])");
    }
    const { found: several = "", foundOne = "" } = form.dataset;
    output.value = found.length === 1 ? foundOne : several.replace("{count}", String(found.length)).replace("{total}", String(cards.length));
  }

  // an answer of the address counts unless it leads nowhere, with the others before it
  const address = new URLSearchParams(location.search);
  for (const option of options) {
    if (address.get(option.name) === option.value && fitting([...given(), [option.name, option.value]]).length) option.checked = true;
  }
  form.addEventListener("change", () => {
    show();
    const search = String(new URLSearchParams(given()));
    history.replaceState(history.state, "", (search ? `?${search}` : location.pathname) + location.hash);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => options[0].dispatchEvent(new Event("change", { bubbles: true }))));
  form.hidden = false;
  show();
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.pmo-chooser"))) start(form);
