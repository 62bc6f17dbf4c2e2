"""A comparison as Markdown, for the comment under a pull request: readers know projects, not YAML."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from pmobook.comparing.comparison import Change, Comparison
from pmobook.comparing.fields import FieldChange

FIELDS_SHOWN = 20
"""So many values of one entry are shown; a reviewer opens the file for more."""

LONGEST = 400
"""Characters of a new or lost value that are shown: a definition is at most half of that."""

CONTEXT = 6
"""Words that stand around a change, enough to see the sentence it is in."""

_PLURALS = {"quiz": "quizzes"}

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def comparison_markdown(comparison: Comparison) -> str:
    """Return a comparison as Markdown text; one line where nothing changed."""
    lines = list(_lines(comparison))
    return "\n".join(lines or ["No entry was added, changed, deprecated or removed."]) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    yield from _section("⚠️ Addresses that would lead nowhere", [f"`/{address}`" for address in comparison.gone])
    if comparison.gone:
        yield "Add the old id to `redirects` of the entry that takes its place, or keep it with `status: deprecated`."
    lost = [f"`{_code(part)}`" for part in comparison.lost_parts]
    yield from _section("⚠️ Ids under which readers keep ticks and answers, and which are gone", lost)
    yield from _entries("Added", comparison.added)
    yield from _entries("Changed", comparison.changed)
    yield from _entries("Deprecated", comparison.deprecated)
    yield from _entries("Removed", comparison.removed)
    behind = [
        f"`{each.path}`: **{_text(each.field)}** changed in `{each.changed}`, not in `{each.left}`"
        for each in comparison.behind
    ]
    yield from _section("Translations that may be behind", behind)


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield from ("", f"### {title}", "", *lines)


def _entries(title: str, changes: Iterable[Change]) -> Iterator[str]:
    found = list(changes)
    if found:
        yield from ("", f"### {title}", "")
    for change in found:
        renamed = f", before `{change.renamed_from}`" if change.renamed_from else ""
        yield f"- **{change.kind}** `{change.id}`{renamed}{_touched(change)}"
        yield from (f"  - {_field(each)}" for each in change.fields[:FIELDS_SHOWN])
        if len(change.fields) > FIELDS_SHOWN:
            yield f"  - and {len(change.fields) - FIELDS_SHOWN} more values"


def _touched(change: Change) -> str:
    counts = Counter(each.kind for each in change.touched)
    if not counts:
        return ""
    told = ", ".join(
        f"{count} {kind if count == 1 else _PLURALS.get(kind, f'{kind}s')}" for kind, count in sorted(counts.items())
    )
    places = ", ".join(
        f"`{_code(each.path)}{'#' + each.part if each.part else ''}`" for each in change.touched[:FIELDS_SHOWN]
    )
    return f" — used in {told}: {places}"


def _field(change: FieldChange) -> str:
    name = f"**{_text(change.name)}**"
    if not change.before:
        return f"{name}: {_value(change.after)}"
    if not change.after:
        return f"{name}: ~~{_value(change.before)}~~"
    return f"{name}: {_words_changed(change.before.split(), change.after.split())}"


def _words_changed(before: Sequence[str], after: Sequence[str]) -> str:
    """Return what differs between two texts, word by word, with a few words around it."""
    parts: list[str] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            parts.append(_context(before[start:end], is_first=start == 0, is_last=end == len(before)))
            continue
        if end > start:
            parts.append(f"~~{_text(' '.join(before[start:end]))}~~")
        if new_end > new_start:
            parts.append(f"**{_text(' '.join(after[new_start:new_end]))}**")
    return " ".join(parts)


def _context(words: Sequence[str], *, is_first: bool, is_last: bool) -> str:
    head = [] if is_first else words[:CONTEXT]
    tail = [] if is_last else words[-CONTEXT:]
    if len(words) <= len(head) + len(tail):
        return _text(" ".join(words))
    return _text(" ".join([*head, "…", *tail]))


def _value(text: str) -> str:
    shown = " ".join(text.split())
    return _text(shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…")


def _text(text: str) -> str:
    """Return a text as Markdown that shows it as it is: a pull request's words are not ours to trust."""
    return _MARKS.sub(r"\\\1", text)


def _code(text: str) -> str:
    return text.replace("`", "'")
