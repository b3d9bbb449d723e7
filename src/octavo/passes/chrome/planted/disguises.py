"""Words of the web in disguise: `ΝοvеlDιtch`, `N-o-v-e-l-Y-a-k`, `c0ntent`, `𝐧𝐨𝐯𝐞𝐥𝐨𝐰𝐥` → their spans.

No author writes a word in letters of two scripts, in mathematical letters, with a zero for an o
or letter by letter, and means a novel or a site by it. A word that reads as one of the web only behind a
disguise names a site or speaks for one; a sign, a shout, a hero's name in odd letters does not.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.attached_names import behind_word
from octavo.passes.chrome.planted.symbol_letters import dressed_in
from octavo.passes.chrome.wording.shadow import (
    cast_shadow,
    joined_spans,
    shadow_of,
    trim_word,
)
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import beyond_ascii, holds_cjk

_TOKEN: Final = re.compile(r"\S+")
_LONGEST_TOKEN: Final = 100
"""The most characters of a word that is examined."""
_KEPT: Final = re.compile("[\\w\u2460-\u24ff\U0001f100-\U0001f1ff@$]")
_MARKS: Final = ".,;:!?-–—…'\"()[]“”„‘’«»"
"""Punctuation around words, which is stripped first."""
_INVISIBLE: Final = re.compile("(?<=[A-Za-z])[\u200b-\u200f\u2060\ufeff\u00ad](?=[A-Za-z])")
_FEWEST_INVISIBLE: Final = 2
"""A word with so many invisible characters inside is in disguise."""
_DRESSED: Final = re.compile(
    "[\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1dbf\u2100-\u214f\u2460-\u24ff\ua730\ua731"
    "\uff21-\uff5a\U0001d400-\U0001d7ff\U0001f100-\U0001f1ff]"
)
"""Small capitals, and mathematical, circled, boxed and full-width letters."""
_FOREIGN: Final = "\u0370-\u03ff\u0400-\u058f\u13a0-\u13ff\u2c80-\u2cff\uab70-\uabbf"
_LOOK_ALIKE: Final = re.compile(f"[{_FOREIGN}]")
_MIXED: Final = re.compile(f"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")
"""Where letters of two similar scripts are adjacent."""
_STRANGE: Final = re.compile(
    f"[{_FOREIGN}\u00ad\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1dbf\u200b-\u200f\u2060\u2100-\u214f\u2460-\u24ff"
    "\ua730\ua731\ufeff\uff21-\uff5a\U0001d400-\U0001d7ff\U0001f100-\U0001f1ff]"
)
"""All characters that a disguise may consist of, for a quick check."""
_LETTERS: Final = re.compile(r"[^\W\d_]|[\U0001f100-\U0001f1ff]")
_FEWEST_DRESSED: Final = 4
"""The fewest letters outside any script in a disguised word."""
_FEWEST_FOREIGN: Final = 2
"""The fewest letters of another script in a disguised word: one may be a typing error."""
_WORDS: Final = (
    r"contents?|chapters?|novels?|websites?|sites?|read|reading|free|discord|patreon|patronite|ko-?fi|google|fanbox"
    r"|tipeee|wattpad|telegram|platform|episodes?|updates?|published|translat(?:ion|ed|or)"
)
_WORD_OF_SITES: Final = re.compile(_WORDS)
_OF_SITES: Final = re.compile(
    shadow_of(
        r"novel(?!ist|l|ty)|webnov|book|(?:free|lib|light|full|all)read|fanfic|manga|manhwa|truyen|новел|книг"
        rf"|^(?:{_WORDS})$"
    )
)
"""Parts of names of sites, and words of the web, as in a shadow."""
_OTHER_SCRIPT: Final = re.compile(r"\b(?:[\u0370-\u03ff]{3,}|[\u0400-\u052f]{3,})\b")
"""A Greek or Cyrillic word of three or more letters: in such a text a word of two scripts may be a typing error."""
_FIGURES: Final = str.maketrans("013457@$€", "oieastase")
_HAS_FIGURE: Final = re.compile(r"[a-z][013457@$€]+[a-z]")
_JOINT: Final = re.compile(r"(?<=[a-z0])[-_·•⟡|~/()\[\]](?=[a-z0])")
_IN_BRACKETS: Final = re.compile(
    r"[a-z][(\[][a-z0-9]{1,2}[)\]][a-z]|\A[a-z0-9]{1,2}[)\]][a-z]{0,8}novel[a-z]{2}"
)
"""`fr(e)eweb`: a letter or two in brackets where no author puts them."""
_HYPHENATED: Final = re.compile(r"novels?|books?|chapters?|reading|contents?|kofi")
"""Words in which a hyphen proves nothing: it may come from the end of a line, or belong to the word."""
_APART: Final = re.compile(
    r"(?<![^\W_])(?:[a-z0-9][\s.,·•∙*_/|~\u2800–♂♀。-]{1,3}){5,40}[a-z0-9](?![^\W_])"
)
_DOTTED: Final = re.compile(r"[a-z0-9]([._])(?:[a-z0-9]\1){7,}[a-z0-9]")
"""Nine or more letters separated by full stops or underscores, as no author spells."""
_LETTER_BY_LETTER: Final = re.compile(r" [a-z0-9] [a-z0-9] [a-z0-9] [a-z0-9] [a-z0-9.·]")
_BY_SIGNS: Final = re.compile(
    r"(?<![^\W_])(?:[a-z0-9]{1,2}[♂♀]){3,}[a-z0-9]{1,2}(?:\s?[.。]\s?[a-z](?:[♂♀]?[a-z]){1,4})?(?![^\W_])"
)
"""Letters with ♂ or ♀ between them."""
_MAY_BE_ODD: Final = re.compile(r"[a-z][^a-z.,!?\"'’”]+[a-z0-9]|(?:[a-z0-9]\.){7}")
_DOMAIN: Final = re.compile(r"\s?\.\s?(?:com|net|org)\b")
_CUT_SHORT: Final = re.compile(r"\w\.\w{1,2}\Z")
_PARTED_DOMAIN: Final = re.compile(r"\s(?:com|net|org)\b")
"""The end of an address after a word with a misplaced full stop: `n0velow.l com`."""
_GLUED: Final = re.compile(r"[.,][^\W\d_]{3}(?=[A-Z][a-z]+\Z)")
"""The end of an address, followed directly by the first word of the next sentence."""
_FEWEST_APART: Final = 10
"""A word with at most so many characters is too short to be spelt letter by letter: six letters have five marks between them."""
_NOVEL: Final = re.compile(r"novel(?!l|ist|ty|a)")
_ENDS_AS_ADDRESS: Final = re.compile(r"\w{4,}(?:com|net|org)\Z")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_IDEOGRAPH: Final = LazyPattern("[\u4e00-\u9fff가-힣]")
_PARTS: Final = "*&^%$#@_↗↘↙↖♂♀÷◎⊙⊕☉丨⊥●♥♡❤♣♠♦★☆✿✦✧※∷◈▣■◆▲▼"
_CHAINS: Final = "·•∙–-"
_SIGNS: Final = "=+_^*&%$#@|<>"
"""Marks that nobody puts between ideographs; in a disguised name they may vary."""
_PARTED: Final = LazyPattern(
    rf"[\u4e00-\u9fff가-힣\d]([{re.escape(_PARTS)}])(?:[\u4e00-\u9fff가-힣\d]\1)+[\u4e00-\u9fff가-힣]"
    rf"|[\u4e00-\u9fff](?:([{_CHAINS}])[\u4e00-\u9fff])(?:\2[\u4e00-\u9fff]){{2,}}"
    rf"|[\u4e00-\u9fff\d](?:[{re.escape(_SIGNS)}][\u4e00-\u9fff\d]){{3,}}|(?:[\u4e00-\u9fff\d][\u0300-\u036f]){{3,}}|[\u4e00-\u9fff](?:(?:~~[\u4e00-\u9fff]){{3,}}|(?:~[\u4e00-\u9fff]){{5,}})"
    r"|[\u4e00-\u9fff](?:([/\\|+])[\u4e00-\u9fff])(?:\3[\u4e00-\u9fff]){4,}"
)
"""Three or more ideographs separated by a mark that nobody uses there, four with a mark that occurs in names:
a name of a site."""
_OF_BOOKS: Final = frozenset("书書小说說文学學网網阁閣读讀看吧屋城站")
"""A site's name has one of these; a name without any may be spoken syllable by syllable: `欧·阳·铁·柱`."""
_NUMERALS: Final = frozenset("一二三四五六七八九十百千〇零年月日")
_ALL_PARTS: Final = _PARTS + _CHAINS + _SIGNS + "/\\~\u0332\u0336\u0337\u0338"
_FEWEST_PARTED: Final = 3
"""The fewest different letters of a name with marks between all of them."""
_AROUND: Final = "✦★☆◆◇●○@#©®™→←↑↓➤»«|~≈=+-–—_.:;,·•∙<>()[]{}【】「」『』⟦⟧⟡*"
_MOST_MIXED: Final = 80
"""With more places where two scripts meet in a word, the whole page is written that way and its story must not be cut."""
_WHOLE_SHARE: Final = 0.5
"""A sentence with this share of its letters in disguised words is in disguise as a whole."""
_FEWEST_LETTERS: Final = 12
"""The fewest letters of a sentence for which that can be told."""


def may_be_disguised(text: str, shadow: str, words: Iterable[str]) -> bool:
    """Return whether a word of a text may be in disguise, a quick check; `words` are at least the odd ones of its shadow."""
    if not text.isascii():
        foreign = beyond_ascii(text)
        if _STRANGE.search(foreign) and (
            _MIXED.search(text)
            or _INVISIBLE.search(text)
            or _is_dressed(foreign, eastern=holds_cjk(foreign))
        ):
            return True
        if (
            _IDEOGRAPH.compiled.search(foreign)
            and _may_be_parted(text)
            and _PARTED.compiled.search(text)
        ):
            return True
    return any(map(is_odd, words)) or _LETTER_BY_LETTER.search(shadow) is not None


def _may_be_parted(text: str) -> bool:
    return not text.isascii() and any(map(text.__contains__, _ALL_PARTS))


def _parted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of names with a mark between all letters, including the same mark around them.

    Few different letters are a stammer, and only numerals are a count: neither is a name.
    """
    for found in _PARTED.compiled.finditer(text):
        letters = {letter for letter in found.group() if letter.isalnum()}
        named = sum(not letter.isdecimal() for letter in letters)
        syllables = (found[2] or found[3]) is not None and _OF_BOOKS.isdisjoint(letters)
        if len(letters) >= _FEWEST_PARTED and named > 1 and not (syllables or letters <= _NUMERALS):
            start, end = found.span()
            mark = found[1] or "\0"
            yield start - (text[start - 1 : start] == mark), end + (text[end : end + 1] == mark)


def is_odd(word: str) -> bool:
    """Return whether a word of a shadow is a word of the web only if its figures are read as letters or its marks are ignored.

    >>> is_odd("n0velowl"), is_odd("n-o-v-e-l-o-w-l"), is_odd("novelist")
    (True, True, False)
    """
    if word.isalpha() or len(word) > _LONGEST_TOKEN or not _MAY_BE_ODD.search(word):
        return False
    plain = _NOT_LETTERS.sub("", word.translate(_FIGURES))
    if (_HAS_FIGURE.search(word) or _JOINT.search(word)) and _OF_SITES.search(plain):
        return True
    letters = sum(map(str.isalnum, word)) if len(word) > _FEWEST_APART else 0
    return letters * 2 <= len(word) + 1 and _APART.search(word) is not None


def is_written_so(text: str) -> bool:
    """Return whether a whole page is written in letters of two scripts, against copying: then nothing counts as a disguise.

    >>> is_written_so("wоrd " * 90)
    True
    """
    if not _LOOK_ALIKE.search(beyond_ascii(text)):
        return False
    return len(_MIXED.findall(text)) > _MOST_MIXED


@lru_cache(maxsize=1024)
def disguised_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of disguised words of the web in a text, with the marks around them.

    >>> text = "He waited. Visit ΝοvеlDιtсh! She came."
    >>> [text[start:end] for start, end in disguised_in(text)]
    ['ΝοvеlDιtсh']
    >>> disguised_in("The 𝔇𝔬𝔬𝔪𝔤𝔬𝔟𝔩𝔦𝔫 reads book1, n-no novel.")
    ()
    """
    parted = tuple(_parted(text)) if _may_be_parted(text) else ()
    # If a name was planted in a word, only the name goes: the rest of the word is the author's.
    glued = (*parted, *dressed_in(text))
    tokens = (
        (start, end)
        for start, end in _tokens(text)
        if not any(start < behind and first < end for first, behind in glued)
    )
    return tuple(joined_spans((*_apart(text), *tokens, *glued)))


def behind_odd_words(text: str, start: int) -> int:
    """Return the end of the run of words in odd letters that begins at `start`.

    >>> text = "ɴᴏᴠᴇʟ ᴏᴡʟ is here."
    >>> text[: behind_odd_words(text, 0)]
    'ɴᴏᴠᴇʟ ᴏᴡʟ'
    """
    odd = _odd_letters_for(text)
    end = start
    for found in _TOKEN.finditer(text, start):
        token = found.group()
        if odd.search(token):
            end = _with_marks(text, *found.span())[1]
        elif any(map(str.isalnum, token)):
            break
    return end


@lru_cache(maxsize=8)
def _odd_letters_for(text: str) -> re.Pattern[str]:
    """Return the expression for letters that are odd in a text; cached, since it is needed for each sentence."""
    return _DRESSED if _OTHER_SCRIPT.search(text) else _STRANGE


def is_in_disguise(sentence: str) -> bool:
    """Return whether at least half of a sentence's letters are in words of odd letters or of two scripts.

    >>> is_in_disguise("ᴛʜɪs ᴄʜᴀᴘᴛᴇʀ ɪs ᴜᴘʟᴏᴀᴅᴇᴅ"), is_in_disguise("Thіs chapter is over there.")
    (True, False)
    """
    if sentence.isascii():
        return False
    letters = len(_LETTERS.findall(sentence))
    if letters < _FEWEST_LETTERS:
        return False
    eastern = holds_cjk(sentence)
    told = 0
    for token in _TOKEN.findall(sentence):
        if not token.isascii() and (
            _is_dressed(token, eastern=eastern)
            or (_MIXED.search(token) and _is_mixed(token, fewest=1))
        ):
            told += len(_LETTERS.findall(token))
    return told >= _WHOLE_SHARE * letters


def speaks_in_disguise(sentence: str) -> bool:
    """Return whether a sentence has several disguised words, or one that is a word of the web: `c0ntent`.

    >>> speaks_in_disguise("Th1s c0ntent was moved."), speaks_in_disguise("She woke. ΝοvеlDιtсh It rained.")
    (True, False)
    """
    words = [sentence[start:end] for start, end in disguised_in(sentence)]
    plain = [_NOT_LETTERS.sub("", shadow_of(word).translate(_FIGURES)) for word in words]
    return len(words) > 1 or any(_WORD_OF_SITES.fullmatch(word) for word in plain)


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    eastern, latin = holds_cjk(text), _OTHER_SCRIPT.search(text) is None
    for found in _TOKEN.finditer(text):
        token = found.group()
        if _is_disguised(token, eastern=eastern, latin=latin):
            start, end = _with_marks(text, *found.span())
            behind = _DOMAIN.match(text, end) or (
                _PARTED_DOMAIN.match(text, end) if _CUT_SHORT.search(token) else None
            )
            yield start, behind.end() if behind else end


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a word without the punctuation behind it; with it if an ornament opens the word."""
    word = text[start:end]
    if glued := _GLUED.search(word):
        return start, start + glued.end()
    bare = len(word) - len(word.rstrip(".,;:!?…\"'”’»)"))
    if word[:1] not in _AROUND:
        end -= bare
    return behind_word(text, start, end), end


def _is_disguised(token: str, *, eastern: bool, latin: bool) -> bool:
    """Return whether a word is in disguise. Its text has ideographs or kana (`eastern`), no Greek or Cyrillic (`latin`)."""
    bare = token.strip(_MARKS)
    if bare.isascii() and bare.isalpha():  # as for nearly all words
        return False
    core = trim_word(token, _KEPT) if len(token) <= _LONGEST_TOKEN else ""
    hidden = len(_INVISIBLE.findall(core))
    shadow = shadow_of(core)
    if core.isascii() and not (_HAS_FIGURE.search(shadow) or _JOINT.search(shadow)):
        return False
    plain = _NOT_LETTERS.sub("", shadow.translate(_FIGURES))
    if (
        latin
        and plain.isascii()
        and _MIXED.search(core)
        and _is_mixed(core, fewest=_FEWEST_FOREIGN)
    ):
        return True  # two look-alike letters in one word are not a typing error
    if not _OF_SITES.search(plain):
        return False
    if not core.isascii() and (
        hidden >= _FEWEST_INVISIBLE
        or _is_dressed(core, eastern=eastern)
        or _is_mixed(core, fewest=_FEWEST_FOREIGN)
    ):
        return True
    # A figure or joint is a disguise only if no piece of the word is a word of the web by itself.
    pieces = _JOINT.split(shadow)
    parted = len(pieces) > 1 and not _HYPHENATED.fullmatch(plain)
    figured = _HAS_FIGURE.search(shadow) is not None
    if _IN_BRACKETS.search(shadow):
        return True
    return (parted or figured) and not any(_OF_SITES.search(piece) for piece in pieces)


def _is_dressed(word: str, *, eastern: bool) -> bool:
    """Return whether a word is written in letters outside any script; full-width letters do not count in an `eastern` text."""
    dressed = _DRESSED.findall(word)
    if eastern:
        dressed = [letter for letter in dressed if not "\uff21" <= letter <= "\uff5a"]
    return len(dressed) >= _FEWEST_DRESSED


def _is_mixed(word: str, *, fewest: int) -> bool:
    """Return whether a word has at least `fewest` Latin letters and as many of another script that looks like it."""
    scripts = [_script_of(letter) for letter in word if letter.isalpha()]
    latin = scripts.count("LATIN")
    other = max(
        (scripts.count(name) for name in ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")),
        default=0,
    )
    return latin >= fewest and other >= fewest


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _apart(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of words of the web that are written letter by letter."""
    shadow = cast_shadow(text)
    if "♂" in text or "♀" in text:
        yield from (shadow.span(*found.span()) for found in _BY_SIGNS.finditer(shadow.text))
    for found in _APART.finditer(shadow.text):
        letters = _NOT_LETTERS.sub("", found.group()).translate(_FIGURES)
        dotted = _DOTTED.fullmatch(found.group()) is not None
        if dotted or _NOVEL.search(letters) or _ENDS_AS_ADDRESS.search(letters):
            start, end = shadow.span(*found.span())
            lone_word = not text[start].isascii() and text[start + 2 : end].isascii()
            yield (start + 2 if lone_word else start), end
