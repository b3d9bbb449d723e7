"""One source → one clean page: read, run the passes, balance the ledger.

Pure functions of their arguments, at module level, so that any executor can run them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from octavo.app.catalog import (
    AUTHORED,
    DOCX,
    EPUB,
    READERS,
    conditions_for,
    finding_passes,
    opening_passes,
    page_in,
    passes_for,
)
from octavo.app.source_lines import line_finder
from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.ledger import require_balance
from octavo.passes.choices import DROPPED, KEPT, NO_CHOICES, Choices
from octavo.passes.chrome.barren import boxes_on
from octavo.passes.chrome.gathering import Gatherer
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.passes.chrome.sightings import Sightings, sightings_on
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.pipeline import run_passes
from octavo.readers.epub.last_resort import read_epub_plainly
from octavo.readers.last_resort import read_plainly
from octavo.readers.source import Source
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_document
from octavo.tree.origin import Origin
from octavo.tree.text import MOST_NAMED
from octavo.tree.walk import all_blocks

_SHORT: Final = 0.7
"""A page is read without short cuts if its story is shorter than this share of the shortest one
that was looked into."""


def read_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Outcome:
    """Read one source, and mark the elements that the user's selectors name.

    Boxes that the profile calls barren are read as one piece of text, unless the user may want
    something in them.

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
    """Return which lines are where on one scraped page, so that a profile of its site can be learned.

    `profile` is what is already known about the site.

    Raises:
        ReadError: the source is empty or no text.
    """
    page = read_page(source, choices, profile)
    steps = opening_passes(choices.on(page.document))
    return sightings_on(run_passes(page, steps).document, profile, Gatherer().gather)


def look_into_page(
    source: Source, choices: Choices = NO_CHOICES, profile: SiteProfile = NO_PROFILE
) -> Sightings:
    """Return the result of `look_at_page`, and also which boxes of the page hold some of its story.

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
    """Read one source, run its passes, and report on the condition of its text.

    A page that is not a chapter is removed as a whole if the user drops the code that reports it (CHR034, CHR036).

    Raises:
        ReadError: the source is empty or no text.
        LedgerError: a pass changed text without reporting it.
    """
    outcome, text, wanted = _story_on(source, choices, profile)
    lacks_heading = profile.titled and not _bears_heading(outcome.document)
    if lacks_heading or len(text) < _SHORT * profile.shortest:
        # A box without story on all other pages may hold some on this one.
        outcome, text, wanted = _story_on(source, choices, replace(profile, barren={}))
    require_balance(outcome, source.name, text)
    reading = reading_of(outcome, text, line_finder(source))
    seen = examine(reading, conditions_for(source.media_type), choices)
    if dropped := next((one for one in seen if one.code in choices.drop), None):
        return _left_out_whole(outcome, text, dropped)
    told = (*seen, *_heard(outcome, wanted, source.name))
    return replace(outcome, findings=(*outcome.findings, *told)) if told else outcome


def _left_out_whole(page: Outcome, text: str, why: Finding) -> Outcome:
    """Return the page without its content, since the user drops pages with a finding like `why` (CHR011)."""
    message = f"Left out because you asked for it: {why.message[:1].lower()}{why.message[1:]}"
    gone = CODES[DROPPED].found(
        why.origin, before=text, message=message, evidence=f"named by {why.code}"
    )
    return Outcome(Document(), (*page.findings, gone), page.read)


def _heard(outcome: Outcome, wanted: Choices, name: str) -> Iterator[Finding]:
    """Report which of the texts and elements that the user keeps are on a page (CHR033)."""
    if not wanted.keep:
        return
    document = outcome.document
    texts = [text_of_blocks((block,)) for block in all_blocks(document)]
    texts += [section.label for section in document.sections()]
    for entry in wanted.heard(texts):
        yield CODES[KEPT].found(Origin(name, made_by="examine"), evidence=f"named by {entry}")


def plain_page(source: Source, reason: str) -> Outcome:
    """Return a page on which a process was lost as plain text; `reason` says how it was lost.

    Findings: RDR014.

    Raises:
        ReadError: it is an EPUB that is damaged, locked or without text, or a single file without a page.
    """
    if source.media_type == EPUB:
        return read_epub_plainly(source, reason)
    if source.media_type == DOCX:
        from octavo.readers.docx import text_in  # noqa: PLC0415 - loaded when there is one

        return read_plainly(text_in(source), reason)
    return read_plainly(page_in(source), reason)


def attempt_page(make: Callable[..., Outcome], source: Source, *how: object) -> Outcome:
    """Return the result of `make`, or an empty document for a page that cannot be read, one of several.

    Findings: those of `make`, or RDR017.

    Raises:
        ReadError: a manuscript or a whole book cannot be read.
    """
    try:
        return make(source, *how)
    except ReadError as error:
        return Outcome(Document(), (_left_out(source, error),))


def attempt_look(
    look: Callable[..., Sightings], source: Source, *how: object
) -> Sightings | Finding:
    """Return the result of `look` on a scraped page, or RDR017 for one that cannot be read."""
    try:
        return look(source, *how)
    except ReadError as error:
        return _left_out(source, error)


def require_any(outcomes: Sequence[Outcome]) -> None:
    """Make sure that at least one page could be read.

    Raises:
        ReadError: none could; the message names the first of them.
    """
    unread = [one.findings[0] for one in outcomes if one.findings[:1] and not one.document.spine]
    unread = [finding for finding in unread if finding.code == "RDR017"]
    if not unread or len(unread) < len(outcomes):
        return
    said = "; ".join(f"{finding.origin}: {finding.evidence}" for finding in unread[:MOST_NAMED])
    said += f"; and {len(unread) - MOST_NAMED} more" * (len(unread) > MOST_NAMED)
    none = "no page can be read: " * (len(unread) > 1)
    raise ReadError(none + said, hint=unread[0].hint)


def _left_out(source: Source, error: ReadError) -> Finding:
    if source.media_type in AUTHORED:
        raise error  # never make a book without a part that its author wrote
    reason = str(error).removeprefix(f"{source.name}: ")
    finding = CODES["RDR017"].found(Origin(source.name), evidence=reason)
    return replace(finding, hint=error.hint or finding.hint)


def _story_on(
    source: Source, choices: Choices, profile: SiteProfile
) -> tuple[Outcome, str, Choices]:
    """Read one source and run its passes; return the page, its text, and the choices as they apply to it."""
    page = read_page(source, choices, profile)
    wanted = choices.on(page.document)
    outcome = run_passes(page, passes_for(source.media_type, wanted, profile))
    return outcome, text_of_document(outcome.document), wanted


def _bears_heading(page: Document) -> bool:
    return any(section.title or section.number for section in page.sections())
