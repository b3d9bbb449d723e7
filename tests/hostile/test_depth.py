"""A word at every depth from 1 to 10,000 is in the book, whatever is nested."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

import pytest
from tests.soak import extent, tried

import octavo
from octavo.app.deliver import Setting, make
from octavo.readers.source import Source

Nesting: TypeAlias = Callable[[int], str]
DEEPEST: Final = extent(2000, 10_000)


def _line(at: int) -> str:
    """Return a sentence with the mark of a depth; a bare word might be furniture of a page."""
    return f"The lamp at mark{at}x was lit, and nobody saw it."


def _nested(opening: str, closing: str) -> Nesting:
    def nest(depth: int) -> str:
        words = (f"{opening}{_line(at)} " for at in range(1, depth + 1))
        return "".join(words) + closing * depth

    return nest


def _table(depth: int) -> str:
    cells = (f"<table><tr><td>{_line(at)} " for at in range(1, depth + 1))
    return "".join(cells) + "</td></tr></table>" * depth


def _quotation(depth: int) -> str:
    return "\n\n".join(f"{'>' * at} mark{at}x" for at in range(1, depth + 1))


def _list(depth: int) -> str:
    return "\n".join(f"{'  ' * (at - 1)}- mark{at}x" for at in range(1, depth + 1))


HTML: Final = {
    "div": _nested("<div>", "</div>"),
    "span": _nested("<span>", "</span>"),
    "quotation": _nested("<blockquote>", "</blockquote>"),
    "list": _nested("<ul><li>", "</li></ul>"),
    "table": _table,
    "emphasis": _nested("<em>", "</em>"),
}
MARKDOWN: Final = {"quotation": _quotation, "list": _list}


def _marks_in(source: Source) -> set[str]:
    book = octavo.convert([source]).document
    archive = zipfile.ZipFile(io.BytesIO(make(book, ".epub", Setting(draws_cover=False)).data))
    pages = (archive.read(name).decode() for name in archive.namelist() if "text/" in name)
    return set(re.findall(r"mark\d+x", " ".join(pages)))


def _cases() -> Iterator[tuple[str, Nesting, str, int]]:
    for name, nest in HTML.items():
        yield name, nest, "text/html", DEEPEST
    for (
        name,
        nest,
    ) in MARKDOWN.items():  # each level is written out at full length: 100 MB at 10,000
        yield name, nest, "text/markdown", min(DEEPEST, extent(300, 2000))


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("name", "nest", "kind", "depth"),
    tuple(_cases()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_word_at_any_depth_is_in_the_book(
    name: str, nest: Nesting, kind: str, depth: int
) -> None:
    page = nest(depth) if kind == "text/markdown" else f"<body><p>Rain fell.</p>{nest(depth)}"
    found = _marks_in(Source(f"page of {name}", page.encode(), kind, "utf-8"))
    missing = [at for at in range(1, depth + 1) if f"mark{at}x" not in found]
    tried(f"depths of {name}", depth)
    assert missing == []
