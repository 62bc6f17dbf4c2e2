"""What the search index knows of a page."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as Pagefind reads it. `address` is relative to the root of the site; `body` is HTML, the rest plain text.

    `say_instead` is the name to use for the words in `avoided`.
    """

    address: str
    language: str
    kind: str
    group: str
    title: str
    summary: str
    body: str
    avoided: tuple[str, ...] = ()

    def html(self) -> str:
        """Return the page of the shadow tree: the fragment alone, with its filters and what results show."""
        meta = {"title": self.title, "kind": self.kind, "group": self.group, "summary": self.summary}
        if self.avoided:
            meta["avoided"] = "|".join(self.avoided)
        shown = "".join(f'<i data-pagefind-meta="{name}">{escape(value)}</i>' for name, value in meta.items() if value)
        return (
            f'<!doctype html><html lang="{escape(self.language)}"><body data-pagefind-body>'
            f'<div data-pagefind-ignore>{shown}<i data-pagefind-filter="kind">{escape(self.kind)}</i></div>'
            f"{self.body}</body></html>"
        )
