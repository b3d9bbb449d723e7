"""Blocks from which notes were taken → the same without what is now empty: lists, boxes, headings, rules."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice
from typing import Final

from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Image,
    Paragraph,
    SceneBreak,
    attribute,
)
from octavo.tree.rewriting import with_blocks
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import sole_block, walk_inlines

_LABELS: Final = frozenset({
    "notes", "note", "footnotes", "footnote", "endnotes", "references", "anmerkungen", "anmerkung", "fußnoten",
    "fussnoten", "fußnote", "einzelnachweise", "notes de bas de page", "références", "notas", "notas al pie",
    "notas de rodapé", "referencias", "referências", "note a piè di pagina", "voetnoten", "noten", "noter",
    "fotnoter", "fodnoter", "alaviitteet", "viitteet", "przypisy", "poznámky", "poznámky pod čarou", "lábjegyzetek",
    "jegyzetek", "note de subsol", "dipnotlar", "dipnot", "notlar", "catatan kaki", "catatan", "chú thích",
    "ghi chú", "примечания", "примечание", "сноски", "сноска", "примітки", "виноски", "бележки", "υποσημειώσεις",
    "σημειώσεις", "הערות", "הערות שוליים", "حواشي", "الحواشي", "هوامش", "الهوامش", "پاورقی", "پانویس", "टिप्पणियाँ",
    "पादटिप्पणी", "เชิงอรรถ", "หมายเหตุ", "注", "註", "注释", "註釋", "注釋", "注釈", "註釈", "脚注", "脚註", "腳註", "尾注",
    "附注", "備註", "각주", "주석", "미주", "주",
})  # fmt: skip
"""What the line over notes says, in lower case.

Beside notes that are known to be notes; more words than prove by themselves that notes follow, which those of
`passes/reading/note_labels.py` do.
"""
_AROUND_LABELS: Final = ":：.。[]【】〔〕（）()—–-*＊─ "


def without_notes(blocks: Blocks, gone: AbstractSet[int], labels: list[Block]) -> Blocks:
    """Return blocks without those whose identities are in `gone`, and without what that leaves empty.

    The lines over notes that are removed with them are added to `labels`. An item that stays in a list keeps
    its number.
    """
    left: list[Block | None] = []
    boxes: set[int] = set()
    for block in blocks:
        rest = _left(block, gone, labels)
        if not rest and not _is_note(block, gone):
            boxes.add(len(left))
        left.extend(rest or (None,))
    if None not in left:
        same = len(left) == len(blocks) and all(map(_is_same, left, blocks))
        return blocks if same else tuple(block for block in left if block is not None)
    gaps = [at for at, block in enumerate(left) if block is None]
    for at, before in zip(gaps, (-2, *gaps), strict=False):
        if at != before + 1:
            _tidy(left, at, labels, boxed=at in boxes)
    others = tuple(block for block in left if block is not None)
    return () if all(map(_is_rule, others)) else others


def _is_note(block: Block, gone: AbstractSet[int]) -> bool:
    """Return whether a block is a note or a list of notes, but not a box that contained some."""
    return id(block) in gone or (isinstance(block, Container) and block.name in {"ol", "ul", "dl"})


def _is_same(one: Block | None, other: Block) -> bool:
    return one is other


def _left(block: Block, gone: AbstractSet[int], labels: list[Block]) -> Blocks:
    if id(block) in gone:
        return ()
    if not isinstance(block, Container) or not block.blocks:
        return (block,)
    if block.name == "ol":
        return _lists(block, gone, labels)
    inside = without_notes(block.blocks, gone, labels)
    if inside is block.blocks:
        return (block,)
    return (with_blocks(block, inside),) if inside else ()


def _lists(container: Container, gone: AbstractSet[int], labels: list[Block]) -> Blocks:
    """Split a numbered list where items were taken out: return a list for each run of items left, with its old numbers."""
    start = attribute(container, "start")
    number = int(start) if start.isdecimal() and len(start) < 9 else 1
    runs: list[tuple[int, list[Block]]] = [(number, [])]
    is_same = True
    for block in container.blocks:
        left = _left(block, gone, labels)
        is_same = is_same and len(left) == 1 and left[0] is block
        number += isinstance(block, Container) and block.name == "li"
        runs[-1][1].extend(left)
        if not left:
            runs.append((number, []))
    if is_same:
        return (container,)
    return tuple(_list_of(container, run, first) for first, run in runs if run)


def _list_of(container: Container, run: list[Block], first: int) -> Container:
    attributes = tuple(pair for pair in container.attributes if pair[0] != "start")
    if first != 1:
        attributes = (*attributes, ("start", str(first)))
    return replace(container, blocks=tuple(run), attributes=attributes)


def _tidy(left: list[Block | None], gap: int, labels: list[Block], *, boxed: bool) -> None:
    """Remove what introduced the notes that stood at `gap`: a label such as `Notes`, and a rule above and below it.

    A heading in other words is a label too if nothing but notes follows. Over a box of notes
    (`boxed`) it is not: there it belongs to the text, as a chapter's title or its last heading.
    """
    following = next(
        (block for block in islice(left, gap, None) if block is not None and not _is_empty(block)),
        None,
    )
    ends = following is None or _is_rule(following) or _heading_in(following) is not None
    for take in (_is_rule, _is_label, _is_rule):
        at = _last_before(left, gap)
        block = left[at] if at >= 0 else None
        if block is None or not take(block):
            continue
        if take is _is_label:
            if not (says_notes(block) or (ends and not boxed and not _is_section(block))):
                continue
            labels.append(block)
        elif not ends and not _is_label_above(left, at):
            continue
        left[at] = None


def _is_section(block: Block) -> bool:
    """Return whether a block is a section of its own: its heading is the section's, though no text follows."""
    return isinstance(block, Container) and block.name == "section"


def _is_label_above(left: list[Block | None], at: int) -> bool:
    above = left[_last_before(left, at)] if _last_before(left, at) >= 0 else None
    return above is not None and _is_label(above) and says_notes(above)


def _last_before(left: list[Block | None], gap: int) -> int:
    """Return the index of the last block before the gap that is not empty, or -1 without."""
    for at in range(gap - 1, -1, -1):
        block = left[at]
        if block is not None and not _is_empty(block):
            return at
    return -1


def _is_empty(block: Block) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    shows = any(isinstance(node, Image) for node in walk_inlines(block.content))
    return is_blank(text_of_blocks((block,))) and not shows


def _is_rule(block: Block) -> bool:
    sole = sole_block(block)
    return isinstance(sole, SceneBreak) and not sole.mark


def _heading_in(block: Block) -> Heading | None:
    """Return the heading that a block is, or that is all it holds."""
    sole = sole_block(block)
    return sole if isinstance(sole, Heading) else None


def _is_label(block: Block) -> bool:
    return _heading_in(block) is not None or says_notes(block)


def says_notes(block: Block) -> bool:
    """Return whether a block is the line over notes: `Notes`, `Anmerkungen:`, `注`."""
    said = fold_space(text_of_blocks((block,))).casefold().strip(_AROUND_LABELS)
    return said in _LABELS
