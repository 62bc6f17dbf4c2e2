"""Rules about the options of a question."""

from pmobook.words.rule_guides.example_questions import NOBODY, SPONSOR, TEAM, WHO, choice, question, quiz
from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Options of questions", id="Pilihan jawaban"),
    (
        RuleGuide(
            rule="duplicate-option",
            meaning=InLanguages(
                en="Two options read the same in a language; so do two sides of pairs or two items of an "
                "order. Nobody can choose between them.",
                id="Dua pilihan berbunyi sama dalam satu bahasa; begitu pula dua sisi pasangan atau dua "
                "butir urutan. Tidak seorang pun dapat memilih di antara keduanya.",
            ),
            advice=InLanguages(
                en="Say what is different, or leave one out. Words that differ in English may be one word "
                "in Indonesian.",
                id="Sebutkan bedanya, atau hapus salah satu. Kata yang berbeda dalam bahasa Inggris bisa "
                "jadi sama dalam bahasa Indonesia.",
            ),
            bad=quiz(question(WHO, SPONSOR, NOBODY, NOBODY.replace("id: c,", "id: d,"))),
            told="""\
quizzes/closing.yml:10:28: error[duplicate-option] reads the same as item 2
  hint: leave one out, or say what is different
""",
            good=quiz(question(WHO, SPONSOR, TEAM, NOBODY)),
        ),
        RuleGuide(
            rule="all-of-the-above",
            meaning=InLanguages(
                en="An option is all, none or some of the others. Who knows two right ones, or one wrong "
                "one, need know no more; and choices are shuffled, so that “above” leads nowhere.",
                id="Sebuah pilihan berarti semua, sebagian, atau bukan satu pun dari yang lain. Dengan "
                "mengenali dua jawaban yang benar atau satu yang keliru, orang sudah dapat menebak; "
                'lagi pula pilihan diacak sehingga "di atas" tidak menunjuk apa pun.',
            ),
            advice=InLanguages(
                en="Put in what somebody might really do. If several options are right, the type is `multiple`.",
                id="Gantilah dengan hal yang mungkin benar-benar dilakukan orang. Jika ada beberapa "
                "jawaban yang benar, jenisnya `multiple`.",
            ),
            bad=quiz(
                question(
                    WHO,
                    SPONSOR,
                    TEAM,
                    choice(
                        "c", ("All of the above", "Semua jawaban benar"), ("It has to be one.", "Harus satu orang.")
                    ),
                )
            ),
            told="""\
quizzes/closing.yml:10:28: error[all-of-the-above] “All of the above” is no answer of its own
  hint: say what somebody might really do, or ask for every right answer: type: multiple
quizzes/closing.yml:10:50: error[all-of-the-above] “Semua jawaban benar” is no answer of its own
  hint: say what somebody might really do, or ask for every right answer: type: multiple
""",
            good=quiz(question(WHO, SPONSOR, TEAM, NOBODY)),
        ),
        RuleGuide(
            rule="number-of-options",
            meaning=InLanguages(
                en="A question has fewer than three options, or, if one answer is asked for, more than "
                "five. With two, every second guess is right; of many, few are ever chosen.",
                id="Sebuah soal memiliki kurang dari tiga pilihan, atau, jika jawabannya tunggal, lebih "
                "dari lima. Dengan dua pilihan, separuh tebakan benar; dari banyak pilihan, hanya "
                "sedikit yang pernah diambil.",
            ),
            advice=InLanguages(
                en="Add what somebody might choose, drop what nobody would, or make it a statement: `type:"
                " true-false`.",
                id="Tambahkan yang mungkin diambil orang, hapus yang tidak akan diambil siapa pun, atau "
                "ubah menjadi pernyataan: `type: true-false`.",
            ),
            bad=quiz(question(WHO, SPONSOR, NOBODY)),
            told="""\
quizzes/closing.yml:7:5: warning[number-of-options] only 2 options, at least 3
  hint: add what somebody might choose, or make it a statement: type: true-false
""",
            good=quiz(question(WHO, SPONSOR, TEAM, NOBODY)),
        ),
        RuleGuide(
            rule="uneven-options",
            meaning=InLanguages(
                en="One option is more than twice as long as another. It is chosen, or ruled out, for its looks.",
                id="Satu pilihan lebih dari dua kali panjang pilihan lain. Pilihan itu diambil atau "
                "disingkirkan karena bentuknya.",
            ),
            advice=InLanguages(
                en="Give each option as much detail as the others; reasons belong into `why`.",
                id="Buatlah rincian setiap pilihan setara; alasan ditulis pada `why`.",
            ),
            bad=quiz(
                question(
                    WHO,
                    SPONSOR,
                    TEAM,
                    choice(
                        "c",
                        ("Whoever is in the room on that day", "Siapa pun yang hadir pada hari itu"),
                        ("It has to be one.", "Harus satu orang."),
                    ),
                )
            ),
            told="""\
quizzes/closing.yml:10:28: warning[uneven-options] this option has 34 characters, another 7
  hint: give each as much detail as the others
quizzes/closing.yml:10:68: warning[uneven-options] this option has 34 characters, another 3
  hint: give each as much detail as the others
""",
            good=quiz(question(WHO, SPONSOR, TEAM, NOBODY)),
        ),
        RuleGuide(
            rule="unordered-numbers",
            meaning=InLanguages(
                en="The options are numbers and stand in no order. Readers search for their own answer "
                "instead of thinking.",
                id="Pilihannya berupa angka yang tidak urut. Pembaca sibuk mencari jawabannya alih-alih berpikir.",
            ),
            advice=InLanguages(
                en="Write them from small to large; such options are not shuffled.",
                id="Tulis dari yang kecil ke yang besar; pilihan seperti itu tidak diacak.",
            ),
            bad=quiz(
                question(
                    ("How long does it take?", "Berapa lama?"),
                    choice("a", ("10 days", "10 hari"), ("So it was agreed.", "Begitu kesepakatannya."), correct=True),
                    choice("b", ("5 days", "5 hari"), ("That is too short.", "Terlalu singkat.")),
                    choice("c", ("20 days", "20 hari"), ("That is too long.", "Terlalu lama.")),
                )
            ),
            told="""\
quizzes/closing.yml:7:5: warning[unordered-numbers] the numbers stand in no order
  hint: write them from small to large
""",
            good=quiz(
                question(
                    ("How long does it take?", "Berapa lama?"),
                    choice("a", ("5 days", "5 hari"), ("That is too short.", "Terlalu singkat.")),
                    choice("b", ("10 days", "10 hari"), ("So it was agreed.", "Begitu kesepakatannya."), correct=True),
                    choice("c", ("20 days", "20 hari"), ("That is too long.", "Terlalu lama.")),
                )
            ),
        ),
        RuleGuide(
            rule="missing-reason",
            meaning=InLanguages(
                en="A reason is a mere verdict, or says the option again. Learners learn from the reason, "
                "hardly from the verdict.",
                id="Alasannya hanya menyatakan benar atau salah, atau mengulang pilihannya. Orang belajar "
                "dari alasan, bukan dari vonis.",
            ),
            advice=InLanguages(
                en="Say what would follow if one did that, or which rule decides it.",
                id="Sebutkan akibatnya jika hal itu dilakukan, atau aturan yang menentukannya.",
            ),
            bad=quiz(
                question(
                    WHO,
                    SPONSOR,
                    TEAM,
                    choice("c", ("Nobody", "Tak ada"), ("Wrong.", "Salah.")),
                )
            ),
            told="""\
quizzes/closing.yml:10:60: error[missing-reason] “Wrong.” gives no reason
  hint: say what would follow, or which rule decides it
quizzes/closing.yml:10:72: error[missing-reason] “Salah.” gives no reason
  hint: say what would follow, or which rule decides it
""",
            good=quiz(question(WHO, SPONSOR, TEAM, NOBODY)),
        ),
    ),
)
