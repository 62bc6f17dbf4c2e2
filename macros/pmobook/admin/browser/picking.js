/* Widgets that choose: entries by their names in any language, references, and yes or no or neither. */
import { isList } from "./languages.js";

/** Return the name of a choice in all languages, then its id: whatever is typed finds it. */
function labelOf({ value, names }) {
  const all = [...new Set(Object.values(names))].join(" · ");
  return `${all} (${value})`;
}

export function registerPickers(cms, choices) {
  const { h, createClass } = window;
  const select = cms.getWidget("select").control;
  cms.registerWidget("pmobook-pick", pick(h, createClass, select, choices));
  cms.registerWidget("pmobook-reference", reference(h, createClass, choices));
  cms.registerWidget("pmobook-yes-no", yesNo(h, createClass));
}

/** Decap's own select, with the choices of a kind, and with ids that are not published yet but stand in the file. */
function pick(h, createClass, select, choices) {
  return createClass({
    options(chosen) {
      const { field } = this.props;
      const known = choices[field.get("choices")];
      const ids = new Set(known.map(({ value }) => value));
      const unknown = chosen.filter((id) => !ids.has(id)).map((value) => ({ value, label: value }));
      return [...known.map((each) => ({ value: each.value, label: labelOf(each) })), ...unknown];
    },
    render() {
      const { field, value } = this.props;
      const emptyList = field.keySeq().toList().clear();
      // one id may stand in a file without the brackets of a list
      const several = field.get("multiple") && typeof value === "string" ? emptyList.push(value) : value;
      const chosen = isList(several) ? several.toArray() : several ? [several] : [];
      return h(select, { ...this.props, value: several, field: field.set("options", emptyList.concat(this.options(chosen))) });
    },
  });
}

/** A line to type in, with every reference there is as a suggestion: one may also lead to a step or a question. */
function reference(h, createClass, choices) {
  return createClass({
    isValid() {
      const { value } = this.props;
      const isOne = !value || /^\s*\[\[[^[\]]+\]\]\s*$/.test(value);
      return isOne || { error: { type: "PATTERN", message: "A reference is written [[id]] or [[kind:id]]." } };
    },
    render() {
      const { forID, value, onChange, field, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const input = {
        id: forID,
        className: classNameWrapper,
        type: "text",
        list: `${forID}-choices`,
        value: value ?? "",
        onChange: (event) => onChange(event.target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      };
      const options = choices[field.get("choices")].map((each) =>
        h("option", { key: each.value, value: each.value, label: labelOf(each) }),
      );
      return h("div", {}, h("input", input), h("datalist", { id: `${forID}-choices` }, options));
    },
  });
}

/** Yes, no, or nothing said: what stands then is in the hint. */
function yesNo(h, createClass) {
  return createClass({
    render() {
      const { forID, value, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const select = {
        id: forID,
        className: classNameWrapper,
        value: value === undefined || value === null ? "" : String(value),
        onChange: (event) => onChange({ true: true, false: false }[event.target.value]),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      };
      const options = [["", "–"], ["true", "Yes"], ["false", "No"]].map(([each, name]) =>
        h("option", { key: each, value: each }, name),
      );
      return h("select", select, options);
    },
  });
}
