"""A name beside saved pages → whether it cannot be a page's, and whether it is something that pages bring with them."""

import re
from collections.abc import Collection
from pathlib import PurePath
from typing import Final

_OF_PAGES: Final = frozenset({
    ".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff",
    ".ico", ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3",
    ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".webm",
})  # fmt: skip
"""Suffixes of what pages display, load and play."""
_NAMED: Final = frozenset({".json", ".toml"})
"""Suffixes of trees, ledgers and settings, which octavo makes, or reads if they are named."""
_OF_SYSTEMS: Final = frozenset({"thumbs.db", "desktop.ini"})
_OF_SERVERS: Final = frozenset({"robots.txt"})
"""Files for programs that a site offers, which are not pages."""
_BESIDE: Final = re.compile(r"[_.-][^\W\d_]+\Z")
"""What a browser appends to a page's name to name the folder beside it, in the browser's language."""
_ALWAYS_BESIDE: Final = ("_files", ".files")


def is_no_page(name: str) -> bool:
    """Return whether a file is hidden, or for the programs that visit a site."""
    return name.startswith(".") or name.lower() in _OF_SERVERS


def accompanies_pages(name: str) -> bool:
    """Return whether a file is something that pages display or load, that octavo makes of them, or that systems leave behind."""
    return (
        is_no_page(name)
        or name.lower() in _OF_SYSTEMS
        or PurePath(name).suffix.lower() in _OF_PAGES | _NAMED
    )


def is_beside(name: str, stems: Collection[str] = ()) -> bool:
    """Return whether a folder is named like one that a browser saves beside a page; `stems` are the names of pages beside it.

    >>> is_beside("Rope_files"), is_beside("Rope-Dateien", ["Rope"]), is_beside("Rope-2", ["Rope"])
    (True, True, False)
    """
    ending = _BESIDE.search(name)
    return name.endswith(_ALWAYS_BESIDE) or bool(ending and name[: ending.start()] in stems)
