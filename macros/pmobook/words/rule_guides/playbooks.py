"""Rules about playbooks and paths."""

from pmobook.words.rule_guides.guide import GuideGroup, InLanguages, RuleGuide

GROUP = GuideGroup(
    InLanguages(en="Playbooks and paths", id="Panduan kerja dan jalur belajar"),
    (
        RuleGuide(
            rule="step-minutes",
            meaning=InLanguages(
                en="The minutes of the steps do not add up to the duration of the playbook, give or take a fifth.",
                id="Jumlah menit semua langkah tidak sesuai dengan durasi panduan kerja, dengan selisih "
                "paling banyak seperlima.",
            ),
            advice=InLanguages(
                en="Correct whichever is wrong: people plan their day by the duration, and the meeting by the steps.",
                id="Perbaiki yang keliru: orang mengatur hari menurut durasi, dan mengatur rapat menurut langkah.",
            ),
            bad={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
duration: {run: 240}
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
    minutes: 24
""",
            },
            told="""\
playbooks/close-a-project.yml:4:11: error[step-minutes] the steps take 24 minutes, the duration says 240
  hint: change the steps' minutes or the duration
""",
            good={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
duration: {run: 240}
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
    minutes: 240
""",
            },
        ),
        RuleGuide(
            rule="one-accountable",
            meaning=InLanguages(
                en="An activity of the RACI has no accountable role, or more than one. Then nobody answers for it.",
                id="Suatu kegiatan dalam RACI tidak memiliki peran penanggung jawab akhir, atau memiliki "
                "lebih dari satu. Akibatnya, tidak ada yang bertanggung jawab.",
            ),
            advice=InLanguages(
                en="Name the one role that answers for the result. The others who do the work are responsible.",
                id="Sebutkan satu peran yang bertanggung jawab atas hasilnya. Peran lain yang mengerjakan "
                "adalah pelaksana.",
            ),
            bad={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
raci:
  - activity: {en: Archive, id: Mengarsipkan}
    responsible: [project-manager]
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
""",
            },
            told="""\
playbooks/close-a-project.yml:5:5: error[one-accountable] exactly one role is accountable for an activity, not none
  hint: accountable: takes one role id, such as sponsor
""",
            good={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
raci:
  - activity: {en: Archive, id: Mengarsipkan}
    responsible: [project-manager]
    accountable: sponsor
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
""",
            },
        ),
        RuleGuide(
            rule="not-a-role",
            meaning=InLanguages(
                en="A step or a RACI names a term that is not a role.",
                id="Langkah atau RACI menyebut istilah yang bukan peran.",
            ),
            advice=InLanguages(
                en="Name the id of a term in the domain `roles`. A person or a team of your own is a role "
                "as well: write a term for it.",
                id="Sebut id istilah dalam ranah `roles`. Jika perlu peran baru, tulis istilahnya lebih dahulu.",
            ),
            bad={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
    role: risk
""",
            },
            told="""\
playbooks/close-a-project.yml:7:11: error[not-a-role] “risk” is a term of the domain “risk”, not a role
  hint: known here: project-manager, sponsor
""",
            good={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
steps:
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
    role: project-manager
""",
            },
        ),
        RuleGuide(
            rule="unknown-step",
            meaning=InLanguages(
                en="A decision leads to a step that the playbook does not have.",
                id="Sebuah keputusan mengarah ke langkah yang tidak ada dalam panduan kerja.",
            ),
            advice=InLanguages(
                en="Write the id of the step as it stands in the playbook; the hint names the nearest.",
                id="Tulis id langkah seperti yang ada dalam panduan kerja; petunjuk menyebut yang paling mirip.",
            ),
            bad={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
steps:
  - id: ask
    title: {en: Ask the sponsor, id: Tanya sponsor}
    decision:
      question: {en: 'Is all done?', id: 'Sudah selesai?'}
      options:
        - {answer: {en: 'Yes', id: Ya}, go: archiv}
        - {answer: {en: 'No', id: Belum}, go: ask}
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
""",
            },
            told="""\
playbooks/close-a-project.yml:10:45: error[unknown-step] this playbook has no step “archiv”
  hint: did you mean “archive”?
""",
            good={
                "playbooks/close-a-project.yml": """\
title: {en: Close a project, id: Menutup proyek}
summary: {en: End in good order., id: Akhiri dengan tertib.}
phase: close
steps:
  - id: ask
    title: {en: Ask the sponsor, id: Tanya sponsor}
    decision:
      question: {en: 'Is all done?', id: 'Sudah selesai?'}
      options:
        - {answer: {en: 'Yes', id: Ya}, go: archive}
        - {answer: {en: 'No', id: Belum}, go: ask}
  - id: archive
    title: {en: File the papers, id: Arsipkan dokumen}
""",
            },
        ),
        RuleGuide(
            rule="empty-path-item",
            meaning=InLanguages(
                en="An item of a path says neither what to open nor what to do.",
                id="Butir jalur belajar tidak menyebut apa yang dibuka atau dikerjakan.",
            ),
            advice=InLanguages(
                en="Give it a reference in `ref`, or a `title` for what is not on this site, such as a "
                "talk with the sponsor.",
                id="Beri rujukan dalam `ref`, atau `title` untuk hal di luar situs ini, misalnya pertemuan "
                "dengan sponsor.",
            ),
            bad={
                "playbooks/paths/new-sponsor.yml": """\
title: {en: New sponsor, id: Sponsor baru}
summary: {en: The first month., id: Bulan pertama.}
stages:
  - id: week-1
    title: {en: Week 1, id: Minggu 1}
    items:
      - {do: meet, minutes: 30}
""",
            },
            told="""\
playbooks/paths/new-sponsor.yml:7:9: error[empty-path-item] this item has neither ref nor title
  hint: add one of the two
""",
            good={
                "playbooks/paths/new-sponsor.yml": """\
title: {en: New sponsor, id: Sponsor baru}
summary: {en: The first month., id: Bulan pertama.}
stages:
  - id: week-1
    title: {en: Week 1, id: Minggu 1}
    items:
      - {title: {en: Meet the team, id: Bertemu tim}, do: meet, minutes: 30}
""",
            },
        ),
    ),
)
