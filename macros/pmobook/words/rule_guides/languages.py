"""Rules about languages."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Languages", id="Bahasa"),
    (
        RuleGuide(
            rule="missing-translation",
            meaning=InLanguages(
                en="A text is not there in every language of the site. Its page shows the default "
                "language, marked as untranslated.",
                id="Sebuah teks belum ada dalam semua bahasa situs. Halamannya menampilkan bahasa utama "
                "dengan tanda belum diterjemahkan.",
            ),
            advice=InLanguages(
                en="Add the text in the other language. Ask somebody who writes it well rather than "
                "leaving it to a machine.",
                id="Tambahkan teksnya dalam bahasa lain. Minta bantuan orang yang mahir menulisnya, jangan "
                "serahkan kepada mesin.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks.}
""",
            },
            told="""\
glossary/risk/risk-log.yml:2:1: warning[missing-translation] not translated into: id
  hint: add id: beside the other language
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="unknown-language",
            meaning=InLanguages(
                en="A text is given in a language that the site does not have.",
                id="Sebuah teks ditulis dalam bahasa yang tidak dimiliki situs.",
            ),
            advice=InLanguages(
                en="Use the codes in `languages` of mkdocs.yml, in small letters: `en`, `id`. A comma "
                "within a text in braces starts a new field; put such a text in quotes.",
                id="Pakai kode pada `languages` di mkdocs.yml, dalam huruf kecil: `en`, `id`. Koma di "
                "dalam teks berkurung kurawal memulai isian baru; apit teks seperti itu dengan tanda "
                "kutip.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko, de: Risikoliste}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
            told="""\
glossary/risk/risk-log.yml:1:38: error[unknown-language] “de” is not a language of this site
  hint: known here: en, id
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
    ),
)
