"""Addresses of links that stand on lines of their own, `[label]: address "title"`, told from speech.

CommonMark takes `[JULIA]: Nein!` for one, too, and the line is gone
(https://spec.commonmark.org/0.31.2/#link-reference-definitions). Here a word that could be no address
leaves the line text, and one that could be, but says so neither by a scheme nor by the name of a file,
does where no brackets in the text have its label, or several such lines: that is somebody who speaks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference

ADDRESSES: Final = "references"
"""Where the parser's environment keeps addresses, by label."""
_TWICE: Final = "duplicate_refs"
_AS_TEXT: Final = "addresses as text"
_MENTIONED: Final = "mentioned labels"
_TEXT_UNTIL: Final = "no address until"
"""Where the environment keeps the line below what looked like an address and is text."""

_CERTAIN: Final = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*://\S.*|mailto:\S+|www\.\S+|"
    r".*\w\.(?:md|markdown|txt|x?html?|epub|pdf|png|jpe?g|gif|svg|webp|avif)(?:[#?].*)?",
    re.IGNORECASE,
)
_POSSIBLE: Final = re.compile(
    r"#|.*/.|.*\w\.[A-Za-z][A-Za-z0-9]{1,4}(?:[#?]|$)|[A-Za-z][\w+.-]+:\S"
)
_IN_ANGLES: Final = re.compile(r"\]:\s*<")
_NOWHERE: Final = ("", "#")
"""Addresses by which comments are written: `[//]: # (a comment)`."""
_BRACKETS: Final = re.compile(r"^[ \t>*+-]*\[([^\[\]]*)\]:|\[([^\[\]]+)\]", re.MULTILINE)
"""The label that begins a line, with its colon, or what stands in brackets elsewhere."""

Fate = Literal["unused", "twice", "comment", "text"]


class Addresses(dict[str, Any]):
    """The addresses by label; it remembers which of them links have asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return what is known of a label; the parser asks so, and only where a link has it."""
        self.asked.add(key)
        return super().get(key, default)


def add_addresses(parser: MarkdownIt) -> None:
    """Teach `parser` which lines are addresses."""
    parser.block.ruler.at("reference", address, {"alt": ["paragraph"]})


def address(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the address of a link, unless the line may as well be speech.

    Asked silently, tell whether one ends a paragraph: it does where the lines above it, but for what
    they say, would be addresses, too.
    """
    if silent and state.env.get(_TEXT_UNTIL) != start:
        return False
    line, known = state.line, len(state.env.setdefault(ADDRESSES, Addresses()))
    if not reference(state, start, end, silent=False):
        return False
    twice = len(state.env[ADDRESSES]) == known
    label, entry = _newest(state.env, twice=twice)
    is_address = _is_address(state, label, entry)
    if is_address and not silent:
        return True
    if not is_address:
        state.env[_TEXT_UNTIL] = state.line
    if twice:
        state.env[_TWICE].pop()
    else:
        del state.env[ADDRESSES][label]
    state.line = line
    return is_address


def addresses_told(env: Mapping[str, Any]) -> Iterator[tuple[Fate, tuple[int, int]]]:
    """Give the lines, from 0 on, of each address that leads nowhere, with what became of it."""
    known = env.get(ADDRESSES, {})
    for label, entry in known.items():
        if label not in known.asked:
            yield "comment" if _is_comment(entry) else "unused", (*entry["map"],)
    for entry in env.get(_TWICE, ()):
        if _is_comment(entry):
            yield "comment", (*entry["map"],)
        elif entry["href"] != known[entry["label"]]["href"]:
            yield "twice", (*entry["map"],)
    for lines in env.get(_AS_TEXT, ()):
        yield "text", lines


def _newest(env: Mapping[str, Any], *, twice: bool) -> tuple[str, Mapping[str, Any]]:
    if twice:
        entry = env[_TWICE][-1]
        return entry["label"], entry
    label = next(reversed(env[ADDRESSES]))
    return label, env[ADDRESSES][label]


def _is_address(state: StateBlock, label: str, entry: Mapping[str, Any]) -> bool:
    first, after = entry["map"]
    target = entry["href"]
    if _CERTAIN.fullmatch(target) or _is_comment(entry):
        return True
    source = state.getLines(first, after, state.blkIndent, keepLastLF=False)
    if not (_POSSIBLE.match(target) or _IN_ANGLES.search(source)):
        return False
    if label in _mentioned(state):
        return True
    state.env.setdefault(_AS_TEXT, []).append((first, after))
    return False


def _is_comment(entry: Mapping[str, Any]) -> bool:
    return bool(entry["title"]) and entry["href"] in _NOWHERE


def _mentioned(state: StateBlock) -> frozenset[str]:
    """Return what stands in brackets in the text, unless it begins several lines: that one speaks."""
    if _MENTIONED not in state.env:
        found = _BRACKETS.findall(state.src)
        heads = Counter(normalizeReference(head) for head, _ in found if head)
        named = {normalizeReference(label) for _, label in found if label}
        state.env[_MENTIONED] = frozenset(label for label in named if heads[label] == 1)
    labels: frozenset[str] = state.env[_MENTIONED]
    return labels
