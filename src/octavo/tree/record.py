"""`@record`: a frozen, slotted dataclass that is cheap to make.

A page is a few thousand nodes, made anew where a pass changed them. `dataclass(frozen=True)` sets
each field through `object.__setattr__`, which makes an instance three times as expensive as a plain one:
a sixth of all the time that a page took (2026-11). So a record is frozen where mistakes are made, in the
source: the type checker does not allow setting a field of one. Nothing prevents it at run time, but the
laws prove that no pass ever changes what it was given.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[_T]) -> type[_T]:
    """Make a class a record: fields from its annotations, equal and hashed by their values."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
