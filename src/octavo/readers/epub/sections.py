"""The raw blocks of a content document → its sections.

If a document marks up its sections (`epub:type`), these are used. Otherwise it is cut where entries
of the contents lead into it; a section without a heading gets its title from them. If a tool cut a
long file, a file that continues the chapter of the previous one is joined to it: either its name
says so, or nothing names it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from octavo.readers.epub.flat import GROUPS, HEADINGS, flat_of, heading_of
from octavo.readers.epub.navigation import Entry
from octavo.readers.epub.semantics import names_of, role_of
from octavo.readers.epub.styled_headings import above_heading, heading_in
from octavo.tree.document import Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Inlines,
    Paragraph,
    Span,
    Text,
    attribute,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, ink, is_blank
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

_HEADERS: Final = frozenset({"header", "hgroup", "div", "section", "article", "main"})
_NUMBER: Final = frozenset({"number", "ordinal", "z3998:ordinal"})
_SUBTITLE: Final = frozenset({"subtitle", "doc-subtitle"})
_GENERATED: Final = "generated"
"""The class of a page that octavo made from a book's metadata: it is not part of the text."""
_NUMBERED: Final = re.compile(
    r"(?:[^\W\d_]+\s+)?(?:\d+|[IVXLC]+)\.?\Z|第\s*[\d〇零一二三四五六七八九十百千]+\s*\w\Z"
)
"""A heading that is only the number of what follows: `Chapter 7`, `XII`, `第七章`."""
_ENTITLED: Final = frozenset({None, Role.CHAPTER, Role.PART})
"""Roles of sections whose title may be that of the contents; any other is named by its role."""
_SHARE: Final = 0.1
"""A chapter with sections has, before the first, at least this share of the ink of one of them; the
motto of a part has less of a chapter's. Not measured: no collection distinguishes them, and
there is a wide margin between mottos and openings."""
_OPENING: Final = 1000
"""Ink of text below a heading that is only a number from which it is not a motto, as in `parts`."""
_CUT: Final = re.compile(r"(.+)[_-]split[_-]?\d+\Z")
"""How calibre names the pieces of a file that it has cut."""


@dataclass(frozen=True, slots=True)
class Page:
    """A content document: its file, its blocks, the role of its body, and its entries in the contents."""

    file: str
    blocks: Blocks
    semantics: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def stem(self) -> str:
        """The file's name without the number added by a tool that cut a file."""
        name = self.file.rpartition(".")[0]
        found = _CUT.match(name)
        return found[1] if found else name


@dataclass(frozen=True, slots=True)
class Placed:
    """A section and the targets by which links find it."""

    section: Section
    file: str
    ids: frozenset[str]
    goes_on: bool = False
    """Whether it may continue the section before it: no heading, no role and no entry of the
    contents names it."""
    further: tuple[tuple[str, frozenset[str]], ...] = ()
    """Further files in which the section continues, each with the ids by which links find it there."""


def sections_of(page: Page) -> Iterator[Placed]:
    """Yield the sections of a page in reading order; none if there is nothing to read."""
    blocks = page.blocks
    role = role_of(page.semantics)
    around: set[str] = set()
    while _is_wrapper(blocks):
        (outer,) = blocks
        if isinstance(outer, Container):
            role = _role(outer) or role
            if _role(outer) is not None:
                break
            blocks = outer.blocks
            around.add(attribute(outer, "id"))
    if not _says_something(blocks):
        return
    if all(isinstance(block, Container) and _role(block) is not None for block in blocks):
        for at, block in enumerate(blocks):
            if isinstance(block, Container) and _GENERATED not in names_of(block):
                title = _entry_of(block, page, is_first=not at)
                yield _placed(_named_section(block, title), page)
        return
    for at, placed in enumerate(_cut_by_contents(page, blocks, role)):
        yield placed if at else replace(placed, ids=placed.ids | around)


def join_pieces(sections: Sequence[Placed], pages: dict[str, Page]) -> list[Placed]:
    """Return the sections, with the pieces of a file that a tool has cut joined to one section again."""
    result: list[Placed] = []
    for placed in sections:
        before = result[-1] if result else None
        if before is None or not placed.goes_on or not _follows(before, placed, pages):
            result.append(placed)
        else:
            result[-1] = _together(before, placed)
    return result


def join_unnamed(sections: Sequence[Placed], entries: Sequence[Entry]) -> list[Placed]:
    """Return the sections; files named by neither a heading nor the contents are joined to the chapter before.

    This is only done between files that the contents list: before the first of them there may be a
    dedication or the like, after the last whatever the maker of the file added. And it is only done
    if the contents name the chapter before: otherwise they list few chapters, and this file may be
    a chapter of its own.
    """
    listed = {entry.file for entry in entries}
    last = max((at for at, one in enumerate(sections) if one.file in listed), default=-1)
    result: list[Placed] = []
    for at, placed in enumerate(sections):
        before = result[-1] if result and result[-1].file in listed else None
        unnamed = placed.goes_on and placed.file not in listed and _is_chapter(placed)
        if before and at < last and unnamed and _is_chapter(before) and _is_beside(before, placed):
            result[-1] = _together(before, placed)
        else:
            result.append(placed)
    return result


def _together(before: Placed, placed: Placed) -> Placed:
    section = before.section
    blocks = section.blocks + placed.section.blocks
    further = (*before.further, (placed.file, placed.ids))
    return replace(before, section=replace(section, blocks=blocks), further=further)


def _is_chapter(placed: Placed) -> bool:
    return placed.section.role is Role.CHAPTER and not placed.section.sections


def _is_beside(before: Placed, placed: Placed) -> bool:
    """Return whether two files are in one folder, so that addresses of pictures mean the same in both."""
    return before.file != placed.file and (
        before.file.rpartition("/")[0] == placed.file.rpartition("/")[0]
    )


def _follows(before: Placed, placed: Placed, pages: dict[str, Page]) -> bool:
    if before.section.sections:
        return False
    return before.file != placed.file and pages[before.file].stem == pages[placed.file].stem


def _is_wrapper(blocks: Blocks) -> bool:
    if len(blocks) != 1:
        return False
    (only,) = blocks
    return isinstance(only, Container) and only.name in GROUPS


def _role(block: Block) -> Role | None:
    if not isinstance(block, Container) or block.name not in {"section", "div", "article"}:
        return None
    return role_of(attribute(block, "epub:type"))


def _entry_of(container: Container, page: Page, *, is_first: bool) -> str:
    """Return the title of a section element in the contents, "" for none.

    A title that is otherwise only for screen readers, such as the first words of a chapter without
    a name, does not count.
    """
    wanted = {attribute(container, "id") or None, "" if is_first else None}
    title = next((entry.title for entry in page.entries if entry.fragment in wanted), "")
    return "" if fold_space(attribute(container, "aria-label")) == fold_space(title) else title


def _named_section(container: Container, title: str = "") -> Section:
    """Return a section element, with those nested at its end as its sections, and `title` if it has none."""
    blocks = container.blocks
    last = len(blocks)
    while last and _role(blocks[last - 1]) is not None:
        last -= 1
    nested = tuple(_named_section(inner) for inner in blocks[last:] if isinstance(inner, Container))
    section = _headed(blocks[:last], _role(container), container.origin, title)
    return replace(
        section,
        sections=nested,
        lang=container.lang,
        dir=container.dir,
    )


def _placed(section: Section, page: Page) -> Placed:
    return Placed(section, page.file, frozenset(_ids(page.blocks)))


def _cut_by_contents(page: Page, blocks: Blocks, role: Role | None) -> Iterator[Placed]:
    """Yield the pieces of a page, cut where its entries in the contents point."""
    flat = list(flat_of(blocks)) if any(entry.fragment for entry in page.entries) else []
    ids = [set(_ids((block,))) | outer for block, outer in flat]
    starts: dict[int, str] = {}
    begun = [
        next((at for at, here in enumerate(ids) if entry.fragment in here), None)
        if entry.fragment
        else 0
        for entry in page.entries
    ]
    within = _subsections(page.entries, begun, flat)
    for number, (entry, at) in enumerate(zip(page.entries, begun, strict=True)):
        if number not in within:
            starts.setdefault(at or 0, entry.title)
    cuts = sorted(starts)
    if cuts and cuts[0] and _is_opening(_blocks_of(flat[: cuts[0]]), is_lone=len(cuts) == 1):
        cuts[0], starts[0] = (
            0,
            starts[cuts[0]],
        )  # nothing that belongs elsewhere is before the first
    if cuts in ([], [0]):
        yield _piece(page, blocks, role, starts.get(0))
        return
    edges = sorted({0, *cuts})
    for start, end in zip(edges, (*edges[1:], len(flat)), strict=True):
        piece = _blocks_of(flat[start:end])
        if _says_something(piece):
            placed = _piece(page, piece, role, starts.get(start))
            outer = frozenset(name for _, names in flat[start:end] for name in names)
            yield replace(placed, ids=placed.ids | outer)


def _subsections(
    entries: Sequence[Entry], begun: Sequence[int | None], flat: Sequence[tuple[Block, set[str]]]
) -> set[int]:
    """Return the indices of the entries for sections in a chapter, as opposed to chapters in a part.

    `begun` has the block at which each entry begins in the page, None for one without a target
    there. In a part the first chapter begins right below its title or motto.
    """
    within: set[int] = set()
    for number, entry in enumerate(entries):
        below = range(number + 1, _end_below(entries, number))
        start = begun[number] or 0
        places = [at for one in below if (at := begun[one]) is not None]
        if number in within or not places or min(places) <= start:
            continue
        first = places[0]
        end = (begun[below.stop] if below.stop < len(entries) else None) or len(flat)
        before = _blocks_of(flat[start:first])
        own = [block for block in before if not heading_of(block)]
        heads = [found.content for block in before if (found := heading_of(block))]
        beside = sum(entries[at].depth == entry.depth + 1 for at in below) or 1
        said = ink(text_of_blocks(own))
        # `Part I` with one line below it is a part, however short its chapters are.
        least = _SHARE * ink(text_of_blocks(_blocks_of(flat[first:end]))) / beside
        if said >= max(least, _OPENING if any(map(_is_number, heads)) else 1):
            within.update(below)
    return within


def _end_below(entries: Sequence[Entry], number: int) -> int:
    """Return the index after the last entry nested in the entry `number`."""
    for at in range(number + 1, len(entries)):
        if entries[at].depth <= entries[number].depth:
            return at
    return len(entries)


def _piece(page: Page, blocks: Blocks, role: Role | None, title: str | None) -> Placed:
    section = _headed(blocks, role, Origin(page.file), title or "")
    goes_on = role is None and title is None and not section.title and not section.number
    return Placed(section, page.file, frozenset(_ids(blocks)), goes_on)


def _headed(blocks: Blocks, role: Role | None, origin: Origin | None, title: str) -> Section:
    """Return a section of blocks with their own heading, else with the title that the contents give it."""
    title = title if role in _ENTITLED else ""
    above, below = above_heading(blocks, title) if title else ((), blocks)
    section = _lifted(below, role or Role.CHAPTER, origin)
    if not section.number and (alone := _number_of(above)):
        section, above = replace(section, number=alone), ()
    section = replace(section, blocks=above + section.blocks)
    if section.title or section.number or not title:
        return section
    if found := heading_in(section.blocks, title, _is_number):
        number, words, rest = found
        return replace(section, blocks=rest, title=words, number=number)
    return replace(section, title=(Text(title),))


def _is_opening(blocks: Blocks, *, is_lone: bool) -> bool:
    """Return whether blocks belong to what follows: empty, its number, or a picture above it.

    A picture counts only if `is_lone`: above the first of several chapters it may be the book's.
    """
    is_wordless = is_blank(text_of_blocks(blocks))
    return (is_wordless and (is_lone or not _says_something(blocks))) or _number_of(blocks) != ""


def _number_of(blocks: Blocks) -> str:
    """Return the number that blocks consist of, "" if there is anything else."""
    words = fold_space(text_of_blocks(blocks))
    return words if _NUMBERED.match(words) and not any(map(_shows, walk_blocks(blocks))) else ""


def _blocks_of(flat: Sequence[tuple[Block, set[str]]]) -> Blocks:
    return tuple(block for block, _ in flat)


def _ids(blocks: Blocks) -> Iterator[str]:
    for block in walk_blocks(blocks):
        if isinstance(block, Container) and (own := attribute(block, "id")):
            yield own
        for run in runs_of(block):
            for node in walk_inlines(run):
                if isinstance(node, Span) and (own := attribute(node, "id")):
                    yield own


def _lifted(blocks: Blocks, role: Role, origin: Origin | None) -> Section:
    """Return a section of blocks; a heading that they begin with becomes the section's."""
    rest = list(blocks)
    while rest and _opens_with_heading(rest[0]):
        first = rest[0]
        if isinstance(first, Container):
            rest[:1] = first.blocks
    heading = rest[0] if rest else None
    if not isinstance(heading, Heading):
        return Section(blocks, role, origin=origin)
    rest = rest[1:]
    number, title = _told_apart(heading.content)
    if title and not number and rest and _is_number(title):
        further = heading_of(rest[0])
        if further is not None and further.level >= heading.level:
            number, title, rest = fold_space(inline_text(title)), further.content, rest[1:]
    subtitle: Inlines = ()
    if rest and isinstance(rest[0], Container) and names_of(rest[0]) & _SUBTITLE:
        match rest[0].blocks:
            case (Paragraph(content) | Heading(content),):
                subtitle, rest = content, rest[1:]
            case _:
                pass
    return Section(tuple(rest), role, title, subtitle, number, origin=origin)


def _opens_with_heading(block: Block) -> bool:
    """Return whether a group begins with a heading, which then belongs to the section."""
    opened = False
    while isinstance(block, Container) and block.name in _HEADERS | HEADINGS and block.blocks:
        block = block.blocks[0]
        opened = True
    return opened and isinstance(block, Heading)


def _is_number(title: Inlines) -> bool:
    return _NUMBERED.match(fold_space(inline_text(title))) is not None


def _told_apart(content: Inlines) -> tuple[str, Inlines]:
    """Return a heading's number and title, if its markup separates them."""
    number = ""
    title: Inlines = ()
    for node in content:
        names = names_of(node) if isinstance(node, Span) else set()
        if isinstance(node, Span) and names & _NUMBER and not number and not title:
            number = fold_space(inline_text(node.content))
        elif isinstance(node, Span) and names & {"title"}:
            title += node.content
        elif not (number and not title and isinstance(node, Text) and is_blank(node.text)):
            title += (node,)
    return number, title


def _says_something(blocks: Blocks) -> bool:
    if not is_blank(text_of_blocks(blocks)):
        return True
    return any(
        not isinstance(block, Container | Paragraph | Heading) or _shows(block)
        for block in walk_blocks(blocks)
    )


def _shows(block: Block) -> bool:
    inlines = (node for run in runs_of(block) for node in walk_inlines(run))
    return any(not isinstance(node, Text | Span) for node in inlines)
