"""How workbooks look: few colours, those of the site on paper, and lines instead of boxes."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

_INK, _MUTED, _ACCENT, _LINK = "1F2A2C", "5A676A", "0B5757", "0B6B6B"
_LINE = Border(bottom=Side("thin", color="D9DFDF"), right=Side("thin", color="EDF3F3"))

TEXT = Font(name="Calibri", size=11, color=_INK)
BOLD = Font(name="Calibri", size=11, color=_INK, bold=True)
MUTED = Font(name="Calibri", size=10, color=_MUTED)
TITLE = Font(name="Calibri", size=20, color=_ACCENT, bold=True)
SECTION = Font(name="Calibri", size=12, color=_ACCENT, bold=True)
LINK = Font(name="Calibri", size=11, color=_LINK, underline="single")
HEADING = Font(name="Calibri", size=11, color="FFFFFF", bold=True)

REQUIRED_HEADING = PatternFill("solid", fgColor=_ACCENT)
OPTIONAL_HEADING = PatternFill("solid", fgColor="47787A")
TINT = PatternFill("solid", fgColor="EDF3F3")

MISSING = PatternFill(bgColor="FFF1D0")
"""Fills of conditional formats name their colour as the background."""

RAG = {
    "red": (PatternFill(bgColor="A8322A"), Font(color="FFFFFF", bold=True)),
    "amber": (PatternFill(bgColor="F2B84B"), Font(color=_INK, bold=True)),
    "green": (PatternFill(bgColor="1A6B3A"), Font(color="FFFFFF", bold=True)),
}
"""The word is always there as well: the colours only let it be found."""

WRAPPED = Alignment(vertical="top", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="top", indent=1)
CENTRED = Alignment(horizontal="center", vertical="top", wrap_text=True)
MIDDLE = Alignment(vertical="center", wrap_text=True)


def dress(
    cell: Cell,
    font: Font = TEXT,
    *,
    fill: PatternFill | None = None,
    alignment: Alignment = WRAPPED,
    number_format: str = "General",
) -> None:
    """Give a cell its looks, with a line below."""
    cell.font, cell.alignment, cell.border, cell.number_format = font, alignment, _LINE, number_format
    if fill is not None:
        cell.fill = fill
