"""What the search index knows of a page."""

from dataclasses import dataclass
from html import escape

NAME_WEIGHT = 8
"""Pagefind's weights run from 0 to 10, plain text has 1: a name counts for more than any mention."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as Pagefind reads it, all in plain text. `address` is relative to the root of the site.

    `names` are the words that lead to it first; those in `avoided` are among them, and results say what to use instead.
    """

    address: str
    language: str
    kind: str
    group: str
    title: str
    summary: str
    text: str
    names: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()

    def html(self) -> str:
        """Return the page of the shadow tree: the fragment alone, with its filters and what results show."""
        meta = {"title": self.title, "kind": self.kind, "group": self.group, "summary": self.summary}
        meta |= {"names": "|".join(self.names), "avoided": "|".join(self.avoided)}
        shown = "".join(f'<i data-pagefind-meta="{name}">{escape(value)}</i>' for name, value in meta.items() if value)
        return (
            f'<!doctype html><html lang="{escape(self.language)}"><body data-pagefind-body>'
            f'<div data-pagefind-ignore>{shown}<i data-pagefind-filter="kind">{escape(self.kind)}</i></div>'
            f'<h1>{escape(self.title)}</h1><p data-pagefind-weight="{NAME_WEIGHT}">{escape(", ".join(self.names))}</p>'
            f"<p>{escape(self.text)}</p></body></html>"
        )
