"""A page → table footers that repeat the header, as programs put them below long tables for the screen."""

from collections.abc import Iterable

from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Container
from octavo.tree.text import fold_space


def repeated_feet(blocks: Iterable[Block]) -> frozenset[int]:
    """Return by identity each `tfoot` with the same text as the table's `thead`."""
    return frozenset(
        id(foot)
        for table in blocks
        if isinstance(table, Container) and table.name == "table"
        for foot in _named(table, "tfoot")
        if any(_said(foot) == _said(head) != "" for head in _named(table, "thead"))
    )


def _named(table: Container, name: str) -> list[Container]:
    return [box for box in table.blocks if isinstance(box, Container) and box.name == name]


def _said(box: Container) -> str:
    return fold_space(text_of_blocks((box,)))
