"""The boxes of a playbook that readers tick, and the keys under which their machines keep the ticks.

A box of a step is kept under `PLAYBOOK/STEP/ITEM`, all of them ids, so that its text can be edited. The lines of
`done_when` have no ids: they are kept under `PLAYBOOK/done-when/HASH`, with the first digits of the SHA-256 of the
line in the site's default language. They keep their ticks when they change places or their translation changes; a
line that says something else is another condition, and begins unticked.
"""

from hashlib import sha256
from typing import NamedTuple

from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook, Step
from pmobook.model.text import LocalisedText

DONE_WHEN = "done-when"
"""What stands in the place of a step's id for the lines of `done_when`; also the anchor of their list."""

HASH_DIGITS = 8
"""Hexadecimal digits: among a hundred lines, two are the same by chance once in a million playbooks."""


class Box(NamedTuple):
    """A box to tick: the key of its tick, what is true once it is ticked, and whether it must be."""

    key: str
    text: LocalisedText
    required: bool


def step_boxes(entry: Entry[Playbook], step: Step) -> tuple[Box, ...]:
    """Return the boxes of a step of the playbook."""
    return tuple(Box(f"{entry.id}/{step.id}/{item.id}", item.text, item.required) for item in step.checklist)


def closing_boxes(entry: Entry[Playbook], default: str) -> tuple[Box, ...]:
    """Return the boxes of a playbook's `done_when`; `default` is the site's default language."""
    return tuple(Box(f"{entry.id}/{DONE_WHEN}/{_hash(line, default)}", line, False) for line in entry.record.done_when)  # noqa: FBT003 - a field


def tick_keys(entry: Entry[Playbook], default: str) -> tuple[str, ...]:
    """Return the keys of all boxes of a playbook in the order of its page; `default` is the site's default language."""
    in_steps = [box for step in entry.record.steps for box in step_boxes(entry, step)]
    return tuple(box.key for box in (*in_steps, *closing_boxes(entry, default)))


def _hash(text: LocalisedText, default: str) -> str:
    words = " ".join(text.shown_in(default, default).text.split())
    return sha256(words.encode()).hexdigest()[:HASH_DIGITS]
