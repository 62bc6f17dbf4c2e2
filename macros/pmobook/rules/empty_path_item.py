"""An item of a path names an entry, or says in words what to do."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.rule import Finding, Rule, at_value


def check(library: Library) -> Iterator[Finding]:
    """Find items with neither `ref` nor `title`."""
    for path in library.paths:
        for number, stage in enumerate(path.record.stages):
            for position, item in enumerate(stage.items):
                if item.ref is None and item.title is None:
                    pointer = ("stages", number, "items", position)
                    yield at_value(path, pointer, "this item has neither ref nor title", "add one of the two")


RULE = Rule("empty-path-item", Severity.ERROR, check)
