/* What an entry will say, in all languages beside each other; the site itself shows how it looks. */
import { inLanguage, isList } from "./languages.js";

const EMPHASIS = /(\*{1,2})([^*\n]+)\1/g;
const REFERENCE = /\[\[!?(?:([a-z]+):)?([^\[\]|#]+)(?:#[^\[\]|]+)?(?:\|([^\[\]]+))?\]\]/gi;

/** Register a preview for every collection of entries. */
export function registerPreviews(cms, collections, choices, names) {
  cms.registerPreviewStyle("preview.css");
  for (const { name } of collections.filter((each) => each.folder)) {
    const show = name.startsWith("term-") ? term : described;
    cms.registerPreviewTemplate(name, preview(show, choices, names));
  }
}

function preview(show, choices, names) {
  const { h, createClass } = window;
  return createClass({
    render() {
      const data = this.props.entry.get("data");
      const [first] = Object.keys(names);
      const columns = Object.entries(names).map(([language, name]) => {
        const body = show(new Reader(h, language, first, choices), data);
        return h("section", { key: language, lang: language }, h("p", { className: "language" }, name), ...body);
      });
      return h("main", { className: "languages" }, columns);
    },
  });
}

/** Says the parts of an entry in one language. */
class Reader {
  constructor(h, language, first, choices) {
    Object.assign(this, { h, language, first, choices });
  }

  /** Return what a text says in the language, with references as the words that they show. */
  say(value) {
    const said = inLanguage(value, this.language, this.first) ?? "";
    return String(said).replace(EMPHASIS, "$2").replace(REFERENCE, (_, kind, id, label) => label ?? this.named(kind ?? "term", id));
  }

  named(kind, id) {
    const names = this.choices[kind.toLowerCase()]?.find(({ value }) => value === id)?.names ?? {};
    return names[this.language] ?? names[this.first] ?? names[""] ?? id;
  }

  part(name, value, ...properties) {
    const said = this.say(value);
    return said && this.h(name, ...properties, said);
  }

  paragraphs(value) {
    return this.say(value).split(/\n\s*\n/).filter(Boolean).map((text, at) => this.h("p", { key: at }, text));
  }

  /** Return a list of the items, each shown by `show`; nothing where there are none. */
  list(name, items, show) {
    const shown = isList(items) ? items.toArray().map(show).filter(Boolean) : [];
    return shown.length > 0 && this.h(name, {}, shown.map((item, at) => this.h("li", { key: at }, item)));
  }

  texts(items) {
    return this.list("ul", items, (item) => this.say(item));
  }
}

function term(reader, data) {
  const { h } = reader;
  const others = inLanguage(data.get("admitted"), reader.language, reader.first);
  const wrong = data.get("deprecated")?.filter((each) => each?.get("lang") === reader.language);
  return [
    h("h1", {}, reader.say(data.get("term")), " ", reader.part("small", data.get("abbreviation"), {})),
    reader.part("p", data.get("definition"), { className: "definition" }),
    isList(others) && others.size > 0 && h("p", { className: "words" }, others.join(" · ")),
    reader.list("ul", wrong, (each) => h("span", {}, h("del", {}, each.get("term")), " ", reader.say(each.get("why")))),
    ...reader.paragraphs(data.get("notes")),
    reader.texts(data.get("examples")),
    reader.list("ul", data.get("contrast"), (each) =>
      h("span", {}, h("strong", {}, reader.named("term", each?.get("term"))), " ", reader.say(each?.get("difference"))),
    ),
    isList(data.get("related")) && related(reader, data.get("related")),
  ];
}

function related(reader, ids) {
  return reader.h("p", { className: "words" }, "→ ", ids.map((id) => reader.named("term", id)).join(" · "));
}

/** A playbook, template, path or quiz: title, summary, and whatever it goes through. */
function described(reader, data) {
  const { h } = reader;
  return [
    h("h1", {}, reader.say(data.get("title"))),
    reader.part("p", data.get("summary"), { className: "definition" }),
    reader.list("ol", data.get("steps"), (step) => stepOf(reader, step)),
    reader.list("ol", data.get("stages"), (stage) => stageOf(reader, stage)),
    reader.list("ol", data.get("sections"), (section) => sectionOf(reader, section)),
    reader.list("ul", data.get("fields"), (field) => reader.say(field?.get("label"))),
    reader.list("ol", data.get("questions"), (question) => questionOf(reader, question)),
    reader.texts(data.get("done_when")),
  ];
}

function stepOf(reader, step) {
  const { h } = reader;
  const ticks = reader.list("ul", step?.get("checklist"), (item) => `☐ ${reader.say(item?.get("text"))}`);
  return h("div", {}, reader.part("h2", step?.get("title"), {}), ...reader.paragraphs(step?.get("body")), ticks);
}

function stageOf(reader, stage) {
  const items = reader.list("ul", stage?.get("items"), (item) => reader.say(item?.get("title")) || reader.say(item?.get("ref")));
  return reader.h("div", {}, reader.part("h2", stage?.get("title"), {}), reader.part("p", stage?.get("goal"), {}), items);
}

function sectionOf(reader, section) {
  const fields = reader.list("ul", section?.get("fields"), (field) => reader.say(field?.get("label")));
  const head = reader.part("h2", section?.get("title"), {});
  return reader.h("div", {}, head, ...reader.paragraphs(section?.get("guidance")), fields);
}

/** A question of a quiz, or one that a playbook asks, which is a text. */
function questionOf(reader, question) {
  const { h } = reader;
  if (!question?.get?.("type")) return reader.say(question);
  const choices = reader.list("ul", question.get("choices"), (choice) => `${choice?.get("correct") ? "✓" : "○"} ${reader.say(choice?.get("text"))}`);
  return h("div", {}, ...reader.paragraphs(question.get("prompt")), choices, ...reader.paragraphs(question.get("explanation")));
}
