"""A picture and the lines under it → a `Figure` with its caption.

`reading.captions` recognises captions. No text is lost: the words stay, as a caption.
"""

from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.captions import Parts, caption_in, is_captioned, parts_of, pictures_in
from octavo.tree.census import holds
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Figure,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import is_blank

_NAME: Final = "set-figures"
_WAITING: Final = frozenset({"td", "th", "li", "caption"})
"""Parts of a table or a list, which may hold a figure but are not figures themselves."""


def _run(document: Document) -> Outcome:
    if not holds(document, Image):
        return Outcome(document)
    count = 0

    def block(node: Block) -> Blocks:
        nonlocal count
        if isinstance(node, Paragraph) and (caption := caption_in(node)):
            count += 1
            return _pictures(node, caption, node)
        if not isinstance(node, Container) or not is_captioned(node):
            return (node,)
        count += 1
        figures = _figures(node)
        return (replace(node, blocks=figures),) if node.name in _WAITING else figures

    result = rewrite(document, blocks=lambda blocks: splice(blocks, block))
    if result is document:
        return Outcome(document)
    found = CODES["STR006"].found(Origin(made_by=_NAME), evidence=f"{count} of them")
    return Outcome(result, (found,))


SET_FIGURES: Final = Pass(_NAME, _run, ("STR006",))
"""Make figures of pictures and their captions (STR006, one a page)."""


def _figures(container: Container) -> Blocks:
    parts = parts_of(container) or Parts()
    *others, last = parts.pictures
    caption: list[Inline] = []
    for line in parts.lines:
        caption.extend((LineBreak(), *line) if caption else line)
    above = (_alone(one) for one in others)
    return (*above, *_pictures(last, tuple(caption), container))


def _alone(picture: Paragraph) -> Paragraph:
    """Return the paragraph of a picture without the caption that it also holds."""
    if is_blank(inline_text(picture.content)):
        return picture
    return replace(picture, content=tuple(pictures_in(picture.content)))


def _pictures(picture: Paragraph, caption: Inlines, box: Container | Paragraph) -> Blocks:
    """Return the last picture of a paragraph with its caption, and the others before it; `box` is the box it was in."""
    *more, image = pictures_in(picture.content)
    figure = Figure(image, caption, lang=box.lang, dir=box.dir, origin=box.origin)
    loose = (Paragraph(tuple(more), origin=picture.origin),) if more else ()
    return (*loose, figure)
