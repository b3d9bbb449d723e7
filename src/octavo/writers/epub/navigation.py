"""A layout → the two tables of contents: the navigation document, and the NCX for old readers.

https://www.w3.org/TR/epub-33/#sec-nav, https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
"""

from collections.abc import Iterator
from dataclasses import dataclass

from octavo.tree.document import Document, Role
from octavo.writers.epub.layout import COLOPHON, COVER, NAV, TEXT_FOLDER, TITLE_PAGE, Layout
from octavo.writers.epub.metadata import book_title, identifier_of
from octavo.writers.epub.pages import content_document
from octavo.writers.xhtml.heads import listed_below
from octavo.writers.xhtml.markup import Attributes, element, quoted, text
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.pages import contents_list, wants_colophon, wants_title_page


def nav_document(document: Document, layout: Layout) -> bytes:
    """Return the navigation document: contents for people, landmarks for the reading system."""
    words = layout.setting.words
    heading = element("h1", text(words.contents), {"id": "contents.heading"})
    toc: Attributes = {
        "id": "contents.page",
        "class": "contents",
        "epub:type": "toc",
        "role": "doc-toc",
        "aria-labelledby": "contents.heading",
    }
    body = element("nav", f"\n{heading}\n{_contents(document, layout)}\n", toc) + "\n"
    body += _landmarks(document, layout) + _page_list(layout)
    return content_document(
        document, layout.setting, title=words.contents, body=body, matter="frontmatter"
    )


def _contents(document: Document, layout: Layout) -> str:
    """Return the list of sections; for a book without sections, that of the pages that octavo added."""
    listed = contents_list(layout.divisions, layout.setting, deep=True)
    if listed:
        return listed
    entries = [_generated(document, layout, role) for role in (Role.TITLE_PAGE, Role.COLOPHON)]
    return element("ol", "".join(entries))


def _generated(document: Document, layout: Layout, role: Role) -> str:
    wanted = wants_title_page if role is Role.TITLE_PAGE else wants_colophon
    if not wanted(document):
        return ""
    href = TITLE_PAGE if role is Role.TITLE_PAGE else COLOPHON
    name = text(layout.setting.words.section(role))
    return element("li", element("a", name, {"href": href}))


def _landmarks(document: Document, layout: Layout) -> str:
    words = layout.setting.words
    marks = [("toc", f"{NAV}#contents.page", words.contents)]
    if wants_title_page(document):
        marks.insert(0, ("titlepage", TITLE_PAGE, words.section(Role.TITLE_PAGE)))
    if layout.cover:
        marks.insert(0, ("cover", COVER, words.cover))
    body = next((name for name, each in layout.files if each.matter == "bodymatter"), "")
    if body:
        marks.append(("bodymatter", body, words.start))
    entries = "".join(
        element("li", element("a", text(name), {"epub:type": kind, "href": href})) + "\n"
        for kind, href, name in marks
    )
    attributes: Attributes = {"epub:type": "landmarks", "hidden": "hidden"}
    return _nav(entries, attributes)


def _nav(entries: str, attributes: Attributes) -> str:
    return element("nav", "\n" + element("ol", "\n" + entries) + "\n", attributes) + "\n"


def _page_list(layout: Layout) -> str:
    """Return the list of printed pages; "" if none are known."""
    if not layout.pages:
        return ""
    entries = "".join(
        element("li", element("a", page, {"href": href})) + "\n" for page, href in layout.pages
    )
    attributes: Attributes = {
        "epub:type": "page-list",
        "role": "doc-pagelist",
        "aria-label": layout.setting.words.pages,
        "hidden": "hidden",
    }
    return _nav(entries, attributes)


def _ncx_pages(layout: Layout, first: int) -> str:
    """Return the printed pages for old readers, with play order numbers from `first` on."""
    targets = "".join(
        f'<pageTarget id="pagetarget.{page}" {_numbered(page)} playOrder="{order}">'
        f"<navLabel><text>{page}</text></navLabel>"
        f'<content src="{TEXT_FOLDER}/{quoted(href)}"/></pageTarget>\n'
        for order, (page, href) in enumerate(layout.pages, first)
    )
    if not targets:
        return ""
    label = f"<navLabel><text>{text(layout.setting.words.pages)}</text></navLabel>\n"
    return f"<pageList>\n{label}{targets}</pageList>\n"


def _numbered(page: str) -> str:
    """Say of a page whether it is one of the body; roman figures number those of the front matter."""
    return f'type="normal" value="{page}"' if page.isdecimal() else 'type="front"'


@dataclass(slots=True)
class _Points:
    """Numbers the points of an NCX in reading order."""

    layout: Layout
    count: int = 0

    def of(self, divisions: tuple[Division, ...]) -> str:
        return "".join(self._point(division) for division in divisions)

    def _point(self, division: Division) -> str:
        self.count += 1
        number = self.count
        name = division.name(self.layout.setting.words)
        return _nav_point(
            number,
            name,
            self.layout.setting.hrefs[division.anchor],
            self.of(listed_below(division)),
        )


def _nav_point(number: int, name: str, href: str, inner: str = "") -> str:
    return (
        f'<navPoint id="point.{number}" playOrder="{number}">'
        f"<navLabel><text>{text(name)}</text></navLabel>"
        f'<content src="{TEXT_FOLDER}/{quoted(href)}"/>\n{inner}</navPoint>\n'
    )


def ncx(document: Document, layout: Layout) -> bytes:
    """Return the NCX."""
    counter = _Points(layout)
    points = counter.of(layout.divisions)
    if not points:
        points = _nav_point(1, layout.setting.words.contents, NAV)
    language = quoted(layout.setting.language)
    meta = "\n".join(
        f'<meta name="dtb:{name}" content="{quoted(value)}"/>'
        for name, value in (
            ("uid", identifier_of(document.metadata)),
            ("depth", str(max(_depths(layout.divisions), default=1))),
            ("totalPageCount", str(len(layout.pages))),
            (
                "maxPageNumber",
                str(max((int(page) for page, _ in layout.pages if page.isdecimal()), default=0)),
            ),
        )
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"'
        f' xml:lang="{language}">\n<head>\n{meta}\n</head>\n'
        f"<docTitle><text>{text(book_title(document))}</text></docTitle>\n"
        f"<navMap>\n{points}</navMap>\n{_ncx_pages(layout, counter.count + 1)}</ncx>\n"
    ).encode()


def _depths(divisions: tuple[Division, ...], depth: int = 1) -> Iterator[int]:
    for division in divisions:
        yield depth
        yield from _depths(listed_below(division), depth + 1)
