"""Metadata and outline → the pages no author writes: title page, contents, colophon.

Each page has a function of its own, so that what octavo adds is separate from what it was given. A book that has a title
page or a colophon as a section gets no second one, and a book with a copyright page no colophon, which would say the
same.
"""

from collections.abc import Iterator
from itertools import groupby
from types import MappingProxyType
from typing import Final

from octavo.tree.document import Contributor, Document, Metadata, Role
from octavo.tree.isbn import printed_isbn
from octavo.tree.text import fold_space, is_blank
from octavo.writers.xhtml.dates import date_in_words
from octavo.writers.xhtml.heads import listed_below
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.markup import Attributes, element, text
from octavo.writers.xhtml.notes import new_galley
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.sentences import new_paragraph, sentences
from octavo.writers.xhtml.setting import Galley, Setting, own
from octavo.writers.xhtml.upright import characters
from octavo.writers.xhtml.words import Words

_ON_COVER: Final = 4
"""How many lines of credit a cover has room for."""
_RIGHT_TO_LEFT: Final = "\u200f"
"""Set after a publisher in Latin letters: without it, the day of the date would be next to these, away from its month."""
_NOTHING_SAID: Final[Attributes] = MappingProxyType({})
"""The attributes around the entries of the contents: none, since the page states the language."""


def wants_title_page(document: Document) -> bool:
    """Return whether the book lacks a title page of its own, and has a title to set."""
    return not is_blank(document.metadata.title) and not _has(document, Role.TITLE_PAGE)


def wants_colophon(document: Document) -> bool:
    """Return whether the book has no colophon or copyright page, and more than its title and people is known.

    A book without anything else, even a title, gets one anyway, since no format allows a book without a page.
    """
    if _has(document, Role.COLOPHON) or _has(document, Role.COPYRIGHT_PAGE):
        return False
    bare = not any(True for _ in document.sections()) and not wants_title_page(document)
    return bare or bool(_imprint(document.metadata))


def title_page(document: Document, setting: Setting) -> str:
    """Return the title page: title, subtitle, people, series, publisher."""
    metadata = document.metadata
    galley = new_galley(setting)
    lines = [element("h1", _words(metadata.title, galley), {"class": "title"})]
    if not is_blank(metadata.subtitle):
        lines.append(_line("subtitle", metadata.subtitle, galley))
    for role, credit in credits_of(metadata, setting):
        lines.append(_line("author" if role == "aut" else "contributor", credit, galley))
    if series := series_line(metadata):
        lines.append(_line("series", series, galley))
    if not is_blank(metadata.publisher):
        lines.append(_line("publisher", metadata.publisher, galley))
    return _page(Role.TITLE_PAGE, lines, setting)


def colophon(document: Document, setting: Setting) -> str:
    """Return the colophon: what the book is and whose it is."""
    metadata = document.metadata
    galley = new_galley(setting)
    name = setting.words.section(Role.COLOPHON)
    lines = [element("h1", _words(name, galley))]
    people = setting.words.semicolon.join(credit for _, credit in credits_of(metadata, setting))
    if not is_blank(metadata.title):
        work = element("cite", _words(metadata.title, galley))
        made_by = f"<br/>\n{sentences(people, galley)}" if people else ""
        lines.append(element("p", work + made_by))
    imprint = _imprint(metadata, setting.words.comma, setting.language)
    lines.extend(element("p", _words(words, galley)) for words in imprint)
    return _page(Role.COLOPHON, lines, setting)


def contents_list(
    divisions: tuple[Division, ...],
    setting: Setting,
    *,
    deep: bool = False,
    around: Attributes = _NOTHING_SAID,
) -> str:
    """Return the contents as nested `<ol>`: sections, and inside parts their sections; "" without divisions.

    With `deep`, sections inside chapters that have a heading are listed, too; headings in the text are listed if the
    divisions have them in `heads`. `around` has the language attributes of the section that contains the list.
    """
    entries = "".join(_entry(division, setting, around, deep=deep) for division in divisions)
    return element("ol", "\n" + entries) if entries else ""


def contents_page(divisions: tuple[Division, ...], setting: Setting) -> str:
    """Return a page of contents for print; an EPUB has its contents in the navigation document."""
    heading = element("h1", text(setting.words.contents))
    entries = contents_list(divisions, setting, deep=setting.heads is not None)
    nav = element("nav", f"\n{heading}\n{entries}\n", {"class": "contents", "id": "contents.page"})
    return nav + "\n"


def credits_of(metadata: Metadata, setting: Setting) -> list[tuple[str, str]]:
    """Return a line of credit for each run of people with the same role, and that role."""
    words = setting.words
    return [(role, words.credit(role, names)) for role, names in _people(metadata, words)]


def cover_credits(metadata: Metadata, words: Words, *, aloud: bool = False) -> list[str]:
    """Return the people as a cover names them: the names of authors alone, others with their role, in four lines at most.

    With `aloud`, authors have their role, too.
    """
    authors = words.comma.join(name for name in metadata.authors if not is_blank(name))
    lines = [words.credit("aut", authors) if aloud else authors] if authors else []
    others = [
        words.credit(role, names) for role, names in _people(metadata, words) if role != "aut"
    ]
    return (lines + others)[:_ON_COVER]


def series_line(metadata: Metadata) -> str:
    """Return the series and the book's place in it, as printed on a title page; "" without a series.

    A centred dot separates them in any script: the number of a book is not part of the series' name.
    """
    series = metadata.series
    if series is None or is_blank(series.name):
        return ""
    parts = (fold_space(series.name), fold_space(series.index))
    return " · ".join(part for part in parts if part)


def _people(metadata: Metadata, words: Words) -> Iterator[tuple[str, str]]:
    """Yield each run of people with the same role: the role, and their names on one line."""
    for role, people in groupby(metadata.contributors, key=_role):
        names = words.comma.join(person.name for person in people if not is_blank(person.name))
        if names:
            yield role, names


def _role(person: Contributor) -> str:
    return person.role


def _has(document: Document, role: Role) -> bool:
    return any(section.role is role for section in document.sections())


def _imprint(metadata: Metadata, comma: str = ", ", language: str = "") -> list[str]:
    """Return the lines of a colophon below title and people: publisher and date, rights, identifier."""
    given = (metadata.publisher, date_in_words(metadata.date, language))
    if book_direction(metadata) == "rtl":
        comma += _RIGHT_TO_LEFT
    published = comma.join(words for words in given if not is_blank(words))
    number = printed_isbn(metadata.identifier) or metadata.identifier
    lines = (published, metadata.rights, number)
    return [words for words in lines if not is_blank(words)]


def _line(name: str, words: str, galley: Galley) -> str:
    return element("p", _words(words, galley), {"class": name})


def _words(words: str, galley: Galley) -> str:
    """Set the words of a separate block."""
    new_paragraph(galley)
    return sentences(words, galley)


def _page(role: Role, lines: list[str], setting: Setting) -> str:
    """Wrap a generated page; its anchor contains a dot, unlike those of sections."""
    attributes: Attributes = {"id": f"{role.value}.page", "class": f"generated {role.value}"}
    if setting.semantics:
        attributes = {
            **attributes,
            "epub:type": role.value,
            "role": "doc-colophon" if role is Role.COLOPHON else None,
            "aria-label": setting.words.section(role),
        }
    return element("section", "\n" + "\n".join(lines) + "\n", attributes) + "\n"


def _entry(division: Division, setting: Setting, around: Attributes, *, deep: bool) -> str:
    inner, said = "", {**around, **own(division.section)}
    listed = listed_below(division) if deep or division.is_part else ()
    if listed:
        inner = "\n" + contents_list(listed, setting, deep=deep, around=said) + "\n"
    # In print, pages of the front matter have numbers in other figures.
    front = division.matter == "frontmatter" and not setting.semantics
    attributes: Attributes = {"class": "front"} if front else {}
    return element("li", _leader(division, setting, said) + inner, attributes) + "\n"


def _leader(division: Division, setting: Setting, said: Attributes) -> str:
    """Return the link of an entry: number and title apart, for the style sheet; `said` is the title's language."""
    title = division.title or division.name(setting.words)
    words = element("span", characters(title, setting), {"class": "title", **said})
    if division.has_heading and (number := division.section.number.strip()):
        figure = element("span", characters(number, setting), {"class": "number"})
        words = f"{figure} {words}" if division.title else figure
    return element("a", words, {"href": setting.hrefs[division.anchor]})
