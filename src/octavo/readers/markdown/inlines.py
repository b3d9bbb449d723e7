"""Inline tokens → inlines in normal form.

Marks and tags form one stack of frames. What is opened and never closed becomes text again, so that
`<em>` without an end loses nothing.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, cast, get_args

from markdown_it.token import Token

from octavo.readers.markdown.attributes import percent_of, written_out
from octavo.readers.markdown.html_tags import RUBY_PARTS, SILENT, Tag, read_tag
from octavo.readers.markdown.reading import Reading
from octavo.readers.markdown.vocabulary import SMALL_CAPS, SPANS
from octavo.tree.nodes import (
    Code,
    Direction,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import normal_form
from octavo.tree.text import NO_CHARACTER, REPLACEMENT_CHARACTER, excerpt, is_blank

MakeNote = Callable[[Token, int, Origin], Inline]
"""Makes the note for a call's token, or the call as text, given the room for nested nodes and the
place."""

_AWAY: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""The beginning of an address outside the book."""
_MARKS: Final[dict[str, Callable[[Inlines], Inline]]] = {
    "em": Emphasis,
    "i": Emphasis,
    "cite": Emphasis,
    "dfn": Emphasis,
    "var": Emphasis,
    "strong": Strong,
    "b": Strong,
    "s": Strikethrough,
    "del": Strikethrough,
    "strike": Strikethrough,
    "sup": Superscript,
    "sub": Subscript,
}
_JOINS_LINES: Final = re.compile(
    "[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
"""Scripts written without spaces: a line end between two of these characters is not a space."""


@dataclass(slots=True)
class _Frame:
    """An open mark. `source` is how it was written, "" for marks that cannot be left open."""

    name: str
    source: str = ""
    token: Token | None = None
    tag: Tag | None = None
    content: list[Inline] = field(default_factory=list)
    """Its content; if there is no room, the same list as that of the mark around it."""
    start: int = -1
    """The index in that list of its source until it is closed; -1 if there is room."""


class InlineBuilder:
    """Builds the inlines of one run of text, with nodes at most `room` levels deep."""

    def __init__(self, reading: Reading, make_note: MakeNote, room: int, origin: Origin) -> None:
        self._reading = reading
        self._make_note = make_note
        self._room = max(room, 1)
        self._origin = origin
        self._frames = [_Frame("")]
        self._soft = False
        self._unknown: list[str] = []

    def build(self, tokens: Iterable[Token]) -> Inlines:
        """Return the inlines of `tokens`."""
        for token in tokens:
            self._read(token)
        self._unwind(1)
        if self._unknown:
            tags = " ".join(dict.fromkeys(self._unknown))
            self._reading.note("RDR010", self._origin, f"HTML was kept as text: {tags}")
        return normal_form(self._frames[0].content)

    def _read(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._text(token.content)
            case "softbreak":
                self._soft = True
            case "hardbreak":
                self._soft = False
                self._add(LineBreak())
            case "code_inline":
                self._add(Code(clean(token.content)))
            case "image":
                self._add(self._image(token))
            case "ruby":
                self._ruby(token)
            case "note_call" | "inline_note":
                self._add(self._make_note(token, self._room - len(self._frames), self._origin))
            case "comment":
                self._comment(token.content)
            case "html_inline":
                self._html(token.content)
            case _ if token.nesting > 0:
                self._open(_Frame(token.type.removesuffix("_open"), token=token))
            case _:
                self._close_mark()

    def _text(self, text: str) -> None:
        if not text:
            return
        if self._soft:
            self._soft = False
            last = self._frames[-1].content[-1:]
            before = last[0].text[-1] if last and isinstance(last[0], Text) else ""
            if not (_JOINS_LINES.match(before) and _JOINS_LINES.match(text)):
                text = " " + text
        self._frames[-1].content.append(Text(clean(text)))

    def _space(self) -> None:
        """Add the space for a pending line end, now that no word follows it directly."""
        if self._soft:
            self._soft = False
            self._frames[-1].content.append(Text(" "))

    def _add(self, node: Inline) -> None:
        self._space()
        self._frames[-1].content.append(node)

    def _open(self, frame: _Frame) -> None:
        self._space()
        if self._is_full():
            # Copying content through thousands of levels would take quadratic time.
            frame.content = self._frames[-1].content
            frame.start = len(frame.content)
            frame.content.append(Text(frame.source))
        self._frames.append(frame)

    def _close_mark(self) -> None:
        """Close the innermost Markdown mark; open tags inside it become text."""
        self._space()
        at = next(
            at for at in range(len(self._frames) - 1, -1, -1) if self._frames[at].token or not at
        )
        self._unwind(at + 1)
        if at:
            frame = self._frames.pop()
            if self._has_room(frame):
                self._frames[-1].content += self._node_of(frame)

    def _unwind(self, depth: int) -> None:
        """Turn unclosed tags above `depth` back into text."""
        open_ones = self._frames[depth:]
        del self._frames[depth:]
        self._unknown += [frame.source for frame in reversed(open_ones)]
        for frame in open_ones:
            if frame.start < 0:
                self._frames[-1].content += [Text(frame.source), *frame.content]

    def _has_room(self, frame: _Frame) -> bool:
        """Return whether a closed mark becomes a node; otherwise only its content stays."""
        if frame.start < 0:
            return True
        frame.content[frame.start] = Text("")
        self._flatten()
        if frame.token:
            self._left_out(frame.token, "the title of a link")
        return False

    def _is_full(self) -> bool:
        """Return whether a node here has no room for nodes inside it."""
        return len(self._frames) + 1 > self._room

    def _flatten(self) -> None:
        """Record the first place with nesting that is too deep."""
        self._reading.flattened = self._reading.flattened or self._origin

    def _node_of(self, frame: _Frame) -> Inlines:
        content = normal_form(frame.content)
        if frame.token is None:
            return content
        if frame.name == "span":
            return self._span(content, frame.token)
        if frame.name == "mark":
            self._reading.unknown(
                "The marks of ==marked== words were left out; octavo has no highlighter",
                self._origin,
            )
            return content
        if frame.name == "link":
            target = str(frame.token.attrs.get("href", ""))
            self._reading.repeat(len(target))
            self._left_out(frame.token, "the title of a link")
            address = self._address(target)
            if not content and not is_blank(address) and not _AWAY.match(address):
                return (Link((Text(" "),), address, unworded=True, origin=self._origin),)
            return (Link(content, address, origin=self._origin),)
        return (_MARKS[frame.name](content),) if content else ()

    def _left_out(self, token: Token, what: str) -> None:
        if token.attrs.get("title"):
            message = f"Left out, since no book prints it: {what}, “{token.attrs['title']}”"
            self._reading.note("RDR011", self._origin, message)

    def _image(self, token: Token) -> Image:
        alt = inline_text(plain_inlines(token.children or ()))
        decorative = token.meta.get("class") == "decorative"
        if decorative and alt:
            told = f"Left out, since its picture is only decoration: the alternative text “{excerpt(alt)}”"
            self._reading.note("RDR011", self._origin, told)
        source = self._address(str(token.attrs.get("src", "")))
        self._reading.repeat(len(source))
        for each in (*(() if token.meta.get("figure") else (token,)), *(token.children or ())):
            if each.type == "image":
                self._left_out(each, "the title of a picture in a line")
        unknown = {name: value for name, value in token.meta.items() if name != "figure"}
        if decorative:
            del unknown["class"]
        width = percent_of(unknown.get("width", ""))
        if width:
            del unknown["width"]
        if unknown:
            told = (
                f"The picture's {{{written_out(unknown)}}} means nothing here; the picture is kept"
            )
            self._reading.unknown(told, self._origin)
        said = "" if decorative else alt or None
        return Image(source, said, width=width, origin=self._origin)

    def _span(self, content: Inlines, token: Token) -> Inlines:
        """Return the meaning of `[content]{attributes}`: a language, small capitals; else a raw span."""
        attributes = {name: str(value) for name, value in token.attrs.items()}
        direction = direction_of(attributes.get("dir"))
        if direction:
            del attributes["dir"]
        lang = attributes.pop("lang", "")
        self._reading.require_language(lang, self._origin)
        classes = attributes.pop("class", "").lower().split()
        others = [name for name in classes if name != SMALL_CAPS]
        if others:
            attributes["class"] = " ".join(others)
        if len(others) < len(classes):
            content = (SmallCaps(content, lang=lang, dir=direction),) if content else ()
            lang, direction = "", ""
        if not attributes:
            return with_language(content, lang, direction)
        nearest = next((name for name in others if name), "")
        told = f"{{{written_out(attributes)}}} means nothing here; the words are kept"
        self._reading.unknown(told, self._origin, nearest, SPANS)
        return (Span(content, "span", tuple(attributes.items()), lang=lang, dir=direction),)

    def _address(self, written: str) -> str:
        """Return an address with spaces for form feeds, which only character references can put in."""
        return clean(written.replace("\x0c", " "))

    def _ruby(self, token: Token) -> None:
        base, readings = clean(token.content), token.meta["readings"]
        pairs = [(base, "".join(readings))]
        if len(readings) == len(base):
            pairs = list(zip(base, readings, strict=True))
        made = [
            Ruby((Text(word),), (Text(clean(reading)),) if reading else ())
            for word, reading in pairs
        ]
        if self._is_full():
            self._flatten()
            self._text(inline_text(made))
        else:
            for node in made:
                self._add(node)

    def _comment(self, source: str) -> None:
        if source.strip("<!->% \n"):
            message = f"Left out, a comment: {excerpt(source)}"
            self._reading.note("RDR011", self._origin, message)

    def _html(self, source: str) -> None:
        if source.startswith("<!--"):
            self._comment(source)
            return
        tag = read_tag(source)
        if tag is None or (tag.name in RUBY_PARTS and not self._in_ruby()):
            self._keep_as_text(source)
        elif tag.name == "br":
            self._soft = False
            self._add(LineBreak())
        elif not tag.closes:
            self._open(_Frame(tag.name, source, tag=tag))
        elif self._frames[-1].name == tag.name and self._frames[-1].tag:
            self._space()
            frame = self._frames.pop()
            if self._has_room(frame):
                self._frames[-1].content += self._node_of_tag(frame, frame.tag or tag)
        else:
            self._keep_as_text(source)

    def _in_ruby(self) -> bool:
        return any(frame.name == "ruby" for frame in self._frames[-2:])

    def _keep_as_text(self, source: str) -> None:
        self._unknown.append(source)
        self._text(source)

    def _node_of_tag(self, frame: _Frame, tag: Tag) -> Inlines:
        content = normal_form(frame.content)
        self._reading.require_language(tag.lang, self._origin)
        match tag.name:
            case "rp":
                return ()
            case "rt":
                return (Span(content, "rt"),)
            case "ruby":
                made = rubies(frame.content)
            case "span":
                made = (SmallCaps(content),) if tag.small_caps and content else content
            case name if name in SILENT:
                told = f"The tag <{name}> means nothing here; its words are kept"
                self._reading.unknown(told, self._origin)
                made = content
            case _:
                made = (_MARKS[tag.name](content),) if content else ()
        return with_language(made, tag.lang, tag.dir)


def clean(text: str) -> str:
    """Return `text` without what is not a character, which an entity may produce."""
    return NO_CHARACTER.sub(REPLACEMENT_CHARACTER, text)


def plain_inlines(tokens: Sequence[Token]) -> Inlines:
    """Return the words of an alternative text without its marks."""
    words: list[Inline] = []
    for token in tokens:
        match token.type:
            case "softbreak":
                words.append(Text(" "))
            case "hardbreak":
                words.append(LineBreak())
            case "note_call":
                words.append(Text(f"[^{token.meta['label']}]"))
            case "image":
                words.extend(plain_inlines(token.children or ()))
            case "ruby":
                reading = "".join(token.meta["readings"])
                words.append(Ruby((Text(clean(token.content)),), (Text(clean(reading)),)))
            case _ if token.content:
                words.append(Text(clean(token.content)))
            case _:
                pass
    return tuple(words)


def with_language(content: Inlines, lang: str, direction: Direction) -> Inlines:
    """Return inlines with a language and direction, unless they have their own."""
    if not lang and not direction:
        return content
    return tuple(
        replace(node, lang=node.lang or lang, dir=node.dir or direction) for node in content
    )


def direction_of(value: object) -> Direction:
    """Return `value` if it is a direction, else ""."""
    return cast("Direction", value) if value in get_args(Direction) else ""


def rubies(content: Iterable[Inline]) -> Inlines:
    """Return inlines with `rt` elements and what precedes them as ruby; the rest stays as it is."""
    made: list[Inline] = []
    base: list[Inline] = []
    for node in content:
        if isinstance(node, Span) and node.name == "rt":
            made.append(Ruby(normal_form(base), node.content))
            base = []
        else:
            base.append(node)
    return (*made, *base)
