"""The author in a file's front matter → a line under its title, in a book with several authors."""

from collections.abc import Sequence
from dataclasses import replace

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import DISPLAY, Section
from octavo.tree.nodes import LineBreak, Text
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import CJK, fold_space


def with_byline(
    sections: list[Section],
    names: Sequence[str],
    authors: Sequence[str],
    source: str,
    findings: list[Finding],
) -> list[Section]:
    """Return a file's section with its author under its title, below a subtitle.

    It is unchanged if the whole book is by the same author, or if the subtitle says so; several sections, as of an EPUB, are unchanged, too.

    Args:
        sections: the file's.
        names: the authors of the file; may be empty.
        authors: the authors of the book.
        source: the file.
        findings: a finding is appended.

    Findings: BOK005 if there is a byline now.
    """
    if len(sections) != 1 or not names or set(_folded(names)) == set(_folded(authors)):
        return sections
    (section,) = sections
    said = inline_text(section.subtitle).casefold()
    if section.role in DISPLAY or all(name in said for name in _folded(names)):
        return sections
    line = in_one_line(names)
    above = (*section.subtitle, LineBreak()) if section.subtitle else ()
    message = (
        f"The book has other authors, too; the author of this file is set under its title: {line}."
    )
    findings.append(CODES["BOK005"].found(Origin(source), after=line, message=message))
    return [replace(section, subtitle=(*above, Text(line)))]


def in_one_line(names: Sequence[str]) -> str:
    """Return names as listed in a byline; "" for none."""
    mark = "、" if names and CJK.search(names[0]) else ", "
    return mark.join(map(fold_space, names))


def _folded(names: Sequence[str]) -> list[str]:
    return [fold_space(name).casefold() for name in names]
