"""The Markdown of entries: golden cases as files, and the short way against the long one."""

from dataclasses import replace
from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmobook import load
from pmobook.library.designations import uncapitalised
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import EntryMarkdown, has_only_references, is_plain_line, plain
from pmobook.pages.renderer import Renderer
from tests.building import REPOSITORY
from tests.fuzzing.test_growing import limited_work

CASES = sorted((Path(__file__).parent.parent / "golden" / "markdown").glob("*.txt"))


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    library, _ = load(REPOSITORY)
    return Renderer(Edition(library, "en"), "../../")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_golden_cases(case: Path, renderer: Renderer) -> None:
    written, _, expected = case.read_text(encoding="utf-8").partition("\n===\n")
    render = renderer.line if case.stem.startswith("line-") else renderer.prose
    assert str(render(LocalisedText({"en": written}))) == expected.rstrip("\n")


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=60))
def test_lines_that_skip_markdown_are_what_markdown_would_make(text: str) -> None:
    stripped = text.strip()
    if not stripped or not is_plain_line(stripped):
        return
    full = python_markdown.Markdown(extensions=["tables", "sane_lists", EntryMarkdown(lambda *_: "", "")])
    assert full.convert(stripped) == f"<p>{stripped}</p>"


REFERENCE_TEXTS = (
    "Keep a [[risk-register|register]] of every risk.",
    "[[risk]] comes first. [[issue]] comes next; [[!sponsor]] does not.",
    "See [[playbook:run-a-kick-off#agenda]], or [[playbook:run-a-kick-off#agenda|the step]].",
    "A milestone, a [[milestone]] and milestones. [[no-such-term]].",
)


@pytest.mark.parametrize("text", REFERENCE_TEXTS)
@pytest.mark.parametrize("own_term", [None, ""])
def test_texts_with_nothing_but_references_are_what_markdown_would_make(
    renderer: Renderer, text: str, own_term: str | None
) -> None:
    linking = replace(renderer, own_term=own_term)
    assert has_only_references(text)
    quick = linking.markdown.prose(text, linking.finder("en"))
    # a line that Markdown has something to do for, and whose mark is taken out again
    full = linking.markdown.prose(f"{text} **x**", linking.finder("en"))
    assert quick == full.replace(" <strong>x</strong>", "")


@pytest.mark.parametrize(
    "text", ["a *b* [[risk]]", "[[risk|*b*]]", "\\[[risk]]", "`[[risk]]`", "[[risk]]  x", "- [[risk]]", "a\n[[risk]]"]
)
def test_other_texts_go_the_long_way(text: str) -> None:
    assert not has_only_references(text)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Risk register", "risk register"), ("RAID log", "RAID log"), ("PMO", "PMO"), ("Q3 plan", "Q3 plan"), ("", "")],
)
def test_names_within_a_sentence(name: str, shown: str) -> None:
    assert uncapitalised(name) == shown


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("A *firm* [[risk|threat]] in `code`", "A firm threat in code"),
        ("[words](https://example.org) and [[raid-log]]", "words and raid log"),
        ("snake_case stays, _this_ does not", "snake_case stays, this does not"),
    ],
)
def test_plain_words(markdown: str, words: str) -> None:
    assert plain(markdown) == words


@pytest.mark.parametrize(
    ("repeated", "shown"),
    [(each, each) for each in ("[", "[a](", "[a][", "![", "[[a|", '[a](b "', "[]")]
    + [("\\[", "["), ("[a](b) ", "<a ")],
)
def test_time_grows_with_the_brackets_and_not_with_their_square(renderer: Renderer, repeated: str, shown: str) -> None:
    text = repeated * 10_000
    with limited_work(3):  # several times what is needed; ten times that, where each looks for its end by itself
        line, prose = renderer.line(LocalisedText({"en": text})), renderer.prose(LocalisedText({"en": text}))
        plain(text)
    assert (line.count(shown), prose.count(shown)) == (10_000, 10_000)


@pytest.mark.parametrize("repeated", ["1. ", "> ", "* "])
def test_however_deep_a_text_is_it_is_shown(renderer: Renderer, repeated: str) -> None:
    assert "end" in str(renderer.prose(LocalisedText({"en": f"{repeated * 500}end"})))
