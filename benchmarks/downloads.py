"""What the downloads of templates cost beside python-docx and openpyxl: `python -m benchmarks.downloads [ROUNDS]`.

200 playbooks and 100 templates, copies of this repository's own under other ids, in both languages: built without
downloads, with them, and again after one template was changed. The libraries write the very same documents and
workbooks again (see libraries_alone.py). All by turns, the cheapest run of each counts.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.building import build, build_anew, folder_for_builds

REPOSITORY = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "downloads.md"
COUNTS = {"playbooks": 200, "playbooks/templates": 100}
ROUNDS = 3
LIMIT, LIMIT_CHANGED = 1.5, 0.1
"""Times the libraries and the build without downloads together, from nothing; and that share of it after a change."""

_CONFIGURATION = """site_name: Many
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins:
- pmobook: {{languages: [en, id], exports: [], link: none, downloads: {downloads}}}
- macros: {{modules: [pmobook]}}
nav:
- index.md
- Playbooks: [playbooks/index.md]
- Templates: [templates/index.md]
"""

_REPORT = """# Downloads

Made by `make bench`; see downloads.py for how. {files} documents and workbooks, {playbooks} playbooks and {templates}
templates, two languages; CPU is user and system time, search included.

| What | CPU |
| --- | ---: |
| python-docx and openpyxl alone, the same documents and workbooks | {libraries:.1f} s |
| build without downloads | {without:.1f} s |
| build with all downloads, from nothing | {nothing:.1f} s |
| of it for downloads | {made:.1f} s |
| build with all downloads, one template changed | {changed:.1f} s |
| of it for downloads | {remade:.1f} s |

From nothing: {ratio:.2f} times the libraries and the build without downloads together (at most {limit}).
After a change: {share:.2f} of that limit (at most {limit_changed}). {remade_share:.3f} of it is for downloads.
"""


@dataclass(frozen=True)
class Costs:
    """CPU seconds of each contender, and how many files the libraries wrote."""

    libraries: float
    without: float
    without_changed: float
    nothing: float
    changed: float
    files: int

    @property
    def limit(self) -> float:
        """What the build from nothing may cost."""
        return LIMIT * (self.libraries + self.without)


def write_knowledge_base(folder: Path, *, downloads: bool) -> None:
    """Write the knowledge base: the repository's content, with copies of its playbooks and templates."""
    for name in ("glossary", "playbooks", "quizzes"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for name, count in COUNTS.items():
        own = sorted(path for path in (folder / name).glob("*.yml") if not path.name.startswith("_"))
        for number in range(count - len(own)):
            source = own[number % len(own)]
            shutil.copy(source, source.with_name(f"{source.stem}-{number}.yml"))
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    configuration = _CONFIGURATION.format(downloads=str(downloads).lower())
    (folder / "mkdocs.yml").write_text(configuration, encoding="utf-8")


def change_a_template(folder: Path, number: int) -> None:
    """Change the summary of one template; each number changes it to another text."""
    path = folder / "playbooks" / "templates" / "raid-log.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith("  en: "))
    lines[place] = f"  en: 'One list, changed for the time {number}.'"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def libraries_alone(site: Path) -> tuple[float, int]:
    """Return the CPU seconds that the libraries alone take to write the files of `site`, and how many there are."""
    command = [sys.executable, "-m", "benchmarks.libraries_alone", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    costs = json.loads(done.stdout.splitlines()[-1])
    return costs["cpu"], costs["files"]


def measure(rounds: int) -> Costs:
    """Measure all contenders by turns, each so many times."""
    with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
        without, with_downloads = Path(scratch) / "without", Path(scratch) / "with"
        for folder in (without, with_downloads):
            folder.mkdir()
            write_knowledge_base(folder, downloads=folder is with_downloads)
        turns = [_round(without, with_downloads, number) for number in range(rounds)]
    best = [min(costs) for costs in zip(*turns, strict=True)]
    libraries, build_without, without_changed, nothing, changed, files = best
    return Costs(libraries, build_without, without_changed, nothing, changed, int(files))


def _round(without: Path, with_downloads: Path, number: int) -> tuple[float, ...]:
    build_without, build_with = build_anew(without).cpu, build_anew(with_downloads).cpu
    libraries, files = libraries_alone(with_downloads / "site")
    for folder in (without, with_downloads):
        change_a_template(folder, number)
    return libraries, build_without, build(without).cpu, build_with, build(with_downloads).cpu, files


def report(costs: Costs) -> str:
    """Return the results as Markdown."""
    remade = costs.changed - costs.without_changed
    return _REPORT.format(
        files=costs.files,
        playbooks=COUNTS["playbooks"],
        templates=COUNTS["playbooks/templates"],
        libraries=costs.libraries,
        without=costs.without,
        nothing=costs.nothing,
        made=costs.nothing - costs.without,
        changed=costs.changed,
        remade=remade,
        ratio=costs.nothing / (costs.libraries + costs.without),
        limit=LIMIT,
        share=costs.changed / costs.limit,
        limit_changed=LIMIT_CHANGED,
        remade_share=remade / costs.limit,
    )


def verdict(costs: Costs) -> list[str]:
    """Return what was missed, one line each."""
    missed = []
    if costs.nothing > costs.limit:
        missed.append(f"all downloads build in {costs.nothing:.1f} s, at most {costs.limit:.1f} s")
    if costs.changed > LIMIT_CHANGED * costs.limit:
        missed.append(
            f"after a change they build in {costs.changed:.1f} s, at most {LIMIT_CHANGED * costs.limit:.1f} s"
        )
    return missed


def main() -> int:
    """Measure, write the results, and return 1 where a figure is missed."""
    costs = measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
    RESULTS.write_text(report(costs), encoding="utf-8")
    missed = verdict(costs)
    print("\n".join(missed) or "every figure of the downloads is reached")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
