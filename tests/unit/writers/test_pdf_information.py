from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest

from octavo.tree.document import Contributor, Metadata
from octavo.writers.pdf.file.information import Information, info_dictionary, information_of, xmp


def said(date: str = "") -> Information:
    return information_of(Metadata(title="T", date=date), "T", "en", None)


@pytest.mark.parametrize("date", ["", "MMXXIV", "2024-13-01", "2024-02-30", "24", "2024-03-01-02"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert said(date=date).created == ""
    assert b"CreationDate" not in info_dictionary(said(date=date))


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-01"])
def test_a_year_a_month_and_a_day_are_dates(date: str) -> None:
    assert f"(D:{date.replace('-', '')})".encode() in info_dictionary(said(date=date))


def test_the_moment_of_modification_is_given_in_utc() -> None:
    moment = datetime(2024, 5, 6, 1, 2, 3, tzinfo=timezone(timedelta(hours=9)))
    given = information_of(Metadata(), "T", "en", moment)
    assert given.modified == "2024-05-05T16:02:03Z"
    assert b"/ModDate(D:20240505160203Z)" in info_dictionary(given)
    assert moment == datetime(2024, 5, 5, 16, 2, 3, tzinfo=UTC)


def test_names_that_mark_up_would_swallow_come_through() -> None:
    people = (Contributor("Ash & <Oak>"), Contributor("Tomas", "trl"))
    given = information_of(Metadata(contributors=people), "A < B", "de", None)
    packet = xmp(given).decode().partition("?>")[2].rpartition("<?")[0]
    said_of_it = ET.fromstring(packet)  # noqa: S314 -- our own
    texts = [one.text for one in said_of_it.iter() if (one.text or "").strip()]
    assert {"A < B", "Ash & <Oak>", "de", "1"} <= set(texts)
    assert "Tomas" not in packet


def test_an_archive_claims_pdf_a_and_describes_what_is_not_of_it() -> None:
    assert b"<pdfaid:part>3</pdfaid:part>" in xmp(said(), archive=True)
    assert b"pdfaExtension" in xmp(said(), archive=True)
    assert b"pdfaid" not in xmp(said())
