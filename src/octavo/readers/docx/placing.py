"""Alignment and indents of paragraphs → styles, by which mammoth, which ignores both, can distinguish them.

Right-aligned or centred lines are a letterhead, a signature, an inscription; indented paragraphs
are a letter or a quotation. If most of a text is set like that, it is the design and means nothing.
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
"""The id of the style of centred lines."""
RIGHT: Final = "octavo-right"
"""That of lines at the end side: right, or left in text that runs from right to left."""
INSET: Final = "octavo-inset"
"""That of indented paragraphs."""
BOX: Final = "octavo-box"
"""That of paragraphs with a frame around them."""
CAPTION: Final = "octavo-caption"
"""That of captions, whatever style they had."""
CONTENTS: Final = "octavo-contents"
"""That of a table of contents made by a program."""
_USUAL: Final = 0.5
"""A placing shared by more than this share of a text's paragraphs is its design."""
_SET_IN: Final = 280
"""Indents of at least this many twentieths of a point, half a centimetre, count."""
_FRAME: Final = frozenset({"top", "bottom", "left", "right"})
_CAPS: Final = 12
"""The most characters in the frame of a drop cap: a letter with its quotation mark, a word."""
_ENDS: Final = frozenset({"right", "end"})
_ASKED: Final = 8
"""Characters of a field by which it is recognised."""
_CONTENTS_OF: Final = ("toc ", "toc\t", "toc\\", "toc\xa0")
_GALLERY: Final = "Table of Contents"


def join_drop_caps(root: "Element", space: str) -> None:
    """Put a letter in a frame beside a paragraph's first lines before the paragraph's words."""
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
    """Remove page breaks at the ends of paragraphs: they separate nothing that is not separate already."""
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
    """Give our style to the paragraphs of a table of contents, which is a content control or a field.

    If it contains most of a text, it is not one.
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
    contents = 0  # the number of open fields that are tables of contents
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
    """Give our styles to paragraphs of text that are placed differently from most.

    Centred lines at the beginning of a document, title and author, keep theirs.
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
    """Return the left indent of a paragraph, without the indent of its first line."""
    return number(about.get("left", "")) - number(about.get("hanging", ""))


def _is_text(paragraph: "Element", space: str) -> bool:
    """Return whether a paragraph is in the body text, with letters and without a picture."""
    around = paragraph.getparent()
    return (
        around is not None
        and around.tag in {f"{space}body", f"{space}sdtContent"}
        and any(map(str.isalnum, words_in(paragraph, space)))
    )


def _is_cell(paragraph: "Element", place: str, space: str) -> bool:
    """Return whether a paragraph is all of a table's cell, with its words at the right or centred."""
    around = paragraph.getparent()
    return (
        around is not None
        and around.tag == f"{space}tc"
        and place in {CENTRED, RIGHT}
        and len(list(around.iterchildren(f"{space}p"))) == 1
    )
