"""How scripts are published: widgets whole, in one file, without what nobody calls; the rest as they are."""

import re

import pytest

from pmobook.browser_files import SOURCES
from pmobook.site import assets
from pmobook.site.assets import JOINED, asset_content, asset_names


@pytest.mark.parametrize("name", sorted(JOINED))
def test_a_joined_script_needs_no_other_file(name: str) -> None:
    script = asset_content(name)
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    assert "/*" not in script


@pytest.mark.parametrize("name", [name for name in asset_names() if name.endswith(".js")])
def test_texts_in_a_script_are_published_as_they_are_written(name: str) -> None:
    text = re.compile(r'"(?:[^"\\\n]|\\.)*"')
    published = text.findall(asset_content(name))
    written = {found for source in SOURCES.glob("*.js") for found in text.findall(source.read_text(encoding="utf-8"))}
    assert [found for found in published if found not in written and "?v=" not in found] == []


def test_modules_that_only_joined_scripts_are_made_of_are_no_files() -> None:
    names = asset_names()
    assert "question.js" not in names
    assert "kept.js" in names
    assert set(names) >= JOINED


def test_every_import_of_a_published_script_is_published() -> None:
    for name in asset_names():
        if name.endswith(".js"):
            for found in re.findall(r'from "\./([\w-]+\.js)\?v=', asset_content(name)):
                assert found in asset_names()


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("function used() {\n  return 1;\n}\nused();\n", "function used() {\n  return 1;\n}\nused();\n"),
        ("function unused() {\n  if (1) {\n  }\n}\nrun();\n", "run();\n"),
        ("const unused = (a) => a;\nrun();\n", "run();\n"),
        ("function a() {\n  b();\n}\nfunction b() {\n}\nrun();\n", "run();\n"),
        ("function spread() {\n}\nrun(...spread());\n", "function spread() {\n}\nrun(...spread());\n"),
        ("function remove() {\n}\nitem.remove();\n", "item.remove();\n"),
        ("const kept = new Thing();\n", "const kept = new Thing();\n"),
    ],
)
def test_functions_that_nobody_names_are_left_out(script: str, left: str) -> None:
    assert assets._without_unused(script) == left  # noqa: SLF001 - the sources hold no such cases
