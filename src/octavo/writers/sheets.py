"""A style and the user's own style sheets → the single style sheet of a book.

What every book needs comes first, then the design, then the user's own sheets; in each of them `book.css`, which is
for both media, comes before `epub.css` or `print.css`. Sheets that are not octavo's own are stripped of anything that
would load something (`sheet_guard`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from octavo.findings.finding import Finding
from octavo.writers.sheet_guard import Judge, without_loads
from octavo.writers.style_table import names_used
from octavo.writers.style_tokens import resolved, with_old_names
from octavo.writers.stylesheets import BASE, Folder, Medium, Style, open_style, read_base

GENERIC: Final = ("serif", "sans-serif")
"""The values of the tokens `text-face` and `display-face`, apart from `inherit`."""
_OPENINGS: Final = (("lead.css", "first-line"), ("initial.css", "first-letter"))
"""The sheets of `base` for first lines and first letters, and the pseudo-element that each of them is about."""


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """One of the user's style sheets. `name` is the name by which the user knows it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished style sheet, and findings on what was left out of it."""

    text: str
    findings: tuple[Finding, ...] = ()


def make_sheet(
    style: Style,
    medium: Medium,
    own: Sequence[OwnSheet] = (),
    *,
    display_face: str = "",
    judge: Judge | None = None,
) -> Sheet:
    """Return the style sheet of `style` for `medium`, the user's `own` at its end.

    `display_face` replaces a generic display face in this book; "" leaves it generic. `judge` is applied to
    sheets that are not octavo's own.

    Findings: STY001, STY002.

    Raises:
        UsageError: a sheet uses a token that does not exist, or is not UTF-8 text.
    """
    tokens = dict(style.tokens[medium])
    if display_face and tokens.get("display-face") in GENERIC:
        tokens["display-face"] = display_face
    texts: list[str] = []
    findings: list[Finding] = []
    pieces = tuple(_pieces(style, medium, own))
    for name, text, ours in (*_openings(style, medium, pieces), *pieces):
        kept = text
        if not ours:
            resolved(text, tokens, name)  # for errors, while the lines are those of the user's file
            drawings = _drawings(style) if medium is Medium.PRINT else ()
            kept, left_out = without_loads(
                text, name, drawings=drawings, epub=medium is Medium.EPUB, judge=judge
            )
            findings += left_out
        texts.append(resolved(kept, tokens, name))
    whole = "\n".join(texts)
    text = with_old_names(whole) if medium is Medium.EPUB else whole
    return Sheet(text, tuple(findings))


def _pieces(
    style: Style, medium: Medium, own: Sequence[OwnSheet]
) -> Iterator[tuple[str, str, bool]]:
    """Yield the sheets in order: the name, the text, and whether it is octavo's own."""
    for folder in style.folders:
        for file in ("book.css", f"{medium}.css"):
            text = folder.read(file)
            if text is not None:
                yield f"{folder.name}/{file}", text, folder.ours
    for sheet in own:
        yield sheet.name, sheet.text, False


def _openings(
    style: Style, medium: Medium, pieces: Sequence[tuple[str, str, bool]]
) -> Iterator[tuple[str, str, bool]]:
    """Yield the sheets of `base` for first lines and first letters, in the form of `_pieces`; an EPUB has only those that it needs.

    It needs one if `style` gives one of its tokens another value than `base`, or if the user's own sheets have a rule
    for the same pseudo-element, to which its exceptions then apply. WebKit does not join an Arabic letter to its word if any
    rule for `::first-letter` applies to it, even one that changes nothing.
    """
    tokens, usual = style.tokens[medium], open_style(BASE).tokens[medium]
    for name, part in _OPENINGS:
        text = read_base(name)
        if (
            medium is Medium.PRINT
            or any(tokens[token] != usual[token] for token in names_used(text))
            or any(part in other for _, other, ours in pieces if not ours)
        ):
            yield f"{BASE}/{name}", text, True


def _drawings(style: Style) -> frozenset[str]:
    return frozenset(name for folder in style.folders for name in _svg(folder))


def _svg(folder: Folder) -> Iterator[str]:
    return (one.name for one in folder.place.iterdir() if one.name.endswith(".svg"))
