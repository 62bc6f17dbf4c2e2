"""The style for Vale: its files as a YAML reader and a regular-expression engine take them."""

import configparser
import re
from typing import Any

import yaml

from pmobook.exports.publication import Publication
from pmobook.exports.vale import export


def rules(publication: Publication, language: str) -> list[dict[str, Any]]:
    files = export(publication)
    return [yaml.safe_load(files[path]) for path in files if path.startswith(f"styles/pmobook-{language}/")]


def said_instead(publication: Publication, language: str, text: str) -> list[str]:
    """Return what a sentence is told to say by the rules of a language."""
    return told(rules(publication, language), text)


def told(found: list[dict[str, Any]], text: str) -> list[str]:
    """Return what a sentence is told to say, as Vale matches: whole words, by the file's way with capitals."""
    return [
        preferred
        for rule in found
        for pattern, preferred in rule["swap"].items()
        if re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE if rule["ignorecase"] else 0)
    ]


def test_every_deprecated_word_is_enforced(repository: Publication) -> None:
    found = {language: rules(repository, language) for language in ("en", "id")}
    for term in repository.library.terms:
        for item in term.record.deprecated if term.record.status == "approved" else ():
            assert told(found[item.lang], f"x {item.term} x"), item.term


def test_files_are_rules_of_vale(publication: Publication) -> None:
    found = [rule for language in ("en", "id") for rule in rules(publication, language)]
    assert found
    for rule in found:
        assert rule["extends"] == "substitution"
        assert rule["level"] in {"error", "warning", "suggestion"}
        assert rule["message"].count("%s") == 2
        assert all(isinstance(text, str) for pair in rule["swap"].items() for text in pair)


def test_it_says_the_preferred_word_of_the_language(repository: Publication) -> None:
    assert said_instead(repository, "en", "Put it on the Danger List today.") == ["risk register"]
    assert said_instead(repository, "id", "KPI proyek ini") == ["IKU"]


def test_a_right_passage_is_left_alone(repository: Publication) -> None:
    assert said_instead(repository, "en", "The danger list of the fire brigade.") == []
    assert said_instead(repository, "id", "Pemain itu mencetak gol.") == []
    assert said_instead(repository, "id", "Pemain itu membuat gol bunuh diri.") == []
    assert said_instead(repository, "id", "Proyek ini punya gol.") == ["tujuan"]


def test_the_configuration_names_a_style_for_each_language(repository: Publication) -> None:
    files = export(repository)
    configuration = configparser.ConfigParser()
    configuration.read_string("[general]\n" + files[".vale.ini"].decode())
    styles = [section["BasedOnStyles"] for name, section in configuration.items() if "BasedOnStyles" in section]
    assert styles == ["pmobook-en", "pmobook-id"]
    assert {path.split("/")[1] for path in files if path.startswith("styles/pmobook-")} == set(styles)


def test_the_vocabulary_holds_every_word_that_may_be_said(publication: Publication) -> None:
    lines = export(publication)["styles/config/vocabularies/pmobook/accept.txt"].decode().splitlines()
    patterns = [re.compile(line) for line in lines]
    assert lines == sorted(set(lines))
    for term in publication.library.terms:
        for text in term.record.term.texts.values():
            assert any(pattern.fullmatch(text) for pattern in patterns), text
