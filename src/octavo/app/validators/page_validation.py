"""A finished PDF → what page-validation reports by the rules of PDF/UA-1.

It is installed by `pip install 'octavo[check]'`. https://pypi.org/project/page-validation/
"""

import importlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeVar

from octavo.app.validators.verdicts import Verdict, absent, failed
from octavo.findings.codes import CODES
from octavo.tree.origin import Origin

_Result = TypeVar("_Result")
NAME: Final = "page-validation"
_DEPTH: Final = 10_000
"""The most consecutive references that are followed. The bookmarks of a book are such a chain, each
leading to the next, and the usual limit of 256 is less than the number of chapters of many
serials."""
_STACK: Final = 64 * 1024 * 1024
"""Bytes of stack for them: at most 4,000 per reference are needed, for forms within forms (measured
2026-11)."""


def run_page_validation(path: Path) -> Verdict:
    """Check a PDF with page-validation's rules for PDF/UA-1.

    Findings: CHK013 for each broken rule, CHK003 if it is not installed, CHK004 if it fails.
    """
    try:
        page = importlib.import_module("page")
        validate, limits = page.validate_pdf, page.SafetyLimits
    except (ImportError, AttributeError):
        return absent(NAME, "page-validation is not installed", "pip install 'octavo[check]'")
    deep = limits(max_reference_depth=_DEPTH)
    try:
        failures = _with_stack(lambda: validate(str(path), profile="ua1", limits=deep)).failures
    except page.SafetyLimitError as error:
        return failed(
            NAME, path, f"the file is larger or more deeply nested than it can check: {error}"
        )
    except page.PageError as error:
        return failed(NAME, path, str(error))
    origin = Origin(str(path))
    told = dict.fromkeys(f"{failure.rule_id}: {failure.message}" for failure in failures)
    findings = tuple(CODES["CHK013"].found(origin, message=message) for message in told)
    return Verdict(findings, f"page-validation {version('page-validation')} (PDF/UA-1)")


def _with_stack(work: Callable[[], _Result]) -> _Result:
    """Return the result of `work`, run in a thread with a larger stack than octavo itself needs."""
    before = threading.stack_size(_STACK)
    try:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(work).result()
    finally:
        threading.stack_size(before)
