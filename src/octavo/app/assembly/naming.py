"""The pages of one book → its title, its authors, and headings that are only in window titles.

Whatever recurs in the window titles names the book or the site; what differs names the chapter. Which name is the
site's follows from what pages state, from its place in the title, and from words common in names of sites. If
book and site cannot be told apart, `Naming.doubtful` is set.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from octavo.app.assembly.authorship import AGREED, authors_of, hosts_of, is_name, sites_of, squeezed
from octavo.app.assembly.headings import headings_in
from octavo.app.assembly.windows import (
    RECURS,
    TitlePiece,
    books_on,
    counted_alike,
    counts_pages,
    key_of,
    may_name_site,
    names_translators,
    pieces_of,
    windows_of,
    without_slogan,
    words_on,
)
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.tree.document import Document
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, holds_cjk

_BY: Final = re.compile(
    r"\A(?P<book>\S.*?\S)\s*[,·]?\s+(?:(?P<plain>by)|par|por|von|di|от|автор)\s+(?P<name>\S.*)\Z"
)
_SIGNED: Final = re.compile(r"by\s+(?P<name>\S.*)\Z", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\A(?P<book>\S.*?)\s*[(（](?P<name>[^()（）]+)[)）]\Z")
_FULL_NAME: Final = re.compile(r"(?-i:[A-ZÀ-ÞŁŚŽČ][\w.'’-]*)(?: (?-i:[A-ZÀ-ÞŁŚŽČ][\w.'’-]*)){1,3}")
_NO_PERSON: Final = frozenset(
    {"the", "a", "an", "my", "our", "his", "her", "their", "its", "this", "that"}
)


@dataclass(frozen=True, slots=True)
class Naming:
    """The title, the authors and the headings of a book according to its pages; empty if unknown."""

    title: str = ""
    doubtful: bool = False
    """Whether the title may be the site's name."""
    authors: tuple[str, ...] = ()
    place: str = ""
    """The place that names the authors."""
    headings: tuple[Headline | None, ...] = ()
    """For each page the chapter's heading in its window title, or None."""
    names: frozenset[str] = frozenset()
    """Keys of the names that are not a chapter's: the book's, its authors', the site's, and everything that recurs in window titles."""


@dataclass(slots=True)
class _Evidence:
    """The evidence in all window titles and statements of the pages."""

    pages: Sequence[Document]
    windows: tuple[str, ...]
    pieces: tuple[tuple[TitlePiece, ...], ...]
    common: frozenset[str]
    """Keys of the pieces that recur."""
    sites: frozenset[str] = field(default_factory=frozenset)
    people: frozenset[str] = field(default_factory=frozenset)
    """Keys of all names signed anywhere."""
    trail: tuple[str, ...] = ()
    """Keys of the steps that recur in the pages' breadcrumb trails (`Home`, the book), in order."""


def name_book(pages: Sequence[Document]) -> Naming:
    """Return title, authors and headings of the book made of `pages`."""
    known = _weighed(pages)
    book, doubtful = _title(known)
    book, written = _parted_from_author(book, known.people)
    authors, place = authors_of(
        pages, known.sites | _namesakes(known, book), book, signed=not _is_translated(known)
    )
    if not authors and written and key_of(written) not in known.people | known.sites:
        authors, place = (written,), "the windows' titles"
    others = {key_of(book), *known.sites, *known.people, *map(key_of, authors), *known.common}
    headings = headings_in(known.windows, known.pieces, others)
    return Naming(book, doubtful, authors, place, headings, frozenset(others))


def _parted_from_author(title: str, people: AbstractSet[str]) -> tuple[str, str]:
    """Separate a book's title from the author's name after it: `The Salt Ledger by Mira Quill`; the name is "" if there is none.

    The name must be that of somebody who signed the pages or, after English `by`, a full name. In other languages that
    word has other meanings, too: `Die Briefe von Anna Berg` are her letters.
    """
    for pattern in (_BY, _IN_BRACKETS):
        found = pattern.match(title)
        if found and (
            key_of(found["name"]) in people
            or (pattern is _BY and found["plain"] and _is_full_name(found["name"]))
        ):
            return found["book"], found["name"]
    return title, ""


def _namesakes(known: _Evidence, book: str) -> frozenset[str]:
    """Return the keys of people with the name of the site, who are not authors: `SleepyFox` of Sleepy Fox Translations."""
    ends = {
        squeezed(piece.text)
        for page in known.pieces
        for piece in page
        if piece.text != book and (may_name_site(piece.text) or piece.key in known.sites)
    }
    names = hosts_of(known.pages) | ends
    last = {page[-1].key for page in known.pieces if len(page) > 1}
    written = {key_of(words) for page in known.pages for words in words_on(page, "author")}
    return frozenset(
        key
        for key in known.people
        if any(name.startswith(squeezed(key)) for name in names if squeezed(key))
        or key in last - written
    )


def _is_translated(known: _Evidence) -> bool:
    """Return whether translators published the pages: then those who sign the pages did not write the book."""
    named = {piece.text for page in known.pieces for piece in page if piece.key in known.common}
    sites = {words for page in known.pages for words in words_on(page, "site")}
    return any(map(names_translators, named | sites))


def _weighed(pages: Sequence[Document]) -> _Evidence:
    windows = windows_of(pages)
    pieces = tuple(pieces_of(window) for window in windows)
    titled = [page for page in pieces if page]
    counts = Counter(key for page in titled for key in {piece.key for piece in page})
    least = max(2, RECURS * len(titled))
    common = frozenset(key for key, count in counts.items() if count >= least)
    if len(titled) == 1:
        common = _but_the_chapter(pages, pieces)
    hosts = hosts_of(pages)
    sites = sites_of(pages) | {key for key in common if squeezed(key) in hosts}
    people = frozenset(
        key_of(one.words)
        for page in pages
        for one in page.statements
        if one.about in {"author", "byline"} and one.place not in AGREED and is_name(one.words)
    )
    return _Evidence(pages, windows, pieces, common, sites, people - sites, _trail(pages))


def _but_the_chapter(
    pages: Sequence[Document], pieces: Sequence[Sequence[TitlePiece]]
) -> frozenset[str]:
    """Return the keys of the pieces of the only window title that name no chapter."""
    labels = {key_of(one) for page in pages for one in _labels_of(page)}
    return frozenset(
        piece.key
        for page in pieces
        for piece in page
        if piece.key not in labels and not parse_headline(piece.text)
    )


def _labels_of(page: Document) -> Iterable[str]:
    for section in page.sections():
        yield from (section.label, inline_text(section.title))


def _trail(pages: Sequence[Document]) -> tuple[str, ...]:
    """Return the keys of the steps that recur in the pages' trails, in order, without the first step."""
    ways = [list(map(key_of, trail)) for page in pages if (trail := words_on(page, "trail"))]
    counts = Counter(key for way in ways for key in set(way[1:]))
    least = max(2, RECURS * len(ways)) if len(ways) > 1 else 1
    return tuple(key for key in dict.fromkeys(ways[0] if ways else ()) if counts[key] >= least)


def _title(known: _Evidence) -> tuple[str, bool]:
    """Return the book's title, or "", and whether it is doubtful."""
    if stated := _stated(known):
        return stated, False
    if lifted := _lifted(known):
        return lifted, False
    candidates = _candidates(known)
    told = [piece for piece in candidates if piece.key in known.sites]
    left = [piece for piece in candidates if piece.key not in known.sites]
    if own := _heading_that_names_the_book(known):
        return own, False
    if left:
        best = _nearest(known, left)
        title = _bare(known, best or left[0])
        doubtful = best is None or (len(candidates) == 1 and may_name_site(title))
        return title, doubtful or _stands_behind_a_title(known)
    if way := _way(known):
        return way, False
    if said := counted_alike(known.windows) or _most_said(known):
        return said, False
    signed = [piece for page in known.pieces for piece in page if piece.key in known.people]
    names = [piece.text for piece in (*told, *signed)] or _called(known)
    return (names[0], True) if names else ("", False)


def _called(known: _Evidence) -> list[str]:
    """Return the site's name if several pages agree on it and it may be a book's title: some sites have only one book."""
    names = Counter(words for page in known.pages for words in words_on(page, "site"))
    agreed = len(names) == 1 and sum(names.values()) >= max(2, RECURS * len(known.pages))
    return [name for name in names if agreed and not may_name_site(name) and is_name(name)]


def _lifted(known: _Evidence) -> str:
    """Return the title before the number in the headings of most pages."""
    found = Counter(
        page.metadata.title
        for page in known.pages
        if any(one.place == "title" for one in page.statements)
    )
    book, count = found.most_common(1)[0] if found else ("", 0)
    titled = sum(map(bool, known.pieces))
    if count < RECURS * titled or key_of(book) in known.sites or parse_headline(book):
        return ""
    return book


def _stated(known: _Evidence) -> str:
    """Return the book's title that pages state; "" unless all pages that state one agree.

    If fewer pages than `RECURS` requires state it, it must recur in the window titles, too.
    """
    named = list(map(books_on, known.pages))
    keys = {key for page in named for key in page}
    titles = [title for page in named for title in page.values()]
    recurs = len(titles) >= RECURS * len(known.pages) or keys <= known.common
    return titles[0] if len(keys) == 1 and recurs else ""


def _most_said(known: _Evidence) -> str:
    """Return a piece in several but not most window titles; the earlier its position, the more it counts."""
    votes: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    for page, pieces in zip(known.pages, known.pieces, strict=True):
        labels = {key_of(one) for one in _labels_of(page)}
        own = [
            piece.text
            for piece in pieces
            if piece.key not in labels
            and piece.key not in known.sites
            and not _is_number(piece.text)
            and not _signs(known, piece.text)
        ]
        heard.update(set(own))
        votes.update({text: len(own) - at for at, text in reversed(list(enumerate(own)))})
    said = [text for text in votes if heard[text] > 1]
    return max(said, key=lambda text: (votes[text], len(text), text), default="")


def _candidates(known: _Evidence) -> list[TitlePiece]:
    """Return the pieces that recur and may be the book's title: no person, no number, no `by …`; in the order of the titles."""
    found: dict[str, TitlePiece] = {}
    for page in known.pieces:
        for piece in page:
            if (
                piece.key in known.common
                and piece.key not in known.people
                and not counts_pages(piece.text)
                and not _is_number(piece.text)
                and not _signs(known, piece.text)
            ):
                found.setdefault(piece.key, piece)
    return list(found.values())


def _signs(known: _Evidence, text: str) -> bool:
    """Return whether a piece only names the author: `by` and somebody who signed the pages, or a full name."""
    found = _SIGNED.match(text)
    return found is not None and (
        key_of(found["name"]) in known.people or _is_full_name(found["name"])
    )


def _is_number(text: str) -> bool:
    headline = parse_headline(text)
    return headline is not None and not headline.title and not headline.book


def _nearest(known: _Evidence, left: Sequence[TitlePiece]) -> TitlePiece | None:
    """Return the candidate that is the book's title, judging by its place or its words; None if neither decides.

    The usual orders are book, chapter, site and chapter, book, site: the book is before the chapter or directly after it.
    """
    if len(left) == 1:
        return left[0]
    plain = [piece for piece in left if not may_name_site(piece.text)]
    before, behind = _around_the_chapter(known, left)
    by_place = None
    if len(before) == 1:
        by_place = before[0]
    elif not before and behind:
        by_place = behind[0]
    if by_place in plain:
        return by_place
    led = [piece for piece in left if piece.key in known.trail]
    for few in (led, plain if by_place is None else ()):
        if len(few) == 1:
            return few[0]
    return None if plain else by_place


def _around_the_chapter(
    known: _Evidence, left: Sequence[TitlePiece]
) -> tuple[list[TitlePiece], list[TitlePiece]]:
    """Return the candidates before and after the chapter's piece, in a title that has all candidates."""
    keys = {piece.key for piece in left}
    whole = [page for page in known.pieces if keys <= {piece.key for piece in page}]
    parted = [page for page in whole if any(piece.key not in known.common for piece in page)]
    for page in parted:
        at = next(at for at, piece in enumerate(page) if piece.key not in known.common)
        before = [piece for piece in page[:at] if piece.key in keys]
        return before, [piece for piece in page[at:] if piece.key in keys]
    ordered = list(whole[0]) if whole else list(left)
    shown = [piece for piece in ordered if piece.key in keys]
    return shown[:1], shown[1:]


def _bare(known: _Evidence, piece: TitlePiece) -> str:
    """Return the book's title without slogan, and without the site's name before a colon."""
    window = next(
        window
        for window, page in zip(known.windows, known.pieces, strict=True)
        if piece.key in {one.key for one in page}
    )
    title = without_slogan(piece.text, window)
    site, colon, rest = title.partition(": ")
    return rest if colon and rest and key_of(site) in known.sites else title


def _heading_that_names_the_book(known: _Evidence) -> str:
    """Return the heading of the only page if it has no number and the rest of its window title is a site's; else ""."""
    sections = [section for page in known.pages for section in page.sections()]
    windows = [page for page in known.pieces if page]
    if len(sections) != 1 or len(windows) != 1 or sections[0].number:
        return ""
    own = fold_space(inline_text(sections[0].title))
    others = [
        piece
        for piece in windows[0]
        if piece.key != key_of(own) and not _is_number(piece.text) and not counts_pages(piece.text)
    ]
    sites = [one for one in others if one.key in known.sites or may_name_site(one.text)]
    return own if others and others == sites and len(others) < len(windows[0]) else ""


def _stands_behind_a_title(known: _Evidence) -> bool:
    """Return whether the only window title begins with its page's heading, and has no number."""
    windows = [page for page in known.pieces if page]
    if len(windows) != 1:
        return False
    titles = {key_of(one) for page in known.pages for one in _labels_of(page)}
    numbered = any(parse_headline(piece.text) for piece in windows[0])
    return windows[0][0].key in titles and not numbered


def _way(known: _Evidence) -> str:
    """Return the last step that recurs in the trails of several pages and may be a title, or ""."""
    if len(known.pages) == 1:
        return ""
    words = {key_of(one.words): one.words for page in known.pages for one in page.statements}
    for key in reversed(known.trail):
        if key in known.sites | known.people or may_name_site(words[key]):
            continue
        if not is_label(words[key]):  # `Home`
            return words[key] if " " in key or holds_cjk(key) else ""
    return ""


def _is_full_name(name: str) -> bool:
    return (
        _FULL_NAME.fullmatch(name) is not None
        and name.split(maxsplit=1)[0].lower() not in _NO_PERSON
    )
