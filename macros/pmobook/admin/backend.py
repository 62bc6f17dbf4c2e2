"""Where the web editor saves: pull requests at GitHub or GitLab, or a checkout on the editor's own machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

LOCAL = "http://localhost:8081/api/v1"
"""Where decap-server, which gives the editor a checkout on this machine, listens unless it is told otherwise."""

_GITLAB = "https://gitlab.com"
_GITHUB_API = "https://api.github.com"
_GITHUB_STATUS = "https://www.githubstatus.com"
"""Asked by Decap whether GitHub works, so that a failing save can be explained."""


@dataclass(frozen=True, slots=True)
class Backend:
    """The settings of a backend of Decap CMS, and the addresses that the editor asks for anything with it."""

    settings: Mapping[str, Any]
    asks: tuple[str, ...]

    @property
    def is_local(self) -> bool:
        """Whether nothing can be saved but to a checkout on the editor's machine."""
        return bool(self.settings["name"] == "proxy")


def backend_of(repository: str, branch: str, options: Mapping[str, str]) -> Backend:
    """Return where the editor of a knowledge base saves.

    `repository` is its address (`repo_url` of mkdocs.yml), `branch` the one that pull requests go to, and `options`
    are those of Decap's backend. A login needs one of them: at GitHub `base_url`, the address of an OAuth server that
    keeps the secret; at GitLab `app_id`, the application that allows PKCE. Without it only a local checkout is left.
    """
    address = urlsplit(repository)
    host, project = address.hostname or "", address.path.strip("/").removesuffix(".git")
    origin = f"{address.scheme}://{address.netloc}"
    if "github" in host and project and "base_url" in options:
        settings = {"name": "github", "repo": project, "branch": branch, **options}
        return Backend(settings, (settings.get("api_root", _GITHUB_API), _GITHUB_STATUS, options["base_url"]))
    if "gitlab" in host and project and "app_id" in options:
        own = {} if origin == _GITLAB else {"base_url": origin, "api_root": f"{origin}/api/v4"}
        settings = {"name": "gitlab", "repo": project, "branch": branch, "auth_type": "pkce", **own, **options}
        return Backend(settings, (settings.get("base_url", _GITLAB), settings.get("api_root", _GITLAB)))
    return Backend({"name": "proxy", "proxy_url": LOCAL, "branch": branch}, ())
