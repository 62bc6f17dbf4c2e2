"""`pmobook stats`: the state of the knowledge base in numbers, and what waits for an editor."""

import argparse
from collections.abc import Iterable, Iterator

from pmobook.commands.knowledge_base import require_folder
from pmobook.exports.stats import stats_json
from pmobook.library.library import Library
from pmobook.library.statistics import AGES, statistics_of
from pmobook.loading import load
from pmobook.model.content import AnyEntry

_SHOWN = 10
"""So many of a list are printed; JSON has them all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="text", choices=("json", "text"), help="form of the report")


def run(options: argparse.Namespace) -> int:
    """Print the statistics."""
    library, _ = load(require_folder(options.root))
    print(
        stats_json(library) if options.format == "json" else "\n".join(_lines(library)),
        end="\n" if options.format == "text" else "",
    )
    return 0


def _lines(library: Library) -> Iterator[str]:
    found = library.derived(statistics_of)
    for kind, counts in found.kinds.items():
        told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items())) or "none"
        yield f"{kind}: {told}"
    for code, share in found.translated.items():
        yield f"texts in {code}: {share.percent} % ({share.count} of {share.total})"
    for kind, share in found.tested.items():
        yield f"{kind}s with a question: {share.percent} % ({share.count} of {share.total})"
    yield f"reviewed: {', '.join(f'{count} {_age(age)}' for age, count in found.ages.items() if count)}"
    yield from _listed("overdue", found.overdue)
    yield from _listed("terms that nothing uses", found.orphans)
    yield from _listed("without a question", found.untested)
    words = [f"{each.word} ({each.count} in {each.language})" for each in found.undefined]
    yield from _some("look like terms, but are none", words)


def _age(age: int | None) -> str:
    if age is None:
        return "never"
    return f"within {age} months" if age in AGES else "longer ago"


def _listed(title: str, entries: Iterable[AnyEntry]) -> Iterator[str]:
    yield from _some(title, [entry.path for entry in entries])


def _some(title: str, words: list[str]) -> Iterator[str]:
    if words:
        more = f", and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
        yield f"{title}: {len(words)}: {', '.join(words[:_SHOWN])}{more}"
