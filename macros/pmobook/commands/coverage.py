"""`pmobook coverage`: what no question is about, and which questions are older than what they are about."""

import argparse
import sys
from collections.abc import Iterator, Mapping

from pmobook.commands.knowledge_base import require_folder
from pmobook.exports.coverage import coverage_json
from pmobook.library.changed_subjects import ChangedSubject, ChangedSubjects, changed_subjects
from pmobook.library.coverage import STEP, KindCoverage, Subject, coverage_of
from pmobook.loading import load
from pmobook.model.history import UnknownTimes
from pmobook.reading.line_times import read_line_times

_KINDS = ("term", "playbook", STEP, "template")

_UNKNOWN = {
    UnknownTimes.NO_REPOSITORY: "there is no git repository",
    UnknownTimes.SHALLOW: "this is a shallow clone: fetch more with git fetch --unshallow",
}

Least = tuple[str, int]
"""A kind of subject, or nothing for all kinds, and the least percent of it that questions are about."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--root", default=".", help="folder of the knowledge base (default: this one)")
    parser.add_argument("--format", default="text", choices=("json", "text"), help="form of the report")
    parser.add_argument(
        "--min",
        action="append",
        default=[],
        type=_least,
        metavar="[KIND=]PERCENT",
        help=f"fail where questions are about fewer, of every kind or of one ({', '.join(_KINDS)}); may be repeated",
    )
    parser.add_argument(
        "--max-changed", type=int, metavar="COUNT", help="fail where more questions are older than their subject"
    )


def run(options: argparse.Namespace) -> int:
    """Print the report. Returns 1 where less is tested than `--min` asks for, or more has changed than allowed."""
    root = require_folder(options.root)
    library, _ = load(root)
    coverage = library.derived(coverage_of)
    changed = changed_subjects(library, read_line_times(root))
    if options.format == "json":
        print(coverage_json(library, changed), end="")
    else:
        print("\n".join(_lines(coverage, changed)))
    failures = [*_too_few(coverage, options.min), *_too_many(changed, options.max_changed)]
    for failure in failures:
        print(f"pmobook: {failure}", file=sys.stderr)
    return 1 if failures else 0


def _least(text: str) -> Least:
    kind, _, percent = text.rpartition("=")
    if kind and kind not in _KINDS:
        message = f"“{kind}” is none of: {', '.join(_KINDS)}"
        raise argparse.ArgumentTypeError(message)
    # more than 100 % cannot be reached, and is a slip
    if not percent.isdecimal() or int(percent) > 100:  # noqa: PLR2004 - percent
        message = f"“{percent}” is not a percentage from 0 to 100"
        raise argparse.ArgumentTypeError(message)
    return kind, int(percent)


def _lines(coverage: Mapping[str, KindCoverage], changed: ChangedSubjects) -> Iterator[str]:
    for kind, found in coverage.items():
        yield f"{kind}s with a question: {found.share.percent} % ({found.share.count} of {found.share.total})"
    for found in coverage.values():
        yield from (f"{_place(subject)}: no question is about the {_named(subject)}" for subject in found.untested)
    yield from map(_changed_line, changed.found)
    if changed.unknown is not None:
        yield f"which questions are older than their subject is not known: {_UNKNOWN[changed.unknown]}"


def _place(subject: Subject) -> str:
    """Return the file, and the line of a step."""
    entry, pointer = subject.entry, subject.pointer
    return f"{entry.path}:{entry.document.place_of(pointer).line}" if pointer else entry.path


def _named(subject: Subject) -> str:
    return f"{subject.entry.kind.name} “{subject.entry.id}”" if subject.step is None else f"step “{subject.step.id}”"


def _changed_line(each: ChangedSubject) -> str:
    when = f"on {each.changed}" if each.changed is not None else "and is not committed"
    subject = _named(each.subject)
    return f"{each.quiz.path}:{each.line}: question “{each.question.id}” is older than the {subject}, changed {when}"


def _too_few(coverage: Mapping[str, KindCoverage], least: list[Least]) -> Iterator[str]:
    for wanted, percent in least:
        for kind, found in coverage.items():
            if wanted in {"", kind} and found.share.percent < percent:
                yield f"{found.share.percent} % of the {kind}s have a question, {percent} % are required"


def _too_many(changed: ChangedSubjects, most: int | None) -> Iterator[str]:
    questions = {(each.quiz.id, each.question.id) for each in changed.found}
    if most is not None and len(questions) > most:
        yield f"questions older than what they are about: {len(questions)}, allowed: {most}"
