"""The pages of a book → what is learned from them about their site, before the first of them is cleaned.

What surrounds one story surrounds the others, too. The sweep looks at every page or, in a long book, at enough of
them to represent the others.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import reduce
from itertools import groupby
from typing import Final, TypeAlias

from octavo.app.catalog import AUTHORED, PLAIN
from octavo.app.pages import attempt_look, look_at_page, look_into_page
from octavo.app.processes.batches import Job, map_jobs
from octavo.app.profiles import stale_blocks
from octavo.app.sources import AnySource, load_source
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.findings.limits import Limits
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import FEWEST_CHAPTERS, NO_PROFILE, SiteProfile
from octavo.passes.chrome.sightings import Sightings
from octavo.readers.html.selecting import require_selectors

_Executors: TypeAlias = Executor | Mapping[Limits, Executor | None] | None
"""Where pages are looked at: on an executor, or on one for each value of limits; None for this process."""

_LONG: Final = 64
"""The number of pages from which on some represent all."""
_LOOKED_INTO: Final = 32
"""How many pages are examined for barren boxes. If such a box contains a story on another page after all, it is
larger than on any of these, or the page has almost no story without it: in either case the page is read whole."""
_LOOKED_AT: Final = 224
"""How many further pages have their lines counted. The limit for a repeated line is 60 % of the chapters; one that is
in 70 % of them is missed less than once in a thousand."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """The result of a first look at all pages: a profile for each media type, and findings."""

    profiles: Mapping[str, SiteProfile]
    findings: tuple[Finding, ...] = ()
    lost: Mapping[str, str] = field(default_factory=dict)
    """The names of pages on which a process was lost, and how: they are not tried again."""
    unread: tuple[Finding, ...] = ()
    """RDR017 for each of these pages that cannot be read; it is reported again when the page is cleaned."""


def learn_pages(
    sources: Iterable[AnySource], executors: _Executors
) -> tuple[SiteProfile, tuple[Finding, ...]]:
    """Return the result of `learn_profile` for pages that each have their own limits.

    Findings: RDR017 for each page that cannot be read.
    """
    sweep = sweep_pages(list(sources), executors, NO_CHOICES)
    return reduce(SiteProfile.joined, sweep.profiles.values(), NO_PROFILE), sweep.unread


def require_learned(profile: SiteProfile, pages: int) -> None:
    """Make sure that something was learned from the `pages`, the number of pages that could be read.

    Raises:
        ReadError: there were too few.
    """
    if profile.chapters >= FEWEST_CHAPTERS:
        return
    given = f"{pages} {'was' if pages == 1 else 'were'} given"
    few = pages < FEWEST_CHAPTERS
    raise ReadError(
        f"a profile needs {FEWEST_CHAPTERS} pages {'' if few else 'of one format '}or more; {given}",
        hint="name saved or copied pages of one site",
    )


def sweep_pages(
    pages: Sequence[AnySource],
    executors: _Executors,
    choices: Choices,
    profile: SiteProfile = NO_PROFILE,
) -> Sweep:
    """Look at every scraped page once, so that what they repeat is known when they are cleaned.

    A profile is learned from the pages of each media type together, and none if they are too few.

    Findings: CHR013 for each block in the user's `profile` that is on no page, CHR025 if that is
    every block.

    Raises:
        ReadError: a page's file has changed since it was found.
        UsageError: a selector is invalid.
    """
    require_selectors(choices.selectors)
    profiles = {}
    seen: set[str] = set()
    lost: dict[str, str] = {}
    unread: list[Finding] = []
    for media_type in sorted({page.media_type for page in pages} - AUTHORED):
        sources = [page for page in pages if page.media_type == media_type]
        profiles[media_type] = profile
        if profile.blocks or len(sources) >= FEWEST_CHAPTERS:
            looks = _Looks(executors, choices, profile, seen, lost, unread)
            profiles[media_type] = _learned(sources, looks)
    return Sweep(profiles, tuple(stale_blocks(profile, seen)), lost, tuple(unread))


@dataclass(frozen=True, slots=True)
class _Looks:
    """How pages are looked at, and what else is recorded."""

    executors: _Executors
    choices: Choices
    profile: SiteProfile
    """What the user knows about the site."""
    seen: set[str]
    """The blocks of that profile that are on the pages."""
    lost: dict[str, str]
    unread: list[Finding]
    """As in `Sweep`."""

    def swept(
        self, look: Callable[..., Sightings], pages: Iterable[AnySource], known: SiteProfile
    ) -> list[Sightings]:
        """Return what was seen on each page that can be read and on which no process was lost."""
        sightings: list[Sightings] = []
        for limits, alike in groupby(pages, key=lambda page: page.limits):
            jobs = ((look, load_source(page), self.choices, known) for page in alike)
            executor = (
                self.executors[limits] if isinstance(self.executors, Mapping) else self.executors
            )
            for seen in map_jobs(attempt_look, jobs, executor, self._pass_over):
                if isinstance(seen, Finding):
                    self.unread.append(seen)
                else:
                    sightings.append(seen)
        for seen in sightings:
            self.seen.update(print_ for print_, _ in seen.places if print_ in self.profile.blocks)
        return sightings

    def _pass_over(self, job: Job, reason: str) -> tuple[Sightings, ...]:
        _, page, *_ = job
        if page.folder is not None:  # otherwise its name may be another page's, too
            self.lost[page.name] = reason
        return ()


def _learned(sources: Sequence[AnySource], looks: _Looks) -> SiteProfile:
    """Return the profile learned from the pages of a media type, and record in `looks` the blocks of its profile on them.

    In a long book a few pages, evenly spread, are looked into first; boxes that are barren on these
    are skipped on all others. Some more are looked at, or all of them if each must be searched for
    what the user wrote down.
    """
    profile = looks.profile
    if len(sources) < _LONG:
        return profile.joined(learn(looks.swept(look_at_page, sources, profile)))
    first, rest = _spread(sources, _LOOKED_INTO)
    boxed = sources[0].media_type != PLAIN
    sightings = looks.swept(look_into_page if boxed else look_at_page, first, profile)
    known = profile.joined(learn(sightings))
    if profile.blocks:
        more = looks.swept(look_at_page, rest, profile)
    else:
        few = _spread(rest, _LOOKED_AT)[0]
        more = looks.swept(look_at_page, few, SiteProfile(barren=known.barren))
    # What is in barren boxes was only seen on the first pages, and is known from them.
    return known.joined(learn([*sightings, *more]))


def _spread(sources: Sequence[AnySource], count: int) -> tuple[list[AnySource], list[AnySource]]:
    """Return that many sources (or all), as evenly spread as possible, and the others."""
    wanted = min(count, len(sources))
    chosen = {at * len(sources) // wanted for at in range(wanted)}
    return (
        [source for at, source in enumerate(sources) if at in chosen],
        [source for at, source in enumerate(sources) if at not in chosen],
    )
