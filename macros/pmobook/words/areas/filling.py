"""Words for filling in a template on its page, and for choosing one."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingWords:
    """The three questions that lead to a template, and the reasons of the answer."""

    title: str
    questions: Mapping[str, str]
    layouts: Mapping[str, str]
    any_phase: str
    undecided: str
    found: str
    found_one: str
    start_over: str
    used_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingWords:
    """What the page of a template says; `said` are the sentences that its script puts on the page."""

    fill_in: str
    privacy: str
    without_script: str
    start_blank: str
    start_from_sample: str
    one_per_line: str
    add_row: str
    row_tools: str
    row_up: str
    row_down: str
    row_remove: str
    save_as: str
    save_note: str
    load: str
    check: str
    print_blank: str
    undo: str
    gone: str
    gone_note: str
    drop: str
    said: Mapping[str, str]
    choosing: ChoosingWords


ENGLISH = FillingWords(
    fill_in="Fill in",
    privacy="What you write stays in this browser. Nobody else sees it.",
    without_script="Without scripts you can read this form and print it, but nothing that you write is kept.",
    start_blank="Start blank",
    start_from_sample="Start from the sample",
    one_per_line="One item a line.",
    add_row="Add a row",
    row_tools="Row",
    row_up="Move this row up",
    row_down="Move this row down",
    row_remove="Remove this row",
    save_as="Save as",
    save_note="CSV opens in a spreadsheet. JSON can be loaded here again.",
    load="Load a JSON file",
    check="Check",
    print_blank="Print it blank",
    undo="Undo",
    gone="No longer in the template",
    gone_note="You wrote this when the template still asked for it. It is kept and saved until you drop it.",
    drop="Drop it",
    said={
        "kept": "Kept on this machine",
        "made": "Made from the template “{title}”: {address}",
        "section": "Section",
        "field": "Field",
        "value": "Value",
        "blocked": "This browser keeps nothing for this site. Save your work as a file before you leave the page.",
        "full": "This browser has no room left for this site. Save your work as a file before you leave the page.",
        "aside": "What was kept here cannot be read. It is set aside unchanged, and the form starts blank.",
        "changed": "The template has changed since you wrote this. All that you wrote is still here.",
        "blank": "The form is blank.",
        "sample": "The form holds the sample.",
        "removed": "Row {row} is removed.",
        "enough": "This page holds {count} rows at most. Keep a longer register in a spreadsheet.",
        "dropped": "It is dropped.",
        "loaded": "“{name}” is loaded.",
        "undone": "All is as it was before.",
        "complete": "Nothing is missing.",
        "faults": "To fill in or to correct: {count}",
        "missing": "Fill this in.",
        "number": "Write a number, such as 1500.5.",
        "date": "This date is not complete.",
        "refused": "“{value}” does not fit here. It is kept until you choose something else.",
        "single": "Each row has exactly one {choice}; this one has {count}.",
        "row": "Row {row}: {label}",
        "large": "This file is larger than 2 MB, so it is no filled-in template. Nothing was changed.",
        "damaged": "This file is damaged, or it is no JSON. Nothing was changed.",
        "foreign": "This file holds no filled-in template. Nothing was changed.",
        "later": "A later version of this handbook saved this file. Nothing was changed.",
        "other": "This file belongs to the template “{template}”. Nothing was changed.",
        "many": "This file has more than {count} rows. Keep such a register in a spreadsheet. Nothing was changed.",
    },
    choosing=ChoosingWords(
        title="Which template do I need?",
        questions={"phase": "In which phase are you?", "layout": "What do you need?", "role": "What is your role?"},
        layouts={
            "document": "A document to agree on",
            "form": "A form to hand in",
            "register": "A list to keep up to date",
            "matrix": "A table that shows how things belong together",
            "scorecard": "Figures against their targets",
            "agenda": "An agenda for a meeting",
        },
        any_phase="In any phase",
        undecided="Not sure yet",
        found="Templates that fit: {count} of {total}",
        found_one="This template fits:",
        start_over="Start over",
        used_in="{phase}: used in {playbooks}",
    ),
)

INDONESIAN = FillingWords(
    fill_in="Isi",
    privacy="Isian Anda hanya tersimpan di peramban ini. Tidak ada orang lain yang melihatnya.",
    without_script="Tanpa skrip, formulir ini dapat dibaca dan dicetak, tetapi isiannya tidak tersimpan.",
    start_blank="Mulai dari kosong",
    start_from_sample="Mulai dari contoh",
    one_per_line="Satu butir per baris.",
    add_row="Tambah baris",
    row_tools="Baris",
    row_up="Naikkan baris ini",
    row_down="Turunkan baris ini",
    row_remove="Hapus baris ini",
    save_as="Simpan sebagai",
    save_note="CSV dapat dibuka dengan aplikasi lembar kerja. JSON dapat dimuat kembali di sini.",
    load="Muat berkas JSON",
    check="Periksa",
    print_blank="Cetak kosong",
    undo="Urungkan",
    gone="Tidak ada lagi dalam templat",
    gone_note="Anda menulis ini ketika templat masih menanyakannya. Isian ini tetap disimpan sampai Anda membuangnya.",
    drop="Buang",
    said={
        "kept": "Tersimpan di perangkat ini",
        "made": "Dibuat dari templat “{title}”: {address}",
        "section": "Bagian",
        "field": "Isian",
        "value": "Isi",
        "blocked": "Peramban ini tidak menyimpan apa pun untuk situs ini. Simpan isian sebagai berkas sebelum keluar.",
        "full": "Ruang peramban ini untuk situs ini sudah penuh. Simpan isian sebagai berkas sebelum menutup halaman.",
        "aside": "Isian yang tersimpan di sini tidak terbaca, jadi disisihkan utuh. Formulir dimulai dari kosong.",
        "changed": "Templat ini sudah berubah sejak Anda mengisinya. Semua isian Anda masih ada.",
        "blank": "Formulir sudah kosong.",
        "sample": "Formulir sudah terisi contoh.",
        "removed": "Baris {row} sudah dihapus.",
        "enough": "Halaman ini memuat maksimal {count} baris. Untuk daftar yang lebih panjang, gunakan lembar kerja.",
        "dropped": "Isian itu sudah dibuang.",
        "loaded": "“{name}” sudah dimuat.",
        "undone": "Semua kembali seperti semula.",
        "complete": "Tidak ada yang kurang.",
        "faults": "Perlu diisi atau diperbaiki: {count}",
        "missing": "Bagian ini perlu diisi.",
        "number": "Tulis angka, misalnya 1500,5.",
        "date": "Tanggal ini belum lengkap.",
        "refused": "“{value}” tidak cocok di sini. Isian ini tetap disimpan sampai Anda memilih yang lain.",
        "single": "Setiap baris berisi tepat satu {choice}; baris ini berisi {count}.",
        "row": "Baris {row}: {label}",
        "large": "Berkas ini lebih besar dari 2 MB, jadi bukan templat yang sudah diisi. Tidak ada yang diubah.",
        "damaged": "Berkas ini rusak atau bukan JSON. Tidak ada yang diubah.",
        "foreign": "Berkas ini tidak berisi templat yang sudah diisi. Tidak ada yang diubah.",
        "later": "Berkas ini disimpan oleh versi buku panduan yang lebih baru. Tidak ada yang diubah.",
        "other": "Berkas ini milik templat “{template}”. Tidak ada yang diubah.",
        "many": "Berkas ini berisi lebih dari {count} baris. Gunakan lembar kerja. Tidak ada yang diubah.",
    },
    choosing=ChoosingWords(
        title="Templat mana yang saya perlukan?",
        questions={"phase": "Anda sedang di fase apa?", "layout": "Apa yang Anda perlukan?", "role": "Apa peran Anda?"},
        layouts={
            "document": "Dokumen untuk disepakati",
            "form": "Formulir untuk diserahkan",
            "register": "Daftar yang selalu diperbarui",
            "matrix": "Tabel yang memperlihatkan keterkaitan",
            "scorecard": "Angka dibandingkan dengan target",
            "agenda": "Agenda untuk rapat",
        },
        any_phase="Di semua fase",
        undecided="Belum tahu",
        found="Templat yang cocok: {count} dari {total}",
        found_one="Templat ini cocok:",
        start_over="Mulai lagi",
        used_in="{phase}: dipakai dalam {playbooks}",
    ),
)
