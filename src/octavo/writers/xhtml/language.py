"""The metadata of a book → its language, and the direction in which that is written."""

from typing import Final, Literal

from octavo.tree.document import Metadata
from octavo.tree.language import language_tag

UNDETERMINED: Final = "und"
"""The language tag of a book whose language is unknown (RFC 5646, section 4.1)."""

_RIGHT_TO_LEFT: Final = frozenset(
    ("ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
     "syr", "ug", "ur", "yi")
)  # fmt: skip
_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset(
    ("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
)


_NO_LANGUAGE: Final = frozenset(("", "mis", "mul", UNDETERMINED, "zxx"))


def book_language(metadata: Metadata) -> str:
    """Return the language of a book, `und` if its metadata name none."""
    return language_tag(metadata.language) or UNDETERMINED


def book_direction(metadata: Metadata) -> Literal["ltr", "rtl"]:
    """Return `rtl` or `ltr`: that of the metadata, or else the direction of the language or its script."""
    if metadata.direction:
        return "rtl" if metadata.direction == "rtl" else "ltr"
    return direction_of(metadata.language) or "ltr"


def direction_of(language: str) -> Literal["", "ltr", "rtl"]:
    """Return the direction of a language, or of the script in its tag; "" for a tag without a language.

    >>> [direction_of(tag) for tag in ("he", "az-Arab", "ar-Latn", "cs", "und", "Hebrew")]
    ['rtl', 'rtl', 'ltr', 'ltr', '', '']
    """
    primary, *others = language_tag(language).lower().split("-")
    scripts = [subtag for subtag in others if len(subtag) == 4 and subtag.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    if primary in _NO_LANGUAGE:
        return ""
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
