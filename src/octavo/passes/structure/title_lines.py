"""The lines above the first chapter of a book in plain text → its title and its author.

The title and, under it, the author: after a label, after `by`, or just a name. If anything else is
there, the lines stay as they are.
"""

import re
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Document, Section, Statement
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Heading, Paragraph, SceneBreak
from octavo.tree.origin import origin_by
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space

_LONGEST: Final = 80
"""The most characters of a line with a book's title or its author's name."""
_LONGEST_NAME: Final = 40
"""The most characters of an author's name."""
_MOST_WORDS: Final = 4
"""The most words of an unlabelled name."""
_BOTH: Final = 2
"""The number of lines above a heading for title and author: one each."""
_LABELLED: Final = re.compile(
    r"(?:by|written by|(?-i:de(?= [A-ZÀ-Þ]))|par|por|von|di|od|от|автор|autore?|autora|auteure?|autor|autorin|yazar|tác giả|penulis|作者|著者|作|저자|지은이|글쓴이"
    r"|تأليف|بقلم|المؤلف|الكاتب|מאת|लेखक|ผู้แต่ง|ผู้เขียน)(?:\s*[:：]\s*|\s+)(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"(?:书名|書名|标题|標題|作品名|タイトル|题名|제목|title|titel|titre|título|titolo|tytuł|название|назва|tên truyện|judul)"
    r"\s*[:：]\s*(?P<title>\S.{0,79})|《(?P<quoted>[^《》]{1,60})》",
    re.IGNORECASE,
)
_AUTHORS: Final = frozenset({"author", "byline"})
"""The statement by a document's program about who wrote it."""
_IN_NAMES: Final = ".'’·・-"
"""Marks in names, besides letters, combining marks and spaces."""


def is_title_line(block: Block) -> bool:
    """Return whether a line may give a book's title or author: it is short, has letters, and is not a sentence."""
    if not isinstance(block, Heading | Paragraph):
        return False
    words = fold_space(text_of_blocks((block,)))
    return len(words) <= _LONGEST and not ends_with_stop(words) and any(map(str.isalpha, words))


def lift_title_lines(
    section: Section, step: str, written_by: AbstractSet[str] = frozenset()
) -> tuple[Section, tuple[Statement, ...], tuple[Finding, ...]]:
    """Return the first section of a book without the lines above its heading, what these say, and findings about them.

    `step` is the calling pass. If the author is known, `written_by`, no other line names one, unless somebody
    signs there in full.

    Findings: STR002 for each line.
    """
    above = lines_above_heading(section)
    # A rule may separate them from each other and from the text; it goes with them.
    lines = [block for block in above if not isinstance(block, SceneBreak)]
    texts = [fold_space(text_of_blocks((line,))) for line in lines[:_BOTH]]
    said = _labelled(texts)
    if said:
        lines = lines[: len(said)]  # whatever the lines below are
    elif all(map(is_title_line, lines[:_BOTH])):
        said = _said_by(texts) if len(lines) <= _BOTH or _LABELLED.match(texts[1]) else ()
        is_known = written_by and said[1:] and said[1].words not in written_by
        if is_known and not _is_signed(texts[1]):
            said = said[:1]
        lines = lines[: len(said)]
    if not said:
        return section, (), ()
    findings = tuple(
        CODES["STR002"].found(
            origin_by(line.origin, step),
            before=text_of_blocks((line,)),
            evidence=one.place,
            message=f"A line became the {'title' if one.about == 'book' else 'author'} of the book.",
        )
        for line, one in zip(lines, said, strict=True)
    )
    end = 1 + max(at for at, block in enumerate(section.blocks) if block is lines[-1])
    while end < len(section.blocks) and isinstance(section.blocks[end], SceneBreak):
        end += 1
    return replace(section, blocks=section.blocks[end:]), said, findings


def _is_signed(line: str) -> bool:
    """Return whether a line names somebody in full after a label, whoever the computer is registered to.

    >>> _is_signed("by Anna Wend"), _is_signed("By Moonlight"), _is_signed("Von Wind und Wellen")
    (True, False, False)
    """
    labelled = _LABELLED.match(line)
    names = labelled["name"].split() if labelled else []
    return len(names) > 1 and all(name[0].isupper() for name in names)


def authors_of(document: Document) -> frozenset[str]:
    """Return the authors of a document according to the program it was written with."""
    return frozenset(one.words for one in document.statements if one.about in _AUTHORS)


def lift_subtitle(
    document: Document, head: Section, step: str
) -> tuple[Document, Section, tuple[Finding, ...]]:
    """Make a single short line left above the first chapter the book's subtitle: `A Novel`.

    Findings: STR002.
    """
    if len(head.blocks) != 1 or not is_title_line(head.blocks[0]):
        return document, head, ()
    words = text_of_blocks(head.blocks)
    told = CODES["STR002"].found(
        origin_by(head.blocks[0].origin, step),
        before=words,
        evidence="the only line between the title and the first chapter",
        message="A line became the subtitle of the book.",
    )
    metadata = replace(document.metadata, subtitle=fold_space(words))
    return replace(document, metadata=metadata), replace(head, blocks=()), (told,)


def lines_above_heading(section: Section) -> Sequence[Block]:
    """Return the blocks above a section's heading; all of them if it has none."""
    if not (section.number or section.title):
        return section.blocks
    begins = section.origin.line if section.origin else 0
    above = 0
    for block in section.blocks:
        if not block.origin or block.origin.line >= begins:
            break
        above += 1
    return section.blocks[:above]


def _labelled(lines: Sequence[str]) -> tuple[Statement, ...]:
    """Return what the first two lines say about a book if both are labelled: `书名：长河灯`, `作者：林渡`."""
    if len(lines) < _BOTH:
        return ()
    title, author = _TITLED.fullmatch(lines[0]), _LABELLED.match(lines[1])
    if not (title and author) or len(author["name"]) > _LONGEST_NAME:
        return ()
    words = title["title"] or title["quoted"]
    return (
        Statement("book", words, "the first line"),
        Statement("author", author["name"], "the line under the title"),
    )


def _said_by(lines: Sequence[str]) -> tuple[Statement, ...]:
    """Return what one or two lines say about a book; nothing if the second names nobody, or there are more."""
    if not 1 <= len(lines) <= _BOTH or _LABELLED.match(lines[0]):
        return ()
    title = Statement("book", lines[0], "the first line")
    if len(lines) == 1:
        return (title,)
    labelled = _LABELLED.match(lines[1])
    name = labelled["name"] if labelled else lines[1]
    is_name = len(name) <= _LONGEST_NAME and _may_be_name(name)
    if not is_name or not (labelled or len(name.split()) <= _MOST_WORDS):
        return ()
    return title, Statement("author", name, "the line under the title")


def _may_be_name(words: str) -> bool:
    return all(
        unicodedata.category(character)[0] in "LMZ" or character in _IN_NAMES for character in words
    )
