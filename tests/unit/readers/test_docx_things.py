"""What stands in a document besides its words: pictures and their captions, formulas, links to places in it."""

import io
import time
import zipfile
from pathlib import Path
from typing import Final

import pytest
from PIL import Image as Bitmap

import octavo
from octavo.app.catalog import DOCX
from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.tree.nodes import Figure, Heading, Image, Link, Table
from octavo.tree.walk import all_blocks, all_inlines
from tests.word_document import document, paragraph, picture, run, table

TOLD: Final = "The ferry left at six, and nobody on the quay believed that it would come back."
PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1417" w:right="1417"/></w:sectPr>'
)
"""Leaves 16 cm for a line."""
ROWS: Final = (("Station", "Toll"), ("Weir", "9"), ("Mole", "11"))


def lamp() -> bytes:
    buffer = io.BytesIO()
    Bitmap.new("L", (40, 30), 90).save(buffer, "PNG")
    return buffer.getvalue()


def book(*blocks: str) -> Outcome:
    made = octavo.convert([Source("salt.docx", document(*blocks, image=lamp()), DOCX)])
    assert octavo.open_ledger(made).balances
    assert "RDR031" not in [one.code for one in made.findings]
    return made


def line(*pieces: str, folder: Path) -> str:
    """Return the Markdown of a paragraph with these pieces in it."""
    made = book(paragraph(TOLD), paragraph(*pieces))
    octavo.write_markdown(made.document, folder / "book.md")
    return (folder / "book.md").read_text("utf-8").strip().rpartition("\n\n")[2]


# Pictures


def test_a_picture_is_as_wide_as_it_was() -> None:
    made = book(
        paragraph(TOLD), paragraph(picture("A lamp", 8)), paragraph("A ", picture("", 0.5), " in a line."),
        paragraph(picture("All", 16)), paragraph(picture("Some")), PAGE,
    )  # fmt: skip
    shown = [(one.width, one.alt) for one in all_inlines(made.document) if isinstance(one, Image)]
    assert shown == [(50, "A lamp"), (3, None), (0, "All"), (0, "Some")]
    assert len(made.document.store) == 1


def test_an_old_picture_too() -> None:
    names = (
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    )
    shape = '<v:shape style="position:relative;width:113.4pt;height:9pt"><v:imagedata r:id="rPic" o:title="A lamp"/></v:shape>'
    made = book(paragraph(TOLD), paragraph(f"<w:r><w:pict {names}>{shape}</w:pict></w:r>"), PAGE)
    (shown,) = (one for one in all_inlines(made.document) if isinstance(one, Image))
    assert (shown.width, shown.alt) == (25, "A lamp")


GROUP: Final = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="Two lamps"/><a:graphic><a:graphicData><wpg:wgp>{}{}'
    "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def test_pictures_of_a_group_come_one_by_one() -> None:
    one = '<pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="b"{}/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rPic"/></pic:blipFill></pic:pic>'
    group = GROUP.format(one.format(' descr="The left one"'), one.format(""))
    group = group.replace("<wpg:wgp>", '<wpg:wgp xmlns:wpg="urn:group">')
    made = book(paragraph(TOLD), paragraph(group))
    assert [one.alt for one in all_inlines(made.document) if isinstance(one, Image)] == ["The left one", "Two lamps"]  # fmt: skip


@pytest.mark.parametrize("fallback", ["", "<mc:Fallback/>"])
def test_a_text_box_without_a_copy_for_old_programs_is_read(fallback: str) -> None:
    shape = f"<wps:wsp xmlns:wps='urn:shape'><wps:txbx><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></wps:txbx></wps:wsp>"
    drawing = f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    either = f"<mc:AlternateContent><mc:Choice Requires='wps'>{drawing}</mc:Choice>{fallback}</mc:AlternateContent>"
    made = book(paragraph(TOLD, f"<w:r>{either}</w:r>"), paragraph(TOLD))
    assert made.document.plain_text() == f"{TOLD}\n\nIn a box.\n\n{TOLD}\n"


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<c:chart xmlns:c='urn:chart' r:id='r9'/>", "1 chart of the document was not read."),
        ("<a:blip r:link='r9'/><a:blip r:link='r8'/>", "2 linked pictures of the document were not read."),
    ],
)  # fmt: skip
def test_what_is_not_text_and_not_read_is_told(inside: str, told: str) -> None:
    drawing = f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    made = octavo.convert([Source("salt.docx", document(paragraph(TOLD, drawing)), DOCX)])
    assert [one.message for one in made.findings if one.code == "RDR031"] == [told]


def test_captions_go_with_what_they_belong_to() -> None:
    made = book(
        paragraph(TOLD), paragraph(picture("A lamp")), paragraph("The lamp", style="caption"),
        paragraph(TOLD), paragraph("The tolls", style="caption"), table(*ROWS),
        paragraph("The old tolls", style="caption"), table(*ROWS),
        paragraph(TOLD), paragraph("Of nothing", style="caption"), paragraph(TOLD),
    )  # fmt: skip
    found = [one for one in all_blocks(made.document) if isinstance(one, Figure | Table)]
    assert [octavo_text(one) for one in found] == ["The lamp", "The tolls", "The old tolls"]
    assert "Of nothing" in made.document.plain_text()


def test_captions_of_tables_stand_below_them_where_most_do() -> None:
    made = book(
        paragraph(TOLD), table(*ROWS), paragraph("The tolls", style="caption"),
        table(*ROWS), paragraph("The old tolls", style="caption"), paragraph(TOLD),
    )  # fmt: skip
    found = [one for one in all_blocks(made.document) if isinstance(one, Table)]
    assert [octavo_text(one) for one in found] == ["The tolls", "The old tolls"]


def octavo_text(shown: Figure | Table) -> str:
    return "".join(getattr(one, "text", "") for one in shown.caption)


def test_cells_at_the_right_are_there() -> None:
    cell = paragraph("9", properties='<w:jc w:val="right"/>')
    rows = table(*ROWS).replace(paragraph("9"), cell)
    made = book(paragraph(TOLD), paragraph(TOLD), rows)
    (found,) = (one for one in all_blocks(made.document) if isinstance(one, Table))
    assert [[cell.align for cell in row.cells] for row in found.rows] == [["", ""], ["", "right"], ["", ""]]  # fmt: skip


def heads(rows: str, styles: str = "") -> list[bool]:
    """Tell of each row of a table whether it is a head."""
    more = {"word/styles.xml": styles.encode()} if styles else {}
    made = octavo.convert([Source("salt.docx", document(paragraph(TOLD), rows, more=more), DOCX)])
    (found,) = (one for one in all_blocks(made.document) if isinstance(one, Table))
    return [all(cell.header for cell in row.cells) for row in found.rows]


def test_a_first_row_in_bold_is_a_head() -> None:
    rows = table(*ROWS)
    bold = rows.replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>", 2)
    assert heads(rows) == [False, False, False]
    assert heads(bold) == [True, False, False]
    assert heads(rows.replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>")) == [False, False, False]


@pytest.mark.parametrize(
    ("look", "is_head"), [('w:firstRow="1"', True), ('w:val="04A0"', True), ('w:val="0480"', False), ('w:val="no"', False)]
)  # fmt: skip
def test_a_first_row_that_its_style_sets_apart_is_a_head(look: str, is_head: bool) -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    styles = f'<w:styles xmlns:w="{word}"><w:style w:type="table" w:styleId="Log"><w:name w:val="Log"/>{part}</w:style></w:styles>'
    about = f'<w:tblPr><w:tblStyle w:val="Log"/><w:tblLook {look}/></w:tblPr>'
    rows = table(*ROWS).replace("<w:tbl>", f"<w:tbl>{about}")
    assert heads(rows, styles) == [is_head, False, False]


@pytest.mark.parametrize(("old", "new"), [('Id="rPic"', 'Id="r7"'), ("media/a.png", "media/b.png")])
def test_a_picture_that_is_not_there_is_told_and_the_rest_is_read(old: str, new: str) -> None:
    blocks, name = (
        (paragraph(TOLD, picture("A lamp")), paragraph(TOLD)),
        "word/_rels/document.xml.rels",
    )
    with zipfile.ZipFile(io.BytesIO(document(*blocks, image=lamp()))) as packed:
        relations = packed.read(name).replace(old.encode(), new.encode())
    broken = document(*blocks, image=lamp(), more={name: relations})
    made = octavo.convert([Source("salt.docx", broken, DOCX)])
    assert made.document.plain_text().count(TOLD) == 2
    assert any(one.code.startswith("RES") for one in made.findings)


# Formulas


def letters(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def part(name: str, inside: str) -> str:
    return f"<m:{name}>{inside}</m:{name}>"


X, Y, TWO = letters("x"), letters("y"), letters("2")


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        (letters("x+2"), "*x*+2"),
        (part("sSup", part("e", X) + part("sup", TWO)), "*x*<sup>2</sup>"),
        (part("sSubSup", part("e", X) + part("sub", Y) + part("sup", TWO)), "*x<sub>y</sub>*<sup>2</sup>"),
        (part("f", part("num", letters("x+2")) + part("den", Y)), "(*x*+2)/*y*"),
        (part("rad", part("deg", "") + part("e", X)), "√*x*"),
        (part("d", '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>' + part("e", X) + part("e", Y)), r"\[*x*|*y*\]"),
        (part("nary", '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' + part("sub", letters("1")) + part("sup", TWO) + part("e", X)), "∑<sub>1</sub><sup>2</sup>*x*"),
        (part("acc", part("e", X)), "*x*\u0302"),
        (part("func", part("fName", '<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>sin</m:t></m:r>') + part("e", X)), "sin\u2009*x*"),
        (part("m", part("mr", part("e", X) + part("e", Y)) + part("mr", part("e", Y) + part("e", X))), "*x* *y*; *y* *x*"),
        (part("sSup", part("e", X) + part("sup", part("sSup", part("e", Y) + part("sup", TWO)))), r"*x<sup>y</sup>*<sup>\^2</sup>"),
        (part("strange", part("e", X) + Y), "*xy*"),
    ],
)  # fmt: skip
def test_a_formula_is_told_in_a_line(formula: str, told: str, tmp_path: Path) -> None:
    found = line("See ", f"<m:oMathPara><m:oMath>{formula}</m:oMath></m:oMathPara>", " here.", folder=tmp_path)  # fmt: skip
    assert found.replace("<em>", "*").replace("</em>", "*") == f"See {told} here."


# Links


def test_links_lead_to_headings() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'
    link = '<w:hyperlink w:anchor="{}">{}</w:hyperlink>'
    made = book(
        paragraph(mark.format("lamp"), "The Lamp", style="heading 1"),
        paragraph(TOLD, link.format("stair", run("there")), link.format("in", run("below"))),
        mark.format("stair") + paragraph("The Stair", style="heading 1"),
        paragraph(TOLD, link.format("lamp", run("back")), link.format("gone", run("away"))),
        paragraph(mark.format("in"), "Below", style="heading 2"), paragraph(TOLD),
    )  # fmt: skip
    links = [one.target for one in all_inlines(made.document) if isinstance(one, Link)]
    (head,) = (one for one in all_blocks(made.document) if isinstance(one, Heading))
    assert links == ["#chapter-2", f"#{head.id}", "#chapter-1"]
    assert [one.code for one in made.findings].count("STR005") == 1


def test_a_link_that_is_a_field_leads_where_it_says() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = '{}<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://gull.example/log" {} </w:instrText></w:r>{}'
    ways = (r'\o "The log" \t "_blank"', r'\l "evening"')
    made = book(*[paragraph(TOLD, field.format(mark.format("begin"), way, mark.format("separate")), run("log"), mark.format("end")) for way in ways])  # fmt: skip
    links = [one.target for one in all_inlines(made.document) if isinstance(one, Link)]
    assert links == ["https://gull.example/log", "https://gull.example/log#evening"]


def test_words_in_a_font_of_symbols_are_what_they_show() -> None:
    made = book(paragraph(TOLD, run("v", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), " so."), paragraph(TOLD))  # fmt: skip
    assert f"{TOLD}❖ so." in made.document.plain_text()


@pytest.mark.parametrize("kinds", ["begin", "end", "separate", "begin begin end", "end begin"])
def test_a_field_that_does_not_end_or_begin_hides_no_words(kinds: str) -> None:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds.split()]
    made = book(paragraph(TOLD, *marks, "and so on"), paragraph(TOLD))
    assert f"{TOLD}and so on" in made.document.plain_text()


def test_thousands_of_fields_that_never_end_cost_no_minutes() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    began = time.process_time()
    made = book(*[paragraph(begun, "So.")] * 3000)
    assert time.process_time() - began < 20
    assert made.document.plain_text().count("So.") == 3000


def test_boxes_to_tick_keep_their_signs() -> None:
    control = '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    old = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="{}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    made = book(
        paragraph(control.format(run("☒")), " oil"), paragraph(old.format("1"), " rope"), paragraph(old.format("0"), " tar"),
        paragraph(TOLD),
    )  # fmt: skip
    assert made.document.plain_text().startswith("☒ oil\n\n☒ rope\n\n☐ tar\n")


def test_a_sign_that_old_programs_lack_is_told_once() -> None:
    sign = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="1F600"'
        ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"/></mc:Choice>'
        "<mc:Fallback><w:t>\U0001f600</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = book(paragraph("So: ", sign, "!"), paragraph(TOLD))
    assert made.document.plain_text().startswith("So: \U0001f600!")
