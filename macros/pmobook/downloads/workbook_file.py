"""XLSX of registers, matrices and scorecards: typed cells, drop-downs, colours and formulas that compute."""

import io
import re
from datetime import datetime, time

from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from pmobook.downloads.about_sheet import fill_about_sheet
from pmobook.downloads.choice_lists import ChoiceLists
from pmobook.downloads.resolved import ResolvedTemplate, Sample
from pmobook.downloads.scorecard_sheet import ScorecardSheet
from pmobook.downloads.sheet_cells import fitting
from pmobook.downloads.table import is_table
from pmobook.downloads.table_sheet import TableSheet
from pmobook.exports.archive import UndatedZipFile
from pmobook.exports.publication import UNDATED

_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]+")
_RESERVED_SHEET_NAME = "history"
"""What Excel refuses as the name of a sheet."""

_LONGEST_FOOTER = 80
"""Characters of each part of a header or footer, of which Excel allows 255 in all, with its marks."""


def workbook_file(template: ResolvedTemplate, samples: tuple[Sample, ...]) -> bytes:
    """Return the template with `samples` filled in, or blank without any."""
    words = template.words.downloads
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheet = workbook.create_sheet(_sheet_name(template))
    about = workbook.create_sheet(words.about)
    lists = ChoiceLists(workbook, words.choices)
    cut_off = words.cut_off.format(address=template.address or template.publisher)
    writer = TableSheet if is_table(template) else ScorecardSheet
    writer(sheet, template, samples, lists, cut_off).fill()
    fill_about_sheet(about, template, is_sample=bool(samples))
    for each in (sheet, about):
        _set_up_page(each, template)
    _describe(workbook, template)
    return _packed(workbook)


def _sheet_name(template: ResolvedTemplate) -> str:
    name = fitting(_NOT_IN_SHEET_NAMES.sub(" ", template.title), _LONGEST_SHEET_NAME, "").strip("' ")
    return name if name and name.lower() != _RESERVED_SHEET_NAME else fitting(template.id, _LONGEST_SHEET_NAME, "")


def _set_up_page(sheet: Worksheet, template: ResolvedTemplate) -> None:
    """Print on A4 across, as wide as one page; what stands above and below each page is the same on all sheets."""
    words = template.words.downloads
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = int(sheet.PAPERSIZE_A4)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    header, footer = HeaderFooterItem(), HeaderFooterItem()
    header.left.text, header.left.size = _escaped(template.title), 12
    footer.left.text, footer.center.text = _escaped(template.version_line), _escaped(template.address)
    footer.right.text = words.page.format(page="&P", pages="&N")
    sheet.oddHeader, sheet.oddFooter = header, footer
    sheet.sheet_view.showGridLines = sheet.title != words.about


def _escaped(text: str) -> str:
    """Return a text for a header or footer, in which `&` begins a mark; nothing where it would not fit in whole."""
    return "" if len(text) > _LONGEST_FOOTER else text.replace("&", "&&")


def _describe(workbook: Workbook, template: ResolvedTemplate) -> None:
    """Fill in the core properties; the only day among them is that of the version."""
    properties = workbook.properties
    properties.title, properties.creator = template.title, template.publisher
    properties.lastModifiedBy, properties.identifier = template.publisher, template.address
    properties.language = template.words.downloads.locale
    properties.created = properties.modified = datetime.combine(template.version or UNDATED, time())
    workbook.calculation.fullCalcOnLoad = True


def _packed(workbook: Workbook) -> bytes:
    """Return the workbook as a package; `Workbook.save` would put the time of its writing into it."""
    data = io.BytesIO()
    with UndatedZipFile(data, "w") as package:
        ExcelWriter(workbook, package).write_data()
    return data.getvalue()
