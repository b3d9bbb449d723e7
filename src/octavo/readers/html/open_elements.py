"""Elements whose end tags have not come yet, and what was read in them so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from octavo.tree.nodes import Block, Inline
from octavo.tree.origin import Origin

Given: TypeAlias = Mapping[str, str | None]
"""An element's attributes, as they are written."""
ROOTS: Final = frozenset({"html", "body", "head"})
"""Elements that a page has one of."""


@dataclass(slots=True, eq=False)
class OpenInline:
    """An inline element whose end tag has not come yet."""

    name: str
    attributes: Given
    hidden: str = ""
    run: list[Inline] = field(default_factory=list)


class OpenBlock:
    """A block element whose end tag has not come yet."""

    __slots__ = (
        "around", "attributes", "blocks", "children", "hidden", "name", "nth", "origin", "parent", "path",
        "run",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        attributes: Given,
        hidden: str = "",
        parent: "OpenBlock | None" = None,
        around: "tuple[OpenInline, ...]" = (),
    ) -> None:
        self.name = name
        self.attributes = attributes
        self.hidden = hidden
        self.parent = parent
        self.around = around
        """The inline elements that were open when it began, outermost first."""
        self.origin: Origin | None = None
        """Shared by all that stands in it; made when first asked for."""
        self.path = ""
        """Made with the origin: half of all elements hold no line of their own."""
        self.run: list[Inline] = []
        self.blocks: list[Block] = []
        self.children: dict[str, int] = {}
        self.nth = 0
        """Which child of its name it is of its parent, from 1."""
        if parent is not None:
            self.nth = parent.children[name] = parent.children.get(name, 0) + 1

    def path_of(self) -> str:
        """Return its element path: `body/div[2]/p[7]`."""
        if not self.path and self.parent is not None:
            step = self.name if self.name in ROOTS else f"{self.name}[{self.nth}]"
            above = self.parent.path_of()
            self.path = f"{above}/{step}" if above else step
        return self.path
