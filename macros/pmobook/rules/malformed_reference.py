r"""What opens with two square brackets is a reference: `[[risk]]`, `[[playbook:run-a-kick-off|words]]`.

The brackets themselves are written `\[[`.
"""

import re
from collections.abc import Iterator

from pmobook.library.library import Library
from pmobook.library.walking import TextAt
from pmobook.model.problem import Severity
from pmobook.model.reference import REFERENCE
from pmobook.model.scanning import without_code
from pmobook.model.text import Markup
from pmobook.rules.rule import Finding, Rule, in_text

_OPEN = re.compile(r"(?<!\\)\[\[")


def check(library: Library) -> Iterator[Finding]:
    """Find brackets that open a reference but do not make one."""
    for holder, found in library.found_anywhere:
        if not isinstance(found, TextAt) or found.markup not in {Markup.LINE, Markup.PROSE}:
            continue
        for code, text in found.text.texts.items():
            if "[[" not in text:
                continue
            rest = without_code(text)
            for match in _OPEN.finditer(rest):
                if REFERENCE.match(rest, match.start()) is None:
                    pointer = (*found.pointer, code) if code else found.pointer
                    mark = ("[[", text.count("[[", 0, match.start()))
                    hint = "a reference is written [[risk]] or [[risk|other words]]; brackets alone are written \\[["
                    yield in_text(holder, pointer, mark, "this is not a reference", hint)


RULE = Rule("malformed-reference", Severity.ERROR, check)
