"""A book whose lines run from top to bottom is read as one: its sheets say so, or its package."""

from pathlib import Path

import pytest

from octavo.app.convert import convert
from octavo.app.pages import clean_page
from octavo.tree.document import Metadata
from tests.unit.readers.test_epub import FILES, OPF, PAGE, packed, source

SHEET = '<link rel="stylesheet" href="../s.css" type="text/css"/></head>'
DOWN = "-epub-writing-mode: vertical-rl"


def down(sheet: str, html: str = "", body: str = "") -> dict[str, str | bytes]:
    """Return the pages of a book that have this sheet, and these attributes of their roots."""
    page = PAGE.format("<p>雨が降る。</p>").replace("</head>", SHEET)
    page = page.replace("<html ", f"<html {html} ").replace("<body>", f"<body {body}>")
    pages: dict[str, str | bytes] = {name: page for name in FILES if name.endswith(".xhtml")}
    return {**pages, "OEBPS/s.css": sheet}


def metadata(sheet: str, *, html: str = "", body: str = "", opf: str = OPF) -> Metadata:
    """Return what the book of such pages is read to say of itself."""
    files = {**FILES, **down(sheet, html, body), "OEBPS/content.opf": opf}
    return clean_page(source(files)).document.metadata


@pytest.mark.parametrize(
    ("sheet", "html", "body"),
    [
        (f"html {{ {DOWN} }}", "", ""),
        ("body { writing-mode: tb-rl }", "", ""),
        (f".vrtl {{ {DOWN} }} .hltr {{ writing-mode: horizontal-tb }}", 'class="vrtl"', ""),
        (".page { writing-mode: vertical-lr }", "", 'class="page"'),
        ("", "", 'style="-webkit-writing-mode: vertical-rl"'),
    ],
)
def test_lines_run_down_where_the_root_of_most_pages_has_them_do_so(
    sheet: str, html: str, body: str
) -> None:
    assert metadata(sheet, html=html, body=body).writing == "vertical"


@pytest.mark.parametrize(
    "sheet", ["", f".vrtl {{ {DOWN} }}", f"p {{ {DOWN} }}", f"@media print {{ html {{ {DOWN} }} }}"]
)
def test_they_do_not_where_only_other_elements_would_or_print(sheet: str) -> None:
    assert metadata(sheet, html='class="hltr"').writing == ""


def test_the_package_may_say_so_in_the_words_of_kindle() -> None:
    meta = '<meta name="primary-writing-mode" content="{}"/></metadata>'
    told = {
        mode: metadata("", opf=OPF.replace("</metadata>", meta.format(mode))).writing
        for mode in ("vertical-rl", "horizontal-lr")
    }

    assert told == {"vertical-rl": "vertical", "horizontal-lr": ""}


def test_the_new_book_has_them_so_too(tmp_path: Path) -> None:
    path = tmp_path / "rain.epub"
    path.write_bytes(packed({**FILES, **down(f"html {{ {DOWN} }}")}))

    assert convert([path]).document.metadata.writing == "vertical"
