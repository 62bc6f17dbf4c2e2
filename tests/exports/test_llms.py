"""llms.txt as its convention wants it: a title, a summary, and sections of links; and the long file, complete."""

import re

from pmobook.exports.llms import export
from pmobook.exports.publication import Publication


def lines_of(publication: Publication, name: str) -> list[str]:
    return export(publication)[name].decode().splitlines()


def test_the_index_is_a_title_sections_and_links(publication: Publication) -> None:
    for name, edition in (("llms.txt", "en"), ("id/llms.txt", "id")):
        first, *rest = [line for line in lines_of(publication, name) if line]
        assert first == f"# {publication.library.settings.site_names[edition]}"
        rows = [line for line in rest if not line.startswith(("> ", "## "))]
        assert all(re.fullmatch(r"- \[.+\]\(https://\S+/\): .+", row) for row in rows), rows
        assert len(rows) == len(publication.library.entries)


def test_links_lead_to_the_pages_of_the_language(repository: Publication) -> None:
    text = "\n".join(lines_of(repository, "id/llms.txt"))
    assert "[Daftar risiko](https://pmobook.example.org/id/glossary/risk-register/)" in text


def test_the_long_file_holds_every_text_of_its_language(repository: Publication) -> None:
    text = "\n".join(lines_of(repository, "llms-full.txt"))
    for term in repository.library.terms:
        assert term.record.definition.texts["en"] in text
    for playbook in repository.library.playbooks:
        for step in playbook.record.steps:
            assert step.title.texts["en"] in text


def test_references_are_links(repository: Publication) -> None:
    text = "\n".join(lines_of(repository, "llms-full.txt"))
    assert "[[" not in text.replace("ref: [[", "").replace("- [[", "")
    assert "[RAID log](https://pmobook.example.org/glossary/raid-log/)" in text
