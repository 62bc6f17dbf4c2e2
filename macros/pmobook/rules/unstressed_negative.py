"""A question that asks for what is not so says it with stress: **not**, or NOT, for hasty readers pass over the word.

(NBME item flaws; Haladyna, Downing & Rodriguez 2002: word the stem positively, else stress the negative.) Found are
questions whose own clause is negative (“Which of these is not a risk?”) or that end in “except”. A situation may say
what is not there, and so may a clause after “if” or “that”: the answer is not turned round by it.
"""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.model.problem import Severity
from pmobook.rules.items import items, mark_of
from pmobook.rules.rule import Finding, Rule, in_text

_BEGINNING = r"(?:\A|(?<=\n)|(?<=[.?!:] ))[“\"']?(?:\w+ ){0,2}?"
"""Of a sentence, with a word or two before the asking one: “In what way …”, “Dua kalimat mana …”."""

_UNSTRESSED = r"(?<![*_\w-])(?P<word>{})(?![*_\w-])"
_ENGLISH = _UNSTRESSED.format(r"not|never|cannot|\w+n['’]t")
_INDONESIAN = _UNSTRESSED.format("bukan|tidak|tak")
_CLAUSE = (
    r"(?:(?!\b(?:if|when|because|since|although|while|so|until|unless|as|whether|where|and|but|or|to|for|with|without|by|"
    r"that|who|which|what|how|why)\b)[^,;:?])*?"
)
"""What may stand between the asking word and the negative: nothing that begins a clause or a phrase of its own."""

NEGATIVES = {
    "en": re.compile(
        rf"{_BEGINNING}(?i:which|what|who|whom|whose)\b{_CLAUSE}{_ENGLISH}"
        r"|(?<![*_\w])(?P<but>except)(?: for)?\s*(?:[:?.…]|one\b|$)"
    ),
    "id": re.compile(
        rf"{_BEGINNING}(?i:mana|manakah)(?:\s+(?!jika|bila|kepada|untuk|bagi|dengan|yang)\w+){{0,5}}\s+yang\s+{_INDONESIAN}"
        rf"|{_BEGINNING}(?i:apa|apakah|siapa|siapakah)\s+yang\s+{_INDONESIAN.replace('<word>', '<other>')}"
        r"|(?<![*_\w])(?P<but>kecuali)\s*(?:[:?.…]|satu\b|$)"
    ),
}
"""What makes a question negative; the word itself is the one group that is found."""

_SENTENCE = re.compile(r"[^.?!\n]+[.?!:…]*")


def check(library: Library) -> Iterator[Finding]:
    """Find questions with a negative that is not set off."""
    for item in library.derived(items):
        pattern = NEGATIVES.get(item.language)
        sentence = _asking(item.prompt)
        found = pattern.search(item.prompt, sentence.start(), sentence.end()) if pattern and sentence else None
        if found is None:
            continue
        group = found.lastgroup or "word"
        message = f"“{found[group]}” turns the question round and is easily passed over"
        hint = f"ask for what is so, or set it off: **{found[group]}**"
        yield in_text(item.quiz, item.at_prompt, mark_of(found, group), message, hint)


def _asking(prompt: str) -> re.Match[str] | None:
    """Return the sentence that asks: the last one with a question mark, else the last one."""
    sentences = list(_SENTENCE.finditer(prompt))
    asking = [sentence for sentence in sentences if sentence[0].endswith("?")]
    return next(reversed(asking or sentences), None)


RULE = Rule("unstressed-negative", Severity.WARNING, check)
