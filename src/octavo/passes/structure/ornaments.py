"""Recognise pictures of ornaments as scene breaks.

Where a book has a dinkus, a page often has a picture of one: a fleuron, a rule with a star in it. A
picture counts as one if it is alone between paragraphs, has no meaning (its alternative text
is missing, empty, a row of marks or the name of an ornament), and either its file, class or id names
an ornament, or the page shows the same picture again. An illustration is described, larger,
linked, captioned or shown only once, and stays. A placeholder for pictures that are not yet
loaded is shown repeatedly, too, and is not an ornament.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.gathering import Gather
from octavo.passes.pipeline import Pass
from octavo.passes.reading.names import name_words
from octavo.passes.reading.programs import is_written
from octavo.passes.structure.scene_breaks import is_scene_break
from octavo.tree.document import Document, Section
from octavo.tree.nodes import (
    CHOICE,
    Block,
    Image,
    Paragraph,
    SceneBreak,
    Span,
    Text,
    attribute,
)
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import walk_blocks

_NAME: Final = "recognise-ornaments"
_ORNAMENTS: Final = frozenset(
    {
        "asterism", "dinkus", "divider", "dividers", "divisor", "fleuron", "flourish", "hr", "linebreak",
        "ornament", "ornaments", "scenebreak", "sectionbreak", "separador", "separator", "trenner",
    }
)  # fmt: skip
_BROKEN: Final = frozenset({"line", "scene", "section", "text"})
"""Words that make a `break` one between scenes: a page break may hold a plate."""
_STAND_INS: Final = frozenset(
    {"blank", "dummy", "empty", "gray", "grey", "lazy", "loader", "loading", "pixel", "placeholder",
     "spacer", "spinner", "transparent"}
)  # fmt: skip
_TALLEST: Final = 160
"""In CSS pixels: ten lines of text. An ornament is one or two lines high."""
_HIGHEST_LINE: Final = 4
"""The greatest height of a picture of a rule, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class _Lone:
    """A picture alone in its paragraph, between paragraphs."""

    block: Block
    image: Image
    names: frozenset[str]
    """The words in its file name, class and id, and in those of the elements around only it."""
    tall: bool
    line: bool
    """Whether it is not higher than a rule."""

    @property
    def shows_nothing(self) -> bool:
        return not fold_space(self.image.alt or "") or self.is_called_ornament

    @property
    def is_called_ornament(self) -> bool:
        """Whether its alternative text is a row of marks or the name of an ornament."""
        alt = self.image.alt or ""
        return is_scene_break(alt) or (len(alt.split()) <= 3 and _names_ornament(name_words(alt)))


def recognise_ornaments(gather: Gather) -> Pass:
    """Return the pass that replaces pictures of ornaments by `SceneBreak` (STR003)."""

    def run(document: Document) -> Outcome:
        sections = [section for section in document.spine if _may_hold_ornament(section)]
        found = {
            id(lone.block): lone
            for section in sections
            for lone in _ornaments(
                list(_lone_images(gather(section.blocks))), written=is_written(document)
            )
        }
        if not found:
            return Outcome(document)
        findings: list[Finding] = []

        def replaced(block: Block) -> tuple[Block]:
            lone = found.get(id(block))
            return (block if lone is None else _scene_break(lone, findings),)

        result = rewrite(document, blocks=lambda blocks: splice(blocks, replaced))
        return Outcome(result, tuple(findings))

    return Pass(_NAME, run, ("STR003",))


def _may_hold_ornament(section: Section) -> bool:
    """Return whether any picture is alone in a paragraph: few pages have one, and gathering evidence takes time."""
    return any(
        isinstance(block, Paragraph) and _lone_image(block) for block in walk_blocks(section.blocks)
    )


def _lone_image(block: Paragraph) -> tuple[Image, Span | None] | None:
    """Return the only content of a paragraph if that is a picture, and the names on the elements around it."""
    if len(block.content) > 3 or (len(block.content) == 1 and isinstance(block.content[0], Text)):
        return None  # as in most paragraphs
    content = [n for n in block.content if not (isinstance(n, Text) and is_blank(n.text))]
    match content:
        case [Image() as image]:
            return image, None
        case [Span((Image() as image,), "img") as dress]:
            return image, dress
        case _:
            return None


def _lone_images(evidence: list[Evidence]) -> Iterator[_Lone]:
    told = [at for at, item in enumerate(evidence) if item.text]
    for item in evidence[told[0] : told[-1]] if told else ():
        block = item.block
        lone = _lone_image(block) if isinstance(block, Paragraph) else None
        if lone is None or item.in_list or _is_captioned(item):
            continue
        image, dress = lone
        if dress is not None and attribute(dress, CHOICE):
            continue
        names = [image.source.rpartition("/")[2].partition("?")[0]]
        nearest = [c for c in item.around.chain if len(c.blocks) == 1]
        names += [attribute(node, key) for node in (*nearest, dress) if node for key in _NAMED_BY]
        height = _height(dress)
        is_line = 0 < height <= _HIGHEST_LINE
        yield _Lone(block, image, name_words(" ".join(names)), height > _TALLEST, is_line)


_NAMED_BY: Final = ("class", "id")


def _height(dress: Span | None) -> int:
    """Return the height that a page states for a picture, in CSS pixels; 0 if it states none."""
    said = attribute(dress, "height") if dress else ""
    return int(said) if said.isdecimal() and len(said) < 6 else 0


def _is_captioned(item: Evidence) -> bool:
    return any(c.name == "figure" and len(c.blocks) > 1 for c in item.around.chain)


def _ornaments(lone: list[_Lone], *, written: bool) -> Iterator[_Lone]:
    """Yield the pictures that are ornaments. Word processors save a rule as a picture, and old sites used them for spacing."""
    printed = Counter(item.image.source for item in lone)
    for item in lone:
        if written and item.line:
            yield item
            continue
        if item.tall or not item.shows_nothing:
            continue
        again = printed[item.image.source] > 1 and not _stands_in(item)
        if item.is_called_ornament or again or _names_ornament(item.names):
            yield item


def _names_ornament(words: frozenset[str]) -> bool:
    return bool(words & _ORNAMENTS) or ("break" in words and bool(words & _BROKEN))


def _stands_in(item: _Lone) -> bool:
    source = item.image.source
    return not source or source.startswith("data:") or bool(item.names & _STAND_INS)


def _scene_break(lone: _Lone, findings: list[Finding]) -> SceneBreak:
    alt = lone.image.alt or ""
    mark = fold_space(alt) if is_scene_break(alt) else ""
    origin = origin_by(lone.block.origin, _NAME)
    message = "A picture of an ornament became a scene break."
    findings.append(
        CODES["STR003"].found(origin, before=alt, message=message, evidence=lone.image.source)
    )
    return SceneBreak(mark, origin=origin)
