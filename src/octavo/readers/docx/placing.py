"""Where the paragraphs of a document stand → styles by which mammoth, that sees no place, tells them apart.

Lines at the right or in the middle are a letter's head, a signature, an inscription; paragraphs set in are a letter or a
quotation. Where most of a text stands so, that is its design, and says nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.faces import is_designed
from octavo.readers.docx.headings import TITLE
from octavo.readers.docx.looks import Sheet, block_properties, number
from octavo.readers.docx.markup import borders_of, remove, set_style, value, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CENTRED: Final = "octavo-centred"
"""The style of lines in the middle, by its id."""
RIGHT: Final = "octavo-right"
"""That of lines at the end of the line: at the right, at the left where the text runs from right to left."""
INSET: Final = "octavo-inset"
"""That of paragraphs set in from where lines begin."""
BOX: Final = "octavo-box"
"""That of paragraphs with a frame around them."""
CAPTION: Final = "octavo-caption"
"""That of captions, whatever they are made from."""
CONTENTS: Final = "octavo-contents"
"""That of a table of contents that a program made."""
_USUAL: Final = 0.5
"""Share of a text's paragraphs from which on a place is the design of them all."""
_SET_IN: Final = 280
"""Twentieths of a point, half a centimetre, from which on a paragraph is set in."""
_FRAME: Final = frozenset({"top", "bottom", "left", "right"})
_CAPS: Final = 12
"""Characters that stand in the frame of a drop cap at most: a letter with its quotation mark, a word."""
_ENDS: Final = frozenset({"right", "end"})
_ASKED: Final = 8
"""Characters of a field by which it is known."""
_CONTENTS_OF: Final = ("toc ", "toc\t", "toc\\", "toc\xa0")
_GALLERY: Final = "Table of Contents"


def join_drop_caps(root: "Element", space: str) -> None:
    """Put the letter that stands in a frame beside a paragraph's first lines before the paragraph's words."""
    for frame in list(root.iter(f"{space}framePr")):
        about = frame.getparent()
        paragraph = None if about is None else about.getparent()
        if about is None or paragraph is None or value(frame, space, "dropCap") in {"", "none"}:
            continue
        below = paragraph.getnext()
        if below is None or below.tag != f"{space}p" or len(words_in(paragraph, space)) > _CAPS:
            continue
        first = below.find(f"{space}pPr")
        letters = [child for child in paragraph if child is not about]
        for letter in reversed(letters):
            if first is None:
                below.insert(0, letter)
            else:
                first.addnext(letter)
        remove(paragraph)


def trim_breaks(root: "Element", space: str) -> None:
    """Take away the page breaks at the ends of paragraphs: they part nothing that is not parted by the paragraph."""
    for paragraph in root.iter(f"{space}p"):
        shown = [
            one
            for one in paragraph.iter(f"{space}br", f"{space}t", f"{space}drawing", f"{space}pict")
            if one.tag != f"{space}t" or (one.text or "").strip()
        ]
        for side in (shown, shown[::-1]):
            for one in side:
                if value(one, space, "type") not in {"page", "column"}:
                    break
                remove(one)


def mark_contents(root: "Element", space: str) -> None:
    """Give the paragraphs of a table of contents a style of ours, whatever they have: it is a control, or a field.

    One that holds most of a text is none.
    """
    found = dict.fromkeys([*_in_controls(root, space), *_in_fields(root, space)])
    size = sum(len(words_in(paragraph, space)) for paragraph in root.iter(f"{space}p"))
    if sum(len(words_in(paragraph, space)) for paragraph in found) <= size * _USUAL:
        for paragraph in found:
            set_style(paragraph, CONTENTS, space)


def _in_controls(root: "Element", space: str) -> "Iterator[Element]":
    for control in root.iter(f"{space}sdt"):
        gallery = control.find(f"{space}sdtPr/{space}docPartObj/{space}docPartGallery")
        if value(gallery, space) == _GALLERY:
            yield from control.iter(f"{space}p")


def _in_fields(root: "Element", space: str) -> "Iterator[Element]":
    fields: list[str] = []
    contents = 0  # how many fields that are open make contents
    for element in root.iter(f"{space}fldChar", f"{space}instrText", f"{space}p"):
        if element.tag == f"{space}p":
            if contents:
                yield element
        elif element.tag == f"{space}instrText":
            if fields and not _makes_contents(fields[-1]):
                fields[-1] = (fields[-1] + (element.text or "")).lstrip()[:_ASKED]
                if _makes_contents(fields[-1]):
                    contents += 1
                    yield from islice(element.iterancestors(f"{space}p"), 1)
        elif value(element, space, "fldCharType") == "begin":
            fields.append("")
        elif value(element, space, "fldCharType") == "end" and fields:
            contents -= _makes_contents(fields.pop())


def _makes_contents(field: str) -> bool:
    return f"{field.lower()} ".startswith(_CONTENTS_OF)


def mark_places(root: "Element", sheet: Sheet, space: str) -> None:
    """Give paragraphs of text that stand otherwise than most a style of ours.

    Lines in the middle that a document begins with, title and author, keep theirs.
    """
    found: list[tuple[Element, str]] = []
    has_begun = False
    for paragraph in root.iter(f"{space}p"):
        named = value(paragraph.find(f"{space}pPr/{space}pStyle"), space)
        if sheet.is_made_from(named, "caption"):
            set_style(paragraph, CAPTION, space)
        elif words_in(paragraph, space).strip():
            place = _place(paragraph, named, sheet, space)
            has_begun |= not (
                place == CENTRED or is_designed(sheet.paragraph(named)) or named == TITLE
            )
            found.append((paragraph, place if has_begun else ""))
    counts = Counter(place for _, place in found)
    for paragraph, place in found:
        rare = counts[place] <= len(found) * _USUAL
        if place and rare and (_is_text(paragraph, space) or _is_cell(paragraph, place, space)):
            set_style(paragraph, place, space)


def _place(paragraph: "Element", style: str, sheet: Sheet, space: str) -> str:
    look = sheet.paragraph(style)
    about = {**look.block, **block_properties(paragraph.find(f"{space}pPr"), space)}
    if is_designed(look) or style.startswith("octavo-") or "numId" in about or sheet.heading(style):
        return ""
    if borders_of(paragraph, space) >= _FRAME:
        return BOX
    align = about.get("jc", "")
    if align in _ENDS:
        return RIGHT
    if align == "center":
        return CENTRED
    usual = sheet.paragraph("").block
    start = _start(about) - _start(usual)
    return INSET if start >= _SET_IN else ""


def _start(about: Mapping[str, str]) -> int:
    """Return how far from where lines begin the first of a paragraph does, but for its indent."""
    return number(about.get("left", "")) - number(about.get("hanging", ""))


def _is_text(paragraph: "Element", space: str) -> bool:
    """Return whether a paragraph stands in the text itself, has letters, and no picture."""
    around = paragraph.getparent()
    return (
        around is not None
        and around.tag in {f"{space}body", f"{space}sdtContent"}
        and any(map(str.isalnum, words_in(paragraph, space)))
    )


def _is_cell(paragraph: "Element", place: str, space: str) -> bool:
    """Return whether a paragraph is all of a table's cell, whose words stand at the right or in the middle."""
    around = paragraph.getparent()
    return (
        around is not None
        and around.tag == f"{space}tc"
        and place in {CENTRED, RIGHT}
        and len(list(around.iterchildren(f"{space}p"))) == 1
    )
