"""Build trees by hand, concisely: `chapter("Moscow", para("It was ", em("cold"), "."))`.

Strings become `Text`. Meant for tests, examples and programs that make books from their own data.
"""

from collections.abc import Iterable

from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.errors import UsageError
from octavo.tree.nodes import (
    Block,
    BlockQuote,
    Definition,
    DefinitionList,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Ruby,
    SceneBreak,
    Strong,
    Text,
)


def inlines(*words: str | Inline) -> Inlines:
    """Return inlines, each string turned into a `Text`."""
    return tuple(Text(word) if isinstance(word, str) else word for word in words)


def para(*words: str | Inline) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(inlines(*words))


def heading(*words: str | Inline, level: int = 2) -> Heading:
    """Return a heading inside a section."""
    return Heading(inlines(*words), level)


def em(*words: str | Inline) -> Emphasis:
    """Return emphasised words."""
    return Emphasis(inlines(*words))


def strong(*words: str | Inline) -> Strong:
    """Return words of strong importance."""
    return Strong(inlines(*words))


def link(target: str, *words: str | Inline) -> Link:
    """Return a link to `target`."""
    return Link(inlines(*words), target)


def ruby(base: str, annotation: str) -> Ruby:
    """Return `base` with its reading as ruby."""
    return Ruby(inlines(base), inlines(annotation))


def note(*blocks: str | Block) -> Note:
    """Return a footnote; each string is a paragraph."""
    return Note(tuple(_blocks(blocks)))


def quote(*blocks: str | Block) -> BlockQuote:
    """Return a block quotation; each string is a paragraph."""
    return BlockQuote(tuple(_blocks(blocks)))


def bullets(*items: str | Block) -> List:
    """Return an unordered list with one block in each item."""
    return List(tuple(ListItem((block,)) for block in _blocks(items)))


def definitions(*entries: tuple[str, ...]) -> DefinitionList:
    """Return terms with their meanings: `definitions(("slack", "a rest", "loose rope"))`."""
    return DefinitionList(
        tuple(
            Definition(inlines(term), tuple(Meaning((para(meaning),)) for meaning in meanings))
            for term, *meanings in entries
        )
    )


def scene_break(mark: str = "") -> SceneBreak:
    """Return a scene break."""
    return SceneBreak(mark)


def chapter(title: str, *blocks: str | Block, number: str = "") -> Section:
    """Return a chapter; each string is a paragraph."""
    return Section(tuple(_blocks(blocks)), title=inlines(title) if title else (), number=number)


def part(title: str, *chapters: Section, number: str = "") -> Section:
    """Return a part with its chapters."""
    return Section(
        role=Role.PART, title=inlines(title) if title else (), number=number, sections=chapters
    )


def book(metadata: Metadata, *sections: Section) -> Document:
    """Return a document whose body is `sections`.

    Raises:
        UsageError: `metadata` is not a `Metadata`, but a title, for example.
    """
    if not isinstance(metadata, Metadata):
        kind = type(metadata).__name__
        raise UsageError(
            f"metadata is a Metadata, and not of the type {kind}",
            hint='write book(Metadata("The Title"), …)',
        )
    return Document(metadata, body_matter=sections)


def page(*blocks: str | Block) -> Document:
    """Return a document of one untitled chapter, as a reader makes it from a page."""
    return Document(body_matter=(Section(tuple(_blocks(blocks))),))


def _blocks(blocks: Iterable[str | Block]) -> Iterable[Block]:
    return (para(block) if isinstance(block, str) else block for block in blocks)
