"""How two documents can differ, from the book down to the word.

`Collation` → `ChapterChange` → `Change` → `Run`. The same and deleted runs of a change make up the
old text, the same and inserted ones the new text.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from octavo.collation.passages import Passage
from octavo.tree.document import Role
from octavo.tree.record import record


class Mark(StrEnum):
    """Whether a run of text is in both texts, or in one."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


class Nature(StrEnum):
    """What a change affects; if several things, the most important of them."""

    WORDS = "words"
    CAPITALS = "capitals"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    SETTING = "setting"
    """How words are set, or what contains them; no character differs."""


class Kind(StrEnum):
    """What happened to a chapter. A moved chapter may also be renamed and changed."""

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
    """Text and its mark; never empty."""

    mark: Mark
    text: str


@record
class Same:
    """A passage that both documents have, without any difference that counts."""

    old: Passage
    new: Passage


@record
class Change:
    """Passages that differ. If `old` is empty they were added, if `new` is empty removed.

    If a side has several, a paragraph was split or several were joined; a paragraph mark separates
    them in `runs`.
    """

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    runs: tuple[Run, ...]
    nature: Nature
    remarks: tuple[str, ...] = ()
    """Differences that the words do not show: `“tram” is now emphasised`."""
    moved: str = ""
    """Where the unchanged passage moved to or from: `to “4. Fog”`, `further down`; "" if it did
    not."""
    words_out: int = 0
    words_in: int = 0


Entry: TypeAlias = Same | Change


@record
class Chapter:
    """A section of a document and its content. `place` counts the sections with text, from 1."""

    place: int
    label: str
    number: str
    role: Role
    passages: tuple[Passage, ...]
    words: int
    id: str = ""


def are_parts(chapters: Iterable[Chapter]) -> bool:
    """Return whether these are parts with their titles, not chapters."""
    return all(chapter.role is Role.PART for chapter in chapters)


@record
class ChapterChange:
    """What happened to a chapter. `old` has several if they were merged, `new` if it was split."""

    kinds: tuple[Kind, ...]
    old: tuple[Chapter, ...]
    new: tuple[Chapter, ...]
    entries: tuple[Entry, ...] = ()
    """All its passages in order; () for a chapter whose text is unchanged."""
    after: str = ""
    """For a moved chapter, the label of the chapter now before it; "" if it is the first."""

    @property
    def is_of_parts(self) -> bool:
        """Whether it is a part with its title, not a chapter."""
        return are_parts((*self.old, *self.new))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The passages that differ."""
        return tuple(entry for entry in self.entries if isinstance(entry, Change))

    @property
    def words_out(self) -> int:
        """How many words were removed; words that only moved do not count."""
        return sum(change.words_out for change in self.changes if not change.moved)

    @property
    def words_in(self) -> int:
        """How many words were added; words that only moved do not count."""
        return sum(change.words_in for change in self.changes if not change.moved)


@record
class FieldChange:
    """A field of the book's metadata that differs."""

    name: str
    old: str
    new: str


@record
class Collation:
    """All differences between two documents. `chapters` are in the order of the new one."""

    chapters: tuple[ChapterChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    unchanged: int = 0
    """How many chapters have no difference that counts, including renumbered ones, but not parts."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not self.chapters and not self.fields

    @property
    def words_out(self) -> int:
        """How many words were removed."""
        return sum(chapter.words_out for chapter in self.chapters)

    @property
    def words_in(self) -> int:
        """How many words were added."""
        return sum(chapter.words_in for chapter in self.chapters)

    def count(self, kind: Kind, *, parts: bool = False) -> int:
        """Count the chapters of a kind, or the parts of it."""
        return sum(kind in one.kinds for one in self.chapters if one.is_of_parts == parts)
