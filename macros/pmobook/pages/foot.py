"""What stands below every entry: where it is used, where its facts come from, what changed, who answers for it.

Made by joining, not by a template: it is on every page, and at ten thousand pages the joining costs a third.
"""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup, escape

from pmobook.library.review import next_review
from pmobook.model.content import AnyEntry
from pmobook.model.entry import Change, Source
from pmobook.pages.common import USES_SHOWN, UseGroup, UsePlace
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.renderer import Renderer
from pmobook.words import Words

REVISIONS_SHOWN = 10
"""So many commits are listed; the edit button leads to the rest."""


def section(heading_id: str, title: str, body: str) -> str:
    """Return a part of an entry under its heading; nothing where there is no body."""
    return f"{_heading(heading_id, title)}{body}\n" if body else ""


@cache
def _heading(heading_id: str, title: str) -> str:
    """Return a heading; there are a few dozen in all languages, and each stands on most pages."""
    return f'<h2 id="{heading_id}">{escape(title)}</h2>\n'


def uses_section(words: Words, groups: Iterable[UseGroup]) -> Markup:
    """Return where an entry is used, kind by kind."""
    rows = "\n".join([_use_row(words, group) for group in groups])
    body = f'<dl class="pmo-relations">\n{rows}\n</dl>' if rows else ""
    return finished(section("where-used", words.where_used, body))  # all parts are escaped


def _use_row(words: Words, group: UseGroup) -> str:
    items = [_use_place(place) for place in group.places]
    if group.more:
        items.append(f'<li class="pmo-muted">+ {group.more}</li>')
    listed = "\n".join(items)
    return f'<div><dt>{escape(words.kinds[group.kind])}</dt>\n<dd><ul class="pmo-plain">\n{listed}\n</ul></dd></div>'


def _use_place(place: UsePlace) -> str:
    parts = ", ".join([f'<a href="{escape(part.href)}">{escape(part.title)}</a>' for part in place.parts])
    within = f' <span class="pmo-part">· {parts}</span>' if parts else ""
    return f'<li><a href="{escape(place.href)}">{escape(place.name)}</a>{within}</li>'


def questions_section(renderer: Renderer, entry: AnyEntry) -> Markup:
    """Return the questions that test an entry, quiz by quiz, each linked; the first ones where there are many."""
    questions = renderer.questions_about(entry)
    if not questions:
        return NO_HTML
    words = renderer.edition.words
    by_quiz: dict[str, list[str]] = {}
    for tested in questions[:USES_SHOWN]:
        name = escape(words.quizzing.question.format(number=tested.number))
        href = f"{renderer.to(tested.quiz)}#{tested.question.id}"
        by_quiz.setdefault(renderer.name(tested.quiz), []).append(f'<a href="{href}">{name}</a>')
    rows = "\n".join(
        [f"<div><dt>{escape(quiz)}</dt><dd>{', '.join(links)}</dd></div>" for quiz, links in by_quiz.items()]
    )
    more = f'\n<p class="pmo-muted">+ {len(questions) - USES_SHOWN}</p>' if len(questions) > USES_SHOWN else ""
    body = f'<dl class="pmo-relations">\n{rows}\n</dl>{more}'
    return finished(section("tested-by", words.questions_about, body))  # all parts are escaped


def foot(renderer: Renderer, entry: AnyEntry) -> Markup:
    """Return sources, changes and the line of owner, review and buttons."""
    words, record = renderer.edition.words, entry.record
    sources = "\n".join([_source(words, source) for source in record.sources])
    changes = "\n".join([_change(renderer, change) for change in record.changes])
    noted = f'<ul class="pmo-changes">\n{changes}\n</ul>\n' if changes else ""
    text = (
        section("sources", words.sources, f'<ul class="pmo-sources">\n{sources}\n</ul>' if sources else "")
        + section("changes", words.history, noted + _revisions(renderer, entry))
        + f'<footer class="pmo-footer">\n{_line(words, entry)}{_buttons(words)}</footer>'
    )
    return finished(text)  # all parts are escaped


def _source(words: Words, source: Source) -> str:
    title = escape(source.title)
    shown = f'<a href="{escape(source.url)}" rel="noopener">{title}</a>' if source.url else title
    licence = f' <span class="pmo-muted">· {words.licence}: {escape(source.licence)}</span>' if source.licence else ""
    return f"<li>{shown}{licence}</li>"


def _change(renderer: Renderer, change: Change) -> str:
    day = renderer.edition.words.date(change.date)
    return f'<li><time datetime="{change.date.isoformat()}">{day}</time> {renderer.line(change.note)}</li>'


def _revisions(renderer: Renderer, entry: AnyEntry) -> str:
    """Return what the repository remembers of the entry's file, folded."""
    revisions = renderer.edition.history.get(entry.path, ())
    if not revisions:
        return ""
    words = renderer.edition.words
    items = "".join(
        [
            f'<li><time datetime="{revision.day.isoformat()}">{words.date(revision.day)}</time> '
            f'<span lang="en">{escape(revision.subject)}</span></li>\n'
            for revision in revisions[:REVISIONS_SHOWN]
        ]
    )
    title = words.in_repository.format(count=words.number(len(revisions)))
    return f'<details class="pmo-tip"><summary>{title}</summary><ul class="pmo-changes">\n{items}</ul></details>'


def _line(words: Words, entry: AnyEntry) -> str:
    record, parts = entry.record, []
    if record.owner:
        parts.append(f"<span>{words.owner}: {escape(record.owner)}</span>\n")
    due = next_review(record)
    if due is not None:
        day = f'<time datetime="{due.isoformat()}">{words.date(due)}</time>'
        parts.append(f"<span>{words.next_review}: {day}</span>\n")
    if record.tags:
        parts.append(f"<span>{words.tags}: {escape(', '.join(record.tags))}</span>\n")
    return "".join(parts)


def _buttons(words: Words) -> str:
    """Return the buttons for pages with a script; without one they stay hidden."""
    return (
        f'<button type="button" data-action="copy-link" data-done="{words.copied}" hidden>{words.copy_link}</button>\n'
        f'<button type="button" data-action="cite" data-done="{words.copied}" hidden>{words.cite}</button>\n'
        f'<button type="button" data-action="print" hidden>{words.print}</button>\n'
    )
