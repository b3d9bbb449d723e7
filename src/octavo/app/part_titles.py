"""The titles in `octavo.toml` → parts of the book, and findings on marks in the titles."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.manuscript.model import Part
from octavo.tree.build import part as part_of
from octavo.tree.document import Metadata, Section
from octavo.tree.origin import Origin

_STRESSED: Final = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?![\s*_])[^*_]+(?<!\s)\1(?![\w*])")
"""Words between marks of emphasis; the asterisks of `M*A*S*H` are not such marks."""


def titled_parts(
    parts: tuple[Part, ...], place: str
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Return the sections of the parts, without chapters; their titles are read like those of chapters.

    `place` is the file that names them.

    Findings: those of `read_title`.
    """
    if not parts:
        return (), ()
    from octavo.readers.markdown import read_title  # noqa: PLC0415 - its parser is slow to load

    sections: list[Section] = []
    findings: list[Finding] = []
    for part in parts:
        title, told = read_title(part.title, place)
        sections.append(replace(part_of("", number=part.number), title=title))
        findings.extend(told)
    return tuple(sections), tuple(findings)


def marks_in_titles(metadata: Metadata, place: str) -> Iterator[Finding]:
    """Yield a finding for marks of emphasis in the book's title or subtitle, which catalogues show as plain text.

    `place` is the file that names it.

    Findings: RDR019.
    """
    for name, words in (("title", metadata.title), ("subtitle", metadata.subtitle)):
        if found := _STRESSED.search(words):
            message = f"The book's {name} is plain text: its {found.group()} is printed as it is."
            yield CODES["RDR019"].found(Origin(place), message=message)
