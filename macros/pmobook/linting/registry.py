"""Every rule of documents, in the order in which their changes go first: a new rule is one file and one line here."""

from pmobook.linting.rule import DocumentRule
from pmobook.linting.rules import deprecated_word, foreign_word, two_names, unexpanded_abbreviation, wrong_capitals

DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    deprecated_word.RULE,
    foreign_word.RULE,
    two_names.RULE,
    unexpanded_abbreviation.RULE,
    wrong_capitals.RULE,
)
RULE_IDS = frozenset(rule.id for rule in DOCUMENT_RULES)
