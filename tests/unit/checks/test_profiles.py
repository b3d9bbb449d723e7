"""What single reading systems are known to refuse or spoil, each shown on the smallest book."""

import io
from collections.abc import Mapping

import pytest
from PIL import Image
from tests.unit.checks.strangers import ITEMS, METADATA, NAV, epub, package, page

from octavo.checks.epub import check_epub
from octavo.checks.profiles import PROFILES, apple, kindle
from octavo.findings import alternatives

Changes = Mapping[str, str | bytes | None]


def told(profile: str, changes: Changes, name: str = "x.epub") -> list[str]:
    """Return code and message of what a profile says of the book, beyond that it has no cover."""
    family = {"kindle": "KIN", "kobo": "KOB", "apple": "APL"}[profile]
    found = check_epub(epub(changes), name, profiles=(profile,))
    apart = {"KIN004", "KOB004", "KOB007"}
    return [
        f"{each.code} {each.message}"
        for each in found
        if each.code.startswith(family) and each.code not in apart
    ]


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 4)) -> bytes:
    target = io.BytesIO()
    Image.new("1", size).save(target, kind)
    return target.getvalue()


def with_picture(data: bytes, href: str = "a.png", properties: str = "") -> Changes:
    item = f'<item id="a" href="{href}" media-type="image/png"{properties}/>'
    return {
        "OPS/book.opf": package(items=ITEMS + item),
        "OPS/one.xhtml": page(f'<h1>One</h1><p><img alt="" src="{href}"/></p>'),
        f"OPS/{href}": data,
    }


COVER = ' properties="cover-image"'


def test_the_profiles_of_a_manuscript_are_those_that_are_checked() -> None:
    assert tuple(PROFILES) == alternatives.PROFILES


@pytest.mark.parametrize("profile", PROFILES)
def test_a_plain_book_offends_no_reading_system(profile: str) -> None:
    assert told(profile, {}) == []


def test_a_book_without_a_cover_is_told_of_for_kindle_and_kobo() -> None:
    codes = {each.code for each in check_epub(epub(), "x", profiles=tuple(PROFILES))}
    assert codes == {"KIN004", "KOB004", "KOB007"}
    covered = epub(with_picture(picture(size=(1400, 2100)), properties=COVER))
    codes = {each.code for each in check_epub(covered, "x", profiles=tuple(PROFILES))}
    assert codes == {"KOB007"}


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("_MOST", "KIN001 the book has 0.0 MB"), ("_MOST_BY_MAIL", "KIN002 the book has 0.0 MB")],
)
def test_a_book_too_large_for_kindle_is_told(
    monkeypatch: pytest.MonkeyPatch, limit: str, expected: str
) -> None:
    monkeypatch.setattr(kindle, limit, 100)
    (line,) = told("kindle", {})
    assert line.startswith(expected)


def test_names_that_send_to_kindle_may_refuse_are_told() -> None:
    assert told("kindle", with_picture(picture(), "a b.png")) == [
        "KIN003 the file's name is 'OPS/a b.png'"
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("<dc:language>en-GB</dc:language>", []),
        (
            "<dc:language>tlh</dc:language>",
            ["KIN005 the language 'tlh' is not one that Kindle knows"],
        ),
        ("", ["KIN005 no language is said"]),
    ],
)
def test_languages_that_send_to_kindle_may_refuse_are_told(
    language: str, expected: list[str]
) -> None:
    metadata = METADATA.replace("<dc:language>en</dc:language>", language)
    assert told("kindle", {"OPS/book.opf": package(metadata)}) == expected


def test_pictures_that_kindle_does_not_show_are_told() -> None:
    assert told("kindle", with_picture(picture("WEBP"))) == ["KIN006 the picture is WEBP"]
    assert told("kindle", with_picture(b"GIF")) == ["KIN006 the picture is of an unknown format"]


@pytest.mark.parametrize(("profile", "code"), [("kindle", "KIN007"), ("kobo", "KOB003")])
def test_pictures_of_more_than_five_megabytes_are_told(profile: str, code: str) -> None:
    large = picture() + bytes(5_300_000)
    assert told(profile, with_picture(large)) == [
        f"{code} the picture has 5.3 MB; 5 MB is the limit"
    ]


def test_a_page_that_kindle_would_read_as_latin_is_told() -> None:
    bare = page("<h1>Één</h1>").partition("?>")[2].lstrip()
    assert told("kindle", {"OPS/one.xhtml": bare}) == [
        "KIN008 the page does not declare that it is UTF-8"
    ]
    declared = bare.replace("<head>", '<head><meta charset="utf-8"/>')
    assert told("kindle", {"OPS/one.xhtml": declared}) == []
    assert told("kindle", {"OPS/one.xhtml": bare.replace("É", "E").replace("é", "e")}) == []


def test_what_send_to_kindle_trips_over_in_a_page_is_told() -> None:
    body = page('<h1>One</h1><p><a href="two.xhtml#b">x</a><img alt=""/><i id="1 x"/></p><form/>')
    two = page("<h1>Two</h1>").replace("<body>", '<body id="b">')
    assert told("kindle", {"OPS/one.xhtml": body, "OPS/two.xhtml": two}) == [
        "KIN009 two.xhtml#b leads to the id of a body",
        "KIN010 an img has no src",
        "KIN011 the id '1 x' is not one that every reader accepts",
        "KIN012 1 × <form>",
    ]


def test_an_ncx_that_does_not_fit_the_book_is_told() -> None:
    ncx = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="urn:x:2"/></head><docTitle><text>x</text></docTitle><navMap>
<navPoint id="a" playOrder="2"><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint>
<navPoint id="b" playOrder="1"><navLabel><text> </text></navLabel><content src="two.xhtml"/></navPoint>
</navMap></ncx>"""
    items = ITEMS + '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    assert told("kindle", {"OPS/book.opf": package(items=items), "OPS/toc.ncx": ncx}) == [
        "KIN013 its dtb:uid is 'urn:x:2', the book's 'urn:x:1'",
        "KIN013 playOrder 1 follows 2",
        "KIN013 a navPoint has no words",
    ]


def test_a_kepub_without_spans_is_told() -> None:
    assert told("kobo", {}, "x.kepub.epub") == [
        "KOB001 the name says .kepub.epub, but no sentence has a span"
    ]


def test_a_page_too_long_for_adobes_engine_is_told_of_a_plain_epub() -> None:
    long = {"OPS/one.xhtml": page(f'<h1 id="kobo.1.1">One</h1><p>{"word " * 70_000}</p>')}
    assert told("kobo", long) == ["KOB002 the page has 350 kB; 300 kB is the limit"]
    assert told("kobo", long, "x.kepub.epub") == []


def test_what_a_kobo_does_not_show_well_is_told() -> None:
    row = '<tr><td colspan="2">a</td><td>b</td><td>c</td><td>d</td></tr>'
    body = page(f"<h1>One</h1><table>{row}</table><audio/>")
    deep = NAV.replace(
        '<a href="two.xhtml">Two</a>', '<a href="two.xhtml">Two</a>' + "<ol><li><i>x</i>" * 3
    )
    deep = deep.replace("</li></ol></nav>", "</li></ol>" * 4 + "</nav>")
    assert told("kobo", {"OPS/one.xhtml": body, "OPS/nav.xhtml": deep}) == [
        "KOB005 1 × <audio>",
        "KOB006 a table has 5 columns",
        "KOB008 the contents have 4 levels",
    ]


def test_a_sheet_that_adobes_engine_gives_up_is_told_for_a_plain_epub_only() -> None:
    item = '<item id="s" href="a.css" media-type="text/css"/>'
    sheet = "/* min(1em, 2em) */ p { width: calc(9% - 1em) } @media (min-width: 9em) { p { margin: 0 } }"
    changes = {
        "OPS/book.opf": package(items=ITEMS + item),
        "OPS/one.xhtml": page("<h1>One</h1>", head='<link rel="stylesheet" href="a.css"/>'),
        "OPS/a.css": sheet,
    }
    assert told("kobo", changes) == [
        "KOB009 the style sheet has calc()",
        "KOB009 the style sheet has @media (min-width: 9em)",
    ]
    assert "KOB009" not in " ".join(told("kobo", changes, "x.kepub.epub"))


def test_a_cover_that_kobo_does_not_show_is_told() -> None:
    gif = ' properties="cover-image"'
    changes = dict(with_picture(picture("GIF"), "a.gif", gif))
    changes["OPS/book.opf"] = str(changes["OPS/book.opf"]).replace("image/png", "image/gif")
    codes = [each.message for each in check_epub(epub(changes), "x", profiles=("kobo",))]
    assert "the cover is a GIF" in codes


def test_pictures_that_apple_refuses_are_told_and_a_cover_is_none_of_them() -> None:
    assert told("apple", with_picture(picture(size=(2800, 2100)))) == [
        "APL002 the picture has 5.9 million pixels"
    ]
    assert told("apple", with_picture(picture(size=(1000, 1500)), properties=COVER)) == []


def test_a_book_too_large_for_apple_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apple, "_MOST", 100)
    assert told("apple", {})[0].startswith("APL001")


FONT = "@font-face { font-family: A; src: url(a.otf) }"
ASKED = '<meta property="ibooks:specified-fonts">true</meta>'
OPTIONS = '<display_options><platform name="*"><option name="specified-fonts">true</option></platform></display_options>'


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["APL004 fonts are embedded, and specified-fonts is not true"]),
        ({"OPS/book.opf": package(METADATA + ASKED)}, []),
        ({apple.DISPLAY_OPTIONS: OPTIONS}, []),
    ],
)
def test_fonts_that_apple_would_not_use_are_told(changes: Changes, expected: list[str]) -> None:
    assert told("apple", {"OPS/book.css": FONT, **changes}) == expected


def test_a_footnote_that_apple_would_never_show_is_told() -> None:
    note = '<aside id="n" epub:type="footnote"><p>Late.</p></aside>'
    call = '<p><a epub:type="noteref" href="#n">1</a></p>'
    assert told("apple", {"OPS/one.xhtml": page(f"<h1>One</h1>{note}")}) == [
        "APL005 nothing calls this footnote"
    ]
    assert told("apple", {"OPS/one.xhtml": page(f"<h1>One</h1>{call}{note}")}) == []
