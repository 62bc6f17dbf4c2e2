"""Rules about the writing of YAML."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Writing YAML", id="Menulis YAML"),
    (
        RuleGuide(
            rule="yaml-syntax",
            meaning=InLanguages(
                en="The file cannot be read, because a character means something to YAML that the writer "
                "did not intend.",
                id="Berkas tidak dapat dibaca karena ada karakter yang bagi YAML berarti lain daripada "
                "maksud penulisnya.",
            ),
            advice=InLanguages(
                en="Go to the line and column. The cause is nearly always a text that needs quotes: one "
                "with a colon, a comma, a bracket or a `#` in it, or one that starts with such a "
                "character. Put it between single quotes; write an apostrophe within them twice. Indent "
                "with spaces that line up, never with tabs.",
                id="Buka baris dan kolom yang disebut. Penyebabnya hampir selalu teks yang perlu tanda "
                "kutip: di dalamnya ada titik dua, koma, kurung, atau `#`, atau karakter itu "
                "mengawalinya. Apit teks dengan tanda kutip tunggal; apostrof di dalamnya ditulis dua "
                "kali. Inden memakai spasi yang sejajar, bukan tab.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: List of known risks: one line for each.
  id: Daftar risiko yang dikenal.
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:26: error[yaml-syntax] this is not valid YAML: a colon cannot stand here
  hint: put the text in quotes: en: '…'
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: 'List of known risks: one line for each.'
  id: Daftar risiko yang dikenal.
""",
            },
        ),
        RuleGuide(
            rule="duplicate-key",
            meaning=InLanguages(
                en="A field stands twice in the same place. Only one of the two could count.",
                id="Satu isian ditulis dua kali di tempat yang sama, padahal hanya satu yang dapat berlaku.",
            ),
            advice=InLanguages(
                en="Bring the values together in one of the two, and delete the other.",
                id="Gabungkan nilainya dalam salah satu isian, lalu hapus yang lain.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [risk]
related: [issue]
""",
            },
            told="""\
glossary/risk/risk-log.yml:4:1: error[duplicate-key] “related” is given twice; the first is in line 3
  hint: keep one of the two
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [risk, issue]
""",
            },
        ),
        RuleGuide(
            rule="yaml-anchor",
            meaning=InLanguages(
                en="The file uses a shortcut of YAML (`&`, `*` or `<<`) by which one place copies another. "
                "Entries do not use them: a reader of the file must see what it says.",
                id="Berkas memakai jalan pintas YAML (`&`, `*`, atau `<<`) yang menyalin isi dari tempat "
                "lain. Entri tidak memakainya supaya isi berkas langsung terbaca.",
            ),
            advice=InLanguages(
                en="Write the value out. If the text was meant to start with `&` or `*`, put it in quotes.",
                id="Tulis nilainya secara lengkap. Jika teks memang diawali `&` atau `*`, apit dengan tanda kutip.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: &same Kept from the first day., id: *same}
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:13: error[yaml-anchor] “&same” is a YAML anchor or alias, which entries do not use
  hint: write the value out; a text that starts with & or * is put in quotes
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: Kept from the first day., id: Dipakai sejak hari pertama.}
""",
            },
        ),
        RuleGuide(
            rule="yaml-tag",
            meaning=InLanguages(
                en="A value starts with `!`, which asks YAML for another kind of value. Entries have only "
                "texts, numbers, lists and fields.",
                id="Sebuah nilai diawali `!` yang meminta jenis nilai lain dari YAML. Entri hanya memuat "
                "teks, angka, daftar, dan isian.",
            ),
            advice=InLanguages(
                en="Put a text that starts with `!` in quotes; write what should be included into the file itself.",
                id="Apit teks yang diawali `!` dengan tanda kutip; tulis langsung isi yang hendak disertakan.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: !Important to keep., id: Penting untuk dijaga.}
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:13: error[yaml-tag] “!Important” is a YAML tag, which entries do not use
  hint: a text that starts with ! is put in quotes
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
notes: {en: '!Important to keep.', id: Penting untuk dijaga.}
""",
            },
        ),
        RuleGuide(
            rule="too-deep",
            meaning=InLanguages(
                en="Values are nested deeper than any entry needs. It is mostly a slip with brackets.",
                id="Nilai bersarang lebih dalam daripada kebutuhan entri mana pun. Biasanya ini salah ketik kurung.",
            ),
            advice=InLanguages(
                en="Count the brackets: a list has one pair, a reference in a text two.",
                id="Hitung kurungnya: daftar memakai sepasang, rujukan dalam teks memakai dua pasang.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [[[[[[[[[[[[[[[[[[[risk]]]]]]]]]]]]]]]]]]]
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:25: error[too-deep] values are nested more than 16 deep
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [risk]
""",
            },
        ),
    ),
)
