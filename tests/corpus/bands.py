"""What stands above and below a copied chapter, composed by itself → copied pages, around stories of any kind.

`composed/bands/` has two hundred pages of sites that nobody else knows, each without its story: the lines above it, a row
of four hyphens, and the lines below. A line that begins with `?` may stay or go (a title, a byline), one that begins with
`@` is a link; `{T}` stands for the chapter's title and `{S}` for the serial's. Half of them, `counted.txt`, are what the
weights of shapes were counted on (`benchmarks.edge_weights`); nobody has looked at what is left of the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from tests.corpus.pages import COMPOSED, PLAIN, Chapter, golds
from tests.corpus.scoring import Label

BANDS: Final = COMPOSED / "bands"
_HEAD: Final = "#### "
_STORY: Final = "----"
_TITLES: Final = "titles"
_SERIAL: Final = "The Salt Court"


@dataclass(frozen=True, slots=True)
class Band:
    """The lines around one page's story."""

    name: str
    language: str
    above: tuple[Label, ...]
    below: tuple[Label, ...]


def bands(half: str) -> Iterator[Band]:
    """Give the bands of one half: `counted`, or `unseen`."""
    titles = {language: lines for language, kind, lines in _blocks("stories") if kind == _TITLES}
    for at, (language, kind, lines) in enumerate(_blocks(half)):
        title = titles[language][at % len(titles[language])]
        middle = lines.index(_STORY)
        above, below = (
            tuple(_label(line, title) for line in part)
            for part in (lines[:middle], lines[middle + 1 :])
        )
        yield Band(f"{half}-{at:03d}-{language}-{kind}", language, above, below)


def set_around(band: Band, name: str, lines: tuple[str, ...]) -> Chapter:
    """Return the copied page of a band around a story."""
    labels = (*band.above, *(Label(line, "story", "") for line in lines), *band.below)
    data = "".join(f"{label.text}\n" for label in labels).encode()
    return Chapter(f"{band.name}, {name}", data, PLAIN, labels, band.name, band.language)


def stories() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the composed stories by language, each with a name."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for language, kind, lines in _blocks("stories"):
        if kind != _TITLES:
            found.setdefault(language, []).append((f"{language}-{kind}", lines))
    for folder in ("chapters", "tales"):
        for name, text in golds(COMPOSED / folder):
            lines = tuple(line for line in text.splitlines() if line.strip())
            found.setdefault(name[:2], []).append((f"{folder}-{name}", lines))
    return found


def _blocks(name: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give the language, the kind and the lines of each block of a file."""
    lines = Path(BANDS / f"{name}.txt").read_text("utf-8").splitlines()
    heads = [at for at, line in enumerate(lines) if line.startswith(_HEAD)]
    for start, end in pairwise((*heads, len(lines))):
        language, kind = lines[start].removeprefix(_HEAD).split()
        yield language, kind, tuple(lines[start + 1 : end])


def _label(line: str, title: str) -> Label:
    kind = "neutral" if line.startswith("?") or line == "{T}" else "chrome"
    text = line.removeprefix("?").removeprefix("@")
    return Label(text.replace("{T}", title).replace("{S}", _SERIAL), kind, "")
