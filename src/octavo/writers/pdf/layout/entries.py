"""The markup of contents → its entries, and the markup of a specimen with one entry of each kind.

The entries of a long book differ only in their words, and WeasyPrint takes three milliseconds for each. So it
gets a specimen: an entry of each kind that a style sheet can distinguish, next to each kind of neighbour.
`patterns` measures them, and sets all other entries like them.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final, NamedTuple

from octavo.writers.pdf.book_css import MAY_BREAK

_CONTENTS: Final = re.compile(
    r'(?:<nav class="contents" [^>]*>\n<h1>[^<]*</h1>\n)(?P<list><ol>.*</ol>)\n</nav>', re.DOTALL
)
_TOKEN: Final = re.compile(
    r'<ol>\n|</ol>\n?|</li>\n|<li(?: class="(?P<name>\w+)")?>(?P<link><a href="#(?P<target>[^"]+)">'
    r'(?:<span class="number">(?P<number>[^<]+)</span>)? ?'
    r'(?:<span class="title">(?P<title>.+?)</span>)?</a>)\n?'
)
_PLAIN: Final = re.compile(r"(?:[^\s<]+(?: [^\s<]+)*)?")
"""Words with single spaces between them, and without markup."""
_SELECTOR: Final = re.compile(r"[^{};]+(?=\{)")
_ASIDE: Final = re.compile(r"/\*.*?\*/|\([^()]*\)|\[[^\]]*\]", re.DOTALL)
"""Parts of a style sheet that do not matter here: comments, and what is in brackets."""
_COUNTING: Final = re.compile(r":nth-|:has|~")
"""Selectors that depend on how many siblings there are, or on distant ones."""
_ELEMENT: Final = re.compile(r"(?:^|[\s>+~])([a-z]\w*)")
_IN_CONTENTS: Final = frozenset(("html", "body", "div", "nav", "h1", "ol", "li", "a", "span"))
_GALLEY: Final = "<style>@page :nth(2) { margin-bottom: -999999px !important }</style></head>"


class NoPatternError(ValueError):
    """The contents can only be set by WeasyPrint."""


class Kind(NamedTuple):
    """What a style sheet may know about an entry, besides its words."""

    depth: int
    name: str
    """The class of its list item."""
    numbered: bool
    titled: bool
    parted: bool
    """Whether it has entries below it."""
    first: bool
    last: bool


@dataclass(slots=True)
class Entry:
    """An entry and its place in the contents."""

    markup: str
    """Its link."""
    target: str
    """The anchor it leads to."""
    number: str
    title: str
    name: str
    depth: int
    above: int
    """The index of the entry that contains it; -1 for none."""
    is_plain: bool
    """Whether its words are set exactly as in the markup."""
    below: list[int] = field(default_factory=list)
    kind: Kind | None = None
    """Set when all entries have been read."""

    @property
    def words(self) -> str:
        """Its words, without the page number."""
        return " ".join(filter(None, (self.number, self.title)))


class Contents:
    """The entries of contents, in reading order."""

    def __init__(self, markup: str) -> None:
        """Parse the markup of a piece.

        Raises:
            NoPatternError: it has no contents, or contents with anything but entries.
        """
        found = _CONTENTS.search(markup)
        if found is None:
            raise NoPatternError("no contents")
        self._before, self._after = markup[: found.start("list")], markup[found.end("list") :]
        self.entries: list[Entry] = []
        self._top: list[int] = []
        self._read(found["list"])
        for among in (self._top, *(entry.below for entry in self.entries)):
            for at in among:
                self.entries[at].kind = _kind(self.entries[at], at == among[0], at == among[-1])

    @property
    def last(self) -> int:
        """The index of the last top-level entry."""
        return self._top[-1]

    def neighbours(self) -> Iterator[int]:
        """Yield the indices of two consecutive entries for every pair of kinds."""
        seen = set()
        for at in range(len(self.entries) - 1):
            pair = (self.entries[at].kind, self.entries[at + 1].kind)
            if pair not in seen:
                seen.add(pair)
                yield from (at, at + 1)

    def specimen(self, chosen: Collection[int]) -> tuple[str, list[int]]:
        """Return the markup of a specimen, and the indices of its entries in order.

        Its first page has the heading and the first and last entries. The second, as long as necessary, has the
        chosen entries, those that contain them, and the first and last of their lists; the indices are those of
        this page. The third has the first entry again.
        """
        kept: set[int] = set()
        for one in chosen:
            kept |= self._with_company(one)
        ends = "".join(self._item(at, set()) for at in (self._top[0], self._top[-1]))
        galley = self._list(self._top, kept).replace("<ol>", '<ol style="break-before: page">', 1)
        empty = f'<ol style="break-before: page">\n{self._item(self._top[0], set())}</ol>'
        before = self._before.replace("</head>", _GALLEY, 1)
        return f"{before}<ol>\n{ends}</ol>\n{galley}{empty}{self._after}", sorted(kept)

    def _with_company(self, at: int) -> set[int]:
        """Return an entry, those that contain it, and the first and last of their lists."""
        kept: set[int] = set()
        while at >= 0:
            above = self.entries[at].above
            among = self._top if above < 0 else self.entries[above].below
            kept |= {at, among[0], among[-1]}
            at = above
        return kept

    def _read(self, markup: str) -> None:
        above: list[int] = []
        end = 0
        for token in _TOKEN.finditer(markup):
            if token.start() != end:
                break
            end = token.end()
            if token["link"]:
                self._begin(token, above)
            elif token[0].startswith("</li>"):
                above.pop()
        if end != len(markup) or above or not self._top:
            raise NoPatternError("contents that are not made of entries alone")

    def _begin(self, token: re.Match[str], above: list[int]) -> None:
        over = above[-1] if above else -1
        name, number, title = (token[part] or "" for part in ("name", "number", "title"))
        entry = Entry(
            token["link"],
            token["target"],
            unescape(number),
            unescape(title.replace(MAY_BREAK, "")),
            name,
            len(above),
            over,
            is_plain=all(map(_PLAIN.fullmatch, (number, title))),
        )
        at = len(self.entries)
        (self._top if over < 0 else self.entries[over].below).append(at)
        self.entries.append(entry)
        above.append(at)

    def _list(self, places: list[int], kept: Collection[int]) -> str:
        inside = "".join(self._item(at, kept) for at in places if at in kept)
        return f"<ol>\n{inside}</ol>\n" if inside else ""

    def _item(self, at: int, kept: Collection[int]) -> str:
        entry = self.entries[at]
        name = f' class="{entry.name}"' if entry.name else ""
        return f"<li{name}>{entry.markup}{self._list(entry.below, kept)}</li>\n"


def are_counted(sheet: str) -> bool:
    """Return whether a style sheet may set an entry differently from the next of its kind.

    >>> are_counted("li:nth-child(odd) { color: red }"), are_counted("aside li:nth-child(1) {}")
    (True, False)
    """
    selectors = (
        one for some in _SELECTOR.findall(_ASIDE.sub("", sheet)) for one in some.split(",")
    )
    return any(
        _COUNTING.search(one) and _IN_CONTENTS.issuperset(_ELEMENT.findall(one.strip()))
        for one in selectors
        if not one.lstrip().startswith("@")
    )


def _kind(entry: Entry, first: bool, last: bool) -> Kind:
    numbered, titled = bool(entry.number), bool(entry.title)
    return Kind(entry.depth, entry.name, numbered, titled, bool(entry.below), first, last)
