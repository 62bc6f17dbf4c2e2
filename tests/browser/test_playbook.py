"""The page of a playbook in a real browser: ticks that stay, what is done with them, roles, the way through, paper."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.storage import BLOCKED, fill_storage, keep, kept
from tests.browser.test_pages import contrast, published_size
from tests.building import built
from tests.conftest import served

LANGUAGES = ("", "id/")
KICK_OFF = "playbooks/run-a-kick-off/"
NOON = "2026-11-02T12:00:00.000Z"
PLAYBOOKS = ("manage-raid", "report-status", "run-a-kick-off", "set-up-a-pmo", "start-a-project")


def box_of(page: Page, item: str) -> Locator:
    return page.locator(f"input[type=checkbox][data-item='{item}']")


def tally(page: Page) -> Locator:
    """The count of the whole playbook that is in view: in the contents list, or at the top of a narrow page."""
    return page.locator(".pmo-tally:visible")


# ticks


@pytest.mark.parametrize("language", LANGUAGES)
def test_ticks_are_kept_and_counted(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}{KICK_OFF}")
    of = "dari" if language else "of"
    expect(tally(page)).to_contain_text(f"0 {of} 25")
    box_of(page, "run-a-kick-off/prepare/invited").check()
    box_of(page, "run-a-kick-off/agenda/sent").check()
    page.reload()
    expect(box_of(page, "run-a-kick-off/prepare/invited")).to_be_checked()
    expect(tally(page)).to_contain_text(f"2 {of} 25")
    expect(page.locator("#agenda .pmo-step-meta")).to_contain_text(f"1 {of} 3")
    contents = page.get_by_role("navigation").locator("a[href='#agenda']")
    expect(contents).to_contain_text(f"1 {of} 3")
    box_of(page, "run-a-kick-off/agenda/results").check()
    box_of(page, "run-a-kick-off/agenda/confirmed").check()
    expect(contents).to_contain_text(f"3 {of} 3")
    expect(page.locator("#agenda .pmo-all-done")).to_be_visible()
    box_of(page, "run-a-kick-off/agenda/sent").uncheck()
    page.reload()
    expect(box_of(page, "run-a-kick-off/agenda/sent")).not_to_be_checked()
    expect(contents).to_contain_text(f"2 {of} 3")


def test_what_is_done_at_the_end_is_ticked_in_either_language(page: Page, address: str) -> None:
    page.goto(address + KICK_OFF)
    box = page.locator("input[data-item^='run-a-kick-off/done-when/']").nth(1)
    item = box.get_attribute("data-item") or ""
    box.check()
    page.goto(f"{address}id/{KICK_OFF}")
    expect(box_of(page, item)).to_be_checked()
    expect(page.get_by_role("navigation").locator("a[href='#done-when']")).to_contain_text("1 dari 4")


def test_a_tick_before_the_script_is_there_is_kept_too(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/checklist.js*", hold)
    with page.expect_request("**/checklist.js*"):
        page.goto(address + KICK_OFF, wait_until="domcontentloaded")
    box_of(page, "run-a-kick-off/agenda/sent").check()
    expect(tally(page)).to_have_count(0)
    held[0].continue_()
    expect(tally(page)).to_contain_text("1 of 25")
    page.unroute("**/checklist.js*")
    page.reload()
    expect(box_of(page, "run-a-kick-off/agenda/sent")).to_be_checked()


def test_two_pages_show_the_same(page: Page, address: str) -> None:
    other = page.context.new_page()
    for opened in (page, other):
        opened.goto(address + KICK_OFF)
        expect(tally(opened)).to_contain_text("0 of 25")
    box_of(page, "run-a-kick-off/agenda/sent").check()
    expect(box_of(other, "run-a-kick-off/agenda/sent")).to_be_checked()
    expect(tally(other)).to_contain_text("1 of 25")


def test_the_count_stays_in_view_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(address + KICK_OFF)
    page.locator("#follow-up").scroll_into_view_if_needed()
    expect(tally(page)).to_be_in_viewport()
    page.goto(f"{address}{KICK_OFF}#rhythm")
    heading = page.locator("#rhythm h3").bounding_box()
    strip = tally(page).bounding_box()
    assert heading
    assert strip
    assert heading["y"] >= strip["y"] + strip["height"]


EDITS = (
    ("Agenda sent two working days ahead", "Agenda sent three working days ahead"),
    ("Agenda dikirim dua hari kerja sebelumnya", "Agenda dikirim tiga hari kerja sebelumnya"),
    ("Send the agenda, id: Kirim agenda", "Send out the agenda, id: Sebarkan agenda"),
)


def test_ticks_survive_edits_of_the_text(context: BrowserContext, plain_copy: Path) -> None:
    page = context.new_page()
    with served(built(plain_copy)) as address:
        page.goto(address + KICK_OFF)
        box_of(page, "run-a-kick-off/agenda/sent").check()
        path = plain_copy / "playbooks" / "run-a-kick-off.yml"
        text = path.read_text(encoding="utf-8")
        for old, new in EDITS:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        built(plain_copy)
        for language, label in (("", "Agenda sent three working days"), ("id/", "Agenda dikirim tiga hari kerja")):
            page.goto(f"{address}{language}{KICK_OFF}")
            expect(page.get_by_role("checkbox", name=label)).to_be_checked()


# what can be done with the whole


@pytest.mark.parametrize(("language", "clear", "undo"), [("", "Clear", "Undo"), ("id/", "Hapus centang", "Urungkan")])
def test_ticks_are_cleared_and_put_back(page: Page, address: str, language: str, clear: str, undo: str) -> None:
    page.goto(f"{address}{language}{KICK_OFF}")
    clearing = page.get_by_role("button", name=clear)
    expect(clearing).to_be_disabled()
    ticked = [box_of(page, f"run-a-kick-off/agenda/{item}") for item in ("sent", "confirmed")]
    for box in ticked:
        box.check()
    keep(page, {"tick:run-a-kick-off/gone/gone": NOON, "tick:manage-raid/collect/sentence": NOON})
    before = kept(page)
    clearing.click()
    expect(page.locator("input:checked[data-item]")).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text=undo)).to_contain_text("2")
    assert kept(page) == {"tick:manage-raid/collect/sentence": NOON}
    expect(page.get_by_role("button", name=undo)).to_be_focused()
    page.keyboard.press("Enter")
    for box in ticked:
        expect(box).to_be_checked()
    assert kept(page) == before
    expect(clearing).to_be_focused()


HOSTILE = (
    '=HYPERLINK("https://example.org/";"Pay")',
    "+62 21 555",
    "- not a list",
    "@sponsor",
    "＝1+1",
    'Say "yes", twice',
    "**Bold** <b>text</b> [link](https://example.org/) #1 * _x_ `code` \\",
    "1. not a list",
)


@pytest.fixture(scope="module")
def hostile_site(plain_copy: Path) -> Path:
    """A site with a playbook whose boxes hold what spreadsheets and Markdown would take for something else."""
    boxes = "\n".join(
        f"      - {{id: box-{number}, required: true, text: {{en: {quoted(text)}, id: {quoted(text)}}}}}"
        for number, text in enumerate(HOSTILE)
    )
    (plain_copy / "playbooks" / "odd-one.yml").write_text(
        "title: {en: '=Odd *one*', id: '=Odd *one*'}\nsummary: {en: Odd., id: Ganjil.}\nphase: start\n"
        "steps:\n  - id: raci\n    title: {en: '@Do [it]', id: '@Do [it]'}\n    role: sponsor\n    checklist:\n"
        f"{boxes}\n  - {{id: done-when, title: {{en: Rest, id: Istirahat}}}}\ndone_when: [{{en: Fine., id: Baik.}}]\n",
        encoding="utf-8",
    )
    return built(plain_copy)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.fixture
def hostile_page(hostile_site: Path, context: BrowserContext) -> Iterator[Page]:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with served(hostile_site) as address:
        page.goto(f"{address}playbooks/odd-one/")
        box_of(page, "odd-one/raci/box-1").check()
        yield page


def shown_texts(page: Page) -> list[str]:
    """What the page shows of each box: the words without their marks."""
    found = page.locator(".pmo-checklist label").all_inner_texts()
    return [text.strip().removesuffix(" required") for text in found]


def test_csv_has_the_columns_of_other_tools_and_no_formulas(hostile_page: Page) -> None:
    with hostile_page.expect_download() as download:
        hostile_page.get_by_role("button", name="Download CSV").click()
    assert download.value.suggested_filename == "odd-one.csv"
    text = download.value.path().read_bytes().decode("utf-8")
    assert text.startswith('"Name"')
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert list(rows[0]) == ["Name", "Description", "Section", "Role", "Status", "Summary"]
    assert len(rows) == len(HOSTILE) + 1
    for row, shown in zip(rows, shown_texts(hostile_page), strict=True):
        assert row["Name"] == row["Summary"]
        assert row["Name"].removeprefix("'") == shown
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "＝"))
    assert rows[0]["Name"].startswith("'=HYPERLINK")
    assert rows[0]["Section"] == "'@Do [it]"
    assert [row["Status"] for row in rows[:3]] == ["To Do", "Done", "To Do"]
    assert rows[0]["Role"] == "Sponsor"
    assert rows[0]["Description"].endswith(f"\n{hostile_page.url}#raci")
    assert "required" in rows[0]["Description"]
    assert rows[-1]["Section"] == "Done when"


def test_the_task_list_is_read_as_what_the_page_shows(hostile_page: Page) -> None:
    hostile_page.get_by_role("button", name="Copy as a task list").click()
    expect(hostile_page.get_by_role("status")).to_have_text("Copied.")
    text = hostile_page.evaluate("navigator.clipboard.readText()")
    tree = lxml_html.fromstring(markdown.markdown(text, extensions=["pymdownx.tasklist"]))
    items = tree.xpath("//li[input[@type='checkbox']]")
    shown = [text.replace(" (required)", "") for text in (" ".join(item.text_content().split()) for item in items)]
    assert shown == shown_texts(hostile_page)
    assert [number for number, item in enumerate(items) if item.xpath("input[@checked]")] == [1]
    assert tree.xpath("string(//h1)") == "=Odd *one*"
    assert tree.xpath("//h2/text()") == ["@Do [it] (Sponsor)", "Done when"]
    assert not tree.xpath("//li//a | //li//b | //li//strong | //li//em | //li//code")


def test_without_a_clipboard_the_task_list_is_a_file(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{address}id/{KICK_OFF}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Salin sebagai daftar tugas").click()
    assert download.value.suggested_filename == "run-a-kick-off.md"
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith("# Menjalankan rapat awal proyek\n\n<http")
    assert "\n## Kirim agenda (Manajer proyek)\n\n- [ ] Agenda dikirim dua hari kerja sebelumnya (wajib)\n" in text
    expect(page.get_by_role("status")).to_contain_text("Disimpan sebagai berkas")


def test_steps_with_the_names_of_sections_keep_their_addresses(hostile_page: Page) -> None:
    ids = hostile_page.locator("article [id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    assert hostile_page.locator("#raci").get_attribute("class") == "pmo-step"
    expect(hostile_page.locator("a[href='#done-when-section']")).to_contain_text("Done when")


# storage


def test_blocked_storage_is_told_and_the_page_works_on(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error.stack)))
    page.add_init_script(BLOCKED)
    page.goto(address + KICK_OFF)
    expect(page.get_by_text("This browser keeps nothing")).to_have_count(0)
    box = box_of(page, "run-a-kick-off/agenda/sent")
    box.check()
    told = page.locator("#agenda").get_by_role("status")
    expect(told).to_contain_text("This browser keeps nothing for this site")
    expect(told).to_be_in_viewport()
    expect(box).to_be_checked()
    expect(tally(page)).to_contain_text("1 of 25")
    page.get_by_role("button", name="Clear the ticks").click()
    expect(box).not_to_be_checked()
    page.get_by_role("button", name="Undo").click()
    expect(box).to_be_checked()
    # the theme's own scripts do not expect this, ours do
    assert [fault for fault in faults if "assets/pmobook" in fault] == []


def test_full_storage_is_told_and_nothing_kept_is_lost(page: Page, address: str) -> None:
    page.goto(f"{address}id/{KICK_OFF}")
    first = box_of(page, "run-a-kick-off/agenda/sent")
    first.check()
    fill_storage(page)
    box_of(page, "run-a-kick-off/agenda/results").check()
    expect(page.locator("#agenda").get_by_role("status")).to_contain_text("Ruang simpan peramban untuk situs ini penuh")
    expect(tally(page)).to_contain_text("2 dari 25")
    page.reload()
    expect(first).to_be_checked()
    expect(tally(page)).to_contain_text("1 dari 25")


@pytest.mark.parametrize("foreign", ["{", '{"ticked": true}', '"not a time"', "17", "null"])
def test_what_is_no_tick_is_ignored_and_not_lost(page: Page, address: str, foreign: str) -> None:
    item = "run-a-kick-off/agenda/sent"
    page.goto(address + KICK_OFF)
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [f"pmobook:tick:{item}", foreign])
    page.reload()
    expect(tally(page)).to_contain_text("0 of 25")
    box_of(page, "run-a-kick-off/agenda/results").check()
    page.get_by_role("button", name="Clear the ticks").click()
    assert page.evaluate("name => localStorage.getItem(name)", f"pmobook:tick:{item}") == foreign
    box_of(page, item).check()
    page.reload()
    expect(box_of(page, item)).to_be_checked()
    assert page.evaluate("name => localStorage.getItem(name)", f"pmobook:aside:tick:{item}") == foreign


# who does what


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_role_finds_what_it_does(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}{KICK_OFF}")
    sponsor = page.locator("details[data-role=sponsor]")
    sponsor.locator("summary").click()
    expect(sponsor).to_contain_text("Menyepakati ruang lingkup" if language else "Agree the scope")
    manager = page.locator("details[data-role=project-manager]")
    manager.locator("summary").press("Enter")
    expect(manager.get_by_role("listitem").get_by_role("link")).to_have_count(6)
    expect(manager.get_by_role("link").last).to_have_attribute("href", re.compile("/roles/project-manager/$"))
    expect(manager.get_by_role("listitem").filter(has=page.get_by_role("link")).first).to_have_attribute("value", "1")
    manager.get_by_role("link").nth(1).click()
    expect(page).to_have_url(f"{address}{language}{KICK_OFF}#agenda")
    expect(page.locator("#agenda h3")).to_be_in_viewport()


def lit_columns(page: Page) -> set[int]:
    """The columns, from 0, whose cells all have a colour of their own."""
    rows = page.locator(".pmo-raci tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => getComputedStyle(cell).backgroundColor))"
    )
    paper = rows[0][0]
    return {
        column
        for column, *_ in enumerate(rows[0])
        if all(row[column] not in {paper, "rgba(0, 0, 0, 0)"} for row in rows)
    }


def test_rows_and_columns_of_the_matrix_light_up(page: Page, address: str) -> None:
    page.goto(address + KICK_OFF)
    assert lit_columns(page) == set()
    cell = page.locator(".pmo-raci tbody tr").nth(1).locator("td").nth(1)
    cell.hover()
    assert lit_columns(page) == {2}
    colours = (
        page.locator(".pmo-raci tbody tr")
        .nth(1)
        .locator("th, td")
        .evaluate_all("cells => cells.map(cell => getComputedStyle(cell).backgroundColor)")
    )
    assert len(set(colours)) == 1
    page.mouse.move(0, 0)
    page.locator(".pmo-raci thead a").nth(2).focus()
    assert lit_columns(page) == {3}
    page.locator(".pmo-roles summary").first.press("Enter")
    assert lit_columns(page) == {1}


# the way through


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_list_holds_the_steps_and_follows(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}{KICK_OFF}")
    contents = page.locator(".md-nav--secondary")
    titles = page.locator(".pmo-step h3").all_inner_texts()
    steps = contents.locator("a[href='#steps'] + nav a .md-ellipsis")
    assert [title.strip() for title in steps.all_inner_texts()] == titles
    contents.locator("a[href='#roles']").click()
    expect(page).to_have_url(f"{address}{language}{KICK_OFF}#roles")
    expect(page.locator("#roles h3")).to_be_in_viewport()
    expect(contents.locator("a[href='#roles']")).to_have_class(re.compile("link--active"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_forks_say_where_each_answer_leads(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}playbooks/manage-raid/")
    answers = page.locator("#rate .pmo-decision").get_by_role("listitem")
    expect(answers).to_have_count(3)
    go, back = ("lanjut ke", "kembali ke") if language else ("go to", "back to")
    expect(answers.first).to_contain_text(f"{go} 5 ")
    last = page.locator("#escalate .pmo-decision").get_by_role("listitem").last
    expect(last).to_contain_text(f"{back} 2 ")
    last.get_by_role("link").last.click()
    expect(page).to_have_url(f"{address}{language}playbooks/manage-raid/#rate")


@pytest.mark.parametrize("width", [320, 1440])
def test_the_drawing_stands_beside_its_lines(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for name in PLAYBOOKS:
        page.goto(f"{address}playbooks/{name}/")
        lines = page.locator(".pmo-flow :is(a, p)")
        boxes = lines.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
        drawing = page.locator(".pmo-flow svg").bounding_box()
        assert drawing
        assert drawing["height"] == pytest.approx(sum(box["height"] for box in boxes), abs=1)
        for number, box in enumerate(boxes):
            assert box["top"] == pytest.approx(boxes[0]["top"] + number * drawing["height"] / len(boxes), abs=1)
            assert box["right"] <= drawing["x"] + 1


def test_one_playbook_comes_next(page: Page, address: str) -> None:
    page.goto(address + KICK_OFF)
    following = page.locator(".pmo-next")
    expect(following.get_by_role("heading")).to_have_count(1)
    following.get_by_role("heading").get_by_role("link").click()
    expect(page).to_have_url(f"{address}playbooks/manage-raid/")


# everywhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_everything_is_there_to_read(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{language}{KICK_OFF}")
    for selector in (".pmo-tools", ".pmo-tally", ".pmo-gauge"):
        assert page.locator(f"{selector}:visible").count() == 0
    expect(page.locator(".pmo-step input[data-item]").first).to_be_visible()
    expect(page.locator(".pmo-flow")).to_be_visible()
    manager = page.locator("details[data-role=project-manager]")
    manager.locator("summary").click()
    expect(manager.get_by_role("link").first).to_be_visible()
    context.close()


def test_on_paper_boxes_are_empty_and_nothing_is_left_to_press(page: Page, address: str) -> None:
    page.goto(address + KICK_OFF)
    box = box_of(page, "run-a-kick-off/agenda/sent")
    box.check()
    page.emulate_media(media="print")
    style = (
        "box => { const { appearance, borderTopStyle } = getComputedStyle(box); return [appearance, borderTopStyle] }"
    )
    assert box.evaluate(style) == ["none", "solid"]
    text = "([one, other]) => getComputedStyle(one).color === getComputedStyle(other).color"
    labels = [page.locator("#agenda label > span").nth(number).element_handle() for number in (0, 1)]
    assert page.evaluate(text, labels)
    for selector in (".pmo-tools", ".pmo-tally", ".pmo-gauge"):
        assert page.locator(f"{selector}:visible").count() == 0
    expect(page.locator("#agenda .pmo-tip p")).to_be_visible()


def test_everything_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + KICK_OFF)
    page.get_by_role("button", name="Download CSV").focus()
    box = box_of(page, "run-a-kick-off/prepare/sponsor-talk")
    for _ in range(12):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    expect(box).to_be_focused()
    assert box.evaluate("box => getComputedStyle(box).outlineStyle") == "solid"
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(tally(page)).to_contain_text("1 of 25")
    expect(page.get_by_role("checkbox", name="Opening agreed with the sponsor required")).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_readable(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + KICK_OFF)
    for box in page.locator("#agenda input").all():
        box.check()
    page.get_by_role("button", name="Copy as a task list").click()
    marks = (
        *(
            ".pmo-step-meta span",
            ".pmo-required",
            ".pmo-all-done",
            ".pmo-tools small",
            ".pmo-tools button",
            ".pmo-told",
        ),
        *("#agenda label > span", ".pmo-flow p span", ".pmo-flow a", ".pmo-roles summary", ".pmo-decision li a"),
        ".md-nav .pmo-gauge",
    )
    for selector in marks:
        assert contrast(page, selector) >= 4.5, selector
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLAYBOOKS)
def test_nothing_is_wider_than_a_phone(page: Page, address: str, name: str, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}{language}playbooks/{name}/")
    page.locator("input[data-item]").first.check()
    page.locator(".pmo-roles summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_scripts_and_styles_of_playbooks_are_small_and_only_there(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}glossary/risk/")
    page.wait_for_load_state("networkidle")
    ours = ("playbook.css", "checklist.js", "task-list.js", "save-file.js")
    assert not [url for url in loaded if url.split("?")[0].endswith(ours)]
    page.goto(address + KICK_OFF)
    page.wait_for_load_state("networkidle")
    assert 0 < published_size(page) <= 12_000
