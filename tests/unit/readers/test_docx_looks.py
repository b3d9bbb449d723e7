"""Documents as people and programs write them: what only the looks of their words, lines and lists say comes into the book."""

import io
import zipfile
from pathlib import Path
from typing import Final

import pytest

import octavo
from octavo.app.catalog import DOCX
from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.tree.nodes import Aside, BlockQuote, Paragraph, Text
from tests.word_document import document, note, paragraph, run, table

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TOLD: Final = "The ferry left at six, and nobody on the quay believed that it would come back."
HEAD: Final = paragraph("The Lamp", style="heading 1")
STAIR: Final = paragraph("The Stair", style="heading 1")
BLANK: Final = paragraph()


def book(*blocks: str, styles: str = "", numbering: str = "", **more: bytes) -> Outcome:
    parts = {f"word/{name}.xml": data for name, data in more.items()}
    if styles:
        named = styles + style("paragraph", "heading 1")  # of two styles of a name the first counts
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{WORD}">{named}</w:styles>'.encode()
    if numbering:
        parts["word/numbering.xml"] = (
            f'<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>'.encode()
        )
    made = octavo.convert([Source("salt.docx", document(*blocks, more=parts), DOCX)])
    assert octavo.open_ledger(made).balances
    assert "RDR031" not in [one.code for one in made.findings]
    return made


def told(made: Outcome, folder: Path) -> str:
    """Return the book in Markdown without what stands above its first chapter."""
    octavo.write_markdown(made.document, folder / "book.md")
    return (folder / "book.md").read_text("utf-8").partition("\n---\n")[2].strip()


def labels(made: Outcome) -> list[str]:
    return [one.label for one in made.document.sections()]


def style(kind: str, name: str, words: str = "", *, base: str = "", block: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{block}</w:pPr><w:rPr>{words}</w:rPr></w:style>"
    )


def level(at: int, text: str, form: str = "decimal", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, numbers: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="5">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>{numbers}'
    )


def item(text: str, number: int = 1, at: int = 0, named: str = "") -> str:
    about = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, style=named, properties=about)


# What stands out in a line


def test_italics_of_styles_are_italics(tmp_path: Path) -> None:
    styles = (
        style("character", "Foreign", "<w:i/>")
        + style("character", "Ship", base="Foreign")
        + style("paragraph", "Thought", "<w:i/>")
    )
    named = '<w:rStyle w:val="{}"/>'
    made = book(
        paragraph("She took the ", run("Halvard", named.format("Ship")), run(" home.", '<w:i w:val="off"/>')),
        paragraph("It is late, she thought, and ", run("he", '<w:i w:val="0"/>'), " is not here.", style="Thought"),
        paragraph("It is late on the ", run("Halvard", named.format("Ship")), ".", style="Thought"),
        paragraph(TOLD), paragraph(TOLD), paragraph(TOLD), styles=styles,
    )  # fmt: skip
    assert told(made, tmp_path).splitlines()[:5:2] == [
        "She took the *Halvard* home.",
        "<em>It is late, she thought, and </em>he<em> is not here.</em>",
        "<em>It is late on the </em>Halvard<em>.</em>",
    ]


def test_the_italics_of_a_whole_book_or_of_its_quotations_stress_nothing(tmp_path: Path) -> None:
    styles = style("paragraph", "Body", "<w:i/>") + style("paragraph", "Quote", "<w:i/>")
    made = book(
        paragraph(TOLD, style="Body"),
        paragraph("And ", run("he", '<w:i w:val="0"/>'), " went.", style="Body"),
        paragraph("Salt is salt.", style="Quote"),
        styles=styles,
    )
    assert told(made, tmp_path) == f"{TOLD}\n\nAnd *he* went.\n\n> Salt is salt."


def test_raised_words_capitals_and_marks_beside_characters_are_told(tmp_path: Path) -> None:
    made = book(
        paragraph(
            "H", run("2", '<w:position w:val="-3"/><w:sz w:val="14"/>'), "O, ",
            run("stop", "<w:caps/>"), ", ", run("gone", "<w:dstrike/>"), ", ", run("港", '<w:em w:val="dot"/>'), ".",
        ),
        paragraph(TOLD),
    )  # fmt: skip
    assert "H<sub>2</sub>O, STOP, ~~gone~~, *港*." in told(made, tmp_path)


def test_the_call_of_a_note_is_raised_once(tmp_path: Path) -> None:
    made = book(
        paragraph("The lamp", note(2).replace("<w:r>", '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'), "."),
        paragraph(TOLD),
        footnotes=f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2">{paragraph("Cheap.")}</w:footnote></w:footnotes>'.encode(),
    )  # fmt: skip
    assert told(made, tmp_path).startswith("The lamp[^1].")


# Headings


def test_numbers_that_word_puts_before_headings_come_with_them() -> None:
    styles = style("paragraph", "heading 1", block='<w:numPr><w:numId w:val="1"/></w:numPr>')
    made = book(
        paragraph("The Lamp", style="heading 1"), paragraph(TOLD),
        paragraph(style="heading 1"), paragraph("It rained."),
        styles=styles, numbering=lists(level(0, "Chapter %1", "upperRoman")),
    )  # fmt: skip
    assert labels(made) == ["Chapter I The Lamp", "Chapter II"]


def test_lines_that_look_like_headings_are_where_no_style_makes_any() -> None:
    large = '<w:b/><w:sz w:val="32"/>'
    made = book(
        paragraph(run("The Salt Ledger", '<w:sz w:val="56"/>'), properties='<w:jc w:val="center"/>'),
        paragraph(run("One", large)), paragraph(run("The Lamp", large)), paragraph(TOLD), paragraph(TOLD),
        paragraph(run("Two", large)), paragraph(TOLD), paragraph(run("Stop!", "<w:b/>")), paragraph(TOLD),
    )  # fmt: skip
    assert made.document.metadata.title == "The Salt Ledger"
    assert [one.partition(" ")[0] for one in labels(made)] == ["One", "Two"]
    assert "The Lamp" in labels(made)[0]


def test_bold_lines_are_headings_only_where_they_begin_a_page() -> None:
    bold = [paragraph(run(text, "<w:b/>")) for text in ("The Lamp", "The Stair", "The Mole")]
    page = paragraph('<w:r><w:br w:type="page"/></w:r>')
    apart = [block for head in bold for block in (page, head, *[paragraph(TOLD)] * 4)]
    assert labels(book(*apart)) == ["The Lamp", "The Stair", "The Mole"]
    close = [block for head in bold for block in (head, *[paragraph(TOLD)] * 4)]
    assert labels(book(*close)) == [""]


@pytest.mark.parametrize(
    "page", [paragraph('<w:r><w:br w:type="page"/></w:r>'), BLANK * 6], ids=["break", "blank"]
)
def test_lines_in_the_middle_at_the_head_of_a_page_are_headings(page: str) -> None:
    middle = '<w:jc w:val="center"/>'
    chapters = [
        block
        for head in ("One", "Two", "Three")
        for block in (
            page, paragraph(f"Chapter {head}", properties=middle), paragraph("The Lamp", properties=middle),
            *[paragraph(TOLD)] * 4, paragraph("#", properties=middle), *[paragraph(TOLD)] * 4,
        )
    ]  # fmt: skip
    title = [paragraph("The Salt Ledger", properties=middle), paragraph("by Ines Calder", properties=middle)]  # fmt: skip
    found = labels(book(*title, *chapters))
    assert [one.startswith(f"Chapter {n}") for one, n in zip(found[-3:], ("One", "Two", "Three"), strict=True)] == [True] * 3  # fmt: skip
    assert not any(one.startswith("The Salt") for one in found)


def test_titles_that_come_again_are_chapters() -> None:
    made = book(*[block for text in ("The Lamp", "The Stair", "The Mole") for block in (paragraph(text, style="Title"), paragraph(TOLD))])  # fmt: skip
    assert labels(made) == ["The Lamp", "The Stair", "The Mole"]


def test_bold_and_lines_under_a_whole_heading_stress_nothing() -> None:
    made = book(
        paragraph(run("The Lamp", "<w:b/><w:u w:val='single'/>"), style="heading 1"), paragraph(TOLD),
        paragraph("The ", run("old", "<w:b/>"), " Stair", style="heading 1"), paragraph(TOLD),
    )  # fmt: skip
    assert [len(one.title) for one in made.document.sections()] == [1, 3]


def test_a_level_of_the_outline_makes_a_heading() -> None:
    about = '<w:outlineLvl w:val="0"/>'
    made = book(
        paragraph("The Lamp", properties=about), paragraph(TOLD),
        paragraph("The Stair", properties=about), paragraph(TOLD),
    )  # fmt: skip
    assert labels(made) == ["The Lamp", "The Stair"]


def test_a_page_that_ends_in_a_heading_is_not_in_its_words() -> None:
    made = book(
        paragraph('<w:r><w:br w:type="page"/></w:r>', "The Lamp", style="heading 1"),
        paragraph(TOLD, '<w:r><w:br w:type="page"/></w:r>'), STAIR, paragraph(TOLD),
    )  # fmt: skip
    assert labels(made) == ["The Lamp", "The Stair"]
    assert [one.title for one in made.document.sections()] == [(Text("The Lamp"),), (Text("The Stair"),)]  # fmt: skip
    assert [one.blocks for one in made.document.sections()] == [(Paragraph((Text(TOLD),)),)] * 2


@pytest.mark.parametrize("kind", ["control", "field"])
def test_contents_that_a_program_keeps_go_whatever_their_style(kind: str) -> None:
    lines = paragraph("In this book") + paragraph("The Lamp\t7")
    if kind == "control":
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        made_by = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    else:
        mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
        begun = f'{mark.format("begin")}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>{mark.format("separate")}'
        made_by = (
            paragraph(begun, "In this book")
            + paragraph("The Lamp\t7")
            + paragraph(mark.format("end"))
        )
    made = book(made_by, HEAD, paragraph(TOLD), STAIR, paragraph(TOLD))
    assert labels(made) == ["The Lamp", "The Stair"]
    assert [one.code for one in made.findings].count("CHR004") == 2


def test_contents_that_would_be_most_of_the_book_are_none() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    made = book(
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{HEAD}{paragraph(TOLD)}</w:sdtContent></w:sdt>",
        STAIR, paragraph("It rained."),
    )  # fmt: skip
    assert labels(made) == ["The Lamp", "The Stair"]


def test_the_letter_of_a_drop_cap_stands_in_its_word(tmp_path: Path) -> None:
    frame = '<w:framePr w:dropCap="drop" w:lines="3"/>'
    made = book(HEAD, paragraph("T", properties=frame), paragraph(TOLD[1:]), paragraph(TOLD))
    assert told(made, tmp_path) == f"# The Lamp\n\n{TOLD}\n\n{TOLD}"


# Scenes


RULE: Final = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>'
)
BORDER: Final = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'


@pytest.mark.parametrize(
    "between",
    [
        (paragraph(TOLD), paragraph(RULE), paragraph(TOLD)),
        (paragraph(TOLD), paragraph(properties=BORDER), paragraph(TOLD)),
        (paragraph(TOLD, properties=BORDER), paragraph(TOLD)),
        (paragraph("It rained."), BLANK, paragraph("“No.”")),
        (paragraph(TOLD), BLANK, BLANK, paragraph(TOLD)),
    ],
)
def test_what_parts_scenes_is_a_break(between: tuple[str, ...], tmp_path: Path) -> None:
    made = book(HEAD, *[paragraph(TOLD)] * 3, *between, *[paragraph(TOLD)] * 3)
    assert told(made, tmp_path).count("\n---\n") == 1


def test_where_all_paragraphs_stand_apart_only_two_empty_ones_part_scenes(tmp_path: Path) -> None:
    apart = [block for _ in range(6) for block in (paragraph(TOLD), BLANK)]
    made = book(HEAD, *apart, BLANK, *apart)
    assert told(made, tmp_path).count("\n---\n") == 1


def test_the_end_of_a_page_and_a_line_of_a_letter_part_no_scenes(tmp_path: Path) -> None:
    page = paragraph('<w:r><w:br w:type="page"/></w:r>')
    sign = paragraph("Closed until the flood is over", properties='<w:jc w:val="center"/>')
    made = book(HEAD, *[paragraph(TOLD)] * 9, page, paragraph(TOLD), BLANK, paragraph("Dear Ida,"), BLANK, sign, BLANK, paragraph(TOLD))  # fmt: skip
    assert "\n---\n" not in told(made, tmp_path)


# Lists

OTHER_LIST = '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'


def test_a_list_goes_on_behind_a_paragraph_and_another_begins_anew(tmp_path: Path) -> None:
    made = book(
        HEAD, item("Trim the wick."), item("Oil it.", at=1), item("Fill the lamp."), paragraph(TOLD),
        item("Light it."), item("Run.", 2), paragraph(TOLD),
        numbering=lists(level(0, "%1."), level(1, "%2)", "lowerLetter"), numbers=OTHER_LIST),
    )  # fmt: skip
    text = told(made, tmp_path)
    oiled = "   ::: lower-alpha\n   1. Oil it.\n   :::"
    assert f"1. Trim the wick.\n\n{oiled}\n\n2. Fill the lamp.\n\n" in text
    assert "\n\n3. Light it.\n\n1) Run.\n" in text


def test_letters_and_roman_figures_count_as_they_do_in_word(tmp_path: Path) -> None:
    made = book(
        HEAD, item("Trim the wick."), paragraph(TOLD), item("Fill the lamp."), item("Light it.", 2),
        numbering=lists(level(0, "(%1)", "upperLetter"), numbers=OTHER_LIST),
    )  # fmt: skip
    text = told(made, tmp_path)
    assert "::: upper-alpha\n1. Trim the wick.\n:::" in text
    assert "::: upper-alpha\n2. Fill the lamp.\n:::\n\n::: upper-alpha\n1. Light it." in text


def test_a_list_by_its_style_alone_is_one_and_words_before_its_numbers_stay(tmp_path: Path) -> None:
    styles = style("paragraph", "Rule", block='<w:numPr><w:numId w:val="1"/></w:numPr>')
    rules = (paragraph("Go.", style="Rule"), paragraph("Run.", style="Rule"))
    made = book(
        HEAD, *rules, paragraph(TOLD), styles=styles, numbering=lists(level(0, "%1.", start=4))
    )
    assert "4. Go.\n5. Run." in told(made, tmp_path)
    made = book(HEAD, *rules, paragraph(TOLD), styles=styles, numbering=lists(level(0, "Rule %1:")))
    assert "Rule 1: Go.\n\nRule 2: Run." in told(made, tmp_path)


def test_bullets_that_are_boxes_are_shown_and_those_that_are_nothing_make_no_item(
    tmp_path: Path,
) -> None:
    made = book(HEAD, item("oil"), item("in cans", at=1), paragraph(TOLD), numbering=lists(level(0, "☒", "bullet"), level(1, " ", "bullet")))  # fmt: skip
    assert "- ☒ oil\n\nin cans\n\n" in told(made, tmp_path)


# Places


def test_lines_at_the_right_or_in_the_middle_and_what_is_set_in_stand_apart() -> None:
    made = book(
        HEAD, *[paragraph(TOLD)] * 6,
        paragraph("The Weir, in March", properties='<w:jc w:val="right"/>'),
        paragraph("Dear Ida,", properties='<w:ind w:left="567"/>'),
        paragraph(TOLD, properties='<w:ind w:left="567"/>'),
        paragraph("J. A.", properties='<w:jc w:val="end"/>'),
        paragraph("CLOSED", properties='<w:jc w:val="center"/>'),
        paragraph(TOLD, properties='<w:ind w:left="567" w:hanging="567"/>'),
    )  # fmt: skip
    (chapter,) = made.document.sections()
    apart = [one for one in chapter.blocks if isinstance(one, Aside | BlockQuote)]
    assert [one.role for one in apart] == ["right", "", "right", "centered"]
    assert len(apart[1].blocks) == 2


def test_a_table_of_one_cell_and_framed_paragraphs_are_boxes() -> None:
    side = '<w:{} w:val="single" w:sz="4"/>'
    frame = f"<w:pBdr>{''.join(side.format(one) for one in ('top', 'left', 'bottom', 'right'))}</w:pBdr>"
    made = book(
        HEAD, *[paragraph(TOLD)] * 4, table(("Level: 2",)),
        paragraph("Strength: 11", properties=frame), paragraph("Ropes: 4", properties=frame),
        paragraph(TOLD), table((TOLD * 40,)),
    )  # fmt: skip
    (chapter,) = made.document.sections()
    assert [len(one.blocks) for one in chapter.blocks if isinstance(one, Aside)] == [1, 2]


def test_where_a_text_stands_in_the_middle_as_a_whole_that_is_its_design() -> None:
    lines = [paragraph(TOLD, properties='<w:jc w:val="center"/>')] * 5
    (chapter,) = book(HEAD, paragraph(TOLD), *lines).document.sections()
    assert not any(isinstance(one, Aside) for one in chapter.blocks)


def test_code_and_terms_are_what_their_styles_say(tmp_path: Path) -> None:
    names = ("Source Code", "Definition Term", "Definition")
    made = book(
        HEAD, paragraph("one", style=names[0]), paragraph("  two", style=names[0]),
        paragraph("Wick", style=names[1]), paragraph("What burns.", style=names[2]), paragraph(TOLD),
        styles="".join(style("paragraph", name) for name in names),
    )  # fmt: skip
    assert "```\none\n  two\n```\n\nWick\n:   What burns.\n\n" in told(made, tmp_path)


# Files


def test_parts_are_found_by_what_they_are() -> None:
    made = document(paragraph("The lamp", note(2), "."), paragraph(TOLD), notes={2: "Cheap."})
    moved = document(
        more={
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="/book/main.xml"/></Relationships>'.encode(),
            "book/main.xml": part(made, "word/document.xml"),
            "book/_rels/main.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/footnotes" Target="../other/n.xml"/></Relationships>'.encode(),
            "other/n.xml": part(made, "word/footnotes.xml"),
        }
    )  # fmt: skip
    read = octavo.convert([Source("salt.docx", moved, DOCX)])
    assert read.document.plain_text() == octavo.convert([Source("salt.docx", made, DOCX)]).document.plain_text()  # fmt: skip
    assert "[1] Cheap." in read.document.plain_text()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read(name)
