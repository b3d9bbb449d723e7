"""Elements whose end tags have not come yet, and what has been read in them so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from octavo.tree.nodes import Block, Inline, Text
from octavo.tree.origin import Origin

Given: TypeAlias = Mapping[str, str | None]
"""An element's attributes, as written."""
ROOTS: Final = frozenset({"html", "body", "head"})
"""Elements that occur once in a page."""


@dataclass(slots=True, eq=False)
class OpenInline:
    """An inline element whose end tag has not come yet."""

    name: str
    attributes: Given
    hidden: str = ""
    lined: bool = False
    opening: Text | None = None
    closing: str = ""
    """For a `<q>`, the marks drawn before and after it."""
    run: list[Inline] = field(default_factory=list)


class OpenBlock:
    """A block element whose end tag has not come yet."""

    __slots__ = (
        "around", "attributes", "blocks", "children", "hidden", "lined", "name", "origin", "parent",
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
        self.lined = False
        """Whether its text breaks at the line ends of the source."""
        self.run: list[Inline] = []
        self.blocks: list[Block] = []
        self.children: dict[str, int] = {}
        """How many elements of each name have begun in it."""
        self.origin = Origin() if parent is None else parent.origin_of(name)
        """Shared by everything in it."""

    def origin_of(self, name: str) -> Origin:
        """Return the place of an element that begins in it, with its path: `body/div[2]/p[7]`."""
        nth = self.children[name] = self.children.get(name, 0) + 1
        step = name if name in ROOTS else f"{name}[{nth}]"
        above = self.origin.path
        return Origin(self.origin.source, 0, f"{above}/{step}" if above else step)
