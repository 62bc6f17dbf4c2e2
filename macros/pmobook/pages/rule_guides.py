"""The pages that explain the rules of the check, one for each, and the list of them all."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from pmobook.library.library import Library
from pmobook.pages.finished import NO_HTML, finished
from pmobook.pages.page import EntryPage
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words
from pmobook.words.rule_guides import GUIDE_GROUPS, RULE_GUIDES, InLanguages, RuleGuide


def address_of_rule(rule: str) -> str:
    """Return the address of the page of a rule."""
    return f"rules/{rule}/"


def rule_addresses(_library: Library) -> Iterator[str]:
    """Yield the addresses of the pages of all rules: they are the same in every knowledge base."""
    yield from map(address_of_rule, RULE_GUIDES)


def rule_pages(renderer: Renderer) -> Iterator[EntryPage]:
    """Yield the page of each rule."""
    code = renderer.edition.words.code
    for guide in RULE_GUIDES.values():
        yield EntryPage(
            address=address_of_rule(guide.rule),
            section="contribute",
            title=guide.rule,
            description=guide.meaning.of(code),
            body=_body(renderer, guide),
            edit_path="mkdocs.yml",
        )


def _body(renderer: Renderer, guide: RuleGuide) -> Markup:
    return renderer.template(
        "rule.html",
        guide=guide,
        meaning=_line(renderer, guide.meaning),
        advice=_line(renderer, guide.advice),
        severity=renderer.edition.words.rules.severities.get(guide.severity, ""),
        waiver=_waiver(renderer, guide),
        bad=[(path, _marked(path, text, guide)) for path, text in guide.bad.items()],
        good=guide.good.items(),
    )


def _line(renderer: Renderer, text: InLanguages) -> Markup:
    return finished(renderer.markdown.line(text.of(renderer.edition.words.code)))  # Markdown escapes


def _waiver(renderer: Renderer, guide: RuleGuide) -> Markup:
    """Return how to set aside a rule of entries that only warns; documents set rules aside in another way."""
    if guide.severity != "warning" or not all(path.endswith(".yml") for path in guide.bad):
        return NO_HTML
    waiver = Markup("<code>waive: [{}]</code>").format(guide.rule)
    return escape(renderer.edition.words.rules.waiver).format(waiver=waiver)


def _marked(path: str, text: str, guide: RuleGuide) -> Markup:
    """Return the text of an example as HTML, with the lines marked that the check names."""
    named = {line.split(":")[1] for line in guide.told.splitlines() if line.startswith(f"{path}:")}
    lines = (
        Markup("<mark>{}</mark>").format(line) if str(number) in named else escape(line)
        for number, line in enumerate(text.splitlines(), start=1)
    )
    return Markup("\n").join(lines)


def _index(renderer: Renderer) -> Markup:
    code = renderer.edition.words.code
    groups = [
        (
            group.title.of(code),
            [(guide, _line(renderer, guide.meaning)) for guide in group.guides],
        )
        for group in GUIDE_GROUPS
    ]
    return renderer.template("rules_index.html", groups=groups)


def _heading(words: Words) -> tuple[str, str]:
    return words.rules.title, words.rules.description


RULES_PAGE = StandingPage("rules/", "contribute", _heading, _index, "mkdocs.yml")
