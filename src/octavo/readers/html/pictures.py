"""A picture's markup in a page → the addresses where it may be found, best first.

Pages name a picture several times: in `src`, the candidates of a `srcset`, the sources of a `<picture>`, and
the attributes from which a script loads it when it comes into view, with a placeholder in `src` until then.
`app` finds out which of them leads to a file. https://html.spec.whatwg.org/#parse-a-srcset-attribute
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

_Given: TypeAlias = Mapping[str, str | None]

_LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-actualsrc", "data-echo",
    "data-original-src", "data-hi-res-src", "data-full-src",
)  # fmt: skip
"""Attributes that have the address until the picture comes into view, the most common first."""
_LAZY_SETS: Final = ("data-srcset", "data-lazy-srcset", "data-original-set")
_SHOWN: Final = frozenset(
    {"", "image/apng", "image/avif", "image/bmp", "image/gif", "image/jpeg", "image/jpg",
     "image/pjpeg", "image/png", "image/tiff", "image/vnd.microsoft.icon", "image/webp",
     "image/x-icon", "image/x-ms-bmp"}
)  # fmt: skip
"""Types of a `<source>` that can be put into a book, converted or not; "" is an unknown type."""
_PICTURE_FILE: Final = re.compile(
    r"[^\s<>]+\.(?:avif|bmp|gif|jfif|jpe?g|png|tiff?|webp)(?:[?#]\S*)?", re.IGNORECASE
)
_STAND_IN: Final = re.compile(
    r"(?:^|[^a-z])(?:1x1|blank|dummy|empty|gr[ae]y|lazy|load(?:er|ing)|pixel|placeholder|spacer|spinner"
    r"|trans(?:parent)?)(?:[^a-z]|$)",
    re.IGNORECASE,
)
_REMOTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_CANDIDATE: Final = re.compile(r"[\s,]*(\S+)")
_DESCRIPTORS: Final = re.compile(r"((?:[^,(]|\([^)]*\))*)(?:,|$)")
_SIZE: Final = re.compile(r"(\d{1,6}(?:\.\d{1,4})?)([wx])")
_MOST: Final = 16
"""The most addresses of one picture that are tried: real pages have up to ten."""


def addresses_of(attributes: _Given, sources: Sequence[_Given]) -> tuple[str, ...]:
    """Return the addresses of an `<img>`, best first; () if it has none.

    Those that may be files beside the page come before those on other servers, and among these the widest
    first. `sources` are the attributes of the `<source>` elements of the `<picture>` around it.
    """
    src = (attributes.get("src") or "").strip()
    sized = list(_sized(attributes, ("srcset", *_LAZY_SETS)))
    for source in sources:
        if _can_be_shown(source):
            sized.extend(_sized(source, ("srcset", *_LAZY_SETS)))
    lazy = [value for name in _LAZY if (value := (attributes.get(name) or "").strip())]
    stands_in = _is_stand_in(src)
    if stands_in and not lazy and not sized:
        lazy.extend(_named_otherwise(attributes))
    if lazy or (stands_in and sized):
        found = [*_by_size(sized), *lazy]
        last = [] if stands_in and found else [src]
    else:
        wide = [each for each in sized if each[1] != (0, 1.0)]
        found = [*_by_size(wide), src, *(address for address, size in sized if size == (0, 1.0))]
        last = []
    found.sort(key=lambda address: _REMOTE.match(address) is not None)
    return tuple(dict.fromkeys(address for address in (*found, *last) if address))[:_MOST]


def _is_stand_in(address: str) -> bool:
    """Return whether an address is empty, or that of a placeholder until the picture is loaded.

    >>> [_is_stand_in(each) for each in ("", "data:image/gif;base64,R0", "img/loading.gif", "a.png")]
    [True, True, True, False]
    """
    name = address.partition("?")[0].rpartition("/")[2]
    return not address or address.lower().startswith("data:") or _STAND_IN.search(name) is not None


def candidates(srcset: str) -> Iterator[tuple[str, tuple[int, float]]]:
    """Yield the addresses of a `srcset` with width, 0 if not given, and density.

    >>> list(candidates("a,b.png 480w, c.png 2x,d.png"))
    [('a,b.png', (480, 1.0)), ('c.png', (0, 2.0)), ('d.png', (0, 1.0))]
    """
    at = 0
    while found := _CANDIDATE.match(srcset, at):
        address, at = found[1], found.end()
        width, density = 0, 1.0
        if address.endswith(","):
            address = address.rstrip(",")
        elif said := _DESCRIPTORS.match(srcset, at):
            at = said.end()
            for number, unit in _SIZE.findall(said[1]):
                width, density = (
                    (int(float(number)), density) if unit == "w" else (width, float(number))
                )
        if address:
            yield address, (width, density)


def _sized(given: _Given, names: Iterable[str]) -> Iterator[tuple[str, tuple[int, float]]]:
    for name in names:
        if value := given.get(name):
            yield from candidates(value)


def _by_size(sized: Iterable[tuple[str, tuple[int, float]]]) -> Iterator[str]:
    """Yield addresses, the widest first, then the densest, then in the order of the page."""
    return (address for address, _ in sorted(sized, key=lambda each: each[1], reverse=True))


def _can_be_shown(source: _Given) -> bool:
    """Return whether a `<source>` has a supported type, and is not for dark mode or print."""
    kind = (source.get("type") or "").partition(";")[0].strip().lower()
    return kind in _SHOWN and "dark" not in (source.get("media") or "")


def _named_otherwise(attributes: _Given) -> Iterator[str]:
    """Yield values of other attributes for scripts that look like picture files."""
    for name, value in attributes.items():
        if name.startswith("data-") and value and _PICTURE_FILE.fullmatch(value.strip()):
            yield value.strip()
