"""Rules about the words of documents."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Words in documents", id="Kata dalam dokumen"),
    (
        RuleGuide(
            rule="deprecated-word",
            meaning=InLanguages(
                en="The document uses a word that the glossary advises against.",
                id="Dokumen memakai kata yang tidak disarankan glosarium.",
            ),
            advice=InLanguages(
                en="Use the word that the line names; `pmobook lint --fix` does it. Where the words are "
                "right, such as in a quotation, allow them with a reason: `<!-- pmobook: allow "
                'deprecated-word "danger list" — a quotation -->`.',
                id="Pakai kata yang disebut dalam laporan; `pmobook lint --fix` melakukannya. Jika katanya "
                "memang tepat, misalnya dalam kutipan, izinkan beserta alasannya: `<!-- pmobook: allow "
                'deprecated-word "danger list" — kutipan -->`.',
            ),
            bad={
                "document.md": """\
The team keeps a danger list from the first day.
""",
            },
            told="""\
document.md:1:18: error[deprecated-word] say “risk register”, not “danger list”
  hint: Mixes up danger and risk.
""",
            good={
                "document.md": """\
The team keeps a risk register from the first day.
""",
            },
        ),
        RuleGuide(
            rule="foreign-word",
            meaning=InLanguages(
                en="The document uses a word of the other language, though the glossary has one in its own.",
                id="Dokumen memakai kata dari bahasa lain, padahal glosarium memiliki padanannya.",
            ),
            advice=InLanguages(
                en="Use the word that the line names; in brackets behind it the foreign word may stand.",
                id="Pakai kata yang disebut dalam laporan; kata asingnya boleh ditulis dalam kurung di belakangnya.",
            ),
            bad={
                "document.md": """\
The team and every pemangku kepentingan met on the first day of the project.
""",
            },
            told="""\
document.md:1:20: warning[foreign-word] say “stakeholder”, not “pemangku kepentingan”
  hint: “pemangku kepentingan” is the word of another language (id)
""",
            good={
                "document.md": """\
The team and every stakeholder met on the first day of the project.
""",
            },
        ),
        RuleGuide(
            rule="two-names",
            meaning=InLanguages(
                en="The document calls one thing by two names, and readers take them for two things.",
                id="Dokumen menyebut satu hal dengan dua nama sehingga pembaca mengiranya dua hal.",
            ),
            advice=InLanguages(
                en="Keep to the name that comes first, best the preferred one.",
                id="Pakai terus satu nama, sebaiknya nama yang diutamakan.",
            ),
            bad={
                "document.md": """\
The steering committee meets on Monday. The project board decides there.
""",
            },
            told="""\
document.md:1:45: warning[two-names] “project board” is “steering committee” of line 1 by another name
  hint: use one name for it: “steering committee”
""",
            good={
                "document.md": """\
The steering committee meets on Monday. The steering committee decides there.
""",
            },
        ),
        RuleGuide(
            rule="unexpanded-abbreviation",
            meaning=InLanguages(
                en="An abbreviation stands without its words at its first use.",
                id="Singkatan muncul pertama kali tanpa kepanjangannya.",
            ),
            advice=InLanguages(
                en="Write the words once, with the abbreviation in brackets.",
                id="Tulis kepanjangannya satu kali, dengan singkatan dalam kurung.",
            ),
            bad={
                "document.md": """\
Each KPI is measured at the end of the month.
""",
            },
            told="""\
document.md:1:6: warning[unexpanded-abbreviation] “KPI” is not explained at its first use
  hint: write “key performance indicator (KPI)”
""",
            good={
                "document.md": """\
Each key performance indicator (KPI) is measured at the end of the month.
""",
            },
        ),
        RuleGuide(
            rule="wrong-capitals",
            meaning=InLanguages(
                en="A term has capitals within a sentence as if it were a name.",
                id="Istilah memakai huruf kapital di tengah kalimat seakan-akan nama diri.",
            ),
            advice=InLanguages(
                en="Write it in small letters, as the glossary does.",
                id="Tulis dengan huruf kecil seperti dalam glosarium.",
            ),
            bad={
                "document.md": """\
The team keeps its Risk Register up to date.
""",
            },
            told="""\
document.md:1:20: warning[wrong-capitals] write “risk register”, not “Risk Register”
  hint: terms have small letters within a sentence, except in names and short forms
""",
            good={
                "document.md": """\
The team keeps its risk register up to date.
""",
            },
        ),
        RuleGuide(
            rule="unknown-rule",
            meaning=InLanguages(
                en="A comment allows words against a rule that does not exist.",
                id="Sebuah komentar mengizinkan kata terhadap aturan yang tidak ada.",
            ),
            advice=InLanguages(
                en="Write the rule as it stands in brackets in the line of the report.",
                id="Tulis nama aturan seperti dalam kurung pada baris laporan.",
            ),
            bad={
                "document.md": """\
<!-- pmobook: allow deprecated-words "danger list" — a quotation -->

The old plan says “danger list”.
""",
            },
            told="""\
document.md:1:1: error[unknown-rule] there is no rule “deprecated-words”
  hint: did you mean “deprecated-word”?
document.md:3:20: error[deprecated-word] say “risk register”, not “danger list”
  hint: Mixes up danger and risk.
""",
            good={
                "document.md": """\
<!-- pmobook: allow deprecated-word "danger list" — a quotation -->

The old plan says “danger list”.
""",
            },
        ),
        RuleGuide(
            rule="waiver-without-reason",
            meaning=InLanguages(
                en="A comment allows words, but does not say why.",
                id="Sebuah komentar mengizinkan kata tanpa menyebut alasannya.",
            ),
            advice=InLanguages(
                en="Add the reason behind a dash, for the one who reads it in a year.",
                id="Tambahkan alasannya setelah tanda pisah, untuk orang yang membacanya setahun lagi.",
            ),
            bad={
                "document.md": """\
<!-- pmobook: allow deprecated-word "danger list" -->

The old plan says “danger list”.
""",
            },
            told="""\
document.md:1:1: error[waiver-without-reason] the waiver for “danger list” gives no reason
  hint: say why the words are right here
document.md:3:20: error[deprecated-word] say “risk register”, not “danger list”
  hint: Mixes up danger and risk.
""",
            good={
                "document.md": """\
<!-- pmobook: allow deprecated-word "danger list" — a quotation -->

The old plan says “danger list”.
""",
            },
        ),
        RuleGuide(
            rule="unused-waiver",
            meaning=InLanguages(
                en="A comment allows words that the document does not use.",
                id="Sebuah komentar mengizinkan kata yang tidak dipakai dokumen.",
            ),
            advice=InLanguages(
                en="Take the comment out.",
                id="Hapus komentar itu.",
            ),
            bad={
                "document.md": """\
<!-- pmobook: allow deprecated-word "danger list" — a quotation -->

The team keeps a risk register.
""",
            },
            told="""\
document.md:1:1: warning[unused-waiver] the waiver for “danger list” is not needed
  hint: take it out
""",
            good={
                "document.md": """\
The team keeps a risk register.
""",
            },
        ),
        RuleGuide(
            rule="unreadable-document",
            meaning=InLanguages(
                en="The document cannot be read: it is damaged, too large, not UTF-8, or no file at all.",
                id="Dokumen tidak dapat dibaca: rusak, terlalu besar, bukan UTF-8, atau bukan berkas.",
            ),
            advice=InLanguages(
                en="The line says which. Save the document anew from the program in which it was written.",
                id="Baris laporan menyebut sebabnya. Simpan ulang dokumen dari program pembuatnya.",
            ),
            bad={},
            told="",
            good={},
        ),
    ),
)
