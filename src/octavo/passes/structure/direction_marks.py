"""Characters that change the direction of writing → the same in pairs, each pair inside one element.

In a browser an open turn ends with its paragraph or line break, cell or float, but continues after an
emphasis, a link or a title's number; an unmatched end breaks out of isolated words. In print a turn
ends with its element and its line (Chromium 150 and WeasyPrint 70, 2026-11). So each turn is ended where its
element or its line ends, and unmatched ends are removed; marks (LRM, RLM, ALM) turn nothing and stay.
https://www.unicode.org/reports/tr9/#Explicit_Directional_Formatting_Characters
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import is_
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import (
    Block,
    Blocks,
    Code,
    Figure,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Preformatted,
    Text,
)
from octavo.tree.origin import Origin, origin_by
from octavo.tree.rewriting import map_sections, rewrite, splice
from octavo.tree.text import TURNS_OF_DIRECTION, excerpt
from octavo.tree.walk import all_blocks, runs_of, walk_inlines

_NAME: Final = "settle-turns"
_POP: Final = "\u202c"
_POP_ISOLATE: Final = "\u2069"
_CLOSERS: Final = dict.fromkeys("\u202a\u202b\u202d\u202e", _POP) | dict.fromkeys(
    "\u2066\u2067\u2068", _POP_ISOLATE
)
"""The characters that end turns: embeddings and overrides, isolates."""
_TURNS: Final = (*_CLOSERS, _POP, _POP_ISOLATE)


class _Line:
    """A line of text while it is read: the turns open in it, and the changes made."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._isolates = 0
        self.text = ""
        self.removed = ""
        self.added = ""

    def settle(self, text: str) -> str:
        """Return the text without unmatched ends."""
        self.text += text
        return TURNS_OF_DIRECTION.sub(lambda turn: self._take(turn[0]), text)

    def end(self) -> str:
        """Return the characters that close all open turns."""
        closers = "".join(reversed(self._open))
        self._open.clear()
        self._isolates = 0
        self.added += closers
        return closers

    def _take(self, turn: str) -> str:
        if turn in _CLOSERS:
            self._open.append(_CLOSERS[turn])
            self._isolates += _CLOSERS[turn] == _POP_ISOLATE
            return turn
        if turn == _POP_ISOLATE and self._isolates:
            # It also closes the embeddings opened inside.
            while self._open.pop() != _POP_ISOLATE:
                continue
            self._isolates -= 1
            return turn
        if self._open[-1:] == [turn]:
            self._open.pop()
            return turn
        self.removed += turn
        return ""


@dataclass(slots=True)
class _Settler:
    """Settles the texts of a document, and collects the findings."""

    places: Mapping[int, Origin]
    """The result of `_places`."""
    findings: list[Finding] = field(default_factory=list)

    def section(self, section: Section) -> Section:
        """Settle the numbers of a section and its subsections."""
        number = self._alone(section.number, section.origin)
        sections = tuple(map(self.section, section.sections))
        if number == section.number and all(map(is_, sections, section.sections)):
            return section
        return replace(section, number=number, sections=sections)

    def blocks(self, blocks: Blocks) -> Blocks:
        """Settle the blocks that are text themselves."""
        return splice(blocks, lambda block: (self._block(block),))

    def inlines(self, content: Inlines) -> Inlines:
        """Settle the lines that siblings form; their insides were settled before."""
        line, settled = _Line(), list[Inline]()
        for node in content:
            match node:
                case Text(text, lang="", dir=""):
                    settled.append(_with_text(node, line.settle(text)))
                case LineBreak():
                    settled += [Text(line.end()), node]
                    line.text += " "
                case Text(text) | Code(text):  # an element of its own
                    settled.append(_with_text(node, self._alone(text, self._place_of(node))))
                case Image():
                    settled.append(self._image(node))
                case _:
                    settled.append(node)
        settled.append(Text(line.end()))
        self._tell(line, next(filter(None, map(self._place_of, content)), None))
        kept = tuple(node for node in settled if node != Text(""))
        return content if len(kept) == len(content) and all(map(is_, kept, content)) else kept

    def _block(self, block: Block) -> Block:
        match block:
            case Preformatted(text):
                settled = self._alone(text, block.origin)
                return block if settled == text else replace(block, text=settled)
            case Figure(image):
                described = self._image(image)
                return block if described is image else replace(block, image=described)
            case _:
                return block

    def _image(self, image: Image) -> Image:
        alt = self._alone(image.alt, self._place_of(image)) if image.alt else image.alt
        return image if alt == image.alt else replace(image, alt=alt)

    def _place_of(self, node: Inline) -> Origin | None:
        return self.places.get(id(node)) or node.origin

    def _alone(self, text: str, origin: Origin | None) -> str:
        """Settle text on its own, line by line."""
        line = _Line()
        settled = "\n".join(line.settle(one) + line.end() for one in text.split("\n"))
        self._tell(line, origin)
        return settled

    def _tell(self, line: _Line, origin: Origin | None) -> None:
        said = []
        if line.added:
            said.append(
                f"ended a change of direction at the end of its line ({_names(line.added)})"
            )
        if line.removed:
            said.append(f"removed an end of direction without a beginning ({_names(line.removed)})")
        if said:
            words = excerpt(TURNS_OF_DIRECTION.sub("", line.text))
            self.findings.append(
                CODES["STR008"].found(
                    origin_by(origin, _NAME),
                    message=f"In “{words}”: {', '.join(said)}.",
                    before=line.removed,
                    after=line.added,
                )
            )


def _places(document: Document) -> dict[int, Origin]:
    """Return the place of each inline that holds a turn: its block or section, by the inline's `id`.

    Readers record the line of a block, seldom that of its contents.
    """
    runs = chain(
        ((one.origin, run) for one in document.sections() for run in (one.title, one.subtitle)),
        ((one.origin, run) for one in all_blocks(document) for run in runs_of(one)),
    )
    return {
        id(node): origin
        for origin, run in runs
        if origin
        for node in walk_inlines(run)
        if TURNS_OF_DIRECTION.search(_said_by(node))
    }


def _said_by(node: Inline) -> str:
    match node:
        case Text(text) | Code(text):
            return text
        case Image():
            return node.alt or ""
        case _:
            return ""


def _names(turns: str) -> str:
    return ", ".join(f"U+{ord(one):04X}" for one in dict.fromkeys(turns))


def _with_text(node: Text | Code, text: str) -> Text | Code:
    return node if text == node.text else replace(node, text=text)


def _run(document: Document) -> Outcome:
    # Hardly any page has one: searching for each takes a tenth of the time of a character class.
    if not any(map(text_of_document(document).__contains__, _TURNS)):
        return Outcome(document)
    settler = _Settler(_places(document))
    result = rewrite(document, blocks=settler.blocks, inlines=settler.inlines)
    result = map_sections(result, settler.section)
    findings = tuple(settler.findings)
    return Outcome(result, findings) if findings else Outcome(document)


SETTLE_TURNS: Final = Pass(_NAME, _run, ("STR008",))
