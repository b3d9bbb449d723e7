"""The few HTML tags that octavo's Markdown reads; some are dropped, and all others are text."""

import re
from dataclasses import dataclass
from typing import Final, cast

from octavo.tree.nodes import Direction

RUBY_PARTS: Final = frozenset({"rt", "rp"})
SILENT: Final = frozenset(
    {"abbr", "big", "bdi", "code", "font", "ins", "kbd", "mark", "q", "samp", "small", "tt", "u"}
)
"""Tags whose meaning is not printed in books; they are removed, their words kept."""
_KNOWN: Final = RUBY_PARTS | SILENT | {
    "b", "br", "cite", "del", "dfn", "em", "i", "ruby", "s", "span", "strike", "strong", "sub", "sup", "var",
}  # fmt: skip
RULE: Final = re.compile(r"<hr[ \t]*/?>", re.IGNORECASE)
"""A scene break, if on a line of its own."""
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(.*?)/?>", re.DOTALL)
_ATTRIBUTE: Final = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag, with its attributes that have a meaning here."""

    name: str
    closes: bool = False
    lang: str = ""
    dir: Direction = ""
    small_caps: bool = False


def read_tag(source: str) -> Tag | None:
    """Return the tag, None if the dialect does not know it.

    >>> read_tag('<span lang="fr">')
    Tag(name='span', closes=False, lang='fr', dir='', small_caps=False)
    >>> read_tag("<script>") is None
    True
    """
    found = _TAG.fullmatch(source)
    name = found[2].lower() if found else ""
    if found is None or name not in _KNOWN:
        return None
    if found[1]:
        return Tag(name, closes=name != "br")
    values = {
        item[1].lower(): item[2] or item[3] or item[4] or ""
        for item in _ATTRIBUTE.finditer(found[3])
    }
    lang, direction = values.get("lang", ""), values.get("dir", "").lower()
    if direction not in {"ltr", "rtl", "auto"}:
        direction = ""
    small_caps = name == "span" and values.get("class") == "smallcaps"
    if name == "span" and not (lang or direction or small_caps):
        return None
    return Tag(name, lang=lang, dir=cast("Direction", direction), small_caps=small_caps)
