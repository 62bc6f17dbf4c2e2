"""Our style sheet and scripts: written with comments, published without, under addresses that change with them."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from hashlib import sha256

from pmobook.browser_files import INDENT, SOURCES, bare, published

ASSET_FOLDER = "assets/pmobook"
VERSION_LENGTH = 8
"""Hexadecimal digits of an asset's hash: a new version is fetched, an old one stays cached."""

STYLES: Mapping[str, tuple[frozenset[str], str]] = {
    "filter.css": (frozenset(), 'class="pmo-filter"'),
    "finding.css": (frozenset(), 'class="pmo-finding'),
    "flashcards.css": (frozenset(), " data-flashcards="),
    "path.css": (frozenset({"paths"}), 'class="pmo-entry pmo-path"'),
    "progress.css": (frozenset(), 'class="pmo-progress"'),
    "playbook.css": (frozenset({"playbooks"}), ' data-playbook="'),
    "rules.css": (frozenset(), 'class="pmo-rule-example"'),
    "quiz.css": (frozenset({"quizzes"}), 'class="pmo-quiz"'),
    "choose.css": (frozenset(), 'class="pmo-chooser"'),
    "template.css": (frozenset({"templates"}), 'class="pmo-fill"'),
}
"""Style sheets that not every page has: the sections whose pages have them, and the mark of their widget elsewhere."""

JOINED = frozenset({"due.js", "flashcards.js", "quiz.js", "review-questions.js"})
"""Scripts that are published as one file with the modules they are made of, without what they do not call: a chain of
imports would be fetched link by link, and what is packed together packs better."""

_IMPORT = re.compile(r'(^(?:import|export) .*from |\bimport\()"\./([\w-]+\.js)"', re.MULTILINE)
_IMPORT_LINE = re.compile(r'^import .* from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_FUNCTION = re.compile(
    r"^(?:async )?(?:function (\w+)\(.*?^\}|const (\w+) = [^\n]* => [^\n]*;)\n", re.MULTILINE | re.DOTALL
)
_SCRIPT_SPACE = re.compile(
    r"""(^.*`.*$|"(?:[^"\\\n]|\\.)*")|[ ]?(=>|[!=]==|\?\?|&&|\|\||[=?:,;{}()])[ ]?""", re.MULTILINE
)
"""What stays as it is, a text or a line with a template, for these nest; or a sign that needs no space around it."""


_NAME = re.compile(r"(?<!\w)(?<!(?<!\.)\.)\w+")
"""A name, but not of a property, which is behind one point; behind three it is spread."""


def asset_names() -> list[str]:
    """Return the names of all assets: of every file but modules that only joined scripts are made of."""
    sources = {path.name for path in SOURCES.iterdir()}
    joined = {part for name in JOINED for part in _parts(name)}
    alone = {part for name in sources - joined if name.endswith(".js") for part in _parts(name)}
    return sorted(sources - joined | JOINED | alone)


@cache
def asset_content(name: str) -> str:
    """Return what is published of an asset; modules that it imports are named with the version of the release."""
    if name not in JOINED:
        return _tight(name, _IMPORT.sub(rf'\1"./\2?v={release()}"', published(SOURCES / name)))
    joined = "".join(_EXPORT.sub("", _IMPORT_LINE.sub("", bare(SOURCES / part))) for part in _parts(name))
    return _tight(name, INDENT.sub("", _without_unused(joined)))


def _tight(name: str, text: str) -> str:
    """Return a script without needless space. In its regular expressions no quote may stand: it would begin a text."""
    return _SCRIPT_SPACE.sub(lambda match: match[1] or match[2], text) if name.endswith(".js") else text


@cache
def _parts(name: str) -> tuple[str, ...]:
    """Return the modules that a script is made of, each behind those that it imports, itself last."""
    imported = [part for found in _IMPORT_LINE.findall(published(SOURCES / name)) for part in _parts(found)]
    return tuple(dict.fromkeys([*imported, name]))


def _without_unused(script: str) -> str:
    """Return a script without functions of its top level that it does not name elsewhere."""
    names = [match[1] or match[2] for match in _FUNCTION.finditer(script)]
    named = Counter(_NAME.findall(script))
    unused = {name for name in names if named[name] == 1}
    shorter = _FUNCTION.sub(lambda match: "" if (match[1] or match[2]) in unused else match[0], script)
    # what only those have called is not called any more
    return _without_unused(shorter) if unused else script


@cache
def release() -> str:
    """Return the version of all assets together: a script must never meet a module of another release."""
    content = "\n".join(published(path) for path in sorted(SOURCES.iterdir()))
    return sha256(content.encode()).hexdigest()[:VERSION_LENGTH]


def asset_path(name: str) -> str:
    """Return the address of an asset below the root of the site, with its version."""
    return f"{ASSET_FOLDER}/{name}?v={release()}"


def styles_of(section: str, content: str = "") -> tuple[str, ...]:
    """Return the style sheets of a page beside the common one: those of its section, and of the widgets in it."""
    return tuple(name for name, (sections, mark) in STYLES.items() if section in sections or (mark and mark in content))
