"""What parts the scenes of a document → paragraphs of one style: rules that programs draw, and empty paragraphs.

An empty paragraph parts scenes where most paragraphs stand close to each other; where it stands between most, it parts
paragraphs, and two or more part scenes.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from octavo.readers.docx.looks import Sheet, block_properties
from octavo.readers.docx.markup import (
    added,
    blocks_of,
    borders_of,
    local,
    made,
    properties,
    remove,
    value,
    words_in,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BREAK: Final = "octavo-break"
"""The style that a pause between two scenes gets."""
_MOST: Final = 0.34
"""Share of the gaps between two paragraphs up to which an empty one in them parts scenes: of three paragraphs each. Chapters of the
corpus have a break in 2 of 100 gaps, at most in 7; where empty paragraphs part paragraphs, they stand in most (2026-11)."""
_SHORTEST: Final = 20
"""Characters of a paragraph of prose that ends otherwise than sentences do."""
_ENDS: Final = tuple(".!?…。！？”»“\"'’—–؟۔」』")
_HELD: Final = (
    "drawing",
    "pict",
    "object",
    "sectPr",
    "sym",
    "footnoteReference",
    "endnoteReference",
)
"""What an empty paragraph does not hold."""
_SIDES: Final = frozenset({"top", "bottom", "between"})


class _Gap(NamedTuple):
    """What stands between two paragraphs of prose that follow each other."""

    empty: "Sequence[Element]"


def mark_scenes(root: "Element", sheet: Sheet, space: str) -> None:
    """Give what parts two scenes the style of pauses."""
    _mark_rules(root, space)
    gaps = [gap for body in root.iter(f"{space}body") for gap in _gaps(body, sheet, space)]
    sizes = [len(gap.empty) for gap in gaps]
    for least in (1, 2):
        parted = sum(size >= least for size in sizes)
        if parted <= len(gaps) * _MOST or (least == 1 and parted == 1):
            for gap in gaps:
                if len(gap.empty) >= least:
                    _make_break(gap.empty[0], space)
            return


def _mark_rules(root: "Element", space: str) -> None:
    """Make pauses of rules across the page: drawn ones, and the borders of paragraphs, which three hyphens become in Word."""
    for paragraph in list(root.iter(f"{space}p")):
        if words_in(paragraph, space).strip():
            if _is_ruled_below(paragraph, space) and paragraph.getparent() is not None:
                pause = made(f"{space}p")
                paragraph.addnext(pause)
                _make_break(pause, space)
        elif _draws_rule(paragraph) or (
            _is_ruled(paragraph, space) and not _holds(paragraph, space)
        ):
            _make_break(paragraph, space)


def _draws_rule(paragraph: "Element") -> bool:
    """Return whether a paragraph holds a rule as Word and pandoc draw it: a shape that says it is one."""
    return any(
        name.endswith("}hr") and said in {"t", "true", "1"}
        for shape in paragraph.iter()
        if local(shape) == "rect"
        for name, said in shape.attrib.items()
    )


def _is_ruled(paragraph: "Element", space: str) -> bool:
    return bool(borders_of(paragraph, space) & _SIDES)


def _is_ruled_below(paragraph: "Element", space: str) -> bool:
    """Return whether a rule ends a paragraph of prose, and another goes on below it."""
    below = paragraph.getnext()
    return (
        borders_of(paragraph, space) == {"bottom"}
        and below is not None
        and below.tag == f"{space}p"
        and not borders_of(below, space)
        and _is_sentence(words_in(paragraph, space))
    )


def _gaps(body: "Element", sheet: Sheet, space: str) -> Iterator[_Gap]:
    """Yield the gaps between paragraphs of prose, those that nothing stands in too."""
    empty: list[Element] = []
    is_after_prose = False
    for block in blocks_of(body, space):
        if _is_prose(block, sheet, space):
            if is_after_prose:
                yield _Gap(tuple(empty))
            is_after_prose = True
            empty = []
        elif _is_empty(block, space):
            empty.append(block)
        elif block.tag not in {f"{space}bookmarkStart", f"{space}bookmarkEnd"}:
            is_after_prose = False
            empty = []


def _is_empty(block: "Element", space: str) -> bool:
    return (
        block.tag == f"{space}p"
        and not words_in(block, space).strip()
        and not _holds(block, space)
        and value(block.find(f"{space}pPr/{space}pStyle"), space) != BREAK
    )


def _holds(block: "Element", space: str) -> bool:
    """Return whether a paragraph holds a picture, the end of a page, a formula or the like."""
    if any(local(text) == "t" and (text.text or "").strip() for text in block.iter()):
        return True
    return any(block.find(f".//{space}{name}") is not None for name in _HELD) or any(
        value(mark, space, "type") == "page" for mark in block.iter(f"{space}br")
    )


def _is_prose(block: "Element", sheet: Sheet, space: str) -> bool:
    """Return whether a block is a paragraph that ends as sentences do or is long enough, no heading, no item, not in the middle."""
    if block.tag != f"{space}p":
        return False
    about = block.find(f"{space}pPr")
    style = value(None if about is None else about.find(f"{space}pStyle"), space)
    said = {**sheet.paragraph(style).block, **block_properties(about, space)}
    return (
        not sheet.heading(style)
        and said.get("jc") != "center"
        and block.find(f"{space}pPr/{space}numPr") is None
        and block.find(f"{space}pPr/{space}outlineLvl") is None
        and not any(value(mark, space, "type") == "page" for mark in block.iter(f"{space}br"))
        and _is_sentence(words_in(block, space))
    )


def _is_sentence(words: str) -> bool:
    words = words.strip()
    return len(words) >= _SHORTEST or (len(words) > 1 and words.endswith(_ENDS))


def _make_break(paragraph: "Element", space: str) -> None:
    """Make a paragraph a pause and nothing else."""
    for child in list(paragraph):
        remove(child)
    added(properties(paragraph, space), f"{space}pStyle", BREAK)
