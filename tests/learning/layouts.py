"""A serial and a layout → its pages as a site would serve them, and which of their lines are furniture.

A layout is a function that writes one page as a template, with every line of furniture between `⟦`
and `⟧`; the marks are taken out and what stood between them is remembered. The pages of one layout
differ from chapter to chapter as real ones do: numbers grow, comments change, boxes trade places.
"""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

from tests.learning.stories import Chapter, Serial

Template: TypeAlias = Callable[[Serial, Chapter], str]
_T = TypeVar("_T")

_FURNITURE: Final = re.compile("⟦(.*?)⟧", re.DOTALL)
_TAG: Final = re.compile("<[^>]*>")


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to lay out the pages of a serial."""

    serial: Serial
    suffix: str
    """`.html` or `.txt`."""
    template: Template

    def page(self, chapter: Chapter) -> str:
        """Return the page of a chapter as the site serves it."""
        return _FURNITURE.sub(r"\1", self.template(self.serial, chapter))

    def furniture(self, chapter: Chapter) -> list[str]:
        """Return the lines of furniture on a chapter's page, as a reader sees them."""
        marked = _FURNITURE.findall(self.template(self.serial, chapter))
        return [" ".join(html.unescape(_TAG.sub("", line)).split()) for line in marked]


def varied(choices: Sequence[_T], chapter: Chapter, step: int = 1) -> _T:
    """Return the choice that falls to a chapter."""
    return choices[chapter.number * step % len(choices)]


def shuffled(boxes: Sequence[str], chapter: Chapter) -> list[str]:
    """Return boxes in the order that falls to a chapter: turned, and every other time reversed."""
    turn = chapter.number * 2 % len(boxes)
    turned = [*boxes[turn:], *boxes[:turn]]
    return turned[::-1] if chapter.number % 2 else turned


def paragraphs(chapter: Chapter, opening: str = "<p>", closing: str = "</p>") -> str:
    """Return the story with every line in an element of its own, and rules for scene breaks."""
    return "\n".join(
        "<hr>" if line == "* * *" else f"{opening}{line}{closing}" for line in chapter.lines
    )


def prose(chapter: Chapter) -> str:
    """Return the story as plain text, its lines apart by empty ones."""
    return "\n\n".join(chapter.lines)


def planted(chapter: Chapter, text: str, at: int) -> str:
    """Return the story as paragraphs, with another before the line of index `at`."""
    lines = [f"<p>{line}</p>" for line in chapter.lines]
    return "\n".join((*lines[:at], f"<p>⟦{text}⟧</p>", *lines[at:]))


def document(serial: Serial, chapter: Chapter, body: str, site: str) -> str:
    """Return a whole page of HTML."""
    title = f"{chapter.title} - {serial.title} | {site}"
    return (
        f'<!DOCTYPE html><html lang="{serial.language}"><head><meta charset="utf-8">'
        f"<title>{title}</title></head><body>\n{body}\n</body></html>\n"
    )


READERS: Final = (
    "marlowe_k", "Quill", "saltlick", "b. ferrant", "oystergirl", "Ned from Hull", "tidepool77",
    "Hesper", "wick", "Pell Amory", "the_other_anne",
)  # fmt: skip
"""Who comments: some of them come back for the next chapter."""
REMARKS: Final = (
    "I did not see that door coming, and I have read this author for years.",
    "Thanks for the chapter!",
    "Is it me or does Tobin know more than he says? Look at what he does in the kitchen.",
    "Typo in the fourth paragraph: it should be moorings, I think.",
    "first",
    "My grandmother used to talk like that. I had to stop reading for a while.",
    "So the ledger is the stair? Or the stair is the ledger? My head hurts.",
    "Please tell me this is not the end, I only found it yesterday and it is 3 a.m.",
    "+1",
    "Beautifully done. The bell being late was the detail that got me.",
    "A bit short this week, but I will take what I can get.",
    "Calling it now: the harbour master wrote the letter.",
    "no way",
    "I reread the first chapter after this, and the thimble is already there. Sneaky.",
    "Does anyone know when the next one comes out? I have exams.",
    "The string! He went out for string! I am not all right.",
    "You could cut the second scene and nobody would miss it, sorry.",
    "tftc",
    "My favourite so far, and I say that every time.",
    "Somebody please draw the shop with the door in the sand, I would pay for it.",
    "I teach this kind of thing to sixteen-year-olds. They would eat it up.",
    "Wait, is Saint Orrin's a real church? I want to go.",
    "lol the pliers",
    "It is so rare that a story counts its steps and then uses them.",
    "Cried on the bus. Thank you, I suppose.",
)
"""What they say: prose, most of it, and something else under every chapter."""


def remarks(chapter: Chapter) -> list[tuple[str, str, int]]:
    """Return name, words and age in hours of the five remarks under a chapter."""
    first = 5 * (chapter.number - 1)
    return [
        (
            READERS[(first + at * at) % len(READERS)],
            REMARKS[(first + at) % len(REMARKS)],
            3 * at + chapter.number + 1,
        )
        for at in range(5)
    ]


def registered(*groups: Mapping[str, Layout]) -> dict[str, Layout]:
    """Return all layouts by name, in order."""
    return {name: layout for group in groups for name, layout in group.items()}
