"""mkdocs.yml → the address at which the site is published, without MkDocs."""

import os
from pathlib import Path

from pmobook.reading.composing import compose
from pmobook.reading.settings import CONFIGURATION
from pmobook.reading.texts import read_text


def read_site_address(root: Path) -> str:
    """Return `site_url` of mkdocs.yml with a slash at its end; empty where it gives none.

    `!ENV [NAME, default]` is followed as MkDocs follows it: the first variable that is set, else the default.
    """
    if not (root / CONFIGURATION).exists():
        return ""
    text, _ = read_text(root, CONFIGURATION)
    value, _ = compose(CONFIGURATION, text, ours=False) if text is not None else (None, [])
    address = value.get("site_url") if isinstance(value, dict) else None
    if isinstance(address, list) and address:
        *names, default = (str(item) for item in address)
        address = next((os.environ[name] for name in names if name in os.environ), default)
    return f"{address.rstrip('/')}/" if isinstance(address, str) and address.strip() else ""
