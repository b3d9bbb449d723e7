"""Headings without a heading style: outline levels, and, in a document without headings, lines that look like some.

Authors who do not know styles write “Chapter 3” in large letters, or in bold at the top of a page.
Such a line is recognised by contrast with the book's other words, and by similar lines: a look that
heads chapters does so more than once.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from octavo.readers.docx.faces import is_designed
from octavo.readers.docx.looks import (
    Look,
    Sheet,
    block_properties,
    heading_at,
    number,
    text_properties,
)
from octavo.readers.docx.markup import (
    append_element,
    blocks_of,
    own,
    remove,
    set_style,
    value,
    words_in,
)
from octavo.tree.text import ink

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADING: Final = "octavo-heading-"
"""The style, followed by the level, of lines that are headings by outline level or by their look."""
TITLE: Final = "octavo-title"
"""The style of a title that looks like one."""
_LONGEST: Final = 80
"""The most ink of a heading."""
_LARGER: Final = 1.15
"""How many times larger than the text a line must be to count as larger."""
_MUCH_LARGER: Final = 1.4
_RARE: Final = 0.34
"""The largest share of a text's paragraphs that may be headings of one look."""
_SURE: Final = 0.7
"""The share of lines of one look that must be above text or lesser headings for the look to head
chapters."""
_OPEN: Final = (",", ";", ":", "،", "、", "，")
"""Characters with which no heading ends."""
_MANY: Final = 4
"""More empty paragraphs than this begin a page, like a page break."""
_MOST_LEVELS: Final = 3
_MOST_LINES: Final = 3
"""The most lines of one heading: `Chapter 3`, and its title."""


class _Face(NamedTuple):
    """The look of a line."""

    size: int
    """In half points, of its smallest words."""
    is_bold: bool
    is_centred: bool


@dataclass(slots=True)
class _Line:
    elements: "list[Element]"
    words: str
    face: _Face
    begins_page: bool
    is_plain: bool
    """Whether only its look could make it a heading: it is not an item or a quotation, and has no
    picture."""


def mark_headings(root: "Element", sheet: Sheet, space: str) -> None:
    """Give our styles to headings of a body that have no heading style, and to a title above them."""
    blocks = [
        block
        for body in root.iter(f"{space}body")
        for block in blocks_of(body, space)
        if block.tag == f"{space}p"
    ]
    has_headings = False
    for block in blocks:
        has_headings |= sheet.heading(_style(block, space)) != ""
        said = block_properties(block.find(f"{space}pPr"), space).get("outlineLvl", "")
        if level := heading_at(said):
            set_style(block, f"{HEADING}{level[-1]}", space)
            has_headings = True
        if level or sheet.heading(_style(block, space)):
            _plain(block, space)
    titles = [block for block in blocks if sheet.is_made_from(_style(block, space), "title")]
    if not has_headings and len(titles) > 1:
        for block in titles:
            set_style(block, f"{HEADING}1", space)
    elif not has_headings:
        _mark_by_looks(_lines(blocks, sheet, space), space)


def _lines(blocks: "Sequence[Element]", sheet: Sheet, space: str) -> list[_Line]:
    """Return the paragraphs that have words, each with its look."""
    lines: list[_Line] = []
    begins_page = True
    empty = 0
    for block in blocks:
        look = sheet.paragraph(_style(block, space))
        about = {**look.block, **block_properties(block.find(f"{space}pPr"), space)}
        words = words_in(block, space).strip()
        before, behind = _page_ends(block, space)
        empty += 1
        begins_page |= before or about.get("pageBreakBefore") == "on" or empty > _MANY
        if words:
            empty = 0
            face = _face(block, look, about, sheet, space)
            plain = not is_designed(look) and "numId" not in about and not _holds_more(block, space)
            lines.append(_Line([block], words, face, begins_page, plain))
            begins_page = False
        begins_page |= behind or block.find(f"{space}pPr/{space}sectPr") is not None
    return lines


def _style(block: "Element", space: str) -> str:
    return value(block.find(f"{space}pPr/{space}pStyle"), space)


def _holds_more(block: "Element", space: str) -> bool:
    names = ("drawing", "pict", "object", "footnoteReference", "endnoteReference")
    return any(block.find(f".//{space}{name}") is not None for name in names)


def _page_ends(block: "Element", space: str) -> tuple[bool, bool]:
    """Return whether a page ends before a paragraph's words, and whether one ends after the first of them."""
    found = {False: False, True: False}
    has_words = False
    for one in block.iter(f"{space}br", f"{space}t"):
        has_words |= bool((one.text or "").strip())
        found[has_words] |= value(one, space, "type") == "page"
    return found[False], found[True]


def _face(block: "Element", look: Look, about: dict[str, str], sheet: Sheet, space: str) -> _Face:
    sizes: list[int] = []
    bold: list[bool] = []
    for run in own(block, "r", space):
        if any((text.text or "").strip() for text in run.iterchildren(f"{space}t")):
            said = text_properties(run.find(f"{space}rPr"), space)
            style = value(run.find(f"{space}rPr/{space}rStyle"), space)
            size = said.get("sz") or sheet.words(style).text.get("sz", "")
            sizes.append(number(size) or look.size)
            bold.append(said.get("b") == "on")
    return _Face(min(sizes, default=look.size), all(bold), about.get("jc") == "center")


def _mark_by_looks(lines: list[_Line], space: str) -> None:
    usual = _usual(lines)
    lines = _joined(lines, usual)
    groups: defaultdict[_Face, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if _may_head(line, usual):
            groups[line.face].append(at)
    found = {face: _heads(face, places, lines, usual) for face, places in groups.items()}
    heads = [face for face, places in found.items() if places]
    heads.sort(key=lambda face: (-face.size, not face.is_centred, not face.is_bold))
    if not heads:
        return
    first = min(found[heads[0]])
    for level, face in enumerate(heads[:_MOST_LEVELS], 1):
        for at in found[face]:
            _mark(lines[at], f"{HEADING}{level}", space)
    above = [line for line in lines[:first] if line.face not in heads]
    title = max(above, key=lambda line: line.face.size, default=None)
    if (
        title is not None
        and title.face.size >= usual.size * _MUCH_LARGER
        and title.face.size >= heads[0].size
        and ink(title.words) <= _LONGEST
    ):
        _mark(title, TITLE, space)


def _usual(lines: Sequence[_Line]) -> _Face:
    """Return the look of most words."""
    sizes: Counter[_Face] = Counter()
    for line in lines:
        sizes[line.face] += len(line.words)
    return max(
        sizes, key=lambda face: sizes[face], default=_Face(0, is_bold=False, is_centred=False)
    )


def _may_head(line: _Line, usual: _Face) -> bool:
    """Return whether a line may be a heading: short, and larger, bold, or centred at the top of a page."""
    face = line.face
    differs = (
        face.size >= usual.size * _LARGER
        or (face.is_bold and not usual.is_bold)
        or (face.is_centred and not usual.is_centred and line.begins_page)
    )
    return differs and _is_short(line)


def _is_short(line: _Line) -> bool:
    return (
        line.is_plain
        and ink(line.words) <= _LONGEST
        and any(map(str.isalnum, line.words))
        and not line.words.endswith(_OPEN)
    )


def _joined(lines: Sequence[_Line], usual: _Face) -> list[_Line]:
    """Return the lines; consecutive ones of one heading, with the same look, are joined."""
    result: list[_Line] = []
    for line in lines:
        before = result[-1] if result else None
        if (
            before is not None
            and before.face == line.face != usual
            and not line.begins_page
            and _may_head(before, usual)
            and _is_short(line)
            and len(before.elements) < _MOST_LINES
        ):
            before.elements += line.elements
            before.words += f" {line.words}"
        else:
            result.append(line)
    return result


def _heads(
    face: _Face, places: Sequence[int], lines: Sequence[_Line], usual: _Face
) -> Sequence[int]:
    """Return those of a look's `places` where its lines head chapters; none if too few do."""
    sure = [at for at in places if _is_above_text(lines[at], lines[at + 1 : at + 2], usual)]
    begun = [at for at in sure if lines[at].begins_page]
    fits = 1 < len(sure) <= len(lines) * _RARE and len(sure) >= len(places) * _SURE
    larger = face.size >= usual.size * _LARGER
    if not fits or not (larger or len(begun) >= len(sure) * _SURE):
        return ()
    known = set(sure)
    # The last of several on a title page is not a chapter heading.
    return [at for at in places if at in known or not _ends_page(lines[at + 1 : at + 2])]


def _ends_page(below: Sequence[_Line]) -> bool:
    return not below or below[0].begins_page


def _is_above_text(line: _Line, below: Sequence[_Line], usual: _Face) -> bool:
    """Return whether a line is above text, or above a lesser heading."""
    return any(not _may_head(one, usual) or one.face.size < line.face.size for one in below)


def _mark(line: _Line, style: str, space: str) -> None:
    """Make a heading or title of a line's paragraphs; bold was its look and stresses nothing."""
    first, *others = line.elements
    set_style(first, style, space)
    for other in others:
        append_element(append_element(first, f"{space}r"), f"{space}br")
        for child in other:
            if child.tag != f"{space}pPr":
                first.append(child)
        parent = other.getparent()
        if parent is not None:
            parent.remove(other)
    _plain(first, space)


def _plain(heading: "Element", space: str) -> None:
    """Remove bold and underlines that all of a heading has: they are its look and stress nothing."""
    runs = [
        run
        for run in own(heading, "r", space)
        if any((text.text or "").strip() for text in run.iterchildren(f"{space}t"))
    ]
    for name in ("b", "u"):
        marks = [run.find(f"{space}rPr/{space}{name}") for run in runs]
        for mark in marks if None not in marks else ():
            remove(mark)
