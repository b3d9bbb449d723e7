"""`@record`: a frozen, slotted dataclass whose instances are cheap to create.

A page has a few thousand nodes, and a pass replaces those that it changes. `dataclass(frozen=True)` sets
each field through `object.__setattr__`, which makes an instance three times as expensive as a plain one:
a sixth of the whole time spent on a page (2026-11). So a record is frozen where mistakes are made, in the
source: the type checker does not allow a field to be set. Nothing prevents it at run time, but the tests of
the four laws show that no pass changes what it was given.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_T]) -> type[_T]:
    """Make a class a record: it has fields for its annotations, and is compared and hashed by their values."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
