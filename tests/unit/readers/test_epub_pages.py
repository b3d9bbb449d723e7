"""What stands on a page of an EPUB that is not written by octavo: drawings, tables, verse, quotations."""

import base64

import pytest
from lxml import etree

from octavo.app.pages import clean_page
from octavo.findings.errors import ReadError
from octavo.findings.ledger import open_ledger
from octavo.readers.epub import read_epub
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    BlockQuote,
    Code,
    Image,
    Inlines,
    Link,
    List,
    Note,
    Place,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
)
from octavo.tree.walk import all_blocks, all_inlines, runs_of
from tests.unit.readers.test_epub import FILES, OPF, PAGE, source

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def book(body: str) -> Document:
    """Return the book whose second page holds `body`, read and cleaned."""
    outcome = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": PAGE.format(body)}))
    assert open_ledger(outcome).balances
    return outcome.document


def pictures(body: str) -> list[tuple[str, str | None]]:
    return [(node.source, node.alt) for node in all_inlines(book(body)) if isinstance(node, Image)]


def test_a_picture_in_a_drawing_is_a_picture_and_the_words_of_the_drawing_describe_it() -> None:
    drawing = (
        f"<p>It left.</p><p><svg {SVG}><title>The ferry\n at noon</title>"
        '<g><image xlink:href="../Images/ferry.png"/></g></svg></p>'
    )
    ((file, alt),) = pictures(drawing)

    assert file.endswith("Images/ferry.png")
    assert alt == "The ferry at noon"


def test_a_drawing_that_stands_in_the_text_is_a_picture_that_its_words_describe() -> None:
    body = f"<p>It left.</p><p><svg {SVG}><text>Pier <tspan>9</tspan></text><rect/></svg></p>"

    ((address, alt),) = pictures(body)

    head, _, data = address.partition(",")
    drawn = etree.fromstring(base64.b64decode(data))
    assert head == "data:image/svg+xml;base64"
    assert [etree.QName(element).localname for element in drawn] == ["text", "rect"]
    assert alt == "Pier 9"
    assert pictures(f"<p><svg {SVG} aria-hidden='true'><path d='M0 0'/></svg></p>")[0][1] == ""


def test_a_drawing_is_coloured_by_the_sheet_of_its_page() -> None:
    page = PAGE.format(f"<p><svg {SVG}><rect class='sea'/></svg></p>")
    styled = page.replace("</head>", "<style>.sea { fill: navy }</style></head>")
    found = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": styled})).document

    (address,) = (node.source for node in all_inlines(found) if isinstance(node, Image))

    assert b".sea { fill: navy }" in base64.b64decode(address.partition(",")[2])


def test_a_drawing_that_draws_nothing_is_its_words_and_one_without_any_is_nothing() -> None:
    pages = "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Pier 9</p></foreignObject>"
    foreign = f"<p>It left.</p><p><svg {SVG}><rect/>{pages}</svg></p>"
    silent = f"<p>It left.</p><p><svg {SVG}><defs><rect id='r'/></defs></svg></p>"

    assert "Pier 9" in book(foreign).plain_text()
    assert pictures(foreign) == pictures(silent) == []


def test_a_list_is_counted_as_the_style_sheet_of_the_book_has_it() -> None:
    page = PAGE.format("<ol class='rules'><li>Trim.</li></ol><ol type='I'><li>Fill.</li></ol>")
    styled = page.replace("</head>", "<style>.rules { list-style: lower-alpha }</style></head>")
    found = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": styled})).document

    lists = [block.counting for block in all_blocks(found) if isinstance(block, List)]
    assert lists == ["lower-alpha", "upper-roman"]


def test_text_of_a_table_outside_of_its_cells_is_kept() -> None:
    rows = "<tr><td>High</td><td>04:12</td></tr><tr><td>Low</td>, they say, <td>10:31</td></tr>"
    found = book(f"<table>The tides{rows}</table>")

    assert "The tides" in found.plain_text()
    assert ", they say," in found.plain_text()
    assert sum(isinstance(block, Table) for block in all_blocks(found)) == 1


def test_keys_and_samples_are_code() -> None:
    codes = [node.text for node in all_inlines(book("<p>Press <kbd>Esc</kbd>.</p>"))
             if isinstance(node, Code)]  # fmt: skip

    assert codes == ["Esc"]


def test_a_box_that_is_named_verse_is_one_only_if_it_holds_lines_alone() -> None:
    poem = '<div class="verse"><p>The stair goes up,<br/>the stair goes down</p>{}</div>'
    verses = [block for block in all_blocks(book(poem.format(""))) if isinstance(block, Verse)]
    mixed = book(poem.format("<ul><li>and one of them</li></ul>"))

    assert [len(verse.stanzas[0].lines) for verse in verses] == [2]
    assert not any(isinstance(block, Verse) for block in all_blocks(mixed))
    assert "and one of them" in mixed.plain_text()


def test_a_signature_of_one_line_signs_a_quotation_and_one_of_several_is_a_part_of_it() -> None:
    quote = '<blockquote><p>Mind the step.</p><div class="attribution">{}</div></blockquote>'
    signed, told = (
        next(
            block
            for block in all_blocks(book(quote.format(lines)))
            if isinstance(block, BlockQuote)
        )
        for lines in ("<p>Marian Pask</p>", "<p>Marian Pask,</p><p>ferrywoman</p>")
    )

    assert (len(signed.blocks), bool(signed.attribution)) == (1, True)
    assert (len(told.blocks), bool(told.attribution)) == (3, False)


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (OPF[: OPF.index("<spine")] + "</package>", "has no spine"),
        (OPF.replace("application/xhtml+xml", "text/plain"), "names no page of text"),
        ("salt & rope", r"content.opf:1 cannot be read"),
    ],
)
def test_a_package_that_names_no_pages_is_refused_with_the_reason(package: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read_epub(source(FILES | {"OEBPS/content.opf": package}))


@pytest.mark.parametrize(
    "back",
    [
        '<a href="a.xhtml#r1">↩</a>',
        '<a href="a.xhtml#r1"><sup>↩</sup></a> ',
        ' <sup> <a href="a.xhtml#r1" role="doc-backlink">[back]</a></sup>',
    ],
)
def test_what_leads_back_at_the_end_of_a_note_is_not_of_its_words(back: str) -> None:
    notes = f'<aside role="doc-footnote" id="n1"><p>By an hour. {back}</p></aside>'
    outcome = clean_page(source(FILES | {"OEBPS/Text/notes.xhtml": PAGE.format(notes)}))
    (note,) = (node for node in all_inlines(outcome.document) if isinstance(node, Note))

    assert text_of_blocks(note.blocks) == "By an hour."


def told(body: str) -> tuple[str, list[str]]:
    """Return the lines of a page from its first on, notes in brackets behind their paragraphs, and its notes."""
    found = book(f"<section>{body}</section>")
    notes = [text_of_blocks(node.blocks) for node in all_inlines(found) if isinstance(node, Note)]
    text = found.plain_text()
    return text[text.index("It left") :], [note for note in notes if "By the tide" in note]


BODY = '<aside role="doc-footnote" id="{}">{}</aside>'


@pytest.mark.parametrize(
    "bodies",
    [
        BODY.format("n1", '<p>By the tide: see <a href="#n1">1</a>.</p>'),
        BODY.format("n1", '<p>By the tide: see <a href="#n2">2</a>.</p>')
        + BODY.format("n2", '<p>Or two: see <a href="#n1">1</a>.</p>'),
        BODY.format("n1", "<p>By the tide:</p>" + BODY.format("n2", '<p>see <a href="#n1">1</a>.</p>')),
    ],
    ids=["a note that calls itself", "notes that call each other", "a note that one in it calls"],
)  # fmt: skip
def test_notes_that_only_themselves_call_stay_where_they_are(bodies: str) -> None:
    text, notes = told(f"<p>It left at noon.</p>{bodies}")

    assert "By the tide" in text
    assert "see" in text
    assert all(note in text for note in notes)


def test_a_note_that_calls_itself_is_called_from_elsewhere_once() -> None:
    body = BODY.format("n1", '<p>By the tide: see <a href="#n1">1</a>.</p>')
    text, notes = told(f'<p>It left<a href="#n1">1</a> at noon.</p>{body}')

    assert notes == ["By the tide: see 1."]
    assert text.splitlines()[0] == "It left at noon."
    assert text.count("By the tide") == 1


def test_of_two_notes_of_one_id_the_first_is_called_and_the_other_stays() -> None:
    bodies = BODY.format("n1", "<p>By the tide.</p>") + BODY.format("n1", "<p>Or by two.</p>")
    text, notes = told(f'<p>It left<a href="#n1">1</a> at noon.</p>{bodies}')

    assert notes == ["By the tide."]
    assert text.count("Or by two.") == 1


@pytest.mark.parametrize(
    ("call", "left"),
    [
        ("1", ""), ("[12]", ""), ("(note 3)", ""), ("※注３", ""), ("†", ""), ("**", ""), ("iv", ""), ("b", ""),
        ("the porter", "the porter"), ("see below", "see below"), ("門番", "門番"),
    ],
)  # fmt: skip
def test_a_call_in_words_stays_and_the_note_stands_behind_it(call: str, left: str) -> None:
    body = BODY.format("n1", "<p>By the tide.</p>")
    text, notes = told(f'<p>It left, says <a href="#n1">{call}</a></p>{body}')

    assert text.splitlines()[0] == f"It left, says {left}".strip()
    assert notes == ["By the tide."]


def test_a_page_that_is_not_xml_loses_nothing_to_a_title_without_words() -> None:
    page = PAGE.format('<p>It left at noon & <a id="x"/>nobody <span class="y"/>waved.</p>')
    outcome = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": page}))

    assert "<title/>" in page
    assert "RDR012" in [finding.code for finding in outcome.findings]
    assert "It left at noon & nobody waved." in outcome.document.plain_text()


def test_a_page_nested_too_deeply_is_flattened_and_said_so() -> None:
    deep = "<div>" * 200 + "<p>It left at noon,</p>" + "</div>" * 200
    outcome = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": PAGE.format(deep)}))

    assert "RDR005" in [finding.code for finding in outcome.findings]
    assert "It left at noon," in outcome.document.plain_text()


def test_a_book_without_a_word_is_refused() -> None:
    empty: dict[str, str | bytes] = {
        file: PAGE.format("") for file in FILES if file.endswith(".xhtml")
    }

    with pytest.raises(ReadError, match="the book holds no text"):
        read_epub(source(FILES | empty))


PLACES = """<p>See <a href="#deep">deep</a>, <a href="#box">box</a>, <a href="#tab">table</a>, <a href="#fig">one</a>,
<a href="#laid">two</a>, <a href="#gone">three</a>.</p>
<h2 id="deep">Deep</h2><p>Down.</p><section id="box"><h2>Box</h2><p>In it.</p></section>
<table id="tab"><tr><th>Oil</th><th>Wick</th></tr><tr><td>1</td><td>2</td></tr></table>
<figure id="fig"><img src="lamp.png" alt="A lamp"/><figcaption>Lit</figcaption></figure>
<table id="laid"><tr><td>Alone.</td></tr></table><p id="gone">Gone.</p><h2 id="nobody">Nobody</h2>"""


def test_links_lead_to_headings_figures_and_tables_and_else_to_the_section() -> None:
    document = book(PLACES)
    places = [block.id for block in all_blocks(document) if isinstance(block, Place)]
    links = [node.target for node in all_inlines(document) if isinstance(node, Link)]

    assert links[1:] == ["#deep", "#box", "#tab", "#fig", "#chapter-3", "#chapter-3"]
    assert places == ["deep", "box", "tab", "fig", ""]


PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 24
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>'


def test_drawings_and_the_sources_of_a_picture_are_found_in_the_archive() -> None:
    body = (
        '<p>The lock, drawn:</p><p><img src="../lock.svg" alt="a lock"/></p><p>and seen:</p>'
        '<p><picture><source srcset="lock.png"/><img src="gone.jpg" alt="the lock"/></picture></p>'
    )
    files: dict[str, str | bytes] = {
        **FILES,
        "OEBPS/Text/a.xhtml": PAGE.format(body),
        "OEBPS/lock.svg": DRAWING,
        "OEBPS/Text/lock.png": PNG,
    }
    outcome = clean_page(source(files))
    drawn, seen = (node for node in all_inlines(outcome.document) if isinstance(node, Image))

    assert (drawn.source, drawn.resource) == ("OEBPS/lock.svg", "")
    assert outcome.pictures == {"OEBPS/lock.svg": DRAWING.encode()}
    assert (seen.source, seen.others) == ("OEBPS/Text/lock.png", ())
    assert outcome.document.store[outcome.document.resources[0].sha256] == PNG


MATH = '<math xmlns="http://www.w3.org/1998/Math/MathML">'


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        ("<msup><mi>x</mi>\n<mn>2</mn></msup><mo>+</mo><mn>1</mn>", "x^2^+1"),
        ("<msubsup><mi>a</mi><mi>i</mi><mn>3</mn></msubsup>", "a~i~^3^"),
        ("<mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>", "^x+1^⁄~2~"),
        ("<msqrt><mn>2</mn></msqrt><mtext> at most</mtext>", "√(2) at most"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "√(x)^3^"),
        (
            "<semantics><msub><mi>h</mi><mn>0</mn></msub><annotation>h_0</annotation></semantics>",
            "h~0~",
        ),
        ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>", "1 2"),
    ],
)
def test_a_formula_is_a_line_that_says_the_same(formula: str, line: str) -> None:
    document = book(f"<p>The height is {MATH}{formula}</math>, as ever.</p>")
    marks = {Superscript: "^", Subscript: "~"}

    def spelt(content: Inlines) -> str:
        said = (
            node.text
            if isinstance(node, Text)
            else f"{marks[type(node)]}{spelt(node.content)}{marks[type(node)]}"
            if isinstance(node, Superscript | Subscript)
            else "|"
            for node in content
        )
        return "".join(said)

    runs = [run for block in all_blocks(document) for run in runs_of(block)]
    (found,) = (spelt(run) for run in runs if "height" in spelt(run))
    assert "".join(found.replace("|", "").split()) == "".join(
        f"The height is {line}, as ever.".split()
    )
