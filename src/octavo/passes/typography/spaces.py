"""A run of characters → the spaces where no line may end, and their replacements.

A typist has one kind of space. Print has no-break spaces: after the dash that opens speech, inside a number
and between it and its unit, inside `z. B.` and after `Mr.`, after the one-letter words of Czech and Polish,
and in French inside « » and before ; : ! ?, where they are narrow. Only plain spaces are replaced, so a
second run finds none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from octavo.tree.quotes import Quotes
from octavo.tree.text import EM_DASH, EN_DASH, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE

_PLAIN: Final = " "
_SPACES: Final = f"[ {NO_BREAK_SPACE}{NARROW_NO_BREAK_SPACE}]"
_SPEECH: Final = rf"(?:\A|(?<=\n))(?:[{EN_DASH}{EM_DASH}]|-{{2,3}}) (?=\S)"
_NUMBER: Final = (
    rf"(?<![\w.,:/-])(?<!\d{_SPACES})\d{{1,3}}(?:{_SPACES}\d{{3}}){{1,3}}(?!\w|{_SPACES}\d)"
)
"""A number in groups of three figures; a longer one is a series of numbers."""
_UNITS: Final = (
    "%|‰|°|°C|°F|€|£|¥|Kč|zł|mm|cm|dm|m|km|ha|mg|g|kg|t|ml|cl|dl|l|hl|h|min|s|ms|Hz|kHz|MHz|GHz|kB|MB|GB|TB|mW|W|kW|MW|V|kV|"
    "mA|A|N|kN|J|kJ|Pa|hPa|kPa|bar|mol|cal|kcal|lx|lm|mph|kt|kn|ft|yd|mi|oz|lb|lbs"
)
_UNITS_OF: Final[Mapping[str, str]] = MappingProxyType({"en": "a.m.|p.m.", "de": "Uhr|Mio.|Mrd."})
_FRENCH: Final = r"(?<=[«‹]) (?=\S)|(?<=\S) (?=[»›])|(?<=[^\s(\[]) (?=[;:!?]+(?:[\s»”\")\]….]|\Z))"

_ABBREVIATIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "e. g.|i. e.|a. m.|p. m.|P. S.|U. S.|U. K.",
        "de": "a. a. O.|a. D.|d. h.|d. i.|i. A.|i. d. R.|m. E.|n. Chr.|o. Ä.|o. g.|s. o.|s. u.|u. a.|u. a. m.|u. Ä.|u. U.|u. v. a.|"
        "u. v. m.|v. a.|v. Chr.|z. B.|z. Hd.|z. T.|z. Zt.",
        "fr": "p. ex.|c. à d.|av. J.-C.|apr. J.-C.|P. S.",
        "es": "p. ej.|EE. UU.|a. C.|d. C.|a. m.|p. m.",
        "it": "p. es.|a. C.|d. C.|S. p. A.",
        "pt": "p. ex.|a. C.|d. C.|S. A.",
        "nl": "a. u. b.|b. v.|d. w. z.|m. a. w.|n. Chr.|o. a.|t. a. v.|v. Chr.",
        "pl": "m. in.|n. e.|p. n. e.|t. j.",
        "cs": "a. s.|m. n. m.|n. l.|př. n. l.|s. r. o.|t. r.",
    }
)
_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": r"(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Fr|Capt|Lt|Col|Gen|Sgt|Maj|Hon|Messrs)\.|Mr|Mrs|Ms|Dr|St",
        "de": r"(?:Hr|Fr|Dr|Prof|St|Hl|hl|Ing)\.",
        "fr": r"(?:M|MM|Dr|Pr)\.|Mme|Mmes|Mlle|Mlles|Mgr|Me|Dr|Pr|St|Ste",
        "es": r"(?:Sr|Sra|Srta|Dr|Dra|D|Dña|Ud|Sto|Sta|Prof)\.",
        "it": r"(?:Sig|Sig\.ra|Sig\.na|Dott|Dott\.ssa|Prof|Ing|Avv|On|Dr|S)\.",
        "pt": r"(?:Sr|Sra|Dr|Dra|D|Prof|Sto|Sta|Eng)\.",
        "nl": r"(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]r|[Pp]rof|[Dd]s|[Ii]r|[Mm]r|St)\.",
        "pl": r"(?:[Pp]rof|[Śś]w|[Kk]s|[Ii]nż|[Gg]en|[Pp]łk|[Kk]pt|[Pp])\.|[Dd]r|[Mm]gr",
        "cs": r"(?:[Dd]r|MUDr|JUDr|PhDr|Ing|Mgr|[Pp]rof|[Ss]v|[Pp])\.|[Pp]í",
    }
)
"""What precedes a name."""
_COUNTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "": "§|№|#",
        "en": "p.|pp.|No.|no.|Nos.|vol.|ch.|fig.",
        "de": "S.|Nr.|Bd.|Kap.|Abb.|Art.",
        "fr": "p.|n°|nº|vol.|chap.|art.|t.",
        "es": "p.|pág.|págs.|núm.|n.º|cap.|vol.",
        "it": "p.|pag.|pp.|n.|cap.|vol.|art.",
        "pt": "p.|pág.|n.º|cap.|vol.",
        "nl": "p.|blz.|nr.|hfst.",
        "pl": "s.|str.|nr|rozdz.|t.",
        "cs": "s.|str.|č.|kap.|sv.",
    }
)
"""What precedes its number."""
_LONE: Final[Mapping[str, str]] = MappingProxyType({"pl": "aiouwz", "cs": "aikosuvz"})
"""One-letter words that do not end a line."""


def bound_spaces(text: str, quotes: Sequence[Quotes | None]) -> Mapping[int, str]:
    """Return the replacements of spaces by place; `quotes` are the marks at each place."""
    if _PLAIN not in text:
        return {}
    bound: dict[int, str] = {}
    for marks in dict.fromkeys(quotes):
        if marks is None:
            continue
        bound |= {at: space for at, space in _bound(text, marks) if quotes[at] is marks}
    return bound


def _bound(text: str, marks: Quotes) -> Iterator[tuple[int, str]]:
    narrow = ("number", "inner") if marks.language == "de" else ("number",)
    for found in _pattern(marks.language).finditer(text):
        space = NARROW_NO_BREAK_SPACE if any(map(found.group, narrow)) else NO_BREAK_SPACE
        for at in range(found.start(), found.end()):
            if text[at] == _PLAIN:
                yield at, space
    if marks.inside:
        for found in _french().finditer(text):
            yield found.start(), marks.inside


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return a pattern for a language's spaces that become no-break spaces, with what precedes them."""
    units = _either([_UNITS, _UNITS_OF.get(language, "")])
    ways = [_SPEECH, rf"(?<=\d) (?=(?:{units})(?![\w%'’]))"]
    counted = [_COUNTED[""], _COUNTED.get(language, "")]
    ways.append(rf"(?<!\w)(?:{_either(counted)}) (?=\d)")
    if language in _TITLES:
        ways.append(rf"(?<!\w)(?:{_TITLES[language]}) (?=[^\W\d_a-zß-öø-ÿ])")
    if language in _LONE:
        ways.append(rf"(?<!\w)(?i:[{_LONE[language]}]) (?=\w)")
    inner = _either([_ABBREVIATIONS[language]]) if language in _ABBREVIATIONS else r"(?!)"
    return re.compile(rf"(?P<inner>(?<!\w)(?:{inner}))|(?P<number>{_NUMBER})|{'|'.join(ways)}")


@cache
def _french() -> re.Pattern[str]:
    return re.compile(_FRENCH)


def _either(listed: Iterable[str]) -> str:
    """Return a pattern of words, the longest first, whose spaces may be set already."""
    words = (word for several in listed for word in several.split("|") if word)
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", _SPACES) for word in longest_first)
