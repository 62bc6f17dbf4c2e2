"""Rules about templates."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Templates", id="Templat"),
    (
        RuleGuide(
            rule="template-shape",
            meaning=InLanguages(
                en="The template lacks the parts of its layout: a register has columns, a document has sections.",
                id="Templat tidak memiliki bagian yang sesuai dengan tata letaknya: register memiliki "
                "kolom, dokumen memiliki bagian.",
            ),
            advice=InLanguages(
                en="Registers and matrices take `fields`, all others `sections` with fields in them.",
                id="Register dan matriks memakai `fields`; yang lain memakai `sections` yang berisi isian.",
            ),
            bad={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
sections:
  - {id: progress, title: {en: Progress, id: Kemajuan}}
""",
            },
            told="""\
playbooks/templates/status-report.yml:3:9: error[template-shape] a register has fields: its columns
  hint: add fields:
""",
            good={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: progress, label: {en: Progress, id: Kemajuan}}
""",
            },
        ),
        RuleGuide(
            rule="sample-does-not-fit",
            meaning=InLanguages(
                en="A sample gives a value that its field does not take, so that the template shows a "
                "mistake as an example.",
                id="Contoh memberi nilai yang tidak diterima isiannya sehingga templat mencontohkan kekeliruan.",
            ),
            advice=InLanguages(
                en="Correct the value, or the type of the field. Dates are written `2026-11-02`, choices "
                "by their value.",
                id="Perbaiki nilainya atau jenis isiannya. Tanggal ditulis `2026-11-02`, pilihan ditulis "
                "dengan nilainya.",
            ),
            bad={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: end, label: {en: End, id: Akhir}, type: date}
samples:
  - {end: 2026-02-30}
""",
            },
            told="""\
playbooks/templates/status-report.yml:7:11: error[sample-does-not-fit] “2026-02-30” is not a date such as 2026-11-02
""",
            good={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: end, label: {en: End, id: Akhir}, type: date}
samples:
  - {end: 2026-02-28}
""",
            },
        ),
        RuleGuide(
            rule="bad-formula",
            meaning=InLanguages(
                en="A field is to be worked out, but its formula cannot be read, or names a field that is "
                "not there or holds no number.",
                id="Isian seharusnya dihitung, tetapi rumusnya tidak terbaca, atau menyebut isian yang "
                "tidak ada atau bukan angka.",
            ),
            advice=InLanguages(
                en="Formulas take numbers, the ids of number fields of the same template, and `+ - * / ( )`.",
                id="Rumus menerima angka, id isian angka dalam templat yang sama, dan `+ - * / ( )`.",
            ),
            bad={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: impact, label: {en: Impact, id: Dampak}, type: number}
  - {id: score, label: {en: Score, id: Skor}, type: formula, formula: impct * 2}
""",
            },
            told="""\
playbooks/templates/status-report.yml:6:71: error[bad-formula] the template has no other field “impct”
  hint: did you mean “impact”?
""",
            good={
                "playbooks/templates/status-report.yml": """\
title: {en: Status report, id: Laporan status}
summary: {en: Shows the progress., id: Menampilkan kemajuan.}
layout: register
fields:
  - {id: impact, label: {en: Impact, id: Dampak}, type: number}
  - {id: score, label: {en: Score, id: Skor}, type: formula, formula: impact * 2}
""",
            },
        ),
    ),
)
