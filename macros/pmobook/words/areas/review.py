"""The words of the calendar of reviews."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """What the calendar of reviews says; `month` names a month with its year."""

    title: str
    description: str
    month: Callable[[date], str]
    overdue: str
    nothing_overdue: str
    due_since: str
    entry: str
    kind: str
    last_review: str
    undated: str
    undated_note: str
    as_data: str


def _month_named(names: Sequence[str]) -> Callable[[date], str]:
    return lambda day: f"{names[day.month - 1]} {day.year}"


ENGLISH = ReviewWords(
    title="Reviews",
    description="Which entry is reviewed when, and who answers for it.",
    month=_month_named(
        (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        )
    ),
    overdue="Overdue",
    nothing_overdue="Nothing is overdue.",
    due_since="Due since",
    entry="Entry",
    kind="Kind",
    last_review="Last review",
    undated="Without a date",
    undated_note="These entries say neither when they were reviewed nor how often they should be: {count}",
    as_data="The same as data (JSON)",
)

INDONESIAN = ReviewWords(
    title="Tinjauan",
    description="Entri mana ditinjau kapan dan siapa penanggung jawabnya.",
    month=_month_named(
        (
            *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        )
    ),
    overdue="Terlambat",
    nothing_overdue="Tidak ada tinjauan yang terlambat.",
    due_since="Seharusnya sejak",
    entry="Entri",
    kind="Jenis",
    last_review="Tinjauan terakhir",
    undated="Tanpa tanggal",
    undated_note="Entri berikut tidak menyebutkan kapan ditinjau dan seberapa sering: {count}",
    as_data="Data yang sama (JSON)",
)
