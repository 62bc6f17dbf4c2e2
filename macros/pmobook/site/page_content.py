"""Pages that MkDocs renders, after Markdown: generated bodies, macro results, and what search knows of them."""

import re
from dataclasses import replace
from html import unescape

from markupsafe import Markup
from mkdocs.structure.pages import Page

from pmobook.model.kinds import TERM
from pmobook.model.reference import REFERENCE, Reference
from pmobook.model.scanning import without_code
from pmobook.pages.indexes import INDEXES
from pmobook.pages.markdown import begins_sentence, plain
from pmobook.pages.mentions import MentionFinder, with_links_chosen
from pmobook.site.alternates import address_of_page, base_of_page
from pmobook.site.contents_list import contents_of
from pmobook.site.host_files import LocalisedFile
from pmobook.site.language_build import LanguageBuild
from pmobook.site.search_document import SearchDocument, SearchSource

_SLOT = re.compile(
    r'(?:<p>\s*)?<div data-pmo-slot="(?P<block>\d+)"></div>(?:\s*</p>)?|<span data-pmo-slot="(?P<inline>\d+)"></span>'
)
_SLOT_MARK = "data-pmo-slot"
_TAG = re.compile(r"<[^>]+>")
_QUIZ = re.compile(r'<form class="pmo-quiz".*?</form>', re.DOTALL)
"""A quiz on a page: a search must give neither its questions nor its answers away."""

SUMMARY_LENGTH = 160
"""Characters of a page's text that a search result shows: two lines on a phone."""


def with_references(markdown: str, page: Page, build: LanguageBuild) -> str:
    """Return the Markdown of a hand-written page with slots for its `[[references]]`; those in code are text."""
    renderer = build.renderer(base_of_page(page))
    parts: list[str] = []
    end = 0
    for match in REFERENCE.finditer(without_code(markdown)):
        begins = begins_sentence(markdown[: match.start()])
        link = renderer.reference_in_text(Reference.from_match(match), begins_sentence=begins)
        parts += [markdown[end : match.start()], f'<span data-pmo-slot="{build.stash(link)}"></span>']
        end = match.end()
    return "".join([*parts, markdown[end:]])


def finder_for(page: Page, build: LanguageBuild) -> MentionFinder | None:
    """Return what finds the mentions of terms on a hand-written page; None where it asks for none."""
    if page.meta.get("autolink") is False:
        return None
    edition = build.edition
    language = edition.default if _is_stand_in(page, build) else edition.language
    address = address_of_page(page)
    kind, _, entry_id = address.strip("/").partition("/")
    own_term = entry_id if kind == TERM.section else ""
    return replace(build.renderer(base_of_page(page)), own_term=own_term).finder(language)


def finish_content(html: str, page: Page, build: LanguageBuild) -> str:
    """Return the finished HTML of a page that MkDocs renders, and note it for the search."""
    section = page.file.src_uri.removesuffix("/index.md")
    if section in INDEXES and page.file.generated_by is not None:
        html = INDEXES[section](build.renderer(base_of_page(page)))
        page.toc = contents_of(str(page.title), html)
        return html
    if _SLOT_MARK in html:
        html = _SLOT.sub(lambda match: build.unstash(int(match["block"] or match["inline"])), html)
    html = with_links_chosen(html, build.edition.library.settings.link)
    note = _document(html, page, build)
    if note is not None:
        build.search_sources.append(SearchSource.of(note))
    return _marked_as_untranslated(html, page, build)


def _document(html: str, page: Page, build: LanguageBuild) -> SearchDocument | None:
    text = " ".join(_TAG.sub(" ", _QUIZ.sub(" ", html)).split())
    excluded = (page.meta.get("search") or {}).get("exclude", False)
    if not text or excluded:
        return None
    # marks that take up three of four characters are no text to read
    summary = str(page.meta.get("description") or plain(text[: 4 * SUMMARY_LENGTH])[:SUMMARY_LENGTH])
    title = str(page.title or "")
    address = build.edition.prefix + address_of_page(page)
    return SearchDocument(address, build.edition.language, "page", "", title, summary, unescape(text))


def _marked_as_untranslated(html: str, page: Page, build: LanguageBuild) -> str:
    """Say that a page stands in for one that is not translated yet."""
    if not _is_stand_in(page, build):
        return html
    note = Markup('<p class="pmo-banner" data-banner="untranslated" lang="{}">{}</p>').format(
        build.edition.language, build.edition.words.untranslated
    )
    return f'{note}<div lang="{build.edition.default}">{html}</div>'


def _is_stand_in(page: Page, build: LanguageBuild) -> bool:
    is_generated = page.file.generated_by is not None
    return not (build.is_default or is_generated or isinstance(page.file, LocalisedFile))
