"""PMO models: the terms that playbooks may name as the kind of PMO they suit."""

from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.playbook import Playbook
from pmobook.model.term import Term


def pmo_models(library: Library) -> tuple[Entry[Term], ...]:
    """Return the terms that playbooks name as models, and after them those of the same wider terms.

    No term has a meaning of its own for the compiler: whatever stands beside a model in the glossary is one too.
    """
    named: dict[str, Entry[Term]] = {}
    for playbook in library.playbooks:
        for name in playbook.record.pmo_models:
            term = library.find_term(name)
            if term is not None:
                named.setdefault(term.id, term)
    wider = {term_id for term in named.values() for term_id in term.record.broader}
    beside = {term.id: term for term in library.terms if wider.intersection(term.record.broader)}
    return tuple({**named, **beside}.values())


def suits(library: Library, playbook: Playbook, model: Entry[Term]) -> bool:
    """Whether a playbook suits a model: one that names no model suits all."""
    return not playbook.pmo_models or any(library.find_term(name) is model for name in playbook.pmo_models)
