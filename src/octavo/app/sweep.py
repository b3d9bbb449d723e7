"""A book's pages → what they teach about their site, before the first of them is cleaned.

What surrounds one story surrounds the others, too. Every page is looked at, or, in a long book, enough of them to
know what the others hold.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import reduce
from itertools import groupby
from typing import Final, TypeAlias

from octavo.app.catalog import AUTHORED, PLAIN
from octavo.app.pages import attempt_look, look_at_page, look_into_page
from octavo.app.processes.parcels import Job, mapped
from octavo.app.profiles import stale_blocks
from octavo.app.sources import AnySource, opened
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.findings.limits import Limits
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import FEWEST_CHAPTERS, NO_PROFILE, SiteProfile
from octavo.passes.chrome.sightings import Sightings
from octavo.readers.html.selecting import require_selectors

Hands: TypeAlias = Executor | Mapping[Limits, Executor | None] | None
"""Who works on pages: an executor, or one for those of the same limits; None for this process."""

_LONG: Final = 64
"""Pages from which on a part of them stands for all."""
_LOOKED_INTO: Final = 32
"""Pages that tell which boxes are barren. Should one of them hold a story all the same, it is larger there
than it ever was, or the page has next to no story without it: either way the page is read whole."""
_LOOKED_AT: Final = 224
"""Further pages whose lines are counted: a line that stands in 60 % of the chapters is missed less
than once in a thousand if it stands in 70 %."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a first look at all pages taught: a profile for each media type, and what was noticed."""

    profiles: Mapping[str, SiteProfile]
    findings: tuple[Finding, ...] = ()
    lost: Mapping[str, str] = field(default_factory=dict)
    """Pages over which a process was lost, by name, and how: they are not tried again."""
    unread: tuple[Finding, ...] = ()
    """RDR017 for each page that was looked at and cannot be read; it is given again when it is cleaned."""


def learn_pages(
    sources: Iterable[AnySource], hands: Hands
) -> tuple[SiteProfile, tuple[Finding, ...]]:
    """Return what `learn_profile` does, of pages that each bear the limits they are looked at under.

    Findings: RDR017 for each that cannot be read.
    """
    sweep = sweep_pages(list(sources), hands, NO_CHOICES)
    return reduce(SiteProfile.joined, sweep.profiles.values(), NO_PROFILE), sweep.unread


def require_learned(profile: SiteProfile, pages: int) -> None:
    """Make sure that so many `pages` that could be read taught anything.

    Raises:
        ReadError: they were too few.
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
    pages: Sequence[AnySource], hands: Hands, choices: Choices, profile: SiteProfile = NO_PROFILE
) -> Sweep:
    """Look at every scraped page once, so that what they repeat is known when they are cleaned.

    Pages of one media type teach together, and nothing where they are too few.

    Findings: CHR013 for each block that the user's `profile` names and no page bears, CHR025 where
    that is every block.

    Raises:
        ReadError: a page is not the file any more that was found.
        UsageError: a selector is none.
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
            looks = _Looks(hands, choices, profile, seen, lost, unread)
            profiles[media_type] = _learned(sources, looks)
    return Sweep(profiles, tuple(stale_blocks(profile, seen)), lost, tuple(unread))


@dataclass(frozen=True, slots=True)
class _Looks:
    """How pages are looked at, and what is kept of that besides."""

    hands: Hands
    choices: Choices
    profile: SiteProfile
    """What the user knows of the site."""
    seen: set[str]
    """What the pages bear of it."""
    lost: dict[str, str]
    unread: list[Finding]
    """As in `Sweep`."""

    def swept(
        self, look: Callable[..., Sightings], pages: Iterable[AnySource], known: SiteProfile
    ) -> list[Sightings]:
        """Return what was seen on each page that can be read, and over which no process was lost."""
        sightings: list[Sightings] = []
        for limits, alike in groupby(pages, key=lambda page: page.limits):
            jobs = ((look, opened(page), self.choices, known) for page in alike)
            executor = self.hands[limits] if isinstance(self.hands, Mapping) else self.hands
            for seen in mapped(attempt_look, jobs, executor, self._pass_over):
                if isinstance(seen, Finding):
                    self.unread.append(seen)
                else:
                    sightings.append(seen)
        for seen in sightings:
            self.seen.update(print_ for print_, _ in seen.places if print_ in self.profile.blocks)
        return sightings

    def _pass_over(self, job: Job, reason: str) -> tuple[Sightings, ...]:
        _, page, *_ = job
        if page.folder is not None:  # else its name may be another's too
            self.lost[page.name] = reason
        return ()


def _learned(sources: Sequence[AnySource], looks: _Looks) -> SiteProfile:
    """Return what the pages of a media type teach, and put into `looks` what they bear of its profile.

    Of a long book the first few pages are looked into, evenly spread; what they show to be barren is
    passed over in all that follow. Some more are looked at, or all that there are where each must be
    looked for what the user wrote down.
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
