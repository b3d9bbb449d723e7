"""Blocks and inlines → plain text, as a person would want it in a text file: one paragraph a line, no markup.

What the ledger counts is in `ink.py`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from octavo.tree.figures import counted_in
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Code,
    Container,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    List,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
    Widget,
    is_standfirst,
)
from octavo.tree.scripts import script_text, would_run_together
from octavo.tree.text import BULLET, CJK, SCENE_BREAK_LINE, fold_space, is_blank


def inline_text(
    content: Sequence[Inline],
    *,
    calls: bool = False,
    figures_apart: bool = False,
    readings: bool = True,
) -> str:
    r"""Return the words of `content` as somebody would read them aloud: no notes, no pictures, `\n` for a line break.

    With `calls`, the marks by which the source calls notes are included. With `figures_apart`, raised and lowered
    figures stay so where they touch other figures: 10⁶. Without `readings`, ruby is reduced to its base.

    >>> inline_text((Text("a"), LineBreak(), Subscript((Text("b"),))))
    'a\nb'
    """
    if len(content) == 1 and type(content[0]) is Text:  # most lines
        return content[0].text
    parts: list[str] = []
    scripts: dict[int, bool] = {}
    _collect(content, parts, scripts, calls=calls, readings=readings)
    return "".join(_set_apart(parts, scripts) if figures_apart and scripts else parts)


def _set_apart(parts: Sequence[str], scripts: Mapping[int, bool]) -> Iterator[str]:
    """Yield `parts`; those in `scripts`, raised (True) or lowered, are set as such where they touch other figures."""
    filled = [at for at, part in enumerate(parts) if part]
    for before, at, behind in zip([-1, *filled], filled, [*filled[1:], -1], strict=False):
        words = parts[at]
        neighbours = (parts[one] if one >= 0 else "" for one in (before, behind))
        if at in scripts and would_run_together(words, *neighbours):
            words = script_text(words, raised=scripts[at])
        yield words


def _collect(
    content: Iterable[Inline],
    parts: list[str],
    scripts: dict[int, bool],
    *,
    calls: bool,
    readings: bool,
) -> None:
    for node in content:
        if isinstance(node, Text):
            parts.append(node.text)
            continue
        if isinstance(node, Superscript | Subscript):
            scripts[len(parts)] = isinstance(node, Superscript)
            parts.append(inline_text(node.content, calls=calls, readings=readings))
            continue
        if isinstance(node, INLINE_PARENTS):
            _collect(node.content, parts, scripts, calls=calls, readings=readings)
            continue
        match node:
            case LineBreak():
                parts.append("\n")
            case Code() | Widget():
                parts.append(node.text)
            case Ruby(base, annotation):
                word = inline_text(base)
                opening, closing = "（）" if CJK.search(word) else "()"
                reading = inline_text(annotation) if readings else ""
                parts.append(word if is_blank(reading) else f"{word}{opening}{reading}{closing}")
            case Note():
                parts.append(node.label if calls else "")
            case Image():
                pass
            case _:
                assert_never(node)


def is_space(node: Inline) -> bool:
    """Return whether an inline is text of nothing but white space."""
    return isinstance(node, Text) and is_blank(node.text)


def notes_in(content: Iterable[Inline]) -> Iterator[Note]:
    """Yield the footnotes called in `content`, in reading order."""
    for node in content:
        if isinstance(node, INLINE_PARENTS):
            yield from notes_in(node.content)
        elif isinstance(node, Ruby):
            yield from notes_in(node.base)
        elif isinstance(node, Note):
            yield node


def section_lines(blocks: Iterable[Block], *, list_marks: bool) -> Iterator[str]:
    """Yield the text of a section's blocks as `lines_of` does, then its labelled footnotes: `1. Its words`."""
    labelled: list[Note] = []
    yield from lines_of(blocks, labelled, list_marks=list_marks)
    for note in labelled:
        label = note.label.strip()
        dot = "." if label.isdecimal() else ""
        yield f"{label}{dot} {' '.join(lines_of(note.blocks, list_marks=list_marks))}"


def below_head(blocks: Blocks) -> Blocks:
    """Return a section's blocks without the standfirsts at their start, which are printed with the heading."""
    at = 0
    while at < len(blocks) and is_standfirst(blocks[at]):
        at += 1
    return blocks[at:]


def lines_of(
    blocks: Iterable[Block], labelled: list[Note] | None = None, *, list_marks: bool = True
) -> Iterator[str]:
    """Yield the text of `blocks`, one entry for each block of text; an entry of verse contains line ends.

    Blank blocks yield nothing, and neither do figures, since a caption belongs to its picture. A scene break yields its
    mark, or `* * *` if it has none; a table yields one line a row, with tabs between cells. A footnote follows its
    paragraph in brackets; one that has a label is appended to `labelled` instead, if that is given. With `list_marks`,
    the entries of a list begin with their number or a bullet.
    """
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                text = inline_text(block.content, calls=True, figures_apart=True)
                if not is_blank(text):
                    yield _folded(text)
                yield from _note_lines(block.content, labelled, list_marks=list_marks)
            case BlockQuote(inner, _, attribution):
                yield from lines_of(inner, labelled, list_marks=list_marks)
                yield from _lines(inline_text(attribution, figures_apart=True))
            case Aside(inner) | Container(inner):
                yield from lines_of(inner, labelled, list_marks=list_marks)
            case List():
                yield from _list_lines(block, labelled, list_marks=list_marks)
            case DefinitionList(entries):
                yield from _definition_lines(entries, labelled, list_marks=list_marks)
            case Verse(stanzas):
                for stanza in stanzas:
                    yield "\n".join(
                        "  " * line.indent + inline_text(line.content, figures_apart=True)
                        for line in stanza.lines
                    )
            case SceneBreak(mark):
                yield mark or SCENE_BREAK_LINE
            case Figure():
                pass
            case Table(rows, caption):
                yield from _lines(inline_text(caption, figures_apart=True))
                for row in rows:
                    cells = (
                        " ".join(lines_of(cell.blocks, list_marks=list_marks)) for cell in row.cells
                    )
                    yield from _lines("\t".join(cells), keep_tabs=True)
            case Preformatted(text):
                if not is_blank(text):
                    yield text.strip("\n")
            case Widget(text=text):
                yield from _lines(text)
            case _:
                assert_never(block)


def _lines(text: str, *, keep_tabs: bool = False) -> Iterator[str]:
    if is_blank(text):
        return
    if keep_tabs:
        yield "\t".join(fold_space(cell) for cell in text.split("\t"))
    else:
        yield _folded(text)


def _folded(text: str) -> str:
    """Return a text that is not blank with the white space in its lines folded."""
    if "\n" not in text:
        return fold_space(text)
    return "\n".join(filter(None, map(fold_space, text.split("\n"))))


def _note_lines(
    content: Inlines, labelled: list[Note] | None, *, list_marks: bool
) -> Iterator[str]:
    for note in notes_in(content):
        if note.label and labelled is not None:
            labelled.append(note)
        else:
            yield "[" + " ".join(lines_of(note.blocks, list_marks=list_marks)) + "]"


def _list_lines(block: List, labelled: list[Note] | None, *, list_marks: bool) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        entries = list(lines_of(item.blocks, labelled, list_marks=list_marks))
        if entries and list_marks:
            mark = f"{counted_in(number, block.counting)}." if block.ordered else BULLET
            entries[0] = f"{mark} {entries[0]}"
        yield from entries


def _definition_lines(
    entries: Iterable[Definition], labelled: list[Note] | None, *, list_marks: bool
) -> Iterator[str]:
    for entry in entries:
        yield from lines_of((Paragraph(entry.term),), labelled)
        for meaning in entry.meanings:
            yield from lines_of(meaning.blocks, labelled, list_marks=list_marks)
