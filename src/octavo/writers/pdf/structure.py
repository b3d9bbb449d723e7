"""Mend the structure tree that WeasyPrint 70 builds: lists and links as PDF/UA-1 wants them.

A list item whose text stands in paragraphs lacks its body (PDF 1.7, 14.8.4.3.3), and each inline inside
a link gets an annotation of its own, so that a screen reader would announce one link three times.
Functions change the open PDF they are given.
"""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf


def elements_below(element: Any) -> Iterator[Any]:
    """Give the structure elements below `element`, parents first, in reading order.

    What a caller does to an element's kids before asking for the next is taken into account.
    """
    waiting = _element_kids(element)[::-1]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(_element_kids(current)[::-1])


def kids_of(element: Any) -> list[Any]:
    """Return what stands directly in a structure element: elements, references, content numbers."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid: Any) -> bool:
    """Tell a structure element from references and content numbers."""
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem


def nest_list_bodies(pdf: Pdf) -> None:
    """Put what stands loose in a list item into a list body."""
    for item in elements_below(pdf.Root.StructTreeRoot):
        if item.S != Name.LI:
            continue
        kids = kids_of(item)
        loose = [kid for kid in kids if not _is_list_part(kid)]
        if loose:
            body = _new_body(pdf, item, loose)
            item.K = Array([*(kid for kid in kids if _is_list_part(kid)), body])


def join_links(pdf: Pdf) -> None:
    """Leave each link the one annotation of its outermost element."""
    doomed: set[tuple[int, int]] = set()
    for link in elements_below(pdf.Root.StructTreeRoot):
        if Name.Link == link.S:
            for inner in elements_below(link):
                doomed |= _unlink(inner)
    if doomed:
        _drop_annotations(pdf, doomed)


def _element_kids(element: Any) -> list[Any]:
    return [kid for kid in kids_of(element) if is_element(kid)]


def _is_list_part(kid: Any) -> bool:
    return not is_element(kid) or str(kid.S) in ("/Lbl", "/LBody")


def _new_body(pdf: Pdf, item: Any, kids: list[Any]) -> Any:
    body = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, Pg=item.Pg, K=Array(kids))
    )
    for kid in kids:
        kid.P = body
    return body


def _unlink(element: Any) -> set[tuple[int, int]]:
    """Make an element inside a link a plain span; return the numbers of its annotations."""
    if Name.Link == element.S:
        element.S = Name.Span
    references = [kid for kid in kids_of(element) if _is_reference(kid)]
    if references:
        element.K = Array([kid for kid in kids_of(element) if not _is_reference(kid)])
    return {reference.Obj.objgen for reference in references}


def _is_reference(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR


def _drop_annotations(pdf: Pdf, doomed: set[tuple[int, int]]) -> None:
    numbers = set()
    for page in pdf.pages:
        annotations = list(page.obj.get("/Annots", []))
        kept = [one for one in annotations if one.objgen not in doomed]
        numbers |= {int(one.StructParent) for one in annotations if one.objgen in doomed}
        if len(kept) < len(annotations):
            page.obj.Annots = Array(kept)
    pairs = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array(
        [
            part
            for number, owner in zip(pairs[::2], pairs[1::2], strict=True)
            if int(number) not in numbers
            for part in (number, owner)
        ]
    )
