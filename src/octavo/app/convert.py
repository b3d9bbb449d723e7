"""Sources → a book in memory: the library's front door.

`clean` makes one chapter of one page, `convert` a book of many, `learn_profile` a profile of their site.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from octavo.app.arguments import require_type
from octavo.app.assembly.assemble import assemble
from octavo.app.assembly.link_words import with_link_words
from octavo.app.assembly.placed_page import Page
from octavo.app.assembly.role_headings import with_role_headings
from octavo.app.book_remarks import with_notices, with_odd_chapters, without_silenced
from octavo.app.catalog import (
    AUTHORED,
    MARKDOWN,
    doubts_of_typography,
    typography_pass,
)
from octavo.app.covers import cover_beside, given_cover, with_cover, with_cover_beside
from octavo.app.folders import noticed_in, pages_at
from octavo.app.images import Place, Shelf, find_images
from octavo.app.packed import archive_of
from octavo.app.pages import attempt_page, clean_page, plain_page, require_any
from octavo.app.pieces import Piece, names_without_order, page_of
from octavo.app.processes.batches import Job, map_jobs
from octavo.app.processes.fallback import resilient_executor
from octavo.app.source_lines import with_lines
from octavo.app.sources import AnySource, Input, load_source, source_of
from octavo.app.sweep import Sweep, learn_pages, require_learned, sweep_pages
from octavo.findings.alternatives import COUNTED, UNCOUNTED
from octavo.findings.errors import ReadError, UsageError
from octavo.findings.finding import Outcome
from octavo.findings.ledger import require_balance
from octavo.findings.limits import LIMITS, Limits
from octavo.manuscript.model import Images
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.passes.condition.comparison import undeclared_languages
from octavo.passes.pipeline import run_passes
from octavo.passes.structure.cross_references import LEAD_LINKS
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.readers.html.selecting import require_selectors
from octavo.readers.source import Source
from octavo.tree.document import Metadata, Section

_ALONE: Final = (str, bytes, bytearray, memoryview, Source)
"""Types of single inputs that could be mistaken for a list of inputs."""


@dataclass(frozen=True, slots=True)
class Options:
    """How pages are made into a book: everything that the pages themselves do not say."""

    choices: Choices = NO_CHOICES
    profile: SiteProfile = NO_PROFILE
    """What is known about the site already; what the sweep over the pages learns is added to it."""
    smart_typography: bool = False
    quotes: str = ""
    """The four quotation marks that `smart_typography` sets in the book's language; "" for the usual ones."""
    root: Path | None = None
    """The folder from which pictures may be read; None for each page's own folder."""
    images: Images = field(default_factory=Images)
    """How large pictures may be."""
    limits: Limits = LIMITS
    """How much of a page is accepted, and how much work it may cause."""
    numbers: str = UNCOUNTED
    """What is numbered if it has no number: `chapters`, `figures` (chapters, by a bare figure) or `parts` (and chapters); `none` for nothing."""
    cover: Path | bytes | None = None
    """The picture on the cover, or the path of its file; None for the one found in a folder or in a book among the inputs."""
    progress: Callable[[str, int, int], None] | None = None
    """Called in this thread whenever a page is clean: with its name, the number of clean pages, and that of all pages."""

    def __post_init__(self) -> None:
        """Make sure that each option has a value of the right type.

        Raises:
            UsageError: one has not.
        """
        require_type(self.choices, Choices, "choices")
        require_type(self.profile, SiteProfile, "profile")
        require_type(self.smart_typography, bool, "smart_typography")
        require_type(self.quotes, str, "quotes")
        if len(self.quotes) not in {0, 4}:
            raise UsageError(f"quotes are four marks, such as »«›‹, not {self.quotes!r}")
        if self.numbers not in COUNTED:
            raise UsageError(f"numbers is one of {', '.join(COUNTED)}, not {self.numbers!r}")
        require_type(self.images, Images, "images")
        require_type(self.limits, Limits, "limits")
        if self.root is not None:
            require_type(self.root, Path, "root")
        if self.cover is not None and not isinstance(self.cover, bytes):
            require_type(self.cover, Path, "cover", hint="or the picture's bytes")
        if self.progress is not None and not callable(self.progress):
            raise UsageError("progress is a function of a page's name and two numbers")


def clean(
    source: Input,
    *,
    media_type: str | None = None,
    profile: SiteProfile | None = None,
    choices: Choices = NO_CHOICES,
) -> Outcome:
    """Return the chapter on one page, cleaned, with everything that was noticed in it or done to it.

    Args:
        source: a `Path`, the page's bytes, or its text as `str`.
        media_type: `text/html` or `application/xhtml+xml`, `multipart/related` or `message/rfc822` (MHTML),
            `application/x-webarchive`, `text/plain`, `text/markdown`, `application/epub+zip`, or that of Word (.docx);
            if it is None, the suffix or the content decides. A whole `Content-Type` header is accepted, and its
            charset is used.
        profile: what is known about the site's furniture, from `learn_profile`.
        choices: removals to take back, and text to remove.

    Reads the file that `source` names and those pictures in the same folder that it shows, nothing else. A picture
    that is missing stays in the tree; `write_epub` and `write_pdf` use its alternative text. A link from a
    manuscript to another of its files stays, too, but neither writer accepts it: `convert` resolves it, or turns it
    into plain words (STR011).

    Works in this process, except for drawings (SVG), each of which is drawn in a confined process; only `convert` can
    do all of its work in confined ones.

    Raises:
        ReadError: the source is missing, empty, not text, or larger than a page may be.
        UsageError: there is no reader for it, it is a folder or not a source at all, a selector is invalid, or
            the limits of a `Source` ask for another process (`isolate`).
    """
    require_type(choices, Choices, "choices")
    if profile is not None:
        require_type(profile, SiteProfile, "profile")
    require_selectors(choices.selectors)
    given = source_of(source, media_type)
    if given.limits.isolate:
        raise UsageError(
            "clean works in this process, and limits.isolate asks for another",
            hint="octavo.convert([source]) does as they ask",
        )
    page = clean_page(given, choices, profile or NO_PROFILE)
    outcome = find_images(page, Place(given.folder, given.name), settle=False)
    book = assemble([Page(given.name, outcome)])
    return replace(book, findings=tuple(with_lines(book.findings, book.document, (given,))))


def learn_profile(inputs: Iterable[Input], *, executor: Executor | None = None) -> SiteProfile:
    """Return what the pages of one site repeat around their stories; all should have the same layout.

    Octavo learns from saved and from copied pages separately, and needs at least three of a kind. It leaves out
    Markdown, and pages that cannot be read.

    Raises:
        ReadError: an input is missing, or there are too few pages to learn from.
        UsageError: as `convert`.
    """
    pages = [one for one in _sources(_several(inputs)) if one.media_type not in AUTHORED]
    with resilient_executor(executor, LIMITS) as processes:
        profile, unread = learn_pages(pages, processes)
    require_learned(profile, len(pages) - len(unread))
    return profile


def convert(
    inputs: Iterable[Input],
    *,
    metadata: Metadata | None = None,
    executor: Executor | None = None,
    options: Options | None = None,
) -> Outcome:
    """Make a book of pages: files and folders, bytes or texts, in the given order.

    Args:
        inputs: a folder, or a ZIP archive of one, stands for its pages in natural order; a picture in it called `cover` becomes the book's cover.
        metadata: what you know about the book; the rest is derived from the pages.
        executor: any `concurrent.futures.Executor` to clean pages on; without one they are cleaned in this
            process or, if the limits isolate, in a confined one.
        options: what to keep and drop, typography, the cover, the folder of pictures, limits, a function to be told of progress.

    Findings: those of `convert_pieces`; RDR018 for a folder with files that may be pages and are not
    read, BOK016 for one in which the place of a page is a guess.

    Raises:
        ReadError: an input is missing, none can be read, or a manuscript or book among them cannot be read.
        UsageError: there is no reader for an input, `inputs` is not a list, a selector is invalid, the executor
            is not confined although the limits say `isolate`, or it is shut down meanwhile.
        ManuscriptError: the cover in `options` is missing, or is not a picture.
        OctavoError: worker processes cannot be started.
    """
    if metadata is not None:
        require_type(metadata, Metadata, "metadata")
    options = Options() if options is None else options
    require_type(options, Options, "options")
    given = _several(inputs)
    pieces = [Piece(source) for source in _sources(given, options.limits)]
    paths = [one for one in given if isinstance(one, Path)]
    strict = (piece.source.limits for piece in pieces if piece.source.limits.isolate)
    with resilient_executor(executor, next(strict, options.limits)) as processes:
        book = convert_pieces(pieces, metadata=metadata, executor=processes, options=options)
        if options.cover is not None:
            book = with_cover(book, given_cover(options.cover, options.limits))
        elif beside := cover_beside(paths, options.limits):
            book = with_cover_beside(book, beside, options.images, options.limits, processes)
    return with_notices(book, noticed_in(paths, book.document, options.limits), options.choices)


def _several(inputs: Iterable[Input]) -> list[Input]:
    """Return inputs as a list.

    Raises:
        UsageError: it is one input, not several.
    """
    if isinstance(inputs, _ALONE) or not isinstance(inputs, Iterable):
        raise UsageError("the pages of a book are a list", hint="write [page], even for one page")
    return list(inputs)


def _sources(inputs: Iterable[Input], limits: Limits = LIMITS) -> Iterator[AnySource]:
    """Yield the pages in the inputs; limits other than the defaults also apply to sources made elsewhere."""
    for given in inputs:
        if isinstance(given, Path):
            yield from pages_at(given, limits=limits)
        elif isinstance(given, Source):
            yield source_of(given if limits == LIMITS else replace(given, limits=limits))
        else:
            yield source_of(given, limits=limits)


def convert_pieces(
    pieces: Sequence[Piece],
    *,
    metadata: Metadata | None,
    executor: Executor | None,
    options: Options,
    parts: Sequence[Section] = (),
) -> Outcome:
    """Clean every piece, assemble the book, and run the passes that need the whole of it.

    Findings: those of the passes, of `assemble`, `compare_chapters`, `with_role_headings` and `with_link_words`,
    then those of `sweep_pages`; RDR017 for each page that cannot be read.

    Raises:
        ReadError: no page can be read, or a manuscript or book among them cannot.
    """
    if not pieces:
        raise ReadError("no page was given", hint="name files or a folder of pages")
    sources = [piece.source for piece in pieces]
    sweep = sweep_pages(sources, executor, options.choices, options.profile)
    loose = names_without_order(pieces)
    cleaned = clean_pieces(pieces, executor, options.choices, sweep)
    pages: list[Page] = []
    with Shelf(options.images, options.limits, executor) as shelf:
        for piece, outcome in zip(pieces, cleaned, strict=True):
            source = piece.source
            place = Place(source.folder, source.name, options.root, archive_of(source))
            with_images = find_images(outcome, place, shelf)
            pages.append(page_of(piece, with_images, loose, metadata, alone=len(pieces) == 1))
            if options.progress:
                options.progress(piece.source.name, len(pages), len(pieces))
    require_any([page.outcome for page in pages])
    outcome = without_silenced(
        assemble(pages, metadata, parts, options.limits, options.choices, options.numbers),
        options.choices,
    )
    kinds = {source.media_type for source in sources}
    if kinds.isdisjoint(AUTHORED):  # the chapters of a manuscript are as its author wants them
        outcome = with_odd_chapters(outcome, sources, options.choices)
    outcome = _with_links_and_roles(outcome, sources, options.choices)
    if options.smart_typography:
        outcome = _with_typography(outcome, options)
    if not outcome.document.spine:
        raise ReadError("no page holds a story", hint="`octavo inspect` shows what was removed")
    require_balance(outcome, "the book")
    return replace(outcome, findings=(*outcome.findings, *sweep.findings))


def _with_typography(outcome: Outcome, options: Options) -> Outcome:
    """Return a book with the typography of print, and findings on what is left in doubt."""
    outcome = run_passes(outcome, [typography_pass(options.quotes)])
    doubts = doubts_of_typography(outcome.document, options.choices, options.quotes)
    return replace(outcome, findings=(*outcome.findings, *doubts))


def _with_links_and_roles(book: Outcome, sources: Iterable[AnySource], choices: Choices) -> Outcome:
    """Return a book with what its manuscripts leave to octavo: headings named after roles, and the words and targets of links."""
    manuscripts = {source.name for source in sources if source.media_type == MARKDOWN}
    if not choices.spares("BOK021", ""):
        book = with_role_headings(book, manuscripts)
    if not manuscripts:
        return book
    unlike = undeclared_languages(book.document, manuscripts, choices)
    book = replace(book, findings=(*book.findings, *unlike))
    return with_link_words(run_passes(book, [LEAD_LINKS, RESOLVE_LINKS]))


def clean_pieces(
    pieces: Sequence[Piece], executor: Executor | None, choices: Choices, sweep: Sweep
) -> Iterator[Outcome]:
    """Yield each piece's clean page, in order; on the executor a few at a time, never all.

    Findings: RDR014 for each page on which a process was lost: it is yielded as plain text. RDR017 for each page
    that cannot be read: an empty document is yielded for it.

    Raises:
        ReadError: the file of a piece has changed since it was found, or a manuscript or book cannot be read.
    """
    jobs = (
        (clean_page, load_source(piece.source), choices, _profile_for(piece, sweep))
        for piece in pieces
        if piece.source.name not in sweep.lost
    )

    def plain(job: Job, reason: str) -> tuple[Outcome]:
        return (attempt_page(plain_page, job[1], reason),)

    cleaned = map_jobs(attempt_page, jobs, executor, plain)
    for piece in pieces:
        reason = sweep.lost.get(piece.source.name)
        yield (
            next(cleaned)
            if reason is None
            else attempt_page(plain_page, load_source(piece.source), reason)
        )


def _profile_for(piece: Piece, sweep: Sweep) -> SiteProfile:
    return sweep.profiles.get(piece.source.media_type, NO_PROFILE)
