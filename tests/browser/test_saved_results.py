"""The file of results that a learner saves, and what `pmobook results` makes of it."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pmobook.commands.main import main
from tests.browser.answering import Answer, box_of, question_of_type
from tests.browser.conftest import QUIZ_SITE
from tests.browser.storage import keep, kept

SEVEN = ("single", "text", "order")


def save(learner: Page, folder: Path) -> tuple[Path, str]:
    """Save the results on the open page of progress; return the file, and what the page says of it."""
    with learner.expect_download() as download:
        learner.get_by_role("button", name="Save my results").click()
    path = folder / "results.json"
    download.value.save_as(path)
    said = learner.locator(".pmo-results [role=status]")
    expect(said).not_to_be_empty()
    return path, f"{download.value.suggested_filename}|{said.inner_text()}"


def test_the_first_answers_are_saved_and_read(
    learner: Page, quizzes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    for kind in SEVEN:
        question = question_of_type(kind)
        Answer(box_of(learner, question), question, right=False).by_mouse()
    single = question_of_type("single")
    Answer(box_of(learner, single), single, right=True).by_mouse()
    expect(box_of(learner, single).get_by_role("status")).to_contain_text("Right")
    first = kept(learner)[f"first:seven/{single.id}"]
    assert first["right"] is False
    assert first["hash"] == single.content_hash

    learner.goto(f"{quizzes}progress/#results")
    box = learner.locator(".pmo-results")
    expect(box).to_contain_text("Questions answered: 3")
    path, said = save(learner, tmp_path)
    name = said.partition("|")[0]
    assert name.startswith("pmobook-results-")
    assert said.endswith(f"Saved as {name}.")
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found.keys() == {"format", "version", "site", "saved", "learner", "answers"}
    answers = {answer["question"]: answer for answer in found["answers"]}
    assert len(answers) == 3
    # what was typed stays here
    assert "given" not in answers[question_of_type("text").id]
    assert not any(answer["right"] for answer in answers.values())

    learner.get_by_label("Your name").fill("  Sari ")
    again = json.loads(save(learner, tmp_path)[0].read_text(encoding="utf-8"))
    assert again["name"] == "Sari"
    assert again["learner"] == found["learner"]
    assert "Sari" not in json.dumps(kept(learner))

    assert main(["results", "--root", str(QUIZ_SITE), "--format", "json", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)["questions"]
    assert {(item["question"], item["right"], item["wording"]) for item in told} == {
        (question, 0, "current") for question in answers
    }


def test_older_and_damaged_kept_answers_are_told_apart(learner: Page, quizzes: str, tmp_path: Path) -> None:
    learner.goto(f"{quizzes}id/progress/")
    expect(learner.get_by_role("button", name="Simpan hasil saya")).to_be_disabled()
    given = {"a": True, "b": False}
    keep(
        learner,
        {
            "quiz:seven": {"answers": {"old": {"hash": "1", "right": True, "given": given}, "both": {"hash": "2"}}},
            "quiz:twin": "nonsense",
            "first:seven/both": {"hash": "2", "right": False, "given": [1]},
            "first:seven/damaged": {"hash": 3},
            "first:seven": 1,
            "first:a/b/c": {"hash": "2", "right": False},
        },
    )
    learner.goto(f"{quizzes}progress/")
    found = json.loads(save(learner, tmp_path)[0].read_text(encoding="utf-8"))
    assert found["answers"] == [
        {"quiz": "seven", "question": "both", "hash": "2", "right": False, "given": [1]},
        {"quiz": "seven", "question": "old", "hash": "1", "right": True, "given": given},
    ]


def test_the_end_of_a_quiz_leads_there(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}quizzes/seven/")
    expect(learner.get_by_role("link", name="Save my results")).to_be_hidden()
    address = learner.locator("[data-part=again] a").get_attribute("href")
    learner.goto(f"{quizzes}quizzes/seven/{address}")
    expect(learner.locator("#results")).to_be_in_viewport()


def test_a_first_answer_stays_when_saved_progress_is_loaded(learner: Page, quizzes: str) -> None:
    learner.goto(f"{quizzes}progress/")
    keep(learner, {"first:seven/one": {"hash": "1", "right": False, "given": "x"}})
    change = learner.evaluate(
        """async () => {
          const { changeBy } = await import("/assets/pmobook/progress-file.js");
          const right = { hash: "1", right: true, given: "y" };
          const { wanted, ...names } = changeBy({ "first:seven/one": right, "first:seven/two": right });
          return names;
        }"""
    )
    assert change == {"added": ["first:seven/two"], "replaced": [], "stays": ["first:seven/one"]}
