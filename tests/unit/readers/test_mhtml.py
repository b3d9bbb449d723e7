"""Pages saved as a single file: the page in it, its pictures, its lines, and what damage does."""

import base64
import io
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from PIL import Image as Picture

import octavo
from octavo.app.catalog import HTML, MAIL, MHTML
from octavo.app.pages import plain_page
from octavo.app.source_lines import line_finder
from octavo.app.sources import source_of
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.findings.limits import Limits
from octavo.readers.html import read_html
from octavo.readers.mhtml import read_mhtml
from octavo.readers.mhtml.lines import line_teller
from octavo.readers.mhtml.transfer import decode_transfer
from octavo.readers.source import Source
from octavo.tree.document import Statement
from octavo.tree.dump import dump
from octavo.tree.ink import text_of_document
from tests.single_file import ADDRESS, BOUNDARY, file_of, page_part, part, single_file

STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"
PAGE: Final = (
    f"<html><head><title>Rain</title></head><body>{STORY}<p>It was 8 = eight — naïve.</p></body>"
)


def png(grey: int = 128) -> bytes:
    buffer = io.BytesIO()
    Picture.new("L", (4, 4), grey).save(buffer, "PNG")
    return buffer.getvalue()


def read(data: bytes, limits: Limits | None = None) -> Outcome:
    return read_mhtml(Source("rain.mhtml", data, MHTML, limits=limits or Limits()))


def text_of(data: bytes) -> str:
    return " ".join(text_of_document(read(data).document).split())


def shown(page: str, *parts: bytes) -> dict[str, bytes]:
    return dict(read(file_of([page_part(page), *parts])).pictures)


def said(data: bytes) -> list[tuple[str, int, str]]:
    """Return the findings of reading a file: code, line and message."""
    return [
        (one.code, one.origin.line if one.origin else 0, one.message) for one in read(data).findings
    ]


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit", "binary"])
def test_the_page_is_read_as_the_same_page_of_html_is(transfer: str) -> None:
    html = read_html(Source("rain.mhtml", PAGE.encode(), HTML))
    outcome = read(file_of([page_part(PAGE, transfer=transfer)]))
    where, *said = outcome.document.statements
    assert where == Statement("address", ADDRESS, "the file it was saved in")
    page = replace(outcome.document, statements=tuple(said))
    assert replace(outcome, document=page) == html
    assert html.findings == ()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "gb18030", "euc-jp", "utf-16"])
def test_the_head_of_the_page_tells_its_encoding(charset: str) -> None:
    page = "<p>Девятый</p>" if charset == "windows-1251" else "<p>灯台 九</p>"
    assert text_of(file_of([page_part(page, charset)])) in {"Девятый", "灯台 九"}


@pytest.mark.parametrize("transfer", ["quoted-printable", "8bit"])
def test_a_file_that_was_text_already_keeps_its_characters(transfer: str) -> None:
    page = "<p>Она считала фонари, и восемь раз их было девять.</p>"
    data = file_of([page_part(page, "windows-1251", transfer)]).decode("cp1251")
    outcome = octavo.clean(data)
    assert outcome.document.plain_text().startswith("Она считала фонари")
    assert [one.code for one in outcome.findings if one.code[:3] == "RDR"] == []


def test_the_page_tells_its_encoding_where_the_head_does_not() -> None:
    page = "<meta charset=windows-1251><p>Она считала фонари.</p>".encode("cp1251")
    assert text_of(file_of([part(page, "text/html")])) == "Она считала фонари."


def test_the_page_is_the_part_that_the_file_names_else_the_first_of_html() -> None:
    parts = [
        part(b"Aside.", "text/plain", "8bit"),
        part(b"<p>First.", "text/html", "8bit", id_="one@mole"),
        part(b"<p>Second.", "text/html", "8bit", id_="two@mole"),
    ]
    named = f'multipart/related; boundary="{BOUNDARY}"; start="<two@mole>"'
    gone = f'multipart/related; boundary="{BOUNDARY}"; start="<three@mole>"'
    texts = [text_of(file_of(parts, type_=kind)) for kind in ("", named, gone)]
    assert texts == ["First.", "Second.", "First."]
    assert text_of(file_of(parts[:1])) == "Aside."


def test_parts_in_parts_and_mail_in_mail_are_looked_into() -> None:
    inner = file_of([part(b"Aside.", "text/plain"), page_part(PAGE)], boundary="inner")
    mail = file_of([b"Content-Type: message/rfc822\r\n\r\n" + inner])
    assert "naïve" in text_of(mail)
    source = Source("rain.eml", b"Content-Type: message/rfc822\n\n" + mail, MAIL)
    assert "naïve" in octavo.convert([source]).document.plain_text()


def test_a_file_of_one_part_needs_no_boundary() -> None:
    assert text_of(b"MIME-Version: 1.0\r\n" + page_part(PAGE)) == text_of(single_file(PAGE))


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_may_end_as_they_like(end: bytes) -> None:
    data = single_file(PAGE, {"https://mole.example/a.png": png()}).replace(b"\r\n", end)
    assert text_of(b"\xef\xbb\xbf\n" + data) == text_of(single_file(PAGE))


@pytest.mark.parametrize(
    ("source", "location"),
    [
        ("https://mole.example/a.png", "https://mole.example/a.png"),
        ("a%20b.png?v=3#top", "https://mole.example/a b.png?v=3"),
        ("/a.png", "https://mole.example/a.png"),
        ("a.png", "a.png"),
        ("//mole.example/a.png", "https://mole.example/a.png"),
        ("CID:lamp@mole", "cid:lamp@mole"),
        ("http://[", "http://["),
    ],
)
def test_a_picture_is_the_part_that_was_found_at_its_address(source: str, location: str) -> None:
    page = f"{STORY}<p><img src='{source}' alt='A lamp'></p>"
    assert list(shown(page, part(png(), location=location)).values()) == [png()]


def test_a_picture_is_the_part_whose_id_it_calls() -> None:
    page = "<p><img src='cid:lamp%25@mole' alt='A lamp'><img src='cid:none@mole' alt='A gull'></p>"
    assert shown(page, part(png(), id_="lamp%@mole")) == {"cid:lamp%25@mole": png()}


def test_an_address_starts_from_the_base_of_the_page() -> None:
    page = "<base href='/img/'><p><img src='a.png' alt='A lamp'>"
    assert shown(page, part(png(), location="https://mole.example/img/a.png")) == {"a.png": png()}


def test_an_address_starts_from_where_the_file_says_the_page_was() -> None:
    page = part(b"<p><img src='a.png' alt='A lamp'></p>", "text/html", "8bit")
    there = file_of([page, part(png(), location="https://mole.example/tide/a.png")])
    for name in (b"Snapshot-Content-Location", b"Content-Location"):
        data = name + b":\r\n https://mole.example/\r\n\ttide/5.html\r\n" + there
        assert read(data).pictures == {"a.png": png()}
    assert read(there).pictures == {}


def test_what_no_image_names_is_not_carried_along() -> None:
    page = f"{STORY}<p><img src='data:image/png;base64,AAAA' alt='A lamp'></p>"
    places = ("https://mole.example/b.png", "data:image/png;base64,AAAA")
    assert shown(page, *(part(png(), location=place) for place in places)) == {}


def test_pictures_are_made_fit_as_those_beside_a_page_are() -> None:
    buffer = io.BytesIO()
    Picture.new("RGB", (4, 4), (9, 9, 9)).save(buffer, "WEBP")
    address = "https://mole.example/a.webp"
    page = f"{STORY}<p><img src='{address}' alt='A lamp'></p>{STORY}"
    outcome = octavo.clean(single_file(page, {address: buffer.getvalue()}))
    (resource,) = outcome.document.resources
    assert resource.media_type == "image/png"
    assert [one.code for one in outcome.findings if one.code[:3] == "RES"] == ["RES004"]
    assert outcome.pictures == {}


def test_a_picture_that_is_none_leaves_its_words_and_so_does_one_that_is_too_large() -> None:
    page = f"{STORY}<p><img src='a.png' alt='A lamp'></p>{STORY}"
    broken = octavo.convert([single_file(page, {"a.png": b"\x89PNG\r\n\x1a\nbroken"})])
    options = octavo.Options(limits=Limits(picture_size=1))
    data = single_file(page, {"a.png": png() + bytes(2**20)})
    large = octavo.convert([data], options=options)
    for book in (broken, large):
        assert "RES002" in [one.code for one in book.findings]
        assert "A lamp" in book.document.plain_text()
        assert book.document.resources == ()


def test_a_picture_that_goes_with_its_furniture_is_not_in_the_book() -> None:
    page = f"<nav><a href='/'><img src='a.png' alt='Home'></a></nav>{STORY * 4}"
    book = octavo.convert([single_file(page, {"a.png": png()})])
    assert (book.document.resources, book.document.store) == ((), {})


def test_the_style_that_a_browser_took_out_of_the_page_still_hides() -> None:
    link = '<link rel="stylesheet" href="cid:css-1@mhtml.blink" />'
    page = f"{link}\n{STORY}<p class=zq7>Taken without asking.</p>{STORY}"
    sheet = '@charset "utf-8";\r\n.é::before{content:"</style>"}\r\n.zq7 { display: none; }'
    style = part(sheet.encode(), "text/css", location="cid:css-1@mhtml.blink")
    frame = part(b".text{display:none}", "text/html", location="cid:css-2@mhtml.blink")
    page = f'<link href="cid:css-2@mhtml.blink"><div class=text>{page}</div>'
    book = octavo.clean(file_of([page_part(page), style, frame]))
    assert "Taken" not in book.document.plain_text()
    hidden = [one.before for one in book.findings if one.code == "CHR003"]
    assert hidden == ["Taken without asking."]


def test_no_line_of_the_page_moves_for_what_is_restored() -> None:
    link = '<link\nrel="stylesheet"\nhref="cid:css-1@mhtml.blink" />'
    shadow = '<x-note><template shadowmode="open"\n></template></x-note>'
    style = part(b"a{}\r\nb{}", "text/css", location="cid:css-1@mhtml.blink")
    data = file_of([page_part(f"{link}\n{shadow}\n<p>The lamp\x07 burned.</p>"), style])
    (told,) = [one.origin for one in read(data).findings if one.code == "RDR004"]
    assert told
    assert told.line == data[: data.index(b"The lamp")].count(b"\n") + 1


def test_a_style_that_the_page_calls_often_is_in_it_once() -> None:
    link = '<link href="cid:css-1@mhtml.blink">'
    style = part(b"a{}" * 100_000, "text/css", location="cid:css-1@mhtml.blink")
    began = time.process_time()
    assert text_of(file_of([page_part(link * 5000 + STORY), style])).startswith("The harbour")
    assert time.process_time() - began < 5


def test_what_stands_in_a_shadow_is_text_of_the_page() -> None:
    page = f'<body><x-note><template shadowmode="open"><p>Aside.</p></template></x-note>{STORY}'
    assert text_of(single_file(page)).startswith("Aside.")
    assert "harbour" in text_of(single_file(page))


def test_a_link_to_the_page_itself_leads_to_no_other_page() -> None:
    page = (
        f"{STORY}<p>The lamp<sup><a href='{{here}}#n1' id='c1'>1</a></sup> burned.</p>{STORY * 3}"
        "<ol><li id='n1'><p>It was the ninth. <a href='{here}#c1'>↩</a></p></li></ol>"
    )
    whole = page.format(here=f"{ADDRESS}?a=1&amp;b=2")
    root = part(whole.encode(), "text/html; charset=utf-8", location=f"{ADDRESS}?a=1&b=2")
    html = octavo.clean(page.format(here=""), media_type=HTML)
    assert octavo.clean(file_of([root])).document == html.document
    assert "#n1" in dump(read(file_of([root])).document)


def lines_told(transfer: str, charset: str) -> tuple[list[int], list[int]]:
    """Return the lines at which words are found, and those at which the file has them."""
    words = [f"lamp{at}" for at in range(0, 400, 7)]
    told = " ".join(f"lamp{at} — 灯{'台' * (at % 5)}{chr(10) * (at % 3)}" for at in range(400))
    data = file_of([page_part(f"<body><p>{told}</p></body>", charset, transfer)])
    if transfer == "8bit":
        data = data.replace(b"\n\r\n", b"\n\n")  # some lines end in one way, some in the other
    find = line_finder(Source("rain.mhtml", data, MHTML))
    held = data.split(b"\n")
    real = [
        next(
            at
            for at, line in enumerate(held, 1)
            if word.encode() + b" " in line + b" " or word.encode() + b"=" in line
        )
        for word in words
    ]
    return [find(word) for word in words], real


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "8bit"])
def test_a_line_is_that_of_the_file_as_an_editor_shows_it(transfer: str, charset: str) -> None:
    found, real = lines_told(transfer, charset)
    # Of a word that a soft line break cuts in two the search finds the line in which it begins.
    assert [abs(a - b) <= 1 for a, b in zip(found, real, strict=True)] == [True] * len(real)
    assert sum(a == b for a, b in zip(found, real, strict=True)) > 0.8 * len(real)


def test_the_lines_of_base64_are_those_that_hold_the_words() -> None:
    page = "\n".join(f"<p>lamp{at:04}</p>" for at in range(300))
    body = base64.encodebytes(page.encode())
    tell = line_teller(body, "base64", "utf-8", 11)
    place = page.index("lamp0200")
    # 57 bytes to a line of the file
    assert tell(place) == 11 + place // 57
    assert tell(0) == 11
    assert tell(10**9) == 10 + body.count(b"\n")


def test_a_mark_before_the_page_is_not_a_character_of_it() -> None:
    body = "\ufeff灯台\r\n\ufeff灯台\r\n灯台".encode()
    tell = line_teller(body, "8bit", "utf-8", 5)
    assert [tell(at) for at in range(9)] == [5, 5, 5, 6, 6, 6, 6, 7, 7]
    assert line_teller(b"", "8bit", "utf-8", 5)(0) == 5


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_lines_of_plain_text_are_those_of_the_file(end: bytes) -> None:
    text = "Rain — and wind —\n\n" + "\n".join(f"The lamp burned at {at}. " * 9 for at in range(4))
    data = file_of([part(text.encode(), "text/plain; charset=utf-8", "quoted-printable")])
    data = data.replace(b"\r\n", end)
    (section,) = read(data).document.body_matter
    lines = data.split(b"\n")
    words = [b"Rain", *(b"burned at %d" % at for at in range(4))]
    # The first time that an hour is told begins its paragraph.
    told = [next(at for at, line in enumerate(lines, 1) if word in line) for word in words]
    assert [block.origin.line for block in section.blocks if block.origin] == told
    assert section.origin
    assert section.origin.line == told[0]


def test_a_chapter_that_is_cut_off_is_told_with_its_line_in_the_file() -> None:
    told = "".join(
        f"<p>At {at} the lamp burned — still — and nobody had slept, nor would, in all the town.</p>"
        for at in range(20)
    )
    last = "<p>Afterwards the lamp went out and she stood on the mole for as long as the rain would fall upon it, counting what she had counted on every other evening and"
    data = single_file(f"<body><h1>Rain</h1>{told}\n{last}</body>")
    book = octavo.convert([data])
    (cut,) = [one for one in book.findings if one.code == "CHR018"]
    assert cut.origin
    assert cut.origin.line == data[: data.index(b"<p>Afterwards")].count(b"\n") + 1


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    data = file_of([page_part(PAGE)], end=False)
    last = data.rstrip().count(b"\n") + 1
    told = "The file ends before its last part does: text or pictures may be missing."
    assert said(data) == [("RDR016", last, told)]
    assert "naïve" in text_of(data)


@pytest.mark.parametrize(
    ("transfer", "body", "text", "told"),
    [
        ("quoted-printable", b"<p>a =ZZ b\r\n=3Dc", "a =ZZ b =c", "One place is not valid quoted-printable, and was kept as it stands."),
        ("quoted-printable", b"<p>a =\rb = \t\r\nc==Q=", "a b c==Q", "2 places are not valid quoted-printable, and were kept as they stand."),
        ("base64", b"PHA+cmF*pbg==\r\n", "rain", "One place is not valid base64, and was passed over."),
        ("base64", b"PHA+*cmFpbg*\r\n", "rain", "2 places are not valid base64, and were passed over."),
        ("x-uuencode", b"<p>rain", "rain", "A part with the unknown encoding 'x-uuencode' was read as it is."),
    ],
)  # fmt: skip
def test_what_is_packed_wrongly_is_read_and_told(
    transfer: str, body: bytes, text: str, told: str
) -> None:
    head = f"Content-Type: text/html\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    data = file_of([head.encode() + body])
    assert text_of(data) == text
    assert [(code, message) for code, _, message in said(data)] == [("RDR016", told)]


@pytest.mark.parametrize(
    ("packed", "plain"),
    [
        (b"cmFpbg==", b"rain"),
        (b"cmFpbg==cmFpbg==", b"rainrain"),
        (b"cmFpbg", b"rain"),
        (b"cmFpb", b"rai"),
        (b"====", b""),
        (b"", b""),
    ],
)
def test_base64_gives_what_it_holds_however_it_ends(packed: bytes, plain: bytes) -> None:
    assert decode_transfer(packed, "base64") == plain


def test_a_boundary_within_a_line_is_none() -> None:
    line = f"Rain --{BOUNDARY}\r\n--{BOUNDARY}x\r\n".encode()
    page = part(line + b"<p>The lamp burned.</p>", "text/html", "8bit")
    assert text_of(file_of([part(line, "text/css", "8bit"), page])).endswith("The lamp burned.")


@pytest.mark.parametrize(
    "boundary", [b"*=a\0b'c'x", b"*=utf-8''%C3%A9", b"*=hex''x", b'="\\"', b"*0*=x"]
)
def test_a_boundary_that_is_written_strangely_is_told(boundary: bytes) -> None:
    data = b"Content-Type: multipart/related; boundary" + boundary + b"\n\n--y\n\nRain.\n--y--\n"
    assert "does not occur in it" in refused(data)


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, limits)
    return f"{caught.value} | {caught.value.hint}"


def test_a_file_that_is_not_such_a_page_says_what_it_lacks() -> None:
    assert "is not a page saved as a single file" in refused(PAGE.encode())
    assert "is not a page saved as a single file" in refused(b"")
    assert "does not occur in it" in refused(file_of([], end=False))
    assert "does not occur in it" in refused(b"Content-Type: multipart/related\n\n--x\n\nRain.")
    assert "holds no page" in refused(file_of([part(png())]))
    assert "(found: image/png)" in refused(file_of([part(png())]))
    assert "(found: nothing)" in refused(file_of([]))
    assert "the file is empty" in refused(file_of([part(b"", "text/html")]))
    broken = single_file(PAGE).replace(b"\n--", b"\n-")
    assert "rain.mhtml:7: the boundary" in refused(broken)


def test_parts_may_be_many_and_deep_only_as_far_as_anybody_needs() -> None:
    limits = Limits(page_parts=5)
    four = [part(png())] * 3
    assert "naïve" in text_of_document(read(file_of([page_part(PAGE), *four]), limits).document)
    told = refused(file_of([page_part(PAGE), *four, part(png())]), limits)
    assert "more than 5 parts" in told
    assert "limits.page-parts" in told
    deep = page_part(PAGE)
    files = []
    for level in range(10):
        deep = file_of([deep], boundary=f"level{level}")
        files.append(deep)
    assert "naïve" in text_of(files[7])
    assert "more than 8 deep" in refused(files[8])


HEADS: Final[dict[str, Callable[[], bytes]]] = {
    "encoded words": lambda: b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\r\n",
    "parameters": lambda: b"X: y\r\nContent-Type: text/html" + b";a" * 30_000 + b"\r\n",
    "an open quote": lambda: b'Content-Type: text/html; a="' + b";" * 60_000 + b"\r\n",
    "continued parameters": lambda: (
        b"Content-Type: text/html; " + b"; ".join(b"a*%d*=x" % at for at in range(4000)) + b"\r\n"
    ),
    "folded lines": lambda: b"X: a\r\n" + b"\t\r\n" * 20_000,
}


@pytest.mark.parametrize("name", HEADS)
def test_a_head_that_is_made_to_cost_much_does_not(name: str) -> None:
    one = HEADS[name]() + b"\r\n" + PAGE.encode()
    began = time.process_time()
    read(file_of([page_part(PAGE), *([one] * 100)]))
    assert time.process_time() - began < 10


def test_many_parts_and_many_boundaries_take_little_time() -> None:
    began = time.process_time()
    line = f"--{BOUNDARY}x".encode()
    read(file_of([page_part(PAGE), part(line * 100_000, transfer="8bit")]))
    refused(file_of([page_part(PAGE), *([b"\r\n"] * 200_000)]))
    refused(
        b"".join(
            b"Content-Type: multipart/x; boundary=%d\n\n--%d\n" % (at, at) for at in range(9999)
        )
    )
    assert time.process_time() - began < 10


def test_bytes_that_begin_as_such_a_file_does_are_read_as_one(tmp_path: Path) -> None:
    assert source_of(single_file(PAGE)).media_type == MHTML
    assert source_of(single_file(PAGE).decode()).media_type == MHTML
    assert source_of("Content-Type: text/plain\n\nRain fell.").media_type == "text/plain"
    assert source_of(PAGE).media_type == HTML
    for name in ("rain.mhtml", "rain.MHT"):
        (tmp_path / name).write_bytes(single_file(PAGE))
        assert "naïve" in octavo.clean(tmp_path / name).document.plain_text()


def test_a_page_over_which_a_process_was_lost_is_its_text() -> None:
    for kind in (MHTML, MAIL):
        page = plain_page(Source("rain.mhtml", single_file(PAGE), kind), "it hung")
        assert page.document.plain_text().endswith("It was 8 = eight — naïve.\n")
        assert [one.code for one in page.findings] == ["RDR014"]


def test_one_that_is_named_as_a_page_of_html_says_how_to_name_it(tmp_path: Path) -> None:
    page = tmp_path / "rain.html"
    page.write_bytes(single_file(PAGE))
    with pytest.raises(ReadError, match="a page saved as a single file") as refused:
        octavo.clean(page)
    assert refused.value.hint == "name it .mhtml"
