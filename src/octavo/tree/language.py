"""Language tags as authors write them → tags that a validator accepts.

https://www.rfc-editor.org/rfc/rfc5646#section-2.1
"""

import re
from typing import Final

_TAG: Final = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"  # language, extended language
    r"(?:-[a-z]{4})?"  # script
    r"(?:-(?:[a-z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


def language_tag(tag: str) -> str:
    """Return `tag` as BCP 47 spells it, or "" if it is not a tag at all.

    >>> language_tag("en_GB"), language_tag("english")
    ('en-GB', '')
    """
    tag = tag.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and tag.isascii() else ""


def is_language(tag: str) -> bool:
    """Return whether `tag` is spelt as BCP 47 asks, private tags among them.

    >>> is_language("en-GB"), is_language("en_GB"), is_language("english"), is_language("x-elvish")
    (True, False, False, True)
    """
    return language_tag(tag) == tag or tag.lower().startswith(("x-", "i-"))
