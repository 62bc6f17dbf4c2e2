"""Pages that are taken over from the last site are those of a clean build: after any edit, byte for byte."""

import copy
import json
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from pmobook.library.coverage import questions_by_subject
from pmobook.library.library import build_library
from pmobook.library.neighbours import Neighbourhood
from pmobook.loading import load
from pmobook.model.content import Content
from pmobook.model.history import Revision
from pmobook.model.problem import has_errors
from pmobook.pages import renderer
from pmobook.pages.edition import Edition
from pmobook.pages.entries import entry_page
from pmobook.pages.renderer import Renderer
from pmobook.site import ingredients, run
from pmobook.site.search_document import SearchSource
from tests.building import REPOSITORY
from tests.long_run import random_edits
from tests.site.test_small_sites import BASE

pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries, which this process now runs itself

EDITS = random_edits(8)

TERMS = tuple(f"term-{number}" for number in range(8))
PASSING = ("passing-0", "passing-1")
"""Terms that nobody refers to by id, so that they may come and go."""

WORDS = ("risk", "issue", "sponsor", "alpha", "beta one", "gamma", "alphas", "the", "plan", "SOW", "masalah")
FIRST_DAY = date(2026, 1, 1)

_CHANGING = ("configuration", "options", "history", "day", "theme", "_terms")
"""What a knowledge base knows of its files."""


def both(text: str) -> dict[str, str]:
    return {"en": f"{text}.", "id": f"{text} juga."}


class KnowledgeBase:
    """A knowledge base that is edited at random, but so that it stays valid."""

    def __init__(self, folder: Path, source: random.Random) -> None:
        self.folder, self._source = folder, source
        shutil.copytree(BASE, folder)
        self.configuration: dict[str, Any] = {"copyright": "Nobody", "site_url": "https://example.org/"}
        self.options: dict[str, Any] = {"languages": ["en", "id"], "exports": [], "link": "first"}
        self.history: dict[str, tuple[Revision, ...]] = {}
        self.day = FIRST_DAY
        self.theme: dict[str, Any] = {}
        self._write("docs/index.md", "# Home\n\nA risk and alpha, [[term-1]].\n")
        self._terms = {name: self._new_term(name) for name in TERMS}
        for name in TERMS:
            self._write_term(name)
        self._write_configuration()
        self._change_quiz()

    def configure_theme(self, options: dict[str, Any]) -> None:
        """Write the configuration with these options of the theme."""
        self.theme = options
        self._write_configuration()

    def edit(self) -> str:
        """Make one edit that leaves no error; returns what was done."""
        while True:
            files = {path: path.read_bytes() for path in self._files()}
            known = copy.deepcopy([getattr(self, name) for name in _CHANGING])
            done = self._edit()
            _, problems = load(self.folder, today=self.day)
            if not has_errors(problems):
                return done
            # such as a draft that others refer to, where drafts are left out
            for path in set(self._files()) - files.keys():
                path.unlink()
            for path, content in files.items():
                path.write_bytes(content)
            for name, value in zip(_CHANGING, known, strict=True):
                setattr(self, name, value)

    def _files(self) -> Iterator[Path]:
        yield self.folder / "mkdocs.yml"
        for name in ("docs", "glossary", "playbooks", "quizzes"):
            yield from (path for path in (self.folder / name).rglob("*") if path.is_file())

    def _edit(self) -> str:
        edits: Sequence[Callable[[], object]] = (
            *[self._change_field] * 8,
            *[self._rename] * 3,
            self._come_or_go,
            self._change_register,
            self._change_playbook,
            self._change_quiz,
            self._change_page,
            self._change_option,
            self._change_configuration,
            self._commit,
            self._next_day,
            self._spoil_site,
        )
        chosen = self._source.choice(edits)
        return f"{getattr(chosen, '__name__', '')}: {chosen()}"

    def _text(self) -> str:
        words = self._source.choices(WORDS, k=7)
        if self._source.random() < 0.4:
            words[3] = f"[[{self._source.choice(TERMS)}]]"
        return " ".join(words)

    def _new_term(self, name: str) -> dict[str, Any]:
        return {"term": both(f"Word {name}"), "definition": both(self._text())}

    def _write_term(self, name: str) -> None:
        self._write(f"glossary/risk/{name}.yml", json.dumps(self._terms[name], ensure_ascii=False))

    def _change_field(self) -> str:
        name = self._source.choice(TERMS)
        others = [other for other in TERMS if other != name]
        new: dict[str, Any] = {
            "definition": both(self._text()),
            "notes": both(f"{self._text()}\n\n- {self._text()}"),
            "examples": [both(self._text()), {"en": self._text()}],
            "related": self._source.sample(others, 2),
            "contrast": [{"term": self._source.choice(others), "difference": both(self._text())}],
            "status": self._source.choice(["approved", "review", "draft"]),
            "autolink": self._source.choice(["true", "false"]),
            "reviewed": "2026-01-01",
        }
        field = self._source.choice(list(new))
        self._terms[name][field] = new[field]
        self._write_term(name)
        return f"{name} {field} {new[field]}"

    def _rename(self) -> str:
        name, word = self._source.choice(TERMS), self._source.choice(WORDS[3:6])
        free = f"{word} {name[-1]}"
        field = self._source.choice(["term", "admitted", "deprecated"])
        made: dict[str, Any] = {
            "term": both(free),
            "admitted": {"en": [f"{free} admitted"]},
            "deprecated": [{"term": f"{free} old", "lang": "en", "why": both(self._text())}],
        }
        self._terms[name][field] = made[field]
        self._write_term(name)
        return f"{name} {made[field]}"

    def _come_or_go(self) -> str:
        name = self._source.choice(PASSING)
        path = self.folder / "glossary" / "risk" / f"{name}.yml"
        if path.exists():
            path.unlink()
            return f"{name} goes"
        self._terms[name] = {**self._new_term(name), "term": both(f"gamma {name}"), "related": [TERMS[0]]}
        self._write_term(name)
        return f"{name} comes"

    def _change_register(self) -> None:
        path = self.folder / "glossary" / "_domains.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Risk", "Risk!") if "Risk!" not in text else text.replace("Risk!", "Risk"))

    def _change_playbook(self) -> str:
        path = self.folder / "playbooks" / "run-a-kick-off.yml"
        title = f"Run a kick-off {self._source.randrange(9)}"
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("title")]
        lines = [line for line in lines if not line.startswith("outcome")]
        path.write_text("\n".join([f"title: {{en: {title}, id: {title}}}", *lines, ""]), encoding="utf-8")
        return title

    def _change_quiz(self) -> str:
        """Ask more or fewer questions that are made of the terms, so that they follow every edit of these."""
        path = self.folder / "quizzes" / "risk-basics.yml"
        written = path.read_text(encoding="utf-8").partition("generate:")[0]
        types = "[term-to-definition, translate]"
        asked = f"{{from: terms, domain: risk, types: {types}, count: {self._source.randrange(1, 6)}}}"
        path.write_text(f"{written}generate:\n  - {asked}\n", encoding="utf-8")
        return asked

    def _change_page(self) -> str:
        text = f"# {self._source.choice(['Home', 'Start'])}\n\n{self._text()} [[{self._source.choice(TERMS)}]]\n"
        self._write("docs/index.md", text)
        return text

    def _change_option(self) -> str:
        self.options["link"] = self._source.choice(["first", "all", "none"])
        self.options["drafts"] = self._source.choice([True, False])
        self._write_configuration()
        return str(self.options)

    def _change_configuration(self) -> str:
        key = self._source.choice(list(self.configuration))
        self.configuration[key] = f"https://example.org/{self._source.randrange(9)}/"
        self._write_configuration()
        return str(self.configuration)

    def _commit(self) -> str:
        name = f"glossary/risk/{self._source.choice(TERMS)}.yml"
        self.history[name] = (Revision(self.day, "Better words"), *self.history.get(name, ()))
        return name

    def _next_day(self) -> str:
        self.day += timedelta(days=100)
        return str(self.day)

    def _spoil_site(self) -> str:
        pages = sorted((self.folder / "site").glob("**/glossary/*/index.html"))
        if not pages:
            return "a served site lies elsewhere"
        chosen = self._source.choice(pages)
        chosen.write_text(chosen.read_text(encoding="utf-8").replace("<p", "<P", 1), encoding="utf-8")
        return str(chosen)

    def _write_configuration(self) -> None:
        data = {
            "site_name": "Random",
            "theme": {"name": "material", "font": False, **self.theme},
            "plugins": [{"pmobook": self.options}, {"macros": {"modules": ["pmobook"]}}],
            **self.configuration,
        }
        self._write("mkdocs.yml", json.dumps(data))

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")


def build_site(folder: Path, site: Path) -> bool:
    """Build in this process; whether it could be built."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except SystemExit:
        return False
    finally:
        config.plugins.on_shutdown()
    return True


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[SearchSource]:
    """What the search would be made of; no index is made."""
    seen: list[SearchSource] = []

    def look(_site: Path, sources: Sequence[SearchSource], previous: Path, *, may_be_old: bool) -> bool:
        seen.extend(sources)
        return not (may_be_old and previous.exists())

    monkeypatch.setattr(run, "write_search_index", look)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return seen


def test_after_any_edit_a_build_equals_a_clean_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, searched: list[SearchSource]
) -> None:
    base = KnowledgeBase(tmp_path / "base", random.Random(20261124))
    monkeypatch.setattr(run, "read_history", lambda _: base.history)
    site, clean = base.folder / "site", tmp_path / "clean" / "site"
    documents: dict[tuple[str, str], str] = {}
    done, taken = ["first build"], 0
    for _ in range(EDITS + 1):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str((base.day - date(1970, 1, 1)).days * 86_400))
        before = {path: path.stat().st_ino for path in site.rglob("glossary/term-*/index.html")}
        assert build_site(base.folder, site), done
        taken += sum(path.stat().st_ino == number for path, number in before.items() if path.exists())
        shutil.rmtree(clean.parent, ignore_errors=True)
        assert build_site(base.folder, clean)
        ours, wanted = files_of(site), files_of(clean)
        assert ours.keys() == wanted.keys(), done
        assert [name for name in ours if ours[name] != wanted[name]] == [], done
        for source in searched:
            html = source.make().html()
            assert documents.setdefault((source.address, source.digest), html) == html, done
        searched.clear()
        done.append(base.edit())
    assert taken > 0


def test_the_page_of_a_term_is_made_of_nothing_but_its_neighbourhood(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library, _ = load(REPOSITORY)
    neighbourhood = Neighbourhood(library)
    for term in library.terms:
        near = {term.key, *(entry.key for entry in neighbourhood.of(term))}
        entries = tuple(entry for entry in library.content.entries if entry.key in near)
        content = Content(entries, library.content.registers, library.content.pages)
        alone = build_library(content, library.settings, library.today)
        # the names of all terms are an ingredient of every page, and the questions about the term one of its own
        alone.__dict__["dictionaries"] = library.dictionaries
        questions = library.derived(questions_by_subject)
        monkeypatch.setattr(renderer, "questions_by_subject", lambda _, found=questions: found)
        for language in library.settings.languages:
            whole, part = (entry_page(Renderer(Edition(of, language), "../../"), term) for of in (library, alone))
            assert whole == part


def test_a_damaged_record_costs_nothing_but_time(tmp_path: Path, searched: list[SearchSource]) -> None:
    base = KnowledgeBase(tmp_path / "base", random.Random(1))
    site, record = base.folder / "site", base.folder / ".site.pages.json"
    assert build_site(base.folder, site)
    wanted = files_of(site)
    for damaged in (
        "",
        "{",
        "[]",
        '{"format": 1, "pages": {"a": 1}}',
        '{"format": 1, "pages": {"a": ["b", "c", "d"]}}',
    ):
        record.write_text(damaged, encoding="utf-8")
        assert build_site(base.folder, site)
        assert files_of(site) == wanted
    assert searched


def test_another_version_of_the_code_makes_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, searched: list[SearchSource]
) -> None:
    base = KnowledgeBase(tmp_path / "base", random.Random(1))
    site = base.folder / "site"
    numbers = []
    for code in (b"1", b"1", b"2"):
        monkeypatch.setattr(ingredients, "_code", lambda code=code: code)
        assert build_site(base.folder, site)
        numbers.append((site / "glossary" / "term-1" / "index.html").stat().st_ino)
    assert numbers[0] == numbers[1]
    assert numbers[1] != numbers[2]
    assert searched
