"""Bytes become text once, and what had to be guessed is said."""

import gzip
import random

import pytest

from octavo.findings.errors import ReadError
from octavo.readers.decode import decode
from octavo.tree.origin import Origin


def codes(data: bytes, charset: str = "") -> list[str]:
    return [finding.code for finding in decode(data, "page", charset).findings]


def test_utf8_needs_no_label() -> None:
    decoded = decode("naïve — “quoted”".encode(), "page")
    assert (decoded.text, decoded.encoding, decoded.findings) == ("naïve — “quoted”", "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_goes(encoding: str) -> None:
    assert decode("Grüße".encode(encoding), "page").text == "Grüße"


def test_the_declared_label_is_read_as_browsers_read_it() -> None:
    """To a browser, `latin-1` and `gb2312` mean their supersets."""
    assert decode("“Quotes”".encode("cp1252"), "page", "iso-8859-1").text == "“Quotes”"
    assert decode("鎔基，㐀".encode("gb18030"), "page", "gb2312").text == "鎔基，㐀"


def test_a_label_in_the_page_counts() -> None:
    page = b'<!-- saved --><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'
    assert decode(page + "第一章　港の灯り".encode("cp932"), "page").text.endswith(
        "第一章　港の灯り"
    )


def test_a_page_that_is_utf8_overrules_a_wrong_label() -> None:
    decoded = decode("港の灯り".encode(), "page", "gbk")
    assert decoded.text == "港の灯り"
    assert codes("港の灯り".encode(), "gbk") == ["RDR003"]


def test_an_unlabelled_legacy_page_is_guessed_and_said_so() -> None:
    text = "Вечером ветер стих, и над гаванью зажглись первые огни. Никто не спал. " * 5
    decoded = decode(text.encode("koi8-r"), "page")
    assert decoded.text == text
    assert [finding.code for finding in decoded.findings] == ["RDR001"]


RUSSIAN = "Вечером ветер стих, и над гаванью зажглись первые огни. Никто не спал. " * 5
JAPANESE = "港の灯りがともると、誰も眠らなかった。" * 8
CHINESE = "夜里的港口没有人睡觉，灯塔的光照着海面。" * 8
TAIWANESE = "夜裡的港口沒有人睡覺，燈塔的光照著海面。" * 8
KOREAN = "항구의 등불이 켜지자 아무도 잠들지 않았다. " * 8
ENGLISH = "“The lamp went out,” she said. Nobody slept that night… " * 5


def wrong_label(label: str, codec: str) -> tuple[str, str]:
    return "RDR003", f"The page says it is {label}, but it is {codec}."


def guessed(codec: str) -> tuple[str, str]:
    return "RDR001", f"The text is not UTF-8; it was read as {codec}."


def damaged(count: int) -> tuple[str, str]:
    return "RDR002", f"{count} places hold bytes that are not text; each became U+FFFD."


@pytest.mark.parametrize(
    ("text", "written", "label", "read", "said"),
    [
        # as labelled
        (JAPANESE, "cp932", "shift_jis", "cp932", []),
        (CHINESE, "gbk", "gbk", "gb18030", []),
        (CHINESE, "gbk", "gb2312", "gb18030", []),
        (CHINESE, "gb18030", "gb18030", "gb18030", []),
        (TAIWANESE, "big5", "big5", "big5hkscs", []),
        (RUSSIAN, "koi8-r", "koi8-r", "koi8-r", []),
        ("The lamp went out.", "utf-16-le", "utf-16", "utf-16-le", []),
        # without a label, or with one that nobody knows
        (CHINESE, "gbk", "", "gb18030", [guessed("gb18030")]),
        (RUSSIAN, "koi8-r", "no-such", "koi8-r", [guessed("koi8-r")]),
        # labelled wrongly, which shows as the label cannot decode the page
        (JAPANESE, "cp932", "euc-kr", "cp932", [guessed("shift_jis"), wrong_label("euc-kr", "shift_jis")]),
        (JAPANESE, "utf-8", "iso-2022-jp", "utf-8", [wrong_label("iso-2022-jp", "utf-8")]),
        # labelled wrongly, which shows in the text alone
        (TAIWANESE, "big5", "gbk", "big5hkscs", [wrong_label("gbk", "big5")]),
        # encodings that shift between sets, all of ASCII
        (JAPANESE, "iso2022_jp", "", "iso2022_jp_2", []),
        (JAPANESE, "iso2022_jp", "iso-2022-jp", "iso2022_jp_2", []),
        (JAPANESE, "iso2022_jp", "utf-8", "iso2022_jp_2", [wrong_label("utf-8", "iso2022_jp_2")]),
        ("ｱｲｳ港", "iso2022_jp_ext", "", "iso2022_jp_ext", []),
        (KOREAN, "iso2022_kr", "", "iso2022_kr", []),
        ("abc", "iso2022_jp", "iso-2022-jp", "utf-8", [wrong_label("iso-2022-jp", "utf-8")]),
    ],
)  # fmt: skip
def test_a_page_is_read_as_it_was_written(
    text: str, written: str, label: str, read: str, said: list[tuple[str, str]]
) -> None:
    decoded = decode(text.encode(written), "page.html", label)
    assert (decoded.text, decoded.encoding) == (text, read)
    assert [(finding.code, finding.message) for finding in decoded.findings] == said
    assert all(finding.origin == Origin("page.html") for finding in decoded.findings)


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, JAPANESE, CHINESE, KOREAN])
@pytest.mark.parametrize("label", ["", "utf-8"])
@pytest.mark.parametrize("stray", [b"\xff", b"caf\xe9 ", b"\xe6\xb8"])
def test_one_stray_byte_costs_one_character_and_not_the_page(
    text: str, label: str, stray: bytes
) -> None:
    data = b"First line.\n" + stray + text.encode()
    decoded = decode(data, "page", label)
    assert decoded.text == data.decode("utf-8", "replace")
    assert decoded.encoding == "utf-8"
    (finding,) = decoded.findings
    assert (finding.code, finding.message) == damaged(1)
    assert finding.origin == Origin("page", 2)


def test_a_page_cut_off_within_a_character_is_still_its_text() -> None:
    decoded = decode(JAPANESE.encode()[:-1], "page", "shift_jis")
    assert decoded.text == JAPANESE[:-1] + "\ufffd"
    said = [(finding.code, finding.message) for finding in decoded.findings]
    assert said == [wrong_label("shift_jis", "utf-8"), damaged(1)]


def test_what_took_damage_before_it_was_saved_is_not_counted_again() -> None:
    decoded = decode("\ufeffna\ufffdive — \ufffd".encode(), "page")
    assert (decoded.text, decoded.findings) == ("na\ufffdive — \ufffd", ())
    decoded = decode(b"\xef\xbb\xbfna\xffive \xef\xbf\xbd", "page")
    (finding,) = decoded.findings
    assert (finding.code, finding.message, finding.origin) == (*damaged(1), Origin("page"))


def test_the_line_of_damage_is_told_whatever_ends_the_lines() -> None:
    for end in (b"\n", b"\r\n", b"\r"):
        (finding,) = decode(b"\xef\xbb\xbfone" + end + b"two \xff" + end, "page").findings
        assert finding.origin == Origin("page", 2)


def test_an_escape_that_shifts_nothing_is_a_control_character() -> None:
    for text in ("a \x1b$ b", "é \x1b$B b"):
        decoded = decode(text.encode(), "page")
        assert decoded.text == text.replace("\x1b", "\ufffd")
        assert [finding.code for finding in decoded.findings] == ["RDR004"]


def test_an_escape_that_shifts_to_latin_letters_goes_with_its_label() -> None:
    decoded = decode(b"\x1b(Babc", "page", "iso-2022-jp")
    assert (decoded.text, decoded.encoding, decoded.findings) == ("abc", "iso2022_jp", ())


def test_many_noughts_mean_two_bytes_to_a_character() -> None:
    decoded = decode("The lamp went out.".encode("utf-16-le"), "page")
    assert (decoded.text, decoded.encoding) == ("The lamp went out.", "utf-16-le")
    assert codes(b"a" * 95 + b"\0" * 5) == ["RDR004"]
    assert codes(b"a" * 94 + b"\0" * 6) != ["RDR004"]


def test_bytes_that_no_detector_knows_are_read_as_browsers_would() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: {"encoding": None, "confidence": 0.0})
        decoded = decode(b"\x93Fog\x94 \x81", "page")
        assert (decoded.text, decoded.encoding) == ("“Fog” \ufffd", "cp1252")
        patch.setattr("chardet.detect", lambda _: {"encoding": "no-such", "confidence": 1.0})
        decoded = decode(b"\x93Fog\x94 \x81", "page")
    said = [(finding.code, finding.message) for finding in decoded.findings]
    assert (decoded.text, decoded.encoding) == ("“Fog” \ufffd", "windows-1252")
    assert said == [guessed("windows-1252"), damaged(1)]


@pytest.mark.parametrize(
    "found", [("koi8-r", 1.0), ("shift_jis", 0.4), ("no-such", 1.0), ("ascii", 1.0)]
)
def test_a_label_in_doubt_stands_where_nothing_better_is_sure(found: tuple[str, float]) -> None:
    """The same encoding, an unsure one, one that does not exist, one that cannot read the page."""
    guess = {"encoding": found[0], "confidence": found[1]}
    data = RUSSIAN.encode("cp1251")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: guess)
        decoded = decode(data, "page", "koi8-r")
    assert (decoded.text, decoded.encoding, decoded.findings) == (
        data.decode("koi8-r"),
        "koi8-r",
        (),
    )


def test_another_reading_that_is_as_doubtful_is_no_better() -> None:
    data = RUSSIAN.encode("cp1251")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: {"encoding": "cp1252", "confidence": 0.9})
        assert decode(data, "page", "koi8-r").encoding == "koi8-r"
        patch.setattr("chardet.detect", lambda _: {"encoding": "cp1251", "confidence": 0.5})
        better = decode(data, "page", "koi8-r")
    assert (better.text, better.encoding) == (RUSSIAN, "cp1251")
    said = [(finding.code, finding.message) for finding in better.findings]
    assert said == [wrong_label("koi8-r", "windows-1251")]


@pytest.mark.parametrize("name", ["GB2312", "GBK"])
def test_the_detector_is_not_told_the_label_and_its_chinese_is_the_larger_one(name: str) -> None:
    seen: list[bytes] = []

    def detect(data: bytes) -> dict[str, object]:
        seen.append(data)
        return {"encoding": name, "confidence": 0.9}

    page = b"<meta charset=koi8-x>" + "鎔基，㐀".encode("gb18030")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", detect)
        decoded = decode(page, "page")
    assert decoded.text.endswith("鎔基，㐀")
    assert seen == [b">" + "鎔基，㐀".encode("gb18030")]


@pytest.mark.parametrize(
    "label",
    [
        "x-user-defined",
        "replacement",
        "iso-2022-kr",
        "csISO2022KR",
        "hz-gb-2312",
        "iso-2022-cn",
        "iso-2022-cn-ext",
    ],
)
def test_a_label_that_nothing_decodes_is_as_one_that_nobody_knows(label: str) -> None:
    """Browsers know these, to replace all of such a page or to hand its bytes to a script."""
    data = "The café by the harbour was shut, and the lamp burned until three.".encode("cp1252")
    unknown = decode(data, "page", "no-such-label")
    assert decode(data, "page", label) == unknown
    assert decode("Grüße".encode(), "page", label).findings == ()
    page = f"<meta charset={label}>".encode() + data
    assert codes(page) == codes(data, "no-such-label")


def test_a_label_is_looked_for_where_pages_have_it() -> None:
    label = b"<META http-equiv=x content='text/html; charset = KOI8-R'>"
    near, far = (b" " * at + label + "Вечером".encode("koi8-r") for at in (4000, 4090))
    assert codes(near) == []
    assert codes(far) != []


@pytest.mark.parametrize(
    ("text", "shown", "bad", "line"),
    [
        ("a\x0bb\x0cc\x1cd\x1ee\x1ff", "a\nb\nc d e f", "", 0),
        ("one\n\x07two\x08\n\x07", "one\n\ufffdtwo\ufffd\n\ufffd", "\x07\x08\x07", 2),
        ("a\ufdd0b\ufffe\U0001ffff", "a\ufffdb\ufffd\ufffd", "\ufdd0\ufffe\U0001ffff", 1),
        ("é \ufdd5", "é \ufffd", "\ufdd5", 1),
        ("é \ufffd \ufb01 豈", "é \ufffd \ufb01 豈", "", 0),
        ("\nab\x7f", "\nab\x7f", "", 0),
    ],
)
def test_what_is_not_a_character_becomes_a_replacement(
    text: str, shown: str, bad: str, line: int
) -> None:
    decoded = decode(text.encode(), "page")
    assert decoded.text == shown
    if not bad:
        assert decoded.findings == ()
        return
    (finding,) = decoded.findings
    assert (finding.before, finding.after) == (bad, "\ufffd" * len(bad))
    assert finding.origin == Origin("page", line)
    assert finding.message == (
        f"{len(bad)} control characters became U+FFFD, the first in this line."
    )


def test_half_a_surrogate_pair_becomes_a_replacement_and_is_booked_as_one() -> None:
    decoded = decode(b"a\xed\xa0\x80b \xed\xbf\xbf", "page")
    (finding,) = decoded.findings
    assert decoded.text == "a\ufffdb \ufffd"
    assert (finding.code, finding.before, finding.after) == ("RDR004", "??", "\ufffd\ufffd")


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "page").text == "one\ntwo\nthree\n"


def test_a_control_character_becomes_a_replacement_and_is_booked_with_its_line() -> None:
    decoded = decode(b"one\ntw\x07o\x0cthree", "page")
    assert decoded.text == "one\ntw\ufffdo\nthree"
    (finding,) = decoded.findings
    assert (finding.code, finding.before, finding.after) == ("RDR004", "\x07", "\ufffd")
    assert finding.origin is not None
    assert finding.origin.line == 2


@pytest.mark.parametrize("data", [b"", b"  \r\n\t\n", b"\x00\x00\x00"])
def test_an_empty_source_is_an_error(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^page\.txt: the file is empty$") as told:
        decode(data, "page.txt")
    assert told.value.hint == "write or save it again, or leave it out"


def test_a_picture_named_html_is_an_error_that_says_what_it_is() -> None:
    with pytest.raises(ReadError, match=r"page\.html: this is a PNG image") as told:
        decode(b"\x89PNG\r\n\x1a\n", "page.html")
    assert told.value.hint == "give the page itself"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (rb"{\rtf1\ansi{\fonttbl\f0 Serif;}\f0 The tide was out.\par}", "Rich Text Format"),
        (b"\r\n{\\rtf1\\mac The tide was out.}", "Rich Text Format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"tide" * 99, "an old Word"),
        (b"The_Tide".ljust(60, b"\0") + b"BOOKMOBI" + b"tide" * 99, "a Kindle book"),
    ],
)
def test_a_file_of_another_program_is_an_error_that_says_what_it_is(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=kind):
        decode(data, "page.txt")


@pytest.mark.parametrize(
    "line",
    [r"{\rtf is how it begins.", "OTTO: Come in.", "RIFF RAFF sat.", "GIF8 it is.", "wOF2 times."],
)
def test_a_text_may_begin_as_files_of_other_kinds_do(line: str) -> None:
    assert decode(line.encode(), "page.txt").text == line


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"GIF89a\x01\x00", "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image or another RIFF file"),
        (b"OTTO\x00\x0b", "a font"),
        (b"wOF2\x00\x01\x00\x00", "a font"),
    ],
)
def test_other_files_are_known_by_more_than_four_letters(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=f"this is {kind}"):
        decode(data, "page.txt")


def test_a_label_is_told_in_the_page_s_own_word_and_the_encoding_as_the_web_calls_it() -> None:
    page = b'<meta charset="CSKOI8R"><p>' + RUSSIAN.encode("cp1251")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: {"encoding": "cp1251", "confidence": 0.9})
        decoded = decode(page, "page.html")
    said = [(found.code, found.message) for found in decoded.findings]
    assert (decoded.encoding, said) == ("cp1251", [wrong_label("cskoi8r", "windows-1251")])


@pytest.mark.parametrize("label", ["mac-latin2", "cp862", "iso8859-15", "windows-1250"])
def test_curly_quotes_of_windows_are_never_letters_of_dos_or_of_a_mac(label: str) -> None:
    text = "“It’s late,” said the ferryman. “Mind the café—and the rope…” Nobody answered him. " * 3
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: {"encoding": label, "confidence": 0.9})
        assert decode(text.encode("cp1252"), "page").text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le cœur battait, et la sœur dormait. " * 6, "iso8859-15"),
        ("Đã lâu rồi, người ấy “đi” mất… " * 6, "cp1258"),
    ],
)
def test_letters_amid_words_are_those_of_their_encoding(text: str, encoding: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("chardet.detect", lambda _: {"encoding": encoding, "confidence": 0.9})
        data = text.encode(encoding, "ignore")
        assert decode(data, "page").text == data.decode(encoding)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Fähre kam zu spät."),
        ("de-AT", "Größe"),
        ("fr", "Un garçon à côté de l’île, sans cœur."),
        ("sv", "Åsa åt ål på ön."),
        ("EN", "The café was shut; naïve, £5."),
    ],
)
@pytest.mark.parametrize("page", ["---\ntitle: X\nlang: {}\n---\n\n{}", '<html lang="{}"><p>{}'])
def test_of_few_letters_the_language_that_a_text_says_it_is_in_tells_the_encoding(
    language: str, text: str, page: str
) -> None:
    written = page.format(language, text)

    assert decode(written.encode("cp1252")).text == written


@pytest.mark.parametrize(
    ("encoding", "text"), [("gb18030", "他走了。"), ("shift_jis", "彼は行った。")]
)
def test_a_template_that_calls_any_page_english_tells_nothing(encoding: str, text: str) -> None:
    written = f'<html lang="en"><p>{text}'

    assert decode(written.encode(encoding)).text == written


def test_a_compressed_page_is_to_be_unpacked() -> None:
    with pytest.raises(ReadError, match=r"page\.html: this is a gzip archive") as told:
        decode(gzip.compress(b"<p>Fog.</p>"), "page.html")
    assert told.value.hint == "unpack it, and give the page that is in it"


def test_bytes_that_chance_makes_are_not_text() -> None:
    data = b"Q" + random.Random(7).randbytes(9000)  # noqa: S311 - the same in each run
    with pytest.raises(
        ReadError, match=r"page\.html: this is not a page of text: [\d,]+ of its"
    ) as told:
        decode(data, "page.html")
    assert told.value.hint.startswith("save it again")


def test_a_text_with_a_few_controls_in_it_stays_one_whatever_its_encoding() -> None:
    data = (
        "Der Nebel lag über der Bucht, und niemand schlief. \x01\x02\x03\x04\x05".encode("cp1252")
        * 8
    )
    assert decode(data, "page.txt").text.count("\ufffd") == 40
