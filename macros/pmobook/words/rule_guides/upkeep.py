"""Rules about upkeep and waivers."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Upkeep and waivers", id="Pemeliharaan dan pengecualian"),
    (
        RuleGuide(
            rule="overdue-review",
            meaning=InLanguages(
                en="The day on which the entry was to be reviewed has passed.",
                id="Hari peninjauan entri ini sudah lewat.",
            ),
            advice=InLanguages(
                en="Read the entry as if you needed it today. Mend it, and set `reviewed` to today.",
                id="Baca entri ini seakan-akan Anda memerlukannya hari ini. Perbaiki, lalu ubah `reviewed` "
                "menjadi tanggal hari ini.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
owner: PMO
reviewed: 2024-01-31
review_every: 1 month
""",
            },
            told="""\
glossary/risk/risk-log.yml:4:11: warning[overdue-review] the review by PMO has been due since 2024-02-29
  hint: review the entry and set reviewed: to today
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
owner: PMO
reviewed: 2024-01-31
review_every: 99 years
""",
            },
        ),
        RuleGuide(
            rule="unneeded-waiver",
            meaning=InLanguages(
                en="The entry sets a rule aside that does not complain about it, or one that does not exist.",
                id="Entri mengesampingkan aturan yang tidak mempersoalkannya, atau aturan yang tidak ada.",
            ),
            advice=InLanguages(
                en="Take the waiver out: it would hide a mistake that somebody makes here later.",
                id="Hapus pengecualian itu: kelak kekeliruan di sini akan tersembunyi olehnya.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
waive: [missing-translation]
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:9: error[unneeded-waiver] the waiver “missing-translation” is not needed
  hint: take it out
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="codeowners",
            meaning=InLanguages(
                en="`.github/CODEOWNERS` does not agree with the owners of the entries, so that reviews "
                "are asked of the wrong people.",
                id="`.github/CODEOWNERS` tidak sesuai dengan pemilik entri sehingga tinjauan diminta "
                "kepada orang yang keliru.",
            ),
            advice=InLanguages(
                en="Run `pmobook codeowners`, and commit what it writes.",
                id="Jalankan `pmobook codeowners`, lalu commit hasilnya.",
            ),
            bad={},
            told="",
            good={},
        ),
        RuleGuide(
            rule="unwritten-text",
            meaning=InLanguages(
                en="Something is published that nobody has written yet: a text is `???`, or a question sends its "
                "readers to its own quiz to read again. Imported questions leave such places open.",
                id="Ada yang terbit sebelum ditulis: sebuah teks masih `???`, atau sebuah soal menyuruh pembacanya "
                "membaca lagi di kuisnya sendiri. Soal yang diimpor membiarkan tempat seperti itu terbuka.",
            ),
            advice=InLanguages(
                en="Write the text; in `see`, name a term or a step of a playbook. Until then, `status: draft` keeps "
                "the entry off the site.",
                id="Tulis teksnya; pada `see`, sebutkan istilah atau langkah panduan kerja. Sementara itu, "
                "`status: draft` menahan entri agar tidak terbit.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: '???', id: Disimpan sejak hari pertama.}
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:13: error[unwritten-text] this is still to be written: notes
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: Kept from the first day., id: Disimpan sejak hari pertama.}
""",
            },
        ),
        RuleGuide(
            rule="unwritten-in-draft",
            meaning=InLanguages(
                en="A draft still has a text that is `???`, or a question that sends its readers to its own quiz. That "
                "is what a draft is for; once it is published, it is an error.",
                id="Sebuah draf masih memuat teks `???`, atau soal yang menyuruh pembacanya ke kuisnya sendiri. Untuk "
                "itulah ada draf; begitu terbit, hal itu menjadi galat.",
            ),
            advice=InLanguages(
                en="Write what is open before you take the line `status: draft` away.",
                id="Lengkapi semuanya sebelum menghapus baris `status: draft`.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: '???', id: Daftar risiko yang dikenal.}
status: draft
""",
            },
            told="""\
glossary/risk/risk-log.yml:2:18: warning[unwritten-in-draft] this is still to be written: definition
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
status: draft
""",
            },
        ),
    ),
)
