"""One run that is guided by coverage, in a process of its own, for libFuzzer ends the process it runs in.

`python -m tests.fuzzing.guided TARGET FOLDER …`: what breaks the target is written to FOLDER, one file for each place
that raised; further arguments go to libFuzzer.
"""

import sys
import traceback
from pathlib import Path

import atheris

READERS = [f"pmobook.{part}" for part in ("reading", "imports", "linting", "model", "results", "library.formula")]
"""What is watched: the readers. To watch what comes after them, such as the rules, costs more than it tells."""


def main(name: str, folder: Path, options: list[str]) -> None:
    """Run the target until libFuzzer has made as many cases as its options say. Does not return."""
    with atheris.instrument_imports(include=READERS):
        from tests.fuzzing.targets import TARGETS  # noqa: PLC0415 - what is imported here is watched

    target = TARGETS[name]
    seen: set[str] = set()

    def case(data: bytes) -> None:
        try:
            target.check(data)
        except Exception as error:  # noqa: BLE001 - whatever is raised is a fault, and the run goes on
            *_, last = traceback.extract_tb(error.__traceback__)
            place = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
            if place not in seen:
                seen.add(place)
                (folder / place).write_bytes(data)

    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *options, str(corpus)], case)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
