"""Lists within lists, however deep: near the end of Python's stack an item is a text, and the build goes on."""

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.util import nearing_recursion_limit


class _Bounded(BlockProcessor):
    """Finds no further list where Python-Markdown finds no further quotation."""

    def test(self, parent: object, block: str) -> bool:
        """Whether a block begins a list."""
        return bool(super().test(parent, block)) and not nearing_recursion_limit()  # type: ignore[arg-type]


class OrderedLists(_Bounded, SaneOListProcessor):
    """`1. item`."""


class UnorderedLists(_Bounded, SaneUListProcessor):
    """`- item`."""


def bound_lists(md: markdown.Markdown) -> None:
    """Let `md` read its lists, those with numbers and those with bullets apart, in this way."""
    md.parser.blockprocessors.register(OrderedLists(md.parser), "olist", 40)
    md.parser.blockprocessors.register(UnorderedLists(md.parser), "ulist", 30)
