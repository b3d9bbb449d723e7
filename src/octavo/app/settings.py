"""What a manuscript says about its pages and its look → options, setting and cover.

An error in a value names its line in `octavo.toml`.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from octavo.app.convert import Options
from octavo.app.covers import GivenCover, read_cover
from octavo.app.deliver import Setting
from octavo.app.own_sheets import read_own_sheet
from octavo.app.printing import print_options
from octavo.app.profiles import load_profile
from octavo.app.volumes import Division
from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import ManuscriptError, ReadError, UsageError
from octavo.manuscript import Manuscript
from octavo.manuscript.model import NO_COVER, Pdf
from octavo.passes.choices import Choices
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.readers.html.selecting import require_selectors
from octavo.writers.sheets import OwnSheet, make_sheet
from octavo.writers.stylesheets import Medium, open_style

if TYPE_CHECKING:
    from octavo.writers.pdf.options import PrintOptions


@contextlib.contextmanager
def located(manuscript: Manuscript, key: str) -> Iterator[None]:
    """Add the place of `key` to an error raised inside the block, if `octavo.toml` sets it.

    Raises:
        ManuscriptError: the error is a `UsageError`.
        ReadError: the error is a `ReadError`.
    """
    try:
        yield
    except (UsageError, ReadError) as error:
        place = manuscript.places.get(key)
        if place is None:
            raise
        kind = ReadError if isinstance(error, ReadError) else ManuscriptError
        raise kind(f"{place}: {error}", hint=error.hint) from error


def options_of(manuscript: Manuscript) -> Options:
    """Return the options for cleaning the manuscript's pages. Reads its profile.

    Raises:
        ManuscriptError: the profile is missing or wrong, or quotes are set although `smart` is off.
        UsageError: an entry of `keep` or `drop` means nothing.
    """
    clean = manuscript.clean
    said = [(entry, True) for entry in clean.keep] + [(entry, False) for entry in clean.drop]
    for entry, is_kept in said:
        with located(manuscript, entry):
            one = Choices(keep=(entry,)) if is_kept else Choices(drop=(entry,))
            require_selectors(one.selectors)
    with located(manuscript, "typography.quotes"):
        if manuscript.typography.quotes and not manuscript.typography.smart:
            raise UsageError(
                "quotes sets the marks that smart uses, but smart is off",
                hint="write smart = true under [typography]",
            )
    return Options(
        Choices(clean.keep, clean.drop, notes=clean.notes),
        _profile_of(manuscript),
        manuscript.typography.smart,
        manuscript.typography.quotes,
        root=manuscript.folder,
        images=manuscript.images,
        limits=manuscript.limits,
        numbers=manuscript.book.numbers,
    )


def _profile_of(manuscript: Manuscript) -> SiteProfile:
    name = manuscript.clean.profile
    with located(manuscript, "clean.profile"):
        return load_profile(manuscript.folder / name) if name else NO_PROFILE


def setting_of(manuscript: Manuscript) -> Setting:
    """Return the setting for the manuscript's book; the path of a style of its own is relative to its folder.

    Reads the style, and the user's own style sheets.

    Raises:
        UsageError: there is no such style or trim size, or the style is wrong.
        ReadError: one of the user's style sheets is missing, or not text.
    """
    style = manuscript.build.style or DEFAULT_STYLE
    own = manuscript.folder / style
    with contextlib.suppress(OSError):  # no folder can have this name
        style = str(own) if own.is_dir() else style
    css = tuple(_own_sheet(manuscript, path) for path in manuscript.build.css)
    with located(manuscript, "build.style"):
        for medium in Medium:
            make_sheet(
                open_style(style), medium
            )  # so that errors in it are reported before the work
    return Setting(
        style,
        _print_options(manuscript),
        css,
        lists_sections={"chapters": False, "sections": True}.get(manuscript.build.contents),
        embed_fonts=manuscript.epub.embed_fonts,
        draws_cover=manuscript.book.cover.file != NO_COVER,
        profiles=manuscript.epub.profiles,
        division=Division(
            manuscript.book.volumes,
            manuscript.book.identifier,
            manuscript.pdf.identifier,
            continuous=manuscript.pdf.folios == "continuous",
        ),
        limits=manuscript.limits,
    )


def _own_sheet(manuscript: Manuscript, path: str) -> OwnSheet:
    # An absolute one is from a flag, not from `octavo.toml`.
    with located(manuscript, "" if Path(path).is_absolute() else "build.css"):
        return read_own_sheet(manuscript.folder, path)


def _print_options(manuscript: Manuscript) -> "PrintOptions | None":
    for one in fields(Pdf):  # each alone, to find the one that is wrong
        with located(manuscript, f"pdf.{one.name.replace('_', '-')}"):
            print_options(replace(Pdf(), **{one.name: getattr(manuscript.pdf, one.name)}))
    return print_options(manuscript.pdf)


def cover_for(manuscript: Manuscript) -> GivenCover | None:
    """Read the cover that the manuscript names, and return it; None if it names none.

    Raises:
        ManuscriptError: its file is missing, or not a usable picture.
    """
    cover = manuscript.book.cover
    if cover.file in {"", NO_COVER}:
        return None
    with located(manuscript, "book.cover"):
        return read_cover(manuscript.folder / cover.file, cover.alt, manuscript.limits)
