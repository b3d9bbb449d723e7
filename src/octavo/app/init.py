"""A folder → a manuscript to start from: a commented `octavo.toml`, and a first chapter if it has none.

Nothing is overwritten.
"""

import json
import re
from pathlib import Path
from typing import Final

from octavo.app.catalog import MEDIA_TYPES
from octavo.app.files import make_folder, write_atomically
from octavo.findings.errors import UsageError
from octavo.manuscript import FILE_NAME, Manuscript, set_value

_TOML: Final = """\
# The book that `octavo build` makes from this folder, into dist/.
# Lines that begin with # are switched off. Every key is listed, with its default or an example.

[book]
title = {title}
authors = {authors}
language = {language}  # "en", "en-GB", "de", "ja", "zh-Hant"
# subtitle = "A Novel"
# translators = ["Her Name"]  # or {{ name = "Her Name", file-as = "Name, Her" }}, for any person
# editors = ["Their Name"]
# illustrators = ["His Name"]
# contributors = [{{ name = "Its Name", role = "narrator" }}]  # or a MARC relator code, "nrt"
# cover = "images/cover.jpg"  # left out, octavo draws one; "none" for none; also {{ file = "…", alt = "…" }}
# series = {{ name = "The Series", index = 1 }}
# publisher = "The Press"
# date = "2026-03-01"  # or a month, or a year
# rights = "© 2026 The Author"
# description = "What a reader should know before the first page."
# subjects = ["Fiction"]
# identifier = "urn:isbn:9780000000002"  # left out, it is made from title and authors
# direction = "rtl"  # left out, it follows from the language
# writing = "vertical"  # vertical lines, for Japanese and Chinese, in the EPUB; a PDF has horizontal ones

# Files or globs, in the order of the book; in a glob 2 comes before 10. Markdown is used as you wrote
# it; text and HTML are treated as pages from the web, and cleaned.
chapters = {chapters}
# front = ["front/*.md"]  # dedication, epigraph, foreword
# back = ["back/*.md"]  # afterword, acknowledgments
# numbers = "chapters"  # adds Chapter 1, Chapter 2 …; "figures" adds 1, 2; "parts" numbers parts, too
# volumes = "part"  # a book for each part; or a number: so many chapters in each book

# A book in parts lists its chapters here instead.
# [[part]]
# title = "The First Part"
# number = "I"
# chapters = ["part-1/*.md"]

[clean]
# An entry is some text, a regular expression '/page \\d+/i', or a selector "css:div.share".
keep = []  # what cleaning should not remove; codes such as "CHR005", too
drop = []  # what else to remove: the paragraphs or elements that match an entry
notes = "keep"  # authors' and translators' notes: "end" moves them to the end of their chapter, "drop" removes them
# profile = "site.toml"  # a site profile that `octavo learn` wrote

[typography]
smart = false  # true sets quotes, dashes, ellipses and spaces as is usual in the book's language
# quotes = "»«›‹"  # marks that smart sets for " and ', if not the usual ones of the book's language

[pdf]
trim = "5.5x8.5in"  # or "A5", "B-format", "6x9", "130x200mm"; "screen", "phone"
# type-size = 10.5  # points; left out, it suits the trim
# leading = 14  # points from line to line
recto = false  # true opens every chapter on a right-hand page
# bleed = "3mm"  # how far pictures extend beyond the trim
marks = false  # true draws crop marks outside the bleed
press = false  # true makes the PDF for a print shop, as --print does
# identifier = "urn:isbn:9780000000019"  # of the printed book, if it has one of its own
folios = "fresh"  # "continuous" continues page numbers from one volume to the next
links = "words"  # "notes" puts the addresses of links to the web into footnotes, unless their words give them
notes = "foot"  # footnotes; "chapter" collects them after each chapter, "book" at the end of the book
references = "words"  # "pages" adds the page number to each link to a place in the book

[epub]
# profiles = ["kindle", "kobo", "apple"]  # reports what these refuse or spoil
embed-fonts = false  # true embeds the style's fonts, cut to the book's characters

[images]
max-side = 3200  # pixels; larger pictures are scaled down
max-pixels = 5600000

# How much of a page is accepted, and how much work it may cause. These are the defaults.
# [limits]
# document-size = 64  # MiB, the file of a page
# book-size = 1024  # MiB, an EPUB that is read
# archive-entries = 20000  # files in an EPUB
# archive-entry-size = 64  # MiB, each of them
# archive-ratio = 200  # unpacked size of one, as a multiple of its packed size
# page-parts = 5000  # parts of a page saved as a single file: pictures, style sheets
# attributes = 512  # on one tag
# picture-size = 64  # MiB, the file of a picture
# picture-pixels = 50000000
# title-length = 1000  # characters
# word-length = 64  # letters; a longer word may break anywhere in print
# combining-marks = 30  # marks on one letter in print
# worker-memory = 2048  # MiB, for each worker process
# chapter-seconds = 120  # processor time to clean or set a chapter, for each MiB of it
# isolate = false  # true uses worker processes, which are confined, for short books, too

[build]
# name = "the-book"  # of the files; left out, it is made from the title
formats = ["epub", "pdf"]  # also "kepub", "md", "txt", "json"
out = "dist"
style = "classic"  # or "modern", "plain", or a folder of your own
# css = ["my.css"]  # applied after the style's
# contents = "sections"  # lists the headings inside chapters, too; the default is "chapters"

# Only if somebody has examined the book: without a name it claims no conformance.
# [accessibility]
# certified-by = "The Name of Who Looked"
# conforms-to = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
# credential = "https://example.org/the-badge"
# report = "https://example.org/the-report"
"""

_CHAPTER: Final = """\
# The First Chapter

Begin here. A blank line ends a paragraph; *these words* are stressed.

Three stars on a line of their own are a pause in the story:

* * *

A footnote is called like this.[^1] The next chapter is the next file in this folder.

[^1]: This is one.
"""
_FIRST: Final = Path("chapters") / "01-the-first-chapter.md"


def init_manuscript(
    folder: Path, *, title: str = "", author: str = "", language: str = "en"
) -> tuple[Path, ...]:
    """Write `octavo.toml` into `folder`, and a first chapter unless pages are there already.

    Args:
        folder: made if it is missing.
        title: the folder's name when "".
        author: may be "".
        language: BCP 47.

    Returns the files written.

    Raises:
        UsageError: there is an `octavo.toml` already, or the language is none.
        WriteError: a file cannot be written.
    """
    target = folder / FILE_NAME
    if target.exists():
        raise UsageError(f"{target}: is there already", hint="edit it, or choose another folder")
    set_value(Manuscript(folder), f"book.language={language}")
    chapters = _pages_in(folder)
    text = _TOML.format(
        title=_quoted(title or _title_of(folder)),
        authors=f"[{_quoted(author)}]" if author else "[]",
        language=_quoted(language),
        chapters=_quoted_list(chapters or f"{_FIRST.parent}/*.md"),
    )
    make_folder(folder)
    written = [target]
    if not chapters:
        make_folder(folder / _FIRST.parent)
        write_atomically(folder / _FIRST, _CHAPTER.encode())
        written.append(folder / _FIRST)
    write_atomically(target, text.encode())
    return tuple(written)


def _pages_in(folder: Path) -> str:
    """Return the glob of the pages that are there already, "" when there are none."""
    for place in (folder, folder / "chapters"):
        if not place.is_dir():
            continue
        suffixes = {
            path.suffix.lower()
            for path in place.iterdir()
            if path.suffix.lower() in MEDIA_TYPES and path.stem.upper() != "README"
        }
        if suffixes:
            name = f"*{suffixes.pop()}" if len(suffixes) == 1 else "*"
            return (place.relative_to(folder) / name).as_posix()
    return ""


def _title_of(folder: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return words[:1].upper() + words[1:] or "Untitled"


def _quoted(text: str) -> str:
    """Return a TOML string; JSON's is one, but for the one control character it lets through."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _quoted_list(text: str) -> str:
    return f"[{_quoted(text)}]"
