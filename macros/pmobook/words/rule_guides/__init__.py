"""What every rule means, in each language of the interface: for the pages of rules and `pmobook explain`.

A new rule gets one guide in the module of its subject.
"""

from collections.abc import Mapping

from pmobook.words.rule_guides import (
    documents,
    fields,
    files,
    giveaways,
    languages,
    options,
    playbooks,
    quizzes,
    references,
    templates,
    terms,
    upkeep,
    wording,
    yaml_text,
)
from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GUIDE_GROUPS: tuple[GuideGroup, ...] = (
    yaml_text.GROUP,
    files.GROUP,
    fields.GROUP,
    references.GROUP,
    languages.GROUP,
    terms.GROUP,
    playbooks.GROUP,
    templates.GROUP,
    quizzes.GROUP,
    options.GROUP,
    wording.GROUP,
    giveaways.GROUP,
    upkeep.GROUP,
    documents.GROUP,
)
"""In the order in which an editor meets them."""

RULE_GUIDES: Mapping[str, RuleGuide] = {guide.rule: guide for group in GUIDE_GROUPS for guide in group.guides}

__all__ = ["GUIDE_GROUPS", "RULE_GUIDES", "GuideGroup", "InLanguages", "RuleGuide"]
