"""Words of the pages that explain the rules."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """What the pages of rules say beside the guides themselves."""

    title: str
    description: str
    rule: str
    meaning: str
    severities: Mapping[str, str]
    waiver: str
    advice: str
    bad: str
    told: str
    good: str
    all_rules: str


ENGLISH = RuleWords(
    title="Rules",
    description="What each rule of the check means, with an example that it reports and one that it accepts.",
    rule="Rule",
    meaning="What is wrong",
    severities={
        "error": "Error: the site is not built before it is mended.",
        "warning": "Warning: it may wait, but a strict check fails.",
        "suggestion": "Suggestion: nothing fails.",
    },
    waiver="Where the rule is wrong, set it aside in the entry or the question with {waiver}.",
    advice="What to do",
    bad="Not like this",
    told="What the check says",
    good="But like this",
    all_rules="All rules",
)

INDONESIAN = RuleWords(
    title="Aturan",
    description="Arti setiap aturan pemeriksaan, dengan contoh yang dilaporkan dan contoh yang diterima.",
    rule="Aturan",
    meaning="Yang keliru",
    severities={
        "error": "Kesalahan: situs tidak dibangun sebelum ini diperbaiki.",
        "warning": "Peringatan: boleh menunggu, tetapi pemeriksaan ketat akan gagal.",
        "suggestion": "Saran: tidak menggagalkan apa pun.",
    },
    waiver="Jika aturan ini tidak tepat di suatu tempat, kesampingkan dalam entri atau soalnya dengan {waiver}.",
    advice="Yang perlu dilakukan",
    bad="Jangan begini",
    told="Kata pemeriksaan",
    good="Tetapi begini",
    all_rules="Semua aturan",
)
