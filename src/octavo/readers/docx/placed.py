"""A document as it was read → the same, its lines at the right or in the middle as what they are to a book."""

from dataclasses import replace
from typing import Final

from octavo.findings.finding import Outcome
from octavo.readers.docx.placing import CENTRED, RIGHT
from octavo.tree.nodes import Aside, AsideRole, Block, Blocks, Container, attribute
from octavo.tree.rewriting import rewrite, unchanged_inlines

_ROLES: Final[dict[str, AsideRole]] = {CENTRED: "centered", RIGHT: "right"}


def placed(outcome: Outcome) -> Outcome:
    """Return what was read with an `Aside` for each box of such lines."""
    document = rewrite(outcome.document, blocks=_blocks, inlines=unchanged_inlines)
    return replace(outcome, document=document)


def _blocks(blocks: Blocks) -> Blocks:
    if not any(map(_role, blocks)):
        return blocks
    return tuple(_set(block) for block in blocks)


def _role(block: Block) -> AsideRole:
    known = isinstance(block, Container) and block.name == "div"
    return _ROLES.get(attribute(block, "class"), "") if known else ""  # type: ignore[arg-type]


def _set(block: Block) -> Block:
    role = _role(block)
    if not role or not isinstance(block, Container):
        return block
    return Aside(block.blocks, role, lang=block.lang, dir=block.dir, origin=block.origin)
