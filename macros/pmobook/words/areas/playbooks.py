"""Words for the page of a playbook: the parts of a role, and where the way divides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybookWords:
    """What the page of a playbook says beside the names of its fields."""

    what_i_do: str
    what_i_do_note: str
    way_through: str
    back_to: str
    other_playbooks: str


ENGLISH = PlaybookWords(
    what_i_do="What I do",
    what_i_do_note="Choose your role.",
    way_through="The way through",
    back_to="back to",
    other_playbooks="Or",
)

INDONESIAN = PlaybookWords(
    what_i_do="Bagian saya",
    what_i_do_note="Pilih peran Anda.",
    way_through="Alur kerja",
    back_to="kembali ke",
    other_playbooks="Atau",
)
