"""The names of divs and spans in octavo's Markdown, and suggestions for others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from octavo.findings.suggestions import did_you_mean, nearest
from octavo.tree.nodes import AsideRole, Blocks, Counting, List, QuoteRole

VERSE: Final = "verse"
ATTRIBUTION: Final = "attribution"
QUOTES: Final[Mapping[str, QuoteRole]] = {"epigraph": "epigraph", "letter": "letter", "quote": ""}
ASIDES: Final[Mapping[str, AsideRole]] = {
    "aside": "",
    **dict.fromkeys(("centered", "centred", "center", "centre"), "centered"),
    "dedication": "dedication",
    "note": "author-note",
    "right": "right",
    "standfirst": "standfirst",
    "status": "status",
    "translator-note": "translator-note",
}
COUNTINGS: Final[Mapping[str, Counting]] = {
    "lower-alpha": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
"""Divs for the numbering of the lists in them."""
DIVS: Final = (VERSE, *QUOTES, *ASIDES, ATTRIBUTION, *COUNTINGS)
SMALL_CAPS: Final = "smallcaps"
SPANS: Final = (SMALL_CAPS,)
_NEAR: Final = 0.75
"""Names at least this similar count as misspelt: `epigraf`, but not `enter` for `letter`."""
_MEANT: Final[Mapping[str, str]] = {
    "blockquote": "quote", "box": "aside", "lyrics": VERSE, "poem": VERSE, "poetry": VERSE, "quotation": "quote",
    "abstract": "standfirst", "lead": "standfirst", "sc": SMALL_CAPS, "sidebar": "aside", "song": VERSE, "stanza": VERSE, "versus": VERSE,
}  # fmt: skip
"""Other names for what octavo knows."""


def counted(blocks: Blocks, name: str) -> Blocks:
    """Return the blocks of a div that sets the numbering of its lists."""
    return tuple(
        replace(block, counting=COUNTINGS[name])
        if isinstance(block, List) and block.ordered
        else block
        for block in blocks
    )


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return a question with the name that was probably meant, "" if none is similar.

    >>> [suggestion(name, DIVS) for name in ("epigraf", "poem", "curtain")]
    [' Did you mean “epigraph”?', ' Did you mean “verse”?', '']
    """
    known, wanted = tuple(known), name.lower()
    if (meant := _MEANT.get(wanted)) in known:
        near = meant
    else:
        near = nearest(wanted, known, likeness=_NEAR)
    asked = did_you_mean(near, "“{}”".format, begins_sentence=True)
    return asked and f" {asked}"
