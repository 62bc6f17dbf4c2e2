"""Checks a page with axe-core, the accessibility engine of Deque (MPL 2.0): `violations(page)`."""

from functools import cache

from playwright.sync_api import Locator, Page

from tests.npm_package import NpmPackage

AXE = NpmPackage(
    "axe-core",
    "4.14.1",
    "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
)

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def violations(page: Page, part: Locator | None = None, *, leaving: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds wrong on the page, or in `part` of it: one line for each element.

    `leaving` are ids of rules that are set aside; each needs its reason where it is given.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(axe_source())
    options = {
        "runOnly": {"type": "tag", "values": list(RULES)},
        "rules": {rule: {"enabled": False} for rule in leaving},
        "resultTypes": ["violations"],
    }
    run = "async (part, options) => (await axe.run(part ?? document, options)).violations"
    found = (
        page.evaluate(f"options => ({run})(null, options)", options) if part is None else part.evaluate(run, options)
    )
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@cache
def axe_source() -> str:
    """Return the script of axe-core; skips or fails the test where it cannot be had."""
    return AXE.file("axe.min.js").decode()
