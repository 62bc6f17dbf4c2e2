"""The page of flashcards. Its script makes the cards of what popovers show; here is what is chosen from."""

import json
from collections import Counter
from dataclasses import asdict
from html import escape

from markupsafe import Markup

from pmobook.pages.finished import finished
from pmobook.pages.popovers import TERMS_FILE, is_learned
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage
from pmobook.words import Words

_NAME, _OTHERS, _SHORT = range(3)
"""The sides of a card: places in a row of the data of popovers."""


def _decks(renderer: Renderer) -> list[tuple[str, str, int, int]]:
    """Return the kinds of cards: what they are kept under, their name, and what is on their front and back.

    Between two languages the key is that of both, `en-id`, so that it is the same card in either edition.
    """
    edition, words = renderer.edition, renderer.edition.words
    own, names = edition.language, words.languages
    decks = [
        ("definition", words.flashcards.to_definition, _NAME, _SHORT),
        ("term", words.flashcards.to_term, _SHORT, _NAME),
    ]
    others = [code for code in edition.library.settings.languages if code != own]
    if not others:
        return decks
    other = others[0] if len(others) == 1 else "other"
    named = {own: names.get(own, own), other: names.get(other, words.flashcards.other_languages)}
    for one, two, front, back in ((own, other, _NAME, _OTHERS), (other, own, _OTHERS, _NAME)):
        title = words.flashcards.between.format(one=named[one], other=named[two])
        decks.append((f"{one}-{two}", title, front, back))
    return decks


def _body(renderer: Renderer) -> Markup:
    library, words = renderer.edition.library, renderer.edition.words.flashcards
    counts = Counter(term.group for term in library.terms if is_learned(term))
    domains = [f'<option value="">{escape(words.every_domain.format(count=counts.total()))}</option>']
    domains += [
        f'<option value="{item.id}">{escape(renderer.edition.shown(item.title).text)} ({counts[item.id]})</option>'
        for item in library.items("domain").values()
        if counts[item.id]
    ]
    decks = [
        f'<option value="{key}" data-front="{front}" data-back="{back}">{escape(title)}</option>'
        for key, title, front, back in _decks(renderer)
    ]
    spoken = json.dumps(asdict(words), ensure_ascii=False, separators=(",", ":"))
    glossary = renderer.href("glossary/")
    return finished(  # the words are escaped
        f'<div class="pmo-quiz" data-flashcards="{renderer.href(TERMS_FILE)}" data-glossary="{glossary}"'
        f' data-words="{escape(spoken)}">\n'
        f'<p class="pmo-notice" role="status">{escape(words.needs_script)} '
        f'<a href="{renderer.href("words/print/")}">{escape(words.all_terms)}</a>.</p>\n<form hidden>\n'
        f'<p class="pmo-typed"><label>{escape(words.domain)} <select name="domain">{"".join(domains)}</select>'
        "</label>\n"
        f'<label>{escape(words.cards)} <select name="deck">{"".join(decks)}</select></label>\n'
        f'<label><input type="checkbox" name="typing"> {escape(words.typing)}</label></p>\n'
        '<p class="pmo-standing"></p>\n<fieldset class="pmo-question">\n'
        '<legend><span class="pmo-number"></span> <span class="pmo-prompt"></span></legend>\n'
        f'<label class="pmo-typed"><span>{escape(words.your_answer)}</span> '
        '<input type="text" name="answer" autocomplete="off" autocapitalize="off" spellcheck="false"></label>\n'
        '<div class="pmo-verdict" role="status"></div>\n<p class="pmo-actions"></p>\n</fieldset>\n</form>\n</div>\n'
    )


def _heading(words: Words) -> tuple[str, str]:
    return words.flashcards.title, words.flashcards.description


FLASHCARDS_PAGE = StandingPage("flashcards/", "quizzes", _heading, _body, "glossary/")
