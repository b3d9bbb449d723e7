"""Blocks of a page → the person named as author there, after a label or in a link after a word.

`作者：<a>海野しおり</a>`, `Thread starter <a>Saltwright</a>`, `Author(s)` with a link in the next line,
`by <a>Mira Quill</a>`. Only the first of each page: lists of other books name their authors, too.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from octavo.tree.document import Statement
from octavo.tree.nodes import Block, Heading, Inline, LineBreak, Link, Paragraph, Text
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import walk_blocks, walk_inlines

_LABELS: Final = (
    r"author(?:\(s\)|s)?|written by|thread starter|auteure?|autore?|autora|autor(?:in)?(?:\(a\))?|forfatter|författare"
    r"|kirjoittaja|yazar|penulis|pengarang|tác giả|автор|συγγραφέας|作者|著者|原作者|作家|글쓴이|작가|저자"
    r"|المؤلف|الكاتب|نویسنده|מחבר|लेखक|ผู้แต่ง|ผู้เขียน"
)
_LABEL: Final = re.compile(
    rf"(?:^|[\s|·(（【\[])({_LABELS})\s*(?P<mark>[:：]?)\s*\Z", re.IGNORECASE
)
_ALONE: Final = re.compile(rf"({_LABELS}\s*(?:[:：]|(?<=\(s\))|(?<=\(a\))))", re.IGNORECASE)
"""A label alone on its line, with a colon or `(s)` after it: without these the word is in menus, too."""
_LINE: Final = re.compile(
    rf"(?:^|[\s|·(（【\[])(?:({_LABELS})\s*[:：]|(thread starter)\s)\s*(?P<name>[^|·,，;；/()（）【】\[\]]+)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:^\W*(?:by|por|par|von|di|door|av|af|od|от|від|oleh|bởi)\s*[:：]?|\bby\s*[:：])\s*\Z",
    re.IGNORECASE,
)
_LONGEST_LINE: Final = 160
"""The most characters of a line that may name the author of what is below; a longer one is a paragraph."""
_LONGEST_NAME: Final = 60
_PROSE: Final = 3
"""After this many paragraphs of prose the search ends: names below a story are those of commenters."""
_GAP: Final = re.compile(r"\s{2,}|[\u3000\t\n]")
_Line: TypeAlias = Paragraph | Heading


def bylines_in(blocks: Iterable[Block]) -> tuple[Statement, ...]:
    """Return who is named as the author by the first label, and by the first word before a link."""
    lines = (block for block in walk_blocks(blocks) if isinstance(block, (Paragraph, Heading)))
    found: dict[str, Statement] = {}
    prose = 0
    line = next(lines, None)
    while line is not None:
        following = next(lines, None)
        text = inline_text(line.content)
        prose += len(text) > _LONGEST_LINE
        if prose > _PROSE:
            break
        if len(text) <= _LONGEST_LINE:
            for said in (*_by_links(line), *_by_label(line, text, following)):
                if 0 < len(said.words) <= _LONGEST_NAME:
                    found.setdefault(said.about, said)
        line = following
    return tuple(found.values())


def _by_links(line: _Line) -> Iterator[Statement]:
    content = line.content
    if len(content) == 1 and isinstance(content[0], (Text, Link)):  # as of most lines
        return  # nothing is before a link
    for before, name in _links(content):
        if is_blank(before):
            continue
        if label := _LABEL.search(before):
            yield Statement("author", name, f"“{label[1]}”")
        elif word := _BEFORE.search(before):
            yield Statement("byline", name, f"“{fold_space(word[0])}”")


def _by_label(line: _Line, text: str, following: _Line | None) -> Iterator[Statement]:
    """Yield the name after a label, or, if the label is alone, in the link on the next line."""
    may_be = ":" in text or "：" in text or "tarter" in text.lower()
    if may_be and (labelled := _LINE.search(text)):
        name = fold_space(_GAP.split(labelled["name"].strip())[0])
        yield Statement("author", name, f"“{labelled[1] or labelled[2]}”")
    elif (alone := _ALONE.fullmatch(text.strip())) and not list(_links(line.content)):
        links = [name for _, name in _links(following.content)] if following else []
        if following and links[:1] == [fold_space(inline_text(following.content))]:
            yield Statement("author", links[0], f"“{alone[1]}”")


def _links(content: Iterable[Inline]) -> Iterator[tuple[str, str]]:
    """Yield the text before each link of a line, from the last link or line end on, and the link's words."""
    before: list[str] = []
    linked: set[int] = set()
    for node in walk_inlines(content):
        if isinstance(node, Link):
            yield "".join(before), fold_space(inline_text(node.content))
            linked.update(id(inner) for inner in walk_inlines(node.content))
        if isinstance(node, Link | LineBreak):
            before = []
        elif isinstance(node, Text) and id(node) not in linked:
            before.append(node.text)
