"""Sees in a browser whether hostile text became anything but text."""

from typing import Any

from playwright.sync_api import BrowserContext, Page

_REPORT = """
  for (const name of ["alert", "confirm", "prompt"]) window[name] = () => { top.ran = true; };
  window.print = () => {};
"""
"""What the payloads call is noted at the top window, in frames too; a button of ours prints."""

_DANGEROUS = """() => {
  const runs = /^[\\s\\0]*(javascript|vbscript|data):/i;
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`);
      if (/^(href|src|action|formaction|srcdoc|data|xlink:href)$/i.test(name) && runs.test(value)) found.push(value);
    }
  }
  const made = "script:not([src], [type]), iframe, object, embed, img, math, video, base, form[action], body style";
  found.push(...[...document.querySelectorAll(made)].map((element) => element.outerHTML.slice(0, 200)));
  return window.ran ? ["something ran", ...found] : found;
}"""

_USE_EVERYTHING = """async (typed) => {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 30));
  for (let round = 0; round < 2; round++) {
    for (const control of document.querySelectorAll("article input, article select, article textarea")) {
      if (control.type === "file" || !control.checkVisibility()) continue;
      if (/^(radio|checkbox)$/.test(control.type)) control.click();
      else if (control.options) control.selectedIndex = (round + 1) % control.options.length;
      else control.value = control.type === "text" || control.type === "search" || !control.type ? typed : "1";
      for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    for (const button of document.querySelectorAll("article button, article summary")) {
      if (button.checkVisibility()) button.click();
    }
    await rest();
  }
}"""

_SIGNATURES = """async (addresses) => {
  const found = {};
  for (const address of addresses) {
    const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    found[address] = [...new Set([...parsed.querySelectorAll("*")].map((element) =>
      `${element.localName}[${element.getAttributeNames().sort()}]`))];
  }
  return found;
}"""


def watch(context: BrowserContext) -> None:
    """Have all pages of `context` note what a hostile text does."""
    context.add_init_script(_REPORT)


def dangerous(page: Page) -> list[str]:
    """Return what ran on the page, and the elements and attributes in it that could; none are ours."""
    found: list[str] = page.evaluate(_DANGEROUS)
    return found


def use_everything(page: Page, typed: str) -> None:
    """Fill, choose and press all that the text of a page has, twice over, with `typed` wherever text goes."""
    page.evaluate(_USE_EVERYTHING, typed)


def signatures(page: Page, addresses: list[str]) -> dict[str, set[str]]:
    """Return the kinds of elements, with the names of their attributes, of which the pages at `addresses` are made."""
    found: dict[str, Any] = page.evaluate(_SIGNATURES, addresses)
    return {address: set(kinds) for address, kinds in found.items()}
