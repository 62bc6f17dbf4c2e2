"""What MkDocs builds in one language: its hand-written pages, index pages, and entries as targets of links."""

import json
import os
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from pmobook.library.library import anchors
from pmobook.model.content import AnyEntry
from pmobook.pages.edition import address_of
from pmobook.pages.indexes import INDEXES
from pmobook.site.assets import ASSET_FOLDER, asset_content, asset_names
from pmobook.site.language_build import LanguageBuild


class LocalisedFile(File):
    """`index.id.md` in the place of `index.md`: it keeps the address, and is edited at its own path."""

    def __init__(self, original: File, source: File) -> None:
        super().__init__(
            original.src_uri,
            original.src_dir,
            original.dest_dir,
            original.use_directory_urls,
            dest_uri=original.dest_uri,
            inclusion=original.inclusion,
        )
        self.abs_src_path = source.abs_src_path
        self.edit_uri = source.src_uri


class EntryFile(File):
    """An entry as MkDocs' links see it: a page that exists, that nobody renders, and that knows its anchors."""

    def __init__(self, entry: AnyEntry, config: MkDocsConfig) -> None:
        super().__init__(
            address_of(entry).rstrip("/") + ".md",
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{address_of(entry)}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.generated_by = "pmobook"
        self.entry = entry

    def is_documentation_page(self) -> bool:
        """Whether MkDocs renders it: no, the shell does."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Copy nothing."""

    @property
    def page(self) -> Any:  # noqa: ANN401 - MkDocs' attribute holds a Page
        """Stand in for a Page where MkDocs validates the anchors of links."""
        return _EntryAnchors(self.entry)

    @page.setter
    def page(self, value: Page | None) -> None:
        del value


class _EntryAnchors:
    def __init__(self, entry: AnyEntry) -> None:
        self.present_anchor_ids = set(anchors(entry))


def arrange_files(files: Files, config: MkDocsConfig, build: LanguageBuild) -> Files:
    """Return the files of one language: its own pages, the default language's where it has none, and ours."""
    _choose_translations(files, build)
    if not build.is_default:
        _drop_theme_files(files, config)
    else:
        _add_assets(files, config)
    for section in INDEXES:
        if f"{section}/index.md" not in files.src_uris:
            files.append(_index_file(section, config, build))
    for entry in build.edition.library.entries:
        address = address_of(entry)
        if f"{address.rstrip('/')}.md" in files.src_uris or f"{address}index.md" in files.src_uris:
            build.handwritten.add(address)
        else:
            files.append(EntryFile(entry, config))
    return files


def _choose_translations(files: Files, build: LanguageBuild) -> None:
    """Let `page.id.md` stand in for `page.md` in Indonesian, and nowhere else."""
    languages = build.edition.library.settings.languages
    for file in list(files):
        path = PurePosixPath(file.src_uri)
        language = PurePosixPath(path.stem).suffix.removeprefix(".")
        if path.suffix != ".md" or language not in languages:
            continue
        files.remove(file)
        original = files.src_uris.get(str(path.with_name(f"{PurePosixPath(path.stem).stem}.md")))
        if original is not None and language == build.edition.language:
            files.remove(original)
            files.append(LocalisedFile(original, file))


def _drop_theme_files(files: Files, config: MkDocsConfig) -> None:
    """Leave the theme's files to the root of the site, where every language finds them."""
    folders = tuple(os.path.join(folder, "") for folder in config.theme.dirs)  # noqa: PTH118 - ends in a separator
    for file in list(files):
        if file.abs_src_path is not None and file.abs_src_path.startswith(folders):
            files.remove(file)


def _add_assets(files: Files, config: MkDocsConfig) -> None:
    for name in asset_names():
        files.append(File.generated(config, f"{ASSET_FOLDER}/{name}", content=asset_content(name)))


def _index_file(section: str, config: MkDocsConfig, build: LanguageBuild) -> File:
    """Make the index page of a section; its body is put in after Markdown, which would only slow it down."""
    words = build.edition.words
    title = json.dumps(words.sections[section], ensure_ascii=False)
    description = json.dumps(getattr(words, f"{section}_intro"), ensure_ascii=False)
    content = f"---\ntitle: {title}\ndescription: {description}\n---\n\n# {words.sections[section]}\n"
    return File.generated(config, f"{section}/index.md", content=content, inclusion=InclusionLevel.INCLUDED)
