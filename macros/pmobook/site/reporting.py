"""Where readers say what is wrong or missing: the forms of the repository, with the page or the word filled in."""

from urllib.parse import urlsplit


def report_address(repository: str) -> str:
    """Return the start of the address of the form for mistakes; the page follows. Empty for hosts we do not know."""
    return _form(repository, "template=report-a-mistake.yml&page=", "issue[title]=")


def proposal_address(repository: str) -> str:
    """Return the start of the address of the form for new terms; the word follows. Empty as above."""
    return _form(repository, "template=propose-a-term.yml&term=", "issue[title]=")


def _form(repository: str, on_github: str, on_gitlab: str) -> str:
    host = urlsplit(repository).hostname or ""
    base = repository.rstrip("/")
    if "github" in host:
        return f"{base}/issues/new?{on_github}"
    return f"{base}/-/issues/new?{on_gitlab}" if "gitlab" in host else ""
