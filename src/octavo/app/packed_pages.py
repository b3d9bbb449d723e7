"""A ZIP archive of saved pages → its pages in reading order, as those of the folder that was packed, and findings on what else it holds.

The pages are those in the outermost folder that holds some: the archive itself, or a folder in it that everything is
in. If all pages are called `index`, each in a folder of its own, a program has mirrored a site, and if all folders are called
volumes, these are read one after another, as in `folders`. An archive whose pages are in several other folders is not
read, since only its owner knows what they are.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from octavo.app.assembly.folder_parts import volumes_among
from octavo.app.catalog import BOOKS, DOCX, EPUB, MEDIA_TYPES
from octavo.app.packed import ZIP, PackedFile, PackedPage, open_packed
from octavo.app.page_names import accompanies_pages, is_beside, is_no_page
from octavo.app.page_order import are_mirrored, by_folders, in_order, report_guesses
from octavo.app.sources import AnySource, page_at, page_kind
from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.findings.limits import LIMITS, Limits
from octavo.readers.archive import Archive
from octavo.tree.origin import Origin
from octavo.tree.text import first_of, natural_key

_MARKS: Final = {"META-INF/container.xml": EPUB, "word/document.xml": DOCX}
"""Files that show that an archive is not one of pages, and the media type that it has instead."""
_UNPACK_ALL: Final = "unpack it, and name folders and pages in the order of the book"
_OF_MACS: Final = "__MACOSX"
"""A folder in archives that macOS makes, with what only it understands."""


@dataclass(frozen=True, slots=True)
class _Contents:
    """What an archive holds besides pictures, scripts and the like."""

    folder: Path
    """The folder of the pages that are read, or of the volumes."""
    volumes: Sequence[Path]
    """The folders of the pages that are read, if they are volumes."""
    pages: Sequence[Path]
    """These pages, in order."""
    others: Sequence[Path]
    """All other pages, and files of unknown kinds, in natural order."""
    kinds: Mapping[Path, str]
    """The media types of all pages."""


def is_packed(path: Path, media_type: str | None = None) -> bool:
    """Return whether a path names an archive of pages; if the media type is that of a book, it is that book."""
    return path.suffix.lower() == ZIP and media_type not in BOOKS.values() and path.is_file()


def packed_pages(
    path: Path, media_type: str | None = None, limits: Limits = LIMITS
) -> Iterator[AnySource]:
    """Yield the pages in an archive, in order; a book or a document with the wrong suffix is read as what it is.

    Raises:
        ReadError: it holds no pages, or holds them in several folders; or it cannot be read.
    """
    archive = open_packed(path, limits)
    if own := _own_type(archive):
        yield page_at(path, own, limits)
        return
    found = _contents(archive)
    if not found.pages:
        raise _without_pages(path, found)
    for page in found.pages:
        folder = page.parent if found.volumes else found.folder
        yield PackedPage(archive, page, media_type or found.kinds[page], folder)


def unread_in_packed(path: Path, limits: Limits = LIMITS) -> Iterator[Finding]:
    """Report what else an archive of pages holds that may belong to the book (RDR018)."""
    found = _contents(open_packed(path, limits))
    if found.pages and found.others:
        message = f"Not read in this archive: {_listed(found)}."
        told = CODES["RDR018"].found(Origin(str(path)), message=message)
        yield replace(told, hint=f"if they belong to the book, {_UNPACK_ALL}; --keep RDR018 if not")


def guesses_in_packed(
    path: Path, held: Collection[str], limits: Limits = LIMITS
) -> Iterator[Finding]:
    """Report where the order of an archive's pages is a guess (BOK016); `held` are the names of the pages in the book."""
    found = _contents(open_packed(path, limits))
    for folder in found.volumes or (found.folder,):
        pages = [page for page in found.pages if folder in page.parents]
        yield from report_guesses(folder, pages, held)


def files_beside_packed(path: Path, limits: Limits = LIMITS) -> Iterator[PackedFile]:
    """Yield the files in the folder of an archive's pages, then those in its volumes, in the order of their names."""
    archive = open_packed(path, limits)
    found = _contents(archive)
    files = sorted(Path(archive.name, name) for name in archive.files)
    for folder in (found.folder, *found.volumes):
        yield from (PackedFile(archive, file) for file in files if file.parent == folder)


def _own_type(archive: Archive) -> str:
    """Return the media type of a book or a document that is an archive itself, "" for an archive of pages."""
    return next((kind for file, kind in _MARKS.items() if file in archive), "")


def _contents(archive: Archive) -> _Contents:
    root = Path(archive.name)
    if _own_type(archive):
        return _Contents(root, (), (), (), {})
    files = [root / name for name in archive.files if not _is_of_system(name)]
    kinds = {file: kind for file in files if (kind := _kind(archive, file))}
    stems: dict[Path, set[str]] = {}
    for page in kinds:
        stems.setdefault(page.parent, set()).add(page.stem)
    beside = {
        folder
        for folder in {
            above for here in {one.parent for one in files} for above in (here, *here.parents)
        }
        if is_beside(folder.name, stems.get(folder.parent, ()))
    }
    files = [file for file in files if beside.isdisjoint(file.parents)]
    pages = [file for file in files if file in kinds]
    folder = Path(os.path.commonpath([page.parent for page in pages])) if pages else root
    read, volumes = _pages_read(folder, pages)
    known = set(read)
    others = [
        file
        for file in sorted(files, key=lambda file: natural_key(str(file)))
        if file not in known and (file in kinds or not accompanies_pages(file.name))
    ]
    return _Contents(folder, volumes, read, others, kinds)


def _pages_read(folder: Path, pages: Sequence[Path]) -> tuple[Sequence[Path], Sequence[Path]]:
    """Return the pages that are read, in order, and the folders they are in, if these are volumes."""
    by_place: dict[Path, list[Path]] = {}
    for page in pages:
        by_place.setdefault(page.parent, []).append(page)
    if folder in by_place:
        return in_order(by_place[folder]), ()
    if are_mirrored(folder, pages):
        return by_folders(folder, pages), ()
    volumes = volumes_among(by_place, folder)
    return [page for volume in volumes for page in in_order(by_place[volume])], volumes


def _is_of_system(name: str) -> bool:
    """Return whether a file is hidden, in a hidden folder, or in one for macOS only."""
    return any(part.startswith(".") or part == _OF_MACS for part in name.split("/"))


def _kind(archive: Archive, file: Path) -> str | None:
    """Return the media type of a page, None for a file that is not one."""
    if is_no_page(file.name):
        return None
    return page_kind(file, PackedFile(archive, file).read)


def _listed(found: _Contents) -> str:
    """Return the quoted names of what is not read: folders of pages, and files."""
    named = (
        f"{one.parent.relative_to(found.folder)}/"
        if one in found.kinds and one.parent != found.folder
        else str(one.relative_to(found.folder))
        for one in found.others
    )
    return first_of([f"“{name}”" for name in dict.fromkeys(named)])


def _without_pages(path: Path, found: _Contents) -> ReadError:
    folders = len({page.parent for page in found.kinds})
    if folders > 1:
        return ReadError(
            f"{path}: its pages are in {folders} folders: {_listed(found)}", hint=_UNPACK_ALL
        )
    only = f", only {_listed(found)}" if found.others else ""
    return ReadError(
        f"{path}: the archive holds no page that octavo reads{only}",
        hint=_UNPACK_ALL if only else f"known are {', '.join(sorted(MEDIA_TYPES))}",
    )
