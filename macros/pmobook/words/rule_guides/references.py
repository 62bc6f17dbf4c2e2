"""Rules about references from one entry to another."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="References", id="Rujukan"),
    (
        RuleGuide(
            rule="unknown-reference",
            meaning=InLanguages(
                en="Something refers to an entry, a step or a list item that does not exist.",
                id="Ada rujukan ke entri, langkah, atau butir daftar yang tidak ada.",
            ),
            advice=InLanguages(
                en="Look at the hint: it names the nearest id. Correct the id, or write the missing entry. "
                "References are ids, not titles: they stand in the address of a page.",
                id="Perhatikan petunjuknya: di sana tertulis id yang paling mirip. Perbaiki id-nya atau "
                "tulis entri yang belum ada. Rujukan memakai id, bukan judul; id terlihat pada alamat "
                "halaman.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: List of every [[rsk]] of a project.
  id: Daftar setiap [[risk|risiko]] suatu proyek.
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:21: error[unknown-reference] there is no term “rsk”
  hint: did you mean “risk”?
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: List of every [[risk]] of a project.
  id: Daftar setiap [[risk|risiko]] suatu proyek.
""",
            },
        ),
        RuleGuide(
            rule="malformed-reference",
            meaning=InLanguages(
                en="Something starts like a reference, with two brackets, but is none.",
                id="Ada tulisan yang diawali dua kurung siku seperti rujukan, tetapi bukan rujukan.",
            ),
            advice=InLanguages(
                en="Close it with two brackets, `[[risk]]`. To show brackets as they are, write a "
                "backslash before them: `\\[[`.",
                id="Tutup dengan dua kurung siku, `[[risk]]`. Untuk menampilkan kurung apa adanya, tulis "
                "garis miring terbalik di depannya: `\\[[`.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: 'Holds each [[risk] of a project.', id: 'Memuat setiap [[risk|risiko]] proyek.'}
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:25: error[malformed-reference] this is not a reference
  hint: a reference is written [[risk]] or [[risk|other words]]; brackets alone are written \\[[
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: 'Holds each [[risk]] of a project.', id: 'Memuat setiap [[risk|risiko]] proyek.'}
""",
            },
        ),
        RuleGuide(
            rule="reference-to-deprecated",
            meaning=InLanguages(
                en="Something refers to an entry that is not to be used any more.",
                id="Ada rujukan ke entri yang tidak dipakai lagi.",
            ),
            advice=InLanguages(
                en="Refer to its successor, which the hint names.",
                id="Rujuk penggantinya, yang disebut dalam petunjuk.",
            ),
            bad={
                "glossary/risk/danger.yml": """\
term: {en: Danger, id: Bahaya}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
status: deprecated
replaced_by: risk
""",
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [danger]
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:11: warning[reference-to-deprecated] term “danger” is deprecated
  hint: refer to “risk”
""",
            good={
                "glossary/risk/danger.yml": """\
term: {en: Danger, id: Bahaya}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
status: deprecated
replaced_by: risk
""",
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [risk]
""",
            },
        ),
        RuleGuide(
            rule="deprecated-without-replacement",
            meaning=InLanguages(
                en="An entry is not to be used any more, and does not say what is used in its place.",
                id="Entri tidak dipakai lagi, tetapi tidak menyebut penggantinya.",
            ),
            advice=InLanguages(
                en="Name another entry in `replaced_by`.",
                id="Sebut entri lain dalam `replaced_by`.",
            ),
            bad={
                "glossary/risk/danger.yml": """\
term: {en: Danger, id: Bahaya}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
status: deprecated
""",
            },
            told="""\
glossary/risk/danger.yml:3:9: error[deprecated-without-replacement] a deprecated entry names its successor
  hint: add replaced_by: with the id of the entry to use instead
""",
            good={
                "glossary/risk/danger.yml": """\
term: {en: Danger, id: Bahaya}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
status: deprecated
replaced_by: risk
""",
            },
        ),
        RuleGuide(
            rule="macro-syntax",
            meaning=InLanguages(
                en="A page calls something in double braces that cannot be carried out as it is written.",
                id="Halaman memanggil sesuatu dalam kurung kurawal ganda yang tidak dapat dijalankan "
                "karena penulisannya.",
            ),
            advice=InLanguages(
                en="Look for a missing quote, bracket or brace, and for the name of the macro: the guide "
                "on using this site's parts elsewhere lists them all.",
                id="Periksa tanda kutip, kurung, atau kurung kurawal yang kurang, dan nama makronya.",
            ),
            bad={
                "docs/index.md": """\
# PMO handbook

A {{ term() }} needs an owner.
""",
            },
            told="""\
docs/index.md:3:6: error[macro-syntax] “term” is called without the id of a term
  hint: write {{ term("…") }}
""",
            good={
                "docs/index.md": """\
# PMO handbook

A {{ term("risk") }} needs an owner.
""",
            },
        ),
    ),
)
