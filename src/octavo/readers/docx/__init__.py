"""A document of Word's making (`.docx`) → page: made into HTML by mammoth, and read as what Word saves as a page.

Of a document its text is read: headings by their styles, emphasis, lists, tables, notes, links, pictures. What only
looks, margins and page numbers say, does not travel. That all words did is seen by counting them in the file.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Any, Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.readers.archive import Archive
from octavo.readers.docx.rewritten import (
    BASE,
    BREAK,
    HIDDEN,
    RUBY,
    rewritten_styles,
    rewritten_text,
)
from octavo.readers.docx.words import Words, words_of
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.ink import text_of_document
from octavo.tree.origin import Origin
from octavo.tree.text import counted, excerpt, ink, ink_of

_OLD: Final = b"\xd0\xcf\x11\xe0"
_MAIN: Final = "word/document.xml"
_TEXTS: Final = (_MAIN, "word/footnotes.xml", "word/endnotes.xml")
_STYLE_SHEET: Final = "word/styles.xml"
_ABOUT: Final = "docProps/core.xml"
_READ: Final = ("[Content_Types].xml", "_rels/", "word/")
"""What mammoth may look into."""
_STYLES: Final = f"""
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Horizontal Line'] => hr:fresh
p[style-name='TOC Heading'] => nav > p:fresh
p[style-name='Contents Heading'] => nav > p:fresh
p[style-name^='toc '] => nav > p:fresh
p[style-name^='Contents '] => nav > p:fresh
p.{BREAK} => hr:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
r[style-name='Emphasis'] => em
r[style-name='Strong'] => strong
u => em
small-caps => span.small-caps
br[type='page'] => br
br[type='column'] => br
r.{HIDDEN} => span.hidden
r.{BASE} => ruby
r.{RUBY} => ruby > rt:fresh
"""
"""Styles of Word's and LibreOffice's own that mammoth leaves as paragraphs; underlined words are a typewriter's italics."""
_SHEET: Final = ".small-caps { font-variant: small-caps } .hidden { display: none }"
_DAMAGE: Final = (
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    TypeError,
    OSError,
    zipfile.BadZipFile,
    RecursionError,
    SyntaxError,  # of XML, as lxml tells it
)


def read_docx(source: Source) -> Outcome:
    """Read one document.

    Raises:
        ReadError: it is damaged, locked, or no document.

    Findings: those of `read_html`; RDR031 for words of the document and symbols that were not read.
    """
    archive = _opened(source)
    words = _words(archive)
    outcome = read_html(_page_of(archive, words, source))
    return replace(outcome, findings=(*_unread(words, outcome, source.name), *outcome.findings))


def page_in(source: Source) -> Source:
    """Return a document as the page of HTML that is read, under the name of its file.

    Raises:
        ReadError: as `read_docx`.
    """
    archive = _opened(source)
    return _page_of(archive, _words(archive), source)


def _opened(source: Source) -> Archive:
    if source.data.startswith(_OLD):
        raise ReadError(
            f"{source.name}: is locked by a password, or is of the kind that Word wrote before 2007",
            hint="open it in Word or LibreOffice, and save it as .docx without a password",
        )
    return Archive(source.data, source.name, source.limits, kind="a Word document")


def _words(archive: Archive) -> Words:
    if _MAIN not in archive:
        raise ReadError(
            f"{archive.name}: is no Word document: it has no {_MAIN}",
            hint="open it in Word or LibreOffice, and save it as .docx",
        )
    texts = {name: archive.read(name) for name in _TEXTS if name in archive}
    about = archive.read(_ABOUT) if _ABOUT in archive else b""
    return words_of(texts, about, archive.name)


def _page_of(archive: Archive, words: Words, source: Source) -> Source:
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415 - only documents pay for it

    try:
        plain = _unpacked(archive)
        made: Any = mammoth.convert_to_html(
            plain, style_map=_STYLES, include_embedded_style_map=False
        )
    except _DAMAGE as error:
        raise ReadError(
            f"{archive.name}: is damaged, and cannot be read: {excerpt(str(error), 80)}",
            hint="open it in Word or LibreOffice, and save it again",
        ) from error
    html = (
        f"<!DOCTYPE html><html><head>{''.join(_head(words))}</head><body>{made.value}</body></html>"
    )
    return replace(
        source, data=html.encode("utf-8", "replace"), media_type="text/html", charset="utf-8"
    )


def _head(words: Words) -> Iterator[str]:
    yield '<meta charset="utf-8"><meta name="generator" content="Microsoft Word">'
    yield f"<style>{_SHEET}</style>"
    if words.title:
        yield f"<title>{escape(words.title)}</title>"
    if words.author:
        yield f'<meta name="author" content="{escape(words.author)}">'


def _unpacked(archive: Archive) -> io.BytesIO:
    """Return the document with nothing packed in it: mammoth would inflate whatever it is given."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as target:
        for name in archive.files:
            if name.startswith(_READ):
                target.writestr(name, _rewritten(name, archive.read(name)))
    plain.seek(0)
    return plain


def _rewritten(name: str, data: bytes) -> bytes:
    if name in _TEXTS:
        return rewritten_text(data)
    return rewritten_styles(data) if name == _STYLE_SHEET else data


def _unread(words: Words, outcome: Outcome, name: str) -> Iterator[Finding]:
    """Give RDR031 if paragraphs of the document are not in what was read."""
    read = ink_of(text_of_document(outcome.document))
    lost = [text for text in words.paragraphs if ink_of(text) not in read]
    size = sum(map(ink, lost)) + len(words.symbols)
    lost += [f"symbol {name}" for name in words.symbols]
    if lost:
        message = f"{counted(size, 'character')} of the document {'was' if size == 1 else 'were'} not read, the first of them “{excerpt(lost[0], 60)}”."
        yield CODES["RDR031"].found(Origin(name), message=message)
