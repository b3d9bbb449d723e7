"""Build a book from your own data: no files, no parsing, the tree by hand.

Usage: python book_from_data.py [FOLDER]      writes log-of-the-heron.epub into FOLDER, or here
"""

import sys
from pathlib import Path

import octavo
from octavo.tree import book, chapter, em, note, para, scene_break

ENTRIES = [
    (
        "3 March",
        "Fog until noon. Counted the ship's bell of the *Heron* eleven times, then nothing.",
    ),
    ("4 March", "Clear. Two sails to the west, neither of them ours."),
    ("7 March", "A boat came ashore with nobody in it. The oars were dry."),
]


def log_chapter(number: int, date: str, words: str) -> octavo.Section:
    """Return one entry as a chapter; words between stars are stressed."""
    inlines = [em(part) if at % 2 else part for at, part in enumerate(words.split("*")) if part]
    return chapter(date, para(*inlines), number=str(number))


def main() -> None:
    """Make the book."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    entries = [log_chapter(number, *entry) for number, entry in enumerate(ENTRIES, 1)]
    ending = chapter(
        "Afterwards",
        para("The log ends here.", note("The next eleven pages were cut out with a knife.")),
        scene_break(),
        para("It was found in the drawer of a desk that nobody had bought."),
    )
    document = book(
        octavo.Metadata(
            title="Log of the Heron",
            contributors=(octavo.Contributor("Ruth Tallis"),),
            language="en",
            date="2026",
        ),
        *entries,
        ending,
    )
    target = folder / "log-of-the-heron.epub"
    findings = octavo.write_epub(document, target)
    print(f"{target}: {target.stat().st_size} bytes, {len(findings)} findings")


if __name__ == "__main__":
    main()
