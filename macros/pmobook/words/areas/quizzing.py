"""The words of quizzes, and of the page on which missed questions come back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizzingWords:
    """What quizzes say. `{…}` in a text marks what is put in, by the script where the text stands in `widget_words`."""

    decimal: Callable[[float], str]

    # the page of a quiz
    questions_count: str
    pass_mark: str
    covers: str
    question: str

    # a question
    choose_one: str
    choose_several: str
    is_true: str
    is_false: str
    choose: str
    belongs_to: str
    first_on_top: str
    move_up: str
    move_down: str
    your_answer: str
    check: str
    answer: str
    right: str
    wrong: str
    accepted: str
    right_order: str
    read_again: str

    # what the script says
    question_of: str
    mark_right: str
    mark_wrong: str
    parts_right: str
    first_counts: str
    needs_answer: str
    needs_number: str
    moved: str
    at_the_end: str
    check_all: str
    unanswered: str
    answered: str
    back: str
    next: str
    result: str
    passed: str
    not_passed: str
    practised: str
    standing: str
    read_for_missed: str
    comes_back: str
    retry: str
    start_over: str
    blocked: str
    full: str
    set_aside: str

    # the page of missed questions
    repetition: str
    repetition_description: str
    repetition_needs_script: str
    all_quizzes: str
    loading: str
    not_loaded: str
    try_again: str
    one_due: str
    many_due: str
    nothing_due: str
    next_tomorrow: str
    next_in: str
    nothing_missed: str
    back_tomorrow: str
    back_in: str
    learned: str
    all_done: str
    gone: str
    forget: str


def _english_decimal(number: float) -> str:
    # twelve digits: enough for every figure in a question, and without the noise of binary fractions
    return f"{number:,.12g}"


ENGLISH = QuizzingWords(
    decimal=_english_decimal,
    questions_count="Questions",
    pass_mark="Pass mark",
    covers="Covers",
    question="Question {number}",
    choose_one="Choose one answer.",
    choose_several="Choose every right answer.",
    is_true="True",
    is_false="False",
    choose="Choose …",
    belongs_to="Choose what goes with each, or drag it there.",
    first_on_top="Move the items into order, the first on top: with the buttons, or drag them.",
    move_up="Move up: {item}",
    move_down="Move down: {item}",
    your_answer="Your answer",
    check="Check",
    answer="Answer and reasons",
    right="Right.",
    wrong="Not right.",
    accepted="Accepted",
    right_order="The right order",
    read_again="Read again",
    question_of="Question {number} of {total}",
    mark_right="right",
    mark_wrong="not right",
    parts_right="{right} of {total} are right.",
    first_counts="Your first answer counts.",
    needs_answer="Choose or write an answer first.",
    needs_number="Write a number.",
    moved="{item}: place {place} of {total}",
    at_the_end="Check everything at the end",
    check_all="Check all answers",
    unanswered="Without an answer: {numbers}. Answer them, or press again: then they count as missed.",
    answered="Questions answered",
    back="Back",
    next="Next",
    result="{right} of {total} right ({percent} %).",
    passed="Passed.",
    not_passed="Not passed yet: {mark} % are needed.",
    practised="{right} of {total} right this time. For a new result, start over.",
    standing="Best result {best} %, last {last} %.",
    read_for_missed="Read again for what you missed",
    comes_back="What you missed comes back tomorrow, on the page",
    retry="Try the missed ones again",
    start_over="Start over",
    blocked="This browser keeps nothing for this site, so your result is lost when you leave the page.",
    full="The storage of this browser is full. What was kept before stays; this answer is lost when you leave.",
    set_aside="What this browser had kept for this quiz is damaged, from a later version, or about other questions. "
    "It was set aside, not deleted, and the quiz starts anew.",
    repetition="Questions to review",
    repetition_description="What you missed in quizzes comes back after 1, 3, 7 and 21 days, until you know it.",
    repetition_needs_script="Only your browser knows what you missed, so this page needs JavaScript. "
    "The quizzes themselves can be read without it.",
    all_quizzes="All quizzes",
    loading="Loading …",
    not_loaded="Some questions could not be loaded.",
    try_again="Try again",
    one_due="Due for review: 1 question",
    many_due="Due for review: {count} questions",
    nothing_due="Nothing is due today.",
    next_tomorrow="Waiting: {count}. The next one comes back tomorrow.",
    next_in="Waiting: {count}. The next one comes back in {days} days.",
    nothing_missed="There is nothing to review yet. What you miss in a quiz comes back here.",
    back_tomorrow="It comes back tomorrow.",
    back_in="It comes back in {days} days.",
    learned="You know it: it does not come back.",
    all_done="That was all for today: {right} of {total} right.",
    gone="No longer part of the quizzes: {count}.",
    forget="Forget them",
)

INDONESIAN = QuizzingWords(
    decimal=lambda number: _english_decimal(number).translate({ord(","): ".", ord("."): ","}),
    questions_count="Soal",
    pass_mark="Nilai lulus",
    covers="Cakupan",
    question="Soal {number}",
    choose_one="Pilih satu jawaban.",
    choose_several="Pilih semua jawaban yang benar.",
    is_true="Benar",
    is_false="Salah",
    choose="Pilih …",
    belongs_to="Pilih pasangan untuk masing-masing, atau seret ke tempatnya.",
    first_on_top="Urutkan dari atas ke bawah: dengan tombol, atau dengan menyeretnya.",
    move_up="Naikkan: {item}",
    move_down="Turunkan: {item}",
    your_answer="Jawaban Anda",
    check="Periksa",
    answer="Jawaban dan alasannya",
    right="Benar.",
    wrong="Belum tepat.",
    accepted="Jawaban yang diterima",
    right_order="Urutan yang benar",
    read_again="Baca lagi",
    question_of="Soal {number} dari {total}",
    mark_right="benar",
    mark_wrong="belum tepat",
    parts_right="{right} dari {total} sudah benar.",
    first_counts="Yang dihitung adalah jawaban pertama Anda.",
    needs_answer="Pilih atau tulis jawaban dahulu.",
    needs_number="Tulis sebuah angka.",
    moved="{item}: urutan {place} dari {total}",
    at_the_end="Periksa semuanya di akhir",
    check_all="Periksa semua jawaban",
    unanswered="Belum dijawab: {numbers}. Jawablah dahulu, atau tekan sekali lagi dan soal itu dianggap belum tepat.",
    answered="Soal yang sudah dijawab",
    back="Sebelumnya",
    next="Berikutnya",
    result="{right} dari {total} benar ({percent} %).",
    passed="Lulus.",
    not_passed="Belum lulus: diperlukan {mark} %.",
    practised="{right} dari {total} benar kali ini. Untuk memperoleh nilai baru, mulailah dari awal.",
    standing="Nilai terbaik {best} %, terakhir {last} %.",
    read_for_missed="Baca lagi untuk soal yang belum tepat",
    comes_back="Soal yang belum tepat muncul kembali besok, di halaman",
    retry="Ulangi soal yang belum tepat",
    start_over="Mulai dari awal",
    blocked="Peramban ini tidak menyimpan apa pun untuk situs ini; hasil Anda hilang saat halaman ditutup.",
    full="Ruang simpan peramban ini penuh. Yang sudah tersimpan tetap ada; jawaban ini hilang saat halaman ditutup.",
    set_aside="Yang disimpan peramban ini untuk kuis ini rusak, berasal dari versi yang lebih baru, atau menyangkut "
    "soal lain. Simpanan itu disisihkan, tidak dihapus, dan kuis dimulai dari awal.",
    repetition="Soal untuk diulang",
    repetition_description="Soal yang belum tepat muncul kembali setelah 1, 3, 7, dan 21 hari, sampai Anda kuasai.",
    repetition_needs_script="Hanya peramban Anda yang tahu soal mana yang belum tepat, jadi halaman ini memerlukan "
    "JavaScript. Semua kuis tetap dapat dibaca tanpanya.",
    all_quizzes="Semua kuis",
    loading="Memuat …",
    not_loaded="Sebagian soal tidak dapat dimuat.",
    try_again="Coba lagi",
    one_due="Waktunya mengulang: 1 soal",
    many_due="Waktunya mengulang: {count} soal",
    nothing_due="Tidak ada yang perlu diulang hari ini.",
    next_tomorrow="Menunggu giliran: {count} soal. Yang terdekat muncul kembali besok.",
    next_in="Menunggu giliran: {count} soal. Yang terdekat muncul kembali dalam {days} hari.",
    nothing_missed="Belum ada yang perlu diulang. Soal kuis yang belum tepat akan muncul kembali di sini.",
    back_tomorrow="Soal ini muncul kembali besok.",
    back_in="Soal ini muncul kembali dalam {days} hari.",
    learned="Anda sudah menguasainya: soal ini tidak muncul lagi.",
    all_done="Selesai untuk hari ini: {right} dari {total} benar.",
    gone="Tidak lagi termasuk dalam kuis: {count}.",
    forget="Lupakan",
)
