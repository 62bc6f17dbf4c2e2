"""Plain values as commented ones, so that the one layout writes them; and commented ones in fewer languages."""

from collections.abc import Mapping, Sequence
from typing import Any

from pmobook.editing.shapes import Shape
from pmobook.reading.commented import Commented, CommentedList, CommentedMapping, CommentedScalar, Comments


def commented(value: Any) -> Commented:  # noqa: ANN401 - whatever YAML holds
    """Return a value of YAML (mappings, lists, texts, numbers, truth values) without comments."""
    if isinstance(value, Mapping):
        return CommentedMapping(tuple((key, commented(item), Comments()) for key, item in value.items()))
    if isinstance(value, list | tuple):
        return CommentedList(tuple((commented(item), Comments()) for item in value))
    if isinstance(value, bool):
        return CommentedScalar("true" if value else "false", is_plain=True)
    return CommentedScalar(str(value), is_plain=not isinstance(value, str))


def in_languages(node: Commented, shape: Shape, languages: Sequence[str], known: Sequence[str]) -> Commented:
    """Return a value with its texts in `languages` only; one that has none of them goes under the first.

    `known` are the languages that the value may be written in. Words in a language that is not wanted are left out.
    """
    if isinstance(node, CommentedScalar):
        return node
    if isinstance(node, CommentedList):
        kept = (each for each in node.items if _language_of(each[0]) in {"", *languages})
        return CommentedList(tuple((in_languages(item, shape, languages, known), said) for item, said in kept))
    keys = [key for key, _, _ in node.entries]
    if shape.record_with(keys) is None and (shape.is_by_language or set(keys) <= set(known)):
        entries = tuple(entry for entry in node.entries if entry[0] in languages)
        return CommentedMapping(entries or ((languages[0], *node.entries[0][1:]),))
    return CommentedMapping(
        tuple(
            (key, in_languages(value, shape.below(keys, key, known), languages, known), said)
            for key, value, said in node.entries
            if not _has_only_other_words(value, languages, known)
        )
    )


def _has_only_other_words(node: Commented, languages: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a value is lists of words by language, none in a language that is wanted: they are no words of it."""
    entries = node.entries if isinstance(node, CommentedMapping) else ()
    are_words = all(key in known and isinstance(value, CommentedList) for key, value, _ in entries)
    return bool(entries) and are_words and not {key for key, _, _ in entries} & {*languages}


def _language_of(node: Commented) -> str:
    """Return the language that a record says it is in, such as a deprecated word; empty where it says none."""
    entries = node.entries if isinstance(node, CommentedMapping) else ()
    return next((value.text for key, value, _ in entries if key == "lang" and isinstance(value, CommentedScalar)), "")
