"""Rows of a table → what they propose. Columns may be missing or in any order; one that is not known is a fault."""

from collections.abc import Iterator, Sequence

from pmobook.exports.cells import CellError, unguarded, value_of
from pmobook.exports.table import DOMAIN, ID, VERSION, Column, columns_in
from pmobook.exports.written import Written
from pmobook.imports.proposal import Proposal, fault
from pmobook.imports.sheet import MOST_COLUMNS, Cell, Row
from pmobook.model.problem import Problem
from pmobook.model.suggestions import did_you_mean

_OURS = (ID, DOMAIN, VERSION)


def table_proposals(path: str, rows: Sequence[Row], languages: tuple[str, ...]) -> tuple[list[Proposal], list[Problem]]:
    """Return what the rows of a table propose, and what is wrong with it."""
    if not rows:
        return [], [fault(path, 1, 1, "the table is empty", "the first row names the columns")]
    headings, *body = rows
    known = {column.name: column for column in columns_in(languages)}
    problems = list(_heading_faults(path, headings, known))
    if problems:
        return [], problems
    names = [cell.text.strip() for cell in headings.cells]
    proposals = []
    for row in body:
        if any(cell.text.strip() for cell in row.cells):
            proposal, found = _proposal(path, row, names, known)
            problems += found
            proposals.append(proposal)
    return proposals, problems + list(_repeated(path, proposals))


def _heading_faults(path: str, headings: Row, known: dict[str, Column]) -> Iterator[Problem]:
    names = [cell.text.strip() for cell in headings.cells]
    if ID not in names:
        hint = "is this the table that pmobook exports?"
        yield fault(path, headings.line, 1, f"there is no column “{ID}”", hint)
        return
    if len(names) > MOST_COLUMNS:
        yield fault(path, headings.line, 1, f"the table has {len(names):,} columns; at most {MOST_COLUMNS:,} are read")
        return
    for cell, name in zip(headings.cells, names, strict=True):
        if name not in known and name not in _OURS:
            hint = did_you_mean(name, [*known, *_OURS])
            yield fault(path, headings.line, cell.column, f"“{name}” is not a column", hint)
        elif names.index(name) != cell.column - 1 and names.count(name) > 1:
            yield fault(path, headings.line, cell.column, f"the column “{name}” is there twice")


def _proposal(path: str, row: Row, names: Sequence[str], known: dict[str, Column]) -> tuple[Proposal, list[Problem]]:
    ours = dict.fromkeys(_OURS, "")
    values: dict[Column, Written] = {}
    problems = []
    if len(row.cells) > len(names) and any(cell.text for cell in row.cells[len(names) :]):
        message = f"the row has {len(row.cells)} cells, and the table {len(names)} columns"
        problems.append(fault(path, row.line, 1, message))
    cells = (*row.cells, *(Cell("", row.line, position) for position in range(len(row.cells) + 1, len(names) + 1)))
    for name, cell in zip(names, cells, strict=False):
        try:
            text = unguarded("=" if cell.is_formula else cell.text)
            if name in known:
                values[known[name]] = value_of(known[name].shape, text)
            else:
                ours[name] = text.strip()
        except CellError as error:
            problems.append(fault(path, row.line, cell.column, f"{name}: {error}"))
    return Proposal(ours[ID], ours[DOMAIN], values, row.line, ours[VERSION]), problems


def _repeated(path: str, proposals: Sequence[Proposal]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for proposal in proposals:
        earlier = first.setdefault(proposal.id, proposal.line)
        if earlier != proposal.line:
            message = f"“{proposal.id}” is in line {earlier} already" if proposal.id else "the row has no id"
            yield fault(path, proposal.line, 1, message)
