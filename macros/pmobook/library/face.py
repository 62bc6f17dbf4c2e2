"""The face of an entry: all that the rules, when they check another entry, may see of it.

As long as the faces of all entries stay the same, a change of an entry can make or mend problems in its own file only.
A rule that looks at more of other entries adds it here; one that looks at entries which the checked one does not refer
to says so (`Rule.compares_all`).
"""

from pmobook.library.library import anchors
from pmobook.model.content import AnyEntry
from pmobook.model.quiz import Quiz
from pmobook.model.term import Term


def face(entry: AnyEntry, *, is_asked: bool) -> str:
    """Return the face of `entry` as a text: equal texts are equal faces.

    `is_asked` says that there are quizzes whose questions are made from the data: how many there can be depends on what
    a term means, and on all that a playbook or a template says. A quiz is compared with all others, whole.
    """
    record = entry.record
    if isinstance(record, Quiz) or (is_asked and not isinstance(record, Term)):
        return entry.document.text
    parts: list[object] = [entry.group, record.status.value, record.replaced_by, record.redirects, list(anchors(entry))]
    if isinstance(record, Term):
        parts += _of_term(record)
        parts += _asked_of_term(record) if is_asked else ()
    return repr(parts)


def _asked_of_term(record: Term) -> list[object]:
    """Return what questions are made of, besides the designations."""
    contrasts = [(contrast.term, contrast.difference.texts) for contrast in record.contrast]
    avoided = [word.why.texts if word.why is not None else None for word in record.deprecated]
    forms = record.forms.words if record.forms is not None else None
    marks = (record.part_of_speech, record.case_sensitive, record.autolink)
    return [record.definition.texts, record.related, contrasts, avoided, forms, marks]


def _of_term(record: Term) -> list[object]:
    """Return the designations of a term, in the order in which they are claimed, and what is broader."""
    return [
        record.broader,
        record.term.texts,
        record.abbreviation.texts if record.abbreviation is not None else None,
        record.admitted.words if record.admitted is not None else None,
        [(word.lang, word.term) for word in record.deprecated],
    ]


def searched_names(entry: AnyEntry) -> str:
    """Return the fields that decide how texts are searched for a term, as a text; nothing for other kinds."""
    record = entry.record
    if not isinstance(record, Term):
        return ""
    names = [text.texts for text in (record.term, record.abbreviation) if text is not None]
    lists = [(words is record.forms, words.words) for words in (record.admitted, record.forms) if words is not None]
    avoided = [(item.term, item.lang) for item in record.deprecated]
    marks = (record.autolink, record.status, record.part_of_speech, record.case_sensitive)
    return f"{entry.id} {names} {lists} {avoided} {marks}"
