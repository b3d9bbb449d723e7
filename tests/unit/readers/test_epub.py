"""EPUBs of any make are read, and those that mean harm are refused."""

import io
import zipfile

import pytest

from octavo.app.catalog import EPUB
from octavo.app.pages import clean_page
from octavo.findings.errors import ReadError
from octavo.readers.epub import read_epub
from octavo.readers.source import Source
from octavo.tree.document import Document, Role
from octavo.tree.nodes import Link, Note
from octavo.tree.walk import all_inlines

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
OPF = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:title>The Ferry</dc:title><dc:language>en</dc:language><dc:identifier id="id">x-1</dc:identifier>
<dc:creator opf:role="aut" opf:file-as="Pask, Marian">Marian Pask</dc:creator>
<dc:contributor opf:role="bkp">some program</dc:contributor>
</metadata>
<manifest>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="a" href="Text/a.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="Text/b_split_000.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="Text/b_split_001.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="Text/notes.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine toc="ncx"><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref idref="n"/></spine>
</package>"""
NCX = """<?xml version="1.0"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>
<navPoint id="p1"><navLabel><text>One</text></navLabel><content src="Text/a.xhtml"/></navPoint>
<navPoint id="p2"><navLabel><text>Two</text></navLabel><content src="Text/a.xhtml#two"/></navPoint>
<navPoint id="p3"><navLabel><text>The Crossing</text></navLabel>
<content src="Text/b_split_000.xhtml"/></navPoint>
<navPoint id="p4"><navLabel><text>Notes</text></navLabel><content src="Text/notes.xhtml"/></navPoint>
</navMap></ncx>"""
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>"""
FILES: dict[str, str | bytes] = {
    "META-INF/container.xml": CONTAINER,
    "OEBPS/content.opf": OPF,
    "OEBPS/toc.ncx": NCX,
    "OEBPS/Text/a.xhtml": PAGE.format(
        "<div><h2>Chapter 1</h2><h3>One</h3><p><a id='x'/>The ferry was late&nbsp;again."
        "<sup><a href='notes.xhtml#n1' id='r1'>1</a></sup></p>"
        "<div id='two'><h2>Two</h2><p>Nobody <i>minded</i>; see <a href='b_split_000.xhtml'>on"
        "</a>.</p></div></div>"
    ),
    "OEBPS/Text/b_split_000.xhtml": PAGE.format("<p>It left at noon,</p>"),
    "OEBPS/Text/b_split_001.xhtml": PAGE.format(
        "<p>and came back empty.</p><p>* * *</p><p>So.</p>"
    ),
    "OEBPS/Text/notes.xhtml": PAGE.format(
        "<p id='n1'><a href='a.xhtml#r1'>1</a> By an hour.</p><p>That is all.</p>"
    ),
}


def packed(files: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def source(files: dict[str, str | bytes]) -> Source:
    return Source("ferry.epub", packed(files), EPUB)


def ferry() -> Document:
    return clean_page(source(dict(FILES))).document


def test_a_file_is_cut_where_the_contents_point_into_it_and_joined_where_a_tool_cut_it() -> None:
    assert [section.label for section in ferry().spine] == [
        "Chapter 1: One",
        "Two",
        "The Crossing",
        "Notes",
    ]
    assert [len(section.blocks) for section in ferry().spine] == [
        1,
        1,
        4,
        1,
    ]


def test_a_page_that_is_a_heading_alone_holds_what_the_contents_list_below_it() -> None:
    point = '<navPoint id="{0}"><navLabel><text>{0}</text></navLabel><content src="Text/{1}"/>{2}'
    inner = point.format("One", "b_split_000.xhtml", "</navPoint>")
    outer = point.format("Water", "a.xhtml", inner + "</navPoint>")
    last = point.format("Notes", "notes.xhtml", "</navPoint>")
    head, _, rest = NCX.partition("<navMap>")
    files = {
        **FILES,
        "OEBPS/toc.ncx": f"{head}<navMap>{outer}{last}{rest[rest.index('</navMap>') :]}",
        "OEBPS/Text/a.xhtml": PAGE.format("<h1>Water</h1>"),
        "OEBPS/Text/notes.xhtml": PAGE.format("<p>Nobody said more.</p>"),
    }
    part, notes = clean_page(source(files)).document.spine
    assert (part.role, part.label, notes.sections) == (Role.PART, "Water", ())
    assert [(inner.label, len(inner.blocks)) for inner in part.sections] == [("One", 4)]


def test_the_words_are_all_there_and_nothing_of_the_mark_up() -> None:
    assert ferry().plain_text().splitlines()[::2] == [
        "The ferry was late again.",
        "[By an hour.]",
        "Nobody minded; see on.",
        "It left at noon,",
        "and came back empty.",
        "* * *",
        "So.",
        "That is all.",
    ]


def test_a_note_of_an_old_book_stands_where_it_is_called() -> None:
    (note,) = (node for node in all_inlines(ferry()) if isinstance(node, Note))

    assert note.blocks
    assert "1" not in ferry().plain_text()


def test_a_link_into_another_file_leads_to_its_section() -> None:
    (link,) = (node for node in all_inlines(ferry()) if isinstance(node, Link))

    assert link.target == f"#{ferry().spine[2].id}"


def test_metadata_of_opf_2_are_read_and_the_program_is_nobody() -> None:
    metadata = ferry().metadata

    assert (metadata.title, metadata.language, metadata.authors) == (
        "The Ferry",
        "en",
        ("Marian Pask",),
    )
    assert len(metadata.contributors) == 1


def test_a_page_that_is_not_well_formed_is_read_as_a_browser_would_and_said_so() -> None:
    broken = dict(FILES)
    broken["OEBPS/Text/b_split_000.xhtml"] = "<html><body><p>It left<br>at noon,"
    outcome = clean_page(source(broken))

    assert "RDR012" in [finding.code for finding in outcome.findings]
    assert "It left\nat noon," in outcome.document.plain_text()


def test_spaces_around_the_ids_of_a_manifest_mean_nothing() -> None:
    """They are of a type that XML trims (https://www.w3.org/TR/xml/#AVNormalize)."""
    spaced = OPF.replace('id="a"', 'id=" a"').replace('idref="b"', 'idref="b\n"')
    spaced = spaced.replace('toc="ncx"', 'toc=" ncx "')

    outcome = read_epub(source({**FILES, "OEBPS/content.opf": spaced}))

    assert read_epub(source(dict(FILES))).document == outcome.document


def test_a_page_that_the_reading_order_names_and_that_is_not_there_is_told() -> None:
    files = {name: content for name, content in FILES.items() if "b_split_000" not in name}
    spine = '<itemref idref="ghost"/><itemref idref="ncx"/></spine>'
    files["OEBPS/content.opf"] = OPF.replace("</spine>", spine)

    told = [one for one in read_epub(source(files)).findings if one.code == "RDR015"]

    start = "The book's reading order names "
    assert [one.message.removeprefix(start) for one in told] == [
        "OEBPS/Text/b_split_000.xhtml, which is not in the archive.",
        "ghost, which is not there.",
        "OEBPS/toc.ncx, which is no page of text.",
    ]
    assert not read_epub(source(dict(FILES))).findings


def test_a_book_without_any_of_its_pages_is_an_error_with_who_lists_them() -> None:
    files = {name: content for name, content in FILES.items() if "Text/" not in name}

    with pytest.raises(ReadError, match="holds no text") as caught:
        read_epub(source(files))

    assert "octavo check lists what the book lacks" in caught.value.hint


def test_what_stands_in_for_a_page_of_another_kind_is_read() -> None:
    """As https://www.w3.org/TR/epub-33/#attrdef-item-fallback has it; who falls in a circle is told."""
    drawn = '<item id="b" href="Text/b.svg" media-type="image/svg+xml" fallback="{}"/>'
    page = 'id="{}" href="Text/b_split_000.xhtml" media-type="application/xhtml+xml"/>'
    opf = OPF.replace(f"<item {page.format('b')}", drawn + f"<item {page.format('d')}")

    outcome = read_epub(source({**FILES, "OEBPS/content.opf": opf.format("d")}))
    lost = read_epub(source({**FILES, "OEBPS/content.opf": opf.format("b")}))

    assert read_epub(source(dict(FILES))).document == outcome.document
    assert [finding.code for finding in lost.findings] == ["RDR015"]


@pytest.mark.parametrize(("stored", "named"), [("u\u0308", "%C3%BC"), ("\u00fc", "u%CC%88")])
def test_a_file_is_found_whichever_way_its_accents_are_stored(stored: str, named: str) -> None:
    files = {
        name.replace("Text/a.", f"Text/{stored}."): content
        if isinstance(content, bytes)
        else content.replace("Text/a.", f"Text/{named}.").replace("'a.xhtml", f"'{named}.xhtml")
        for name, content in FILES.items()
    }

    assert ferry() == clean_page(source(files)).document


BOMB = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>&b;</p></body></html>"""
LOCK = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
 xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="{}"/></enc:EncryptedData></encryption>"""


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"../outside.txt": "x"}, "leads out of the archive"),
        ({"/etc/passwd": "x"}, "leads out of the archive"),
        ({"C:/x.txt": "x"}, "leads out of the archive"),
        ({"oebps/TOC.ncx": "x"}, "twice"),
        ({"OEBPS/Text/a.xhtml": BOMB}, "declares entities"),
        ({"OEBPS/toc.ncx": b"\0" * 80_000_000}, "is longer than"),
        ({"META-INF/encryption.xml": LOCK.format("http://www.w3.org/2001/04/xmlenc#aes256-cbc")},
         "locked (DRM)"),
        ({"META-INF/container.xml": "<container/>"}, "no package document"),
    ],
)  # fmt: skip
def test_an_archive_that_means_harm_or_cannot_be_read_is_refused_with_the_reason(
    more: dict[str, str | bytes], said: str
) -> None:
    with pytest.raises(ReadError, match=said.replace("(", r"\(").replace(")", r"\)")):
        read_epub(source(dict(FILES) | more))


def test_obfuscated_fonts_do_not_lock_a_book() -> None:
    more: dict[str, str | bytes] = {
        "META-INF/encryption.xml": LOCK.format("http://www.idpf.org/2008/embedding")
    }

    assert read_epub(source(dict(FILES) | more)).document.spine


def test_what_is_not_an_archive_or_not_an_epub_is_told_apart() -> None:
    with pytest.raises(ReadError, match="is not an EPUB"):
        read_epub(Source("x.epub", b"PK\x03\x04 torn", EPUB))
    with pytest.raises(ReadError, match="is a ZIP archive, but no EPUB"):
        read_epub(source({"a.txt": "x"}))
