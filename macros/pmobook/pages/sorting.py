"""How names are sorted and listed by letter, in both languages."""

import unicodedata


def sort_key(name: str) -> str:
    """Return `name` as it is sorted: accents, case and punctuation aside, as both languages do."""
    if name.isascii() and name.replace(" ", "").isalnum():
        return name.lower()
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in bare if character.isalnum() or character == " ")


def first_letter(name: str) -> str:
    """Return the letter under which `name` is listed; `#` for what begins with no letter."""
    letter = sort_key(name).lstrip()[:1].upper()
    return letter if letter.isalpha() else "#"
