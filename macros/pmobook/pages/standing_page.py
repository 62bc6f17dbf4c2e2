"""Pages that every knowledge base has, whatever its entries are: ways into the glossary, the reader's progress, …"""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.pages.page import EntryPage
from pmobook.pages.renderer import Renderer
from pmobook.words import Words


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page at a fixed `address` below the root of each language, such as `words/print/` or `progress/`.

    `section` names the index page below which it stands in the navigation, if `in_navigation`. `heading` returns title
    and description, `body` the HTML below them. `edit_path` is the file or folder whose content the page shows.
    """

    address: str
    section: str
    heading: Callable[[Words], tuple[str, str]]
    body: Callable[[Renderer], Markup]
    edit_path: str
    in_navigation: bool = True

    @property
    def base(self) -> str:
        """The way from the page to the root of its language, such as `../../`."""
        return "../" * self.address.count("/")

    def rendered(self, renderer: Renderer) -> EntryPage:
        """Return the finished page; `renderer` is one for pages at `base`."""
        title, description = self.heading(renderer.edition.words)
        head = Markup('<header class="pmo-head"><h1 id="_top">{}</h1><p class="pmo-lead">{}</p></header>')
        body = head.format(title, description) + self.body(renderer)
        return EntryPage(self.address, self.section, title, description, body, self.edit_path)
