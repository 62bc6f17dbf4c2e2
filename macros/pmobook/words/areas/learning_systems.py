"""The words of packages for learning systems (SCORM)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningSystemWords:
    """What a package says of the learning system around it; the script adds a reason to `not_taken`."""

    no_system: str
    not_read: str
    not_taken: str
    quizzes: str
    needs_script: str


ENGLISH = LearningSystemWords(
    no_system="No learning system was found. The questions work all the same, but your result is reported nowhere and "
    "is gone when you leave this page.",
    not_read="What the learning system had kept of your answers is damaged, from a later version, or about other "
    "questions. You start anew; the result reported so far stays until you reach a better one.",
    not_taken="The learning system does not take your result. Tell those who look after it, with what it says:",
    quizzes="Quizzes of this path",
    needs_script="Without JavaScript nothing is reported to the learning system. The questions can be read, and their "
    "answers unfolded.",
)

INDONESIAN = LearningSystemWords(
    no_system="Sistem pembelajaran tidak ditemukan. Soal tetap dapat dikerjakan, tetapi hasil Anda tidak dilaporkan "
    "dan hilang saat halaman ini ditutup.",
    not_read="Jawaban Anda yang disimpan sistem pembelajaran rusak, berasal dari versi yang lebih baru, atau "
    "menyangkut soal lain. Anda mulai dari awal; hasil yang sudah dilaporkan tetap berlaku sampai ada yang lebih baik.",
    not_taken="Sistem pembelajaran tidak menerima hasil Anda. Beri tahu pengelolanya, beserta pesan ini:",
    quizzes="Kuis di jalur ini",
    needs_script="Tanpa JavaScript tidak ada yang dilaporkan ke sistem pembelajaran. Soal tetap dapat dibaca dan "
    "jawabannya dapat dibuka.",
)
