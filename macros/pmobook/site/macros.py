"""The macros that hand-written pages call. They use the very renderers that make the entries' pages.

A macro leaves a slot in the Markdown, and its HTML is put there afterwards: Markdown cannot mangle it, and nothing
in the data is ever taken for template code.
"""

from collections.abc import Callable
from typing import Any

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from pmobook.model.content import AnyEntry
from pmobook.model.kinds import KIND_BY_NAME
from pmobook.pages.entries import entry_body
from pmobook.pages.indexes import continue_here, doors, life_cycle, recent_terms, search_field, term_list
from pmobook.pages.path import path_card
from pmobook.pages.playbook import playbook_card
from pmobook.pages.quiz_form import quiz_form
from pmobook.pages.raci import raci_table
from pmobook.pages.renderer import Renderer
from pmobook.pages.repetition import due_for_review
from pmobook.pages.template import template_card
from pmobook.reading.complete_records import complete_record
from pmobook.site.alternates import base_of_page
from pmobook.site.language_build import LanguageBuild


def define_macros(env: MacrosPlugin) -> None:
    """Register all macros with mkdocs-macros."""
    macros = EntryMacros(env)
    for name in EntryMacros.NAMES:
        env.macro(getattr(macros, name), name)  # type: ignore[no-untyped-call]


class EntryMacros:
    """The macros of one build. An unknown id ends the build with one line; the check has reported it before."""

    NAMES = (
        "term",
        "definition",
        "glossary",
        "playbook",
        "playbooks",
        "raci",
        "template",
        "quiz",
        "path",
        "term_page",
        "playbook_page",
        "template_page",
        "quiz_page",
        "path_page",
        "doors",
        "continue_here",
        "life_cycle",
        "recent_terms",
        "search_field",
        "complete_record",
        "due_for_review",
    )

    def __init__(self, env: MacrosPlugin) -> None:
        self._env = env

    @property
    def _build(self) -> LanguageBuild:
        build: LanguageBuild = self._env.conf.plugins["pmobook"].build
        return build

    @property
    def _renderer(self) -> Renderer:
        page: Page = self._env.page
        return self._build.renderer(base_of_page(page))

    def term(self, term_id: str) -> str:
        """Return a link to a term."""
        entry = self._find("term", term_id)
        return self._inline(str(self._renderer.link("term", entry.id)))

    def definition(self, term_id: str) -> str:
        """Return the definition of a term, within the line."""
        entry: Any = self._find("term", term_id)
        return self._inline(str(self._renderer.line(entry.record.definition)))

    def glossary(self, domain: str = "") -> str:
        """Return the terms of a domain, or all, with their short definitions."""
        return self._block(term_list(self._renderer, domain))

    def playbook(self, playbook_id: str) -> str:
        """Return the card of a playbook."""
        return self._card(playbook_card, "playbook", playbook_id)

    def playbooks(self, phase: str = "", role: str = "") -> str:
        """Return the cards of the playbooks of a phase, for a role, or all."""
        renderer = self._renderer
        found = [
            playbook
            for playbook in self._build.edition.library.playbooks
            if phase in {"", playbook.record.phase} and (not role or role in playbook.record.audience)
        ]
        cards = "".join(playbook_card(renderer, playbook) for playbook in found)
        return self._block(f'<div class="pmo-cards">{cards}</div>')

    def raci(self, playbook_id: str) -> str:
        """Return the RACI matrix of a playbook."""
        return self._card(raci_table, "playbook", playbook_id)

    def template(self, template_id: str) -> str:
        """Return the card of a template."""
        return self._card(template_card, "template", template_id)

    def quiz(self, quiz_id: str) -> str:
        """Return the quiz itself."""
        entry: Any = self._find("quiz", quiz_id)
        renderer = self._renderer
        return self._block(renderer.with_mentions_linked(lambda linking: quiz_form(linking, entry, is_embedded=True)))

    def path(self, path_id: str) -> str:
        """Return the card of a path."""
        return self._card(path_card, "path", path_id)

    def term_page(self, entry_id: str) -> str:
        """Return the usual body of a term's page."""
        return self._body("term", entry_id)

    def playbook_page(self, entry_id: str) -> str:
        """Return the usual body of a playbook's page."""
        return self._body("playbook", entry_id)

    def template_page(self, entry_id: str) -> str:
        """Return the usual body of a template's page."""
        return self._body("template", entry_id)

    def quiz_page(self, entry_id: str) -> str:
        """Return the usual body of a quiz's page."""
        return self._body("quiz", entry_id)

    def path_page(self, entry_id: str) -> str:
        """Return the usual body of a path's page."""
        return self._body("path", entry_id)

    def doors(self) -> str:
        """Return the three ways in."""
        return self._block(doors(self._renderer))

    def continue_here(self) -> str:
        """Return the place for what the reader stopped at; empty for one who has begun nothing."""
        return self._block(continue_here(self._renderer))

    def life_cycle(self) -> str:
        """Return the map of the life cycle."""
        return self._block(life_cycle(self._renderer))

    def recent_terms(self) -> str:
        """Return the terms that changed last."""
        return self._block(recent_terms(self._renderer))

    def search_field(self) -> str:
        """Return the large search field."""
        return self._block(search_field(self._renderer))

    def complete_record(self, kind: str) -> str:
        """Return the YAML of a complete record of a kind, as code."""
        if kind not in KIND_BY_NAME:
            message = f"docs/{self._env.page.file.src_uri}: “{kind}” is no kind of entry"
            raise PluginError(message)
        return self._block(f"<pre><code>{escape(complete_record(KIND_BY_NAME[kind]))}</code></pre>")

    def due_for_review(self) -> str:
        """Return the line that says how many missed questions are due, if there are any."""
        return self._block(due_for_review(self._renderer))

    def _card(self, render: Callable[[Renderer, Any], str], kind: str, entry_id: str) -> str:
        return self._block(render(self._renderer, self._find(kind, entry_id)))

    def _body(self, kind: str, entry_id: str) -> str:
        return self._card(entry_body, kind, entry_id)

    def _find(self, kind: str, entry_id: str) -> AnyEntry:
        entry = self._build.edition.library.find(kind, entry_id)
        if entry is None:
            message = f"docs/{self._env.page.file.src_uri}: there is no {kind} “{entry_id}”"
            raise PluginError(message)
        return entry

    def _block(self, html: str) -> str:
        return f'\n\n<div data-pmo-slot="{self._build.stash(html)}"></div>\n\n'

    def _inline(self, html: str) -> str:
        return f'<span data-pmo-slot="{self._build.stash(html)}"></span>'
