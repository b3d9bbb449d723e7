"""Bold that nobody ends costs no more than its length, and what is ended costs nothing."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from octavo.readers.html import read_html
from octavo.readers.html.formatting import without_runaways
from octavo.readers.source import Source
from octavo.tree.ink import text_of_document

MANY = 400
FORMATTING = "b,big,code,em,font,i,nobr,s,small,strike,strong,tt,u"


def page_of(shape: str) -> str:
    return "".join(shape.replace("#", str(at)) for at in range(MANY))


@pytest.mark.parametrize(
    "shape",
    [
        "<p><font color=c#>Rain.",
        "<p><B CLASS='b#'>Rain.",
        "<p><i id=a#><em id=b#><nobr id=c#>Rain.</p>",
        "<p><font color='>#'>Rain.",
        "<p><font a=c#>Rain <!-- </font> -->fell.",
        "<p title='</font>'><font a=c#>Rain <b title='</font>'>fell</b>.",
        "<p><font a=c#><i ' b='></font>'>Rain</i>.",
        "<p><font a=c#><i ='b='></font>'>Rain</i>.",
        "<p><font a=c#><textarea></font></textarea>Rain.",
        "<p><font a=c#><object></font></object>Rain.",
        "<p><font a=c#><object><table></object></font></table></object>Rain.",
        "<p><font a=c#><table></font></table>Rain.",
        "<p><td><font a=c#></td>Rain.",
        "<p><font a=c#><svg><desc></font></desc></svg>Rain.",
        "<p><font a=c#></font x='></font>'>Rain.<p><font b=c#>",
    ],
)
def test_no_paragraph_is_given_all_that_was_begun_before_it(shape: str) -> None:
    """They were 80,000 and more: half the square of the paragraphs."""
    page = page_of(shape)
    text, _ = without_runaways(page)
    assert len(LexborHTMLParser(page).css(FORMATTING)) > MANY**2 / 2
    assert len(LexborHTMLParser(text).css(FORMATTING)) <= 16 * MANY


@pytest.mark.parametrize(
    "shape",
    [
        "<p>The <i id=a#>lamp</i> burned <b><font color=c#>low</font></b>.</p>",
        "<p><font size=2 face=Arial>The lamp burned <i>low</i>.",
        "<p><a name=p#>The lamp burned.",
        "<p><i class='n#'><svg><use href='#a'></use></svg> 3</i> The lamp.</p>",
        "<p><small id=a#><span><span>The lamp</span></span></small> burned.</p>",
        "<td><font color=c#>The lamp</font></td>",
        "<p>a < b <i id=a#>The lamp</i>",
    ],
)
def test_what_is_ended_or_said_again_stays_as_it_is(shape: str) -> None:
    page = page_of(shape)
    assert without_runaways(page) == (page, 0)


def test_beyond_sixteen_an_element_and_its_end_become_a_span_and_no_word_goes() -> None:
    begun = "".join(f"<font color=c{at}>" for at in range(16))
    assert without_runaways(f"{begun}<I id=a>The lamp</I> burned.<font size=1>") == (
        f"{begun}<span id=a>The lamp</span> burned.<span size=1>",
        2,
    )
    page = f"<body>{page_of('<p><font color=c#>The lamp # burned.')}</body>"
    outcome = read_html(Source("page.html", page.encode(), "text/html"))
    assert text_of_document(outcome.document).split() == page_of("The lamp # burned. ").split()
    assert [(found.code, found.message.split()[0]) for found in outcome.findings] == [
        ("RDR005", str(MANY - 16))
    ]
