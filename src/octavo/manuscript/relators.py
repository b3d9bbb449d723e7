"""What somebody did for a book → the MARC relator code (https://id.loc.gov/vocabulary/relators.html).

It has only the roles that are named on title pages or in trade catalogues. Any other code of three letters is
accepted as it is.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.suggestions import did_you_mean, nearest

_CODE: Final = re.compile(r"[a-z]{3}")

_RELATORS: Final[Mapping[str, str]] = MappingProxyType(
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
"""Codes by their meaning in English."""


def relator_of(role: str) -> str:
    """Return the code of a role given as a code or in words.

    Raises:
        ValueError: it is neither; the message names a similar one.

    >>> relator_of("Narrator"), relator_of("aft")
    ('nrt', 'aft')
    """
    spelt = " ".join(role.casefold().split())
    if spelt in _RELATORS:
        return _RELATORS[spelt]
    if _CODE.fullmatch(spelt):
        return spelt
    asked = did_you_mean(nearest(spelt, _RELATORS), repr)
    raise ValueError(
        f'expected a role such as "narrator", or its MARC relator code, found {role!r}'
        f"{asked and f'; {asked}'}"
    )
