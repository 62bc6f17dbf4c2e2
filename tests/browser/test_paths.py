"""Paths in a real browser: followed to the completion sheet, carried to another browser, and spoilt in every way."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.storage import BLOCKED, fill_storage, keep, kept

PATH = "paths/new-project-manager/"
QUIZZES = ("pmo-basics", "start-up", "risk-and-issues", "reporting")
NOON = "2026-10-05T12:00:00.000Z"
"""The same day in every time zone."""

PASSED = {"best": 90, "last": 85, "passed": True, "finished": NOON}


@dataclass(frozen=True)
class Language:
    """A language of the site, and what its pages are expected to say."""

    prefix: str
    not_begun: str
    next: str
    sheet: tuple[str, ...]
    title: str
    week: str
    replaced: str


LANGUAGES = {
    "english": Language(
        "",
        "0 of 33 done, 12 h 26 min left",
        "Next",
        ("Self-reported", "New project manager", "Completed on 5 Oct 2026", "12 h 26 min", "passed with 90\u00a0%"),
        "New project manager",
        "Week 1: find your feet",
        "Replaced: 1",
    ),
    "indonesian": Language(
        "id/",
        "0 dari 33 selesai, sisa 12 jam 26 menit",
        "Berikutnya",
        ("Dilaporkan sendiri", "Manajer proyek baru", "Selesai pada 5 Okt 2026", "12 jam 26 menit", "lulus dengan 90"),
        "Manajer proyek baru",
        "Minggu 1: mengenal lingkungan",
        "Diganti: 1",
    ),
}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language of the site."""
    return LANGUAGES[request.param]


@pytest.fixture
def other(browser: Browser) -> Iterator[BrowserContext]:
    """A second browser profile, as on another machine."""
    fresh = browser.new_context()
    yield fresh
    fresh.close()


def item(page: Page, key: str) -> Any:  # noqa: ANN401 - a Locator, without another import in every test
    """Return the item of the path with this key."""
    return page.locator(f"[data-path-item='new-project-manager/{key}']")


def keys(page: Page, mark: str = "[data-counts]") -> list[str]:
    """Return the keys of the items of the open path that are done by hand."""
    found: list[str] = page.evaluate(
        "mark => [...document.querySelectorAll(`li${mark}:not([data-quiz])`)].map(item => item.dataset.pathItem)", mark
    )
    return found


def complete(page: Page) -> None:
    """Keep what completes the open path."""
    keep(page, {f"path:{key}": NOON for key in keys(page)} | {f"quiz:{name}": PASSED for name in QUIZZES})


def test_a_path_is_followed_to_its_completion_sheet(page: Page, address: str, language: Language) -> None:
    page.goto(address + language.prefix + PATH)
    now = page.locator("[data-part=now]")
    expect(now).to_contain_text(language.not_begun)
    expect(page.get_by_role("button", name=re.compile("Print this|Cetak lembar"))).to_be_hidden()
    expect(page.locator(".pmo-items input:enabled").first).to_be_visible()
    for box in page.locator(".pmo-items li[data-counts]:not([data-quiz]) input").all():
        box.check()
    expect(now).to_contain_text(re.compile("29 (of|dari) 33"))
    expect(page.locator("[aria-current=step]")).to_have_count(1)
    expect(page.locator(".pmo-sheet-head")).to_be_hidden()
    complete(page)
    page.reload()
    sheet = page.locator(".pmo-exit")
    for text in language.sheet:
        expect(sheet).to_contain_text(text)
    expect(page.locator("[aria-current=step]")).to_have_count(0)
    expect(page.locator(".pmo-stage[data-state=done]")).to_have_count(4)


def test_progress_is_the_same_in_both_languages(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    english = keys(page, "")
    page.locator(".pmo-items input:enabled").first.check()
    page.goto(f"{address}id/{PATH}")
    assert keys(page, "") == english
    expect(page.locator(".pmo-items :checked")).to_have_count(1)


def test_a_tick_by_hand_can_be_undone_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    box = item(page, "week-1/read-term-pmo").get_by_role("checkbox", name="Read Project management office")
    expect(box).to_be_enabled()
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.reload()
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    assert kept(page) == {}


def test_ticks_of_a_playbook_complete_its_item(page: Page, address: str, language: Language) -> None:
    page.goto(address + language.prefix + PATH)
    start = item(page, "week-2/read-playbook-start-a-project")
    wanted = (start.get_attribute("data-ticks") or "").split()
    assert len(wanted) > 1
    start.get_by_role("link").click()
    # the checklist keeps ticks once its script is there
    page.wait_for_load_state("networkidle")
    for name in wanted:
        page.locator(f"input[data-item='{name}']").check()
    page.go_back()
    expect(start.get_by_role("checkbox")).to_be_checked()
    expect(start.get_by_role("checkbox")).to_be_disabled()
    page.go_forward()
    page.locator(f"input[data-item='{wanted[0]}']").uncheck()
    page.go_back()
    expect(start.get_by_role("checkbox")).not_to_be_checked()
    expect(start).to_contain_text(str(len(wanted) - 1))
    start.get_by_role("checkbox").check()
    expect(start.get_by_role("checkbox")).to_be_enabled()


def test_a_quiz_is_done_when_it_was_passed(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    check = item(page, "week-1/check-quiz-pmo-basics")
    expect(check.get_by_role("checkbox")).to_be_disabled()
    expect(check).to_contain_text("80\u00a0% needed")
    keep(page, {"quiz:pmo-basics": {"best": 60, "last": 50, "passed": False}})
    page.reload()
    expect(check).to_contain_text("best so far 60\u00a0%, 80\u00a0% needed")
    expect(check.get_by_role("checkbox")).not_to_be_checked()
    keep(page, {"quiz:pmo-basics": {**PASSED, "last": 40}})
    page.reload()
    expect(check).to_contain_text("passed with 90\u00a0%, 5 Oct 2026")
    expect(check.get_by_role("checkbox")).to_be_checked()


def test_what_is_next_is_marked_and_passes_over_what_is_optional(page: Page, address: str, language: Language) -> None:
    page.goto(address + language.prefix + PATH)
    counted = keys(page)
    keep(page, {f"path:{key}": NOON for key in counted[:6]})
    page.reload()
    marked = page.locator("[aria-current=step]")
    expect(marked).to_have_attribute("data-path-item", counted[6])
    expect(marked).to_contain_text(language.next)
    expect(page.locator("[data-part=now] a")).to_have_attribute("href", "#week-1")
    assert "glossary" not in counted[6]


def test_another_tab_follows(page: Page, address: str, context: BrowserContext) -> None:
    page.goto(f"{address}{PATH}")
    second = context.new_page()
    second.goto(f"{address}id/{PATH}")
    page.locator(".pmo-items input:enabled").first.check()
    expect(second.locator(".pmo-items :checked")).to_have_count(1)


def test_what_is_kept_and_makes_no_sense_is_passed_over(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    spoilt = ("true", "{", '"yesterday"', "[]", '{"best": "all", "passed": true}', "null", '{"best": 900}')
    names = [f"pmobook:path:{keys(page)[0]}", "pmobook:quiz:pmo-basics", "pmobook:reader"]
    for text in spoilt:
        page.evaluate("([names, text]) => names.forEach(name => localStorage.setItem(name, text))", [names, text])
        for below in (PATH, "progress/", ""):
            page.goto(address + below)
        page.goto(address + PATH)
        expect(page.locator("[data-part=now]")).to_contain_text("0 of 33 done")


def test_the_sheet_prints_on_one_page_with_a_name_that_is_not_kept(
    page: Page, address: str, language: Language
) -> None:
    page.goto(address + language.prefix + PATH)
    complete(page)
    page.reload()
    page.evaluate("window.print = () => document.body.append('printed')")
    name = page.locator(".pmo-reader [type=text]")
    name.fill("Sari Dewi")
    page.get_by_role("button", name=re.compile("Print this|Cetak lembar")).click()
    expect(page.locator("body")).to_contain_text("printed")
    page.emulate_media(media="print")
    expect(page.locator(".pmo-exit-table")).to_be_visible()
    for hidden in ("h1", ".pmo-stages", ".pmo-reader label >> nth=1", "#finish", "header.md-header"):
        expect(page.locator(hidden)).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()
    page.emulate_media(media="screen")
    assert "reader" not in kept(page)


def test_a_name_is_kept_on_wish_only(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    complete(page)
    page.reload()
    name, wish = page.locator(".pmo-reader input").all()
    name.fill("Sari <b>Dewi</b>")
    wish.check()
    page.reload()
    expect(name).to_have_value("Sari <b>Dewi</b>")
    wish.uncheck()
    page.reload()
    expect(name).to_have_value("")


def test_paper_shows_the_whole_path(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".pmo-stage").last).to_be_visible()
    expect(page.locator("[data-action=print-sheet]")).to_be_hidden()
    assert page.locator("h1").evaluate("heading => getComputedStyle(heading).color") == "rgb(31, 42, 44)"


def test_the_home_page_leads_on(page: Page, address: str, language: Language) -> None:
    page.goto(address + language.prefix)
    here = page.locator(".pmo-continue")
    expect(here).to_be_hidden()
    keep(page, {"path:new-project-manager/week-1/read-term-pmo": NOON})
    page.reload()
    here.get_by_role("link", name=f"{language.title} · {language.week}").click()
    expect(page).to_have_url(f"{address}{language.prefix}{PATH}#week-1")
    page.goto(f"{address}{language.prefix}playbooks/run-a-kick-off/")
    step = page.locator(".pmo-step").nth(1)
    step.locator("input[data-item]").first.check()
    page.goto(address + language.prefix)
    here.get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"playbooks/run-a-kick-off/#{step.get_attribute('id')}$"))


def test_the_home_page_passes_over_what_is_gone_or_finished(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    complete(page)
    later = "2026-10-06T12:00:00.000Z"
    keep(
        page, {"tick:gone/step/item": later, "path:../../x/y/z": later, "tick:manage-raid/none/none": later, "tick:": 1}
    )
    page.goto(address)
    expect(page.locator(".pmo-continue a")).to_have_attribute("href", re.compile("playbooks/manage-raid/#"))


def test_a_blocked_storage_is_told(browser: Browser, address: str, language: Language) -> None:
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto(address + language.prefix + PATH)
    expect(page.get_by_text(re.compile("keeps nothing|tidak menyimpan apa pun"))).to_be_visible()
    box = page.locator(".pmo-items input:enabled").first
    box.click()
    expect(box).not_to_be_checked()
    page.goto(f"{address}{language.prefix}progress/")
    expect(page.get_by_text(re.compile("keeps nothing|tidak menyimpan apa pun"))).to_be_visible()
    context.close()


def test_a_full_storage_is_told_and_loses_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}")
    boxes = page.locator(".pmo-items input:enabled")
    first, second = boxes.nth(0), boxes.nth(1)
    first.check()
    before = kept(page)
    fill_storage(page)
    second.click()
    expect(page.get_by_text("no room left")).to_be_visible()
    expect(second).not_to_be_checked()
    expect(first).to_be_checked()
    assert kept(page) == before


def test_paths_and_progress_can_be_read_without_scripts(browser: Browser, address: str, language: Language) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + language.prefix + PATH)
    expect(page.get_by_text(re.compile("by a script|oleh skrip"))).to_be_visible()
    expect(page.locator(".pmo-items input").first).to_be_disabled()
    expect(page.locator(".pmo-exit-table")).to_contain_text("80\u00a0%")
    page.goto(f"{address}{language.prefix}progress/")
    expect(page.get_by_text(re.compile("by a script|oleh skrip"))).to_be_visible()
    context.close()


def saved(page: Page, folder: Path) -> Path:
    """Save the progress on the open page of progress."""
    with page.expect_download() as download:
        page.locator("button[data-action=save-progress]").click()
    path = folder / "progress.json"
    download.value.save_as(path)
    return path


def load(page: Page, file: Path) -> None:
    """Load a file on the open page of progress."""
    page.locator("input[type=file][data-action=load-progress]").set_input_files(file)


def outcome(page: Page) -> Any:  # noqa: ANN401 - a Locator
    """Return where the page of progress says what came of it."""
    return page.locator("[data-part=outcome]")


def test_progress_moves_to_another_browser(
    page: Page, other: BrowserContext, address: str, language: Language, tmp_path: Path
) -> None:
    page.goto(address + language.prefix + PATH)
    complete(page)
    keep(page, {"fill:raid-log": {"rows": [{"text": "<b>'\"ü</b>"}]}, "tick:run-a-kick-off/agenda/sent": NOON})
    page.goto(f"{address}{language.prefix}progress/")
    expect(page.locator("[data-kept='path:new-project-manager']")).to_contain_text(language.title)
    expect(page.locator("[data-kept='quiz:pmo-basics']")).to_contain_text("90")
    expect(page.locator("[data-kept='fill:raid-log']")).to_be_visible()
    file = saved(page, tmp_path)
    second = other.new_page()
    second.goto(f"{address}progress/")
    load(second, file)
    expect(outcome(second)).to_contain_text("new, 0 replaced")
    assert kept(second) == kept(page)
    expect(second.locator("[data-kept='path:new-project-manager']")).to_contain_text("33 of 33 done")
    second.goto(address + PATH)
    expect(second.locator(".pmo-sheet-head")).to_be_visible()


def test_the_file_says_what_it_is(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}id/progress/")
    keep(page, {"quiz:pmo-basics": PASSED})
    page.reload()
    file = json.loads(saved(page, tmp_path).read_text("utf-8"))
    assert {name: file[name] for name in ("format", "version", "site", "values")} == {
        "format": "pmobook-progress",
        "version": 1,
        "site": "https://pmo.example.org/handbook/",
        "values": {"quiz:pmo-basics": PASSED},
    }


def spoilt(text: str, **changes: object) -> str:
    """Return the text of a saved file with other values in it."""
    return json.dumps({**json.loads(text), **changes})


BAD_FILES: dict[str, tuple[Callable[[str], str], str, str]] = {
    "cut off": (lambda text: text[:-40], "damaged", "rusak"),
    "without values": (lambda text: spoilt(text, values=None), "damaged", "rusak"),
    "values in a list": (lambda text: spoilt(text, values=[1]), "damaged", "rusak"),
    "without a version": (lambda text: spoilt(text, version=None), "damaged", "rusak"),
    "a tick that is no time": (lambda text: spoilt(text, values={"path:a/b/c": "<img src=x>"}), "damaged", "rusak"),
    "without a site": (lambda text: spoilt(text, site=None), "damaged", "rusak"),
    "of another site": (
        lambda text: spoilt(text, site="https://x.example/"),
        "https://x.example/",
        "https://x.example/",
    ),
    "of a later version": (lambda text: spoilt(text, version=2, values="?"), "later version", "lebih baru"),
    "another JSON": (lambda _: '{"name": "x"}', "not a file of saved progress", "bukan berkas"),
    "a number": (lambda _: "3", "not a file of saved progress", "bukan berkas"),
    "no JSON": (lambda _: "PK\x03\x04", "not a file of saved progress", "bukan berkas"),
    "empty": (lambda _: "", "not a file of saved progress", "bukan berkas"),
    "10 MB": (lambda text: spoilt(text, more="x" * 10_000_000), "too large", "terlalu besar"),
}
"""Files that cannot be loaded: how a good one becomes it, and what is said in both languages."""


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_told_and_changes_nothing(
    page: Page, address: str, tmp_path: Path, language: Language, case: str
) -> None:
    spoil, *said = BAD_FILES[case]
    page.goto(f"{address}{language.prefix}progress/")
    keep(page, {"quiz:pmo-basics": PASSED, "path:new-project-manager/week-1/read-term-pmo": NOON})
    page.reload()
    file = saved(page, tmp_path)
    before = kept(page)
    file.write_text(spoil(file.read_text("utf-8")), "utf-8")
    load(page, file)
    expect(outcome(page)).to_contain_text(said[1] if language.prefix else said[0])
    assert kept(page) == before


def test_a_file_that_does_not_fit_leaves_everything_as_it_was(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}progress/")
    older, newer = "2026-10-01T12:00:00.000Z", "2026-10-02T12:00:00.000Z"
    keep(page, {"path:new-project-manager/week-1/a": newer})
    page.reload()
    file = saved(page, tmp_path)
    values = {"tick:a/b/c": newer, "path:new-project-manager/week-1/a": newer, "fill:raid-log": "x" * 200_000}
    file.write_text(spoilt(file.read_text("utf-8"), values=values), "utf-8")
    keep(page, {"path:new-project-manager/week-1/a": older})
    before = kept(page)
    fill_storage(page, leaving=1_000)
    load(page, file)
    page.get_by_role("button", name="Load the file").click()
    expect(outcome(page)).to_contain_text("not enough room")
    assert kept(page) == before


def test_what_would_be_replaced_is_shown_and_asked_for(
    page: Page, address: str, language: Language, tmp_path: Path
) -> None:
    older, newer = "2026-10-01T12:00:00.000Z", "2026-10-02T12:00:00.000Z"
    page.goto(f"{address}{language.prefix}progress/")
    own = {
        "tick:run-a-kick-off/a/older": older,
        "tick:run-a-kick-off/a/newer": newer,
        "fill:raid-log": {"saved": newer, "text": "mine"},
    }
    keep(page, own)
    page.reload()
    file = saved(page, tmp_path)
    theirs = {
        "tick:run-a-kick-off/a/older": older,
        "tick:run-a-kick-off/a/newer": older,
        "fill:raid-log": {"saved": "2026-10-03T12:00:00.000Z", "text": "theirs"},
        "quiz:start-up": PASSED,
    }
    file.write_text(spoilt(file.read_text("utf-8"), values=theirs), "utf-8")
    dialog = page.get_by_role("dialog")
    load(page, file)
    expect(dialog).to_contain_text(language.replaced)
    expect(dialog).to_contain_text("Catatan RAID" if language.prefix else "RAID log")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert kept(page) == own
    load(page, file)
    dialog.get_by_role("button").first.click()
    expect(outcome(page)).to_be_visible()
    assert kept(page) == {**theirs, "tick:run-a-kick-off/a/newer": newer}
    load(page, file)
    expect(outcome(page)).to_contain_text(re.compile("already|sudah ada"))


def test_of_a_quiz_the_best_result_stays(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}progress/")
    keep(page, {"quiz:reporting": {"best": 60, "last": 60, "passed": False, "finished": "2026-10-09T12:00:00.000Z"}})
    page.reload()
    file = saved(page, tmp_path)
    file.write_text(spoilt(file.read_text("utf-8"), values={"quiz:reporting": PASSED}), "utf-8")
    load(page, file)
    page.get_by_role("button", name="Load the file").click()
    expect(page.locator("[data-kept='quiz:reporting']")).to_contain_text("passed with 90")
    assert kept(page)["quiz:reporting"]["last"] == 60


def test_everything_can_be_forgotten(page: Page, address: str, language: Language) -> None:
    page.goto(f"{address}{language.prefix}progress/")
    forget = page.locator("[data-action=forget-progress]")
    expect(forget).to_be_disabled()
    keep(page, {"quiz:pmo-basics": PASSED, "aside:quiz:x": "y"})
    page.evaluate("localStorage.setItem('theirs', 'x')")
    page.reload()
    dialog = page.get_by_role("dialog")
    forget.click()
    dialog.get_by_role("button").last.click()
    assert kept(page) != {}
    forget.click()
    dialog.get_by_role("button").first.click()
    expect(outcome(page)).to_be_visible()
    assert kept(page) == {}
    assert page.evaluate("localStorage.getItem('theirs')") == "x"
    expect(page.locator("[data-part=empty]:visible")).to_have_count(4)


def test_what_belongs_to_no_page_is_counted(page: Page, address: str) -> None:
    page.goto(f"{address}progress/")
    keep(page, {"tick:gone/step/item": NOON, "reader": "Sari", "quiz:pmo-basics": PASSED})
    page.reload()
    expect(page.locator("[data-part=elsewhere]")).to_contain_text("2 more")


def test_the_scripts_and_the_style_of_a_path_are_small(site: Path) -> None:
    """The part of paths in the issue's 12 kB gzipped for all pages that people work from."""
    import gzip  # noqa: PLC0415 - the only test that packs

    names = ("path.js", "path-state.js", "completion.js", "quiz-results.js", "wording.js", "path.css")
    folder = site / "assets/pmobook"
    assert sum(len(gzip.compress((folder / name).read_bytes())) for name in names) <= 5_000
