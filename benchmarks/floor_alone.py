"""The least that a site of a glossary costs: `python -m benchmarks.floor_alone BASE OUTPUT PAGE LANGUAGE …`.

Read the YAML, make the HTML strings, write the bytes; no checks, no links between entries, no Markdown, no theme. The
frame around each entry is cut out of a page that pmobook made, so that both write as many bytes. Prints the CPU seconds
of each of the three as JSON.
"""

import gc
import json
import sys
import time
from html import escape
from pathlib import Path

import yaml

Entry = dict[str, object]


def read(glossary: Path) -> list[tuple[str, Entry]]:
    """Return every entry by its id."""
    paths = sorted(path for path in glossary.rglob("*.yml") if not path.name.startswith("_"))
    return [(path.stem, yaml.load(path.read_bytes(), yaml.CSafeLoader)) for path in paths]


def html_of(entry: Entry, language: str) -> str:
    """Return an entry as the plainest HTML."""
    blocks = "".join(f"<h2>{escape(name)}</h2>{_shown(value, language)}" for name, value in entry.items())
    return f"<article>{blocks}</article>"


def _shown(value: object, language: str) -> str:
    if isinstance(value, dict):
        return _shown(value.get(language, ""), language)
    if isinstance(value, list):
        return f"<ul>{''.join(f'<li>{_shown(item, language)}</li>' for item in value)}</ul>"
    return f"<p>{escape(str(value))}</p>"


def frame_of(page: Path) -> tuple[str, str]:
    """Return what stands before and behind the entry on a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition("<article")
    return before, rest.rpartition("</article>")[2]


def main(base: Path, output: Path, page: Path, languages: list[str]) -> None:
    """Read, make and write, and print what each cost."""
    gc.disable()
    before, behind = frame_of(page)
    made = written = 0.0
    start = time.process_time()
    entries = read(base / "glossary")
    was_read = time.process_time() - start
    for name, entry in entries:
        for language in languages:
            started = time.process_time()
            content = f"{before}{html_of(entry, language)}{behind}".encode()
            between = time.process_time()
            folder = output / language / "glossary" / name
            folder.mkdir(parents=True)
            (folder / "index.html").write_bytes(content)
            made += between - started
            written += time.process_time() - between
    sys.stdout.write(json.dumps({"read": was_read, "make": made, "write": written}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
