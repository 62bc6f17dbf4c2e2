/** The home page: leads on to where the reader stopped, if they have begun something. */

import { whenOf } from "./wording.js";
import { names, read } from "./kept.js";
import { pathIn } from "./path-state.js";

/** A place that is gone or finished is passed over, but a home page asks for no more pages than these. */
const MOST_PAGES = 3;

const SECTIONS = /** @type {Record<string, string>} */ ({ path: "paths", tick: "playbooks" });
const NAME = /^(path|tick):([a-z0-9-]+)\/([a-z0-9-]+)\/[a-z0-9-]+$/;

/** @typedef {{kind: string, id: string, part: string, when: string}} Place */

/** Returns what was ticked on paths and in playbooks, each entry once, the last one first. @returns {Place[]} */
function lastPlaces() {
  const places = [...names("path:"), ...names("tick:")].flatMap((name) => {
    const [, kind, id, part] = NAME.exec(name) ?? [];
    return kind ? [{ kind, id, part, when: whenOf(read(name)) }] : [];
  });
  places.sort((one, other) => (one.when < other.when ? 1 : -1));
  return places.filter(({ kind, id }, index) => index === places.findIndex((place) => place.kind === kind && place.id === id));
}

/** Returns the part of a page at which to go on: a stage or step; undefined where everything is done. @param {Document} page @param {Place} place */
function partToContinue(page, { kind, part }) {
  if (kind === "path") return pathIn(page).next?.item.closest(".pmo-stage, .pmo-exit");
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll(".pmo-step input[data-item]"))];
  const first = Math.max(boxes.findIndex((box) => box.closest(".pmo-step")?.id === part), 0);
  const open = [...boxes.slice(first), ...boxes.slice(0, first)].find((box) => read(`tick:${box.dataset.item}`) === undefined);
  return open?.closest(".pmo-step");
}

/** Returns a link to where to go on in an entry; undefined where it is gone, finished or out of reach. @param {string} home @param {Place} place */
async function linkTo(home, place) {
  const link = document.createElement("a");
  link.href = `${home}${SECTIONS[place.kind]}/${place.id}/`;
  const answer = await fetch(link.href).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = partToContinue(page, place);
  if (!part) return undefined;
  const heading = part.querySelector("h2, h3");
  link.hash = part.id || heading?.id || "";
  link.textContent = [page.querySelector("h1"), heading].map((title) => title?.textContent?.trim()).join(" · ");
  return link;
}

const here = /** @type {HTMLElement} */ (document.querySelector(".pmo-continue"));
for (const place of lastPlaces().slice(0, MOST_PAGES)) {
  const link = await linkTo(here.dataset.home ?? "", place);
  if (!link) continue;
  here.append(`${here.dataset.words} `, link);
  break;
}
