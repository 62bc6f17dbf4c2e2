/* What is written of a form: what was said, and nothing of what was emptied or never filled in. */

/** Return an Immutable value without the empty texts, lists and mappings in it; undefined where nothing is left. */
export function withoutEmpty(value) {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value.toJS !== "function") return value;
  const kept = value.map(withoutEmpty).filter((item) => item !== undefined);
  return kept.size ? kept : undefined;
}
