"""The navigation, rendered once for many pages, is what the theme would have rendered on each of them."""

import random
import shutil
from pathlib import Path

import material
import pytest

from pmobook.site.navigation_items import with_named_lists
from pmobook.site.search_document import SearchSource
from tests.site.test_earlier_pages import KnowledgeBase, build_site, files_of, searched

__all__ = ["searched"]  # a fixture is used by its name

pytestmark = pytest.mark.filterwarnings("ignore")  # of the libraries, which this process now runs itself

PAGES = ("one.md", "two.md", "guides/index.md", "guides/first.md", "guides/deep/second.md", "guides/deep/third.md")


@pytest.mark.parametrize("features", [[], ["navigation.indexes", "navigation.tabs"], ["navigation.sections"]])
def test_every_page_has_the_navigation_of_the_theme(
    features: list[str],
    tmp_path: Path,
    searched: list[SearchSource],
) -> None:
    base = KnowledgeBase(tmp_path / "base", random.Random(1))
    for name in PAGES:
        path = base.folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n\n## Part\n", encoding="utf-8")
    theirs = Path(material.__file__).parent / "templates" / "partials" / "nav-item.html"
    (tmp_path / "theirs" / "partials").mkdir(parents=True)
    shutil.copy(theirs, tmp_path / "theirs" / "partials")
    sites = []
    for theme in ({}, {"custom_dir": str(tmp_path / "theirs")}):
        base.configure_theme({"features": features, **theme})
        assert build_site(base.folder, base.folder / "site")
        sites.append(files_of(base.folder / "site"))
    ours, theirs_rendered = sites
    wanted = {name: page for name, page in theirs_rendered.items() if name.endswith(".html")}
    # but for the names of lists, which are ours
    assert [name for name, page in wanted.items() if ours[name].decode() != with_named_lists(page.decode())] == []
    assert "md-nav__item--nested" in ours["one/index.html"].decode()
    assert searched
