"""Words of results: what learners save, and what is made of it for those who write the questions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsWords:
    """What the page of progress says about results, and the report on them."""

    for_editors: str
    for_editors_note: str
    name: str
    save: str
    count: str
    nothing: str

    # the report
    title: str
    summary: str
    how_read: str
    question: str
    answers: str
    right: str
    discrimination: str
    unused: str
    remarks: str
    no_unused: str
    too_few: str
    earlier_wording: str
    gone: str
    too_easy: str
    too_hard: str
    weak: str
    wrong_way: str


ENGLISH = ResultsWords(
    for_editors="Help to make the questions better",
    for_editors_note="Saves your first answer to each question as a file that you can give to those who write the "
    "questions. It holds no name unless you type one, nothing that you typed in a quiz, and a random number so that "
    "two files of yours count once. Nothing is sent.",
    name="Your name, if you want to give it",
    save="Save my results",
    count="Questions answered: {count}",
    nothing="You have not answered any question yet.",
    title="How good the questions are",
    summary="Learners: {learners}. First answers: {answers}.",
    how_read="Right: the share of learners whose first answer was right. Discrimination: how well being right here "
    "goes with being right in the rest of the quiz, from −1 to 1; below 0.2 is weak. Wrong options that nobody takes "
    "can go, or need a better idea.",
    question="Question",
    answers="Answers",
    right="Right",
    discrimination="Discrimination",
    unused="Nobody takes",
    remarks="Remarks",
    no_unused="–",
    too_few="too few answers",
    earlier_wording="an earlier wording",
    gone="no longer in the quizzes",
    too_easy="nearly everybody knows it",
    too_hard="hardly anybody knows it: is the key right, is it taught?",
    weak="tells learners apart weakly",
    wrong_way="those who know more miss it more often: look at the key",
)

INDONESIAN = ResultsWords(
    for_editors="Bantu memperbaiki soal",
    for_editors_note="Menyimpan jawaban pertama Anda untuk setiap soal sebagai berkas yang dapat Anda serahkan kepada "
    "penulis soal. Berkas itu tidak memuat nama kecuali Anda menuliskannya dan tidak memuat apa yang Anda ketik dalam "
    "kuis; ada angka acak di dalamnya agar dua berkas dari Anda dihitung sekali. Tidak ada yang dikirim.",
    name="Nama Anda, bila ingin dicantumkan",
    save="Simpan hasil saya",
    count="Soal yang sudah dijawab: {count}",
    nothing="Anda belum menjawab satu soal pun.",
    title="Mutu soal",
    summary="Peserta: {learners}. Jawaban pertama: {answers}.",
    how_read="Benar: bagian peserta yang jawaban pertamanya benar. Daya beda: seberapa erat jawaban benar di sini "
    "sejalan dengan jawaban benar pada soal lain dalam kuis yang sama, dari −1 sampai 1; di bawah 0,2 berarti lemah. "
    "Pilihan keliru yang tidak pernah diambil dapat dihapus atau perlu gagasan yang lebih baik.",
    question="Soal",
    answers="Jawaban",
    right="Benar",
    discrimination="Daya beda",
    unused="Tidak pernah diambil",
    remarks="Catatan",
    no_unused="–",
    too_few="jawaban terlalu sedikit",
    earlier_wording="rumusan terdahulu",
    gone="tidak ada lagi dalam kuis",
    too_easy="hampir semua orang tahu",
    too_hard="hampir tidak ada yang tahu: apakah kuncinya benar, apakah sudah diajarkan?",
    weak="daya bedanya lemah",
    wrong_way="yang lebih tahu justru lebih sering keliru: periksa kuncinya",
)
