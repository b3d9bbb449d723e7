"""Plain characters → Markdown that means exactly these characters, with as few escapes as possible.

What must be escaped depends on its neighbours: an underscore inside a word is safe, and so are brackets
around words without an address after them (`[Quest accepted]`).
"""

import re
import unicodedata
from typing import Final, Literal, TypeAlias

CharacterKind: TypeAlias = Literal["space", "mark", "letter"]

SPACES: Final = "\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space in Markdown, for a character class."""

_EDGES: Final = re.compile(rf"\A[{SPACES}]+|[{SPACES}]+\Z")
_SPACE: Final = re.compile(rf"[{SPACES}]")
_SPECIAL: Final = re.compile(r"[\\`*{_\[\]<&^!~=:%\n\r\t\ufeff]")
_BRACKETED: Final = re.compile(r"\[(?!\^)[^\[\]]+\](?![(\[{:])")
_NOT_IN_TAG: Final = re.compile(r"[^\w.:-]")
_LINE_START: Final = re.compile(
    r"(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|\||:(?=[: ])|[-=|:][-=|: ]*$|\[[ xX]\](?=\s)|\[![A-Za-z]|%(?=\s))"
    r"|(\d{1,9}(?=[.)](?:\s|$))|Table(?=:)|(?i:title)(?=:))"
)
_SCHEME: Final = re.compile(r"https?\Z", re.IGNORECASE)


def escape(text: str, after: str = "") -> str:
    r"""Return `text` escaped; `after` is the character that will follow it.

    >>> escape("5 * 3 < 20 & [Quest accepted] snake_case")
    '5 \\* 3 < 20 & [Quest accepted] snake_case'
    """
    safe = _safe_brackets(text, after)
    following = [*text[1:], after]

    def escaped(found: re.Match[str]) -> str:
        at, character = found.start(), found.group()
        if character.isspace() or character == "\ufeff":
            return f"&#{ord(character)};"
        if character in "=:":
            needed = _opens(text, at)
        else:
            needed = at not in safe and _is_special(character, text[:at][-1:], following[at])
        return "\\" + character if needed else character

    return _SPECIAL.sub(escaped, text)


def _opens(text: str, at: int) -> bool:
    """Return whether a sign opens `==marked==` words, or a colon a bare address."""
    if text[at] == ":":
        return (
            text[at + 1 : at + 3] == "//" and _SCHEME.search(text, max(0, at - 5), at) is not None
        )
    third = text[at + 2 : at + 3]
    return text[at + 1 : at + 2] == "=" and third != "=" and not third.isspace()


def _is_special(character: str, before: str, after: str) -> bool:
    match character:
        case "_":
            return not (before.isalnum() and after.isalnum())
        case "<":
            return after in {"/", "!", "?"} or (after.isascii() and after.isalpha())
        case "&":
            return after == "#" or (after.isascii() and after.isalnum())
        case "!":
            return after == "["
        case "%":
            return after == "%"
        case "^":
            return after == "[" or _may_be_raised(before, after)
        case "~":
            return before in {"", "~"} or after in {"", "~"} or _may_be_raised(before, after)
        case _:
            return True


def _may_be_raised(before: str, after: str) -> bool:
    """Return whether a mark may open a superscript or subscript: `mc^2^`, `H~2~O`."""
    return not before.isspace() and (not after or after.isalnum() or after in "+−–-")


def _safe_brackets(text: str, after: str) -> set[int]:
    """Return the places of brackets that need no escape: pairs around words, without an address."""
    safe = set()
    for found in _BRACKETED.finditer(text):
        if found.end() < len(text) or after not in {"(", "[", "{", ":"}:
            safe |= {found.start(), found.end() - 1}
    return safe


def protect_line(line: str) -> str:
    """Return a line of a paragraph so that it begins no other block and keeps its outer spaces."""
    found = _LINE_START.match(line)
    if found:
        at = found.end(1) if found[1] else 0
        line = f"{line[:at]}\\{line[at:]}"
    return protect_edges(line)


def protect_edges(line: str) -> str:
    """Return `line` with its outer white space as entities, which the parser does not trim."""
    return _EDGES.sub(lambda found: "".join(f"&#{ord(ch)};" for ch in found.group()), line)


def kind_of(character: str) -> CharacterKind:
    """Return the parser's class of a character beside an emphasis; "" counts as space."""
    if not character or _SPACE.match(character):
        return "space"
    return "mark" if unicodedata.category(character)[0] in "PS" else "letter"


def language_tag(lang: str) -> str:
    """Return the part of a language that a tag may contain, all of it if it is valid: a page may give anything."""
    return _NOT_IN_TAG.sub("", lang) if lang else ""


def destination(target: str) -> str:
    """Return the address of a link or picture as written between parentheses."""
    if re.fullmatch(r"[\w\-.~:/?#@!$'+,;=%]+", target, re.ASCII):
        return target
    escaped = re.sub(r"[\\<>&]", r"\\\g<0>", target)
    return "<" + re.sub(r"[\n\r]", lambda found: f"&#{ord(found.group())};", escaped) + ">"


def backticks(text: str, least: int) -> str:
    """Return `least` backticks, or one more than the longest row of them in `text`."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)


def code_span(text: str) -> str:
    """Return `text` between more backticks than it has in a row."""
    text = text.replace("\n", " ")
    fence = backticks(text, 1)
    padded = text[:1] == "`" or text[-1:] == "`"
    padded = padded or (text[:1] == text[-1:] == " " and not text.isspace())
    space = " " if padded else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""
