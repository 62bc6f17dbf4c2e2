"""The sitemap: MkDocs lists the pages it renders, we add those it does not."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig

from pmobook.site.language_build import LanguageBuild

_END = "</urlset>"


def with_entries(sitemap: str, build: LanguageBuild, config: MkDocsConfig) -> str:
    """Return the sitemap of one language with the pages of its entries, domains and phases."""
    if not config.site_url:
        return sitemap
    site = config.site_url.rstrip("/") + "/"
    rows = "".join(
        f"    <url>\n         <loc>{escape(site + address)}</loc>\n    </url>\n"
        for address in build.generated_addresses()
    )
    return sitemap.replace(_END, rows + _END)
