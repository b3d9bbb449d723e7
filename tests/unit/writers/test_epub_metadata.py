import pytest

from octavo.tree.build import book, chapter
from octavo.tree.document import Certification, Contributor, Document, Metadata, Series
from octavo.writers.epub.accessibility import accessibility_of
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.metadata import (
    Entry,
    book_title,
    entries,
    identifier_findings,
    identifier_of,
)


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
        (
            "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        ),
        ("urn:uuid:tale-7", "tale-7"),
        ("urn:uuid:6ba7b8109dad11d180b400c04fd430c8", "6ba7b8109dad11d180b400c04fd430c8"),
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


def test_a_wrong_isbn_is_not_given_as_one_and_is_named() -> None:
    sker = Metadata(title="Sker", identifier="urn:isbn:9780306406158")
    assert identifier_of(sker) == "isbn:9780306406158"
    assert [one.code for one in identifier_findings(sker)] == ["PKG001"]
    assert "the check digit 8" in identifier_findings(sker)[0].message
    assert identifier_findings(Metadata(identifier="tale 7")) == ()


def test_an_isbn_of_ten_figures_becomes_one_of_thirteen() -> None:
    assert identifier_of(Metadata(identifier="ISBN 0-306-40615-2")) == "urn:isbn:9780306406157"


def test_a_title_is_filed_without_its_article() -> None:
    assert refined(Metadata(title="The Lamp"), "title") == {"file-as": "Lamp, The"}
    assert refined(Metadata(title="Die Lampe", language="de"), "title") == {"file-as": "Lampe, Die"}
    assert refined(Metadata(title="Die Hard"), "title") == {}


def test_the_law_that_exempts_a_book_is_said() -> None:
    told = [
        entry.value
        for exemption in ("", "eaa-microenterprise")
        for entry in entries_of(Metadata(exemption=exemption))
        if entry.attributes.get("property") == "a11y:exemption"
    ]
    assert told == ["eaa-microenterprise"]


def test_no_conformance_is_claimed_without_somebody_who_certifies_it() -> None:
    claims = {"dcterms:conformsTo", "a11y:certifiedBy"}
    assert not claims & {one.attributes.get("property") for one in entries_of(Metadata())}
    certified = Certification("A. Reader", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA")
    sker = Metadata(title="Sker", certification=certified)
    assert refined(sker, "conformance") == {"a11y:certifiedBy": "A. Reader"}
    assert "EPUB Accessibility 1.1 - WCAG 2.2 Level AA" in values(sker, "meta")
