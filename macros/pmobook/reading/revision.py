"""The content as it was at another revision of the repository, laid out in a folder so that it can be read."""

import io
import subprocess
import tarfile
from pathlib import Path

READ = ("docs", "glossary", "playbooks", "quizzes", "mkdocs.yml")
"""What is read of a knowledge base."""


class RevisionError(Exception):
    """The revision cannot be had; the message says why in one line, and what helps."""


def extract_revision(root: Path, revision: str, folder: Path) -> None:
    """Write the content of the knowledge base at `root`, as of `revision`, into `folder`. Raises RevisionError."""
    _require(root, revision)
    # only what is there: a path that the revision does not have would be refused
    names = _git(root, "ls-tree", "--name-only", revision, *(f"./{name}" for name in READ)).decode().splitlines()
    if not names:
        return
    data = _git(root, "archive", "--format=tar", revision, "--", *(Path(name).name for name in names))
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        archive.extractall(folder, filter="data")


def _require(root: Path, revision: str) -> None:
    if revision.startswith("-"):
        message = f"“{revision}” is no revision"
        raise RevisionError(message)
    try:
        _git(root, "rev-parse", "--git-dir")
    except RevisionError as error:
        message = f"{root} is not in a git repository, so there is nothing to compare with"
        raise RevisionError(message) from error
    try:
        _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except RevisionError as error:
        is_shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        hint = "; this is a shallow clone: fetch more with git fetch --unshallow" if is_shallow else ""
        message = f"there is no revision “{revision}” here{hint}"
        raise RevisionError(message) from error


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607 - git, wherever it is
    except OSError as error:
        message = "git is not installed, and without it no other revision can be had"
        raise RevisionError(message) from error
    if done.returncode:
        raise RevisionError(done.stderr.decode(errors="replace").strip().partition("\n")[0])
    return done.stdout
