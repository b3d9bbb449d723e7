"""Language tags as authors write them → tags that a validator accepts, and their direction.

https://www.rfc-editor.org/rfc/rfc5646#section-2.1
"""

import re
from typing import Final, Literal

from octavo.tree.document import Metadata

UNDETERMINED: Final = "und"
"""What a book says when nobody knows its language (RFC 5646, section 4.1)."""

_TAG: Final = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"  # language, extended language
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_RIGHT_TO_LEFT: Final = frozenset(
    ("ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
     "syr", "ug", "ur", "yi")
)  # fmt: skip
_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset(
    ("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
)


def language_tag(tag: str) -> str:
    """Return `tag` as BCP 47 spells it, "" when it is no tag at all.

    >>> language_tag("en_GB"), language_tag("English, I think")
    ('en-GB', '')
    """
    tag = tag.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and tag.isascii() else ""


def book_language(metadata: Metadata) -> str:
    """Return the language of a book, `und` when its metadata name none."""
    return language_tag(metadata.language) or UNDETERMINED


def book_direction(metadata: Metadata) -> Literal["ltr", "rtl"]:
    """Return `rtl` or `ltr`: as the metadata say, else as the language or its script is written."""
    if metadata.direction:
        return "rtl" if metadata.direction == "rtl" else "ltr"
    primary, *others = book_language(metadata).lower().split("-")
    scripts = [subtag for subtag in others if len(subtag) == 4 and subtag.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
