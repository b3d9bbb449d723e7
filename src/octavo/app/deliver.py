"""A document → a finished file, in the format that its name asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from octavo.app.clock import date_of
from octavo.app.images import Place, find_images
from octavo.app.own_sheets import set_in_own_style
from octavo.app.picture_files import fit_pictures
from octavo.app.printing import room_to_print
from octavo.app.volumes import Division
from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import UsageError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits
from octavo.tree.document import Document
from octavo.writers.artifact import Artifact
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.sheets import OwnSheet
from octavo.writers.xhtml.setting import Folios

if TYPE_CHECKING:
    from octavo.writers.pdf.options import PrintOptions


@dataclass(frozen=True, slots=True)
class Setting:
    """How a book should look. `style` is the name of a folder in `styles/`, or the path of a similar folder."""

    style: str = DEFAULT_STYLE
    print: "PrintOptions | None" = None
    css: tuple[OwnSheet, ...] = ()
    """The user's own style sheets, applied after those of the style."""
    lists_sections: bool | None = None
    """Whether the contents list headings inside chapters; None lists those that the source's contents do."""
    embed_fonts: bool = False
    """Whether an EPUB contains the style's fonts."""
    draws_cover: bool = True
    """Whether an EPUB without a cover gets a drawn one."""
    places: Folios = field(default_factory=dict)
    """Where the pages begin in the PDF of the same build, for the page list of the EPUB."""
    profiles: tuple[str, ...] = ()
    """Reading systems that EPUBs are made for; each EPUB is checked for what they refuse or spoil."""
    division: Division = field(default_factory=Division)
    print_identifier: str = ""
    """The identifier of the current volume in print; "" if it is the book's own."""
    workplace: Workplace = field(default_factory=Workplace)
    """Where and with what the PDF is set."""
    limits: Limits = LIMITS
    inputs: tuple[Path, ...] = ()
    """The files that the book is made from: none of them is overwritten."""


def _epub(document: Document, setting: Setting, *, kobo: bool = False) -> Artifact:
    from octavo.writers.epub import write_epub  # noqa: PLC0415 - loaded when asked for
    from octavo.writers.epub.options import EpubOptions  # noqa: PLC0415 - as above

    options = EpubOptions(
        embed_fonts=setting.embed_fonts,
        draw_cover=setting.draws_cover,
        kobo=kobo,
        lists_sections=setting.lists_sections,
        print_identifier=setting.print_identifier,
    )

    def set_book(style: str, sheets: Sequence[OwnSheet]) -> Artifact:
        return write_epub(
            document,
            modified=date_of(document.metadata),
            options=replace(options, style=style, css=tuple(sheets)),
            places=setting.places,
        )

    return set_in_own_style(setting.style, setting.css, "an EPUB", set_book)


def _kepub(document: Document, setting: Setting) -> Artifact:
    return _epub(document, setting, kobo=True)


def _pdf(document: Document, setting: Setting) -> Artifact:
    from octavo.writers.pdf import write_pdf  # noqa: PLC0415 - half a second, and Pango, to load
    from octavo.writers.pdf.options import PrintOptions  # noqa: PLC0415 - as above

    options = setting.print or PrintOptions()

    def set_book(style: str, sheets: Sequence[OwnSheet]) -> Artifact:
        return write_pdf(
            _in_print(document, setting.print_identifier),
            style=style,
            css=tuple(sheets),
            options=replace(options, limits=setting.limits, lists_sections=setting.lists_sections),
            modified=date_of(document.metadata),
            workplace=setting.workplace,
        )

    with room_to_print():
        return set_in_own_style(setting.style, setting.css, "a PDF", set_book)


def _in_print(document: Document, identifier: str) -> Document:
    """Return a book with its identifier for print, if it has another one there."""
    if not identifier:
        return document
    return replace(document, metadata=replace(document.metadata, identifier=identifier))


def _markdown(document: Document, _: Setting) -> Artifact:
    from octavo.writers.markdown import write_markdown  # noqa: PLC0415 - loaded when asked for

    return write_markdown(document)


def _text(document: Document, _: Setting) -> Artifact:
    from octavo.writers.text import write_text  # noqa: PLC0415 - loaded when asked for

    return write_text(document)


def _json(document: Document, _: Setting) -> Artifact:
    from octavo.writers.json import write_json  # noqa: PLC0415 - loaded when asked for

    return write_json(document)


WRITERS: Final[Mapping[str, Callable[[Document, Setting], Artifact]]] = MappingProxyType(
    {
        ".kepub.epub": _kepub,
        ".epub": _epub,
        ".pdf": _pdf,
        ".md": _markdown,
        ".txt": _text,
        ".json": _json,
    }
)
"""Writers by the suffix of the file that they make; a suffix comes before any other that it ends in."""

EPUBS: Final = frozenset({".kepub.epub", ".epub"})
_BOOKS: Final = EPUBS | {".pdf", ".md"}
"""Formats that show pictures, or their alternative text."""


def suffix_of(path: Path) -> str:
    """Return the suffix that names a file's format, in lower case, even if it is an unknown one.

    >>> suffix_of(Path("Novel.kepub.epub")), suffix_of(Path("novel.v2.EPUB")), suffix_of(Path("a.b"))
    ('.kepub.epub', '.epub', '.b')
    """
    known = (suffix for suffix in WRITERS if path.name.lower().endswith(suffix))
    return next(known, path.suffix.lower())


def suffix_named(name: str) -> str:
    """Return the suffix for the name of a format, which may have a dot or not: `epub`, `kepub`.

    >>> suffix_named("kepub"), suffix_named(".pdf")
    ('.kepub.epub', '.pdf')
    """
    bare = name.removeprefix(".").lower()
    return ".kepub.epub" if bare in {"kepub", "kepub.epub"} else f".{bare}"


def make(document: Document, suffix: str, setting: Setting | None = None) -> Artifact:
    """Return the document as a file of the format that `suffix` (with its dot) names.

    Raises:
        UsageError: there is no writer for the suffix.
        NotWritableError: the document still holds something that no writer accepts.
        MissingDependencyError: a PDF is wanted and Pango is not installed.
    """
    suffix = suffix.lower()
    settled = _fit_for(document, suffix)
    return _make_by(settled.document, suffix, setting, settled.findings)


def make_with_pictures(
    document: Document,
    target: Path,
    suffix: str,
    setting: Setting,
    *,
    streams: bool,
) -> tuple[Artifact, Mapping[Path, bytes]]:
    """Return a file as `make` does, and the pictures that belong beside it if it is written to `target`.

    With `streams` it goes to standard output, and no picture can be written beside it.

    Findings: those of `make`, and RES006 if the file has none of the book's pictures.

    Raises: as `make`.
    """
    settled = _fit_for(document, suffix)
    fitted = fit_pictures(settled.document, target, suffix, streams=streams)
    findings = (*settled.findings, *fitted.findings)
    return _make_by(fitted.document, suffix, setting, findings), fitted.pictures


def _fit_for(document: Document, suffix: str) -> Outcome:
    """Return the document as the format needs it: pictures that are missing are replaced by their words.

    Raises:
        UsageError: there is no writer for the suffix.
    """
    if suffix not in WRITERS:
        raise UsageError(f"no writer for {suffix or 'a name without suffix'}",
                         hint=f"known are {', '.join(WRITERS)}")  # fmt: skip
    outcome = Outcome(document)
    return find_images(outcome, Place()) if suffix in _BOOKS else outcome


def _make_by(
    document: Document, suffix: str, setting: Setting | None, noticed: tuple[Finding, ...]
) -> Artifact:
    artifact = WRITERS[suffix](document, setting or Setting())
    return replace(artifact, findings=(*noticed, *artifact.findings))


def from_page(setting: Setting, number: int) -> Setting:
    """Return the setting for a volume whose first page has the number `number`."""
    from octavo.writers.pdf.options import PrintOptions  # noqa: PLC0415 - loaded when asked for

    options = replace(setting.print or PrintOptions(), first_page=number)
    return replace(setting, print=options)
