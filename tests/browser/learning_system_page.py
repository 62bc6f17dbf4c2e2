"""A learning system to test packages in: a page with scorm-again, a run time of SCORM 1.2 (MIT licence)."""

import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import FrameLocator, Page

from pmobook.model.quiz import Question
from tests.browser.answering import Answer
from tests.npm_package import NpmPackage

RUN_TIME = NpmPackage(
    "scorm-again",
    "3.4.3",
    "sha512-Zbe+7ArMUbT1lVnqYxsbGRfI9JD9JVqEPzZLQdk0nfNmcDYJ404rMO9nbkQ0Hzwux5uACF9zKsvc29Q/ZzMOdg==",
)
_SOURCES = Path(__file__).parent / "learning_system"

Cmi = dict[str, Any]
"""The data of a session as scorm-again names them, such as `{"core": {"lesson_status": "passed"}}`."""


def learning_system(folder: Path, packages: Mapping[str, bytes]) -> None:
    """Set up a learning system in `folder`, with each package unpacked into a folder of its name."""
    folder.mkdir()
    for name in ("index.html", "system.js"):
        shutil.copy(_SOURCES / name, folder)
    (folder / "scorm12.min.js").write_bytes(RUN_TIME.file("dist/scorm12.min.js"))
    for name, data in packages.items():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.extractall(folder / Path(name).stem)


class Session:
    """A learner's session with a package."""

    def __init__(self, page: Page, address: str, package: str, before: Cmi | None = None) -> None:
        if page.url != address:
            page.goto(address)
        self.page = page
        page.evaluate("([name, cmi]) => launch(name, cmi)", [package, before])

    @property
    def sco(self) -> FrameLocator:
        """The page of the package."""
        return self.page.frame_locator("iframe")

    @property
    def complaints(self) -> list[str]:
        """Every error that scorm-again has answered with, and logged."""
        found: list[str] = self.page.evaluate("complaints")
        return found

    @property
    def notice(self) -> str:
        """What the package says of the learning system."""
        return self.sco.locator("[data-part=system]").inner_text()

    def value(self, element: str) -> str:
        """Return an element of the data model as the run time has it now."""
        return str(self.page.evaluate("element => API.getCMIValue(element)", element))

    def answer(self, *questions: Question, right: bool = True, language: str = "en") -> None:
        """Answer questions with the mouse."""
        for question in questions:
            box = self.sco.locator(f"fieldset[data-question={question.id}]")
            Answer(box, question, right=right, language=language).by_mouse()

    def answer_pool(self, *, right: int) -> None:
        """Answer the four questions that are drawn of the pool, so many of them right."""
        for place, box in enumerate(self.sco.locator("fieldset:visible").all()):
            box.get_by_role("radio", name="This one" if place < right else "That one").click()
            box.get_by_role("button", name="Check").click()

    def press(self, name: str) -> None:
        """Press a button."""
        self.sco.get_by_role("button", name=name).click()

    def leave(self) -> Cmi:
        """Leave the package without a complaint of the run time, and return the data of the session."""
        cmi: Cmi = self.page.evaluate("leave()")
        assert self.complaints == []
        return cmi
