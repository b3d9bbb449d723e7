"""The pictures of a document → their addresses in the page: the names of their parts, and their widths.

mammoth passes on a picture's alternative text and its bytes. So the width is put before that text,
and moved to the end of its address, where `with_widths` finds it. The bytes stay in the file: a
picture may be shown ten thousand times.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from octavo.readers.docx.looks import number
from octavo.readers.docx.markup import local, value
from octavo.tree.nodes import Image, Inlines

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARK: Final = re.compile(r"octavo-(\d{1,3})\|")
_WIDTH: Final = re.compile(r"#octavo-(\d{1,3})\Z")
_EMU: Final = 635
"""English metric units, the unit of drawings, in a twentieth of a point."""
_USUAL: Final = 8640
"""Six inches: the length of Word's lines if a document does not give its page size."""
_MISSING: Final = "missing:picture"
"""The address of a picture that is not in the file; no file can have it."""
_WHOLE: Final = 95
"""A picture that takes this percentage of the line fills it."""


def mark_widths(root: "Element", space: str) -> None:
    """Put before the alternative text of each picture how much of the line it takes."""
    line = _line(root, space)
    if line <= 0:
        return
    for picture in root.iter():
        if local(picture) in {"inline", "anchor"}:
            extent = next((one for one in picture if local(one) == "extent"), None)
            about = next((one for one in picture if local(one) == "docPr"), None)
            wide = 0.0 if extent is None else number(str(extent.get("cx"))) / _EMU
            if about is not None:
                _mark(about, wide / line)


def _line(root: "Element", space: str) -> float:
    """Return the length of a text's lines, in twentieths of a point, in its last section."""
    part = next(reversed(list(root.iter(f"{space}sectPr"))), None)
    page = None if part is None else part.find(f"{space}pgSz")
    if part is None or page is None:
        return _USUAL
    margins = part.find(f"{space}pgMar")
    columns = max(number(value(part.find(f"{space}cols"), space, "num")), 1)
    room = sum(number(value(margins, space, side)) for side in ("left", "right"))
    return (number(value(page, space, "w")) - room) / columns


def _mark(about: "Element", share: float) -> None:
    percent = round(share * 100)
    if 0 < percent < _WHOLE and not any(local(one) == "tc" for one in about.iterancestors()):
        words = about.get("descr") or about.get("title") or ""
        about.set("descr", f"octavo-{percent}|{words}")


def element_of(image: Any) -> list[Any]:
    """Return the element that mammoth makes for a picture."""
    from mammoth import html  # type: ignore[import-untyped]  # noqa: PLC0415 - only documents pay for it

    words = str(image.alt_text or "")
    found = _MARK.match(words)
    words = words[found.end() :] if found else words
    with image.open() as opened:
        # Word sometimes refers to a picture that does not exist, and shows a red cross.
        name = opened.name if opened.read(1) else _MISSING
    width = f"#octavo-{found[1]}" if found else ""
    attributes = {"src": f"{name}{width}"}
    return [html.element("img", {**attributes, "alt": words} if words else attributes)]


def with_widths(content: Inlines) -> Inlines:
    """Return inlines, with pictures as wide as encoded in their addresses."""
    if not any(isinstance(node, Image) for node in content):
        return content
    return tuple(_with_width(node) if isinstance(node, Image) else node for node in content)


def _with_width(image: Image) -> Image:
    found = _WIDTH.search(image.source)
    if found is None:
        return image
    return replace(image, source=image.source[: found.start()], width=int(found[1]))
