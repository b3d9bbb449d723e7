"""A Word document (`.docx`) → a page: converted to HTML by mammoth, and read like a page saved by Word.

Its text is read: headings by their styles, emphasis, lists, tables, notes, links, pictures. What is
only appearance, such as margins and page numbers, is dropped. To make sure that no words are lost,
they are compared with those in the file.

Its modules, in the order to read them in:

- the file: `package` `markup` `words`
- rewriting it for mammoth: `before_mammoth`, which uses `looks` `faces` `fields` `headings` `lists` `numbers`
  `bookmarks` `tables` `drawings` `equations` `symbols` `scenes` `placing`
- reading mammoth's HTML: `after_mammoth` `pictures`
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape, unescape
from typing import Any, Final, NamedTuple
from xml.parsers.expat import ExpatError

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import MIB, setting_name
from octavo.readers.archive import Archive
from octavo.readers.docx.after_mammoth import restore_meaning
from octavo.readers.docx.before_mammoth import (
    BASE,
    HIDDEN,
    RUBY,
    rewritten_styles,
    rewritten_text,
)
from octavo.readers.docx.headings import HEADING, TITLE
from octavo.readers.docx.lists import plain_numbering, with_starts
from octavo.readers.docx.looks import Sheet
from octavo.readers.docx.numbers import Numbering
from octavo.readers.docx.package import MAIN, NOTES, NUMBERING, STYLES, parts_of
from octavo.readers.docx.pictures import element_of
from octavo.readers.docx.placing import BOX, CAPTION, CENTRED, CONTENTS, INSET, RIGHT
from octavo.readers.docx.scenes import BREAK
from octavo.readers.docx.words import Words, words_of
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.census import images_of
from octavo.tree.ink import text_of_document
from octavo.tree.origin import Origin
from octavo.tree.text import counted, excerpt, fold_space, ink, ink_of

_OLD: Final = b"\xd0\xcf\x11\xe0"
_ABOUT: Final = "docProps/core.xml"
_HEADINGS: Final = "\n".join(f"p.{HEADING}{level} => h{level}:fresh" for level in range(1, 7))
_STYLES: Final = f"""
p[style-name='Title'] => p.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Horizontal Line'] => hr:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Definition Term'] => dl > dt:fresh
p[style-name='List Heading'] => dl > dt:fresh
p[style-name='Definition'] => dl > dd > p:fresh
p[style-name='List Contents'] => dl > dd > p:fresh
p.{TITLE} => p.title:fresh
{_HEADINGS}
p.{CENTRED} => div.{CENTRED} > p:fresh
p.{RIGHT} => div.{RIGHT} > p:fresh
p.{BOX} => div.{BOX} > p:fresh
p.{INSET} => blockquote > p:fresh
p.{CONTENTS} => nav > p:fresh
p[style-name='TOC Heading'] => nav > p:fresh
p[style-name='Contents Heading'] => nav > p:fresh
p[style-name^='toc '] => nav > p:fresh
p[style-name^='Contents '] => nav > p:fresh
p.{BREAK} => hr:fresh
p.{CAPTION} => p.{CAPTION}:fresh
r[style-name='Emphasis'] => em
r[style-name='Strong'] => strong
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
r[style-name='Verbatim Char'] => code
u => em
small-caps => span.small-caps
br[type='page'] => br
br[type='column'] => br
r.{HIDDEN} => span.hidden
r.{BASE} => ruby
r.{RUBY} => ruby > rt:fresh
"""
"""Styles of Word, LibreOffice and pandoc that mammoth reads as plain paragraphs; underlining is a
typewriter's italics."""
_TITLE: Final = re.compile(r'<p class="title">(.*?)</p>', re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")
_NOBODY: Final = frozenset(
    {
        *("", "admin", "administrator", "author", "microsoft account", "microsoft office user"),
        *("owner", "python-docx", "un-named", "unknown", "user", "windows user"),
    }
)
"""Authors that programs enter when no name was given."""
_SHEET: Final = ".small-caps { font-variant: small-caps } .hidden { display: none }"
_DAMAGE: Final = (
    LookupError,
    ValueError,
    AttributeError,
    ArithmeticError,
    TypeError,
    OSError,
    zipfile.BadZipFile,
    RecursionError,
    SyntaxError,  # lxml's XML errors
    ExpatError,  # the XML errors of the parser that mammoth uses
)


class _Opened(NamedTuple):
    """The relevant parts of a document, and its words."""

    parts: Mapping[str, bytes]
    words: Words


def read_docx(source: Source) -> Outcome:
    """Read one document.

    Raises:
        ReadError: it is damaged, locked, or no Word document.

    Findings: those of `read_html`; RDR031 for words and symbols of the document that were not read.
    """
    opened = _opened(source)
    outcome = restore_meaning(read_html(_page_of(opened, source)))
    unread = _unread(opened.words, outcome, source.name)
    shown = {image.source for image in images_of(outcome.document)}
    pictures = {name: opened.parts[name] for name in shown & opened.parts.keys()}
    return replace(outcome, findings=(*unread, *outcome.findings), pictures=pictures)


def page_in(source: Source) -> Source:
    """Return a document as an HTML page, with the same file name.

    Raises:
        ReadError: as `read_docx`.
    """
    return _page_of(_opened(source), source)


def text_in(source: Source) -> Source:
    """Return the words of a document as plain text, without converting it, which may be too costly.

    Raises:
        ReadError: as `read_docx`.
    """
    text = "\n\n".join(map(fold_space, _opened(source).words.paragraphs))
    return replace(
        source, data=text.encode("utf-8", "replace"), media_type="text/plain", charset="utf-8"
    )


def _opened(source: Source) -> _Opened:
    if source.data.startswith(_OLD):
        raise ReadError(
            f"{source.name}: is locked by a password, or is of the kind that Word wrote before 2007",
            hint="open it in Word or LibreOffice, and save it as .docx without a password",
        )
    archive = Archive(source.data, source.name, source.limits, kind="a Word document")
    try:
        parts = parts_of(archive)
    except _DAMAGE as error:
        raise _damaged(source.name, error) from error
    if MAIN not in parts:
        raise ReadError(
            f"{archive.name}: is no Word document: it has no {MAIN}",
            hint="open it in Word or LibreOffice, and save it as .docx",
        )
    texts: dict[str, bytes] = {name: parts[name] for name in (MAIN, *NOTES) if name in parts}
    about = archive.read(_ABOUT) if _ABOUT in archive else b""
    words = words_of(texts, about, archive.name)
    _require_few_calls(words, sum(len(parts[name]) for name in NOTES if name in parts), source)
    return _Opened(parts, words)


def _require_few_calls(words: Words, size: int, source: Source) -> None:
    """Make sure that notes, `size` bytes in all, stay within limits if repeated at each call.

    Raises:
        ReadError: they do not.
    """
    most = source.limits.document_size
    if words.most_calls > 1 and words.most_calls * size > most * MIB:
        raise ReadError(
            f"{source.name}: is not read: a note is called {words.most_calls:,} times, and notes would come to more than {most:,} MiB",
            hint=f"{setting_name('document_size')} sets how long a document may be",
        )


def _damaged(name: str, error: Exception) -> ReadError:
    return ReadError(
        f"{name}: is damaged, and cannot be read: {excerpt(str(error), 80)}",
        hint="open it in Word or LibreOffice, and save it again",
    )


def _page_of(opened: _Opened, source: Source) -> Source:
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415 - only documents pay for it

    try:
        made: Any = mammoth.convert_to_html(
            _rewritten(opened.parts),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=element_of,
        )
    except _DAMAGE as error:
        raise _damaged(source.name, error) from error
    body = with_starts(made.value)
    html = f"<!DOCTYPE html><html><head>{''.join(_head(opened.words, body))}</head><body>{body}</body></html>"
    return replace(
        source, data=html.encode("utf-8", "replace"), media_type="text/html", charset="utf-8"
    )


def _head(words: Words, body: str) -> Iterator[str]:
    """Yield the elements of the page's head; a title in the text takes precedence over the metadata."""
    yield '<meta charset="utf-8"><meta name="generator" content="Microsoft Word">'
    yield f"<style>{_SHEET}</style>"
    shown = [unescape(_TAG.sub("", one)).strip() for one in _TITLE.findall(body)]
    if title := shown[0] if len(shown) == 1 and shown[0] else words.title:
        yield f"<title>{escape(title)}</title>"
    if words.author.casefold() not in _NOBODY:
        yield f'<meta name="author" content="{escape(words.author)}">'


def _rewritten(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return the document rewritten for mammoth, and uncompressed: mammoth would inflate any size."""
    sheet = Sheet(parts.get(STYLES, b""))
    numbering = Numbering(parts.get(NUMBERING, b""))
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as target:
        for name, data in parts.items():
            if name in {MAIN, *NOTES}:
                target.writestr(name, rewritten_text(data, sheet, numbering))
            elif name == STYLES:
                target.writestr(name, rewritten_styles(data, sheet))
            elif name != NUMBERING:
                target.writestr(name, data)
        target.writestr(NUMBERING, plain_numbering())
    plain.seek(0)
    return plain


def _unread(words: Words, outcome: Outcome, name: str) -> Iterator[Finding]:
    """Yield RDR031 if paragraphs of the document are not in what was read."""
    read = ink_of(
        text_of_document(outcome.document)
    ).casefold()  # text set in capitals is read as capitals
    lost = [text for text in words.paragraphs if ink_of(text).casefold() not in read]
    size = sum(map(ink, lost)) + len(words.symbols)
    lost += [f"symbol {name}" for name in words.symbols]
    if lost:
        message = f"{counted(size, 'character')} of the document {'was' if size == 1 else 'were'} not read, the first of them “{excerpt(lost[0], 60)}”."
        yield CODES["RDR031"].found(Origin(name), message=message)
    for thing, times in Counter(words.things).items():
        message = (
            f"{counted(times, thing)} of the document {'was' if times == 1 else 'were'} not read."
        )
        yield CODES["RDR031"].found(Origin(name), message=message)
