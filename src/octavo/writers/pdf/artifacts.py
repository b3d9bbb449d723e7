"""Mark page furniture as artifacts, so that a screen reader reads the story and nothing else.

WeasyPrint tags running heads and folios as content, under structure elements that hang on no tree, and
a picture without alternative text as a figure. Here both become artifacts (PDF 1.7, 14.8.2.2): the
page's marked content is renamed and its entry in the parent tree emptied. Changes the open PDF.
"""

from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf

from octavo.writers.pdf.structure import elements_below, is_element, kids_of

_BEGIN: Final = Operator("BDC")


def mark_artifacts(pdf: Pdf) -> None:
    """Mark running heads, folios and pictures that only decorate as artifacts."""
    root = pdf.Root.StructTreeRoot
    read = _read_elements(root)
    pairs = list(root.ParentTree.Nums)
    owners = dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
    for page in pdf.pages:
        _mark(pdf, page, owners[int(page.obj.StructParents)], read)
    root.ParentTreeNextKey = max(owners, default=-1) + 1


def _read_elements(root: Any) -> set[tuple[int, int]]:
    """Return the numbers of the elements that are read; those that decorate leave the tree."""
    read = set()
    for element in elements_below(root):
        kids = kids_of(element)
        kept = [kid for kid in kids if not _decorates(kid)]
        if len(kept) < len(kids):
            element.K = Array(kept)
        read.add(element.objgen)
    return read


def _decorates(kid: Any) -> bool:
    """Tell whether a structure element is a figure that says nothing."""
    return is_element(kid) and str(kid.S) == "/Figure" and "/Alt" not in kid


def _mark(pdf: Pdf, page: Any, owners: Any, read: set[tuple[int, int]]) -> None:
    """Turn each marked content of `page` whose element is not read into an artifact."""
    unread = {place for place, owner in enumerate(owners) if owner.objgen not in read}
    if not unread:
        return
    content = pikepdf.unparse_content_stream(list(_marked(page, unread)))
    page.Contents = pdf.make_stream(content)
    for place in unread:
        owners[place] = None


def _marked(page: Any, unread: set[int]) -> Iterator[tuple[list[Any], Operator]]:
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        if instruction.operator == _BEGIN and _content_number(operands) in unread:
            operands = [Name.Artifact, Dictionary(Type=Name.Pagination)]
        yield operands, instruction.operator


def _content_number(operands: list[Any]) -> int:
    properties = operands[1]
    return int(properties.get("/MCID", -1)) if isinstance(properties, Dictionary) else -1
