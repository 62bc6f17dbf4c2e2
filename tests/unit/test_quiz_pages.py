"""Quizzes as HTML: what a page says of each type, what tells an edited question, and what a search may know."""

import json
from typing import Any

import pytest
from lxml import html as lxml_html

from pmobook import load
from pmobook.library.generating.questions import questions_by_quiz
from pmobook.library.library import Library
from pmobook.model.quiz import ChoiceQuestion, MatchQuestion, NumberQuestion, Question, TextQuestion
from pmobook.pages.edition import Edition
from pmobook.pages.question_html import QuestionPlace, question_html
from pmobook.pages.quiz_form import quiz_form
from pmobook.pages.renderer import Renderer
from tests.browser.conftest import QUIZ_SITE
from tests.building import REPOSITORY

BOTH = {"explanation": {"en": "So it is.", "id": "Begitulah."}, "see": ["[[risk]]"]}


@pytest.fixture(scope="module")
def library() -> Library:
    return load(QUIZ_SITE)[0]


def rendered(
    library: Library, question: Question, language: str = "en", *, shuffled: bool = True
) -> lxml_html.HtmlElement:
    renderer = Renderer(Edition(library, language), "../../")
    place = QuestionPlace(1, f"quiz-{question.id}", shuffled)
    found: lxml_html.HtmlElement = lxml_html.fromstring(question_html(renderer, question, place))
    return found


def single(*texts: str) -> ChoiceQuestion:
    choices = [
        {
            "id": f"c{place}",
            "text": {"en": text, "id": text},
            "correct": place == 0,
            "why": {"en": "Why.", "id": "Sebab."},
        }
        for place, text in enumerate(texts)
    ]
    prompt = {"en": "Which?", "id": "Mana?"}
    return ChoiceQuestion.model_validate({"id": "q", "type": "single", "prompt": prompt, "choices": choices, **BOTH})


def test_every_question_has_its_key_and_the_same_one_in_each_language() -> None:
    library, _ = load(REPOSITORY)
    for questions in library.derived(questions_by_quiz).values():
        for question in questions:
            keys = [json.loads(rendered(library, question, language).get("data-key")) for language in ("en", "id")]
            assert keys[0] == keys[1]
            hashes = {rendered(library, question, language).get("data-hash") for language in ("en", "id")}
            assert hashes == {question.content_hash}


def test_a_long_prompt_keeps_its_paragraphs(library: Library) -> None:
    prompt = {"en": "First a case.\n\n- one\n- two\n\nThen the question?", "id": "Mana?"}
    question = ChoiceQuestion.model_validate({**single("a", "b").model_dump(), "prompt": prompt, **BOTH})
    box = rendered(library, question)
    assert [item.text for item in box.xpath("./div[@class='pmo-prompt']//li")] == ["one", "two"]
    assert not box.xpath("./legend//*[@class='pmo-prompt']")


@pytest.mark.parametrize(
    ("texts", "shuffled"), [(("One", "Two"), True), (("1 day", "2 days"), False), (("1 day", "Two"), True)]
)
def test_numbers_are_not_shuffled(library: Library, texts: tuple[str, ...], *, shuffled: bool) -> None:
    assert (rendered(library, single(*texts)).get("data-shuffle") == "true") is shuffled
    assert rendered(library, single(*texts), shuffled=False).get("data-shuffle") is None


def test_what_two_pairs_share_on_their_right_is_offered_once(library: Library) -> None:
    rights = {"a": "Leads", "b": "Pays", "c": "Leads"}
    pairs = [{"id": name, "left": name.upper(), "right": right} for name, right in rights.items()]
    question = MatchQuestion.model_validate({"id": "q", "type": "match", "prompt": "Who?", "pairs": pairs, **BOTH})
    box = rendered(library, question)
    assert json.loads(box.get("data-key")) == {"a": "a", "b": "b", "c": "a"}
    assert sorted(box.xpath("(.//select)[1]/option/text()"))[1:] == ["Leads", "Pays"]
    assert len(box.xpath(".//li[@data-right]")) == 2


@pytest.mark.parametrize(
    ("answer", "language", "shown"),
    [
        (1500, "en", "1,500"),
        (1500, "id", "1.500"),
        (0.25, "en", "0.25"),
        (0.25, "id", "0,25"),
        (1234567.5, "id", "1.234.567,5"),
    ],
)
def test_numbers_as_the_language_writes_them(library: Library, answer: float, language: str, shown: str) -> None:
    question = NumberQuestion.model_validate({"id": "q", "type": "number", "prompt": "?", "answer": answer, **BOTH})
    box = rendered(library, question, language)
    assert box.xpath(".//details//strong/text()")[0].strip() == shown
    assert json.loads(box.get("data-key")) == {"answer": answer, "tolerance": 0}


HOSTILE = ['"><script>x</script>', "it's <b>", "a & b", "</form>", "{{ 7 * 7 }}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_answers_are_text(library: Library, text: str) -> None:
    accept = {"en": [text], "id": [text]}
    question = TextQuestion.model_validate({"id": "q", "type": "text", "prompt": text, "accept": accept, **BOTH})
    box = rendered(library, question)
    assert json.loads(box.get("data-key")) == [text, text]
    assert not box.xpath(".//script | .//b | .//form")
    assert box.xpath(".//*[@class='pmo-chip']/text()") == [text, text]


def test_the_hash_tells_an_edit_of_what_is_asked_and_nothing_else() -> None:
    question = single("a", "b")
    same: list[dict[str, Any]] = [{"difficulty": "apply"}, {"waive": ["longest-is-key"]}, {"see": ["[[issue]]"]}]
    other: list[dict[str, Any]] = [
        {"prompt": "Which one?"},
        {"explanation": "Not so."},
        {"choices": single("a", "c").model_dump()["choices"]},
    ]
    values = {**question.model_dump(), **BOTH}
    for change in same:
        assert ChoiceQuestion.model_validate({**values, **change}).content_hash == question.content_hash
    for change in other:
        assert ChoiceQuestion.model_validate({**values, **change}).content_hash != question.content_hash


def test_the_hash_is_that_of_every_release() -> None:
    # results that learners have kept are lost when it changes
    assert single("a", "b").content_hash == "cb1c20cf"


def test_an_embedded_quiz_has_ids_of_its_own_and_its_name(library: Library) -> None:
    quiz = library.find_quiz("seven")
    assert quiz is not None
    renderer = Renderer(Edition(library, "en"), "")
    own = lxml_html.fromstring(quiz_form(renderer, quiz))
    embedded = lxml_html.fromstring(quiz_form(renderer, quiz, is_embedded=True))
    assert own.xpath(".//fieldset/@id")[0] == "one"
    assert embedded.xpath(".//fieldset/@id")[0] == "seven-one"
    assert embedded.xpath("./p[@class='pmo-quiz-title']/a/@href") == ["quizzes/seven/"]
    assert not own.xpath("./p[@class='pmo-quiz-title']")


def test_links_in_questions_lead_to_the_very_step() -> None:
    library, _ = load(REPOSITORY)
    for quiz in library.quizzes:
        page = lxml_html.fromstring(quiz_form(Renderer(Edition(library, "en"), "../../"), quiz))
        for box, question in zip(page.xpath(".//fieldset"), library.derived(questions_by_quiz)[quiz.id], strict=True):
            links = box.xpath(".//p[@class='pmo-see']/a/@href")
            assert len(links) == len(question.see)
            for link, reference in zip(links, question.see, strict=True):
                assert link.endswith(f"#{reference.anchor}" if reference.anchor else f"/{reference.id}/")


def test_links_of_the_same_name_say_what_they_lead_to() -> None:
    library, _ = load(REPOSITORY)
    both = {**BOTH, "see": ["[[pmo-charter]]", "[[template:pmo-charter]]", "[[risk]]"]}
    question = ChoiceQuestion.model_validate({**single("a", "b").model_dump(), **both})
    links = rendered(library, question).xpath(".//p[@class='pmo-see']/a/text()")
    assert links == ["PMO charter (Term)", "PMO charter (Template)", "Risk"]
