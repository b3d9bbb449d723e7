r"""Marks of this dialect that were not read, since they are left open or contain a space → findings.

    ![A map](my map.png)   [the log](my log.md)   [a](#one   *stressed   ** bold**   `code   #Heading

They would be printed as typed, and a picture would be missing. Stars and backticks of ordinary
prose are not reported: `2 * 3`, `f**k`, a star after a word and at the beginning of its note, ``
`quoted' `` as on old keyboards.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.foreign_marks import OTHER, text_of
from octavo.tree.text import excerpt

_MOST: Final = 20
"""The most marks of a block that are examined; each gets a finding of its own."""
_LABEL: Final = r"(!?)\[([^\[\]]{0,300})\]"
_SPACED: Final = re.compile(
    _LABEL + r"\([ \t]{0,9}([^\s()<>\"'][^()<>\n\"']{0,200}?[ \t][^()<>\n\"']{0,200}?)[ \t]{0,9}"
    r"(?:[\"'][^\n]{0,200}?[\"'])?\)"
)
_UNENDED: Final = re.compile(
    _LABEL
    + r"\(((?:#|\.{0,2}/|https?:|[\w%+-]{1,200}\.)[^\s()]{1,500})(?=\s|\Z)(?![ \t][^)\n]{0,300}\))"
)
_LIKE_AN_ADDRESS: Final = re.compile(r"[/#\\]|\.\w{1,5}(?:#|\Z)")
"""What distinguishes an address in parentheses after brackets from a remark: `my log.md`,
`notes/day one`."""
_GLUED: Final = re.compile(r"#{1,6}([^\W_][^\n]{0,200})")
_QUOTES: Final = "\"'“‘«„‚¿¡"
_STRESS: Final = re.compile(
    rf"(?<![^\s(\[{_QUOTES}—–])(?P<mark>\*{{1,3}})(?=[^\W\d_]|[{_QUOTES}][^\W\d_])[^*\n]{{0,40}}"
    r"|(?<!\S)(?P<spaced>\*\*)[ \t]+[^*\n]{1,200}[^*\s]\*\*(?![\w*])"
    r"|(?<![^\s(\[“‘«])(?P<low>_{1,2})(?=[^\W\d_]+(?![\w./]*[_/\d]))[^_\n\x00]{0,40}"
)
"""Three kinds of mark: stars before a letter, which could open emphasis; `** words**`, with a space
after the first stars; underscores before a word, but not in names such as `_init_` and
`_file.py`."""
_CODE: Final = re.compile(r"(?<![^\s(\[“‘«—–])`{1,3}(?=[^\s`'])(?![^\n]{0,200}')[^`\n\x00]{0,40}")
"""Backticks that could open code; with a straight quote after them, they are quotes of old
keyboards."""
_NAMED: Final = {"!": "picture", "": "link"}
_PLAIN: Final = re.compile(rf"[^\n{OTHER}]*")
"""The beginning of a mark up to the first character that may be written differently in the source."""
_BEHIND: Final = re.compile(r"(?<=[\w.,;:!?”’\"')\]])\*{1,3}(?=[\s.,;:!?”’)]|\Z)")
"""Stars that call a note, as on typewriters."""


@dataclass(frozen=True, slots=True)
class LooseMark:
    """A mark that the dialect did not read."""

    told: str
    """The message about it."""
    line: int
    """The line in its block, from 0."""
    note: str = ""
    """Its stars, if it may begin a note called by the same stars after a word; else ""."""


def loose_marks(tokens: Iterable[Token], source: str) -> Sequence[LooseMark]:
    """Return the marks in the words of `tokens`, grouped by kind; `source` is the text as written."""
    text = "".join(map(text_of, tokens))
    if not any(one in text for one in "*_`(#"):
        return ()
    return [
        *_headings(text, source),
        *_addresses(text, source),
        *_stresses(text, source),
        *_codes(text, source),
    ]


def calls_of_notes(tokens: Iterable[Token]) -> set[str]:
    """Return the stars after words, which may call notes: `*`, `**`, `***`."""
    return set(_BEHIND.findall("".join(map(text_of, tokens))))


def _headings(text: str, source: str) -> Iterator[LooseMark]:
    """Yield marks of headings without a space after them; a tag (`#novel`) is not one."""
    found = _GLUED.fullmatch(text)
    if found is None or source.lstrip().startswith("\\"):
        return
    words = found[1]
    if words[0].isupper() or (" " in words and "#" not in words):
        yield LooseMark(f"Not a heading, since no space follows the hashes: {_shown(text)}", 0)


def _addresses(text: str, source: str) -> Iterator[LooseMark]:
    for found in islice(_SPACED.finditer(text), _MOST):
        picture, label, address = found.groups()
        line = _line_of_address(label, address, source)
        if line >= 0 and (picture or _LIKE_AN_ADDRESS.search(address)):
            right = f"{picture}[{_shown(label)}](<{address}>)"
            told = f"an address with a space in it goes in angle brackets: {right}"
            yield LooseMark(f"Not a {_NAMED[picture]}: {told}", line)
    for found in islice(_UNENDED.finditer(text), _MOST):
        picture, label, address = found.groups()
        line = _line_of_address(label, address, source)
        if line >= 0:
            right = f"{picture}[{_shown(label)}]({address.rstrip('.,;:!?')})"
            yield LooseMark(
                f"Not a {_NAMED[picture]}: its parenthesis is never closed: {right}", line
            )


def _stresses(text: str, source: str) -> Iterator[LooseMark]:
    for found in islice(_STRESS.finditer(text), _MOST):
        mark = next(filter(None, found.group("mark", "spaced", "low")))
        line = _line(found.group(), source)
        if line < 0:
            continue
        fault = "a space follows" if found["spaced"] else "nothing closes"
        told = f"Not emphasis, since {fault} {mark}: {_shown(found.group())}"
        yield LooseMark(told, line, mark if found["mark"] and not found.start() else "")


def _codes(text: str, source: str) -> Iterator[LooseMark]:
    for found in islice(_CODE.finditer(text), _MOST):
        line = _line(found.group(), source)
        if line >= 0:
            told = f"Not code, since nothing closes the backtick: {_shown(found.group())}"
            yield LooseMark(told, line)


def _line_of_address(label: str, address: str, source: str) -> int:
    return -1 if f"\\[{label}" in source else _line(f"]({address}", source)


def _shown(words: str) -> str:
    return excerpt(words.replace(OTHER, "…"), 60)


def _line(mark: str, source: str) -> int:
    """Return how many lines of `source` are before a mark, -1 if it is escaped."""
    begins = re.escape(_PLAIN.match(mark).group())  # type: ignore[union-attr]  # it matches anything
    found = re.search(rf"(?<!\\){begins}", source)
    return source.count("\n", 0, found.start()) if found else -1
