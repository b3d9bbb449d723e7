"""A page saved as a single file (MHTML) → page: its HTML as read by `html`, and its pictures.

This is what Chromium and Edge call “Webpage, Single File”, and what Internet Explorer and Word
wrote: a mail with several parts, one of which is the page. It is read with the pictures that it
shows and its own style sheets. The content of an `<iframe>` is a page of its own and not read, as
for saved HTML, where it is in another file. https://www.rfc-editor.org/rfc/rfc2557

Its modules, in the order to read them in:

- the file as a mail: `parts` `transfer` `lines`
- the original page: `restoring`
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.readers.album import Album, placed_at
from octavo.readers.decode import decode
from octavo.readers.html import read_html
from octavo.readers.mhtml.lines import line_teller
from octavo.readers.mhtml.parts import Part, Parts, parts_of
from octavo.readers.mhtml.restoring import restore_page
from octavo.readers.mhtml.transfer import decode_transfer, fault_of, is_encoded
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.document import Section
from octavo.tree.origin import Origin
from octavo.tree.text import excerpt

_PLAIN: Final = "text/plain"
_SHEET: Final = "text/css"
_LINE_END: Final = re.compile("\n")
_PAGES: Final = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Saved:
    """A file split into its parts, with the part that is the page as a source of its own."""

    file: Source
    parts: Parts
    root: Part
    data: bytes
    """The page, unpacked."""
    page: Source
    """The page as in the browser, under the name of the file; its lines are those of `data`."""

    def body_of(self, part: Part) -> bytes:
        """Return a part as it is in the file."""
        return self.file.data[part.start : part.end]

    def line_at(self, place: int) -> int:
        """Return the line of a position in the file."""
        return self.file.data.count(b"\n", 0, place) + 1


def read_mhtml(source: Source) -> Outcome:
    """Read one page saved as a single file. Its pictures are the parts that its images refer to.

    Lines, of text and of findings, are those of the file.

    Raises:
        ReadError: the file has no parts, too many of them, or none that is a page.

    Findings: those of `read_html` or, for a page of plain text, `read_text`; RDR016 for damage.
    """
    saved = _opened(source)
    read = read_text if saved.root.kind == _PLAIN else read_html
    outcome = _in_file(read(saved.page), saved)
    location = saved.root.location or saved.parts.location
    album = Album(saved.parts.leaves, saved.page.data, location)
    pictures = album.pictures_of(
        outcome.document, lambda part: decode_transfer(saved.body_of(part), part.transfer)
    )
    findings = (*_damage(saved), *outcome.findings)
    page = placed_at(outcome.document, location)
    return replace(outcome, document=page, findings=findings, pictures=pictures)


def page_in(source: Source) -> Source:
    """Return the page in a file as a source of its own type, under the name of the file.

    Raises:
        ReadError: as `read_mhtml`.
    """
    return _opened(source).page


def text_of_page(source: Source) -> tuple[str, Callable[[int], int]]:
    """Return the markup of the page, and a function from an index in it to a line of the file.

    Raises:
        ReadError: as `read_mhtml`.
    """
    return _text_of(_opened(source))


def _opened(source: Source) -> _Saved:
    parts = parts_of(source.data, source.name, source.limits)
    root = _root_of(parts)
    if root is None:
        kinds = ", ".join(sorted({part.kind for part in parts.leaves})) or "nothing"
        raise ReadError(
            f"{source.name}: holds no page: none of its parts is HTML or text (found: {excerpt(kinds)})",
            hint="save the page again",
        )
    data = decode_transfer(source.data[root.start : root.end], root.transfer)
    page = replace(
        source,
        data=data
        if root.kind == _PLAIN
        else restore_page(data, _sheets_in(source.data, parts), root.location or parts.location),
        media_type=root.kind,
        # The declared encoding of the file says nothing about its packed parts.
        charset=root.charset if is_encoded(root.transfer) else source.charset or root.charset,
    )
    return _Saved(source, parts, root, data, page)


def _sheets_in(data: bytes, parts: Parts) -> dict[str, bytes]:
    """Return the style sheets that are referred to by id, unpacked, by their `cid:` addresses."""
    return {
        part.location: decode_transfer(data[part.start : part.end], part.transfer)
        for part in parts.leaves
        if part.kind == _SHEET and part.location.startswith("cid:")
    }


def _root_of(parts: Parts) -> Part | None:
    """Return the part that is the page: the one that the file names, else the first of HTML."""
    pages = [part for part in parts.leaves if part.kind in _PAGES]
    said = [part for part in pages if parts.root and part.id == parts.root]
    plain = [part for part in parts.leaves if part.kind == _PLAIN]
    return next(iter((*said, *pages, *plain)), None)


def _text_of(saved: _Saved) -> tuple[str, Callable[[int], int]]:
    decoded = decode(saved.data, saved.page.name, saved.page.charset)
    root = saved.root
    first = saved.line_at(root.start)
    return decoded.text, line_teller(saved.body_of(root), root.transfer, decoded.encoding, first)


def _in_file(outcome: Outcome, saved: _Saved) -> Outcome:
    """Return the outcome with lines of the file in place of lines of the page."""
    sections = outcome.document.body_matter
    findings = outcome.findings
    places = [*(one.origin for one in sections), *(one.origin for one in findings)]
    if not any(place and place.line for place in places):
        return outcome
    text, line_of = _text_of(saved)
    begins = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def moved(origin: Origin | None) -> Origin | None:
        if origin is None or not origin.line:
            return origin
        return replace(origin, line=line_of(begins[min(origin.line, len(begins)) - 1]))

    def settled(section: Section) -> Section:
        blocks = (replace(block, origin=moved(block.origin)) for block in section.blocks)
        return replace(section, origin=moved(section.origin), blocks=tuple(blocks))

    return replace(
        outcome,
        document=replace(outcome.document, body_matter=tuple(map(settled, sections))),
        findings=tuple(replace(one, origin=moved(one.origin)) for one in findings),
    )


def _damage(saved: _Saved) -> Iterator[Finding]:
    """Yield RDR016 for each fault of the file: its end is missing, or its page is packed wrongly."""
    code, name, root = CODES["RDR016"], saved.file.name, saved.root
    if not saved.parts.is_whole:
        last = saved.line_at(len(saved.file.data.rstrip()))
        message = "The file ends before its last part does: text or pictures may be missing."
        yield code.found(Origin(name, last), message=message)
    if fault := fault_of(saved.body_of(root), root.transfer):
        place = Origin(name, saved.line_at(root.start + fault.at))
        yield code.found(place, message=fault.message)
