"""While serving, an edit is shown at once where it shows most; the rest follows, and is the site of a clean build."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from unittest.mock import Mock

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from pmobook.checking import fingerprints
from pmobook.site import run
from pmobook.site.completing import Completion, complete
from pmobook.site.serving import GuardedBuilder
from tests.long_run import random_edits
from tests.site.test_earlier_pages import TERMS, KnowledgeBase, files_of

pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries, which this process now runs itself

EDITS = random_edits(3)

START = Completion.start
ADDRESS = "https://example.org/"


KEPT_PLUGINS = vars(MkDocsConfig)["plugins"].plugin_cache
"""Where MkDocs keeps the plugins of a server; it would hand them to any other build in this process."""


@contextmanager
def _plugins_of_another_process() -> Iterator[None]:
    before = dict(KEPT_PLUGINS)
    KEPT_PLUGINS.clear()
    yield
    KEPT_PLUGINS.clear()
    KEPT_PLUGINS.update(before)


class LiveServer:
    """A server without its network: what is built when files change."""

    def __init__(self, base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
        self.base, self.site = base, base.folder / "served"
        self.builds = 0
        self.started = Mock()
        monkeypatch.setattr(Completion, "start", self.started)
        monkeypatch.setattr(run, "read_history", lambda _: base.history)
        load = partial(load_config, str(base.folder / "mkdocs.yml"), site_dir=str(self.site))
        KEPT_PLUGINS.clear()
        self._config = load()

        def rebuild(config: MkDocsConfig | None) -> None:
            self.builds += 1
            build(config or load(), serve_url=ADDRESS)

        self._builder = GuardedBuilder(rebuild)
        self._config.plugins.on_startup(command="serve", dirty=False)
        assert self._builder.attempt(self._config)
        self._config.plugins.on_serve(
            Mock(spec_set=["builder", "watch"], builder=self._builder), config=self._config, builder=self._builder
        )

    def after_edit(self) -> bool:
        """Let the server see what was edited. Returns whether it showed it without a build."""
        before = self.builds
        assert self._builder.attempt()
        return self.builds == before

    def complete(self) -> None:
        """Do what goes on in the background."""
        with _plugins_of_another_process():
            complete(str(self.base.folder / "mkdocs.yml"), str(self.site), self.base.configuration["site_url"])

    def clean(self) -> dict[str, bytes]:
        """Return the files of a clean build."""
        site = self.base.folder.parent / "clean" / "site"
        shutil.rmtree(site.parent, ignore_errors=True)
        with _plugins_of_another_process():
            complete(str(self.base.folder / "mkdocs.yml"), str(site), self.base.configuration["site_url"])
        return files_of(site)

    def close(self) -> None:
        self._config.plugins.on_shutdown()
        KEPT_PLUGINS.clear()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server that is edited all along: no test depends on what the others left."""
    folder = tmp_path_factory.mktemp("live")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
        # no index is made, and a file is known by its time at once
        monkeypatch.setattr(run, "write_search_index", lambda *_, **__: True)
        monkeypatch.setattr(fingerprints, "_COARSEST_CLOCK", 0)
        running = LiveServer(KnowledgeBase(folder / "base", random.Random(5)), monkeypatch)
        yield running
        running.close()


def test_after_any_edit_terms_are_shown_as_they_are_and_the_rest_follows(
    server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    shown_at_once = 0
    for _ in range(EDITS):
        done.append(server.base.edit())
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str((server.base.day - date(1970, 1, 1)).days * 86_400))
        is_shown = server.after_edit()
        shown_at_once += is_shown
        wanted, served = server.clean(), files_of(server.site)
        differing = {name for name, data in wanted.items() if served.get(name) != data}
        assert is_shown or not differing, done
        # the term, and those that its new text refers to; questions that are made from the data may follow elsewhere
        told = {name for name in TERMS if name in done[-1]}
        assert [name for name in differing if name.removesuffix("/index.html").rpartition("/")[2] in told] == [], done
    assert shown_at_once > 0


def edit(server: LiveServer, name: str, old: str, new: str) -> None:
    path = server.base.folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_sentence_is_shown_without_a_build_and_completed_behind(server: LiveServer) -> None:
    server.after_edit()
    server.started.reset_mock()
    edit(server, "glossary/risk/term-1.yml", '"definition": {"en": "', '"definition": {"en": "Brand new ')
    assert server.after_edit()
    assert "Brand new" in (server.site / "glossary/term-1/index.html").read_text(encoding="utf-8")
    assert server.started.call_count == 1
    server.complete()
    assert files_of(server.site) == server.clean()


def test_a_new_name_is_shown_wherever_it_is_said(server: LiveServer) -> None:
    server.after_edit()
    pages = [server.site / f"glossary/{name}/index.html" for name in ("sponsor", "project-manager", "issue")]
    edit(server, "glossary/risk/issue.yml", "Something that", "What a zeugma answers and that")
    assert server.after_edit()
    edit(server, "glossary/roles/sponsor.yml", "{en: Sponsor,", "{en: Zeugma,")
    assert server.after_edit()
    itself, neighbour, mentioning = (page.read_text(encoding="utf-8") for page in pages)
    assert "<title>Zeugma" in itself
    assert ">Zeugma</a>" in neighbour
    assert '<a class="pmo-term" data-term="sponsor" href="../../glossary/sponsor/">zeugma</a>' in mentioning
    server.complete()
    assert files_of(server.site) == server.clean()


def test_what_shows_anywhere_is_built(server: LiveServer) -> None:
    for name, old, new in (
        ("glossary/_domains.yml", "{en: Risk,", "{en: Risk and chance,"),
        ("docs/index.md", "# Home", "# Home again"),
    ):
        edit(server, name, old, new)
        assert not server.after_edit(), new


def test_a_mistake_keeps_the_last_good_site(server: LiveServer, capfd: pytest.CaptureFixture[str]) -> None:
    before = files_of(server.site)
    edit(server, "glossary/risk/term-1.yml", '"definition": {"en": "', '"definition": {"en": "[[nowhere]] ')
    with pytest.raises(AssertionError):
        server.after_edit()
    assert "error[unknown-reference]" in capfd.readouterr().err
    assert files_of(server.site) == before
    edit(server, "glossary/risk/term-1.yml", "[[nowhere]] ", "Mended ")
    assert not server.after_edit()
    assert "Mended" in (server.site / "glossary/term-1/index.html").read_text(encoding="utf-8")


def test_a_completion_that_is_ended_leaves_a_whole_site(server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Completion, "start", START)
    before, beside = files_of(server.site), sorted(path.name for path in server.site.parent.iterdir())
    completion = Completion()
    completion.start(load_config(str(server.base.folder / "mkdocs.yml")), server.site, ADDRESS)
    completion.stop()
    assert files_of(server.site) == before
    assert sorted(path.name for path in server.site.parent.iterdir()) == beside
    assert not completion.has_failed
