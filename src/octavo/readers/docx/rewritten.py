"""The XML of a document → the same with what mammoth does not know said in words that it does.

mammoth passes over what it does not know, with all that it holds: a field, a turn of direction, a word with its ruby.
And it knows headings by the names of their styles alone, not by the styles that these are made from.
https://learn.microsoft.com/openspecs/office_standards (ECMA-376, WordprocessingML)
"""

from collections.abc import Iterator
from copy import copy
from typing import TYPE_CHECKING, Any, Final

from octavo.readers.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BASE: Final = "octavo-base"
"""The style that a word with ruby gets, by its id."""
RUBY: Final = "octavo-ruby"
"""The style that its ruby gets."""
HIDDEN: Final = "octavo-hidden"
"""The style that hidden words get."""
BREAK: Final = "octavo-break"
"""The style that an empty paragraph between two scenes gets."""
_MOST_BREAKS: Final = 0.15
"""Share of empty paragraphs up to which they part scenes; where there are more, they part paragraphs."""
_SHORTEST: Final = 20
"""Characters of a paragraph of prose, as stands on either side of a break."""
_SHELLS: Final = ("fldSimple", "dir", "bdo")
"""Elements around runs that say something of them, and nothing that travels."""
_HELD: Final = ("drawing", "pict", "object", "br", "sectPr", "sym", "outlineLvl")
"""What an empty paragraph, or one of prose, does not hold."""
_OFF: Final = frozenset({"0", "false", "off"})
_HEADINGS: Final = frozenset(f"heading {level}" for level in range(1, 7))


def rewritten_text(data: bytes) -> bytes:
    """Return a part that holds text, well-formed and without entities, with all words where mammoth reads them."""
    root = _parsed(data)
    space = _space(root)
    for name in _SHELLS:
        for shell in list(root.iter(f"{space}{name}")):
            _unwrap(shell)
    for sign in list(root.iter(f"{space}sym")):
        _spell(sign, space)
    for run in list(root.iter(f"{space}r")):
        if run.find(f"{space}ruby") is not None and run.getparent() is not None:
            _part(run, space)
    for sign in list(root.iter(f"{space}vanish")):
        run = _around(_around(sign))
        if run is not None and run.tag == f"{space}r" and _value(sign, space) not in _OFF:
            _in_style(run, HIDDEN, space)
    for link in root.iter(f"{space}hyperlink"):
        for line in list(link.iter(f"{space}u")):  # it is how a link looks, and no emphasis
            _remove(line)
    _mark_breaks(root, space)
    return _bytes(root)


def _mark_breaks(root: "Element", space: str) -> None:
    """Give empty paragraphs that stand alone between two of prose the style of breaks: mammoth leaves out what is empty."""
    blocks = [one for body in root.iter(f"{space}body") for one in body]
    sizes = [_size(one, space) for one in blocks]
    breaks = [
        block
        for before, size, after, block in zip(sizes, sizes[1:], sizes[2:], blocks[1:], strict=False)
        if size == 0 and before >= _SHORTEST and after >= _SHORTEST
    ]
    if len(breaks) > _MOST_BREAKS * len(blocks):
        return
    from lxml import etree  # noqa: PLC0415 - as above

    for block in breaks:
        block.clear()
        properties = etree.SubElement(block, f"{space}pPr")
        etree.SubElement(properties, f"{space}pStyle").set(f"{space}val", BREAK)


def _size(block: "Element", space: str) -> int:
    """Return how many characters a paragraph of the text has; -1 for what is none, or holds something else than words."""
    if block.tag != f"{space}p" or any(
        block.find(f".//{space}{name}") is not None for name in _HELD
    ):
        return -1
    return sum(len(text.text or "") for text in block.iter(f"{space}t"))


def rewritten_styles(data: bytes) -> bytes:
    """Return the styles of a document; those that make headings bear the names of headings."""
    root = _parsed(data)
    space = _space(root)
    styles = {
        str(one.get(f"{space}styleId")): one
        for one in root.iter(f"{space}style")
        if one.get(f"{space}type") == "paragraph"
    }
    named = {key: _heading(one, styles, space) for key, one in styles.items()}
    for key, heading in named.items():
        name = styles[key].find(f"{space}name")
        if heading and name is not None:
            name.set(f"{space}val", heading)
    return _bytes(root)


def _heading(style: "Element", styles: "dict[str, Element]", space: str) -> str:
    """Return the name of the heading that a style makes, "" for none; styles that are made from each other make none."""
    seen: set[str] = set()
    at: Element | None = style
    while at is not None and (key := str(at.get(f"{space}styleId"))) not in seen:
        seen.add(key)
        level = at.find(f"{space}pPr/{space}outlineLvl")
        name = _value(at.find(f"{space}name"), space).lower()
        if name in _HEADINGS:
            return name
        if name in {"title", "subtitle"}:
            return ""
        if level is not None and (said := _value(level, space)).isdecimal():
            return f"heading {int(said) + 1}" if int(said) < len(_HEADINGS) else ""
        at = styles.get(_value(at.find(f"{space}basedOn"), space))
    return ""


def _value(element: "Element | None", space: str) -> str:
    return "" if element is None else str(element.get(f"{space}val") or "")


def _spell(sign: "Element", space: str) -> None:
    """Write a symbol as the character that it shows."""
    if shown := symbol(str(sign.get(f"{space}font")), str(sign.get(f"{space}char"))):
        sign.tag = f"{space}t"
        sign.attrib.clear()
        sign.text = shown


def _part(run: "Element", space: str) -> None:
    """Put runs in the place of one that holds ruby: of a word, of its ruby, of what is beside them."""
    from lxml import etree  # noqa: PLC0415 - only documents with ruby pay for it

    properties = run.find(f"{space}rPr")
    for child in run:
        if child.tag == f"{space}ruby":
            for held, style in (("rubyBase", BASE), ("rt", RUBY)):
                for piece in _runs(child, held, space):
                    run.addprevious(_in_style(piece, style, space))
        elif child is not properties:
            beside = etree.Element(f"{space}r")
            if properties is not None:
                beside.append(copy(properties))
            beside.append(child)
            run.addprevious(beside)
    _remove(run)


def _runs(ruby: "Element", held: str, space: str) -> "Iterator[Element]":
    for holder in ruby.findall(f"{space}{held}"):
        yield from holder.findall(f".//{space}r")


def _in_style(run: "Element", style: str, space: str) -> "Element":
    from lxml import etree  # noqa: PLC0415 - as above

    properties = run.find(f"{space}rPr")
    if properties is None:
        properties = etree.Element(f"{space}rPr")
        run.insert(0, properties)
    for old in properties.findall(f"{space}rStyle"):
        properties.remove(old)
    etree.SubElement(properties, f"{space}rStyle").set(f"{space}val", style)
    return run


def _unwrap(shell: "Element") -> None:
    for child in list(shell):
        shell.addprevious(child)
    _remove(shell)


def _around(element: "Element | None") -> "Element | None":
    return None if element is None else element.getparent()


def _remove(element: "Element") -> None:
    around = element.getparent()
    if around is not None:
        around.remove(element)


def _space(root: "Element") -> str:
    """Return the namespace of a part, in braces."""
    return str(root.tag).partition("}")[0] + "}"


def _parsed(data: bytes) -> "Element":
    from lxml import etree  # noqa: PLC0415 - only documents pay for it

    parser: Any = etree.XMLParser(
        no_network=True, load_dtd=False, resolve_entities=False, huge_tree=True
    )
    root: Element = etree.fromstring(data, parser)
    return root


def _bytes(root: "Element") -> bytes:
    from lxml import etree  # noqa: PLC0415 - as above

    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made
