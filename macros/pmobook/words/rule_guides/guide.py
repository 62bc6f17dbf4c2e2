"""What a rule is explained by: its meaning, what to do, and an example of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InLanguages:
    """The same text in each language of the interface, in Markdown of one paragraph."""

    en: str
    id: str

    def of(self, code: str) -> str:
        """Return the text in the language `code`; in English where there is none."""
        return self.id if code == "id" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGuide:
    """How a rule is explained to those whose work it stopped.

    `bad` and `good` are files by their paths, as they would stand in a small knowledge base (`tests/invalid/_base/`,
    or `tests/lint/_base/` for rules of documents); `told` are the exact lines that `bad` is told, without the paths'
    root. Both are empty where no file can show the mistake. The tests run each of them.
    """

    rule: str
    meaning: InLanguages
    advice: InLanguages
    bad: Mapping[str, str]
    told: str
    good: Mapping[str, str]

    @property
    def severity(self) -> str:
        """`error`, `warning` or `suggestion`, as the lines of the example say; empty without an example."""
        return self.told.partition(f"[{self.rule}]")[0].rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class GuideGroup:
    """The guides of rules about one subject."""

    title: InLanguages
    guides: tuple[RuleGuide, ...]
