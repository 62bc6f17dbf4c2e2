"""The content of this repository is complete: what an editor may rely on without opening each of its entries."""

from collections.abc import Iterator

import pytest

from pmobook import load
from pmobook.commands.main import main
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.entry import Status
from pmobook.model.quiz import Difficulty
from pmobook.model.term import Term
from pmobook.model.text import LocalisedText
from tests.building import REPOSITORY

LANGUAGES = ("en", "id")
FEWEST_TERMS = 200
FEWEST_QUIZZES = FEWEST_WRITTEN = 10
"""Quizzes, and written questions of each, so that repeating one is not learning it by heart."""
LONGEST_DEFINITION = 40
"""Words: what a reader can hold in mind as one sentence."""

CONFUSED = (
    ("acceptance", "approval"),
    ("acceptance", "handover"),
    ("acceptance-criteria", "success-criteria"),
    ("accountability", "responsibility"),
    ("action-item", "task"),
    ("adoption", "go-live"),
    ("assumption", "dependency"),
    ("baseline", "schedule"),
    ("benefit", "outcome"),
    ("benefit", "output"),
    ("benefits-review", "post-implementation-review"),
    ("best-practice", "lessons-learned"),
    ("best-practice", "standard"),
    ("buddy", "mentor"),
    ("buffer", "float"),
    ("business-case", "project-brief"),
    ("capacity-planning", "utilisation"),
    ("change-control", "change-management"),
    ("change-control", "version-control"),
    ("change-control-board", "steering-committee"),
    ("change-request", "scope-creep"),
    ("constraint", "dependency"),
    ("constraint", "impediment"),
    ("constraint", "risk"),
    ("decision-log", "raid-log"),
    ("deliverable", "handover"),
    ("deliverable", "milestone"),
    ("duration", "effort"),
    ("efficiency", "effectiveness"),
    ("escalation", "issue"),
    ("estimate", "forecast"),
    ("estimate", "target"),
    ("forecast", "target"),
    ("go-live", "roll-out"),
    ("goal", "objective"),
    ("goal", "purpose"),
    ("gold-plating", "scope-creep"),
    ("guideline", "policy"),
    ("impediment", "issue"),
    ("issue", "risk"),
    ("kpi", "metric"),
    ("lag", "lead"),
    ("lessons-learned", "retrospective"),
    ("objective", "purpose"),
    ("onboarding", "training"),
    ("outcome", "output"),
    ("oversight", "project-control"),
    ("pilot", "roll-out"),
    ("playbook", "template"),
    ("portfolio", "programme"),
    ("post-implementation-review", "project-evaluation"),
    ("project-charter", "scope-statement"),
    ("project-manager", "sponsor"),
    ("quality-assurance", "quality-control"),
    ("requirement", "scope"),
    ("senior-management", "sponsor"),
    ("senior-management", "steering-committee"),
    ("tailoring", "waiver"),
    ("target", "threshold"),
    ("task", "work-package"),
    ("tolerance", "variance"),
    ("workflow", "workstream"),
)
"""Pairs that people mix up: each term of a pair says how the other differs."""

SETTLED = (
    ("goal", "gol"),
    ("deliverable", "penyerahan"),
    ("bottleneck", "kemacetan"),
    ("project-intake", "permintaan penerimaan"),
    ("pmo-model", "jenis PMO"),
    ("supportive-pmo", "PMO pendukung"),
    ("controlling-pmo", "PMO yang mengontrol"),
    ("directive-pmo", "PMO directive"),
    ("kpi", "KPI"),
    ("cross-functional-collaboration", "kolaborasi silang"),
    ("success", "kesuksesan"),
    ("senior-management", "manajemen senior"),
    ("executive-buy-in", "dukungan eksekutif"),
    ("project-control", "kontrol proyek"),
    ("change-control", "kontrol perubahan"),
    ("milestone", "milestone"),
    ("project-brief", "brief proyek"),
    ("real-time-data", "data real-time"),
    ("organisation", "organisasi perusahaan"),
    ("adoption", "dorong penggunaan"),
)
"""Indonesian words that texts about PMOs use side by side with others: the glossary says what to say instead."""


@pytest.fixture(scope="module")
def library() -> Library:
    found, problems = load(REPOSITORY)
    assert problems == []
    return found


@pytest.fixture(scope="module")
def terms(library: Library) -> list[Entry[Term]]:
    return [term for term in library.terms if term.record.status is Status.APPROVED]


def lacking(text: LocalisedText | None) -> bool:
    """Whether a text is missing in one of the languages."""
    return text is None or any(not text.texts.get(code) for code in LANGUAGES)


def test_there_are_enough_terms_in_every_domain(library: Library, terms: list[Entry[Term]]) -> None:
    assert len(terms) >= FEWEST_TERMS
    assert {term.group for term in terms} == set(library.items("domain"))


def test_every_term_is_explained_in_both_languages(terms: list[Entry[Term]]) -> None:
    wanting = [
        term.id
        for term in terms
        if lacking(term.record.term)
        or lacking(term.record.definition)
        or lacking(term.record.short)
        or not term.record.examples
        or any(map(lacking, term.record.examples))
    ]
    assert wanting == []


def definitions(terms: list[Entry[Term]]) -> Iterator[tuple[str, str]]:
    for term in terms:
        for code in LANGUAGES:
            yield f"{term.id} ({code})", term.record.definition.texts[code]


def test_a_definition_is_one_short_sentence(terms: list[Entry[Term]]) -> None:
    assert [name for name, text in definitions(terms) if len(text.split()) > LONGEST_DEFINITION] == []
    assert [name for name, text in definitions(terms) if not text.endswith(".") or ". " in text] == []


def test_no_two_definitions_are_the_same(terms: list[Entry[Term]]) -> None:
    texts = [text for _, text in definitions(terms)]
    assert len(set(texts)) == len(texts)


def test_every_term_is_related_to_another(terms: list[Entry[Term]]) -> None:
    assert [term.id for term in terms if not (term.record.broader or term.record.related)] == []


def test_every_term_has_an_owner_and_a_review(terms: list[Entry[Term]]) -> None:
    careless = [term.id for term in terms if not (term.record.owner and term.record.reviewed)]
    assert careless == []


@pytest.mark.parametrize(("one", "other"), CONFUSED)
def test_what_is_confused_is_told_apart(library: Library, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        term = library.find_term(first)
        assert term is not None
        differences = {contrast.term: contrast.difference for contrast in term.record.contrast}
        assert second in differences, f"{first} does not say how {second} differs"
        assert not lacking(differences[second])


def test_every_contrast_is_written_in_both_languages(terms: list[Entry[Term]]) -> None:
    wanting = [
        (term.id, contrast.term) for term in terms for contrast in term.record.contrast if lacking(contrast.difference)
    ]
    assert wanting == []


@pytest.mark.parametrize(("term_id", "word"), SETTLED)
def test_what_was_inconsistent_is_settled(library: Library, term_id: str, word: str) -> None:
    term = library.find_term(term_id)
    assert term is not None
    assert (word, "id") in {(item.term, item.lang) for item in term.record.deprecated}


def test_every_deprecated_word_has_its_reason_in_both_languages(terms: list[Entry[Term]]) -> None:
    silent = [(term.id, item.term) for term in terms for item in term.record.deprecated if lacking(item.why)]
    assert silent == []


def test_every_term_playbook_step_and_template_has_a_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--root", str(REPOSITORY), "--min", "100"]) == 0, capsys.readouterr()


def test_every_quiz_has_enough_written_questions_and_half_of_them_apply(library: Library) -> None:
    assert len(library.quizzes) >= FEWEST_QUIZZES
    for quiz in library.quizzes:
        written = quiz.record.questions
        applied = [question for question in written if question.difficulty is Difficulty.APPLY]
        assert len(written) >= FEWEST_WRITTEN, quiz.id
        assert 2 * len(applied) >= len(written), quiz.id


def test_nothing_planned_is_missing(library: Library) -> None:
    counts = [len(entries) for entries in (library.playbooks, library.templates, library.paths)]
    assert all(count >= planned for count, planned in zip(counts, (17, 28, 4), strict=True)), counts
