"""What breaks readers, as pieces that are put into well-formed text."""

PIECES: tuple[bytes, ...] = (
    # texts that are none
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\xaf", b"\x1b[31m", b"\x7f", b"\x1e"),
    # line ends of every kind, and marks that nobody sees
    *(b"\r\n", b"\r", b"\x85", "\u2028".encode(), "\u202e".encode(), "\u200b".encode(), "\ufffc".encode(), b"\n\n"),
    # numbers and days at the edges
    *(b"9" * 400, b"1e999", b"-1e-999", b"NaN", b"Infinity", b"0000-00-00", b"9999-12-31", b"2026-02-30", b"-0"),
    # YAML
    *(b"&a [*a]", b"*a", b"<<: *a", b"!!python/object:os.system", b"!ENV [A, b]", b"---\n", b"...\n", b"? ", b"- "),
    *(
        b"[" * 40,
        b"{a: " * 40,
        b'"\\ud800"',
        b'"\\x00"',
        b"|\n ",
        b">-\n",
        b": ",
        b" #",
        b"'",
        b'"',
        b"\t",
        b"%YAML 9.9\n",
    ),
    # Markdown, references, template code
    *(
        b"[[",
        b"]]",
        b"[[risk#a|b]]",
        b"[[!x:y]]",
        b"```\n",
        b"~~~",
        b"`",
        b'<!-- pmobook: allow x "y" - z -->',
        b"<!--",
    ),
    *(
        b"{{ term('risk') }}",
        b"{{",
        b"{% raw %}",
        b"{% if %}",
        b"{#",
        b"<script>alert(1)</script>",
        b"[x](javascript:0)",
    ),
    # GIFT, Aiken, tables
    *(
        b"{",
        b"}",
        b"{=a ~b}",
        b"~%33.3%",
        b"{#1:2}",
        b"{a -> b}",
        b"::t::",
        b"// [id:x] [tag:y]\n",
        b"$CATEGORY: a/b\n",
    ),
    *(b"\\{", b"####", b"ANSWER: A\n", b"A. ", b"=1+1", b"'=", b'""', b";", b",", b"_xD800_", b"_x0000_"),
    # XML
    *(
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"&b;",
        b"<![CDATA[",
        b"]]>",
        b"<?pi x?>",
        b"<a>" * 40,
        b"&#xD800;",
        b"&lt;b>",
    ),
    *(b'<c r="XFD1048576">', b'<row r="99999999">', b't="s"', b"<v>-1</v>", b'encoding="UTF-16"'),
    # JSON
    *(b'"\\ud800"', b"null", b"true", b"{}", b"[]", b"1E400"),
    # formulas
    *(b"((", b"))", b"a-b", b"1/0", b" - ", b"**"),
)


def libfuzzer_dictionary() -> str:
    """Return the pieces as a dictionary that libFuzzer reads."""
    lines = ("".join(f"\\x{byte:02x}" for byte in piece[:60]) for piece in dict.fromkeys(PIECES))
    return "".join(f'"{line}"\n' for line in lines)
