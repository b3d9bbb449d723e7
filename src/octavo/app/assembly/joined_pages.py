"""Chapters that were saved as several pages → one chapter each.

`第三章 黑衣人(1/2)`, `Chapter 3 (page 2 of 3)`, `chapter-3-page-2.html`: the heading says which of how many pages
this is, or else the window title, the file's name or the row of page numbers below the text. Pages are
joined if they follow each other from the first to the last under the same heading; if one is missing, none are joined.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from octavo.app.assembly.placed_page import Page, Placed
from octavo.app.assembly.windows import pieces_of, words_on
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Inline, Text
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space

_WORD: Final = (
    "(?:page|seite|página|pagina|strona|sayfa|halaman|trang|страница|сторінка|صفحة|الصفحة|หน้า)"
)
_EAST: Final = r"\s*(?:页|頁|ページ|페이지|쪽)"
_PAGE: Final = r"\s*(?P<page>\d{1,2})"
_OF_LAST: Final = r"\s*(?:[/／]|of|von|sur|de|di|van|z|из|із|dari|من|จาก)\s*(?P<last>\d{1,2})"
_MARKS: Final = tuple(
    re.compile(rf"[\s:：,，.–—-]*{mark}\s*\Z", re.IGNORECASE)
    for mark in (
        rf"[(（\[【]\s*{_WORD}?{_PAGE}{_OF_LAST}(?:{_EAST})?\s*[)）\]】]",
        rf"(?<!\w)[(（\[]?\s*{_WORD}{_PAGE}(?:{_OF_LAST})?\s*[)）\]]?",
        rf"[(（【]?第{_PAGE}{_EAST}(?:\s*[/／,，]?\s*共\s*(?P<last>\d{{1,2}}){_EAST})?[)）】]?",
    )
)
"""Expressions for the number of a page at the end of a heading or a window title, with the punctuation before it."""
_IN_NAME: Final = re.compile(rf"(?:\A|[-_ ]){_WORD}[-_ ]*(?P<page>\d{{1,2}})\Z", re.IGNORECASE)
_ROW: Final = re.compile(rf"(?<!\w){_WORD}{_PAGE}{_OF_LAST}", re.IGNORECASE)
"""`Page 2 of 3`, as in the row of page numbers above or below a text, which the passes have removed as furniture."""
_LONE_MARK: Final = re.compile(r"\s*[(（\[]\d{1,2}[)）\]]\Z")
_LAST_FIGURES: Final = re.compile(r"\d+\Z")
_BEHIND_CHAPTER: Final = re.compile(
    rf"(?:[-_ ]+(?:p|pt|part|{_WORD})?[-_ ]*(?P<page>\d{{1,2}})|[-_ ]*(?:p|pt|part|{_WORD})[-_ ]*(?P<paged>\d{{1,2}})|[-_ ]*(?P<letter>[a-h]))?",
    re.IGNORECASE,
)
"""What a file name has after the chapter's number if it names a page: `-2`, `_page2`, `p2`, `b`; nothing for the first."""
_MOST_PAGES: Final = 12
_FEW_THE_SAME: Final = 0.2
"""If another page has a larger share of a page's paragraphs, it is the same page saved again."""
_ENDS_OF_PAGES: Final = frozenset({"CHR017", "CHR018"})
"""Codes of the findings that say a chapter continues elsewhere."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page, its number among the pages of its chapter, their total, and its heading without these numbers.

    `number` is 0 for a page that is not one of several, `last` is 0 if the total is not known.
    """

    section: Section
    page: Page
    number: int = 0
    last: int = 0
    title: tuple[Inline, ...] = ()
    mark: str = ""
    """What was cut off after the title: `(1/2)`."""

    @property
    def is_chapter(self) -> bool:
        """Whether the page holds a single chapter without subsections."""
        return self.section.role is Role.CHAPTER and not self.section.sections

    @property
    def title_without_mark(self) -> tuple[Inline, ...]:
        """The heading's title without a lone number in brackets at its end."""
        title = self.section.title
        end = title[-1] if title else None
        mark = _LONE_MARK.search(end.text) if isinstance(end, Text) else None
        return _up_to(title, mark.start()) if mark else title

    @property
    def chapter_without_mark(self) -> tuple[object, ...]:
        """What the pages of a chapter have in common, apart from such a number."""
        return replace(self, title=self.title_without_mark).chapter

    def follows(self, other: "_Leaf") -> bool:
        """Return whether this is the next page of the same chapter."""
        same = self.number > 1 and self.number == other.number + 1
        return same and self.chapter == other.chapter

    @property
    def chapter(self) -> tuple[object, ...]:
        """What the pages of a chapter have in common."""
        titles = (fold_space(inline_text(one)) for one in (self.title, self.section.subtitle))
        return (self.section.number, *titles, self.page.part, self.page.matter)


def joined(placed: Iterable[Placed], findings: list[Finding]) -> list[Placed]:
    """Return the sections, each with its page; the pages of a chapter become one section, with the first of them.

    Findings that a page other than the last is cut short are removed from `findings`: the next page has the rest.

    Findings: BOK017 for each joined chapter; `before` holds the removed headings.
    """
    sections = list(placed)
    count = Counter(id(page) for _, page in sections)
    leaves = [
        _leaf(section, page) if count[id(page)] == 1 else _Leaf(section, page)
        for section, page in sections
    ]
    made: list[Placed] = []
    for run in _runs(_numbered_by_names(leaves)):
        if _is_whole(run):
            made.append((_one_chapter(run, findings), run[0].page))
        else:
            made.extend((leaf.section, leaf.page) for leaf in run)
    return made


def _numbered_by_names(leaves: Sequence[_Leaf]) -> list[_Leaf]:
    """Return the pages with the numbers that a sequence of names gives them: `ch003`, `ch003-2`; `ch003a`, `ch003b`.

    The names must begin with the chapter's number, and all headings must be the same, or missing after the first. A page
    followed by its chapter's second page is the first.
    """
    result = list(leaves)
    at = 0
    while at < len(result):
        row = _row_from(result, at)
        for place, leaf in zip(range(at, at + len(row)), row, strict=True):
            result[place] = leaf
        at += max(len(row), 1)
    for at, (one, two) in enumerate(pairwise(tuple(result))):
        begins = one.number == 0 and two.number == 2 and one.is_chapter
        if begins and two.chapter == one.chapter_without_mark:
            result[at] = replace(one, number=1, title=one.section.title)
    return result


def _row_from(leaves: Sequence[_Leaf], at: int) -> list[_Leaf]:
    """Return the pages of the chapter that begins at an index, in order, judging by their names; [] for none."""
    first = leaves[at]
    value = number_value(first.section.number) if first.section.number else None
    if first.number or not first.is_chapter or value is None:
        return []
    end = at + 1
    while end < len(leaves) and end - at < _MOST_PAGES and _may_go_on(first, leaves[end]):
        end += 1
    for behind in range(end, at + 1, -1):
        numbers = _numbers_in([Path(leaf.page.name).stem for leaf in leaves[at:behind]], value)
        if sorted(numbers) == list(range(1, behind - at + 1)):
            row = sorted(zip(numbers, leaves[at:behind], strict=True), key=lambda pair: pair[0])
            return [
                replace(leaf, number=number, last=len(row), title=first.title_without_mark)
                for number, leaf in row
            ]
    return []


def _may_go_on(first: _Leaf, leaf: _Leaf) -> bool:
    """Return whether a page may be another page of a chapter: it has the same heading or none, and other paragraphs."""
    section = leaf.section
    if leaf.number or not leaf.is_chapter or leaf.page.part != first.page.part:
        return False
    headed = bool(section.number or section.title)
    if headed and leaf.chapter_without_mark != first.chapter_without_mark:
        return False
    paragraphs = {text_of_blocks((block,)) for block in first.section.blocks}
    same = sum(text_of_blocks((block,)) in paragraphs for block in section.blocks)
    return same <= _FEW_THE_SAME * len(section.blocks)


def _numbers_in(stems: Sequence[str], chapter: float) -> list[int]:
    """Return the page numbers in names after their common beginning: a word that ends in the chapter's number.

    >>> _numbers_in(["ch003", "ch003-2"], 3.0), _numbers_in(["ch003a", "ch003b"], 3.0), _numbers_in(["ch011", "ch012"], 1.0)
    ([1, 2], [1, 2], [])
    """
    first, last = min(stems), max(stems)
    end = next(
        (at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two),
        len(first),
    )
    shared = first[:end].rstrip("-_ ")
    counted = _LAST_FIGURES.search(shared)
    if counted is None or int(counted[0]) != chapter:
        return []
    found = [_BEHIND_CHAPTER.fullmatch(stem, len(shared)) for stem in stems]
    if not all(found):
        return []
    return [_page_in(match) for match in found if match]


def _page_in(found: re.Match[str]) -> int:
    if found["letter"]:
        return ord(found["letter"].lower()) - ord("a") + 1
    return int(found["page"] or found["paged"] or 1)


def _leaf(section: Section, page: Page) -> _Leaf:
    """Return a page with its number among the pages of its chapter.

    If the heading does not state that number, the window title or the file's name does, but only if the heading
    has a chapter's number: `page-3.html` by itself may be a chapter.
    """
    plain = _Leaf(section, page)
    if not plain.is_chapter:
        return plain
    end = section.title[-1] if section.title else None
    found = _mark_in(end.text) if isinstance(end, Text) else None
    if found:
        title = _up_to(section.title, found.start())
        if title or section.number:
            number, last = _counted(found)
            return _Leaf(section, page, number, last or _last(page, number), title, found.group())
    number, last = _beside_the_text(page) if section.number else (0, 0)
    return replace(plain, number=number, last=last, title=section.title)


def _up_to(title: tuple[Inline, ...], end: int) -> tuple[Inline, ...]:
    """Return a title cut at an index in its last text."""
    match title:
        case (*before, Text() as last):
            return (*before, replace(last, text=last.text[:end])) if end else tuple(before)
        case _:
            return title


def _beside_the_text(page: Page) -> tuple[int, int]:
    """Return a page's number and the number of pages, from the window title, else from the file's name."""
    for window in words_on(page.outcome.document, "window"):
        for found in filter(None, (_mark_in(piece.text) for piece in pieces_of(window))):
            number, last = _counted(found)
            return number, last or _last(page, number)
    named = _IN_NAME.search(Path(page.name).stem)
    if named is None:
        return 0, 0
    number = int(named["page"])
    return number, _last(page, number)


def _last(page: Page, number: int) -> int:
    """Return the number of pages given by the row of page numbers with `number`; 0 if there was no such row."""
    rows = (row for one in page.outcome.findings for row in _ROW.finditer(one.before))
    return next((int(row["last"]) for row in rows if int(row["page"]) == number), 0)


def _mark_in(line: str) -> re.Match[str] | None:
    return next(filter(None, (mark.search(line) for mark in _MARKS)), None)


def _counted(found: re.Match[str]) -> tuple[int, int]:
    return int(found["page"]), int(found["last"] or 0)


def _runs(leaves: Iterable[_Leaf]) -> Iterator[list[_Leaf]]:
    """Yield the pages in runs: consecutive pages of a chapter together, any other page alone."""
    run: list[_Leaf] = []
    for leaf in leaves:
        if run and not leaf.follows(run[-1]):
            yield run
            run = []
        run.append(leaf)
    if run:
        yield run


def _is_whole(run: Sequence[_Leaf]) -> bool:
    """Return whether a run is complete, as far as its pages say how many there are.

    It is not if two of them have the same text: then only the comments fill several pages, and each has the whole chapter.
    """
    if len(run) < 2 or run[0].number != 1 or not {leaf.last for leaf in run} <= {0, len(run)}:
        return False
    return len({text_of_blocks(leaf.section.blocks) for leaf in run}) == len(run)


def _one_chapter(run: Sequence[_Leaf], findings: list[Finding]) -> Section:
    """Return the chapter joined from the pages of `run`; remove from `findings` that they continue elsewhere."""
    first = run[0]
    chapter = replace(
        first.section,
        title=first.title,
        blocks=tuple(block for leaf in run for block in leaf.section.blocks),
    )
    names = [leaf.page.name for leaf in run]
    goes_on = set(names[:-1]) - {names[-1]}
    findings[:] = [
        one
        for one in findings
        if not (one.code in _ENDS_OF_PAGES and one.origin and one.origin.source in goes_on)
    ]
    gone = [first.mark, *(_heading(leaf.section) for leaf in run[1:])]
    said = ", ".join(Path(name).name for name in names)
    message = f"“{chapter.label}” was saved as {len(run)} pages; they are one chapter: {said}."
    found = CODES["BOK017"].found(
        Origin(names[0]), before="\n".join(filter(None, gone)), message=message
    )
    findings.append(found.in_chapter(chapter.label))
    return chapter


def _heading(section: Section) -> str:
    lines = (section.number, inline_text(section.title), inline_text(section.subtitle))
    return "\n".join(filter(None, lines))
