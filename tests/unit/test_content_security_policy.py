"""What of a hand-written page the policy would not let run is found, and nothing else."""

import pytest

from pmobook.site.content_security_policy import POLICY, blocked_by_policy

META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


@pytest.mark.parametrize(
    ("html", "blocked"),
    [
        ("<script>run()</script>", ["<script>"]),
        ('<script type="module">run()</script>', ["<script>"]),
        ('<script data-src="x">run()</script>', ["<script>"]),
        ('<script src="run.js"></script>', []),
        ('<script defer src="run.js"></script>', []),
        ('<script type="application/json">{}</script>', []),
        ('<script type="application/ld+json">{}</script>', []),
        ("<scripture>", []),
        ("<style>a { color: red }</style>", ["<style>"]),
        ('<p style="color: red">', ["style="]),
        ("<p title='a > b' style='color: red'>", ["style="]),
        ('<p title="a style=b">', []),
        ('<p data-style="b">', []),
        ('<button type="button" onclick="run()">', ["onclick="]),
        ("<p style='a'><p style='b'>", ["style="]),
        ('<img alt="a" src="https://example.org/a.png">', ["https://example.org/a.png"]),
        ('<iframe src="//example.org/"></iframe>', ["//example.org/"]),
        ('<link rel="stylesheet" href="https://example.org/a.css">', ["https://example.org/a.css"]),
        ('<a href="https://example.org/">', []),
        ("<p>style=“x” and onclick= in a text &lt;script&gt;", []),
    ],
)
def test_what_browsers_would_ignore_is_found(html: str, blocked: list[str]) -> None:
    assert list(blocked_by_policy(META + html)) == blocked


def test_pages_without_the_policy_may_do_as_they_like() -> None:
    assert list(blocked_by_policy("<script>run()</script>")) == []
