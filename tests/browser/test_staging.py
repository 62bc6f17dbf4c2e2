"""`pmobook stage`, built by Zensical: the same pages, links and quizzes, and they work in a browser."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import BrowserContext, expect

from pmobook.commands.main import main
from tests.browser.answering import Answer, box_of, question_of_type
from tests.browser.conftest import QUIZ_SITE
from tests.building import REPOSITORY, built, run
from tests.conftest import served, watched_page

TEMPLATE = REPOSITORY / "tests" / "downloads" / "knowledge_base" / "playbooks" / "templates" / "signs-document.yml"
"""Full of what Markdown, HTML and template engines would take for theirs."""

ODD_PAGE = """---
description: What Markdown and templates must leave alone
search: {exclude: true}
---
# Odd

A risk, {% raw %}`{{ 7 * 7 }}`{% endraw %}, and [a quiz](quizzes/seven.md).

## Code

```
first

\tthird {% raw %}{% x %}{% endraw %}
```
"""

WITHOUT_THEME = "import sys; sys.modules['material'] = None; from pmobook.commands.main import main; sys.exit(main())"
"""The command as it runs where nobody has installed Material any more."""

PREFIXES = {"en": "", "id": "id/"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small knowledge base of which there is the present site too."""
    folder = tmp_path_factory.mktemp("staging") / "book"
    shutil.copytree(QUIZ_SITE, folder)
    (folder / "playbooks" / "templates").mkdir()
    shutil.copy(TEMPLATE, folder / "playbooks" / "templates")
    (folder / "docs" / "odd.md").write_text(ODD_PAGE, encoding="utf-8")
    issue = folder / "glossary" / "risk" / "issue.yml"
    issue.write_text(issue.read_text(encoding="utf-8") + "redirects: [problem]\n", encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    changed = configuration.read_text(encoding="utf-8").replace("exports: []", "exports: [json, llms]")
    configuration.write_text(changed + "  - odd.md\n  - Templates: [templates/index.md]\n", encoding="utf-8")
    built(folder)
    return folder


@pytest.fixture(scope="module")
def staged(root: Path) -> Path:
    """The staged tree of it, with the site that Zensical builds of that."""
    folder = root.parent / "staged"
    command = [sys.executable, "-c", WITHOUT_THEME, "stage", str(folder), "--root", str(root)]
    staging = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (staging.returncode, staging.stderr) == (0, ""), staging.stderr
    for line in (folder / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("zensical "):
            done = run(*line.split(), folder=folder)
            assert done.code == 0, done.output
            assert "Warning" not in done.output, done.output
    shutil.copytree(folder / "static", folder / "site", dirs_exist_ok=True)
    return folder


def pages_of(site: Path) -> dict[str, Any]:
    """Return the pages of a site by their addresses."""
    return {
        path.parent.relative_to(site).as_posix(): html.parse(str(path)).getroot() for path in site.rglob("index.html")
    }


@pytest.fixture(scope="module")
def pages(root: Path, staged: Path) -> list[tuple[str, Any, Any]]:
    """Address and contents of each page: the one that MkDocs has built, and the one that Zensical has."""
    present, theirs = pages_of(root / "site"), pages_of(staged / "site")
    assert theirs.keys() == present.keys()
    return [(address, page, theirs[address]) for address, page in present.items()]


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("//article//h1//text()", 200),
        ("//a[contains(@class, 'pmo-term')]/@data-term", 40),
        ("//a[contains(@class, 'pmo-term')]/@href", 40),
        ("//form[@class='pmo-quiz']/@data-quiz", 12),
        ("//form[@class='pmo-quiz']//fieldset/@data-question", 50),
        ("//form[@class='pmo-quiz']//fieldset/@data-hash", 50),
        ("//form[@class='pmo-quiz']//fieldset/@data-key", 50),
        ("//article//*[@id]/@id", 700),
        ("//article//pre//text()", 10),
        ("//article//a[not(contains(@class, 'md-'))]/@href", 500),
        ("//nav[contains(@class, 'md-nav--secondary')]//a/@href", 100),
        ("//a[@class='pmo-language']/@href", 200),
        ("//html/@lang", 200),
        ("//link[@rel='canonical']/@href", 200),
        ("//meta[@name='description']/@content", 200),
    ],
)
def test_every_page_has_the_same(pages: list[tuple[str, Any, Any]], what: str, least: int) -> None:
    count = 0
    for address, page, theirs in pages:
        expected, found = _found(page, what), _found(theirs, what)
        assert found == expected, address
        count += len(expected)
    assert count >= least


def _found(page: Any, what: str) -> list[str]:  # noqa: ANN401 - lxml has no types
    found = [unquote(str(each)) for each in page.xpath(what) if each != "__skip"]
    # Material writes the list of contents twice, for wide screens and for narrow ones
    return list(dict.fromkeys(found)) if "md-nav" in what else found


def test_links_lead_somewhere(staged: Path, pages: list[tuple[str, Any, Any]]) -> None:
    site = staged / "site"
    seen = set()
    for address, _, page in pages:
        for link in page.xpath("//@href | //@src | //@data-terms | //@data-bundle"):
            parts = urlsplit(str(link))
            if parts.scheme or parts.netloc:
                continue
            target = Path(os.path.normpath(site / address / unquote(parts.path)))
            seen.add(target)
            assert target.is_relative_to(site), (address, link)
            assert target.is_file() or (target / "index.html").is_file() or (target / "pagefind.js").is_file(), link
    assert len(seen) > 200


def test_everything_beside_the_pages_is_there(root: Path, staged: Path) -> None:
    def files(site: Path) -> set[str]:
        found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        # the theme's own files, and the index, whose parts are named by what they hold
        return {name for name in found if not name.startswith(("assets/images", "assets/javascripts", "assets/styles"))}

    missing = files(root / "site") - files(staged / "site")
    assert {name for name in missing if "pmobook-input" not in name} == {"sitemap.xml.gz", "id/sitemap.xml.gz"}


@pytest.mark.parametrize(("language", "prefix"), PREFIXES.items())
def test_it_works_in_a_browser(context: BrowserContext, staged: Path, language: str, prefix: str) -> None:
    with served(staged / "site") as address, watched_page(context, address) as page:
        page.goto(f"{address}{prefix}quizzes/seven/")
        question = question_of_type("match")
        box = box_of(page, question)
        Answer(box, question, right=False, language=language).by_mouse()
        expect(box.get_by_role("status")).to_have_attribute("data-state", "wrong")
        Answer(box, question, right=True, language=language).by_mouse()
        expect(box.get_by_role("status")).to_have_attribute("data-state", "right")
        page.goto(f"{address}{prefix}odd/")
        page.locator("a.pmo-term").first.hover()
        expect(page.get_by_role("tooltip")).to_be_visible()
        page.keyboard.press("/")
        page.keyboard.type("sponsor")
        expect(page.locator(".pmo-results a").first).to_have_attribute("href", f"/{prefix}glossary/sponsor/")
        page.goto(f"{address}{prefix}glossary/issue/")
        page.locator("a.pmo-language").click()
        expect(page).to_have_url(f"{address}{'' if prefix else 'id/'}glossary/issue/")


def test_only_a_staged_folder_is_written_over(
    root: Path, staged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "taken" / "notes.txt"
    notes.parent.mkdir()
    notes.write_text("mine", encoding="utf-8")
    for name, reason in [
        (notes.parent, "is not empty and was not staged before; nothing else is ever written over"),
        (notes, "is no folder"),
    ]:
        assert main(["stage", str(name), "--root", str(root)]) == 2
        assert capsys.readouterr().err == f"pmobook: {name} {reason}\n"
    assert [path.name for path in notes.parent.iterdir()] == ["notes.txt"]
    again = tmp_path / "again"
    shutil.copytree(staged, again)
    assert main(["stage", str(again), "--root", str(root)]) == 0
    assert not (again / "site").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"glossary/risk/issue.yml": "term: {en: Issue}\n"}, "missing-field"),
        ({"mkdocs.yml": "site_name: x\ntheme: {name: gone}\n"}, "does not name pmobook among its plugins"),
        ({"mkdocs.yml": "site_name: x\nunheard: y\nplugins: [gone]\n"}, 'The "gone" plugin is not installed'),
        ({"docs/odd.md": "# Odd\n\n{{ unheard_of() }}\n"}, "there is no macro or variable “unheard_of”"),
        ({"docs/odd.md": "# Odd\n\n{{ term(1 + none) }}\n"}, "odd.md"),
        ({"docs/odd.md": "# Odd\n\n{{ term('unheard-of') }}\n"}, "unheard-of"),
        ({"docs/odd.md": "# Odd\n\n[nowhere](nowhere.md)\n"}, "mkdocs.yml is strict, and there are warnings"),
    ],
)
def test_what_cannot_be_made_leaves_everything_as_it_was(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: dict[str, str], message: str
) -> None:
    spoilt = tmp_path / "spoilt"
    shutil.copytree(root, spoilt, ignore=shutil.ignore_patterns("site"))
    with (spoilt / "mkdocs.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("strict: true\n")
    for file, text in written.items():
        (spoilt / file).write_text(text, encoding="utf-8")
    assert main(["stage", str(tmp_path / "new"), "--root", str(spoilt)]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["spoilt"]
