"""The XML of a document → the same, with what mammoth does not know expressed in terms that it does.

mammoth skips unknown elements with their content: a field, a change of direction, a word with ruby.
And it recognises headings only by the names of their styles, not by the styles that these inherit
from. https://learn.microsoft.com/openspecs/office_standards (ECMA-376, WordprocessingML)
"""

from collections.abc import Iterator
from copy import copy
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.drawings import plain_drawings
from octavo.readers.docx.equations import spell_equations
from octavo.readers.docx.faces import set_faces, usual_faces
from octavo.readers.docx.fields import show_boxes, tidy_fields
from octavo.readers.docx.headings import mark_headings
from octavo.readers.docx.lists import number_paragraphs
from octavo.readers.docx.looks import Sheet
from octavo.readers.docx.markup import (
    is_on,
    new_element,
    parse_part,
    remove,
    set_style,
    space_of,
    unwrap,
    value,
    written,
)
from octavo.readers.docx.numbers import Numbering
from octavo.readers.docx.pictures import mark_widths
from octavo.readers.docx.placing import join_drop_caps, mark_contents, mark_places, trim_breaks
from octavo.readers.docx.scenes import mark_scenes
from octavo.readers.docx.symbols import in_symbols, symbol
from octavo.readers.docx.tables import mark_heads

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BASE: Final = "octavo-base"
"""The id of the style for words with ruby."""
RUBY: Final = "octavo-ruby"
"""That for ruby."""
HIDDEN: Final = "octavo-hidden"
"""That for hidden words."""
_SHELLS: Final = ("fldSimple", "dir", "bdo")
"""Elements around runs without any meaning that is kept."""


def rewritten_text(data: bytes, sheet: Sheet, numbering: Numbering) -> bytes:
    """Return a text part, well-formed and without entities, with all words where mammoth reads them."""
    root = parse_part(data)
    space = space_of(root)
    for name in _SHELLS:
        for shell in list(root.iter(f"{space}{name}")):
            unwrap(shell)
    plain_drawings(root, space)
    show_boxes(root, space)
    spell_equations(root, space)
    for sign in list(root.iter(f"{space}sym")):
        _spell(sign, space)
    for fonts in root.iter(f"{space}rFonts"):
        _show(fonts, space)
    tidy_fields(root, space)
    for run in list(root.iter(f"{space}r")):
        if run.find(f"{space}ruby") is not None and run.getparent() is not None:
            _part(run, space)
    for link in root.iter(f"{space}hyperlink"):
        for line in list(link.iter(f"{space}u")):  # the look of a link, no emphasis
            remove(line)
    join_drop_caps(root, space)
    number_paragraphs(root, sheet, numbering, space)
    set_faces(root, sheet, usual_faces(root, sheet, space), space)
    for sign in list(root.iter(f"{space}vanish")):
        run = _around(_around(sign))
        if run is not None and run.tag == f"{space}r" and is_on(sign, space):
            set_style(run, HIDDEN, space)
    mark_headings(root, sheet, space)
    mark_heads(root, sheet, space)
    mark_contents(root, space)
    mark_scenes(root, sheet, space)
    mark_places(root, sheet, space)
    mark_widths(root, space)
    trim_breaks(root, space)
    return written(root)


def rewritten_styles(data: bytes, sheet: Sheet) -> bytes:
    """Return the styles of a document; those that make headings get the names of headings."""
    root = parse_part(data)
    space = space_of(root)
    for one in root.iter(f"{space}style"):
        name = one.find(f"{space}name")
        heading = sheet.heading(value(one, space, "styleId"))
        if heading and name is not None and value(one, space, "type") == "paragraph":
            name.set(f"{space}val", heading)
    return written(root)


def _spell(sign: "Element", space: str) -> None:
    """Replace a symbol by the character that it shows."""
    if shown := symbol(str(sign.get(f"{space}font")), str(sign.get(f"{space}char"))):
        sign.tag = f"{space}t"
        sign.attrib.clear()
        sign.text = shown


def _show(fonts: "Element", space: str) -> None:
    """Replace text in a symbol font by the characters that it shows."""
    font = value(fonts, space, "ascii") or value(fonts, space, "hAnsi")
    run = _around(_around(fonts))
    for text in () if run is None else run.iterchildren(f"{space}t"):
        text.text = in_symbols(text.text or "", font)


def _part(run: "Element", space: str) -> None:
    """Replace a run with ruby by runs for the word, for its ruby, and for the text beside them."""
    about = run.find(f"{space}rPr")
    for child in list(run):
        if child.tag == f"{space}ruby":
            for held, style in (("rubyBase", BASE), ("rt", RUBY)):
                for piece in _runs(child, held, space):
                    run.addprevious(set_style(piece, style, space))
        elif child is not about:
            beside = new_element(f"{space}r")
            if about is not None:
                beside.append(copy(about))
            beside.append(child)
            run.addprevious(beside)
    remove(run)


def _runs(ruby: "Element", held: str, space: str) -> "Iterator[Element]":
    for holder in ruby.findall(f"{space}{held}"):
        yield from holder.findall(f".//{space}r")


def _around(element: "Element | None") -> "Element | None":
    return None if element is None else element.getparent()
