"""Bring WeasyPrint in when a PDF is asked for, quietly, and say what to install when it cannot be.

WeasyPrint is a Python package that opens C libraries (Pango, HarfBuzz, fontconfig) as it is
imported. Where they are missing it prints a page of advice and raises OSError; here that becomes a
`MissingDependencyError` whose hint is the one line that mends it. Its search for them starts the
compiler and the linker on Linux (48 processes, 0.5 s CPU; measured 2026-11), which is left out,
since the loader finds them by name.
https://doc.courtbouillon.org/weasyprint/stable/first_steps.html
"""

import contextlib
import ctypes.util
import importlib
import importlib.metadata
import io
import os
import platform
import sys
import threading
import warnings
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import MissingDependencyError
from octavo.writers.pdf.notices import unheard

_ASKED: Final = ("FC_LANG", "PANGO_LANGUAGE")
LOCK: Final = threading.Lock()
"""Held while WeasyPrint is imported and while it sets: Pango and its font maps are not made for
more than one thread, and log lines belong to one book."""

_INSTALL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "debian": "apt-get install --no-install-recommends "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "fedora": "dnf install pango",
        "alpine": "apk add pango fontconfig harfbuzz-subset",
        "arch": "pacman -S pango",
        "suse": "zypper install libpango-1_0-0 libharfbuzz-subset0",
        "darwin": "brew install pango",
        "windows": "pacman -S mingw-w64-ucrt-x86_64-pango   (in an MSYS2 shell)",
    }
)
_KIN: Final[Mapping[str, str]] = MappingProxyType(
    {"ubuntu": "debian", "rhel": "fedora", "centos": "fedora", "opensuse": "suse", "sles": "suse"}
)


def install_line() -> str:
    """Return the line that installs what WeasyPrint needs on this system; Debian's if unknown."""
    system = platform.system().lower()
    if system in _INSTALL:
        return _INSTALL[system]
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return _INSTALL["debian"]
    for name in (release.get("ID", ""), *release.get("ID_LIKE", "").split()):
        line = _INSTALL.get(_KIN.get(name, name))
        if line:
            return line
    return _INSTALL["debian"]


def installed_version(package: str) -> str:
    """Return the version of a package, without importing it; "" where it runs without being installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def require_engine() -> None:
    """Import WeasyPrint, once.

    Raises:
        MissingDependencyError: Pango or one of its kin is not installed.
    """
    with LOCK:
        if "weasyprint" in sys.modules:
            return
        with _quiet(), unheard(), _no_search():
            try:
                importlib.import_module("weasyprint")
            except (OSError, ImportError) as error:
                raise MissingDependencyError(CODES["PDF004"].rule, hint=install_line()) from error


@contextlib.contextmanager
def in_english() -> Iterator[None]:
    """Have fontconfig and Pango take the reader for one of English, whatever the locale; `LOCK` is held.

    The one asks which names of a font count, the other which languages its user reads, for words whose
    language nobody said: in a Japanese and a Turkish locale other bytes came out.
    """
    before = {name: os.environ.get(name) for name in _ASKED}
    os.environ.update(dict.fromkeys(_ASKED, "en"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what an import prints or warns of to itself."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _no_search() -> Iterator[None]:
    """On Linux, keep cffi from asking gcc and ldconfig where a library is: the loader knows."""
    if not sys.platform.startswith("linux"):
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 -- its signature
    try:
        yield
    finally:
        ctypes.util.find_library = search
