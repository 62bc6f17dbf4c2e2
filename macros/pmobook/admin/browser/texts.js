/* Widgets for texts and words in the languages of the site, and for the rows of a template's sample. */
import { inLanguage, isList, isMapping, withLanguage } from "./languages.js";
import { rows } from "./rows.js";

const LONG = new Set(["line", "prose"]);
const SAME = "The same in every language";
const ROWS = { line: 3, prose: 8, words: 3 };

/** Return the controls of one text: an input for each language, and for a value one that stands for all. */
function textInputs(h, given) {
  const { value, languages, names, markup, empty, onChange } = given;
  const [first] = languages;
  const isSame = markup === "value" && !isMapping(value);
  const inputs = languages.map((language) =>
    box(h, given, {
      language,
      name: languages.length > 1 || markup === "value" ? names[language] : "",
      rows: LONG.has(markup) ? ROWS[markup] : 0,
      said: isSame ? "" : inLanguage(value, language, first),
      onSay: (said) => onChange(withLanguage(isSame ? undefined : value, language, first, said, empty)),
    }),
  );
  if (markup !== "value") return inputs;
  const said = isMapping(value) ? "" : value;
  return [box(h, given, { language: "", name: SAME, rows: 0, said, onSay: onChange }), ...inputs];
}

/** Return the controls of words: one word a line, for each language where there are any. */
function wordInputs(h, given) {
  const { value, languages, names, empty, emptyList, onChange } = given;
  if (!languages) {
    const onSay = (said) => onChange(words(said, emptyList));
    return box(h, given, { language: "", name: "", rows: ROWS.words, said: lines(value), onSay });
  }
  const [first] = languages;
  return languages.map((language) =>
    box(h, given, {
      language,
      name: languages.length > 1 ? names[language] : "",
      rows: ROWS.words,
      said: lines(inLanguage(value, language, first)),
      onSay: (said) => onChange(withLanguage(value, language, first, said ? words(said, emptyList) : "", empty)),
    }),
  );
}

function lines(value) {
  return isList(value) ? value.join("\n") : value ?? "";
}

/** Lines become a list; the one that is being typed may be empty, and is left out when the entry is saved. */
function words(said, emptyList) {
  return said === "" ? emptyList : emptyList.concat(said.split("\n"));
}

/** Return one input, of several lines where it has `rows`; its name for a screen reader says of which field it is. */
function box(h, { id, label, active }, { language, name, rows, said, onSay }) {
  const own = `${id}-${language || "all"}`;
  const control = {
    id: own,
    lang: language || undefined,
    className: "pmo-input",
    "aria-label": name ? `${label}: ${name}` : label,
    value: said === undefined || said === null ? "" : String(said),
    onChange: (event) => onSay(event.target.value),
    ...active,
    ...(rows ? { rows } : { type: "text" }),
  };
  return h(
    "span",
    { key: own, className: "pmo-language" },
    name && h("label", { htmlFor: own }, name),
    h(rows ? "textarea" : "input", control),
  );
}

/** Return Decap's frame of a control, with ours in it. */
function frame(h, { forID, classNameWrapper }, inputs) {
  return h("div", { id: forID, className: classNameWrapper }, h("div", { className: "pmo-texts" }, inputs));
}

/** What every control of ours gives to its inputs; Immutable has no door of its own, so the field lends its types. */
function common({ forID, field, value, onChange, setActiveStyle, setInactiveStyle }) {
  return {
    id: forID,
    label: field.get("label"),
    value,
    onChange,
    languages: field.get("fields")?.map((each) => each.get("name")).toArray(),
    markup: field.get("markup"),
    empty: field.clear(),
    emptyList: field.keySeq().toList().clear(),
    active: { onFocus: setActiveStyle, onBlur: setInactiveStyle },
  };
}

/** Register the widgets; `names` are those of the languages, by their codes. */
export function registerTexts(cms, names) {
  const { h, createClass } = window;
  const register = (name, inputs, more = {}) => {
    const render = function render() {
      return frame(h, this.props, inputs({ ...common(this.props), names }, this.props));
    };
    cms.registerWidget(name, createClass({ ...more, render }));
  };
  register("pmobook-text", (given) => textInputs(h, given));
  register("pmobook-texts", (given) => rows(h, { ...given, show: textOf(h, given) }));
  register("pmobook-words", (given) => wordInputs(h, given));
  // a row shows what the fields of the template are at the time: it is drawn anew whenever anything changes
  register("pmobook-samples", (given, { entry }) => sampleRows(h, given, entry), { shouldComponentUpdate: () => true });
}

/** Return how a text in a list is shown. */
function textOf(h, given) {
  return (value, onChange, id) => textInputs(h, { ...given, id, value, onChange });
}

function sampleRows(h, given, entry) {
  const show = (row, change, id) => {
    const said = isMapping(row) ? row : given.empty;
    const types = typesOfFields(entry.get("data"), said);
    if (!types.size) return h("p", {}, "First give the template fields.");
    return [...types].map(([each, type]) => {
      const onChange = (next) => change(next === undefined ? said.delete(each) : said.set(each, next));
      const own = { ...given, id: `${id}-${each}`, label: each, value: said.get(each), onChange, markup: "value" };
      const inputs = type === "list" || isList(own.value) ? rows(h, { ...own, show: textOf(h, own) }) : textInputs(h, own);
      return h("fieldset", { key: each, className: "pmo-sample" }, h("legend", {}, each), inputs);
    });
  };
  return rows(h, { ...given, show });
}

/**
 * Return the types of what a row may fill in, by id: the template's fields, its sections without any, and whatever else
 * the row says.
 */
function typesOfFields(data, row) {
  const fields = (holder) => holder?.get("fields")?.toArray() ?? [];
  const sections = data.get("sections")?.toArray() ?? [];
  const below = sections.flatMap((section) => (fields(section).length ? fields(section) : [section]));
  const known = [...fields(data), ...below].map((field) => [field?.get("id"), field?.get("type")]);
  const more = row.keySeq().toArray().filter((id) => !known.some(([each]) => each === id));
  return new Map([...known, ...more.map((id) => [id, ""])].filter(([id]) => id));
}
