"""Words of the files that a template can be had as, and of the list of them on its page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadWords:
    """What stands in the files themselves and around them. `{…}` marks what is put in."""

    locale: str
    """The BCP 47 tag by which Word checks the spelling and writes dates."""
    date_pattern: str
    """How Word shows dates, and with the locale's number in front also Excel."""
    excel_locale: str
    """The locale's number as formats of Excel name it (MS-LCID)."""
    decimal_sign: str
    size: Callable[[int], str]
    styles: Mapping[str, str]
    """The names of our styles in Word."""

    title: str
    formats: Mapping[str, str]
    opens_with: Mapping[str, str]
    blank: str
    sample: str
    paper: str
    on_paper: str

    version: str
    source: str
    page: str
    entry: str
    item: str
    worked_out: str
    choose: str
    choose_date: str
    write_here: str

    about: str
    choices: str
    value: str
    numbered_value: str
    section: str
    is_required: str
    term: str
    more_rows: str
    cut_off: str
    not_a_date: str
    not_a_number: str
    not_a_choice: str


_KILOBYTE = 1000
"""As the International System of Units has it, and as file managers show sizes."""


def _kilobytes(size: int) -> int:
    return max(1, round(size / _KILOBYTE))


ENGLISH = DownloadWords(
    locale="en-GB",
    date_pattern="d MMM yyyy",
    excel_locale="809",
    decimal_sign=".",
    size=lambda size: f"{_kilobytes(size):,}\N{NO-BREAK SPACE}kB",
    styles={
        "instruction": "Instruction",
        "facts": "Facts",
        "table_text": "Table text",
        "table_heading": "Table heading",
        "label": "Field label",
        "required": "Required",
        "table": "Template table",
    },
    title="Download",
    formats={"docx": "Word (DOCX)", "xlsx": "Excel (XLSX)", "csv": "CSV", "md": "Markdown"},
    opens_with={
        "docx": "for Word or LibreOffice",
        "xlsx": "for Excel or LibreOffice, with drop-downs and formulas",
        "csv": "for other programs",
        "md": "for a wiki or a text editor",
    },
    blank="Blank",
    sample="Sample",
    paper="Paper",
    on_paper="“Print” and “Print it blank” stand below the form",
    version="Version of {date}",
    source="Source",
    page="Page {page} of {pages}",
    entry="Entry",
    item="Item",
    worked_out="Worked out: {formula}",
    choose="Choose …",
    choose_date="Choose a date.",
    write_here="Write here",
    about="About",
    choices="Choices",
    value="Value",
    numbered_value="Value {number}",
    section="Section",
    is_required="Required",
    term="Term",
    more_rows="The first {count} rows are prepared. If you need more, copy the last one downwards.",
    cut_off=" … (cut here, for a cell cannot hold more; the whole text: {address})",
    not_a_date="Write a date, such as 2026-11-02.",
    not_a_number="Write a number.",
    not_a_choice="Choose one from the list.",
)

INDONESIAN = DownloadWords(
    locale="id-ID",
    date_pattern="d MMM yyyy",
    excel_locale="421",
    decimal_sign=",",
    size=lambda size: f"{_kilobytes(size):,}\N{NO-BREAK SPACE}kB".replace(",", "."),
    styles={
        "instruction": "Petunjuk",
        "facts": "Keterangan",
        "table_text": "Teks tabel",
        "table_heading": "Judul tabel",
        "label": "Label isian",
        "required": "Wajib",
        "table": "Tabel templat",
    },
    title="Unduh",
    formats={"docx": "Word (DOCX)", "xlsx": "Excel (XLSX)", "csv": "CSV", "md": "Markdown"},
    opens_with={
        "docx": "untuk Word atau LibreOffice",
        "xlsx": "untuk Excel atau LibreOffice, dengan daftar pilihan dan rumus",
        "csv": "untuk program lain",
        "md": "untuk wiki atau penyunting teks",
    },
    blank="Kosong",
    sample="Contoh",
    paper="Kertas",
    on_paper="“Cetak” dan “Cetak kosong” ada di bawah formulir",
    version="Versi {date}",
    source="Sumber",
    page="Halaman {page} dari {pages}",
    entry="Isi",
    item="Butir",
    worked_out="Dihitung: {formula}",
    choose="Pilih …",
    choose_date="Pilih tanggal.",
    write_here="Tulis di sini",
    about="Tentang",
    choices="Pilihan",
    value="Nilai",
    numbered_value="Nilai {number}",
    section="Bagian",
    is_required="Wajib",
    term="Istilah",
    more_rows="{count} baris pertama sudah disiapkan. Jika perlu lebih banyak, salin baris terakhir ke bawah.",
    cut_off=" … (dipotong di sini karena sel tidak memuat lebih banyak; teks lengkapnya: {address})",
    not_a_date="Tulis tanggal, misalnya 2026-11-02.",
    not_a_number="Tulis angka.",
    not_a_choice="Pilih salah satu dari daftar.",
)
