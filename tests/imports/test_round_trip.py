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
def test_a_table_alone_makes_the_whole_glossary_again(form: str, glossary: Base) -> None:
    terms = glossary.terms()
    file = glossary.exported(form)
    glossary.without_terms()
    told = glossary.bring_in(file, "--write")
    assert told.code == 0, told.error
    assert glossary.terms() == terms
    assert glossary.bring_in(file).out == "nothing would change\n"


def test_tbx_alone_makes_again_what_it_carries(glossary: Base) -> None:
    def carried() -> dict[str, object]:
        publication = publication_of(glossary.root)
        known = {term.id: term for term in publication.library.terms}
        languages = publication.library.settings.languages
        return {term.id: concept_of(term, languages, known) for term in publication.library.terms}

    before = carried()
    file = glossary.exported("tbx")
    glossary.without_terms()
    told = glossary.bring_in(file, "--write")
    assert told.code == 0, told.error
    assert carried() == before
    assert glossary.bring_in(file).out == "nothing would change\n"
