"""A part in another language says so in each of its files, since none stands inside another, and is read back as it was."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import octavo
from octavo.tree.build import book, chapter, part
from octavo.tree.document import Document, Metadata


def german() -> Document:
    own = replace(chapter("Le phare", "La lampe."), lang="fr")
    inside = replace(part("Der Leuchtturm", chapter("Ebbe", "Die Lampe."), own), lang="de")
    return book(Metadata("Two Lamps", language="en"), chapter("The Lamp", "It burned."), inside)


def test_each_file_of_a_part_says_its_language(tmp_path: Path) -> None:
    octavo.write_epub(german(), tmp_path / "book.epub")
    with ZipFile(tmp_path / "book.epub") as archive:
        pages = [archive.read(f"EPUB/text/s000{at}.xhtml").decode() for at in (1, 2, 3, 4)]
    sections = [page[page.index("<section") :].partition(">")[0] for page in pages]
    assert "lang" not in sections[0]
    assert [
        f'lang="{tag}"' in said for tag, said in zip(("de", "de", "fr"), sections[1:], strict=True)
    ] == [True] * 3


def test_a_chapter_that_is_read_back_has_no_language_but_where_its_part_has_another(
    tmp_path: Path,
) -> None:
    octavo.write_epub(german(), tmp_path / "book.epub")
    (_, inside) = octavo.convert([tmp_path / "book.epub"]).document.body_matter
    assert inside.lang == "de"
    assert [one.lang for one in inside.sections] == ["", "fr"]
