"""The bill of materials of a release, as CycloneDX 1.6 (ECMA-424): every package of requirements.lock with its hashes.

`python -m releasing.bill_of_materials` writes it to standard output. Licences, and what needs what, come from the
metadata of the installed packages; what only development needs has the scope `excluded`. It names no time and no random
number, so that two are the same for the same lock file.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from pmobook.version import __version__

LOCK = Path(__file__).parent.parent / "requirements.lock"
_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:(\w{64})")
_LICENCE = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it is pinned; `hashes` are SHA-256 of its files."""

    name: str
    version: str
    hashes: tuple[str, ...]


def pinned(lock: str) -> list[Package]:
    """Return the packages that the text of a lock file pins."""
    found = _PINNED.finditer(lock)
    return [Package(each["name"], each["version"], tuple(_HASH.findall(each["rest"]))) for each in found]


def needed_by_users() -> set[str]:
    """Return the names of the packages that an installed pmobook needs, and what those need in turn."""
    seen: set[str] = set()
    waiting = ["pmobook"]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in seen:
            seen.add(name)
            waiting += _needs(name)
    return seen - {"pmobook"}


def licence_of(name: str) -> str:
    """Return the licence that an installed package states, an SPDX expression or a name; empty where it is silent."""
    try:
        # an e-mail message, whose methods its declared type leaves out
        metadata: Any = distribution(name).metadata
    except PackageNotFoundError:
        return ""
    classifiers = metadata.get_all("Classifier", [])
    stated = [each.removeprefix(_LICENCE) for each in classifiers if each.startswith(_LICENCE)]
    short = (metadata.get("License") or "").partition("\n")[0]
    return metadata.get("License-Expression") or " AND ".join(stated) or ("" if short == "UNKNOWN" else short)


def bill_of_materials(lock: str) -> dict[str, Any]:
    """Return the document for the text of a lock file."""
    needed = needed_by_users()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component("pmobook", __version__, "application")},
        "components": [_locked_component(package, needed) for package in pinned(lock)],
    }


def _needs(name: str) -> Iterator[str]:
    """Yield what an installed package needs here; a package for other systems may be missing."""
    try:
        requirements = distribution(name).requires or []
    except PackageNotFoundError:
        return
    for text in requirements:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
        # `pagefind[bin]`: what the extra of a requirement brings
    extras: Mapping[str, set[str]] = {Requirement(text).name: Requirement(text).extras for text in requirements}
    for needed, wanted in extras.items():
        yield from _needs_of_extras(needed, wanted)


def _needs_of_extras(name: str, extras: set[str]) -> Iterator[str]:
    for extra in extras:
        for text in distribution(name).requires or []:
            requirement = Requirement(text)
            if requirement.marker is not None and requirement.marker.evaluate({"extra": extra}):
                yield requirement.name


def _locked_component(package: Package, needed: set[str]) -> dict[str, Any]:
    licence = licence_of(package.name)
    component = _component(package.name, package.version, "library")
    component["scope"] = "required" if canonicalize_name(package.name) in needed else "excluded"
    component["hashes"] = [{"alg": "SHA-256", "content": content} for content in package.hashes]
    if licence:
        component["licenses"] = [{"license": {"name": licence}}]
    return component


def _component(name: str, version: str, kind: str) -> dict[str, Any]:
    address = f"pkg:pypi/{canonicalize_name(name)}@{version}"
    return {"type": kind, "bom-ref": address, "name": name, "version": version, "purl": address}


if __name__ == "__main__":
    json.dump(bill_of_materials(LOCK.read_text(encoding="utf-8")), sys.stdout, indent=2)
    sys.stdout.write("\n")
