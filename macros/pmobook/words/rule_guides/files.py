"""Rules about files and folders."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Files and folders", id="Berkas dan folder"),
    (
        RuleGuide(
            rule="bad-id",
            meaning=InLanguages(
                en="The name of a file, or the id of a step, a field or a question, is not an id. It "
                "becomes part of an address, so it must be plain.",
                id="Nama berkas, atau id langkah, isian, atau soal, bukan id yang sah. Id menjadi "
                "bagian alamat sehingga harus sederhana.",
            ),
            advice=InLanguages(
                en="Use small letters without accents and digits, joined by hyphens: `risk-register`. "
                "Never change the id of an entry that is published by hand; `pmobook rename` does it "
                "with all references and a redirect.",
                id="Pakai huruf kecil tanpa aksen dan angka yang disambung tanda hubung: `risk-register`. "
                "Jangan mengganti id entri yang sudah terbit secara manual; `pmobook rename` "
                "mengubahnya beserta semua rujukan dan pengalihannya.",
            ),
            bad={
                "glossary/risk/Risk_Log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
            told="""\
glossary/risk/Risk_Log.yml:1:1: error[bad-id] “Risk_Log” is not an id
  hint: ids are lower-case ASCII words joined by hyphens: risk-register.yml
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="duplicate-id",
            meaning=InLanguages(
                en="Two entries of one kind, or two items of a list, have the same id; or an old id that "
                "redirects is in use again.",
                id="Dua entri sejenis, atau dua butir daftar, memiliki id yang sama; atau id lama yang "
                "dialihkan dipakai lagi.",
            ),
            advice=InLanguages(
                en="Ids are never used twice. If both say the same, keep one and move into it what the "
                "other adds; else rename one.",
                id="Id tidak pernah dipakai dua kali. Jika isinya sama, pertahankan satu dan pindahkan "
                "tambahannya ke sana; jika tidak, ganti nama salah satunya.",
            ),
            bad={
                "playbooks/_phases.yml": """\
phases:
  - {id: start, title: {en: Start, id: Mulai}}
  - {id: close, title: {en: Close, id: Tutup}}
  - {id: close, title: {en: Finish, id: Selesai}}
""",
            },
            told="""\
playbooks/_phases.yml:4:10: error[duplicate-id] “close” is listed twice
""",
            good={
                "playbooks/_phases.yml": """\
phases:
  - {id: start, title: {en: Start, id: Mulai}}
  - {id: close, title: {en: Close, id: Tutup}}
  - {id: finish, title: {en: Finish, id: Selesai}}
""",
            },
        ),
        RuleGuide(
            rule="misplaced-file",
            meaning=InLanguages(
                en="The file does not lie where its kind belongs, or has another ending than `.yml`.",
                id="Berkas tidak berada di tempat jenisnya, atau berakhiran selain `.yml`.",
            ),
            advice=InLanguages(
                en="Terms lie in `glossary/` in the folder of their domain, playbooks in `playbooks/`, "
                "templates in `playbooks/templates/`, paths in `playbooks/paths/`, quizzes in "
                "`quizzes/`. `pmobook new` puts a new entry into the right place.",
                id="Istilah berada di `glossary/` dalam folder ranahnya, panduan kerja di `playbooks/`, "
                "templat di `playbooks/templates/`, jalur belajar di `playbooks/paths/`, dan kuis di "
                "`quizzes/`. `pmobook new` menaruh entri baru di tempat yang tepat.",
            ),
            bad={
                "glossary/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
            told="""\
glossary/risk-log.yml:1:1: error[misplaced-file] a term lies in the folder of its domain
  hint: move it to glossary/DOMAIN/risk-log.yml
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="empty-file",
            meaning=InLanguages(
                en="There is nothing in the file.",
                id="Berkas itu kosong.",
            ),
            advice=InLanguages(
                en="Write the entry, or delete the file. `pmobook new` writes a complete example to start from.",
                id="Tulis entrinya atau hapus berkasnya. `pmobook new` menulis contoh lengkap sebagai titik awal.",
            ),
            bad={
                "glossary/risk/risk-log.yml": """\
# to be written
""",
            },
            told="""\
glossary/risk/risk-log.yml:1:1: error[empty-file] the file is empty
  hint: write the entry, or delete the file
""",
            good={
                "glossary/risk/risk-log.yml": """\
term: {en: Risk log, id: Log risiko}
definition: {en: List of known risks., id: Daftar risiko yang dikenal.}
""",
            },
        ),
        RuleGuide(
            rule="not-utf-8",
            meaning=InLanguages(
                en="The file is not saved as UTF-8, so that letters with accents cannot be told apart.",
                id="Berkas tidak disimpan sebagai UTF-8 sehingga sebagian hurufnya tidak dapat dikenali.",
            ),
            advice=InLanguages(
                en="Save it again as UTF-8: most editors ask for the encoding under “Save as”.",
                id="Simpan lagi sebagai UTF-8: kebanyakan penyunting teks menanyakan pengodean pada “Simpan sebagai”.",
            ),
            bad={},
            told="",
            good={},
        ),
        RuleGuide(
            rule="too-large",
            meaning=InLanguages(
                en="The file is larger than any entry can be, as if a picture or a whole document had been "
                "pasted into it.",
                id="Berkas lebih besar daripada entri mana pun, seakan-akan gambar atau seluruh dokumen "
                "ditempelkan ke dalamnya.",
            ),
            advice=InLanguages(
                en="Take out what does not belong there, or split the entry.",
                id="Keluarkan isi yang bukan bagiannya atau pecah entrinya.",
            ),
            bad={},
            told="",
            good={},
        ),
        RuleGuide(
            rule="outside-tree",
            meaning=InLanguages(
                en="A file is a link to somewhere outside the folder of the knowledge base. What lies "
                "there is not read, since a pull request could publish any file of the machine in that "
                "way.",
                id="Sebuah berkas merupakan tautan ke luar folder basis pengetahuan. Isinya tidak dibaca, "
                "sebab dengan cara itu sebuah pull request dapat menerbitkan berkas apa pun di mesin.",
            ),
            advice=InLanguages(
                en="Put the file itself there in place of the link.",
                id="Taruh berkasnya langsung sebagai pengganti tautan.",
            ),
            bad={},
            told="",
            good={},
        ),
        RuleGuide(
            rule="unreadable-file",
            meaning=InLanguages(
                en="The machine does not let the file be read.",
                id="Mesin tidak mengizinkan berkas itu dibaca.",
            ),
            advice=InLanguages(
                en="Look at the permissions of the file and its folders, and whether another program holds it.",
                id="Periksa hak akses berkas dan foldernya, dan apakah program lain sedang memakainya.",
            ),
            bad={},
            told="",
            good={},
        ),
    ),
)
