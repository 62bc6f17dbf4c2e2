"""Every page leads to the form for mistakes, with the page filled in."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from pmobook.site.reporting import proposal_address, report_address

FORM = "https://github.com/pmobook/pmobook/issues/new?template=report-a-mistake.yml&page="


@pytest.mark.parametrize(
    "address",
    ["glossary/risk/", "id/glossary/risk/", "playbooks/manage-raid/", "playbooks/", "contribute/", "id/progress/"],
)
def test_the_form_knows_the_page(site: Path, address: str) -> None:
    page = lxml_html.fromstring((site / address / "index.html").read_bytes())
    assert page.xpath("//p[@class='pmo-suggest']/a/@href") == [FORM + address]


def test_the_search_proposes_a_word_that_is_not_there(site: Path) -> None:
    page = lxml_html.fromstring((site / "index.html").read_bytes())
    assert page.xpath("//pmo-search/@data-propose")[0].endswith("issues/new?template=propose-a-term.yml&term=")


@pytest.mark.parametrize(
    ("repository", "start"),
    [
        ("https://github.com/us/book/", "https://github.com/us/book/issues/new?template="),
        ("https://gitlab.example.org/us/book", "https://gitlab.example.org/us/book/-/issues/new?issue[title]="),
        ("https://git.example.org/us/book", ""),
        ("", ""),
    ],
)
def test_the_forms_are_those_of_the_host(repository: str, start: str) -> None:
    for address in (report_address(repository), proposal_address(repository)):
        assert address.startswith(start)
        assert bool(address) == bool(start)
