"""The site of a server: an edit that only the entry's own page and its neighbours' show is shown at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pmobook.checking.kept_library import Step
from pmobook.files import write_file
from pmobook.library.library import Library
from pmobook.library.touched import touched_by
from pmobook.model.content import AnyEntry
from pmobook.model.problem import has_errors
from pmobook.pages.edition import Edition, address_of
from pmobook.pages.entries import entry_page
from pmobook.pages.renderer import Renderer
from pmobook.site.entry_pages import Shells
from pmobook.site.language_build import ENTRY_BASE
from pmobook.site.watched import Looks


@dataclass(frozen=True)
class LiveLanguage:
    """One language of the site, as it was built last."""

    edition: Edition
    shells: Shells
    handwritten: frozenset[str]


@dataclass(frozen=True)
class LiveSite:
    """The site in `folder`, the library that it shows, and how the files looked that are no entries."""

    folder: Path
    library: Library
    languages: tuple[LiveLanguage, ...]
    other_files: Looks

    def after(self, step: Step, other_files: Looks) -> "LiveSite | None":
        """Write the pages of the entries that show an edit. Returns the site as it then is.

        Returns None where an edit has to be shown by a complete build, for it changes something else than entries, or
        which of them have pages. What is not written here (lists, index, files for other tools) shows the edit after
        the next complete build.
        """
        if step.edited is None or other_files != self.other_files or has_errors(step.problems):
            return None
        pairs = zip(self.library.content.entries, step.library.content.entries, strict=True)
        edited = [(old, new) for old, new in pairs if old is not new]
        if not edited or any(self.library.is_published(old) != step.library.is_published(new) for old, new in edited):
            return None
        shown = touched_by(edited, self.library, step.library)
        languages = tuple(self._with_pages(language, step.library, shown) for language in self.languages)
        return replace(self, library=step.library, languages=languages)

    def _with_pages(self, language: LiveLanguage, library: Library, entries: Sequence[AnyEntry]) -> LiveLanguage:
        edition = replace(language.edition, library=library)
        renderer = Renderer(edition, ENTRY_BASE)
        for entry in entries:
            address = address_of(entry)
            if library.is_published(entry) and address not in language.handwritten:
                shell = language.shells.of_entry(entry)
                page = self.folder / f"{edition.prefix}{address}index.html"
                write_file(page, shell.fill(entry_page(renderer, entry)))
        return replace(language, edition=edition)
