"""A drawing (SVG) → the picture that it shows, as PNG, with enough pixels for print.

Not every e-reader shows SVG, and those that do let it load and run things. So resvg renders it here; it runs no scripts
and fetches nothing from the web, and drawings that refer to files are refused before. It knows no fonts but the book
faces, so that a drawing looks the same on every machine. https://www.w3.org/TR/SVG2/
"""

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from octavo.app.images.places import UnusableError
from octavo.app.images.plain_values import named_values, plain_values
from octavo.manuscript.model import Images
from octavo.tree.text import excerpt
from octavo.writers.typefaces import SANS, SERIF

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SVG: Final = "{http://www.w3.org/2000/svg}"
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_SERIF, _SANS = "Source Serif Pro", "Source Sans Pro"
_FACES: Final = (SERIF, SANS)
_CUTS: Final = ("Regular", "It", "Bold", "BoldIt")
_OF_TEXT: Final = frozenset({f"{_SVG}{name}" for name in ("text", "tspan", "textPath")})
_CARRIED: Final = re.compile(r"data:image/(?:png|jpe?g|gif|webp)[;,]", re.IGNORECASE)
"""Pictures inside a drawing."""
_LENGTH: Final = re.compile(
    r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(px|pt|pc|mm|cm|in|em|ex|)\s*", re.IGNORECASE
)
_UNITS: Final = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "em": 16.0,
    "ex": 8.0,
}
"""CSS pixels in each unit of length; the font size is the default of browsers."""
_FAMILY: Final = re.compile(r"(font-family\s*:\s*)([^;{}]*)", re.IGNORECASE)
_SHORTHAND: Final = re.compile(r"(\bfont\s*:[^;{}]*\d[^\s;{}]*\s+)([^;{}]+)", re.IGNORECASE)
"""`font: italic 12px/1.2 Arial`: the families come after the size."""
_HAS_SERIFS: Final = re.compile(
    r"(?<!sans-)(?<!sans )serif|times|georgia|garamond|palatino|roman|minion|caslon", re.IGNORECASE
)
_COLOURED: Final = frozenset({"fill", "stroke", "stop-color", "color", "flood-color"})
_LONGER_SIDE: Final = 2000
"""Pixels: the size of the text block of a trade book at 400 dpi."""
_LARGEST: Final = 6.0
"""Pixels for each CSS pixel, at most: a small drawing needs no more detail than print can show."""
_LINE: Final = 480.0
"""CSS pixels in the line of a book, which is five inches: a narrower drawing is set narrower than the line."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing as a picture."""

    data: bytes
    """A PNG on a white background: drawings are made for white paper, and the page of a reader may be black."""
    width: int
    """Its width as a percentage of the line; 0 leaves it to the style."""
    size: tuple[int, int]


def is_drawing(data: bytes) -> bool:
    """Return whether a file is a drawing, judging by its beginning."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!")) and b"<svg" in head)


def draw(data: bytes, images: Images) -> Drawn:
    """Render a drawing.

    Raises:
        UnusableError: it is damaged, too expensive, shows nothing, or refers to something outside of it.
    """
    import resvg_py  # noqa: PLC0415 - only drawings pay for it

    root = _parsed(data)
    _require_whole(root)
    natural = _natural_size(root)
    longer = min(_LONGER_SIDE, images.max_side, max(natural) * _LARGEST)
    longer = min(longer, max(natural) * (images.max_pixels / (natural[0] * natural[1])) ** 0.5)
    with ExitStack() as stack:
        fonts = [str(stack.enter_context(file)) for file in _files()]
        try:
            png = bytes(
                resvg_py.svg_to_bytes(
                    svg_string=_written(root),
                    dpi=96,
                    width=max(1, round(longer * natural[0] / max(natural))),
                    skip_system_fonts=True,
                    font_files=fonts,
                    font_family=_SANS,
                    sans_serif_family=_SANS,
                    monospace_family=_SANS,
                    cursive_family=_SERIF,
                    fantasy_family=_SERIF,
                    serif_family=_SERIF,
                    background="#ffffff",
                )
            )
        except ValueError as error:
            raise UnusableError(
                f"the drawing cannot be drawn: {excerpt(str(error), 100)}"
            ) from error
    return _settled(png, natural[0])


def _settled(png: bytes, natural: float) -> Drawn:
    """Return the picture without an alpha channel that hides nothing, and in greys if it has no other colours."""
    from PIL import Image  # noqa: PLC0415 - only pictures pay for it

    with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
        plain = picture.convert("RGB")
    if plain.getcolors(1) is not None:
        raise UnusableError("the drawing shows nothing")
    red, green, blue = plain.split()
    if red.tobytes() == green.tobytes() == blue.tobytes():
        plain = red
    buffer = io.BytesIO()
    plain.save(buffer, "PNG", compress_level=9)
    width = max(1, round(100 * natural / _LINE)) if natural < _LINE else 0
    return Drawn(buffer.getvalue(), width, plain.size)


def _parsed(data: bytes) -> "Element":
    from lxml import etree  # noqa: PLC0415 - only drawings pay for it

    parser: Any = etree.XMLParser(no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusableError(f"the drawing is damaged: {excerpt(str(error), 100)}") from error
    if root.tag not in {f"{_SVG}svg", "svg"}:
        raise UnusableError("it is XML, and no drawing")
    return root


def _require_whole(root: "Element") -> None:
    """Make sure that a drawing refers to nothing outside of it, and contains nothing that would not be shown.

    Raises:
        UnusableError: it does.
    """
    words: set[str] = set()
    for element in root.iter("*"):
        for name in _HREFS:
            address = str(element.get(name) or "").strip()
            if (
                element.tag != f"{_SVG}a"
                and address[:1] not in {"", "#"}
                and not _CARRIED.match(address)
            ):
                raise UnusableError(
                    f"the drawing shows what lies in another file, {excerpt(address, 40)!r}"
                )
        if element.tag == f"{_SVG}foreignObject" and _stands_alone(element):
            raise UnusableError(
                "words of the drawing are set in HTML (foreignObject), which only browsers draw; "
                "have them exported as text"
            )
        if element.tag == f"{_SVG}flowRoot" and "".join(element.itertext()).strip():
            raise UnusableError(
                "words of the drawing flow in a frame (flowRoot), which only Inkscape draws; "
                "have them converted to text"
            )
        if element.tag in _OF_TEXT:
            words.update(_own_words(element))
    strange = sorted(one for one in words if not one.isspace() and ord(one) not in _characters())
    if strange:
        raise UnusableError(
            f"words of the drawing need letters that the book faces have not, {excerpt(''.join(strange), 20)}; "
            "have them exported as paths"
        )


def _stands_alone(element: "Element") -> bool:
    """Return whether an element has words, and no alternative that a program without HTML would show."""
    around = element.getparent()
    has_stead = around is not None and around.tag == f"{_SVG}switch" and len(around) > 1
    return not has_stead and bool("".join(element.itertext()).strip())


def _own_words(element: "Element") -> Iterable[str]:
    return f"{element.text or ''}{''.join(child.tail or '' for child in element)}"


def _natural_size(root: "Element") -> tuple[float, float]:
    """Return the width and height of a drawing in CSS pixels; without a size it fills the line."""
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = re.findall(r"[-+\d.eE]+", str(root.get("viewBox") or ""))
    try:
        across, down = (float(one) for one in box[2:4])
    except ValueError:
        across = down = 0.0
    ratio = down / across if 0 < across < 1e9 and 0 < down < 1e9 else 1.0
    if not width and not height:
        width = _LINE
    width = width or height / ratio
    height = height or width * ratio
    if not (1 <= width < 1e6 and 1 <= height < 1e6):
        raise UnusableError("the drawing is a mere point, or has no size that can be drawn")
    return width, height


def _length(said: object) -> float:
    """Return a length in CSS pixels, 0 for one that depends on its surroundings."""
    found = _LENGTH.fullmatch(str(said or ""))
    return float(found[1]) * _UNITS[found[2].lower()] if found else 0.0


def _written(root: "Element") -> str:
    """Return the markup of a drawing, with the two available font families."""
    from lxml import etree  # noqa: PLC0415 - as above

    known = named_values(_sheets(root))
    for element in root.iter("*"):
        if family := element.get("font-family"):
            element.set("font-family", _generic(str(family)))
        for name in _COLOURED & set(element.attrib):
            element.set(name, plain_values(str(element.get(name)), known))
        if style := element.get("style"):
            element.set("style", _in_families(plain_values(str(style), known)))
        if element.tag == f"{_SVG}style" and element.text:
            element.text = _in_families(plain_values(element.text, known))
        if (
            element.tag != f"{_SVG}foreignObject"
        ):  # everything else is rendered, whatever it requires
            element.attrib.pop("requiredFeatures", None)
    text: str = etree.tostring(root, encoding="unicode", with_tail=False)
    return text


def _sheets(root: "Element") -> str:
    """Return the style sheets of a drawing."""
    sheets = (str(one.text or "") for one in root.iter(f"{_SVG}style"))
    return ";".join((*sheets, str(root.get("style") or "")))


def _in_families(sheet: str) -> str:
    for named in (_FAMILY, _SHORTHAND):
        sheet = named.sub(lambda found: f"{found[1]}{_generic(found[2])}", sheet)
    return sheet


def _generic(family: str) -> str:
    return "serif" if _HAS_SERIFS.search(family) else "sans-serif"


def _files() -> Iterator[AbstractContextManager[Path]]:
    return (as_file(face.file(cut)) for face in _FACES for cut in _CUTS)


@cache
def _characters() -> frozenset[int]:
    """Return the characters that both book faces have."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    faces = []
    for face in _FACES:
        with TTFont(io.BytesIO(face.cut()), lazy=True) as font:
            faces.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*faces)
