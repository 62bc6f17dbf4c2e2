"""Words of the page on what questions are about."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageWords:
    """What the page of coverage says; `kinds` names what questions can be about, in the plural if there is one.

    `changed_unknown` says by the reason why nothing is known of changes (`model.history.UnknownTimes`).
    """

    title: str
    description: str
    kinds: Mapping[str, str]
    kind: str
    with_question: str
    how_counted: str
    untested: str
    all_tested: str
    changed: str
    changed_note: str
    nothing_changed: str
    changed_unknown: Mapping[str, str]
    question: str
    subject: str
    changed_on: str
    not_committed: str


ENGLISH = CoverageWords(
    title="What the questions cover",
    description="Which terms, playbooks, steps and templates the quizzes ask about, and which they leave out.",
    kinds={"term": "Terms", "playbook": "Playbooks", "step": "Steps", "template": "Templates"},
    kind="Kind",
    with_question="With a question",
    how_counted="A question is about what it sends its readers to read again. Questions made from the data count too.",
    untested="{kind} without a question",
    all_tested="All of them have one.",
    changed="Questions older than what they are about",
    changed_note="What these questions send their readers to has changed since they were last touched. Read both, and "
    "change the question where it needs it.",
    nothing_changed="None.",
    changed_unknown={
        "no-repository": "Not known: this site was built without a git repository.",
        "shallow-clone": "Not known: this site was built from a clone that holds only part of the history.",
    },
    question="Question",
    subject="What it is about",
    changed_on="Changed on",
    not_committed="not committed yet",
)

INDONESIAN = CoverageWords(
    title="Cakupan soal",
    description="Istilah, panduan kerja, langkah, dan templat yang sudah ditanyakan dalam kuis, dan yang belum.",
    kinds={"term": "Istilah", "playbook": "Panduan kerja", "step": "Langkah", "template": "Templat"},
    kind="Jenis",
    with_question="Memiliki soal",
    how_counted="Sebuah soal dihitung untuk bacaan yang dirujuknya. Soal yang dibuat dari data juga dihitung.",
    untested="{kind} yang belum memiliki soal",
    all_tested="Semuanya sudah memiliki soal.",
    changed="Soal yang lebih lama daripada bahannya",
    changed_note="Bacaan yang dirujuk soal berikut berubah sejak soal itu terakhir disunting. Baca keduanya, "
    "lalu ubah soalnya bila perlu.",
    nothing_changed="Tidak ada.",
    changed_unknown={
        "no-repository": "Tidak diketahui: situs ini dibuat tanpa repositori git.",
        "shallow-clone": "Tidak diketahui: situs ini dibuat dari klona yang hanya memuat sebagian riwayat.",
    },
    question="Soal",
    subject="Bahannya",
    changed_on="Berubah pada",
    not_committed="belum dikomit",
)
