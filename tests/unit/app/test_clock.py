"""The date a book carries comes from the builder or the book, never from the clock."""

from datetime import UTC, datetime

import pytest

from octavo.app.clock import EARLIEST, date_of
from octavo.findings.errors import UsageError
from octavo.tree.document import Metadata


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("1851-10-18", EARLIEST),
        ("2026-13-45", EARLIEST),
        ("", EARLIEST),
    ],
)
def test_a_book_bears_its_own_date_or_the_earliest_that_an_archive_can(
    date: str, expected: datetime
) -> None:
    assert date_of(Metadata(date=date)) == expected


def test_the_builder_s_date_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert date_of(Metadata(date="2026")) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize("wrong", ["yesterday", "-5", "1_000", " 5", "9" * 30])
def test_a_builder_s_date_that_is_none_is_an_error(
    monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
    with pytest.raises(UsageError, match=f"SOURCE_DATE_EPOCH is {wrong!r}"):
        date_of(Metadata())
