"""What the pages of all kinds share: the banner above an entry and the notes below it."""

from collections.abc import Container
from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.review import is_overdue, next_review
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Status
from pmobook.model.kinds import KIND_BY_NAME
from pmobook.pages.edition import address_of_page, anchor_of_pointer
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.renderer import Renderer, part_title

USES_SHOWN = 12
"""So many users of a kind are listed; more would push the rest of the page out of sight, so they are counted."""


@dataclass(frozen=True, slots=True)
class UsePart:
    """The step, stage, section or question of a place that refers to an entry."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class UsePlace:
    """An entry or page that refers to an entry, and in which of its parts it does."""

    name: str
    href: str
    parts: tuple[UsePart, ...] = ()


@dataclass(frozen=True, slots=True)
class UseGroup:
    """The uses in one kind of entry; `more` counts those that are not listed."""

    kind: str
    places: tuple[UsePlace, ...]
    more: int


def banner(renderer: Renderer, entry: AnyEntry) -> Markup:
    """Return the notice above an entry that is not simply approved and up to date; empty for one that is."""
    words, record = renderer.edition.words, entry.record
    if record.status is Status.DEPRECATED:
        return _notice("deprecated", words.deprecated_banner, successor=_successor(renderer, entry))
    if record.status is Status.DRAFT:
        return _notice("draft", words.draft_banner)
    if record.status is Status.REVIEW:
        return _notice("review", words.review_banner)
    due = next_review(record)
    if due is None or not is_overdue(record, renderer.edition.library.today):
        return NO_HTML
    text = words.overdue_banner_owner if record.owner else words.overdue_banner
    return _notice("overdue", text, date=words.date(due), owner=record.owner or "")


def _successor(renderer: Renderer, entry: AnyEntry) -> Markup:
    return renderer.link(entry.kind.name, entry.record.replaced_by or "")


def _notice(kind: str, text: str, **values: str) -> Markup:
    words = finished(text).format(**values)  # the text is the catalogue's, and the values are escaped
    return Markup('<p class="pmo-banner" data-banner="{}">{}</p>').format(kind, words)


USERS = frozenset({*KIND_BY_NAME, "page"})
"""Kinds of what can refer to an entry: entries, and hand-written pages."""


def use_groups(renderer: Renderer, entry: AnyEntry, kinds: Container[str] = USERS) -> list[UseGroup]:
    """Return where the entry is used by other `kinds`, grouped by kind.

    Each user stands there once, with links to its very steps or questions.
    """
    parts: dict[str, dict[str, tuple[AnyEntry, dict[str, UsePart]]]] = {}
    for use in renderer.edition.library.uses_by_target.get(entry.key, ()):
        if use.source.kind.name not in kinds:
            continue
        anchor = anchor_of_pointer(use.source, use.pointer)
        _, found = parts.setdefault(use.source.kind.name, {}).setdefault(use.source.id, (use.source, {}))
        title = part_title(renderer.edition, use.source, anchor.removeprefix("#")) if anchor else ""
        if title:
            found.setdefault(anchor, UsePart(title, renderer.to(use.source) + anchor))
    groups = []
    for kind, users in parts.items():
        listed = [
            UsePlace(renderer.name(source), renderer.to(source), tuple(found.values()))
            for source, found in list(users.values())[:USES_SHOWN]
        ]
        groups.append(UseGroup(kind, tuple(listed), len(users) - len(listed)))
    return [*groups, *_pages_that_mention(renderer, entry)] if "page" in kinds else groups


def _pages_that_mention(renderer: Renderer, entry: AnyEntry) -> list[UseGroup]:
    """Return the hand-written pages of this language that refer to the entry, as a group of one kind."""
    library = renderer.edition.library
    mentions = library.mentions_by_target.get(entry.key)
    if mentions is None:
        return []
    titles = {page.path: page.title for page in library.pages}
    paths = dict.fromkeys(mention.path for mention in mentions)
    places = [
        UsePlace(titles[path], renderer.href(address) or "./")
        for path in paths
        if (address := address_of_page(renderer.edition, path)) is not None
    ]
    listed = tuple(places[:USES_SHOWN])
    return [UseGroup("page", listed, len(places) - len(listed))] if places else []
