"""A collation → JSON for programs, with a stable schema: `octavo-diff/1`.

`runs` marked `same` and `deleted` make up the old text, `same` and `inserted` the new one; a
paragraph mark (U+2029) in them separates paragraphs that were split or joined. Places of chapters
and passages count from 1.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from octavo.collation.changes import Change, Chapter, ChapterChange, Collation, Entry, Kind
from octavo.collation.collate import name_of
from octavo.collation.passages import Passage

SCHEMA: Final = "octavo-diff/1"


def collation_as_json(collation: Collation) -> dict[str, Any]:
    """Return a collation as JSON-compatible values."""
    return {
        "schema": SCHEMA,
        "counts": {str(kind): collation.count(kind) for kind in Kind}
        | {"unchanged": collation.unchanged},
        "words": {"out": collation.words_out, "in": collation.words_in},
        "metadata": [
            {"field": field.name, "old": field.old, "new": field.new} for field in collation.fields
        ],
        "chapters": [_chapter_change(change) for change in collation.chapters],
    }


def _chapter_change(change: ChapterChange) -> dict[str, Any]:
    return {
        "kinds": [str(kind) for kind in change.kinds],
        "old": [_chapter(chapter) for chapter in change.old],
        "new": [_chapter(chapter) for chapter in change.new],
        **({"after": change.after} if Kind.MOVED in change.kinds else {}),
        "words": {"out": change.words_out, "in": change.words_in},
        "changes": list(_changes(change.entries)),
    }


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "place": chapter.place,
        "name": name_of(chapter),
        "label": chapter.label,
        "role": str(chapter.role),
    }


def _changes(entries: Sequence[Entry]) -> Iterator[dict[str, Any]]:
    old = new = 1
    for entry in entries:
        if isinstance(entry, Change):
            yield _change(entry, old, new)
            old, new = old + len(entry.old), new + len(entry.new)
        else:
            old, new = old + 1, new + 1


def _change(change: Change, old: int, new: int) -> dict[str, Any]:
    return {
        "nature": str(change.nature),
        "at": {"old": old, "new": new},
        "old": [_passage(passage) for passage in change.old],
        "new": [_passage(passage) for passage in change.new],
        "runs": [{"mark": str(run.mark), "text": run.text} for run in change.runs],
        "remarks": list(change.remarks),
        **({"moved": change.moved} if change.moved else {}),
        "words": {"out": change.words_out, "in": change.words_in},
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "form": str(passage.form),
        **({"within": list(passage.within)} if passage.within else {}),
    }
