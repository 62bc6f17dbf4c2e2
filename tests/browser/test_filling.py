"""Templates filled in a real browser: kept, checked, saved, loaded again, printed; by mouse, keyboard and phone."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from pmobook.library.formula import parsed
from pmobook.site.assets import asset_path
from pmobook.words import words_for
from tests.browser.storage import wait_for_kept
from tests.browser.test_pages import published_size
from tests.formulas import read_cases

LANGUAGES = ("", "id/")
LONG = 100_000
"""Characters of the longest value that a reader may paste."""


def said(language: str) -> dict[str, str]:
    """The sentences of the script in the language with this folder."""
    return dict(words_for(language.rstrip("/") or "en").filling.said)


def button(page: Page, action: str) -> Locator:
    return page.locator(f".pmo-fill > * [data-action={action}]:not(td *)")


def field(page: Page, name: str, row: int = 0) -> Locator:
    """Return the control of a field, in a register of its row."""
    return page.locator(f":is(input, textarea, select, output)[data-field='{name}']").nth(row)


def open_form(page: Page, address: str, template: str = "raid-log", language: str = "") -> None:
    page.goto(f"{address}{language}templates/{template}/")
    expect(button(page, "check")).to_be_visible()


def start_from_sample(page: Page, language: str = "") -> None:
    button(page, "sample").click()
    expect(page.locator(".pmo-said")).to_have_text(said(language)["sample"])


def kept(page: Page, template: str = "raid-log") -> Any:  # noqa: ANN401 - whatever JSON is kept
    return page.evaluate(f"JSON.parse(localStorage.getItem('pmobook:fill:{template}') ?? 'null')")


def wait_until_kept(page: Page, language: str = "") -> None:
    expect(page.locator(".pmo-kept")).to_have_text(said(language)["kept"])


def saved(page: Page, action: str) -> bytes:
    """Press a button that saves, and return the file."""
    with page.expect_download() as downloading:
        button(page, action).click()
    return Path(downloading.value.path()).read_bytes()


def load(page: Page, name: str, content: bytes) -> None:
    """Choose a file to load."""
    with page.expect_file_chooser() as choosing:
        button(page, "open").click()
    choosing.value.set_files({"name": name, "mimeType": "application/json", "buffer": content})


def filled(template: str, values: object, **other: object) -> bytes:
    """Return a file as the site saves it."""
    content = {"format": "pmobook-filled-template", "version": 1, "template": template, "values": values, **other}
    return json.dumps(content).encode()


REFUSING = """error => {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith("pmobook:")) throw new DOMException("", error);
    setItem.call(this, key, value);
  };
}"""
"""Makes the browser keep nothing of ours, for the reason of an error with this name."""

RISK = {"number": "R-07", "description": "Because it rains, it may flood.", "owner": "Sari", "response": "Watch it."}
NUMBERS = {"impact": "4", "likelihood": "3"}
DAYS = {"raised": "2026-11-02", "by": "2026-12-01"}
CHOICES = {"kind": "risk", "escalated": "no", "state": "open"}


def fill_in_risk(page: Page, row: int = 0) -> None:
    for name, value in {**RISK, **NUMBERS, **DAYS}.items():
        field(page, name, row).fill(value)
    for name, value in CHOICES.items():
        field(page, name, row).select_option(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_raid_log_is_filled_saved_and_loaded_again(page: Page, address: str, language: str) -> None:
    open_form(page, address, language=language)
    fill_in_risk(page)
    expect(field(page, "score")).to_have_text("12")
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_have_text(said(language)["complete"])
    content = saved(page, "json")
    wait_until_kept(page, language)
    button(page, "blank").click()
    expect(field(page, "owner")).to_have_value("")
    load(page, "log.json", content)
    expect(page.locator(".pmo-said")).to_have_text(said(language)["loaded"].format(name="log.json"))
    for name, value in {**RISK, **NUMBERS, **DAYS, **CHOICES}.items():
        expect(field(page, name)).to_have_value(value)
    wait_until_kept(page, language)
    page.reload()
    expect(field(page, "description")).to_have_value(RISK["description"])
    expect(field(page, "score")).to_have_text("12")


def test_values_stay_when_the_language_changes(page: Page, address: str) -> None:
    open_form(page, address, "status-report")
    start_from_sample(page)
    field(page, "accepted").fill("12.5")
    wait_until_kept(page)
    page.get_by_role("banner").get_by_role("link", name="Bahasa Indonesia").click()
    expect(field(page, "overall")).to_have_value("amber")
    expect(field(page, "budget")).to_have_value("480.000.000")
    expect(field(page, "difference")).to_have_text("-3.000.000")
    expect(field(page, "accepted")).to_have_value("12,5")
    expect(field(page, "asked-of")).to_have_value("sponsor")
    assert kept(page, "status-report")["values"]["accepted"] == "12.5"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_or_wrong_is_said_at_the_field_and_counted_at_the_top(
    page: Page, address: str, language: str
) -> None:
    open_form(page, address, language=language)
    fill_in_risk(page)
    field(page, "owner").fill("")
    field(page, "impact").fill("four")
    field(page, "raised").fill("")
    field(page, "raised").press_sequentially("1")
    button(page, "check").click()
    faults = page.locator(".pmo-faults")
    expect(faults).to_have_attribute("role", "status")
    expect(faults).to_contain_text(said(language)["faults"].format(count=3))
    for name, fault in (("owner", "missing"), ("impact", "number"), ("raised", "date")):
        control = field(page, name)
        expect(control).to_have_attribute("aria-invalid", "true")
        described = (control.get_attribute("aria-describedby") or "").split()
        texts = [page.locator(f"[id='{each}']").inner_text() for each in described]
        assert any(said(language)[fault] in text for text in texts)
        assert f"help-{name}" in described
    faults.get_by_role("link").first.click()
    expect(field(page, "raised")).to_be_focused()
    field(page, "impact").fill("4")
    expect(faults).to_contain_text(said(language)["faults"].format(count=2))
    expect(field(page, "impact")).not_to_have_attribute("aria-invalid", "true")


def test_a_required_section_needs_something_in_it(page: Page, address: str) -> None:
    open_form(page, address, "working-agreement")
    start_from_sample(page)
    field(page, "disagree").fill("  ")
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_contain_text("How we disagree")
    field(page, "disagree").fill("We talk.")
    expect(page.locator(".pmo-faults")).to_have_text(said("")["complete"])


def test_a_blank_register_is_not_complete(page: Page, address: str) -> None:
    open_form(page, address)
    button(page, "check").click()
    expect(page.locator(".pmo-faults a").first).to_contain_text("Row 1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_raci_has_exactly_one_accountable_role_in_each_row(page: Page, address: str, language: str) -> None:
    open_form(page, address, "raci-matrix", language)
    start_from_sample(page, language)
    button(page, "check").click()
    faults = page.locator(".pmo-faults")
    expect(faults).to_have_text(said(language)["complete"])
    field(page, "sponsor", 1).select_option("accountable")
    expect(faults).to_contain_text(said(language)["single"].format(choice="A", count=2))
    field(page, "sponsor", 1).select_option("informed")
    field(page, "project-manager", 1).select_option("")
    expect(faults).to_contain_text(said(language)["single"].format(choice="A", count=0))
    expect(faults.get_by_role("link")).to_have_count(1)


def test_formulas_come_to_the_same_as_in_python(page: Page, address: str) -> None:
    cases = read_cases()
    open_form(page, address)
    results = page.evaluate(
        """async ([path, cases]) => {
          const { evaluate } = await import(path);
          return cases.map(([tree, values]) => evaluate(tree, id => values[id] ?? NaN));
        }""",
        [address + asset_path("fields.js"), [[parsed(case.formula), case.values] for case in cases]],
    )
    assert results == [case.result for case in cases]


def test_formulas_use_choices_among_numbers_and_other_formulas(page: Page, address: str) -> None:
    open_form(page, address)
    results = page.evaluate(
        """async path => {
          const { workOut } = await import(path);
          const form = document.createElement("div");
          form.innerHTML = `<output data-field="twice" data-formula='["*", "score", 2]'></output>
            <output data-field="score" data-formula='["*", "impact", "likelihood"]'></output>
            <output data-field="never" data-formula=""></output>
            <select data-field="impact"><option>4</option></select><input data-field="likelihood" value="3">`;
          workOut(form);
          return [...form.querySelectorAll("output")].map(each => each.value);
        }""",
        address + asset_path("fields.js"),
    )
    assert results == ["24", "12", ""]


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("", "1,500,000", "1500000"),
        ("", "1500.5", "1500.5"),
        ("", "0,5", "0.5"),
        ("id/", "1.500.000", "1500000"),
        ("id/", "1.500.000,25", "1500000.25"),
        ("id/", "1500,5", "1500.5"),
        ("id/", "0.5", "0.5"),
        ("", "\u22123", "-3"),
        ("", "12 %", "12"),
        ("", "1,50", "1.50"),
        ("", "1.2.3", "1.2.3"),
        ("", "1e5", "1e5"),
        ("", "about 5", "about 5"),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(
    page: Page, address: str, language: str, typed: str, number: str
) -> None:
    open_form(page, address, "status-report", language)
    field(page, "budget").fill(typed)
    wait_until_kept(page, language)
    assert kept(page, "status-report")["values"]["budget"] == number


HOSTILE = '<img src=x onerror="document.title=1">=cmd|"/c calc"!A1 {{7*7}} <script>document.title=1</script>'


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_values_are_text_everywhere(page: Page, address: str, language: str) -> None:
    open_form(page, address, language=language)
    row = dict.fromkeys(("number", "kind", "description", "raised", "owner", "impact", "state"), HOSTILE)
    load(page, HOSTILE, filled("raid-log", [{**row, "gone": HOSTILE, "__proto__": HOSTILE, "constructor": ["=1+1"]}]))
    expect(page.locator(".pmo-said")).to_contain_text("onerror")
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_contain_text("onerror")
    expect(page.locator(".pmo-gone")).to_contain_text("onerror")
    assert page.locator("article :is(img, script)").count() == 0
    assert page.title() != "1"
    assert "<img" not in saved(page, "markdown").decode()
    rows = list(csv.reader(io.StringIO(saved(page, "csv").decode("utf-8-sig"), newline="")))
    assert not [cell for line in rows for cell in line if cell.startswith(("=", "+", "-", "@"))]
    values = json.loads(saved(page, "json"))["values"][0]
    assert values["kind"] == values["raised"] == values["gone"] == HOSTILE


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "'"])
def test_cells_that_a_spreadsheet_would_run_are_made_text(page: Page, address: str, start: str) -> None:
    open_form(page, address, "raci-matrix")
    load(page, "raci.json", filled("raci-matrix", [{"activity": f"x{start}", "old": f"{start}SUM(A1)"}]))
    expect(page.locator(".pmo-gone")).to_be_visible()
    rows = list(csv.reader(io.StringIO(saved(page, "csv").decode("utf-8-sig"), newline="")))
    assert rows[0][-1] == "old"
    assert rows[1][-1] == f"'{start}SUM(A1)"


def test_long_text_is_kept_whole_and_freezes_nothing(page: Page, address: str) -> None:
    open_form(page, address)
    field(page, "description").fill("word " * (LONG // 5))
    field(page, "impact").fill("1" * LONG)
    field(page, "likelihood").fill("1" + ",000" * (LONG // 4))
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_contain_text("Row 1: Impact")
    expect(page.locator(".pmo-faults")).to_contain_text("Row 1: Likelihood")
    values = json.loads(saved(page, "json"))["values"][0]
    assert values["description"] == ("word " * (LONG // 5)).strip()
    assert values["impact"] == "1" * LONG


REFUSED_FILES: list[tuple[str, bytes]] = [
    ("damaged", b'{"format": '),
    ("damaged", b"\xff\xfe\x00"),
    ("damaged", filled("raid-log", {"number": "R-01"})),
    ("damaged", filled("raid-log", [1, None])),
    ("foreign", b"[]"),
    ("foreign", b"null"),
    ("foreign", b'{"format": "something else"}'),
    ("later", filled("raid-log", [], version=2)),
    ("other", filled("status-report", {})),
    ("many", filled("raid-log", [{"number": "x"}] * 501)),
    ("large", b" " * 10_000_000),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_does_not_fit_is_refused_and_changes_nothing(page: Page, address: str, language: str) -> None:
    open_form(page, address, language=language)
    field(page, "owner").fill("Sari")
    wait_until_kept(page, language)
    before = kept(page)
    told = page.locator(".pmo-said")
    for fault, content in REFUSED_FILES:
        told.evaluate("said => { said.textContent = ''; }")
        load(page, "file.json", content)
        expect(told).to_have_text(said(language)[fault].format(template="status-report", count=500))
        expect(field(page, "owner")).to_have_value("Sari")
        assert kept(page) == before, content[:50]


def test_the_longest_register_can_be_loaded(page: Page, address: str) -> None:
    open_form(page, address, "wbs")
    load(page, "file.json", filled("wbs", [{"code": f"1.{number}"} for number in range(500)]))
    expect(field(page, "code", 499)).to_have_value("1.499")
    button(page, "add").click()
    expect(page.locator(".pmo-said")).to_have_text(said("")["enough"].format(count=500))
    page.reload()
    expect(field(page, "code", 499)).to_have_value("1.499")


def test_values_of_an_older_template_are_kept_and_shown_as_gone(page: Page, address: str) -> None:
    open_form(page, address)
    old = json.loads(filled("raid-log", [{"number": "R-01", "kind": "worry", "urgency": "high"}], fields="00000000"))
    page.evaluate("text => localStorage.setItem('pmobook:fill:raid-log', text)", json.dumps(old))
    page.reload()
    expect(page.locator(".pmo-said")).to_have_text(said("")["changed"])
    expect(page.locator(".pmo-gone dl")).to_have_text(re.compile(r"urgency\s*high"))
    field(page, "owner").fill("Sari")
    wait_until_kept(page)
    row = kept(page)["values"][0]
    assert row == {"number": "R-01", "kind": "worry", "urgency": "high", "owner": "Sari"}
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_contain_text("“worry” does not fit here")
    assert "**urgency:** high" in saved(page, "markdown").decode()
    button(page, "drop").click()
    expect(page.locator(".pmo-gone")).to_be_hidden()
    button(page, "undo").click()
    expect(page.locator(".pmo-gone")).to_be_visible()
    field(page, "kind").select_option("issue")
    wait_until_kept(page)
    wait_for_kept(page, "fill:raid-log", "issue")
    assert kept(page)["values"][0]["urgency"] == "high"


@pytest.mark.parametrize(
    "damaged",
    ["{", "null", "[]", '"text"', filled("raid-log", {}).decode(), filled("raid-log", [], version=9).decode()],
)
def test_what_cannot_be_read_is_set_aside_unchanged(page: Page, address: str, damaged: str) -> None:
    open_form(page, address)
    page.evaluate("text => localStorage.setItem('pmobook:fill:raid-log', text)", damaged)
    page.reload()
    expect(page.locator(".pmo-said")).to_have_text(said("")["aside"])
    field(page, "owner").fill("Sari")
    wait_until_kept(page)
    aside = page.evaluate("localStorage.getItem('pmobook:aside:fill:raid-log')")
    assert re.sub(r"\s", "", aside) == re.sub(r"\s", "", damaged)
    page.reload()
    expect(field(page, "owner")).to_have_value("Sari")


@pytest.mark.parametrize("damaged", ["{", '{"format": "something else"}'])
def test_what_cannot_be_read_outlives_a_blank_form(page: Page, address: str, damaged: str) -> None:
    open_form(page, address)
    page.evaluate("text => localStorage.setItem('pmobook:fill:raid-log', text)", damaged)
    page.reload()
    button(page, "blank").click()
    wait_for_kept(page, "aside:fill:raid-log")
    assert page.evaluate("localStorage.getItem('pmobook:aside:fill:raid-log')") == damaged


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fault", "error"), [("full", "QuotaExceededError"), ("blocked", "SecurityError")])
def test_storage_that_refuses_is_told(page: Page, address: str, fault: str, error: str, language: str) -> None:
    open_form(page, address, language=language)
    page.evaluate(REFUSING, error)
    field(page, "owner").fill("Sari")
    expect(page.locator(".pmo-said")).to_have_text(said(language)[fault])
    expect(page.locator(".pmo-kept")).to_be_empty()
    assert json.loads(saved(page, "json"))["values"] == [{"owner": "Sari"}]


def test_blocked_storage_is_told_before_anything_is_written(page: Page, address: str) -> None:
    page.add_init_script(f"({REFUSING})('SecurityError')")
    open_form(page, address)
    expect(page.locator(".pmo-said")).to_have_text(said("")["blocked"])


def test_a_second_window_shows_what_the_first_one_wrote(context: BrowserContext, page: Page, address: str) -> None:
    open_form(page, address)
    second = context.new_page()
    open_form(second, address)
    field(page, "owner").fill("Sari")
    expect(field(second, "owner")).to_have_value("Sari")


def test_a_page_that_is_left_at_once_keeps_the_last_keystroke(page: Page, address: str) -> None:
    open_form(page, address)
    field(page, "owner").fill("Sari")
    page.goto(address)
    assert kept(page)["values"] == [{"owner": "Sari"}]


def test_rows_are_added_moved_and_removed_and_come_back(page: Page, address: str) -> None:
    open_form(page, address)
    start_from_sample(page)
    numbers = page.locator("[data-field=number]")
    rows = page.locator(".pmo-rows tbody tr")
    rows.nth(0).get_by_role("button", name="Move this row down").click()
    expect(numbers.nth(1)).to_have_value("R-01")
    rows.nth(1).get_by_role("button", name="Remove this row").click()
    expect(page.locator(".pmo-said")).to_have_text("Row 2 is removed.")
    expect(rows).to_have_count(6)
    button(page, "undo").click()
    expect(numbers.nth(1)).to_have_value("R-01")
    expect(rows).to_have_count(7)
    button(page, "add").click()
    expect(numbers.nth(7)).to_be_focused()
    button(page, "blank").click()
    expect(rows).to_have_count(3)
    button(page, "undo").click()
    expect(rows).to_have_count(7)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "template", ["raid-log", "status-report", "working-agreement", "pmo-charter", "kick-off-agenda"]
)
def test_a_sample_is_complete_and_saved_as_markdown(page: Page, address: str, template: str, language: str) -> None:
    open_form(page, address, template, language)
    start_from_sample(page, language)
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_have_text(said(language)["complete"])
    text = saved(page, "markdown").decode()
    assert text.startswith(f"# {page.get_by_role('heading', level=1).inner_text()}\n")
    for heading in page.locator(".pmo-chapter h3").all_inner_texts():
        assert f"\n## {heading}\n" in text
    assert page.url in text


def test_a_saved_register_opens_as_a_table(page: Page, address: str) -> None:
    open_form(page, address)
    start_from_sample(page)
    content = saved(page, "csv")
    assert content.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 7
    assert (rows[0]["No."], rows[0]["Kind"], rows[0]["Score"], rows[0]["Raised on"]) == (
        "R-01",
        "Risk",
        "12",
        "2026-02-20",
    )
    lines = saved(page, "markdown").decode().splitlines()
    assert [line for line in lines if line.startswith("| R-01 | Risk | Because many customers")]
    assert len({line.count("|") for line in lines if line.startswith("|")}) == 1


def test_keyboard_alone_is_enough(page: Page, address: str) -> None:
    open_form(page, address, "raci-matrix")
    page.locator(".pmo-tabs [aria-selected=true]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#sample")).to_be_attached()
    expect(page.get_by_role("tab", name="Sample")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Sample")).to_be_visible()
    expect(page).to_have_url(re.compile("#sample$"))
    page.keyboard.press("Home")
    expect(page.get_by_role("tabpanel", name="Fill in")).to_be_visible()
    page.keyboard.press("Tab")
    expect(button(page, "blank")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "activity")).to_have_value("Approve the charter")
    button(page, "add").focus()
    page.keyboard.press("Enter")
    expect(field(page, "activity", 8)).to_be_focused()
    page.keyboard.type("Close the project")
    page.keyboard.press("Tab")
    page.keyboard.type("A")
    expect(field(page, "sponsor", 8)).to_have_value("accountable")
    for _ in range(7):
        page.keyboard.press("Tab")
    expect(page.locator("tbody tr").nth(8).locator("[data-action=up]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page, "activity", 7)).to_have_value("Close the project")
    expect(page.locator("tbody tr").nth(7).locator("[data-action=up]")).to_be_focused()


def test_the_address_opens_a_tab_and_leads_to_a_section(page: Page, address: str) -> None:
    page.goto(f"{address}templates/status-report/#sample")
    expect(page.get_by_role("tab", name="Sample")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel")).to_have_count(1)
    page.evaluate("location.hash = '#figures'")
    expect(page.get_by_role("tab", name="Fill in")).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="Download").click()
    page.reload()
    expect(page.get_by_role("tab", name="Download")).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("template", ["raid-log", "raci-matrix", "status-report"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_form_fits_a_phone(browser: Browser, address: str, template: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    open_form(page, address, template, language)
    start_from_sample(page, language)
    button(page, "check").click()
    expect(page.locator(".pmo-faults")).to_have_text(said(language)["complete"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    scrolling = ".pmo-paper .pmo-scroll"
    if page.locator(scrolling).count():
        assert page.locator(scrolling).evaluate("each => each.scrollWidth <= each.clientWidth")
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_everything_can_be_read(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{language}templates/raid-log/")
    for part in ("#fill-in", "#sample", "#download", ".pmo-rows thead .pmo-help >> nth=0"):
        expect(page.locator(part)).to_be_visible()
    expect(page.locator(".pmo-fill noscript")).to_have_count(1)
    assert page.locator(".pmo-fill button:visible").count() == 0
    context.close()


def test_paper_shows_the_words_and_not_the_controls(page: Page, address: str) -> None:
    open_form(page, address, "status-report")
    start_from_sample(page)
    page.emulate_media(media="print")
    for hidden in (".pmo-tabs", ".pmo-bar >> nth=0", ".pmo-facts", "[data-field=budget]", ".pmo-help >> nth=0"):
        expect(page.locator(hidden)).to_be_hidden()
    shown = "name => getComputedStyle(document.querySelector(`[data-field=${name}]`).parentElement, '::after').content"
    assert page.evaluate(shown, "budget") == '"480,000,000"'
    assert page.evaluate(shown, "overall") == '"Amber"'
    assert page.evaluate(shown, "as-of") == '"18 Jun 2026"'


def test_a_blank_form_is_printed_with_its_choices(page: Page, address: str) -> None:
    open_form(page, address, "status-report")
    start_from_sample(page)
    page.evaluate("window.print = () => {}")
    button(page, "print-blank").click()
    page.emulate_media(media="print")
    expect(page.locator(".pmo-help").first).to_be_visible()
    shown = "name => getComputedStyle(document.querySelector(`[data-field=${name}]`).parentElement, '::after').content"
    assert page.evaluate(shown, "overall") == '"☐\u00a0Green ☐\u00a0Amber ☐\u00a0Red"'
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(shown, "overall") == '"Amber"'


def test_a_page_without_a_form_does_not_load_the_script(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}glossary/kpi/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if re.search(r"/(fill|fields|tabs|actions|choose|template)\.", url)]


def test_scripts_and_styles_of_a_template_are_small(page: Page, address: str) -> None:
    """The budget of the issue: 12 kB gzipped, all of ours that the page carries; more comes with the first button."""
    open_form(page, address)
    page.wait_for_load_state("networkidle")
    assert 0 < published_size(page) <= 12_000
