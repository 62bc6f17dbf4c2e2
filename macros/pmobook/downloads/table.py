"""What the formats of tables share."""

from pmobook.downloads.resolved import ResolvedTemplate
from pmobook.model.template import Layout
from pmobook.words import Words


def is_table(template: ResolvedTemplate) -> bool:
    """Whether each sample is a row; in a scorecard it is a column."""
    return template.layout in {Layout.REGISTER, Layout.MATRIX}


def numbered_values(words: Words, count: int) -> list[str]:
    """Return the headings of the columns that hold the values of a scorecard."""
    if count == 1:
        return [words.downloads.value]
    return [words.downloads.numbered_value.format(number=number) for number in range(1, count + 1)]
