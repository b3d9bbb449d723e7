"""Plain text → page: each line a paragraph, or lines joined if they are wrapped at a fixed width.

Text copied from a page has one paragraph a line, with or without blank lines between (also lines of
NBSP). Text from a mail or an old archive is wrapped at a fixed width (`wrapping.py`).
"""

from collections.abc import Sequence

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.readers.decode import decode
from octavo.readers.source import Source
from octavo.readers.wrapping import Line, groups_of, join_lines, paragraphs, wrap_width
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.ink import ink_of_document
from octavo.tree.nodes import Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import fold_space


def read_text(source: Source) -> Outcome:
    """Read one text file.

    Raises:
        ReadError: the file is empty or no text.

    Findings: those of `decode`; RDR006 if wrapped lines were joined.
    """
    decoded = decode(source.data, source.name, source.charset)
    groups: list[Sequence[Line]] = list(groups_of(decoded.text))
    findings: tuple[Finding, ...] = decoded.findings
    width = wrap_width(groups)
    if width:
        groups = [part for group in groups for part in paragraphs(group, width)]
        message = f"Lines wrapped at {width} characters were joined into paragraphs."
        findings += (CODES["RDR006"].found(Origin(source.name), message=message),)
    else:
        groups = [[line] for group in groups for line in group]
    blocks = tuple(_paragraph(group, source.name) for group in groups)
    page = Document(Metadata(), body_matter=(Section(blocks, origin=Origin(source.name, line=1)),))
    return Outcome(page, findings, read=ink_of_document(page))


def _paragraph(lines: Sequence[Line], source: str) -> Paragraph:
    text = fold_space(join_lines(lines)) if len(lines) > 1 else _set_in(lines[0])
    return Paragraph((Text(text),), origin=Origin(source, line=lines[0].number))


def _set_in(line: Line) -> str:
    """Return the text of a line without the spaces that indent paragraphs copied from a page."""
    return f"{line.indent}{line.text}" if line.indent.strip(" \t") else line.text
