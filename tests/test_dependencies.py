"""Every dependency has its reason, a licence that goes with ours, and its place in lock file and bill of materials."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from releasing.bill_of_materials import LOCK, bill_of_materials, licence_of, needed_by_users, pinned
from tests.building import REPOSITORY

PERMISSIVE = r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|Academic Free License"
WEAK_COPYLEFT = r"MPL|Mozilla Public License|LGPL|Lesser General Public License"
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TEXT = (REPOSITORY / "macros" / "DEPENDENCIES.md").read_text(encoding="utf-8")


def names(requirements: list[str]) -> list[str]:
    return [Requirement(each).name for each in requirements]


def rows(heading: str) -> dict[str, tuple[str, str]]:
    """The table below a heading: reason and licence by package."""
    _, _, rest = TEXT.partition(f"## {heading}\n")
    lines = rest.partition("\n## ")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {name: (reason, licence) for name, reason, licence in cells[2:]}


def test_the_tables_list_what_pyproject_asks_for() -> None:
    assert list(rows("At run time")) == names(PROJECT["dependencies"])
    assert list(rows("For development")) == names(PROJECT["optional-dependencies"]["dev"])
    assert all(
        reason and licence
        for heading in ("At run time", "For development")
        for reason, licence in rows(heading).values()
    )


def test_what_users_need_is_under_licences_that_go_with_ours() -> None:
    needed = needed_by_users()
    assert {canonicalize_name(name) for name in names(PROJECT["dependencies"])} <= needed
    assert "pagefind-bin" in needed  # by an extra
    assert "jinja2" in needed  # in turn
    assert not needed & {"anki", "pytest", "yattag"}
    licences = {name: licence_of(name) for name in needed}
    known = re.compile(rf"{PERMISSIVE}|{WEAK_COPYLEFT}")
    unknown = {name: licence for name, licence in licences.items() if not known.search(licence)}
    assert unknown == {}
    weak = {name for name in needed if not re.search(PERMISSIVE, licence_of(name))}
    assert weak <= {"certifi", "frozendict", "pathspec"}


def test_every_package_is_pinned_with_hashes_and_stands_in_the_bill_of_materials() -> None:
    lock = LOCK.read_text(encoding="utf-8")
    packages = pinned(lock)
    assert len(packages) == len(re.findall(r"^[^\s#]", lock, re.MULTILINE))
    assert all(package.hashes for package in packages)
    assert needed_by_users() <= {canonicalize_name(package.name) for package in packages}
    bill = bill_of_materials(lock)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    by_name = {component["name"]: component for component in bill["components"]}
    assert len(by_name) == len(packages)
    assert by_name["mkdocs"]["scope"] == "required"
    assert by_name["pytest"]["scope"] == "excluded"
    assert by_name["lxml"]["purl"].startswith("pkg:pypi/lxml@")
    assert all(re.fullmatch(r"[0-9a-f]{64}", each["content"]) for each in by_name["lxml"]["hashes"])
    assert by_name["certifi"]["licenses"] == [{"license": {"name": "Mozilla Public License 2.0 (MPL 2.0)"}}]
