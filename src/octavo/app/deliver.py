"""A document → a finished file, in the format that its name asks for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final

from octavo.app.arguments import path_given, require_type
from octavo.app.clock import date_of
from octavo.app.files import Delivery
from octavo.app.images import Place, find_images
from octavo.app.own_sheets import read_own_sheet, set_in_own_style
from octavo.app.picture_files import fit_pictures, put_beside
from octavo.app.printing import page_given, room_to_print
from octavo.app.processes.fallback import resilient_executor
from octavo.app.streams import STANDARD_STREAM, is_stream, put_into
from octavo.app.volumes import Division
from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import NotWritableError, UsageError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits
from octavo.tree.document import Document
from octavo.tree.invariants import check_types
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


def write_epub(
    document: Document,
    target: Path | str | BinaryIO,
    *,
    style: Path | str = DEFAULT_STYLE,
    css: Sequence[Path | str] = (),
    embed_fonts: bool = False,
) -> tuple[Finding, ...]:
    """Write `document` as an EPUB 3 to `target`: a path, whose file is written whole or not at all, or an open file.

    A document with a title and without a cover gets a drawn one. A `target` that ends in
    `.kepub.epub` becomes a book for Kobo.

    Args:
        document: the book.
        target: the path of the file, or a file that is open for bytes, such as `io.BytesIO()`.
        style: a book style, by its name, or the path of its folder.
        css: paths of your own style sheets, applied after those of the style; rules that would load something
            are left out and reported.
        embed_fonts: whether the style's fonts are embedded, cut to the characters of the book.

    Returns what the writer noticed.

    Raises:
        NotWritableError: the document holds raw nodes.
        ReadError: a style sheet is missing, or is not text.
        UsageError: the style does not exist or is wrong, or the target has the suffix of another format.
        WriteError: the file cannot be written; what was there before is still there.
    """
    suffix = "" if is_stream(target) else suffix_of(path_given(target, "target"))
    require_type(embed_fonts, bool, "embed_fonts")
    setting = Setting(_style(style), css=_own_sheets(css), embed_fonts=embed_fonts)
    return _write(document, target, suffix if suffix in EPUBS else ".epub", setting)


def write_pdf(
    document: Document,
    target: Path | str | BinaryIO,
    *,
    style: Path | str = DEFAULT_STYLE,
    css: Sequence[Path | str] = (),
    page: "PrintOptions | str" = "",
    executor: Executor | None = None,
) -> tuple[Finding, ...]:
    """Write `document` as a PDF to `target`, as `write_epub` does; its fonts are always embedded.

    Args:
        document: the book.
        target: the path of the file, or a file that is open for bytes, such as `io.BytesIO()`.
        style: a book style, by its name, or the path of its folder.
        css: paths of your own style sheets, applied after those of the style.
        page: the page's size, `130x200mm` or a name such as `A5`, "" for 5.5x8.5in; or a `PrintOptions` with more:
            type size, bleed, crop marks, a print shop's requirements.
        executor: any `concurrent.futures.Executor` to set sections on; without one they are set in this process.

    Returns what the writer noticed.

    Raises:
        MissingDependencyError: Pango is not installed.
        NotWritableError: the document holds raw nodes.
        ReadError: a style sheet is missing, or is not text.
        UsageError: the style or the page does not exist, the target has the suffix of another format,
            or the executor cannot be used for PDFs.
        WorkerLostError: a worker process failed on something that cannot be set more plainly.
        WriteError: the file cannot be written; what was there before is still there.
    """
    sheets = _own_sheets(css)
    options = page_given(page)
    with resilient_executor(executor, LIMITS, prints=True) as processes:
        setting = Setting(
            _style(style),
            options,
            sheets,
            lists_sections=options.lists_sections,
            limits=options.limits,
            workplace=Workplace(processes),
        )
        return _write(document, target, ".pdf", setting)


def write_markdown(document: Document, target: Path | str | BinaryIO) -> tuple[Finding, ...]:
    """Write `document` as Markdown that octavo reads back, to `target`, as `write_epub` does.

    Its pictures are written beside it: those of `book.md` into the folder `book.images`. If `target` is an open
    file, they are not written (RES006).

    Returns what the writer noticed.

    Raises:
        NotWritableError: the document is ill-formed, or holds raw nodes, characters that are not allowed in a
            book, links that run something, or pictures whose bytes are not those of a picture.
        UsageError: the target has the suffix of another format.
        WriteError: the file cannot be written; what was there before is still there.
    """
    return _write(document, target, ".md", Setting())


def write_text(document: Document, target: Path | str | BinaryIO) -> tuple[Finding, ...]:
    """Write the text of `document` to `target`, including the alternative text of pictures; otherwise as `write_markdown`.

    Pictures are not written, which is reported (RES006).
    """
    return _write(document, target, ".txt", Setting())


def write_json(document: Document, target: Path | str | BinaryIO) -> tuple[Finding, ...]:
    """Write the tree of `document` to `target`, as `octavo.tree.dumps` returns it.

    Otherwise as `write_markdown`; raw nodes are written too.
    """
    return _write(document, target, ".json", Setting())


def from_page(setting: Setting, number: int) -> Setting:
    """Return the setting for a volume whose first page has the number `number`."""
    from octavo.writers.pdf.options import PrintOptions  # noqa: PLC0415 - loaded when asked for

    options = replace(setting.print or PrintOptions(), first_page=number)
    return replace(setting, print=options)


def _own_sheets(paths: Sequence[Path | str]) -> tuple[OwnSheet, ...]:
    """Read the user's style sheets; paths are relative to the current folder.

    Raises:
        UsageError: `paths` is one path instead of several, or contains something else.
    """
    if isinstance(paths, (str, Path)):  # a string is a sequence of letters otherwise
        raise UsageError("css is a list of paths", hint=f"write css=[{str(paths)!r}]")
    hint = "check the path; it starts from the current folder"
    require_type(paths, Iterable, "css")
    given = [path_given(path, "a style sheet") for path in paths]
    return tuple(read_own_sheet(Path.cwd(), str(path), hint=hint) for path in given)


def _style(style: Path | str) -> str:
    return style if isinstance(style, str) else str(path_given(style, "style"))


def _write(
    document: Document, target: Path | str | BinaryIO, suffix: str, setting: Setting
) -> tuple[Finding, ...]:
    require_type(
        document, Document, "document", hint="what convert and clean return has it as .document"
    )
    streams = is_stream(target)
    path = STANDARD_STREAM if streams else path_given(target, "target")
    named = suffix_of(path)
    if named in WRITERS and named != suffix:
        raise UsageError(
            f"{path}: a file of this name is {named}, and {suffix} would be written",
            hint=f"name it {path.with_suffix(suffix).name}, or call what writes {named}",
        )
    if violations := check_types(document):  # built by hand: nothing may walk it before
        raise NotWritableError(violations)
    artifact, pictures = make_with_pictures(document, path, suffix, setting, streams=streams)
    if is_stream(target):
        put_into(target, artifact.data)
        return artifact.findings
    with Delivery() as delivery:
        put_beside(pictures, delivery)
        delivery.put(path, artifact.data)
        delivery.place()
    return artifact.findings
