"""The semantics of an EPUB's elements (`epub:type`, roles, our own classes) → the corresponding nodes.

Asides, epigraphs and letters, small capitals and code become such nodes (verse does in `verse`);
the rest stays raw for the passes. https://www.w3.org/TR/epub-ssv-11/,
https://www.w3.org/TR/dpub-aria-1.1/
"""

from dataclasses import replace
from typing import Final

from octavo.tree.document import Role
from octavo.tree.nodes import (
    FACE,
    Aside,
    AsideRole,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Inline,
    Inlines,
    Paragraph,
    QuoteRole,
    SmallCaps,
    Span,
    Text,
    Widget,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import Rewriter, splice

_ROLES: Final = {role.value: role for role in Role} | {
    "volume": Role.PART,
    "imprint": Role.COPYRIGHT_PAGE,
    "halftitle": Role.HALF_TITLE_PAGE,
    "conclusion": Role.EPILOGUE,
}
_ASIDES: Final[dict[str, AsideRole]] = {
    "author-note": "author-note",
    "translator-note": "translator-note",
    "status": "status",
    "dedication": "dedication",
}
_ALIGNED: Final[dict[str, AsideRole]] = {"centered": "centered", "right": "right"}
_STANDFIRST: Final = frozenset({"standfirst", "doc-abstract"})
_QUOTES: Final[dict[str, QuoteRole]] = {
    "epigraph": "epigraph",
    "letter": "letter",
    "z3998:letter": "letter",
}


def names_of(node: Container | Span | Widget) -> set[str]:
    """Return the names of an element: its classes, its semantics and its roles."""
    names: set[str] = set()
    for key, value in node.attributes:
        if key in {"class", "epub:type", "role"}:
            names.update(value.split())
    return names


def role_of(semantics: str) -> Role | None:
    """Return the role of a section with this `epub:type`, None if there is none."""
    return next((_ROLES[name] for name in semantics.split() if name in _ROLES), None)


def with_meanings(blocks: Blocks) -> Blocks:
    """Return the blocks with nodes for what the markup names; the same tuple if it names nothing."""
    rewriter = Rewriter(
        blocks=lambda blocks: splice(blocks, _block),
        inlines=lambda content: splice(content, _inline),
    )
    return rewriter.rewrite_blocks(blocks)


def _block(block: Block) -> Blocks:
    if not isinstance(block, Container):
        return (block,)
    names = names_of(block)
    if block.name == "div" and block.blocks and (kind := _kind_of_div(block, names)):
        return (Aside(block.blocks, kind, lang=block.lang, dir=block.dir, origin=block.origin),)
    if block.name == "aside":
        role: AsideRole = next((_ASIDES[one] for one in sorted(names) if one in _ASIDES), "")
        return (Aside(block.blocks, role, lang=block.lang, dir=block.dir, origin=block.origin),)
    if block.name == "blockquote" and block.blocks:
        return (_quote(block, names),)
    return (block,)


def _kind_of_div(block: Container, names: set[str]) -> AsideRole:
    """Return what the paragraphs of a `div` are set apart as, "" for nothing; centred pictures are pictures."""
    if names & _STANDFIRST:
        return "standfirst"
    if all(isinstance(one, Paragraph) for one in block.blocks):
        return next((_ALIGNED[one] for one in sorted(names) if one in _ALIGNED), "")
    return ""


def _quote(block: Container, names: set[str]) -> BlockQuote:
    role: QuoteRole = next((_QUOTES[one] for one in sorted(names) if one in _QUOTES), "")
    blocks = block.blocks
    attribution: Inlines = ()
    last = blocks[-1]
    if isinstance(last, Container) and "attribution" in names_of(last):
        match last.blocks:
            case (Paragraph(content),):
                blocks, attribution = blocks[:-1], content
            case _:
                pass
    return BlockQuote(
        blocks, role, attribution, lang=block.lang, dir=block.dir, origin=block.origin
    )


def _inline(node: Inline) -> Inlines:
    if not isinstance(node, Span):
        return (node,)
    if node.name == "code":
        return (Code(inline_text(node.content), origin=node.origin),)
    if "small-caps" in attribute(node, "class").split():
        return (SmallCaps(node.content, origin=node.origin),)
    lang = attribute(node, "lang")
    if (
        lang
        and not attribute(node, FACE)
        and all(isinstance(inner, Text) for inner in node.content)
    ):
        return tuple(replace(inner, lang=inner.lang or lang) for inner in node.content)
    return (node,)
