"""Items of the navigation, each rendered once for all pages on which it is the same.

The theme renders the whole navigation anew on every page: with 200 pages that is three quarters of the theme's work. An
item without the current page in it differs from page to page only in its relative links.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

import jinja2
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_BEHIND = "behind"
"""The folder in which templates find those of the theme that ours stand before."""

_LIST_BELOW = re.compile(
    r'(?P<nav><nav class="md-nav"[^>]*?) aria-labelledby="[^"]*"'
    r"(?P<label>[^>]*>\s*<label[^>]*>\s*<span[^>]*></span>\s*)(?P<title>[^<]*[^<\s])"
)

RenderItem = Callable[..., str]
"""The theme's macro for an item, or what stands in for it: takes the item, its HTML id, its level and its parent."""


class NavigationItems:
    """The rendered items of one navigation. A page whose address is a folder of others has links of its own."""

    def __init__(self, nav: Navigation) -> None:
        self._folders = frozenset(folder for item in _all(nav.items) for folder in _folders_above(_url(item)))
        self._nav = nav
        self._rendered: defaultdict[str, dict[tuple[int, str, int], str]] = defaultdict(dict)

    def renderer(self, macro: RenderItem, page: Page | None) -> RenderItem:
        """Return what renders items on `page` as the theme's `macro` does."""
        if page is None:
            return lambda *item: with_named_lists(macro(*item))
        rendered = self._rendered[self._place_of(page.url)]

        def render(item: StructureItem, path: str, level: int, parent: object = None) -> str:
            # plugins may give an item further pages, among which the theme looks for the current one
            if getattr(item, "active", False) or getattr(item, "pages", None):
                return with_named_lists(macro(item, path, level, parent))
            # pages cannot be hashed; the navigation keeps them alive, so that no other object gets their number
            key = (id(item), path, level)
            found = rendered.get(key)
            if found is None:
                found = rendered[key] = with_named_lists(macro(item, path, level, parent))
            return found

        return render

    def _place_of(self, url: str) -> str:
        """Return what relative links depend on: the folder of a page; where pages lie below the page, the page."""
        folder = url.strip("/")
        if folder in {"", "."} or folder in self._folders:
            return url
        return f"{PurePosixPath(folder).parent}/{url.count('/')}"


def with_named_lists(html: str) -> str:
    """Return items in which each list below another is named by its title.

    The theme names it by a label that, with `navigation.indexes`, holds nothing but an icon: all would be called alike.
    """

    def named(found: re.Match[str]) -> str:
        name = found["title"].replace('"', "&quot;")
        return f'{found["nav"]} aria-label="{name}"{found["label"]}{found["title"]}'

    return _LIST_BELOW.sub(named, html)


def show_templates_behind(env: jinja2.Environment, own: Path) -> None:
    """Let templates find those of the theme behind `own`, which theirs stand before, in the folder `behind/`."""
    loader = env.loader
    if isinstance(loader, jinja2.FileSystemLoader):
        behind = loader.searchpath[loader.searchpath.index(str(own)) + 1 :]
        env.loader = jinja2.ChoiceLoader(
            [loader, jinja2.PrefixLoader({_BEHIND: jinja2.FileSystemLoader(behind)})],
        )


def _all(items: Iterable[StructureItem]) -> Iterable[StructureItem]:
    for item in items:
        yield item
        yield from _all(getattr(item, "children", None) or ())


def _url(item: StructureItem) -> str:
    return str(getattr(item, "url", None) or "")


def _folders_above(url: str) -> Iterable[str]:
    return (str(folder) for folder in PurePosixPath(url.strip("/")).parents)
