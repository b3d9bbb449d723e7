"""A title as printed → as a catalogue files it: the article it begins with goes behind a comma.

Only articles, and only in languages that file so; how people are filed nobody can tell from a name.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ARTICLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "the|an|a",
        "de": "der|die|das|ein|eine",
        "fr": "les|le|la|l’|l'|une|un",
        "es": "el|la|los|las|una|un",
        "it": "gli|il|lo|la|le|i|l’|l'|una|uno|un’|un'|un",
        "pt": "os|as|o|a|uma|um",
        "nl": "de|het|een|’t|'t",
    }
)
"""The articles of a language, apart by bars."""


def filed_title(title: str, language: str) -> str:
    """Return `title` as it is filed in its language; mostly as it is.

    >>> filed_title("The Lamp at Sker Point", "en-GB"), filed_title("L’Étranger", "fr")
    ('Lamp at Sker Point, The', 'Étranger, L’')
    """
    articles = _ARTICLES.get(language.lower().partition("-")[0])
    if articles is None:
        return title
    found = re.fullmatch(rf"({articles})(?:(?<=[’'])|\s+)(\w.*)", title, re.IGNORECASE)
    return f"{found[2]}, {found[1]}" if found else title
