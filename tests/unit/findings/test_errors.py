import pytest

from octavo.findings.errors import (
    ManuscriptError,
    MissingDependencyError,
    NotWritableError,
    OctavoError,
    ReadError,
    UsageError,
    WriteError,
)
from octavo.tree.invariants import Violation
from octavo.tree.origin import Origin


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (OctavoError, 70),
        (UsageError, 2),
        (ManuscriptError, 2),
        (ReadError, 4),
        (WriteError, 4),
        (MissingDependencyError, 5),
    ],
)
def test_an_error_has_an_exit_code_and_a_hint(error: type[OctavoError], exit_code: int) -> None:
    raised = error("It went wrong.", hint="try again")

    assert (raised.exit_code, str(raised), raised.hint) == (
        exit_code,
        "It went wrong.",
        "try again",
    )


def test_a_document_that_cannot_be_set_says_what_where_and_how_much_more() -> None:
    violations = (Violation("a raw <div>", Origin("a.html", path="body/div")), Violation("x"))

    assert str(NotWritableError(violations)) == (
        "a.html#body/div: the document holds a raw <div> (and 1 more)"
    )


def test_a_document_can_be_refused_without_saying_why() -> None:
    assert str(NotWritableError(())) == "the document holds what no writer sets"
