"""How long the filter page keeps the browser busy with 500 playbooks: `python -m benchmarks.filtering`.

In a real Chromium every control of the form is turned to each of its choices by key, once at full speed and once four
times slower, as on a phone. The browser's own Long Tasks API reports what held the page up for 50 ms or more, and its
Event Timing API how long a key took until its effect was painted. The results go to benchmarks/filtering.md.
"""

import random
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.building import build_anew, folder_for_builds
from benchmarks.static_server import served
from benchmarks.synthetic import SEED, WORDS
from pmobook.model.playbook import Cadence, Level
from tests.chromium import ARGUMENTS, find_chromium

COUNT = 500
SLOWDOWNS = (1, 4)
"""How many times slower than this machine; four times is what browsers offer as a phone of the middle class."""

RESULTS = Path(__file__).parent / "filtering.md"
_HEAD = f"""# Filtering {COUNT} playbooks

Made by `make bench`; see filtering.py for how. Long tasks are those of 50 ms or more that the browser reports while
choices are made; the slowest choice is the time from a key to the paint that shows its effect.

| machine | choices | long tasks | longest | slowest choice | long tasks on loading |
| --- | ---: | ---: | ---: | ---: | ---: |"""

_OBSERVE = """
window.measured = {tasks: [], events: []};
new PerformanceObserver(list => measured.tasks.push(...list.getEntries().map(entry => entry.duration)))
  .observe({type: "longtask", buffered: true});
new PerformanceObserver(list => measured.events.push(...list.getEntries().map(entry => entry.duration)))
  .observe({type: "event", durationThreshold: 16, buffered: true});
"""
_TAKE = "() => { const taken = window.measured; window.measured = {tasks: [], events: []}; return taken; }"
_PAINTED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"

ROLES = ("sponsor", "project-manager", "project-lead", "project-team", "pmo-manager", "stakeholder", "budget-owner")
MODELS = ("supportive-pmo", "controlling-pmo", "directive-pmo")
PHASES = ("intake", "start", "plan", "deliver", "control", "close", "operate")
FUNCTIONS = ("governance", "reporting", "planning", "information", "tools", "resources", "training")


@dataclass(frozen=True)
class Busy:
    """What the browser reported: durations in milliseconds."""

    choices: int
    tasks: list[float]
    events: list[float]
    tasks_on_loading: list[float]


def write_playbooks(folder: Path, count: int) -> None:
    """Write a knowledge base of `count` playbooks, whose texts are as long as those of the first one."""
    source = random.Random(SEED)  # noqa: S311 - text, not secrets
    files = {
        "docs/index.md": "# Home\n",
        "mkdocs.yml": (
            "site_name: Synthetic\nsite_url: https://example.org/\ntheme: {name: material, font: false}\n"
            "plugins:\n- pmobook: {languages: [en], exports: [], link: none}\n- macros: {modules: [pmobook]}\n"
            "nav:\n- index.md\n- Playbooks: [playbooks/index.md]\n"
        ),
        "glossary/_domains.yml": "domains:\n- {id: roles, title: Roles}\n- {id: pmo, title: PMO}\n",
        "playbooks/_phases.yml": _register("phases", PHASES),
        "playbooks/_functions.yml": _register("functions", FUNCTIONS),
        **{f"glossary/roles/{role}.yml": _term(role) for role in ROLES},
        **{f"glossary/pmo/{model}.yml": _term(model) for model in MODELS},
        **{f"playbooks/playbook-{number}.yml": _playbook(number, source) for number in range(count)},
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _register(key: str, ids: tuple[str, ...]) -> str:
    return f"{key}:\n" + "".join(f"- {{id: {item}, title: {item.capitalize()}}}\n" for item in ids)


def _term(term_id: str) -> str:
    return f"term: {term_id.replace('-', ' ').capitalize()}\ndefinition: Synthetic thing.\n"


def _playbook(number: int, source: random.Random) -> str:
    def sentence(length: int) -> str:
        return " ".join(source.choice(WORDS) for _ in range(length)).capitalize() + "."

    def some(ids: tuple[str, ...]) -> str:
        return f"[{', '.join(source.sample(ids, source.randint(1, 3)))}]"

    return (
        f"title: Playbook {number} {source.choice(WORDS)}\nsummary: {sentence(16)}\n"
        f"phase: {source.choice(PHASES)}\nfunctions: {some(FUNCTIONS)}\npmo_models: {some(MODELS)}\n"
        f"level: {source.choice(list(Level))}\ncadence: {source.choice(list(Cadence))}\naudience: {some(ROLES)}\n"
        f"duration: {{run: {source.randint(1, 40) * 15}}}\n"
        f"raci:\n- {{activity: {sentence(4)}, responsible: {some(ROLES)}, accountable: {source.choice(ROLES)}}}\n"
        f"steps:\n- {{id: first, title: First, role: {source.choice(ROLES)}}}\n"
    )


def filter_all(page: Page, address: str) -> Busy:
    """Turn every control to each of its choices, keeping the others as they are, and return what it cost."""
    page.add_init_script(_OBSERVE)
    page.goto(address)
    page.locator("form.pmo-filter").wait_for()
    page.evaluate(_PAINTED)
    loading = page.evaluate(_TAKE)
    choices = 0
    for control in page.locator("form.pmo-filter select").all():
        control.focus()
        for key in ["ArrowDown"] * (control.locator("option").count() - 1) + ["Home"]:
            control.press(key)
            page.evaluate(_PAINTED)
            choices += 1
    measured = page.evaluate(_TAKE)
    return Busy(choices, measured["tasks"], measured["events"], loading["tasks"])


def busy_at(slowdown: int, address: str, chromium: str) -> Busy:
    """Return what filtering costs on a machine so many times slower than this one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        busy = filter_all(page, address)
        browser.close()
    return busy


def _row(slowdown: int, busy: Busy) -> str:
    name = "this one" if slowdown == 1 else f"{slowdown} times slower"
    longest, slowest = max(busy.tasks, default=0), max(busy.events, default=0)
    cells = (name, busy.choices, len(busy.tasks), f"{longest:.0f} ms", f"{slowest:.0f} ms", len(busy.tasks_on_loading))
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def main() -> int:
    """Measure, write the results, and return 1 where a choice made a long task on this machine."""
    chromium = find_chromium()
    if chromium is None:
        print("there is no Chromium here: `python -m tests.chromium` installs one")
        return 1
    with tempfile.TemporaryDirectory(prefix="pmobook-bench-", dir=folder_for_builds()) as scratch:
        write_playbooks(Path(scratch), COUNT)
        build_anew(Path(scratch))
        with served(Path(scratch) / "site") as wire:
            address = f"{wire.address}playbooks/"
            found = {slowdown: busy_at(slowdown, address, chromium) for slowdown in SLOWDOWNS}
    rows = [_row(slowdown, busy) for slowdown, busy in found.items()]
    RESULTS.write_text("\n".join([_HEAD, *rows, ""]), encoding="utf-8")
    print("\n".join(rows))
    return 1 if found[1].tasks else 0


if __name__ == "__main__":
    sys.exit(main())
