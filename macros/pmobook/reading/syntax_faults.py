"""A text that is no YAML → its problem, in words that somebody who writes an entry understands."""

import yaml

from pmobook.model.problem import Problem, Severity
from pmobook.model.scanning import place_at
from pmobook.reading.broken import broken_by
from pmobook.reading.mistakes import find_mistake

_PLAIN_WORDS = {
    "block sequence entries are not allowed in this context": "a list cannot start here",
    "but found another document": "a second entry starts here",
    "control characters are not allowed": "this character cannot be seen",
    "could not find expected ':'": "this field has no colon",
    "did not find expected ',' or ']'": "a comma or ] is expected here",
    "did not find expected ',' or '}'": "a comma or } is expected here",
    "did not find expected '-' indicator": "a list item, which starts with -, is expected here",
    "did not find expected <document start>": "the entry has ended, but more follows",
    "did not find expected alphabetic or numeric character": "a text cannot start with * or &",
    "did not find expected comment or line break": "a text cannot stand after > or | in the same line",
    "did not find expected hexdecimal number": "this backslash is not followed by the code of a character",
    "did not find expected key": "a field is expected here",
    "did not find expected node content": "a value is expected here",
    "did not find expected whitespace or line break": "a space is expected here",
    "found a tab character that violates indentation": "a tab stands where spaces are expected",
    "found a tab character where an indentation space is expected": "a tab stands where spaces are expected",
    "found character that cannot start any token": "a text cannot start with this character",
    "found undefined tag handle": "a text cannot start with !",
    "found unexpected document indicator": "this quote is never closed",
    "found unexpected end of stream": "this quote is never closed",
    "found unknown escape character": "this backslash means nothing",
    "mapping keys are not allowed in this context": "a field cannot start here",
    "mapping values are not allowed in this context": "a colon cannot stand here",
}
"""What libyaml says, and what it means; rare messages are printed as they are."""


def syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Return the problem of the file at `path`, whose `text` made the parser raise `error`."""
    broken = broken_by(text, error)
    mistake = find_mistake(broken)
    place = place_at(text, mistake.at)
    words = mistake.message or _PLAIN_WORDS.get(broken.message, broken.message)
    message = f"this is not valid YAML: {words}"
    return Problem(path, place.line, place.column, Severity.ERROR, "yaml-syntax", message, mistake.hint)
