"""Lines that only give a time: the author's dateline as well as a site's date."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.reading.days import MONTHS, WEEKDAYS

_WORDS: Final = frozenset(
    shadow_of(word)
    for line in f"""
    {MONTHS} jan feb mar apr jun
    jul aug sep sept oct nov dec {WEEKDAYS} mon tue tues wed thu
    thur thurs fri sat sun day days night nights week weeks month months year years hour hours minute minutes
    morning noon afternoon evening midnight dawn dusk am pm st nd rd th the of later before after ad bc ce o'clock
    one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre día noche año de el
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre jour nuit le la
    januar februar märz juni juli oktober dezember tag nacht jahr der die das
    gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    januari februari maart mei augustus ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня року г р
    ledna února března dubna května června července srpna září října listopadu prosince
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря день ночь год года
    ngày tháng năm đêm thứ
    """.splitlines()
    for word in line.split()
)
_OF_THE_EAST: Final = re.compile(
    r"\d\s*[年月日时時点點夜天]|[第初]?[一二三四五六七八九十百]+[年月日夜天]"
)
_CLOCK_OF_A_MACHINE: Final = re.compile(r"\d\d:\d\d:\d\d [+-]\d{4}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 40
"""The most characters of a line that only gives a time."""


@lru_cache(maxsize=1024)
def is_dateline(text: str) -> bool:
    """Return whether a line gives a day, a date or a time, perhaps after a place and a comma.

    >>> [is_dateline(line) for line in ("Day 4", "London, 3 May 1887", "潮暦214年 3月7日")]
    [True, True, True]
    >>> is_dateline("Posted on May 3"), is_dateline("Level: 4")
    (False, False)
    """
    if len(text) > _LONGEST or _CLOCK_OF_A_MACHINE.search(text):
        return False
    if _OF_THE_EAST.search(shadow_of(text)):
        return True
    place, comma, date = text.rpartition(",")
    for said in (text, date) if comma and place.istitle() else (text,):
        words = _WORD.findall(shadow_of(said))
        if words and all(word in _WORDS for word in words):
            return True
    return False


_PARTED: Final = re.compile(r"\s*[•·|]\s*")
_YEAR_OF_A_PAGE: Final = re.compile(r"(?<!\d)(?:199[5-9]|20\d\d)(?!\d)")
_YEAR: Final = re.compile(r"(?<![\d.,:])\d{3,4}(?![\d.,:])")
_LONGEST_CREDIT: Final = 80
"""The most characters of a line with a date, and a name or a place."""


def is_dated_credit(text: str) -> bool:
    """Return whether a line gives a recent publication date, along with a name or a place.

    >>> is_dated_credit("Mar 1, 2024 • M. Kestrel"), is_dated_credit("London · 3 May 1887")
    (True, False)
    >>> is_dated_credit("by May Wren on March 1, 2024"), is_dated_credit("by the weir in March 2024")
    (True, False)
    """
    if len(text) > _LONGEST_CREDIT or not _YEAR_OF_A_PAGE.search(text):
        return False
    if (signed := _CREDIT_ON_A_DAY.fullmatch(text)) and is_dateline(signed["day"]):
        return True
    parts = _PARTED.split(text)
    return len(parts) > 1 and any(
        is_dateline(part) and _YEAR_OF_A_PAGE.search(part) for part in parts
    )


_CREDIT: Final = re.compile(
    r"(?i:(?:written |posted )?by|por|par|von|di|da|door|av|af|od|от|від|oleh|bởi)[:：]? (?=\w)(?:(?<!\w)[^\W\d_]\.|[^,.!?:;]){2,41}"
)
_CREDIT_ON_A_DAY: Final = re.compile(
    r"(?i:(?:written |posted )?by|por|par|von|di|da|door|av|af|od|от|від|oleh|bởi) (?=[^\W\d_a-zß-ÿ])[^,.!?:;\d]{2,40}?"
    r" (?:on|em|el|le|am|il|op|den|på|pada|w dniu|ngày) (?P<day>(?=.*\d).+)"
)
"""`por Bruma em 4 de julho de 2020`"""
_SO_LONG_AGO: Final = re.compile(
    r"\d+ \w+ (?:ago|atrás|önce|(?:yang )?lalu|trước|temu|назад|тому|fa|geleden|sedan|siden|sitten|πριν)|(?:hace|il y a|vor|há|před|acum|πριν|منذ|לפני) \d+ \w+"
    r"|\d+ ?(?:分|時間|日|か月|ヶ月|週間|年|小时|小時|天|个月|個月|周)前|\d+ ?(?:분|시간|일|주|개월|년) ?전|\d+ (?:นาที|ชั่วโมง|วัน|เดือน|ปี)ที่แล้ว|\d+ \w+ पहले",
    re.IGNORECASE,
)
"""A relative time of publication: `4 years ago`."""
_FEW_WORDS: Final = 5
"""The most words of a line that names the author; one with more is a sentence."""
_IN_FIGURES: Final = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4}")


def are_credit_and_day(one: str, other: str) -> bool:
    """Return whether one of two lines names the author, and the other gives a recent date or says how long ago.

    >>> are_credit_and_day("By Ona Brehm", "March 2, 2024"), are_credit_and_day("2024-03-02", "di Ona Brehm")
    (True, True)
    >>> are_credit_and_day("By J. Pym", "4 years ago"), are_credit_and_day("Once", "10 years ago")
    (True, False)
    >>> are_credit_and_day("By the river", "3 May 1887"), are_credit_and_day("March 2, 2024", "Rain again.")
    (False, False)
    """
    for credit, day in ((one, other), (other, one)):
        if not (is_day(day) or _says_how_long_ago(day)):
            continue
        named = _CREDIT.fullmatch(credit) is not None and credit.rpartition(" ")[2].istitle()
        if named and len(credit.split()) <= _FEW_WORDS:
            return True
    return False


def _says_how_long_ago(text: str) -> bool:
    """Return whether a line only says, in figures, how long ago something was.

    >>> _says_how_long_ago("4 years ago"), _says_how_long_ago("hace 3 meses"), _says_how_long_ago("four years ago")
    (True, True, False)
    """
    return _SO_LONG_AGO.fullmatch(text) is not None


def is_day(text: str) -> bool:
    """Return whether a line is only a recent date.

    >>> is_day("2024-03-02"), is_day("March 2, 2024"), is_day("3 May 1887")
    (True, True, False)
    """
    if len(text) > _LONGEST or not _YEAR_OF_A_PAGE.search(text):
        return False
    return is_dateline(text) or _IN_FIGURES.fullmatch(text) is not None


def is_day_long_ago(text: str) -> bool:
    """Return whether a line is only a date from before the web, or in the far future.

    >>> is_day_long_ago("7 August 1951"), is_day_long_ago("London, 3 May 887"), is_day_long_ago("潮暦214年 3月7日")
    (True, True, True)
    >>> is_day_long_ago("7 August 2019"), is_day_long_ago("7 August"), is_day_long_ago("2564年3月7日")
    (False, False, True)
    """
    if len(text) > _LONGEST or _YEAR_OF_A_PAGE.search(text) or not _YEAR.search(text):
        return False
    return is_dateline(text)
