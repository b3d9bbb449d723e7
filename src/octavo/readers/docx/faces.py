"""Character formatting in styles → the same formatting on the words themselves, where mammoth reads it.

mammoth considers only the properties of words themselves. Formatting by a paragraph's style sets
words apart unless most of the book has it, but never in a heading or a quotation: there it is the
design, and upright words are what the author stressed.
"""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.looks import TOGGLES, Look, Sheet, number, text_properties
from octavo.readers.docx.markup import append_element, local, own, properties, value, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST: Final = 0.5
"""If more than this share of a book's words has a format, it sets nothing apart."""
_DESIGNED: Final = frozenset(
    {
        *("title", "subtitle", "caption", "quote", "intense quote", "block text", "quotations"),
        *(
            "html preformatted",
            "preformatted text",
            "source code",
            "definition term",
            "list heading",
        ),
        *("toc heading", "contents heading", "table heading", "table caption", "image caption"),
    }
)
_NAMED: Final = ("toc ", "contents ", "heading ")
_FACES: Final = ("b", "i", "smallCaps")
"""Formats that may set words apart."""
_CALLS: Final = ("footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef")
_RAISED: Final = frozenset({"superscript", "subscript"})
_SHIFT: Final = 2
"""Half points by which smaller words must be shifted to count as raised or lowered."""
_ASKED: Final = (*TOGGLES, "vertAlign", "position", "em", "bCs", "iCs")


def is_designed(look: Look) -> bool:
    """Return whether a style is a program's own for a kind of paragraph: its italics and weight are design."""
    return look.name in _DESIGNED or look.name.startswith(_NAMED)


def set_faces(root: "Element", sheet: Sheet, usual: Mapping[str, bool], space: str) -> None:
    """Give each run the properties that its styles set, under names that mammoth knows."""
    for paragraph in root.iter(f"{space}p"):
        look = sheet.paragraph(value(paragraph.find(f"{space}pPr/{space}pStyle"), space))
        designed = is_designed(look)
        around = {name: designed and look.text.get(name) == "on" for name in _FACES}
        expected = {name: around[name] or (usual[name] and not designed) for name in _FACES}
        for run in own(paragraph, "r", space):
            about = run.find(f"{space}rPr")
            said = text_properties(about, space)
            style = "" if about is None else value(about.find(f"{space}rStyle"), space)
            words = sheet.words(style)
            if (
                _has_face(said)
                or _has_face(words.text)
                or _has_face(look.text)
                or any(usual.values())
            ):
                _set(run, said, words, look, expected, space)


def usual_faces(root: "Element", sheet: Sheet, space: str) -> dict[str, bool]:
    """Return for each format whether the styles of paragraphs set most words of a text in it."""
    sizes: Counter[str] = Counter()
    whole = 0
    for paragraph in root.iter(f"{space}p"):
        look = sheet.paragraph(value(paragraph.find(f"{space}pPr/{space}pStyle"), space))
        size = len(words_in(paragraph, space))
        whole += size
        for name in _FACES:
            sizes[name] += size * (look.text.get(name) == "on")
    return {name: sizes[name] > whole * _MOST for name in _FACES}


def _has_face(said: Mapping[str, str]) -> bool:
    return any(name in said for name in _ASKED)


def _set(
    run: "Element",
    said: Mapping[str, str],
    words: Look,
    around: Look,
    expected: Mapping[str, bool],
    space: str,
) -> None:
    if any(run.find(f"{space}{name}") is not None for name in _CALLS):
        return
    about = properties(run, space)
    for old in [one for one in about if local(one) in _ASKED or _is_foreign(one, space)]:
        about.remove(old)
    on = {name: _is_on(name, said, words, around) for name in TOGGLES}
    for name in _FACES:
        if on[name] != expected[name]:
            append_element(about, f"{space}{name}")
    for name, others in (("strike", ("strike", "dstrike")), ("vanish", ("vanish",))):
        if any(on[other] for other in others):
            append_element(about, f"{space}{name}")
    if said.get("em", words.text.get("em", "none")) != "none" and on["i"] == expected["i"]:
        append_element(
            about, f"{space}i"
        )  # emphasis marks beside characters, in Chinese and Japanese
    if raised := _raised(said, words, around):
        append_element(about, f"{space}vertAlign", raised)
    if on["caps"]:
        for text in run.iterchildren(f"{space}t"):
            text.text = (text.text or "").upper()


def _is_foreign(one: "Element", space: str) -> bool:
    """Return whether a property names a style of the document, which mammoth would apply again."""
    return local(one) == "rStyle" and not value(one, space).startswith("octavo-")


def _is_on(name: str, said: Mapping[str, str], words: Look, around: Look) -> bool:
    of_scripts = f"{name}Cs"
    if said.get("rtl") == "on" and of_scripts in said:
        return said[of_scripts] == "on"
    if name in said:
        return said[name] == "on"
    return (words.text.get(name) == "on") != (around.text.get(name) == "on")


def _raised(said: Mapping[str, str], words: Look, around: Look) -> str:
    """Return how a word is raised or lowered: as declared, or by its position and size."""
    named = said.get("vertAlign") or words.text.get("vertAlign", "")
    if named:
        return named if named in _RAISED else ""
    shift = number(said.get("position", ""))
    size = number(said.get("sz", "")) or around.size
    if abs(shift) >= _SHIFT and size < around.size:
        return "superscript" if shift > 0 else "subscript"
    return ""
