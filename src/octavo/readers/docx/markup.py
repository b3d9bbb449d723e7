"""Reading and changing WordprocessingML: what all modules that rewrite a document need.

Names are without namespace; `space` is the namespace of the part, in braces.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF: Final = frozenset({"0", "false", "off", "none"})


def parse_part(data: bytes) -> "Element":
    """Return the root of a part, which must be well-formed; entities are not resolved.

    Raises:
        lxml.etree.XMLSyntaxError: it is not well-formed.
    """
    from lxml import etree  # noqa: PLC0415 - only documents pay for it

    parser: Any = etree.XMLParser(
        no_network=True, load_dtd=False, resolve_entities=False, huge_tree=True
    )
    root: Element = etree.fromstring(data, parser)
    return root


def written(root: "Element") -> bytes:
    """Return a part as bytes."""
    from lxml import etree  # noqa: PLC0415 - as above

    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made


def space_of(root: "Element") -> str:
    """Return the namespace of a part, in braces."""
    return str(root.tag).partition("}")[0] + "}"


def value(element: "Element | None", space: str, name: str = "val") -> str:
    """Return the value of an attribute, "" if it is missing."""
    return "" if element is None else str(element.get(f"{space}{name}") or "")


def is_on(element: "Element", space: str) -> bool:
    """Return whether an on/off property is on, as it is without a value."""
    return value(element, space) not in _OFF


def local(element: "Element") -> str:
    """Return an element's name without its namespace, "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def append_element(around: "Element", name: str, said: str = "") -> "Element":
    """Append a new element to another, with a value if given, and return it."""
    from lxml import etree  # noqa: PLC0415 - as above

    element = etree.SubElement(around, name)
    if said:
        element.set(f"{space_of(element)}val", said)
    return element


def new_element(name: str) -> "Element":
    """Return a new element without parent; `name` is with its namespace."""
    from lxml import etree  # noqa: PLC0415 - as above

    return etree.Element(name)


def properties(element: "Element", space: str) -> "Element":
    """Return the properties of a run or a paragraph; they are created if missing."""
    name = f"{space}{'rPr' if local(element) == 'r' else 'pPr'}"
    found = element.find(name)
    if found is None:
        found = new_element(name)
        element.insert(0, found)
    return found


def set_style(element: "Element", style: str, space: str) -> "Element":
    """Set the style of a run or a paragraph by its id, in place of its previous one."""
    name = f"{space}{'rStyle' if local(element) == 'r' else 'pStyle'}"
    about = properties(element, space)
    for old in about.findall(name):
        about.remove(old)
    style_element = new_element(name)
    style_element.set(f"{space}val", style)
    about.insert(0, style_element)
    return element


def remove(element: "Element") -> None:
    """Remove an element with its content."""
    around = element.getparent()
    if around is not None:
        around.remove(element)


def unwrap(element: "Element") -> None:
    """Replace an element by its content."""
    for child in list(element):
        element.addprevious(child)
    remove(element)


def own(element: "Element", name: str, space: str) -> "Iterator[Element]":
    """Yield a paragraph's runs, or elements of another name, but not those of paragraphs in its text boxes."""
    wanted = f"{space}{name}"
    for child in element:
        if child.tag == wanted:
            yield child
        elif local(child) not in {"p", "txbxContent", "del", "moveFrom"}:
            yield from own(child, name, space)


def blocks_of(around: "Element", space: str) -> "Iterator[Element]":
    """Yield the paragraphs and tables of a text, including those inside content controls."""
    for child in around:
        if local(child) in {"sdt", "sdtContent", "customXml"}:
            yield from blocks_of(child, space)
        else:
            yield child


def words_in(paragraph: "Element", space: str) -> str:
    """Return the characters of a paragraph's own runs."""
    return "".join(
        text.text or ""
        for run in own(paragraph, "r", space)
        for text in run.iterchildren(f"{space}t")
    )


def borders_of(paragraph: "Element", space: str) -> frozenset[str]:
    """Return the sides on which a paragraph itself, not its style, has a border."""
    around = paragraph.find(f"{space}pPr/{space}pBdr")
    return frozenset(
        local(side)
        for side in (() if around is None else around)
        if value(side, space) not in {"", "none", "nil"}
    )
