"""A manuscript, or pages alone → the book's files.

A `Job` describes all work on one book before any of it begins, so that a run over many books finds what is
wrong with the last of them before it starts on the first. Planning reads the sources; nothing is written
before the tree is finished.
"""

import contextlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from octavo.app.assembly.placed_page import Matter
from octavo.app.book_remarks import with_notices
from octavo.app.cache import FOLDER as CACHE
from octavo.app.cache import Cache
from octavo.app.convert import Options, convert_pieces
from octavo.app.covers import GivenCover, with_cover, with_cover_beside
from octavo.app.deliver import Setting, suffix_named
from octavo.app.folders import is_page, noticed_in
from octavo.app.inputs import files_of
from octavo.app.packed import PackedFile
from octavo.app.part_titles import marks_in_titles, titled_parts
from octavo.app.pieces import Piece
from octavo.app.processes.fallback import resilient_executor
from octavo.app.publish import (
    BuildResult,
    Progress,
    Stage,
    Stream,
    Target,
    no_stream,
    publish,
    require_targets,
    target_of,
    unwatched,
)
from octavo.app.settings import cover_for, located, options_of, setting_of
from octavo.app.sources import AnySource, page_at
from octavo.findings.codes import CODES
from octavo.findings.errors import ManuscriptError
from octavo.findings.finding import Finding, Outcome
from octavo.manuscript import FILE_NAME, Manuscript, find_pages, is_manuscript
from octavo.manuscript.model import Build
from octavo.tree.document import Metadata, Section
from octavo.tree.origin import Origin
from octavo.tree.text import is_blank
from octavo.writers.pdf.workplace import NoStore, Workplace

PAGES_ALONE: Final = Manuscript(Path(), build=Build(out="", formats=("epub",)))
"""The settings for pages without an `octavo.toml`: an EPUB, in the current folder."""
_NOT_IN_NAMES: Final = re.compile(r"[^\w.]+")
_OF_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
"""Names of devices in Windows, where no file can have one, with any suffix."""
_LONGEST_NAME: Final = 80
"""The most characters in a file name."""
_MOST_BYTES: Final = 240
"""The most bytes: file systems allow 255, and some scripts need three or four for each character."""


@dataclass(frozen=True, slots=True)
class Job:
    """All work to be done on one book."""

    pieces: tuple[Piece, ...]
    targets: tuple[Target, ...] = ()
    """The files to make; () names them after the book."""
    metadata: Metadata | None = None
    parts: tuple[Section, ...] = ()
    options: Options = field(default_factory=Options)
    setting: Setting = field(default_factory=Setting)
    cover: GivenCover | None = None
    beside: Path | PackedFile | None = None
    """A picture beside the pages that becomes the cover if there is no other."""
    name: str = ""
    """The name of the files if no target is given; "" derives it from the title."""
    formats: tuple[str, ...] = ("epub",)
    """The formats to make in the folder `out` if no target is given."""
    out: Path = Path()
    cache: Path | None = None
    """The folder in which finished sections are kept from one build to the next."""
    notices: tuple[Finding, ...] = ()
    """What was noticed while it was planned."""
    folders: tuple[Path, ...] = ()
    """The folders that the user named to have their pages found; a manuscript lists its pages
    itself."""

    @property
    def prints(self) -> bool:
        """Whether it makes a PDF."""
        if not self.targets:
            return "pdf" in self.formats
        return any(target.suffix == ".pdf" for target in self.targets)

    @property
    def steps(self) -> int:
        """The number of pages to clean and files to make."""
        return len(self.pieces) + len(self.targets or self.formats)


def nearest_manuscript(folder: Path) -> Path:
    """Return `folder`, or the nearest folder above it that holds an `octavo.toml`.

    Raises:
        ManuscriptError: there is none.
    """
    here = folder.absolute()
    for place in (here, *here.parents):
        if is_manuscript(place):
            return folder if place == here else place
    raise ManuscriptError(
        f"there is no {FILE_NAME} in this folder or above it",
        hint="name the folder of a manuscript, or start one: octavo init",
    )


def plan(manuscript: Manuscript, out: Path | None = None, formats: Sequence[str] = ()) -> Job:
    """Return the job that a manuscript describes. Reads its pages and style, and writes nothing.

    Raises:
        ManuscriptError: it names no chapters, a glob matches nothing, or a path leads outside.
        UsageError: no such style or trim size.
        ReadError: a page cannot be read.
    """
    pieces = tuple(pieces_of(manuscript))
    if not any(piece.matter in {None, Matter.BODY} for piece in pieces):
        raise ManuscriptError(
            f"{manuscript.folder / FILE_NAME}: the book has no chapters",
            hint='name them under [book]: chapters = ["chapters/*.md"]',
        )
    place = str(manuscript.folder / FILE_NAME)
    parts, told = titled_parts(manuscript.part, place)
    return Job(
        pieces,
        tuple(_targets(manuscript, out, formats or manuscript.build.formats)),
        manuscript.metadata,
        parts,
        options_of(manuscript),
        replace(setting_of(manuscript), inputs=_inputs(pieces, manuscript)),
        cover=cover_for(manuscript),
        cache=manuscript.folder / CACHE / "print",
        notices=(
            *told,
            *marks_in_titles(manuscript.metadata, place),
            *_untitled(manuscript, pieces),
        ),
    )


def _untitled(manuscript: Manuscript, pieces: Sequence[Piece]) -> Iterator[Finding]:
    """Report that a manuscript of several files does not give its book a title; a single file may do so itself."""
    if is_blank(manuscript.metadata.title) and len(pieces) > 1:
        yield CODES["BOK015"].found(Origin(str(manuscript.folder / FILE_NAME)))


def plan_pages(
    sources: Iterable[AnySource],
    manuscript: Manuscript,
    targets: Sequence[Target] = (),
    folders: Iterable[Path] = (),
) -> Job:
    """Return the job that makes a book of pages without an `octavo.toml`, with the settings of `manuscript`.

    Its globs are ignored, and a picture is only read from its page's own folder. Without targets,
    its `[build]` says what is made, and where. `folders` are those in which the pages were found.

    Raises:
        UsageError: there is no such style or trim size.
    """
    pieces = tuple(Piece(source) for source in sources)
    return Job(
        pieces,
        tuple(targets),
        manuscript.metadata,
        options=replace(options_of(manuscript), root=None),
        setting=replace(setting_of(manuscript), inputs=_inputs(pieces, manuscript)),
        name=manuscript.build.name,
        formats=manuscript.build.formats,
        out=manuscript.folder / manuscript.build.out,
        cover=cover_for(manuscript),
        folders=tuple(folders),
    )


def run_job(
    job: Job,
    *,
    executor: Executor | None = None,
    progress: Progress = unwatched,
    stream: Stream = no_stream,
    strict: bool = False,
) -> BuildResult:
    """Do a job: clean the pages, assemble the book, make its files.

    `stream` receives what goes to standard output; a `strict` job writes nothing if there are warnings.

    Raises:
        ReadError: no page can be read, or a manuscript or book among them cannot.
        WriteError: a target cannot be written.
    """
    require_targets(job.targets, job.setting.inputs)
    with resilient_executor(executor, job.options.limits, prints=job.prints) as processes:
        return _run(job, processes, progress, stream, strict=strict)


def _run(
    job: Job, executor: Executor | None, progress: Progress, stream: Stream, *, strict: bool
) -> BuildResult:
    progress(Stage.CLEAN, 0, len(job.pieces))
    outcome = convert_pieces(
        job.pieces,
        metadata=job.metadata,
        executor=executor,
        options=replace(
            job.options, progress=lambda _, done, total: progress(Stage.CLEAN, done, total)
        ),
        parts=job.parts,
    )
    notices = (*job.notices, *noticed_in(job.folders, outcome.document, job.options.limits))
    outcome = with_notices(outcome, notices, job.options.choices)
    outcome = with_cover_of(outcome, job, executor)
    targets = job.targets
    if not targets:
        name = job.name or file_name_of(outcome.document.metadata.title)
        targets = tuple(_targets_in(job.out, name, job.formats))
        require_targets(targets, job.setting.inputs)
    with _cache_of(job) as cache:
        workplace = Workplace(executor, cache or NoStore())
        setting = replace(job.setting, workplace=workplace)
        result = publish(outcome, targets, setting, progress=progress, stream=stream, strict=strict)
    return result if cache is None else result.also(cache.findings())


def with_cover_of(outcome: Outcome, job: Job, executor: Executor | None) -> Outcome:
    """Return a job's book with the cover that the job has for it."""
    if job.cover:
        return with_cover(outcome, job.cover)
    if job.beside:
        options = job.options
        return with_cover_beside(outcome, job.beside, options.images, options.limits, executor)
    return outcome


@contextlib.contextmanager
def _cache_of(job: Job) -> Iterator[Cache | None]:
    """Yield the cache for finished sections; None for a job that keeps nothing."""
    cache = Cache(job.cache) if job.cache and job.prints else None
    yield cache
    if cache:
        cache.close()


def file_name_of(title: str) -> str:
    """Return a file name, without a suffix, that any file system accepts.

    >>> file_name_of("The Red Germany of Strasser: Part 2/3")
    'the-red-germany-of-strasser-part-2-3'
    >>> file_name_of("雨のしおり")
    '雨のしおり'
    >>> file_name_of("नमक का सागर")
    'नमक-का-सागर'
    """
    plain = unicodedata.normalize("NFC", title).replace("'", "").casefold()
    cut = _NOT_IN_NAMES.sub(_parting, plain)[:_LONGEST_NAME].encode()[:_MOST_BYTES]
    name = cut.decode(errors="ignore").strip("-._") or "book"
    return f"book-{name}" if _OF_DEVICES.fullmatch(name) else name


def _parting(found: re.Match[str]) -> str:
    """Return what replaces characters that are not letters in a name; marks above or below letters replace themselves."""
    is_mark = [unicodedata.category(one).startswith("M") for one in found[0]]
    if all(is_mark):
        return found[0]
    first = is_mark.index(False)
    return f"{found[0][:first]}-"


def _inputs(pieces: Iterable[Piece], manuscript: Manuscript) -> tuple[Path, ...]:
    return tuple(files_of((piece.source for piece in pieces), manuscript))


def pieces_of(manuscript: Manuscript) -> Iterator[Piece]:
    """Yield the pages in the order of the book; chapters outside the parts come before the parts.

    Raises:
        ManuscriptError: a glob matches nothing, or leads outside the folder.
        ReadError: a page cannot be read.
    """
    book = manuscript.book
    yield from _pieces_in(manuscript, "book.front", book.front, matter=Matter.FRONT)
    yield from _pieces_in(manuscript, "book.chapters", book.chapters)
    for at, part in enumerate(manuscript.part):
        yield from _pieces_in(manuscript, f"part[{at}].chapters", part.chapters, part=at)
    yield from _pieces_in(manuscript, "book.back", book.back, matter=Matter.BACK)


def _pieces_in(
    manuscript: Manuscript,
    key: str,
    globs: tuple[str, ...],
    *,
    part: int = -1,
    matter: Matter | None = None,
) -> Iterator[Piece]:
    folder = manuscript.folder
    with located(manuscript, key):
        paths = find_pages(folder, globs)
    for path in paths:
        # A glob may match a picture or an earlier book by accident; a file that is named is meant.
        named = path.relative_to(folder).as_posix() in globs
        known = is_page(path)
        made = path.is_relative_to(folder / manuscript.build.out)
        if named or (known and not made):
            with located(manuscript, key):
                page = page_at(path, limits=manuscript.limits)
            yield Piece(page, part, matter)


def _targets(manuscript: Manuscript, out: Path | None, formats: Sequence[str]) -> Iterator[Target]:
    name = manuscript.build.name or file_name_of(
        manuscript.book.title or manuscript.folder.resolve().name
    )
    yield from _targets_in(out or manuscript.folder / manuscript.build.out, name, formats)


def _targets_in(folder: Path, name: str, formats: Iterable[str]) -> Iterator[Target]:
    """Yield a book's files in `folder`, which is created if it is missing."""
    for to in formats:
        target = target_of(folder / f"{name}{suffix_named(to)}")
        yield replace(target, makes_folder=True)
