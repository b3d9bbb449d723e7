"""Saved HTML → page: every character of the page, as raw nodes, whatever state the markup is in.

selectolax (lexbor) parses it by the algorithm of browsers (https://html.spec.whatwg.org/#parsing), or
BeautifulSoup with html5lib if that is missing or fails. Both feed one `PageBuilder`.

Its modules, in the order to read them in:

- two parsers, one builder: `lexbor` `soup` `xhtml` `builder` `open_elements` `elements`
- markup made safe before it is parsed: `nesting` `formatting` `attributes` `shadow_trees` `frames` `unfinished`
- lines and characters: `inlines` `spacing` `line_ends` `quotation_marks` `formulas` `text_files` `wrapped_lines`
- style sheets: `sheets` `hiding` `scopes` `colours` `faces`
- what is marked for the passes: `selecting` `anchors` `pictures` `inline_drawings`
- what a page says of its book: `statements` `linked_data` `bylines` `ways_on`
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits
from octavo.readers.decode import decode
from octavo.readers.html.attributes import without_excess
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.bylines import bylines_in
from octavo.readers.html.formatting import without_runaways
from octavo.readers.html.frames import MARK as OF_FRAMES
from octavo.readers.html.frames import with_words_of_frames
from octavo.readers.html.nesting import without_depth
from octavo.readers.html.selecting import Selectors
from octavo.readers.html.shadow_trees import MARK as OF_SHADOWS
from octavo.readers.html.shadow_trees import with_open_shadows
from octavo.readers.html.statements import said_before
from octavo.readers.html.text_files import shown_text
from octavo.readers.html.unfinished import IN_A_TAG, left_open
from octavo.readers.html.wrapped_lines import unwrap_lines
from octavo.readers.html.xhtml import with_end_tags
from octavo.readers.references import replace_references
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.ink import ink_of_document
from octavo.tree.nodes import Box
from octavo.tree.origin import Origin
from octavo.tree.text import ink

_PROLOGUE: Final = 200
"""How many characters of a page are searched for an XML declaration."""


def read_html(source: Source) -> Outcome:
    """Read one saved page; a page that shows a text file is read as that file.

    The language and the `<title>` go into the metadata as evidence; the words of the title are in the tree,
    too, as a `Widget`, because they are text of the source. Whatever else the page says about its book becomes
    `statements`.

    Raises:
        ReadError: the source is empty or not text.

    Findings: those of `decode`; RDR004 for references to no character; RDR005 if nesting was flattened, or bold,
    italics and the like were opened and never closed; RDR006 if wrapped lines of preformatted text were joined;
    RDR013 if attributes were left out; RDR026 if the file ends before its page does; RDR028 for drawn quotation marks; for a text file those of
    `read_text`.
    """
    decoded = decode(source.data, source.name, source.charset)
    text, nameless = replace_references(decoded.text, source.name)
    if shown := shown_text(text):
        outcome = read_text(replace(source, data=shown.encode("utf-8"), charset="utf-8"))
        return replace(outcome, findings=(*decoded.findings, *nameless, *outcome.findings))
    builder = PageBuilder(source.name)
    small = text.encode("utf-8", "surrogatepass").lower()
    if OF_SHADOWS in small:
        text = with_open_shadows(text)
    if OF_FRAMES in small:
        text = with_words_of_frames(text)
    if text[:_PROLOGUE].lstrip().startswith("<?xml"):
        text = with_end_tags(text)
    excess = feed(text, builder, source.selectors, source.barren, source.limits)
    findings = (*decoded.findings, *nameless, *_cut_short(decoded.text, source.name), *excess)
    if builder.flattened:
        message = f"{builder.flattened} elements nested too deeply or never ended were flattened; their text is kept."
        findings += (CODES["RDR005"].found(Origin(source.name), message=message),)
    blocks = builder.finish()
    page = Document(
        Metadata(title=builder.title, language=builder.language),
        body_matter=(Section(blocks, origin=Origin(source.name)),),
        statements=(*said_before(text), *builder.statements, *bylines_in(blocks)),
    )
    if b"<pre" in small:
        page, width = unwrap_lines(page)
        if width:
            message = f"Lines wrapped at {width} characters were joined into paragraphs."
            findings += (CODES["RDR006"].found(Origin(source.name), message=message),)
    findings += drawn_marks(builder, source.name)
    return Outcome(page, findings, read=ink_of_document(page) - ink(builder.drawn))


def drawn_marks(builder: PageBuilder, name: str) -> tuple[Finding, ...]:
    """Return the finding for the quotation marks that a builder drew on a page, if any (RDR028)."""
    if not builder.drawn:
        return ()
    return (CODES["RDR028"].found(Origin(name), after=builder.drawn),)


def _cut_short(text: str, name: str) -> Iterator[Finding]:
    """Report where the file of a decoded page ends too early.

    Findings: RDR026.
    """
    if opened := left_open(text):
        where = f"inside {opened}" if opened == IN_A_TAG else f"with {opened} still open"
        message = f"The file ends before its page does, {where}."
        yield CODES["RDR026"].found(Origin(name), message=message)


def feed(
    text: str,
    builder: PageBuilder,
    selectors: Selectors = (),
    barren: Mapping[Box, int] = MappingProxyType({}),
    limits: Limits = LIMITS,
) -> tuple[Finding, ...]:
    """Parse `text` into `builder` with the best available parser, and mark the elements that the selectors name.

    Barren elements are passed on as one piece if that is faster than reading them.

    Findings: RDR013 if a tag had too many attributes.
    """
    text, removed = without_excess(text, limits.attributes)
    text, runaways = without_runaways(text)
    text, too_deep = without_depth(text)
    builder.flattened += runaways + too_deep
    try:
        from octavo.readers.html.lexbor import feed_lexbor  # noqa: PLC0415 - may be missing
    except ImportError:
        from octavo.readers.html.soup import feed_soup  # noqa: PLC0415 - 0.1 s to import

        feed_soup(text, builder, selectors)
    else:
        feed_lexbor(text, builder, selectors, barren)
    if not removed:
        return ()
    most, told = limits.attributes, limits.told("attributes")
    message = f"{removed} attributes of tags that have more than {most} were not read."
    return (CODES["RDR013"].found(Origin(builder.source), message=message, evidence=told),)
