"""Text that grows: what took quadratic time or worse once, or would in a careless reader. A further case is a line."""

from typing import NamedTuple


class Growing(NamedTuple):
    """A file of a target: `repeated` between `before` and `behind`, so often that all of it has the `length`.

    `to_the_end` also follows what is made of the file, as in the other tests a few cases are.
    """

    target: str
    about: str
    repeated: str
    before: str = ""
    behind: str = ""
    length: int = 50_000
    to_the_end: bool = False

    def text(self) -> str:
        """Return the file, with a number for each `@`, so that no two pieces are the same."""
        count = self.length // len(self.repeated)
        return f"{self.before}{''.join(self.repeated.replace('@', str(at)) for at in range(count))}{self.behind}"


_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
_TBX = '<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca" type="TBX-Basic">'
_RESULTS = '{"format": "pmobook-results", "version": 1, "answers": ['
_ANSWERS = "type,prompt,answer\nsingle,x,a\n"

CASES: tuple[Growing, ...] = (
    # YAML
    Growing("entry", "blank lines before a fault", "\n", "a: {b: x c: d}\n"),
    Growing("entry", "blank lines above a fault", "\n", behind="a: {b: x y: d}\ny: 1\n"),
    Growing("entry", "spaces", " "),
    Growing("entry", "spaces before a fault", " ", "a: {b: x", "c: d"),
    Growing("entry", "open brackets", "["),
    Growing("entry", "open lists", "- "),
    Growing("entry", "open keys", "? "),
    Growing("entry", "colons", ": "),
    Growing("entry", "quotes", "'"),
    Growing("entry", "quotes and backslashes", '"\\'),
    Growing("entry", "a quoted text in brackets that never ends", " \"\\\n'", "[a, 'b' c"),
    Growing("entry", "quotes in brackets", ", 'a", "[b"),
    Growing("entry", "one long word", "a"),
    Growing("entry", "one long word in a fault", "a", "x: {y: ", ": z}"),
    Growing("entry", "comments", "#\n", "term: a"),
    Growing("entry", "unknown fields", "k@: v\n", length=10_000),
    Growing("entry", "a field twice", "k@: v\n" * 2, length=10_000),
    Growing("entry", "two fields again and again", "a: b\n", length=50_000),
    Growing("entry", "texts cut off", "  - a # b\n", "tags:\n", length=10_000),
    Growing("entry", "items of a wrong shape", "  - {a: b}\n", "deprecated:\n", length=10_000),
    Growing("entry", "references", "[[a]] ", "term: x\ndefinition: '", "'"),
    Growing("entry", "unknown references", "[[a]] ", "term: x\ndefinition: '", "'", 20_000, to_the_end=True),
    Growing(
        "entry",
        "commented fields",
        "  - a # b\n  # c\n",
        "term: x\ndefinition: y\ntags:\n",
        "",
        20_000,
        to_the_end=True,
    ),
    Growing("entry", "references that do not end", "[[a#b|", "term: x\ndefinition: '", "'"),
    Growing("entry", "code that does not end", "` `` ", "term: x\ndefinition: '[[a]]", "'"),
    Growing("settings", "aliases", "\n  - pmobook: {languages: *a}", "a: &a [x, y]\nplugins:"),
    Growing("settings", "aliases of aliases", "b@: *a\n", f"a: &a [{'x, ' * 2_000}]\n", length=10_000),
    Growing("settings", "options", "      k#: v\n", "plugins:\n  - pmobook:\n", length=10_000),
    Growing("waivers", "good ones", "- {files: '*', rule: two-names, text: a, reason: b}\n", length=10_000),
    Growing("waivers", "bad ones", "- {files: '*', rule: x, no: a}\n", length=10_000),
    # pages and references
    Growing("page", "marks of a heading", "#", "# ", "x"),
    Growing("page", "spaces of a heading", " ", "# x", "x"),
    Growing("page", "headings", "# x ##\n"),
    Growing("page", "front matter", "a: b\n", "---\n"),
    Growing("page", "references", "[[risk]]\n"),
    Growing("page", "calls", "{{ term('risk') }}\n", length=10_000),
    Growing("page", "calls in one", "term('risk'), ", "{{ [", "] }}", length=10_000),
    Growing("page", "brackets in a call", "(", "{{ term", length=10_000),
    Growing("page", "calls within calls", "term(", "{{ "),
    Growing("page", "operators", "-", "{{ ", "1 }}", length=10_000),
    Growing("page", "sums", "1+", "{{ ", "1 }}", length=10_000),
    Growing("page", "digits", "9", "{{ ", " }}"),
    Growing("page", "template code left open", "{{ ", length=10_000),
    Growing("page", "comments left open", "{# "),
    Growing("page", "blocks left open", "{% if x %}\n", length=10_000),
    Growing("reference", "backticks", "`"),
    Growing("reference", "runs of backticks", "`` ` "),
    Growing("reference", "runs of any length", "` `` ``` ```` ````` ", "[[a]]"),
    Growing("reference", "tildes", "~~~\n", "[[a]]"),
    Growing("reference", "code spans", "`a` [[b]] "),
    Growing("reference", "brackets", "[["),
    Growing("reference", "anchors", "[[a#"),
    Growing("reference", "a label without end", "a", "[[a|"),
    Growing("reference", "letters of a kind", "a", "[["),
    Growing("reference", "blank lines", "\n ", "`a [["),
    Growing("formula", "brackets", "("),
    Growing("formula", "spaces", " ", "a", "?"),
    Growing("formula", "digits", "9"),
    Growing("formula", "letters", "a-"),
    # tables
    Growing("csv", "columns", "id,"),
    Growing("csv", "unknown columns", "k@,", length=10_000),
    Growing("csv", "empty cells", ",", "id,domain\nrisk"),
    Growing("csv", "rows", "a@,risk\n", "id,domain\n", length=10_000),
    Growing("csv", "rows of one id", "a,risk\n", "id,domain\n", length=10_000),
    Growing("csv", "quotes", '""', 'id,domain\n"'),
    Growing("csv", "brackets", "[", "id,changes\na,"),
    Growing("csv", "digits", "9", "id,changes\na,"),
    Growing("table", "columns", "type,", "type,prompt,answer,"),
    Growing("table", "choices", "a@: b\n", 'type,prompt,answer,choices,feedback\nsingle,x,a1,"', '",', length=10_000),
    Growing("table", "feedback", "a@: b\n", 'type,prompt,answer,choices,feedback\nsingle,x,a,"a: x\nb: y","', '"'),
    Growing("table", "words of an id", "a-", f"{_ANSWERS}order,x,", ":"),
    Growing("table", "rows", "true-false,x@,true\n", "type,prompt,answer\n", length=10_000),
    # questions
    Growing("gift", "right choices", "~%1%a", "x {", "}", length=10_000),
    Growing("gift", "wrong choices", "~%-1%a#b", "x {=a", "}", length=10_000),
    Growing("gift", "accepted answers", "=a#", "x {", "}"),
    Growing("gift", "tags left open", "[tag:", "// ", "\nx {=a ~b}"),
    Growing("gift", "ids left open", "[id:\\", "// ", "\nx {=a ~b}"),
    Growing("gift", "titles left open", "::", "::", "x {=a ~b}"),
    Growing("gift", "pairs", "=a -> b\n", "x {", "}", length=10_000),
    Growing("gift", "categories", "$CATEGORY: a@/b\n\n", length=10_000),
    Growing("gift", "percent signs", "~%", "x {", "}"),
    Growing("gift", "comments in HTML", "<!--", "[html]", "{=a ~b}"),
    Growing("gift", "tags in HTML", "<a ", "[html]", "{=a ~b}"),
    Growing("gift", "ends of tags in HTML", "</a", "[html]", "{=a ~b}"),
    Growing("gift", "marks in HTML", "<!", "[html]", "{=a ~b}"),
    Growing("gift", "instructions in HTML", "<?", "[html]", "{=a ~b}"),
    Growing("gift", "sections in HTML", "<![", "[html]", "{=a ~b}"),
    Growing("gift", "emphasis in HTML", "<b>a", "[html]", "{=a ~b}"),
    Growing("gift", "lists in HTML", "<ul><li>a", "[html]", "{=a ~b}", length=10_000),
    Growing("gift", "recordings in HTML", "<audio>", "[html]", f"{'</b>' * 20_000}{{=a ~b}}"),
    Growing("gift", "scripts in HTML", "</a", "[html]<script>", "> {=a ~b}"),
    Growing("gift", "entities in HTML", "&#1", "[html]", "{=a ~b}"),
    Growing("gift", "attributes in HTML", " a=", "[html]<a", "> {=a ~b}"),
    Growing("gift", "quotes in HTML", " a='", "[html]<a", "> {=a ~b}"),
    Growing("gift", "tags left open in a plain text", "<p ", "", "{=a ~b}"),
    Growing("aiken", "spaces", " ", "a\nANSWER:", "x"),
    Growing("aiken", "choices", "A. x\n", "a\n", "ANSWER: A", length=10_000),
    Growing("aiken", "questions", "x@\nA. a\nB. b\nANSWER: A\n", length=10_000),
    # XML
    Growing("moodle", "open elements", "<quiz>"),
    Growing("moodle", "questions", '<question type="x"/>', "<quiz>", "</quiz>", length=10_000),
    Growing("moodle", "attributes", ' a@="b"', "<quiz", "/>"),
    Growing("tbx", "concepts", '<conceptEntry id="a@"/>', f"{_TBX}<text><body>", "</body></text></tbx>", length=10_000),
    Growing("tbx", "notes", "<note>a</note>", f'{_TBX}<conceptEntry id="a">', "</conceptEntry></tbx>"),
    Growing("docx", "paragraphs", "<w:p/>", f"=== word/document.xml ===\n{_WORD}", "</w:document>", length=10_000),
    Growing("docx", "runs", "<w:t>a</w:t>", f"=== word/document.xml ===\n{_WORD}<w:p>", "</w:p></w:document>"),
    # documents
    Growing("markdown", "comments left open", "<!-- "),
    Growing("markdown", "waivers left open", '<!-- pmobook: allow a "'),
    Growing("markdown", "spaces in a waiver", " ", '<!-- pmobook: allow two-names "a" - '),
    Growing("markdown", "waivers", '<!-- pmobook: allow two-names "a" - b -->\n', length=10_000),
    Growing("markdown", "elements left open", "<code ", behind="</b>"),
    Growing("markdown", "template code left open", "{{ {% ", behind="}"),
    Growing("markdown", "backticks", "`"),
    Growing("markdown", "runs of backticks", "`` ` ``` "),
    Growing("markdown", "brackets with words", "[a] "),
    Growing("markdown", "brackets", "["),
    Growing("markdown", "addresses", "\n[a]: b"),
    Growing("markdown", "lines of a heading", "=", "a\n", "x"),
    Growing("markdown", "front matter", "---  \n", "---\n"),
    Growing("markdown", "quotations", ">", "", "x"),
    Growing("markdown", "code blocks", "\n\n    a"),
    Growing("text", "names of a term", "risk log "),
    Growing("text", "abbreviations", "PMO (PMO) "),
    Growing("text", "one long word", "a."),
    Growing("text", "hyphens", "-a"),
    Growing("text", "full stops", ". "),
    Growing("text", "spaces", " ", "risk", "log"),
    Growing("results", "brackets", "[", '{"format": "pmobook-results", "answers": '),
    Growing("results", "digits", "9", '{"format": "pmobook-results", "version": '),
    Growing("results", "answers", '{"quiz": "a", "question": "b@", "hash": "c", "right": true},', _RESULTS, "null]}"),
)
