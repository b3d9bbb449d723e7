r"""What the user decided about removals. Their word is final, and affects exactly what it names.

An entry is a code of the table (`CHR005`), a regular expression between slashes (`/page \d+/i`), a
CSS selector (`css:div.share, #comments`), or else plain text. Text and expressions name the
smallest block in which they are found, with white space folded; a selector names elements of saved HTML.
If two entries contradict each other, the one that names less wins; if both name the same
words, `keep`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from octavo.findings.alternatives import DROP, KEEP, NOTES
from octavo.findings.codes import CODES
from octavo.findings.errors import UsageError
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import CHOICE, Block, Container, Inline, Span, Widget, attribute
from octavo.tree.origin import Origin
from octavo.tree.text import excerpt, fold_space, ink_of
from octavo.tree.walk import all_blocks, all_inlines

DROPPED: Final = "CHR011"
"""The code for what is removed because the user asked for it."""
KEPT: Final = "CHR033"
"""The code that says the user kept something on a page."""

REMOVALS: Final = frozenset(code.id for code in CODES.values() if code.drop)
"""Codes of removals, made or only suggested. Both `keep` and `drop` take them."""
KEEPABLE: Final = frozenset(code.id for code in CODES.values() if code.keep)
"""Codes that `keep` takes: what they would do is not done, what they would say is not said."""

_CODE: Final = re.compile(r"([A-Z]{3})\d{3}")
_FAMILIES: Final = frozenset(code[:3] for code in CODES)
_EXPRESSION: Final = re.compile(r"/(.+)/(i?)", re.DOTALL)
_SELECTOR: Final = "css:"
_LONGEST: Final = 1000
"""The most characters of an expression or a selector. A longer one should be several entries."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A parsed entry. One of the fields is set, or none if the entry is a code."""

    text: str = ""
    pattern: re.Pattern[str] | None = None
    selector: str = ""

    def stands_in(self, folded: str) -> bool:
        if self.pattern is not None:
            return self.pattern.search(folded) is not None
        return bool(self.text) and self.text in folded


@dataclass(frozen=True, slots=True)
class KeptElement:
    """An element of a page that the user keeps: where it is, and the ink it holds."""

    path: str
    ink: str
    selector: str = field(default="", compare=False)
    """The selector that matched it."""

    def holds(self, origin: Origin, ink: str) -> bool:
        """Return whether words with that ink, from that place, belong to this element."""
        inside = origin.path == self.path or origin.path.startswith(f"{self.path}/")
        return inside and ink in self.ink


@dataclass(frozen=True, slots=True)
class Choices:
    """Removals to take back, what else to remove, and what becomes of notes.

    Raises `UsageError` for an entry that means nothing: an unknown code, an invalid expression,
    an entry that is empty or too long, a code that cannot be kept or dropped; and for
    a value of `notes` that is not in `NOTES`.

    >>> import octavo
    >>> page = "<p>The boat was black.</p><p>It lay on the slip.</p><p>Next Chapter</p>"
    >>> outcome = octavo.clean(page, choices=Choices(keep=("Next Chapter",), drop=("slip",)))
    >>> print(outcome.document.plain_text(), end="")
    The boat was black.
    <BLANKLINE>
    Next Chapter
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    places: tuple[KeptElement, ...] = ()
    """The elements that `keep` selectors match on the current page: see `on`."""
    notes: str = KEEP
    """What becomes of authors' and translators' notes."""

    def __post_init__(self) -> None:
        for name in (KEEP, DROP):
            # Anything but a tuple might be exhausted after one pass, or change later.
            object.__setattr__(self, name, _entries(name, getattr(self, name)))
        for entry in (*self.keep, *self.drop):
            _read(entry)
        _require_codes(self.keep, KEEPABLE, KEEP, "kept")
        _require_codes(self.drop, REMOVALS, DROP, "dropped")
        if self.notes not in NOTES:
            raise UsageError(
                f"notes cannot be {excerpt(str(self.notes))!r}: it is one of {', '.join(NOTES)}",
                hint=did_you_mean(nearest(str(self.notes).lower(), NOTES)),
            )

    @property
    def selectors(self) -> tuple[tuple[str, str], ...]:
        """The entries that are CSS selectors, as pairs of `keep` or `drop` and the selector."""
        said = [(KEEP, entry) for entry in self.keep] + [(DROP, entry) for entry in self.drop]
        return tuple((choice, found) for choice, entry in said if (found := _read(entry).selector))

    def on(self, page: Document) -> "Choices":
        """Return the choices for a page whose elements the reader has marked."""
        if not any(choice == KEEP for choice, _ in self.selectors):
            return self
        blocks = [
            KeptElement(node.origin.path, ink_of(text_of_blocks((node,))), chosen(node)[1])
            for node in all_blocks(page)
            if chosen(node)[0] == KEEP and node.origin
        ]
        inlines = [
            KeptElement(node.origin.path, ink_of(text_of_inlines((node,))), chosen(node)[1])
            for node in all_inlines(page)
            if chosen(node)[0] == KEEP and node.origin
        ]
        return replace(self, places=(*blocks, *inlines))

    def spares(self, code: str, text: str, origin: Origin | None = None) -> bool:
        """Return whether the user keeps `text`, which the rule `code` would remove."""
        return bool(self.keep) and (
            self.spares_whole(code, text, origin) or self.names_to_keep(text)
        )

    def spares_whole(self, code: str, text: str, origin: Origin | None) -> bool:
        """Return whether all of `text` is kept, because of its code or of its place."""
        if code in self.keep and code not in self.drop:
            return True
        if not (self.places and origin):
            return False
        ink = ink_of(text)
        # Something dropped inside a kept element goes: it was named more exactly.
        return any(
            place.holds(origin, ink) and (code != DROPPED or ink == place.ink)
            for place in self.places
        )

    def names_to_keep(self, text: str) -> bool:
        """Return whether any entry of `keep` is found in `text`."""
        return bool(_found(self.keep, text))

    def heard(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the entries of `keep` that match a text or an element of a page."""
        folded = [fold_space(text) for text in texts]
        elements = {place.selector for place in self.places}
        read = ((entry, _read(entry)) for entry in self.keep)
        return tuple(
            entry
            for entry, named in read
            if named.selector in elements or any(map(named.stands_in, folded))
        )

    def condemned_by(self, text: str) -> str:
        """Return the entry of `drop` that is found in `text`, or ""."""
        return _found(self.drop, text)


def _entries(name: str, given: Any) -> tuple[str, ...]:
    """Return the entries given for `keep` or `drop`. Raises `UsageError` if they are not a sequence of strings."""
    if isinstance(given, str):  # a sequence of letters otherwise
        raise UsageError(f"{name} is a tuple of entries", hint=f"write {name}=({given!r},)")
    entries: tuple[Any, ...] | None = tuple(given) if isinstance(given, Iterable) else None
    if entries is None or not all(isinstance(one, str) for one in entries):
        raise UsageError(f"{name} is a tuple of entries, each a string")
    return entries


def _require_codes(entries: tuple[str, ...], known: frozenset[str], choice: str, done: str) -> None:
    """Raise `UsageError` if a code among the entries would have no effect."""
    for entry in entries:
        if entry in CODES and entry not in known:
            raise UsageError(
                f"{entry} cannot be {done}: “{CODES[entry].rule}”",
                hint=f"codes that {choice} takes are {', '.join(sorted(known))}",
            )


def chosen(node: Block | Inline) -> tuple[str, str]:
    """Return what the user wants for an element, `keep` or `drop`, and the selector that says so."""
    if not isinstance(node, Container | Span | Widget):
        return "", ""
    choice, _, selector = attribute(node, CHOICE).partition(" ")
    return choice, selector


def _found(entries: tuple[str, ...], text: str) -> str:
    folded = fold_space(text)
    return next((entry for entry in entries if _read(entry).stands_in(folded)), "")


@lru_cache(maxsize=4096)
def _read(entry: str) -> _Entry:
    """Parse an entry. Raises `UsageError` if it means nothing."""
    if not entry.strip():
        raise UsageError("an empty entry of keep or drop names nothing")
    if entry.startswith(_SELECTOR):
        return _Entry(selector=_short(entry.removeprefix(_SELECTOR).strip(), entry))
    expression = _EXPRESSION.fullmatch(entry)
    if expression:
        source = _short(expression[1], entry)
        from octavo.passes.expressions import compiled  # noqa: PLC0415 -- it knows the insides of `re`

        return _Entry(pattern=compiled(entry, source, ignore_case=bool(expression[2])))
    code = _CODE.fullmatch(entry.upper())
    if code and code[1] in _FAMILIES:
        if entry not in CODES and entry.upper() in CODES:
            raise UsageError(f"there is no code {entry}", hint=did_you_mean(entry.upper()))
        if entry not in CODES:
            hint = "octavo inspect shows the codes of what goes"
            raise UsageError(f"there is no code {entry}", hint=hint)
        return _Entry()
    return _Entry(text=fold_space(entry))


def _short(said: str, entry: str) -> str:
    if not 0 < len(said) <= _LONGEST:
        problem = f"longer than {_LONGEST} characters" if said else "names nothing"
        raise UsageError(f"{excerpt(entry)}: {problem}")
    return said


NO_CHOICES: Final = Choices()
