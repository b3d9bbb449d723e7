"""Several EPUBs make an omnibus, a part for each; an EPUB and pages make that book, carried on."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.strategies import picture

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.tree.build import chapter
from octavo.tree.document import Contributor, Document, Metadata, Resource, Role, Section, Series
from octavo.tree.nodes import Figure, Image, Text
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text

LINE = "The tide had taken the lower steps, and nobody would say who had lit the lamp."


def metadata(title: str, author: str = "Ada Quill", language: str = "en") -> Metadata:
    return Metadata(title, contributors=(Contributor(author),), language=language)


def epub(home: Path, name: str, known: Metadata, chapters: int = 2) -> Path:
    sections = tuple(
        chapter("The Lamp", f"{LINE} {known.title} says so, {at}.", number=f"Chapter {at}")
        for at in range(1, chapters + 1)
    )
    front = (Section((*chapter("", f"For the watch of {known.title}.").blocks,), Role.DEDICATION),)
    back = (
        Section((*chapter("", f"{known.title} was written by lamplight.").blocks,), Role.AFTERWORD),
    )
    book = Document(known, front_matter=front, body_matter=sections, back_matter=back)
    octavo.write_epub(book, home / name)
    return home / name


def pages(home: Path, numbers: Sequence[int]) -> Path:
    folder = home / "new"
    folder.mkdir()
    for at in numbers:
        text = (
            f"<title>Chapter {at} | Gull Rock</title><h1>Chapter {at}</h1>"
            + f"<p>{LINE} It was {at}.</p>" * 3
        )
        (folder / f"{at}.html").write_text(text, "utf-8")
    return folder


def joined(given: Sequence[Path], *keep: str, known: Metadata | None = None) -> Outcome:
    options = octavo.Options(choices=Choices(keep))
    book = octavo.convert(given, metadata=known, options=options)
    assert octavo.open_ledger(book).balances
    assert not {"BOK002", "BOK003", "BOK004", "BOK013"} & {one.code for one in book.findings}
    return book


def test_each_book_of_an_omnibus_is_a_part_with_all_that_is_its_own(tmp_path: Path) -> None:
    first = epub(tmp_path, "one.epub", replace(metadata("Salt"), subtitle="A Tale"))
    second = epub(tmp_path, "two.epub", metadata("The Mole", "Ben Oar"))
    book = joined([first, second])

    salt, mole = book.document.body_matter
    assert (salt.label, inline_text(salt.subtitle)) == ("Salt", "A Tale\nAda Quill")
    assert (mole.label, inline_text(mole.subtitle)) == ("The Mole", "Ben Oar")
    roles = [Role.DEDICATION, Role.CHAPTER, Role.CHAPTER, Role.AFTERWORD]
    assert [[one.role for one in part.sections] for part in (salt, mole)] == [roles, roles]
    assert not book.document.front_matter + book.document.back_matter
    assert book.document.metadata.title == "Salt / The Mole"
    assert book.document.metadata.authors == ("Ada Quill", "Ben Oar")


@pytest.mark.parametrize(
    ("titles", "omnibus", "parts"),
    [
        (("Salt, Vol. 1", "Salt, Vol. 2"), "Salt", ["Vol. 1", "Vol. 2"]),
        (("Salt", "Salt 2"), "Salt", ["Salt", "2"]),
        (("Salt: Ebb", "Salt: Flood"), "Salt", ["Ebb", "Flood"]),
        (("Salt Vol. 1: Ebb", "Salt Vol. 2: Flood"), "Salt", ["Vol. 1: Ebb", "Vol. 2: Flood"]),
        (("潮の本 第一巻", "潮の本 第二巻"), "潮の本", ["第一巻", "第二巻"]),
        (("Соль. Том 1", "Соль. Том 2"), "Соль", ["Том 1", "Том 2"]),
        (("The Quay", "The Mole"), "The Quay / The Mole", ["The Quay", "The Mole"]),
        (("Salt", "Saltpan"), "Salt / Saltpan", ["Salt", "Saltpan"]),
        (("A", "B", "C", "D"), "A / B / C …", ["A", "B", "C", "D"]),
    ],
)
def test_an_omnibus_is_called_what_its_books_have_in_common(
    tmp_path: Path, titles: tuple[str, ...], omnibus: str, parts: list[str]
) -> None:
    book = joined(
        [epub(tmp_path, f"{at}.epub", metadata(title)) for at, title in enumerate(titles)]
    )
    assert book.document.metadata.title == omnibus
    assert [part.label for part in book.document.body_matter] == parts
    assert not any(part.subtitle for part in book.document.body_matter)


def test_books_of_one_series_are_called_as_the_series(tmp_path: Path) -> None:
    titles = ("The Quay", "The Mole")
    given = [
        epub(
            tmp_path,
            f"{at}.epub",
            Metadata(title, language="en", series=Series("Harbours", str(at))),
        )
        for at, title in enumerate(titles, 1)
    ]
    book = joined(given)
    assert book.document.metadata.title == "Harbours"
    assert [part.label for part in book.document.body_matter] == list(titles)


def test_what_you_say_of_an_omnibus_goes_before_what_its_books_say(tmp_path: Path) -> None:
    given = [
        epub(tmp_path, "1.epub", replace(metadata("Salt"), publisher="Gull", rights="CC0", description="Of salt.")),
        epub(tmp_path, "2.epub", replace(metadata("Rope"), publisher="Gull", rights="CC BY", description="Of rope.")),
    ]  # fmt: skip
    known = joined(given, known=Metadata("Two Tales", language="")).document.metadata
    assert known.title == "Two Tales"
    assert (known.publisher, known.rights) == ("Gull", "CC0; CC BY")
    assert known.description == "Of salt.\n\nOf rope."
    assert not known.identifier


def test_a_book_in_another_language_keeps_it(tmp_path: Path) -> None:
    given = [
        epub(tmp_path, "1.epub", metadata("Salt")),
        epub(tmp_path, "2.epub", metadata("Tau", language="de")),
    ]
    book = joined(given, known=Metadata(language="en"))
    assert [part.lang for part in book.document.body_matter] == ["", "de"]


def covered(folder: Path, at: int, title: str, shade: int | None = None) -> Path:
    """Return the file of a book with a cover, one for each `shade`, that of `at` without one."""
    plain = octavo.convert([epub(folder, f"{at}.epub", metadata(title))]).document
    data = picture(at if shade is None else shade)
    file = Resource(f"c{at}", "image/png", sha256(data).hexdigest())
    cover = Image("", f"The cover of {title}", file.id)
    made = replace(plain, resources=(file,), store={file.sha256: data}, cover=cover)
    octavo.write_epub(made, folder / f"c{at}.epub")
    return folder / f"c{at}.epub"


@pytest.mark.parametrize(
    ("titles", "shades", "left"),
    [
        (("Salt", "Salt"), (0, 1), [1]),
        (("Salt", "Salt"), (0, 0), []),
        (("Salt", "Rope", "Rope"), (0, 1, 2), [2]),
        (("Salt", "Salt", "Rope"), (0, 1, 2), [1]),
    ],
)
def test_a_cover_that_has_no_place_in_the_book_is_told(
    tmp_path: Path, titles: tuple[str, ...], shades: tuple[int, ...], left: list[int]
) -> None:
    files = [
        covered(tmp_path, at, title, shade)
        for at, (title, shade) in enumerate(zip(titles, shades, strict=True))
    ]
    told = [one.origin for one in octavo.convert(files).findings if one.code == "COV005"]
    assert told == [Origin(str(files[at])) for at in left]


def test_the_cover_of_the_first_book_is_that_of_the_omnibus_and_the_others_stand_on_their_parts(
    tmp_path: Path,
) -> None:
    outcome = joined([covered(tmp_path, 0, "Salt"), covered(tmp_path, 1, "Rope")])
    assert not [one for one in outcome.findings if one.code == "COV005"]
    book = outcome.document
    assert book.cover
    assert book.cover.alt == "The cover of Salt"
    salt, rope = book.body_matter
    assert not salt.blocks
    (shown,) = rope.blocks
    assert isinstance(shown, Figure)
    assert shown.image.alt == "The cover of Rope"


def test_a_cover_that_octavo_drew_is_drawn_anew(tmp_path: Path) -> None:
    first = epub(tmp_path, "one.epub", metadata("Salt"))
    assert octavo.convert([first]).document.cover is None
    again = octavo.convert([first], metadata=Metadata("Rope", language="")).document
    octavo.write_epub(again, tmp_path / "again.epub")
    for old, new in (("one.epub", "two.epub"), ("two.epub", "three.epub")):
        octavo.write_epub(octavo.convert([tmp_path / old]).document, tmp_path / new)
    assert (tmp_path / "two.epub").read_bytes() == (tmp_path / "three.epub").read_bytes()
    with ZipFile(tmp_path / "again.epub") as archive:
        assert b"Cover: Rope" in archive.read("EPUB/text/cover.xhtml")


def test_a_part_of_the_same_title_is_the_books_own(tmp_path: Path) -> None:
    """A first part that is called as its book becomes its part, and keeps what stands there."""
    inner = Section(
        role=Role.PART,
        title=(Text("Salt"),),
        blocks=chapter("", "A motto.").blocks,
        sections=(chapter("Low", LINE), chapter("High", f"{LINE} Again.")),
    )
    known = replace(metadata("Salt"), subtitle="A Tale")
    octavo.write_epub(Document(known, body_matter=(inner,)), tmp_path / "1.epub")
    book = joined([tmp_path / "1.epub", epub(tmp_path, "2.epub", metadata("Rope", "Ben Oar"))])
    salt, _ = book.document.body_matter
    assert (salt.label, inline_text(salt.subtitle)) == ("Salt", "A Tale\nAda Quill")
    assert [one.label for one in salt.sections] == ["Low", "High"]
    assert len(salt.blocks) == 1


def test_files_of_the_same_title_go_on_with_one_book(tmp_path: Path) -> None:
    given = [
        epub(tmp_path, "1.epub", replace(metadata("Salt"), identifier="urn:isbn:9780000000002")),
        epub(tmp_path, "2.epub", metadata("SALT"), chapters=3),
    ]
    book = octavo.convert(given)
    assert not any(one.role is Role.PART for one in book.document.sections())
    assert book.document.metadata.title == "Salt"
    assert not book.document.metadata.identifier
    assert "BOK019" not in {one.code for one in book.findings}


def test_a_book_that_is_carried_on_stays_what_it_was(tmp_path: Path) -> None:
    known = replace(
        metadata("Salt and Rope"),
        subtitle="A Serial",
        publisher="Gull",
        description="Of salt.",
        rights="CC0",
        identifier="urn:isbn:9780000000002",
        date="2026-01-02",
    )
    old = epub(tmp_path, "serial.epub", known)
    book = joined([old, pages(tmp_path, (3, 4))]).document
    assert book.metadata == known
    assert [one.number for one in book.body_matter] == [f"Chapter {at}" for at in (1, 2, 3, 4)]
    assert [one.role for one in book.front_matter] == [Role.DEDICATION]
    assert [one.role for one in book.back_matter] == [Role.AFTERWORD]


def test_keep_leaves_the_books_of_an_omnibus_without_parts(tmp_path: Path) -> None:
    given = [epub(tmp_path, "1.epub", metadata("Salt")), epub(tmp_path, "2.epub", metadata("Rope"))]
    book = octavo.convert(given, options=octavo.Options(choices=Choices(("BOK019",))))
    assert not any(one.role is Role.PART for one in book.document.sections())
