"""Headings inside chapters that the contents of an EPUB list are marked, so that the new book's contents list them too."""

from datetime import UTC, datetime
from typing import Final

import pytest

from octavo.app.catalog import EPUB
from octavo.app.pages import clean_page
from octavo.readers.source import Source
from octavo.tree.build import book, chapter, heading, para
from octavo.tree.document import Document, Metadata
from octavo.tree.nodes import Heading
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_blocks
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.xhtml.heads import with_head_ids, with_heads
from octavo.writers.xhtml.outline import Division, outline
from tests.unit.readers.test_epub import FILES, NCX, PAGE, source

MODIFIED: Final = datetime(2026, 11, 1, tzinfo=UTC)
POINT = '<navPoint id="{0}"><navLabel><text>{0}</text></navLabel><content src="Text/{1}"/>{2}</navPoint>'


def read(body: str, points: str) -> Document:
    """Return the book whose only long page is `body`, listed by `points`."""
    head, _, rest = NCX.partition("<navMap>")
    files: dict[str, str | bytes] = {
        **FILES,
        "OEBPS/toc.ncx": f"{head}<navMap>{points}</navMap></ncx>",
        "OEBPS/Text/a.xhtml": PAGE.format(body),
        "OEBPS/Text/b_split_000.xhtml": PAGE.format("<p>Unlisted words.</p>"),
    }
    assert rest
    return clean_page(source(files)).document


def listed(document: Document) -> list[str]:
    return [
        inline_text(block.content)
        for block in all_blocks(document)
        if isinstance(block, Heading) and block.listed
    ]


def shown(divisions: tuple[Division, ...]) -> list[object]:
    return [[one.title, shown(one.heads)] if one.heads else one.title for one in divisions]


LONG = "<p>The keeper of the lock had a word for every kind of water, and used few of them.</p>"
BELOW = POINT.format("Sluices", "a.xhtml#s", POINT.format("Gates", "a.xhtml#g", ""))
OF_CHAPTER = POINT.format("Locks", "a.xhtml", BELOW + POINT.format("Weirs", "a.xhtml#w", ""))


@pytest.mark.parametrize(
    "body",
    [
        '<h1>Locks</h1>{0}<h2 id="s">Sluices</h2>{0}<h3 id="g">Gates</h3>{0}<h3>Sills</h3>{0}<h2 id="w">Weirs</h2>{0}',
        '<h1>Locks</h1>{0}<h2><a id="s"/>Sluices</h2>{0}<div id="g"><h3>Gates</h3>{0}</div><div id="w"><h2>Weirs</h2>{0}</div>',
        '<h1>Locks</h1>{0}<p id="s">Sluices</p>{0}<div id="g"><p><b>Gates</b></p>{0}</div><p><i id="w">Weirs</i></p>{0}',
        '<h1>Locks</h1>{0}<p><a name="s"></a></p><h2>Sluices</h2>{0}<h3><span id="g"></span>Gates</h3>{0}<h2 id="w">Weirs</h2>{0}',
    ],
)  # fmt: skip
def test_headings_that_the_contents_list_inside_a_chapter_are_listed_again(body: str) -> None:
    document = read(body.format(LONG), OF_CHAPTER)

    assert listed(document) == ["Sluices", "Gates", "Weirs"]
    divisions = with_heads(outline(with_head_ids(document, lists_sections=None)))
    assert shown(divisions)[0] == ["Locks", [["Sluices", ["Gates"]], "Weirs"]]


@pytest.mark.parametrize(
    "body",
    [
        '<h1>Locks</h1>{0}<p id="s">Sluices are what a keeper opens first.</p><p id="g"><img src="g.png" alt="Gates"/></p>{0}',
        '<h1>Locks</h1>{0}<p id="x">Sluices</p>{0}<h2>Gates</h2><table id="w"><tr><td>Weirs</td></tr></table>',
    ],
)
def test_a_paragraph_that_is_more_than_its_entry_and_a_heading_that_none_leads_to_are_not_listed(
    body: str,
) -> None:
    assert listed(read(body.format(LONG), OF_CHAPTER)) == []


def test_an_epub_of_ours_whose_contents_list_headings_lists_the_same_ones_when_it_is_read() -> None:
    text = para("The keeper of the lock had a word for every kind of water, and used few of them.")
    document = book(
        Metadata(title="Water", language="en"),
        chapter("Locks", text, heading("Sluices", level=3), text, heading("Weirs", level=3), text),
        chapter("Fords", text),
    )
    made = write_epub(document, modified=MODIFIED, options=EpubOptions(lists_sections=True)).data
    plain = write_epub(document, modified=MODIFIED).data

    assert listed(clean_page(Source("water.epub", made, EPUB)).document) == ["Sluices", "Weirs"]
    assert listed(clean_page(Source("water.epub", plain, EPUB)).document) == []
