"""The headings of a page, as its contents list shows them."""

from pmobook.pages.page import Heading, headings_of


def test_parts_with_an_address_stand_below_their_section() -> None:
    body = """
<h2 id="steps">Steps</h2>
<li id="ask"><h3><a class="pmo-anchor" href="#ask">Ask &amp; listen</a></h3></li>
<li id="send"><h3><a class="pmo-anchor" href="#send">Send <em>it</em></a></h3></li>
<h3>No address</h3><h3 id="card"><a href="../other/">A card</a></h3>
<h2 id="next" class="x">What
  comes next</h2>
"""
    assert headings_of(body) == (
        Heading("steps", "Steps", (Heading("ask", "Ask &amp; listen"), Heading("send", "Send it"))),
        Heading("next", "What comes next"),
    )


def test_the_note_of_an_untranslated_title_stays_out() -> None:
    title = '<span lang="en">Steps <span class="pmo-untranslated" lang="id">belum diterjemahkan</span></span>'
    assert headings_of(f'<h2 id="steps">{title}</h2>') == (Heading("steps", "Steps"),)


def test_a_part_before_any_section_has_no_place() -> None:
    assert headings_of('<h3><a class="pmo-anchor" href="#ask">Ask</a></h3>') == ()
