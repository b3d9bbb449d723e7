"""Blocks → Markdown: groups of lines separated by blank lines."""

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeVar, assert_never

from octavo.findings.errors import NotWritableError
from octavo.tree.document import Section
from octavo.tree.invariants import Violation
from octavo.tree.nodes import (
    Aside,
    AsideRole,
    Block,
    BlockQuote,
    Blocks,
    Container,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    List,
    Node,
    Note,
    Paragraph,
    Preformatted,
    QuoteRole,
    SceneBreak,
    Table,
    Verse,
    Widget,
)
from octavo.tree.text import EM_DASH, SCENE_BREAK_LINE
from octavo.writers.markdown.escape import backticks
from octavo.writers.markdown.inlines import (
    NOTHING,
    attributes,
    language_and_way,
    line_text,
    paragraph_text,
    picture,
    verse_line_text,
    with_name,
)
from octavo.writers.markdown.sheet import Sheet
from octavo.writers.markdown.tables import table_text

_QUOTES: Final[dict[QuoteRole, str]] = {"": "quote", "epigraph": "epigraph", "letter": "letter"}
_ASIDES: Final[dict[AsideRole, str]] = {
    "": "aside",
    "author-note": "note",
    "translator-note": "translator-note",
    "status": "status",
    "standfirst": "standfirst",
    "dedication": "dedication",
    "centered": "centered",
    "right": "right",
}
_ROW_OF_STARS: Final = re.compile(r"\*(?:[ \t]*\*){2,}")
_ATTRIBUTION: Final = EM_DASH + " "
_DASH_AS_TEXT: Final = "&mdash; "
_MOST_IN_NUMBERS: Final = 999_999_999
"""The highest number with which a list may begin (https://spec.commonmark.org/0.31.2/#list-items)."""

_NOTE_INDENT: Final = " " * 4
_MEANING: Final = ":   "
_NO_TERM: Final = "<em></em>"
"""An empty term; a comment would be a line of its own."""
_LIKE_AN_ADDRESS: Final = re.compile(
    r"\A((?!https?:|mailto:)[A-Za-z&][\w+.&#;-]*:)(?=\S* *(?:\n|\Z|[\"'(]))",
    re.IGNORECASE | re.ASCII,
)
"""A note of one word, which readers without footnotes take for the address of a link
(https://spec.commonmark.org/0.31.2/#link-reference-definitions)."""

_N = TypeVar("_N", bound=Node)


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes blocks; footnotes called in them are put on the sheet.

    `deepen` is added to the levels of headings: a chapter in a part is two levels lower.
    """

    sheet: Sheet
    deepen: int = 0
    in_list: bool = False

    def text(self, blocks: Blocks) -> str:
        """Return `blocks` as Markdown, or "" for none; neighbours in one language share a div."""
        chunks: list[str] = []
        for (lang, way), nodes in groupby(blocks, language_and_way):
            if lang or way:
                bare = tuple(replace(node, lang="", dir="") for node in nodes)
                inside = self._chunks(bare)
                if len(bare) == 1 and inside.startswith(":::"):
                    head, end, rest = inside.partition("\n")
                    chunks.append(f"{head} {attributes(lang, way)}{end}{rest}")
                elif inside:
                    chunks.append(div(attributes(lang, way), inside))
            elif text := self._chunks(tuple(nodes)):
                chunks.append(text)
        return "\n\n".join(chunks)

    def _chunks(self, blocks: Blocks) -> str:
        chunks: list[str] = []
        last_list = ""
        defines = False
        for block in blocks:
            if isinstance(block, List):
                last_list = _list_mark(block, "" if block.counting else last_list)
                text = self._list(block, last_list)
                last_list = "" if block.counting else last_list
            elif text := self._block(block):
                last_list = ""
            else:
                continue
            if defines and isinstance(block, DefinitionList):
                chunks.append(NOTHING)  # otherwise the two would be one
            defines = isinstance(block, DefinitionList)
            chunks.append(text)
        return "\n\n".join(chunks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(content):
                return paragraph_text(content, self.sheet)
            case Heading(content, level):
                heading = self.heading(content, level + self.deepen)
                return with_name(heading, block.id, *marks_of(block))
            case BlockQuote():
                return self._quote(block)
            case Verse():
                return self._verse(block)
            case SceneBreak(mark):
                return self._scene_break(mark)
            case Figure(image, caption):
                return picture(image, self.sheet, caption, block.id)
            case Table():
                return table_text(block, self.sheet)
            case Preformatted(text):
                return fenced(text)
            case Aside(blocks, role):
                return div(_ASIDES[role], self.text(blocks))
            case List():
                return self._list(block, _list_mark(block, ""))
            case DefinitionList(entries):
                return "\n\n".join(self._definition(one) for one in entries)
            case Container(name=name) | Widget(name=name):
                raise NotWritableError((Violation(f"a raw <{name}>", block.origin),))
            case _:
                assert_never(block)

    def heading(self, content: Inlines, level: int) -> str:
        """Return a heading, at most of level 6. Hashes alone would be a row of marks."""
        words = line_text(content, self.sheet) or NOTHING
        if words.endswith("#"):
            words = words[:-1] + "\\#"
        return f"{'#' * min(level, 6)} {words}"

    def notes(self) -> str:
        """Return the texts of the notes waiting on the sheet, and of those called in them."""
        chunks = []
        while self.sheet.waiting:
            number, note = self.sheet.waiting.pop(0)
            chunks.append(self._note(number, note))
        return "\n\n".join(chunks)

    def _note(self, number: int, note: Note) -> str:
        text = replace(self, in_list=True).text(note.blocks)
        if note.blocks and isinstance(note.blocks[0], Paragraph) and not text.startswith(":::"):
            text = _LIKE_AN_ADDRESS.sub(rf"\1{NOTHING}", text)
            return hanging(f"[^{number}]: ", text, _NOTE_INDENT)
        return f"[^{number}]:\n{hanging(_NOTE_INDENT, text, _NOTE_INDENT)}".rstrip()

    def _quote(self, block: BlockQuote) -> str:
        inside = self.text(block.blocks)
        words = paragraph_text(block.attribution, self.sheet) if block.attribution else ""
        if not words and block.blocks and isinstance(block.blocks[-1], Paragraph):
            # A last line that begins like this would be read as an attribution.
            above, end, last = inside.rpartition("\n")
            if last.startswith(_ATTRIBUTION):
                inside = f"{above}{end}{_DASH_AS_TEXT}{last.removeprefix(_ATTRIBUTION)}"
        if not block.role and not words:
            lines = inside.split("\n")
            return "\n".join(f"> {line}" if line else ">" for line in lines)
        if words:
            signature = words if words.startswith(_ATTRIBUTION) else div("attribution", words)
            inside += f"\n\n{signature}"
        return div(_QUOTES[block.role], inside.lstrip("\n"))

    def _verse(self, block: Verse) -> str:
        stanzas = []
        for stanza in block.stanzas:
            lines = []
            for line in inherit(stanza, stanza.lines):
                words = verse_line_text(inherit(line, line.content), self.sheet)
                lines.append("  " * line.indent + (words or "\\"))
            stanzas.append("\n".join(lines))
        return div("verse", "\n\n".join(stanzas))

    def _scene_break(self, mark: str) -> str:
        if not mark:
            # In a list, a row of hyphens could be read as bullets.
            return "___" if self.in_list else "---"
        return mark if _ROW_OF_STARS.fullmatch(mark) else SCENE_BREAK_LINE

    def _definition(self, entry: Definition) -> str:
        inner = replace(self, in_list=True)
        lines = [line_text(inherit(entry, entry.term), self.sheet) or _NO_TERM]
        for meaning in inherit(entry, entry.meanings):
            text = inner.text(inherit(meaning, meaning.blocks)) or NOTHING
            lines.append(hanging(_MEANING, text, _NOTE_INDENT))
        return "\n".join(lines)

    def _list(self, block: List, mark: str) -> str:
        inner = replace(self, in_list=True)
        start = min(max(block.start, 0), _MOST_IN_NUMBERS) if block.ordered else 0
        items = []
        for number, item in enumerate(block.items, start):
            head = f"{min(number, _MOST_IN_NUMBERS)}{mark} " if block.ordered else f"{mark} "
            text = inner.text(inherit(item, item.blocks))
            items.append(hanging(head, text, " " * len(head)).rstrip(" "))
        tight = all(
            len(item.blocks) <= 1 and all(isinstance(inside, Paragraph) for inside in item.blocks)
            for item in block.items
        )
        text = ("\n" if tight else "\n\n").join(items)
        return div(block.counting, text) if block.counting and block.ordered else text


def inherit(parent: Node, children: tuple[_N, ...]) -> tuple[_N, ...]:
    """Return children with the language of their parent, for which Markdown has no place."""
    if not parent.lang and not parent.dir:
        return children
    return tuple(
        replace(child, lang=child.lang or parent.lang, dir=child.dir or parent.dir)
        for child in children
    )


def div(name: str, inside: str) -> str:
    """Return a fenced div."""
    return f"::: {name}\n{inside}\n:::" if inside else f"::: {name}\n:::"


def fenced(text: str) -> str:
    """Return text between fences that are longer than any row of backticks in it."""
    fence = backticks(text, 3)
    return f"{fence}\n{text}\n{fence}" if text else f"{fence}\n{fence}"


def hanging(head: str, text: str, indent: str) -> str:
    """Return `text` with `head` before its first line and `indent` before the others."""
    first, *rest = text.split("\n")
    return "\n".join([head + first, *(indent + line if line else "" for line in rest)])


def _list_mark(block: List, last: str) -> str:
    """Return the mark of a list, different from that of a list of its kind directly before it."""
    first, second = (".", ")") if block.ordered else ("-", "+")
    return second if last == first else first


def marks_of(node: Section | Heading) -> tuple[str, ...]:
    """Return the class that excludes a heading from numbering, or () if there is none."""
    return ("unnumbered",) if node.unnumbered else ()
