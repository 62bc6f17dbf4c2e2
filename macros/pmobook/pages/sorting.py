"""How names are sorted and listed by letter, in both languages."""

import unicodedata

_ALL_BUT_LETTERS_AND_DIGITS = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) != " "}
"""What does not count in names of ASCII, which are most of them."""


def sort_key(name: str) -> str:
    """Return `name` as it is sorted: accents, case and punctuation aside, as both languages do."""
    if name.isascii():
        return name.lower().translate(_ALL_BUT_LETTERS_AND_DIGITS)
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in bare if character.isalnum() or character == " ")


def first_letter(name: str) -> str:
    """Return the letter under which `name` is listed; `#` for what begins with no letter."""
    letter = sort_key(name).lstrip()[:1].upper()
    return letter if letter.isalpha() else "#"
