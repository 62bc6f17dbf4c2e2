"""Every text is there in every language of the site; until then readers see the default language, marked as such."""

from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.problem import Severity
from pmobook.model.text import UNSPECIFIED, Markup
from pmobook.rules.rule import Finding, Rule, at_key


def check(library: Library) -> Iterator[Finding]:
    """Find texts that lack a language of the site."""
    languages = library.settings.languages
    default = library.settings.default_language
    wanted = set(languages)
    each = f"write one text for each language: {{{', '.join(f'{code}: …' for code in languages)}}}"
    for holder, found in library.found_anywhere:
        if not isinstance(found, TextAt) or holder.is_draft:
            continue
        neutral = found.markup is Markup.VALUE or found.pointer[0] == "abbreviation"
        if neutral and (UNSPECIFIED in found.text.texts or found.pointer[0] == "abbreviation"):
            continue
        if found.text.texts.keys() >= wanted:
            continue
        missing = [code for code in languages if found.text.in_language(code, default) is None]
        if missing:
            named = ", ".join(missing)
            hint = each if UNSPECIFIED in found.text.texts else f"add {missing[0]}: beside the other language"
            yield at_key(holder, found.pointer, f"not translated into: {named}", hint)


RULE = Rule("missing-translation", Severity.WARNING, check)
