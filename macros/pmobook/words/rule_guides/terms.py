"""Rules about terms."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Terms", id="Istilah"),
    (
        RuleGuide(
            rule="unknown-domain",
            meaning=InLanguages(
                en="The term lies in a folder that is no domain of the glossary.",
                id="Istilah berada dalam folder yang bukan ranah glosarium.",
            ),
            advice=InLanguages(
                en="Move the file into the folder of a domain, or add the domain to `glossary/_domains.yml`.",
                id="Pindahkan berkas ke folder suatu ranah atau tambahkan ranahnya di `glossary/_domains.yml`.",
            ),
            bad={
                "glossary/rick/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
            told="""\
glossary/rick/risk-log.yml:1:1: error[unknown-domain] the folder “rick” is not a domain
  hint: did you mean “risk”?
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="duplicate-designation",
            meaning=InLanguages(
                en="One word names two terms, or stands twice with the same term. A reader who looks it up "
                "must find one meaning.",
                id="Satu kata menamai dua istilah, atau tercantum dua kali pada istilah yang sama. Pembaca "
                "yang mencarinya harus menemukan satu arti.",
            ),
            advice=InLanguages(
                en="Leave the word to the term that people mean by it. The other may say how it differs, "
                "in `contrast`.",
                id="Berikan kata itu kepada istilah yang dimaksud orang. Istilah lain dapat menjelaskan "
                "bedanya dalam `contrast`.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
admitted: {en: [issue]}
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:17: error[duplicate-designation] “issue” already names “issue” in “en”, as preferred
  hint: a word names one concept: leave it to one of the two
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
admitted: {en: [list of risks]}
""",
            },
        ),
        RuleGuide(
            rule="definition-starts-with-term",
            meaning=InLanguages(
                en="The definition begins with the word that it defines, and so explains nothing at its start.",
                id="Definisi diawali kata yang didefinisikan sehingga awalnya tidak menjelaskan apa pun.",
            ),
            advice=InLanguages(
                en="Begin with the wider concept, then say what makes this one different. The sentence "
                "should fit in place of the word.",
                id="Mulailah dengan konsep yang lebih luas, lalu sebutkan pembedanya. Kalimatnya harus "
                "dapat menggantikan kata itu.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: A risk log is a list of known risks.
  id: Daftar risiko yang dikenal.
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:7: warning[definition-starts-with-term] the definition starts with the term itself
  hint: start with the wider concept: Record of every identified risk …
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition:
  en: List of known risks.
  id: Daftar risiko yang dikenal.
""",
            },
        ),
        RuleGuide(
            rule="short-too-long",
            meaning=InLanguages(
                en="The short definition is longer than the box that shows it beside a word.",
                id="Definisi singkat lebih panjang daripada kotak yang menampilkannya di dekat kata.",
            ),
            advice=InLanguages(
                en="Keep it within 140 characters: the one thing that somebody in a meeting needs to know. "
                "The rest belongs in the definition or the notes.",
                id="Batasi 140 karakter: satu hal yang perlu diketahui orang di tengah rapat. Selebihnya "
                "masuk ke definisi atau catatan.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
short:
  en: Where each known risk is kept from the first day of a project to its closing, together with its owner, \
its rating, the response that was agreed, and the day of its next review.
  id: Tempat semua risiko dicatat.
""",
            },
            told="""\
glossary/risk/risk-log.yml:4:7: error[short-too-long] the short definition has 176 characters, at most 140
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
short:
  en: Where all known risks are kept.
  id: Tempat semua risiko dicatat.
""",
            },
        ),
        RuleGuide(
            rule="circular-broader",
            meaning=InLanguages(
                en="Following the broader terms leads back to where one started, so that nothing is the widest.",
                id="Jika istilah yang lebih luas diikuti, jalannya kembali ke awal sehingga tidak ada yang "
                "paling luas.",
            ),
            advice=InLanguages(
                en="Take one of the terms out of `broader`; where two belong together but neither is "
                "wider, use `related`.",
                id="Hapus salah satu istilah dari `broader`; jika keduanya berkaitan tetapi tidak ada yang "
                "lebih luas, pakai `related`.",
            ),
            bad={
                "glossary/risk/threat.yml": """\
term: {en: Threat, id: Ancaman}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
broader: [risk, threat]
""",
            },
            told="""\
glossary/risk/threat.yml:3:17: error[circular-broader] a circle of broader terms: threat → threat
  hint: take one out
""",
            good={
                "glossary/risk/threat.yml": """\
term: {en: Threat, id: Ancaman}
definition: {en: Chance of a loss., id: Kemungkinan rugi.}
broader: [risk]
""",
            },
        ),
    ),
)
