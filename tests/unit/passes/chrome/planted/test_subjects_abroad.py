"""A planted sentence of another language is known by its stems; a story speaks of fewer things at once."""

import pytest

from octavo.passes.chrome.planted.subjects_abroad import (
    _LANGUAGES,
    THEFTS,
    count_abroad,
    subjects_abroad,
    thefts_of,
)
from octavo.passes.chrome.wording.shadow import shadow_of

PLANTED = (
    "Эта история украдена; сообщите о ней.",
    "Цю історію вкрадено, а отже: розділ вкраден, повідомте про це.",
    "Diese Geschichte wurde gestohlen; bitte melde sie.",
    "Cette histoire a été volée, signalez-la.",
    "Esta historia fue robada; denúncielo.",
    "Esta história foi roubada; denuncie.",
    "Questa storia è stata rubata: segnalatela.",
    "Ta historia została skradziona; jeśli ją widzisz, zgłoś to.",
    "Bu hikaye izinsiz alındı; lütfen bildirin.",
    "Cerita ini dicuri, laporkan.",
    "Truyện này bị đánh cắp, hãy báo cáo.",
    "เรื่องนี้ถูกขโมย โปรดรายงาน",
    "この小説は盗作です。通報してください。",
    "이 소설은 무단으로 올라왔습니다. 신고해 주세요.",
    "这部小说是盗版的，请举报。",
    "القصة مسروقة، أبلغ عنها.",
    "यह कहानी चोरी की है, रिपोर्ट करें।",
    "הסיפור נגנב, דווחו על כך.",
)


@pytest.mark.parametrize("sentence", PLANTED)
def test_a_theft_a_work_and_a_report_together_are_planted(sentence: str) -> None:
    assert subjects_abroad(sentence, shadow_of(sentence))[:3] == ["a theft", "a work", "a report"]
    assert count_abroad(sentence) >= 3
    assert thefts_of(frozenset(THEFTS), sentence)


def test_every_stem_of_a_language_is_heard_beside_one_of_each_other_subject() -> None:
    unheard = []
    for letter, columns in _LANGUAGES:
        first = [stems[0] for stems in columns]
        for at, stem in ((at, stem) for at, stems in enumerate(columns) for stem in stems):
            said = shadow_of(" ".join((*first[:at], stem, *first[at + 1 :])))
            text = f"{said} {letter}"
            if count_abroad(text) < len(columns) or not subjects_abroad(text, said):
                unheard.append(stem)
    assert unheard == []


@pytest.mark.parametrize(
    ("sentence", "planted"),
    [
        ("Diese Geschichte wurde gestohlen, sagt der Richter.", False),
        ("Diese Geschichte wurde gestohlen; lies sie, falls du magst.", False),
        ("Diese Geschichte wurde gestohlen; falls du sie liest: auf Amazon ist sie nicht.", True),
        ("Diese Geschichte wurde gestohlen und steht auf Amazon.", False),
        ("Unterstütze den Autor: diese Geschichte wurde gestohlen.", True),
        ("Das Pferd wurde gestohlen; bitte melde es, falls du es siehst.", False),
        ("Diese Geschichte gehört uns; bitte melde sie.", False),
    ],
)
def test_a_theft_and_a_work_want_a_report_support_or_a_place_to_read(
    sentence: str, *, planted: bool
) -> None:
    assert bool(subjects_abroad(sentence, shadow_of(sentence))) is planted


def test_a_language_is_asked_only_where_its_letter_stands() -> None:
    stolen = shadow_of("украден")
    assert thefts_of({stolen}, "она украдена и") == (stolen,)
    assert thefts_of({stolen}, "она") == ()
    assert thefts_of({"gestohlen", stolen}, "gestohlen") == ("gestohlen",)
    assert count_abroad("She read the letter.") == 0
    assert count_abroad("") == 0
