"""This machine → what octavo finds on it, what is missing, and the line that installs it.

It looks for libraries and fonts in the same way as when a book is made, and starts no program.
"""

import ctypes
import importlib.metadata
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from octavo.app.processes.confinement import means_of_confinement
from octavo.app.validators.ace import find_ace, find_browser
from octavo.app.validators.epubcheck import find_lacking
from octavo.findings.errors import MissingDependencyError
from octavo.tree.text import as_sentence
from octavo.writers.pdf.engine import install_line, require_engine

_PIP: Final = "python -m pip install"
_CHECKERS: Final = f"{_PIP} 'octavo[check]'"
_REQUIREMENT: Final = re.compile(r"([\w.-]+)[^;]*(?:;\s*extra == ['\"](\w+)['\"])?")
_SUBSETTER: Final = "HarfBuzz subset"
_LIBRARIES: Final = (
    ("Pango", "libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    ("PangoFT2", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    ("fontconfig", "libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    ("HarfBuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    (
        _SUBSETTER,
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
)
_SCRIPTS: Final = (
    ("Jpan", "雨のしおり"),
    ("Hans", "国语书页"),
    ("Hant", "國語書頁"),
    ("Kore", "책갈피"),
    ("Arab", "كتاب"),
    ("Hebr", "ספר"),
    ("Thai", "หนังสือ"),
    ("Deva", "पुस्तक"),
    ("Zyyy", "★☆→"),
)
"""Common scripts that the book's own typeface lacks, each with a word to try."""
_CJK: Final = frozenset(("Jpan", "Hans", "Hant", "Kore"))
_FONT_PACKAGES: Final = {
    "apt-get": (
        "apt-get install fonts-noto-cjk",
        "apt-get install fonts-noto-core fonts-dejavu-core",
    ),
    "apk": ("apk add font-noto-cjk", "apk add font-noto-all font-dejavu"),
    "pacman": ("pacman -S noto-fonts-cjk", "pacman -S noto-fonts ttf-dejavu"),
}
"""By package manager: for East Asian scripts, and for the others."""


class State(StrEnum):
    """Whether something is there, and whether octavo can do without it."""

    FOUND = "found"
    MISSING = "missing"
    """Something that octavo promises is impossible without it."""
    ABSENT = "absent"
    """Octavo works without it, and reports it when it would be needed."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was looked for. `remedy` is the command that installs it; "" if it was found."""

    name: str
    state: State
    detail: str
    """Its version or place if it was found, or else what is impossible without it."""
    remedy: str = ""


def diagnose() -> tuple[Item, ...]:
    """Look for Python, packages, libraries, fonts, means of confinement and checkers, and return what was found or not."""
    engine = _engine()
    return (
        _python(),
        *_packages(),
        *_libraries(),
        engine,
        *(_scripts() if engine.state is State.FOUND else ()),
        *_confinement(),
        *_checkers(),
    )


def remedies(items: Iterable[Item]) -> tuple[str, ...]:
    """Return the commands that install what is missing, each once, the necessary ones first."""
    ordered = sorted(items, key=lambda item: item.state is not State.MISSING)
    return tuple(dict.fromkeys(item.remedy for item in ordered if item.remedy))


def _python() -> Item:
    version = platform.python_version()
    return Item("Python", State.FOUND, f"{version} on {platform.system()} ({sys.executable})")


def _packages() -> Iterator[Item]:
    """Yield octavo itself and each package that it requires."""
    try:
        declared = importlib.metadata.requires("octavo") or []
        yield Item("octavo", State.FOUND, importlib.metadata.version("octavo"))
    except importlib.metadata.PackageNotFoundError:
        yield Item("octavo", State.FOUND, "run from its source, not installed")
        return
    for line in declared:
        match = _REQUIREMENT.match(line)
        if match and not match[2]:
            yield _package(match[1])


def _package(name: str) -> Item:
    try:
        return Item(name, State.FOUND, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Item(name, State.MISSING, "octavo does not work without it", f"{_PIP} octavo")


def _libraries() -> Iterator[Item]:
    for name, *files in _LIBRARIES:
        if _loads(files):
            yield Item(name, State.FOUND, "loads")
        elif name == _SUBSETTER:
            yield Item(name, State.ABSENT, "fonts are cut down more slowly", install_line())
        else:
            yield Item(name, State.MISSING, "no PDF without it", install_line())


def _loads(files: Iterable[str]) -> bool:
    for file in files:
        try:
            ctypes.CDLL(file)
        except OSError:
            continue
        return True
    return False


def _engine() -> Item:
    try:
        require_engine()
    except MissingDependencyError as error:
        return Item("PDF", State.MISSING, "cannot be made: WeasyPrint does not start", error.hint)
    return Item("PDF", State.FOUND, f"WeasyPrint {importlib.metadata.version('weasyprint')} starts")


def _scripts() -> Iterator[Item]:
    """Yield the scripts that this machine has fonts for, and those that would be set as boxes."""
    from octavo.writers.pdf.fonts import scripts  # noqa: PLC0415 - needs the engine
    from octavo.writers.pdf.fonts.system_fonts import system_faces  # noqa: PLC0415 - as above

    upright = [face for face in system_faces() if face.upright]
    for script, sample in _SCRIPTS:
        able = {face.family for face in upright if all(map(face.has, sample))}
        wanted = scripts.families_for(script)
        name = f"Font: {as_sentence(scripts.name_of(script))}"
        family = next((one for one in (*wanted, *sorted(able)) if one in able), "")
        if family:
            yield Item(name, State.FOUND, family)
        else:
            yield Item(name, State.ABSENT, "set as boxes in a PDF", _font_line(script, wanted[0]))


def _font_line(script: str, family: str) -> str:
    """Return the command that installs a font for a script, or the name of a suitable font."""
    manager = install_line().split()[0]
    if manager in _FONT_PACKAGES:
        return _FONT_PACKAGES[manager][script not in _CJK]
    return f"a font such as {family}"


def _confinement() -> Iterator[Item]:
    """Yield the means by which worker processes are confined."""
    for one in means_of_confinement():
        name = f"Workers: {one.name}"
        if one.lacking:
            yield Item(name, State.ABSENT, f"not confined: {one.lacking}")
        else:
            yield Item(name, State.FOUND, one.effect)


def _checkers() -> Iterator[Item]:
    if lacking := find_lacking():
        detail = f"{lacking.partition(',')[0]} is missing; octavo check runs without EPUBCheck"
        yield Item("EPUBCheck", State.ABSENT, detail, _CHECKERS)
    else:
        yield Item("EPUBCheck", State.FOUND, importlib.metadata.version("epubcheck"))
    try:
        version = importlib.metadata.version("page-validation")
    except importlib.metadata.PackageNotFoundError:
        lacking = "octavo check uses only its own checks for PDFs"
        yield Item("page-validation", State.ABSENT, lacking, _CHECKERS)
    else:
        yield Item("page-validation", State.FOUND, version)
    ace, browser = find_ace(Path.cwd()), find_browser()
    if ace and browser:
        yield Item("Ace", State.FOUND, f"{ace} with {browser}")
    else:
        lacking = "Chromium is missing" if ace else "octavo check runs without it"
        remedy = "" if ace else "npm install @daisy/ace-cli"
        yield Item("Ace", State.ABSENT, lacking, remedy)
