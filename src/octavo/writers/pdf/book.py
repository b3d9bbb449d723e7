"""Document → one XHTML page for print: head, front matter, contents, body, back matter.

The order of the front matter is that of the Chicago Manual of Style, 1.4: half title, title page,
copyright page, dedication, epigraph, contents, then whatever introduces the text.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from octavo.tree.document import Document, Metadata, Role
from octavo.writers.pdf.particulars import shortened
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.markup import element, text, void
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.pages import (
    colophon,
    contents_page,
    title_page,
    wants_colophon,
    wants_title_page,
)
from octavo.writers.xhtml.sections import section
from octavo.writers.xhtml.setting import Setting, print_setting

_DISPLAY: Final = frozenset(
    (Role.TITLE_PAGE, Role.COPYRIGHT_PAGE, Role.DEDICATION, Role.EPIGRAPH, Role.HALF_TITLE_PAGE)
)
"""Pages that stand before the contents, and are not listed there."""


def book_page(
    document: Document,
    divisions: tuple[Division, ...],
    images: Mapping[str, str],
    *,
    head_room: float = math.inf,
    modified: datetime | None = None,
) -> str:
    """Return `document`, whose outline is `divisions`, as one XHTML page.

    Args:
        document: a book that `check_writable` has passed.
        divisions: its outline.
        images: the address of each resource, by id.
        head_room: how wide the book's title may be as a running head, in ems.
        modified: with the book's own date, the only date that is put in.
    """
    setting = print_setting(document, divisions, images)
    inside = "".join(
        (
            element("div", "\n" + _front(document, divisions, setting), {"class": "frontmatter"}),
            _matter("bodymatter", divisions, setting),
            _back(document, divisions, setting),
        )
    )
    title = document.metadata.title or _first_name(divisions, setting)
    body = element("body", "\n" + inside, {"aria-label": shortened(title, head_room)})
    language, direction = setting.language, book_direction(document.metadata)
    page = _head(document.metadata, title, modified) + "\n" + body
    return "<!DOCTYPE html>\n" + element("html", page, {"lang": language, "dir": direction})


def _front(document: Document, divisions: tuple[Division, ...], setting: Setting) -> str:
    front = [division for division in divisions if division.matter == "frontmatter"]
    half_title = [one for one in front if one.section.role is Role.HALF_TITLE_PAGE]
    display = [one for one in front if one.section.role in _DISPLAY and one not in half_title]
    rest = [one for one in front if one.section.role not in _DISPLAY]
    return "".join(
        (
            _all(half_title, setting),
            title_page(document, setting) if wants_title_page(document) else "",
            _all(display, setting),
            _contents(divisions, setting),
            _all(rest, setting),
        )
    )


def _contents(divisions: tuple[Division, ...], setting: Setting) -> str:
    """A book of one piece needs no contents."""
    listed = tuple(one for one in divisions if one.section.role not in _DISPLAY | {Role.COLOPHON})
    if len(listed) + sum(len(one.divisions) for one in listed if one.is_part) < 2:
        return ""
    return contents_page(listed, setting)


def _back(document: Document, divisions: tuple[Division, ...], setting: Setting) -> str:
    closing = colophon(document, setting) if wants_colophon(document) else ""
    back = _matter("backmatter", divisions, setting)
    return back + (element("div", "\n" + closing, {"class": "backmatter"}) if closing else "")


def _matter(name: str, divisions: Iterable[Division], setting: Setting) -> str:
    inside = _all((one for one in divisions if one.matter == name), setting)
    return element("div", "\n" + inside, {"class": name}) + "\n" if inside else ""


def _all(divisions: Iterable[Division], setting: Setting) -> str:
    return "".join(_set(division, setting) for division in divisions)


def _set(division: Division, setting: Setting) -> str:
    """Set a division; what belongs to a part follows it, inside an element that nests the outline."""
    markup = section(_unlabelled(division, setting), setting)
    if division.is_part and division.divisions:
        markup += element("div", _all(division.divisions, setting), {"class": "chapters"}) + "\n"
    return markup


def _unlabelled(division: Division, setting: Setting) -> Division:
    """A dedication that is titled *Dedication* bears that name in the outline, not on its page."""
    node = division.section
    name = setting.words.section(node.role)
    if node.role in _DISPLAY and node.label.casefold() == name.casefold():
        return replace(division, section=replace(node, title=()))
    return division


def _head(metadata: Metadata, title: str, modified: datetime | None) -> str:
    fields = [
        *(("author", name) for name in metadata.authors),
        ("description", metadata.description),
        ("keywords", ", ".join(metadata.subjects)),
        ("dcterms.created", _date(metadata.date)),
        ("dcterms.modified", _moment(modified)),
    ]
    metas = [void("meta", {"name": name, "content": value}) for name, value in fields if value]
    lines = [void("meta", {"charset": "utf-8"}), element("title", text(title)), *metas]
    return element("head", "\n" + "\n".join(lines) + "\n")


def _date(written: str) -> str:
    """Return a date as metadata give it if it is one: a year, a month or a day."""
    parts = written.strip().split("-")
    try:
        date.fromisoformat("-".join((*parts, *("01",) * (3 - len(parts)))))
    except ValueError:
        return ""
    return written.strip()


def _moment(modified: datetime | None) -> str:
    if modified is None:
        return ""
    return modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _first_name(divisions: tuple[Division, ...], setting: Setting) -> str:
    """A book without a title goes by the name of what it begins with; PDF/UA asks for some title."""
    return divisions[0].name(setting.words) if divisions else setting.words.contents
