"""Decap CMS itself, with our configuration and widgets, in a browser and without any other host."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pmobook.commands.main import main
from pmobook.model.kinds import KINDS, TERM
from pmobook.reading.complete_records import complete_record
from pmobook.reading.composing import compose
from tests.admin.conftest import repository

TERM_TEXTS = {
    ("term", "en"): "Near miss",
    ("term", "id"): "Nyaris celaka",
    ("definition", "en"): "Event that could have harmed the project: it did not, and others learn from it.",
    ("definition", "id"): "Kejadian yang hampir merugikan proyek, diceritakan agar orang lain dapat belajar.",
    ("admitted", "en"): "close call\n",
}


def open_form(page: Page, editor: str, address: str) -> None:
    """Open the form at `address`, logging in where that is asked for."""
    page.goto("about:blank")
    page.goto(f"{editor}admin/#{address}")
    login = page.get_by_role("button", name="Login")
    form = page.locator(".pmo-texts").first
    login.or_(form).first.wait_for()
    if login.is_visible():
        login.click()
    form.wait_for()


def publish(page: Page) -> None:
    """Save the form."""
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_text("Publish now").click()
    expect(page.get_by_text("Entry saved")).to_be_visible()


def saved(page: Page, path: str) -> str:
    """Return what the repository in the browser's memory holds at `path`."""
    text: str = page.evaluate("path => path.split('/').reduce((at, name) => at[name], repoFiles).content", path)
    return text


def text_box(field: str, language: str) -> str:
    """Return what finds the control of a text in a language."""
    return f"[id^='{field}-field-'][id$='-{language}']"


def test_a_term_in_two_languages_is_added_and_passes_the_check(
    writer: Page, editor: str, editor_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    domain = min(path.name for path in (editor_folder / "glossary").iterdir() if path.is_dir())
    related = min((editor_folder / "glossary" / domain).glob("*.yml")).stem
    open_form(writer, editor, f"/collections/term-{domain}/new")
    for (field, language), text in TERM_TEXTS.items():
        writer.locator(text_box(field, language)).first.fill(text)
    # said, and taken back: nothing of it is written
    short = writer.locator(text_box("short", "en"))
    short.fill("Draft")
    short.fill("")
    writer.locator("[id^='related-field-']").first.fill(related)
    writer.keyboard.press("Enter")
    writer.locator("[id^='reviewed-field-']").first.fill("2026-11-02")
    preview = writer.frame_locator("iframe").locator("section")
    expect(preview.filter(has_text="Bahasa Indonesia").locator("h1")).to_contain_text("Nyaris celaka")
    publish(writer)
    path = f"glossary/{domain}/near-miss.yml"
    (editor_folder / path).write_text(saved(writer, path), encoding="utf-8")
    assert main(["format", path, "--root", str(editor_folder)]) == 0
    assert main(["check", "--root", str(editor_folder)]) == 0, capsys.readouterr()
    assert (editor_folder / path).read_text(encoding="utf-8") == (
        "term: {en: Near miss, id: Nyaris celaka}\n"
        "definition:\n"
        "  en: 'Event that could have harmed the project: it did not, and others learn from it.'\n"
        "  id: 'Kejadian yang hampir merugikan proyek, diceritakan agar orang lain dapat belajar.'\n"
        "admitted: {en: [close call]}\n"
        f"related: [{related}]\n"
        "reviewed: 2026-11-02\n"
    )


def test_what_a_record_says_is_kept_and_registers_are_no_playbooks(
    writer: Page, editor: str, editor_folder: Path
) -> None:
    domain = min(path.name for path in (editor_folder / "glossary").iterdir() if path.is_dir())
    folders = {kind: f"{kind.folder}/{domain}" if kind is TERM else kind.folder for kind in KINDS}
    records = {f"{folder}/complete.yml": complete_record(kind) for kind, folder in folders.items()}
    repository(writer, {**records, "playbooks/_phases.yml": "phases: []\n"})
    for kind, folder in folders.items():
        collection = f"term-{domain}" if kind is TERM else kind.name
        open_form(writer, editor, f"/collections/{collection}/entries/complete")
        field = "term" if kind is TERM else "title"
        writer.locator(text_box(field, "en")).first.fill("Changed")
        publish(writer)
        before, _ = compose("", complete_record(kind))
        after, _ = compose("", saved(writer, f"{folder}/complete.yml"))
        assert isinstance(before, dict)
        before[field]["en"] = "Changed"
        assert after == before, kind.name
    writer.goto(f"{editor}admin/#/collections/playbook")
    expect(writer.locator("a[href*='/collections/playbook/entries/']")).to_have_count(1)


def test_pages_of_entries_lead_to_their_forms(writer: Page, editor: str, editor_folder: Path) -> None:
    term = min((editor_folder / "glossary").glob("*/*.yml"))
    writer.goto(f"{editor}id/glossary/{term.stem}/")
    domain = f"{editor}id/domains/{term.parent.name}/"
    assert "Sunting halaman ini" not in writer.request.get(domain).text()
    writer.get_by_role("link", name="Sunting halaman ini di peramban").click()
    writer.get_by_role("button", name="Login").click()
    expect(writer).to_have_url(re.compile(f"/admin/#/collections/term-{term.parent.name}/entries/{term.stem}$"))
    expect(writer.locator(text_box("definition", "id"))).not_to_have_value("")


def test_the_editor_is_for_editors_not_for_search_engines(editor_folder: Path) -> None:
    site = editor_folder / "site"
    assert '<meta name="robots" content="noindex">' in (site / "admin/index.html").read_text(encoding="utf-8")
    assert "/admin/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
