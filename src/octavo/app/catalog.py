"""Every reader and pass, and the order in which the passes run; `deliver` lists the writers.

These are plain tables: what is not listed does not happen, and passes run from top to bottom.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.archived import strip_archive
from octavo.passes.chrome.attached_sentences import strip_glued
from octavo.passes.chrome.chosen_elements import strip_marked
from octavo.passes.chrome.chosen_text import strip_dropped
from octavo.passes.chrome.counters import strip_counters
from octavo.passes.chrome.doubled_pictures import strip_twins
from octavo.passes.chrome.edit_links import strip_edit_links
from octavo.passes.chrome.forms import strip_forms
from octavo.passes.chrome.gathering import Gather, Gatherer
from octavo.passes.chrome.hidden_parts import strip_unseen
from octavo.passes.chrome.invisible_characters import strip_invisible
from octavo.passes.chrome.paragraph_signs import strip_paragraph_signs
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.passes.chrome.repeated import strip_repeated
from octavo.passes.chrome.site_name import strip_site_name
from octavo.passes.chrome.story import find_story
from octavo.passes.chrome.watermarks import strip_watermarks
from octavo.passes.condition.completeness import incomplete
from octavo.passes.condition.doubts import doubtful_notes
from octavo.passes.condition.emptiness import empty
from octavo.passes.condition.examination import Condition
from octavo.passes.condition.languages import mixed_language
from octavo.passes.condition.listings import lists_the_book
from octavo.passes.condition.losses import mostly_gone
from octavo.passes.condition.mojibake import unreadable
from octavo.passes.condition.overrides import overridden
from octavo.passes.condition.refusals import refused
from octavo.passes.pipeline import Pass
from octavo.passes.structure.breaks import SPLIT_BREAKS
from octavo.passes.structure.direction_marks import SETTLE_TURNS
from octavo.passes.structure.end_marks import strip_end_marks
from octavo.passes.structure.figures import SET_FIGURES
from octavo.passes.structure.footnotes import join_footnotes
from octavo.passes.structure.indents import LEAVE_INDENTS
from octavo.passes.structure.japanese_notation import read_notation
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.passes.structure.note_places import settle_notes
from octavo.passes.structure.notes import label_boxes, label_notes
from octavo.passes.structure.numbered_notes import join_numbered_notes
from octavo.passes.structure.ornaments import recognise_ornaments
from octavo.passes.structure.post_titles import title_posts
from octavo.passes.structure.resolve import RESOLVE_CONTAINERS
from octavo.passes.structure.scene_breaks import RECOGNISE_SCENE_BREAKS, RECOGNISE_WRITTEN_BREAKS
from octavo.passes.structure.titles import lift_title
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.document import Document

HTML: Final = "text/html"
PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
MHTML: Final = "multipart/related"
MAIL: Final = "message/rfc822"
"""Another name for a page saved as a single file, since it begins as a mail does."""
WEB_ARCHIVE: Final = "application/x-webarchive"
SINGLE_FILES: Final = frozenset({MHTML, MAIL, WEB_ARCHIVE})
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EPUB: Final = "application/epub+zip"
AUTHORED: Final = frozenset({MARKDOWN, EPUB})
"""Sources that somebody wrote or made into a book: nothing in them is chrome."""


def _read_markdown(source: Source) -> Outcome:
    from octavo.readers.markdown import read_markdown  # noqa: PLC0415 - its parser is slow to load

    return read_markdown(source)


def _read_mhtml(source: Source) -> Outcome:
    from octavo.readers.mhtml import read_mhtml  # noqa: PLC0415 - loaded when there is one

    return read_mhtml(source)


def _read_webarchive(source: Source) -> Outcome:
    from octavo.readers.webarchive import read_webarchive  # noqa: PLC0415 - loaded when there is one

    return read_webarchive(source)


def _read_docx(source: Source) -> Outcome:
    from octavo.readers.docx import read_docx  # noqa: PLC0415 - loaded when there is one

    return read_docx(source)


def _read_epub(source: Source) -> Outcome:
    from octavo.readers.epub import read_epub  # noqa: PLC0415 - loaded when there is one

    return read_epub(source)


def page_in(source: Source) -> Source:
    """Return the page of HTML or text in a source, under the same name; the source itself if it is one.

    Raises:
        ReadError: as its reader does.
    """
    if source.media_type in {MHTML, MAIL}:
        from octavo.readers import mhtml  # noqa: PLC0415 - loaded when there is one

        return mhtml.page_in(source)
    if source.media_type == WEB_ARCHIVE:
        from octavo.readers import webarchive  # noqa: PLC0415 - loaded when there is one

        return webarchive.page_in(source)
    if source.media_type == DOCX:
        from octavo.readers import docx  # noqa: PLC0415 - loaded when there is one

        return docx.page_in(source)
    return source


READERS: Final[Mapping[str, Callable[[Source], Outcome]]] = MappingProxyType(
    {
        HTML: read_html,
        "application/xhtml+xml": read_html,
        MHTML: _read_mhtml,
        MAIL: _read_mhtml,
        WEB_ARCHIVE: _read_webarchive,
        PLAIN: read_text,
        MARKDOWN: _read_markdown,
        DOCX: _read_docx,
        EPUB: _read_epub,
    }
)
"""Readers by media type."""

MEDIA_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".html": HTML,
        ".htm": HTML,
        ".xhtml": HTML,
        ".mhtml": MHTML,
        ".mht": MHTML,
        ".webarchive": WEB_ARCHIVE,
        ".txt": PLAIN,
        ".text": PLAIN,
        ".md": MARKDOWN,
        ".markdown": MARKDOWN,
        ".docx": DOCX,
    }
)
"""Media types of pages, by lower-case suffix."""
BOOKS: Final[Mapping[str, str]] = MappingProxyType({".epub": EPUB})
"""Media types of whole books; a book is read if it is named, not if it is found in a folder of pages."""


def opening_passes(choices: Choices) -> tuple[Pass, ...]:
    """Return the passes that open a scraped page: they remove what is hidden, and controls."""
    return (
        strip_marked(choices),
        strip_forms(choices),
        strip_unseen(choices),
        strip_twins(choices),
        strip_invisible(choices),
        SPLIT_BREAKS,
        strip_edit_links(choices),
        strip_paragraph_signs(choices),
        strip_archive(choices),
        read_notation(choices),
        # Before the blocks are weighed: a note at the foot of the page reads like furniture.
        join_footnotes(choices),
    )


def finding_passes(choices: Choices, gather: Gather) -> tuple[Pass, ...]:
    """Return the passes that find the story on an opened page, without knowledge of its site."""
    return (title_posts(choices, gather), lift_title(choices, gather), find_story(choices, gather))


def scraped_passes(choices: Choices, profile: SiteProfile = NO_PROFILE) -> tuple[Pass, ...]:
    """Return the passes for one page that somebody saved or copied: chrome first, then structure.

    They share the evidence on the page's blocks, so each page needs its own passes.
    """
    gather = Gatherer(expects_counters=profile.expects_counters).gather
    return (
        *opening_passes(choices),
        # Before the heading is lifted: that makes the window's title a statement about the book.
        strip_site_name(choices, gather),
        title_posts(choices, gather),
        lift_title(choices, gather),
        strip_repeated(profile, choices, gather),
        find_story(choices, gather),
        strip_counters(choices, gather),
        # After the passes that weigh evidence: without a line, its neighbours would be judged differently.
        strip_dropped(choices),
        recognise_ornaments(gather),
        SET_FIGURES,
        label_boxes(choices),
        RESOLVE_CONTAINERS,
        strip_glued(profile, choices),
        strip_watermarks(choices),
        RECOGNISE_SCENE_BREAKS,
        label_notes(choices),
        join_numbered_notes(choices),
        strip_end_marks(choices),
        settle_notes(choices),
        LEAVE_INDENTS,
        SETTLE_TURNS,
        RESOLVE_LINKS,
    )


AUTHORED_PASSES: Final[tuple[Pass, ...]] = (RESOLVE_CONTAINERS,)
"""The passes for a manuscript, in which nothing is chrome. Links are resolved once the whole book is there."""


def typography_pass(quotes: str = "") -> Pass:
    """Return the pass that sets quotes, dashes, ellipses and spaces; it runs only if the user asks for it.

    `quotes` are the four quotation marks to use in the book's language; "" for the usual ones.
    """
    from octavo.passes.typography import set_typography  # noqa: PLC0415 - loaded when asked for

    return set_typography(quotes)


def doubts_of_typography(document: Document, choices: Choices, quotes: str) -> tuple[Finding, ...]:
    """Return findings on what the typography pass leaves in doubt, except what the user keeps (TYP002)."""
    from octavo.passes.typography import straight_quotes_left  # noqa: PLC0415 - loaded when asked for

    found = straight_quotes_left(document, quotes)
    return tuple(one for one in found if not choices.spares(one.code, one.evidence))


def passes_for(media_type: str, choices: Choices, profile: SiteProfile) -> tuple[Pass, ...]:
    """Return the passes for a page of `media_type`, in order."""
    if media_type == MARKDOWN:
        return (
            strip_dropped(choices),
            *AUTHORED_PASSES,
            RECOGNISE_WRITTEN_BREAKS,
            settle_notes(choices),
            SETTLE_TURNS,
        )
    if media_type == EPUB:
        return (
            strip_dropped(choices),
            *AUTHORED_PASSES,
            RECOGNISE_SCENE_BREAKS,
            settle_notes(choices),
            SETTLE_TURNS,
            RESOLVE_LINKS,
        )
    return scraped_passes(choices, profile)


AUTHORED_CONDITIONS: Final[tuple[Condition, ...]] = (unreadable, overridden)
"""What a manuscript is examined for once it is read. How it ends, and in how many languages it is
written, is up to its author."""
SCRAPED_CONDITIONS: Final[tuple[Condition, ...]] = (
    *AUTHORED_CONDITIONS,
    empty,
    refused,
    lists_the_book,
    incomplete,
    mostly_gone,
    mixed_language,
    doubtful_notes,
)
"""What a saved or copied page is examined for once it is clean."""


def conditions_for(media_type: str) -> tuple[Condition, ...]:
    """Return the conditions that a clean page of `media_type` is examined for."""
    return AUTHORED_CONDITIONS if media_type in AUTHORED else SCRAPED_CONDITIONS
