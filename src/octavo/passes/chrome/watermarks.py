"""Cut sentences that a site plants in a chapter to mark copies, and names of sites between its sentences.

`planted.search` finds what is planted. It is cut from the original text, and the rest is
unchanged to the code point.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import accumulate, chain, pairwise, takewhile
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.model import ends_sentence
from octavo.passes.chrome.planted.pervasive.endorsements import with_stump
from octavo.passes.chrome.planted.pervasive.page import PervasivePage
from octavo.passes.chrome.planted.pervasive.site_names import whole_name
from octavo.passes.chrome.planted.search import NAMES, planted_in
from octavo.passes.chrome.planted.sites_named import NamesOfPage
from octavo.passes.chrome.planted.span_edges import with_ornaments
from octavo.passes.chrome.planted.suspicion import MARKED, Suspicion
from octavo.passes.chrome.wording.logins import asks_to_log_in
from octavo.passes.pipeline import Pass
from octavo.passes.reading.note_labels import is_bare_label
from octavo.passes.removal import closed_up, says_something
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block, Blocks, Heading, Inline, Inlines, LineBreak, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice, with_content
from octavo.tree.text import CJK

_NAME: Final = "strip-watermarks"
_LETTER: Final = re.compile(r"[^\W_]")
_HARDLY_ANY: Final = 500
"""The most characters of a page that has only its menus and a request to log in."""
_MOST_ROUNDS: Final = 24
"""The most successive cuts in one text."""
_RIFE: Final = 2
"""With planted text in so many paragraphs, names of sites are trusted less."""
_LIKELY_FOR_ONE: Final = 2
"""So many sentences that are likely to be planted count as one that certainly is."""
_MOST_SWEEPS: Final = 2
"""The most sweeps over such a page: each may reveal names for the next to use."""
_FEWEST_PIECES: Final = 2
"""The fewest texts of a paragraph for something to be planted across them."""
_FEW_MARKS: Final = 3
"""Characters left of a text, none of them a letter, that go with what was cut."""
_QUOTES: Final = ('"', "“", "„", "«", "「", "『")
_LONE_MARK: Final = re.compile(r"(?<=[.!?…”\"’»)]) [/|*~=>→☞]+\Z")
"""What announced that which was cut behind it, with a space before: `/`, `->`."""
_GOES_ON: Final = re.compile(r"\s+[^\W\d_]")
"""What follows a name amid a sentence."""
_FEW_SUBJECTS: Final = 2
_HANGUL: Final = re.compile("[\uac00-\ud7af]")
_EASTERN_MARKS: Final = "，。！？、：；…"


def strip_watermarks(choices: Choices) -> Pass:
    """Return the pass that cuts planted sentences and names of sites (CHR008)."""

    def run(document: Document) -> Outcome:
        whole = text_of_document(document)
        suspicion = Suspicion.of(whole)
        if suspicion is None:
            return Outcome(document)
        first = _Sweep(suspicion, choices, hardly_any=len(whole) < _HARDLY_ANY)
        after = first.over(document)
        findings, cuts = first.findings, first.cuts
        for _ in range(_MOST_SWEEPS if findings else 0):
            left = text_of_document(after)
            page = PervasivePage.of((it.before for it in findings), left, cuts)
            if len(findings) < _RIFE and page.counts_likely(left) < _LIKELY_FOR_ONE:
                break
            again = replace(
                first, suspect=replace(suspicion, pervasive=page), findings=[], cuts=cuts
            )
            after = again.over(after)
            if not again.findings:
                break
            findings += again.findings
        return Outcome(after, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR008",))


@dataclass(frozen=True, slots=True)
class _Sweep:
    """One sweep over the blocks of a page, and what it cut from them."""

    suspect: Suspicion
    choices: Choices
    hardly_any: bool
    """Whether the page has hardly any text."""
    findings: list[Finding] = field(default_factory=list)
    cuts: dict[str, int] = field(default_factory=dict)
    """What is left of the paragraphs of which sentences were cut, and where in it."""

    def over(self, document: Document) -> Document:
        """Return a document without what was planted in it; removals are appended to `findings`."""

        def cut_each(blocks: Blocks) -> Blocks:
            announced = cache(lambda: _introduced(blocks))  # needed on few pages, and seldom twice
            return splice(blocks, lambda block: self._cut(block, announced))

        return rewrite(document, blocks=cut_each)

    def _cut(self, block: Block, announced: Callable[[], AbstractSet[int]]) -> Iterable[Block]:
        if not (isinstance(block, Paragraph) and self.suspect.of_paragraph(block)):
            return (block,)
        if self.hardly_any and asks_to_log_in(inline_text(block.content)):
            return (block,)  # all that the page says: a story is looked for around it
        introduced = id(block) in announced()
        lines = _lines_of(block.content)
        texts = list(chain.from_iterable(lines))
        left = texts
        heard = _Heard(
            across=not introduced and len(lines) == 1,
            alone=tuple(not introduced and whole for whole in _whole(lines)),
        )
        reasons: set[str] = set()
        for way in (_across, _in_each):
            cuts = way(left, self.suspect, heard)
            planted = "\n".join(cuts.planted)
            if planted and not self.choices.spares("CHR008", planted, block.origin):
                origin = origin_by(block.origin, _NAME)
                evidence = "; ".join(cuts.reasons)
                found = CODES["CHR008"].found(origin, before=planted, evidence=evidence)
                self.findings.append(found)
                left = cuts.left
                reasons.update(cuts.reasons)
        if left == texts:
            return (block,)
        content = _with_texts(block.content, iter(left))
        if not any(why == NAMES for why in reasons):
            was, rest = inline_text(block.content), inline_text(content)
            same = takewhile(lambda both: both[0] == both[1], zip(was, rest, strict=False))
            self.cuts[rest] = sum(1 for _ in same)
        return (replace(block, content=content),) if says_something(content) else ()


def _introduced(blocks: Blocks) -> AbstractSet[int]:
    """Return the identities of the blocks that another announces, by a colon or as a note.

    What somebody reads in a story speaks as whoever wrote it, and a note as its author. Where quotation marks say what is announced,
    nothing behind them is.
    """
    heads = [
        inline_text(block.content) if isinstance(block, (Paragraph, Heading)) else ""
        for block in blocks
    ]
    if heads and is_bare_label(heads[0]):
        return set(map(id, blocks))
    return {
        id(block)
        for head, block, said in zip(heads, blocks[1:], heads[1:], strict=False)
        if (head.rstrip().endswith((":", "：")) and not said.lstrip().startswith(_QUOTES))
        or is_bare_label(head)
    }


@dataclass(slots=True)
class _Cuts:
    """What is left of a paragraph's texts, what was planted in them, and the evidence."""

    left: list[str]
    planted: list[str] = field(default_factory=list)
    reasons: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Where in a paragraph sentences are checked for speaking like sites: across its texts, or within which of them."""

    across: bool
    alone: tuple[bool, ...]


def _whole(lines: Iterable[Sequence[str]]) -> Iterator[bool]:
    """Tell for each text of some lines whether sentences begin and end with it."""
    for line in filter(None, lines):
        ends = [True, *(ends_sentence(text.strip() or ".") for text in line[:-1]), True]
        yield from (begins and ends for begins, ends in pairwise(ends))


def _across(texts: list[str], suspect: Suspicion, heard: _Heard) -> _Cuts:
    """Cut what is planted across the links, emphasis and spans of a paragraph."""
    cuts = _Cuts(texts)
    several = len(texts) >= _FEWEST_PIECES
    found = _planted_in("".join(texts), suspect, talks=heard.across) if several else None
    if found is None:
        return cuts
    starts = [0, *accumulate(map(len, texts))]
    spans = [
        (start, end) for start, end in found[0] if any(start < cut < end for cut in starts[1:-1])
    ]
    if spans:
        joined = "".join(texts)
        cuts.planted = [joined[start:end].strip() for start, end in spans]
        cuts.reasons[found[1]] = None
        cuts.left = [
            _without(text, [(max(start - at, 0), end - at) for start, end in spans if end > at])
            for at, text in zip(starts, texts, strict=False)
        ]
    return cuts


def _in_each(texts: list[str], suspect: Suspicion, heard: _Heard) -> _Cuts:
    """Cut what is planted in single texts of a paragraph."""
    cuts = _Cuts([])
    for text, behind, talks in zip(texts, (*texts[1:], ""), heard.alone, strict=True):
        cuts.left.append(_without_planted(text, suspect, cuts, talks=talks, behind=behind))
    return cuts


def _lines_of(content: Inlines) -> list[list[str]]:
    """Return the texts of a run of inlines, line by line."""
    lines: list[list[str]] = [[]]
    for node in _texts(content):
        if node is None:
            lines.append([])
        else:
            lines[-1].append(node)
    return lines


def _texts(content: Inlines) -> Iterator[str | None]:
    """Yield the texts of a run of inlines, and None for each line break."""
    for node in content:
        if isinstance(node, Text):
            yield node.text
        elif isinstance(node, LineBreak):
            yield None
        elif isinstance(node, MARKED):
            yield from _texts(node.content)


def _with_texts(content: Inlines, texts: Iterator[str]) -> Inlines:
    """Return a run of inlines with its texts, as `_texts` yields them, replaced; empty inlines go."""

    def put(node: Inline) -> Iterable[Inline]:
        if isinstance(node, MARKED):
            inner = _with_texts(node.content, texts)
            if inner is node.content:
                return (node,)
            return (with_content(node, inner),) if inner else ()
        if not isinstance(node, Text):
            return (node,)
        text = next(texts)
        return (node,) if text == node.text else (replace(node, text=text),) if text else ()

    after = splice(content, put)
    return after if after is content else closed_up(after)


def _without_planted(
    text: str, suspect: Suspicion, cuts: _Cuts, *, talks: bool, behind: str
) -> str:
    """Return `text` without what was planted in it, which is appended to `cuts`; cut until nothing is found.

    Each cut may reveal another, but no page has hundreds in a row. An end of the text without a full
    stop is not planted if `behind`, the following text, continues in lower case: `<em>Please read on our site,</em> it said`.
    """
    for _ in range(_MOST_ROUNDS):
        found = _planted_in(text, suspect, talks=talks)
        if not found:
            break
        spans, why = found
        if why != NAMES and _goes_on(text, spans[-1][1], behind):
            break
        cuts.reasons[why] = None
        left = _without(text, spans).strip()
        if len(left) <= _FEW_MARKS and _LETTER.search(left) is None:
            spans = [(0, len(text))]  # what is left is the marks around it
        for first, end in reversed(spans):
            announced = None if text[end:].strip() else _LONE_MARK.search(text[:first].rstrip())
            start = announced.start() if announced else first
            cuts.planted.append(text[start:end].strip())
            text = _closed(text[:start], text[start:end], text[end:])
        if why == NAMES:
            break  # the parts on both sides of a name make no sentence
    return text


def _goes_on(text: str, end: int, behind: str) -> bool:
    """Return whether a sentence cut up to `end` continues in the next text."""
    if text[end:].strip() or ends_sentence(text[:end].strip()):
        return False
    return behind.lstrip()[:1].islower()


def _planted_in(
    text: str, suspect: Suspicion, *, talks: bool
) -> tuple[list[tuple[int, int]], str] | None:
    if noise := suspect.noise_in(text):
        return noise, "meaningless letters, as on other lines of the page"
    if suspect.pervasive and talks and (plugs := suspect.pervasive.plugs_in(text)):
        return plugs, "among much planted text, sends its reader to a place to read"
    found = planted_in(
        text, NamesOfPage(suspect.dressed, suspect.pervasive is not None), talks=talks
    )
    if found is None and suspect.pervasive:
        found = _planted_amid_much(text, suspect.pervasive, talks=talks)
    if found is None:
        return None
    spans, why = found
    if why == NAMES:
        spans = [with_stump(text, *whole_name(text, *span)) for span in spans]
    return [with_ornaments(text, *span) for span in spans], why


def _planted_amid_much(
    text: str, page: PervasivePage, *, talks: bool
) -> tuple[list[tuple[int, int]], str] | None:
    """Return the spans that only the rest of the page shows to be planted, and why."""
    names = page.names_in(text)
    spans, subjects = page.planted_in(text) if talks else ([], ())
    if spans and names and _GOES_ON.match(text, names[-1][1]):
        # A name amid a sentence of the story proves little against the rest of it.
        few = len(subjects) <= _FEW_SUBJECTS
        spans = [] if few and not page.planted_in(_without(text, names))[0] else spans
    if spans:
        return spans, f"among much planted text, speaks of {', '.join(subjects)}"
    return (names, NAMES) if names else None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def _closed(before: str, cut: str, after: str) -> str:
    """Join the two sides of a cut with the single space that was on either side of it."""
    if not before.strip():
        return after.lstrip()
    if not after.strip():
        return before.rstrip()
    end, start = before.rstrip()[-1], after.lstrip()[0]
    unspaced = CJK.match(start) and not _HANGUL.match(start)
    if unspaced and (CJK.match(end) or end in _EASTERN_MARKS):
        return before.rstrip() + after.lstrip()  # nobody puts a space there
    spaced = before[-1:].isspace() or cut[-1:].isspace()
    return before.rstrip() + " " + after.lstrip() if spaced else before + after
