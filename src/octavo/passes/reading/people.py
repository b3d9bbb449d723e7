"""Of whom a story tells, and a page does not: pieces of expressions, in small letters, that several detectors share.

Each adds what it alone may hear, and there is no one list of all pronouns, on purpose. A page that asks for something
says "I", "we" and "they" as well, and what is a pronoun in one language is another word in the next, so that how much
they prove depends on what else a detector has found, and was measured with that. How a story says that somebody
speaks is in `speech`.
"""

from typing import Final

HE_OR_SHE: Final = "s?he|him|his"
"""In English; `her` is left to each detector, for in German it is another word."""
OTHERS: Final = f"{HE_OR_SHE}|él|он|она|они|ему|ей|hắn|nàng"
"""Him, her and them, in those languages in which all detectors hear them."""
