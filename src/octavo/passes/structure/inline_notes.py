"""A note in brackets inside a paragraph, "(T/N: …)" → a footnote in its place, or nothing.

Words that stay are not changed. A bracket counts if it begins with a label of `note_labels` and closes
in the same paragraph; one that begins and ends at different depths of markup is left alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.alternatives import DROP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.reading.note_labels import BRACKETS, opening_label
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Block, Blocks, Image, Inline, Inlines, Note, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import Rewriter, normal_form, rewrite, splice
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_REMOVED: Final = "CHR020"
_FOOTNOTE: Final = "CHR022"
_LONGEST: Final = 1500
"""The most characters of a note in brackets; a longer one has lost its closing bracket."""
_PLACE: Final = "\ufffc"
"""Stands for a footnote in the text that is searched, since its words are not the paragraph's."""


def settle_inline_notes(document: Document, made_by: str, choices: Choices) -> Outcome:
    """Return the document with its bracketed notes removed or made footnotes, as `choices` say.

    Findings: CHR020 for each that is removed, CHR022 for each that became a footnote.
    """
    findings: list[Finding] = []

    def settle(block: Block) -> Blocks:
        if not isinstance(block, Paragraph):
            return (block,)
        found: list[Finding] = []
        cutter = Rewriter(inlines=lambda run: _settled(run, block, made_by, choices, found))
        content = cutter.rewrite_inlines(block.content)
        if content is block.content:
            return (block,)
        if not _says_something(content):
            if choices.notes != DROP:
                return (block,)  # a paragraph of its own is not a footnote
            if not any(isinstance(node, Image | Note) for node in walk_inlines(content)):
                content = ()
        findings.extend(found)
        return (replace(block, content=content),) if content else ()

    result = rewrite(document, blocks=lambda blocks: splice(blocks, settle))
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


def _says_something(content: Inlines) -> bool:
    return any(
        not isinstance(node, Note) and not is_blank(text_of_inlines((node,))) for node in content
    )


def _settled(
    run: Inlines, block: Paragraph, made_by: str, choices: Choices, found: list[Finding]
) -> Inlines:
    code = _REMOVED if choices.notes == DROP else _FOOTNOTE
    origin = origin_by(block.origin, made_by)
    done: list[Inline] = []
    start = 0
    while found_here := _note_in(run, start):
        opened, span = found_here
        before, middle, after = (
            _slice(run, 0, span[0]),
            _slice(run, *span),
            _slice(run, span[1], _size(run)),
        )
        text = text_of_inlines(middle)
        start = span[1]
        if choices.spares(code, text, block.origin):
            continue
        if code == _REMOVED:
            found.append(CODES[code].found(origin, before=text))
            run = _joined(before, after)
        else:
            words = _slice(middle, 1, _size(middle) - 1)
            found.append(CODES[code].found(origin, before=text, after=text_of_inlines(words)))
            note = Note((Paragraph(normal_form(words), origin=block.origin),), origin=block.origin)
            run = (*_stripped(before), note, *after)
        # A note around this one may be found now that it is gone.
        start = max(opened, span[0] - _LONGEST, 0)
        settled = start - 1  # except the space before the next cut
        if settled > 0 and _can_cut(run, settled):
            done += _slice(run, 0, settled)
            run, start = _slice(run, settled, _size(run)), 1
    return normal_form((*done, *run)) if done else run


def _note_in(run: Inlines, start: int) -> tuple[int, tuple[int, int]] | None:
    """Return the span of the first bracketed note from `start` on that can be cut at both ends.

    Its place is preceded by that of the first bracket still open, or by its own.
    """
    text = "".join(map(_text_of, run))
    opened = None
    for at in range(start, len(text)):
        closing = BRACKETS.get(text[at])
        if closing is None:
            continue
        label = opening_label(text[at:])
        if not (label and label.bracketed):
            continue
        opened = at if opened is None else opened
        end = _closed_at(text, at, closing)
        if end and _can_cut(run, at) and _can_cut(run, end):
            return opened, (at, end)
    return None


def _closed_at(text: str, at: int, closing: str) -> int | None:
    """Return the index after the bracket that closes the one at `at`, or None.

    If another note is nested inside, the inner one comes first.
    """
    depth = 0
    for end in range(at, min(len(text), at + _LONGEST)):
        if end > at and text[end] in BRACKETS and opening_label(text[end:]):
            return None
        depth += (text[end] == text[at]) - (text[end] == closing)
        if depth == 0:
            return end + 1
    return None


def _text_of(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Note():
            return _PLACE
        case _:
            return text_of_inlines((node,))


def _size(run: Inlines) -> int:
    return sum(len(_text_of(node)) for node in run)


def _placed(run: Inlines) -> Iterator[tuple[int, Inline]]:
    """Yield each inline with the index of its first character."""
    at = 0
    for node in run:
        yield at, node
        at += len(_text_of(node))


def _can_cut(run: Inlines, at: int) -> bool:
    """Return whether a run can be cut at an index: between two inlines, or inside plain text."""
    return all(
        isinstance(node, Text) or not start < at < start + len(_text_of(node))
        for start, node in _placed(run)
    )


def _slice(run: Inlines, first: int, end: int) -> Inlines:
    """Return the part of a run between two indexes where it can be cut."""
    part: list[Inline] = []
    for start, node in _placed(run):
        stop = start + len(_text_of(node))
        if first <= start and stop <= end:
            part.append(node)
        elif isinstance(node, Text) and start < end and stop > first:
            text = node.text[max(0, first - start) : end - start]
            part.append(replace(node, text=text))
    return tuple(part)


def _joined(before: Inlines, after: Inlines) -> Inlines:
    """Join the two sides of a cut with the single space that was between them."""
    if not before:
        return _stripped(after, left=True)
    last = before[-1]
    spaced = isinstance(last, Text) and last.text[-1:].isspace()
    following = after[0] if after else None
    open_ended = not isinstance(following, Text) or not following.text[:1].isalnum()
    if spaced and open_ended and not (isinstance(following, Text) and following.text[:1].isspace()):
        return (*_stripped(before), *after)
    return (*before, *_stripped(after, left=True)) if spaced else (*before, *after)


def _stripped(run: Inlines, *, left: bool = False) -> Inlines:
    """Return a run without the space at its end or its start."""
    if not run:
        return run
    node = run[0] if left else run[-1]
    if not isinstance(node, Text):
        return run
    text = replace(node, text=node.text.lstrip() if left else node.text.rstrip())
    return (text, *run[1:]) if left else (*run[:-1], text)
