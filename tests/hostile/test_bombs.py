"""Small inputs that are made to cost much: each is a book, or a typed error, in little time."""

import time
from typing import Final

import pytest
from tests.soak import tried

import octavo
from octavo.app.deliver import Setting, make
from octavo.findings.errors import OctavoError
from octavo.readers.source import Source

STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"
SECONDS: Final = 10.0
BOMBS: Final = {
    "attributes": f"<p {' '.join(f'a{at}=1' for at in range(100_000))}>Rain fell.</p>",
    "attributes with tags in them": "<p " + "x='<b>' " * 50_000 + ">Rain.</p>",
    "columns": "<table><tr><td colspan=1000000>x<td>Rain fell there.</td></tr></table>",
    "rows of a cell": "<table><tr><td rowspan=1000000>x<td>Rain fell there.</td></tr></table>",
    "cells that span each other": "<table>"
    + f"<tr>{'<td colspan=100 rowspan=100>x' * 20}</tr>" * 100
    + "</table>",
    "rows": f"<table>{'<tr><td>Rain</td></tr>' * 5_000}</table>",
    "marks": f"<p>Rain a{chr(0x301) * 100_000} fell.</p>",
    "a word": f"<p>{'x' * 1_000_000}</p>",
    "an address": f"<p><a href='http://a.example/{'x' * 1_000_000}'>Rain</a> fell.</p>",
    "a title": f"<h1>{'Rain ' * 100_000}</h1>",
    "a number": "<ol start=99999999999999999999><li value=1e99>Rain fell.</li></ol>",
    "comments": "<!--" * 200_000,
    "sections": "<![CDATA[" * 200_000,
    "open quotes": '<a "' * 200_000,
    "open tags": "<" * 500_000,
    "ampersands": "&" * 500_000,
    "ends": "</" * 200_000,
    "classes": f"<p class='{' '.join(f'c{at}' for at in range(50_000))}'>Rain fell.</p>",
    "rules": f"<style>{''.join(f'.a{at} .b{at}{{display:none}}' for at in range(20_000))}</style>",
    "open rules": f"<style>{'a{' * 50_000}</style>",
    "selectors": f"<style>{':not(' * 20_000}</style><style>{'*>' * 20_000}a{{color:red}}</style>",
    "misnested": "<a><b><i><div>" * 2000 + "</a>" * 2000,
    "fonts": "".join(f"<font color=c{at}>" for at in range(3000)),
    "fonts of paragraphs": "".join(f"<p><font color=c{at}>Rain fell." for at in range(4000)),
    "fonts that end in comments": "".join(
        f"<p><font color=c{at}><!--</font>-->Rain fell." for at in range(3000)
    ),
    "code in a frame": f"<p>Rain fell.</p><iframe srcdoc='{'&lt;script>&lt;!--' * 40_000}'></iframe>",
    "frames": "<iframe srcdoc='<p>Rain fell.' " * 20_000,
    "twins": "<p id=a>Rain <a href='#a'>x</a></p>" * 3000,
    "references": "&#x41;" * 100_000 + "&#99999999999999999999999;" * 1000 + "&amp" * 10_000,
    "planted sentences": f"<p>{'Visit owlread.com for chapters. ' * 1000}</p>",
    "a planted sentence": f"<p>{'Read this chapter at owlread dot com. ' * 4000}</p>",
    "an unending invitation": f"<p>{'Read more chapters at ' * 4000}</p>",
    "invitations": f"<p>{'Discover more stories at Gull Rock Library. ' * 2000}</p>",
    "addresses": f"<p>{'owlread dot com ' * 6000}</p>",
    "addresses in Korea": f"<p>{'부엉이닷컴 ' * 6000}</p>",
    "names after a bidding": f"<p>{' '.join(f'visit owl{at}.com now' for at in range(1200))}</p>",
    "clauses that send": f"<p>{'The man, visit owlread.com for more chapters, slept. ' * 1000}</p>",
    "biddings in Thai": f"<p>{'สนับสนุนนักแปลได้ที่เพจหิ่งห้อยนิยาย ' * 800}</p>",
    "appeals": f"<p>{'Do not forget to vote for this novel with stones ' * 2000}</p>",
    "words in disguise": f"<p>{'Nоvеlоwl N0velOwl n-o-v-e-l-o-w-l ' * 2000}</p>",
    "letters apart": f"<p>{'a . b . ' * 12_000}X</p>",
    "a letter a word": f"<p>{' '.join(chr(ord('a') + at % 26) for at in range(60_000))}</p>",
    "full stops": f"<p>Read chapters at {'.' * 200_000}x</p>",
    "marks at the end of a line of ideographs": f"<p>夜{'#' * 200_000}é</p>",
    "links as text": f"<p>&lt;a {'href=' * 40_000} &lt;/a></p>",
    "figures in a class": f"<div class='{'1' * 200_000}'><p>Rain fell.</p></div>",
    "spaces among line ends": f"<p>a.\n b.\nc.\nd.\n{' ' * 300_000}e</p>",
    "hidden words": f"<style>.a{{display:none}}</style><p>{'b<i class=a> x </i>' * 6000}</p>",
    "counters": "".join(f"<p>Rain fell.<span class=n>{at % 90}</span></p>" for at in range(3000)),
    "an image": f"<img src='data:image/png;base64,{'A' * 2_000_000}' alt='A boat'>",
}
MARKDOWN: Final = {
    "Markdown quotations": "> " * 5000 + "rain",
    "Markdown emphasis": "*a_" * 20_000,
    "Markdown brackets": "[" * 10_000,
    "Markdown links": "[a](" * 8_000,
    "Markdown quotes": '"' * 20_000,
    "Markdown colons": "a: " * 100_000,
    "Markdown backticks": "".join("e" + "`" * at for at in range(1, 700)),
    "Markdown definitions": "".join(f"[{at}]: x\n" for at in range(10_000)) + "[0]" * 10_000,
    "Markdown footnotes": "".join(f"[^{at}]: a[^{at + 1}]\n\n" for at in range(500)) + "a[^0]",
    "Markdown table": f"|{'a|' * 200}\n|{'-|' * 200}\n" + f"|{'b|' * 200}\n" * 50,
    "Markdown front matter": f"---\na: {'[' * 20_000}\n---\n\nRain.",
    "Markdown aliases": "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n\nRain.",
}
XML: Final = {
    "laughs": '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body>'
    + STORY
    + "<p>&b;",
}


@pytest.mark.parametrize("name", [*BOMBS, *MARKDOWN, *XML])
def test_a_bomb_is_a_book_or_a_typed_error_in_little_time(name: str) -> None:
    if name in MARKDOWN:
        text, kind = f"{MARKDOWN[name]}\n\nThe harbour was quiet that night.\n", "text/markdown"
        text = text if text.startswith("---") else f"# One\n\n{text}"
    else:
        text, kind = XML.get(name) or f"<body>{STORY}{BOMBS.get(name)}{STORY}", "text/html"
    began = time.process_time()
    try:
        book = octavo.convert([Source(name, text.encode(), kind, "utf-8")])
        make(book.document, ".epub", Setting(draws_cover=False))
    except OctavoError as error:
        if error.exit_code == OctavoError.exit_code:  # a fault of ours
            raise
    assert time.process_time() - began < SECONDS


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_cells_that_span_each_other_are_printed_in_little_time() -> None:
    """They would make a table of 200,000 columns."""
    book = octavo.convert([f"<body>{STORY}{BOMBS['cells that span each other']}{STORY}"])
    began = time.process_time()
    make(book.document, ".pdf")
    assert time.process_time() - began < 3 * SECONDS
    assert "STR010" in [finding.code for finding in book.findings]


def test_bombs_are_many() -> None:
    tried("bombs", len(BOMBS) + len(MARKDOWN) + len(XML), 35)


@pytest.mark.parametrize(("count", "told"), [(511, 0), (512, 0), (513, 1), (5000, 4488)])
def test_a_tag_is_read_with_its_first_512_attributes(count: int, told: int) -> None:
    others = " ".join(f"data-a{at}='<b> > {at}'" for at in range(count - 1))
    page = f"<p lang=fr {others}>La pluie tombait sur le port.</p><p>And so on, it fell.</p>"
    book = octavo.convert([f"<body>{STORY}{page}"])
    said = [finding.message for finding in book.findings if finding.code == "RDR013"]
    assert said == (
        [f"{told} attributes of tags that have more than 512 were not read."] if told else []
    )
    assert "La pluie tombait sur le port." in book.document.plain_text()


def test_no_comment_is_opened_by_what_is_left_out() -> None:
    words = " ".join(f"w{at}" for at in range(700))
    book = octavo.convert([f"<body>{STORY}<!-- <p {words} --><p>After the comment, rain.</p>"])
    assert "After the comment, rain." in book.document.plain_text()
    assert "w699" not in book.document.plain_text()
