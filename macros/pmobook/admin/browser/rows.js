/* A list of texts or of rows in our own controls: Decap's list hands a mapping by language on as if it had no value. */
import { isList } from "./languages.js";

/**
 * Return the controls of a list: `show(item, change, id)` returns those of an item, `emptyList` is a list of none.
 */
export function rows(h, { id, value, emptyList, onChange, show }) {
  const items = isList(value) ? value : value ? emptyList.push(value) : emptyList;
  const rowOf = (item, at) =>
    h(
      "div",
      { key: at, className: "pmo-row" },
      h("div", { className: "pmo-texts" }, show(item, (next) => onChange(items.set(at, next)), `${id}-${at}`)),
      h(
        "div",
        { className: "pmo-row-actions" },
        button(h, "↑", "Move up", at > 0 && (() => onChange(items.delete(at).insert(at - 1, item)))),
        button(h, "×", "Remove", () => onChange(items.delete(at))),
      ),
    );
  return [...items.toArray().map(rowOf), button(h, "+ Add", "Add", () => onChange(items.push(null)))];
}

function button(h, sign, name, onClick) {
  const given = { key: name, type: "button", className: "pmo-button", title: name, "aria-label": name };
  return h("button", { ...given, disabled: !onClick, onClick: onClick || undefined }, sign);
}
