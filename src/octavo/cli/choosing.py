"""The flags of a command → the manuscript with their values instead of those of `octavo.toml`."""

from collections.abc import Iterable
from dataclasses import replace

from octavo.app.build import Job
from octavo.cli.flags import Cleaning, Making
from octavo.findings.alternatives import NOTES
from octavo.findings.errors import UsageError
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.manuscript import Manuscript, set_value


def with_flags(manuscript: Manuscript, making: Making, cleaning: Cleaning) -> Manuscript:
    """Return `manuscript` as the flags change it; entries of `--keep` and `--drop` are added to its own.

    Raises:
        ManuscriptError: `--set` names an unknown key, or gives it a wrong value.
        UsageError: the value of `--notes` is unknown.
    """
    _require_notes(cleaning.notes)
    for setting in making.settings:
        manuscript = set_value(manuscript, setting)
    clean = manuscript.clean
    set_here = {
        "clean.profile": cleaning.profile,
        "build.style": making.style,
        "pdf.trim": making.trim,
    }
    manuscript = manuscript.without_place(*(key for key, value in set_here.items() if value))
    return replace(
        manuscript,
        clean=replace(
            clean,
            keep=(*clean.keep, *cleaning.keep),
            drop=(*clean.drop, *cleaning.drop),
            notes=cleaning.notes or clean.notes,
            # Relative to the current folder, not to that of the manuscript.
            profile=str(cleaning.profile.absolute()) if cleaning.profile else clean.profile,
        ),
        build=replace(
            manuscript.build,
            style=making.style or manuscript.build.style,
            css=(*manuscript.build.css, *(str(path.absolute()) for path in making.css)),
        ),
        pdf=replace(
            manuscript.pdf,
            trim=making.trim or manuscript.pdf.trim,
            press=making.press or manuscript.pdf.press,
        ),
    )


def _require_notes(said: str) -> None:
    if said and said not in NOTES:
        asked = did_you_mean(nearest(said.lower(), NOTES))
        raise UsageError(
            f"--notes {said}: unknown choice", hint=asked or f"choices are {', '.join(NOTES)}"
        )


def require_pdf(jobs: Iterable[Job], making: Making, *, hint: str) -> None:
    """Make sure that a PDF is made if a flag says how it should look.

    Raises:
        UsageError: none is made; `hint` says how to ask for one.
    """
    flag = "--print" if making.press else "--trim" if making.trim else ""
    if flag and not any(job.prints for job in jobs):
        raise UsageError(f"{flag} is for a PDF, but none is being made", hint=hint)
