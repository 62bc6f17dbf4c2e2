"""What a build of this repository's own site promises: addresses, languages, links and what search engines read."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import html as lxml_html

from pmobook import load
from pmobook.site.content_security_policy import POLICY, blocked_by_policy
from tests.building import REPOSITORY

SITE_URL = "https://pmo.example.org/handbook/"
INDEXES = ("glossary", "playbooks", "templates", "paths", "quizzes")


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_every_entry_has_its_page_in_both_languages(site: Path) -> None:
    library, problems = load(REPOSITORY)
    assert problems == []
    for entry in library.entries:
        for prefix in ("", "id/"):
            page = read(site, f"{prefix}{entry.kind.section}/{entry.id}")
            assert f'lang="{prefix.strip("/") or "en"}"' in page
            assert page.count("<h1") == 1


@pytest.mark.parametrize(
    "address", [*INDEXES, "domains/risk", "phases/start", "contribute", "id/glossary", "id/domains/risk"]
)
def test_index_pages_are_there(site: Path, address: str) -> None:
    assert "<h1" in read(site, address)


def test_every_internal_link_leads_somewhere(site: Path) -> None:
    broken = []
    ids: dict[Path, set[str]] = {}
    for page in site.rglob("*.html"):
        if page.name == "404.html" or "pagefind" in page.parts:
            continue
        for link in lxml_html.fromstring(page.read_bytes()).iter("a"):
            href = link.get("href", "")
            if re.match(r"[a-z]+:", href) or not href:
                continue
            address, _, anchor = href.partition("#")
            address, _, _ = address.partition("?")
            target = (page.parent / address).resolve() if address else page
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                broken.append((page, href))
            elif anchor:
                if target not in ids:
                    ids[target] = {item.get("id", "") for item in lxml_html.fromstring(target.read_bytes()).iter()}
                if anchor not in ids[target] and not anchor.startswith("__"):
                    broken.append((page, href))
    assert broken == []


def test_canonical_address_title_and_description(site: Path) -> None:
    page = lxml_html.fromstring(read(site, "id/glossary/risk"))
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}id/glossary/risk/"]
    assert page.xpath("//title/text()") == ["Risiko - Buku pegangan PMO"]
    assert page.xpath("//meta[@name='description']/@content")[0].endswith(".")


def test_language_alternates_point_to_the_same_entry(site: Path) -> None:
    for address in ("glossary/risk/", "id/glossary/risk/"):
        page = lxml_html.fromstring(read(site, address))
        alternates = {
            link.get("hreflang"): link.get("href") for link in page.xpath("//link[contains(@rel,'translation')]")
        }
        assert alternates == {"en": f"{SITE_URL}glossary/risk/", "id": f"{SITE_URL}id/glossary/risk/"}


def test_the_sitemap_lists_generated_pages_once(site: Path) -> None:
    for prefix in ("", "id/"):
        tree = ET.fromstring((site / prefix / "sitemap.xml").read_bytes())
        addresses = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        assert f"{SITE_URL}{prefix}glossary/risk/" in addresses
        assert f"{SITE_URL}{prefix}" in addresses
        assert len(addresses) == len(set(addresses))


def test_old_ids_redirect(site: Path) -> None:
    library, _ = load(REPOSITORY)
    redirects = [(entry, old) for entry in library.entries for old in entry.record.redirects]
    assert redirects
    for entry, old in redirects:
        page = read(site, f"{entry.kind.section}/{old}")
        assert f'url=../../{entry.kind.section}/{entry.id}/"' in page


def test_no_markup_of_ours_is_shown_as_text(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(r"&lt;(a|dl|div|span|p|li|svg|form)[ &]", page.read_text(encoding="utf-8")), page


def test_a_term_lists_its_relations_as_links(site: Path) -> None:
    page = lxml_html.fromstring(read(site, "glossary/risk"))
    assert "risk-owner" in page.xpath("//dl[@class='pmo-relations']//a/@data-term")


def test_the_edit_button_opens_the_yaml(site: Path) -> None:
    assert "/edit/main/glossary/risk/risk.yml" in read(site, "glossary/risk")
    assert "/edit/main/docs/contribute/index.id.md" in read(site, "id/contribute")


def test_theme_files_exist_once(site: Path) -> None:
    assert (site / "assets" / "pmobook" / "search.js").is_file()
    assert not (site / "id" / "assets").exists()
    assert "../../../assets/" in read(site, "id/glossary/risk")


def test_answers_of_a_quiz_are_not_in_the_search(site: Path) -> None:
    library, _ = load(REPOSITORY)
    answer = library.quizzes[0].record.questions[0].explanation.texts["en"].split("[[")[0].strip()[:40]
    fragments = [gzip.decompress(path.read_bytes()).decode() for path in (site / "pagefind" / "fragment").iterdir()]
    assert any("/quizzes/pmo-basics.html" in fragment for fragment in fragments)
    assert not any(answer in fragment for fragment in fragments)


def test_every_page_has_the_policy_and_nothing_that_it_stops(site: Path) -> None:
    pages = [page for page in site.rglob("*.html") if "pagefind" not in page.parts]
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert html.index(f'content="{POLICY}"') < html.find("stylesheet") or "stylesheet" not in html, page
        assert list(blocked_by_policy(html)) == [], page


def test_no_page_names_another_host_for_anything_it_loads(site: Path) -> None:
    for page in site.rglob("*.html"):
        document = lxml_html.fromstring(page.read_bytes())
        sources = document.xpath("//script/@src | //img/@src | //iframe/@src")
        loaded = [*sources, *document.xpath("//link[@rel='stylesheet' or @rel='icon' or @rel='preconnect']/@href")]
        assert not [address for address in loaded if address.startswith(("http:", "https:", "//"))], page
