"""The calendar of reviews: what is overdue first, then month by month."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup, escape

from pmobook.library.review_calendar import Review, reviews
from pmobook.pages.finished import finished
from pmobook.pages.renderer import Renderer
from pmobook.pages.standing_page import StandingPage

UNDATED_LISTED = 50
"""So many entries without a date are listed; the data file has all of them."""


def review_calendar(renderer: Renderer) -> Markup:
    """Return the calendar of reviews."""
    found = renderer.edition.library.derived(reviews)
    months: dict[date, list[Review]] = {}
    for review in found:
        if review.due is not None and not review.overdue:
            months.setdefault(review.due.replace(day=1), []).append(review)
    undated = [review for review in found if review.due is None]
    return renderer.template(
        "review.html",
        overdue=_rows(renderer, (review for review in found if review.overdue)),
        months=[(month, _rows(renderer, due)) for month, due in months.items()],
        undated=undated,
        listed=undated[:UNDATED_LISTED],
        has_data="json" in renderer.edition.library.settings.exports,
    )


def _rows(renderer: Renderer, found: Iterable[Review]) -> Markup:
    """Return the rows of a table; joined, not by a template, for there is one for every entry."""
    words = renderer.edition.words
    rows = []
    for entry, due in ((review.entry, review.due) for review in found):
        name, kind, owner = escape(renderer.name(entry)), words.kinds[entry.kind.name], escape(entry.record.owner or "")
        rows.append(
            f'<tr><td>{_day(renderer, due)}</td><th scope="row"><a href="{renderer.to(entry)}">{name}</a></th>'
            f"<td>{kind}</td><td>{owner}</td><td>{_day(renderer, entry.record.reviewed)}</td></tr>"
        )
    return finished("\n".join(rows))  # escaped


def _day(renderer: Renderer, day: date | None) -> str:
    return f'<time datetime="{day.isoformat()}">{renderer.edition.words.date(day)}</time>' if day is not None else ""


REVIEW = StandingPage(
    address="review/",
    section="contribute",
    heading=lambda words: (words.review.title, words.review.description),
    body=review_calendar,
    edit_path="mkdocs.yml",
)
