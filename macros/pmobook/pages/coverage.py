"""The page of coverage: what no question is about, and which questions are older than what they are about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from pmobook.library.changed_subjects import ChangedSubject
from pmobook.library.coverage import KindCoverage, Subject, coverage_of
from pmobook.model.reference import Reference
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage

COVERAGE_ADDRESS = "coverage/"

LISTED = 500
"""So many entries or questions of a list are shown; `pmobook coverage` has them all."""

_PROMPT = 100
"""Characters of a prompt that stand for it in the table: a line on a wide screen."""


def coverage_body(renderer: Renderer) -> Markup:
    """Return the HTML of the page."""
    edition = renderer.edition
    changed = list(_changed(renderer, edition.changed_subjects.found))
    return renderer.template(
        "coverage.html",
        tested=tested_table(renderer),
        untested=[(kind, _links(renderer, found.untested)) for kind, found in _kinds(renderer).items()],
        unknown=edition.changed_subjects.unknown,
        changed=changed[:LISTED],
        more=max(0, len(changed) - LISTED),
    )


def tested_table(renderer: Renderer) -> Markup:
    """Return the table of how many subjects of each kind some question is about; it leads to those without."""
    return renderer.template("tested.html", coverage=_kinds(renderer), page=renderer.href(COVERAGE_ADDRESS))


def _kinds(renderer: Renderer) -> Mapping[str, KindCoverage]:
    """Return the coverage of the kinds that there are."""
    coverage = renderer.edition.library.derived(coverage_of)
    return {kind: found for kind, found in coverage.items() if found.share.total}


def _links(renderer: Renderer, subjects: tuple[Subject, ...]) -> list[Markup]:
    found = [_link(renderer, subject) for subject in subjects[:LISTED]]
    return [*found, Markup("+ {}").format(len(subjects) - LISTED)] if len(subjects) > LISTED else found


def _link(renderer: Renderer, subject: Subject) -> Markup:
    entry = subject.entry
    if subject.step is None:
        return renderer.link(entry.kind.name, entry.id)
    return renderer.reference(Reference(*entry.key, subject.step.id))


def _changed(renderer: Renderer, found: Iterable[ChangedSubject]) -> Iterator[tuple[Markup, Markup, str]]:
    """Yield a row for each question: its link, what it is about, and the last day on which any of that changed."""
    words = renderer.edition.words
    for _, group in groupby(found, key=lambda each: (each.quiz.id, each.question.id)):
        changes = list(group)
        first = changes[0]
        prompt = renderer.plain(first.question.prompt)
        name = prompt if len(prompt) <= _PROMPT else f"{prompt[:_PROMPT].rsplit(' ', 1)[0]} …"
        link = Markup('<a href="{}#{}">{}</a>').format(renderer.to(first.quiz), first.question.id, name)
        days = [each.changed for each in changes if each.changed is not None]
        day = words.date(max(days)) if len(days) == len(changes) else words.coverage.not_committed
        yield link, _together(renderer, [each.subject for each in changes]), day


def _together(renderer: Renderer, subjects: Sequence[Subject]) -> Markup:
    """Return links in one line; of those with the same name each says what kind of thing it leads to."""
    links = [_link(renderer, subject) for subject in subjects]
    names = [link.striptags() for link in links]
    kinds = [renderer.edition.words.kinds[subject.entry.kind.name] for subject in subjects]
    return Markup(", ").join(
        Markup("{} ({})").format(link, kind) if names.count(name) > 1 else link
        for link, name, kind in zip(links, names, kinds, strict=True)
    )


COVERAGE_PAGE = StandingPage(
    address=COVERAGE_ADDRESS,
    section="contribute",
    heading=lambda words: (words.coverage.title, words.coverage.description),
    body=coverage_body,
    edit_path="quizzes",
)
