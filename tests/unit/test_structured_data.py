"""The JSON-LD of terms is valid JSON and cannot end its script element."""

import json
from dataclasses import replace

from pmobook import load
from pmobook.model.text import LocalisedText
from pmobook.pages.edition import Edition
from pmobook.pages.structured_data import term_data
from tests.building import REPOSITORY


def data_of(script: str) -> dict[str, object]:
    text = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    data: dict[str, object] = json.loads(text)
    return data


def test_a_term_is_described_in_the_language_of_the_page() -> None:
    library, _ = load(REPOSITORY)
    term = library.find_term("kpi")
    assert term
    data = data_of(str(term_data(Edition(library, "id"), term)))
    assert data["@type"] == "DefinedTerm"
    assert data["name"] == "Indikator kinerja utama"
    assert data["inLanguage"] == "id"
    assert {"IKU", "KPI", "Key performance indicator"} <= set(data["alternateName"])  # type: ignore[call-overload]


def test_no_text_ends_the_script() -> None:
    library, _ = load(REPOSITORY)
    term = library.find_term("kpi")
    assert term
    hostile = term.record.model_copy(update={"definition": LocalisedText({"en": "</script><script>alert(1)</script>"})})
    script = str(term_data(Edition(library, "en"), replace(term, record=hostile)))
    assert script.count("</script>") == 1
    assert data_of(script)["description"] == "</script><script>alert(1)</script>"
