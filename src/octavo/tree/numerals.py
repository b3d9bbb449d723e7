"""Numbers as chapters have them, apart from figures: Roman, Chinese, and written out in words.

One table for each language: the numbers from one on, the tens, what joins a ten and a unit. Ordinals come after a
semicolon, since `Chapitre premier` and `Erstes Kapitel` are as good as `Chapitre un`. In languages where tens and units make
one word, all of them are listed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

HAN: Final = "〇零一二三四五六七八九十百千两兩"
"""Figures and powers of ten of Chinese and Japanese numbers."""
ROMAN: Final = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])"
"""An expression for the numbers from I to CCCXCIX, in capitals; it never matches an empty text."""


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of a language, separated by spaces. `/` joins words of the same value, ordinals follow a `;`, `_` stands for a space."""

    units: str
    """The words for 1, 2, 3 and so on, up to the last number that has a word of its own."""
    tens: str = ""
    """The words for 20, 30 and so on."""
    joint: str = ""
    """A regular expression for the word that may join hundred, ten and unit, between spaces or hyphens."""
    hundred: str = ""

    def expression(self) -> str:
        """Return a regular expression that matches the language's numbers in words."""
        gap = rf"[\s-]+(?:(?:{self.joint})[\s-]+)?" if self.joint else r"[\s-]+"
        units, tens = _any_of(self.units), _any_of(self.tens)
        small = rf"(?:{tens})(?:{gap}(?:{units}))?|{units}" if tens else units
        if not self.hundred:
            return f"(?:{small})"
        return rf"(?:(?:(?:{units})[\s-]+)?(?:{self.hundred})(?:{gap}(?:{small}))?|{small})"

    def ordinals(self) -> str:
        """Return a regular expression that matches the ordinals among the units."""
        return _any_of(" ".join(alike.partition(";")[2] for alike in self.units.split()))

    def values(self) -> dict[str, int]:
        """Return the value of each word."""
        known = _valued(self.units, range(1, 1000)) | _valued(self.tens, range(20, 1000, 10))
        return known | dict.fromkeys(self.hundred.split("|") if self.hundred else (), 100)


_POSITION: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")


def _any_of(words: str) -> str:
    """Return an expression for any of some words, the longest first."""
    every = filter(None, re.split(r"[\s/;]+", words))
    return "|".join(word.replace("_", r"\s+") for word in sorted(every, key=len, reverse=True))


def _valued(words: str, values: Iterable[int]) -> dict[str, int]:
    return {
        word.replace("_", " "): value
        for value, alike in zip(values, words.split(), strict=False)
        for word in re.split("[/;]", alike)
    }


def _glued(tens: str, heads: str) -> str:
    """Return the numbers from twenty to ninety-nine of a language that sets its units before the ten, in one word."""
    return " ".join(
        "/".join(head + ten for head in alike.split("/"))
        for ten in tens.split()
        for alike in ("", *heads.split())
    )


_ITALIAN_TENS: Final = "vent trent quarant cinquant sessant settant ottant novant"


def _italian() -> str:
    """Return the Italian numbers from twenty to ninety-nine: the ten loses its vowel before another."""
    plain = [f"{ten}{'i' if ten == 'vent' else 'a'}" for ten in _ITALIAN_TENS.split()]
    units = ["uno", "due", "tre/tré", "quattro", "cinque", "sei", "sette", "otto", "nove"]
    return " ".join(
        "/".join((stem if one[0] in "uo" else ten) + one for one in alike.split("/"))
        if alike
        else ten
        for stem, ten in zip(_ITALIAN_TENS.split(), plain, strict=True)
        for alike in ("", *units)
    )


ENGLISH: Final = Words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
    "and",
    "hundred",
)
FRENCH: Final = Words(
    "un/une;premier/première deux;deuxième/second/seconde trois;troisième quatre;quatrième cinq;cinquième six;sixième sept;septième"
    " huit;huitième neuf;neuvième dix;dixième onze;onzième douze;douzième treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "vingt trente quarante cinquante soixante",
    "et",
    "cent",
)
SPANISH: Final = Words(
    "uno/una;primero/primera/primer dos;segundo/segunda tres;tercero/tercera/tercer cuatro;cuarto/cuarta cinco;quinto/quinta seis;sexto/sexta"
    " siete;séptimo/séptima ocho;octavo/octava nueve;noveno/novena diez;décimo/décima once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "y",
    "cien|ciento",
)
PORTUGUESE: Final = Words(
    "um/uma;primeiro/primeira dois/duas;segundo/segunda três;terceiro/terceira quatro;quarto/quarta cinco;quinto/quinta seis;sexto/sexta"
    " sete;sétimo/sétima oito;oitavo/oitava nove;nono/nona dez;décimo/décima onze doze treze catorze/quatorze quinze dezesseis/dezasseis"
    " dezessete/dezassete dezoito dezenove/dezanove",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "e",
    "cem|cento",
)
ITALIAN: Final = Words(
    "uno/una;primo/prima due;secondo/seconda tre;terzo/terza quattro;quarto/quarta cinque;quinto/quinta sei;sesto/sesta sette;settimo/settima"
    " otto;ottavo/ottava nove;nono/nona dieci;decimo/decima undici;undicesimo dodici;dodicesimo tredici quattordici quindici sedici"
    f" diciassette diciotto diciannove {_italian()}"
)
GERMAN: Final = Words(
    "eins;erster/erste/erstes zwei;zweiter/zweite/zweites drei;dritter/dritte/drittes vier;vierter/vierte/viertes fünf;fünfter/fünfte/fünftes"
    " sechs;sechster/sechste/sechstes sieben;siebter/siebte/siebtes/siebentes acht;achter/achte/achtes neun;neunter/neunte/neuntes"
    " zehn;zehnter/zehnte/zehntes elf;elfter/elfte/elftes zwölf;zwölfter/zwölfte/zwölftes dreizehn;dreizehntes vierzehn;vierzehntes"
    " fünfzehn;fünfzehntes sechzehn;sechzehntes siebzehn;siebzehntes achtzehn;achtzehntes neunzehn;neunzehntes "
    + _glued(
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "einund zweiund dreiund vierund fünfund sechsund siebenund achtund neunund",
    )
)
DUTCH: Final = Words(
    "een/één;eerste twee;tweede drie;derde vier;vierde vijf;vijfde zes;zesde zeven;zevende acht;achtste negen;negende tien;tiende elf twaalf"
    " dertien veertien vijftien zestien zeventien achttien negentien "
    + _glued(
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "eenen tweeën/tweeen drieën/drieen vieren vijfen zesen zevenen achten negenen",
    )
)
RUSSIAN: Final = Words(
    "один/одна;первая/первый два/две;вторая/второй три;третья/третий четыре;четвёртая/четвертая/четвёртый/четвертый пять;пятая/пятый"
    " шесть;шестая/шестой семь;седьмая/седьмой восемь;восьмая/восьмой девять;девятая/девятый десять;десятая/десятый"
    " одиннадцать;одиннадцатая двенадцать;двенадцатая тринадцать;тринадцатая четырнадцать;четырнадцатая пятнадцать;пятнадцатая"
    " шестнадцать;шестнадцатая семнадцать;семнадцатая восемнадцать;восемнадцатая девятнадцать;девятнадцатая",
    "двадцать;двадцатая тридцать;тридцатая сорок;сороковая пятьдесят;пятидесятая шестьдесят;шестидесятая семьдесят;семидесятая"
    " восемьдесят;восьмидесятая девяносто;девяностая",
    hundred="сто|сотая",
)
UKRAINIAN: Final = Words(
    "один/одна;перша/перший два/дві;друга/другий три;третя/третій чотири;четверта/четвертий п'ять/п’ять;п'ята/п’ята/п'ятий/п’ятий"
    " шість;шоста/шостий сім;сьома/сьомий вісім;восьма/восьмий дев'ять/дев’ять;дев'ята/дев’ята/дев'ятий/дев’ятий десять;десята/десятий"
    " одинадцять;одинадцята дванадцять;дванадцята тринадцять;тринадцята чотирнадцять;чотирнадцята п'ятнадцять/п’ятнадцять"
    " шістнадцять;шістнадцята сімнадцять;сімнадцята вісімнадцять;вісімнадцята дев'ятнадцять/дев’ятнадцять",
    "двадцять;двадцята тридцять;тридцята сорок;сорокова п'ятдесят/п’ятдесят шістдесят сімдесят вісімдесят дев'яносто/дев’яносто",
)
POLISH: Final = Words(
    "jeden;pierwszy/pierwsza dwa;drugi/druga trzy;trzeci/trzecia cztery;czwarty/czwarta pięć;piąty/piąta sześć;szósty/szósta"
    " siedem;siódmy/siódma osiem;ósmy/ósma dziewięć;dziewiąty/dziewiąta dziesięć;dziesiąty/dziesiąta jedenaście;jedenasty"
    " dwanaście;dwunasty trzynaście;trzynasty czternaście;czternasty piętnaście;piętnasty szesnaście;szesnasty siedemnaście;siedemnasty"
    " osiemnaście;osiemnasty dziewiętnaście;dziewiętnasty",
    "dwadzieścia;dwudziesty trzydzieści;trzydziesty czterdzieści;czterdziesty pięćdziesiąt;pięćdziesiąty sześćdziesiąt siedemdziesiąt"
    " osiemdziesiąt dziewięćdziesiąt",
)
TURKISH: Final = Words(
    "bir;birinci iki;ikinci üç;üçüncü dört;dördüncü beş;beşinci altı;altıncı yedi;yedinci sekiz;sekizinci dokuz;dokuzuncu on;onuncu"
    " on_bir;on_birinci on_iki;on_ikinci on_üç;on_üçüncü on_dört;on_dördüncü on_beş;on_beşinci on_altı;on_altıncı on_yedi;on_yedinci"
    " on_sekiz;on_sekizinci on_dokuz;on_dokuzuncu",
    "yirmi;yirminci otuz;otuzuncu kırk;kırkıncı elli;ellinci altmış;altmışıncı yetmiş;yetmişinci seksen;sekseninci doksan;doksanıncı",
)
INDONESIAN: Final = Words(
    "satu;pertama dua;kedua tiga;ketiga empat;keempat lima;kelima enam;keenam tujuh;ketujuh delapan;kedelapan sembilan;kesembilan"
    " sepuluh;kesepuluh sebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas",
    "dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh",
)
VIETNAMESE: Final = Words(
    "một/mốt hai ba bốn/tư năm/lăm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy mười_tám mười_chín",
    "hai_mươi ba_mươi bốn_mươi năm_mươi sáu_mươi bảy_mươi tám_mươi chín_mươi",
)
ARABIC: Final = Words(
    "الأول/الأولى/الاول/الاولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة"
    " التاسع/التاسعة العاشر/العاشرة الحادي_عشر/الحادية_عشرة الثاني_عشر/الثانية_عشرة الثالث_عشر/الثالثة_عشرة الرابع_عشر/الرابعة_عشرة"
    " الخامس_عشر/الخامسة_عشرة السادس_عشر/السادسة_عشرة السابع_عشر/السابعة_عشرة الثامن_عشر/الثامنة_عشرة التاسع_عشر/التاسعة_عشرة"
)
LANGUAGES: Final = (
    ENGLISH, FRENCH, SPANISH, PORTUGUESE, ITALIAN, GERMAN, DUTCH, RUSSIAN, UKRAINIAN, POLISH, TURKISH, INDONESIAN, VIETNAMESE, ARABIC,
)  # fmt: skip
HEBREW: Final = r"[א-ת]{1,2}[\"”״][א-ת](?![א-ת])|[א-ת]{1,2}['’׳](?![א-ת])|[א-ת](?![א-ת\"”״'’׳])"
"""A regular expression for a number in Hebrew letters: one letter alone, or several with the mark that makes them a number."""
_VALUES: Final[Mapping[str, int]] = {
    word: value for language in LANGUAGES for word, value in language.values().items()
}
_JOINTS: Final = frozenset(language.joint for language in LANGUAGES)
_HUNDRED: Final = 100
_HEBREW_VALUES: Final = dict(
    zip("אבגדהוזחטיכלמנסעפצקרשת", (*range(1, 11), *range(20, 101, 10), 200, 300, 400), strict=True)
)
_FIGURES: Final = re.compile(r"\d+(?:\.\d+)?")
_GAP: Final = re.compile(r"[\s-]+")
_HEBREW: Final = re.compile(rf"(?:\A|\s)({HEBREW})")
_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "两": 2, "兩": 2,
}  # fmt: skip
_POWERS: Final = {"十": 10, "百": 100, "千": 1000}


def number_value(number: str) -> float | None:
    """Return a chapter's printed number as a number to sort and compare by; None without one.

    >>> number_value("Chapter 12.5"), number_value("Chapter LV"), number_value("第五章")
    (12.5, 55.0, 5.0)
    >>> number_value("Chapter Twenty-One"), number_value("Chapter One Hundred and Two"), number_value("Kapitel Einundzwanzig")
    (21.0, 102.0, 21.0)
    >>> number_value("Глава двадцать первая"), number_value("Chapitre soixante-douze"), number_value("Onuncu Bölüm")
    (21.0, 72.0, 10.0)
    >>> number_value("الفصل التاسع"), number_value("الفصل الثاني عشر"), number_value("פרק ט״ו")
    (9.0, 12.0, 15.0)
    """
    figures = _FIGURES.search(number)
    if figures:
        return float(figures.group())
    spelt = _spelt_value(number)
    if spelt is not None:
        return spelt
    hebrew = _HEBREW.search(number)
    if hebrew:
        return float(sum(_HEBREW_VALUES.get(letter, 0) for letter in _plain(hebrew[1])))
    roman = re.fullmatch(ROMAN, number.rsplit(maxsplit=1)[-1]) if number.split() else None
    return float(_roman_value(roman.group())) if roman else _han_value(number)


def position_of(index: str) -> str:
    """Return a book's place in a series in figures, as catalogues want it; "" if `index` does not name a number.

    >>> position_of("2.5"), position_of("2.1.3"), position_of("two"), position_of("IV"), position_of("the last")
    ('2.5', '2.1.3', '2', '4', '')
    """
    if _POSITION.fullmatch(index):
        return index
    value = number_value(index)
    return "" if value is None else f"{value:g}"


def _spelt_value(number: str) -> float | None:
    """Return the number that the last number words in `number` spell, or None if there are none; a hundred multiplies the number before it."""
    words = _GAP.split(number.lower().strip())
    total, at, begun = 0, 0, False
    seen = False
    while at < len(words):
        size = next((count for count in (2, 1) if _joined(words, at, count) in _VALUES), 0)
        if size:
            value = _VALUES[_joined(words, at, size)]
            before = total if begun else 0
            total = max(before, 1) * _HUNDRED if value == _HUNDRED else before + value
            begun = seen = True
        elif words[at] not in _JOINTS:
            begun = False
        at += size or 1
    return float(total) if seen else None


def _joined(words: list[str], at: int, count: int) -> str:
    return " ".join(words[at : at + count])


def _plain(letters: str) -> str:
    """Return Hebrew letters, each final form replaced by the ordinary one."""
    return letters.translate(str.maketrans("ךםןףץ", "כמנפצ"))


def _roman_value(text: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for letter, following in zip(text, (*text[1:], ""), strict=True):
        value = values[letter]
        total += -value if following and values[following] > value else value
    return total


def _han_value(text: str) -> float | None:
    total = digit = 0
    seen = False
    for character in text:
        if character in _DIGITS:
            digit = digit * 10 + _DIGITS[character]
            seen = True
        elif character in _POWERS:
            total += (digit or 1) * _POWERS[character]
            digit, seen = 0, True
    return float(total + digit) if seen else None
