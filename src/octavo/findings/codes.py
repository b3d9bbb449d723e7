"""Every finding octavo can make: code, severity, rule and hint, in one table.

Families: RDR reading, CHR chrome, STR structure, TYP typography, RES resources, BOK the book as a
whole, MKD the Markdown writer, PDF the print side, CHK checks, DIF what differs between two books.
A code is never reused; one that is retired stays as a tombstone with an empty rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.findings.finding import Finding, Severity
from octavo.tree.origin import Origin

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding. `rule` is a sentence; `hint` says what its reader can do."""

    id: str
    severity: Severity
    rule: str
    hint: str = ""

    def found(
        self,
        origin: Origin | None = None,
        *,
        before: str = "",
        after: str = "",
        message: str = "",
        evidence: str = "",
    ) -> Finding:
        """Return a finding of this kind; `message` defaults to the rule."""
        return Finding(
            self.id, self.severity, message or self.rule, origin, before, after, self.hint, evidence
        )


_KEEP = "keep it with --keep {code} or --keep TEXT"

_TABLE: Final = (
    Code("RDR001", WARNING, "The text was not UTF-8 and was decoded by guess.",
         "save the source as UTF-8"),
    Code("RDR002", WARNING, "Bytes that are no text in the source's encoding became U+FFFD.",
         "look for the replacement character in the book, and save the source again"),
    Code("RDR003", NOTE, "The declared encoding was wrong and was overruled."),
    Code("RDR004", WARNING, "Characters that no book may hold became U+FFFD.",
         "remove the control characters from the source"),
    Code("RDR005", WARNING, "Elements nested too deeply were flattened; their text is kept."),
    Code("RDR006", NOTE, "Lines wrapped at a fixed width were joined into paragraphs."),
    Code("RDR007", WARNING, "The front matter could not be used.",
         "front matter is `key: value` lines between two lines of ---"),
    Code("RDR008", WARNING, "A footnote is called but nowhere written.",
         "add a line `[^label]: text`"),
    Code("RDR009", WARNING, "A footnote is written but nowhere called.",
         "call it with [^label], or delete it"),
    Code("RDR010", NOTE, "HTML that this Markdown does not know was kept as text.",
         "say it in Markdown, or delete the tags"),
    Code("RDR011", NOTE, "Something that no book prints was left out."),
    Code("RDR012", WARNING, "A page of the EPUB is not well-formed XML, and was read as a browser would.",
         "octavo check names the place"),
    Code("CHR001", NOTE, "A page's own title bar is not part of the text."),
    Code("CHR002", NOTE, "A control or an embedded player was removed.", _KEEP),
    Code("CHR003", NOTE, "Text that the page hides was removed.", _KEEP),
    Code("CHR004", NOTE, "Page furniture outside the story was removed.", _KEEP),
    Code("CHR005", NOTE, "A counter at the end of a paragraph was removed.", _KEEP),
    Code("CHR006", NOTE, "A navigation line at the edge of the story was removed.", _KEEP),
    Code("CHR007", NOTE, "Invisible characters were removed.", _KEEP),
    Code("CHR008", WARNING, "A watermark sentence was removed.", _KEEP),
    Code("CHR009", NOTE, "A line that repeats the title was removed.", _KEEP),
    Code("CHR011", NOTE, "Removed because you asked for it (--drop)."),
    Code("CHR012", NOTE, "A line that the chapters repeat was removed.", _KEEP),
    Code("CHR013", NOTE, "A block of the profile stands on no page.",
         "delete it from the profile, or learn the site again with octavo learn"),
    Code("CHR014", NOTE, "A block at the edge of the story may be furniture, and was kept.",
         "remove it with --drop TEXT, or say that it belongs with --keep {code}"),
    Code("CHR015", WARNING, "Characters of private use stand in the text.",
         "compare with the page in a browser and type them in; another source may have them right"),
    Code("CHR016", WARNING, "Text was read in a wrong encoding.",
         "save the source again in the right encoding"),
    Code("CHR017", WARNING, "The chapter is locked, or was saved before all of it was there.",
         "save it again once it can be read to its end"),
    Code("CHR018", WARNING, "The chapter ends within a sentence.",
         "compare with the page, and save it again once it can be read to its end"),
    Code("CHR019", WARNING, "Part of the chapter is in another language.",
         'look whether a part was left untranslated; keep = ["CHR019"] if it is meant'),
    Code("CHR020", NOTE, "A note by author or translator was removed, as `notes = drop` asks.",
         _KEEP),
    Code("CHR021", NOTE, "A note by author or translator was moved to the end of its chapter.",
         "leave it in its place with notes = keep, or with --keep {code}"),
    Code("CHR022", NOTE, "A note inside a paragraph became a footnote.",
         "leave it in its place with notes = keep, or with --keep {code}"),
    Code("CHR023", NOTE, "A line begins as a note does, but where the note ends is not certain.",
         "it stays as story; --drop TEXT removes a paragraph of it"),
    Code("CHR024", NOTE, "A line that only says that the chapter ends was removed.", _KEEP),
    Code("CHR030", WARNING, "A sentence that the chapters repeat was cut out of a paragraph.", _KEEP),
    Code("STR001", NOTE, "Page elements were resolved into paragraphs and sections."),
    Code("STR002", NOTE, "A heading became the chapter's title.", "set `title` in the front matter"),
    Code("STR003", NOTE, "A row of marks became a scene break."),
    Code("STR004", NOTE, "Line breaks became paragraphs."),
    Code("STR005", NOTE, "A link that does not leave the page safely became its words."),
    Code("STR006", NOTE, "Pictures and the lines under them became figures with captions."),
    Code("STR007", NOTE, "A note by author or translator was labelled as one.",
         "notes = end moves it behind the story, notes = drop removes it"),
    Code("TYP001", NOTE, "Quotes, dashes and ellipses were set as in print.",
         "typography is off unless octavo.toml says smart = true"),
    Code("RES001", WARNING, "An image's file was not found; its alternative text stands in its place.",
         "put the file beside the page, at the path the page names"),
    Code("RES002", WARNING, "An image cannot be used; its alternative text stands in its place.",
         "save it as PNG or JPEG"),
    Code("RES003", WARNING, "An image has no alternative text.",
         'write alt text, or alt="" if it only decorates'),
    Code("BOK001", WARNING, "A page held no story.", "was it saved before it had loaded?"),
    Code("BOK002", WARNING, "Chapter numbers have a gap."),
    Code("BOK003", WARNING, "A chapter number comes twice."),
    Code("BOK004", WARNING, "Two chapters have the same text."),
    Code("BOK005", NOTE, "Metadata were derived from the pages.",
         "set them in octavo.toml or with --set"),
    Code("BOK006", WARNING, "A section's role is not known; it was set as a chapter."),
    Code("BOK007", NOTE, "Chapter numbers of several forms were brought to one."),
    Code("BOK008", WARNING, "A chapter is far shorter than the others.",
         'was it saved whole? keep = ["BOK008"] if it is meant'),
    Code("BOK009", WARNING, "A chapter is in another language than the book.",
         'is it of this book, and translated? keep = ["BOK009"] if it is meant'),
    Code("MKD001", NOTE, "Markdown has no form for this; its words were kept."),
    Code("PDF001", WARNING, "A character has no glyph in any font at hand.",
         "install a font for its script, then run `octavo doctor`"),
    Code("PDF002", NOTE, "A script that the book's fonts lack was set in a system font.",
         "the PDF's bytes then depend on this machine's fonts"),
    Code("PDF003", WARNING, "WeasyPrint noticed something while setting the book."),
    Code("PDF004", ERROR, "No PDF was made: Pango is missing.",
         "run `octavo doctor` for the line that installs it"),
    Code("CHK001", ERROR, "EPUBCheck found an error."),
    Code("CHK002", WARNING, "EPUBCheck found something doubtful."),
    Code("CHK003", NOTE, "A checker is not installed, so the book was not put to it.",
         "pip install 'octavo[check]'"),
    Code("CHK004", WARNING, "A checker could not be run."),
    Code("CHK005", ERROR, "The archive is not put together as an EPUB's must be.",
         "mimetype comes first, and is stored uncompressed"),
    Code("CHK006", ERROR, "A file of the book is not well-formed XML."),
    Code("CHK007", ERROR, "The package document and the files in the archive do not agree."),
    Code("CHK008", ERROR, "A link or a picture leads to nothing in the book."),
    Code("CHK009", ERROR, "An id is used twice in a file."),
    Code("CHK010", WARNING, "A picture has no alternative text.",
         'write alt text, or alt="" if it only decorates'),
    Code("CHK011", WARNING, "The book does not say its language.",
         "set `language` in octavo.toml or with --set language=en"),
    Code("CHK012", WARNING, "A heading is empty, or skips a level."),
    Code("CHK013", ERROR, "The PDF breaks a rule of PDF/UA-1."),
    Code("CHK014", WARNING, "The PDF does not say its title.",
         "set `title` in octavo.toml or with --set title=…"),
    Code("CHK015", WARNING, "The PDF has no outline."),
    Code("CHK016", ERROR, "A font is not embedded in the PDF."),
    Code("CHK017", WARNING, "The PDF is not tagged, so it cannot be read aloud in order."),
    Code("DIF001", NOTE, "A chapter was added."),
    Code("DIF002", NOTE, "A chapter was removed."),
    Code("DIF003", NOTE, "A chapter was split, or chapters were merged."),
    Code("DIF004", NOTE, "A chapter was moved."),
    Code("DIF005", NOTE, "A chapter bears another title or number."),
    Code("DIF006", NOTE, "A chapter's text was changed."),
    Code("DIF007", NOTE, "What is said of the book differs."),
)  # fmt: skip

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        code.id: Code(code.id, code.severity, code.rule, code.hint.replace("{code}", code.id))
        for code in _TABLE
    }
)
"""The table, by code."""
