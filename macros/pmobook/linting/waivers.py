"""Waivers: findings set aside on purpose, each with its reason; those without use or reason are reported."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pmobook.library.matching.tokens import flattened
from pmobook.linting.document import Document, InlineWaiver
from pmobook.linting.registry import RULE_IDS
from pmobook.linting.rule import Finding
from pmobook.model.located import Place
from pmobook.model.problem import Problem, Severity
from pmobook.model.suggestions import did_you_mean


@dataclass(frozen=True, slots=True)
class Waiver:
    """A waiver wherever it stands. `since` is the offset from which on it holds in its document."""

    path: str
    place: Place
    rule: str
    words: str
    reason: str
    since: int = 0


class Waived:
    """Some waivers, by what they are about: a document may bring thousands along."""

    def __init__(self, waivers: Iterable[Waiver]) -> None:
        """Keep those that give a reason."""
        self._waivers: defaultdict[tuple[str, str], list[Waiver]] = defaultdict(list)
        for waiver in waivers:
            if waiver.reason:
                self._waivers[waiver.rule, _compared(waiver.words)].append(waiver)

    def covering(self, rule: str, finding: Finding) -> list[Waiver]:
        """Return the waivers that set aside what `rule` found."""
        known = self._waivers.get((rule, _compared(finding.words)), ())
        return [waiver for waiver in known if finding.named.found.start >= waiver.since]


def inline_waivers(document: Document) -> list[Waiver]:
    """Return the waivers that a document holds itself."""
    return [_inline(document, waiver) for waiver in document.waivers]


def _inline(document: Document, waiver: InlineWaiver) -> Waiver:
    place = document.passages[0].place_of(waiver.offset)
    return Waiver(document.path, place, waiver.rule, waiver.words, " ".join(waiver.reason.split()), waiver.offset)


def problems_of_waivers(waivers: Sequence[Waiver], used: Iterable[Waiver]) -> Iterator[Problem]:
    """Yield what is wrong with `waivers`, of which `used` set something aside."""
    of_use = set(used)
    for waiver in waivers:
        if waiver.rule not in RULE_IDS:
            message = f"there is no rule “{waiver.rule}”"
            yield _problem(waiver, Severity.ERROR, "unknown-rule", message, did_you_mean(waiver.rule, RULE_IDS))
        elif not waiver.reason:
            message = f"the waiver for “{waiver.words}” gives no reason"
            yield _problem(waiver, Severity.ERROR, "waiver-without-reason", message, "say why the words are right here")
        elif waiver not in of_use:
            message = f"the waiver for “{waiver.words}” is not needed"
            yield _problem(waiver, Severity.WARNING, "unused-waiver", message, "take it out")


def _problem(waiver: Waiver, severity: Severity, rule: str, message: str, hint: str) -> Problem:
    return Problem(waiver.path, waiver.place.line, waiver.place.column, severity, rule, message, hint)


def _compared(words: str) -> str:
    """Return words as they are compared: without regard to capitals, typographic signs and line ends."""
    return " ".join(flattened(words).split())
