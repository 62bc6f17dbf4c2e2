"""The pictures of the README can be made: each step that leads to one is still there."""

import struct

import pytest
from playwright.sync_api import Browser

from tests.screenshots import FOLDER, PICTURES, Picture, taken


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_can_be_taken_and_is_in_the_readme(browser: Browser, address: str, picture: Picture) -> None:
    image = taken(browser, address, picture)
    assert struct.unpack(">II", image[16:24]) == picture.size  # width and height in the header of a PNG
    readme = (FOLDER.parent.parent / "README.md").read_text(encoding="utf-8")
    assert f".github/pictures/{picture.name}.png" in readme
    assert (FOLDER / f"{picture.name}.png").is_file()
