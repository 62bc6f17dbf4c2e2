"""The languages whose inflections we know: a new one is one file and one line here."""

from collections.abc import Mapping

from pmobook.library.matching.english import English
from pmobook.library.matching.indonesian import Indonesian
from pmobook.library.matching.inflection import Morphology, Uninflecting

MORPHOLOGIES: Mapping[str, Morphology] = {"en": English(), "id": Indonesian()}


def morphology_of(language: str) -> Morphology:
    """Return the inflections of `language`; of one that we do not know, words match as they are."""
    return MORPHOLOGIES.get(language.partition("-")[0], Uninflecting())
