"""Packages of npm: checked, kept, and told in one line where they cannot be had."""

import base64
import hashlib
import io
import shutil
import tarfile
from pathlib import Path

import pytest

from pmobook.site.npm_package import NoPackageError, NpmPackage, files_of
from tests.browser.conftest import QUIZ_SITE
from tests.building import build


def packed(text: str) -> bytes:
    """Return an archive as npm makes them, with one file."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        member = tarfile.TarInfo("package/dist/a.js")
        member.size = len(text)
        archive.addfile(member, io.BytesIO(text.encode()))
    return data.getvalue()


def package_of(archive: bytes) -> NpmPackage:
    return NpmPackage("a", "1.0.0", f"sha512-{base64.b64encode(hashlib.sha512(archive).digest()).decode()}")


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called npm that packs what a test puts into the file returned; each call is noted beside it."""
    archive = tmp_path / "registry.tgz"
    program = tmp_path / "bin/npm"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho x >> "{tmp_path}/calls"\n'
        f'[ -f "{archive}" ] && cp "{archive}" "$5/a-1.0.0.tgz" || {{ echo "npm error code E404" >&2; exit 1; }}\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    files_of.cache_clear()
    return archive


def test_a_package_is_fetched_once_and_kept(npm: Path, tmp_path: Path) -> None:
    npm.write_bytes(archive := packed("let a;"))
    for _ in range(2):
        assert files_of(package_of(archive), is_script) == {"dist/a.js": b"let a;"}
        files_of.cache_clear()
    assert (tmp_path / "calls").read_text(encoding="utf-8") == "x\n"


def test_what_is_not_the_package_is_refused(npm: Path, tmp_path: Path) -> None:
    npm.write_bytes(packed("let b;"))
    with pytest.raises(NoPackageError, match=r"what npm fetched is not a@1\.0\.0: its hash is another one"):
        files_of(package_of(packed("let a;")), is_script)
    assert not list((tmp_path / "cache").rglob("*.tgz"))


def test_a_package_spoilt_since_is_fetched_anew(npm: Path, tmp_path: Path) -> None:
    npm.write_bytes(archive := packed("let a;"))
    files_of(package_of(archive), is_script)
    files_of.cache_clear()
    (tmp_path / "cache/pmobook/a-1.0.0.tgz").write_bytes(archive[:-9])
    assert files_of(package_of(archive), is_script) == {"dist/a.js": b"let a;"}


@pytest.mark.usefixtures("npm")
def test_what_npm_says_is_told() -> None:
    with pytest.raises(NoPackageError, match=r"npm could not fetch a@1\.0\.0: npm error code E404"):
        files_of(package_of(packed("let a;")), is_script)


def test_a_build_without_npm_ends_with_one_line(tmp_path: Path) -> None:
    shutil.copytree(QUIZ_SITE, tmp_path / "base")
    settings = tmp_path / "base/mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("exports: []", "exports: [], admin: true"), "utf-8")
    done = build(tmp_path / "base", PATH="/nowhere", XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert done.code == 1
    said = [line for line in done.output.splitlines() if not line.startswith("INFO")]
    expected = "pmobook: the web editor (admin: true) cannot be built: decap-cms@"
    assert len(said) == 1
    assert said[0].startswith(expected)
    assert said[0].endswith("is fetched with npm, which is not installed here")
    assert not (tmp_path / "base/site").exists()


def is_script(path: str) -> bool:
    return path.endswith(".js")
