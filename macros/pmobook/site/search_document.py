"""What the search index knows of a page."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from html import escape


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as Pagefind reads it, all in plain text. `address` is relative to the root of the site.

    `names` are the words that lead to it first, parted by `|`; results say what to use instead of those in `avoided`.
    """

    address: str
    language: str
    kind: str
    group: str
    title: str
    summary: str
    text: str
    names: str = ""
    avoided: str = ""

    def html(self) -> str:
        """Return the page of the shadow tree. Pagefind finds words in its metadata too, so nothing is said twice.

        Kind and group are filters: results show them, but nobody finds every term by typing "term".
        """
        meta = {"title": self.title, "summary": self.summary, "names": self.names, "avoided": self.avoided}
        shown = "".join([_marked("meta", name, value) for name, value in meta.items() if value])
        filters = _marked("filter", "kind", self.kind) + (_marked("filter", "group", self.group) if self.group else "")
        return (
            f'<!doctype html><html lang="{escape(self.language)}"><body data-pagefind-body>'
            f"{shown}{filters}<p>{escape(self.text, quote=False)}</p></body></html>"
        )


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A search document that is made when the index is. `digest` changes with the document."""

    address: str
    digest: str
    make: Callable[[], SearchDocument]

    @classmethod
    def of(cls, document: SearchDocument) -> "SearchSource":
        """Return the source of a document that is made already."""
        return cls(document.address, sha256(document.html().encode()).hexdigest(), lambda: document)


def _marked(mark: str, name: str, value: str) -> str:
    return f'<i data-pagefind-ignore data-pagefind-{mark}="{name}">{escape(value, quote=False)}</i>'
