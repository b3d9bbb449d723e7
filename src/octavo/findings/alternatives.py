"""Values that a user chooses from in a command, in `octavo.toml` or in a program, if several rooms need them."""

from typing import Final

FORMATS: Final = ("epub", "kepub", "pdf", "md", "txt", "json")
"""What a book can be made into."""

KINDLE: Final = "kindle"
KOBO: Final = "kobo"
APPLE: Final = "apple"
PROFILES: Final = (KINDLE, KOBO, APPLE)
"""Reading systems whose peculiarities are known."""

KEEP: Final = "keep"
END: Final = "end"
DROP: Final = "drop"
NOTES: Final = (KEEP, END, DROP)
"""What becomes of notes by the author or translator: they stay, move to the end of their chapter, or go."""

DEFAULT_STYLE: Final = "classic"
"""The style of a book for which none is named."""

AT_FOOT: Final = "foot"
BEHIND_CHAPTER: Final = "chapter"
BEHIND_BOOK: Final = "book"
PLACES_OF_NOTES: Final = (AT_FOOT, BEHIND_CHAPTER, BEHIND_BOOK)
"""The places of footnotes in print: at the foot of their page, after their chapter, or after the book."""

UNCOUNTED: Final = "none"
CHAPTERS: Final = "chapters"
FIGURES: Final = "figures"
PARTS: Final = "parts"
COUNTED: Final = (UNCOUNTED, CHAPTERS, FIGURES, PARTS)
"""What is counted in a book: nothing, its chapters, these in figures alone, or its parts and chapters."""
