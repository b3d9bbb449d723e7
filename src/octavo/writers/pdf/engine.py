"""Import WeasyPrint when a PDF is requested, quietly, and say what to install if that is impossible.

WeasyPrint is a Python package that opens C libraries (Pango, HarfBuzz, fontconfig) when imported. If they are
missing it prints a page of advice and raises OSError; here that becomes a `MissingDependencyError`, with the
one line that installs them as its hint. On Linux, its search for them would start the compiler and the linker
(48 processes, 0.5 s CPU; measured 2026-11); this is skipped, since the loader finds them by name.
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
"""Held while WeasyPrint is imported and while it sets: Pango and its font maps are not thread-safe, and log
messages belong to one book."""

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
    """Return the command that installs what WeasyPrint needs on this system; Debian's if unknown."""
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
    """Return the version of a package without importing it; "" if it is not installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def require_engine() -> None:
    """Import WeasyPrint, once.

    Raises:
        MissingDependencyError: Pango or one of its companions is not installed.
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
    """Have fontconfig and Pango assume an English reader, whatever the locale; `LOCK` must be held.

    They ask which names of a font count, and which languages the user reads, for words without a language: in
    Japanese and Turkish locales the resulting bytes were different.
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
    """Suppress output and warnings of an import."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _no_search() -> Iterator[None]:
    """On Linux, keep cffi from asking gcc and ldconfig for a library's path: the loader finds it."""
    if not sys.platform.startswith("linux"):
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 -- its signature
    try:
        yield
    finally:
        ctypes.util.find_library = search
