"""What differs between an EPUB and a printed page when the same tree is set in XHTML.

A `Setting` is fixed for a whole book; a `Galley` collects what comes up while one piece of it is set:
footnotes that wait for their place, and the level of the last heading.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from octavo.findings.alternatives import AT_FOOT
from octavo.tree.document import Document
from octavo.tree.language import language_tag
from octavo.tree.links import web_url
from octavo.tree.nodes import Node, Note
from octavo.writers.xhtml.language import book_language
from octavo.writers.xhtml.markup import Attributes
from octavo.writers.xhtml.outline import Division, anchors_by_id, every, every_head
from octavo.writers.xhtml.words import Words, words_of

Folios: TypeAlias = Mapping[str, tuple[tuple[int, str], ...]]
"""Where printed pages begin: by the anchor of a section, for each page how many characters of the section come before it,
as `folios.bare` leaves them, and the page's number."""

NOTES_PAGE: Final = "notes.page"
"""The anchor of the notes after a printed book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a book is set. `semantics` adds `epub:type` and `role`, which print does not need."""

    language: str
    words: Words
    semantics: bool
    footnotes_inline: bool
    """True sets a footnote where it is called, for `float: footnote`; False sets a call there, and the note at
    the end of the section."""
    anchors: Mapping[str, str] = field(default_factory=dict)
    """The anchors of sections, and of places in them, by their ids."""
    hrefs: Mapping[str, str] = field(default_factory=dict)
    """The address of each section and place, by its anchor."""
    image_hrefs: Mapping[str, str] = field(default_factory=dict)
    """The address of each picture, by `Resource.id`."""
    nameless_image: str | None = None
    """Alternative text for pictures that have none; None leaves the attribute out."""
    kobo_spans: bool = False
    """Whether every sentence and picture is in a span of its own, as Kobo's reader needs it."""
    heads: frozenset[str] | None = None
    """Anchors of the headings inside chapters that the printed contents and the outline list; None if the contents list
    only chapters."""
    runs_down: bool = False
    """Whether lines run from top to bottom."""

    notes: str = AT_FOOT
    """Where print sets notes, one of `PLACES_OF_NOTES`."""
    names_pages: bool = False
    """Whether a link to a place in the book names its printed page."""
    front: frozenset[str] = frozenset()
    """Anchors of places in the front matter, whose page numbers are in other figures."""
    folios: Folios = field(default_factory=dict)
    """The printed pages that begin in each section, by anchor; not needed for print itself."""

    def href(self, target: str) -> str:
        """Return the address of a link: that of the place with the id, or a safe URL; "" if there is none."""
        if target.startswith("#"):
            return self.hrefs.get(self.anchors.get(target[1:], ""), "")
        return web_url(target)


@dataclass(slots=True)
class Galley:
    """One piece of the book while it is set: a new one for each, never shared."""

    setting: Setting
    call: Callable[[Note, "Galley"], str]
    """Sets the call of a footnote, or the note itself, where it is called."""
    notes: list[Note] = field(default_factory=list)
    """Footnotes called so far, in order."""
    held: list[Note] | None = None
    """Footnotes called inside a link or a title, where a call is not allowed; None outside of these."""
    pages: deque[tuple[int, str]] = field(default_factory=deque)
    """The printed pages that have yet to begin, as in `Folios`."""
    said: int = 0
    """How many characters were set, counted as for `Folios`."""
    owed: str = ""
    """Page breaks not yet followed by any words."""
    anchor: str = ""
    """The anchor of the section being set."""
    in_link: bool = False
    brackets: int = 0
    """How many brackets are open in the block being set, if links name pages."""
    in_ruby: bool = False
    in_emphasis: bool = False
    """Whether words are emphasised, for which print needs a mark on each of them."""
    in_note: bool = False
    base: int = 0
    """Level of the heading of the section being set; 0 if it has none."""
    level: int = 0
    """Level of the last heading, so that the next is at most one deeper."""
    ranks: Mapping[int, int] = field(default_factory=dict)
    """How many levels below the section's own heading each level of `Heading` is set, 0 for the highest."""
    paragraph: int = 0
    """Number of the block being set, if sentences are numbered."""
    sentence: int = 0
    """Number of the last sentence in it."""


def print_setting(
    document: Document,
    divisions: tuple[Division, ...],
    image_hrefs: Mapping[str, str],
    *,
    lists_sections: bool = False,
    names_pages: bool = False,
    notes: str = AT_FOOT,
) -> Setting:
    """Return the setting of one printed document, in which everything is at `#anchor`.

    `lists_sections` lists the sections nested in chapters even if no heading in their text is listed.
    """
    language = book_language(document.metadata)
    words = words_of(language)
    anchors = anchors_by_id(divisions)
    named = (division.anchor for division in every(divisions))
    all_anchors = (*named, *anchors.values(), NOTES_PAGE)
    ahead = (one for one in every(divisions) if one.matter == "frontmatter")
    heads = frozenset(head.anchor for each in every(divisions) for head in every_head(each))
    return Setting(
        language=language,
        words=words,
        semantics=False,
        footnotes_inline=True,
        anchors=anchors,
        hrefs={anchor: f"#{anchor}" for anchor in all_anchors},
        image_hrefs=image_hrefs,
        heads=heads if heads or lists_sections else None,
        nameless_image=words.picture,
        notes=notes,
        names_pages=names_pages,
        front=frozenset(
            f"#{anchor}"
            for one in ahead
            for anchor in (one.anchor, *(anchors[place] for place in one.places))
        ),
    )


def own(node: Node) -> Attributes:
    """Return the attributes for the language and direction of a node, if it has its own."""
    if not node.lang and not node.dir:
        return {}
    tag = language_tag(node.lang) or None
    return {"lang": tag, "xml:lang": tag, "dir": node.dir or None}
