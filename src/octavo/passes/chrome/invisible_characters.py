"""Remove invisible characters that mark or break the text.

Zero-width spaces, byte order marks, word joiners and the like are put between words to trace
copies. The joiners (ZWJ, ZWNJ) shape letters in Arabic, Indic and other scripts, and bind emoji: they
go only between neighbours in scripts that never join. Soft hyphens and direction marks have
uses of their own and stay. Two kinds of text go as well, on a page where hardly anything else is written that way:
text attached to a word with something invisible between all its letters, and an address with something invisible
between letters that its sentence does not need. Both are names of sites.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.planted.names_needed import is_plain, is_surplus
from octavo.passes.chrome.wording.sentences import is_left_alone
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Inline, Inlines, Text
from octavo.tree.origin import Origin
from octavo.tree.rewriting import rewrite
from octavo.tree.text import ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER

_SIMPLE: Final = "A-Za-z0-9\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af ,.;:!?'\"“”‘’—–…。，！？「」"
"""Letters, figures and punctuation that no joiner ever shapes: Latin, Greek, Cyrillic, CJK."""
_MARKS: Final = "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u180e"
_JOINERS: Final = ZERO_WIDTH_NON_JOINER + ZERO_WIDTH_JOINER
_CHARACTERS: Final = _MARKS + _JOINERS
_UNSPACED: Final = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Tibetan, Burmese and Khmer."""
_MONGOLIAN: Final = "\u1820-\u18aa"
_INVISIBLE: Final = LazyPattern(
    f"[\u2060-\u2064\ufeff]+|(?<![{_UNSPACED}])\u200b+|\u200b+(?![{_UNSPACED}])|(?<![{_MONGOLIAN}])\u180e"
    f"|(?<=[{_SIMPLE}])[{_JOINERS}]+(?=[{_SIMPLE}]|$)|^[{_JOINERS}]+(?=[{_SIMPLE}])"
)
_NAME: Final = re.compile(f"(?<=[a-z])[A-Za-z0-9](?:[{_CHARACTERS}]+[A-Za-z0-9.-]){{6,}}")
_HIDDEN: Final = re.compile(f"(?<!\\S)\\S*[A-Za-z][{_CHARACTERS}]+[A-Za-z]\\S*")
_SHARE: Final = 0.2
"""With a larger share of such characters, a page is written that way throughout, against copying."""
_ORIGIN: Final = Origin(made_by="strip-invisible")


def strip_invisible(choices: Choices) -> Pass:
    """Return the pass that removes invisible characters (CHR007), one finding for each text, and names (CHR008)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        def clean(siblings: Inlines) -> Inlines:
            return siblings if not _any(siblings) else tuple(_cleaned(siblings, names, findings))

        # Few pages hold any: ten searches of the whole text take a tenth of the time of examining every piece.
        text = text_of_document(document)
        if not any(character in text for character in _CHARACTERS) or choices.spares("CHR007", ""):
            return Outcome(document)
        found = [text[start:end] for start, end in _names_in(text)]
        few = sum(map(len, found)) <= _SHARE * len(text)
        names = {name for name in found if few and not choices.spares("CHR008", name)}
        result = rewrite(document, inlines=clean)
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass("strip-invisible", run, ("CHR007", "CHR008"))


def _any(siblings: Inlines) -> bool:
    return any(
        isinstance(node, Text) and _INVISIBLE.compiled.search(node.text) for node in siblings
    )


def _cleaned(siblings: Inlines, names: AbstractSet[str], findings: list[Finding]) -> Inlines:
    kept: list[Inline] = []
    for node in siblings:
        if not (isinstance(node, Text) and _INVISIBLE.compiled.search(node.text)):
            kept.append(node)
            continue
        text = node.text
        if named := [span for span in _names_in(text) if text[slice(*span)] in names]:
            evidence = "something unseen between its letters"
            before = "\n".join(text[slice(*span)].strip() for span in named)
            for start, end in reversed(named):
                text = text[:start] + text[end:]
            findings.append(CODES["CHR008"].found(_ORIGIN, before=before, evidence=evidence))
        if found := _INVISIBLE.compiled.findall(text):
            text = _INVISIBLE.compiled.sub("", text)
            told = _told(sum(map(len, found)))
            findings.append(CODES["CHR007"].found(_ORIGIN, before="".join(found), message=told))
        if text:
            kept.append(replace(node, text=text))
    return tuple(kept)


def _names_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of the names of sites in a text, with the space after those that are words of their own."""
    hidden = (
        (found.start(), found.end() + (text[found.end() : found.end() + 1] == " "))
        for found in _HIDDEN.finditer(text)
        if is_plain(_INVISIBLE.compiled.sub("", found.group()))
        and (is_surplus(text, *found.span()) or is_left_alone(text, *found.span()))
    )
    return sorted({*(found.span() for found in _NAME.finditer(text)), *hidden})


def _told(count: int) -> str:
    return (
        "An invisible character was removed."
        if count == 1
        else f"{count} invisible characters were removed."
    )
