"""Markup → markup whose numeric references name characters that a book may hold.

A reference to a control character, to half of a surrogate pair or to no character at all escapes the decoder,
and parsers treat it differently (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin
from octavo.tree.text import NO_CHARACTER, REPLACEMENT_CHARACTER, excerpt

_REFERENCE: Final = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_LAYOUT: Final = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f")
_LAST: Final = 0x10FFFF
_DIGITS: Final = 8
"""More digits than any character's number has, apart from leading zeros."""


def replace_references(text: str, name: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the markup of the source `name`, with U+FFFD for each reference to what no book may contain.

    Findings: RDR004, with the references that were replaced.
    """
    # Pages have few references, or many to the same few: looking at each of these once costs a third of `sub`.
    if all(_may_stand(_named(*numbers)) for numbers in set(_REFERENCE.findall(text))):
        return text, ()
    bad: list[str] = []

    def settle(found: re.Match[str]) -> str:
        character = _named(found[1] or "", found[2] or "")
        if character in _LAYOUT:
            return " "
        if _may_stand(character):
            return found[0]
        bad.append(found[0])
        return REPLACEMENT_CHARACTER

    settled = _REFERENCE.sub(settle, text)
    return settled, no_character(bad, Origin(name))


def no_character(bad: Sequence[str], place: Origin) -> tuple[Finding, ...]:
    """Return RDR004 for references that name no character, or () if there are none."""
    if not bad:
        return ()
    message = (
        f"{len(bad)} references name characters that are not allowed in a book; each became U+FFFD."
        if len(bad) > 1
        else "A reference names a character that is not allowed in a book; it became U+FFFD."
    )
    evidence = excerpt(" ".join(dict.fromkeys(bad)))
    return (CODES["RDR004"].found(place, message=message, evidence=evidence),)


def _may_stand(character: str) -> bool:
    return character not in _LAYOUT and bool(character) and not NO_CHARACTER.search(character)


def _named(hexadecimal: str, decimal: str) -> str:
    """Return the character with a number, or "" if there is none."""
    digits = (hexadecimal or decimal).lstrip("0")
    if len(digits) > _DIGITS:
        return ""
    number = int(digits or "0", 16 if hexadecimal else 10)
    return chr(number) if number <= _LAST else ""
