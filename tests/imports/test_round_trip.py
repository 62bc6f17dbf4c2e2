"""Out and in again: nothing changes where nothing was changed, and nothing is lost that the format carries."""

import pytest

from pmobook.exports.terminology import concept_of
from tests.exports.conftest import publication_of
from tests.imports.conftest import Base

FORMS = ("csv", "xlsx", "tbx")


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_nobody_changed_changes_nothing(form: str, base: Base) -> None:
    before = base.texts()
    told = base.bring_in(base.exported(form), "--write")
    assert told.out == "nothing would change\n"
    assert told.code == 0
    assert base.texts() == before


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_table_alone_makes_the_whole_glossary_again(form: str, base: Base) -> None:
    terms = base.terms()
    file = base.exported(form)
    base.without_terms()
    told = base.bring_in(file, "--write")
    assert told.code == 0, told.error
    assert base.terms() == terms
    assert base.bring_in(file).out == "nothing would change\n"


def test_tbx_alone_makes_again_what_it_carries(base: Base) -> None:
    def carried() -> dict[str, object]:
        publication = publication_of(base.root)
        known = {term.id: term for term in publication.library.terms}
        languages = publication.library.settings.languages
        return {term.id: concept_of(term, languages, known) for term in publication.library.terms}

    before = carried()
    file = base.exported("tbx")
    base.without_terms()
    told = base.bring_in(file, "--write")
    assert told.code == 0, told.error
    assert carried() == before
    assert base.bring_in(file).out == "nothing would change\n"
