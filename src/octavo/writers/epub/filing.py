"""A title as printed → as a catalogue files it: its leading article is put at the end, after a comma.

This is only done for articles, and in languages that do so; how a person is filed cannot be told from the name.
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
"""The articles of each language, separated by bars."""


def filed_title(title: str, language: str) -> str:
    """Return `title` as it is filed in its language; most titles are unchanged.

    >>> filed_title("The Lamp at Sker Point", "en-GB"), filed_title("L’Étranger", "fr")
    ('Lamp at Sker Point, The', 'Étranger, L’')
    """
    articles = _ARTICLES.get(language.lower().partition("-")[0])
    if articles is None:
        return title
    found = re.fullmatch(rf"({articles})(?:(?<=[’'])|\s+)(\w.*)", title, re.IGNORECASE)
    return f"{found[2]}, {found[1]}" if found else title
