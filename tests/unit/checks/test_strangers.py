"""Books that octavo did not make: whatever is in them, a check tells it and raises nothing."""

import io
import random
import zipfile
from collections.abc import Mapping

import pytest
from tests.unit.checks.strangers import (
    FILES,
    ITEMS,
    METADATA,
    NAV,
    SPINE,
    epub,
    package,
    page,
)

from octavo.checks import archive as archives
from octavo.checks.epub import check_epub
from octavo.checks.parsing import parse
from octavo.checks.remark import UnreadableError
from octavo.checks.sheets import addresses_in_css
from octavo.findings.errors import ReadError


def told(changes: Mapping[str, str | bytes | None], **options: tuple[str, ...]) -> list[str]:
    """Return what is told of the book so changed: code, place and message of each finding."""
    findings = check_epub(epub(changes), "x", **options)  # type: ignore[arg-type]
    return [
        f"{each.code} {str(each.origin).removeprefix('x!')} {each.message}" for each in findings
    ]


def one(body: str, **parts: str) -> list[str]:
    return told({"OPS/one.xhtml": page(body, **parts)})


def test_a_plain_book_has_nothing_to_be_told() -> None:
    assert told({}) == []


def test_the_place_of_a_finding_names_book_file_and_line() -> None:
    (finding,) = check_epub(
        epub({"OPS/one.xhtml": page('<p>\n<a href="far.xhtml">far</a></p>')}), "dist/x.epub"
    )
    assert str(finding.origin) == "dist/x.epub!OPS/one.xhtml:7"


BOMB = """<?xml version="1.0"?>
<!DOCTYPE html [
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
]><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><p title="&d;">&d;</p></html>"""
REACHING = BOMB.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/hostname">')


@pytest.mark.parametrize("bomb", [BOMB, REACHING, BOMB.encode("utf-16")])
def test_a_page_that_declares_entities_is_not_read(bomb: str | bytes) -> None:
    expected = "CHK030 OPS/one.xhtml:3 declares entities, so it was not read"
    assert told({"OPS/one.xhtml": bomb}) == [expected]


def test_a_document_type_that_hides_its_end_is_not_read() -> None:
    hidden = b"<!DOCTYPE html [" + b" " * 70_000 + b'<!ENTITY a "ha">]><html/>'
    with pytest.raises(UnreadableError, match="declares entities"):
        parse(hidden, "a.xhtml")


def test_a_document_type_that_names_a_dtd_is_read_without_it() -> None:
    old = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "file:///etc/passwd">'
    data = f"{old}<html xmlns='http://www.w3.org/1999/xhtml'><p>a&nbsp;b</p></html>"
    assert parse(data.encode(), "a.xhtml").tag.endswith("html")


@pytest.mark.parametrize(
    "data", [b"", b"<p>", b"\xff\xfe<", b'<?xml version="1.0" encoding="no"?><a/>']
)
def test_what_is_not_xml_is_told_with_its_file(data: bytes) -> None:
    assert told({"OPS/one.xhtml": data})[0].startswith("CHK006 OPS/one.xhtml")


def test_a_file_that_unpacks_hugely_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILE", 10_000)
    huge = page(f"<p>{'a' * 20_000}</p>")
    assert told({"OPS/one.xhtml": huge}) == [
        "CHK005 OPS/one.xhtml is longer than 10000 bytes, so it was not read"
    ]


def test_a_book_that_unpacks_hugely_is_not_read_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_BOOK", 1000)
    assert any("unpacks to more than 1000 bytes" in line for line in told({}))


def test_names_that_lead_out_or_no_system_takes_are_told() -> None:
    lines = told({"../evil.sh": "", "OPS/a\nb.txt": "", "C:/x.txt": "", 'OPS/wh"at.txt': ""})
    names = [line for line in lines if line.startswith("CHK005")]
    assert len(names) == 4
    assert sum("leads out of the archive" in line for line in names) == 2


def test_names_that_differ_by_case_alone_are_told() -> None:
    assert any("differs from OPS/One.xhtml only in" in line for line in told({"OPS/One.xhtml": ""}))


def test_a_zip_within_a_password_is_told() -> None:
    locked = bytearray(epub())
    for header in (b"PK\x03\x04", b"PK\x01\x02"):
        at = locked.find(header, 100)
        while at >= 0:
            locked[at + (6 if header[2] == 3 else 8)] |= 1
            at = locked.find(header, at + 4)
    codes = [(each.code, each.message) for each in check_epub(bytes(locked), "x")]
    assert ("CHK005", "is password-protected, so it was not read") in codes


def test_any_damage_is_told_or_is_not_an_epub_and_raises_nothing_else() -> None:
    whole, chance = epub(), random.Random(4)  # noqa: S311 - damage, not secrets
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = chance.choice((len(data), chance.randrange(len(data))))
        try:
            check_epub(bytes(data[:cut]), "x", profiles=("kindle", "kobo", "apple"))
        except ReadError:
            continue


def test_without_a_package_document_there_is_no_book() -> None:
    assert told({"OPS/book.opf": None}) == [
        "CHK007 META-INF/container.xml the package document 'OPS/book.opf' is missing"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="far.xhtml">x</a>', "CHK008 {} far.xhtml leads to no file of the book"),
        ('<a href="two.xhtml#x">x</a>', "CHK008 {} two.xhtml#x leads to no place in its file"),
        ('<img alt="" srcset="a.png 1x"/>', "CHK008 {} a.png leads to no file of the book"),
        ('<p style="background:url(b.png)"/>', "CHK008 {} b.png leads to no file of the book"),
        ('<img alt="" src="http://x.org/a.png"/>', "CHK031 {} http://x.org/a.png is fetched from the web"),
        ("<script>go()</script>", "CHK032 {} a script runs here"),
        ('<p onclick="go()">x</p>', "CHK032 {} a script runs here"),
        ('<a href=" JavaScript:go()">x</a>', "CHK032 {} a script runs here"),
        ('<a href="file:///C:/far.xhtml">x</a>', "CHK008 {} file:///C:/far.xhtml leads to no file of the book"),
        ('<p id="a"/><p id="a"/>', "CHK009 {} the id 'a' is used 2 times"),
        ("<h1>a</h1><h3>b</h3>", "CHK012 {} a heading of level 3 follows one of level 1"),
        ('<img src="two.xhtml"/>', "CHK010 {} a picture has no alt attribute"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_page_is_told(body: str, expected: str) -> None:
    assert one(body) == [expected.format("OPS/one.xhtml:6")]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org/">x</a> <a href="mailto:a@example.org">y</a>',
        '<a href="two.xhtml#epubcfi(/4/2)">x</a> <a href="two.xhtml#xywh=0,0,1,1">y</a>',
        '<img role="presentation" src="two.xhtml"/> <img aria-label="a" src="two.xhtml"/>',
        '<script type="application/ld+json">{}</script> <img alt="" src="data:image/png;base64,aa"/>',
        '<img alt="" srcset="data:image/png;base64,a,b 1x, data:image/png;base64,c,d 2x"/>',
        '<p style="font-family: url"/> <a href="#here" id="here">x</a> <a href="?q=1">y</a>',
    ],
)
def test_what_is_sound_in_a_page_is_not_told(body: str) -> None:
    assert one(body) == []


def test_an_entity_of_an_old_document_type_is_told_of_an_epub_3() -> None:
    old = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    body = page("<h1>One</h1>\n<p>a&nbsp;b</p>").replace("<!DOCTYPE html>", old)
    changes: Mapping[str, str | bytes | None] = {"OPS/one.xhtml": body}
    assert told(changes) == ["CHK006 OPS/one.xhtml:7 nothing defines the entity &nbsp;"]
    epub_2 = package().replace('version="3.0"', 'version="2.0"')
    assert told({**changes, "OPS/book.opf": epub_2}) == []


@pytest.mark.parametrize("language", ["english", "en_GB"])
def test_a_language_that_is_no_tag_is_told(language: str) -> None:
    metadata = METADATA.replace("<dc:language>en<", f"<dc:language>{language}<")
    assert told({"OPS/book.opf": package(metadata)}) == [
        f"CHK011 OPS/book.opf {language!r} is no tag of a language"
    ]


def test_a_style_sheet_named_before_the_page_is_followed_too() -> None:
    named = FILES["OPS/one.xhtml"].replace("<!DOCTYPE", '<?xml-stylesheet href="{}"?><!DOCTYPE')
    assert told({"OPS/one.xhtml": named.replace("{}", "//example.org/a.css")}) == [
        "CHK031 OPS/one.xhtml //example.org/a.css is fetched from the web"
    ]
    assert told({"OPS/one.xhtml": named.replace("{}", "a.css")}) == [
        "CHK008 OPS/one.xhtml a.css leads to no file of the book"
    ]


@pytest.mark.parametrize(
    "body", ["<p>x</p>", '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>']
)
def test_a_page_that_says_no_language_is_told(body: str) -> None:
    assert one(body, language="") == ["CHK011 OPS/one.xhtml the page does not say its language"]


def test_pages_that_say_no_language_are_told_once() -> None:
    silent = page("<p>x</p>", language="")
    items = ITEMS + '<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>'
    changes: Mapping[str, str | bytes | None] = {
        "OPS/book.opf": package(items=items, spine=f'{SPINE}<itemref idref="two"/>'),
        "OPS/one.xhtml": silent,
        "OPS/two.xhtml": silent,
    }
    assert [line for line in told(changes) if line.startswith("CHK011")] == [
        "CHK011 OPS/one.xhtml 2 pages do not say their language; this is the first"
    ]


@pytest.mark.parametrize(
    ("sheet", "addresses"),
    [
        ("@import 'a.css'", ["a.css"]),
        ("p { background: url(b.png) }", ["b.png"]),
        ("p { background: URL( 'c d.png' ) }", ["c d.png"]),
        ("p { background: url(data:image/png;base64,AA) }", []),
        ("p { background: url(DATA:image/png;base64,AA) }", []),
        ("p { background: url() }", []),
        ("/* url(e.png) */", []),
        ("p { color: red }", []),
    ],
)
def test_a_style_sheet_reaches_for_what_it_imports_and_shows(
    sheet: str, addresses: list[str]
) -> None:
    assert list(addresses_in_css(sheet)) == addresses


def test_a_style_sheet_that_reaches_for_nothing_is_told() -> None:
    sheet = (
        "@import 'x.css'; /* url(y.css) */ p { src: url( \"https://x.org/f.woff\" ) } q{a:url(#z)}"
    )
    assert told({"OPS/book.css": sheet}) == [
        "CHK008 OPS/book.css x.css leads to no file of the book",
        "CHK031 OPS/book.css https://x.org/f.woff is fetched from the web",
    ]


def test_what_is_not_listed_and_what_is_never_used_are_told() -> None:
    items = ITEMS + '<item id="pic" href="pic.png" media-type="image/png"/>'
    changes: Mapping[str, str | bytes | None] = {
        "OPS/book.opf": package(items=items),
        "OPS/pic.png": b"",
        "OPS/stray.txt": "",
    }
    assert told(changes) == [
        "CHK033 OPS/stray.txt is in the archive, but not listed",
        "CHK033 OPS/pic.png is in the book, but nothing shows it or leads to it",
    ]


def test_of_a_book_that_runs_scripts_nobody_can_tell_what_is_never_used() -> None:
    items = ITEMS + '<item id="pic" href="pic.png" media-type="image/png"/>'
    changes: Mapping[str, str | bytes | None] = {
        "OPS/book.opf": package(items=items),
        "OPS/pic.png": b"",
        "OPS/one.xhtml": page("<h1>One</h1><script>show('pic')</script>"),
    }
    assert [line[:6] for line in told(changes)] == ["CHK032"]


def test_other_renditions_are_left_alone() -> None:
    other = '<rootfile full-path="FXL/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    fixed = package(items='<item id="p" href="p.xhtml" media-type="application/xhtml+xml"/>')
    changes: Mapping[str, str | bytes | None] = {
        "META-INF/container.xml": FILES["META-INF/container.xml"].replace("</rootfiles>", other),
        "FXL/book.opf": fixed,
        "FXL/p.xhtml": page("<p/>"),
    }
    assert told(changes) == []


def test_contents_that_do_not_follow_the_spine_are_told() -> None:
    swapped = (
        NAV.replace("one.xhtml", "x")
        .replace("two.xhtml", "one.xhtml")
        .replace('"x"', '"two.xhtml"')
    )
    assert told({"OPS/nav.xhtml": swapped}) == [
        "CHK034 OPS/nav.xhtml:6 OPS/one.xhtml comes earlier in the spine"
    ]
    short = {"OPS/book.opf": package(spine='<itemref idref="one"/>')}
    assert told(short) == ["CHK034 OPS/nav.xhtml:6 OPS/two.xhtml is not in the spine"]
    assert told({"OPS/nav.xhtml": page("<p>x</p>")})[0] == (
        "CHK034 OPS/nav.xhtml the table of contents is empty"
    )
    without = {"OPS/book.opf": package(items=ITEMS.replace(' properties="nav"', ""))}
    assert told(without)[1] == "CHK034 OPS/book.opf the book has no table of contents"


def test_a_page_of_the_text_that_no_contents_lead_to_is_noted() -> None:
    partial = NAV.replace('<li><a href="two.xhtml">Two</a></li>', "")
    assert told({"OPS/nav.xhtml": partial}) == [
        "CHK036 OPS/nav.xhtml OPS/two.xhtml is not in the table of contents"
    ]
    colophon = FILES["OPS/two.xhtml"].replace("<body>", '<body epub:type="backmatter">')
    assert told({"OPS/nav.xhtml": partial, "OPS/two.xhtml": colophon}) == []


def test_the_spine_and_the_manifest_are_held_against_each_other() -> None:
    spine = SPINE + '<itemref idref="one"/><itemref idref="three"/>'
    assert told({"OPS/book.opf": package(spine=spine)}) == [
        "CHK007 OPS/book.opf:13 the spine names 'one' twice",
        "CHK007 OPS/book.opf:13 the spine names 'three', which is not listed",
    ]


PAGES = '<nav epub:type="page-list"><ol><li><a href="one.xhtml">1</a></li></ol></nav>'
CLAIM = '<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>'


@pytest.mark.parametrize(
    ("added", "codes"),
    [
        (CLAIM, ["CHK039"]),
        (CLAIM + '<meta property="a11y:certifiedBy">Ida Bell</meta>', []),
        (CLAIM.replace("Level AA", "AA"), ["CHK038", "CHK039"]),
        ('<meta property="schema:accessibilityFeature">printPageNumbers</meta>', ["CHK038"]),
        ('<meta property="schema:accessibilityFeature">alternativeText</meta>', []),
    ],
)
def test_claims_that_nothing_bears_out_are_told(added: str, codes: list[str]) -> None:
    lines = told({"OPS/book.opf": package(METADATA + added)})
    assert [line[:6] for line in lines] == codes


@pytest.mark.parametrize(
    "printed",
    [
        {"OPS/one.xhtml": page('<h1>One</h1><p>x<span epub:type="pagebreak" id="p1"/>y</p>')},
        {"OPS/nav.xhtml": NAV.replace("</body>", f"{PAGES}</body>")},
    ],
)
def test_pages_of_print_are_claimed_of_a_book_that_has_some(printed: dict[str, str]) -> None:
    feature = '<meta property="schema:accessibilityFeature">printPageNumbers</meta>'
    assert "CHK038" not in str(told({"OPS/book.opf": package(METADATA + feature), **printed}))


def test_alternative_text_that_is_claimed_and_missing_is_told() -> None:
    feature = '<meta property="schema:accessibilityFeature">alternativeText</meta>'
    changes: Mapping[str, str | bytes | None] = {
        "OPS/book.opf": package(METADATA + feature),
        "OPS/one.xhtml": page('<h1>One</h1><img src="two.xhtml"/>'),
    }
    assert [line[:6] for line in told(changes)] == ["CHK010", "CHK038"]


def test_metadata_without_a_word_on_accessibility_are_noted() -> None:
    silent = "\n".join(line for line in METADATA.split("\n") if "schema:" not in line)
    assert [line[:6] for line in told({"OPS/book.opf": package(silent)})] == ["CHK037"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("readingOrder", []),
        ("displayTransformability/font-size", []),
        (
            "tableOfContent",
            ["'tableOfContent', which is no value of it: did you mean tableOfContents?"],
        ),
        ("x" * 9_000_000, [f"'{'x' * 59}…', which is no value of it"]),
    ],
    ids=["known", "refined", "misspelt", "endless"],
)
def test_a_feature_that_the_vocabulary_lacks_is_noted(value: str, expected: list[str]) -> None:
    feature = f'<meta property="schema:accessibilityFeature">{value}</meta>'
    assert told({"OPS/book.opf": package(METADATA + feature)}) == [
        f"CHK037 OPS/book.opf:8 schema:accessibilityFeature is {said}" for said in expected
    ]


def test_a_page_behind_drm_is_told_and_not_read() -> None:
    encryption = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData>
<CipherReference URI="OPS/one.xhtml"/></CipherData></EncryptedData></encryption>"""
    assert told({"META-INF/encryption.xml": encryption, "OPS/one.xhtml": b"\x00\x01"}) == [
        "CHK035 OPS/one.xhtml is encrypted, so it was not looked into"
    ]


def test_an_archive_of_nothing_is_told() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w"):
        pass
    assert [each.code for each in check_epub(target.getvalue(), "x")] == ["CHK005", "CHK007"]


def test_a_file_without_a_name_is_told() -> None:
    target = io.BytesIO(epub())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("x", "nameless")
        archive.infolist()[-1].filename = ""
    (finding,) = check_epub(target.getvalue(), "x")
    assert (finding.code, finding.message) == ("CHK005", "a file of the archive has no name")


def test_a_file_that_is_damaged_in_lzma_is_told() -> None:
    target = io.BytesIO(epub({"OPS/two.xhtml": None}))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("OPS/two.xhtml", FILES["OPS/two.xhtml"], zipfile.ZIP_LZMA)
        at = archive.infolist()[-1].header_offset
    data = bytearray(target.getvalue())
    start = at + 30 + len("OPS/two.xhtml") + 9
    data[start : start + 40] = b"\xff" * 40
    assert "is damaged" in check_epub(bytes(data), "x")[0].message
