"""The bytes that a worker sends back → a value, without any way to cause actions by creating it.

A pickle can name any function to be called
(https://docs.python.org/3/library/pickle.html#restricting-globals). A worker that was taken over by
a page may send any bytes; so only names of values are accepted: octavo's nodes, findings and
fragments, plain containers, and exceptions.
"""

import builtins
import io
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

_ROOMS: Final = (
    "octavo.tree.", "octavo.findings.", "octavo.passes.", "octavo.readers.", "octavo.writers.pdf.",
    "octavo.app.images.",
)  # fmt: skip
_OTHERS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "builtins": frozenset({"bytearray", "complex", "frozenset", "set", "slice"}),
        "collections": frozenset({"Counter", "OrderedDict", "deque"}),
        "pathlib": frozenset({"PosixPath", "PurePosixPath", "PureWindowsPath", "WindowsPath"}),
    }
)


class StrangeAnswerError(Exception):
    """An answer contains something that no worker sends."""


def read_answer(data: bytes) -> Any:
    """Return the value that a worker sent.

    Raises:
        StrangeAnswerError: it is not a value, or of a kind that no worker sends.
    """
    try:
        return _Reader(io.BytesIO(data)).load()
    except StrangeAnswerError:
        raise
    except Exception as error:  # bytes that are not a pickle can raise anything
        raise StrangeAnswerError(f"{type(error).__name__}: {error}") from error


class _Reader(pickle.Unpickler):
    """Knows the names of values, and no others."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of values, given its module and name."""
        if "." not in name and (name in _OTHERS.get(module, ()) or _is_exception(module, name)):
            return super().find_class(module, name)
        if "." not in name and f"{module}.".startswith(_ROOMS):
            found = super().find_class(module, name)
            if isinstance(found, type) and f"{found.__module__}.".startswith(_ROOMS):
                return found
        raise StrangeAnswerError(f"{module}.{name} is none of the values that workers send")


def _is_exception(module: str, name: str) -> bool:
    found = getattr(builtins, name, None) if module == "builtins" else None
    return isinstance(found, type) and issubclass(found, Exception)
