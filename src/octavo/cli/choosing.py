"""What the command line says on top of `octavo.toml` → the manuscript with those values in it."""

from dataclasses import replace

from octavo.cli.flags import Cleaning, Making
from octavo.manuscript import Manuscript, set_value


def with_flags(manuscript: Manuscript, making: Making, cleaning: Cleaning) -> Manuscript:
    """Return `manuscript` as the flags change it; what is kept and dropped is added to its own.

    Raises:
        ManuscriptError: `--set` names no key, or gives it what it does not take.
    """
    for setting in making.settings:
        manuscript = set_value(manuscript, setting)
    clean = manuscript.clean
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
