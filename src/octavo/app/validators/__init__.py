"""The outside validators: EPUBCheck and Ace by DAISY for EPUB, page-validation for PDF/UA-1.

None is needed to make a book. One that is not installed also gives a verdict: what it is, why it is
missing, and the command that installs it. These are the only modules that start programs.
"""

from octavo.app.validators.ace import refused_ace, run_ace
from octavo.app.validators.epubcheck import EpubCheck, Waits
from octavo.app.validators.page_validation import run_page_validation
from octavo.app.validators.verdicts import Missing, Verdict

__all__ = [
    "EpubCheck",
    "Missing",
    "Verdict",
    "Waits",
    "refused_ace",
    "run_ace",
    "run_page_validation",
]
