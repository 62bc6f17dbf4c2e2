"""Words for checklists that keep their ticks. `{…}` is put in by the page or, in the browser, by its script."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistWords:
    """What a checklist says of its progress, what can be done with it, and what is told when ticks are not kept."""

    ticked: str
    progress: str
    copy: str
    copied: str
    saved: str
    download: str
    download_note: str
    clear: str
    cleared: str
    undo: str
    blocked: str
    full: str


ENGLISH = ChecklistWords(
    ticked="{done} of {total}",
    progress="Progress",
    copy="Copy as a task list",
    copied="Copied.",
    saved="Saved as a file, for this browser does not let pages copy.",
    download="Download CSV",
    download_note="for Jira, Asana and Trello",
    clear="Clear the ticks",
    cleared="Ticks cleared: {count}.",
    undo="Undo",
    blocked="This browser keeps nothing for this site: ticks are gone when you leave the page.",
    full="This browser's storage for this site is full: this tick is gone when you leave the page.",
)

INDONESIAN = ChecklistWords(
    ticked="{done} dari {total}",
    progress="Kemajuan",
    copy="Salin sebagai daftar tugas",
    copied="Tersalin.",
    saved="Disimpan sebagai berkas karena peramban ini tidak mengizinkan penyalinan.",
    download="Unduh CSV",
    download_note="untuk Jira, Asana, dan Trello",
    clear="Hapus centang",
    cleared="Centang yang dihapus: {count}.",
    undo="Urungkan",
    blocked="Peramban ini tidak menyimpan apa pun untuk situs ini: centang hilang saat halaman ditutup.",
    full="Ruang simpan peramban untuk situs ini penuh: centang ini hilang saat halaman ditutup.",
)
