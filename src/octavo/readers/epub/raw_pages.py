"""A content document of an EPUB → its raw blocks, what its body says of itself, and how its style sheets set it."""

from dataclasses import dataclass

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.archive import Archive
from octavo.readers.decode import decode
from octavo.readers.epub.looks import Looks
from octavo.readers.epub.ornaments import BookPageBuilder
from octavo.readers.epub.paragraph_styles import ParagraphStyles
from octavo.readers.html import feed
from octavo.readers.html.xhtml import Body, feed_xhtml, with_end_tags
from octavo.readers.references import replace_references
from octavo.readers.xml import ForbiddenXmlError, NotXmlError
from octavo.tree.nodes import Blocks, Widget
from octavo.tree.origin import Origin


@dataclass(frozen=True, slots=True)
class RawPage:
    """A content document as it was read."""

    blocks: Blocks
    styles: ParagraphStyles
    """How its sheets set blocks."""
    semantics: str = ""
    """What its body says that it is (`frontmatter chapter`)."""
    runs_down: bool = False
    """Whether its lines run from top to bottom."""


def read_page(
    archive: Archive, file: str, looks: Looks, linked: frozenset[str], findings: list[Finding]
) -> RawPage:
    """Return a content document. `linked` are the fragments by which the contents lead into it.

    Raises:
        ReadError: it is damaged or too long, or declares entities.

    Findings: those of `decode`; RDR005 where nesting was flattened, RDR012 where it is not well-formed.
    """
    name = f"{archive.name}/{file}"
    decoded = decode(archive.read(file), name)
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
    # A browser's parser hands over the title of the window too, which is not of the text.
    blocks = (
        block
        for block in builder.finish()
        if not (isinstance(block, Widget) and block.name == "title")
    )
    runs_down = builder.runs_down or styles.of("body", body.attributes).runs_down
    return RawPage(tuple(blocks), styles, body.semantics, runs_down)
