"""Clean pages → one Document: chapters in order, with ids, and metadata derived if none is given.

Looks across the pages for problems that no single page shows, such as those in `numbering`, and for pages without a story.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final

from octavo.app.assembly.bylines import with_byline
from octavo.app.assembly.cataloguing import catalogued
from octavo.app.assembly.chapter_numbers import with_numbers
from octavo.app.assembly.distinct_ids import distinct
from octavo.app.assembly.duplicates import twins, without_twins
from octavo.app.assembly.folder_parts import folder_of_book, parts_of_folders
from octavo.app.assembly.heading_order import by_headings
from octavo.app.assembly.headings import with_heading, without_author
from octavo.app.assembly.joined_pages import joined
from octavo.app.assembly.language import contradictions, language_of_pages
from octavo.app.assembly.matters import matter_of, matters_in_order
from octavo.app.assembly.naming import Naming, name_book
from octavo.app.assembly.non_chapters import only_chapters
from octavo.app.assembly.numbering import file_number, numbering
from octavo.app.assembly.parts import filled_part, unsaid_of
from octavo.app.assembly.placed_page import Matter, Page, Placed
from octavo.app.assembly.section_ids import with_section_ids
from octavo.app.assembly.several_books import several_books
from octavo.app.assembly.uniform_numbers import of_one_form, with_numbers_apart
from octavo.app.assembly.volume_parts import parts_of_volumes
from octavo.app.assembly.whole_books import metadata_of_books, parts_of_books, unused_covers
from octavo.app.assembly.words_before import with_words_before
from octavo.app.page_order import name_of_folder
from octavo.findings.alternatives import UNCOUNTED
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.reading.headlines import Headline
from octavo.passes.structure.direction_marks import SETTLE_TURNS
from octavo.passes.structure.titles import UNDER_HEADING
from octavo.tree.document import Contributor, Document, Metadata, Resource, Role, Section
from octavo.tree.ink import ink_of_document, strings_of_section, text_of_blocks
from octavo.tree.nodes import Image
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

_OF_A_BOOK: Final = (
    "subtitle", "direction", "writing", "identifier", "publisher", "date", "rights", "description", "subjects",
    "series",
)  # fmt: skip
"""Fields of the metadata that only whole books state, never chapters."""


def assemble(
    pages: Sequence[Page],
    metadata: Metadata | None = None,
    parts: Sequence[Section] = (),
    limits: Limits = LIMITS,
    choices: Choices = NO_CHOICES,
    numbers: str = UNCOUNTED,
) -> Outcome:
    """Return the book made of `pages`, in the given order.

    Args:
        pages: clean pages; a page's first section says by its role where it belongs.
        metadata: given by the user; empty fields are derived from the pages.
        parts: the sections of the parts, without chapters; `Page.part` is an index into them. A first page may be the part's own.
        limits: how long titles and names may be.
        choices: the user can prevent what is done here by its code.
        numbers: what is numbered, one of `COUNTED`.

    Findings: those of the pages, with their chapter's name; BOK001 to BOK005, BOK007, BOK010, BOK011, BOK013,
    BOK017 to BOK020, BOK022; COV005; STR005 for a link to a removed section; STR008 if a part's title changes the direction.
    """
    findings: list[Finding] = []
    given = pages
    if not parts and not choices.spares("BOK019", ""):
        pages, parts = _in_parts(pages, metadata.language if metadata else "", findings)
    findings.extend(unused_covers(given, pages, parts))
    documents = list(distinct(page.outcome.document for page in pages))
    pages = list(map(_with_document, pages, documents))
    naming = name_book(documents)
    authors = _authors(metadata or Metadata(), pages, naming)
    pages = with_words_before(pages, naming, metadata.title if metadata else "", findings)
    counts = numbers != UNCOUNTED
    sections = _placed_sections(pages, naming, authors, choices, findings, counts=counts)
    if not parts and not choices.spares("BOK019", ""):
        sections, parts = parts_of_volumes(sections, findings)
    first = {page.part: section for section, page in reversed(sections) if page.part >= 0}
    filled = sorted(first)
    unheaded = {page.name for page in pages if _bears_no_heading(page)}
    book = of_one_form(_arranged(sections, _settled(parts, filled, findings)), unheaded, findings)
    language = ((metadata and metadata.language) or language_of_pages(pages)[0]) if counts else ""
    book = with_numbers(book, numbers, language, findings)
    findings.extend((*numbering(only_chapters(book, findings)), *twins(book)))
    derived = _derived(metadata or Metadata(language=""), pages, naming, findings)
    known, strange = catalogued(derived, limits)
    findings.extend(strange)
    read = sum(page.outcome.read for page in pages)
    said = Document(body_matter=tuple(unsaid_of(parts[at], first[at]) for at in filled))
    before = {one.id for page in pages for one in page.outcome.document.sections() if one.id}
    book = _with_files(with_section_ids(book, before, findings), pages)
    return Outcome(replace(book, metadata=known), tuple(findings), read + ink_of_document(said))


def _in_parts(
    pages: Sequence[Page], language: str, findings: list[Finding]
) -> tuple[Sequence[Page], Sequence[Section]]:
    """Return the pages with their parts, and the parts, if folders are volumes or pages whole books."""
    pages, parts = parts_of_folders(pages, findings)
    return (pages, parts) if parts else parts_of_books(pages, language, findings)


def _with_document(page: Page, document: Document) -> Page:
    return replace(page, outcome=replace(page.outcome, document=document))


def _settled(
    parts: Sequence[Section], filled: Sequence[int], findings: list[Finding]
) -> list[Section]:
    """Return the parts with all turns of direction in their titles closed; append findings about the parts at `filled` to `findings`."""
    settled = [SETTLE_TURNS.run(Document(body_matter=(part,))) for part in parts]
    findings.extend(finding for at in filled for finding in settled[at].findings)
    return [one.document.body_matter[0] for one in settled]


def _placed_sections(
    pages: Sequence[Page],
    naming: Naming,
    authors: Sequence[str],
    choices: Choices,
    findings: list[Finding],
    *,
    counts: bool,
) -> list[Placed]:
    """Return the sections of all pages in reading order, each with its page; append to `findings`.

    If chapters are to be numbered (`counts`), none takes the number of its file.
    """
    sections: list[Placed] = []
    several = len(pages) > 1
    signed = set(naming.authors if naming.place == UNDER_HEADING else ())
    for page, heading in zip(pages, naming.headings, strict=True):
        here = _sections_of(page, heading, signed, findings, after_file=several and not counts)
        names = page.outcome.document.metadata.authors if several and not page.whole else ()
        here = with_byline(here, names, authors, page.name, findings)
        sections.extend((section, page) for section in here)
    findings.extend(several_books(sections, naming))
    if not choices.spares("BOK018", ""):
        sections = by_headings(sections, findings)
    if not choices.spares("BOK017", ""):
        sections = joined(sections, findings)
    return with_numbers_apart(without_twins(sections, choices, findings), findings)


def _sections_of(
    page: Page,
    heading: Headline | None,
    signed: set[str],
    findings: list[Finding],
    *,
    after_file: bool,
) -> list[Section]:
    """Return a page's sections with their headings completed; append to `findings`.

    `heading`: the chapter's heading in the window title. `signed`: authors who are named under headings.
    `after_file`: whether a section without number and title takes the number of its file.
    """
    here = _with_story(page, findings)
    if len(here) == 1 and not page.authored:
        here = [with_heading(here[0], heading, page.name, findings)]
    if after_file:
        here = [_numbered(section, page, findings) for section in here]
    labels = [(one.origin.line if one.origin else 0, one.label) for one in here]
    findings.extend(
        _placed(finding, page.name).in_chapter(_chapter_at(finding.origin, labels) or page.name)
        for finding in page.outcome.findings
    )
    return [without_author(one, signed, page.name, findings) for one in here] if signed else here


def _placed(finding: Finding, name: str) -> Finding:
    """Return the finding with its page's name, which a pass that reports on a whole page does not know."""
    place = finding.origin
    if place and not place.source:
        return replace(finding, origin=replace(place, source=name))
    return finding


def _chapter_at(origin: Origin | None, labels: Iterable[tuple[int, str]]) -> str:
    """Return the label of the section that contains `origin`, else that of the first section with a label.

    `labels` has the first line of each section, 0 if unknown, and its label.
    """
    found = ""
    for begins, label in labels:
        if label and (not found or (origin and 0 < begins <= origin.line)):
            found = label
    return found


def _with_story(page: Page, findings: list[Finding]) -> list[Section]:
    """Return the page's sections without those that are empty, which are reported."""
    kept = []
    for section in page.outcome.document.spine:
        empty = all(is_blank(text_of_blocks((block,))) for block in section.blocks)
        empty = empty and not (page.authored and _shows_picture(section))
        if empty and section.role is not Role.PART:  # which needs no text besides its title
            findings.append(_nothing_on(page, section))
        if not empty or not is_blank("".join(strings_of_section(section))):
            kept.append(section)
    return kept


def _nothing_on(page: Page, section: Section) -> Finding:
    """Return the finding for a section without text; in a manuscript it has the place of the heading."""
    found = CODES["BOK001"].found(Origin(page.name))
    if not page.authored:
        return found
    message = "There is no text below the heading." if section.label else "There is no text."
    hint = "write it, or take the chapter out; --keep BOK001 if it is meant"
    return replace(found, message=message, origin=section.origin or found.origin, hint=hint)


def _shows_picture(section: Section) -> bool:
    runs = (run for block in walk_blocks(section.blocks) for run in runs_of(block))
    return any(isinstance(node, Image) for run in runs for node in walk_inlines(run))


def _numbered(section: Section, page: Page, findings: list[Finding]) -> Section:
    """Give a chapter without title and number the number in its file's name."""
    number = file_number(page.name)
    if section.title or section.number or section.role is not Role.CHAPTER or not number:
        return section
    message = f"The chapter has no number; {number} was taken from the file's name."
    findings.append(CODES["BOK005"].found(Origin(page.name), after=number, message=message))
    return replace(section, number=number)


def _arranged(sections: Iterable[Placed], parts: Sequence[Section]) -> Document:
    front: list[Section] = []
    body: list[Section | int] = []
    back: list[Section] = []
    in_parts: dict[int, list[Section]] = {}
    for section, page, matter in _with_matters(sections):
        if page.part >= 0:
            if page.part not in in_parts:
                in_parts[page.part] = []
                body.append(page.part)
            in_parts[page.part].append(section)
            continue
        match matter:
            case Matter.FRONT:
                front.append(section)
            case Matter.BODY:
                body.append(section)
            case Matter.BACK:
                back.append(section)
    filled = tuple(
        filled_part(parts[entry], in_parts[entry]) if isinstance(entry, int) else entry
        for entry in body
    )
    return Document(front_matter=tuple(front), body_matter=filled, back_matter=tuple(back))


def _with_matters(
    sections: Iterable[Placed],
) -> Iterator[tuple[Section, Page, Matter]]:
    """Yield each section with its matter: the one its page was assigned, else the one by its role or its place in a whole book."""
    runs = [list(run) for _, run in groupby(sections, key=lambda one: one[1].name)]
    for run in runs:
        here = [section for section, _ in run]
        is_book = run[0][1].whole or (run[0][1].authored and len(runs) == 1)
        ordered = matters_in_order(here) if is_book else map(matter_of, here)
        for (section, page), matter in zip(run, ordered, strict=True):
            yield section, page, page.matter or matter


def _bears_no_heading(page: Page) -> bool:
    """Return whether a page's chapters can only be numbered after its file, as those of a page set as plain text (RDR014)."""
    if any(one.code == "RDR014" for one in page.outcome.findings):
        return True
    return not any(one.number or one.title for one in page.outcome.document.sections())


def _with_files(book: Document, pages: Sequence[Page]) -> Document:
    """Give a book the pictures of its pages, and the first cover."""
    resources: dict[str, Resource] = {}
    store: dict[str, bytes] = {}
    for page in pages:
        for resource in page.outcome.document.resources:
            resources.setdefault(resource.id, resource)
        store.update(page.outcome.document.store)
    cover = next(filter(None, (page.outcome.document.cover for page in pages)), None)
    return replace(book, resources=tuple(resources.values()), store=store, cover=cover)


def _derived(
    metadata: Metadata, pages: Sequence[Page], naming: Naming, findings: list[Finding]
) -> Metadata:
    """Fill in what is not given, title, author and language, from the pages."""
    alone = len(pages) == 1
    own = pages[0].outcome.document.metadata if alone else metadata_of_books(pages)
    known = _filled(metadata, own)
    said: list[str] = []
    unsure: list[str] = []
    if not known.title:
        title, doubtful = _title(pages, own, naming)
        known = replace(known, title=title)
        said.append(f"title “{title}”")
        if doubtful:
            unsure.append(" The title may be the site's name: --set book.title=… names the book.")
    if not known.authors:
        written = _people(pages, naming)
        if known.contributors:  # a translator, an editor: then pages only say who wrote it
            written = tuple(person for person in written if person.role == "aut")
        known = replace(known, contributors=(*written, *known.contributors))
        place = f" ({naming.place})" if naming.place else ""
        said.extend(
            f"{'author' if person.role == 'aut' else 'contributor'} “{person.name}”{place}"
            for person in written
        )
        if not known.contributors:
            unsure.append(" Nobody is named as the author: --set book.authors=… does.")
    if not known.language:
        language, doubt = language_of_pages(pages)
        known = replace(known, language=language)
        said.append(f"language {language}")
        unsure.append(doubt)
    if said or any(unsure):
        message = f"Derived from the pages: {', '.join(said) or 'nothing'}.{''.join(unsure)}"
        findings.append(CODES["BOK005"].found(message=message))
    findings.extend(contradictions(known.language, pages))
    return known


def _authors(metadata: Metadata, pages: Sequence[Page], naming: Naming) -> tuple[str, ...]:
    """Return the book's authors, as given by the user, else by its pages."""
    return metadata.authors or Metadata(contributors=_people(pages, naming)).authors


def _people(pages: Sequence[Page], naming: Naming) -> tuple[Contributor, ...]:
    """Return the people in the pages' own metadata or, if there are none, the authors on whom the pages agree (`naming`)."""
    given = dict.fromkeys(
        person for page in pages for person in page.outcome.document.metadata.contributors
    )
    return tuple(given) or tuple(map(Contributor, naming.authors))


def _filled(metadata: Metadata, own: Metadata) -> Metadata:
    """Return the metadata with empty fields filled from a whole book's own, such as an EPUB's."""
    missing = {
        name: value
        for name in _OF_A_BOOK
        if (value := getattr(own, name)) and not getattr(metadata, name)
    }
    return replace(metadata, **missing) if missing else metadata


def _title(pages: Sequence[Page], own: Metadata, naming: Naming) -> tuple[str, bool]:
    """Return the book's title, made from a folder's or file's name if need be, and whether it is doubtful.

    `own`: the title given by the only page, or by the whole books among several pages.
    """
    only = pages[0].outcome.document if len(pages) == 1 else None
    one_chapter = only and not (pages[0].authored and sum(1 for _ in only.sections()) > 1)
    if own.title and not one_chapter:
        return fold_space(own.title), False
    return (naming.title, naming.doubtful) if naming.title else (_name_of(pages), False)


def _plain_title(section: Section) -> str:
    return fold_space(inline_text(section.title))


def _name_of(pages: Sequence[Page]) -> str:
    """Return a title for the book: that of the only chapter or the name of its file; for several pages, the name of their folder."""
    if len(pages) == 1:
        sections = list(pages[0].outcome.document.sections())
        own = _plain_title(sections[0]) or sections[0].label if len(sections) == 1 else ""
        return own or _as_words(Path(pages[0].name).stem).strip("<>")
    folders = dict.fromkeys(page.found_in or Path(page.name).parent for page in pages)
    return _as_words(name_of_folder(folder_of_book(folders))).title() or "Untitled"


def _as_words(name: str) -> str:
    """Return the name of a file or folder with spaces between its words."""
    return re.sub(r"[-_]+", " ", name).strip()
