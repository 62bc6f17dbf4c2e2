"""Wrong options that do not give the right one away by its looks, as the item rules ask of written questions."""

from collections.abc import Callable, Sequence
from itertools import combinations, islice
from typing import TypeVar

from pmobook.library.generating.wording import OPTIONS, shown
from pmobook.library.giveaways import are_uneven, echo, is_far_longer
from pmobook.library.library import Library
from pmobook.model.text import LocalisedText

T = TypeVar("T")

MOST_TRIED = 60
"""Sets that are looked at. They begin with the best candidate, then, in a small domain, with the next."""


def fair_options(
    library: Library, prompt: LocalisedText, right: T, candidates: Sequence[T], option: Callable[[T], LocalisedText]
) -> tuple[T, ...]:
    """Return the wrong options for `prompt`: of the `candidates`, the best first, the first set that is fair.

    `option` is what readers see of each. Where none is fair, the set with the fewest flaws over all languages, for
    names of terms are as long as they are. Empty if there are too few candidates.
    """
    best: tuple[T, ...] = ()
    fewest = None
    for wrong in islice(combinations(candidates, OPTIONS - 1), MOST_TRIED):
        flaws = _flaws(library, prompt, option(right), [option(each) for each in wrong])
        if fewest is None or flaws < fewest:
            best, fewest = wrong, flaws
        if not flaws:
            break
    return best


def _flaws(library: Library, prompt: LocalisedText, right: LocalisedText, wrong: Sequence[LocalisedText]) -> int:
    """Return in how many ways the options give the right one away, summed over the languages of the site."""
    flaws = 0
    for code in library.settings.languages:
        asked, key = shown(library, prompt, code), shown(library, right, code)
        others = [shown(library, each, code) for each in wrong]
        flaws += len({key, *others}) <= len(others)
        flaws += is_far_longer(key, others) or are_uneven([key, *others])
        flaws += echo(asked, key, others, code) is not None
    return flaws
