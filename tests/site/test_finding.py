"""The pages on which playbooks are found, and the calendar of reviews, as the built site has them."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import html as lxml_html

from pmobook import load
from pmobook.library.library import Library
from pmobook.library.participation import participations
from pmobook.library.pmo_models import pmo_models
from pmobook.library.review_calendar import reviews
from tests.building import REPOSITORY, built
from tests.site.test_small_sites import CONFIGURATION
from tests.test_invalid import INVALID

LANGUAGES = ("", "id/")
CONTROLS = ("phase", "role", "function", "model", "level", "minutes", "cadence")


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


def read(site: Path, address: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring((site / address / "index.html").read_bytes())


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_every_playbook_is_there_without_a_script_and_the_form_is_not(
    site: Path, library: Library, prefix: str
) -> None:
    page = read(site, f"{prefix}playbooks")
    assert page.xpath("//form[@class='pmo-filter']/@hidden")
    shown = page.xpath("//*[@class='pmo-filtered'][not(@hidden)]//h3/a/@href")
    assert sorted(shown) == sorted(f"../playbooks/{playbook.id}/" for playbook in library.playbooks)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_controls_offer_the_ids_of_the_content(site: Path, library: Library, prefix: str) -> None:
    form = read(site, f"{prefix}playbooks").xpath("//form[@class='pmo-filter']")[0]
    assert tuple(form.xpath(".//select/@name")) == CONTROLS
    offered = {name: form.xpath(f".//select[@name='{name}']/option/@value") for name in CONTROLS}
    assert offered["phase"] == ["", *library.items("phase")]
    assert offered["function"] == ["", *library.items("function")]
    assert set(offered["role"]) == {"", *library.derived(participations)}
    assert offered["model"] == ["", *(model.id for model in pmo_models(library))]
    assert offered["level"] == ["", "starter", "regular", "advanced"]
    assert offered["cadence"] == ["", "once", "weekly", "monthly", "quarterly", "yearly", "on-demand"]
    assert all(not form.xpath(f".//select[@name='{name}']/option[not(normalize-space())]") for name in CONTROLS)


def test_a_playbook_says_what_it_is_found_by(site: Path) -> None:
    page = read(site, "playbooks")
    card = page.xpath("//*[@class='pmo-filtered'][.//a[contains(@href, 'report-status')]]")[0]
    assert card.get("data-phase") == "control"
    assert card.get("data-minutes") == "105"
    assert card.get("data-cadence") == "weekly"
    # the budget owner stands in the RACI alone
    assert {"sponsor", "budget-owner"} <= set(card.get("data-role").split())


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_each_role_has_its_page_linked_both_ways(site: Path, library: Library, prefix: str) -> None:
    index = read(site, f"{prefix}roles").xpath("//dl[@class='pmo-list']//dt/a/@href")
    assert sorted(index) == sorted(f"../roles/{role}/" for role in library.derived(participations))
    for role in library.derived(participations):
        page = read(site, f"{prefix}roles/{role}")
        assert page.xpath(f"//article//a[@href='../../glossary/{role}/']")
        term = read(site, f"{prefix}glossary/{role}")
        assert term.xpath(f"//article//a[@href='../../roles/{role}/']")


def test_other_terms_have_no_link_to_a_role(site: Path) -> None:
    for term in ("risk", "accountability"):
        assert not read(site, f"glossary/{term}").xpath("//article//a[contains(@href, '../roles/')]")


def test_the_page_of_a_role_is_made_from_the_racis(site: Path, library: Library) -> None:
    page = read(site, "roles/sponsor")
    told = page.xpath("//h2[@id='accountable']/following-sibling::dl[1]//li")
    expected = [
        activity.activity.texts["en"]
        for playbook in library.playbooks
        for activity in playbook.record.raci
        if "sponsor" in activity.accountable
    ]
    assert [item.text_content() for item in told] == expected
    assert page.xpath("//h1")[0].text_content() == "Everything I do as sponsor"
    steps = read(site, "id/roles/project-manager").xpath("//h2[@id='steps']/following-sibling::dl[1]//li/a/@href")
    assert "../../playbooks/report-status/#gather-facts" in steps


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_playbooks_lead_to_the_functions_that_they_serve(site: Path, library: Library, prefix: str) -> None:
    page = read(site, f"{prefix}functions")
    assert page.xpath("//h2/@id") == list(library.items("function"))
    for playbook in library.playbooks:
        links = read(site, f"{prefix}playbooks/{playbook.id}").xpath("//article//a/@href")
        for function in playbook.record.functions:
            assert f"../../functions/#{function}" in links
            served = page.xpath(f"//h2[@id='{function}']/following-sibling::dl[1]//a/@href")
            assert f"../playbooks/{playbook.id}/" in served


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_models_are_compared_in_a_table(site: Path, library: Library, prefix: str) -> None:
    rows = read(site, f"{prefix}pmo-models").xpath("//tbody/tr")
    assert [row.xpath("./th/a/@data-term")[0] for row in rows] == [model.id for model in pmo_models(library)]
    assert len({"supportive-pmo", "internal-pmo"} & {row.xpath("./th/a/@data-term")[0] for row in rows}) == 2
    assert all(any("/playbooks/" in href for href in row.xpath(".//a/@href")) for row in rows[:3])


@pytest.mark.parametrize(("prefix", "summary"), [("", "Report status"), ("id/", "Melaporkan status")])
def test_the_calendar_offers_its_file(site: Path, prefix: str, summary: str) -> None:
    page = read(site, f"{prefix}calendar")
    assert page.xpath("//h2/@id")[0] == "weekly"
    assert page.xpath("//a[@download]/@href") == ["../calendar/playbooks.ics"]
    calendar = Calendar.from_ical((site / prefix / "calendar" / "playbooks.ics").read_bytes())
    assert summary in {str(event["summary"]) for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_calendar_of_reviews_has_every_entry_once(site: Path, library: Library, prefix: str) -> None:
    page = read(site, f"{prefix}review")
    rows = page.xpath("//table[@class='pmo-reviews']/tbody/tr/th/a/@href")
    assert rows == [f"../{review.entry.kind.section}/{review.entry.id}/" for review in reviews(library)]
    data = page.xpath("//a[contains(@href, 'review.json')]/@href")[0]
    found = json.loads((site / prefix / "review" / data).resolve().read_bytes())
    assert len(found["entries"]) == len(library.entries)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


def test_overdue_reviews_stand_first_and_undated_ones_last(small: Path) -> None:
    glossary = small / "glossary" / "words"
    glossary.mkdir(parents=True)
    (small / "glossary" / "_domains.yml").write_text("domains: [{id: words, title: {en: Words, id: Kata}}]\n", "utf-8")
    term = "term: {{en: Word {0}, id: Kata {0}}}\ndefinition: {{en: A text., id: Teks.}}\n{1}"
    due = {
        "late": "owner: The <board>\nreviewed: 2020-01-31\nreview_every: 1 month\n",
        "later": "reviewed: 2020-01-31\nreview_every: 1000 years\n".replace("1000", "900"),
        "odd": "",
    }
    for name, fields in due.items():
        (glossary / f"{name}.yml").write_text(term.format(name, fields), encoding="utf-8")
    page = read(built(small), "id/review")
    assert page.xpath("//h2/@id") == ["overdue", "2920-01", "undated"]
    overdue = page.xpath("//h2[@id='overdue']/following-sibling::table[1]/tbody/tr")
    assert [[cell.text_content() for cell in row] for row in overdue] == [
        ["29 Feb 2020", "Kata late", "Istilah", "The <board>", "31 Jan 2020"]
    ]
    assert page.xpath("//h2[@id='2920-01']/text()") == ["Januari 2920"]
    assert page.xpath("//h2[@id='undated']/following-sibling::ul//a/text()") == ["Kata odd"]


def test_a_site_without_playbooks_has_empty_pages_and_no_form(small: Path) -> None:
    glossary = small / "glossary" / "words"
    glossary.mkdir(parents=True)
    (glossary / "word.yml").write_text("term: {en: Word, id: Kata}\ndefinition: {en: A text., id: Teks.}\n", "utf-8")
    (small / "glossary" / "_domains.yml").write_text("domains: [{id: words, title: {en: Words, id: Kata}}]\n", "utf-8")
    site = built(small)
    assert not read(site, "playbooks").xpath("//form[contains(@class, 'pmo-filter')]")
    for address in ("playbooks", "roles", "functions", "pmo-models", "calendar"):
        assert "There is nothing here yet." in read(site, address).text_content()
    assert not (site / "calendar" / "playbooks.ics").exists()


def test_a_site_that_serves_no_data_links_to_none(small: Path) -> None:
    for name in ("glossary", "playbooks", "quizzes"):
        (small / name).symlink_to(INVALID / "_base" / name)
    (small / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    site = built(small)
    assert not (site / "api").exists()
    for address in ("review", "calendar"):
        links = read(site, address).xpath("//article//a/@href")
        assert not [link for link in links if link.endswith((".json", ".ics"))]
