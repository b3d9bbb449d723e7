"""What styles set words in is told by the rules of CSS, as far as octavo believes a page's sheets."""

import pytest

from octavo.app.pages import clean_page
from octavo.readers.html.faces import Faces
from octavo.tree.document import Document
from octavo.tree.nodes import FACE, Emphasis
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_inlines
from tests.unit.readers.test_epub import FILES, PAGE, source

SHEET = """.it { font-style: italic } .up { font-style: normal } .it.two { font-weight: bold }
.late { font-style: oblique } .late { font-style: normal } #own { font-style: italic } p.four { FONT-WEIGHT: 600 }
.all { font: bold 1em serif } .kept { font: inherit } .own { font-weight: 400 } @media print { .no { font-style: italic } }"""


@pytest.mark.parametrize(
    ("given", "marks"),
    [
        ({"class": "it"}, "italic"),
        ({"class": "it up"}, None),
        ({"class": "up it"}, None),  # what the sheet says last counts, not what the element says
        ({"class": "late"}, None),
        ({"class": "up", "id": "own"}, "italic"),
        ({"class": "it", "style": "font-style: normal"}, None),
        ({"class": "four"}, "bold"),
        ({"class": "all it"}, "bold"),
        ({"class": "kept"}, None),
        ({"class": "no"}, None),
        ({"style": "font-weight:900!important"}, "bold"),
        ({"style": "font-weight:"}, None),
    ],
)
def test_the_later_rule_the_id_and_the_style_count_more(
    given: dict[str, str | None], marks: str | None
) -> None:
    assert Faces([SHEET]).marked("span", given, list).get(FACE) == marks


def test_a_link_and_what_stands_in_a_bold_heading_are_not_marked() -> None:
    faces = Faces([SHEET])

    assert FACE not in faces.marked("a", {"class": "it"}, list)
    assert FACE not in faces.marked("span", {"class": "all"}, lambda: [("h2", {})])


def stressed(document: Document) -> list[str]:
    return [
        inline_text(node.content) for node in all_inlines(document) if isinstance(node, Emphasis)
    ]


@pytest.mark.parametrize("end", ["</p>", "<br></p>"])
def test_an_epub_s_pages_are_set_by_the_sheets_that_they_name_well_formed_or_not(end: str) -> None:
    link = '<link href="../s%20one.css" type="text/css" rel="stylesheet"/>'
    style = "<style>.two{font-style:italic}</style>"
    body = f"<p>It left <span class='one'>at once</span>, <span class='two'>late</span>.{end}"
    page = PAGE.format(body).replace("<title/>", f"<title/>{link}{style}")
    files = FILES | {
        "OEBPS/Text/b_split_000.xhtml": page,
        "OEBPS/s one.css": ".one{font-style:italic}",
    }

    assert stressed(clean_page(source(files)).document) == ["minded", "at once", "late"]


@pytest.mark.parametrize("sheet", [b"", None])
def test_a_sheet_that_is_not_there_or_empty_costs_nothing(sheet: bytes | None) -> None:
    link = '<link href="../s.css" rel="stylesheet"/>'
    page = PAGE.replace("<title/>", f"<title/>{link}").format(
        "<p><span class='one'>It left.</span></p>"
    )
    files = FILES | {"OEBPS/Text/b_split_000.xhtml": page}
    files |= {} if sheet is None else {"OEBPS/s.css": sheet}

    assert "It left." in clean_page(source(files)).document.plain_text()
