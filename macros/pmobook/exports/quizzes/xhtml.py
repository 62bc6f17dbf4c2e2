"""HTML as QTI 2.1 takes it: XML, with the elements of its subset of XHTML; of attributes addresses and languages."""

from lxml import etree
from lxml import html as lxml_html

from pmobook.exports.publication import iri

_ALLOWED = frozenset(
    (
        *(
            "a",
            "abbr",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "hr",
            "kbd",
        ),
        *("li", "ol", "p", "pre", "q", "samp", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "ul", "var"),
    )
)
"""What of the elements that Markdown makes the specification allows in the body of an item (section 10)."""

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def xhtml(html: str) -> str:
    """Return `html` as XML; the content of elements that are not allowed, or of links without address, stays."""
    if "<" not in html and "&" not in html:
        return html
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in list(root.iterdescendants()):
        address, language = element.get("href"), element.get("lang")
        if element.tag not in _ALLOWED or (element.tag == "a" and not address):
            element.drop_tag()
            continue
        element.attrib.clear()
        if element.tag == "a":
            element.set("href", iri(address))
        if language:
            element.set(_XML_LANG, language)
    written: str = etree.tostring(root, encoding="unicode", with_tail=False)
    return written.removeprefix("<div>").removesuffix("</div>") if written != "<div/>" else ""
