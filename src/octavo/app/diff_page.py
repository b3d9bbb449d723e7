"""What differs between two books → one HTML page, with removed words struck out and new words underlined.

Unchanged text away from changes is folded; check boxes in the key hide changes of one kind.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from octavo.app.diff import Diff, title_of
from octavo.app.standalone import contents, hiding, key, plain, standalone_page, visible
from octavo.collation.changes import (
    Change,
    ChapterChange,
    Collation,
    Entry,
    FieldChange,
    Kind,
    Mark,
    Nature,
    Same,
)
from octavo.collation.descriptions import (
    is_renumbered,
    kinds_of,
    remarks_of,
    shown_runs,
    shown_text,
    summary_of,
    words_of,
)
from octavo.collation.passages import Form, Passage
from octavo.tree.text import as_sentence, counted

_NATURES: Final = {
    Nature.WORDS: "In words",
    Nature.CAPITALS: "Capitals only",
    Nature.PUNCTUATION: "Punctuation only",
    Nature.SPACING: "White space only",
    Nature.SETTING: "How words are set",
}
_TAGS: Final = {Mark.SAME: "", Mark.DELETED: "del", Mark.INSERTED: "ins"}
_FOLDED: Final = 3
"""So many unchanged passages in a row are shown; if there are more, all but the nearest are folded
away."""


def diff_page(diff: Diff) -> str:
    """Return what differs as one HTML document."""
    collation = diff.collation
    title = f"{diff.old.path.name or diff.old.path} → {diff.new.path.name or diff.new.path}"
    counts = Counter(change.nature for one in collation.chapters for change in one.changes)
    told = [one for one in collation.chapters if not is_renumbered(one)]
    rows = ((title_of(one), one.words_out, one.words_in) for one in told)
    body = "".join(
        (
            '<nav class="contents" aria-label="Contents">\n',
            '<a class="skip" href="#changes">To the changes</a>\n',
            f"<h1>{plain(title)}</h1>\n",
            f'<p class="sums">{plain(summary_of(collation))}.</p>\n',
            "" if collation.is_empty else f'<p class="sums">{plain(words_of(collation))}.</p>\n',
            _key(counts),
            contents("Chapters, in words", ("Chapter", "Out", "In"), rows, "chapter")
            if told
            else "",
            '</nav>\n<main id="changes">\n',
            _fields(collation),
            *_chapters(collation),
            "</main>\n",
        )
    )
    return standalone_page(
        title, body, sheets=("diff.css",), rules=hiding(one for one in _NATURES if counts[one])
    )


def _key(counts: Counter[Nature]) -> str:
    if not counts:
        return ""
    rows = (
        (nature, f'<span class="code"></span> <span>{name}</span>', counts[nature])
        for nature, name in _NATURES.items()
        if counts[nature]
    )
    return key("Changed paragraphs", rows)


def _fields(collation: Collation) -> str:
    if not collation.fields:
        return ""
    rows = "".join(map(_field, collation.fields))
    return (
        '<section class="chapter">\n<h2>The book</h2>\n<div class="page">'
        f'<dl class="fields">\n{rows}</dl></div>\n</section>\n'
    )


def _field(field: FieldChange) -> str:
    old = f"<del>{visible(field.old)}</del> " if field.old else ""
    new = f"<ins>{visible(field.new)}</ins>" if field.new else ""
    return f'<dt>{plain(field.name)}</dt><dd dir="auto">{old}{new}</dd>\n'


def _chapters(collation: Collation) -> Iterator[str]:
    at = 0
    for is_number, run in groupby(collation.chapters, key=is_renumbered):
        if is_number:
            yield _renumbered(list(run))
            continue
        for change in run:
            at += 1
            yield _chapter(at, change)


def _renumbered(changes: Sequence[ChapterChange]) -> str:
    rows = "".join(
        f"<li><bdi>{plain(title_of(change))}</bdi> was "
        f"<bdi>{plain(change.old[0].label)}</bdi></li>\n"
        for change in changes
    )
    words = f"{counted(len(changes), 'chapter')} renumbered"
    return (
        f'<section class="chapter">\n<details class="folded whole"><summary>{words}</summary>\n'
        f"<ul>\n{rows}</ul></details>\n</section>\n"
    )


def _chapter(at: int, change: ChapterChange) -> str:
    kinds = "; ".join(kinds_of(change))
    inside = "".join(_entries(change.entries))
    if Kind.ADDED in change.kinds or Kind.REMOVED in change.kinds:
        count = counted(len(change.entries), "paragraph")
        inside = f'<details class="folded whole"><summary>{count}</summary>\n{inside}</details>\n'
    return (
        f'<section class="chapter" id="chapter-{at}">\n'
        f'<h2 dir="auto">{plain(title_of(change))}</h2>\n'
        f'<p class="place">{plain(as_sentence(kinds))}.</p>\n'
        f'<div class="page">\n{inside}</div>\n</section>\n'
    )


def _entries(entries: Sequence[Entry]) -> Iterator[str]:
    for is_same, run in groupby(entries, key=lambda entry: isinstance(entry, Same)):
        items = list(run)
        if not is_same:
            yield from (_change(item) for item in items if isinstance(item, Change))
            continue
        same = [_same(item.new) for item in items if isinstance(item, Same)]
        if len(same) <= _FOLDED:
            yield from same
            continue
        at_start, at_end = items[0] is entries[0], items[-1] is entries[-1]
        head, tail = ([] if at_start else same[:1]), ([] if at_end else same[-1:])
        middle = same[len(head) : len(same) - len(tail)]
        yield from head
        words = f"{counted(len(middle), 'paragraph')} the same"
        yield f'<details class="folded"><summary>{words}</summary>\n{"".join(middle)}</details>\n'
        yield from tail


def _same(passage: Passage) -> str:
    kind = " heading" if passage.form is Form.HEADING else ""
    return f'<p class="same{kind}" dir="auto">{_lines(shown_text(passage))}</p>\n'


def _change(change: Change) -> str:
    words = "".join(
        f"<{tag}>{_lines(run.text)}</{tag}>" if (tag := _TAGS[run.mark]) else _lines(run.text)
        for run in shown_runs(change, whole=True)
    )
    remarks = "; ".join(remarks_of(change))
    said = f'<p class="remark">{plain(as_sentence(remarks))}.</p>' if remarks else ""
    side = "" if change.old and change.new else " added" if change.new else " removed"
    passage = (change.new or change.old)[0]
    kind = ' class="heading"' if passage.form is Form.HEADING else ""
    return (
        f'<div class="change {change.nature}{side}"><p{kind} dir="auto">{words}</p>{said}</div>\n'
    )


def _lines(text: str) -> str:
    """Return words as HTML, line ends kept: the style sheet breaks lines at them."""
    return "\n".join(map(visible, text.split("\n")))
