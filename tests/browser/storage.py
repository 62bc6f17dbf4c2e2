"""What a test keeps on the reader's machine, looks up there, and takes away."""

from typing import Any

from playwright.sync_api import Page

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); },
});"""
"""Makes a browser refuse its storage, as some do by their settings."""


def keep(page: Page, values: dict[str, Any]) -> None:
    """Keep `values` under our names, as JSON."""
    page.evaluate(
        """values => {
          for (const [name, value] of Object.entries(values)) {
            localStorage.setItem(`pmobook:${name}`, JSON.stringify(value));
          }
        }""",
        values,
    )


def kept(page: Page) -> dict[str, Any]:
    """Return everything that is kept under our names."""
    found: dict[str, Any] = page.evaluate(
        """() => Object.fromEntries(Object.entries(localStorage)
          .filter(([name]) => name.startsWith("pmobook:"))
          .map(([name, text]) => [name.slice("pmobook:".length), JSON.parse(text)]))"""
    )
    return found


def wait_for_kept(page: Page, name: str, text: str = "") -> None:
    """Wait until what is kept under `name` holds `text`.

    Playwright's own waiting evaluates text within the page again and again, which the policy of the site refuses.
    """
    page.evaluate(
        """async ([name, text]) => {
          for (let tries = 0; !localStorage.getItem(`pmobook:${name}`)?.includes(text); tries++) {
            if (tries > 200) throw new Error(`nothing like ${text} is kept under ${name}`);
            await new Promise((resolve) => setTimeout(resolve, 25));
          }
        }""",
        [name, text],
    )


def fill_storage(page: Page, leaving: int = 0) -> None:
    """Fill the storage of the site with something that is not ours, but for `leaving` characters."""
    page.evaluate(
        """leaving => {
          let text = "";
          for (let size = 2 ** 23; size >= 1; size /= 2) {
            try {
              localStorage.setItem("filler", text + "x".repeat(size));
              text += "x".repeat(size);
            } catch { /* too much: half of it */ }
          }
          localStorage.setItem("filler", text.slice(leaving));
        }""",
        leaving,
    )
