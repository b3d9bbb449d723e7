"""Pronouns for the people in a story, whom a page never mentions: pieces of expressions that several detectors share.

Each detector adds its own. There is no single list of all pronouns, on purpose: a page that asks for something
says "I", "we" and "they" as well, and a pronoun in one language is another word in the next, so how much
they prove depends on what else a detector has found, and was measured together. How a story says that somebody
speaks is in `speech`.
"""

from typing import Final

HE_OR_SHE: Final = "s?he|him|his"
"""In English; `her` is left to each detector, since it is another word in German."""
OTHERS: Final = f"{HE_OR_SHE}|él|он|она|они|ему|ей|hắn|nàng"
"""Him, her and them in the languages in which all detectors use them."""
