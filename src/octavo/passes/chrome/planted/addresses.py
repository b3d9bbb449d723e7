"""Find the names of sites in a line, however they are disguised: `m e o w . c o m`, `ｍｅоｗ.ϲоｍ`.

They are looked for in the shadow of the text, and returned as spans of the text itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.chrome.planted.attached_names import behind_word
from octavo.passes.chrome.wording.shadow import Shadow, shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.lazy_pattern import LazyPattern

_DOMAINS: Final = "c[o0○◯〇]m|net|org|info|xyz|site|online|club|top|vip|app|gg|me|cc|io|co|to|tv"
_ANY_DOMAIN: Final = r"[a-z]{2,6}"
"""The end of an address that is recognised by its beginning or its neighbours."""
_COUNTRIES: Final = r"(?:fr|de|es|br|pt|ru|ua|vn|id|pl|it|jp|kr|cn|tw|hk|uk|us|in|la|tr|th|ph|eu)"
_NO_WORDS: Final = r"(?:fr|br|pt|ru|ua|vn|pl|jp|kr|cn|tw|hk|uk|tr|th|ph)"
"""The endings in `_COUNTRIES` that are not a word in any language."""
_SPACED_DOMAINS: Final = r"(?:c[\s-]?[o0][\s-]?m|n\s?e\s?t|o\s?r\s?g)"
_SPELT_DOTS: Final = shadow_of(
    r"dot|punto|ponto|point|punkt|kropka|nokta|titik|chấm|точка|крапка|ドット"
)
"""A full stop spelt out, before the end of an address."""
_SPELT_COUNTRIES: Final = tuple(
    (shadow_of(dot), shadow_of(ends))
    for dot, ends in (
        ("punto", "it"), ("ponto", "br"), ("point", "fr"), ("punkt", "de"), ("kropka", "pl"), ("titik", "id"),
        ("chấm", "vn"), ("точка|крапка", "ру|рф|ru|com|ua"),
    )
)  # fmt: skip
"""Endings after a spelt-out full stop, besides com, net and org."""
_SPELT: Final = (
    rf"(?<!\w)\w[\w-]{{4,40}}\s?(?:[(\[]\s?(?:{_SPELT_DOTS})\s?[)\]]\s?(?:{_DOMAINS}|{_COUNTRIES})"
    + shadow_of(
        r"|\b(?:dot|p[ou]nto|point|punkt|nokta|titik|chấm|точка|kropka|ドット)\s(?:com|net|org)"
    )
    + "".join(rf"|\b(?:{dot})\s(?:{ends})" for dot, ends in _SPELT_COUNTRIES)
    + r")(?!\w)|\S{2,30}\s?(?:"
    + shadow_of("닷컴|닷넷|ดอทคอม|دوت كوم|دوت نت")
    + ")"
)
_DOTS_EAST: Final = "点點"
_DOTTED_EAST: Final = rf"(?<![a-z0-9])[a-z0-9]{{4,30}}[(（]?[{_DOTS_EAST}][)）]?(?:com|net|org|info|xyz|cc|tv|la|vip|top)(?![a-z0-9])"
_ODD_MARKS: Final = "∙•·‧⸱"
_ODDLY_MARKED: Final = rf"(?<![a-z0-9])[a-z0-9](?:[a-z0-9-]{{4,40}}|[a-z0-9]{{1,20}}(?:[{_ODD_MARKS}][a-z0-9]{{2,20}}){{1,3}})\s?[{_ODD_MARKS}]\s?(?:com|net|org|{_COUNTRIES})(?![a-z0-9])"
_IDEOGRAPH: Final = "\u4e00-\u9fff"
_HOMES: Final = (
    ("vn", "tại ở trên web trang"), ("ru|su|ua|by", "на с у"), ("online|site|club|top", "сайте сайт"), ("pl", "na ze z"), ("de", "auf bei von"),
    ("fr", "sur chez"), ("it", "su da"), ("es", "en"), ("id", "di"), ("nl", "op"), ("ro", "pe"),
)  # fmt: skip
"""The endings of a language's own countries, and its prepositions of place."""
_AT_HOME: Final = "|".join(
    rf"(?<=\b{shadow_of(at)} )[a-z0-9][a-z0-9-]{{4,40}}\.(?:{countries})(?![a-z0-9])"
    for countries, words in _HOMES
    for at in words.split()
)
_ADDRESS: Final = LazyPattern(
    # letter by letter: m e o w n o v e l . c o m
    rf"(?<![a-z0-9'’])[a-z0-9](?P<apart>[\s.-])(?:[a-z0-9](?P=apart)){{3,30}}[a-z0-9]?\s?[.,·]\s?(?:{_SPACED_DOMAINS})(?![a-z0-9])"
    # the same, with the ending of a country: l a m p . d e
    rf"|(?<![a-z0-9])[a-z0-9]\s(?:[a-z0-9]\s){{3,30}}[.·]\s?[a-z]\s?[a-z](?![a-z0-9])"
    rf"|{_SPELT}|{_ODDLY_MARKED}|{_DOTTED_EAST}"
    # the same, with a spelt-out full stop: l a m p dot c o m
    rf"|(?<![a-z0-9])[a-z0-9](?:\s[a-z0-9]){{4,30}}\s(?:{_SPELT_DOTS})\s{_SPACED_DOMAINS}(?![a-z0-9])"
    # as it is: https://www.name.com/page, name.com, name[.]com
    rf"|(?<![a-z0-9@.])(?<![a-z0-9]-)(?:https?://)?(?:www\s?\.\s?|m\.|(?:m|www|wap)。)?(?:[a-z0-9][a-z0-9-]{{2,40}}\.)?[a-z0-9][a-z0-9_-]{{2,40}}(?:"
    rf"\s?(?:\.|\[\.\]|\(\.\)|\(dot\)|\[dot\]|,)\s?(?:{_DOMAINS}|{_SPACED_DOMAINS})(?:\.[a-z]{{2}})?(?![a-z0-9@])(?:/[\w./?=&%-]*)?"
    # with a CJK full stop
    rf"|。(?:c[o0○◯〇]m|net|org|cc|info|vip|xyz|top|tw|la)(?![a-z0-9@]))"
    # with spaces around the full stop, at the very end of a sentence: Source : name . fr
    rf"|(?<![a-z0-9@.])(?<![a-z0-9]-)(?:www\.)?[a-z0-9][a-z0-9-]{{4,40}} \. {_COUNTRIES}(?=[^\w]*\Z)"
    # by its beginning or its neighbours: www.name.la, 记住name.la
    rf"|(?<![a-z0-9@.])(?<![a-z0-9]-)(?:https?://(?:(?:www|m|wap)\.)?|www\.)[a-z0-9][a-z0-9-]{{2,40}}\.{_ANY_DOMAIN}(?![a-z0-9@])(?:/[\w./?=&%-]*)?"
    # an ending that is not a word in any language, not attached to the previous sentence
    rf"|(?<![a-z0-9@.])(?<![a-z0-9]-)(?:[a-z0-9-]{{1,20}}\.)?[a-z0-9][a-z0-9-]{{5,40}}\.{_NO_WORDS}(?![a-z0-9@-])"
    # at the very end of a sentence: Lisez la suite sur name.fr
    rf"|(?<![a-z0-9@.])(?<![a-z0-9]-)(?:[a-z0-9-]{{1,20}}\.)?[a-z0-9][a-z0-9-]{{5,40}}\.{_COUNTRIES}(?=[^\w]*\Z)"
    rf"|(?<= )(?:{_AT_HOME})"
    rf"|(?<=[{_IDEOGRAPH}:])(?:m\.)?[a-z0-9][a-z0-9-]{{2,40}}\.{_ANY_DOMAIN}(?![a-z0-9@])"
)
_AFTER_MARK: Final = re.compile(
    rf"(?:[\])]?(?:{_DOMAINS}|{_SPACED_DOMAINS})|\s{_SPACED_DOMAINS})(?![a-z0-9])"
)
"""What follows the mark before a domain, with no more space than in an address."""
_AFTER_LONE_MARK: Final = re.compile(rf"\s(?:(?:{_DOMAINS})(?![a-z0-9])|{_COUNTRIES}\W*(?:\n|\Z))")
_AFTER_APART: Final = re.compile(r"\s?[a-z]\s?[a-z](?![a-z0-9])")
_AFTER_SPELT: Final = re.compile(
    rf"\s?[)\]]\s?(?:{_DOMAINS}|{_COUNTRIES})(?![a-z0-9])"
    rf"|\s{_SPACED_DOMAINS}(?![a-z0-9])|\s(?:com|net|org|{'|'.join(ends for _, ends in _SPELT_COUNTRIES)})(?!\w)"
    + shadow_of("|[컴넷]|คอม|\\s(?:كوم|نت)")
)
"""What must follow a spelt-out full stop for an address; the text before it is checked by `_ADDRESS`."""
_MAY_BE_SPELT: Final = (*_SPELT_DOTS.split("|"), *map(shadow_of, ("닷", "ดอท", "دوت")))
_MARKS: Final = ".,·。"
_BY_NEIGHBOURS: Final = re.compile(
    rf"[a-z0-9]{{3}}\.(?:{_COUNTRIES}|{'|'.join(home for home, _ in _HOMES)})(?![a-z0-9])|(?:://|www\.)[a-z0-9][a-z0-9-]+\.{_ANY_DOMAIN}"
    rf"|[{_IDEOGRAPH}:](?:m\.)?[a-z0-9][a-z0-9-]+\.{_ANY_DOMAIN}(?![a-z0-9])"
)
"""An address known by its neighbours; looked for only if some full stop has a letter on both sides."""
_ODD: Final = re.compile(_ODDLY_MARKED)
_EAST: Final = re.compile(_DOTTED_EAST)
_LETTERS_APART: Final = re.compile(r"[a-z0-9]\s[a-z0-9]\s")
_COMPOUND: Final = re.compile(r"[A-Za-z0-9]*[a-z][A-Z][A-Za-z0-9]*\.")
_HALF_APART: Final = re.compile(r"[a-z0-9-]{1,7} [.,](?:com|net|org)\b")
"""`the owner .com`: the word before the space is not the name of the address."""
_BEHIND_MARK: Final = re.compile(
    rf"[{_MARKS}{_ODD_MARKS}][\])]?(?:(?:{_DOMAINS}|{_SPACED_DOMAINS}|(?<=[{_ODD_MARKS}]){_COUNTRIES})(?![a-z0-9])"
    rf"|n\Z|(?<=[{_ODD_MARKS}])\Z|(?<=\A.)[a-z]{{1,2}}(?![a-z0-9]))"
)
"""A mark in a word, with the rest of an address that may follow in the same word."""
_REST_OF_ONE: Final = re.compile(r"(?:c-?[o0]-?m|net|org|[o0]?-?m|t|r?g)(?![a-z0-9])|n\Z")
"""The beginning of a word that may be the end of an address: `com`, or its last letter if the letters are spaced."""
_DOT_IN_WORDS: Final = re.compile(
    rf"(?:{'|'.join(_MAY_BE_SPELT)})(?:\Z|" + shadow_of(r"[)\]컴넷]|คอม)")
)
"""A spelt-out full stop, with what may follow it in the same word."""
_OF_NOVELS: Final = re.compile(
    r"[a-z0-9-]*(?:lightnovel|wuxia|xianxia|manhwa|manhua|fanfic|(?<=[a-z0-9]{3})novels?\.|novel(?!s?\.|l|ist|ty|ties|a\.|as\.|ette)[a-z0-9])"
)
"""The beginning of a name that cannot be a word of a sentence, so that its full stop is not a typing error: `novelowl.me`."""
_TYPOGRAPHIC_SLIP: Final = re.compile(
    r"[a-z0-9-]+(?:\.(?:me|to|co|site|top|club)|,(?:me|to|io|co|app|site|top|info|online|club|org|net|tv)"
    r"|[.,]\s(?:me|to|io|co|app|site|top|info|online|club|org|net|tv))\Z"
)
"""`He came.to the gate`: a full stop without its space makes words look like a name."""


_LONG_CO: Final = re.compile(r"[a-z0-9-]{8,}\.co")
_POLISH: Final = re.compile("[ąćęłńśźż]")
"""Letters of the only common language in which `co` is a word."""


def may_be_of_address(word: str) -> bool:
    """Return whether a word of a shadow may be part of an address with its marks.

    A text without any word that passes this or `may_spell_dot` has no address.

    >>> [may_be_of_address(word) for word in ("name.com", ".", "com", "end.”", "a.m.")]
    [True, True, True, False, False]
    """
    if _REST_OF_ONE.match(word):
        return True
    return not word.isalpha() and (
        word in _MARKS
        or _BEHIND_MARK.search(word) is not None
        or ("." in word and _BY_NEIGHBOURS.search(word) is not None)
    )


def may_spell_dot(word: str) -> bool:
    """Return whether a word of a shadow may be the spelt-out full stop of an address.

    >>> may_spell_dot("punto"), may_spell_dot("point."), may_spell_dot("points")
    (True, False, False)
    """
    return _DOT_IN_WORDS.search(word) is not None or (not word.isascii() and _is_dotted_east(word))


def may_hold_address(shadow: str) -> bool:
    """Return whether `addresses_in` may find anything in a shadow's text; ten times as fast."""
    return is_marked(shadow) or is_spelt_out(shadow)


def is_marked(shadow: str) -> bool:
    """Return whether a shadow may contain an address with its marks."""
    # In prose a space follows nearly every mark: examining what follows each mark takes a tenth of the time of
    # trying an expression at every letter.
    unspaced = False
    for mark in _MARKS:
        before, *pieces = shadow.split(mark)
        for piece in pieces:
            start = piece[:2]
            if (start[:1] > " " or start[1:] in {"c", "n", "o"}) and _AFTER_MARK.match(piece):
                return True
            last = before[-1:]
            if last.isspace() and (
                _AFTER_LONE_MARK.match(piece)
                or (before[-3:-2].isspace() and _AFTER_APART.match(piece))
            ):
                return True
            unspaced = unspaced or (last.isalnum() and start.isalpha() and mark == ".")
            before = piece
    if holds_any(shadow, _ODD_MARKS) and _ODD.search(shadow):
        return True
    return unspaced and _BY_NEIGHBOURS.search(shadow) is not None


def is_spelt_out(shadow: str) -> bool:
    """Return whether a shadow may contain an address with a spelt-out full stop."""
    for dot in _MAY_BE_SPELT:
        at = shadow.find(dot)
        while at >= 0:
            if _AFTER_SPELT.match(shadow, at + len(dot)):
                return True
            at = shadow.find(dot, at + 1)
    return _is_dotted_east(shadow)


def _is_dotted_east(shadow: str) -> bool:
    return holds_any(shadow, _DOTS_EAST) and _EAST.search(shadow) is not None


def addresses_in(shadow: Shadow) -> Iterator[tuple[int, int]]:
    """Yield the spans of names of sites in the text, from left to right."""
    if not may_hold_address(shadow.text):
        return
    for found in _ADDRESS.compiled.finditer(shadow.text):
        address = found.group()
        if address == "dot.com" or _HALF_APART.match(address) or _is_slip(address, shadow, found):
            continue
        if ", " in address or (". " in address and " " not in address.partition(".")[0]):
            continue
        start, end = shadow.span(*found.span())
        if _LETTERS_APART.match(address) and not _is_of_it(shadow.original[start:end]):
            start += 2
        yield behind_word(shadow.original, start, end), end


def _is_slip(address: str, shadow: Shadow, found: re.Match[str]) -> bool:
    """Return whether a full stop without its space makes words look like a name; not in `OwlReads.me`."""
    if "://" in address or "www" in address or not _TYPOGRAPHIC_SLIP.match(address):
        return False
    if _LONG_CO.fullmatch(address) and not _POLISH.search(shadow.original):
        return False
    start, end = shadow.span(*found.span())
    return _COMPOUND.match(shadow.original, start, end) is None and not _OF_NOVELS.match(address)


def _is_of_it(name: str) -> bool:
    """Return whether the first of several spaced letters belongs to the name; the `à` of `à n a m e` is a word before it."""
    first, rest = name[0], name[2:].replace(" ", "")
    return first.isascii() == rest.isascii() and first.isupper() == rest[:1].isupper()
