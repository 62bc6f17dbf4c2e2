"""What opens with two square brackets is a reference: `[[risk]]`, `[[playbook:run-a-kick-off|words]]`, or `\\[[` for the brackets."""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.problem import Severity
from pmobook.model.scanning import without_code
from pmobook.model.reference import REFERENCE
from pmobook.model.text import Markup
from pmobook.rules.rule import Finding, Rule

_OPEN = re.compile(r"(?<!\\)\[\[")


def check(library: Library) -> Iterator[Finding]:
    """Find brackets that open a reference but do not make one."""
    for entry, found in library.found:
        if not isinstance(found, TextAt) or found.markup not in {Markup.LINE, Markup.PROSE}:
            continue
        for code, text in found.text.texts.items():
            if "[[" not in text:
                continue
            rest = without_code(text)
            for match in _OPEN.finditer(rest):
                if REFERENCE.match(rest, match.start()) is None:
                    pointer = (*found.pointer, code) if code else found.pointer
                    place = entry.document.place_in_text(pointer, "[[", text.count("[[", 0, match.start()))
                    hint = "a reference is written [[risk]] or [[risk|other words]]; brackets alone are written \\[["
                    yield Finding(entry.path, place, "this is not a reference", hint, entry, pointer)


RULE = Rule("malformed-reference", Severity.ERROR, check)
