"""Hypothesis strategies for trees: books that a writer may be given, and pages as readers make them.

`documents()` gives books in normal form that pass `check_writable`, pictures and all; `pages()` gives
one untitled chapter with raw `Container`, `Widget` and `Span` nodes in it. Small by default: a test
that wants big ones asks for `max_sections`.
"""

import hashlib
import struct
import zlib
from dataclasses import replace
from functools import cache
from itertools import count
from typing import Final

from hypothesis import strategies as st

from octavo.tree.document import Contributor, Document, Metadata, Resource, Role, Section, Series
from octavo.tree.nodes import (
    CHOICE,
    Aside,
    AsideRole,
    Attributes,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Counting,
    Definition,
    DefinitionList,
    Direction,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Meaning,
    Note,
    Paragraph,
    Place,
    Preformatted,
    QuoteRole,
    Ruby,
    SceneBreak,
    SmallCaps,
    Span,
    Stanza,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
    Widget,
)
from octavo.tree.rewriting import rewrite, splice

FRONT_ROLES: Final = (
    Role.DEDICATION,
    Role.EPIGRAPH,
    Role.FOREWORD,
    Role.PREFACE,
    Role.COPYRIGHT_PAGE,
)
BODY_ROLES: Final = (Role.CHAPTER, Role.PROLOGUE, Role.INTERLUDE, Role.EPILOGUE)
BACK_ROLES: Final = (
    Role.AFTERWORD,
    Role.ACKNOWLEDGMENTS,
    Role.APPENDIX,
    Role.BIBLIOGRAPHY,
    Role.GLOSSARY,
)
MARKUP_LIKE: Final = (
    "&amp;",
    "<b>x</b>",
    "]]>",
    "-->",
    "a & b",
    '"',
    "&#0;",
    "</p>",
    "{{x}}",
    "* * *",
)
WORDS: Final = (
    "Moscow",
    "It was cold. ",
    " and then",
    "“Who?”",
    "55",
    "A/N: ",
    "(T/N: a cha)",
    "naïve",
    "日本語",
    "سلام",
    "…",
    "é",
    "x",
)
SPACES: Final = (" ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "  ")
LANGUAGES: Final = ("", "", "", "fr", "ja", "zh-Hant", "ar", "en-GB")
COUNTINGS: Final[tuple[Counting, ...]] = ("lower-alpha", "upper-roman")
PICTURE_IDS: Final = ("picture-1", "picture-2")


def picture(shade: int) -> bytes:
    """Return a grey PNG of two by two pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes([0, shade, shade]) * 2)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


NO_CHARACTERS: Final = "".join(
    chr(code)
    for code in (
        *range(0xFDD0, 0xFDF0),
        *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
    )
)
"""What Unicode says is none (https://www.unicode.org/faq/private_use.html#nonchar1); readers replace it."""


def characters() -> st.SearchStrategy[str]:
    """Characters that XML allows, controls left out."""
    return st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=NO_CHARACTERS)


@cache
def words() -> st.SearchStrategy[str]:
    """Strings that are never empty: words, spaces, and what looks like mark-up."""
    plain = st.sampled_from(WORDS)
    odd = st.sampled_from(MARKUP_LIKE + SPACES)
    return st.one_of(plain, plain, odd, st.text(characters(), min_size=1, max_size=8))


def languages() -> st.SearchStrategy[str]:
    """A node's language; mostly the same as around it."""
    return st.sampled_from(LANGUAGES)


def directions() -> st.SearchStrategy[Direction]:
    """A node's direction; mostly the same as around it."""
    choices: tuple[Direction, ...] = ("", "", "", "", "ltr", "rtl", "auto")
    return st.sampled_from(choices)


def images(*, raw: bool = False) -> st.SearchStrategy[Image]:
    """Pictures whose file is in the book; where `raw`, not yet found."""
    resource = st.just("") if raw else st.sampled_from(PICTURE_IDS)
    alt = st.one_of(st.none(), st.just(""), words())
    width = st.sampled_from([0, 0, 0, 1, 50, 100])
    return st.builds(Image, source=st.just("picture.png"), alt=alt, resource=resource, width=width)


def targets(*, raw: bool = False) -> st.SearchStrategy[str]:
    """Where links lead: the web, a mailbox, the book's first section; where `raw`, anywhere."""
    safe = [
        "https://example.org/a?b=1&c=ü d#e",
        "http://example.org",
        "mailto:a@example.org",
        "#s1",
    ]
    return st.sampled_from([*safe, "/next", "javascript:x()", "#nowhere"] if raw else safe)


@cache
def inlines(depth: int = 2, *, raw: bool = False, notes: int = 2) -> st.SearchStrategy[Inlines]:
    """Runs of inlines in normal form, nested `depth` levels deep."""
    kinds = [_leaves(raw=raw), _leaves(raw=raw)]
    if depth:
        kinds.append(_nested(depth - 1, raw=raw, notes=notes))
    return st.lists(st.one_of(kinds), max_size=3).map(_joined)


@cache
def _leaves(*, raw: bool) -> st.SearchStrategy[Inline]:
    plain = st.builds(Text, words())
    leaves: list[st.SearchStrategy[Inline]] = [
        plain,
        plain,
        st.builds(Text, words(), lang=languages(), dir=directions()),
        st.builds(Code, words()),
        st.just(LineBreak()),
        images(raw=raw),
    ]
    if raw:
        leaves.append(widgets())
    return st.one_of(leaves)


@cache
def _nested(depth: int, *, raw: bool, notes: int) -> st.SearchStrategy[Inline]:
    inner = inlines(depth, raw=raw, notes=notes)
    marks = (Emphasis, Strong, SmallCaps, Superscript, Subscript, Strikethrough)
    marked: list[st.SearchStrategy[Inline]] = [
        st.builds(mark, inner, lang=languages()) for mark in marks
    ]
    nested: list[st.SearchStrategy[Inline]] = [
        *marked,
        st.builds(Link, inner, targets(raw=raw)),
        st.builds(Ruby, inner, inner),
    ]
    if notes:
        nested.append(st.builds(Note, blocks(0, raw=raw, notes=notes - 1, min_size=1)))
    if raw:
        nested.append(
            st.builds(Span, inner, st.sampled_from(["span", "font", "b"]), attributes(), hidings())
        )
    return st.one_of(nested)


def _joined(nodes: list[Inline]) -> Inlines:
    """Join neighbouring `Text` nodes of one language and direction, as normal form asks."""
    joined: list[Inline] = []
    for node in nodes:
        match joined[-1] if joined else None, node:
            case Text(before, lang=lang, dir=way), Text(after, lang=same, dir=same_way) if (
                lang,
                way,
            ) == (same, same_way):
                joined[-1] = replace(node, text=before + after)
            case _:
                joined.append(node)
    return tuple(joined)


@cache
def blocks(
    depth: int = 1, *, raw: bool = False, notes: int = 2, min_size: int = 0
) -> st.SearchStrategy[Blocks]:
    """Runs of blocks, nested `depth` levels deep."""
    run = inlines(1, raw=raw, notes=notes)
    plain = st.builds(
        Paragraph, inlines(2, raw=raw, notes=notes), lang=languages(), dir=directions()
    )
    kinds: list[st.SearchStrategy[Block]] = [
        plain,
        plain,
        st.builds(Heading, run, st.integers(1, 6)),
        st.builds(SceneBreak, st.sampled_from(["", "* * *", "❦"])),
        st.builds(Preformatted, words()),
        _verses(run),
        st.builds(Figure, images(raw=raw), run),
    ]
    if depth:
        kinds.extend(_nested_blocks(depth - 1, raw=raw, notes=notes))
    return st.lists(st.one_of(kinds), min_size=min_size, max_size=3).map(tuple)


def _nested_blocks(depth: int, *, raw: bool, notes: int) -> list[st.SearchStrategy[Block]]:
    inner = blocks(depth, raw=raw, notes=notes)
    run = inlines(1, raw=raw, notes=notes)
    items = st.lists(st.builds(ListItem, inner), min_size=1, max_size=3).map(tuple)
    meanings = st.lists(st.builds(Meaning, inner), min_size=1, max_size=2).map(tuple)
    entries = st.lists(st.builds(Definition, run, meanings), min_size=1, max_size=2).map(tuple)
    quote_roles: tuple[QuoteRole, ...] = ("", "epigraph", "letter")
    aside_roles: tuple[AsideRole, ...] = (
        "centered",
        "right",
        "",
        "author-note",
        "translator-note",
        "status",
        "standfirst",
        "dedication",
    )
    nested: list[st.SearchStrategy[Block]] = [
        st.builds(BlockQuote, inner, st.sampled_from(quote_roles), run),
        st.builds(Aside, inner, st.sampled_from(aside_roles)),
        st.builds(List, items, st.booleans(), st.integers(0, 9)),
        st.builds(List, items, st.just(True), st.just(2), st.sampled_from(COUNTINGS)),
        st.builds(DefinitionList, entries),
        _tables(inner, run),
    ]
    if raw:
        nested.append(
            st.builds(
                Container, inner, st.sampled_from(["div", "nav", "b"]), attributes(), hidings()
            )
        )
        nested.append(widgets())
    return nested


def _verses(run: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Verse]:
    line = st.builds(VerseLine, run, st.integers(0, 10))
    stanza = st.builds(Stanza, st.lists(line, min_size=1, max_size=3).map(tuple))
    return st.builds(Verse, st.lists(stanza, min_size=1, max_size=2).map(tuple))


def _tables(
    inner: st.SearchStrategy[Blocks], caption: st.SearchStrategy[Inlines]
) -> st.SearchStrategy[Table]:
    def table(cells: list[list[TableCell]], words: Inlines) -> Table:
        return Table(tuple(TableRow(tuple(row)) for row in cells), words)

    cell = st.builds(
        TableCell, inner, st.booleans(), align=st.sampled_from(["", "left", "center", "right"])
    )
    grid = st.integers(1, 3).flatmap(
        lambda width: st.lists(
            st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=3
        )
    )
    return st.builds(table, grid, caption)


def attributes() -> st.SearchStrategy[Attributes]:
    """Attributes of a raw node."""
    kinds = st.one_of(st.tuples(), st.tuples(st.tuples(st.just("class"), words())))
    styles = st.tuples(st.tuples(st.just("style"), words()), st.tuples(st.just("id"), words()))
    marks = st.sampled_from(["keep p", "drop p"]).map(lambda mark: ((CHOICE, mark),))
    return st.one_of(kinds, styles, marks)


def hidings() -> st.SearchStrategy[str]:
    """How a raw node is hidden; mostly not at all."""
    return st.sampled_from(["", "", "", "attribute", "style", "stylesheet"])


def widgets() -> st.SearchStrategy[Widget]:
    """Controls and players."""
    names = st.sampled_from(["button", "audio", "select", "iframe"])
    return st.builds(Widget, names, st.one_of(st.just(""), words()), attributes())


@cache
def sections(depth: int = 1, *, roles: tuple[Role, ...] = BODY_ROLES) -> st.SearchStrategy[Section]:
    """Writable sections without ids, `depth` levels of them nested."""
    nested = st.lists(sections(depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.builds(
        Section,
        blocks(),
        st.sampled_from(roles),
        title=inlines(1),
        subtitle=st.one_of(st.just(()), inlines(1)),
        number=st.sampled_from(["", "1", "IV", "12.5", "55"]),
        sections=nested,
        lang=languages(),
    )


def parts() -> st.SearchStrategy[Section]:
    """Parts with chapters."""
    chapters = st.lists(sections(0), max_size=3).map(tuple)
    return st.builds(
        Section, blocks(), st.just(Role.PART), title=inlines(1), number=words(), sections=chapters
    )


def metadata() -> st.SearchStrategy[Metadata]:
    """Metadata of a book: every field may be empty but the language."""
    maybe = st.one_of(st.just(""), words())
    roles = st.sampled_from(["aut", "trl", "edt", "ill", "nrt"])
    people = st.lists(st.builds(Contributor, words(), roles, maybe), max_size=3).map(tuple)
    return st.builds(
        Metadata,
        title=maybe,
        subtitle=maybe,
        contributors=people,
        language=st.sampled_from(["en", "en-GB", "de", "ja", "ar", "zh-Hant", "tlh", "x", ""]),
        direction=st.sampled_from(["", "", "ltr", "rtl"]),
        identifier=st.sampled_from(["", "urn:isbn:9780000000002", "tale 7"]),
        publisher=maybe,
        date=st.sampled_from(["", "2024", "2024-05", "2024-05-06"]),
        rights=maybe,
        description=maybe,
        subjects=st.lists(words(), max_size=2).map(tuple),
        series=st.one_of(st.none(), st.builds(Series, words(), st.sampled_from(["", "2", "2.5"]))),
    )


@st.composite
def documents(draw: st.DrawFn, *, max_sections: int = 3) -> Document:
    """Books that a writer may be given; the first section has the id `s1`, the next `s2`, …."""
    body = st.one_of(sections(), sections(), parts())
    document = Document(
        metadata=draw(metadata()),
        front_matter=_several(draw, sections(0, roles=FRONT_ROLES), 0, 1),
        body_matter=_several(draw, body, 1, max_sections),
        back_matter=_several(draw, sections(0, roles=BACK_ROLES), 0, 1),
    )
    return _with_pictures(_with_places(_with_ids(document)))


@st.composite
def pages(draw: st.DrawFn) -> Document:
    """Pages as a reader makes them: one untitled chapter, raw nodes and all."""
    return Document(body_matter=(Section(draw(blocks(2, raw=True))),))


def _several(
    draw: st.DrawFn, each: st.SearchStrategy[Section], least: int, most: int
) -> tuple[Section, ...]:
    return tuple(draw(st.lists(each, min_size=least, max_size=most)))


def _with_ids(document: Document) -> Document:
    ids = iter(range(1, 1000))

    def named(section: Section) -> Section:
        name = f"s{next(ids)}"
        return replace(section, id=name, sections=tuple(map(named, section.sections)))

    front = tuple(map(named, document.front_matter))
    body = tuple(map(named, document.body_matter))
    back = tuple(map(named, document.back_matter))
    return replace(document, front_matter=front, body_matter=body, back_matter=back)


def _with_places(document: Document) -> Document:
    """Give ids to headings, figures and tables, as anchors and as none, and lead links to the first."""
    ids = (f"{'p' if at % 2 else 'п'}{at}" for at in count(1))

    def named(block: Block) -> Blocks:
        return (replace(block, id=next(ids)) if isinstance(block, Place) else block,)

    def led(node: Inline) -> Inlines:
        return (
            replace(node, target="#p1")
            if isinstance(node, Link) and node.target == "#s1"
            else node,
        )

    placed = rewrite(document, blocks=lambda blocks: splice(blocks, named))
    if placed is document:
        return document
    return rewrite(placed, inlines=lambda content: splice(content, led))


def _with_pictures(document: Document) -> Document:
    files = {name: picture(64 * at) for at, name in enumerate(PICTURE_IDS, 1)}
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    resources = tuple(Resource(name, "image/png", hashes[name]) for name in files)
    store = {hashes[name]: data for name, data in files.items()}
    return replace(document, resources=resources, store=store)
