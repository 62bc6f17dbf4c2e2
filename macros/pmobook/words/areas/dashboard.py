"""Words of the dashboard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DashboardWords:
    """What the page with the state of the knowledge base says."""

    title: str
    description: str
    entries: str
    kind: str
    translated: str
    language: str
    texts: str
    tested: str
    reviews: str
    within_months: str
    longer_ago: str
    never: str
    overdue: str
    orphans: str
    orphans_note: str
    undefined: str
    undefined_note: str
    word: str
    count: str
    none: str
    data: str


ENGLISH = DashboardWords(
    title="State of this handbook",
    description="What is there, what is missing, and what waits for an editor.",
    entries="Entries",
    kind="Kind",
    translated="Translations",
    language="Language",
    texts="Texts",
    tested="Questions",
    reviews="Last review",
    within_months="within {months} months",
    longer_ago="longer ago",
    never="never",
    overdue="Overdue for review",
    orphans="Terms that nothing uses",
    orphans_note="No entry or page refers to them or mentions them. Link them, or ask whether they are needed.",
    undefined="Words that look like terms",
    undefined_note="They stand often, in capitals or with a capital, and are not in the glossary.",
    word="Word",
    count="How often",
    none="None.",
    data="The same as data",
)

INDONESIAN = DashboardWords(
    title="Keadaan buku pegangan ini",
    description="Apa yang ada, apa yang belum, dan apa yang menunggu penyunting.",
    entries="Entri",
    kind="Jenis",
    translated="Terjemahan",
    language="Bahasa",
    texts="Teks",
    tested="Soal",
    reviews="Tinjauan terakhir",
    within_months="dalam {months} bulan",
    longer_ago="lebih lama",
    never="belum pernah",
    overdue="Terlambat ditinjau",
    orphans="Istilah yang tidak dipakai di mana pun",
    orphans_note="Tidak ada entri atau halaman yang merujuk atau menyebutnya. Tautkan, atau tanyakan perlunya.",
    undefined="Kata yang tampak seperti istilah",
    undefined_note="Sering muncul dengan huruf kapital, tetapi tidak ada dalam glosarium.",
    word="Kata",
    count="Berapa kali",
    none="Tidak ada.",
    data="Data yang sama",
)
