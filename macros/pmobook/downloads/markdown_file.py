"""Markdown (CommonMark, tables as GitHub writes them): for wikis, repositories and plain editors.

Texts of entries are Markdown already, in which HTML is text: its angle brackets are escaped. Labels are escaped whole.
"""

import re
from collections.abc import Iterator

from pmobook.downloads.resolved import Part, ResolvedField, ResolvedTemplate, Sample
from pmobook.downloads.table import is_table
from pmobook.downloads.wording import escaped, formula_in_words, in_words, is_markdown
from pmobook.model.template import FieldType

_BACKTICKS = re.compile(r"(`+)")
_HTML = re.compile(r"<(?!(?:https?|mailto):[^\s<>]*>)")
"""An angle bracket, unless it opens an address."""


def markdown_file(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> bytes:
    """Return the template with `samples` filled in, or blank without any."""
    filled = samples or ({},)
    lines = [f"# {escaped(template.title)}", "", html_escaped(template.summary), ""]
    lines += [f"- {escaped(label)}: {escaped(text)}" for label, text in template.facts]
    if samples:
        lines += ["", f"*{template.words.sample_note}*"]
    if is_table(template):
        lines += ["", *_table(template, samples)]
    else:
        for sample in filled:
            lines += [line for part in template.parts for line in _part(template, part, sample, is_blank=not samples)]
    lines += ["", "---", "", *_foot(template), ""]
    return "\n".join(lines).encode()


def html_escaped(markdown: str) -> str:
    """Return Markdown in which HTML is text, as it is on the site; code shows its signs anyway."""
    # texts at even places, between them the runs of backticks, of which two alike enclose code
    pieces = _BACKTICKS.split(markdown)
    done: list[str] = []
    place = 0
    while place < len(pieces):
        is_text = place % 2 == 0
        end = (
            place
            if is_text
            else next((i for i in range(place + 2, len(pieces), 2) if pieces[i] == pieces[place]), place)
        )
        done += [_HTML.sub("&lt;", pieces[place])] if is_text else pieces[place : end + 1]
        place = end + 1
    return "".join(done)


def _table(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> Iterator[str]:
    yield _row([_cell(escaped(field.label)) for field in template.fields])
    yield _row(["---"] * len(template.fields))
    for sample in samples or ({},):
        yield _row([_cell(_shown(template, field, sample)) for field in template.fields])
    hints = [(field, hint) for field in template.fields if (hint := _hint(template, field))]
    if hints and not samples:
        yield ""
        yield from (f"- **{escaped(field.label)}**{hint}" for field, hint in hints)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Return a text on one line; a table has no other way to break a line than this element of HTML."""
    return "<br>".join(line for line in text.replace("|", "\\|").splitlines() if line.strip())


def _part(template: ResolvedTemplate, part: Part, sample: Sample, *, is_blank: bool) -> Iterator[str]:
    required = f" ({template.words.required})" if part.is_required and is_blank else ""
    yield from ("", f"## {escaped(part.title)}{required}", "")
    if part.guidance and is_blank:
        yield from (f"> {line}".rstrip() for line in html_escaped(part.guidance).splitlines())
        yield ""
    if part.is_free:
        yield _shown(template, part.fields[0], sample)
        return
    for field in part.fields:
        yield from _blank_field(template, field) if is_blank else _filled_field(template, field, sample)


def _blank_field(template: ResolvedTemplate, field: ResolvedField) -> Iterator[str]:
    yield f"**{escaped(field.label)}**{_hint(template, field)}"
    yield ""
    if field.choices and field.type is not FieldType.ROLE:
        yield from (f"- [ ] {escaped(choice.label)}" for choice in field.choices)
        yield ""


def _hint(template: ResolvedTemplate, field: ResolvedField) -> str:
    """Return whether a field is required, how it is worked out, and how to fill it in."""
    required = f" ({template.words.required})" if field.is_required else ""
    worked_out = template.words.downloads.worked_out
    formula = worked_out.format(formula=escaped(formula_in_words(template, field.formula))) if field.formula else ""
    texts = [text for text in (html_escaped(" ".join(field.help.split())), formula) if text]
    return f"{required}: {' · '.join(texts)}" if texts else required


def _filled_field(template: ResolvedTemplate, field: ResolvedField, sample: Sample) -> Iterator[str]:
    if field.id not in sample:
        return
    shown = _shown(template, field, sample)
    is_list = isinstance(sample[field.id], tuple)
    yield f"**{escaped(field.label)}**" + (":" if is_list else f": {shown}")
    yield ""
    if is_list:
        yield from (f"- {item}" for item in shown.splitlines())
        yield ""


def _shown(template: ResolvedTemplate, field: ResolvedField, sample: Sample) -> str:
    """Return a value as Markdown; the items of a list as lines."""
    value = sample.get(field.id, "")
    if isinstance(value, tuple):
        return "\n".join(escaped(item) for item in value)
    return html_escaped(value) if is_markdown(field) or not value else escaped(in_words(template.words, field, value))


def _foot(template: ResolvedTemplate) -> Iterator[str]:
    yield escaped(template.version_line)
    if template.address:
        yield ""
        yield f"{template.words.downloads.source}: <{template.address}>"
