"""Which macros name entries in their arguments: one table for the reader, the rules and the site."""

MACROS_ABOUT = {
    "term": "term",
    "definition": "term",
    "term_page": "term",
    "playbook": "playbook",
    "playbook_page": "playbook",
    "raci": "playbook",
    "template": "template",
    "template_page": "template",
    "quiz": "quiz",
    "quiz_page": "quiz",
    "path": "path",
    "path_page": "path",
}
"""Macros whose first argument is the id of an entry, and the kind of that entry."""

MACROS_WITH_FILTERS = {"glossary": {"domain": "domain"}, "playbooks": {"phase": "phase", "role": "term"}}
"""Macros whose named arguments are ids, and of which kind each is."""
