import pytest

from octavo.tree.build import book, chapter
from octavo.tree.document import Contributor, Document, Metadata, Series
from octavo.writers.epub.accessibility import accessibility_of
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.metadata import Entry, book_title, entries, identifier_of


def entries_of(metadata: Metadata) -> list[Entry]:
    document = Document(metadata)
    return list(entries(document, accessibility_of(lay_out(document))))


def values(metadata: Metadata, name: str) -> list[str]:
    return [entry.value for entry in entries_of(metadata) if entry.name == name]


def refined(metadata: Metadata, target: str) -> dict[str, str]:
    return {
        entry.attributes["property"]: entry.value
        for entry in entries_of(metadata)
        if entry.attributes.get("refines") == f"#{target}"
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("978-0-00-000000-2", "urn:isbn:9780000000002"),
        ("ISBN: 9780000000002", "urn:isbn:9780000000002"),
        ("urn:isbn:9780000000002", "urn:isbn:9780000000002"),
        (
            "6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
            "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        ),
        (" tale \n 7 ", "tale 7"),
    ],
)
def test_an_identifier_is_spelt_as_catalogues_do(given: str, expected: str) -> None:
    assert expected == identifier_of(Metadata(identifier=given))


def test_a_book_without_identifier_keeps_the_same_one() -> None:
    sker = Metadata(title="Sker", contributors=(Contributor("Ann"),))
    assert identifier_of(sker) == "urn:uuid:0f9dd908-1cb3-59eb-8390-32ab5fb283e2"
    assert identifier_of(sker) != identifier_of(Metadata(title="Sker"))


def test_a_subtitle_is_a_title_of_its_own_kind() -> None:
    sker = Metadata(title="Sker", subtitle="A Tale")
    assert values(sker, "title") == ["Sker", "A Tale"]
    assert refined(sker, "title") == {"title-type": "main"}
    assert refined(sker, "subtitle") == {"title-type": "subtitle"}


def test_authors_create_and_others_contribute() -> None:
    people = (Contributor("Ann Marrow", "aut", "Marrow, Ann"), Contributor("Zed", "trl"))
    sker = Metadata(contributors=people)
    assert values(sker, "creator") == ["Ann Marrow"]
    assert values(sker, "contributor") == ["Zed"]
    assert refined(sker, "person-1") == {"role": "aut", "file-as": "Marrow, Ann"}
    assert refined(sker, "person-2") == {"role": "trl"}


def test_a_series_is_written_for_new_readers_and_for_calibre() -> None:
    sker = Metadata(series=Series("The Coast", "2.5"))
    assert refined(sker, "series") == {"collection-type": "series", "group-position": "2.5"}
    old = {
        entry.attributes["name"]: entry.attributes["content"]
        for entry in entries_of(sker)
        if "name" in entry.attributes
    }
    assert old == {"calibre:series": "The Coast", "calibre:series_index": "2.5"}


def test_what_is_blank_is_left_out() -> None:
    blank = Metadata(publisher=" ", rights="\n", subjects=("",), date="spring", language="en")
    expected = {"identifier", "title", "language", "meta"}
    assert expected == {entry.name for entry in entries_of(blank)}


def test_a_book_without_title_is_called_by_its_first_section() -> None:
    assert book_title(book(Metadata(), chapter("Moscow", number="55"))) == "55. Moscow"
    assert book_title(Document(Metadata(title=" Sker \n Point "))) == "Sker Point"
    assert book_title(Document()) == "Contents"
