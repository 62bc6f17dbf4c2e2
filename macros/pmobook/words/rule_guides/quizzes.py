"""Rules about quizzes."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Quizzes", id="Kuis"),
    (
        RuleGuide(
            rule="draw-exceeds-pool",
            meaning=InLanguages(
                en="The quiz is to show more questions than it has.",
                id="Kuis diminta menampilkan lebih banyak soal daripada yang dimilikinya.",
            ),
            advice=InLanguages(
                en="Lower `draw`, leave it out to show all questions, or add questions.",
                id="Turunkan `draw`, hilangkan agar semua soal tampil, atau tambah soal.",
            ),
            bad={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
draw: 8
questions:
  - id: who-signs
    type: single
    prompt: {en: 'Who signs?', id: 'Siapa yang menandatangani?'}
    choices:
      - {id: a, text: {en: Sponsor, id: Sponsor}, correct: true, why: {en: They pay., id: Ia membayar.}}
      - {id: b, text: {en: Project manager, id: Manajer proyek}, why: {en: They only hand over., id: Ia hanya \
menyerahkan.}}
      - {id: c, text: {en: Nobody, id: Tak ada}, why: {en: One has to., id: Harus ada.}}
    explanation: {en: The sponsor signs., id: Sponsor menandatangani.}
    see: ['[[sponsor]]']
""",
            },
            told="""\
quizzes/closing.yml:3:7: error[draw-exceeds-pool] an attempt draws 8 questions, but there are 1
""",
            good={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
draw: 1
questions:
  - id: who-signs
    type: single
    prompt: {en: 'Who signs?', id: 'Siapa yang menandatangani?'}
    choices:
      - {id: a, text: {en: Sponsor, id: Sponsor}, correct: true, why: {en: They pay., id: Ia membayar.}}
      - {id: b, text: {en: Project manager, id: Manajer proyek}, why: {en: They only hand over., id: Ia hanya \
menyerahkan.}}
      - {id: c, text: {en: Nobody, id: Tak ada}, why: {en: One has to., id: Harus ada.}}
    explanation: {en: The sponsor signs., id: Sponsor menandatangani.}
    see: ['[[sponsor]]']
""",
            },
        ),
        RuleGuide(
            rule="too-few-questions",
            meaning=InLanguages(
                en="A recipe under `generate` asks for more questions than the glossary or the playbook gives.",
                id="Resep di bawah `generate` meminta lebih banyak soal daripada yang dapat dibuat dari "
                "glosarium atau panduan kerja.",
            ),
            advice=InLanguages(
                en="Lower `count`, or leave it out for all that there are. A question about a term needs two other "
                "approved terms of its domain, one about a template two other templates.",
                id="Turunkan `count`, atau hilangkan agar semua yang ada dibuat. Soal tentang istilah memerlukan "
                "dua istilah lain yang disetujui dari bidangnya, dan tentang templat dua templat lain.",
            ),
            bad={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
generate:
  - {from: playbook, playbook: run-a-kick-off, types: [order-of-steps], count: 2}
""",
            },
            told="""\
quizzes/closing.yml:4:80: warning[too-few-questions] the data gives 1 of 2 questions for this recipe
  hint: add types: or lower count:, or leave it out for all that the data gives
""",
            good={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
generate:
  - {from: playbook, playbook: run-a-kick-off, types: [order-of-steps]}
""",
            },
        ),
        RuleGuide(
            rule="no-right-answer",
            meaning=InLanguages(
                en="No choice is right; or more than one is, in a question that takes a single answer.",
                id="Tidak ada pilihan yang benar; atau ada lebih dari satu dalam soal berjawaban tunggal.",
            ),
            advice=InLanguages(
                en="Mark the right choice with `correct: true`. If several are right, the type is `multiple`.",
                id="Tandai pilihan yang benar dengan `correct: true`. Jika ada beberapa yang benar, "
                "jenisnya `multiple`.",
            ),
            bad={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
questions:
  - id: who-signs
    type: single
    prompt: {en: 'Who signs?', id: 'Siapa yang menandatangani?'}
    choices:
      - {id: a, text: {en: Sponsor, id: Sponsor}, why: {en: They pay., id: Ia membayar.}}
      - {id: b, text: {en: Project manager, id: Manajer proyek}, why: {en: They only hand over., id: Ia hanya \
menyerahkan.}}
      - {id: c, text: {en: Nobody, id: Tak ada}, why: {en: One has to., id: Harus ada.}}
    explanation: {en: The sponsor signs., id: Sponsor menandatangani.}
    see: ['[[sponsor]]']
""",
            },
            told="""\
quizzes/closing.yml:8:7: error[no-right-answer] no choice is right
  hint: add correct: true to the right choice
""",
            good={
                "quizzes/closing.yml": """\
title: {en: Closing, id: Penutupan}
summary: {en: Checks the end., id: Menguji bagian akhir.}
questions:
  - id: who-signs
    type: single
    prompt: {en: 'Who signs?', id: 'Siapa yang menandatangani?'}
    choices:
      - {id: a, text: {en: Sponsor, id: Sponsor}, correct: true, why: {en: They pay., id: Ia membayar.}}
      - {id: b, text: {en: Project manager, id: Manajer proyek}, why: {en: They only hand over., id: Ia hanya \
menyerahkan.}}
      - {id: c, text: {en: Nobody, id: Tak ada}, why: {en: One has to., id: Harus ada.}}
    explanation: {en: The sponsor signs., id: Sponsor menandatangani.}
    see: ['[[sponsor]]']
""",
            },
        ),
    ),
)
