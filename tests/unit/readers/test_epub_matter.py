"""What tools put around the chapters of an EPUB is front and back matter, and parts hold their chapters."""

import pytest

from octavo.app.assembly.assemble import assemble
from octavo.app.assembly.placed_page import Page
from octavo.app.pages import clean_page
from octavo.findings.finding import Outcome
from octavo.findings.ledger import open_ledger
from octavo.tree.document import Document, Role
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Image, Link, Note, Text
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_inlines
from tests.unit.readers.test_epub import FILES, NCX, OPF, PAGE, source

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 24
FIRST = OPF.replace(
    '<item id="a"',
    '<item id="t" href="Text/t.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="art" href="art.png" media-type="image/png"/><item id="a"',
).replace('<itemref idref="a"/>', '<itemref idref="t"/><itemref idref="a"/>')


def clean(package: str, files: dict[str, str | bytes]) -> Outcome:
    outcome = clean_page(source(FILES | {"OEBPS/content.opf": package, **files}))
    assert open_ledger(outcome).balances
    return outcome


def with_first(body: str, package: str = FIRST) -> Document:
    """Return the ferry's book with another page before its first."""
    return clean(package, {"OEBPS/Text/t.xhtml": PAGE.format(body), "OEBPS/art.png": PNG}).document


@pytest.mark.parametrize(
    "body",
    [
        "<h1>The Ferry</h1><p>by Marian Pask</p>",
        "<p>THE FERRY</p><p>Marian Pask</p>",
        "<h3>The Ferry by Marian Pask</h3><p>Status: complete</p><p>A ferry, and who missed it.</p>",
    ],
)
def test_a_page_of_title_and_author_before_the_chapters_is_the_title_page(body: str) -> None:
    first = with_first(body).spine[0]

    assert first.role is Role.TITLE_PAGE
    assert "ferry" in (inline_text(first.title) + text_of_blocks(first.blocks)).casefold()


@pytest.mark.parametrize(
    "body",
    [
        "<h1>The Ferry</h1><p>It was late again, as it had been since the war.</p>",
        "<h1>Before</h1><p>Somebody had painted the landing blue.</p>",
    ],
)
def test_a_chapter_that_bears_the_title_of_the_book_is_a_chapter(body: str) -> None:
    assert with_first(body).spine[0].role is Role.CHAPTER


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("The Ferry by Marian Pask", Role.TITLE_PAGE),
        ("The Ferry", Role.CHAPTER),
        ("How Marian Pask Made The Ferry", Role.CHAPTER),
    ],
)
def test_a_page_about_the_work_is_its_title_page_though_the_contents_list_it_first(
    heading: str, role: Role
) -> None:
    entry = '<navPoint id="n0"><navLabel><text>Title Page</text></navLabel><content src="Text/t.xhtml"/></navPoint>'
    page = PAGE.format(
        f"<h3>{heading}</h3><p>by Marian Pask</p><p>Status: complete</p><p>Chapters: 2</p>"
    )
    listed = NCX.replace("<navMap>", f"<navMap>{entry}", 1)
    document = clean(FIRST, {"OEBPS/Text/t.xhtml": page, "OEBPS/toc.ncx": listed}).document
    assert document.spine[0].role is role
    assert inline_text(document.spine[0].title) == heading


UNNAMED = PAGE.format("<p>Nobody <i>at all</i> was on it.</p><p id='e'>It was empty.</p>")
BESIDE = OPF.replace(
    '<item id="a"',
    '<item id="u" href="Text/u.xhtml" media-type="application/xhtml+xml"/><item id="a"',
)


@pytest.mark.parametrize(
    ("spine", "labels"),
    [
        ("abun", ["Chapter 1: One", "Two", "The Crossing", "Notes"]),
        ("aubn", ["Chapter 1: One", "Two", "The Crossing", "Notes"]),
        ("uabn", ["", "Chapter 1: One", "Two", "The Crossing", "Notes"]),
        ("abnu", ["Chapter 1: One", "Two", "The Crossing", "Notes", ""]),
    ],
    ids=["amid", "behind two chapters", "before all", "behind all"],
)
def test_a_page_that_nothing_names_goes_on_with_the_chapter_that_the_contents_list_before_it(
    spine: str, labels: list[str]
) -> None:
    head, _, rest = BESIDE.partition('<spine toc="ncx">')
    refs = "".join(f'<itemref idref="{one}"/>' for one in spine)
    package = f'{head}<spine toc="ncx">{refs}{rest[rest.index("</spine>") :]}'
    notes = PAGE.format("<h2>Notes</h2><p>See <a href='u.xhtml#e'>what it was</a>.</p>")
    document = clean(
        package, {"OEBPS/Text/u.xhtml": UNNAMED, "OEBPS/Text/notes.xhtml": notes}
    ).document

    assert [section.label for section in document.spine] == labels
    holder = next(one for one in document.spine if "at all" in text_of_blocks(one.blocks))
    (link,) = (
        node
        for node in all_inlines(document)
        if isinstance(node, Link) and node.content[0] == Text("what it was")
    )
    assert link.target == f"#{holder.id}"


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("<h3>Update Log</h3><p>2020-01-01: 4 chapters</p>", Role.COLOPHON),
        ("<h3>Last Words</h3><p>Nobody ever paid.</p>", Role.CHAPTER),
    ],
)
def test_dates_behind_what_the_contents_list_are_the_makers(body: str, role: Role) -> None:
    last = OPF.replace(
        '<item id="a"', '<item id="z" href="Text/z.xhtml" media-type="text/html"/><item id="a"'
    ).replace("</spine>", '<itemref idref="z"/></spine>')
    document = clean(last, {"OEBPS/Text/z.xhtml": PAGE.format(body)}).document

    assert document.spine[-1].role is role


@pytest.mark.parametrize(
    "package",
    [FIRST, FIRST.replace("</metadata>", '<meta name="cover" content="art"/></metadata>')],
)
def test_a_first_page_that_is_a_picture_is_the_cover(package: str) -> None:
    document = with_first("<div><img src='../art.png' alt=''/></div>", package)

    assert document.cover is not None
    assert document.cover.source == "OEBPS/art.png"
    assert not any(isinstance(node, Image) for node in all_inlines(document))


@pytest.mark.parametrize("words", ["<pre>By lamplight.</pre>", "<p>By lamplight.</p>"])
def test_a_first_page_that_also_says_something_is_not_a_cover(words: str) -> None:
    document = with_first(f"<div><img src='../art.png' alt=''/>{words}</div>", FIRST)

    assert document.cover is None
    assert "By lamplight." in document.plain_text()


def test_a_page_of_an_epub_that_is_a_picture_is_not_an_empty_page() -> None:
    plate = PAGE.format("<div><img src='../art.png'/></div>")
    files: dict[str, str | bytes] = {"OEBPS/Text/b_split_000.xhtml": plate, "OEBPS/art.png": PNG}
    package = FIRST.replace('<itemref idref="t"/>', "")
    page = Page("ferry.epub", clean(package, files), authored=True)
    book = assemble([page])

    assert "BOK001" not in [finding.code for finding in book.findings]
    assert any(isinstance(node, Image) for node in all_inlines(book.document))


def test_the_day_of_a_moment_is_the_date_of_the_book() -> None:
    dated = OPF.replace("</metadata>", "<dc:date>2019-05-04T00:00:00+00:00</dc:date></metadata>")

    assert clean(dated, {}).document.metadata.date == "2019-05-04"


@pytest.mark.parametrize(("motto", "parts"), [("Nobody rows alone.", 1), ("Rain. " * 300, 0)])
def test_a_part_with_a_motto_holds_what_the_contents_list_below_it(motto: str, parts: int) -> None:
    nested = NCX.replace('src="Text/a.xhtml"/></navPoint>', 'src="Text/a.xhtml"/>').replace(
        'src="Text/a.xhtml#two"/></navPoint>', 'src="Text/a.xhtml#two"/></navPoint></navPoint>'
    )
    page = PAGE.format(f"<h1>Part I</h1><p>{motto}</p><div id='two'><h2>Two</h2><p>So.</p></div>")
    document = clean(OPF, {"OEBPS/toc.ncx": nested, "OEBPS/Text/a.xhtml": page}).document

    assert [inline_text(one.title) for one in document.spine if one.role is Role.PART] == [
        "Part I"
    ] * parts


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("<a href='a.xhtml#r1'>1</a>. By an hour.", "By an hour."),
        ("<a href='a.xhtml#r1'>1</a>) By an hour.", "By an hour."),
        ("<a href='a.xhtml#r1'>1</a>、一時間。", "一時間。"),
        ("<a href='a.xhtml#r1'>1</a>… by an hour.", "… by an hour."),
        ("<a href='a.xhtml#r1'>1</a> ... by an hour.", "... by an hour."),
        ("<a href='a.xhtml#r1'>1</a> .5 miles.", ".5 miles."),
    ],
)
def test_what_stands_behind_the_number_of_a_note_goes_with_it(line: str, words: str) -> None:
    notes = PAGE.format(f"<h2>Notes</h2><p id='n1'>{line}</p>")
    document = clean(OPF, {"OEBPS/Text/notes.xhtml": notes}).document
    (note,) = (node for node in all_inlines(document) if isinstance(node, Note))

    assert text_of_blocks(note.blocks) == words


@pytest.mark.parametrize("head", ["<h2>Remarks</h2>", "<p>Notes</p>"])
def test_a_page_whose_notes_are_all_called_goes_and_is_told(head: str) -> None:
    notes = PAGE.format(f"{head}<p id='n1'><a href='a.xhtml#r1'>1</a> By an hour.</p>")
    outcome = clean(OPF, {"OEBPS/Text/notes.xhtml": notes})

    assert "STR013" in [finding.code for finding in outcome.findings]
    assert [inline_text(one.title) for one in outcome.document.spine][-1] == "The Crossing"


def test_a_page_of_notes_that_says_more_stays() -> None:
    outcome = clean(OPF, {})

    assert "STR013" not in [finding.code for finding in outcome.findings]
    assert inline_text(outcome.document.spine[-1].title) == "Notes"


def test_a_page_whose_heading_calls_its_own_note_stays() -> None:
    body = (
        "<h1>Late <a epub:type='noteref' href='#n9' id='r9'>9</a></h1>"
        "<aside epub:type='footnote' id='n9'><p>Or very early.</p></aside>"
    )
    document = clean(OPF, {"OEBPS/Text/notes.xhtml": PAGE.format(body)}).document
    said = [
        text_of_blocks(note.blocks).strip()
        for note in all_inlines(document)
        if isinstance(note, Note)
    ]

    assert "Or very early." in said
