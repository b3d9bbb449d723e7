from itertools import chain, repeat

import chardet
import pytest

from octavo.app.pages import clean_page
from octavo.findings.finding import Finding
from octavo.passes.choices import NO_CHOICES
from octavo.readers.source import Source

KEEPER = {
    "en": "The lighthouse keeper’s dog barked twice — and then, as always, it stopped.",
    "pt": "A irmã de João não dormiu; a manhã chegou devagar, com o cheiro do pão.",
    "fr": "Le gardien du phare n’avait pas dormi ; l’été s’était enfui comme un élève.",
    "pl": "Latarnik nie spał; morze było ciche jak przed burzą, a łódź gdzieś zniknęła.",
    "vi": "Người gác hải đăng không ngủ; biển lặng như trước cơn bão, và gió đã tắt.",
    "ru": "Смотритель маяка не спал: море было тихим, как перед самой большой грозой.",
    "el": "Ο φαροφύλακας δεν κοιμήθηκε· η θάλασσα ήταν ήσυχη, κι ο άνεμος κόπασε πια.",
    "ar": "لم ينم حارس المنارة، وكان البحر هادئا قبل العاصفة، ولم تصل أي سفينة بعد.",
    "hi": "पहरेदार सोया नहीं था। समुद्र शांत था, जैसे तूफ़ान से पहले होता है।",
    "zh": "守塔人没有睡，海面静得像暴风雨之前。她点亮了灯，墙上出现了一道影子。",
    "ja": "灯台守は眠らなかった。海は嵐の前のように静かで、風はもう止んでいた。",
    "ko": "등대지기는 잠들지 못했다. 바다는 폭풍 전처럼 고요했고 바람도 멎었다.",
}


def as_browsers_read(data: bytes, label: str) -> str:
    """Decode, giving for a byte that the encoding lacks the control character of its number."""
    return "".join(bytes((byte,)).decode(label, "ignore") or chr(byte) for byte in data)


def found_in(text: str) -> list[Finding]:
    page = "\n\n".join(chain(*repeat(text.split("\n"), 3)))
    findings = clean_page(Source("page.txt", page.encode(), "text/plain"), NO_CHOICES).findings
    return [finding for finding in findings if finding.code in {"CHR015", "CHR016"}]


@pytest.mark.parametrize("text", KEEPER.values(), ids=KEEPER)
def test_sound_text_of_any_script_is_left_in_peace(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("text", KEEPER.values(), ids=KEEPER)
def test_utf8_read_as_windows_1252_is_found_and_its_reading_given(text: str) -> None:
    (finding,) = found_in(as_browsers_read(text.encode(), "cp1252"))

    assert finding.code == "CHR016"
    assert "UTF-8 was read as windows-1252, all through the chapter" in finding.message
    assert finding.hint == "read the source as UTF-8, or save it again as UTF-8"
    words = [word for word in text.split() if not word.isascii()]
    assert words[0][:10] in finding.message


def test_text_misread_twice_is_read_back_twice() -> None:
    once = as_browsers_read(KEEPER["en"].encode(), "cp1252")
    (finding,) = found_in(as_browsers_read(once.encode(), "cp1252"))

    assert "is probably “keeper’s dog barked”" in finding.message


@pytest.mark.parametrize(
    ("language", "right", "wrong", "reading"),
    [
        ("ru", "UTF-8", "cp1251", "Смотритель маяка не"),
        ("ru", "KOI8-R", "cp1251", "Смотритель маяка не"),
        ("ru", "windows-1251", "koi8-r", "Смотритель маяка не"),
        ("ru", "windows-1251", "cp1252", "Смотритель маяка не"),
        ("el", "windows-1253", "cp1252", "φαροφύλακας"),
        ("ar", "windows-1256", "cp1252", "لم ينم حارس"),
        ("zh", "GB18030", "cp1252", "守塔人没有睡"),
        ("ko", "CP949", "cp1252", "등대지기는"),
        ("zh", "UTF-8", "gb18030", "她点亮了灯"),
        ("ja", "UTF-8", "cp932", "灯台守"),
    ],
)
def test_the_right_encoding_is_named(language: str, right: str, wrong: str, reading: str) -> None:
    data = KEEPER[language].encode(right, "ignore")
    if wrong in {"gb18030", "cp932"}:
        misread = data.decode(wrong, "replace")
    else:
        misread = as_browsers_read(data, wrong)
    finding = found_in(misread)[0]

    said = {
        "cp1251": "windows-1251",
        "cp1252": "windows-1252",
        "gb18030": "GBK",
        "cp932": "Shift_JIS",
    }
    names = f"text in {right} was read as {said.get(wrong, wrong)}, all through the chapter"
    assert names.lower() in finding.message.lower()
    assert reading in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "«\u00a0Un café\u00a0», dit-elle, «\u00a0à côté de l’entrée\u00a0», et voilà\u00a0!",
        "— IRMÃ”, gritou o menino. A IRMÃ… “NÃO»”, corrigiu o avô: “É”.",
        "“Es Spaß…”, sagte sie; „Fuß“, schrieb er, »Maß«, und dann: „ÖL“.",
        "«Está»—dijo él—, «allí»… y la niña «también».",
        "Цього року — Рік Води. Сёстры, Рим, «Сёмга»: всё это он помнил°.",
        "The price was £5 ½, or €6; the sign said © 1911, § 4, ±2°, and ¿qué?",
        "Он сказал: ОАО «Маяк», СССР, НИИ; и ещё МГУ.",
    ],
)
def test_letters_that_only_look_misread_are_left_in_peace(text: str) -> None:
    assert found_in(text) == []


ISLANDER = "“Å?” – “Æ æ å æ ø, i æ å!”"
"""In Jutland, who is on the island in the stream says so with hardly a consonant."""


@pytest.mark.parametrize("heard", [None, "", "x-of-the-islands", "Windows-1252", "MacRoman"])
def test_what_nothing_tells_the_script_of_is_left_in_peace(
    heard: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chardet, "detect", lambda _: {"encoding": heard})
    sleepless = as_browsers_read(KEEPER["ru"].encode("cp1251"), "cp1252")
    assert found_in(ISLANDER) == found_in(sleepless) == []
    monkeypatch.setattr(chardet, "detect", lambda _: {"encoding": "Windows-1251"})
    assert [finding.code for finding in found_in(sleepless)] == ["CHR016"]


@pytest.mark.parametrize(
    "lines",
    [
        "ø Å\nå Å!\næ Å Æ\nÅ ø Æ?\ni Ø Ø.",
        "Å Ö.\nå ö.\nÅ ö Ö?\nå Ö å!\nö!\nå Å.\nå ä å?\nÅ Ö Å!\nå ö ö!",
        "É\nà ô À\nô é!\nÀ É é.\né!\nÀ É É.",
        "Å",
        "Ö ä å i å ä e ö",
    ],
    ids=["Danish", "Swedish", "French", "one letter", "one line"],
)
def test_lines_of_one_letter_words_are_of_no_other_script(lines: str) -> None:
    assert found_in(lines) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("הוא לא ישן כל הלילה, והים היה שקט.", "cp1255"),
        ("守塔人沒有睡，海面靜得像暴風雨之前。她點亮了燈，牆上有影子。", "big5"),
    ],
    ids=["Hebrew", "Chinese"],
)
def test_other_scripts_of_short_words_and_of_double_bytes_are_found(text: str, label: str) -> None:
    (finding,) = found_in(as_browsers_read(text.encode(label), "cp1252"))
    assert "was read as windows-1252" in finding.message


def test_characters_that_were_lost_before_cannot_be_read_again() -> None:
    (finding,) = found_in("锟斤拷锟斤拷 雨停了。锟斤拷 她点亮了灯。")

    assert finding.code == "CHR016"
    assert (
        finding.hint == "the characters were lost before: save the chapter from where it is whole"
    )


def test_characters_that_were_lost_are_counted_with_the_first_place() -> None:
    (finding,) = found_in(
        "Clo\ufffde to dawn the fog came in, and the be\ufffdl was heard no more."
    )

    assert finding.message.startswith("6 characters could not be read")
    assert finding.origin is not None
    assert finding.origin.line == 1


def test_private_characters_are_counted_with_the_first_place() -> None:
    (finding,) = found_in(
        "Nobody came.\nThe fog was l\ue123ft alone with the sea, and the dog barked."
    )

    assert finding.code == "CHR015"
    assert finding.message.startswith("3 characters of private use in 3 paragraphs")
    assert "U+E123" in finding.message
    assert finding.origin is not None
    assert finding.origin.line == 3


@pytest.mark.parametrize("private", ["\uf8ff", "\U000f0001", "\U0010fffd", "\uf000"])
def test_every_area_of_private_use_is_known(private: str) -> None:
    assert [
        found.code for found in found_in(f"The old sign said {private}, and so did the new one.")
    ] == ["CHR015"]


@pytest.mark.parametrize("sign", ["❦", "⁂", "👩‍👩‍👧", "☀️", "！？", "ﬁ", "﷼", "𝒜", "𠀀"])
def test_ornaments_emoji_and_rare_letters_are_not_private(sign: str) -> None:
    assert found_in(f"The old sign said {sign}, and so did the new one.") == []


def test_a_letter_that_was_cut_in_two_does_not_keep_the_rest_from_being_read() -> None:
    misread = as_browsers_read(KEEPER["ru"].encode(), "cp1251")
    (finding,) = found_in(f"Р {misread}")

    assert "Text in UTF-8 was read as windows-1251" in finding.message


def test_one_paragraph_of_many_is_told_as_one() -> None:
    misread = as_browsers_read(KEEPER["vi"].encode(), "cp1252")
    page = "\n\n".join((*[KEEPER["en"]] * 3, misread))
    source = Source("page.txt", page.encode(), "text/plain")
    (finding,) = [each for each in clean_page(source, NO_CHOICES).findings if each.code == "CHR016"]

    assert "UTF-8 was read as windows-1252, in 1 paragraph:" in finding.message
    assert finding.origin is not None
    assert finding.origin.line == 7


def test_words_in_capitals_are_not_words_whose_cases_are_turned() -> None:
    assert found_in("Он сказал: кОРАБЛЬ, мАЯК! И ушёл, никого не дождавшись, домой.") == []
    assert found_in("ОН СКАЗАЛ: КОРАБЛЬ, МАЯК, ОГНИ! И УШЁЛ ДОМОЙ.") == []


def test_one_private_character_is_told_as_one() -> None:
    source = Source("page.txt", f"{KEEPER['en']}\n\nThe l\ue123mp.".encode(), "text/plain")
    (finding,) = [each for each in clean_page(source, NO_CHOICES).findings if each.code == "CHR015"]

    assert finding.message.startswith("1 character of private use in 1 paragraph, which only")
    assert "the first, U+E123, in “The l▯mp.”" in finding.message


@pytest.mark.parametrize(("right", "wrong"), [("KOI8-R", "cp1251"), ("windows-1251", "koi8-r")])
def test_either_cyrillic_encoding_is_named_as_the_trade_writes_it(right: str, wrong: str) -> None:
    (finding,) = found_in(as_browsers_read(KEEPER["ru"].encode(right), wrong))
    names = {"cp1251": "windows-1251", "koi8-r": "KOI8-R"}
    assert f"Text in {right} was read as {names[wrong]}, all" in finding.message


def test_two_capitals_of_five_letters_are_not_turned_cases() -> None:
    # Of 60 letters 24 are capitals: names of ministries behind a preposition that was glued to them.
    assert found_in("вНИИВОЛГОСТРОЙ и изМИНФИНА шли письма, но никто их там не читал уже") == []
