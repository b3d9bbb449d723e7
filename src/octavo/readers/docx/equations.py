"""A formula of a document → words in a line, as written on a typewriter: `(a + b)/2`, `√x`, `x²` raised.

A line shows less than a formula in two dimensions, but mammoth leaves formulas out altogether.
https://learn.microsoft.com/openspecs/office_standards (ECMA-376, 22.1 Math)
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from octavo.readers.docx.markup import append_element, local, new_element, remove, unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RAISED, _LOWERED = "superscript", "subscript"
_MARKS: Final = {_RAISED: "^", _LOWERED: "_"}
_PIECES: Final = re.compile(r"[^\W\d_]+|[\W\d_]+")
_ABOUT: Final = frozenset({"rPr", "ctrlPr"})
_INTEGRAL, _HAT = "∫", "\u0302"
_OVERLINE: Final = "\u0305"


class _Piece(NamedTuple):
    text: str
    place: str = ""
    """Its position: raised, lowered, or "" for on the line."""
    is_variable: bool = False


def spell_equations(root: "Element", space: str) -> None:
    """Replace the formulas of a part by runs of words."""
    for around in [one for one in root.iter() if local(one) == "oMathPara"]:
        unwrap(around)
    for formula in [one for one in root.iter() if local(one) == "oMath"]:
        for piece in _spelled(formula):
            formula.addprevious(_run(piece, space))
        remove(formula)


def _run(piece: _Piece, space: str) -> "Element":
    run = new_element(f"{space}r")
    about = append_element(run, f"{space}rPr")
    if piece.is_variable:
        append_element(about, f"{space}i")
    if piece.place:
        append_element(about, f"{space}vertAlign", piece.place)
    append_element(run, f"{space}t").text = piece.text
    return run


def _spelled(element: "Element") -> Iterator[_Piece]:
    """Yield the pieces of a formula or a part of one; for an unknown part, those of its content."""
    match local(element):
        case "r":
            yield from _words(element)
        case "sSup" | "sSub" | "sSubSup" | "sPre" | "limLow" | "limUpp":
            yield from _scripts(element)
        case "f":
            yield from _fraction(element)
        case "rad":
            yield from _placed(_of(element, "deg"), _RAISED)
            yield _Piece("√")
            yield from _together(_of(element, "e"))
        case "d":
            yield from _delimited(element)
        case "nary":
            yield _Piece(_said(element, "chr", _INTEGRAL))
            yield from _placed(_of(element, "sub"), _LOWERED)
            yield from _placed(_of(element, "sup"), _RAISED)
            yield from _of(element, "e")
        case "func":
            yield from _of(element, "fName")
            yield _Piece("\u2009")
            yield from _of(element, "e")
        case "acc" | "bar":
            usual = _HAT if local(element) == "acc" else _OVERLINE
            yield from _of(element, "e")
            yield _Piece(_said(element, "chr", usual))
        case "m" | "eqArr":
            yield from _rows(element)
        case name if name not in _ABOUT and not name.endswith("Pr"):
            for child in element:
                yield from _spelled(child)
        case _:
            pass


def _words(run: "Element") -> Iterator[_Piece]:
    """Yield the words of a run; letters are variables unless it is set upright."""
    styles = [one for one in run.iter() if local(one) in {"sty", "nor"}]
    upright = any(local(one) == "nor" or _value(one) in {"p", "b"} for one in styles)
    for one in run:
        if local(one) == "t":
            for text in _PIECES.findall(one.text or ""):
                yield _Piece(text, is_variable=text.isalpha() and not upright)


def _scripts(element: "Element") -> Iterator[_Piece]:
    """Yield a base with its superscripts and subscripts, in the order of the line."""
    lowered = (*_of(element, "sub"), *(_of(element, "lim") if local(element) == "limLow" else ()))
    raised = (*_of(element, "sup"), *(_of(element, "lim") if local(element) == "limUpp" else ()))
    beside = (*_placed(lowered, _LOWERED), *_placed(raised, _RAISED))
    if local(element) == "sPre":
        yield from beside
        yield from _of(element, "e")
    else:
        yield from _of(element, "e")
        yield from beside


def _placed(pieces: Iterable[_Piece], place: str) -> Iterator[_Piece]:
    """Yield pieces raised or lowered; those already placed are preceded by a sign for it."""
    for piece in pieces:
        mark = _MARKS[piece.place] if piece.place else ""
        yield _Piece(mark + piece.text, place, piece.is_variable and not mark)


def _fraction(element: "Element") -> Iterator[_Piece]:
    yield from _together(_of(element, "num"))
    yield _Piece("/")
    yield from _together(_of(element, "den"))


def _together(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield pieces, in brackets if they are more than a number or a variable with its scripts."""
    inside = tuple(pieces)
    on_line = [piece for piece in inside if not piece.place]
    if len(on_line) == 1 and on_line[0].text.strip().isalnum():
        yield from inside
    else:
        yield from (_Piece("("), *inside, _Piece(")"))


def _delimited(element: "Element") -> Iterator[_Piece]:
    yield _Piece(_said(element, "begChr", "("))
    for at, inside in enumerate(one for one in element if local(one) == "e"):
        if at:
            yield _Piece(_said(element, "sepChr", "|"))
        yield from _spelled(inside)
    yield _Piece(_said(element, "endChr", ")"))


def _rows(element: "Element") -> Iterator[_Piece]:
    """Yield the rows of a matrix, or of equations below each other, with separators."""
    rows = [one for one in element if local(one) in {"mr", "e"}]
    for at, row in enumerate(rows):
        if at:
            yield _Piece("; ")
        cells = [one for one in row if local(one) == "e"] if local(row) == "mr" else [row]
        for place, cell in enumerate(cells):
            if place:
                yield _Piece(" ")
            yield from _spelled(cell)


def _of(element: "Element", name: str) -> tuple[_Piece, ...]:
    return tuple(piece for child in element if local(child) == name for piece in _spelled(child))


def _said(element: "Element", name: str, usual: str) -> str:
    """Return the sign in a part's properties, or the usual one if they have none."""
    for about in element:
        if local(about).endswith("Pr"):
            for one in about:
                if local(one) == name:
                    return _value(one)
    return usual


def _value(element: "Element") -> str:
    return next(
        (str(said) for name, said in element.attrib.items() if str(name).endswith("}val")), ""
    )
