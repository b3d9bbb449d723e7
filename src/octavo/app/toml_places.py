"""What is wrong with a value of `octavo.toml` → the same, with the line it is written on."""

import contextlib
from collections.abc import Iterator

from octavo.findings.errors import ManuscriptError, ReadError, UsageError
from octavo.manuscript import Manuscript


@contextlib.contextmanager
def told_at(manuscript: Manuscript, key: str) -> Iterator[None]:
    """Say of what is wrong with the value of a key where it is written, if that is in `octavo.toml`.

    Raises:
        ManuscriptError: what stands inside raises `UsageError`.
        ReadError: what stands inside raises it.
    """
    try:
        yield
    except (UsageError, ReadError) as error:
        place = manuscript.places.get(key)
        if place is None:
            raise
        kind = ReadError if isinstance(error, ReadError) else ManuscriptError
        raise kind(f"{place}: {error}", hint=error.hint) from error
