"""A folder → its pages in reading order, with findings on that order and on anything else there that may be a page.

What belongs to pages is ignored silently: pictures, scripts and fonts, and the folder that a
browser saves beside a page. So is what octavo made of them, and what it reads only if it is named,
such as trees and settings. A book that octavo did not make is reported, since it may be a volume.
Links that lead out of the folder are reported, not followed. Folders in it are reported, and not
entered: they may hold a second volume, or the first draft. There are two exceptions, both only if a folder
holds no page itself. If all pages below it are called `index`, each in a folder of its own
(`chapter-12/index.html`), a program has mirrored a site, and these are the folder's pages. If all folders
in it that hold pages are called volumes (`Vol 1`, `Vol 2`), they are read as if each had been named.
"""

import itertools
import os
import shlex
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from octavo.app.assembly.folder_parts import volumes_among
from octavo.app.catalog import AUTHORED, BOOKS, MEDIA_TYPES
from octavo.app.file_reading import ASK, reading
from octavo.app.octavo_books import is_own_book
from octavo.app.packed import ZIP
from octavo.app.packed_pages import (
    guesses_in_packed,
    is_packed,
    packed_pages,
    unread_in_packed,
)
from octavo.app.page_names import accompanies_pages, is_beside, is_no_page
from octavo.app.page_order import INDEX, are_mirrored, by_folders, in_order, report_guesses
from octavo.app.sources import AnySource, SourceFile, page_at, page_kind, way_for
from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError, reason_of
from octavo.findings.finding import Finding
from octavo.findings.limits import LIMITS, Limits
from octavo.tree.document import Document
from octavo.tree.origin import Origin
from octavo.tree.text import MOST_NAMED, first_of, natural_key

_IF_NAMED: Final = frozenset({*BOOKS, ZIP})
"""Suffixes of what is read if it is named, but not if it is found in a folder."""
_MOST_MIRRORED: Final = 20_000
"""The most folders of a mirrored site; a disk has more."""
_MOST_LOOKED_INTO: Final = 500
"""The most folders to look into for a hint: somebody may have named a whole disk."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that the paths name; a folder gives its pages in natural order.

    Raises:
        ReadError: a path does not exist, or a folder cannot be read or holds no page.
    """
    for path in paths:
        with reading(path):
            pages = _pages_in(path) if path.is_dir() else None
            path.stat()
            if pages is not None and not pages:
                raise _without_pages(path)
        yield from (path,) if pages is None else pages


def pages_at(
    path: Path, media_type: str | None = None, limits: Limits = LIMITS
) -> Iterator[AnySource]:
    """Yield the page at a path, or the pages of the folder, of its volumes, or of the ZIP archive there, in order.

    If a folder has several scraped pages, those whose files cannot be opened are left out;
    `unread_in` reports them.

    Raises:
        ReadError: there is none, or one cannot be read.
        UsageError: a media type or suffix that no reader knows.
    """
    with reading(path):
        folder = path if path.is_dir() else None
        packed = is_packed(path, media_type)
        volumes = _volumes_in(path)
    if packed:
        yield from packed_pages(path, media_type, limits)
        return
    for volume in volumes:
        yield from pages_at(volume, media_type, limits)
    files = [] if volumes else list(files_in([path]))
    locked = _unopenable(files, media_type) if folder else {}
    for file in files:
        if file in locked and len(locked) < len(files):
            continue
        page = page_at(file, media_type, limits)
        yield replace(page, found_in=folder) if isinstance(page, SourceFile) else page


def noticed_in(paths: Iterable[Path], book: Document, limits: Limits = LIMITS) -> Iterator[Finding]:
    """Yield the findings on the folders and archives among the paths: what else they hold, and where the order of the book's pages is a guess.

    Findings: RDR017, RDR018, BOK016.
    """
    paths = with_volumes(paths)
    yield from _unread_at(paths, limits)
    held = {one.origin.source for one in book.sections() if one.origin}
    for folder in filter(Path.is_dir, paths):
        yield from report_guesses(folder, _pages_in(folder), held)
    for archive in filter(is_packed, paths):
        yield from guesses_in_packed(archive, held, limits)


def unread_in(paths: Iterable[Path], limits: Limits = LIMITS) -> Iterator[Finding]:
    """Yield a finding for each folder or archive among the paths that holds possible pages that are neither read nor named.

    Pages whose files cannot be opened are reported one by one.

    Findings: RDR017, RDR018.
    """
    yield from _unread_at(with_volumes(paths), limits)


def _unread_at(paths: Sequence[Path], limits: Limits) -> Iterator[Finding]:
    named = {os.path.realpath(path) for path in paths}
    for folder in filter(Path.is_dir, paths):
        read = {os.path.realpath(page) for page in _mirrored_in(folder)}
        unread = _unread_in(folder, named | read)
        if unread:
            message = f"Not read in this folder: {_listed(folder, unread, named)}."
            yield CODES["RDR018"].found(Origin(str(folder)), message=message)
        for page, reason in _unopenable(_pages_in(folder)).items():
            finding = CODES["RDR017"].found(Origin(str(page)), evidence=reason)
            yield replace(finding, hint=f"{ASK}; --keep RDR017 if the book is whole without it")
    for archive in filter(is_packed, paths):
        yield from unread_in_packed(archive, limits)


def with_volumes(paths: Iterable[Path]) -> list[Path]:
    """Return the paths, each folder of volumes followed by these."""
    return list(dict.fromkeys(one for path in paths for one in (path, *_volumes_in(path))))


def _volumes_in(folder: Path) -> list[Path]:
    """Return the folders in a folder that hold its pages, in order, if they are called volumes; none if a page is anywhere else, or for a file."""
    if not folder.is_dir() or any(map(is_page, folder.iterdir())) or _mirrored_in(folder):
        return []
    return volumes_among(_folders_with_pages(folder), folder)


def _unopenable(pages: Iterable[Path], media_type: str | None = None) -> dict[Path, str]:
    """Return the scraped pages whose files cannot be opened, each with the reason; an author would miss any of his own."""
    locked: dict[Path, str] = {}
    for page in pages:
        if (media_type or page_kind(page)) in AUTHORED:
            continue
        try:
            page.open("rb").close()
        except OSError as error:
            locked[page] = reason_of(error)
    return locked


def _listed(folder: Path, entries: Iterable[Path], known: Collection[str] = ()) -> str:
    """Return the quoted names of a folder's entries, the first few if there are many; a folder without pages is replaced by those in it that hold some."""
    named = [inner for one in entries for inner in (_folders_with_pages(one, known) or [one])]
    return first_of([f"“{one.relative_to(folder)}{'/' * one.is_dir()}”" for one in named])


def is_page(path: Path) -> bool:
    """Return whether a file is a page that octavo reads where it finds it. If in doubt, looks into it."""
    return not is_no_page(path.name) and path.is_file() and page_kind(path) is not None


def _pages_in(folder: Path) -> Sequence[Path]:
    """Return a folder's pages in order; if it holds none, those of a site that was mirrored into it."""
    pages = [child for child in folder.iterdir() if is_page(child) and not _leads_out(child)]
    return in_order(pages) or _mirrored_in(folder)


def _mirrored_in(folder: Path) -> list[Path]:
    """Return the pages below a folder in the order of their folders' names; none unless each is the `index` of its own folder."""
    found: list[Path] = []
    closed: list[OSError] = []
    for count, (above, below, names) in enumerate(os.walk(folder, onerror=closed.append)):
        below[:] = [one for one in below if not one.startswith(".") and not is_beside(one)]
        pages = [page for name in names if is_page(page := Path(above, name))]
        others = [page for page in pages if page.stem.lower() != INDEX or _leads_out(page)]
        if others or len(pages) > 1 or count > _MOST_MIRRORED:
            return []
        found += pages
    return by_folders(folder, found) if are_mirrored(folder, found) and not closed else []


def _leads_out(child: Path) -> bool:
    """Return whether an entry of a folder is a symbolic link that leads out of it: the folder may come from a stranger's archive."""
    return child.is_symlink() and not child.resolve().is_relative_to(child.parent.resolve())


def _unread_in(folder: Path, named: Collection[str] = ()) -> list[Path]:
    """Return the entries of a folder that may be pages but are neither read nor `named`, in natural order."""
    children = _entries(folder)
    stems = {child.stem for child in children if is_page(child)}
    return [
        child
        for child in children
        if (_is_strange(child) if child.is_file() else _may_hold_pages(child, stems, named))
        and os.path.realpath(child) not in named
    ]


def _entries(folder: Path) -> list[Path]:
    """Return the entries of a folder, in natural order."""
    return sorted(folder.iterdir(), key=lambda child: natural_key(child.name))


def _is_strange(file: Path) -> bool:
    """Return whether a file is neither a page that is read from its folder nor something that usually accompanies pages."""
    if accompanies_pages(file.name):
        return False
    if is_page(file):
        return _leads_out(file)
    return not is_own_book(file)


def _may_hold_pages(child: Path, stems: Collection[str], named: Collection[str]) -> bool:
    """Return whether an entry that is not a file may hold pages: a folder, or a broken link with the name of a page."""
    if child.is_dir():
        return _is_folder_of_pages(child, stems, named)
    return not child.name.startswith(".") and child.suffix.lower() in MEDIA_TYPES


def _is_folder_of_pages(folder: Path, stems: Collection[str], named: Collection[str]) -> bool:
    """Return whether a folder may hold pages that were not `named`, and was not saved beside a page by a browser."""
    name = folder.name
    if name.startswith(".") or is_beside(name, stems) or not folder.is_dir():
        return False
    for above, below, names in os.walk(folder):
        below[:] = [
            one
            for one in below
            if not one.startswith(".") and os.path.realpath(Path(above, one)) not in named
        ]
        files = [Path(above, one) for one in names]
        unread = (file for file in files if is_page(file) or _is_strange(file))
        if any(os.path.realpath(file) not in named for file in unread):
            return True
    return False


def _without_pages(folder: Path) -> ReadError:
    """Return the error for a folder without pages; its hint names the folders in it that may hold some, or its books."""
    message = f"{folder}: the folder holds no page that octavo reads"
    unread = _unread_in(folder)
    inner = _folders_with_pages(folder) or [one for one in unread if one.is_dir()]
    if inner:
        message = f"{message}, but {len(inner)} in it may"
        pattern = _by_pattern(folder, inner) if len(inner) > MOST_NAMED else ""
        named = pattern or _quoted(inner)
        return ReadError(message, hint=f"name the folders, in the order of the book: {named}")
    if unread:
        message = f"{message}, only {_listed(folder, unread)}"
    books = [one for one in _entries(folder) if one.suffix.lower() in _IF_NAMED and one.is_file()]
    if books:
        hint = f"books and archives are read only if you name them: {_quoted(books)}"
        return ReadError(message, hint=hint)
    kinds = {one.suffix.lower() for one in unread}
    known = f"known are {', '.join(sorted(MEDIA_TYPES))}, and {', '.join(sorted(_IF_NAMED))} if you name them"
    return ReadError(message, hint=(way_for(kinds.pop()) if len(kinds) == 1 else "") or known)


def _quoted(paths: Sequence[Path]) -> str:
    """Return paths quoted for a shell, the first few if there are many."""
    more = " …" * (len(paths) > MOST_NAMED)
    return " ".join(shlex.quote(str(one)) for one in paths[:MOST_NAMED]) + more


def _folders_with_pages(folder: Path, known: Collection[str] = ()) -> list[Path]:
    """Return the folders below one that directly hold pages, except those `known`, each level in natural order; the first ones if there are very many."""
    found: list[Path] = []
    for above, below, names in itertools.islice(os.walk(folder), _MOST_LOOKED_INTO):
        here = Path(above)
        pages = [here / name for name in names if is_page(here / name)]
        stems = {page.stem for page in pages}
        mirrored = not pages and _mirrored_in(here)
        below[:] = [
            name
            for name in sorted(below, key=natural_key)
            if not mirrored
            and os.path.realpath(here / name) not in known
            and _is_folder_of_pages(here / name, stems, known)
        ]
        if pages or mirrored:
            found.append(here)
    return found


def _by_pattern(folder: Path, inner: Sequence[Path]) -> str:
    """Return a shell pattern that matches exactly these folders, in their order; "" if there is none."""
    depths = {len(one.relative_to(folder).parts) for one in inner}
    if len(depths) != 1:
        return ""
    pattern = "/".join("*" * depths.pop())
    matched = [one for one in folder.glob(pattern) if not one.name.startswith(".")]
    return f"{shlex.quote(str(folder))}/{pattern}" if sorted(matched) == list(inner) else ""
