"""Sections without a heading → the same with the name of their role as heading: Prologue, Épilogue, あとがき.

Contents list such a section by its role, so readers who turn to that page look for the word. This is done for
manuscripts only: an EPUB may have the word as a picture.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.tree.document import Role, Section
from octavo.tree.nodes import Heading, Text
from octavo.tree.rewriting import map_sections
from octavo.writers.xhtml.outline import has_heading
from octavo.writers.xhtml.words import has_words, words_of

_HEADED: Final = frozenset(
    {
        Role.FOREWORD, Role.PREFACE, Role.INTRODUCTION, Role.PROLOGUE, Role.INTERLUDE, Role.EPILOGUE,
        Role.AFTERWORD, Role.ACKNOWLEDGMENTS, Role.APPENDIX, Role.BIBLIOGRAPHY, Role.GLOSSARY,
    }
)  # fmt: skip
"""Roles that have a heading. Dedications and copyright pages have none, and chapters have their numbers."""


def with_role_headings(book: Outcome, manuscripts: Collection[str]) -> Outcome:
    """Give headings to the sections from `manuscripts`, names of sources, without title and number.

    The word is in the section's language, else in the book's; if octavo has none, nothing is added, nor
    above text that begins with a heading of its own.

    Findings: those of the book, and BOK021 for each.
    """
    findings: list[Finding] = []

    def headed(section: Section) -> Section:
        inner = tuple(map(headed, section.sections))
        word = _word_for(section, book.document.metadata.language)
        if not word or section.origin is None or section.origin.source not in manuscripts:
            return replace(section, sections=inner)
        message = f"The section has no title; it was headed “{word}”, as contents call it."
        found = CODES["BOK021"].found(section.origin, after=word, message=message)
        findings.append(found.in_chapter(word))
        return replace(section, title=(Text(word),), sections=inner)

    document = map_sections(book.document, headed)
    if not findings:
        return book
    return replace(book, document=document, findings=(*book.findings, *findings))


def _word_for(section: Section, language: str) -> str:
    """Return the name for a section without a heading, or "" if it needs none or has one."""
    language = section.lang or language
    begins = section.blocks[:1]
    if section.role not in _HEADED or has_heading(section) or not has_words(language):
        return ""
    if begins and isinstance(begins[0], Heading):
        return ""
    return words_of(language).section(section.role)
