"""The template code of a hand-written page reaches neither Python nor the machine that builds."""

import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from lxml import html as lxml_html
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from pmobook.site.template_sandbox import TemplateSandbox, keep_templates_in_sandbox
from tests.building import build, built
from tests.site.test_small_sites import CONFIGURATION

BASE = Path(__file__).parent.parent / "invalid" / "_base"

HARMLESS = """\
# A page

{% set names = ["one", "two"] %}{% macro loud(word) %}{{ word.upper() }}!{% endmacro %}
{% for name in names %}{{ loop.cycle("a", "b") }} {{ loud(name) }} {% endfor %}
{{ "{} of {}".format(1, names | length) }} {{ page.title }} {{ config.site_name }} {{ [3, 1] | sort | join("-") }}
{{ {"key": "value"}.items() | first | last }} {{ range(3) | list }} {{ dict(a=1).get("a") }} {{ names.index("two") }}

{{ term("risk") }} {{ macros.definition("risk") }} {% include "part.txt" %}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small knowledge base with a page of its own."""
    folder = tmp_path / "small"
    shutil.copytree(BASE, folder)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "docs" / "part.txt").write_text("a part of its own", encoding="utf-8")
    return folder


def test_pages_keep_what_they_need(small: Path) -> None:
    (small / "docs" / "own.md").write_text(HARMLESS, encoding="utf-8")
    page = lxml_html.fromstring((built(small) / "own" / "index.html").read_bytes())
    text = " ".join(page.xpath("//article")[0].text_content().split())
    for expected in ("a ONE! b TWO!", "1 of 2", "A page Small 1-3", "value [0, 1, 2] 1 1", "a part of its own"):
        assert expected in text
    assert page.xpath("//article//a[@data-term='risk']")


ATTACKS = {
    "a class": "{{ ''.__class__.__mro__ }}",
    "a class by a filter": "{{ '' | attr('__class__') | attr('__mro__') }}",
    "a class by a key": "{{ ''['__class__'].x }}",
    "a class by a format": "{{ '{0.__class__.__mro__}'.format('') }}",
    "globals of a macro": "{{ term.__globals__ }}",
    "globals of a function of Jinja": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "the code of a macro": "{{ term.__func__.__code__.co_consts }}",
    "an environment": "{{ self._TemplateReference__context.environment }}",
    "a method of MkDocs": "{{ config.plugins['macros'].render('{{ 1 }}') }}",
    "a method of MkDocs that writes": "{{ page.file.copy_file(False) }}",
    "a change of the settings": "{{ config.update({'site_dir': '/tmp/elsewhere'}) }}",
    "events of other plugins": "{{ config.plugins.run_event('shutdown') }}",
    "a method by a loop": "{% for call in [config.load_dict] %}{{ call({}) }}{% endfor %}",
}


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> MacrosPlugin:
    """mkdocs-macros while it renders a page."""
    folder = tmp_path_factory.mktemp("sandbox")
    (folder / "docs").mkdir()
    (folder / "docs" / "own.md").write_text("# A page\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Small\nplugins: [macros: {modules: [pmobook]}]\n", encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_config(config)
    plugin = config.plugins["macros"]
    assert isinstance(plugin, MacrosPlugin)
    keep_templates_in_sandbox(plugin)
    page = Page(None, File("own.md", config.docs_dir, config.site_dir, use_directory_urls=True), config)
    assert isinstance(plugin.env, TemplateSandbox)
    plugin.env.page = page
    plugin.variables["page"] = page
    return plugin


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_a_page_that_reaches_further_ends_the_build(
    plugin: MacrosPlugin, attack: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        plugin.env.from_string(attack).render(**plugin.variables)
    assert capsys.readouterr().err.startswith("docs/own.md:1:1: error[unsafe-macro] the template code ")


@pytest.mark.parametrize("path", ["../mkdocs.yml", "/etc/hostname", "own.md/../../mkdocs.yml"])
def test_a_page_includes_nothing_from_outside_its_folder(plugin: MacrosPlugin, path: str) -> None:
    with pytest.raises(TemplateNotFound):
        plugin.env.from_string(f"{{% include '{path}' %}}").render()


def test_the_build_says_where(small: Path) -> None:
    (small / "docs" / "own.md").write_text("# A page\n\nBefore {{ ''.__class__ }} after.\n", encoding="utf-8")
    done = build(small)
    assert done.code == 1
    expected = "docs/own.md:3:14: error[unsafe-macro] the template code reaches into Python: “__class__”\n"
    assert expected in done.output.splitlines(keepends=True), done.output
    assert "Traceback" not in done.output
    assert not (small / "site").exists()
