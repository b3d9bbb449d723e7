"""Attributes in braces, `{.smallcaps lang=fr}`: of spans, pictures, headings and fenced divs."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_ITEM: Final = r'(?:\.[\w-]+|#[\w.:-]+|[A-Za-z][\w-]*=(?:"[^"\n]*"|[\w.:%+-]+))'
ATTRIBUTES: Final = rf"\{{[ ]*{_ITEM}(?:[ ]+{_ITEM})*[ ]*\}}"
"""A pattern for attributes; anything else in braces is text."""

_BEHIND: Final = re.compile(rf"(?<![\\\])]){ATTRIBUTES}\Z")
_PARTS: Final = re.compile(r'\.[\w-]+|#[\w.:-]+|([A-Za-z][\w-]*)=(?:"([^"]*)"|([\w.:%+-]+))')

_PERCENT: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)%")
_WHOLE: Final = 100


def parse_attributes(text: str) -> Iterator[tuple[str, str]]:
    """Yield names and values; classes are joined into one `class`, as in HTML.

    >>> list(parse_attributes('{.a #b lang=fr .c title="x y"}'))
    [('id', 'b'), ('lang', 'fr'), ('title', 'x y'), ('class', 'a c')]
    """
    classes = []
    for found in _PARTS.finditer(text):
        word = found.group()
        if found[1]:
            yield found[1].lower(), found[2] if found[2] is not None else found[3]
        elif word[0] == "#":
            yield "id", word[1:]
        else:
            classes.append(word[1:])
    if classes:
        yield "class", " ".join(classes)


def cut_attributes(words: str) -> tuple[str, dict[str, str]]:
    """Return words without the attributes at their end, and these; after a bracket they belong to that.

    >>> cut_attributes("Receipts by barge {#receipts}")
    ('Receipts by barge', {'id': 'receipts'})
    >>> cut_attributes("[Ponte]{lang=it}")
    ('[Ponte]{lang=it}', {})
    """
    brace = words.rfind("{")
    found = _BEHIND.match(words, brace) if brace >= 0 else None
    if found is None:
        return words, {}
    return words[:brace].rstrip(), dict(parse_attributes(found.group()))


def written_out(attributes: Mapping[str, object]) -> str:
    """Return attributes in the notation of a manuscript.

    >>> written_out({"id": "b", "class": "a c", "width": "50%"})
    '#b .a .c width=50%'
    """
    shown = []
    for name, value in attributes.items():
        if name == "class":
            shown += [f".{word}" for word in str(value).split()]
        else:
            shown.append(f"#{value}" if name == "id" else f"{name}={value}")
    return " ".join(shown)


def percent_of(said: str) -> int:
    """Return the percentage in an attribute's value, 1 to 100, rounded; 0 for any other measure.

    >>> [percent_of(said) for said in ("50%", "33.3%", "100%", "120%", "0%", "300px")]
    [50, 33, 100, 0, 0, 0]
    """
    found = _PERCENT.fullmatch(said)
    return round(float(found[1])) if found and 1 <= float(found[1]) <= _WHOLE else 0
