"""A box → whether it is a picture with its caption, or a caption without its picture.

Pages write these as `<figure>` and `<figcaption>`, as a box with the class *caption*, or as a bare
box with a picture and one line that is not a sentence. Some put both into one paragraph: then a span is named
*caption*, or the box around it is named after a picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.names import CAPTION_NAMES, name_words, names_on
from octavo.tree.nodes import (
    Block,
    Container,
    Emphasis,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Span,
    Text,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.stops import ALL_CLOSERS, ends_with_stop
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import walk_inlines

_MOST_LINES: Final = 4
"""The most lines of a caption."""
_MOST_BLOCKS: Final = 12
"""The most blocks of a box that is a picture with its caption; larger boxes are not examined."""
_MOST_LETTERS: Final = 1000
"""A caption is a few lines long; a box with more text is part of the article and has a picture in it.
Galleries have long captions twice, whole and shortened."""
_LONGEST_LABEL: Final = 200
"""The most characters of a caption in a box without a telling name; a longer text may be prose."""
_SHORTEST_LABEL: Final = 12
"""The fewest; a shorter text may be a label of any kind."""
_NOT_OF_CAPTIONS: Final = frozenset(
    {"blockquote", "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "menu", "pre"}
)
_PICTURES: Final = frozenset(
    {
        "bild", "figure", "foto", "fotos", "illustration", "image", "images", "imagen", "imagem", "img",
        "immagine", "obrazek", "photo", "photos", "pic", "pics", "picture", "pictures", "thumbnail",
    }
)  # fmt: skip
"""Words in a class or id that name a box for the picture in it."""
_SAID_OF_ONE: Final = frozenset(["comment", "credit", "desc", "description", "note", "title"])
"""Words that, in one class with a picture, name its description."""
_CUT: Final = frozenset({"cap", "caps"})
_OF_LETTERS: Final = frozenset({"drop", "small", "all", "initial"})
"""Words next to which `cap` means a letter."""
_OF_TABLES: Final = frozenset({"table", "thead", "tbody", "tr"})
_SENTENCE: Final = 80
"""A sentence of this many letters beside a caption makes the box a text with a picture in it."""


@dataclass(slots=True)
class Parts:
    """The contents of a box: pictures, the lines beside them, and whether its names say caption."""

    pictures: list[Paragraph] = field(default_factory=list)
    lines: list[Inlines] = field(default_factory=list)
    heading: bool = False
    named: bool = False
    """An element in the box is named a figure or a caption."""
    spoken: bool = False
    """There is a sentence outside such elements."""
    letters: int = 0


def is_captioned(container: Container) -> bool:
    """Return whether a box holds nothing but pictures and their caption."""
    return captioned(container) is True


def captioned(container: Container) -> bool | None:
    """Do the same as `is_captioned`; None means that the box holds so much that no box around it can be a figure."""
    parts = parts_of(container) if len(container.blocks) <= _MOST_BLOCKS else None
    if parts is None:
        return None
    if not (parts.pictures and parts.lines) or (parts.named and parts.spoken):
        return False
    return parts.named or _is_label(parts) or _is_under_picture(container, parts)


def _is_under_picture(container: Container, parts: Parts) -> bool:
    """Return whether a box is named after a picture and holds a single line no longer than a caption."""
    if len(parts.lines) != 1 or parts.heading or not _is_named(container, _PICTURES):
        return False
    linked = any(isinstance(node, Link) for node in walk_inlines(parts.lines[0]))
    return not linked and parts.letters <= _LONGEST_LABEL


def caption_in(block: Block, box: Container | None = None) -> Inlines:
    """Return the caption after the picture in a paragraph that holds both, or ().

    It must be in spans named caption; or `box` must hold only this paragraph, and either be named after a picture or hold
    a caption, no longer than a sentence, that is all in italics.
    """
    if not isinstance(block, Paragraph) or not any(pictures_in(block.content)):
        return ()
    words = _behind_pictures(block.content)
    if any(pictures_in(words)):  # words before a picture are not a caption after it
        return ()
    text = inline_text(words).strip()
    if not 0 < len(text) <= _LONGEST_LABEL or inline_text(block.content).strip() != text:
        return ()
    alone = box is not None and len(box.blocks) == 1
    if alone and len(text) <= _SENTENCE and _is_emphasised(words):
        return words
    around = alone and box is not None and _is_named(box, _PICTURES)
    return words if around or all(map(_is_of_caption, words)) else ()


def _behind_pictures(content: Inlines) -> Inlines:
    """Return inlines without the picture at their beginning, but with what follows it in the span that holds it."""
    for at, node in enumerate(content):
        if isinstance(node, Span) and any(pictures_in(node.content)):
            return (*_behind_pictures(node.content), *_behind_pictures(content[at + 1 :]))
        is_space = isinstance(node, Text) and is_blank(node.text)
        if not (is_space or isinstance(node, Image | LineBreak)):
            return content[at:]
    return ()


def _is_of_caption(node: Inline) -> bool:
    match node:
        case Text(text):
            return is_blank(text)
        case Span(content):
            return _is_named(node, CAPTION_NAMES) or all(map(_is_of_caption, content))
        case _:
            return isinstance(node, LineBreak)


def is_lone_caption(container: Container, around: Container | None = None) -> bool:
    """Return whether a `figure` or `figcaption` lacks its picture: it was a player, or never loaded.

    A caption in a `figure` with a quotation, a table or text belongs to these; `around` is the enclosing box. A line that
    ends like a sentence in a `figure` without a caption is text.
    """
    if container.name == "figcaption" and around is not None and around.name == "figure":
        parts = parts_of(around)
        return parts is not None and is_lone_caption(container)
    if container.name not in {"figure", "figcaption"}:
        return False
    parts = parts_of(container)
    if parts is None or parts.pictures or any(any(pictures_in(line)) for line in parts.lines):
        return False
    ends = any(_ends_sentence(inline_text(line).rstrip()) for line in parts.lines)
    return not ends or _holds_caption(container)


def _holds_caption(container: Container) -> bool:
    """Return whether a box is named a caption, or holds one that is."""
    if container.name == "figcaption":
        return True
    if not CAPTION_NAMES.isdisjoint(name_words(names_on(container))):
        return True
    return any(isinstance(block, Container) and _holds_caption(block) for block in container.blocks)


def parts_of(container: Container) -> Parts | None:
    """Return the pictures of a box and the lines beside them, or None if there is more in it."""
    parts = Parts()
    return parts if _collect(container, parts) else None


def _collect(
    container: Container, parts: Parts, *, named: bool = False, laid_out: bool = False
) -> bool:
    """Collect the parts of a box; False means that it holds more than pictures and captions.

    A table counts as more, unless its class says caption: then it is only layout, `laid_out`.
    """
    laid_out = container.name in _OF_TABLES and (
        laid_out or (container.name == "table" and _is_named(container, CAPTION_NAMES))
    )
    if container.name in _NOT_OF_CAPTIONS and not laid_out:
        return False
    named = named or _says_caption(container)
    parts.named = parts.named or named
    return all(
        _collect(block, parts, named=named, laid_out=laid_out)
        if isinstance(block, Container)
        else _take(block, parts, container, named=named)
        for block in container.blocks
    )


def _says_caption(container: Container) -> bool:
    if container.name in {"figure", "figcaption"} or _is_named(container, CAPTION_NAMES):
        return True
    return any(map(_speaks_of_picture, attribute(container, "class").split()))


def _speaks_of_picture(name: str) -> bool:
    """Return whether a class names a picture's description in several words or an abbreviation: `photo-desc`, `gallery-cap`."""
    words = name_words(name)
    if not words.isdisjoint(_CUT) and words.isdisjoint(_OF_LETTERS):
        return True
    return not words.isdisjoint(_PICTURES) and not words.isdisjoint(_SAID_OF_ONE)


def _is_named(box: Container | Span, words: frozenset[str]) -> bool:
    names = names_on(box)
    return len(names) > 1 and not words.isdisjoint(name_words(names))


def _take(block: Block, parts: Parts, box: Container, *, named: bool) -> bool:
    if isinstance(block, Paragraph) and (caption := caption_in(block, box)):
        parts.pictures.append(block)
        parts.lines.append(caption)
        parts.letters += len(inline_text(caption))
        parts.named = True
        return True
    match block:
        case Paragraph(content) | Heading(content):
            text = inline_text(content)
            if not is_blank(text):
                parts.lines.append(content)
                parts.letters += len(text)
                parts.spoken = parts.spoken or (not named and _is_sentence(text))
                parts.heading = parts.heading or isinstance(block, Heading)
            elif isinstance(block, Paragraph) and any(pictures_in(content)):
                parts.pictures.append(block)
            return len(parts.lines) <= _MOST_LINES and parts.letters <= _MOST_LETTERS
        case _:
            return False


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and _ends_sentence(text.rstrip())


def _ends_sentence(text: str) -> bool:
    return text.endswith((":", "：")) or text[-1:] in ALL_CLOSERS or ends_with_stop(text)


def _is_label(parts: Parts) -> bool:
    """Return whether the only line of a nameless box reads like a caption: no heading, and no sentence unless in italics."""
    if len(parts.lines) != 1 or parts.heading:
        return False
    text = fold_space(inline_text(parts.lines[0]))
    linked = any(isinstance(node, Link) for node in walk_inlines(parts.lines[0]))
    if linked or not _SHORTEST_LABEL <= len(text) <= _LONGEST_LABEL:
        return False
    if _ends_sentence(text) and not (len(text) <= _SENTENCE and _is_emphasised(parts.lines[0])):
        return False
    return parse_headline(text) is None


def _is_emphasised(line: Inlines) -> bool:
    """Return whether a line is in italics from end to end, as captions often are."""
    shown = [node for node in line if not (isinstance(node, Text) and is_blank(node.text))]
    return bool(shown) and all(isinstance(node, Emphasis | LineBreak) for node in shown)


def pictures_in(content: Inlines) -> Iterator[Image]:
    """Yield the pictures among inlines."""
    if len(content) == 1 and isinstance(content[0], Text):  # as for most paragraphs
        return iter(())
    return (node for node in walk_inlines(content) if isinstance(node, Image))
