"""Scripts and styles for browsers, as they leave the house: sources with comments, published without.

They lie in `site/browser/`, for most of them are the site's. Whoever needs one elsewhere, as a package for a learning
system does, has it from here, and need not know the site.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

SOURCES = Path(__file__).parent / "site" / "browser"

INDENT = re.compile(r"^[ ]+|\n(?=\n)", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n|^[ \t]*//[^\n]*\n", re.MULTILINE | re.DOTALL)
_TYPE = re.compile(r"/\*\* @type \{[^*]*\} \*/ ")
_CSS_SPACE = re.compile(r'("[^"]*")|\s*([{};,])\s*|(?<=:) ')
_IMPORT = re.compile(r'^import (?:(\{.*\}) from )?"(\.[\w./-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.MULTILINE)


@cache
def bare(source: Path) -> str:
    """Return a file without comments that fill their lines, and JSDoc types."""
    return _TYPE.sub("", _COMMENT.sub("", source.read_text(encoding="utf-8")))


@cache
def published(source: Path) -> str:
    """Return a file without comments that fill their lines, JSDoc types, indentation, and needless spaces in CSS.

    Nothing else is touched, so that no parser of JavaScript or CSS is needed; the sources hold no text over several
    lines, where indentation would count.
    """
    text = INDENT.sub("", bare(source))
    if source.suffix == ".css":
        return _CSS_SPACE.sub(lambda match: match[1] or match[2] or "", text).replace(";}", "}")
    return text


@cache
def bundle(entry: Path) -> str:
    """Return one classic script of a module and all that it imports, each in a scope of its own.

    A classic script runs where modules do not: in a file that is opened from a folder. The modules import by names on
    one line, from paths relative to themselves, and export functions, constants and classes where they stand.
    """
    modules = _with_imports(entry)
    return f'"use strict";\n(() => {{\n{"".join(_as_function(module) for module in modules)}}})();\n'


def styles(sources: Iterable[Path]) -> str:
    """Return one style sheet of several."""
    return "\n".join(published(source).strip() for source in sources) + "\n"


def _with_imports(module: Path) -> tuple[Path, ...]:
    """Return a module behind those that it is made of, each once."""
    imported = [part for found in _IMPORT.finditer(bare(module)) for part in _with_imports(_imported(module, found[2]))]
    return tuple(dict.fromkeys([*imported, module]))


def _imported(module: Path, address: str) -> Path:
    return (module.parent / address).resolve()


def _as_function(module: Path) -> str:
    text = bare(module)
    names = ", ".join(match[2] for match in _EXPORT.finditer(text))
    alone = _EXPORT.sub(r"\1 \2", _IMPORT.sub(lambda match: _taken(match[1], _imported(module, match[2])), text))
    return f"const {_variable(module)} = (() => {{\n{INDENT.sub('', alone)}return {{ {names} }};\n}})();\n"


def _taken(names: str | None, module: Path) -> str:
    """Return what stands for an import: its names, taken from what the module has returned."""
    return f"const {names.replace(' as ', ': ')} = {_variable(module)};\n" if names else ""


def _variable(module: Path) -> str:
    return f"{module.stem.replace('-', '_')}_module"
