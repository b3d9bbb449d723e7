"""Remove small boxes inside a story in which the page asks readers to fill something in, or to press a button.

Such a box holds a field, for a newsletter or a poll, and a few words that say what it is for, in any language; or a sentence
and then buttons, by which readers agree to cookies or to see a film. This runs before controls are removed: they are the evidence.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final, TypeAlias

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.boxes import make_of
from octavo.passes.chrome.wording.narration import tells_of_others
from octavo.passes.chrome.wording.signs import is_speech
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.ink import ink_of_document, text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Text,
    Widget,
    attribute,
)
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space, ink, is_blank
from octavo.tree.walk import all_blocks, runs_of, sole_block, walk_blocks, walk_inlines

_Chain: TypeAlias = tuple[Container, ...]

_NAME: Final = "strip-forms"
_LONGEST: Final = 300
"""The most characters of such a box; a longer text may be the page's own."""
_PART: Final = 0.2
"""A box with this share of a page's ink may be its text."""
_LEAST: Final = 0.1
"""The smallest share of a page's prose on either side of a box inside it."""
_MOST_LINES: Final = 8
"""The most lines of a box that only asks to be filled in; one with more holds text."""
_MOST_ALIKE: Final = 3
"""More boxes of one element and class may each be around a paragraph of the text."""
_REASON: Final = "inside the story: a box with a field to fill in"
_SEVERAL: Final = 3
"""The fewest sentences in the box of a story."""
_PRESSED: Final = "inside the story: a box that asks to press a button"
_MOST_TEXTS: Final = 3
"""The most paragraphs of a box that ends in buttons."""
_MOST_PRESSED: Final = 3
"""More boxes that end in buttons may be the text itself: a game, a list of examples to listen to."""
_CHOSEN: Final = frozenset({"radio", "checkbox"})
"""Types of `<input>` for choosing among answers."""
_UNFILLED: Final = frozenset({"hidden", "button", "submit", "reset", "image", "range", "color"})
"""Types of `<input>` for neither typing nor choosing an answer."""


def strip_forms(choices: Choices) -> Pass:
    """Return the pass that removes small boxes inside a story that hold a field to fill in, or end in buttons (CHR006)."""

    def run(document: Document) -> Outcome:
        doomed = {key: Verdict("CHR006", _PRESSED) for key in _boxes_to_press(document)}
        doomed |= {key: Verdict("CHR006", _REASON) for key in _boxes_of(document)}
        if not doomed:
            return Outcome(document)
        return remove(document, _NAME, choices, blocks=lambda block: doomed.get(id(block)))

    return Pass(_NAME, run, ("CHR006",))


def _boxes_of(document: Document) -> set[int]:
    """Return the largest boxes with little text around each field, by identity; none around one in a paragraph's own box."""
    chains = [
        boxes for section in document.spine for boxes in _chains_to_fields(section.blocks, ())
    ]
    if not chains:  # as on most pages
        return set()
    limit = min(_LONGEST, _PART * ink_of_document(document))
    makes = Counter(make_of(box) for box in all_blocks(document) if isinstance(box, Container))
    sizes: dict[int, int] = {}
    found: dict[int, Container] = {}
    for boxes in chains:
        largest: Container | None = None
        for box in reversed(boxes):
            size = sizes.get(id(box))
            if size is None:
                size = sizes[id(box)] = ink(text_of_blocks((box,)))
            if size > limit:
                break
            if attribute(box, "class") and makes[make_of(box)] > _MOST_ALIKE:
                largest = None
                break
            largest = box
        if largest is not None:
            found[id(largest)] = largest
    if not found:
        return set()
    # Most fields are at the ends of a page: only boxes inside the prose are examined.
    amid, at_home = _beside_prose(document)
    return {key for key in found.keys() & (amid | at_home) if _asks(found[key])}


def _boxes_to_press(document: Document) -> set[int]:
    """Return the boxes among the story's sentences that are a sentence or two with buttons below them, by identity."""
    found = {
        id(block): block
        for block in all_blocks(document)
        if isinstance(block, Container) and _ends_in_buttons(block)
    }
    if not found:
        return set()
    amid, at_home = _beside_prose(document)
    here = found.keys() & amid & at_home
    limit = min(_LONGEST, _PART * ink_of_document(document))
    small = {key for key in here if ink(text_of_blocks((found[key],))) <= limit}
    return {key for key in small if _asks(found[key])} if len(small) <= _MOST_PRESSED else set()


def _ends_in_buttons(box: Container) -> bool:
    """Return whether a box is a few paragraphs, one of them a sentence, and then buttons with words on them."""
    last: Block = box
    while isinstance(last, Container) and last.blocks:
        last = last.blocks[-1]
    if not _is_row(last):  # as in most boxes
        return False
    texts: list[str] = []
    pressed = False
    for block in walk_blocks((box,)):
        match block:
            case Container():
                pass
            case _ if _is_row(block):
                pressed = True
            case Paragraph() if not pressed and len(texts) < _MOST_TEXTS:
                texts.append(_sentence_in(block))
            case _:
                return False
    return any(texts)


def _is_row(block: Block) -> bool:
    """Return whether a block is a button with words on it, or several and links beside them."""
    if not isinstance(block, Paragraph):
        return _is_button(block)
    beside = (one for one in block.content if not _is_button(one))
    plain = all(
        isinstance(one, Link) or (isinstance(one, Text) and is_blank(one.text)) for one in beside
    )
    return plain and any(map(_is_button, block.content))


def _is_button(node: Block | Inline) -> bool:
    return isinstance(node, Widget) and node.name == "button" and any(map(str.isalpha, node.text))


def _beside_prose(document: Document) -> tuple[set[int], set[int]]:
    """Return the boxes with a good part of the page's prose on either side, and those among or below several sentences in one box.

    Any other form above or below all prose is evidence of where the story ends.
    """
    said = 0
    begins: dict[int, int] = {}
    at_home: set[int] = set()
    for section in document.spine:
        for block in walk_blocks(section.blocks):
            if isinstance(block, Container):
                begins[id(block)] = said
                inside = [one for one in block.blocks if isinstance(one, Container)]
                if inside and _holds_sentences(block):
                    at_home.update(map(id, inside))
            elif isinstance(block, Paragraph):
                said += len(_sentence_in(block))
    least, most = _LEAST * said, (1 - _LEAST) * said
    behind = {key for key, before in begins.items() if least < before}
    return {key for key in behind if begins[key] < most}, at_home & behind


def _holds_sentences(box: Container) -> bool:
    """Return whether a box directly holds several sentences, as that of a story does."""
    lines = (
        sole_block(one) if isinstance(one, Container) and one.name == "p" else one
        for one in box.blocks
    )
    told = (one for one in lines if isinstance(one, Paragraph) and _sentence_in(one))
    return sum(1 for _ in islice(told, _SEVERAL)) == _SEVERAL


def _sentence_in(paragraph: Paragraph) -> str:
    """Return the text of a paragraph that ends like a sentence, "" for any other."""
    text = fold_space(inline_text(paragraph.content))
    return text if ends_with_stop(text) else ""


def _chains_to_fields(blocks: Blocks, around: tuple[Container, ...]) -> Iterator[_Chain]:
    """Yield the boxes around each field, outermost first."""
    for block in blocks:
        match block:
            case Container():
                yield from _chains_to_fields(block.blocks, (*around, block))
            case Widget() if around and _is_field(block):
                yield around
            case Paragraph() | Heading() if around and _holds_field(block.content):
                yield around
            case _:
                pass


def _holds_field(content: Inlines) -> bool:
    if len(content) == 1 and isinstance(content[0], Text):
        return False  # plain text only, as in most paragraphs
    return any(isinstance(node, Widget) and _is_field(node) for node in walk_inlines(content))


def _is_field(widget: Widget) -> bool:
    if widget.name == "textarea":
        return True
    return widget.name == "input" and attribute(widget, "type").lower() not in _UNFILLED


def _asks(box: Container) -> bool:
    """Return whether no text of a box belongs to a story or heads one."""
    lines = [line for line in map(fold_space, lines_of((box,))) if line]
    if not lines or len(lines) > _MOST_LINES:
        return False
    if any(isinstance(one, Heading) and one.level == 1 for one in walk_blocks((box,))):
        return False
    if any(parse_headline(line) or is_speech(line) for line in lines):
        return False
    told = [line for line in lines if tells_of_others(line)]
    return not told or (_is_poll(box) and not any(map(_states, told)))


def _states(line: str) -> bool:
    return ends_with_stop(line) and not line.endswith("?")


def _is_poll(box: Container) -> bool:
    """Return whether readers choose between answers in a box."""
    blocks = tuple(walk_blocks((box,)))
    inlines = (node for block in blocks for run in runs_of(block) for node in walk_inlines(run))
    types = (attribute(one, "type") for one in chain(blocks, inlines) if isinstance(one, Widget))
    return sum(kind.lower() in _CHOSEN for kind in types) > 1
