"""Drawings of a document → the two forms in which mammoth reads their content: inline pictures, text boxes.

mammoth reads a picture only if nothing else is in its drawing, an old-style picture without its
alternative text, and of a text box only the copy for older programs.
https://learn.microsoft.com/openspecs/office_standards (ECMA-376, 20.4 and 14.1)
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.markup import append_element, local, new_element, remove, unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_GRAPHIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_OFFICE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LENGTH: Final = re.compile(
    r"(?:^|;)\s*width\s*:\s*(\d{1,6}(?:\.\d{1,6})?)\s*(pt|in|cm|mm|px)", re.IGNORECASE
)
_EMU_IN: Final = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525}
"""English metric units (EMU) per unit; drawings are measured in EMU."""


def plain_drawings(root: "Element", space: str) -> None:
    """Put the content of drawings where mammoth finds it."""
    for either in [one for one in root.iter() if local(one) == "AlternateContent"]:
        _settle(either)
    for drawing in list(root.iter(f"{space}drawing")):
        boxes = list(drawing.iter(f"{space}txbxContent"))
        if boxes:
            shape = new_element(f"{space}pict")
            drawing.addnext(shape)
            shape.extend(boxes)
        for place in [one for one in drawing if local(one) in {"inline", "anchor"}]:
            if not _is_plain(place):
                _spread(place)
    for picture in [one for one in root.iter() if local(one) == "imagedata"]:
        _renew(picture)


def _settle(either: "Element") -> None:
    """Keep the version for newer programs if that for older ones is empty."""
    choices = [one for one in either if local(one) == "Choice"]
    others = [one for one in either if local(one) == "Fallback"]
    if choices and not any(map(_says_something, others)):
        for one in (*choices[1:], *others):
            remove(one)
        unwrap(choices[0])
        unwrap(either)


def _says_something(element: "Element") -> bool:
    return any(
        local(one) in {"blip", "imagedata"} or (local(one) == "t" and (one.text or "").strip())
        for one in element.iter()
    )


def _is_plain(place: "Element") -> bool:
    """Return whether a drawing contains only one picture, or none."""
    pictures = [one for one in place.iter() if local(one) == "blip"]
    around = [local(one) for one in pictures[0].iterancestors()][:4] if pictures else []
    return not pictures or (
        len(pictures) == 1 and around == ["blipFill", "pic", "graphicData", "graphic"]
    )


def _spread(place: "Element") -> None:
    """Put each picture of a group in a place of its own after the group."""
    words = next(_words(place), "")
    for picture in reversed(list(place.iter(f"{_GRAPHIC}blip"))):
        if identifier := picture.get(f"{_OFFICE}embed"):
            own = next((one for one in picture.iterancestors() if local(one) == "pic"), None)
            said = words if own is None else next(_words(own), words)
            place.addnext(_inline(str(identifier), said, 0))
    remove(place)


def _words(around: "Element") -> Iterator[str]:
    """Yield the alternative texts in a drawing."""
    for one in around.iter():
        if local(one) in {"docPr", "cNvPr"} and (words := one.get("descr") or one.get("title")):
            yield str(words)


def _renew(picture: "Element") -> None:
    """Convert a picture in the VML form of 1999 to today's: mammoth does not read its alternative text."""
    shape = picture.getparent()
    identifier = picture.get(f"{_OFFICE}id")
    if shape is None or not identifier:
        return
    titles = (said for name, said in picture.attrib.items() if str(name).endswith("}title"))
    words = str(shape.get("alt") or next(titles, ""))
    found = _LENGTH.search(str(shape.get("style") or ""))
    width = float(found[1]) * _EMU_IN[found[2].lower()] if found else 0
    picture.addnext(_inline(str(identifier), words, round(width)))
    remove(picture)


def _inline(identifier: str, words: str, width: int) -> "Element":
    """Return an inline picture with this relationship id; `width` in EMU, 0 for unknown."""
    place = new_element(f"{_DRAWING}inline")
    if width:
        append_element(place, f"{_DRAWING}extent").set("cx", str(width))
    about = append_element(place, f"{_DRAWING}docPr")
    if words:
        about.set("descr", words)
    graphic = append_element(append_element(place, f"{_GRAPHIC}graphic"), f"{_GRAPHIC}graphicData")
    fill = append_element(append_element(graphic, f"{_PICTURE}pic"), f"{_PICTURE}blipFill")
    append_element(fill, f"{_GRAPHIC}blip").set(f"{_OFFICE}embed", identifier)
    return place
