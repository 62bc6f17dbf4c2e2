"""The page of a term."""

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.term import Term
from pmobook.pages.renderer import Renderer
from pmobook.pages.term_html import term_html
from pmobook.pages.term_view import term_view


def term_body(renderer: Renderer, entry: Entry[Term]) -> Markup:
    """Return the HTML of a term's page."""
    return term_html(term_view(renderer, entry), renderer.edition.words)
