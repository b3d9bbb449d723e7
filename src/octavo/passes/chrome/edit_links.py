"""Remove the control after a wiki's heading that edits the section, or the heading's link to itself.

`Harbour[edit]`: on the page the control is an element of its own; in copied text it is attached to the heading,
or follows on three lines. `Harbour¶`: the mark is a link to the heading itself.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Heading, Inlines, Link, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.walk import all_blocks

_NAME: Final = "strip-edit-links"
_CODE: Final = "CHR002"
_WHY: Final = "to edit the page"
_PLACE: Final = "leads to its own heading"
_MARKS: Final = frozenset("¶#§⚓∞🔗")
"""Marks that link a heading to itself; note calls use others."""
_EDIT: Final = (
    r"\[\s*(?:edit|source|edit source|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar|editar código"
    r"|editar código-fonte|modifica|modifica wikitesto|bewerken|brontekst bewerken|redigera|redigera wikitext|rediger"
    r"|muokkaa|edytuj|edytuj kod|upravit|editovat|upraviť|szerkesztés|modificare|sửa|sửa mã nguồn|sunting|düzenle"
    r"|kaynağı değiştir|править|править код|ред\.?|редагувати|код|επεξεργασία|عدل|تحرير|ویرایش|עריכה|संपादित करें|แก้ไข"
    r"|編集|ソースを編集|编辑|编辑源代码|編輯|編輯原始碼|편집|원본 편집|[|/·\s])+\s*\]"
)
_LONGEST: Final = 48
"""The most characters of the control after a heading."""
_LONGEST_HEADING: Final = 120
"""The most characters of a heading with such a control; a longer line is prose."""
_FEWEST: Final = 2
"""The fewest headings with such controls on a wiki's page; a single one may be the author's."""


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(_EDIT, re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W_])(?<![.!?])\s?(?P<link>{_EDIT})\Z", re.IGNORECASE)


def edits(text: str) -> bool:
    """Return whether words are the control that wikis put after each heading to edit its section.

    >>> edits("[edit | edit source]"), edits("[edited]")
    (True, False)
    """
    return len(text) <= _LONGEST and _alone().fullmatch(text) is not None


def strip_edit_links(choices: Choices) -> Pass:
    """Return the pass that removes such controls from the ends of short lines, if there are several (CHR002)."""

    def run(document: Document) -> Outcome:
        blocks = list(all_blocks(document))
        glued = [block for block in blocks if _link_behind(block)]
        parted = _in_three_lines(blocks)
        marked = any(map(_mark_behind, blocks))
        if len(glued) < _FEWEST and not parted and not marked:
            return Outcome(document)
        findings: list[Finding] = []

        def cut(block: Block) -> Iterable[Block]:
            if id(block) in parted:
                if choices.spares(_CODE, parted[id(block)], block.origin):
                    return (block,)
                findings.append(_told(block))
                return ()
            mark = _mark_behind(block)
            link = mark or (_link_behind(block) if len(glued) >= _FEWEST else "")
            if not isinstance(block, Paragraph | Heading) or not link:
                return (block,)
            rest = _without(block.content, link)
            if rest is None or choices.spares(_CODE, link, block.origin):
                return (block,)
            origin = origin_by(block.origin, _NAME)
            evidence = _PLACE if mark else _WHY
            findings.append(CODES[_CODE].found(origin, before=link, evidence=evidence))
            return (replace(block, content=rest),)

        result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, (_CODE,))


def _told(block: Block) -> Finding:
    """Return the finding's message for a line that goes as a whole."""
    return CODES[_CODE].found(origin_by(block.origin, _NAME), before=_said(block), evidence=_WHY)


def _in_three_lines(blocks: Sequence[Block]) -> dict[int, str]:
    """Return by identity the consecutive lines `[`, `edit`, `]`, with their joint text."""
    found: dict[int, str] = {}
    for at in range(len(blocks) - 2):
        if _said(blocks[at]) == "[" and _said(blocks[at + 2]) == "]":
            told = f"[{_said(blocks[at + 1])}]"
            if edits(told):
                found.update((id(block), told) for block in blocks[at : at + 3])
    return found


def _said(block: Block) -> str:
    """Return the text of a paragraph, "" for other blocks."""
    return inline_text(block.content) if isinstance(block, Paragraph) else ""


def _mark_behind(block: Block) -> str:
    """Return the mark at the end of a heading that links to the heading itself, or ""."""
    if not isinstance(block, Heading) or len(block.content) < _FEWEST:
        return ""
    last = block.content[-1]
    if not isinstance(last, Link) or "#" not in last.target:
        return ""
    said = inline_text((last,))
    return said if len(said.strip()) > 0 and _MARKS.issuperset(said.strip("\ufe0e\ufe0f ")) else ""


def _link_behind(block: Block) -> str:
    """Return the control at the end of a short line, or ""."""
    if not isinstance(block, (Paragraph, Heading)):
        return ""
    if not inline_text(block.content[-1:]).endswith("]"):  # as in nearly all lines
        return ""
    text = inline_text(block.content)
    found = _behind().search(text) if len(text) <= _LONGEST_HEADING else None
    return found["link"] if found else ""


def _without(content: Inlines, link: str) -> Inlines | None:
    """Return a line without the given text at its end, in one or several inlines; None if it cannot be cut there."""
    kept, rest = list(content), link
    while rest:
        last = kept.pop()
        said = inline_text((last,))
        if isinstance(last, Text) and said.endswith(rest):
            text = last.text.removesuffix(rest).rstrip()
            return (*kept, replace(last, text=text)) if text else tuple(kept)
        if not said or not rest.endswith(said):
            return None
        rest = rest.removesuffix(said)
    return tuple(kept)
