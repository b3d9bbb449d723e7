from typing import Any

import pytest

from octavo.findings.codes import CODES
from octavo.findings.errors import UsageError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.ledger import Ledger, LedgerError, open_ledger, require_balance, totals
from octavo.tree.build import page
from octavo.tree.document import Document
from octavo.tree.origin import Origin

REMOVED = CODES["CHR002"].found(before="Play  ▶")
REPLACED = CODES["TYP001"].found(before="...", after="…")


def test_findings_book_ink_and_not_spaces() -> None:
    assert totals([REMOVED, REPLACED]) == (5 + 3, 1)
    assert totals([REPLACED, REPLACED]) == (6, 2)


def test_what_was_read_is_in_the_book_or_in_a_finding() -> None:
    outcome = Outcome(page("Tide…"), (REMOVED, REPLACED), read=len("Tide...Play▶"))

    assert open_ledger(outcome) == Ledger(12, 8, 1, 5, (REMOVED, REPLACED))
    assert open_ledger(outcome).balances
    require_balance(outcome, "a.html")


def test_text_lost_in_silence_stops_the_build() -> None:
    outcome = Outcome(page("Tide"), read=len("Tideishigh"))

    with pytest.raises(LedgerError, match=r"a\.html: the ledger is off by 6 characters") as caught:
        require_balance(outcome, "a.html")
    assert caught.value.exit_code == 70
    assert caught.value.hint == "this is a bug in octavo: please report it with the page"


def test_what_the_ledger_is_off_by_counts_what_findings_took_and_gave() -> None:
    outcome = Outcome(page("Tide…"), (REMOVED, REPLACED), read=len("Tide...Play▶") + 3)
    with pytest.raises(LedgerError) as caught:
        require_balance(outcome, "a.html")
    assert str(caught.value) == (
        "a.html: the ledger is off by 3 characters (read 15, removed 8, added 1, kept 5)"
    )


def test_text_that_is_at_hand_is_not_gathered_again() -> None:
    outcome = Outcome(page("Tide"), read=len("Tideishigh"))
    assert open_ledger(outcome, "Tide is high").kept == 10
    require_balance(outcome, "a.html", "Tide is high")


def test_a_ledger_is_of_an_outcome() -> None:
    document: Any = Document()
    with pytest.raises(UsageError, match="takes an Outcome"):
        open_ledger(document)


def test_a_finding_that_is_given_its_chapter_keeps_all_else() -> None:
    origin = Origin("a.html", line=3)
    found = (
        REPLACED.code,
        REPLACED.severity,
        "said",
        origin,
        "...",
        "…",
        "what to do",
        "how it shows",
    )
    assert Finding(*found).in_chapter("The Tide") == Finding(*found, "The Tide")
