import pytest

import octavo
from octavo.app.assembly.matters import matters_in_order
from octavo.readers.source import Source
from octavo.tree.document import Document, Role, Section
from octavo.writers.markdown import write_markdown

LETTERS = {
    "c": Role.CHAPTER,
    "d": Role.DEDICATION,
    "e": Role.EPIGRAPH,
    "k": Role.ACKNOWLEDGMENTS,
    "a": Role.APPENDIX,
    "i": Role.INTERLUDE,
}


@pytest.mark.parametrize(
    ("roles", "matters"),
    [
        ("dccc", "fbbb"),
        ("ccca", "bbbr"),
        ("cccac", "bbbrr"),
        ("cdcccc", "ffbbbb"),
        ("kcccc", "fbbbb"),
        ("dkccc", "ffbbb"),
        ("cceccc", "bbbbbb"),
        ("cac", "brr"),
        ("cdc", "ffb"),
        ("ckcccc", "bbbbbb"),
        ("ccccek", "bbbbrr"),
        ("ca", "br"),
        ("dca", "fbr"),
        ("c", "b"),
        ("d", "f"),
        ("da", "fr"),
    ],
)
def test_a_book_in_one_file_keeps_its_order(roles: str, matters: str) -> None:
    made = matters_in_order([Section(role=LETTERS[one]) for one in roles])
    assert "".join("r" if one.value == "back" else one.value[0] for one in made) == matters


def labels(document: Document) -> list[tuple[str, str]]:
    return [(section.label, section.role.value) for section in document.sections()]


def test_a_book_comes_back_from_markdown_in_the_same_matters() -> None:
    text = (
        "---\ntitle: Tides\n---\n\n# For Odile {.dedication}\n\nHers.\n\n# One\n\nOut.\n\n"
        "# Between {.interlude}\n\nSlack.\n\n# Two\n\nIn.\n\n# Tables {.appendix}\n\nA table.\n\n"
        "# Bibliography\n\nPoole, Tides.\n"
    )
    book = octavo.convert([Source("a.md", text.encode(), "text/markdown")]).document
    assert [section.label for section in book.back_matter] == ["Tables", "Bibliography"]
    written = write_markdown(book).data.decode()
    assert "# Between {.interlude}" in written
    again = octavo.convert([Source("b.md", written.encode(), "text/markdown")]).document
    assert labels(again) == labels(book)
    assert len(again.front_matter) == 1
    assert len(again.back_matter) == 2
