"""Split a paragraph that is really several at its line breaks.

Pages write `one<br><br>two`, or every line with a single `<br>`. Two breaks always end a paragraph.
Single breaks do if the lines are prose: long, or ended like sentences. If they are short and
have no ending, as in verse or an address, they stay line breaks.
"""

from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.census import holds
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    Blocks,
    Code,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    Ruby,
    Text,
    Widget,
)
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import is_blank
from octavo.tree.walk import child_inlines, walk_inlines

_NAME: Final = "split-breaks"
_MANY: Final = 8
"""A paragraph of more lines is a page without paragraphs."""


_LEAVES: Final = (Text, Code, Image, LineBreak, Note, Ruby, Widget)


def _run(document: Document) -> Outcome:
    if not holds(document, LineBreak):
        return Outcome(document)
    findings: list[Finding] = []

    def split(block: Block) -> list[Block]:
        if not isinstance(block, Paragraph) or not _breaks_in(block.content):
            return [block]
        parts = _paragraphs(block)
        if parts != [block]:
            origin = origin_by(block.origin, _NAME)
            message = f"Line breaks became {len(parts)} paragraphs."
            findings.append(CODES["STR004"].found(origin, message=message))
            return parts
        return [block]

    def split_each(blocks: Blocks) -> Blocks:
        # Most siblings hold no break, and checking first costs half of splitting them.
        return splice(blocks, split) if any(map(_is_broken, blocks)) else blocks

    result = rewrite(document, blocks=split_each)
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


SPLIT_BREAKS: Final = Pass(_NAME, _run, ("STR004",))
"""Split paragraphs at the line breaks that end one (STR004)."""


def _is_broken(block: Block) -> bool:
    return isinstance(block, Paragraph) and _breaks_in(block.content)


def _breaks_in(content: Inlines) -> bool:
    for node in content:
        if isinstance(node, Text):
            continue
        if isinstance(node, LineBreak):
            return True
        if not isinstance(node, Widget | Image) and _breaks_in(child_inlines(node)):
            return True
    return False


def _paragraphs(paragraph: Paragraph) -> list[Block]:
    lines = _lines(paragraph.content)
    if len(lines) < 2:
        return [paragraph]
    stanzas: list[list[Inlines]] = [[]]
    for line in lines:
        if line and not (is_blank(inline_text(line)) and _only_text(line)):
            stanzas[-1].append(line)
        elif stanzas[-1]:
            stanzas.append([])
    groups = [group for group in stanzas if group]
    if len(lines) > _MANY or any(_is_prose(group) for group in groups):
        groups = [[line] for group in groups for line in group]
    elif len(groups) < 2 and sum(len(group) for group in groups) == len(lines):
        return [paragraph]
    lang, way, origin = paragraph.lang, paragraph.dir, paragraph.origin
    return [Paragraph(_joined(group), lang=lang, dir=way, origin=origin) for group in groups]


def _only_text(line: Inlines) -> bool:
    return all(
        isinstance(node, Text) or not isinstance(node, _LEAVES) for node in walk_inlines(line)
    )


def _is_prose(group: list[Inlines]) -> bool:
    texts = [inline_text(line).strip() for line in group]
    return len(texts) > 1 and sum(len(text) for text in texts) > 60 * len(texts)


def _joined(group: list[Inlines]) -> Inlines:
    content: list[Inline] = list(group[0])
    for line in group[1:]:
        content.append(LineBreak())
        content.extend(line)
    return tuple(content)


def _lines(content: Inlines) -> list[Inlines]:
    """Split inlines at line breaks, including those inside emphasis and links."""
    lines: list[list[Inline]] = [[]]
    for node in content:
        if isinstance(node, LineBreak):
            lines.append([])
        elif not isinstance(node, _LEAVES) and _breaks_in(inner := child_inlines(node)):
            parts = _lines(inner)
            for at, part in enumerate(parts):
                if at:
                    lines.append([])
                if part:
                    lines[-1].append(replace(node, content=part))
        else:
            lines[-1].append(node)
    return [_trimmed(line) for line in lines]


def _trimmed(line: list[Inline]) -> Inlines:
    if line and isinstance(line[0], Text):
        line[0:1] = _with_text(line[0], line[0].text.lstrip(" "))
    if line and isinstance(line[-1], Text):
        line[-1:] = _with_text(line[-1], line[-1].text.rstrip(" "))
    return tuple(line)


def _with_text(node: Text, text: str) -> list[Inline]:
    return [node if text == node.text else replace(node, text=text)] if text else []
