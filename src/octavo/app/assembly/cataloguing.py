"""Metadata as they were given → metadata that every catalogue can hold and that mislead nobody.

They are shown in lists with other books, in menus and file dialogs, where a control that changes the writing
direction would change that of its neighbours, too (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing).
In the text such controls stay: there each block is an isolated run of its own.
"""

import dataclasses
import re
from collections.abc import Callable
from typing import Any, Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.limits import LIMITS, Limits
from octavo.tree.document import Metadata
from octavo.tree.text import NO_CHARACTER, REPLACEMENT_CHARACTER, TURNS_OF_DIRECTION, excerpt

_MARKS: Final = re.compile("[\u061c\u200e\u200f]")
"""Marks of direction, which turn nothing by themselves."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_FREE: Final = frozenset({"description", "rights"})
"""What may be as long as it likes. A title is set in running heads, on every page."""


def catalogued(metadata: Metadata, limits: Limits = LIMITS) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return the metadata without what no catalogue holds; the very same where there is nothing.

    Controls and what is no character become U+FFFD, as in the text; controls of direction go; names
    and titles are cut where they are longer than `limits` let them be.

    Findings: BOK010, one a field, BOK011 where something was cut.
    """
    findings: list[Finding] = []
    sound = _sound(metadata, "", findings, limits)
    return (sound if findings else metadata), tuple(findings)


def _sound(value: Any, name: str, findings: list[Finding], limits: Limits) -> Any:
    """Return a value of the metadata with every string in it made sound; `name` is its field."""
    match value:
        case str():
            return _string(value, name, findings, limits)
        case tuple():
            return tuple(_sound(each, name, findings, limits) for each in value)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
            made: Callable[..., Any] = type(value)
            return made(**{
                inner: _sound(each, f"{name} {inner}".strip(), findings, limits)
                for inner, each in fields.items()
            })  # fmt: skip
        case _:
            return value


def _string(text: str, name: str, findings: list[Finding], limits: Limits) -> str:
    plain = NO_CHARACTER.sub(REPLACEMENT_CHARACTER, _CONTROLS.sub(REPLACEMENT_CHARACTER, text))
    plain = _MARKS.sub("", TURNS_OF_DIRECTION.sub("", plain))
    if plain != text:
        bad = dict.fromkeys(one for one in text if one not in plain)
        listed = excerpt(", ".join(f"U+{ord(one):04X}" for one in bad))
        message = f"Characters that are not allowed in metadata were removed from the {name}."
        findings.append(CODES["BOK010"].found(message=message, evidence=listed))
    most = limits.title_length
    if len(plain) > most and name not in _FREE:
        message = f"The {name} has {len(plain):,} characters; it was cut after {most:,}."
        told = limits.told("title_length")
        findings.append(CODES["BOK011"].found(message=message, evidence=told))
        plain = excerpt(plain, most)
    return plain
