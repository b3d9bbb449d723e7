"""Sections get their ids once the book is together, and links to them are led along."""

from tests.unit.readers.test_epub import FILES, NCX, PAGE, source

import octavo
from octavo.app.assembly.section_ids import with_section_ids
from octavo.findings.finding import Finding
from octavo.tree.build import link, para
from octavo.tree.document import Document, Role, Section
from octavo.tree.invariants import check_writable
from octavo.tree.nodes import Link, Text
from octavo.tree.walk import all_inlines


def targets(document: Document) -> list[str]:
    return [node.target for node in all_inlines(document) if isinstance(node, Link)]


def chapter(name: str, title: str, *links: str) -> Section:
    blocks = tuple(para(link(f"#{target}", "there")) for target in links)
    return Section(blocks, title=(Text(title),), id=name)


def test_a_link_leads_to_its_chapter_though_the_one_before_became_a_part() -> None:
    point = '<navPoint id="{0}"><navLabel><text>{0}</text></navLabel><content src="Text/{1}"/>{2}'
    inner = point.format("One", "b_split_000.xhtml", "</navPoint>")
    outer = point.format("Water", "a.xhtml", inner + "</navPoint>")
    last = point.format("Oil", "notes.xhtml", "</navPoint>")
    files = {
        **FILES,
        "OEBPS/toc.ncx": f"{NCX.partition('<navMap>')[0]}<navMap>{outer}{last}</navMap></ncx>",
        "OEBPS/Text/a.xhtml": PAGE.format(
            "<h1>Water</h1><p>See <a href='notes.xhtml'>oil</a>.</p>"
        ),
        "OEBPS/Text/notes.xhtml": PAGE.format("<h1>Oil</h1><p>The lamp had none.</p>"),
    }
    document = octavo.convert([source(files)]).document

    assert check_writable(document) == ()
    (target,) = targets(document)
    assert [one.label for one in document.sections() if f"#{one.id}" == target] == ["Oil"]


def test_links_of_each_of_two_books_lead_into_that_book() -> None:
    files = {
        **FILES,
        "OEBPS/Text/notes.xhtml": PAGE.format("<h1>Oil</h1><p>See <a href='a.xhtml'>one</a>.</p>"),
        "OEBPS/Text/a.xhtml": PAGE.format("<h1>Water</h1><p>The lamp had none.</p>"),
    }
    document = octavo.convert([source(files), source(files)]).document

    named = {f"#{one.id}": at for at, one in enumerate(document.sections())}
    assert [named[target] for target in targets(document)] == [0, len(named) // 2]


def test_a_link_to_a_chapter_that_did_not_come_into_the_book_becomes_its_words() -> None:
    findings: list[Finding] = []
    kept = chapter("chapter-2", "Oil", "chapter-1", "chapter-2")
    book = Document(body_matter=(Section((), Role.PART, (Text("Salt"),), sections=(kept,)),))
    made = with_section_ids(book, {"chapter-1", "chapter-2"}, findings)

    assert targets(made) == ["#chapter-1"]
    assert [one.id for one in made.sections()] == ["part-1", "chapter-1"]
    assert [one.code for one in findings] == ["STR005"]
