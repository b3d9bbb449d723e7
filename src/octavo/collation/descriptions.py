"""A collation → the sentences and lines that describe it, on a terminal or a page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias, assert_never

from octavo.collation.changes import (
    Change,
    ChapterChange,
    Collation,
    Entry,
    Kind,
    Mark,
    Nature,
    Run,
    Same,
)
from octavo.collation.collate import name_of
from octavo.collation.passages import Form, Passage
from octavo.collation.words import PARAGRAPH_MARK
from octavo.tree.record import record
from octavo.tree.text import ELLIPSIS, IDEOGRAPHIC_SPACE, NO_BREAK_SPACE, SCENE_BREAK_LINE, counted

_ORDER: Final = (
    Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.MOVED, Kind.SPLIT, Kind.MERGED, Kind.RENAMED,
)  # fmt: skip
_SHAPES: Final = {" ": "·", NO_BREAK_SPACE: "⍽", IDEOGRAPHIC_SPACE: "□", "\t": "→", "\n": "↵\n"}
"""What is shown instead of white space if nothing else changed."""
_NEAR: Final = 90
"""How many characters of unchanged text are shown beside a change: about a line and a half."""


@record
class Skipped:
    """Passages that are the same and not shown."""

    count: int


Item: TypeAlias = Change | Same | Skipped


def summary_of(collation: Collation) -> str:
    """Return how many chapters differ, and in what way: `3 chapters changed, 1 added; 12 the same`."""
    if collation.is_empty:
        return f"No difference: {counted(collation.unchanged, 'chapter')} the same"
    told = [*_counted(collation, "chapter"), *_counted(collation, "part")]
    if collation.fields:
        told.append("the book’s metadata differ")
    same = f"{collation.unchanged:,} the same"
    renumbered = sum(is_renumbered(one) and not one.is_of_parts for one in collation.chapters)
    if renumbered:
        same += f", {renumbered:,} of them renumbered"
    return "; ".join(filter(None, (", ".join(told), same)))


def _counted(collation: Collation, noun: str) -> Iterator[str]:
    """Yield how many chapters, or parts, are of each kind; only the first phrase has the noun."""
    counts = [(collation.count(kind, parts=noun == "part"), kind) for kind in _ORDER]
    for nth, (count, kind) in enumerate((count, kind) for count, kind in counts if count):
        yield f"{count:,} {kind}" if nth else f"{counted(count, noun)} {kind}"


def is_renumbered(change: ChapterChange) -> bool:
    """Return whether a chapter's only change is its number."""
    return change.kinds == (Kind.RENUMBERED,)


def words_of(collation: Collation) -> str:
    """Return how many words were removed and added, and how many paragraphs were rewritten, and how."""
    natures = Counter(
        change.nature
        for chapter in collation.chapters
        for change in chapter.changes
        if change.old and change.new
    )
    parts = [
        f"{counted(collation.words_out, 'word')} out, {counted(collation.words_in, 'word')} in"
    ]
    slight = [
        f"{natures[nature]:,} in {_SLIGHT[nature]} only" for nature in _SLIGHT if natures[nature]
    ]
    if natures.total():
        told = f"{natures.total():,} paragraph{'s'[: natures.total() != 1]} rewritten"
        parts.append(told + (f" ({', '.join(slight)})" if slight else ""))
    return "; ".join(parts)


_SLIGHT: Final = {
    Nature.CAPITALS: "capitals",
    Nature.PUNCTUATION: "punctuation",
    Nature.SPACING: "white space",
    Nature.SETTING: "setting",
}


def kinds_of(change: ChapterChange) -> Iterator[str]:
    """Yield what happened to a chapter, one phrase for each kind."""
    before = " and ".join(f"“{name_of(chapter)}”" for chapter in change.old)
    for kind in change.kinds:
        match kind:
            case Kind.ADDED:
                yield f"added: {counted(change.words_in, 'word')}" if change.words_in else "added"
            case Kind.REMOVED:
                yield (
                    f"removed: {counted(change.words_out, 'word')}"
                    if change.words_out
                    else "removed"
                )
            case Kind.SPLIT:
                yield f"split from {before}"
            case Kind.MERGED:
                yield f"merged from {before}"
            case Kind.MOVED:
                place = f"after “{change.after}”" if change.after else "to the start"
                yield f"moved {place} (was {_nth(change.old[0].place)}, is {_nth(change.new[0].place)})"
            case Kind.RENAMED | Kind.RENUMBERED:
                yield f"was {before}"
            case Kind.CHANGED:
                yield f"{counted(change.words_out, 'word')} out, {counted(change.words_in, 'word')} in"
            case _:
                assert_never(kind)


def remarks_of(change: Change) -> Iterator[str]:
    """Yield what is to be said about a change besides its words."""
    if change.moved:
        yield f"moved {change.moved}"
    if (
        change.old
        and change.new
        and change.nature in _SLIGHT
        and change.nature is not Nature.SETTING
    ):
        yield f"{_SLIGHT[change.nature]} only"
    if change.new and change.old and change.new[0].form is Form.NOTE is change.old[0].form:
        yield str(Form.NOTE)
    yield from change.remarks
    for passage in () if change.old and change.new else change.old or change.new:
        yield from _form_of(passage)


def _form_of(passage: Passage) -> Iterator[str]:
    """Yield what an added or removed passage is, unless a plain paragraph, and what contains it."""
    if passage.form not in {Form.PARAGRAPH, Form.SCENE_BREAK}:
        yield str(passage.form)
    yield from passage.within


def shown_text(passage: Passage) -> str:
    """Return a passage's words, or a replacement if it has none."""
    if passage.text:
        return _with_cells_apart(passage.text, passage)
    if passage.form is Form.SCENE_BREAK:
        return SCENE_BREAK_LINE
    pictures = (one.alt or one.name for one in passage.pictures)
    return f"[{', '.join(pictures) or passage.form}]"


def _with_cells_apart(text: str, passage: Passage) -> str:
    """Return text of a passage with bars between the cells if it is a table row."""
    return text.replace("\t", " | ") if passage.form is Form.ROW else text


def shown_runs(change: Change, *, whole: bool) -> tuple[Run, ...]:
    """Return a change's runs as they are shown: spaces visible if only they changed.

    Long unchanged stretches are shortened unless `whole`.
    """
    runs, first = change.runs, (change.new or change.old)[0]
    if not runs:
        mark = Mark.INSERTED if not change.old else Mark.DELETED if not change.new else Mark.SAME
        return (Run(mark, shown_text(first)),)
    spacing = change.nature is Nature.SPACING
    result = []
    for at, run in enumerate(runs):
        text = run.text
        if change.nature is Nature.SETTING and text.isspace() and PARAGRAPH_MARK not in text:
            continue  # the space at which a paragraph was split
        if run.mark is Mark.SAME:
            if not whole:
                text = _shortened(text, is_first=at == 0, is_last=at == len(runs) - 1)
        elif (spacing and not text.strip(f" {PARAGRAPH_MARK}") and PARAGRAPH_MARK not in text) or (
            "\n" in text and not text.strip()
        ):
            text = "".join(map(_shape, text))
        text = text.replace(PARAGRAPH_MARK, "¶\n")
        result.append(Run(run.mark, _with_cells_apart(text, first)))
    return tuple(result)


def _shape(space: str) -> str:
    return _SHAPES.get(space, f"[U+{ord(space):04X}]" if space.isspace() else space)


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    """Return unchanged text without what is far from any change."""
    head, tail = (0 if is_first else _NEAR), (0 if is_last else _NEAR)
    if is_first and is_last:
        head = 2 * _NEAR
    if len(text) <= head + tail + _NEAR // 2:
        return text
    start = _to_space(text[:head][::-1])[::-1] if head else ""
    end = _to_space(text[len(text) - tail :]) if tail else ""
    return f"{start}{' ' if start else ''}{ELLIPSIS}{' ' if end else ''}{end}"


def _to_space(text: str) -> str:
    """Return text from its first space on, so that no word is cut; all of it if no space is near."""
    _, space, rest = text.partition(" ")
    return rest if space and len(rest) > len(text) // 2 else text


def items_of(entries: Sequence[Entry]) -> Iterator[Item]:
    """Yield the changes, each with the unchanged passages around it, and how many passages are skipped."""
    near = {
        place
        for at, entry in enumerate(entries)
        if isinstance(entry, Change)
        for place in (at - 1, at, at + 1)
    }
    skipped = 0
    for at, entry in enumerate(entries):
        if isinstance(entry, Same) and at not in near:
            skipped += 1
            continue
        if skipped:
            yield Skipped(skipped)
            skipped = 0
        yield entry
    if skipped:
        yield Skipped(skipped)


def _nth(place: int) -> str:
    ending = (
        "th" if place % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    )
    return f"{place}{ending}"
