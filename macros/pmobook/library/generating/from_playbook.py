"""Questions made from a playbook: the order of its steps, who is accountable for an activity, and which template."""

from collections.abc import Iterable, Iterator, Sequence

from pmobook.library.generating.fair_options import fair_options
from pmobook.library.generating.which_template import which_template
from pmobook.library.generating.wording import OPTIONS, rank, shown, texts
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook, RaciActivity
from pmobook.model.quiz import Choice, ChoiceQuestion, OrderItem, OrderQuestion, PlaybookRecipe, Question
from pmobook.model.reference import Reference
from pmobook.model.text import LocalisedText


def playbook_questions(library: Library, recipe: PlaybookRecipe) -> Iterator[Question]:
    """Yield questions about one playbook."""
    playbook = library.find_playbook(recipe.playbook)
    if playbook is None:
        return
    if "order-of-steps" in recipe.types:
        yield _order_of_steps(library, playbook)
    if "who-is-accountable" in recipe.types:
        yield from _who_is_accountable(library, playbook)
    if "which-template" in recipe.types:
        yield from which_template(library, playbook)


def _order_of_steps(library: Library, playbook: Entry[Playbook]) -> Question:
    steps = playbook.record.steps
    return OrderQuestion(
        id=f"order-of-steps-{playbook.id}",
        type="order",
        prompt=texts(
            library,
            lambda words, code: words.ask_order.format(playbook=shown(library, playbook.record.title, code)),
        ),
        items=tuple(OrderItem(id=step.id, text=step.title) for step in steps),
        explanation=texts(library, lambda words, _: words.why_order),
        see=(Reference("playbook", playbook.id, steps[0].id),),
    )


def _who_is_accountable(library: Library, playbook: Entry[Playbook]) -> Iterator[Question]:
    """Yield a question for each activity whose playbook names enough other roles to choose from."""
    roles = {role for activity in playbook.record.raci for role in _roles(activity)}
    for number, activity in enumerate(playbook.record.raci, start=1):
        candidates = _in_rank(roles - set(activity.accountable), f"{playbook.id}/{number}")
        if len(activity.accountable) == 1 and len(candidates) >= OPTIONS - 1:
            yield _accountable_question(library, playbook, number, candidates)


def _accountable_question(
    library: Library, playbook: Entry[Playbook], number: int, candidates: Sequence[str]
) -> ChoiceQuestion:
    activity = playbook.record.raci[number - 1]
    (right,) = activity.accountable
    prompt = texts(
        library, lambda words, code: words.ask_accountable.format(activity=shown(library, activity.activity, code))
    )
    wrong = fair_options(library, prompt, right, candidates, lambda role: _role_name(library, role))
    return ChoiceQuestion(
        id=f"who-is-accountable-{playbook.id}-{number}",
        type="single",
        prompt=prompt,
        choices=tuple(
            _role_choice(library, role, correct=role == right) for role in _in_rank((right, *wrong), playbook.id)
        ),
        explanation=texts(library, lambda words, _: words.why_accountable),
        see=(Reference("playbook", playbook.id),),
    )


def _in_rank(roles: Iterable[str], seed: str) -> list[str]:
    return sorted(roles, key=lambda role: rank(seed, role))


def _roles(activity: RaciActivity) -> list[str]:
    parts = ("responsible", "accountable", "consulted", "informed")
    return [role for part in parts for role in getattr(activity, part)]


def _role_name(library: Library, role: str) -> LocalisedText:
    term = library.find_term(role)
    return term.record.term if term is not None else LocalisedText({"": role})


def _role_choice(library: Library, role: str, *, correct: bool) -> Choice:
    why = texts(library, lambda words, _: words.why_accountable if correct else words.why_not_accountable)
    return Choice(id=role, text=_role_name(library, role), correct=correct, why=why)
