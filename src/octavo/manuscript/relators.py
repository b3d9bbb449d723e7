"""What people do for a book → their MARC relator code (https://id.loc.gov/vocabulary/relators.html).

Only what a title page or a trade catalogue names; any other code in the MARC list is accepted as it is, since
three letters are all there is to check.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.suggestions import did_you_mean, nearest

_CODE: Final = re.compile(r"[a-z]{3}")

RELATORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "adapter": "adp", "annotator": "ann", "artist": "art", "author": "aut",
        "author of afterword": "aft", "author of introduction": "aui", "author of foreword": "wfw",
        "book designer": "bkd", "book producer": "bkp", "calligrapher": "cll", "cartographer": "ctg",
        "collaborator": "clb", "colorist": "clr", "commentator": "cmm", "compiler": "com",
        "contributor": "ctb", "copyright holder": "cph", "corrector": "crr", "cover artist": "art",
        "cover designer": "cov", "dedicatee": "dte", "designer": "dsr", "draftsman": "drm",
        "editor": "edt", "engraver": "egr", "etcher": "etr", "illustrator": "ill",
        "interviewee": "ive", "interviewer": "ivr", "lyricist": "lyr", "markup editor": "mrk",
        "narrator": "nrt", "photographer": "pht", "printer": "prt", "proofreader": "pfr",
        "publisher": "pbl", "redactor": "red", "researcher": "res", "reviewer": "rev",
        "translator": "trl", "type designer": "tyd", "typographer": "tyg",
        "voice actor": "vac", "woodcutter": "wdc", "writer of preface": "wpr",
        "writer of supplementary textual content": "wst",
    }
)  # fmt: skip
"""Codes by what they mean, in English."""


def relator_of(role: str) -> str:
    """Return the code of a role given as a code or in words.

    Raises:
        ValueError: it is neither; the message says what is near.

    >>> relator_of("Narrator"), relator_of("aft")
    ('nrt', 'aft')
    """
    spelt = " ".join(role.casefold().split())
    if spelt in RELATORS:
        return RELATORS[spelt]
    if _CODE.fullmatch(spelt):
        return spelt
    asked = did_you_mean(nearest(spelt, RELATORS), repr)
    raise ValueError(
        f'expected a role such as "narrator", or its MARC relator code, found {role!r}'
        f"{asked and f'; {asked}'}"
    )
