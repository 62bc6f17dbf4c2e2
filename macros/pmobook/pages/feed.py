"""The feed of changes (Atom, RFC 4287): who follows it hears of every change note."""

from markupsafe import escape

from pmobook.library.changes import changes_of
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.markdown import plain

NEWEST = 50
"""So many notes a feed holds: months of them, and still a small file."""


def atom_feed(edition: Edition, site_url: str, title: str) -> str:
    """Return the feed of one language; `site_url` is the root of that language, with a slash at its end.

    The time of a note is noon UTC of its day, which is the same day in every time zone where people live.
    """
    changes = changes_of(edition.library)[:NEWEST]
    updated = f"{changes[0].change.date.isoformat()}T12:00:00Z" if changes else "1970-01-01T12:00:00Z"
    address = f"{site_url}words/changes/feed.xml"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{edition.language}">',
        f"<title>{escape(title)}</title>",
        f"<id>{escape(address)}</id>",
        f'<link rel="self" href="{escape(address)}"/>',
        f'<link href="{escape(site_url)}words/changes/"/>',
        f"<author><name>{escape(title)}</name></author>",
        f"<updated>{updated}</updated>",
    ]
    for item in changes:
        link = f"{site_url}{address_of(item.entry)}"
        day = item.change.date.isoformat()
        lines += [
            "<entry>",
            f"<title>{escape(edition.name(item.entry))}</title>",
            f"<id>{escape(link)}#change-{day}</id>",
            f'<link href="{escape(link)}"/>',
            f"<updated>{day}T12:00:00Z</updated>",
            f"<summary>{escape(plain(edition.shown(item.change.note).text))}</summary>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])
