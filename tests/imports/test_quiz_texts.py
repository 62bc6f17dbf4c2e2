"""Whatever a file of questions holds: no traceback, valid quizzes, and words that are shown as they were."""

import html
import re
import sys
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pmobook import load
from pmobook.imports.quizzes.formats import FORMATS
from pmobook.imports.quizzes.html_markdown import html_markdown
from pmobook.imports.quizzes.plan import QuestionFile, planned_quizzes
from pmobook.imports.quizzes.rich_text import PLAIN, rich_text
from pmobook.model.problem import Severity
from pmobook.pages.markdown import MarkdownRenderer
from tests.building import REPOSITORY

LIBRARY, PROBLEMS = load(REPOSITORY / "tests/invalid/_base")

PIECES = {
    "gift": ["::", "Title", "{", "}", "=", "~", "#", "####", "%50%", "->", "\\", "\\=", "\n", "\n\n", "//", "[id:a]",
             "[html]", "[markdown]", "<b>", "1..2", "$CATEGORY:", "T", "risk", " ", "3", "é", "[[", "`", "*", "???"],
    "aiken": ["A.", "B)", "ANSWER:", " ", "\n", "A", "B", "risk", "é", "*", "[[", "]]", "C. ", "ANSWER: A\n"],
    "csv": ["id,type,prompt,choices,answer\n", "single", "text", "number", "true-false", "match", "order", ",", "\n",
            '"', "a: x", " = ", "a", "'", "=", "1", "[[", ";", "\r\n", "true", "é"],
    "moodle": ["<quiz>", "</quiz>", "<question type='multichoice'>", "<question type='ordering'>", "</question>",
               "<questiontext><text>", "</text></questiontext>", "<answer fraction='100'><text>", "</text></answer>",
               "a", "<![CDATA[<p>", "]]>", "&amp;", "&lt;b&gt;", "<question type='numerical'>", "3", " "],
}  # fmt: skip

TAGS = ["<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</ul>", "<a href='http://x'>", "</a>", "<code>", "</code>",
        "<p>", "<pre>", "</pre>", "<h2>", "</h2>", "<td>", "<", "x", " ", "<math>", "</math>", "&#0;", "`", "*", "<!--",
        "-->", "<script>"]  # fmt: skip


@pytest.mark.parametrize("form", PIECES)
def test_no_file_makes_a_traceback_or_a_quiz_with_errors(form: str) -> None:
    # half of the files hold a question that is right, so that more than the first fault is reached
    whole = {
        "gift": "::A::Is it?{=yes#So. ~no}\n\n",
        "aiken": "Is it?\nA. Yes\nB. No\nANSWER: A\n",
        "csv": "id,type,prompt,choices,answer\na,text,Is it?,,yes\n",
        "moodle": "<quiz><question type='truefalse'><questiontext><text>Is it?</text></questiontext>"
        "<answer fraction='100'><text>true</text></answer></question>",
    }[form]

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(st.sampled_from(["", whole]), st.lists(st.sampled_from(PIECES[form]) | st.text(max_size=3), max_size=25))
    def check(start: str, pieces: list[str]) -> None:
        data = (start + "".join(pieces)).encode(errors="replace")
        merged, told = planned_quizzes(QuestionFile("f", data, form, "en"), LIBRARY, PROBLEMS)
        # what cannot be read is told; what is read makes quizzes in which nothing is wrong but what the texts say
        assert all(each.path == "f" for each in told)
        errors = {each.rule for each in told if each.severity is Severity.ERROR}
        assert errors <= {"import", "malformed-reference", "unknown-reference"}
        assert merged or told or not data.strip()

    check()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab1 *_`[]()<>&;#\\!|~-+.:{}\"'^=é"), max_size=30))
@example("[x]: y")
@example("- a")
@example("1. a")
@example("~~~a")
@example("a &lt; b &#38;")
@example("[[risk]] [a](b) \\[[x]] \\* \\|")
def test_plain_words_are_shown_as_they_are(text: str) -> None:
    renderer = MarkdownRenderer(lambda reference, _: f"a reference to {reference.id}", "/")
    shown = re.sub(r"</?(?:p|a href=\"[^\"]*\")>", "", renderer.prose(rich_text(text, PLAIN, [])))
    assert html.unescape(shown).split() == text.split()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(TAGS), max_size=30))
def test_no_html_makes_a_traceback(pieces: list[str]) -> None:
    assert html_markdown("".join(pieces), []) == html_markdown("".join(pieces), []).strip()


def calls_for(questions: int) -> int:
    """Count the calls of functions that reading so many questions takes."""
    data = "".join(f"::Q{n}::Is it {n}?{{=yes#So. ~no\\=}}\n\n" for n in range(questions)).encode()
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        del frame, argument
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        found, told = FORMATS["gift"]("f.gift", data)
    finally:
        sys.setprofile(before)
    assert (len(found), told) == (questions, [])
    return count


def test_twice_as_many_questions_take_twice_as_many_steps() -> None:
    few, many = calls_for(200), calls_for(400)
    assert many <= 2.05 * few


def test_the_words_of_a_file_are_read_with_any_line_ends() -> None:
    text = "::A::Is it?{=yes ~no}\n\n::B::Is it?{T}\n"
    expected = FORMATS["gift"]("f", text.encode())
    for ends in ("\r\n", "\r"):
        assert FORMATS["gift"]("f", b"\xef\xbb\xbf" + text.replace("\n", ends).encode()) == expected
