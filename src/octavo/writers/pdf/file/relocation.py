"""A fragment → the same fragment with other object numbers.

This is needed if a stored fragment is in another place in the book than when it was set. The result is
identical, byte for byte, to that of setting it there.
"""

import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from octavo.writers.pdf.file.fragment import Fragment
from octavo.writers.pdf.file.objects import STREAM_END, object_stream

_REFERENCE: Final = re.compile(rb"\((?:\\.|[^\\()])*\)|(/StructParent )?\b(\d+)( 0 R)?", re.DOTALL)
"""A string, which is not changed; a number, a reference to an object, or a key of the parent tree."""


def moved(fragment: Fragment, base: int) -> Fragment:
    """Return `fragment` with its object numbers starting at `base`.

    Raises:
        ValueError: its objects were not written by `press`.
    """
    step = base - fragment.base
    if step == 0:
        return fragment
    try:
        body, offsets = _body(fragment, step)
    except zlib.error as error:
        raise ValueError(f"no fragment: {error}") from error
    return replace(
        fragment,
        base=base,
        body=body,
        offsets=offsets,
        packed=tuple(number + step for number in fragment.packed),
        leaves=tuple(
            replace(
                leaf,
                page=leaf.page + step,
                folio=leaf.folio + step,
                contents=leaf.contents + step,
                annotations=leaf.annotations and leaf.annotations + step,
            )
            for leaf in fragment.leaves
        ),
        resources=fragment.resources + step,
        furniture=tuple(
            replace(one, stream=one.stream and one.stream + step) for one in fragment.furniture
        ),
        roots=tuple(number + step for number in fragment.roots),
        parents=fragment.parents + step,
    )


def _body(fragment: Fragment, step: int) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    ends = [place for _, place in fragment.offsets[1:]] + [len(fragment.body)]
    parts: list[bytes] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    for (number, start), end in zip(fragment.offsets, ends, strict=True):
        whole = fragment.body[start:end]
        if end == len(fragment.body):
            whole = _packed(whole, fragment, step)
        else:
            head, mark, data = whole.partition(b"\nstream\n")
            _, _, facts = head.partition(b" 0 obj\n")
            facts = _REFERENCE.sub(_renumber(fragment, step, keys=False), facts)
            whole = b"%d 0 obj\n%s%s%s" % (number + step, facts, mark, data)
        offsets.append((number + step, at))
        parts.append(whole)
        at += len(whole)
    return b"".join(parts), tuple(offsets)


def _packed(whole: bytes, fragment: Fragment, step: int) -> bytes:
    """Renumber the content of the object stream."""
    data = zlib.decompress(whole.partition(b"\nstream\n")[2].removesuffix(STREAM_END))
    first, _, rest = data.partition(b"\n")
    places = [int(one) for one in first.split()[1::2]]
    ends = [*places[1:], len(rest)]
    inside: list[tuple[int, bytes]] = []
    for number, start, end in zip(fragment.packed, places, ends, strict=True):
        keys = number == fragment.parents
        one = _REFERENCE.sub(_renumber(fragment, step, keys=keys), rest[start : end - 1])
        inside.append((number + step, one))
    return object_stream(fragment.offsets[-1][0] + step, inside)


def _renumber(fragment: Fragment, step: int, *, keys: bool) -> Callable[[re.Match[bytes]], bytes]:
    first, last = fragment.base, fragment.base + fragment.size

    def renumber(match: re.Match[bytes]) -> bytes:
        key, number, referring = match.groups()
        if number is None or not (key or referring or keys):
            return match[0]
        value = int(number)
        if first <= value <= last:
            value += step
        return (key or b"") + b"%d" % value + (referring or b"")

    return renumber
