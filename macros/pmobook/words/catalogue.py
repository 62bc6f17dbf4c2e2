"""What a catalogue holds. A new language is one new file that fills in these fields; a missing one is a type error."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from pmobook.words.areas.checklists import ChecklistWords
from pmobook.words.areas.coverage import CoverageWords
from pmobook.words.areas.dashboard import DashboardWords
from pmobook.words.areas.downloads import DownloadWords
from pmobook.words.areas.filling import FillingWords
from pmobook.words.areas.finding import FindingWords
from pmobook.words.areas.flashcards import FlashcardWords
from pmobook.words.areas.learning_systems import LearningSystemWords
from pmobook.words.areas.playbooks import PlaybookWords
from pmobook.words.areas.progress import ProgressWords
from pmobook.words.areas.quiz_files import QuizFileWords
from pmobook.words.areas.quizzing import QuizzingWords
from pmobook.words.areas.results import ResultsWords
from pmobook.words.areas.review import ReviewWords
from pmobook.words.areas.rules import RuleWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word that the interface says. `{…}` in a text marks what is put in."""

    code: str
    name: str
    date: Callable[[date], str]
    minutes: Callable[[int], str]
    number: Callable[[int], str]

    kinds: Mapping[str, str]
    sections: Mapping[str, str]
    statuses: Mapping[str, str]
    languages: Mapping[str, str]
    matches: Mapping[str, str]
    levels: Mapping[str, str]
    cadences: Mapping[str, str]
    layouts: Mapping[str, str]
    field_types: Mapping[str, str]
    activities: Mapping[str, str]
    difficulties: Mapping[str, str]
    parts_of_speech: Mapping[str, str]
    values: Mapping[str, str]

    # areas with a file of their own
    finding: FindingWords
    review: ReviewWords
    rules: RuleWords
    quizzing: QuizzingWords
    quiz_files: QuizFileWords
    flashcards: FlashcardWords
    learning_systems: LearningSystemWords

    # every page
    copy_link: str
    copied: str
    cite: str
    suggest_change: str
    edit_in_browser: str
    print: str
    owner: str
    next_review: str
    reviewed_on: str
    sources: str
    licence: str
    history: str
    in_repository: str
    tags: str
    related: str
    untranslated: str
    deprecated_banner: str
    draft_banner: str
    review_banner: str
    overdue_banner: str
    overdue_banner_owner: str
    required: str

    # term
    say: str
    do_not_say: str
    for_example: str
    notes: str
    not_to_be_confused: str
    wider: str
    narrower: str
    related_terms: str
    where_used: str
    questions_about: str
    other_frameworks: str
    formula: str

    # playbook
    when: str
    who: str
    how_long: str
    what_you_get: str
    use_when: str
    avoid_when: str
    you_need: str
    who_does_what: str
    activity: str
    responsible: str
    accountable: str
    consulted: str
    informed: str
    steps: str
    tip: str
    decision: str
    go_to: str
    done_when: str
    questions_to_ask: str
    tips: str
    pitfalls: str
    variations: str
    tailoring: str
    small_project: str
    large_project: str
    metrics: str
    check_yourself: str
    what_comes_next: str
    people_between: str
    people_from: str
    prepare_and_run: str
    templates_used: str
    all_pmo_models: str
    serves: str
    suits: str
    phase: str
    playbook: PlaybookWords
    checklists: ChecklistWords

    # template
    field: str
    field_type: str
    meaning: str
    sample: str
    sample_note: str
    filled_by: str
    approved_by: str
    used_by: str
    downloads: DownloadWords
    filling: FillingWords

    # path
    goal: str
    total_time: str
    finish: str
    for_role: str
    progress: ProgressWords

    # indexes and home
    search: str
    search_field: str
    search_none: str
    search_failed: str
    search_all: str
    search_close: str
    search_say: str
    search_loading: str
    search_count: str
    search_propose: str
    ways_in: Mapping[str, tuple[str, str]]
    filter_table: str
    reason: str
    feed: str
    popover_open: str
    look_up: str
    do_task: str
    learn_role: str
    terms_count: Callable[[int], str]
    playbooks_count: Callable[[int], str]
    paths_count: Callable[[int], str]
    life_cycle: str
    by_domain: str
    by_letter: str
    all_terms: str
    all_phases: str
    glossary_intro: str
    playbooks_intro: str
    templates_intro: str
    paths_intro: str
    quizzes_intro: str
    domain: str
    no_entries: str
    not_found: str
    not_found_text: str
    switch_language: str

    # questions made from the data
    ask_definition: str
    ask_term: str
    ask_translation: str
    ask_instead: str
    ask_order: str
    ask_accountable: str
    ask_difference: str
    ask_template_of_step: str
    ask_template_of_material: str
    why_definition_of: str
    why_is_called: str
    why_translation: str
    why_order: str
    why_accountable: str
    why_not_accountable: str
    two_terms: str
    why_not_swapped: str
    why_template: str
    why_not_template: str

    # parts with words of their own
    dashboard: DashboardWords
    coverage: CoverageWords
    results: ResultsWords
