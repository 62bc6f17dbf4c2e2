/** Tabs: links to the parts of a page, which stand one after the other without this script, become tabs (WAI-ARIA APG). */

/** @param {HTMLElement} list */
function start(list) {
  const tabs = [...list.querySelectorAll("a")];
  const panels = tabs.map((tab) => /** @type {HTMLElement} */ (document.querySelector(tab.hash)?.closest(".pmo-panel")));

  /** @param {number} chosen */
  function choose(chosen) {
    tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === chosen);
      tab.tabIndex = index === chosen ? 0 : -1;
      panels[index].hidden = index !== chosen;
    });
  }

  /** Shows the panel that the address leads into; without one, the panel that is shown stays. */
  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    const chosen = target ? panels.findIndex((panel) => panel.contains(target)) : -1;
    if (chosen < 0) return;
    choose(chosen);
    target?.scrollIntoView();
  }

  /** @param {Event} event @param {number} index */
  function open(event, index) {
    event.preventDefault();
    choose(index);
    tabs[index].focus();
    history.replaceState(history.state, "", tabs[index].hash);
  }

  list.role = "tablist";
  tabs.forEach((tab, index) => {
    const panel = panels[index];
    tab.role = "tab";
    tab.id = `tab-${index}`;
    panel.role = "tabpanel";
    panel.id = `panel-${index}`;
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", (event) => open(event, index));
    tab.addEventListener("keydown", (event) => {
      const { length } = tabs;
      const ways = { ArrowRight: (index + 1) % length, ArrowLeft: (index + length - 1) % length, Home: 0, End: length - 1, " ": index };
      const next = ways[/** @type {keyof typeof ways} */ (event.key)];
      if (next !== undefined) open(event, next);
    });
  });
  choose(0);
  follow();
  list.dataset.ready = "";
  addEventListener("hashchange", follow);
}

for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".pmo-tabs"))) start(list);
