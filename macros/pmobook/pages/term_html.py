"""The HTML of a term's page, joined from its view.

The other kinds are written as templates; terms come by ten thousand, and here joining costs a third of a template:
measured at 10,000 terms in two languages, 0.5 s of CPU against 1.4 s.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from pmobook.model.term import Equivalent
from pmobook.pages.finished import finished
from pmobook.pages.foot import section
from pmobook.pages.term_view import TermView
from pmobook.words import Words


def term_html(view: TermView, words: Words) -> Markup:
    """Return the page of a term; texts in the view are HTML already, all else is escaped here."""
    parts = (
        f'<article class="pmo-entry" data-kind="term" data-entry="{view.id}">\n',
        _head(view),
        _definitions(view),
        _formula(view, words),
        _words(view, words),
        f"<p>{view.role}</p>\n" if view.role else "",
        section("example", words.for_example, _paragraphs(view.examples)),
        section("notes", words.notes, f'<div class="pmo-prose">{view.notes}</div>' if view.notes else ""),
        section("contrast", words.not_to_be_confused, _pairs("pmo-contrast", view.contrast)),
        section("relations", words.related, f"{view.graph}{_pairs('pmo-relations', view.relations)}"),
        view.uses,
        view.questions,
        section("frameworks", words.other_frameworks, _frameworks(view.equivalents, words)),
        view.foot,
        f"\n{view.data}\n</article>\n",
    )
    return finished("".join(parts))  # escaped above


def _head(view: TermView) -> str:
    short = f' <span class="pmo-abbreviation">{escape(view.abbreviation)}</span>' if view.abbreviation else ""
    facts = [f"<span>{view.domain}</span>", *(f"<span>{escape(fact)}</span>" for fact in view.facts)]
    return (
        f'<header class="pmo-head">\n<h1 id="_top">{view.title}{short}</h1>\n'
        f'<p class="pmo-meta">{"".join(facts)}</p>\n</header>\n{view.banner}\n'
    )


def _definitions(view: TermView) -> str:
    """Return the definition, and beside it name and definition in the other languages."""
    others = [
        f'<div class="pmo-other"><p><span class="pmo-tag">{escape(other.label)}</span> '
        f'<strong lang="{other.code}">{escape(other.names)}</strong></p>\n'
        f'<p lang="{other.code}">{other.definition}</p></div>\n'
        for other in view.other_languages
    ]
    return f'<div class="pmo-definitions">\n<p class="pmo-definition">{view.definition}</p>\n{"".join(others)}</div>\n'


def _formula(view: TermView, words: Words) -> str:
    if not view.formula:
        return ""
    return f'<p class="pmo-formula"><span class="pmo-tag">{words.formula}</span> {view.formula}</p>\n'


def _words(view: TermView, words: Words) -> str:
    """Return what to say and what not; nothing where the name is the only word."""
    say = f'<div><dt class="pmo-say">{words.say}</dt><dd>{escape(view.say)}</dd></div>\n' if view.say else ""
    avoided = "".join([_avoided(word, why) for word, why in view.avoid])
    avoid = f'<div><dt class="pmo-avoid">{words.do_not_say}</dt><dd>{avoided}</dd></div>\n' if avoided else ""
    return f'<dl class="pmo-words">\n{say}{avoid}</dl>\n' if say or avoid else ""


def _avoided(word: str, why: str) -> str:
    reason = f' <span class="pmo-muted">{why}</span>' if why else ""
    return f'<span class="pmo-avoided"><span>{escape(word)}</span>{reason}</span>'


def _paragraphs(texts: Iterable[str]) -> str:
    return "\n".join([f'<p class="pmo-example">{text}</p>' for text in texts])


def _pairs(css_class: str, pairs: Iterable[tuple[str, str]]) -> str:
    rows = "\n".join([f"<div><dt>{left}</dt><dd>{right}</dd></div>" for left, right in pairs])
    return f'<dl class="{css_class}">\n{rows}\n</dl>' if rows else ""


def _frameworks(equivalents: Iterable[Equivalent], words: Words) -> str:
    rows = "\n".join(
        [
            f'<tr><th scope="row">{escape(item.framework)}</th><td>{escape(item.name)}</td>'
            f'<td class="pmo-muted">{words.matches[item.match]}</td></tr>'
            for item in equivalents
        ]
    )
    return f'<table class="pmo-frameworks"><tbody>\n{rows}\n</tbody></table>' if rows else ""
