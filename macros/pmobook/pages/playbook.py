"""The page of a playbook, and its card."""

from collections.abc import Callable

from markupsafe import Markup

from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.pages.checklists import closing_boxes, step_boxes, tick_keys
from pmobook.pages.common import banner, use_groups
from pmobook.pages.finished import NO_HTML
from pmobook.pages.flow import branches, flow
from pmobook.pages.foot import foot, uses_section
from pmobook.pages.raci import raci_table, role_parts, role_parts_list
from pmobook.pages.renderer import Renderer


def playbook_body(renderer: Renderer, entry: Entry[Playbook]) -> Markup:
    """Return the HTML of a playbook's page."""
    record, default, section_id = entry.record, renderer.edition.default, _section_ids(entry.record)
    return renderer.template(
        "playbook.html",
        entry=entry,
        playbook=record,
        section_id=section_id,
        banner=banner(renderer, entry),
        how_long=how_long(renderer, record),
        people=people(renderer, record),
        box_count=len(tick_keys(entry, default)),
        step_boxes={step.id: step_boxes(entry, step) for step in record.steps},
        closing_boxes=closing_boxes(entry, default),
        flow=flow(renderer, record),
        forks=branches(record),
        who_does_what=_who_does_what(renderer, entry, section_id("what-i-do")),
        next_card=_next_card(renderer, record),
        uses=uses_section(renderer.edition.words, use_groups(renderer, entry)),
        foot=foot(renderer, entry),
    )


def playbook_card(renderer: Renderer, entry: Entry[Playbook]) -> Markup:
    """Return the HTML of a playbook's card: name, summary, time and level."""
    return renderer.template("playbook_card.html", entry=entry, how_long=how_long(renderer, entry.record))


def _section_ids(record: Playbook) -> Callable[[str], str]:
    """Return what gives each section its id: its name, unless a step has that id, which is promised to keep it."""
    taken = {step.id for step in record.steps}
    return lambda name: f"{name}-section" if name in taken else name


def _who_does_what(renderer: Renderer, entry: Entry[Playbook], anchor: str) -> Markup:
    """Return the RACI matrix and the part of each role; empty where the playbook names no role for anything."""
    if not role_parts(entry.record):
        return NO_HTML
    return raci_table(renderer, entry, below=role_parts_list(renderer, entry, anchor))


def _next_card(renderer: Renderer, record: Playbook) -> Markup:
    """Return the card of the first playbook that comes next; empty where none does."""
    entry = renderer.edition.library.find_playbook(record.next[0]) if record.next else None
    return playbook_card(renderer, entry) if entry is not None else NO_HTML


def how_long(renderer: Renderer, record: Playbook) -> str:
    """Return the duration in words; empty where the playbook states none."""
    words, duration = renderer.edition.words, record.duration
    if duration is None:
        return ""
    if not duration.prepare or not duration.run:
        return words.minutes(duration.prepare + duration.run)
    # no line ends between a number and its unit
    prepare, run = (words.minutes(part).replace(" ", "\u00a0") for part in (duration.prepare, duration.run))
    return words.prepare_and_run.format(prepare=prepare, run=run)


def people(renderer: Renderer, record: Playbook) -> str:
    """Return how many take part, in words; empty where the playbook does not say."""
    words = renderer.edition.words
    if record.people is None:
        return ""
    if record.people.max is None:
        return words.people_from.format(low=record.people.min)
    return words.people_between.format(low=record.people.min, high=record.people.max)
