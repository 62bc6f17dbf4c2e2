"""The new text of a term's file: only the fields that change are written anew, so that a review shows nothing else."""

import re
from collections.abc import Mapping, Sequence

from pmobook.exports.written import TERM_FIELDS, Written
from pmobook.imports.yaml_text import entry_text, field_text
from pmobook.model.term import Term
from pmobook.reading.composing import compose
from pmobook.reading.decoding import decode
from pmobook.reading.document import YamlDocument

_FIELD = re.compile(r"^(?P<name>[a-z_]+):", re.MULTILINE)


def new_text(old: str, values: Mapping[str, Written], changed: frozenset[str], languages: Sequence[str]) -> str:
    """Return the text `old` with the fields `changed` as in `values`; the whole file anew where that goes wrong."""
    written = {name: field_text(name, values[name], languages) for name in changed if name in values}
    spliced = _spliced(old, written, changed)
    whole = entry_text(values, languages)
    return spliced if _record(spliced) == _record(whole) else whole


def _record(text: str) -> Term | None:
    value, problems = compose("", text)
    return decode(YamlDocument("", text), value, Term)[0] if value is not None and not problems else None


def _spliced(old: str, written: Mapping[str, str], changed: frozenset[str]) -> str:
    starts = [match.start() for match in _FIELD.finditer(old)]
    ends = [*starts[1:], len(old)]
    head = old[: starts[0]] if starts else ""
    blocks = {_name(old[start:end]): old[start:end] for start, end in zip(starts, ends, strict=True)}
    order = list(blocks)
    for name in TERM_FIELDS:
        if name not in changed:
            continue
        if name not in written:
            order = [each for each in order if each != name]
        elif name not in order:
            order.insert(_place(name, order), name)
    return head + "".join(_with_line_end(written.get(name) or blocks[name]) for name in order)


def _name(block: str) -> str:
    return block.partition(":")[0]


def _with_line_end(block: str) -> str:
    return block if block.endswith("\n") else f"{block}\n"


def _place(name: str, order: list[str]) -> int:
    """Return where a new field goes: behind the last of those that the canonical order has before it."""
    before = set(TERM_FIELDS[: TERM_FIELDS.index(name)])
    return max((position + 1 for position, each in enumerate(order) if each in before), default=0)
