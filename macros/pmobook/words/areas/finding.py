"""The words of the pages on which playbooks are found: filter, life cycle, roles, functions, models, calendar."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingWords:
    """What these pages say. `pages` holds title and description by the name of the page."""

    pages: Mapping[str, tuple[str, str]]

    # the filter of the playbooks
    filter: str
    controls: Mapping[str, str]
    any: str
    at_most: str
    found: str
    show_all: str
    none_found: str
    without: str

    # the page of a role
    as_role: str
    as_role_description: str
    role: str
    parts: Mapping[str, str]
    my_steps: str
    filled_by_me: str
    approved_by_me: str
    paths_to_role: str
    playbooks_of_role: str
    meaning_of_role: str
    link_to_role: str

    # functions, models and calendar
    nothing_serves: str
    model: str
    what_it_is: str
    suitable_playbooks: str
    no_suitable_playbook: str
    calendar_file: str
    calendar_note: str


ENGLISH = FindingWords(
    pages={
        "life-cycle": ("The project life cycle", "Which playbooks belong to which phase."),
        "roles": ("Roles", "Everything that a role does, answers for and hears of, in all playbooks."),
        "functions": ("PMO functions", "What a PMO is there for, and what serves each of its functions."),
        "pmo-models": ("PMO models compared", "How PMOs differ, and which playbooks suit which of them."),
        "calendar": ("Calendar", "The playbooks that come round again, by how often they do."),
    },
    filter="Find a playbook",
    controls={
        "phase": "Phase",
        "role": "Role",
        "function": "PMO function",
        "model": "PMO model",
        "level": "Experience",
        "minutes": "Time",
        "cadence": "How often",
    },
    any="Any",
    at_most="up to {time}",
    found="Playbooks: {found} of {total}",
    show_all="Show all",
    none_found="No playbook fits all of these choices.",
    without="Without “{choice}”: {found}",
    as_role="Everything I do as {role}",
    as_role_description="What the role “{role}” does, answers for, advises on and hears of, in all playbooks.",
    role="Role",
    parts={
        "accountable": "I answer for",
        "responsible": "I do",
        "consulted": "I am asked about",
        "informed": "I am told about",
    },
    my_steps="My steps",
    filled_by_me="I fill in",
    approved_by_me="I approve",
    paths_to_role="Paths into this role",
    playbooks_of_role="Playbooks with this role: {count}",
    meaning_of_role="What the word means",
    link_to_role="Everything I do in this role",
    nothing_serves="Nothing serves this function yet.",
    model="PMO model",
    what_it_is="What it is",
    suitable_playbooks="Playbooks that suit it",
    no_suitable_playbook="No playbook is written for it.",
    calendar_file="Take the calendar with you (iCalendar)",
    calendar_note=(
        "The file holds what recurs every week, month, quarter or year, each as a reminder for a whole day, on the "
        "first Monday. Move it to the day that suits your team."
    ),
)

INDONESIAN = FindingWords(
    pages={
        "life-cycle": ("Siklus hidup proyek", "Panduan kerja mana yang termasuk dalam fase mana."),
        "roles": (
            "Peran",
            "Semua yang dikerjakan, dipertanggungjawabkan, dan perlu diketahui suatu peran, dalam semua panduan kerja.",
        ),
        "functions": ("Fungsi PMO", "Untuk apa PMO ada dan apa saja yang mendukung setiap fungsinya."),
        "pmo-models": ("Perbandingan model PMO", "Apa beda setiap PMO dan panduan kerja mana yang cocok untuknya."),
        "calendar": ("Kalender", "Panduan kerja yang dijalankan berulang, menurut seberapa sering."),
    },
    filter="Cari panduan kerja",
    controls={
        "phase": "Fase",
        "role": "Peran",
        "function": "Fungsi PMO",
        "model": "Model PMO",
        "level": "Pengalaman",
        "minutes": "Waktu",
        "cadence": "Seberapa sering",
    },
    any="Semua",
    at_most="paling lama {time}",
    found="Panduan kerja: {found} dari {total}",
    show_all="Tampilkan semua",
    none_found="Tidak ada panduan kerja yang cocok dengan semua pilihan ini.",
    without="Tanpa “{choice}”: {found}",
    as_role="Semua tugas saya sebagai {role}",
    as_role_description=(
        "Yang dikerjakan dan dipertanggungjawabkan peran “{role}”, serta yang perlu dimintakan pendapatnya dan "
        "diberitahukan kepadanya, dalam semua panduan kerja."
    ),
    role="Peran",
    parts={
        "accountable": "Saya pertanggungjawabkan",
        "responsible": "Saya kerjakan",
        "consulted": "Saya dimintai pendapat",
        "informed": "Saya diberi tahu",
    },
    my_steps="Langkah saya",
    filled_by_me="Saya isi",
    approved_by_me="Saya setujui",
    paths_to_role="Jalur belajar untuk peran ini",
    playbooks_of_role="Panduan kerja yang melibatkan peran ini: {count}",
    meaning_of_role="Arti istilah ini",
    link_to_role="Semua tugas dalam peran ini",
    nothing_serves="Belum ada yang mendukung fungsi ini.",
    model="Model PMO",
    what_it_is="Pengertian",
    suitable_playbooks="Panduan kerja yang cocok",
    no_suitable_playbook="Belum ada panduan kerja untuk model ini.",
    calendar_file="Simpan ke kalender Anda (iCalendar)",
    calendar_note=(
        "Berkas ini memuat yang berulang setiap minggu, bulan, triwulan, atau tahun, masing-masing sebagai pengingat "
        "sehari penuh pada Senin pertama. Pindahkan ke hari yang cocok bagi tim Anda."
    ),
)
