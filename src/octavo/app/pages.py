"""One source → one clean page: read, run the passes, balance the ledger.

Pure functions of their arguments, at module level, so that any executor can run them.
"""

from dataclasses import replace
from typing import Final

from octavo.app.catalog import (
    EPUB,
    READERS,
    SINGLE_FILES,
    conditions_for,
    finding_passes,
    opening_passes,
    passes_for,
)
from octavo.app.lines import line_finder
from octavo.findings.finding import Outcome
from octavo.findings.ledger import require_balance
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.barren import boxes_on
from octavo.passes.chrome.gathering import Gatherer
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.passes.chrome.sightings import Sightings, sightings_on
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.pipeline import run_passes
from octavo.readers.epub.plainly import read_epub_plainly
from octavo.readers.plainly import read_plainly
from octavo.readers.source import Source
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document

_SHORT: Final = 0.7
"""Part of the shortest story that was looked into, below which a page is read without short cuts."""


def read_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Outcome:
    """Read one source; what the user's selectors name on it is marked.

    What the profile calls barren is read as one piece, unless the user may want something of it.

    Raises:
        ReadError: the source is empty or no text.
    """
    if choices.keep or choices.drop:
        source = replace(source, selectors=choices.selectors)
    elif profile.barren:
        source = replace(source, barren=profile.barren)
    return READERS[source.media_type](source)


def look_at_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Sightings:
    """Return what stands where on one scraped page, for its site's profile to be learned from.

    `profile` is what is known of the site already.

    Raises:
        ReadError: the source is empty or no text.
    """
    page = read_page(source, choices, profile)
    steps = opening_passes(choices.on(page.document))
    return sightings_on(run_passes(page, steps).document, profile)


def look_into_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Sightings:
    """Return what `look_at_page` does, and which boxes of the page hold any of its story.

    Raises:
        ReadError: the source is empty or no text.
    """
    page = read_page(source, choices)
    wanted = choices.on(page.document)
    opened = run_passes(page, opening_passes(wanted))
    gather = Gatherer().gather
    seen = sightings_on(opened.document, profile, gather)
    story = run_passes(opened, finding_passes(wanted, gather))
    boxes = boxes_on(opened.document, story.document)
    size = len(text_of_document(story.document))
    return replace(seen, boxes=boxes, story=size, titled=_bears_heading(story.document))


def clean_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Outcome:
    """Read one source, run its passes, and say in what condition its text is.

    Raises:
        ReadError: the source is empty or no text.
        LedgerError: a pass changed text without saying so.
    """
    outcome, text = _story_on(source, choices, profile)
    lacks_heading = profile.titled and not _bears_heading(outcome.document)
    if lacks_heading or len(text) < _SHORT * profile.shortest:
        # What holds none of the story on all other pages may hold it on this one.
        outcome, text = _story_on(source, choices, replace(profile, barren={}))
    require_balance(outcome, source.name, text)
    reading = reading_of(outcome, text, line_finder(source))
    seen = examine(reading, conditions_for(source.media_type), choices)
    return replace(outcome, findings=(*outcome.findings, *seen)) if seen else outcome


def plain_page(source: Source, reason: str) -> Outcome:
    """Return a page over which a process was lost as its plain text, `reason` saying how.

    Findings: RDR014.

    Raises:
        ReadError: it is an EPUB that is damaged, locked or without text, or a single file without a page.
    """
    if source.media_type == EPUB:
        return read_epub_plainly(source, reason)
    if source.media_type in SINGLE_FILES:
        from octavo.readers.mhtml import read_mhtml_plainly  # noqa: PLC0415 - loaded when there is one

        return read_mhtml_plainly(source, reason)
    return read_plainly(source, reason)


def _story_on(source: Source, choices: Choices, profile: SiteProfile) -> tuple[Outcome, str]:
    """Read one source and run its passes; its text is given beside it."""
    page = read_page(source, choices, profile)
    steps = passes_for(source.media_type, choices.on(page.document), profile)
    outcome = run_passes(page, steps)
    return outcome, text_of_document(outcome.document)


def _bears_heading(page: Document) -> bool:
    return any(section.title or section.number for section in page.sections())
