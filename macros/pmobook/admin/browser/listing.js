/* Registers lie among the playbooks, under names that begin with `_`: they have a form of their own. */

const LISTS = ["entriesByFolder", "allEntriesByFolder"];

/** Let the backends that may be used leave registers out of the lists of entries. */
export function withoutRegisters(cms, name) {
  for (const each of new Set([name, "proxy"])) {
    const backend = cms.getBackend(each);
    const { init } = backend;
    backend.init = (...given) => filtered(init(...given));
  }
}

function filtered(implementation) {
  for (const list of LISTS.filter((each) => implementation[each])) {
    const all = implementation[list].bind(implementation);
    implementation[list] = async (...given) => leaveOut(await all(...given));
  }
  const follow = implementation.traverseCursor?.bind(implementation);
  if (follow) {
    implementation.traverseCursor = async (...given) => {
      const found = await follow(...given);
      leaveOut(found.entries);
      return found;
    };
  }
  return implementation;
}

/** Remove registers from the list itself: Decap keeps its place in long lists as a property of it. */
function leaveOut(entries) {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    if (/(^|\/)_[^/]*$/.test(entries[at].file.path)) entries.splice(at, 1);
  }
  return entries;
}
