"""What the pages of all kinds share: the banner above an entry and the notes below it."""

from dataclasses import dataclass

from markupsafe import Markup

from pmobook.library.review import is_overdue, next_review
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Status
from pmobook.pages.edition import address_of_page, anchor_of_pointer
from pmobook.pages.renderer import Renderer, part_title

USES_SHOWN = 12
"""So many uses of a kind are listed; more would push the rest of the page out of sight, so they are counted."""


@dataclass(frozen=True, slots=True)
class UsePlace:
    """A place that refers to an entry."""

    name: str
    href: str
    part: str


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
        return Markup()
    text = words.overdue_banner_owner if record.owner else words.overdue_banner
    return _notice("overdue", text, date=words.date(due), owner=record.owner or "")


def _successor(renderer: Renderer, entry: AnyEntry) -> Markup:
    return renderer.link(entry.kind.name, entry.record.replaced_by or "")


def _notice(kind: str, text: str, **values: str) -> Markup:
    words = Markup(text).format(**values)  # noqa: S704 - the text is the catalogue's, and the values are escaped
    return Markup('<p class="pmo-banner" data-banner="{}">{}</p>').format(kind, words)


def use_groups(renderer: Renderer, entry: AnyEntry) -> list[UseGroup]:
    """Return where the entry is used, grouped by kind; each place once, linked to its very step or question."""
    places: dict[str, dict[str, UsePlace]] = {}
    for use in renderer.edition.library.uses_by_target.get(entry.key, ()):
        anchor = anchor_of_pointer(use.source, use.pointer)
        href = renderer.to(use.source) + anchor
        part = part_title(renderer.edition, use.source, anchor.removeprefix("#")) if anchor else ""
        place = UsePlace(renderer.name(use.source), href, part)
        places.setdefault(use.source.kind.name, {}).setdefault(href, place)
    groups = []
    for kind, found in places.items():
        listed = tuple(found.values())[:USES_SHOWN]
        groups.append(UseGroup(kind, listed, len(found) - len(listed)))
    return [*groups, *_pages_that_mention(renderer, entry)]


def _pages_that_mention(renderer: Renderer, entry: AnyEntry) -> list[UseGroup]:
    """Return the hand-written pages of this language that refer to the entry, as a group of one kind."""
    library = renderer.edition.library
    mentions = library.mentions_by_target.get(entry.key)
    if mentions is None:
        return []
    titles = {page.path: page.title for page in library.pages}
    paths = dict.fromkeys(mention.path for mention in mentions)
    places = [
        UsePlace(titles[path], renderer.href(address) or "./", "")
        for path in paths
        if (address := address_of_page(renderer.edition, path)) is not None
    ]
    listed = tuple(places[:USES_SHOWN])
    return [UseGroup("page", listed, len(places) - len(listed))] if places else []
