"""A page that no other reader can read → its text, by a method too simple to fail.

There is no parser, no detector, and no library: bytes become text by the first encoding that fits, tags are removed,
and each line is a paragraph. It takes a single walk over the text; in doubt a tag is kept as words.
"""

import html
import re
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome
from octavo.readers.decode import BYTE_ORDER_MARKS, encoding_of
from octavo.readers.source import Source
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.ink import ink_of_document
from octavo.tree.nodes import Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import BYTE_ORDER_MARK, NO_CHARACTER, REPLACEMENT_CHARACTER, fold_space

_XHTML: Final = "application/xhtml+xml"
_MARKUP: Final = frozenset({"text/html", _XHTML})
_LABEL: Final = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})""", re.IGNORECASE
)
_WINDOW: Final = 4096
_TAG: Final = re.compile(r"<!--|<[!?][^<>]*>|</?([a-zA-Z][a-zA-Z0-9]{0,19})(?:[\s/][^<>]*)?>")
_REFERENCE: Final = re.compile(
    r"&(?:#[0-9]{1,9}(?![0-9])|#[xX][0-9a-fA-F]{1,8}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_SILENT: Final = ("script", "style", "template")
"""Elements whose contents are never shown."""
_WITHIN_A_LINE: Final = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
     "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
     "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip


def read_plainly(source: Source, reason: str) -> Outcome:
    """Return a page's text in paragraphs: for markup the text between the tags, otherwise all of it.

    Args:
        source: a page; the encoding that it declares is used if it fits.
        reason: why no other reader reads it.

    Findings: RDR014, always.
    """
    text = decode_plainly(source)
    title = ""
    if source.media_type in _MARKUP:
        title, text = _Stripper(text, is_xml=source.media_type == _XHTML).stripped()
    text = NO_CHARACTER.sub(REPLACEMENT_CHARACTER, text)
    blocks = tuple(
        Paragraph((Text(line),), origin=Origin(source.name))
        for line in map(fold_space, text.splitlines())
        if line
    )
    chapter = Section(blocks, origin=Origin(source.name))
    page = Document(Metadata(title=fold_space(title)), body_matter=(chapter,))
    found = CODES["RDR014"].found(Origin(source.name), evidence=reason)
    return Outcome(page, (found,), read=ink_of_document(page))


def decode_plainly(source: Source) -> str:
    """Return a source's text: by its byte order mark, as UTF-8, by its label, or in an encoding that fits anything."""
    return _decoded(source).removeprefix(BYTE_ORDER_MARK)


def _decoded(source: Source) -> str:
    for mark, codec in BYTE_ORDER_MARKS:
        if source.data.startswith(mark):
            return source.data.decode(codec, "replace")
    label = _LABEL.search(source.data[:_WINDOW])
    said = source.charset or (label[1].decode("ascii", "replace") if label else "")
    known = encoding_of(said)
    for codec in ("utf-8", known.codec_info.name if known else ""):
        try:
            return source.data.decode(codec or "ascii")
        except UnicodeDecodeError:
            continue
    return source.data.decode("windows-1252", "replace")


class _Stripper:
    """Removes the tags from markup."""

    def __init__(self, markup: str, *, is_xml: bool) -> None:
        # A CDATA section contains text; in HTML it is a comment.
        self._markup = markup.replace("<![CDATA[", "").replace("]]>", "") if is_xml else markup
        self._is_xml = is_xml
        self._never: set[str] = set()
        """Strings that do not occur in the rest of the text, so that they are not searched for
        again."""

    def stripped(self) -> tuple[str, str]:
        """Return the title of the page, and its text."""
        kept: list[str] = []
        title, at = "", 0
        while found := _TAG.search(self._markup, at):
            kept.append(_unescaped(self._markup[at : found.start()]))
            name = (found[1] or "").lower()
            # In HTML a self-closing tag does not close its element.
            opens = found[0][1] != "/" and not (self._is_xml and found[0].endswith("/>"))
            at = found.end()
            if found[0] == "<!--":
                at = self._next("-->", at)
            elif name in _SILENT and opens and "shadowrootmode" not in found[0].lower():
                at = self._next(f"</{name}", at)
            elif name == "title" and opens and not title:
                end = self._next("</title", at)
                title, at = _unescaped(_TAG.sub("", self._markup[at:end])), end
            if name and name not in _WITHIN_A_LINE:
                kept.append("\n")
        kept.append(_unescaped(self._markup[at:]))
        return title, "".join(kept)

    def _next(self, end: str, start: int) -> int:
        """Return the place of `end`, in any case, for a comment the place after it; `start` if there is none."""
        if end in self._never:
            return start
        found = re.compile(re.escape(end), re.IGNORECASE).search(self._markup, start)
        if found is None:
            self._never.add(end)
            return start
        return found.end() if end == "-->" else found.start()


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)
