"""Metadata as given → metadata that every catalogue can hold and that mislead nobody.

They are shown in lists with other books, in menus and file dialogs, where a control that changes the writing
direction would change that of its neighbours, too (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing).
In the text such controls stay, since each block there is isolated.
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
"""Direction marks, which turn nothing by themselves."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_FREE: Final = frozenset({"description", "rights"})
"""Fields without a limit on their length. A title is limited, since running heads repeat it on every page."""


def catalogued(metadata: Metadata, limits: Limits = LIMITS) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return the metadata without what no catalogue can hold; the same object if nothing changed.

    Control characters and noncharacters become U+FFFD, as in the text; direction controls are removed; names
    and titles longer than `limits` allow are cut.

    Findings: BOK010, one for each field; BOK011 if something was cut.
    """
    findings: list[Finding] = []
    sound = _sound(metadata, "", findings, limits)
    return (sound if findings else metadata), tuple(findings)


def _sound(value: Any, name: str, findings: list[Finding], limits: Limits) -> Any:
    """Return a value of the metadata with every string in it cleaned; `name` is its field."""
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
