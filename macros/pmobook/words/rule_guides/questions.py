"""Rules about the questions of quizzes: what gives an answer away, and what leads readers astray."""

from collections.abc import Mapping

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide


def _quiz(*questions: str, settings: str = "") -> Mapping[str, str]:
    """Return a quiz of questions, as its file."""
    head = "title: {en: Closing, id: Penutupan}\nsummary: {en: Checks the end., id: Menguji bagian akhir.}\n"
    return {"quizzes/closing.yml": f"{head}{settings}questions:\n{''.join(questions)}"}


def _question(prompt: tuple[str, str], *choices: str, number: str = "") -> str:
    """Return a single-answer question in YAML, from its prompt in both languages and its choices."""
    return "".join(
        (
            f"  - id: question{number}\n    type: single\n    prompt: {_both(prompt)}\n    choices:\n",
            *(f"      - {choice}\n" for choice in choices),
            "    explanation: {en: The sponsor pays for it., id: Sponsor yang membiayai.}\n    see: ['[[sponsor]]']\n",
        )
    )


def _choice(name: str, text: tuple[str, str], why: tuple[str, str], *, correct: bool = False) -> str:
    mark = " correct: true," if correct else ""
    return f"{{id: {name}, text: {_both(text)},{mark} why: {_both(why)}}}"


def _both(texts: tuple[str, str]) -> str:
    english, indonesian = (f"'{text}'" if "?" in text or ":" in text else text for text in texts)
    return f"{{en: {english}, id: {indonesian}}}"


_WHO = ("Who signs?", "Siapa yang menandatangani?")
_SPONSOR = _choice("a", ("Sponsor", "Sponsor"), ("They pay.", "Ia membayar."), correct=True)
_TEAM = _choice("b", ("The team", "Tim"), ("It only hands over.", "Tim hanya menyerahkan."))
_NOBODY = _choice("c", ("Nobody", "Tak ada"), ("One has to.", "Harus ada."))

GROUP = GuideGroup(
    InLanguages(en="Questions", id="Soal"),
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
            bad=_quiz(_question(_WHO, _SPONSOR, _NOBODY, _NOBODY.replace("id: c,", "id: d,"))),
            told="""\
quizzes/closing.yml:10:28: error[duplicate-option] reads the same as item 2
  hint: leave one out, or say what is different
""",
            good=_quiz(_question(_WHO, _SPONSOR, _TEAM, _NOBODY)),
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
            bad=_quiz(
                _question(
                    _WHO,
                    _SPONSOR,
                    _TEAM,
                    _choice(
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
            good=_quiz(_question(_WHO, _SPONSOR, _TEAM, _NOBODY)),
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
            bad=_quiz(
                _question(
                    _WHO,
                    _SPONSOR,
                    _TEAM,
                    _choice("c", ("Nobody", "Tak ada"), ("Wrong.", "Salah.")),
                )
            ),
            told="""\
quizzes/closing.yml:10:60: error[missing-reason] “Wrong.” gives no reason
  hint: say what would follow, or which rule decides it
quizzes/closing.yml:10:72: error[missing-reason] “Salah.” gives no reason
  hint: say what would follow, or which rule decides it
""",
            good=_quiz(_question(_WHO, _SPONSOR, _TEAM, _NOBODY)),
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
            bad=_quiz(_question(_WHO, _SPONSOR, _NOBODY)),
            told="""\
quizzes/closing.yml:7:5: warning[number-of-options] only 2 options, at least 3
  hint: add what somebody might choose, or make it a statement: type: true-false
""",
            good=_quiz(_question(_WHO, _SPONSOR, _TEAM, _NOBODY)),
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
            bad=_quiz(
                _question(
                    _WHO,
                    _SPONSOR,
                    _TEAM,
                    _choice(
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
            good=_quiz(_question(_WHO, _SPONSOR, _TEAM, _NOBODY)),
        ),
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
            bad=_quiz(
                _question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    _choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    _choice(
                        "b",
                        ("Always at once", "Selalu seketika"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    _choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
            told="""\
quizzes/closing.yml:9:28: warning[absolute-option] “Always” tells that the option is wrong
  hint: say when it would hold, or what one would do instead
quizzes/closing.yml:9:48: warning[absolute-option] “Selalu” tells that the option is wrong
  hint: say when it would hold, or what one would do instead
""",
            good=_quiz(
                _question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    _choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    _choice(
                        "b",
                        ("On the same day", "Pada hari itu juga"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    _choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
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
            bad=_quiz(
                _question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    _choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    _choice(
                        "b",
                        ("Usually early", "Biasanya lebih awal"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    _choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
                )
            ),
            told="""\
quizzes/closing.yml:9:28: warning[vague-option] “Usually” means something else to every reader
  hint: say how often, or leave it out
quizzes/closing.yml:9:47: warning[vague-option] “Biasanya” means something else to every reader
  hint: say how often, or leave it out
""",
            good=_quiz(
                _question(
                    ("When does the sponsor sign?", "Kapan sponsor menandatangani?"),
                    _choice(
                        "a",
                        ("At each gate", "Pada setiap gerbang"),
                        ("There money is released.", "Di sana dana dicairkan."),
                        correct=True,
                    ),
                    _choice(
                        "b",
                        ("A week before", "Seminggu sebelumnya"),
                        ("Then nothing could be checked.", "Tidak ada yang sempat diperiksa."),
                    ),
                    _choice("c", ("On the last day", "Pada hari terakhir"), ("That is too late.", "Itu terlambat.")),
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
            bad=_quiz(
                _question(
                    ("Who does not sign?", "Siapa yang tidak menandatangani?"),
                    _choice("a", ("The team", "Tim"), ("It hands over.", "Tim menyerahkan."), correct=True),
                    _choice("b", ("The sponsor", "Sponsor"), ("They pay.", "Ia membayar.")),
                    _choice("c", ("The client", "Pelanggan"), ("They accept.", "Ia menerima.")),
                )
            ),
            told="""\
quizzes/closing.yml:6:28: warning[unstressed-negative] “not” turns the question round and is easily passed over
  hint: ask for what is so, or set it off: **not**
quizzes/closing.yml:6:56: warning[unstressed-negative] “tidak” turns the question round and is easily passed \
over
  hint: ask for what is so, or set it off: **tidak**
""",
            good=_quiz(
                _question(
                    ("Who does **not** sign?", "Siapa yang **tidak** menandatangani?"),
                    _choice("a", ("The team", "Tim"), ("It hands over.", "Tim menyerahkan."), correct=True),
                    _choice("b", ("The sponsor", "Sponsor"), ("They pay.", "Ia membayar.")),
                    _choice("c", ("The client", "Pelanggan"), ("They accept.", "Ia menerima.")),
                )
            ),
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
            bad=_quiz(
                _question(
                    (
                        "The benefits will show next year. Who keeps watch?",
                        "Tampaknya manfaat baru setahun lagi. Siapa yang mengawal?",
                    ),
                    _choice(
                        "a",
                        ("The benefit owner", "Pemilik manfaat"),
                        ("That is the role.", "Itulah perannya."),
                        correct=True,
                    ),
                    _choice("b", ("The old team", "Tim yang lama"), ("It has other work.", "Tim punya tugas lain.")),
                    _choice("c", ("Nobody any more", "Tidak ada lagi"), ("One has to.", "Harus ada.")),
                )
            ),
            told="""\
quizzes/closing.yml:8:32: warning[echo-in-key] only this option takes up a word of the prompt: “benefit”
  hint: say it in another word, or let a wrong option take up a word of the prompt
quizzes/closing.yml:8:59: warning[echo-in-key] only this option takes up a word of the prompt: “manfaat”
  hint: say it in another word, or let a wrong option take up a word of the prompt
""",
            good=_quiz(
                _question(
                    (
                        "The benefits will show next year. Who keeps watch?",
                        "Tampaknya manfaat baru setahun lagi. Siapa yang mengawal?",
                    ),
                    _choice(
                        "a",
                        ("The benefit owner", "Pemilik manfaat"),
                        ("That is the role.", "Itulah perannya."),
                        correct=True,
                    ),
                    _choice("b", ("A benefit team", "Tim manfaat"), ("It has other work.", "Tim punya tugas lain.")),
                    _choice("c", ("Nobody any more", "Tidak ada lagi"), ("One has to.", "Harus ada.")),
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
            bad=_quiz(
                _question(
                    ("What has happened is called an", "Hal yang sudah terjadi disebut"),
                    _choice("a", ("issue", "masalah"), ("It is there.", "Sudah ada."), correct=True),
                    _choice("b", ("risk", "risiko"), ("That may happen.", "Itu baru mungkin.")),
                    _choice("c", ("goal", "tujuan"), ("That is wanted.", "Itu diinginkan.")),
                )
            ),
            told="""\
quizzes/closing.yml:6:18: warning[article-gives-away] “an” fits only some of the options
  hint: end in “a(n)”, or begin each option with its own article
""",
            good=_quiz(
                _question(
                    ("What has happened is called a(n)", "Hal yang sudah terjadi disebut"),
                    _choice("a", ("issue", "masalah"), ("It is there.", "Sudah ada."), correct=True),
                    _choice("b", ("risk", "risiko"), ("That may happen.", "Itu baru mungkin.")),
                    _choice("c", ("goal", "tujuan"), ("That is wanted.", "Itu diinginkan.")),
                )
            ),
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
            bad=_quiz(
                _question(
                    ("How long does it take?", "Berapa lama?"),
                    _choice("a", ("10 days", "10 hari"), ("So it was agreed.", "Begitu kesepakatannya."), correct=True),
                    _choice("b", ("5 days", "5 hari"), ("That is too short.", "Terlalu singkat.")),
                    _choice("c", ("20 days", "20 hari"), ("That is too long.", "Terlalu lama.")),
                )
            ),
            told="""\
quizzes/closing.yml:7:5: warning[unordered-numbers] the numbers stand in no order
  hint: write them from small to large
""",
            good=_quiz(
                _question(
                    ("How long does it take?", "Berapa lama?"),
                    _choice("a", ("5 days", "5 hari"), ("That is too short.", "Terlalu singkat.")),
                    _choice("b", ("10 days", "10 hari"), ("So it was agreed.", "Begitu kesepakatannya."), correct=True),
                    _choice("c", ("20 days", "20 hari"), ("That is too long.", "Terlalu lama.")),
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
            bad=_quiz(
                *(_question(_WHO, _SPONSOR, _TEAM, _NOBODY, number=f"-{number}") for number in range(1, 7)),
                settings="shuffle: false\n",
            ),
            told="""\
quizzes/closing.yml:4:1: warning[key-position] option 1 is the right one in 6 of 6 questions (by chance in 2)
  hint: move some, or shuffle: true
""",
            good=_quiz(
                *(_question(_WHO, _SPONSOR, _TEAM, _NOBODY, number=f"-{number}") for number in range(1, 7)),
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
            bad=_quiz(
                *(
                    _question(_WHO, _SPONSOR, _TEAM.replace("The team", "Team"), _NOBODY, number=f"-{number}")
                    for number in range(1, 7)
                )
            ),
            told="""\
quizzes/closing.yml:3:1: warning[longest-too-often] the longest option (en) is the right one in 6 of 6 questions\
 (by chance in 2)
  hint: shorten some of the right options, or give wrong ones as much detail
""",
            good=_quiz(*(_question(_WHO, _SPONSOR, _TEAM, _NOBODY, number=f"-{number}") for number in range(1, 7))),
        ),
    ),
)
