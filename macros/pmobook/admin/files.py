"""The files of the web editor, but for Decap CMS itself: the page, what it reads, and our scripts."""

import json
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from pmobook.admin.backend import LOCAL, Backend
from pmobook.admin.choices import choices
from pmobook.admin.configuration import configuration
from pmobook.library.library import Library
from pmobook.model.kinds import KINDS
from pmobook.words import words_for

_SOURCES = Path(__file__).parent / "browser"

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="editor.css">
<link rel="preload" as="script" href="{program}">
</head>
<body>
<noscript>The editor needs scripts; everything can also be edited as files of the repository.</noscript>
<script type="module" src="start.js"></script>
</body>
</html>
"""


def editor_files(library: Library, backend: Backend, site_address: str, title: str, program: str) -> dict[str, bytes]:
    """Return the files by their names below the editor's folder; `program` is the script of Decap CMS below it."""
    data = {
        "program": program,
        "config": configuration(library, backend, site_address),
        "choices": choices(library),
        "languages": {language: words_for(language).name for language in library.settings.languages},
        "kinds": {kind.section: kind.name for kind in KINDS},
    }
    page = _PAGE.format(policy=escape(content_policy(backend)), title=escape(title), program=program)
    own = {path.name: path.read_bytes() for path in sorted(_SOURCES.iterdir())}
    return {"index.html": page.encode(), "editor.json": json.dumps(data, ensure_ascii=False).encode(), **own}


def content_policy(backend: Backend) -> str:
    """Return the Content Security Policy of the page.

    Decap compiles the schema of its configuration with `new Function` and writes style elements; both need leave here,
    and only here. Besides the site it may ask the repository's host and a checkout on this machine.
    """
    local = (LOCAL, LOCAL.replace("localhost", "127.0.0.1"))
    hosts = " ".join(dict.fromkeys(_origin(address) for address in (*backend.asks, *local)))
    return "; ".join(
        (
            "default-src 'self'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob: https:",
            "font-src 'self' data:",
            f"connect-src 'self' data: blob: {hosts}",
            "object-src 'none'",
            "base-uri 'none'",
        )
    )


def _origin(address: str) -> str:
    """Return the host of an address as a policy names it: with a path it would allow that very path only."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
