"""Inlines → Markdown.

Emphasis is `*…*` if that is unambiguous, otherwise `<em>…</em>`: next to a letter, around spaces, inside
another emphasis (https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, assert_never

from octavo.findings.errors import NotWritableError
from octavo.tree.invariants import Violation
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Code,
    Direction,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Node,
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
from octavo.tree.rewriting import normal_form, with_content
from octavo.tree.walk import walk_inlines
from octavo.writers.markdown.escape import (
    code_span,
    destination,
    escape,
    kind_of,
    language_tag,
    protect_edges,
    protect_line,
)
from octavo.writers.markdown.sheet import Sheet

_BARE_RUBY: Final = re.compile(r"[^{}|\\`<>*\[\]&~^!_\n\r\t\ufeff]+")
_NAME: Final = re.compile(r"[\w.:-]+")
"""What braces can contain after a `#`."""
_BARE_ADDRESS: Final = re.compile(r"https?://[\w\-.~:/?#@!$'()+,;=%]+", re.ASCII)
NOTHING: Final = "<!-- -->"
"""Separates two code spans, or keeps a word from being read as a mark."""
_RISKY: Final = frozenset("*_~`\\")


@dataclass(frozen=True, slots=True)
class _Place:
    """The place of a run. `inside` has the marks that are open around it."""

    one_line: bool = False
    inside: frozenset[str] = frozenset()

    def within(self, mark: str) -> "_Place":
        return replace(self, inside=self.inside | {mark})


def paragraph_text(content: Inlines, sheet: Sheet) -> str:
    """Return a run as the lines of a paragraph, or "" if it has nothing to show."""
    text = _run(content, sheet, _Place())
    if text.endswith("\\\n"):
        text = text.removesuffix("\\\n") + "<br>"
    return "\n".join(protect_line(line) for line in text.split("\n"))


def verse_line_text(content: Inlines, sheet: Sheet) -> str:
    """Return a run as a line of verse."""
    return protect_line(_run(content, sheet, _Place(one_line=True)))


def line_text(content: Inlines, sheet: Sheet) -> str:
    """Return a run as one line: a heading, a cell."""
    return protect_edges(_run(content, sheet, _Place(one_line=True)))


def attributes(
    lang: str, direction: Direction, *classes: str, name: str = "", width: int = 0
) -> str:
    """Return attributes in braces, or "" if there are none; a name that braces cannot contain is left out."""
    parts = [f"#{name}"] if _NAME.fullmatch(name) else []
    parts += [f".{each}" for each in classes]
    if tag := language_tag(lang):
        parts.append(f"lang={tag}")
    if direction:
        parts.append(f"dir={direction}")
    if width:
        parts.append(f"width={width}%")
    return "{" + " ".join(parts) + "}" if parts else ""


def with_name(words: str, name: str, *classes: str) -> str:
    """Return a heading or caption followed by its name for links, and its classes, in braces."""
    return f"{words} {attributes('', '', *classes, name=name)}".strip()


def picture(image: Image, sheet: Sheet, caption: Inlines = (), name: str = "") -> str:
    """Return a picture; with a caption it is a figure if it is alone, to which links refer by `name`."""
    title = _run(caption, sheet, _Place(one_line=True))
    title = re.sub(r'[\\"&]', r"\\\g<0>", title)
    alt = escape(image.alt or "", "]")
    behind = attributes(
        "", "", *(["decorative"] if image.alt == "" else ()), name=name, width=image.width
    )
    tail = f' "{title}"' if title else ""
    text = f"![{alt}]({destination(image.source)}{tail}){behind}"
    return _in_language(text, *language_and_way(image), _Place())


def _run(content: Inlines, sheet: Sheet, place: _Place, before: str = "", after: str = "") -> str:
    """Write siblings; `before` and `after` are the characters that will be around them."""
    text = ""
    groups = [
        (lang, direction, tuple(nodes))
        for (lang, direction), nodes in groupby(content, language_and_way)
    ]
    for at, (lang, direction, nodes) in enumerate(groups):
        following = groups[at + 1][2][0] if at + 1 < len(groups) else None
        ahead = _first(following) if following else after
        if lang or direction:
            bare = tuple(replace(node, lang="", dir="") for node in nodes)
            inner = _siblings(bare, sheet, place, "[", "]")
            text += _in_language(inner, lang, direction, place) if inner else ""
        else:
            text += _siblings(nodes, sheet, place, text[-1:] or before, ahead)
    return text


def language_and_way(node: Node) -> tuple[str, Direction]:
    """Return the language of a node, as far as it is valid, and its direction."""
    return language_tag(node.lang), node.dir


def _siblings(nodes: Inlines, sheet: Sheet, place: _Place, before: str, after: str) -> str:
    text = ""
    for at, node in enumerate(nodes):
        ahead = _first(nodes[at + 1]) if at + 1 < len(nodes) else after
        written = _node(node, sheet, place, text[-1:] or before, ahead)
        text = _beside(text, written, before)
    return text


def _beside(text: str, written: str, before: str) -> str:
    """Return `written` after `text`, separated so that neither changes the other's meaning."""
    last = text[-1:] or before
    if last == "]" and written[:1] in {"(", ":"}:
        return f"{text}\\{written}"
    if last == "`" and written[:1] == "`":
        return f"{text}{NOTHING}{written}"
    return text + written


def _in_language(text: str, lang: str, direction: Direction, place: _Place) -> str:
    if not lang and not direction:
        return text
    if "link" not in place.inside:
        return f"[{text}]{attributes(lang, direction)}"
    # A bracketed span would end the link around it.
    lang = f' lang="{lang}"' if lang else ""
    way = f' dir="{direction}"' if direction else ""
    return f"<span{lang}{way}>{text}</span>"


def _node(node: Inline, sheet: Sheet, place: _Place, before: str, after: str) -> str:
    match node:
        case Text(text):
            return escape(text, after)
        case Code(text):
            return code_span(text)
        case Emphasis(content):
            return _marked(content, ("*", "em"), sheet, place, before, after)
        case Strong(content):
            return _marked(content, ("**", "strong"), sheet, place, before, after)
        case Strikethrough(content):
            return _marked(content, ("~~", "s"), sheet, place, before, after)
        case Superscript(content):
            return _tagged(content, "sup", sheet, place)
        case Subscript(content):
            return _tagged(content, "sub", sheet, place)
        case SmallCaps(content):
            return _small_caps(content, sheet, place)
        case Link():
            return _link(node, sheet, place)
        case Image():
            return picture(node, sheet)
        case LineBreak():
            return _line_break(place, before, after)
        case Note():
            return sheet.call(node)
        case Ruby():
            return _ruby(node, sheet, place)
        case Span(name=name) | Widget(name=name):
            raise NotWritableError((Violation(f"a raw <{name}>", node.origin),))
        case _:
            assert_never(node)


def _marked(
    content: Inlines, mark: tuple[str, str], sheet: Sheet, place: _Place, before: str, after: str
) -> str:
    sign, tag = mark
    if not content:
        return ""
    if sign[0] in place.inside or not _is_clear(content, before, after):
        return _tagged(content, tag, sheet, place)
    inner = _run(content, sheet, place.within(sign[0]), sign[0], sign[0])
    return f"{sign}{inner}{sign}" if inner else ""


def _is_clear(content: Inlines, before: str, after: str) -> bool:
    """Return whether signs around `content` can only be read as emphasis."""
    first, last = _first(content[0]), _last(content[-1])
    for outer, inner in ((before, first), (after, last)):
        if outer in _RISKY or inner in _RISKY or kind_of(inner) == "space":
            return False
        if kind_of(outer) == "letter" and kind_of(inner) == "mark":
            return False
    return True


def _first(node: Inline) -> str:
    """Return the character, or one of its kind, that a node's Markdown will begin with."""
    if any(language_and_way(node)):
        return "["
    match node:
        case Text(text):
            return text[:1]
        case Emphasis() | Strong() | Strikethrough():
            return "*"
        case Code():
            return "("
        case Link() | Note() | SmallCaps():
            return "["
        case Image():
            return "!"
        case _:
            return "<"


def _last(node: Inline) -> str:
    """Return the character, or one of its kind, that a node's Markdown will end with."""
    if any(language_and_way(node)):
        return "}"
    match node:
        case Text(text):
            return text[-1:]
        case Emphasis() | Strong() | Strikethrough():
            return "*"
        case LineBreak():
            return " "
        case _:
            return ">"


def _tagged(content: Inlines, tag: str, sheet: Sheet, place: _Place) -> str:
    inner = _run(content, sheet, place, ">", "<")
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def _small_caps(content: Inlines, sheet: Sheet, place: _Place) -> str:
    if "link" in place.inside:
        inner = _run(content, sheet, place, ">", "<")
        return f'<span class="smallcaps">{inner}</span>' if inner else ""
    inner = _run(content, sheet, place, "[", "]")
    return f"[{inner}]{{.smallcaps}}" if inner else ""


def _link(node: Link, sheet: Sheet, place: _Place) -> str:
    if node.content == (Text(node.target),) and _BARE_ADDRESS.fullmatch(node.target):
        return f"<{node.target}>"
    # A link in brackets would end the link around it; in other Markdown readers, so would a call.
    inner = tuple(walk_inlines(node.content))
    for lost in inner:
        if isinstance(lost, Link):
            sheet.lost(f"a link in a link, to {lost.target}", node.origin)
        elif isinstance(lost, Note):
            sheet.lost("a footnote called inside a link", node.origin)
    said = () if node.unworded else _linkable(node.content)
    words = _run(said, sheet, place.within("link"), "[", "]")
    notes = "".join(sheet.call(lost) for lost in inner if isinstance(lost, Note))
    return f"[{words}]({destination(node.target)}){notes}"


def _linkable(content: Iterable[Inline]) -> Inlines:
    """Return the words of a link without notes called in them, and with the words of inner links."""
    kept: list[Inline] = []
    for node in content:
        match node:
            case Note():
                pass
            case Link(inner):
                kept.extend(_linkable(inner))
            case _ if isinstance(node, INLINE_PARENTS):
                kept.append(with_content(node, _linkable(node.content)))
            case Ruby(base, annotation):
                base, annotation = _linkable(base), _linkable(annotation)
                kept.append(replace(node, base=base, annotation=annotation))
            case _:
                kept.append(node)
    return normal_form(kept)


def _line_break(place: _Place, before: str, after: str) -> str:
    """Return a line end if there are words on both sides of it, else the tag."""
    edge = kind_of(before) == "space" or not after
    return "<br>" if edge or place.one_line or place.inside else "\\\n"


def _ruby(node: Ruby, sheet: Sheet, place: _Place) -> str:
    match node.base, node.annotation:
        case (Text(base, lang="", dir=""),), (Text(annotation, lang="", dir=""),) if (
            _BARE_RUBY.fullmatch(base) and _BARE_RUBY.fullmatch(annotation)
        ):
            return f"{{{base}|{annotation}}}"
        case _:
            base = _run(node.base, sheet, place, ">", "<")
            annotation = _run(node.annotation, sheet, place, ">", "<")
            return f"<ruby>{base}<rt>{annotation}</rt></ruby>"
