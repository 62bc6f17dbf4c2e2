"""Rules about what gives the right answer away."""

from pmobook.words.rule_guides.example_questions import NOBODY, SPONSOR, TEAM, WHO, choice, question, quiz
from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="What gives the answer away", id="Petunjuk jawaban"),
    (
        RuleGuide(
            rule="longest-is-key",
            meaning=InLanguages(
                en="The right option is by far the longest. Experienced test takers pick the longest "
                "without knowing the answer.",
                id="Pilihan yang benar jauh lebih panjang daripada yang lain. Peserta berpengalaman "
                "memilih yang terpanjang tanpa mengetahui jawabannya.",
            ),
            advice=InLanguages(
                en="Shorten it, and move its reasons into `why`; or give the wrong options as much detail.",
                id="Persingkat dan pindahkan alasannya ke `why`; atau beri pilihan yang salah rincian yang setara.",
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
      - {id: a, text: {en: 'The sponsor, who approved the money', id: 'Sponsor, yang menyetujui anggaran'}, \
correct: true, why: {en: They pay., id: Ia membayar.}}
      - {id: b, text: {en: Project manager, id: Manajer proyek}, why: {en: They only hand over., id: Ia hanya \
menyerahkan.}}
      - {id: c, text: {en: Nobody, id: Tak ada}, why: {en: One has to., id: Harus ada.}}
    explanation: {en: The sponsor signs., id: Sponsor menandatangani.}
    see: ['[[sponsor]]']
""",
            },
            told="""\
quizzes/closing.yml:8:23: warning[longest-is-key] the right option is by far the longest
  hint: shorten it, or give the other options as much detail
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
        RuleGuide(
            rule="echo-in-key",
            meaning=InLanguages(
                en="Only the right option takes up a word of the prompt. Readers choose what sounds like the question.",
                id="Hanya pilihan yang benar mengulang kata dari soal. Pembaca memilih yang bunyinya mirip"
                " dengan soalnya.",
            ),
            advice=InLanguages(
                en="Say it in another word, or let a wrong option take up a word of the prompt too.",
                id="Pakai kata lain, atau ulang pula satu kata dari soal pada pilihan yang salah.",
            ),
            bad=quiz(
                question(
                    (
                        "The benefits will show next year. Who keeps watch?",
                        "Tampaknya manfaat baru setahun lagi. Siapa yang mengawal?",
                    ),
                    choice(
                        "a",
                        ("The benefit owner", "Pemilik manfaat"),
                        ("That is the role.", "Itulah perannya."),
                        correct=True,
                    ),
                    choice("b", ("The old team", "Tim yang lama"), ("It has other work.", "Tim punya tugas lain.")),
                    choice("c", ("Nobody any more", "Tidak ada lagi"), ("One has to.", "Harus ada.")),
                )
            ),
            told="""\
quizzes/closing.yml:8:32: warning[echo-in-key] only this option takes up a word of the prompt: “benefit”
  hint: say it in another word, or let a wrong option take up a word of the prompt
quizzes/closing.yml:8:59: warning[echo-in-key] only this option takes up a word of the prompt: “manfaat”
  hint: say it in another word, or let a wrong option take up a word of the prompt
""",
            good=quiz(
                question(
                    (
                        "The benefits will show next year. Who keeps watch?",
                        "Tampaknya manfaat baru setahun lagi. Siapa yang mengawal?",
                    ),
                    choice(
                        "a",
                        ("The benefit owner", "Pemilik manfaat"),
                        ("That is the role.", "Itulah perannya."),
                        correct=True,
                    ),
                    choice("b", ("A benefit team", "Tim manfaat"), ("It has other work.", "Tim punya tugas lain.")),
                    choice("c", ("Nobody any more", "Tidak ada lagi"), ("One has to.", "Harus ada.")),
                )
            ),
        ),
        RuleGuide(
            rule="article-gives-away",
            meaning=InLanguages(
                en="An English prompt ends in *a* or *an*, which fits only some of the options: grammar "
                "gives the answer away.",
                id="Soal bahasa Inggris berakhir dengan *a* atau *an* yang hanya cocok dengan sebagian "
                "pilihan: tata bahasanya membocorkan jawaban.",
            ),
            advice=InLanguages(
                en="End in *a(n)*, or begin each option with its own article.",
                id="Akhiri dengan *a(n)*, atau awali setiap pilihan dengan artikelnya sendiri.",
            ),
            bad=quiz(
                question(
                    ("What has happened is called an", "Hal yang sudah terjadi disebut"),
                    choice("a", ("issue", "masalah"), ("It is there.", "Sudah ada."), correct=True),
                    choice("b", ("risk", "risiko"), ("That may happen.", "Itu baru mungkin.")),
                    choice("c", ("goal", "tujuan"), ("That is wanted.", "Itu diinginkan.")),
                )
            ),
            told="""\
quizzes/closing.yml:6:18: warning[article-gives-away] “an” fits only some of the options
  hint: end in “a(n)”, or begin each option with its own article
""",
            good=quiz(
                question(
                    ("What has happened is called a(n)", "Hal yang sudah terjadi disebut"),
                    choice("a", ("issue", "masalah"), ("It is there.", "Sudah ada."), correct=True),
                    choice("b", ("risk", "risiko"), ("That may happen.", "Itu baru mungkin.")),
                    choice("c", ("goal", "tujuan"), ("That is wanted.", "Itu diinginkan.")),
                )
            ),
        ),
        RuleGuide(
            rule="key-position",
            meaning=InLanguages(
                en="The right option is nearly always in the same place, in a quiz that does not shuffle "
                "or among numbers. Readers notice. It is counted over the quiz, then over all quizzes.",
                id="Jawaban yang benar hampir selalu di tempat yang sama, padahal kuisnya tidak mengacak "
                "atau pilihannya berupa angka. Pembaca menyadarinya. Yang dihitung satu kuis, kemudian "
                "semua kuis.",
            ),
            advice=InLanguages(
                en="Move some of the right options, or let the quiz shuffle: `shuffle: true`.",
                id="Pindahkan beberapa jawaban yang benar, atau biarkan kuis mengacaknya: `shuffle: true`.",
            ),
            bad=quiz(
                *(question(WHO, SPONSOR, TEAM, NOBODY, number=f"-{number}") for number in range(1, 7)),
                settings="shuffle: false\n",
            ),
            told="""\
quizzes/closing.yml:4:1: warning[key-position] option 1 is the right one in 6 of 6 questions (by chance in 2)
  hint: move some, or shuffle: true
""",
            good=quiz(
                *(question(WHO, SPONSOR, TEAM, NOBODY, number=f"-{number}") for number in range(1, 7)),
                settings="shuffle: true\n",
            ),
        ),
        RuleGuide(
            rule="longest-too-often",
            meaning=InLanguages(
                en="The longest option is the right one more often than chance explains, so that taking "
                "the longest is a strategy. It is counted over the quiz, then over all quizzes.",
                id="Pilihan terpanjang lebih sering menjadi jawaban yang benar daripada yang dapat "
                "dijelaskan oleh kebetulan sehingga memilih yang terpanjang menjadi siasat. Yang "
                "dihitung satu kuis, kemudian semua kuis.",
            ),
            advice=InLanguages(
                en="Shorten some of the right options, or give wrong ones as much detail.",
                id="Persingkat beberapa jawaban yang benar, atau buat pilihan yang salah sama rincinya.",
            ),
            bad=quiz(
                *(
                    question(WHO, SPONSOR, TEAM.replace("The team", "Team"), NOBODY, number=f"-{number}")
                    for number in range(1, 7)
                )
            ),
            told="""\
quizzes/closing.yml:3:1: warning[longest-too-often] the longest option (en) is the right one in 6 of 6 questions\
 (by chance in 2)
  hint: shorten some of the right options, or give wrong ones as much detail
""",
            good=quiz(*(question(WHO, SPONSOR, TEAM, NOBODY, number=f"-{number}") for number in range(1, 7))),
        ),
    ),
)
