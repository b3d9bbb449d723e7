"""Addresses of links on lines of their own, `[label]: address "title"`, distinguished from speech.

CommonMark reads `[JULIA]: Nein!` as one, too, and drops the line
(https://spec.commonmark.org/0.31.2/#link-reference-definitions). Here a line stays text if the word
after the colon cannot be an address. If it can, but has neither a scheme nor a file name, the line
stays text unless the label is in brackets elsewhere; it also stays text if several lines have that
label, like the lines of a speaker.
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
"""The key of addresses, by label, in the parser's environment."""
_TWICE: Final = "duplicate_refs"
_AS_TEXT: Final = "addresses as text"
_MENTIONED: Final = "mentioned labels"
_TEXT_UNTIL: Final = "no address until"
"""The key of the number of the line below one that looked like an address and is text."""

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
"""A label with its colon at the start of a line (first group), or a label in brackets elsewhere (second group)."""

Fate = Literal["unused", "twice", "comment", "text"]


class Addresses(dict[str, Any]):
    """The addresses by label; records which of them links have used."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return the address of a label and record its use: the parser calls this only for labels of links."""
        self.asked.add(key)
        return super().get(key, default)


def add_addresses(parser: MarkdownIt) -> None:
    """Teach `parser` which lines are addresses."""
    parser.block.ruler.at("reference", address, {"alt": ["paragraph"]})


def address(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the address of a link, unless the line is likely to be speech.

    If `silent`, only return whether an address here ends the paragraph above: it does directly
    below a line that looked like an address and was read as text.
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
    """Yield the lines, from 0, of each address that is unused, text, a comment or a repeat, and which it is."""
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
    """Return labels that are in brackets in the text and begin only one line: a speaker begins several."""
    if _MENTIONED not in state.env:
        found = _BRACKETS.findall(state.src)
        heads = Counter(normalizeReference(head) for head, _ in found if head)
        named = {normalizeReference(label) for _, label in found if label}
        state.env[_MENTIONED] = frozenset(label for label in named if heads[label] == 1)
    labels: frozenset[str] = state.env[_MENTIONED]
    return labels
