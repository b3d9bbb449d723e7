"""Old document, new document → their collation.

Pure, and fast where little differs: equal chapters are recognised by their text alone, and only
what differs is split into words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Final

from octavo.collation.changes import (
    Change,
    Chapter,
    ChapterChange,
    Collation,
    Entry,
    FieldChange,
    Kind,
    Same,
    are_parts,
)
from octavo.collation.chapters import (
    Pair,
    moved_pairs,
    pair_chapters,
    passages_together,
    without_numerals,
)
from octavo.collation.paragraphs import compare_passages
from octavo.collation.passages import Form, Names, Passage, line_passages, passages_of
from octavo.collation.wording import added, removed
from octavo.tree.document import Contributor, Document, Metadata, Role, Section, Series
from octavo.tree.isbn import WrongIsbnError, read_isbn
from octavo.tree.nodes import Heading, Place
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space
from octavo.tree.walk import all_blocks

_LEAST_MOVED: Final = 5
"""The fewest words by which a passage is recognised elsewhere: `“No,” she said.` could be any."""


def collate(old: Document, new: Document, *, metadata: bool = True) -> Collation:
    """Return what differs between two documents.

    Args:
        old: a document without raw nodes.
        new: the same.
        metadata: whether to compare their metadata, too.
    """
    chapters, chapters_new = chapters_of(old), chapters_of(new)
    pairs = pair_chapters(chapters, chapters_new)
    moved = moved_pairs(pairs, chapters)
    changes: list[tuple[int, ChapterChange]] = []
    for pair in pairs:
        olds = tuple(chapters[at] for at in pair.old)
        news = tuple(chapters_new[at] for at in pair.new)
        behind = _behind(pair, chapters_new) if pair in moved else None
        if change := _chapter_change(olds, news, behind):
            changes.append((pair.new[0], change))
    changes += _additions(pairs, chapters_new)
    in_order = _with_removals(sorted(changes, key=lambda one: one[0]), pairs, chapters)
    known = _with_moves(in_order)
    differing = [
        change
        for change in known
        if change.old and change.new and change.kinds != (Kind.RENUMBERED,)
    ]
    both = (
        [*(chapters[at] for at in pair.old), *(chapters_new[at] for at in pair.new)]
        for pair in pairs
    )
    return Collation(
        tuple(known),
        (*_fields(old.metadata, new.metadata), *_cover(old, new)) if metadata else (),
        unchanged=sum(not are_parts(each) for each in both)
        - sum(not change.is_of_parts for change in differing),
    )


def chapters_of(document: Document) -> list[Chapter]:
    """Return a document's sections with their content, in reading order; empty ones are left out."""
    places = (block for block in all_blocks(document) if isinstance(block, Place) and block.id)
    names = Names(
        {one.id: _name_of(one) for one in document.sections() if one.id}
        | {place.id: _name_of_place(place) for place in places},
        {resource.id: resource.sha256 for resource in document.resources},
    )
    chapters: list[Chapter] = []
    for section in document.sections():
        passages = tuple(_passages(section, names))
        if passages or section.label:
            words = sum(passage.text.count(" ") + 1 for passage in passages)
            chapters.append(
                Chapter(
                    len(chapters) + 1,
                    section.label,
                    section.number,
                    section.role,
                    passages,
                    words,
                    section.id,
                )
            )
    return chapters


def _name_of(section: Section) -> str:
    """Return the name by which links to a section are compared: its title, or its label.

    The title is taken without number, so that an added chapter changes no links.
    """
    label = section.label if not section.title else without_numerals(section.label)
    return f"“{label}”" if label else section.role.value


def _name_of_place(place: Place) -> str:
    """Return the name by which links to a heading, figure or table are compared: its words, else its kind."""
    words = inline_text(place.content if isinstance(place, Heading) else place.caption)
    return f"“{fold_space(words)}”" if words else type(place).__name__.lower()


def _passages(section: Section, names: Names) -> Iterator[Passage]:
    yield from line_passages(Form.SUBTITLE, section.subtitle, names)
    yield from passages_of(section.blocks, names)


def _behind(pair: Pair, chapters: Sequence[Chapter]) -> str:
    """Return the label of the chapter now before a moved one, "" if there is none."""
    first = pair.new[0]
    return name_of(chapters[first - 1]) if first else ""


def name_of(chapter: Chapter) -> str:
    """Return the name of a chapter: its label, else its role, its first words, or its place."""
    if chapter.label:
        return chapter.label
    if chapter.role not in {Role.CHAPTER, Role.INTERLUDE}:
        return chapter.role.value.replace("-", " ").capitalize()
    opening = next((passage.text for passage in chapter.passages if passage.text), "")
    words = " ".join(opening.split()[:5])
    return f"“{words} …”" if words else f"Section {chapter.place}"


def _chapter_change(
    old: tuple[Chapter, ...], new: tuple[Chapter, ...], behind: str | None
) -> ChapterChange | None:
    """Return what changed between paired chapters, or None if nothing did."""
    kinds: list[Kind] = []
    if len(new) > 1:
        kinds.append(Kind.SPLIT)
    if len(old) > 1:
        kinds.append(Kind.MERGED)
    if behind is not None:
        kinds.append(Kind.MOVED)
    label, label_new = (fold_space(side[0].label) for side in (old, new))
    if label != label_new:
        same = without_numerals(label) == without_numerals(label_new)
        kinds.append(Kind.RENUMBERED if same else Kind.RENAMED)
    entries: tuple[Entry, ...] = ()
    passages, passages_new = passages_together(old), passages_together(new)
    if passages != passages_new:
        entries = compare_passages(passages, passages_new)
        if not {Kind.SPLIT, Kind.MERGED} & set(kinds) or any(_is_of_text(one) for one in entries):
            kinds.append(Kind.CHANGED)
    if not kinds:
        return None
    return ChapterChange(tuple(kinds), old, new, entries, behind or "")


def _is_of_text(entry: Same | Change) -> bool:
    """Return whether an entry changes more than a heading; headings always change in a split or merger."""
    if isinstance(entry, Same):
        return False
    return any(passage.form is not Form.HEADING for passage in (*entry.old, *entry.new))


def _additions(
    pairs: Sequence[Pair], chapters: Sequence[Chapter]
) -> Iterator[tuple[int, ChapterChange]]:
    taken = {at for pair in pairs for at in pair.new}
    for at, chapter in enumerate(chapters):
        if at not in taken:
            entries = tuple(map(added, chapter.passages))
            yield at, ChapterChange((Kind.ADDED,), (), (chapter,), entries)


def _with_removals(
    changes: Sequence[tuple[int, ChapterChange]], pairs: Sequence[Pair], chapters: Sequence[Chapter]
) -> list[ChapterChange]:
    """Return the changes with each removed chapter after the one it followed in the old document."""
    places = {at: max(pair.new) for pair in pairs for at in pair.old}
    gone: defaultdict[int, list[ChapterChange]] = defaultdict(list)
    last = -1
    for at, chapter in enumerate(chapters):
        if at in places:
            last = places[at]
            continue
        entries = tuple(map(removed, chapter.passages))
        gone[last].append(ChapterChange((Kind.REMOVED,), (chapter,), (), entries))
    result = gone.pop(-1, [])
    for place, change in changes:
        for earlier in sorted(at for at in gone if at < place):
            result += gone.pop(earlier)
        result.append(change)
    for place in sorted(gone):
        result += gone[place]
    return result


def _with_moves(changes: Sequence[ChapterChange]) -> list[ChapterChange]:
    """Return the changes; a passage removed in one place and added in another is marked as moved."""
    gone: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    come: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, chapter in enumerate(changes):
        for place, entry in enumerate(chapter.entries):
            if isinstance(entry, Change) and not (entry.old and entry.new):
                sides, words = (gone, entry.words_out) if entry.old else (come, entry.words_in)
                if words >= _LEAST_MOVED:
                    sides[(entry.old or entry.new)[0].text].append((at, place))
    moved: dict[tuple[int, int], str] = {}
    for text, places in gone.items():
        for source, target in zip(places, come.get(text, ()), strict=False):
            moved[source], moved[target] = _moves(changes, source, target)
    return [
        replace(
            chapter,
            entries=tuple(
                replace(entry, moved=moved[at, place])
                if isinstance(entry, Change) and (at, place) in moved
                else entry
                for place, entry in enumerate(chapter.entries)
            ),
        )
        if any((at, place) in moved for place in range(len(chapter.entries)))
        else chapter
        for at, chapter in enumerate(changes)
    ]


def _moves(
    changes: Sequence[ChapterChange], source: tuple[int, int], target: tuple[int, int]
) -> tuple[str, str]:
    """Return the words for where a passage went, and those for where it came from."""
    if source[0] == target[0]:
        down = source < target
        return (
            f"further {'down' if down else 'up'}",
            f"here from further {'up' if down else 'down'}",
        )
    to, origin = changes[target[0]].new[0], changes[source[0]].old[0]
    return f"to “{name_of(to)}”", f"here from “{name_of(origin)}”"


def _fields(old: Metadata, new: Metadata) -> Iterator[FieldChange]:
    for one in fields(Metadata):
        before, after = (_said(getattr(side, one.name)) for side in (old, new))
        is_same = _bare(before) == _bare(after) if one.name == "identifier" else before == after
        if not is_same:
            yield FieldChange(one.name, before, after)


def _cover(old: Document, new: Document) -> Iterator[FieldChange]:
    """Yield the cover as a field if its picture differs."""
    before, after = (
        Names({}, {one.id: one.sha256 for one in side.resources}).picture(side.cover)
        if side.cover
        else None
        for side in (old, new)
    )
    if before and after:
        if before.key != after.key:
            yield FieldChange("cover", before.name, f"another picture, {after.name}")
    elif before or after:
        yield FieldChange("cover", before.name if before else "", after.name if after else "")


def _bare(identifier: str) -> str:
    """Return an identifier in a form that is the same for all its spellings: `urn:uuid:` and the hyphens of an ISBN are optional."""
    try:
        isbn = read_isbn(identifier)
    except WrongIsbnError:
        isbn = ""
    return isbn or identifier.casefold().removeprefix("urn:uuid:")


def _said(value: object) -> str:
    """Return a metadata value as one line."""
    match value:
        case Series(name, index):
            return fold_space(f"{name} {index}")
        case tuple():
            return ", ".join(_said(item) for item in value)
        case Contributor(name, role):
            return name if role == "aut" else f"{name} ({role})"
        case _:
            return fold_space(str(value or ""))
