"""A content document of an EPUB → its raw blocks, the semantics of its body, and its styles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.archive import Archive
from octavo.readers.decode import decode
from octavo.readers.epub.looks import Looks
from octavo.readers.epub.ornaments import BookPageBuilder
from octavo.readers.epub.paragraph_styles import ParagraphStyles
from octavo.readers.html import drawn_marks, feed
from octavo.readers.html.xhtml import Body, feed_xhtml, with_end_tags
from octavo.readers.references import replace_references
from octavo.readers.xml import ForbiddenXmlError, NotXmlError
from octavo.tree.nodes import Blocks, Widget
from octavo.tree.origin import Origin

_FRAGMENT: Final = re.compile(
    rb"""\shref\s{0,9}=\s{0,9}["'][^"'#<>]{0,999}#([^"'<>\s]{1,200})["']"""
)


@dataclass(frozen=True, slots=True)
class RawPage:
    """A content document as it was read."""

    blocks: Blocks
    styles: ParagraphStyles
    """How its style sheets set blocks."""
    semantics: str = ""
    """The semantics of its body (`frontmatter chapter`)."""
    runs_down: bool = False
    """Whether its lines run from top to bottom."""


def names_linked_in(pages: Iterable[bytes]) -> frozenset[str]:
    """Return the fragments of all links in the markup of pages, whatever page they lead to.

    >>> sorted(names_linked_in([b'<a href="b.xhtml#n1">1</a> <a href="#caf%C3%A9">2</a> <a href="b.xhtml">3</a>']))
    ['café', 'n1']
    """
    found = {name for data in pages for name in _FRAGMENT.findall(data)}
    return frozenset(unquote(name.decode(errors="replace")) for name in found)


def read_page(
    archive: Archive,
    file: str,
    data: bytes,
    looks: Looks,
    linked: frozenset[str],
    findings: list[Finding],
) -> RawPage:
    """Return a content document from its bytes. `linked` are the fragments by which links lead into pages.

    Raises:
        ReadError: it is not text, or declares entities.

    Findings: those of `decode`; RDR005 if nesting was flattened, RDR012 if it is not well-formed,
    RDR028 for drawn quotation marks.
    """
    name = f"{archive.name}/{file}"
    decoded = decode(data, name)
    text, nameless = replace_references(decoded.text, name)
    findings.extend((*decoded.findings, *nameless))
    faces = looks.of(text, file)
    styles = ParagraphStyles(faces.sheets)
    builder = BookPageBuilder(name, styles)
    builder.faces, builder.linked = faces, linked
    body = Body()
    try:
        body = feed_xhtml(text, builder)
    except ForbiddenXmlError as error:
        raise ReadError(f"{name}: is not read: {error}") from error
    except NotXmlError as error:
        message = f"A page is not well-formed XML ({error}); it was read as a browser would."
        findings.append(CODES["RDR012"].found(Origin(name, line=error.line), message=message))
        builder = BookPageBuilder(name, styles)
        builder.faces, builder.linked = faces, linked
        findings.extend(feed(with_end_tags(text), builder, limits=archive.limits))
    if builder.flattened:
        message = f"{builder.flattened} elements nested too deeply or never ended were flattened; their text is kept."
        findings.append(CODES["RDR005"].found(Origin(name), message=message))
    # A browser's parser also returns the title of the window, which is not part of the text.
    blocks = (
        block
        for block in builder.finish()
        if not (isinstance(block, Widget) and block.name == "title")
    )
    page = tuple(blocks)
    findings.extend(drawn_marks(builder, name))
    runs_down = builder.runs_down or styles.of("body", body.attributes).runs_down
    return RawPage(page, styles, body.semantics, runs_down)
