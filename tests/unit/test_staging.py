"""Staged pages: HTML that Markdown and template engines leave alone, and front matter that any of them reads."""

import re
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmobook.pages.page import Heading
from pmobook.staging.fragment import as_one_block
from pmobook.staging.page import StagedPage
from pmobook.staging.project import StagedProject

TEXT = st.text(alphabet="ab \n\t{%#}&;*_", max_size=20).map(lambda text: text.replace("&", "&amp;"))
PIECES = st.one_of(
    TEXT.map(lambda text: f"<p>{text}</p>"),
    TEXT.map(lambda text: f"<pre><code>{text}</code></pre>"),
    TEXT.map(lambda text: f"<textarea>{text}</textarea>"),
    TEXT.map(lambda text: f'<p title="{text}">x</p>'),
    st.sampled_from(
        ["\n\n", "<hr>", "<p>open", "<ul><li>a\n\n<li>b</ul>", "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>"]
    ),
)


class Read(HTMLParser):
    """What a browser reads: every tag with its attributes, and texts, exact where white space counts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[object, ...]] = []
        self.exact = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.exact = self.exact or tag in {"pre", "textarea"}
        self.found.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.exact = self.exact and tag not in {"pre", "textarea"}
        self.found.append((tag,))

    def handle_data(self, data: str) -> None:
        text = data if self.exact else " ".join(data.split())
        if text:
            self.found.append(("", text))


# neither the outcome nor the effort shall depend on a clock or on chance
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=6).map("".join))
def test_a_browser_reads_the_same_and_markdown_changes_nothing(html: str) -> None:
    block = as_one_block(html)
    assert Read(block).found == Read(f'<div class="pmo-staged">{html}</div>').found
    assert "\n\n" not in block
    assert "\t" not in re.sub(r">[^<]*<", "", block)
    assert not re.search(r"\{[{%#]", block)
    assert markdown.markdown(block, extensions=["toc", "md_in_html", "attr_list"]) == block.strip()


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ('<a href="../risk.md" download>', '<a href="../risk%2Emd" download>'),
        ('<a href="x.md#part">', '<a href="x%2Emd#part">'),
        ('<a href="https://example.org/x.md">', '<a href="https://example.org/x.md">'),
        ("<p>x.md</p>", "<p>x.md</p>"),
    ],
)
def test_a_link_to_a_markdown_file_is_none_to_a_page(html: str, written: str) -> None:
    assert as_one_block(html) == f'<div class="pmo-staged">\n{written}\n</div>\n'


def test_json_in_a_page_stays_json() -> None:
    block = as_one_block('<script type="application/ld+json">{"name": "{{ x }} {% y %}"}</script>')
    assert r"\u007b{ x }} \u007b% y %}" in block


def test_front_matter_is_yaml_and_safe_in_templates_that_escape_nothing() -> None:
    page = StagedPage(
        address="glossary/risk/",
        title='Risk & "issue" <b>',
        description="First:\nsecond",
        html="<p>x</p>",
        headings=(Heading("uses", "Uses &amp; more", (Heading("one", "One"),)),),
        site_root="../../",
        written={"hide": ["toc"], "title": "of the author", "template": "home.html"},
    )
    _, front_matter, _ = page.markdown().decode().split("---\n", 2)
    read = yaml.safe_load(front_matter)
    assert page.path == "glossary/risk/index.md"
    assert read["title"] == "Risk &amp; &quot;issue&quot; &lt;b&gt;"
    assert read["description"] == "First:\nsecond"
    assert read["hide"] == ["toc"]
    assert "template" not in read
    assert [(item["url"], item["title"]) for item in read["contents"]] == [("#uses", "Uses &amp; more")]
    assert [item["url"] for item in read["contents"][0]["children"]] == ["#one"]


@pytest.mark.parametrize(
    ("prefix", "name", "docs_dir", "site_dir"),
    [("", "mkdocs.yml", "docs", "site"), ("id/", "mkdocs.id.yml", "docs-id", "site/id")],
)
def test_each_language_has_its_configuration(prefix: str, name: str, docs_dir: str, site_dir: str) -> None:
    project = StagedProject(
        language="id" if prefix else "en",
        prefix=prefix,
        site_name="PMO: buku",
        site_description="",
        site_url="",
        repository={},
        theme={"features": ["navigation.tabs", "content.action.edit"], "palette": {"primary": "custom"}},
        widgets={},
        navigation=[{"Home": "index.md"}],
    )
    read = yaml.safe_load(project.configuration())
    assert project.configuration_file == name
    assert (read["site_name"], read["docs_dir"], read["site_dir"]) == ("PMO: buku", docs_dir, site_dir)
    assert read["theme"]["features"] == ["navigation.tabs"]
    assert read["theme"]["font"] is False
