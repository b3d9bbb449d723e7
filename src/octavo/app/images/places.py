"""The address of a picture → its bytes: from the page's file, from beside it (on the disk or in an archive), or from the address itself.

Only data that came with the page, and files below its own folder (or the manuscript's) after resolving links, are read.
For an address on the web, the folder into which the browser saved the page's pictures is searched for the file's name.
Nothing is ever fetched.
"""

import base64
import binascii
import posixpath
import re
import unicodedata
import urllib.parse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from octavo.app.packed import PackedFile, place_in
from octavo.findings.errors import ReadError
from octavo.findings.limits import LIMITS, MIB, Limits, setting_name
from octavo.readers.archive import Archive

_SAVED: Final = (
    "_files", ".files", "_file", "-Dateien", "_Dateien", "-filer", "_archivos", "_arquivos",
    "_bestanden", "_bylos", "_datoteke", "_dosyalar", "_elemei", "_failid", "_fails", "_ficheiros",
    "_fichiers", "_fitxategiak", "_fitxers", "_pliki", "_soubory", "_tiedostot",
)  # fmt: skip
"""What browsers append to the name of a page to name the folder of its files, in various languages."""


class UnusableError(Exception):
    """Why a picture cannot be used; it becomes a finding."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's pictures may be. Without a folder, only those inside the page are found."""

    folder: Path | None = None
    """The page's folder, to which addresses are relative."""
    page: str = ""
    """The name of the page's file."""
    root: Path | None = None
    """The folder that pictures must be in; None for `folder`."""
    packed: Archive | None = None
    """The archive that the page and its pictures are in, with which the path of `folder` begins."""
    carried: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures in the page's own file, by the addresses that it uses for them."""


def read_picture(address: str, place: Place, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of a picture inside the page or beside it.

    Raises:
        FileNotFoundError: it is elsewhere, or does not exist.
        UnusableError: it is too large, or its address contains invalid data.
        OSError: it cannot be read.
    """
    if address[:5].lower() == "data:":
        return _data_url(address, limits)
    if address in place.carried:
        data = place.carried[address]
        if len(data) > limits.picture_size * MIB:
            raise _too_large(limits)
        return data
    path = _find(address, place)
    if path is None:
        raise FileNotFoundError(address)
    if place.packed:
        return packed_picture(PackedFile(place.packed, path), limits)
    if path.stat().st_size > limits.picture_size * MIB:
        raise _too_large(limits)
    return path.read_bytes()


def packed_picture(file: PackedFile, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of a picture in an archive; raises `UnusableError` if it is damaged or too large."""
    try:
        data = file.read()
    except ReadError as error:
        raise UnusableError(str(error)) from error
    if len(data) > limits.picture_size * MIB:
        raise _too_large(limits)
    return data


def why_missing(address: str, place: Place) -> str:
    """Return what is wrong with an address that leads nowhere, as the end of a sentence; "" if that is unknown."""
    if re.match("(?:https?:)?//", address, re.IGNORECASE):
        return "; nothing is fetched from the web: save it beside the page"
    if place.folder is None:
        return ""
    slashed = address.replace("\\", "/")
    called = slashed if _find(slashed, place) else _in_other_letters(slashed, place)
    if called and slashed != address:
        return f"; use / between folders: {called!r}"
    return f"; the file is called {called!r}" if called else ""


def _in_other_letters(address: str, place: Place) -> str:
    """Return the path of a picture that differs from an address only in case, or in the form of accents."""
    at, names = place.folder or Path(), list[str]()
    allowed = (place.root or at).resolve()
    try:
        for part in Path(urllib.parse.unquote(urllib.parse.urlsplit(address).path)).parts:
            if not at.resolve().is_relative_to(allowed):
                return ""
            here = [part] if part == ".." else sorted(path.name for path in at.iterdir())
            name = next((one for one in here if _folded(one) == _folded(part)), None)
            if name is None:
                return ""
            names.append(name)
            at /= name
    except (OSError, ValueError):
        return ""  # a file in the path, or an impossible name
    called = "/".join(names)
    return called if called and _find(called, place) else ""


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _find(address: str, place: Place) -> Path | None:
    folder = place.folder
    if folder is None:
        return None
    if place.packed:
        return _find_packed(address, folder, place.packed, place)
    allowed = (place.root or folder).resolve()
    for path in _paths(address, folder, place):
        try:
            real = path.resolve()
            if real.is_relative_to(allowed) and real.is_file():
                return real
        except (OSError, ValueError, RuntimeError):
            continue  # an impossible name: too long, with a null character, or a link to itself
    return None


def _find_packed(address: str, folder: Path, archive: Archive, place: Place) -> Path | None:
    """Return the path of a picture in the archive of its page, which begins with the archive's own path."""
    for path in _paths(address, folder, place):
        if path.is_relative_to(archive.name):
            # What leads out of the archive begins with `..`, as no file in it does.
            inside = posixpath.normpath(place_in(archive, path))
            if inside in archive:
                return Path(archive.name, inside)
    return None


def _paths(address: str, folder: Path, place: Place) -> Iterator[Path]:
    """Yield the paths that an address may stand for, the most likely ones first."""
    try:
        parts = urllib.parse.urlsplit(address)
    except ValueError:  # brackets without an IPv6 address
        return
    here = not (parts.scheme or parts.netloc)
    if here:
        yield from (folder / name for name in _names(parts.path, parts.query) if name)
    stem = Path(place.page).stem
    for suffix in _SAVED if stem else ():
        saved = folder / f"{stem}{suffix}"
        if place.packed or saved.is_dir():
            name = parts.path.rpartition("/")[2]
            yield from (saved / each for each in _names(name, parts.query) if each)


def _names(path: str, query: str) -> Iterator[str]:
    """Yield the names that a path may have on the disk: decoded or not, with its query or without."""
    for name in dict.fromkeys((urllib.parse.unquote(path), path)):
        yield name
        if query:  # programs that mirror a site keep it
            yield f"{name}?{query}"
            yield f"{name}@{query}"


def _too_large(limits: Limits) -> UnusableError:
    return UnusableError(
        f"it is larger than {limits.picture_size} MiB ({setting_name('picture_size')})"
    )


def _data_url(address: str, limits: Limits) -> bytes:
    if len(address) > limits.picture_size * MIB * 4 // 3:
        raise _too_large(limits)
    head, _, body = address.partition(",")
    if not head.lower().rstrip().endswith(";base64"):
        return urllib.parse.unquote_to_bytes(body)
    try:
        # Browsers accept missing padding, and ignore superfluous padding.
        return base64.b64decode(urllib.parse.unquote_to_bytes(body) + b"==", validate=False)
    except binascii.Error as error:
        raise UnusableError("its base64 data are broken") from error
