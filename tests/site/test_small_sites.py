"""Builds of small knowledge bases: hostile text, failing builds, drafts, replaced pages, empty folders."""

import shutil
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.building import build, built, run

BASE = Path(__file__).parent.parent / "invalid" / "_base"
CONFIGURATION = """\
site_name: Small
site_url: https://example.org/
theme: {name: material, font: false}
plugins:
  - pmobook: {languages: [en, id], exports: [], downloads: false}
  - macros: {modules: [pmobook], on_undefined: strict, on_error_fail: true}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small valid knowledge base that a test may spoil."""
    folder = tmp_path / "small"
    shutil.copytree(BASE, folder)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


def term_file(folder: Path) -> Path:
    """Any term of the small knowledge base."""
    return min((folder / "glossary").glob("*/*.yml"))


def write_term(folder: Path, name: str, text: str) -> None:
    domain = term_file(folder).parent
    (domain / f"{name}.yml").write_text(text, encoding="utf-8")


HOSTILE = [
    "{{ 7 * 7 }} and {% raw %}",
    "<script>document.title = 'ran'</script>",
    '"><img src=x onerror=alert(1)>',
    "right to left: \u202eabc\u202c, עברית",
    "emoji 🧭 and \u200bzero width",
    "&lt;b&gt; &amp; &#x3C;i&#x3E;",
    "pmobook-slot-title-slot-end",
]


def test_hostile_text_is_shown_as_typed(small: Path) -> None:
    for number, text in enumerate(HOSTILE):
        quoted = "'" + text.replace("'", "''") + "'"
        term = f"term: {{en: {quoted}, id: {quoted}}}\ndefinition: {{en: {quoted}, id: {quoted}}}\n"
        write_term(small, f"hostile-{number}", term)
    site = built(small)
    for number, text in enumerate(HOSTILE):
        page = lxml_html.fromstring((site / "glossary" / f"hostile-{number}" / "index.html").read_bytes())
        shown = " ".join(text.replace("&lt;", "<").replace("&gt;", ">").split())
        heading = " ".join(page.xpath("//h1")[0].text_content().split())
        assert heading == " ".join(text.split())
        definition = " ".join(page.xpath("//p[contains(@class,'pmo-definition')]")[0].text_content().split())
        assert definition in {heading, shown.replace("&amp;", "&").replace("&#x3C;", "<").replace("&#x3E;", ">")}
        scripts = page.xpath("//article//script[not(@type='application/ld+json')]")
        assert not scripts + page.xpath("//article//img | //article//*[@onerror]")


def test_words_that_yaml_would_guess_at_stay_words(small: Path) -> None:
    words = ["No", "True", "1.0", "2026-01-01", "Null", "On"]
    for number, word in enumerate(words):
        text = f"term: {{en: {word}, id: {word}}}\ndefinition: {{en: A text., id: Teks.}}\n"
        write_term(small, f"guessed-{number}", text)
    site = built(small)
    for number, word in enumerate(words):
        page = lxml_html.fromstring((site / "glossary" / f"guessed-{number}" / "index.html").read_bytes())
        assert page.xpath("//h1")[0].text_content().strip() == word


def test_a_build_with_errors_prints_the_lines_of_the_check_and_nothing_else(small: Path) -> None:
    before = built(small)
    pages = sorted(path.relative_to(before) for path in before.rglob("*"))
    term_file(small).write_text("trem: {en: Risk, id: Risiko}\n", encoding="utf-8")
    done = build(small)
    checked = run("pmobook", "check", folder=small)
    assert done.code == 1
    assert done.output == checked.output
    assert "Traceback" not in done.output
    assert sorted(path.relative_to(before) for path in before.rglob("*")) == pages
    assert {path.name for path in small.glob(".site*")} == {".site.pages.json"}


def test_a_strict_warning_keeps_the_old_site(small: Path) -> None:
    before = (built(small) / "index.html").read_bytes()
    with (small / "docs" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\n[nowhere](nowhere.md)\n")
    done = run("mkdocs", "build", "--quiet", "--strict", folder=small)
    assert done.code == 1
    assert "nowhere.md" in done.output
    assert (small / "site" / "index.html").read_bytes() == before
    assert {path.name for path in small.glob(".site*")} == {".site.pages.json"}


def test_drafts_are_built_only_on_demand(small: Path) -> None:
    write_term(small, "draft", "status: draft\nterm: {en: Sketch, id: Sketsa}\ndefinition: {en: A text., id: Teks.}\n")
    assert not (built(small) / "glossary" / "draft").exists()
    (small / "mkdocs.yml").write_text(CONFIGURATION.replace("[en, id]", "[en, id], drafts: true"), encoding="utf-8")
    page = (built(small) / "glossary" / "draft" / "index.html").read_text(encoding="utf-8")
    assert 'data-banner="draft"' in page


def test_a_handwritten_page_replaces_the_generated_one(small: Path) -> None:
    term = term_file(small).stem
    folder = small / "docs" / "glossary"
    folder.mkdir()
    (folder / f"{term}.md").write_text(
        f'# Our own page\n\nBefore [[{term}]], `[[{term}]]`.\n\n{{{{ term_page("{term}") }}}}\n', encoding="utf-8"
    )
    site = built(small)
    page = lxml_html.fromstring((site / "glossary" / term / "index.html").read_bytes())
    assert page.xpath("//h1")[0].text_content() == "Our own page"
    assert page.xpath("//p[contains(@class,'pmo-definition')]")
    assert page.xpath(f"//p/a[@data-term='{term}']")
    assert page.xpath("//code/text()") == [f"[[{term}]]"]


def test_an_untranslated_text_says_so(small: Path) -> None:
    write_term(small, "half", "term: {en: Half, id: Separuh}\ndefinition: {en: 'Only English.'}\n")
    site = built(small)
    page = lxml_html.fromstring((site / "id" / "glossary" / "half" / "index.html").read_bytes())
    passage = page.xpath("//p[contains(@class,'pmo-definition')]/span[@lang='en']")[0]
    assert passage.text_content() == "Only English. belum diterjemahkan"
    assert passage.xpath("./span[@lang='id']")


def test_a_page_without_translation_shows_the_default_language_and_says_so(small: Path) -> None:
    (small / "docs" / "about.md").write_text("# About us\n\nOnly in English.\n", encoding="utf-8")
    page = lxml_html.fromstring((built(small) / "id" / "about" / "index.html").read_bytes())
    assert page.xpath("//p[@data-banner='untranslated']/text()") == ["belum diterjemahkan"]
    assert page.xpath("//div[@lang='en']/h1/text()") == ["About us"]


@pytest.mark.parametrize("text", ["{{ nosuch() }}", "{{ term('nosuch') }}", "{{ term( }}"])
def test_a_wrong_macro_ends_the_build_without_a_traceback(small: Path, text: str) -> None:
    with (small / "docs" / "index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{text}\n")
    done = build(small)
    assert done.code != 0
    assert "Traceback" not in done.output
    assert "index.md" in done.output
    assert not (small / "site").exists()


def test_an_empty_repository_is_told(tmp_path: Path) -> None:
    done = run("pmobook", "check", folder=tmp_path)
    assert done.code == 1
    assert "no-entries" in done.output


def test_hand_written_pages_are_linked_in_both_languages(small: Path) -> None:
    docs = small / "docs"
    (docs / "index.md").write_text("# The risk\n\nA risk and a risk.\n\n## Next\n\nRisks.\n", encoding="utf-8")
    (docs / "index.id.md").write_text("# Risiko\n\nSetiap risikonya dibahas.\n", encoding="utf-8")
    (docs / "quiet.md").write_text("---\nautolink: false\n---\n\n# Quiet\n\nA risk.\n", encoding="utf-8")
    (docs / "english-only.md").write_text("# English\n\nA risk and risiko.\n", encoding="utf-8")
    (docs / "glossary").mkdir()
    (docs / "glossary" / "risk.md").write_text("# Own\n\nA risk and an issue.\n", encoding="utf-8")
    site = built(small)

    def links(address: str) -> list[tuple[str, str]]:
        page = lxml_html.fromstring((site / address / "index.html").read_bytes())
        found = page.xpath("//article//a[@class='pmo-term']")
        return [(link.get("href"), link.text_content()) for link in found]

    assert links("") == [("glossary/risk/", "risk"), ("glossary/risk/", "Risks")]
    assert links("id") == [("glossary/risk/", "risikonya")]
    assert links("quiet") == []
    assert links("english-only") == [("../glossary/risk/", "risk")]
    assert links("id/english-only") == [("../glossary/risk/", "risk")]
    assert links("glossary/risk") == [("../../glossary/issue/", "issue")]


@pytest.mark.parametrize(("option", "links"), [("first", 1), ("all", 2), ("none", 0)])
def test_mentions_are_linked_as_the_site_asks(small: Path, option: str, links: int) -> None:
    write_term(small, "mentioned", "term: {en: Mishap, id: Kecelakaan}\ndefinition: {en: A text., id: Teks.}\n")
    write_term(
        small,
        "mentioning",
        "term: {en: Diary, id: Buku harian}\ndefinition: {en: A text., id: Teks.}\n"
        "notes: {en: One mishap after the other mishap., id: Teks.}\n",
    )
    configuration = CONFIGURATION.replace("[en, id]", f"[en, id], link: {option}")
    (small / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    (small / "docs" / "index.md").write_text("# Home\n\nA risk and a risk.\n", encoding="utf-8")
    site = built(small)
    page = lxml_html.fromstring((site / "glossary" / "mentioning" / "index.html").read_bytes())
    assert len(page.xpath("//div[@class='pmo-prose']//a[@data-term='mentioned']")) == links
    home = lxml_html.fromstring((site / "index.html").read_bytes())
    assert len(home.xpath("//article//a[@data-term='risk']")) == links


def test_what_a_host_reads_arrives_as_written(small: Path) -> None:
    headers = "/*\n  Content-Security-Policy: frame-ancestors 'self'\n  X-Content-Type-Options: nosniff\n"
    (small / "docs" / "_headers").write_text(headers, encoding="utf-8")
    assert (built(small) / "_headers").read_text(encoding="utf-8") == headers
