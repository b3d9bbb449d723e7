"""Contents and packages that are damaged are read as far as they go; a book is not lost for them."""

import pytest

from octavo.app.pages import clean_page
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.readers.lenient_xml import read_leniently
from octavo.tree.document import Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Heading
from octavo.tree.plain import inline_text
from tests.unit.readers.test_epub import FILES, NCX, OPF, PAGE, source

LABELS = ["Chapter 1: One", "Two", "The Crossing", "Notes"]


ONE = NCX.replace(
    '<navPoint id="p2"><navLabel><text>Two</text></navLabel><content src="Text/a.xhtml#two"/></navPoint>',
    "",
)


def read(**files: str) -> Outcome:
    return clean_page(
        source(FILES | {f"OEBPS/{name.replace('_', '.')}": text for name, text in files.items()})
    )


def labels(outcome: Outcome) -> list[str]:
    return [section.label for section in outcome.document.spine]


def codes(outcome: Outcome) -> list[str]:
    return [one.code for one in outcome.findings if one.code.startswith("RDR")]


def test_contents_with_a_bare_ampersand_name_the_chapters_all_the_same() -> None:
    outcome = read(toc_ncx=NCX.replace("The Crossing", "Wind & Water"))

    assert labels(outcome) == [*LABELS[:2], "Wind & Water", "Notes"]
    assert codes(outcome) == ["RDR012"]


@pytest.mark.parametrize(
    "ncx", ["", "<ncx><navMap><navPoint><navLabel>", "salt & water", "\0\0\0\0\0\0\0\0"]
)
def test_where_contents_say_nothing_headings_tell_the_chapters(ncx: str) -> None:
    outcome = read(toc_ncx=ncx)

    assert labels(outcome)[0] == "Chapter 1: One"
    assert codes(outcome)[-2:] == ["RDR024", "RDR030"]


def test_contents_that_are_named_and_missing_are_told() -> None:
    files = {name: text for name, text in FILES.items() if name != "OEBPS/toc.ncx"}
    (found,) = (one for one in clean_page(source(files)).findings if one.code == "RDR024")

    assert "OEBPS/toc.ncx, which is not in the archive" in found.message


def test_a_package_with_a_bare_ampersand_is_read() -> None:
    outcome = read(content_opf=OPF.replace("The Ferry", "Salt & Rope < 3"))

    assert outcome.document.metadata.title == "Salt & Rope < 3"
    assert outcome.document.metadata.authors == ("Marian Pask",)
    assert labels(outcome) == LABELS


def test_a_package_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    cut = OPF[: OPF.index('<itemref idref="c"/>')]
    assert labels(read(content_opf=cut)) == LABELS[:3]

    with pytest.raises(ReadError, match="no spine"):
        read(content_opf=OPF[: OPF.index("<spine")])


def test_contents_that_declare_entities_are_refused() -> None:
    harmful = NCX.replace("<!DOCTYPE ncx", '<!DOCTYPE ncx [<!ENTITY a "b">]><!DOCTYPE ncx')
    with pytest.raises(ReadError, match="declares entities"):
        read(toc_ncx=harmful)


POINT = (
    '<navPoint><navLabel><text>{0}</text></navLabel><content src="Text/a.xhtml#{1}"/>{2}</navPoint>'
)


def nested(motto: str) -> Outcome:
    inner = "".join(POINT.format(name, name, "") for name in ("dawn", "dusk"))
    head, _, rest = NCX.partition("<navMap>")
    later = rest[rest.index('<navPoint id="p3"') :]
    text = "<p>The ferry was late again, and nobody minded.</p>" * 9
    parts = "".join(f"<div id='{name}'><h2>{name}</h2>{text}</div>" for name in ("dawn", "dusk"))
    page = PAGE.format(f"<div id='water'><h1>Water</h1>{motto}{parts}</div>")
    contents = f"{head}<navMap>{POINT.format('Water', 'water', inner)}{later}"
    return read(**{"toc_ncx": contents, "Text/a_xhtml": page})


def test_what_is_listed_inside_a_chapter_with_text_of_its_own_is_a_section_of_it() -> None:
    chapter, *_ = nested("<p>It left at noon, and came back empty.</p>" * 3).document.spine

    headings = [block.content for block in chapter.blocks if isinstance(block, Heading)]
    assert (chapter.role, chapter.label, chapter.sections) == (Role.CHAPTER, "Water", ())
    assert [inline_text(content) for content in headings] == ["dawn", "dusk"]


@pytest.mark.parametrize("motto", ["", "<p>A motto.</p>"])
def test_what_is_listed_below_a_title_and_a_motto_are_chapters_of_a_part(motto: str) -> None:
    part, *_ = nested(motto).document.spine

    assert (part.role, part.label) == (Role.PART, "Water")
    assert [chapter.label for chapter in part.sections] == ["dawn", "dusk"]


@pytest.mark.parametrize(
    ("lines", "label", "first"),
    [
        ("<p class='t'><b>THE CROSSING</b></p>", "THE CROSSING", "It left."),
        ("<div class='h'><p>The</p><p class='t'>Crossing</p></div>", "The Crossing", "It left."),
        ("<p>The crossing was long.</p>", "The Crossing", "The crossing was long."),
        ("<p>The Crossing<img src='a.png' alt=''/></p>", "The Crossing", "The Crossing"),
        ("<blockquote><p>The Crossing</p></blockquote>", "The Crossing", "The Crossing"),
    ],
)
def test_lines_that_say_what_the_contents_say_are_the_title_and_stand_once(
    lines: str, label: str, first: str
) -> None:
    files = FILES | {"OEBPS/Text/b_split_000.xhtml": PAGE.format(f"{lines}<p>It left.</p>")}
    _, _, chapter, _ = clean_page(source(files)).document.spine

    assert chapter.label == label
    assert text_of_blocks(chapter.blocks[:1]) == first


def test_a_number_on_a_line_of_its_own_is_the_chapter_s() -> None:
    ncx = NCX.replace("The Crossing", "7 The Crossing")
    page = PAGE.format("<p class='n'>7</p><p class='t'>The Crossing</p><p>It left.</p>")
    files = FILES | {"OEBPS/toc.ncx": ncx, "OEBPS/Text/b_split_000.xhtml": page}
    _, _, chapter, _ = clean_page(source(files)).document.spine

    assert (chapter.number, inline_text(chapter.title)) == ("7", "The Crossing")


class _Told:
    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self, name: str, attributes: object) -> None:
        self.said.append(f"<{name}{attributes or ''}")

    def end(self, name: str) -> None:
        self.said.append(f"{name}>")

    def data(self, text: str) -> None:
        self.said.append(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a>x & y &amp; <z</a>", ["<a", "x & y & <z", "a>"]),
        ("<a><b>x</c></a></a>y", ["<a", "<b", "x", "y", "b>", "a>"]),
        ("<a><b><i/></b></b>", ["<a", "<b", "<i", "i>", "b>", "a>"]),
        ("<a><!-- <b> --><![CDATA[<c>]]>", ["<a", "<c>", "a>"]),
        ("<a k='&lt;' l=\"1\">", ["<a{'k': '<', 'l': '1'}", "a>"]),
        (
            "<x:a xmlns:x='u' dc:b='1'/>y",
            ["<u}a{'http://purl.org/dc/elements/1.1/}b': '1'}", "y", "u}a>"],
        ),
        ("no element & <", []),
    ],
)
def test_what_is_not_xml_is_told_as_far_as_it_is_some(text: str, said: list[str]) -> None:
    told = _Told()
    read_leniently(text, told)

    assert told.said == said


def test_pages_that_nothing_names_are_chapters_without_a_name_and_told_as_such() -> None:
    head, _, rest = NCX.partition("<navPoint")
    emptied: dict[str, str | bytes] = {"OEBPS/toc.ncx": head + rest[rest.index("</navMap>") :]}
    plain: dict[str, str | bytes] = {
        file: PAGE.format(f"<p>Of {file}, at length.</p>")
        for file in FILES
        if file.endswith(".xhtml")
    }
    outcome = clean_page(source(FILES | plain | emptied))
    told = [finding.message for finding in outcome.findings if finding.code == "RDR030"]

    assert [f"Of {file}, at length." in outcome.document.plain_text() for file in plain] == [
        True
    ] * 4
    files = "OEBPS/Text/a.xhtml, OEBPS/Text/b_split_000.xhtml, OEBPS/Text/notes.xhtml"
    assert told == [
        f"3 chapters have no name, since neither a heading nor the contents give one: {files}."
    ]
    assert "RDR030" not in [finding.code for finding in clean_page(source(dict(FILES))).findings]


def test_a_book_packed_with_the_folder_around_it_is_the_same_book() -> None:
    inside = {f"ferry/{name}": content for name, content in FILES.items()}
    whole, outer = clean_page(source(dict(FILES))), clean_page(source(inside))

    assert labels(outer) == [*LABELS]
    assert outer.document.plain_text() == whole.document.plain_text()


def test_files_are_found_whose_names_the_package_has_in_another_case() -> None:
    outcome = read(content_opf=OPF.replace("Text/b_split", "text/B_Split"))

    assert "and came back empty." in outcome.document.plain_text()
    assert (labels(outcome), codes(outcome)) == (LABELS, [])


def test_contents_that_lead_to_the_wrong_folder_mean_the_one_page_of_that_name() -> None:
    assert labels(read(toc_ncx=NCX.replace("Text/", "Words/"))) == LABELS
    assert labels(read(toc_ncx=NCX.replace("Text/", "")))[2] == "The Crossing"


BAR = '<div class="bar"><h3>On this site</h3><p><a href="b_split_000.xhtml">Next</a></p></div>'


@pytest.mark.parametrize("number", ["", "2.1. "])
@pytest.mark.parametrize("above", [BAR, '<p><img src="x.png" alt=""/></p>', BAR * 2])
def test_the_heading_that_the_contents_name_is_the_chapters_although_a_lower_one_stands_above(
    above: str, number: str
) -> None:
    page = PAGE.format(f"{above}<div><h1>{number}One</h1><p>The ferry was late again.</p></div>")
    outcome = read(**{"Text/a_xhtml": page}, toc_ncx=ONE)
    chapter = outcome.document.spine[0]

    assert inline_text(chapter.title) == f"{number}One"
    assert text_of_blocks(chapter.blocks).count("One") == 0
    assert ("Next" in text_of_blocks(chapter.blocks)) == ("Next" in above)


@pytest.mark.parametrize(
    "above", ["<h1>Water</h1>", f"<h2>Water</h2><p>{'It rose all day. ' * 30}</p>"]
)
def test_a_higher_heading_stays_the_chapters_and_so_does_one_with_text_below_it(above: str) -> None:
    page = PAGE.format(f"{above}<h2>One</h2><p>The ferry was late again.</p>")

    assert labels(read(**{"Text/a_xhtml": page}, toc_ncx=ONE))[0] == "Water"


@pytest.mark.parametrize(
    "head",
    [
        '<p class="n">7</p><h2 id="one">One</h2>',
        '<p>7</p><p id="one" class="t"><span>O</span><span>NE</span></p>',
        '<div><p>VII</p></div><div id="one"><h2>One</h2></div>',
    ],
)
def test_a_number_above_the_place_that_the_contents_lead_to_is_that_of_the_chapter(
    head: str,
) -> None:
    page = PAGE.format(f"{head}<p>The ferry was late again.</p>")
    chapter, *_ = read(
        **{"Text/a_xhtml": page}, toc_ncx=ONE.replace("Text/a.xhtml", "Text/a.xhtml#one")
    ).document.spine

    assert (chapter.number in {"7", "VII"}, inline_text(chapter.title).lower()) == (True, "one")
    assert text_of_blocks(chapter.blocks) == "The ferry was late again."


def test_a_number_and_a_title_that_only_a_style_marks_are_the_heading_although_contents_have_the_title_alone() -> (
    None
):
    page = PAGE.format("<p>7</p><p><b>One</b></p><p>The ferry was late again.</p>")
    chapter, *_ = read(**{"Text/a_xhtml": page}, toc_ncx=ONE).document.spine

    assert (chapter.number, inline_text(chapter.title)) == ("7", "One")
    assert text_of_blocks(chapter.blocks) == "The ferry was late again."


EPUB3 = ' xmlns:epub="http://www.idpf.org/2007/ops"'


def first_of(body: str, attributes: str = "") -> Section:
    """Return the section that a page of EPUB 3 is, which the contents call `One`."""
    page = PAGE.replace("<html", f"<html{EPUB3}").replace("<body>", f"<body {attributes}>")
    return read(**{"Text/a_xhtml": page.format(body)}, toc_ncx=ONE).document.spine[0]


@pytest.mark.parametrize(
    ("body", "attributes"),
    [
        ('<section epub:type="chapter">{}</section>', ""),
        ('<div><section epub:type="chapter" id="c">{}</section></div>', ""),
        ("{}", 'epub:type="bodymatter chapter"'),
    ],
)
@pytest.mark.parametrize(
    ("head", "number"),
    [('<p class="t">One</p>', ""), ("<p>7</p><p>One</p>", "7"), ("<p>A crossing</p><h2>One</h2>", ""), ("", "")],
)  # fmt: skip
def test_a_chapter_that_is_called_one_gets_its_title_from_the_contents_if_it_has_no_heading(
    body: str, attributes: str, head: str, number: str
) -> None:
    chapter = first_of(body.format(f"{head}<p>The ferry was late again.</p>"), attributes)

    assert (chapter.role, chapter.number, inline_text(chapter.title)) == (
        Role.CHAPTER,
        number,
        "One",
    )
    assert "One" not in text_of_blocks(chapter.blocks)
    assert ("A crossing" in text_of_blocks(chapter.blocks)) == ("A crossing" in head)


def test_what_only_screen_readers_are_told_is_not_a_title_and_a_dedication_has_none() -> None:
    words = "<p>One day the ferry was late.</p>"
    spoken = first_of(f'<section epub:type="chapter" aria-label="One">{words}</section>')
    dedication = first_of(f'<section epub:type="dedication">{words}</section>')

    assert (spoken.title, dedication.title) == ((), ())


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (' xmlns="http://www.idpf.org/2007/opf"', ""),
        ("http://www.idpf.org/2007/opf", "http://openebook.org/namespaces/oeb-package/1.0/"),
    ],
)
def test_a_package_in_the_words_of_an_older_standard_is_read(now: str, then: str) -> None:
    opf = OPF.replace(now, then).replace("dc/elements/1.1/", "dc/elements/1.0/")
    for name in ("title", "language", "creator"):
        opf = opf.replace(f"dc:{name}", f"dc:{name.title()}")
    outcome = read(content_opf=opf)

    assert (labels(outcome), outcome.document.metadata.title) == (LABELS, "The Ferry")
    assert outcome.document.metadata.authors == ("Marian Pask",)
