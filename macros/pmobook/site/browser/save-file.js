/**
 * Gives the reader a file that the page has made.
 * @param {string} name
 * @param {string} type MIME type
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // some browsers begin to read only after the click has returned
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
