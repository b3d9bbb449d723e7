"""What two documents may differ in: from the book down to the word.

`Collation` → `ChapterChange` → `Change` → `Run`. The runs of a change that are the same or deleted are
the old text, those that are the same or inserted the new one.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from octavo.collation.passages import Passage
from octavo.tree.document import Role
from octavo.tree.record import record


class Mark(StrEnum):
    """What became of a run of text."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


class Nature(StrEnum):
    """What a change is of: the greatest thing it touches."""

    WORDS = "words"
    CAPITALS = "capitals"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    SETTING = "setting"
    """How words are set, or what they stand in: not one character differs."""


class Kind(StrEnum):
    """What became of a chapter. One that is moved may be renamed and changed as well."""

    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    RENAMED = "renamed"
    RENUMBERED = "renumbered"
    CHANGED = "changed"


@record
class Run:
    """Text and what became of it; never empty."""

    mark: Mark
    text: str


@record
class Same:
    """A passage that both have, alike in all that counts."""

    old: Passage
    new: Passage


@record
class Change:
    """Passages that differ. Without `old` they were added, without `new` removed.

    Where there are several on a side, they were one paragraph and are two, or were two and are one;
    in `runs` a paragraph mark stands between them.
    """

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    runs: tuple[Run, ...]
    nature: Nature
    remarks: tuple[str, ...] = ()
    """What the words do not show: `“tram” is now emphasised`."""
    moved: str = ""
    """Where the very passage went, or came from: `to “4. Fog”`, `further down`; "" where it did not."""
    words_out: int = 0
    words_in: int = 0


Entry: TypeAlias = Same | Change


@record
class Chapter:
    """A section of a document, laid open. `place` is its place among those with text, from 1."""

    place: int
    label: str
    number: str
    role: Role
    passages: tuple[Passage, ...]
    words: int
    id: str = ""


def are_parts(chapters: Iterable[Chapter]) -> bool:
    """Return whether these are no chapters, but parts with their titles."""
    return all(chapter.role is Role.PART for chapter in chapters)


@record
class ChapterChange:
    """What became of a chapter. `old` holds several where they were merged, `new` where it was split."""

    kinds: tuple[Kind, ...]
    old: tuple[Chapter, ...]
    new: tuple[Chapter, ...]
    entries: tuple[Entry, ...] = ()
    """All its passages in order; () for a chapter whose text is the same."""
    after: str = ""
    """Of a moved chapter, the label of the one it stands behind now; "" for the first."""

    @property
    def is_of_parts(self) -> bool:
        """Whether it is no chapter, but a part with its title."""
        return are_parts((*self.old, *self.new))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The passages that differ."""
        return tuple(entry for entry in self.entries if isinstance(entry, Change))

    @property
    def words_out(self) -> int:
        """How many words went; those that only moved do not count."""
        return sum(change.words_out for change in self.changes if not change.moved)

    @property
    def words_in(self) -> int:
        """How many words came."""
        return sum(change.words_in for change in self.changes if not change.moved)


@record
class FieldChange:
    """A line of the book's metadata that differs."""

    name: str
    old: str
    new: str


@record
class Collation:
    """All that differs between two documents. `chapters` are in the order of the new one."""

    chapters: tuple[ChapterChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    unchanged: int = 0
    """How many chapters are the same in all that counts; renumbered ones are, parts are none."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not self.chapters and not self.fields

    @property
    def words_out(self) -> int:
        """How many words went."""
        return sum(chapter.words_out for chapter in self.chapters)

    @property
    def words_in(self) -> int:
        """How many words came."""
        return sum(chapter.words_in for chapter in self.chapters)

    def count(self, kind: Kind, *, parts: bool = False) -> int:
        """Count the chapters that are of a kind, or the parts."""
        return sum(kind in one.kinds for one in self.chapters if one.is_of_parts == parts)
