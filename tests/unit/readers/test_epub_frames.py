"""Parts that only the contents name hold their chapters, though no page of theirs exists."""

import pytest

from octavo.app.pages import clean_page
from octavo.readers.epub.frames import with_frames
from octavo.readers.epub.navigation import Entry
from octavo.tree.document import Role
from tests.unit.readers.test_epub import FILES, NCX, OPF, PAGE, source

CONTAINING = '<navPoint id="{0}"><navLabel><text>{0}</text></navLabel>{1}{2}</navPoint>'
AT = '<content src="Text/{}"/>'
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>C</title></head>'
    '<body><nav epub:type="toc"><ol>{}</ol></nav></body></html>'
)
A, B, C = "a.xhtml", "b_split_000.xhtml", "notes.xhtml"
PAGES: dict[str, str | bytes] = {
    "OEBPS/Text/a.xhtml": PAGE.format("<h2>Fog</h2><p>The bell rang all night.</p>"),
    "OEBPS/Text/b_split_000.xhtml": PAGE.format("<h2>Ice</h2><p>It left at noon,</p>"),
    "OEBPS/Text/notes.xhtml": PAGE.format("<h2>Thaw</h2><p>Nobody said more.</p>"),
}


def outline(files: dict[str, str | bytes]) -> list[object]:
    document = clean_page(source({**FILES, **PAGES, **files})).document
    return [
        [one.label, [inner.label for inner in one.sections]] if one.role is Role.PART else one.label
        for one in document.spine
    ]


def with_ncx(points: str) -> dict[str, str | bytes]:
    return {"OEBPS/toc.ncx": f"{NCX.partition('<navMap>')[0]}<navMap>{points}</navMap></ncx>"}


def with_nav(items: str) -> dict[str, str | bytes]:
    item = '<item id="v" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    opf = OPF.replace('version="2.0"', 'version="3.0"').replace("</manifest>", f"{item}</manifest>")
    return {"OEBPS/content.opf": opf, "OEBPS/nav.xhtml": NAV.format(items)}


FOG = CONTAINING.format("Fog", AT.format(A), "")
ICE = CONTAINING.format("Ice", AT.format(B), "")
THAW = CONTAINING.format("Thaw", AT.format(C), "")


@pytest.mark.parametrize(
    "files",
    [
        with_ncx(FOG + CONTAINING.format("Winter", AT.format(B), ICE + THAW)),
        with_ncx(FOG + CONTAINING.format("Winter", "", ICE + THAW)),
        with_ncx(FOG + CONTAINING.format("Winter", '<content src=""/>', ICE + THAW)),
        with_nav(
            f'<li><a href="Text/{A}">Fog</a></li><li><span>Winter</span><ol><li><a href="Text/{B}">Ice</a></li>'
            f'<li><a href="Text/{C}">Thaw</a></li></ol></li>'
        ),
    ],
)
def test_what_is_listed_below_words_without_a_page_is_in_a_part_of_that_name(
    files: dict[str, str | bytes],
) -> None:
    assert outline(files) == ["Fog", ["Winter", ["Ice", "Thaw"]]]


def test_a_page_that_says_the_title_of_the_part_bears_it_itself() -> None:
    files = with_ncx(CONTAINING.format("Winter", AT.format(B), ICE + THAW)) | {
        "OEBPS/Text/b_split_000.xhtml": PAGE.format("<h1>Winter</h1><h2>Ice</h2><p>It left,</p>")
    }

    assert "Winter" not in str(outline(files)[0])
    assert str(outline(files)).count("Winter") == 1


def test_a_frame_with_the_title_of_the_book_is_none_and_what_leads_nowhere_is_left_out() -> None:
    entries = [Entry("The Ferry", "", "", 1), Entry("Fog", A, "", 2), Entry("Elsewhere", "", "", 2)]

    assert with_frames(entries, {}, "The Ferry") == (entries[1],)


def test_frames_in_frames_hold_what_is_below_them() -> None:
    inner = CONTAINING.format("Deep Winter", "", ICE)
    files = with_ncx(FOG + CONTAINING.format("Winter", "", inner + THAW))

    assert outline(files) == ["Fog", ["Winter", ["Deep Winter", "Thaw"]]]
