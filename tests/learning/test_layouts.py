"""What five chapters of a site repeat is learned and goes, whatever the layout; the story stays."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import pytest
from tests.corpus.pages import HTML, PLAIN
from tests.corpus.scoring import fold, folded_lines
from tests.learning.copied import COPIED, bare_text
from tests.learning.foreign_stories import CLOCK, FERRY, LIGHTHOUSE
from tests.learning.further import FURTHER
from tests.learning.kinds import KINDS
from tests.learning.languages import LANGUAGES
from tests.learning.layouts import Template, registered
from tests.learning.lengths import lengthened
from tests.learning.saved import SAVED, bare_page
from tests.learning.stories import BRIDGE, LANTERN, LEDGER, UMBRELLA, Serial
from tests.learning.trap_stories import MAPS

import octavo

LAYOUTS: Final = registered(SAVED, COPIED, KINDS, LANGUAGES, FURTHER)
MUST_GO: Final = 0.98
LOSES: Final[dict[str, str]] = {}
"""Layouts of which story is lost today, and how much."""
LEAVES: Final[dict[str, str]] = {}
"""Layouts of which too much furniture is left today, and which."""
BARE: Final[dict[str, tuple[Serial, Template]]] = {
    f"{serial.title}, {kind}": (serial, template)
    for serial in (LEDGER, LANTERN, UMBRELLA, BRIDGE, MAPS, LIGHTHOUSE, CLOCK, FERRY)
    for kind, template in (("saved", bare_page), ("copied", bare_text))
}
"""Serials on pages of nothing but a title and the story."""
CUT: Final[dict[str, str]] = {}
"""Those that lose some of it today, and how much."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a book of five chapters lost of its story and kept of its pages."""

    furniture: int
    lost: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def gone(self) -> float:
        """The share of the lines of furniture that are gone."""
        return 1 - len(self.left) / self.furniture


_HEADS: Final = frozenset(
    {
        "Chapter",
        "Capítulo",
        "Chương",
        "Глава",
        "第",
        "章",
        "화",
        "الفصل",
        "Kapitel",
        "Bölüm",
        "Rozdział",
        "Bab",
    }
)


@cache
def book_of(name: str) -> Found:
    """Make a book of the pages of a layout, learning from them, and compare it with the serial."""
    layout = LAYOUTS[name]
    pages = [layout.page(chapter) for chapter in layout.serial.chapters]
    lines = converted(pages, layout.suffix)
    furniture = sum(len(layout.furniture(chapter)) for chapter in layout.serial.chapters)
    return Found(furniture, *compared(layout.serial, lines))


def converted(pages: list[str], suffix: str) -> list[str]:
    """Return the lines of the book that pages make together."""
    media_type = {".html": HTML, ".txt": PLAIN}[suffix]
    sources = [
        octavo.Source(f"chapter-{number}", page.encode(), media_type)
        for number, page in enumerate(pages, 1)
    ]
    return folded_lines(octavo.convert(sources).document.plain_text())


def compared(serial: Serial, lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of the story that are not among `lines`, and those that are not of it.

    A line of story with something glued to it is both kept and left. Titles may stay or go.
    """
    story = Counter(fold(line) for chapter in serial.chapters for line in chapter.lines)
    missing, other = story - Counter(lines), Counter(lines) - story
    titles = [serial.title, *(chapter.title for chapter in serial.chapters)]
    lost = []
    for line, count in missing.items():
        held = sum(times for text, times in other.items() if is_within(line, text))
        lost += [line] * (count - min(count, held))
    left = [line for line in other.elements() if not is_title(line, titles)]
    return tuple(lost), tuple(left)


def is_within(line: str, text: str) -> bool:
    """Tell whether `text` is a line of the story with something before or behind it."""
    return text.startswith(f"{line} ") or (len(line) >= 12 and line in text)


def is_title(line: str, titles: list[str]) -> bool:
    """Tell whether a line is made of titles, chapter numbers and marks, and nothing else."""
    for title in titles:
        line = line.replace(title, " ")
    words = "".join(letter if letter.isalpha() else " " for letter in line).split()
    return all(word in _HEADS for word in words)


def but_for(names: Iterable[str], short: dict[str, str]) -> list[object]:
    """Return names, those in `short` marked as not mended yet."""
    return [
        pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=short[name]))
        if name in short
        else name
        for name in names
    ]


@pytest.mark.parametrize("name", but_for(LAYOUTS, LOSES))
def test_no_line_of_the_story_is_lost(name: str) -> None:
    assert book_of(name).lost == ()


@pytest.mark.parametrize("name", but_for(LAYOUTS, LEAVES))
def test_the_furniture_goes(name: str) -> None:
    found = book_of(name)
    assert found.gone >= MUST_GO, found.left


@pytest.mark.parametrize("case", but_for(BARE, CUT), ids=str)
def test_a_serial_without_furniture_is_left_as_it_is(case: str) -> None:
    serial, template = BARE[case]
    pages = [template(serial, chapter) for chapter in serial.chapters]
    suffix = ".html" if template is bare_page else ".txt"
    assert compared(serial, converted(pages, suffix)) == ((), ())


ONCE: Final = "interruptions"
"""A layout of which three chapters show one of two promotions once: too few to learn it from."""
LENGTHS: Final = (
    *((name, 3) for name in LAYOUTS if name != ONCE),
    *((name, 20) for name in list(LAYOUTS)[::4]),
    *((name, 60) for name in list(LAYOUTS)[::16]),
)
"""Layouts with numbers of chapters: all with the fewest that teach, some with many."""


@pytest.mark.parametrize(("name", "count"), LENGTHS)
def test_fewer_chapters_and_more_teach_the_same(name: str, count: int) -> None:
    layout = LAYOUTS[name]
    serial = lengthened(layout.serial, count)
    pages = [layout.page(chapter) for chapter in serial.chapters]
    lost, left = compared(serial, converted(pages, layout.suffix))
    furniture = sum(len(layout.furniture(chapter)) for chapter in serial.chapters)
    assert lost == ()
    assert len(left) <= (1 - MUST_GO) * furniture, left


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_has_furniture_to_remove(name: str) -> None:
    layout = LAYOUTS[name]
    assert all(layout.furniture(chapter) for chapter in layout.serial.chapters)


def test_a_line_of_furniture_with_tags_in_it_reads_as_a_person_reads_it() -> None:
    layout = SAVED["a Spanish site"]
    assert "« Anterior Índice Siguiente »" in layout.furniture(layout.serial.chapters[0])
