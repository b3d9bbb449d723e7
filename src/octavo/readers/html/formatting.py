"""Markup → markup in which few formatting elements are open at once.

What is set in bold and never closed is bold in the next paragraph, too: browsers reopen every open element in
each (https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements), so that 4,000 paragraphs, each
with its own unclosed `<font>`, contain eight million. Of identical ones at most three are reopened.
"""

import re
from collections import Counter, defaultdict
from typing import Final

_MOST: Final = 16
"""Elements open at once. Pages of the corpus have at most 6 (2026-11)."""
_ALIKE: Final = 3
_NAMES: Final = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
"""The formatting elements except `a`, which does not accumulate: each `<a>` ends the previous one."""
_TIDY: Final = (
    r"""(?:[\s/]++|[^\s"'<>=/]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]++))?+)*+>"""
)
"""Attributes without a `>` in them, so that every parser ends the tag at the first `>`."""
_BEGUN: Final = re.compile(rf"<(?=[b-fin-u])(?:{_NAMES})(?=[\s/>])({_TIDY})?", re.IGNORECASE)
_SEALING: Final = frozenset(
    [
        *("applet", "caption", "html", "marquee", "object", "table", "td", "template", "th"),
        *("select", "annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext"),
        *("iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style"),
        *("textarea", "title", "xmp"),
        "",
    ]
)
"""After one of these, or after "" (a `<` that may not begin a tag), an end tag may be text or in another scope, and
end nothing."""
_TAG: Final = re.compile(
    # Most tags change nothing here, and are skipped.
    rf"<(?!/?(?!(?:{_NAMES}|{'|'.join(filter(None, _SEALING))})[\s/<>])[a-z][^\s/<>]*+{_TIDY})"
    rf"(/?)(?:({_NAMES})(?=[\s/>])({_TIDY})?|([a-z][^\s/<>]*+){_TIDY})?",
    re.IGNORECASE,
)


def without_runaways(text: str) -> tuple[str, int]:
    """Return the markup with formatting elements beyond `_MOST` open ones turned into spans, and the number of these spans.

    If in doubt, an element counts as open.
    """
    if not _may_run_away(text):
        return text, 0
    runaways = _Runaways()
    return _TAG.sub(runaways.settle, text), runaways.settled


def _may_run_away(text: str) -> bool:
    """Return whether a page has so many different formatting tags that too many may be open; a cheap test."""
    alike: set[str] = set()
    strange = 0
    for found in _BEGUN.finditer(text):
        if found[1] is None:
            strange += 1
        else:
            alike.add(found[0])
        if strange + _ALIKE * len(alike) > _MOST:
            return True
    return False


class _Runaways:
    """The formatting elements that are open while the tags of a page are read."""

    def __init__(self) -> None:
        self.settled = 0
        """How many elements became spans."""
        self._open: Counter[str] = Counter()
        """How many elements with exactly this tag, attributes included, are open."""
        self._count = 0
        self._to_close: defaultdict[str, list[tuple[str, bool]]] = defaultdict(list)
        """By name, the elements that an end tag may end: the tag, "" if not counted, and whether it became a
        span."""

    def settle(self, found: re.Match[str]) -> str:
        """Return the replacement of a tag, or of a `<` that may not begin one."""
        name = (found[2] or "").lower()
        if found[3] is None and (found[4] or "").lower() in _SEALING:
            self._to_close.clear()
        if name:
            return self._ended(found, name) if found[1] else self._begun(found, name)
        return found[0]

    def _begun(self, found: re.Match[str], name: str) -> str:
        is_new = found[3] is None or self._open[found[0]] < _ALIKE
        is_span = is_new and self._count >= _MOST
        is_counted = is_new and not is_span
        self._to_close[name].append((found[0] * is_counted, is_span))
        self._open[found[0]] += is_counted
        self._count += is_counted
        self.settled += is_span
        return "<span" + found[0][1 + len(name) :] if is_span else found[0]

    def _ended(self, found: re.Match[str], name: str) -> str:
        if not self._to_close[name]:
            return found[0]
        tag, is_span = self._to_close[name].pop()
        if tag:
            self._open[tag] -= 1
            self._count -= 1
        return "</span" + found[0][2 + len(name) :] if is_span else found[0]
