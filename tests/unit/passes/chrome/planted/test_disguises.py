"""A word of the web in disguise names a site; odd letters of an author do not."""

import pytest

from octavo.passes.chrome.planted.disguises import (
    disguised_in,
    is_in_disguise,
    is_written_so,
    may_be_disguised,
    speaks_in_disguise,
)
from octavo.passes.chrome.wording.shadow import shadow_of


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in disguised_in(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He drew his t.h.o.r.n.w.i.c.k.r.e.a.d.s pistols.", "t.h.o.r.n.w.i.c.k.r.e.a.d.s"),
        ("He slept. ΝοvеlDrιft It rained.", "ΝοvеlDrιft"),  # Greek and Cyrillic among Latin
        ("He slept. RΕАDΡUFF It rained.", "RΕАDΡUFF"),
        ("Она спала. сoвнoвeллы Шёл дождь.", "сoвнoвeллы"),  # Latin among Cyrillic
        ("He slept. 𝐧𝐨𝐯𝐞𝐥𝐨𝐰𝐥 It rained.", "𝐧𝐨𝐯𝐞𝐥𝐨𝐰𝐥"),
        ("He slept. ｎｏｖｅｌｏｗｌ It rained.", "ｎｏｖｅｌｏｗｌ"),
        ("He slept. ⓝⓞⓥⓔⓛⓞⓦⓛ It rained.", "ⓝⓞⓥⓔⓛⓞⓦⓛ"),
        ("He slept. 🅽🅾🆅🅴🅻🅾🆆🅻 It rained.", "🅽🅾🆅🅴🅻🅾🆆🅻"),
        ("He slept. ɴᴏᴠᴇʟᴏᴡʟ It rained.", "ɴᴏᴠᴇʟᴏᴡʟ"),
        ("He slept. n\u200bo\u200bv\u200belowl It rained.", "n\u200bo\u200bv\u200belowl"),
        ("He slept. N0velOwl It rained.", "N0velOwl"),
        ("The c0ntent is elsewhere.", "c0ntent"),
        ("Ask on Disc0rd.", "Disc0rd"),
        ("He slept. no-velowl It rained.", "no-velowl"),
        ("He slept. n_ov_elowl It rained.", "n_ov_elowl"),
        ("He slept. N-o-v-e-l-O-w-l It rained.", "N-o-v-e-l-O-w-l"),
        ("He slept. n o v e l o w l It rained.", "n o v e l o w l"),
        ("He slept. n/o/v/e/l/o/w/l It rained.", "n/o/v/e/l/o/w/l"),
        ("He slept. o-w-l-s-c-o-m It rained.", "o-w-l-s-c-o-m"),
    ],
)
def test_a_word_of_the_web_is_seen_through_its_disguise(text: str, word: str) -> None:
    shadow = shadow_of(text)
    assert may_be_disguised(text, shadow, shadow.split())
    assert found(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "The novelist read a novel, a novella and a novelty.",
        "A well-read man with a bookshelf and a part-time job.",
        "He read book1, book2 and chapter3.",
        "N-n-no, she said, n-not the b-book.",
        "The nov-el was hyphenated, and so was the chap-ter.",
        "It is spelt N-O-V-E-L-L-A.",
        "W E L C O M E to the H O T E L",
        "𝔇𝔬𝔬𝔪𝔤𝔬𝔟𝔩𝔦𝔫 laughed.",
        "NΣXUS-9 and ΔELTA met R2-Д2.",
        "Ko-fi, the drink, and ko-fi, the word.",
        "Это книгa, и в ней опечатка.",  # one slip of the keyboard
        "Η Μαρία διάβασε ένα book στο τρένο.",
        "ＢＯＯＫＳと看板にあった。",
        "می‌خواهم کتاب بخوانم.",
        "R0b0t-7 said 10-4.",
    ],
)
def test_odd_letters_of_an_author_stay(text: str) -> None:
    assert found(text) == []


def test_an_ornament_around_the_word_goes_with_it_and_the_full_stop_behind_stays() -> None:
    assert found("She woke. ✦N0velOwl✦ It rained.") == ["✦N0velOwl✦"]
    assert found("She woke. N0velOwl. It rained.") == ["N0velOwl"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("ᴛʜɪs ᴄʜᴀᴘᴛᴇʀ ɪs ᴜᴘʟᴏᴀᴅᴇᴅ ʙʏ ᴀɴ ᴏᴡʟ", True),
        ("Thіs chаptеr іs fіrst shаrеd hеrе", True),
        ("The sign said 𝔇𝔬𝔬𝔪, and meant the weather.", False),
        ("𝔇𝔬𝔬𝔪!", False),  # too short to tell
        ("All plain.", False),
    ],
)
def test_a_sentence_is_in_disguise_that_has_most_of_its_letters_so(
    sentence: str, *, told: bool
) -> None:
    assert is_in_disguise(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Th1s c0ntent was moved.", True),
        ("n0vel chapters at N0velOwl", True),
        ("She woke. N0velOwl It rained.", False),
        ("She woke, and it rained.", False),
    ],
)
def test_a_sentence_speaks_in_disguise_by_two_words_or_one_that_is_not_a_name(
    sentence: str, *, told: bool
) -> None:
    assert speaks_in_disguise(sentence) is told


def test_a_page_that_is_written_so_from_end_to_end_is_in_no_disguise() -> None:
    assert is_written_so("Thе wіnd tооk thе hаt. " * 30)
    assert not is_written_so("Thе wіnd took the hat. " * 3 + "It rained. " * 200)
    assert not is_written_so("It rained. " * 200)


@pytest.mark.parametrize(
    "text",
    ["The S.H.I.E.L.D. was raised.", "“It is b-e-a-u-t-i-f-u-l,” she spelt.", "a.b.c. and d.e.f."],
)
def test_what_somebody_spells_is_not_a_name(text: str) -> None:
    assert found(text) == []
