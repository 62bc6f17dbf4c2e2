"""The content of a knowledge base that begins almost empty: registers, one page, and the first terms."""

from collections.abc import Mapping, Sequence

_DOMAINS: Mapping[str, Mapping[str, str]] = {
    "pmo": {"en": "PMO", "id": "PMO"},
    "roles": {"en": "Roles", "id": "Peran"},
    "projects": {"en": "Projects", "id": "Proyek"},
}
_PHASES: Mapping[str, Mapping[str, str]] = {
    "start": {"en": "Start", "id": "Memulai"},
    "plan": {"en": "Plan", "id": "Merencanakan"},
    "control": {"en": "Control", "id": "Mengendalikan"},
    "close": {"en": "Close", "id": "Menutup"},
}
_TERM: Mapping[str, Mapping[str, str]] = {
    "term": {"en": "Project manager", "id": "Manajer proyek"},
    "definition": {
        "en": "Person who leads a project from its start to its end and answers for its result.",
        "id": "Orang yang memimpin proyek dari awal sampai akhir dan bertanggung jawab atas hasilnya.",
    },
}
_HOME = """---
title: {title}
hide: [navigation, toc]
---

# {title}

{{{{ search_field() }}}}

{{{{ doors() }}}}

{{{{ continue_here() }}}}

{{{{ due_for_review() }}}}
"""


def first_files(name: str, languages: Sequence[str]) -> dict[str, str]:
    """Return the content of a knowledge base called `name` in `languages`: enough to pass the check and be built."""
    return {
        "docs/index.md": _HOME.format(title=name),
        "glossary/_domains.yml": _register("domains", _DOMAINS, languages),
        "playbooks/_phases.yml": _register("phases", _PHASES, languages),
        "glossary/roles/project-manager.yml": "".join(
            f"{field}:\n{_texts(texts, languages)}" for field, texts in _TERM.items()
        ),
    }


def _register(key: str, items: Mapping[str, Mapping[str, str]], languages: Sequence[str]) -> str:
    lines = [f"  - {{id: {item}, title: {_inline(texts, languages)}}}\n" for item, texts in items.items()]
    return f"{key}:\n{''.join(lines)}"


def _inline(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    written = (f"{code}: {texts.get(code, texts['en'])}" for code in languages)
    return f"{{{', '.join(written)}}}"


def _texts(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    return "".join(f"  {code}: {texts.get(code, texts['en'])}\n" for code in languages)
