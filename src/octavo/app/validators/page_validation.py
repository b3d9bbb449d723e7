"""A finished PDF → what page-validation says of it by the rules of PDF/UA-1.

It comes by `pip install 'octavo[check]'`. https://pypi.org/project/page-validation/
"""

import importlib
from importlib.metadata import version
from pathlib import Path
from typing import Final

from octavo.app.validators.verdicts import Verdict, absent, failed
from octavo.findings.codes import CODES
from octavo.tree.origin import Origin

NAME: Final = "page-validation"


def run_page_validation(path: Path) -> Verdict:
    """Put a PDF to page-validation's rules for PDF/UA-1.

    Findings: CHK013 for each rule broken, CHK003 when it is not installed, CHK004 when it fails.
    """
    try:
        page = importlib.import_module("page")
        validate = page.validate_pdf
    except (ImportError, AttributeError):
        return absent(NAME, "page-validation is not installed", "pip install 'octavo[check]'")
    try:
        failures = validate(str(path), profile="ua1").failures
    except page.PageError as error:
        return failed(NAME, path, str(error))
    origin = Origin(str(path))
    told = dict.fromkeys(f"{failure.rule_id}: {failure.message}" for failure in failures)
    findings = tuple(CODES["CHK013"].found(origin, message=message) for message in told)
    return Verdict(findings, f"page-validation {version('page-validation')} (PDF/UA-1)")
