"""A long text whose chapters are headed `1. The Weir`, `2. The Lock` … is a book of chapters."""

from pathlib import Path

import octavo

TITLES = ("The Weir", "The Lock", "A Letter", "Low Water", "The Bell", "Homeward")
SENTENCES = (
    "The keeper walked along the weir before it was light and counted the boards that were left.",
    "Nobody had asked her to, and nobody would have known if she had stayed in bed.",
    "On the far bank a heron stood in the shallows like somebody who had forgotten what he came for.",
    "She wrote the number down, and under it the height of the water, and under that the heron.",
)


def chapter(at: int, length: int = 1800) -> list[str]:
    """Return the paragraphs of a chapter of about so many characters."""
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        turn = len(paragraphs) + at
        paragraphs.append(" ".join(SENTENCES[turn % 4 :] + SENTENCES[: turn % 4]))
    return paragraphs


def made(home: Path, *lines: str) -> list[str]:
    (home / "book.txt").write_text("\n\n".join(lines), "utf-8")
    book = octavo.convert([home / "book.txt"])
    assert octavo.open_ledger(book).balances
    return [section.label for section in book.document.body_matter]


def headings(*titles: str) -> list[str]:
    return [f"{at}. {title}" for at, title in enumerate(titles, 1)]


def with_chapters(heads: list[str], length: int = 1800) -> list[str]:
    return [line for at, head in enumerate(heads) for line in (head, *chapter(at, length))]


def test_figures_with_titles_begin_chapters(tmp_path: Path) -> None:
    assert made(tmp_path, *with_chapters(headings(*TITLES))) == headings(*TITLES)


def test_a_list_of_contents_before_them_is_not_a_chapter(tmp_path: Path) -> None:
    lines = ["The Keeper", "Contents", *headings(*TITLES), *with_chapters(headings(*TITLES))]
    assert made(tmp_path, *lines)[-6:] == headings(*TITLES)


def test_points_of_an_essay_begin_none(tmp_path: Path) -> None:
    """They are short, or sentences, or a number is missing between them."""
    short = with_chapters(headings(*TITLES), 700)
    said = with_chapters([f"{head}." for head in headings(*TITLES)])
    gap = with_chapters([head for head in headings(*TITLES) if "Letter" not in head])
    for at, lines in enumerate((short, said, gap)):
        home = tmp_path / str(at)
        home.mkdir()
        assert len(made(home, *lines)) == 1
