"""Text → its shadow: what it looks like to somebody who reads fast. For matching, never for output."""

import unicodedata


def shadow_of(text: str) -> str:
    """Return `text` as it is matched: compatibility forms and accents folded, lower case.

    >>> shadow_of("𝖱𝖾𝖺𝖽 ｉｔ  at Ċ")
    'read it  at c'
    """
    folded = unicodedata.normalize("NFKD", text)
    return "".join(
        character for character in folded if not unicodedata.combining(character)
    ).lower()
