"""`pmobook format`: a file as this project writes it, whoever wrote it and with whatever editor."""

from collections.abc import Sequence

from pmobook.editing.layout import Layout
from pmobook.editing.shapes import Shape
from pmobook.model.values import Record
from pmobook.reading.commented import read_commented
from pmobook.reading.composing import compose


def formatted(text: str, record: type[Record], languages: Sequence[str]) -> str:
    """Return the text of a file that holds a `record` in its canonical layout, its values and comments unchanged.

    `text` is YAML that was read without fault; `languages` are those of the site, the default one first. Raises
    ValueError where the new text would not read as the old one, which would be a fault of this program.
    """
    new = Layout(languages).text(read_commented(text), Shape((record,)))
    if compose("", new) != compose("", text):
        message = "the canonical layout would change what the file says"
        raise ValueError(message)
    return new
