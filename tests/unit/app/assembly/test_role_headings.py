"""Sections without a heading: which of them get one of their role's, and in what words."""

import pytest

from octavo.app.assembly.role_headings import with_role_headings
from octavo.findings.finding import Outcome
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Blocks, Heading, Paragraph, Text
from octavo.tree.origin import Origin

STORY = (Paragraph((Text("The tide went out."),)),)


def section_of(role: Role, blocks: Blocks = STORY, **more: object) -> Section:
    return Section(blocks, role, origin=Origin("a.md", 1), **more)  # type: ignore[arg-type] # a test's


def headed(section: Section, language: str = "en", source: str = "a.md") -> tuple[str, int]:
    """Return the label of a section in a book, and how many findings there are."""
    book = Document(body_matter=(section,), metadata=Metadata(language=language))
    outcome = with_role_headings(Outcome(book), {source})
    return next(outcome.document.sections()).label, len(outcome.findings)


@pytest.mark.parametrize(
    ("role", "language", "word"),
    [
        (Role.PROLOGUE, "en", "Prologue"),
        (Role.EPILOGUE, "fr", "Épilogue"),
        (Role.AFTERWORD, "de-AT", "Nachwort"),
        (Role.INTRODUCTION, "es", "Introducción"),
    ],
)
def test_a_section_without_a_title_is_headed_by_its_role(
    role: Role, language: str, word: str
) -> None:
    assert headed(section_of(role), language) == (word, 1)


def test_the_word_is_of_the_sections_own_language() -> None:
    assert headed(section_of(Role.PROLOGUE, lang="de")) == ("Prolog", 1)


@pytest.mark.parametrize(
    "section",
    [
        section_of(Role.PROLOGUE, title=(Text("The Lamp"),)),
        section_of(Role.APPENDIX, number="A"),
        section_of(Role.PROLOGUE, (Heading((Text("Before"),), 2), *STORY)),
        section_of(Role.DEDICATION),
        section_of(Role.CHAPTER),
        section_of(Role.COPYRIGHT_PAGE),
    ],
)
def test_what_has_a_heading_or_wants_none_stays(section: Section) -> None:
    assert headed(section) == (section.label, 0)


def test_no_word_is_put_in_in_a_language_that_has_none_here() -> None:
    assert headed(section_of(Role.PROLOGUE), "tlh") == ("", 0)


def test_what_is_not_a_manuscript_stays_as_it_is() -> None:
    assert headed(section_of(Role.PROLOGUE), source="b.md") == ("", 0)


def test_a_section_in_a_part_is_headed() -> None:
    part = Section(role=Role.PART, title=(Text("One"),), sections=(section_of(Role.INTERLUDE),))
    book = Document(body_matter=(part,), metadata=Metadata(language="en"))
    outcome = with_role_headings(Outcome(book), {"a.md"})
    assert [one.label for one in outcome.document.sections()] == ["One", "Interlude"]
    (found,) = outcome.findings
    assert (found.code, found.after, found.chapter) == ("BOK021", "Interlude", "Interlude")
