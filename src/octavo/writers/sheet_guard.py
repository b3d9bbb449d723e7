"""A style sheet that is not octavo's → the sheet without anything that would load something, and findings.

tinycss2 parses the sheet as a browser does, and what is left is serialised again, so that an escape or a
comment in the middle of `url(` hides nothing. A sheet may only refer to places in the page (`#here`)
and, in print, to drawings in the folder of the style.
https://www.w3.org/TR/css-syntax-3/
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

import tinycss2

from octavo.findings.codes import CODES, Code
from octavo.findings.errors import UsageError
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin
from octavo.tree.text import excerpt

_NAMING: Final = frozenset(("url", "src"))
"""Functions whose one string is an address."""
_LOADING: Final = frozenset(("image", "image-set", "-webkit-image-set", "cross-fade", "expression"))
"""Functions that may load something, in more ways than are worth distinguishing."""
_BINDING: Final = frozenset(("behavior", "-moz-binding"))
"""Properties that bring programs into a page."""
_FORBIDDEN: Final = frozenset(("direction", "unicode-bidi"))
"""Properties that the style sheet of an EPUB must not contain (https://www.w3.org/TR/epub-33/#sec-css-req)."""
_RULES_INSIDE: Final = frozenset(("media", "supports", "layer", "container", "scope"))
_OF_PAGES: Final = frozenset(("page", "footnote", "layer"))
_MARGINS: Final = ("top-", "bottom-", "left-", "right-")
"""How the names of the margin boxes of a page begin: https://www.w3.org/TR/css-page-3/#margin-at-rules"""
_DEEPEST: Final = 50
_FIGURES: Final = 1_000
_ENDLESS: Final = re.compile(rf"\d{{{_FIGURES}}}")
"""Figures in a row; Python reads no number of more than 4,300."""
_LONGEST: Final = 80
"""Characters of a rule that a finding shows."""

Judge: TypeAlias = Callable[[str], str]
"""From a declaration to the reason why it cannot be used, or to "" if it can."""


def without_loads(
    text: str, name: str, *, drawings: Collection[str], epub: bool, judge: Judge | None = None
) -> tuple[str, tuple[Finding, ...]]:
    """Return the sheet `text` without anything that would load something, and a finding for each omission.

    Args:
        text: the sheet.
        name: the name by which the user knows it, for the findings.
        drawings: names of files that it may refer to.
        epub: whether it is for an EPUB, where two more properties are forbidden.
        judge: returns why a declaration cannot be used, "" if it can.

    Raises:
        UsageError: brackets and blocks are nested in each other without end, or a number is endless.

    Findings: STY001 for what would load something, STY002 for what cannot be read or used, or is forbidden in an EPUB.
    """
    if endless := _ENDLESS.search(text):
        line = text.count("\n", 0, endless.start()) + 1
        raise UsageError(f"{name}:{line}: a number of more than {_FIGURES:,} figures")
    guard = _Guard(name, frozenset(drawings), epub=epub, judge=judge)
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    _require_shallow(rules, name)
    return guard.rules(rules), tuple(guard.findings)


def _require_shallow(rules: Iterable[Any], name: str) -> None:
    """Raise `UsageError` if a sheet is nested so deeply that walking it would exceed the recursion limit."""
    level: list[Any] = list(rules)
    for _ in range(_DEEPEST):
        inside = [
            child
            for node in level
            for part in ("prelude", "content", "arguments")
            for child in getattr(node, part, None) or ()
        ]
        if not inside:
            return
        level = inside
    raise UsageError(
        f"{name}:{level[0].source_line}: brackets or blocks nested more than {_DEEPEST} deep",
        hint="leave the rule out",
    )


@dataclass(slots=True)
class _Guard:
    """One sheet while it is checked."""

    name: str
    drawings: frozenset[str]
    epub: bool
    judge: Judge | None
    findings: list[Finding] = field(default_factory=list)

    def rules(self, nodes: Iterable[Any]) -> str:
        """Return the rules that may stay, one on each line."""
        return "".join(f"{rule}\n" for node in nodes if (rule := self.rule(node)))

    def rule(self, node: Any) -> str:
        """Return one rule without its forbidden parts; "" if nothing is left."""
        match node.type:
            case "qualified-rule":
                if self._refuses(node, node.prelude):
                    return ""
                prelude = tinycss2.serialize(node.prelude).strip()
                block = self._block(node.content)
                return f"{prelude} {{\n{block}}}" if block else ""
            case "at-rule":
                return self._at_rule(node)
            case "error":
                self._leave_out(
                    CODES["STY002"], node, f"cannot be read: {_explained(node.message)}"
                )
                return ""
            case _:
                return ""

    def _at_rule(self, node: Any) -> str:
        keyword = node.lower_at_keyword
        prelude = tinycss2.serialize(node.prelude).strip()
        opening = f"@{node.at_keyword} {prelude}".strip()
        if keyword == "charset":  # octavo always writes UTF-8
            return ""
        if keyword == "import":
            self._leave_out(CODES["STY001"], node, f"{excerpt(opening, _LONGEST)}: loads a sheet")
            return ""
        if keyword != "namespace" and self._refuses(node, node.prelude):  # it only names a URL
            return ""
        if node.content is None:
            return f"{opening};"
        guard = self if _is_for_print(keyword, prelude) else replace(self, judge=None)
        return guard.at_rule_with_block(node, opening)

    def at_rule_with_block(self, node: Any, opening: str) -> str:
        """Return an at-rule with a block, which begins with `opening`, without what may not stay."""
        keyword = node.lower_at_keyword
        if keyword in _RULES_INSIDE:
            inside = tinycss2.parse_rule_list(
                node.content, skip_comments=True, skip_whitespace=True
            )
            return f"{opening} {{\n{self.rules(inside)}}}"
        if keyword == "font-face" and any(True for _ in self._loads(node.content)):
            self._leave_out(CODES["STY001"], node, "@font-face: loads a font")
            return ""
        return f"{opening} {{\n{self._block(node.content)}}}"

    def _block(self, content: Iterable[Any]) -> str:
        """Return the declarations and nested rules that may stay."""
        nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        lines = (
            self._declaration(node) if node.type == "declaration" else self.rule(node)
            for node in nodes
        )
        return "".join(f"  {line}\n" for line in lines if line)

    def _declaration(self, node: Any) -> str:
        value = tinycss2.serialize(node.value).strip()
        words = f"{node.name}: {value}"
        if node.lower_name in _BINDING:
            self._leave_out(CODES["STY001"], node, f"{excerpt(words, _LONGEST)}: loads a program")
            return ""
        if self.epub and node.lower_name in _FORBIDDEN:
            self._leave_out(
                CODES["STY002"], node, f"{excerpt(words, _LONGEST)}: EPUB forbids {node.lower_name}"
            )
            return ""
        if self._refuses(node, node.value, words):
            return ""
        if self.judge and (why := self.judge(words)):
            self._leave_out(CODES["STY002"], node, f"{excerpt(words, _LONGEST)}: {why}")
            return ""
        return f"{words}{' !important' if node.important else ''};"

    def _refuses(self, node: Any, values: Iterable[Any], words: str = "") -> bool:
        shown = excerpt(words or tinycss2.serialize([node]), _LONGEST)
        for address in self._loads(values):
            self._leave_out(CODES["STY001"], node, f"{shown}: loads {excerpt(address, _LONGEST)}")
            return True
        for problem in _broken(values):
            self._leave_out(CODES["STY002"], node, f"{shown}: cannot be read: {problem}")
            return True
        return False

    def _loads(self, values: Iterable[Any]) -> Iterator[str]:
        """Yield the things that the values would load."""
        for value in values:
            match value.type:
                case "url":
                    yield from self._address(value.value)
                case "function" if value.lower_name in _NAMING:
                    words = [one.value for one in value.arguments if one.type == "string"]
                    yield from self._address("".join(words))
                case "function" if value.lower_name in _LOADING:
                    yield f"{value.name}()"
                case "function":
                    yield from self._loads(value.arguments)
                case "() block" | "[] block" | "{} block":
                    yield from self._loads(value.content)
                case "error" if value.kind == "bad-url":
                    yield "an address that cannot be read"
                case _:
                    pass

    def _address(self, address: str) -> Iterator[str]:
        if not address.startswith("#") and address not in self.drawings:
            yield address

    def _leave_out(self, code: Code, node: Any, message: str) -> None:
        origin = Origin(self.name, line=node.source_line)
        end = "" if message.endswith("?") else "."
        self.findings.append(code.found(origin, message=f"{message}{end}"))


def _is_for_print(keyword: str, prelude: str) -> bool:
    """Return whether a rule applies to print unconditionally: it is for a page, its margins, or a layer.

    Conditional rules such as `@supports`, and rules with descriptors of their own, are left as they are.
    """
    if keyword == "media":
        return "print" in prelude
    return keyword in _OF_PAGES or keyword.startswith(_MARGINS)


def _explained(message: str) -> str:
    """Return the parser's message on a mistake in an author's terms."""
    if "reached before {} block" in message:
        return "what ends here is neither `property: value` nor `selector { … }`"
    return message.rstrip(".")


def _broken(values: Iterable[Any]) -> Iterator[str]:
    """Yield what is malformed in the values, such as a brace that closes nothing."""
    for value in values:
        match value.type:
            case "error":
                yield value.message
            case "function":
                yield from _broken(value.arguments)
            case "() block" | "[] block" | "{} block":
                yield from _broken(value.content)
            case _:
                pass
