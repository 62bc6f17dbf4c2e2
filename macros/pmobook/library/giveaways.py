"""What gives the right one of several options away by its looks: for the rules of written questions, and for choosing
the wrong options of those made from the data.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pmobook.library.matching.languages import morphology_of

FAR_LONGER = 4 / 3
"""A third longer is seen at a glance; smaller differences are not."""

UNEVEN_RATIO = 2
UNEVEN_DIFFERENCE = 25
"""Characters, about four words: names of terms differ by less, whatever one does."""

FEWEST_LETTERS = 5
"""Most shorter words are grammar."""

ORDINARY = {
    "en": "about after again against already among because been before being below between could during each eight "
    "every first following from have having itself least might never other others otherwise project projects second "
    "seven shall should since still than that their them then there these they third this those three through under "
    "until what when where whether which while whose with within without would yours",
    "id": "adalah agar akan antara apakah bagaimana bagi bahwa banyak bawah beberapa belum berapa berikut beserta "
    "bukan dalam dapat daripada dengan dibanding dilakukan empat hanya harus hingga jawaban karena kedua "
    "kemudian kepada ketiga ketika kurang langkah lebih lewat maka manakah masih masing melakukan melalui "
    "memiliki menjadi mereka mungkin namun oleh orang pada paling perlu pertama proyek sampai sangat satunya "
    "saling sama sebab sebagai sebelum sebuah sedang sedangkan sehingga sejak selain selama seluruh semua "
    "sendiri seorang seperti serta sesuai setelah setiap siapa sudah supaya tanpa telah tentang terhadap "
    "tersebut tetap tetapi tiap tidak untuk yaitu",
}
"""Longer words that carry no matter of their own, and “project”, which stands everywhere in such a handbook."""

_WORD = re.compile(rf"[^\W\d_]{{{FEWEST_LETTERS},}}")
_ORDINARY = {language: frozenset(words.split()) for language, words in ORDINARY.items()}


def is_far_longer(right: str, wrong: Iterable[str]) -> bool:
    """Whether the right option is by far the longest."""
    return len(right) > FAR_LONGER * max(map(len, wrong))


def are_uneven(options: Iterable[str]) -> bool:
    """Whether an option is far longer than another: more than twice as long, and by some words."""
    lengths = [len(option) for option in options]
    longest, shortest = max(lengths), min(lengths)
    return longest > UNEVEN_RATIO * shortest and longest - shortest >= UNEVEN_DIFFERENCE


def echo(prompt: str, right: str, wrong: Sequence[str], language: str) -> re.Match[str] | None:
    """Return the first word of the right option that the prompt has too, if no wrong option takes up a word of it.

    In any inflection of `language` that is known. A name, which begins with a capital, is no echo.
    """
    words = _WORD.findall(prompt)
    asked = _forms_of(words, language)
    if any(_first_of(asked, option, language) for option in wrong):
        return None
    return _first_of(_forms_of((word for word in words if word.islower()), language), right, language)


def _first_of(asked: frozenset[str], option: str, language: str) -> re.Match[str] | None:
    words = _WORD.finditer(option)
    return next((word for word in words if not asked.isdisjoint(_forms(word[0].lower(), language))), None)


def _forms_of(words: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(form for word in words for form in _forms(word.lower(), language))


@cache
def _forms(word: str, language: str) -> frozenset[str]:
    """Return a word and those it may come from, in small letters; none for an ordinary word."""
    ordinary = _ORDINARY.get(language, frozenset())
    if word in ordinary:
        return frozenset()
    return frozenset({word, *(root for root, _ in morphology_of(language).readings(word))}) - ordinary
