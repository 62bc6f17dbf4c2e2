"""The build of one language: what is known of it while MkDocs goes through its steps."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from pmobook.model.content import AnyEntry
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.mention_links import MentionExtension
from pmobook.pages.page import EntryPage
from pmobook.pages.page_sets import PAGE_SETS, STANDING_PAGES
from pmobook.pages.renderer import Renderer
from pmobook.site.earlier_pages import EarlierPages
from pmobook.site.search_document import SearchSource

ENTRY_BASE = "../../"
"""From the page of an entry, domain or phase (`section/id/`) to the root of its language."""


@dataclass
class LanguageBuild:
    """One language of one run. `site_dir` is where this language is written."""

    edition: Edition
    site_dir: str
    site_url: str
    earlier: EarlierPages = field(repr=False)
    policy: str
    """The Content-Security-Policy of its pages; empty while serving, since the server puts a script into every page."""
    environment: Environment = field(init=False, repr=False)
    nav: Navigation = field(init=False, repr=False)
    files: Files = field(init=False, repr=False)
    handwritten: set[str] = field(default_factory=set)
    """Addresses of entries that a hand-written page replaces."""
    mentions: MentionExtension = field(default_factory=MentionExtension, repr=False)
    """Links the mentions of terms on the page that MkDocs is at."""
    search_sources: list[SearchSource] = field(default_factory=list, repr=False)
    _stash: list[str] = field(default_factory=list, repr=False)

    @property
    def is_default(self) -> bool:
        """Whether this is the language of the site's root."""
        return self.edition.language == self.edition.default

    def renderer(self, base: str) -> Renderer:
        """Return the renderer for pages from which `base` leads to the root of the language."""
        if base == ENTRY_BASE:
            return self._entry_renderer
        return Renderer(self.edition, base)

    @cached_property
    def _entry_renderer(self) -> Renderer:
        return Renderer(self.edition, ENTRY_BASE)

    @property
    def generated_entries(self) -> tuple[AnyEntry, ...]:
        """The entries whose pages are generated."""
        entries = self.edition.library.entries
        return tuple(entry for entry in entries if address_of(entry) not in self.handwritten)

    def pages_of_no_entry(self) -> Iterator[EntryPage]:
        """Yield the generated pages that are made from many entries, one at a time."""
        for page_set in PAGE_SETS:
            yield from page_set.pages(self.renderer(ENTRY_BASE))
        for page in STANDING_PAGES:
            yield page.rendered(self.renderer(page.base))

    def generated_addresses(self) -> Iterator[str]:
        """Yield the addresses of all generated pages."""
        library = self.edition.library
        yield from (address_of(entry) for entry in self.generated_entries)
        for page_set in PAGE_SETS:
            yield from page_set.addresses(library)
        yield from (page.address for page in STANDING_PAGES)

    def stash(self, html: str) -> int:
        """Keep `html` until Markdown has been through the page; returns its number."""
        self._stash.append(html)
        return len(self._stash) - 1

    def unstash(self, number: int) -> str:
        """Return what was kept under `number`."""
        return self._stash[number]
