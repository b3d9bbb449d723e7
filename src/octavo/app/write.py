"""A Document, and a path or an open file → the finished file: what the library offers for writing.

`deliver` makes the bytes of each format.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from octavo.app.arguments import path_given, require_type
from octavo.app.deliver import EPUBS, WRITERS, Setting, make_with_pictures, suffix_of
from octavo.app.files import Delivery
from octavo.app.own_sheets import read_own_sheet
from octavo.app.picture_files import put_beside
from octavo.app.printing import page_given
from octavo.app.processes.fallback import resilient_executor
from octavo.app.streams import STANDARD_STREAM, is_stream, put_into
from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import NotWritableError, UsageError
from octavo.findings.finding import Finding
from octavo.findings.limits import LIMITS
from octavo.tree.document import Document
from octavo.tree.invariants import check_types
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.sheets import OwnSheet

if TYPE_CHECKING:
    from octavo.writers.pdf.options import PrintOptions


def write_epub(
    document: Document,
    target: Path | str | BinaryIO,
    *,
    style: Path | str = DEFAULT_STYLE,
    css: Sequence[Path | str] = (),
    embed_fonts: bool = False,
) -> tuple[Finding, ...]:
    """Write `document` as an EPUB 3 to `target`: a path, whose file is written whole or not at all, or an open file.

    >>> import io, octavo
    >>> book = octavo.clean("<h1>Tar</h1><p>The boat was black.</p>").document
    >>> write_epub(book, io.BytesIO())
    ()

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

    >>> import io, octavo
    >>> book = octavo.clean("<h1>Tar</h1><p>The boat was black.</p>").document
    >>> write_pdf(book, io.BytesIO(), page="A5")
    ()

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

    >>> import io, octavo
    >>> file = io.BytesIO()
    >>> write_markdown(octavo.clean("<h1>Tar</h1><p>The boat was <b>black</b>.</p>").document, file)
    ()
    >>> file.getvalue().decode().splitlines()[-1]
    'The boat was **black**.'

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
    r"""Write the text of `document` to `target`, including the alternative text of pictures; otherwise as `write_markdown`.

    Pictures are not written, which is reported (RES006).

    >>> import io, octavo
    >>> file = io.BytesIO()
    >>> write_text(octavo.clean("<p>The boat was <b>black</b>.</p><p>It lay on the slip.</p>").document, file)
    ()
    >>> file.getvalue().split(b"\n\n")
    [b'The boat was black.', b'It lay on the slip.\n']
    """
    return _write(document, target, ".txt", Setting())


def write_json(document: Document, target: Path | str | BinaryIO) -> tuple[Finding, ...]:
    """Write the tree of `document` to `target`, as `octavo.tree.dumps` returns it.

    Otherwise as `write_markdown`; raw nodes are written too.

    >>> import io, octavo
    >>> book, file = octavo.clean("<p>The boat was black.</p>").document, io.BytesIO()
    >>> write_json(book, file), octavo.tree.loads(file.getvalue().decode()) == book
    ((), True)
    """
    return _write(document, target, ".json", Setting())


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
