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
# What this folder of chapters is to become: `octavo build` makes it, into dist/.
# A line that begins with # is switched off. Every key stands here, with its default or an example.

[book]
title = {title}
authors = {authors}
language = {language}  # "en", "en-GB", "de", "ja", "zh-Hant"
# subtitle = "A Novel"
# translators = ["Her Name"]  # or {{ name = "Her Name", file-as = "Name, Her" }}, for all people
# editors = ["Their Name"]
# illustrators = ["His Name"]
# contributors = [{{ name = "Its Name", role = "narrator" }}]  # or a MARC relator code, "nrt"
# cover = "images/cover.jpg"  # drawn when left out, "none" for none; {{ file = "…", alt = "…" }}
# series = {{ name = "The Series", index = 1 }}
# publisher = "The Press"
# date = "2026-03-01"  # or a month, or a year
# rights = "© 2026 The Author"
# description = "What a reader should know before the first page."
# subjects = ["Fiction"]
# identifier = "urn:isbn:9780000000002"  # made of title and author when left out
# direction = "rtl"  # told by the language when left out
# writing = "vertical"  # lines from top to bottom, for Japanese and Chinese, in the EPUB; a PDF runs across

# Files, or globs of files, in the order of the book; 2 comes before 10. Markdown is taken as its
# author wrote it; text and HTML are taken for copied pages, and cleaned.
chapters = {chapters}
# front = ["front/*.md"]  # dedication, epigraph, foreword
# back = ["back/*.md"]  # afterword, acknowledgments
# numbers = "chapters"  # counts them: Chapter 1, Chapter 2; "figures" says 1, 2; "parts" counts parts, too
# volumes = "part"  # a book of each part; a number for so many chapters each

# A book in parts names its chapters here instead.
# [[part]]
# title = "The First Part"
# number = "I"
# chapters = ["part-1/*.md"]

[clean]
# Each entry is a piece of text, a regular expression '/page \\d+/i', or a selector "css:div.share".
keep = []  # what cleaning would remove and should not; codes such as "CHR005" too
drop = []  # what should go besides: the paragraphs or elements that an entry names
notes = "keep"  # author's and translator's: "end" puts them behind their chapter, "drop" removes
# profile = "site.toml"  # what is known of the site, as `octavo learn` wrote it

[typography]
smart = false  # true sets quotes, dashes, ellipses and spaces as the book's language prints them
# quotes = "»«›‹"  # what smart sets for " and ' in the book's language, where it is not what is usual

[pdf]
trim = "5.5x8.5in"  # or "A5", "B-format", "6x9", "130x200mm"; "screen", "phone"
# type-size = 10.5  # points; else what suits the trim
# leading = 14  # points from line to line
recto = false  # true opens every chapter on a right-hand page
# bleed = "3mm"  # how far pictures reach beyond the trim
marks = false  # true draws crop marks outside the bleed
press = false  # true makes it for a print shop, as --print does
# identifier = "urn:isbn:9780000000019"  # of the printed book, where it has one of its own
folios = "fresh"  # "continuous" numbers the pages of volumes on from one to the next
links = "words"  # "notes" puts the address of a link to the web into a footnote, where its words do not say it
notes = "foot"  # footnotes; "chapter" puts them behind their chapter, "book" behind the book
references = "words"  # "pages" says behind a link to a place in the book on which page that is

[epub]
# profiles = ["kindle", "kobo", "apple"]  # tells what these refuse or spoil
embed-fonts = false  # true puts the style's faces into the EPUB, cut to the book's characters

[images]
max-side = 3200  # pixels; larger pictures are scaled
max-pixels = 5600000

# How much is taken of a page, and how much its work may cost; these are the defaults.
# [limits]
# document-size = 64  # MiB of a page's file
# book-size = 1024  # MiB of an EPUB that is read
# archive-entries = 20000  # files in it
# archive-entry-size = 64  # MiB of one of them
# archive-ratio = 200  # how many times its packed size one may have
# page-parts = 5000  # of a page saved as a single file: pictures, style sheets
# attributes = 512  # of a tag
# picture-size = 64  # MiB of its file
# picture-pixels = 50000000
# title-length = 1000  # characters
# word-length = 64  # letters in print, after which it may break anywhere
# combining-marks = 30  # on one letter in print
# worker-memory = 2048  # MiB that a worker process may have
# chapter-seconds = 120  # of the processor, to clean or to set a chapter, for each MiB of it
# isolate = false  # true makes short books in worker processes too: only these are confined

[build]
# name = "the-book"  # of the files; made of the title when left out
formats = ["epub", "pdf"]  # also "kepub", "md", "txt", "json"
out = "dist"
style = "classic"  # or "modern", "plain", or a folder of your own
# css = ["my.css"]  # put after the style's
# contents = "sections"  # lists the headings inside chapters, too; "chapters" when left out

# Only if somebody has looked: without a name the book claims no conformance.
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

A footnote stands where it is called.[^1] The next chapter is the next file in this folder.

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
