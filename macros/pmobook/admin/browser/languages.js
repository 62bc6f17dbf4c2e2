/* Texts by language as Immutable values: a mapping of languages, or a plain text that stands for the default one. */

export function isMapping(value) {
  return typeof value?.keySeq === "function" && !isList(value);
}

export function isList(value) {
  return typeof value?.push === "function" && typeof value?.toJS === "function";
}

/** Return what a value says in a language; `first` is the default one. */
export function inLanguage(value, language, first) {
  if (isMapping(value)) return value.get(language);
  return language === first ? value : undefined;
}

/** Return `value` with another text in a language; `empty` is a mapping with nothing in it. */
export function withLanguage(value, language, first, said, empty) {
  const before = isMapping(value) ? value : hasSomething(value) ? empty.set(first, value) : empty;
  const after = hasSomething(said) ? before.set(language, said) : before.delete(language);
  return after.size ? after : undefined;
}

function hasSomething(value) {
  return value !== undefined && value !== null && value !== "";
}
