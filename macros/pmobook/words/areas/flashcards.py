"""The words of the flashcards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FlashcardWords:
    """What the flashcards say. `{…}` in a text marks what is put in, most of it by the script."""

    title: str
    description: str
    needs_script: str
    all_terms: str
    domain: str
    every_domain: str
    cards: str
    to_definition: str
    to_term: str
    between: str
    other_languages: str
    typing: str

    asked: str
    show: str
    check: str
    your_answer: str
    knew: str
    did_not_know: str
    next: str
    open: str
    right: str
    wrong: str
    waiting: str
    nothing_left: str
    finished: str
    go_on: str
    not_loaded: str
    blocked: str
    full: str


ENGLISH = FlashcardWords(
    title="Flashcards",
    description="The terms of the glossary, one at a time. What you do not know comes back after 1, 3, 7 and 21 days.",
    needs_script="The cards need JavaScript. Without it, the glossary lists",
    all_terms="all terms with their definitions",
    domain="Domain",
    every_domain="All ({count})",
    cards="Cards",
    to_definition="Term → definition",
    to_term="Definition → term",
    between="{one} → {other}",
    other_languages="other languages",
    typing="Type the answer",
    asked="Card {number} of {total}",
    show="Show the answer",
    check="Check",
    your_answer="Your answer",
    knew="I knew it",
    did_not_know="Not yet",
    next="Next",
    open="Open the term",
    right="Right.",
    wrong="Not right.",
    waiting="Due: {due}. New: {fresh}.",
    nothing_left="No card is due here. Come back tomorrow, or choose other cards.",
    finished="{right} of {total} known. The others come back tomorrow.",
    go_on="Go on",
    not_loaded="The cards could not be loaded.",
    blocked="This browser keeps nothing for this site, so what you know is forgotten when you leave the page.",
    full="The storage of this browser is full. What was kept before stays; this card is forgotten when you leave.",
)

INDONESIAN = FlashcardWords(
    title="Kartu belajar",
    description="Istilah glosarium, satu per satu. Yang belum Anda kuasai muncul kembali setelah 1, 3, 7, dan 21 hari.",
    needs_script="Kartu ini memerlukan JavaScript. Tanpanya, glosarium memuat",
    all_terms="semua istilah beserta definisinya",
    domain="Bidang",
    every_domain="Semua ({count})",
    cards="Kartu",
    to_definition="Istilah → definisi",
    to_term="Definisi → istilah",
    between="{one} → {other}",
    other_languages="bahasa lain",
    typing="Ketik jawabannya",
    asked="Kartu {number} dari {total}",
    show="Tampilkan jawaban",
    check="Periksa",
    your_answer="Jawaban Anda",
    knew="Saya tahu",
    did_not_know="Belum tahu",
    next="Berikutnya",
    open="Buka istilahnya",
    right="Benar.",
    wrong="Belum tepat.",
    waiting="Perlu diulang: {due}. Baru: {fresh}.",
    nothing_left="Tidak ada kartu yang perlu diulang di sini. Kembalilah besok, atau pilih kartu lain.",
    finished="{right} dari {total} sudah dikuasai. Sisanya muncul kembali besok.",
    go_on="Lanjut",
    not_loaded="Kartu tidak dapat dimuat.",
    blocked="Peramban ini tidak menyimpan apa pun untuk situs ini; catatan kartu Anda hilang saat halaman ditutup.",
    full="Ruang simpan peramban ini penuh. Yang sudah tersimpan tetap ada; kartu ini terlupakan saat halaman ditutup.",
)
