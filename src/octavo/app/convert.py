"""Sources → a book in memory: the library's front door.

outcome = octavo.convert([Path("chapters")])
octavo.write_epub(outcome.document, "book.epub")
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from octavo.app.assemble import Matter, Page, assemble
from octavo.app.catalog import AUTHORED, MARKDOWN, PLAIN, typography_pass
from octavo.app.images import Place, Shelf, find_images
from octavo.app.lines import with_lines
from octavo.app.pages import clean_page, look_at_page, look_into_page
from octavo.app.profiles import stale_blocks
from octavo.app.sources import AnySource, Input, SourceFile, files_in, opened, page_at, source_of
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.ledger import require_balance
from octavo.findings.limits import LIMITS, Limits
from octavo.manuscript.model import Images
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import FEWEST_CHAPTERS, NO_PROFILE, SiteProfile
from octavo.passes.chrome.sightings import Sightings
from octavo.passes.condition.fellows import compare_chapters
from octavo.passes.pipeline import run_passes
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.readers.html.selecting import require_selectors
from octavo.tree.document import Metadata, Section

_T = TypeVar("_T")
_OF_NUMBERS: Final = frozenset({"BOK002", "BOK003", "BOK004"})
"""What is said of chapters that are missing or there twice, unless the user says that all is well."""
_LONG: Final = 64
"""Pages from which on a part of them stands for all."""
_LOOKED_INTO: Final = 32
"""Pages that tell which boxes are barren. Should one of them hold a story all the same, it is larger there
than it ever was, or the page has next to no story without it: either way the page is read whole."""
_LOOKED_AT: Final = 224
"""Further pages whose lines are counted: a line that stands in 60 % of the chapters is missed less
than once in a thousand if it stands in 70 %."""
_PARCEL: Final = 4
"""Pages that go to a process together, and come back so: what they share is sent once."""
_WINDOW: Final = 16
"""Parcels in flight on an executor: enough to keep it busy, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class Options:
    """How pages are made into a book, beyond what the pages say."""

    choices: Choices = NO_CHOICES
    profile: SiteProfile = NO_PROFILE
    """What is known of the site already; what the sweep learns is added to it."""
    smart_typography: bool = False
    root: Path | None = None
    """Folder that images may be read from; None for each page's own folder."""
    images: Images = field(default_factory=Images)
    """How large pictures may be."""
    limits: Limits = LIMITS


@dataclass(frozen=True, slots=True)
class Piece:
    """One source and its place: the index of its part, -1 for none, or the matter it was put in."""

    source: AnySource
    part: int = -1
    matter: Matter | None = None
    """None leaves it to the role that the page gives itself."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a first look at all pages taught: a profile for each media type, and what was noticed."""

    profiles: Mapping[str, SiteProfile]
    findings: tuple[Finding, ...] = ()


def clean(
    source: Input,
    *,
    media_type: str | None = None,
    profile: SiteProfile | None = None,
    choices: Choices = NO_CHOICES,
) -> Outcome:
    """Return one page's chapter, clean, with everything that was noticed or done to it.

    Args:
        source: a `Path`, the page's bytes, or its text as `str`.
        media_type: `text/html`, `text/plain` or `text/markdown`; by suffix or content otherwise.
        profile: what is known of the site's furniture, as `learn_profile` gives it.
        choices: removals to take back, texts to remove.

    Reads the file that `source` names, the pictures it shows from the same folder, nothing else. A
    picture that is not there stays in the tree; `write_epub` and `write_pdf` set its words for it.

    Raises:
        ReadError: the source is missing, empty or no text.
        UsageError: no reader for it.
    """
    require_selectors(choices.selectors)
    given = source_of(source, media_type)
    page = clean_page(given, choices, profile or NO_PROFILE)
    outcome = find_images(page, Place(given.folder, given.name), settle=False)
    book = assemble([Page(given.name, outcome)])
    return replace(book, findings=tuple(with_lines(book.findings, book.document, (given,))))


def learn_profile(
    inputs: Iterable[Input | SourceFile], *, executor: Executor | None = None
) -> SiteProfile:
    """Return what the pages of one site repeat around their stories; they should be of one layout.

    Saved pages and copied ones teach apart, fewer than three of a kind nothing, Markdown never.
    Raises `ReadError` as `convert` does.
    """
    sweep = sweep_pieces([Piece(source) for source in _sources(inputs)], executor, NO_CHOICES)
    return reduce(SiteProfile.joined, sweep.profiles.values(), NO_PROFILE)


def convert(
    inputs: Iterable[Input],
    *,
    metadata: Metadata | None = None,
    executor: Executor | None = None,
    options: Options | None = None,
) -> Outcome:
    """Return the book that pages make: files and folders, bytes or texts, in the order given.

    Args:
        inputs: a folder gives its pages in natural order.
        metadata: what is known of the book; the rest is derived from the pages.
        executor: any `concurrent.futures.Executor` to clean pages on; none cleans them here.
        options: keep and drop, typography, the folder of images.

    Raises:
        ReadError: an input is missing, empty or no text, or there is none.
    """
    return convert_pieces(
        [Piece(source) for source in _sources(inputs)],
        metadata=metadata,
        executor=executor,
        options=options or Options(),
    )


def _sources(inputs: Iterable[Input | SourceFile]) -> Iterator[AnySource]:
    for given in inputs:
        if isinstance(given, Path):
            yield from map(page_at, files_in([given]))
        else:
            yield given if isinstance(given, SourceFile) else source_of(given)


def convert_pieces(
    pieces: Sequence[Piece],
    *,
    metadata: Metadata | None,
    executor: Executor | None,
    options: Options,
    parts: Sequence[Section] = (),
    advance: Callable[[str], None] | None = None,
) -> Outcome:
    """Clean every piece, assemble the book, and run the passes that need the whole of it.

    `advance` is called with each page's name once it is clean.

    Findings: those of the passes, of `assemble` and of `compare_chapters`, then those of
    `sweep_pieces`.

    Raises:
        ReadError: there is no page, or one cannot be read.
    """
    if not pieces:
        raise ReadError("no page was given", hint="name files or a folder of pages")
    pages: list[Page] = []
    shelf = Shelf(options.images)
    sweep = sweep_pieces(pieces, executor, options.choices, options.profile)
    cleaned = clean_pieces(pieces, executor, options.choices, sweep)
    for piece, outcome in zip(pieces, cleaned, strict=True):
        place = Place(piece.source.folder, piece.source.name, options.root)
        with_images = find_images(outcome, place, shelf)
        pages.append(Page(piece.source.name, with_images, piece.part, piece.matter))
        if advance:
            advance(piece.source.name)
    outcome = assemble(pages, metadata, parts)
    if all(
        piece.source.media_type not in AUTHORED for piece in pieces
    ):  # else its author saw to it
        outcome = _compared(outcome, pieces, options.choices)
    steps = [RESOLVE_LINKS] if any(p.source.media_type == MARKDOWN for p in pieces) else []
    if options.smart_typography:
        steps.append(typography_pass())
    outcome = run_passes(outcome, steps)
    if not outcome.document.spine:
        raise ReadError("no page holds a story", hint="`octavo inspect` shows what was removed")
    require_balance(outcome, "the book")
    return replace(outcome, findings=(*outcome.findings, *sweep.findings))


def _compared(book: Outcome, pieces: Iterable[Piece], choices: Choices) -> Outcome:
    """Say of each chapter what shows beside its fellows, with its line; what the user keeps is not said."""
    odd = compare_chapters(book.document, choices)
    found = [
        one
        for one in book.findings
        if one.code not in _OF_NUMBERS or not choices.spares(one.code, "")
    ]
    sources = (piece.source for piece in pieces)
    return replace(book, findings=tuple(with_lines((*found, *odd), book.document, sources)))


def sweep_pieces(
    pieces: Sequence[Piece],
    executor: Executor | None,
    choices: Choices,
    profile: SiteProfile = NO_PROFILE,
) -> Sweep:
    """Look at every scraped page once, so that what they repeat is known when they are cleaned.

    Pages of one media type teach together, and nothing where they are too few.

    Findings: CHR013 for each block that the user's `profile` names and no page bears, CHR025 where
    that is every block.

    Raises:
        ReadError: a piece is empty or no text.
        UsageError: a selector is none.
    """
    require_selectors(choices.selectors)
    profiles = {}
    seen: set[str] = set()
    for media_type in sorted({piece.source.media_type for piece in pieces} - AUTHORED):
        sources = [piece.source for piece in pieces if piece.source.media_type == media_type]
        profiles[media_type] = profile
        if profile.blocks or len(sources) >= FEWEST_CHAPTERS:
            profiles[media_type] = _learned(sources, executor, choices, profile, seen)
    return Sweep(profiles, tuple(stale_blocks(profile, seen)))


def _learned(
    sources: Sequence[AnySource],
    executor: Executor | None,
    choices: Choices,
    profile: SiteProfile,
    seen: set[str],
) -> SiteProfile:
    """Return what the pages of a media type teach, and put into `seen` what they bear of `profile`.

    Of a long book the first few pages are looked into, evenly spread; what they show to be barren is
    passed over in all that follow. Some more are looked at, or all that there are where each must be
    looked for what the user wrote down.
    """

    def swept(
        look: Callable[..., Sightings], pages: Iterable[AnySource], known: SiteProfile
    ) -> list[Sightings]:
        jobs = ((opened(page), choices, known) for page in pages)
        return list(_noting(_mapped(look, jobs, executor), profile, seen))

    if len(sources) < _LONG:
        return profile.joined(learn(swept(look_at_page, sources, profile)))
    first, rest = _spread(sources, _LOOKED_INTO)
    boxed = sources[0].media_type != PLAIN
    sightings = swept(look_into_page if boxed else look_at_page, first, profile)
    known = profile.joined(learn(sightings))
    if profile.blocks:
        more = swept(look_at_page, rest, profile)
    else:
        more = swept(look_at_page, _spread(rest, _LOOKED_AT)[0], SiteProfile(barren=known.barren))
    # What stands in barren boxes was seen on the first pages alone, and is known from them.
    return known.joined(learn([*sightings, *more]))


def _spread(sources: Sequence[AnySource], count: int) -> tuple[list[AnySource], list[AnySource]]:
    """Return as many sources, or all, as far apart as they can be, and the others."""
    wanted = min(count, len(sources))
    chosen = {at * len(sources) // wanted for at in range(wanted)}
    return (
        [source for at, source in enumerate(sources) if at in chosen],
        [source for at, source in enumerate(sources) if at not in chosen],
    )


def _noting(
    pages: Iterable[Sightings], profile: SiteProfile, seen: set[str]
) -> Iterator[Sightings]:
    """Give the pages on, and put into `seen` what they bear of the profile."""
    for page in pages:
        seen.update(print_ for print_, _ in page.places if print_ in profile.blocks)
        yield page


def clean_pieces(
    pieces: Sequence[Piece], executor: Executor | None, choices: Choices, sweep: Sweep
) -> Iterator[Outcome]:
    """Give each piece's clean page, in order; on the executor a few at a time, never all.

    Raises:
        ReadError: a piece is empty or no text.
    """
    jobs = (
        (opened(piece.source), choices, sweep.profiles.get(piece.source.media_type, NO_PROFILE))
        for piece in pieces
    )
    return _mapped(clean_page, jobs, executor)


def _mapped(
    work: Callable[..., _T], jobs: Iterator[tuple[object, ...]], executor: Executor | None
) -> Iterator[_T]:
    """Give the result of each job, in order, with a window of jobs in flight, a few to a parcel."""
    if executor is None:
        yield from (work(*job) for job in jobs)
        return
    parcels = iter(lambda: list(islice(jobs, _PARCEL)), [])
    waiting = deque(executor.submit(_done, work, parcel) for parcel in islice(parcels, _WINDOW))
    while waiting:
        yield from waiting.popleft().result()
        waiting.extend(executor.submit(_done, work, parcel) for parcel in islice(parcels, 1))


def _done(work: Callable[..., _T], jobs: Iterable[tuple[object, ...]]) -> list[_T]:
    return [work(*job) for job in jobs]
