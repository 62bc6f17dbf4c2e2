"""Concepts of a TBX file → what they propose: only what differs from what TBX would say of the term now.

TBX carries less than a term has, so a value that looks the same in TBX stays as it is, whatever it says beyond.
"""

from collections.abc import Iterator
from itertools import chain
from typing import cast

from pmobook.exports.table import Column
from pmobook.exports.terminology import PARTS_OF_SPEECH, AvoidedWord, Concept, LanguageSection, concept_of, in_xml
from pmobook.exports.written import Written, written
from pmobook.imports.proposal import Proposal, fault
from pmobook.imports.tbx_reading import read_tbx
from pmobook.library.library import Library
from pmobook.model.content import Entry
from pmobook.model.kinds import TERM
from pmobook.model.problem import Problem
from pmobook.model.term import Term

_EMPTY = LanguageSection()


def tbx_proposals(path: str, data: bytes, library: Library) -> tuple[list[Proposal], list[Problem]]:
    """Return what the concepts of a TBX file propose, and what is wrong with it."""
    found, problems = read_tbx(path, data)
    known = {term.id: term for term in library.terms}
    seen: dict[str, int] = {}
    proposals = []
    for concept, line in found:
        earlier = seen.setdefault(concept.id, line)
        if earlier != line:
            problems.append(fault(path, line, 1, f"“{concept.id}” is in line {earlier} already"))
        if concept.part_of_speech not in PARTS_OF_SPEECH.values():
            problems.append(fault(path, line, 1, f"the part of speech “{concept.part_of_speech}” is not known here"))
        if "" in concept.sections:
            problems.append(fault(path, line, 1, f"a section of “{concept.id}” has no language"))
        entry = cast("Entry[Term] | None", library.by_kind[TERM.name].get(concept.id))
        now = concept_of(entry, library.settings.languages, known) if entry is not None else None
        values = dict(_values(concept, now, entry, library.settings.languages))
        proposals.append(Proposal(concept.id, concept.domain, values, line))
    return proposals, problems


def _values(
    concept: Concept, now: Concept | None, entry: Entry[Term] | None, languages: tuple[str, ...]
) -> Iterator[tuple[Column, Written]]:
    if concept.part_of_speech != (now.part_of_speech if now is not None else "noun"):
        yield Column("part_of_speech"), concept.part_of_speech
    if concept.related != (now.related if now is not None else ()):
        yield Column("related"), list(concept.related) or None
    before = now.sections if now is not None else {}
    codes = dict.fromkeys((*languages, *concept.sections))
    pairs = {code: (concept.sections.get(code, _EMPTY), before.get(code, _EMPTY)) for code in codes}
    for code, (section, old) in pairs.items():
        for field in ("term", "abbreviation", "definition", "notes", "admitted"):
            value = getattr(section, field)
            if value != getattr(old, field):
                yield Column(field, code), (list(value) if isinstance(value, tuple) else value) or None
    if any(section.deprecated != old.deprecated for section, old in pairs.values()):
        yield Column("deprecated"), _deprecated(concept, entry) or None
    if any(section.examples != old.examples for section, old in pairs.values()):
        yield Column("examples"), _examples(concept) or None


def _deprecated(concept: Concept, entry: Entry[Term] | None) -> Written:
    """Return the deprecated words of a concept, each with what the term says of it that TBX cannot carry."""
    known = {(item.lang, in_xml(item.term)): item for item in entry.record.deprecated} if entry is not None else {}
    found = {(code, word.word): word for code, section in concept.sections.items() for word in section.deprecated}
    order = chain((key for key in known if key in found), (key for key in found if key not in known))
    return [
        _with_why({**(written(known[key]) if key in known else {"term": key[1], "lang": key[0]})}, found[key])
        for key in order
    ]


def _with_why(item: dict[str, Written], word: AvoidedWord) -> dict[str, Written]:
    now = item.get("why")
    same = word.why and isinstance(now, str) and list(word.why.values()) == [in_xml(now)]
    if same or (isinstance(now, dict) and {code: in_xml(text) for code, text in now.items()} == dict(word.why)):
        return item
    rest = {key: value for key, value in item.items() if key not in {"term", "lang", "why"}}
    why = {"why": dict(word.why)} if word.why else {}
    return {"term": item["term"], "lang": item["lang"], **why, **rest}


def _examples(concept: Concept) -> Written:
    """Return the examples of all languages, the first of each together."""
    longest = max((len(section.examples) for section in concept.sections.values()), default=0)
    return [
        {code: each.examples[at] for code, each in concept.sections.items() if at < len(each.examples)}
        for at in range(longest)
    ]
