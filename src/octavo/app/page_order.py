"""The names of a folder's pages → their reading order, and the pages whose names give them no place in it.

Numbers are read as people write them: 2 before 10, Two before Ten, 第二章 before 第十章. A prologue comes
first and an epilogue last, in any language that `unnumbered` knows; extras with a count of their
own come after the run of chapters. Any other page without a number is sorted alphabetically, and
its place is a guess.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Final

from octavo.app.packed import ZIP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.kinds import is_kind
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.document import Role
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin
from octavo.tree.text import MOST_NAMED, fold_space, natural_key

_ENDS: Final = {
    Role.PREFACE: -2,
    Role.PROLOGUE: -1,
    Role.EPILOGUE: 1,
    Role.AFTERWORD: 2,
    Role.ACKNOWLEDGMENTS: 3,
}
"""The place of a page by its role: below 0 before the chapters, above 0 after them."""
INDEX: Final = "index"
"""The name of a page that stands for its folder."""
_PARTED: Final = re.compile(r"\s*[-_]+\s*")
_FIGURES: Final = re.compile(r"\d+(?:\.\d+)?")
_COUNTED: Final = re.compile(r"\s?(?:\([12]\)|[_-]?[12])")
"""What programs append to the name of the second file with the same name."""
_FEWEST: Final = 3
"""The fewest pages that make a run."""


def in_order(pages: Collection[Path]) -> list[Path]:
    """Return the pages of a folder in the order of their names."""
    natural = sorted(pages, key=lambda page: (natural_key(page.stem), natural_key(page.name)))
    places = places_at_ends(natural)
    extras = _extras(natural)
    spelt = _numbers(natural) if any(_is_spelt(page.stem) for page in natural) else {}

    def place(page: Path) -> tuple[int, bool, tuple[float, ...]]:
        return places[page], page in extras, spelt.get(page, (math.inf,)) if spelt else ()

    return sorted(natural, key=place)


def name_in_folder(page: Path, folder: Path) -> Path:
    """Return a page's name in the folder that was named: its own or, for the `index` of a folder in it, the path to it.

    >>> name_in_folder(Path("pages/12/the-gate/index.html"), Path("pages")).as_posix()
    '12-the-gate.html'
    """
    if page.parent == folder or page.stem.lower() != INDEX or folder not in page.parents:
        return Path(page.name)
    return Path("-".join(page.parent.relative_to(folder).parts) + page.suffix)


def are_mirrored(folder: Path, pages: Collection[Path]) -> bool:
    """Return whether each page is the `index` of a folder of its own below `folder`: a program has mirrored a site."""
    places = {page.parent for page in pages}
    if len(pages) < _FEWEST or len(places) < len(pages) or folder in places:
        return False
    nested = any(not places.isdisjoint(one.parents) for one in places)
    return not nested and all(page.stem.lower() == INDEX for page in pages)


def by_folders(folder: Path, pages: Iterable[Path]) -> list[Path]:
    """Return mirrored pages in the order of the names of the folders around them, as if these were the pages' names."""
    by_name: dict[Path, list[Path]] = {}
    for page in pages:
        by_name.setdefault(name_in_folder(page, folder), []).append(page)
    return [page for name in in_order(by_name) for page in sorted(by_name[name])]


def name_of_folder(folder: Path) -> str:
    """Return the name of a folder, or of a ZIP archive in place of one, without its suffix.

    >>> name_of_folder(Path("serials/Vol. 1")), name_of_folder(Path("serials/Vol. 1.zip"))
    ('Vol. 1', 'Vol. 1')
    """
    return folder.stem if folder.suffix.lower() == ZIP else folder.name


def lack_numbers(pages: Collection[Path]) -> bool:
    """Return whether most of the names have no number."""
    return not _numbers(pages)


def places_at_ends(pages: Collection[Path]) -> dict[Path, int]:
    """Return the places of pages by their names: below 0 before the chapters, above 0 after them, 0 among them."""
    return {page: _ENDS.get(role, 0) if role else 0 for page, role in _roles(pages).items()}


def prefix_of(page: Path) -> str:
    """Return the beginning of a page's name, up to the first figure: names with the same beginning are sorted by their figures.

    >>> prefix_of(Path("ch005.html")), prefix_of(Path("Chapter 5 - Rope.html")), prefix_of(Path("8.htm"))
    ('ch', 'chapter ', '')
    """
    return _FIGURES.split(page.stem.casefold(), maxsplit=1)[0]


def report_guesses(folder: Path, pages: Sequence[Path], held: Collection[str]) -> Iterator[Finding]:
    """Report the pages, given in order, that are among numbered ones without such a number: their place is a guess (BOK016).

    `held` are the names of the pages in the book; others are not reported.
    """
    numbered, places, strangers = _numbers(pages), places_at_ends(pages), _strangers(pages)
    firsts = {page for page, behind in pairwise(pages) if _is_first_of(page, behind)}
    unplaced = [
        page
        for page in pages
        if (page not in numbered or page in strangers)
        and not places[page]
        and str(page) in held
        and page not in firsts
    ]
    if not (numbered and unplaced):
        return
    said = ", ".join(f"“{page.name}” {_place(page, pages)}" for page in unplaced[:MOST_NAMED])
    more = len(unplaced) - MOST_NAMED
    said += f", and {more} more" * (more > 0)
    message = f"No number says where these pages belong; they were placed by their names: {said}."
    yield CODES["BOK016"].found(Origin(str(folder)), message=message)


def _is_first_of(page: Path, behind: Path) -> bool:
    """Return whether two pages were saved under the same name, the second with a number: `Salt.html`, `Salt (1).html`; `New.txt`, `New 2.txt`."""
    rest = behind.stem.removeprefix(page.stem)
    return rest != behind.stem and bool(_COUNTED.fullmatch(rest))


def _extras(pages: Collection[Path]) -> set[Path]:
    """Return the pages outside the run that are named after their kind and have a count of their own: `bonus-1`, `omake-2`."""
    run = _run(pages)
    stems = {page: _words(page.stem) for page in pages} if run is not None else {}
    return {page for page, words in stems.items() if words != run and is_kind(words)}


def _strangers(pages: Collection[Path]) -> set[Path]:
    """Return the pages outside the run whose names do not say what their numbers count."""
    run, extras = _run(pages), _extras(pages)
    if not run:
        return set()
    return {
        page
        for page in pages
        if (words := _words(page.stem))
        and not words.startswith(run)
        and page not in extras
        and not _is_chapter(page.stem)
    }


def _is_chapter(stem: str) -> bool:
    headline = parse_headline(_PARTED.sub(" ", stem))
    return headline is not None and not headline.book


def _run(pages: Collection[Path]) -> str | None:
    """Return the words beside the number in by far the most names, which make a run; None if there is no run."""
    counts = Counter(_words(page.stem) for page in pages if _FIGURES.search(page.stem))
    (words, count), (_, next_) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return words if count >= max(_FEWEST, 2 * next_) else None


def _words(stem: str) -> str:
    """Return a name without its figures.

    >>> _words("after-story_02"), _words("chapter-12"), _words("0012")
    ('after story', 'chapter', '')
    """
    return fold_space(_PARTED.sub(" ", _FIGURES.sub(" ", stem))).casefold()


def _place(page: Path, pages: Sequence[Path]) -> str:
    at = pages.index(page)
    return f"after “{pages[at - 1].name}”" if at else "first"


def _roles(pages: Collection[Path]) -> dict[Path, Role | None]:
    """Return the role of each page by its name, None for none; what all names begin with is left out as the book's title."""
    letters = zip(*(page.stem for page in pages), strict=False)
    shared = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, letters)]
    begins = len(shared) if shared and not shared[-1].isalnum() else 0
    return {page: _role(page.stem[begins:]) or _role(page.stem) for page in pages}


def _role(name: str) -> Role | None:
    """Return the role that a file's name gives in place of a number, whatever separates its words; None for none.

    >>> str(_role("epilogue_the-harbour")), str(_role("lời-nói-đầu")), _role("Chapter 2")
    ('epilogue', 'preface', None)
    """
    spellings = (_PARTED.sub(mark, name).strip(" -") for mark in (" ", " - "))
    return next(filter(None, map(unnumbered_role, spellings)), None)


def _numbers(pages: Collection[Path]) -> dict[Path, tuple[float, ...]]:
    """Return the numbers in the names, the larger unit first; nothing if no more than half of the names have one.

    Names of prologues and the like are left out: a number in them counts interludes.
    """
    found = {page: _number(page.stem) for page, role in _roles(pages).items() if role is None}
    numbered = {page: number for page, number in found.items() if number}
    return numbered if len(numbered) > len(found) / 2 else {}


def _number(stem: str) -> tuple[float, ...]:
    """Return the numbers in a name.

    >>> _number("Chapter-Twelve"), _number("第一卷 第五章 港"), _number("0012"), _number("Rope")
    ((12.0,), (1.0, 5.0), (12.0,), ())
    """
    found: list[float] = []
    headline = parse_headline(_PARTED.sub(" ", stem))
    while headline and (value := number_value(headline.number)) is not None:
        found.append(value)
        headline = parse_headline(headline.title)
    return tuple(found) or tuple(map(float, _FIGURES.findall(stem)[:1]))


def _is_spelt(stem: str) -> bool:
    """Return whether a name's number is spelt out in words.

    >>> _is_spelt("Chapter-Twelve"), _is_spelt("第三章_2"), _is_spelt("03 第三章"), _is_spelt("Chapter 3")
    (True, True, False, False)
    """
    headline = parse_headline(_PARTED.sub(" ", stem))
    if headline is None or number_value(headline.number) is None:
        return False
    return not _FIGURES.search(headline.book + headline.number)
