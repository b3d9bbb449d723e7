"""Check the types of the arguments that a program passes to the library."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from octavo.findings.errors import UsageError
from octavo.tree.text import with_article


def require_type(value: Any, kind: type, name: str, *, hint: str = "") -> None:
    """Make sure that the argument called `name` is of the type `kind`.

    Raises:
        UsageError: it is of another type.
    """
    if not isinstance(value, kind):
        wanted, got = with_article(kind.__name__), type(value).__name__
        raise UsageError(f"{name} is {wanted}, and not of the type {got}", hint=hint)


def path_given(value: Any, name: str) -> Path:
    """Return the argument called `name` as a path; it may be a `Path` or a string.

    Raises:
        UsageError: it is neither.
    """
    if isinstance(value, (Path, str)):
        return Path(value)
    raise UsageError(f"{name} is a path, and not of the type {type(value).__name__}")


def names_given(value: Any, known: Collection[str], name: str) -> tuple[str, ...]:
    """Return the names in the argument called `name`, each once.

    Raises:
        UsageError: it is not a sequence of names, or one of them is not `known`.
    """
    if isinstance(value, str) or not isinstance(value, Collection):
        raise UsageError(
            f"{name} is a sequence of names, and not of the type {type(value).__name__}"
        )
    strange = next((one for one in value if one not in known), None)
    if strange is not None:
        raise UsageError(f"{name}: {strange!r} is not known", hint=f"known are {', '.join(known)}")
    return tuple(dict.fromkeys(value))
