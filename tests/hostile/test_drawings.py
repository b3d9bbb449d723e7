"""Drawings that bring down whoever draws them: the book has their words, the program goes on."""

import base64
import multiprocessing
import time
from collections.abc import Sequence
from typing import Final

import pytest

import octavo
from octavo.app.images.places import UnusableError
from octavo.app.images.rendering import Renderer
from octavo.findings.finding import Outcome
from octavo.findings.limits import Limits
from octavo.manuscript.model import Images

SQUARE: Final = '<rect width="90" height="90" fill="#a00"/>'
STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>" * 6
ONE_SECOND: Final = Limits(chapter_seconds=8)


def drawing(body: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">{body}</svg>'.encode()


def chain(links: int) -> bytes:
    """Return a drawing in which each group shows the one before it: the stack of a program that draws it ends."""
    groups = (f'<g id="a{at}"><use href="#a{at - 1}"/></g>' for at in range(1, links))
    return drawing(
        f'<defs><g id="a0">{SQUARE}</g>{"".join(groups)}</defs><use href="#a{links - 1}"/>'
    )


PATTERNS: Final = "".join(
    f'<pattern id="a{at}" width="1" height="1"><rect width="9" height="9" fill="url(#a{at - 1})"/></pattern>'
    for at in range(1, 2000)
)
HOSTILE: Final = {
    "a chain of uses": chain(200),
    "a chain of patterns": drawing(f"{PATTERNS}<rect width='9' height='9' fill='url(#a1999)'/>"),
    "a tile of a hundred terabytes": drawing(
        '<pattern id="p" width="1e7" height="1e7" patternUnits="userSpaceOnUse">'
        '<rect width="1e7" height="1e7"/></pattern><rect width="400" height="300" fill="url(#p)"/>'
    ),
    "noise without end": drawing(
        '<filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="100000000"/></filter>'
        '<rect width="400" height="300" filter="url(#f)"/>'
    ),
}


def book_of(drawings: Sequence[tuple[str, bytes]], limits: Limits = ONE_SECOND) -> Outcome:
    shown = "".join(
        f'<p><img alt="{words}" src="data:image/svg+xml;base64,{base64.b64encode(data).decode()}"></p>'
        for words, data in drawings
    )
    return octavo.convert([f"<body>{STORY}{shown}{STORY}"], options=octavo.Options(limits=limits))


@pytest.mark.timeout(120)
def test_a_drawing_that_ends_its_process_costs_its_picture_and_nothing_else(
    capfd: pytest.CaptureFixture[str],
) -> None:
    book = book_of([*HOSTILE.items(), ("a square", drawing(SQUARE))])
    said = [one.code for one in book.findings if one.code.startswith("RES")]
    assert said == ["RES002"] * len(HOSTILE) + ["RES004"]
    assert len(book.document.store) == 1
    words = book.document.plain_text()
    assert all(name in words for name in HOSTILE)
    assert not multiprocessing.active_children()
    assert capfd.readouterr() == ("", "")


@pytest.mark.timeout(60)
def test_after_five_lost_processes_no_drawing_is_tried() -> None:
    renderer = Renderer(ONE_SECOND)
    for links in range(200, 205):
        with pytest.raises(UnusableError, match="lost"):
            renderer.render(chain(links), Images())
    begun = time.monotonic()
    with pytest.raises(UnusableError, match="not tried"):
        renderer.render(drawing(SQUARE), Images())
    assert time.monotonic() - begun < 0.1
    renderer.close()
