"""How much of a page octavo accepts, and how much work a page may cause.

Where a limit is exceeded there is a finding or an error, which names the setting. That no tree is nested
deeper than 48 levels is a property of trees, not a setting.
"""

from dataclasses import dataclass, fields
from typing import Final

from octavo.findings.errors import UsageError

MIB: Final = 2**20
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`[limits]` of `octavo.toml`."""

    document_size: int = 64
    """MiB of a page's file, or of its bytes. Beyond it: `ReadError`."""
    book_size: int = 1024
    """MiB of an EPUB that is read, packed and unpacked, its pictures included: `ReadError`."""
    archive_entries: int = 20_000
    """Files in it: `ReadError`."""
    archive_entry_size: int = 64
    """MiB of one of them, unpacked: `ReadError`."""
    archive_ratio: int = 200
    """How many times its packed size a file of more than a MiB may have; text has five to ten: `ReadError`."""
    page_parts: int = 5000
    """Parts of a page saved as a single file, its pictures and style sheets: `ReadError`."""
    attributes: int = 512
    """Attributes of a tag; those after it are not read: RDR013."""
    picture_size: int = 64
    """MiB of a picture's file: RES002; of the cover's: `ManuscriptError`."""
    picture_pixels: int = 50_000_000
    """Width times height of a picture that is decoded, four bytes of memory each: RES002."""
    title_length: int = 1000
    """Characters of a title or a name; cut: BOK011. The longest in library catalogues have about 800."""
    word_length: int = 64
    """Letters of a word in print after which it may break anywhere: PDF008."""
    combining_marks: int = 30
    """Marks on one letter in print after which a line may break: PDF008. No language has as many
    (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format)."""
    worker_memory: int = 2048
    """MiB of address space that the work of a process may take: RDR014, PDF006. Cleaning takes 30 times the
    page, setting 270 times the chapter (measured 2026-11)."""
    chapter_seconds: int = 120
    """Seconds of processor time that a worker may take to clean a page, or to set a chapter, for each
    MiB of it that is begun: RDR014, PDF006. Setting takes 20, cleaning 0.3 (measured 2026-11)."""
    isolate: bool = False
    """Whether even a short book is made in worker processes, since only these are confined."""

    def __post_init__(self) -> None:
        """Make sure that each limit is one.

        Raises:
            UsageError: one is not a whole number from 1 on, or `isolate` is not a bool.
        """
        for limit in fields(self):
            value = getattr(self, limit.name)
            if limit.name == "isolate":
                if type(value) is not bool:
                    raise UsageError(
                        f"{setting_name(limit.name)} must be True or False, not {value!r}"
                    )
            elif type(value) is not int or value < 1:
                raise UsageError(
                    f"{setting_name(limit.name)} must be a whole number of 1 or more, not {value!r}"
                )

    def told(self, name: str) -> str:
        """Return a limit with its setting, for a message.

        >>> Limits().told("archive_ratio")
        'limits.archive-ratio = 200'
        """
        return f"{setting_name(name)} = {getattr(self, name)}"


LIMITS = Limits()
"""The default limits."""


def setting_name(limit: str) -> str:
    """Return the name of the setting for a limit, for a message.

    >>> setting_name("worker_memory")
    'limits.worker-memory'
    """
    return f"limits.{limit.replace('_', '-')}"
