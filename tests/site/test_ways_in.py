"""The other ways into the glossary, and the feed of changes."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import html as lxml_html

from pmobook import load
from pmobook.pages.page_sets import STANDING_PAGES
from pmobook.pages.standing_page import StandingPage
from tests.building import REPOSITORY

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("prefix", ["", "id/"])
@pytest.mark.parametrize("standing", STANDING_PAGES, ids=lambda page: page.address)
def test_every_standing_page_is_there_and_linked_from_the_navigation(
    site: Path, prefix: str, standing: StandingPage
) -> None:
    page = lxml_html.fromstring((site / prefix / standing.address / "index.html").read_bytes())
    assert page.xpath("//h1/text()")
    index = lxml_html.fromstring((site / prefix / standing.section / "index.html").read_bytes())
    assert (f"../{standing.address}" in index.xpath("//nav//a/@href")) is standing.in_navigation


def test_every_deprecated_word_is_told_with_its_reason(site: Path) -> None:
    library, _ = load(REPOSITORY)
    for language, prefix in (("en", ""), ("id", "id")):
        text = (site / prefix / "words" / "say-this" / "index.html").read_text(encoding="utf-8")
        page = lxml_html.fromstring(text)
        told = {cell.text_content() for cell in page.xpath("//tbody/tr/td[1]")}
        assert told == {item.term for term in library.terms for item in term.record.deprecated if item.lang == language}


def test_the_printable_glossary_has_every_definition(site: Path) -> None:
    library, _ = load(REPOSITORY)
    page = lxml_html.fromstring((site / "words" / "print" / "index.html").read_bytes())
    assert len(page.xpath("//dl[contains(@class,'pmo-list')]/div")) == len(library.terms)


@pytest.mark.parametrize("prefix", ["", "id/"])
def test_the_feed_is_atom_with_absolute_addresses(site: Path, prefix: str) -> None:
    feed = ET.fromstring((site / prefix / "words" / "changes" / "feed.xml").read_bytes())
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    ids = [str(entry.findtext(f"{ATOM}id")) for entry in entries]
    assert len(ids) == len(set(ids))
    assert all(address.startswith(f"https://pmo.example.org/handbook/{prefix}") for address in ids)
    days = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]
