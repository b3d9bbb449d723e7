"""Documents of Word's making: what of their text becomes what, that none is lost unsaid, and what damage does."""

import io
from pathlib import Path
from typing import Final

import pytest
from PIL import Image as Picture

import octavo
from octavo.app.catalog import DOCX
from octavo.app.pages import plain_page
from octavo.app.processes.workers import confined
from octavo.cli.program import run as octavo_run
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.findings.limits import Limits
from octavo.readers.source import Source
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Note, Paragraph, Ruby, Text
from octavo.tree.walk import all_blocks
from tests.word_document import document, note, paragraph, picture, run, table

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TOLD: Final = "The ferry left at six, and nobody on the quay believed that it would come back."
NOVEL: Final = (
    paragraph("The Salt Ledger", style="Title"),
    paragraph("A Novel", style="Subtitle"),
    paragraph("The Lamp", style="heading 1"),
    paragraph(TOLD),
    paragraph("The Stair", style="heading 1"),
    paragraph("It rained."),
)


def source(data: bytes, limits: Limits | None = None) -> Source:
    return Source("salt.docx", data, DOCX, limits=limits or Limits())


def book(*blocks: str, **how: object) -> Outcome:
    made = octavo.convert([source(document(*blocks, **how))])  # type: ignore[arg-type]
    assert octavo.open_ledger(made).balances
    return made


def markdown(outcome: Outcome, folder: Path) -> str:
    octavo.write_markdown(outcome.document, folder / "book.md")
    return (folder / "book.md").read_text("utf-8")


def codes(outcome: Outcome) -> list[str]:
    return [one.code for one in outcome.findings if one.code.startswith("RDR")]


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as refused:
        octavo.clean(source(data, limits))
    return str(refused.value)


def test_a_novel_has_its_title_its_author_and_its_chapters() -> None:
    made = book(*NOVEL, title="Draft 7", author="Ines Calder")
    known = made.document.metadata
    assert (known.title, known.subtitle, known.authors) == (
        "The Salt Ledger",
        "A Novel",
        ("Ines Calder",),
    )
    assert [one.label for one in made.document.sections()] == ["The Lamp", "The Stair"]
    assert codes(made) == []


def test_nothing_of_it_is_chrome() -> None:
    lines = ("Next Chapter", "Share", "Subscribe to the newsletter", "Home", "Comments (3)")
    made = book(*NOVEL, *map(paragraph, lines), author="Ines Calder")
    text = made.document.plain_text()
    assert all(line in text for line in lines)


def test_what_is_set_otherwise_stays_so(tmp_path: Path) -> None:
    shown = paragraph(
        "The ", run("lamp", "<w:i/>"), run(" burned", "<w:b/>"), " and ", run("halite", "<w:smallCaps/>"),
        " sank", run("2", '<w:vertAlign w:val="superscript"/>'), ".",
    )  # fmt: skip
    made = book(
        paragraph("One", style="heading 1"), shown, paragraph("* * *"), paragraph("Salt is salt.", style="Quote"),
        table(("Station", "Toll"), ("Weir", "9"), ("Mole", "11"), ("Quay", "12")),
    )  # fmt: skip
    told = markdown(made, tmp_path)
    assert (
        "<em>lamp</em><strong> burned</strong> and [halite]{.smallcaps} sank<sup>2</sup>." in told
    )
    assert "\n* * *\n" in told
    assert "> Salt is salt." in told
    assert "| Weir" in told
    assert codes(made) == []


def test_its_notes_are_footnotes() -> None:
    made = book(
        paragraph("One", style="heading 1"),
        paragraph("The lamp", note(2), " burned until three."),
        notes={2: "It was a cheap lamp."},
    )
    assert "STR013" in [one.code for one in made.findings]
    assert made.document.plain_text() == (
        "One\n\nThe lamp[1] burned until three.\n\n[1] It was a cheap lamp.\n"
    )
    assert codes(made) == []


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Chapter 3: The Lamp", "Chapter 3", "The Lamp"),
        ("Chapter 3", "", "Chapter 3"),
    ],
)
def test_a_note_that_a_heading_calls_is_a_footnote_of_the_title(
    heading: str, number: str, title: str
) -> None:
    made = book(
        paragraph(heading, note(2), style="heading 1"),
        paragraph(TOLD),
        notes={2: "It was a cheap lamp."},
    )
    (section,) = made.document.body_matter
    words, called = section.title
    assert (section.number, words) == (number, Text(title))
    assert isinstance(called, Note)
    assert text_of_blocks(called.blocks).strip() == "It was a cheap lamp."
    assert octavo.open_ledger(made).balances
    assert codes(made) == []


def test_a_picture_comes_with_its_words() -> None:
    buffer = io.BytesIO()
    Picture.new("L", (40, 30), 90).save(buffer, "PNG")
    made = book(paragraph(TOLD), paragraph(picture("A lamp")), image=buffer.getvalue())
    assert len(made.document.store) == 1
    assert "RES003" not in [one.code for one in made.findings]


def test_what_was_deleted_or_stands_in_the_margin_is_not_its_text() -> None:
    made = book(
        paragraph("The ", "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>", "<w:ins>" + run("new ") + "</w:ins>", "lamp."),
        paragraph(TOLD),
        more={"word/comments.xml": b"<w/>", "word/header1.xml": b"<w/>"},
    )  # fmt: skip
    assert "The new lamp." in made.document.plain_text()
    assert codes(made) == []


def test_words_that_are_not_read_are_told() -> None:
    strange = f"<w:strange>{run('E = mc')}</w:strange>"
    made = book(paragraph(TOLD), f"<w:p>{strange}</w:p>", paragraph(TOLD))
    (found,) = (one for one in made.findings if one.code == "RDR031")
    assert (
        found.message == "4 characters of the document were not read, the first of them “E = mc”."
    )


def test_a_document_that_came_as_bytes_is_known_by_its_first() -> None:
    assert "It rained." in octavo.clean(document(*NOVEL)).document.plain_text()


def test_commands_and_confined_workers_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("salt.docx").write_bytes(document(*NOVEL))
    assert octavo_run(["convert", "salt.docx", "-o", "salt.txt", "-q"]) == 0
    assert "It rained." in Path("salt.txt").read_text("utf-8")
    with confined(1) as hands:
        other = octavo.convert([Path("salt.docx")], executor=hands)
    assert other.document == octavo.convert([Path("salt.docx")]).document


def test_over_which_a_worker_was_lost_it_is_its_text() -> None:
    outcome = plain_page(source(document(*NOVEL)), "the process died")
    assert [one.code for one in outcome.findings] == ["RDR014"]
    assert outcome.document.plain_text().split()[-2:] == ["It", "rained."]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is not a Word document"),
        (b"PK\x03\x04 and no more", "is not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is locked by a password"),
        (document(more={"word/document.xml": b"<w:document>"}), "word/document.xml: is damaged"),
        (document("<w:p>" * 300 + "</w:p>" * 300), "too deep"),
        (
            document(more={"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "word/document.xml: is damaged",
        ),
        (
            document(paragraph(picture("A lamp")), more={"word/_rels/document.xml.rels": b"<a/>"}),
            "cannot be read",
        ),
        (document(more={"word/styles.xml": b"<w:styles>"}), "cannot be read"),
        (document(more={"../evil.xml": b"x"}), "leads out of the archive"),
    ],
)
def test_what_is_damaged_is_told_with_its_name(data: bytes, told: str) -> None:
    assert told in refusal(data)
    assert refusal(data).startswith("salt.docx")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = document(paragraph("a" * 20_000_000))
    assert "longer than" in refusal(bomb)
    assert "longer than" in refusal(
        document(*NOVEL, more={"word/media/a.png": bytes(9_000_000)}), Limits(archive_entry_size=1)
    )


def test_words_with_ruby_keep_it() -> None:
    base = "<w:rubyBase>{}</w:rubyBase>"
    word = f"<w:r><w:ruby><w:rt>{run('みなと')}</w:rt>{base.format(run('港'))}</w:ruby></w:r>"
    made = book(paragraph(word, word, run("を見る。")), paragraph(TOLD))
    one = next(iter(all_blocks(made.document)))
    assert isinstance(one, Paragraph)
    assert [type(part) for part in one.content] == [Ruby, Ruby, Text]
    assert codes(made) == []


@pytest.mark.parametrize(
    "shell", ['<w:fldSimple w:instr="REF a">{}</w:fldSimple>', '<w:bdo w:val="rtl">{}</w:bdo>']
)
def test_what_stands_around_words_does_not_hide_them(shell: str) -> None:
    made = book(paragraph("See ", shell.format(run("the lamp")), "."), paragraph(TOLD))
    assert "See the lamp." in made.document.plain_text()
    assert codes(made) == []


def test_symbols_are_characters_and_one_that_only_its_font_knows_is_told() -> None:
    sign = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    made = book(
        paragraph("A ", sign.format("Symbol", "F061"), sign.format("Garamond", "2665")),
        paragraph(TOLD),
    )
    assert "A α♥" in made.document.plain_text()
    assert codes(made) == []
    made = book(paragraph("A ", sign.format("Some Ornaments", "F0AB")), paragraph(TOLD))
    (found,) = (one for one in made.findings if one.code == "RDR031")
    assert found.message == (
        "1 character of the document was not read, the first of them “symbol Some Ornaments F0AB”."
    )


def test_styles_made_from_headings_are_headings() -> None:
    names = f'xmlns:w="{WORD}"'
    styles = f"""<w:styles {names}>
    <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kap"><w:name w:val="Kapitel"/><w:basedOn w:val="h1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Start"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
    </w:styles>"""
    made = book(
        paragraph("The Lamp", style="Kap"), paragraph(TOLD), paragraph("Contents", style="Toc"),
        paragraph("The Stair", style="Lvl"), paragraph(TOLD), paragraph("It rained.", style="Ring"),
        more={"word/styles.xml": styles.encode()},
    )  # fmt: skip
    assert [one.label for one in made.document.sections()] == ["The Lamp", "The Stair"]


def test_a_page_break_parts_words_and_a_line_under_a_link_is_not_emphasis(tmp_path: Path) -> None:
    link = f'<w:hyperlink w:anchor="a">{run("the lamp", "<w:u/>")}</w:hyperlink>'
    made = book(
        paragraph("Before", '<w:r><w:br w:type="page"/></w:r>', "after."),
        paragraph("See ", link, "."),
        paragraph(TOLD),
    )
    told = markdown(made, tmp_path)
    assert "Before\\\nafter." in told
    assert "See the lamp." in told


def test_a_line_of_libre_office_is_a_scene_break(tmp_path: Path) -> None:
    styles = f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="HR"><w:name w:val="Horizontal Line"/></w:style></w:styles>'
    line = '<w:p><w:pPr><w:pStyle w:val="HR"/></w:pPr></w:p>'
    made = book(paragraph(TOLD), line, paragraph(TOLD), more={"word/styles.xml": styles.encode()})
    assert "\n---\n" in markdown(made, tmp_path)


def test_words_that_are_hidden_go_and_are_in_the_ledger() -> None:
    made = book(
        paragraph("The ", run("old ", "<w:vanish/>"), run("new ", '<w:vanish w:val="0"/>'), "lamp."),
        paragraph(run("A remark.", "<w:vanish/>")),
        paragraph(TOLD),
    )  # fmt: skip
    assert "The new lamp.\n\nThe ferry" in made.document.plain_text()
    assert [one.code for one in made.findings].count("CHR003") == 2
    assert codes(made) == []


def test_a_note_whose_call_was_deleted_is_deleted() -> None:
    made = book(
        paragraph("The lamp", f"<w:del>{note(2)}</w:del>", note(3), " burned."), paragraph(TOLD),
        notes={2: "An old note.", 3: "A new note."},
    )  # fmt: skip
    assert "An old note." not in made.document.plain_text()
    assert "A new note." in made.document.plain_text()
    assert codes(made) == []


@pytest.mark.parametrize("line", ["Of Tides and Men", "Second draft", "Ein Roman vom Meer"])
def test_a_line_under_the_title_is_not_an_author_where_the_document_names_one(line: str) -> None:
    chapters = (block for number in "123" for block in (paragraph(f"Chapter {number}", style="heading 1"), paragraph(TOLD)))  # fmt: skip
    made = book(
        paragraph("The Salt Ledger", style="Title"), paragraph(line, style="Subtitle"), *chapters,
        author="Ines Calder",
    )  # fmt: skip
    known = made.document.metadata
    assert (known.title, known.subtitle, known.authors) == ("The Salt Ledger", line, ("Ines Calder",))  # fmt: skip


def test_who_signs_under_the_title_wrote_it_whoever_owns_the_computer() -> None:
    chapters = (block for number in "123" for block in (paragraph(f"Chapter {number}", style="heading 1"), paragraph(TOLD)))  # fmt: skip
    made = book(
        paragraph("The Salt Ledger", style="Title"), paragraph("by Ines Calder"), *chapters, author="Owner"
    )  # fmt: skip
    assert made.document.metadata.authors == ("Ines Calder",)


@pytest.mark.parametrize("line", ["", "For Ida"])
def test_the_title_in_the_text_is_the_books_and_a_programs_word_is_not_an_author(line: str) -> None:
    made = book(
        paragraph("The Salt Ledger", style="Title"), paragraph("A Novel", style="Subtitle"), paragraph(line),
        *NOVEL[2:], title="Draft 7", author="Microsoft Office User",
    )  # fmt: skip
    assert made.document.metadata.title == "The Salt Ledger"
    assert made.document.metadata.authors == ()


def test_an_empty_paragraph_between_two_scenes_is_a_break(tmp_path: Path) -> None:
    one, two = f"{TOLD} One.", f"{TOLD} Two."
    blank = paragraph()
    scenes = (
        paragraph("One", style="heading 1"),
        blank,
        *[paragraph(one)] * 9,
        blank,
        paragraph(two),
    )
    assert markdown(book(*scenes), tmp_path).count("\n\n---\n\n") == 1
    double = [block for text in (one, two) * 9 for block in (paragraph(text), blank)]
    told = markdown(book(paragraph("One", style="heading 1"), *double), tmp_path)
    assert "\n\n---\n\n" not in told.removeprefix("---\n")


def test_contents_that_word_made_go_for_the_book_has_its_own() -> None:
    lines = (paragraph("Contents", style="TOC Heading"), paragraph("The Lamp\t7", style="toc 1"))
    made = book(*lines, *NOVEL[2:], author="Ines Calder")
    assert [one.label for one in made.document.sections()] == ["The Lamp", "The Stair"]
    assert [one.before for one in made.findings if one.code == "CHR004"] == [
        "Contents",
        "The Lamp 7",
    ]
