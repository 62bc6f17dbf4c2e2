"""What playbooks are found by: roles, PMO models, functions, time; and the day by which entries are reviewed."""

import json
from datetime import date
from pathlib import Path

import pytest

from pmobook import load
from pmobook.exports.review import review_json
from pmobook.library.library import Library
from pmobook.library.participation import RACI_PARTS, participations, roles_in
from pmobook.library.pmo_models import pmo_models, suits
from pmobook.library.review_calendar import reviews
from pmobook.model.problem import has_errors
from pmobook.pages.finding.functions import service_of
from pmobook.pages.finding.playbook_filter import total_minutes

FILES = {
    "mkdocs.yml": "plugins: [{pmobook: {languages: [en]}}]\n",
    "glossary/_domains.yml": "domains: [{id: roles, title: Roles}, {id: pmo, title: PMO}]\n",
    "glossary/roles/sponsor.yml": "term: Sponsor\ndefinition: Wants it.\nredirects: [payer]\n",
    "glossary/roles/lead.yml": "term: Lead\ndefinition: Does it.\n",
    "glossary/roles/onlooker.yml": "term: Onlooker\ndefinition: Looks on.\n",
    "glossary/roles/sketch.yml": "status: draft\nterm: Sketch\ndefinition: Not yet.\n",
    "glossary/pmo/office.yml": "term: Office\ndefinition: Widest.\nbroader: []\n",
    "glossary/pmo/soft.yml": "term: Soft office\ndefinition: Helps.\nbroader: [office]\nredirects: [kind]\n",
    "glossary/pmo/hard.yml": "term: Hard office\ndefinition: Orders.\nbroader: [office]\n",
    "glossary/pmo/charter.yml": "term: Office charter\ndefinition: Paper.\nrelated: [office]\n",
    "playbooks/_phases.yml": "phases: [{id: start, title: Start}]\n",
    "playbooks/_functions.yml": "functions: [{id: tools, title: Tools}, {id: money, title: Money}]\n",
    "playbooks/begin.yml": """\
title: Begin
summary: All begins.
phase: start
functions: [tools]
pmo_models: [kind]
outputs: [{what: Paper, template: paper}]
quiz: begun
raci:
  - {activity: Agree, responsible: [lead], accountable: payer, informed: [onlooker]}
  - {activity: Pay, responsible: [sponsor], accountable: sponsor}
steps: [{id: talk, title: Talk, role: payer, minutes: 20}, {id: write, title: Write, role: lead, minutes: 25}]
""",
    "playbooks/go-on.yml": """\
title: Go on
summary: All goes on.
phase: start
audience: [lead]
duration: {prepare: 10, run: 5}
steps: [{id: walk, title: Walk, role: lead}]
""",
    "playbooks/templates/paper.yml": """\
title: Paper
summary: For writing.
layout: document
filled_by: lead
approved_by: sponsor
sections: [{id: all, title: All}]
""",
    "playbooks/templates/list.yml": """\
title: List
summary: For counting.
layout: register
playbooks: [begin]
fields: [{id: what, label: What}]
""",
    "playbooks/paths/new-lead.yml": """\
title: New lead
role: lead
summary: How to lead.
stages: [{id: first, title: First, items: [{title: Walk}]}]
""",
    "quizzes/begun.yml": """\
title: Begun
summary: Asks.
questions:
  - {id: q, type: true-false, prompt: Is it open?, answer: true, why: It is so by law., explanation: By law.,
     see: ['[[office]]']}
""",
}


def library_of(root: Path, **changed: str) -> Library:
    for name, text in {**FILES, **changed}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    library, problems = load(root, today=date(2026, 11, 24))
    assert not has_errors(problems), problems
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(tmp_path)


def test_a_role_is_found_in_every_part_and_under_its_old_id(library: Library) -> None:
    sponsor = library.derived(participations)["sponsor"]
    activities = {
        part: [(book.id, [str(row.activity.texts[""]) for row in rows]) for book, rows in sponsor.activities[part]]
        for part in RACI_PARTS
    }
    assert activities == {
        "accountable": [("begin", ["Agree", "Pay"])],
        "responsible": [("begin", ["Pay"])],
        "consulted": [],
        "informed": [],
    }
    assert [(book.id, [step.id for step in steps]) for book, steps in sponsor.steps] == [("begin", ["talk"])]
    assert [template.id for template in sponsor.approved] == ["paper"]
    assert [book.id for book in sponsor.playbooks] == ["begin"]


def test_a_role_has_what_it_fills_in_and_the_paths_that_lead_to_it(library: Library) -> None:
    lead = library.derived(participations)["lead"]
    assert [template.id for template in lead.filled] == ["paper"]
    assert [path.id for path in lead.paths] == ["new-lead"]
    assert [book.id for book in lead.playbooks] == ["begin", "go-on"]


def test_who_is_only_told_takes_part_and_drafts_do_not(library: Library) -> None:
    assert set(library.derived(participations)) == {"sponsor", "lead", "onlooker"}


def test_a_term_of_the_roles_that_nothing_names_takes_part_in_nothing(tmp_path: Path) -> None:
    added = {"glossary/roles/accountability.yml": "term: Accountability\ndefinition: Answering.\n"}
    assert "accountability" not in library_of(tmp_path, **added).derived(participations)


def test_the_roles_of_a_playbook_are_those_of_audience_raci_and_steps(library: Library) -> None:
    roles = {book.id: roles_in(book.record) for book in library.playbooks}
    assert roles == {"begin": ("payer", "lead", "onlooker", "sponsor"), "go-on": ("lead",)}


def test_models_are_what_playbooks_name_and_what_stands_beside_it(library: Library) -> None:
    models = pmo_models(library)
    assert [model.id for model in models] == ["soft", "hard"]
    suitable = {model.id: [b.id for b in library.playbooks if suits(library, b.record, model)] for model in models}
    # “go-on” names no model: it suits all
    assert suitable == {"soft": ["begin", "go-on"], "hard": ["go-on"]}


def test_a_function_is_served_by_playbooks_and_through_them_by_templates_and_quizzes(library: Library) -> None:
    tools = service_of(library, "tools")
    assert [entry.id for entry in tools.playbooks] == ["begin"]
    assert [entry.id for entry in tools.templates] == ["list", "paper"]
    assert [entry.id for entry in tools.quizzes] == ["begun"]
    money = service_of(library, "money")
    assert (money.playbooks, money.templates, money.quizzes) == ((), (), ())


def test_a_playbook_takes_what_it_says_or_what_its_steps_take(tmp_path: Path) -> None:
    silent = "title: Silent\nsummary: Says nothing.\nphase: start\nsteps: [{id: a, title: A}]\n"
    library = library_of(tmp_path, **{"playbooks/silent.yml": silent})
    minutes = {book.id: total_minutes(book.record) for book in library.playbooks}
    assert minutes == {"begin": 45, "go-on": 15, "silent": None}


def test_reviews_are_told_longest_due_first_and_those_without_a_day_last(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        **{
            "glossary/pmo/late.yml": "term: Late\ndefinition: A.\nreviewed: 2026-05-23\nreview_every: 6 months\n",
            "glossary/pmo/today.yml": "term: Today\ndefinition: A.\nreviewed: 2026-05-24\nreview_every: 6 months\n",
            "glossary/pmo/later.yml": "term: Later\ndefinition: A.\nreviewed: 2026-05-24\nreview_every: 1 year\n",
            "glossary/pmo/odd.yml": "term: Odd\ndefinition: A.\nowner: PMO\nreviewed: 2020-01-01\n",
        },
    )
    found = [(review.entry.id, review.due, review.overdue) for review in reviews(library)]
    assert found[:3] == [
        ("late", date(2026, 11, 23), True),
        ("today", date(2026, 11, 24), False),
        ("later", date(2027, 5, 24), False),
    ]
    assert {due for _, due, _ in found[3:]} == {None}

    data = json.loads(review_json(library))
    assert (data["schema"], data["day"]) == (1, "2026-11-24")
    assert [(entry["id"], entry["overdue"]) for entry in data["entries"]] == [(name, late) for name, _, late in found]
    assert data["entries"][0] == {
        "kind": "term",
        "id": "late",
        "path": "glossary/pmo/late.yml",
        "owner": None,
        "reviewed": "2026-05-23",
        "due": "2026-11-23",
        "overdue": True,
    }
    odd = next(entry for entry in data["entries"] if entry["id"] == "odd")
    assert (odd["owner"], odd["reviewed"], odd["due"], odd["overdue"]) == ("PMO", "2020-01-01", None, False)
