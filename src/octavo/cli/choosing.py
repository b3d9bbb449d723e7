"""What the command line says in addition to `octavo.toml` → the manuscript with those values in it."""

from collections.abc import Iterable
from dataclasses import replace

from octavo.app.build import Job
from octavo.cli.flags import Cleaning, Making
from octavo.findings.alternatives import NOTES
from octavo.findings.errors import UsageError
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.manuscript import Manuscript, set_value


def with_flags(manuscript: Manuscript, making: Making, cleaning: Cleaning) -> Manuscript:
    """Return `manuscript` as the flags change it; what is kept and dropped is added to its own.

    Raises:
        ManuscriptError: `--set` names no key, or gives it what it does not take.
        UsageError: `--notes` is none of what may become of notes.
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
            # Taken from where octavo runs, not from the manuscript's folder.
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
    """Make sure that a PDF is made where a flag says how it is to look.

    Raises:
        UsageError: none is; `hint` says how one is asked for.
    """
    flag = "--print" if making.press else "--trim" if making.trim else ""
    if flag and not any(job.prints for job in jobs):
        raise UsageError(f"{flag} is for a PDF, but none is being made", hint=hint)
