"""Rules about the wording of questions and options."""

from pmobook.words.rule_guides.example_questions import choice, question, quiz
from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Wording of questions", id="Kalimat soal"),
    (
        RuleGuide(
            rule="absolute-option",
            meaning=InLanguages(
                en="A wrong option, or a false statement, says *always* or *never*. What holds without "
                "exception is rare, so the word alone says that it is wrong.",
                id="Pilihan atau pernyataan yang salah memuat kata *selalu* atau *tidak pernah*. Hal yang "
                "berlaku tanpa kecuali jarang ada sehingga kata itu saja sudah menunjukkan "
                "kesalahannya.",
            ),
            advice=InLanguages(
                en="Say what one would do instead, or when it would hold.",
                id="Sebutkan apa yang dilakukan sebagai gantinya, atau kapan hal itu berlaku.",
            ),
            bad=quiz(
                question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    choice(
                        "b",
                        ("Always at once", "Selalu seketika"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
            told="""\
quizzes/closing.yml:9:28: warning[absolute-option] “Always” tells that the option is wrong
  hint: say when it would hold, or what one would do instead
quizzes/closing.yml:9:48: warning[absolute-option] “Selalu” tells that the option is wrong
  hint: say when it would hold, or what one would do instead
""",
            good=quiz(
                question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    choice(
                        "b",
                        ("On the same day", "Pada hari itu juga"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
        ),
        RuleGuide(
            rule="vague-option",
            meaning=InLanguages(
                en="An option says *often*, *usually* or the like. Readers who mean the same number of "
                "times choose differently.",
                id="Sebuah pilihan memuat kata *sering*, *biasanya*, atau sejenisnya. Pembaca yang "
                "memaksudkan frekuensi yang sama dapat memilih jawaban berbeda.",
            ),
            advice=InLanguages(
                en="Say how often, or leave the word out.",
                id="Sebutkan seberapa sering, atau hilangkan katanya.",
            ),
            bad=quiz(
                question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    choice(
                        "b",
                        ("Usually early", "Biasanya lebih awal"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
            told="""\
quizzes/closing.yml:9:28: warning[vague-option] “Usually” means something else to every reader
  hint: say how often, or leave it out
quizzes/closing.yml:9:47: warning[vague-option] “Biasanya” means something else to every reader
  hint: say how often, or leave it out
""",
            good=quiz(
                question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    choice(
                        "b",
                        ("A week before", "Seminggu sebelumnya"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
        ),
        RuleGuide(
            rule="unstressed-negative",
            meaning=InLanguages(
                en="The question asks for what is *not* so, and hasty readers pass over the word.",
                id="Soal menanyakan yang *bukan* atau *tidak*, dan kata itu mudah terlewat oleh pembaca "
                "yang tergesa-gesa.",
            ),
            advice=InLanguages(
                en="Ask for what is so. Where that cannot be, set the word off: `**not**`.",
                id="Tanyakan hal yang benar. Jika tidak mungkin, tonjolkan katanya: `**tidak**`.",
            ),
            bad=quiz(
                question(
                    ("Who does not sign?", "Siapa yang tidak menandatangani?"),
                    choice("a", ("The team", "Tim"), ("It hands over.", "Tim menyerahkan."), correct=True),
                    choice("b", ("The sponsor", "Sponsor"), ("They pay.", "Ia membayar.")),
                    choice("c", ("The client", "Pelanggan"), ("They accept.", "Ia menerima.")),
                )
            ),
            told="""\
quizzes/closing.yml:6:28: warning[unstressed-negative] “not” turns the question round and is easily passed over
  hint: ask for what is so, or set it off: **not**
quizzes/closing.yml:6:56: warning[unstressed-negative] “tidak” turns the question round and is easily passed \
over
  hint: ask for what is so, or set it off: **tidak**
""",
            good=quiz(
                question(
                    ("Who does **not** sign?", "Siapa yang **tidak** menandatangani?"),
                    choice("a", ("The team", "Tim"), ("It hands over.", "Tim menyerahkan."), correct=True),
                    choice("b", ("The sponsor", "Sponsor"), ("They pay.", "Ia membayar.")),
                    choice("c", ("The client", "Pelanggan"), ("They accept.", "Ia menerima.")),
                )
            ),
        ),
    ),
)
