"""Hostile text in every field of every kind of entry stays text, wherever a page or a script shows it.

The site is built without its Content-Security-Policy, so that what holds is the escaping. Several texts share an entry;
`PMOBOOK_LONG=1` gives each its own, in a site of a thousand pages.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from pmobook import load
from tests.browser.hostile import dangerous, signatures, use_everything, watch
from tests.browser.storage import wait_for_kept
from tests.building import built
from tests.conftest import served
from tests.injecting import BASE, SPECIMEN, infested, lines_of
from tests.long_run import IS_LONG

PAYLOADS = lines_of("payloads.txt")
TOGETHER = 4
"""So many entries of each kind share the hostile texts, every fourth text in one."""

_ENTRIES = len(PAYLOADS) if IS_LONG else TOGETHER
GROUPS = {f"hostile-{number}": PAYLOADS[number::_ENTRIES] for number in range(_ENTRIES)}
SECTIONS = ("glossary", "playbooks", "templates", "quizzes", "paths", "domains", "phases")


@pytest.fixture(scope="module")
def infested_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of hostile texts."""
    return built(infested(tmp_path_factory.mktemp("injections"), GROUPS))


@pytest.fixture(scope="module")
def infested_address(infested_site: Path) -> Iterator[str]:
    """The address at which it is served."""
    with served(infested_site) as address:
        yield address


@pytest.fixture(scope="module")
def victim(browser: Browser, infested_address: str) -> Iterator[Page]:
    """A reader's page, which asks no other host for anything."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    watch(context)
    page = context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url) if infested_address not in request.url else None)
    page.on("dialog", lambda dialog: elsewhere.append(dialog.message))
    yield page
    context.close()
    assert elsewhere == []


def addresses_of(site: Path) -> list[str]:
    pages = sorted(site.rglob("index.html"))
    return [f"{page.parent.relative_to(site).as_posix()}/".removeprefix("./") for page in pages]


def test_the_base_is_clean() -> None:
    assert load(BASE)[1] == []


def test_hostile_text_makes_no_element_and_no_attribute(
    victim: Page, infested_site: Path, infested_address: str
) -> None:
    """A page of an entry is made of the same kinds of elements as that of the clean specimen of its kind."""
    victim.goto(f"{infested_address}glossary/issue/")
    found = signatures(victim, [infested_address + below for below in addresses_of(infested_site)])
    everywhere = set().union(*(kinds for address, kinds in found.items() if "hostile" not in address))
    for language in ("", "id/"):
        for section in SECTIONS:
            for name in GROUPS:
                suspects = found[f"{infested_address}{language}{section}/{name}/"]
                clean = found[f"{infested_address}{language}{section}/{SPECIMEN}/"]
                # what Markdown makes of a hostile text, and our own references, are on other pages too
                assert suspects - clean <= everywhere, (section, name)
    assert not [kind for kind in everywhere if ",on" in kind or "[on" in kind]


def test_nothing_runs_when_pages_open_and_are_used(victim: Page, infested_site: Path, infested_address: str) -> None:
    """What no entry has to itself in English, and of each kind of entry one in each language; in the long run, all."""
    for below in addresses_of(infested_site):
        if IS_LONG or _is_enough(below):
            victim.goto(infested_address + below)
            use_everything(victim, PAYLOADS[1])
            assert dangerous(victim) == [], below


def _is_enough(below: str) -> bool:
    is_indonesian = below.startswith("id/")
    section, _, entry = below.removeprefix("id/").partition("/")
    if section in (*SECTIONS, "roles") and entry:
        return entry.startswith(f"hostile-{int(is_indonesian)}")
    return not is_indonesian


@pytest.mark.parametrize("name", GROUPS)
def test_popovers_show_text(victim: Page, infested_address: str, name: str) -> None:
    victim.goto(f"{infested_address}domains/{name}/")
    victim.locator(f"[data-term={name}]").first.hover()
    expect(victim.get_by_role("tooltip")).to_contain_text("alert(1)")
    assert dangerous(victim) == []


@pytest.mark.parametrize("language", ["", "id/"])
def test_the_search_shows_text(victim: Page, infested_address: str, language: str) -> None:
    victim.goto(infested_address + language)
    victim.keyboard.press("/")
    for words in (PAYLOADS[1], PAYLOADS[9], "hostile-0"):
        victim.get_by_role("searchbox").fill(words)
        expect(victim.locator(".pmo-dialog output")).not_to_be_empty()
        assert dangerous(victim) == []
    expect(victim.locator(".pmo-results a").first).to_contain_text("alert(1)")
    for kind in victim.locator(".pmo-kinds button").all():
        kind.click()
        assert dangerous(victim) == []


def test_addresses_and_kept_values_are_text_too(victim: Page, infested_address: str) -> None:
    """What a link that somebody sends says, and what lies in the storage, is as little to be trusted."""
    hostile = quote(PAYLOADS[1])
    for below in ("playbooks/", "templates/", "glossary/", "quizzes/hostile-0/", "templates/hostile-0/"):
        for ending in (f"?q={hostile}&phase={hostile}&role={hostile}", f"#{hostile}"):
            victim.goto(infested_address + below + ending)
            assert dangerous(victim) == []
    victim.goto(f"{infested_address}templates/hostile-0/")
    victim.locator(".pmo-fill input[type=text], .pmo-fill input:not([type])").first.fill(PAYLOADS[1])
    wait_for_kept(victim, "fill:hostile-0", "alert(1)")
    for below in ("templates/hostile-0/", "progress/", ""):
        victim.goto(infested_address + below)
        assert dangerous(victim) == []


def test_hostile_links_are_refused(tmp_path: Path) -> None:
    refused = {f"hostile-{number}": [text] for number, text in enumerate(lines_of("refused.txt"))}
    problems = load(infested(tmp_path, refused))[1]
    in_files = {Path(problem.path).stem for problem in problems if problem.rule == "unsafe-link"}
    assert [text for name, text in refused.items() if name not in in_files] == []
