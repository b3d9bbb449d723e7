"""Inlines → XHTML phrasing content.

No white space is added or removed. If XHTML forbids what the tree allows (a link inside a link, ruby inside ruby, a
footnote call inside a link), the words stay and the outer element wins; a footnote called inside a link or a title is
called right after it.
"""

from itertools import groupby
from typing import assert_never

from octavo.tree.nodes import (
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
    Widget,
)
from octavo.tree.plain import inline_text
from octavo.tree.text import CJK, holds_cjk, is_blank
from octavo.tree.walk import walk_inlines
from octavo.writers.xhtml.folios import bare, breaks_here
from octavo.writers.xhtml.markup import element, void
from octavo.writers.xhtml.references import open_brackets, said_of_page
from octavo.writers.xhtml.sentences import in_span, sentences
from octavo.writers.xhtml.setting import Galley, own


def inlines(content: Inlines, galley: Galley) -> str:
    """Return `content` as phrasing content."""
    return "".join([inline(node, galley) for node in content])


def inlines_and_calls(content: Inlines, galley: Galley) -> tuple[str, str]:
    """Return `content` without its footnote calls, and the calls, which follow it."""
    if galley.held is not None:  # the element around collects them already
        return inlines(content, galley), ""
    galley.held = []
    words = inlines(content, galley)
    held, galley.held = galley.held, None
    return words, "".join(galley.call(note, galley) for note in held)


def inline(node: Inline, galley: Galley) -> str:
    """Return one inline as phrasing content."""
    match node:
        case Text(words):
            if galley.setting.names_pages:
                galley.brackets += open_brackets(words)
            attributes = own(node)
            spoken = _dotted(words, galley) if galley.in_emphasis else sentences(words, galley)
            return element("span", spoken, attributes) if attributes else spoken
        case Emphasis():
            return _emphasis(node, galley)
        case Strong(content):
            return element("strong", inlines(content, galley), own(node))
        case SmallCaps(content):
            small = inlines(content, galley)
            return element("span", small, {"class": "small-caps", **own(node)})
        case Superscript(content):
            return element("sup", inlines(content, galley), own(node))
        case Subscript(content):
            return element("sub", inlines(content, galley), own(node))
        case Strikethrough(content):
            return element("s", inlines(content, galley), own(node))
        case Code(words):
            return element("code", sentences(words, galley), own(node))
        case Link():
            return _link(node, galley)
        case Image():
            return image(node, galley)
        case LineBreak():
            return void("br") + "\n"
        case Note():
            return _call(node, galley)
        case Ruby():
            return _ruby(node, galley)
        case Span(name=name) | Widget(name=name):
            raise ValueError(f"a raw <{name}> reached a writer")  # check_writable lets none through
        case _:
            assert_never(node)


def _emphasis(node: Emphasis, galley: Galley) -> str:
    """Return emphasised words; emphasis within emphasis is upright."""
    outer = galley.in_emphasis
    galley.in_emphasis = not outer and not galley.setting.semantics
    words = inlines(node.content, galley)
    galley.in_emphasis = outer
    return element("em", words, own(node))


def _dotted(words: str, galley: Galley) -> str:
    """Mark the characters that get emphasis dots in print, since WeasyPrint does not know `text-emphasis`.

    These are ideographs and kana, but not the punctuation between them, and none with a reading above them.
    """
    if galley.in_ruby or not holds_cjk(words):
        return sentences(words, galley)
    parts = groupby(words, lambda one: bool(CJK.match(one)) and one.isalpha())
    return "".join(
        element("span", spoken, {"class": "dotted"}) if dotted else spoken
        for dotted, run in parts
        for spoken in (sentences("".join(run), galley),)
    )


def image(node: Image, galley: Galley) -> str:
    """Return a picture; its alternative text is the author's, or "" if it is decorative."""
    setting = galley.setting
    alt = setting.nameless_image if node.alt is None else node.alt
    begun = ""
    if galley.pages:  # print counts its alternative text, or the word for a picture
        said = len(bare(setting.words.picture if node.alt is None else node.alt))
        begun = breaks_here(galley) if said else ""
        galley.said += said
    style = f"width: {node.width}%" if node.width else None
    source = setting.image_hrefs[node.resource]
    shown = void("img", {"src": source, "alt": alt, "style": style, **own(node)})
    return begun + in_span(shown, galley)


def _link(node: Link, galley: Galley) -> str:
    href = galley.setting.href(node.target)
    if galley.in_link or not href or not _is_named(node.content):
        words = inlines(node.content, galley)
        attributes = own(node)
        return element("span", words, attributes) if attributes else words
    names_page = galley.setting.names_pages and galley.held is None
    galley.in_link = True
    words, calls = inlines_and_calls(node.content, galley)
    galley.in_link = False
    said = said_of_page(href, galley) if names_page else {}
    return element("a", words, {"href": href, **said, **own(node)}) + calls


def _is_named(content: Inlines) -> bool:
    """Return whether a link has words, or a picture with alternative text, for screen readers."""
    if not is_blank(inline_text(content)):
        return True
    return any(isinstance(node, Image) and node.alt for node in walk_inlines(content))


def _call(note: Note, galley: Galley) -> str:
    if galley.held is not None:
        galley.held.append(note)
        return ""
    return galley.call(note, galley)


def _ruby(node: Ruby, galley: Galley) -> str:
    if galley.in_ruby:
        inner = inlines(node.base, galley) + _reading(node, galley)
        return element("span", inner, {"class": "ruby", **own(node)})
    galley.in_ruby = True
    base, base_calls = inlines_and_calls(node.base, galley)
    reading, reading_calls = inlines_and_calls(node.annotation, galley)
    galley.in_ruby = False
    inside = base + element("rt", reading)
    if not galley.setting.semantics:  # EPUB 3.3 discourages `rp`; WeasyPrint sets ruby in line
        inside = base + element("rp", "(") + element("rt", reading) + element("rp", ")")
    return element("ruby", inside, own(node)) + base_calls + reading_calls


def _reading(node: Ruby, galley: Galley) -> str:
    return element("span", inlines(node.annotation, galley), {"class": "reading"})
