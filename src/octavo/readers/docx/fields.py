"""The fields of a document → fields that mammoth can read: all closed, few nested, addresses in quotation marks.

mammoth goes through all open fields for every run: with thousands that never end, this takes
minutes. https://learn.microsoft.com/openspecs/office_standards (ECMA-376, 17.16 Fields and
Hyperlinks)
"""

import re
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.markup import append_element, is_on, local, new_element, remove, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST: Final = 16
"""Levels of nested fields; Word needs three: a page number in a link in a table of contents."""
_LONGEST: Final = 4000
"""Characters of a field's instruction; the address of a link has at most 2,000."""
_BOX: Final = "FORMCHECKBOX"
_EMPTY, _TICKED = "☐", "☒"
_SWITCHES: Final = re.compile(r'(?<=")\s*\\[mnot](?:\s+"[^"]*")?')
_FRAGMENT: Final = re.compile(r'"([^"]+)"\s+\\l\s+"([^"]*)"')
"""A field's address, and the location there."""


def show_boxes(root: "Element", space: str) -> None:
    """Keep the signs of check boxes, and write those of old forms: mammoth would make form fields of them."""
    for control in [one for one in root.iter() if local(one) == "checkbox"]:
        remove(control)
    for box in list(root.iter(f"{space}checkBox")):
        run = next(box.iterancestors(f"{space}r"), None)
        said = box.find(f"{space}checked")
        said = box.find(f"{space}default") if said is None else said
        if run is not None:
            ticked = said is not None and is_on(said, space)
            sign = new_element(f"{space}r")
            append_element(sign, f"{space}t").text = _TICKED if ticked else _EMPTY
            run.addprevious(sign)
            remove(box)
    for order in root.iter(f"{space}instrText"):
        if (order.text or "").strip() == _BOX:
            order.text = ""


def tidy_fields(root: "Element", space: str) -> None:
    """Remove the marks of fields without end or beginning, or nested too deep; their words stay.

    Instructions are cut off above the length that any could need.
    """
    open_marks: list[list[Element]] = []
    stray: list[Element] = []
    for mark in root.iter(f"{space}fldChar"):
        kind = value(mark, space, "fldCharType")
        if kind == "begin":
            open_marks.append([mark])
        elif not open_marks:
            stray.append(mark)
        else:
            open_marks[-1].append(mark)
            if kind == "end":
                marks = open_marks.pop()
                stray += marks if len(open_marks) >= _DEEPEST else ()
    for mark in (*stray, *(mark for marks in open_marks for mark in marks)):
        remove(mark)
    said = 0
    for field in root.iter(f"{space}fldChar", f"{space}instrText"):
        if field.tag != f"{space}instrText":
            said = 0
            continue
        field.text = (field.text or "")[: _LONGEST - said]
        said += len(field.text)
        field.text = _SWITCHES.sub("", _FRAGMENT.sub(r'"\1#\2"', field.text or ""))
