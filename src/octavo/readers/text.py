"""Plain text → page: each line a paragraph, or wrapped lines joined where they are really wrapped.

Text copied from a page has one paragraph a line, with or without blank lines between (lines of NBSP
are blank too). Text from a mail or an old archive is wrapped at a fixed width. The two are told
apart by the one thing wrapping leaves behind: a line ends where the next word did not fit.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.readers.decode import decode
from octavo.readers.source import Source
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.ink import ink_of_document
from octavo.tree.nodes import Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import CJK, fold_space, is_blank

_WIDEST: Final = 120
"""Nobody wraps text wider by hand; copied paragraphs are longer."""
_FEWEST_PAIRS: Final = 8
_SHARE: Final = 0.85
"""Of the line ends inside a block, so many must be explained by the next word not fitting. Greedy
wrapping explains all but those at paragraphs set without a blank line between; a page of one
paragraph a line explains almost none (28 pages of copied fiction with pairs enough: at most 0.024,
2026-11)."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    """Without the space at its ends."""
    length: int
    """In characters, the space it begins with included."""
    indented: bool
    """Begins with white space, and so perhaps a paragraph."""


def read_text(source: Source) -> Outcome:
    """Read one text file.

    Raises:
        ReadError: the file is empty or no text.

    Findings: those of `decode`; RDR006 where wrapped lines were joined.
    """
    decoded = decode(source.data, source.name, source.charset)
    groups = list(_groups(decoded.text))
    findings: tuple[Finding, ...] = decoded.findings
    width = _wrap_width(groups)
    if width:
        groups = [part for group in groups for part in _paragraphs(group, width)]
        message = f"Lines wrapped at {width} characters were joined into paragraphs."
        findings += (CODES["RDR006"].found(Origin(source.name), message=message),)
    else:
        groups = [[line] for group in groups for line in group]
    blocks = tuple(_paragraph(group, source.name) for group in groups)
    page = Document(Metadata(), body_matter=(Section(blocks, origin=Origin(source.name, line=1)),))
    return Outcome(page, findings, read=ink_of_document(page))


def _groups(text: str) -> Iterator[list[_Line]]:
    """Give the lines of the text in groups that blank lines keep apart."""
    group: list[_Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        if is_blank(line):
            if group:
                yield group
            group = []
        else:
            group.append(_Line(number, line.strip(), len(line.rstrip()), line[:1].isspace()))
    if group:
        yield group


def _wrap_width(groups: list[list[_Line]]) -> int:
    """Return the width at which the text is wrapped, 0 when it is not."""
    longest = max((line.length for group in groups for line in group), default=0)
    if longest > _WIDEST:
        return 0
    pairs = [
        (line, following)
        for group in groups
        for line, following in itertools.pairwise(group)
        if not following.indented
    ]
    if len(pairs) < _FEWEST_PAIRS:
        return 0
    full = sum(_is_full(line, following, longest) for line, following in pairs)
    return longest if full >= _SHARE * len(pairs) else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next line's first word (or ideograph) would not have fitted."""
    first = following.text[0]
    word = first if CJK.match(first) else following.text.split()[0]
    space = 0 if CJK.match(first) else 1
    return line.length + space + len(word) > width


def _paragraphs(group: list[_Line], width: int) -> Iterator[list[_Line]]:
    """Split a group of wrapped lines where a line ended early or the next is indented."""
    paragraph = [group[0]]
    for line, following in itertools.pairwise(group):
        if following.indented or not _is_full(line, following, width):
            yield paragraph
            paragraph = []
        paragraph.append(following)
    yield paragraph


def _paragraph(lines: list[_Line], source: str) -> Paragraph:
    text = lines[0].text
    for line in lines[1:]:
        glue = "" if CJK.match(text[-1]) and CJK.match(line.text[0]) else " "
        text += glue + line.text
    origin = Origin(source, line=lines[0].number)
    return Paragraph((Text(fold_space(text) if len(lines) > 1 else text),), origin=origin)
