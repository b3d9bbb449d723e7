"""Every style, held against what the writers emit on a book that has one of everything."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
import tinycss2
from tests.specimen import specimen

from octavo.findings.errors import UsageError
from octavo.findings.finding import Finding
from octavo.tree.document import Document, Role
from octavo.tree.walk import all_blocks, all_inlines
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.pdf.pieces import Pieces
from octavo.writers.sheets import OwnSheet, make_sheet
from octavo.writers.stylesheets import Medium, known_styles, open_style, read_base
from octavo.writers.xhtml.outline import outline

MODIFIED = datetime(2024, 5, 6, tzinfo=UTC)
STYLES = known_styles()
_CLASS = re.compile(r'\bclass="([^"]*)"')


@cache
def epub_pages() -> str:
    archive = zipfile.ZipFile(io.BytesIO(write_epub(specimen(), modified=MODIFIED).data))
    return "".join(
        archive.read(name).decode() for name in archive.namelist() if name.endswith("xhtml")
    )


@cache
def printed_page() -> str:
    book = specimen()
    images = {one.id: one.id for one in book.resources}
    return "".join(piece.markup for piece in Pieces(book, outline(book), images))


def classes_in(markup: str) -> set[str]:
    return {name for value in _CLASS.findall(markup) for name in value.split()}


def selectors_of(sheet: str) -> str:
    return " ".join(tinycss2.serialize(rule.prelude) for rule, _ in rules_of(sheet))


def rules_of(sheet: str) -> Iterator[tuple[Any, list[Any]]]:
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            yield rule, tinycss2.parse_blocks_contents(rule.content, True, True)


def test_the_specimen_has_one_of_everything() -> None:
    book: Document = specimen()
    kinds = {type(node).__name__ for node in (*all_blocks(book), *all_inlines(book))}
    assert {
        "Paragraph", "Heading", "BlockQuote", "List", "Verse", "SceneBreak", "Figure", "Table",
        "Preformatted", "Aside", "Text", "Emphasis", "Strong", "SmallCaps", "Superscript", "Subscript",
        "Strikethrough", "Code", "Link", "LineBreak", "Note", "Ruby",
    } <= kinds  # fmt: skip
    made_by_octavo = {Role.TITLE_PAGE, Role.COLOPHON}
    assert {section.role for section in book.sections()} == set(Role) - made_by_octavo


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("medium", Medium)
def test_every_class_that_the_writers_emit_has_a_rule(style: str, medium: Medium) -> None:
    emitted = classes_in(epub_pages() if medium is Medium.EPUB else printed_page())
    assert len(emitted) > 40
    sheets = (
        make_sheet(open_style(style), medium).text,
        *map(read_base, ("cover-page.css", "lead.css")),
    )
    selectors = selectors_of("".join(sheets))
    ruled = set(re.findall(r"\.([a-zA-Z][\w-]*)", selectors))
    assert emitted - ruled == set()


@pytest.mark.parametrize("style", STYLES)
def test_no_style_takes_colours_or_the_face_and_size_of_the_text_from_the_reader(
    style: str,
) -> None:
    own = {"html", "body", "p", "section", "*", ":root", "div", "span"}
    names = set()
    for rule, declarations in rules_of(make_sheet(open_style(style), Medium.EPUB).text):
        selectors = {one.strip() for one in tinycss2.serialize(rule.prelude).split(",")}
        for one in declarations:
            value = tinycss2.serialize(one.value).strip()
            names.add(one.lower_name)
            if one.lower_name.endswith(("color", "background", "-fill")):
                assert value in {"inherit", "transparent"}
            assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl|black|white|gr[ae]y", value)
            if selectors & own:
                assert not one.lower_name.startswith(("font", "line-height", "text-align"))
            if one.lower_name == "font-size":
                assert re.fullmatch(r"[\d.]+r?em|inherit", value)
    assert "font-size" in names


@pytest.mark.parametrize("style", ["classic", "plain"])
def test_only_the_modern_style_names_a_face_and_only_for_headings(style: str) -> None:
    sheet = make_sheet(open_style(style), Medium.EPUB).text
    assert set(re.findall(r"font-family: ([^;]+)", sheet)) == {"inherit"}
    modern = make_sheet(open_style("modern"), Medium.EPUB).text
    assert set(re.findall(r"font-family: ([^;]+)", modern)) == {"sans-serif"}


def test_the_plain_style_sets_no_size_but_of_headings_and_what_hangs_on_a_line() -> None:
    sized = {
        one.strip()
        for rule, declarations in rules_of(make_sheet(open_style("plain"), Medium.EPUB).text)
        for one in tinycss2.serialize(rule.prelude).split(",")
        if any(
            each.lower_name == "font-size" and tinycss2.serialize(each.value).strip() != "1em"
            for each in declarations
        )
    }
    later = {".titlepage .author", "code", "pre"}  # set back to 1em further down
    assert {one for one in sized if not re.search(r"\bh[1-6]$|-head$|number", one)} - later == {
        "sup",
        "sub",
        "a.noteref",
    }


@pytest.mark.parametrize("style", STYLES)
def test_every_token_is_resolved(style: str) -> None:
    epub = make_sheet(open_style(style), Medium.EPUB).text
    assert not re.search(r"var\(|rlh\b|calc\(|--[a-z]", epub)
    printed = make_sheet(open_style(style), Medium.PRINT).text
    assert set(re.findall(r"var\(--([\w-]+)", printed)) <= {
        "book-align",
        "book-recto",
        "book-chapter",
        "book-note-gap",
        "book-note-leading",
        "book-text-face",
        "book-display-face",
        "book-code-face",
        "book-text-height",
        "book-tracking",
    }


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("medium", Medium)
def test_every_token_of_the_base_is_used(style: str, medium: Medium) -> None:
    used = "".join(
        folder.read(file) or ""
        for folder in open_style(style).folders
        for file in ("book.css", "lead.css", "initial.css", f"{medium}.css")
    )
    unused = {one for one in open_style(style).tokens[medium] if f"var(--{one})" not in used}
    assert unused <= {"text-face", "ornament"}  # read by the writers; drawn in print


@pytest.mark.parametrize("style", STYLES)
def test_old_names_stand_beside_the_new(style: str) -> None:
    sheet = make_sheet(open_style(style), Medium.EPUB).text
    for edge in ("before", "after", "inside"):
        new = len(re.findall(rf"(?<!page-)break-{edge}:", sheet))
        assert new == sheet.count(f"page-break-{edge}:") > 0


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("medium", Medium)
def test_the_first_line_after_a_break_a_heading_a_note_or_a_figure_is_flush(
    style: str, medium: Medium
) -> None:
    flush = next(
        tinycss2.serialize(rule.prelude)
        for rule, declarations in rules_of(make_sheet(open_style(style), medium).text)
        if [(one.name, tinycss2.serialize(one.value).strip()) for one in declarations]
        == [("text-indent", "0")]
    )
    for before in ("hr", "header", "h1", "h6", "aside", "figure", "table", "pre"):
        assert re.search(rf"(?:^|,)\s*{before} \+ p\s*(?:,|$)", flush), before


OWN = OwnSheet(
    "my.css",
    "p { color: inherit; text-indent: var(--block-gap) }\n@import 'x.css';\nq { cursor: url(x.png) }",
)


@pytest.mark.parametrize("medium", Medium)
def test_a_sheet_of_the_users_comes_last_and_loads_nothing(medium: Medium) -> None:
    style = open_style("plain")
    without = make_sheet(style, medium).text
    made = make_sheet(style, medium, [OWN])
    gap = "1.25em" if medium is Medium.EPUB else "1rlh"
    own = f"p {{\n  color: inherit;\n  text-indent: {gap};\n}}\n"
    assert made.text == f"{without.rstrip()}\n{'' if medium is Medium.EPUB else chr(10)}{own}"
    assert [str_of(one) for one in made.findings] == [
        ("STY001", "my.css:2", '@import "x.css": loads a sheet.'),
        ("STY001", "my.css:3", "cursor: url(x.png): loads x.png."),
    ]


def str_of(finding: Finding) -> tuple[str, str, str]:
    return finding.code, str(finding.origin), finding.message


def test_what_was_refused_is_said_by_the_writer_and_the_rest_is_in_the_book() -> None:
    artifact = write_epub(specimen(), modified=MODIFIED, options=EpubOptions(css=(OWN,)))
    assert [one.code for one in artifact.findings] == ["STY001", "STY001"]
    sheet = zipfile.ZipFile(io.BytesIO(artifact.data)).read("EPUB/css/book.css").decode()
    assert sheet.endswith("p {\n  color: inherit;\n  text-indent: 1.25em;\n}\n")
    assert "x.css" not in sheet


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("medium", Medium)
def test_octavos_own_sheets_would_pass_as_a_strangers(style: str, medium: Medium) -> None:
    """They are not looked through on the way, so here they are."""
    from octavo.writers.sheet_guard import without_loads

    text = make_sheet(open_style(style), medium).text
    drawings = {"footnote-rule.svg", "dinkus.svg", "asterisks.svg", "sesame.svg", "dot.svg"}
    used = drawings if medium is Medium.PRINT else set()
    assert without_loads(text, "ours", drawings=used, epub=medium is Medium.EPUB)[1] == ()


def test_a_token_that_is_not_there_is_named_with_the_line_of_the_users_sheet() -> None:
    sheet = OwnSheet(
        "my.css", "/* of\ntwo lines */\n\np {\n  color: red;\n  margin: var(--indnt) }\n"
    )
    with pytest.raises(UsageError, match=r"my\.css:6: there is no token --indnt") as caught:
        make_sheet(open_style("plain"), Medium.EPUB, [sheet])
    assert caught.value.hint == "did you mean --indent?"
    with pytest.raises(UsageError, match=r"my\.css:6"):  # and no archive is left half-written
        write_epub(specimen(), modified=MODIFIED, options=EpubOptions(css=(sheet,)))
