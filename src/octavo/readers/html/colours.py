"""Colours that a page declares → whether a text has the colour of its background, and so is invisible.

Only declared colours count, in `style` attributes and in rules for a single class, id or element in the page's
own sheets. A background that an image, a variable or an external sheet may set is unknown, and text on it
stays. https://www.w3.org/TR/css-color-4/
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, Literal, TypeAlias

from octavo.readers.html.elements import BLOCKS
from octavo.readers.html.hiding import names_of
from octavo.readers.html.sheets import rules_of, subjects

Colour: TypeAlias = tuple[int, int, int]
Ground: TypeAlias = Colour | Literal["", "unknown"]
"""The background of a text: "" if not declared."""
_Given: TypeAlias = Mapping[str, str | None]

_NEAR: Final = 10
"""The largest difference in each channel, in steps of 255, between a text and its background for it to be
invisible: a contrast of 1.1 at most, where 4.5 is required (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""
_WHITE: Final = (255, 255, 255)
_IS_NO_COLOUR: Final = re.compile(
    r"none|initial|unset|inherit|(?:no-)?repeat(?:-[xy])?|scroll|fixed|local|center|left|right|top|bottom|cover"
    r"|contain|auto|/|(?:border|padding|content)-box|-?[\d.]+(?:px|r?em|pt|%)?"
)
_PAINTED: Final = frozenset({"a", "mark", "img", "picture"})
"""Elements that browsers paint, or that are pictures: they are visible on any background."""
_PALE: Final = re.compile(
    r"color\s*:\s*(?:transparent|white|#[ef]|rgba?\(\s*(?:2[3-5]|0[ ,]+0[ ,]+0[ ,/]+0))"
)
"""A declaration of transparent or nearly white text: if no sheet has one, no class is examined."""
_REMEMBERED: Final = 8
"""Size of the cache, in sheets: the pages of a site have the same."""
_OF_A_NAME: Final = re.compile(r"[\w-]")
_NAMED: Final = {
    name: (int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16))
    for name, value in (
        pair.split()
        for pair in """
        white ffffff|snow fffafa|ivory fffff0|ghostwhite f8f8ff|floralwhite fffaf0|whitesmoke f5f5f5
        azure f0ffff|mintcream f5fffa|honeydew f0fff0|aliceblue f0f8ff|seashell fff5ee|linen faf0e6
        black 000000|gray 808080|grey 808080|silver c0c0c0|lightgray d3d3d3|lightgrey d3d3d3
        gainsboro dcdcdc|darkgray a9a9a9|darkgrey a9a9a9|dimgray 696969|dimgrey 696969|red ff0000
        maroon 800000|yellow ffff00|olive 808000|lime 00ff00|green 008000|aqua 00ffff|cyan 00ffff
        teal 008080|blue 0000ff|navy 000080|fuchsia ff00ff|magenta ff00ff|purple 800080|orange ffa500
        beige f5f5dc|antiquewhite faebd7|cornsilk fff8dc|oldlace fdf5e6|lightyellow ffffe0
        """.replace("\n", "|").split("|")
        if pair.strip()
    )
}
"""The names of colours that pages use. Text in any other named colour stays, as the colour is unknown."""
_TEXT: Final = re.compile(r"(?<![\w-])color\s*:\s*([^;!}]+)", re.IGNORECASE)
_BEHIND: Final = re.compile(
    r"(?<![\w-])background(?:-(?:color|image))?\s*:\s*([^;!}]+)", re.IGNORECASE
)
_HEX: Final = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_FUNCTION: Final = re.compile(
    r"rgba?\(\s*(\d{1,3})(?:\s*,\s*|\s+)(\d{1,3})(?:\s*,\s*|\s+)(\d{1,3})\s*(?:[,/]\s*(\d*\.?\d+%?)\s*)?\)"
)
_TOKEN: Final = re.compile(r"[\w-]+\([^)]*\)|[^\s]+")
_SHOWS_ALL_THE_SAME: Final = ("clip", "shadow", "stroke", "fill-color")
"""Parts of properties with which a transparent text is visible: filled with a picture, or as a shadow."""


@dataclass(frozen=True, slots=True)
class Paint:
    """What a style declares: the colours of its text and its background."""

    text: Colour | Literal["", "clear", "unknown"] = ""
    ground: Ground = ""


_NOTHING: Final = Paint()


class Colours:
    """The colours of a page's own sheets, which are only parsed if a text may be hidden."""

    def __init__(
        self, sheets: Sequence[str] = (), elsewhere: Callable[[], bool] = lambda: True
    ) -> None:
        """Take the page's sheets, and a function that returns whether other sheets may set colours, too."""
        self._sheets = sheets
        self._ask_elsewhere = elsewhere
        self._read: Mapping[str, Paint] | None = None
        self._elsewhere: bool | None = None
        pale = any(map(_may_be_pale, sheets))
        self.names = (
            frozenset(name for name, paint in self._paints.items() if paint.text)
            if pale
            else frozenset()
        )
        """Classes and ids whose text has a colour of its own; none if no text is pale."""

    @property
    def _paints(self) -> Mapping[str, Paint]:
        """Colours by `.class`, `#id` and element name."""
        if self._read is None:
            self._read = _paints_of(self._sheets)
        return self._read

    def hides(
        self, name: str, attributes: _Given, around: Callable[[], Iterable[tuple[str, _Given]]]
    ) -> bool:
        """Return whether an element's text has the colour of its background.

        `around` returns name and attributes of the elements around it, innermost first.
        """
        own = self._paint(name, attributes)
        if own.text == "clear":
            return True
        if isinstance(own.text, str) or own.ground == "unknown":
            return False
        # A box with its own colour is visible on a page of another: an author's black bar.
        grounds = self._grounds(name, attributes, around())
        return all(_is_near(own.text, ground) for ground in grounds)

    def paints(self, name: str, attributes: _Given) -> bool:
        """Return whether an element has a text or background colour of its own."""
        return name in _PAINTED or self._paint(name, attributes) != _NOTHING

    def _grounds(
        self, name: str, attributes: _Given, around: Iterable[tuple[str, _Given]]
    ) -> Iterator[Ground]:
        """Yield the backgrounds of an element's text, innermost first, up to the first block with a background.

        The last is white if no such block declares one. If an external sheet may declare one, it is "unknown",
        unless an inner background covers it anyway.
        """
        boxed = False
        for at, (holder, given) in enumerate(chain(((name, attributes),), around)):
            ground = self._paint(holder, given).ground
            if ground:
                yield ground
                if at and holder in BLOCKS:
                    return
                boxed = True
            elif not boxed and self._is_doubtful(given):
                yield "unknown"
                return
        yield "unknown" if not boxed and self._painted_elsewhere() else _WHITE

    def _is_doubtful(self, attributes: _Given) -> bool:
        """Return whether an external sheet may set an element's colours."""
        named = attributes.get("class") or attributes.get("id")
        return bool(named) and self._painted_elsewhere()

    def _painted_elsewhere(self) -> bool:
        if self._elsewhere is None:
            self._elsewhere = (
                any("@import" in sheet for sheet in self._sheets) or self._ask_elsewhere()
            )
        return self._elsewhere

    def _paint(self, name: str, attributes: _Given) -> Paint:
        """Return an element's declarations: of its style, then of its names, then of its element."""
        style = attributes.get("style")
        told = [paint_of(style)] if style else []
        if "bgcolor" in attributes or name == "font":
            told.append(_presented(attributes))
        if self._sheets and (paints := self._paints):
            told += [paints[key] for key in (*names_of(attributes), name) if key in paints]
        return Paint(
            next((paint.text for paint in told if paint.text), ""),
            next((paint.ground for paint in told if paint.ground), ""),
        )


@lru_cache(maxsize=_REMEMBERED)
def _may_be_pale(sheet: str) -> bool:
    """Return whether a rule of a sheet may make text transparent or nearly white.

    It searches lower-case text, starting at the word: a case-insensitive expression takes ten times as long.
    """
    lower = sheet.lower()
    starts = (found.start() for found in _PALE.finditer(lower))
    return any(not start or not _OF_A_NAME.match(lower, start - 1) for start in starts)


def _presented(attributes: _Given) -> Paint:
    """Return the colours in old attributes: `<font color>`, `<td bgcolor>`."""
    text, ground = attributes.get("color") or "", attributes.get("bgcolor") or ""
    return paint_of(f"{'color:' + text if text else ''};{'background:' + ground if ground else ''}")


def _paints_of(sheets: Iterable[str]) -> Mapping[str, Paint]:
    """Return the colours set by sheets; those set differently by several rules, or not always, are unknown."""
    paints: dict[str, Paint] = {}
    for sheet in sheets:
        for selectors, declarations, everywhere in rules_of(sheet):
            if "color" not in declarations and "background" not in declarations:
                continue
            paint = paint_of(declarations)
            for name, alone in subjects(selectors):
                said = paint if alone and everywhere else _in_doubt(paint)
                paints[name] = _both(paints.get(name, _NOTHING), said)
    return paints


def _in_doubt(paint: Paint) -> Paint:
    return Paint("unknown" if paint.text else "", "unknown" if paint.ground else "")


def _both(one: Paint, other: Paint) -> Paint:
    return Paint(
        one.text or other.text if one.text in {"", other.text} or not other.text else "unknown",
        one.ground or other.ground
        if one.ground in {"", other.ground} or not other.ground
        else "unknown",
    )


def _is_near(one: Colour, other: Ground) -> bool:
    if isinstance(other, str):
        return False
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=1024)
def paint_of(declarations: str) -> Paint:
    """Return the colours that declarations set; the last of a kind counts, as in a browser.

    >>> paint_of("color:#FFF; background: white")
    Paint(text=(255, 255, 255), ground=(255, 255, 255))
    >>> paint_of("background: url(paper.png) #fff")
    Paint(text='', ground='unknown')
    """
    lower = declarations.lower()
    texts, grounds = _TEXT.findall(lower), _BEHIND.findall(lower)
    return Paint(_text(texts[-1].strip(), lower) if texts else "", _behind(grounds))


def _text(value: str, declarations: str) -> Colour | Literal["", "clear", "unknown"]:
    if value in {"inherit", "unset", "currentcolor"}:
        return ""
    colour = _colour(value)
    if colour == "clear" and any(sign in declarations for sign in _SHOWS_ALL_THE_SAME):
        return "unknown"
    return colour


def _behind(values: list[str]) -> Ground:
    """Return the background set by the values of `background` and its longhands."""
    ground: Ground = ""
    for token in (token for value in values for token in _TOKEN.findall(value)):
        colour = _colour(token)
        if colour == "unknown":
            if not _IS_NO_COLOUR.fullmatch(token):
                return "unknown"
        elif colour != "clear":
            ground = colour
    return ground


def _colour(value: str) -> Colour | Literal["clear", "unknown"]:
    """Return the colour that a value names, "clear" for a fully transparent one."""
    if value == "transparent":
        return "clear"
    if value in _NAMED:
        return _NAMED[value]
    if _HEX.fullmatch(value):
        digits = value[1:] if len(value) > 6 else "".join(digit * 2 for digit in value[1:])
        alpha = int(digits[6:] or "ff", 16) / 255
        return _seen(tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4)), alpha)
    function = _FUNCTION.fullmatch(value)
    if function is None:
        return "unknown"
    said = function.group(4) or "1"
    alpha = float(said.rstrip("%")) / (100 if said.endswith("%") else 1)
    return _seen(tuple(min(255, int(function.group(at))) for at in (1, 2, 3)), alpha)


def _seen(channels: tuple[int, ...], alpha: float) -> Colour | Literal["clear", "unknown"]:
    """Return an opaque colour; one that is partly transparent results in another, and is unknown."""
    if alpha == 0:
        return "clear"
    red, green, blue = channels
    return (red, green, blue) if alpha == 1 else "unknown"
