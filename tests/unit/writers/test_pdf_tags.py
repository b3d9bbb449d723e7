import re

import pikepdf
from tests.printed_piece import STYLE, document_of, elements_of, kids_of, printed, shape

TEXTS = re.compile(rb"^<[0-9a-f]{4}> <([0-9a-f]*)>$(?<!<0000> <ffff>)", re.MULTILINE)
SHORT = STYLE + "@page { size: 200pt 120pt; margin: 10pt } p { margin: 0; font-size: 10pt }"
WORDS = "words that go on and on, " * 40


def maps_of(pdf: pikepdf.Pdf, family: str = "") -> bytes:
    """Return what the glyphs of all fonts, or of those of a family, say."""
    return b"".join(
        one.ToUnicode.read_bytes()
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary)
        if "/ToUnicode" in one and family in str(one.BaseFont)
    )


def test_a_list_item_has_its_mark_and_its_body() -> None:
    style = STYLE + "ul { list-style: none } li > p:first-child::before { content: '•' }"
    with printed("<ul><li><p>a</p><p>b</p></li></ul>", style) as pdf:
        assert shape(document_of(pdf)) == "Document(L(LI(Lbl LBody(P P))))"
        assert str(elements_of(pdf, "L")[0].A.ListNumbering) == "/Disc"


def test_a_link_with_words_in_italics_is_one_link_with_one_annotation() -> None:
    with printed('<p><a href="https://example.org/">see <em>this <b>page</b></em></a></p>') as pdf:
        (link,) = elements_of(pdf, "Link")
        assert len(pdf.pages[0].obj.Annots) == 1
        assert str(pdf.pages[0].obj.Annots[0].Contents) == "see this page"
        assert [str(kid.Type) for kid in kids_of(link) if isinstance(kid, pikepdf.Dictionary)] == [
            "/OBJR"
        ]


def test_a_paragraph_that_runs_over_pages_is_one_paragraph() -> None:
    with printed(f"<p>{WORDS}</p>", SHORT) as pdf:
        assert len(pdf.pages) > 2
        (paragraph,) = elements_of(pdf, "P")
        pages = {kid.Pg.objgen for kid in kids_of(paragraph) if isinstance(kid, pikepdf.Dictionary)}
        assert pages == {page.obj.objgen for page in list(pdf.pages)[1:]}


def test_a_note_stands_behind_its_call_in_the_paragraph_that_calls_it() -> None:
    style = STYLE + ".footnote { float: footnote }"
    body = '<p>One<span class="footnote"><span class="paragraph">A note.</span></span> two.</p>'
    with printed(body, style) as pdf:
        assert shape(document_of(pdf)) == "Document(P(Reference Note(Lbl P)))"
        (note,) = elements_of(pdf, "Note")
        assert str(note.ID) == "p.note-1"


def test_a_list_in_a_note_is_a_list() -> None:
    style = STYLE + ".footnote { float: footnote } .item::before { content: attr(aria-label) }"
    item = '<span class="item" aria-label="7."><span class="paragraph">a</span></span>'
    body = f'<p>One<span class="footnote"><span class="numbers">{item}</span></span>.</p>'
    with printed(body, style) as pdf:
        assert shape(document_of(pdf)) == "Document(P(Reference Note(Lbl L(LI(Lbl LBody(P))))))"
        assert str(elements_of(pdf, "L")[0].A.ListNumbering) == "/Decimal"


def test_contents_are_entries_that_refer_to_places() -> None:
    body = (
        '<nav class="contents"><h1>Contents</h1><ol><li><a href="#a">A</a>'
        '<ol><li><a href="#b">B</a></li></ol></li></ol></nav><p id="a">a</p><p id="b">b</p>'
    )
    with printed(body) as pdf:
        inner = "TOC(TOCI(Reference(Link) TOC(TOCI(Reference(Link)))))"
        assert shape(document_of(pdf)) == f"Document(Sect(H1 {inner}) P P)"


def test_the_head_of_a_table_that_is_said_again_on_the_next_page_is_told_once() -> None:
    rows = "".join(f"<tr><td><p>{at}</p></td></tr>" for at in range(30))
    head = '<thead><tr><th scope="col"><p>Night</p></th></tr></thead>'
    with printed(f"<table>{head}<tbody>{rows}</tbody></table>", SHORT) as pdf:
        assert len(pdf.pages) > 2
        (cell,) = elements_of(pdf, "TH")
        assert str(cell.A.Scope) == "/Column"
        assert shape(cell) == "TH(P)"
        second = pikepdf.parse_content_stream(pdf.pages[1])
        marked = [str(one.operands[0]) for one in second if str(one.operator) == "BDC"]
        assert "/Artifact" in marked


def test_a_change_of_language_inside_a_paragraph_is_marked() -> None:
    with printed('<p>She said <span lang="de">Nebel</span>.</p>') as pdf:
        (span,) = elements_of(pdf, "Span")
        assert str(span.Lang) == "de"


def test_ruby_has_its_base_and_its_reading() -> None:
    with printed("<p><ruby>灯台<rt>とうだい</rt></ruby></p>") as pdf:
        assert shape(document_of(pdf)) == "Document(P(Ruby(RB RT)))"


def test_what_the_margins_hold_is_an_artifact() -> None:
    head = STYLE + "@page { @top-center { content: 'head' } }"
    with printed("<p>a</p>", head) as pdf:
        marks = [
            str(one.operands[0])
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) == "BDC"
        ]
        assert sorted(marks) == ["/Artifact", "/Span"]
        assert len(pdf.Root.StructTreeRoot.ParentTree.Kids[0].Nums[1]) == 1


def test_a_box_keeps_the_character_it_stands_for() -> None:
    with printed("<p>\ue000\U000f0000</p>") as pdf:
        cmap = maps_of(pdf, "octavo-boxes")
    assert b"<0002> <e000>\n<0003> <db80dc00>" in cmap


def test_no_glyph_is_without_text() -> None:
    with printed("<p>\u1780\u17d2\u1798\u17c2</p>") as pdf:
        cmap = maps_of(pdf)
    assert cmap
    assert b"> <>" not in cmap


def test_one_unusual_space_or_hyphen_leaves_all_others_as_they_are() -> None:
    with printed("<p>a b\u2002c\u00a0d\u202fe\u2003f\u3000g h-i\u2010j-k\u2011l</p>") as pdf:
        cmap = maps_of(pdf)
    texts = {bytes.fromhex(text.decode()).decode("utf-16-be") for text in TEXTS.findall(cmap)}
    assert texts == {*"abcdefghijkl", " ", "-", "\u2011"}
