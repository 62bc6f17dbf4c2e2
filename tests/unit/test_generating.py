"""Questions made from contrasts and templates: what is asked, what is offered, and what is never asked."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pmobook import load
from pmobook.library.designations import DesignationStatus
from pmobook.library.generating.contrast import not_to_be_confused_with
from pmobook.library.generating.which_template import which_template
from pmobook.library.library import Library
from pmobook.model.quiz import ChoiceQuestion, Question
from tests.building import REPOSITORY

Contrasted = Callable[[str], Question | None]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(REPOSITORY)[0]


@pytest.fixture
def ask(tmp_path: Path) -> Contrasted:
    """Return the question about “risk” and “issue” where the entry of “risk” goes on with the given lines."""

    def question(lines: str) -> Question | None:
        root = tmp_path / "base"
        shutil.copytree(REPOSITORY / "tests/invalid/_base", root)
        third = "term: {en: Impact, id: Dampak}\ndefinition: {en: What changes., id: Apa yang berubah.}\n"
        (root / "glossary/risk/impact.yml").write_text(third, encoding="utf-8")
        risk = root / "glossary/risk/risk.yml"
        risk.write_text(f"{risk.read_text(encoding='utf-8')}{lines}\n", encoding="utf-8")
        library, problems = load(root)
        assert problems == []
        term = library.find_term("risk")
        assert term is not None
        return not_to_be_confused_with(library, term)

    return question


def contrast(english: str, indonesian: str) -> str:
    return f"contrast: [{{term: issue, difference: {{en: {english!r}, id: {indonesian!r}}}}}]"


def test_the_sentence_that_tells_two_terms_apart_has_gaps_for_their_names(ask: Contrasted) -> None:
    found = ask(contrast("A risk may happen; an issue has happened. Risks wait.", "Risiko mungkin; masalah sudah."))
    assert isinstance(found, ChoiceQuestion)
    asked = {code: re.findall(r"“(.*)”", text)[0] for code, text in found.prompt.texts.items()}
    right = next(choice for choice in found.choices if choice.correct)
    risk, issue = ("(1)", "(2)") if right.id == "risk-and-issue" else ("(2)", "(1)")
    assert asked["en"] == f"{risk} may happen; {issue} has happened. {risk} wait."
    assert asked["id"] == f"{risk} mungkin; {issue} sudah."
    assert found.explanation.texts["en"].startswith("A risk may happen")
    assert [str(reference) for reference in found.see] == ["[[risk]]", "[[issue]]"]
    assert "impact" in next(choice.id for choice in found.choices if choice.id.count("impact"))


@pytest.mark.parametrize(
    "lines",
    [
        contrast("It may happen; an issue has happened.", "Risiko mungkin; masalah sudah."),
        contrast("A risk may happen; an issue has happened.", "Yang satu mungkin; masalah sudah."),
        contrast("A risk may happen; an issue has happened in [[sponsor|the risk]].", "Risiko mungkin; masalah sudah."),
        contrast("A risk may happen; an issue has happened.", "Risiko mungkin; masalah sudah.") + "\nbroader: [issue]",
        "",
    ],
)
def test_what_does_not_name_both_or_is_no_neighbour_is_not_asked(ask: Contrasted, lines: str) -> None:
    assert ask(lines) is None


def test_no_question_from_contrasts_gives_its_answer_away(library: Library) -> None:
    made = [(term, question) for term in library.terms if (question := not_to_be_confused_with(library, term))]
    assert made
    for term, question in made:
        assert isinstance(question, ChoiceQuestion)
        (right,) = (choice for choice in question.choices if choice.correct)
        assert len({str(choice.text) for choice in question.choices}) == len(question.choices)
        assert {reference.id for reference in question.see} >= {term.id}
        assert right.id.startswith(f"{term.id}-and-") or right.id.endswith(f"-and-{term.id}")
        for code, prompt in question.prompt.texts.items():
            assert "(1)" in prompt
            assert "(2)" in prompt
            names = [n for n in library.designations[term.id] if n.language == code]
            for name in names:
                if name.status is not DesignationStatus.DEPRECATED:
                    assert not re.search(rf"\b{re.escape(name.word)}\b", prompt.split("“", 1)[1])


def test_a_pair_is_asked_about_once(library: Library) -> None:
    pairs = [
        frozenset(reference.id for reference in question.see)
        for term in library.terms
        if (question := not_to_be_confused_with(library, term))
    ]
    assert len(set(pairs)) == len(pairs)


def test_which_template_is_asked_for_steps_that_do_not_name_it(library: Library) -> None:
    asked = 0
    for playbook in library.playbooks:
        record = playbook.record
        own = {template for step in record.steps for template in step.templates}
        own |= {material.template for material in (*record.inputs, *record.outputs) if material.template}
        questions = list(which_template(library, playbook))
        assert len({question.id for question in questions}) == len(questions)
        for question in questions:
            assert isinstance(question, ChoiceQuestion)
            asked += 1
            (right,) = (choice for choice in question.choices if choice.correct)
            assert right.id in own
            assert not own & {choice.id for choice in question.choices if not choice.correct}
            assert {"playbook", "template"} == {reference.kind for reference in question.see}
            for code, prompt in question.prompt.texts.items():
                assert right.text.texts[code].lower() not in prompt.lower()
    assert asked


def test_wrong_templates_are_of_the_same_phase_where_there_are_enough(library: Library) -> None:
    phases = {template.id: template.record.phase for template in library.templates}
    near = 0
    for playbook in library.playbooks:
        own = {each for step in playbook.record.steps for each in step.templates}
        own |= {m.template for m in (*playbook.record.inputs, *playbook.record.outputs) if m.template}
        for question in which_template(library, playbook):
            assert isinstance(question, ChoiceQuestion)
            (right,) = (choice.id for choice in question.choices if choice.correct)
            same = {each for each, phase in phases.items() if phase == phases[right] and each not in own}
            wrong = {choice.id for choice in question.choices if not choice.correct}
            assert wrong <= same or len(same) < len(wrong)
            near += wrong <= same
    assert near
