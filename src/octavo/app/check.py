"""Check finished books: files → what is wrong with them, which checkers ran, and which could not.

A file is recognised by its contents, not by its name. Nothing is written. If the tree of a book is named too, as
`octavo build` writes it for the format `json`, the text of the two is compared.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from octavo.app.arguments import names_given, path_given
from octavo.app.deliver import suffix_of
from octavo.app.file_reading import SizeLimit, read_bytes, reading
from octavo.app.tree_files import TREE, read_tree
from octavo.app.validators import (
    EpubCheck,
    Missing,
    Verdict,
    Waits,
    refused_ace,
    run_ace,
    run_page_validation,
)
from octavo.findings.alternatives import PROFILES
from octavo.findings.errors import ReadError, UsageError
from octavo.findings.finding import Finding
from octavo.findings.limits import LIMITS

OWN: Final = "octavo's own checks"
_UNTRUSTED: Final = frozenset(("CHK005", "CHK006", "CHK030", "CHK031", "CHK032", "CHK035"))
"""Findings on a book that Ace does not get, since it opens it in a browser without a sandbox: scripts, things
fetched from the web, and pages that cannot be read, which may contain either."""
SKIPPABLE: Final = ("epubcheck", "ace", "page-validation")


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check found, which checkers ran, and which could not: not installed, or failed."""

    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Options of a check."""

    profiles: tuple[str, ...] = ()
    """The reading systems that EPUBs are meant for."""
    skipped: frozenset[str] = frozenset()
    """Checkers to leave out, by the names of `SKIPPABLE`."""


class Checker:
    """Checks books one after the other; a validator that is slow to start is started only once."""

    def __init__(self, wanted: Wanted | None = None, waits: Waits | None = None) -> None:
        """Prepare to check what is `wanted`; `waits` is told about each validator that takes long."""
        self._wanted = wanted or Wanted()
        self._epubcheck = EpubCheck(waits) if waits else EpubCheck()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._epubcheck.close()

    def check(self, path: Path, tree: Path | None = None) -> Checkup:
        """Check an EPUB or a PDF; if `tree` is given, compare it with the text of the EPUB.

        Raises:
            ReadError: there is no such file, it cannot be read, or it is neither EPUB nor PDF; or `tree`
                is not a tree.

        Findings: CHK001 to CHK017, CHK030 to CHK042; KIN, KOB and APL for profiles.
        """
        data = _read(path)
        if data.startswith(b"PK"):
            return self._check_epub(path, data, tree)
        if b"%PDF-" in data[:1024]:  # a PDF may begin with a few bytes of something else
            return self._check_pdf(path, data)
        what = "is empty" if not data else "is neither an EPUB nor a PDF"
        raise ReadError(f"{path}: {what}", hint="check takes finished books")

    def _check_epub(self, path: Path, data: bytes, tree: Path | None) -> Checkup:
        from octavo.checks.epub import check_epub  # noqa: PLC0415 - loaded when asked for

        document = None if tree is None else read_tree(tree)
        own = check_epub(data, str(path), profiles=self._wanted.profiles, tree=document)
        verdicts = []
        if "epubcheck" not in self._wanted.skipped:
            verdicts.append(self._epubcheck.check(path))
        if "ace" not in self._wanted.skipped:
            codes = {finding.code for finding in own}
            verdicts.append(refused_ace() if codes & _UNTRUSTED else run_ace(path))
        return _checkup(own, verdicts, "its tree" if tree else "")

    def _check_pdf(self, path: Path, data: bytes) -> Checkup:
        from octavo.checks.pdf import check_pdf  # noqa: PLC0415 - loaded when asked for

        own = check_pdf(data, str(path))
        skipped = "page-validation" in self._wanted.skipped
        return _checkup(own, [] if skipped else [run_page_validation(path)])


def check_book(
    path: Path | str, *, profiles: Sequence[str] = (), skip: Sequence[str] = ()
) -> Checkup:
    """Return what is wrong with a finished book, EPUB or PDF, from any tool, as `octavo check` does.

    >>> import octavo, tempfile
    >>> book = octavo.clean("<h1>Tar</h1><p>The boat was black.</p>").document
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "book.epub")
    ...     findings = octavo.write_epub(book, file)
    ...     check_book(file, profiles=["kindle"], skip=["epubcheck", "ace"]).findings
    ()

    Args:
        path: the book.
        profiles: reading systems that an EPUB is meant for (`kindle`, `kobo`, `apple`): what they are known to refuse.
        skip: validators not to run even if they are installed: `epubcheck`, `ace`, `page-validation`.

    Raises:
        ReadError: there is no such file, it cannot be read, or it is neither EPUB nor PDF.
        UsageError: an argument is of the wrong type, or names something unknown.

    Findings: CHK001 to CHK017, CHK030 to CHK042; KIN, KOB and APL for profiles. A validator that is not installed is in
    `missing`, with the line that installs it.
    """
    book = path_given(path, "path")
    wanted = Wanted(
        names_given(profiles, PROFILES, "profiles"), frozenset(names_given(skip, SKIPPABLE, "skip"))
    )
    with Checker(wanted) as checker:
        return checker.check(book)


def pair_trees(paths: Sequence[Path]) -> list[tuple[Path, Path | None]]:
    """Return the books among `paths` in their order, each with its tree.

    A tree has the name of its book; a single tree belongs to every book.

    Raises:
        UsageError: no book is named, or one of several trees belongs to no book.
    """
    trees = [path for path in paths if path.suffix.lower() == TREE]
    books = [path for path in paths if path.suffix.lower() != TREE]
    if not books:
        raise UsageError("no book is named", hint="name an EPUB or a PDF as well as the tree")
    if len(trees) == 1:
        return [(book, trees[0]) for book in books]
    by_name = {_bare_name(tree): tree for tree in trees}
    names = {_bare_name(book) for book in books}
    for name, tree in by_name.items():
        if name not in names:
            raise UsageError(f"{tree}: no book of this name is named", hint="name the book too")
    return [(book, by_name.get(_bare_name(book))) for book in books]


def _read(path: Path) -> bytes:
    with reading(path):
        if path.is_dir():
            raise ReadError(f"{path}: is a folder", hint="name a book: an EPUB or a PDF")
        return read_bytes(path, SizeLimit(LIMITS.book_size, "book"))


def _bare_name(path: Path) -> str:
    """Return a file's name without the suffix of its format."""
    return path.name[: -len(suffix_of(path)) or None]


def _checkup(own: tuple[Finding, ...], verdicts: Iterable[Verdict], beside: str = "") -> Checkup:
    verdicts = tuple(verdicts)
    findings = own + tuple(finding for verdict in verdicts for finding in verdict.findings)
    first = f"{OWN}, against {beside}" if beside else OWN
    ran = (first, *(verdict.ran for verdict in verdicts if verdict.ran))
    missing = tuple(verdict.missing for verdict in verdicts if verdict.missing is not None)
    return Checkup(findings, ran, missing)
