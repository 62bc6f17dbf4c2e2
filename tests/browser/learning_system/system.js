/** A learning system of one learner: scorm-again takes what a package reports, and this page only opens and closes it. */

const frame = document.querySelector("iframe");

/** What scorm-again has complained of: it logs every call that it answers with an error. */
let complaints = [];

/** Opens a package in a session that knows `cmi` from the ones before. */
function launch(name, cmi) {
  complaints = [];
  const onLogMessage = (level, message) => complaints.push(message);
  window.API = new Scorm12API({ logLevel: "ERROR", onLogMessage });
  if (cmi) window.API.loadFromJSON(cmi, "cmi");
  return opened(`${name}/index.html`);
}

/** Leaves the package, and returns all that the session came to. */
async function leave() {
  await opened("about:blank");
  return window.API.renderCommitCMI(true).cmi;
}

function opened(address) {
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(), { once: true });
    frame.src = address;
  });
}
