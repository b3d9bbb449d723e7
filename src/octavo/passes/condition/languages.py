"""Paragraphs in a different script from the rest of their chapter → a remark: part of it was left untranslated.

A letter, a song or a quotation in another language belongs to the story, so a few paragraphs in its middle
do not count; nor do quotations, verse and asides. Two languages in the same script
are not distinguished within a chapter.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.scripts import (
    ARABIC,
    CYRILLIC,
    GREEK,
    HAN,
    HANGUL,
    HEBREW,
    INDIC,
    JAPANESE,
    LATIN,
    is_latin,
    kana_share,
    letters_by_script,
    main_script,
    name_of_script,
)
from octavo.tree.nodes import Block, Paragraph
from octavo.tree.text import excerpt

_ENGLISH_ARTICLE: Final = 250
"""A text that has "the" at least once in so many characters is English: of 36 chapters in 8 languages, 16 of the 17
English ones have it once in 92 to 176, the others at most once in 859 (2026-11)."""
_OF_ONE_LANGUAGE: Final[Mapping[str, str]] = MappingProxyType(
    {HAN: "zh", JAPANESE: "ja", HANGUL: "ko", GREEK: "el", HEBREW: "he"}
)
"""Scripts that practically identify the language, so that no detector is needed."""
_BLOCK: Final = 7
"""The low bits of a code point: its place in its block of 128."""
_OF_A_BLOCK: Final[Mapping[int, str]] = MappingProxyType(
    {
        0x0A: "hy", 0x12: "hi", 0x13: "bn", 0x14: "pa", 0x15: "gu", 0x16: "or", 0x17: "ta", 0x18: "te", 0x19: "kn",
        0x1A: "ml", 0x1B: "si", 0x1C: "th", 0x1D: "lo", 0x1E: "bo", 0x20: "my", 0x21: "ka", 0x24: "am", 0x25: "am",
        0x2F: "km", 0x30: "mn",
    }
)  # fmt: skip
"""The language most books in a script are in, by the block of most of their letters."""
_ALSO_WRITTEN_SO: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "hi": frozenset({"mr", "ne", "sa", "mai", "bho", "kok"}),
        "bn": frozenset({"as"}),
        "am": frozenset({"ti"}),
        "he": frozenset({"yi"}),
        "zh": frozenset({"yue", "wuu", "lzh", "nan"}),
        "my": frozenset({"shn", "mnw"}),
        "mn": frozenset({"mnc"}),
    }
)
"""Other languages in the same script: a page that declares one is believed."""
_TOLD_APART: Final = frozenset(
    ["en", "fr", "de", "es", "it", "pt", "pl", "ru", "uk", "tr", "vi", "id", "ar", "fa"]
)
"""Languages that the detector got right on all of 155 pages (2026-11); a template may declare another.
A page that declares a language outside this set is believed: the detector takes Tagalog for Malay."""
_SHARED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {CYRILLIC: frozenset({"ru", "uk"}), ARABIC: frozenset({"ar", "fa"})}
)
"""The languages of `_TOLD_APART` in scripts other than Latin, by script."""
_SCRIPT_SUBTAG: Final = 4
"""The length of a script subtag: `sr-Latn`."""
_MOST_OF_THEM: Final = 0.5
"""The share of a text's letters that must be in the script of one language."""
_FEW: Final = 0.3
"""If the commonest counted script has fewer letters per character of text, uncounted scripts are looked for."""
_SAMPLE: Final = 4000
"""The number of characters at a text's start in which letters of such a script are counted."""
_TAG: Final = re.compile(r"[a-z]{2,3}")
_WORTH_A_LOOK: Final = 60.0
"""A chapter with fewer letters of a second script (ideographs count more) counts as written in one."""
_SPEAKS: Final = 8.0
"""The fewest letters by which a paragraph is assigned to a script."""
_SAYS_ITS_LANGUAGE: Final = 40.0
"""The same for Chinese and Japanese: 16 ideographs in a row without kana are not a Japanese sentence."""
_MUCH_KANA: Final = 0.35
"""The share of kana among kana and ideographs: Japanese prose has more (at least 0.61 in 5 chapters, 2026-11)."""
_TAIL: Final = 3
"""So many foreign paragraphs are not a quotation at the chapter's end or, if they are long (`_SHARE`), anywhere."""
_LONG_RUN: Final = 8
"""So many foreign paragraphs in a row are not a quotation, wherever they are."""
_SHARE: Final = 0.2
"""`_TAIL` foreign paragraphs with this share of the chapter's letters are not a quotation, wherever they are."""


@dataclass(slots=True)
class _Run:
    """Consecutive paragraphs in one script that is not the chapter's."""

    script: str
    paragraphs: list[tuple[Block, str]] = field(default_factory=list)
    letters: float = 0.0


def mixed_language(reading: Reading) -> Iterator[Remark]:
    """Find consecutive paragraphs in a different script from the chapter's (CHR019)."""
    if reading.text.isascii() or is_latin(reading.data) or not _may_be_mixed(reading):
        return
    spoken = list(_spoken(reading))
    mass: Counter[str] = Counter()
    for _, _, script, letters in spoken:
        mass[script] += int(letters)
    main = max(mass, key=lambda script: mass[script], default="")
    runs, last = _runs(spoken, main)
    total = sum(mass.values())
    said = [run for run in runs if _is_no_quotation(run, total, at_end=run is last)]
    if not said and len(runs) > 1 and total - mass[main] >= _SHARE * total:
        said = runs
    if said:
        yield _remark(said, main, reading)


def _may_be_mixed(reading: Reading) -> bool:
    """Return whether a chapter holds a considerable number of letters in a second script.

    Ideographs alone are Chinese, and among kana they are Japanese; in that case the chapter's end is examined.
    """
    letters = letters_by_script(reading.data)
    if sum(letters.values()) - max(letters.values(), default=0.0) >= _WORTH_A_LOOK:
        return True
    if JAPANESE not in letters:
        return False
    ends = reading.last_paragraphs(_TAIL)
    return kana_share(reading.data) < _MUCH_KANA or any(
        _script_of(text)[0] == HAN for _, text in ends
    )


def _script_of(text: str) -> tuple[str, float]:
    """Return the script of a paragraph, "" if it is too short, and the number of its letters."""
    letters = letters_by_script(text.encode("utf-8", "surrogatepass"))
    script = main_script(letters)
    count = letters.get(script, 0.0)
    return (script, count) if count >= _SPEAKS else ("", 0.0)


def _spoken(reading: Reading) -> Iterator[tuple[Block, str, str, float]]:
    """Yield each paragraph with its script and the number of its letters."""
    for block, text in reading.paragraphs():
        script, letters = _script_of(text) if isinstance(block, Paragraph) else ("", 0.0)
        if script:
            yield block, text, script, letters


def _runs(
    spoken: Iterable[tuple[Block, str, str, float]], main: str
) -> tuple[list[_Run], _Run | None]:
    """Return the runs of foreign paragraphs, and the run that ends the chapter, if any."""
    runs: list[_Run] = []
    current: _Run | None = None
    for block, text, script, letters in spoken:
        if script == main:
            current = None
            continue
        if {script, main} == {HAN, JAPANESE} and letters < _SAYS_ITS_LANGUAGE:
            continue
        if current is None or current.script != script:
            current = _Run(script)
            runs.append(current)
        current.paragraphs.append((block, text))
        current.letters += letters
    return runs, current


def _is_no_quotation(run: _Run, total: float, *, at_end: bool) -> bool:
    count = len(run.paragraphs)
    if run.letters < _WORTH_A_LOOK:
        return False
    long = count >= _LONG_RUN or (count >= _TAIL and run.letters >= _SHARE * total)
    return long or (at_end and count >= _TAIL)


def _remark(runs: list[_Run], main: str, reading: Reading) -> Remark:
    first = runs[0]
    block, text = first.paragraphs[0]
    count = sum(len(run.paragraphs) for run in runs)
    language = name_of_script(first.script, text)
    message = (
        f"{count} paragraphs are in {language} script, the chapter in "
        f"{name_of_script(main, reading.text)}; the first is “{excerpt(text)}”."
    )
    return Remark("CHR019", message, block, text)


def settled_language(said: str, text: str) -> str:
    """Return the language of a text that is declared as `said`, a tag or "": the detected one or, in doubt, the declared one.

    >>> settled_language("mr", "तीन दिवस पाऊस पडत होता."), settled_language("en", "तीन दिन तक बारिश होती रही।")
    ('mr', 'hi')
    """
    heard = language_of(text)
    if not (said and heard):
        return heard or said
    declared = said.split("-", maxsplit=1)[0].lower()
    if declared == heard or declared in _ALSO_WRITTEN_SO.get(heard, ()):
        return said
    by_script = heard in _OF_A_BLOCK.values() or heard in _OF_ONE_LANGUAGE.values()
    told = by_script or heard in _TOLD_APART
    known = (
        declared in _TOLD_APART
        or declared in _OF_A_BLOCK.values()
        or declared in _OF_ONE_LANGUAGE.values()
    )
    return heard if by_script or (told and known) else said


def contradicted(said: str, text: str) -> str:
    """Return the language that a text is certainly in if that contradicts the declared one, else "".

    Only a script is certain, and the presence or absence of English's commonest word: a detector takes Portuguese for
    French.

    >>> contradicted("en", "Έβρεχε τρεις μέρες."), contradicted("pt-BR", "Choveu três dias.")
    ('el', '')
    """
    heard = settled_language(said, text)
    declared, *more = said.lower().split("-")
    if not said or heard == said or any(len(subtag) == _SCRIPT_SUBTAG for subtag in more):
        return ""
    sure = _written_as(declared) != _written_as(heard) or "en" in (declared, heard)
    return heard if sure else ""


def _written_as(language: str) -> str:
    """Return a key that all languages of `_TOLD_APART` in the same script share."""
    if language in _OF_A_BLOCK.values() or language in _OF_ONE_LANGUAGE.values():
        return language
    return next((script for script, several in _SHARED.items() if language in several), LATIN)


@lru_cache(maxsize=2)
def language_of(text: str) -> str:
    """Return the language that a detector finds in a text, as a tag of two or three letters, or "".

    Results are cached, since this is called twice for the first pages of a book.
    Only lines in the text's commonest script are used: three lines of a Russian letter outweigh an
    English chapter in the way detectors count.
    A script with a single language identifies it, and so does the commonest word of English, the language of most pages, at a
    hundredth of the cost.
    """
    data = text.encode("utf-8", "replace")
    letters = letters_by_script(data)
    main = max(letters, key=lambda script: letters[script], default="")
    if main in _OF_ONE_LANGUAGE:
        return _OF_ONE_LANGUAGE[main]
    few = letters.get(main, 0.0) < _FEW * len(
        text
    )  # most letters are in a script that is not counted
    if (main == INDIC or few) and (by_block := _language_of_blocks(text[:_SAMPLE])):
        return by_block
    if main == LATIN and _ENGLISH_ARTICLE * text.count(" the ") > len(text):
        return "en"
    import chardet  # noqa: PLC0415 - 30 ms to import

    if len(letters) > 1:
        own = [line for line in text.split("\n") if _script_of(line)[0] in {main, ""}]
        data = "\n".join(own).encode("utf-8", "replace") or data
    heard = chardet.detect(data).get("language") or ""
    return heard if _TAG.fullmatch(heard) else ""


def _language_of_blocks(text: str) -> str:
    """Return the language of a script that few others use, or "" if most letters are in none."""
    blocks = Counter(ord(letter) >> _BLOCK for letter in text if not letter.isascii())
    letters = sum(map(str.isalpha, text))
    block, count = max(blocks.items(), key=lambda pair: pair[1], default=(0, 0))
    return _OF_A_BLOCK.get(block, "") if count >= _MOST_OF_THEM * letters else ""
