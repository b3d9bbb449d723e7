"""A page with markup → the column of line numbers beside a program.

Some pages have it as separate preformatted text, in the cell to the left of the program.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.tree.nodes import Preformatted

_BESIDE: Final = "numbers the lines of what stands beside it"
_CELLS: Final = frozenset({"td", "th"})
_MOST_APART: Final = 1
"""The most lines by which numbers and program may differ: the last line may be blank."""


def line_numbers(evidence: Sequence[Evidence]) -> dict[int, str]:
    """Return by index each preformatted block that only numbers the lines of the next, with the reason."""
    found: dict[int, str] = {}
    for at, item in enumerate(evidence[:-1]):
        block, beside = item.block, evidence[at + 1].block
        if not (isinstance(block, Preformatted) and isinstance(beside, Preformatted)):
            continue
        numbers = block.text.split()
        lines = beside.text.strip("\n").count("\n") + 1
        in_cell = any(box.name in _CELLS for box in item.around.chain[-2:])
        if in_cell and _counts_on(numbers) and abs(len(numbers) - lines) <= _MOST_APART:
            found[at] = _BESIDE
    return found


def _counts_on(numbers: Sequence[str]) -> bool:
    """Return whether words are figures that increase by one."""
    if not numbers or not all(number.isdecimal() for number in numbers):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))
