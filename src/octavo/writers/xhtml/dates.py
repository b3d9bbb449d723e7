"""A date in ISO 8601 → the date as people write it in the language of the book: `March 2026`, `2026年3月`.

In a language without words here, and if it is not a valid date, it stays as it is. Months and patterns are those of CLDR
(https://cldr.unicode.org/) for the Gregorian calendar.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from octavo.tree.dates import day_of


@dataclass(frozen=True, slots=True)
class _Calendar:
    """How a language writes a month and a day of a year; the names of the twelve months are separated by spaces."""

    month: str
    day: str
    names: str = " ".join(map(str, range(1, 13)))
    names_of_days: str = ""
    """The names of the months after a day, if they are inflected then."""
    first: str = ""
    """The first day of a month, if it is written differently."""


_CALENDARS: Final[Mapping[str, _Calendar]] = {
    "en": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "January February March April May June July August September October November December",
    ),
    "en-us": _Calendar(
        "{m} {y}", "{m} {d}, {y}",
        "January February March April May June July August September October November December",
    ),
    "de": _Calendar(
        "{m} {y}", "{d}. {m} {y}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "fr": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        first="1er",
    ),
    "es": _Calendar(
        "{m} de {y}", "{d} de {m} de {y}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pt": _Calendar(
        "{m} de {y}", "{d} de {m} de {y}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "it": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    "nl": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "ja": _Calendar("{y}年{m}月", "{y}年{m}月{d}日"),
    "zh": _Calendar("{y}年{m}月", "{y}年{m}月{d}日"),
    "ko": _Calendar("{y}년 {m}월", "{y}년 {m}월 {d}일"),
    "vi": _Calendar("tháng {m} năm {y}", "ngày {d} tháng {m} năm {y}"),
    "ru": _Calendar(
        "{m} {y} г.", "{d} {m} {y} г.",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    "uk": _Calendar(
        "{m} {y} р.", "{d} {m} {y} р.",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "pl": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),
    "ar": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    ),
    "he": _Calendar(
        "{m} {y}", "{d} ב{m} {y}",
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    ),
    "tr": _Calendar(
        "{m} {y}", "{d} {m} {y}",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    ),
}  # fmt: skip


def date_in_words(date: str, language: str) -> str:
    """Return a date, in a language given as a BCP 47 tag.

    >>> date_in_words("2026-03", "de-AT"), date_in_words("2026-03-01", "ru"), date_in_words("2026", "en")
    ('März 2026', '1 марта 2026 г.', '2026')
    >>> date_in_words("spring 2026", "en"), date_in_words("2026-03", "sv")
    ('spring 2026', '2026-03')
    """
    known, tag = day_of(date), language.casefold()
    calendar = _CALENDARS.get(tag) or _CALENDARS.get(tag.partition("-")[0])
    parts = date.count("-")
    if known is None or calendar is None or not parts:
        return date
    names = calendar.names_of_days if parts == 2 and calendar.names_of_days else calendar.names
    day = calendar.first if calendar.first and known.day == 1 else str(known.day)
    pattern = calendar.day if parts == 2 else calendar.month
    return pattern.format(y=known.year, m=names.split()[known.month - 1], d=day)
