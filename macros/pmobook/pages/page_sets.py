"""All generated pages that are not of one entry: one list for pages at fixed addresses, one for sets of pages.

A new kind of generated page is one new module that makes it, and one line here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pmobook.library.library import Library
from pmobook.pages.coverage import COVERAGE_PAGE
from pmobook.pages.dashboard import DASHBOARD
from pmobook.pages.finding.roles import role_addresses, role_pages
from pmobook.pages.finding.standing import FINDING
from pmobook.pages.flashcards import FLASHCARDS_PAGE
from pmobook.pages.indexes import item_addresses, item_pages
from pmobook.pages.page import EntryPage
from pmobook.pages.progress import PROGRESS_PAGE
from pmobook.pages.renderer import Renderer
from pmobook.pages.repetition import REPETITION_PAGE
from pmobook.pages.review import REVIEW
from pmobook.pages.rule_guides import RULES_PAGE, rule_addresses, rule_pages
from pmobook.pages.standing_page import StandingPage
from pmobook.pages.ways_in import WAYS_IN


@dataclass(frozen=True, slots=True)
class PageSet:
    """Pages whose number depends on the content, all two folders deep (`domains/risk/`)."""

    addresses: Callable[[Library], Iterable[str]]
    pages: Callable[[Renderer], Iterator[EntryPage]]


PAGE_SETS: tuple[PageSet, ...] = (
    PageSet(item_addresses, item_pages),
    PageSet(role_addresses, role_pages),
    PageSet(rule_addresses, rule_pages),
)

STANDING_PAGES: tuple[StandingPage, ...] = (
    *(*WAYS_IN, *FINDING, REPETITION_PAGE, FLASHCARDS_PAGE, PROGRESS_PAGE),
    *(DASHBOARD, COVERAGE_PAGE, REVIEW, RULES_PAGE),
)
"""In the order in which they stand in the navigation."""
