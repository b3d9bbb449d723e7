"""Remove what nobody reads on a page: hidden text, controls, embedded players, the title bar.

Pages hide anti-theft sentences, menus and dialogs. They may also hide the story until a script
shows it, as a whole, paragraph by paragraph, or each chapter behind a button. So a block with most of the page's ink is
kept.
"""

import re
from collections import Counter
from functools import cache
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.edit_links import edits
from octavo.passes.chrome.evidence.boxes import Make, make_of
from octavo.passes.chrome.evidence.hover_cards import is_hover_card
from octavo.passes.chrome.evidence.table_feet import repeated_feet
from octavo.passes.chrome.wording.closings import ASKING, closing_of
from octavo.passes.chrome.wording.words import is_control
from octavo.passes.pipeline import Pass
from octavo.passes.reading.names import is_unseen, name_words
from octavo.passes.removal import Verdict, remove, says_something
from octavo.tree.document import Document
from octavo.tree.ink import ink_of_document, text_of_blocks, text_of_inlines
from octavo.tree.nodes import (
    BARREN,
    Block,
    Container,
    Inline,
    Link,
    Paragraph,
    Span,
    Widget,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, ink
from octavo.tree.walk import all_blocks, walk_inlines

_NAME: Final = "strip-unseen"
_MOST: Final = 0.4
"""A hidden block with a larger share of the page's ink is its story waiting for a script."""
_SCENE: Final = 400
"""The least mean ink of identically hidden boxes that together are a story; the parts of a menu hold less."""
_FEWEST_LINES: Final = 3
"""The fewest paragraphs, each in an element that readers do not see, that are the story; of two, one may be a control's label."""
_LONGEST_LABEL: Final = 100
"""The most characters of a control's label; a longer text may be the page's own."""
_BUTTONS: Final = frozenset({"btn", "button"})
_HEAD_AGAIN: Final = "says the head of its table again"
_PRINTED: Final = "the number of a page in print"
_PAGE_NAMES: Final = re.compile(
    r"(?<![a-z])(?:ws-)?page-?(?:num|no|number|break-number)(?:ber)?s?(?![a-z])"
)
_PAGE_NUMBER: Final = re.compile(
    r"[\[({]?\s*(?:(?:pg?|page|p|s|seite|стр|с)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*[\])}]?",
    re.IGNORECASE,
)
"""`93`, `[Pg 93]`, `{xiv}`."""
_LONGEST_NUMBER: Final = 24
"""The most characters of an element with the number of a printed page, including brackets and spaces."""


def strip_unseen(choices: Choices) -> Pass:
    """Return the pass that removes widgets (CHR001 the title bar, CHR002) and hidden text (CHR003).

    Also numbers of printed pages and table footers that repeat the header (CHR006), and what the reader gave in one piece since it never holds any of
    the story (CHR032).
    """

    def run(document: Document) -> Outcome:
        @cache
        def limit() -> float:
            return _MOST * ink_of_document(document)

        @cache
        def waiting() -> frozenset[Make]:
            return _waiting(document, limit())

        def is_story(block: Container) -> bool:
            return ink(text_of_blocks((block,))) > limit() or make_of(block) in waiting()

        @cache
        def feet() -> frozenset[int]:
            return repeated_feet(all_blocks(document))

        @cache
        def set_in_lines() -> frozenset[tuple[str, Verdict]]:
            return _set_in_lines(document, limit())

        def of_inline(node: Inline) -> Verdict | None:
            verdict = _of_inline(node)
            if verdict and isinstance(node, Span) and (node.name, verdict) in set_in_lines():
                return None
            return verdict

        def of_block(block: Block) -> Verdict | None:
            if isinstance(block, Container):
                if block.name == "tfoot" and id(block) in feet():
                    return Verdict("CHR006", _HEAD_AGAIN)
                if block.hidden and not is_story(block):
                    return _hidden(block.hidden)
                return Verdict("CHR006", _PRINTED) if _numbers_page(block) else None
            return _widget(block) if isinstance(block, Widget) else None

        return remove(
            document, _NAME, choices, blocks=of_block, inlines=of_inline, paragraphs=False
        )

    return Pass(_NAME, run, ("CHR001", "CHR002", "CHR003", "CHR006", "CHR032"))


def _of_inline(node: Inline) -> Verdict | None:
    if isinstance(node, Widget):
        return _widget(node)
    if not isinstance(node, Span):
        return None
    if node.hidden:
        return _hidden(node.hidden)
    if (unread := _unread(node)) and len(inline_text(node.content)) <= _LONGEST_LABEL:
        return unread
    if _edits(node):
        return Verdict("CHR002", "to edit the page")
    if _is_button(node):
        return Verdict("CHR002", "named as a button")
    if is_hover_card(node):
        return Verdict("CHR002", "shown where somebody points at a name")
    return Verdict("CHR006", _PRINTED) if _numbers_page(node) else None


def _unread(node: Span) -> Verdict | None:
    """Return why nobody reads an element if it is short, going by its class and its name; None for any other element."""
    if is_unseen(attribute(node, "class")):
        return _hidden("the usual style of its class")
    return Verdict("CHR002", "<label>") if node.name == "label" else None


def _numbers_page(node: Span | Container) -> bool:
    """Return whether an element gives the page number in a printed book.

    Archives of old books put such numbers in the middle of a sentence, or even a word.
    """
    names = attribute(node, "class").lower()
    if "page" not in names or _PAGE_NAMES.search(names) is None:
        return False
    said = inline_text(node.content) if isinstance(node, Span) else text_of_blocks((node,))
    return len(said) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(fold_space(said)) is not None


def _is_button(node: Span) -> bool:
    """Return whether an element is named a button and has a button's text, such as one to share the sentence before it."""
    names = attribute(node, "class")
    if not names or _BUTTONS.isdisjoint(name_words(names)):
        return False
    said = fold_space(inline_text(node.content))
    return is_control(said) or closing_of(said) == ASKING


def _edits(node: Span) -> bool:
    """Return whether an element is the link after a wiki's heading that edits its section."""
    if not any(isinstance(inner, Link) for inner in walk_inlines(node.content)):
        return False
    text = fold_space(inline_text(node.content))
    if "editsection" in attribute(node, "class"):
        return len(text) <= _LONGEST_LABEL
    return edits(text)


def _widget(node: Widget) -> Verdict:
    if node.attributes and attribute(node, BARREN):
        return Verdict("CHR032", f"in {attribute(node, BARREN)}")
    return Verdict("CHR001") if node.name == "title" else Verdict("CHR002", f"<{node.name}>")


def _hidden(how: str) -> Verdict:
    return Verdict("CHR003", f"hidden by {how}")


def _waiting(document: Document, limit: float) -> frozenset[Make]:
    """Return the makes of the hidden boxes that together are the story waiting for a script.

    If there are none, all paragraphs hidden in the same way may be: some pages give each a class of its own.
    """
    hidden = [
        block for block in all_blocks(document) if isinstance(block, Container) and block.hidden
    ]
    held: Counter[Make] = Counter()
    for block in hidden:
        held[make_of(block)] += ink(text_of_blocks((block,)))
    boxes = Counter(map(make_of, hidden))
    makes = frozenset(
        make
        for make, count in held.items()
        if count > limit and (make[0] == "p" or count >= _SCENE * boxes[make])
    )
    if makes:
        return makes
    paragraphs = [block for block in hidden if block.name == "p"]
    ways: Counter[str] = Counter()
    for block in paragraphs:
        ways[block.hidden] += ink(text_of_blocks((block,)))
    return frozenset(make_of(block) for block in paragraphs if ways[block.hidden] > limit)


def _set_in_lines(document: Document, limit: float) -> frozenset[tuple[str, Verdict]]:
    """Return the elements around whole paragraphs that together hold more than `limit` ink, with why each would go: the story.

    Some pages hide each paragraph's text until a script shows it, and some write a whole text into a `<label>`.
    """
    held: Counter[tuple[str, Verdict]] = Counter()
    lines: Counter[tuple[str, Verdict]] = Counter()
    for block in all_blocks(document):
        if not isinstance(block, Paragraph):
            continue
        spans = [node for node in block.content if isinstance(node, Span)]
        if len(spans) != 1:
            continue
        (only,) = spans
        verdict = _of_inline(only) or _unread(only)
        beside = tuple(node for node in block.content if node is not only)
        if verdict and not says_something(beside):
            held[only.name, verdict] += ink(text_of_inlines(only.content))
            lines[only.name, verdict] += 1
    return frozenset(
        kind for kind, count in held.items() if count > limit and lines[kind] >= _FEWEST_LINES
    )
