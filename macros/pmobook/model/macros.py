"""The macros that hand-written pages call and what each takes: one table for the reader, the rules and the site."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, whose argument is the id of an entry or register item of `kind`; just a word where it is empty."""

    name: str
    kind: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro. `is_page` says that it makes the page of the entry itself, so that it does not refer to it."""

    parameters: tuple[Parameter, ...] = ()
    is_page: bool = False


MACROS: Mapping[str, Macro] = {
    "term": Macro((Parameter("term_id", "term"),)),
    "definition": Macro((Parameter("term_id", "term"),)),
    "glossary": Macro((Parameter("domain", "domain", required=False),)),
    "playbook": Macro((Parameter("playbook_id", "playbook"),)),
    "playbooks": Macro((Parameter("phase", "phase", required=False), Parameter("role", "term", required=False))),
    "raci": Macro((Parameter("playbook_id", "playbook"),)),
    "template": Macro((Parameter("template_id", "template"),)),
    "quiz": Macro((Parameter("quiz_id", "quiz"),)),
    "path": Macro((Parameter("path_id", "path"),)),
    "term_page": Macro((Parameter("entry_id", "term"),), is_page=True),
    "playbook_page": Macro((Parameter("entry_id", "playbook"),), is_page=True),
    "template_page": Macro((Parameter("entry_id", "template"),), is_page=True),
    "quiz_page": Macro((Parameter("entry_id", "quiz"),), is_page=True),
    "path_page": Macro((Parameter("entry_id", "path"),), is_page=True),
    "doors": Macro(),
    "continue_here": Macro(),
    "life_cycle": Macro(),
    "recent_terms": Macro(),
    "search_field": Macro(),
    "complete_record": Macro((Parameter("kind", ""),)),
    "due_for_review": Macro(),
}
"""Every macro by its name."""
