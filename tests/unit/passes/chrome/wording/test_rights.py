"""Whose a page is, and what nobody may do with it: told at its edges, in any language."""

import pytest

from octavo.passes.chrome.wording.rights import holder_of, is_notice_of_rights

NOTICES = (
    "© Frida Kestrel 2023",
    "This tale is © 1998 by M. Kestrel. Please don't repost it.",
    "All rights reserved.",
    "Prohibida su reproducción sin permiso.",
    "Proibida a reprodução sem autorização da autora.",
    "Toute reproduction interdite sans l'accord de l'autrice.",
    "Weiterverbreitung nur mit meiner Erlaubnis",
    "È vietata la riproduzione, anche parziale.",
    "Kopiowanie bez zgody autorki zabronione.",
    "Копирование без разрешения автора запрещено.",
    "Передрук без згоди авторки заборонено.",
    "Bu hikâye izinsiz kopyalanamaz.",
    "Dilarang menyalin cerita ini tanpa izin.",
    "Vui lòng không mang truyện đi nơi khác.",
    "جميع الحقوق محفوظة للكاتبة.",
    "کپی‌برداری بدون ذکر نام نویسنده حرام است.",
    "כל הזכויות שמורות.",
    "सर्वाधिकार सुरक्षित।",
    "সর্বস্বত্ব সংরক্ষিত।",
    "ห้ามคัดลอกหรือเผยแพร่",
    "未经许可不得转载。",
    "本作品の無断転載を禁じます。",
    "무단 전재 및 복제 금지",
)
OTHERS = (
    "She copied the letter, and nobody forbade it.",
    "© Regan",
    "저작권자 ⓒ 갈매기신문, 무단전재 및 재배포금지",
    "Queda prohibido morir sin permiso del alcalde.",
    "Он запретил себе думать о море.",
    "x" * 300,
)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_of_rights_is_one(text: str) -> None:
    assert is_notice_of_rights(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_a_story_forbids_and_what_an_agency_says_is_none(text: str) -> None:
    assert not is_notice_of_rights(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Gull Rock © 2022", "Gull Rock"),
        ("ⓒ 갈매기서재 All rights reserved.", "갈매기서재"),
        ("Novelas del Faro 2022. Todos los derechos reservados.", "Novelas del Faro"),
        ("Gull Rock", ""),
        (f"© {'x' * 90}", ""),
    ],
)
def test_a_notice_says_to_whom_a_page_belongs(text: str, holder: str) -> None:
    assert holder == holder_of(text)
