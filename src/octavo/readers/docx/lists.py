"""Numbered paragraphs → lists that mammoth makes with Word's numbers; numbers of headings as words.

mammoth does not count: each list begins at 1 whenever a paragraph interrupts it, and two adjacent
lists become one. Start numbers are passed on in bookmarks, which `with_starts` finds in mammoth's
output.
"""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from octavo.readers.docx.looks import Sheet, block_properties, heading_at, number
from octavo.readers.docx.markup import (
    append_element,
    new_element,
    properties,
    value,
    words_in,
)
from octavo.readers.docx.numbers import Label, Numbering

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_START: Final = "octavo-start-"
_APART: Final = "octavo-apart"
_BULLETS, _FIGURES = "1", "2"
_DEEPEST: Final = 4
"""The deepest level of a list that mammoth knows, counted from 0."""
_OF_STYLE: Final = re.compile(r"list (?:bullet|number) ([2-5])\Z")
"""Word's own styles for nested lists: each is a separate list, with the level in its name."""
_LEVELS: Final = "".join(
    f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{{0}}"/></w:lvl>' for at in range(_DEEPEST + 1)
)
_LISTS: Final = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{figures}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""
_FIRST: Final = re.compile(
    rf'<ol><li>((?:<a id="[^"]*"></a>)*?)<a id="{_START}(\d{{1,7}})([aAiI]?)"></a>'
)
_LEFT: Final = re.compile(rf'<a id="{_START}\d{{1,7}}[aAiI]?"></a>|<p><a id="{_APART}"></a></p>')


class _Item(NamedTuple):
    """The last item of an open list."""

    depth: int
    at: int
    """Its number."""
    type: str = ""
    """Its kind of number, as in `Label`."""


def plain_numbering() -> bytes:
    """Return a numbering part with two lists, of bullets and of figures, which all lists are mapped to."""
    lists = {"bullets": _LEVELS.format("bullet"), "figures": _LEVELS.format("decimal")}
    return _LISTS.format(**lists).encode()


def number_paragraphs(root: "Element", sheet: Sheet, numbering: Numbering, space: str) -> None:
    """Write out what mammoth cannot count: numbers of headings, and where a list starts."""
    open_items: list[_Item] = []
    around: Element | None = None
    for paragraph in list(root.iter(f"{space}p")):
        if paragraph.getparent() is not around or _follows_other(paragraph, space):
            around = paragraph.getparent()
            open_items.clear()
        style = value(paragraph.find(f"{space}pPr/{space}pStyle"), space)
        found = _label(paragraph, style, sheet, numbering, space)
        _unnumbered(paragraph, space)
        if found is None:
            if words_in(paragraph, space).strip() or _holds_more(paragraph, space):
                open_items.clear()
            continue
        label, depth = found
        if _is_heading(paragraph, style, sheet, space) or label.has_words:
            if label.words:
                _begin_with(paragraph, f"{label.words} ", space)
            open_items.clear()
        else:
            if label.is_bullet and label.words:
                _begin_with(paragraph, f"{label.words} ", space)
            _list(paragraph, label, depth, open_items, space)


def with_starts(html: str) -> str:
    """Return mammoth's output with the start numbers of lists and their kinds of number."""
    return _LEFT.sub("", _FIRST.sub(r'<ol start="\2" type="\3"><li>\1', html))


def _follows_other(paragraph: "Element", space: str) -> bool:
    before = paragraph.getprevious()
    return before is not None and before.tag not in {f"{space}p", f"{space}bookmarkStart", f"{space}bookmarkEnd"}  # fmt: skip


def _holds_more(paragraph: "Element", space: str) -> bool:
    return any(True for name in ("drawing", "pict", "object") for _ in paragraph.iter(f"{space}{name}"))  # fmt: skip


def _label(
    paragraph: "Element", style: str, sheet: Sheet, numbering: Numbering, space: str
) -> tuple[Label, int] | None:
    """Return a paragraph's label and level, None if it has none; this counts the paragraph."""
    look = sheet.paragraph(style)
    own_about = block_properties(paragraph.find(f"{space}pPr"), space)
    said = own_about.get("numId") or look.block.get("numId", "")
    is_empty = not words_in(paragraph, space).strip() and not _holds_more(paragraph, space)
    if not said or (is_empty and not _is_heading(paragraph, style, sheet, space)):
        return None
    level = own_about.get("ilvl") or ("" if "numId" in own_about else look.block.get("ilvl", ""))
    at = number(level) if level else numbering.level_of(said, style)
    label = numbering.counted(said, at)
    if label is None:
        return None
    named = _OF_STYLE.match(look.name)
    depth = at if at or named is None else int(named[1]) - 1
    return label, min(depth, _DEEPEST)


def _is_heading(paragraph: "Element", style: str, sheet: Sheet, space: str) -> bool:
    level = paragraph.find(f"{space}pPr/{space}outlineLvl")
    said = sheet.heading(style)
    return bool(said) or (level is not None and heading_at(value(level, space)) != "")


def _unnumbered(paragraph: "Element", space: str) -> None:
    """Remove a paragraph from its list, including one that its style gives."""
    about = properties(paragraph, space)
    for old in about.findall(f"{space}numPr"):
        about.remove(old)


def _begin_with(paragraph: "Element", words: str, space: str) -> None:
    run = new_element(f"{space}r")
    text = append_element(run, f"{space}t")
    text.text = words
    properties(paragraph, space).addnext(run)


def _list(
    paragraph: "Element", label: Label, depth: int, open_items: list[_Item], space: str
) -> None:
    """Make a paragraph a list item; if a list begins with it, mark where that starts."""
    numbers = append_element(properties(paragraph, space), f"{space}numPr")
    append_element(numbers, f"{space}ilvl", str(depth))
    append_element(numbers, f"{space}numId", _BULLETS if label.is_bullet else _FIGURES)
    while open_items and open_items[-1].depth > depth:
        open_items.pop()
    before = open_items.pop() if open_items and open_items[-1].depth == depth else None
    goes_on = before is not None and label.number == before.at + 1 and label.type == before.type
    begins = before is None or (not goes_on and depth == 0)
    if label.is_bullet:
        open_items.append(_Item(depth, 0))
        return
    if begins and before is not None and before.at:
        paragraph.addprevious(_marked(new_element(f"{space}p"), _APART, space))
    if begins and (label.number != 1 or label.type):
        _mark(paragraph, f"{_START}{max(label.number, 0)}{label.type}", space)
    open_items.append(_Item(depth, label.number, label.type))


def _mark(paragraph: "Element", name: str, space: str) -> None:
    mark = new_element(f"{space}bookmarkStart")
    mark.set(f"{space}name", name)
    properties(paragraph, space).addnext(mark)


def _marked(paragraph: "Element", name: str, space: str) -> "Element":
    _mark(paragraph, name, space)
    return paragraph
