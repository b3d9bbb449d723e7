import logging

import pytest

from octavo.writers.pdf.notices import findings_of, noticed

LOGGER = logging.getLogger("weasyprint")


def test_what_is_logged_becomes_a_finding_and_goes_nowhere_else(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with noticed() as notices:
        LOGGER.warning("Ignored %r", "x: y")
        LOGGER.warning("Ignored %r", "x: y")
        LOGGER.info("Step 4")
    assert [(one.code, one.message, one.evidence) for one in findings_of(notices.counts)] == [
        ("PDF003", "WeasyPrint: Ignored 'x: y'", "2 times")
    ]
    assert caplog.records == []


def test_a_picture_without_words_is_not_news() -> None:
    with noticed() as notices:
        LOGGER.error('Image "%s" has no required alt description', "x")
    assert findings_of(notices.counts) == ()


def test_loggers_are_put_back_as_they_were_even_after_an_error() -> None:
    handler = logging.NullHandler()
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.ERROR)
    before = (list(LOGGER.handlers), LOGGER.propagate, LOGGER.level, LOGGER.disabled)
    try:
        with pytest.raises(ZeroDivisionError), noticed():
            1 / 0  # noqa: B018 -- raises
        assert (LOGGER.handlers, LOGGER.propagate, LOGGER.level, LOGGER.disabled) == before
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(logging.NOTSET)
