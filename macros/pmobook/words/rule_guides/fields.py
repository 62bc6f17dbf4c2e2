"""Rules about fields and their values."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Fields and their values", id="Isian dan nilainya"),
    (
        RuleGuide(
            rule="unknown-key",
            meaning=InLanguages(
                en="A field has a name that does not exist here, mostly by a slip of the keyboard.",
                id="Nama isian itu tidak ada di sini, biasanya karena salah ketik.",
            ),
            advice=InLanguages(
                en="The hint names the nearest field. All fields of a kind stand in its complete record, "
                "in the Contribute section.",
                id="Petunjuk menyebut isian yang paling mirip. Semua isian suatu jenis terlihat pada "
                "catatan lengkapnya di bagian Berkontribusi.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
relatd: [risk]
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:1: error[unknown-key] “relatd” is not a field here
  hint: did you mean “related”?
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: [risk]
""",
            },
        ),
        RuleGuide(
            rule="missing-field",
            meaning=InLanguages(
                en="A field without which the entry says too little is not there.",
                id="Isian wajib tidak ada, padahal tanpa isian itu entri belum cukup jelas.",
            ),
            advice=InLanguages(
                en="Add the field; the hint says what it holds.",
                id="Tambahkan isian itu; petunjuk menjelaskan isinya.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
""",
            },
            told="""\
glossary/risk/risk-log.yml:1:1: error[missing-field] “definition” is missing here
  hint: definition: One sentence that does not start with the term.
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="bad-value",
            meaning=InLanguages(
                en="A field holds a value that it cannot have: an empty text, a day that does not exist, a "
                "word that is not one of the choices.",
                id="Isian memuat nilai yang tidak mungkin: teks kosong, tanggal yang tidak ada, atau kata "
                "di luar pilihan.",
            ),
            advice=InLanguages(
                en="The line says what the field takes. An optional field that says nothing is left out altogether.",
                id="Baris laporan menyebut nilai yang diterima. Isian opsional yang tidak berisi dihilangkan saja.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
part_of_speech: name
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:17: error[bad-value] “name” is none of: noun, verb, adjective, proper-noun
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
part_of_speech: noun
""",
            },
        ),
        RuleGuide(
            rule="wrong-type",
            meaning=InLanguages(
                en="A field holds another kind of value than it takes: a text in place of a list, a list "
                "in place of a text.",
                id="Isian memuat jenis nilai yang keliru: teks di tempat daftar, atau daftar di tempat teks.",
            ),
            advice=InLanguages(
                en="A list stands in brackets, `[risk, issue]`, or line by line behind hyphens; a text in "
                "two languages is `{en: …, id: …}`.",
                id="Daftar ditulis dalam kurung siku, `[risk, issue]`, atau baris demi baris dengan tanda "
                "hubung; teks dalam dua bahasa ditulis `{en: …, id: …}`.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
related: risk and issue
""",
            },
            told="""\
glossary/risk/risk-log.yml:3:10: error[wrong-type] “related” takes a list, not “risk and issue”
  hint: put each item in a line of its own that starts with -
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
            rule="duplicate-part-id",
            meaning=InLanguages(
                en="Two steps, fields, questions or choices of one entry have the same id. Progress and "
                "answers are kept by these ids, and would be mixed up.",
                id="Dua langkah, isian, soal, atau pilihan dalam satu entri memiliki id yang sama. "
                "Kemajuan dan jawaban disimpan menurut id ini sehingga akan tertukar.",
            ),
            advice=InLanguages(
                en="Give the newer one another id; the older one keeps what readers have done.",
                id="Beri id lain pada yang lebih baru; yang lama tetap menyimpan hasil pembaca.",
            ),
            bad={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: end, label: {en: End, id: Akhir}, type: date}
  - {id: end, label: {en: Reason, id: Alasan}}
""",
            },
            told="""\
playbooks/templates/status-report.yml:6:10: error[duplicate-part-id] the id “end” is already that of item 1
""",
            good={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: end, label: {en: End, id: Akhir}, type: date}
  - {id: reason, label: {en: Reason, id: Alasan}}
""",
            },
        ),
        RuleGuide(
            rule="unsafe-link",
            meaning=InLanguages(
                en="A link leads to something else than a web page, a mail address or a page of this site.",
                id="Tautan mengarah ke selain halaman web, alamat surel, atau halaman situs ini.",
            ),
            advice=InLanguages(
                en="Write the whole address with `https://`. Links to scripts or to files of a machine are "
                "never published.",
                id="Tulis alamat lengkap dengan `https://`. Tautan ke skrip atau berkas di sebuah mesin "
                "tidak pernah diterbitkan.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
sources:
  - {title: Risk guide, url: www.example.com/risk}
""",
            },
            told="""\
glossary/risk/risk-log.yml:4:30: error[unsafe-link] “www.example.com/risk” is not a web address
  hint: addresses start with https://, http:// or mailto:
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
sources:
  - {title: Risk guide, url: https://www.example.com/risk}
""",
            },
        ),
    ),
)
