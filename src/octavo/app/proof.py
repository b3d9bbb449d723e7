"""Accounts of pages → a proof: one HTML page on which everything that is removed is struck out, with the reason.

It contains only the pages' words. What is struck out is what `convert` would remove.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from octavo.app.inspect import Inspection, Kept
from octavo.app.publish import sum_ledgers
from octavo.app.standalone import contents, hiding, key, plain, standalone_page, visible
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity
from octavo.findings.render import sums_of
from octavo.tree.text import as_sentence, counted, fold_space

_TITLE: Final = "What would be removed"
_FEW: Final = 6
"""Up to so many pages with the same warning are listed; if there are more, they are folded away."""


def proof_of(inspections: Sequence[Inspection], notices: Sequence[Finding] = ()) -> str:
    """Return the proof of pages as one HTML document; `notices` are findings on no single page, and come first."""
    ledger = sum_ledgers([inspection.ledger for inspection in inspections])
    counts = Counter(
        finding.code for finding in ledger.findings if finding.removed or finding.added
    )
    rows = ((_name(one), one.ledger.kept, one.ledger.removed) for one in inspections)
    body = "".join(
        (
            '<nav class="contents" aria-label="Contents">\n',
            f'<a class="skip" href="#pages">To the pages</a>\n<h1>{_TITLE}</h1>\n',
            f'<p class="sums">{counted(len(inspections), "page")}. {sums_of(ledger)}.</p>\n',
            _warned(inspections),
            _key(counts),
            contents("Pages, in characters", ("Page", "Stays", "Goes"), rows, "page"),
            "</nav>\n",
            '<main id="pages">\n',
            _notices(notices),
            *(_chapter(at, inspection) for at, inspection in enumerate(inspections, 1)),
            "</main>\n",
        )
    )
    return standalone_page(_TITLE, body, sheets=("proof.css",), rules=hiding(sorted(counts)))


def _key(counts: Counter[str]) -> str:
    """Return the key to the colours: each code, what it stands for, and how often it was found."""
    if not counts:
        return '<p class="sums">Nothing would be removed.</p>\n'
    rows = (
        (
            code,
            f'<span class="code {code}">{code}</span> <span>{plain(CODES[code].rule)}</span>',
            count,
        )
        for code, count in sorted(counts.items())
    )
    return key("Reasons", rows)


def _warned(inspections: Sequence[Inspection]) -> str:
    """Return the warnings by code, each with links to its pages, which are folded away if there are many."""
    pages: dict[str, dict[int, str]] = {}
    for at, inspection in enumerate(inspections, 1):
        for finding in inspection.ledger.findings:
            if finding.severity > Severity.NOTE:
                pages.setdefault(finding.code, {})[at] = _name(inspection)
    items = "".join(
        f"<li><details{' open' * (len(pages[code]) <= _FEW)}>"
        f'<summary><span class="code">{code}</span> <span>{plain(CODES[code].rule)}</span>'
        f' <span class="count">{len(pages[code]):,}</span></summary>'
        '<p class="place">'
        + ", ".join(
            f'<a href="#page-{at}"><bdi>{plain(name)}</bdi></a>' for at, name in pages[code].items()
        )
        + "</p></details></li>\n"
        for code in sorted(pages)
    )
    return f'<h3>Warnings</h3>\n<ul class="key warned">\n{items}</ul>\n' if items else ""


def _chapter(at: int, inspection: Inspection) -> str:
    source = f"{inspection.source}. " if inspection.label else ""
    return "".join(
        (
            f'<section class="chapter" id="page-{at}">\n',
            f'<h2 dir="auto">{plain(_name(inspection))}</h2>\n',
            f'<p class="place">{plain(source)}{sums_of(inspection.ledger)}.</p>\n',
            _aside(inspection),
            '<div class="page">\n',
            *_entries(inspection),
            "</div>\n</section>\n",
        )
    )


def _aside(inspection: Inspection) -> str:
    """Return what was noticed or done without changing words: warnings, and notes folded away."""
    noted = [
        entry.finding
        for entry in inspection.entries
        if not isinstance(entry, Kept) and not _changes(entry.finding)
    ]
    warnings = "".join(_item(one) for one in noted if one.severity > Severity.NOTE)
    notes = [one for one in noted if one.severity <= Severity.NOTE]
    made = f'<div class="notes">\n<ul>\n{warnings}</ul>\n</div>\n' if warnings else ""
    if notes:
        words = counted(len(notes), "note")
        items = "".join(map(_item, notes))
        made += f'<details class="notes"><summary>{words}</summary>\n<ul>\n{items}</ul></details>\n'
    return made


def _item(finding: Finding) -> str:
    """Return a finding as a list item; a warning includes what to do about it."""
    warns = finding.severity > Severity.NOTE
    kind = ' class="warning"' if warns else ""
    place = f" ({plain(str(finding.origin))})" if finding.origin and str(finding.origin) else ""
    evidence = f": {plain(finding.evidence)}" if finding.evidence else ""
    hint = (
        f'<p class="why">{plain(as_sentence(finding.hint))}.</p>' if warns and finding.hint else ""
    )
    return f"<li{kind}>{finding.code} {plain(finding.message)}{evidence}{place}{hint}</li>\n"


def _entries(inspection: Inspection) -> Iterator[str]:
    for entry in inspection.entries:
        if isinstance(entry, Kept):
            cuts = "".join(f" {_struck(finding, 'cut')}" for finding in entry.cuts)
            yield f'<div class="kept" dir="auto">{plain(entry.text)}{cuts}</div>\n'
        elif _changes(entry.finding):
            yield f"{_struck(entry.finding, 'gone')}\n"


def _struck(finding: Finding, kind: str) -> str:
    """Return the removed words, struck out: the reason on hover, and below them when opened."""
    before, after = fold_space(finding.before), fold_space(finding.after)
    words = f"<del>{visible(before)}</del>" if before else ""
    if after:
        words += f"{' → ' if before else ''}<ins>{visible(after)}</ins>"
    reasons = list(_reasons(finding))
    why = "".join(f"<span>{plain(reason)}</span>" for reason in reasons)
    title = plain("\n".join(reasons))
    return (
        f'<details class="{kind} {finding.code}"><summary dir="auto" title="{title}">{words} '
        f'<span class="code {finding.code}">{finding.code}</span></summary>'
        f'<p class="why">{why}</p></details>'
    )


def _reasons(finding: Finding) -> Iterator[str]:
    """Yield the reasons for a removal; the page's own name is above it already."""
    yield finding.message
    if finding.evidence:
        yield f"Evidence: {finding.evidence}."
    if finding.origin and (finding.origin.line or finding.origin.path):
        yield (
            f"Line {finding.origin.line}." if finding.origin.line else f"In {finding.origin.path}."
        )
    if finding.hint:
        yield f"{as_sentence(finding.hint)}."


def _notices(notices: Sequence[Finding]) -> str:
    if not notices:
        return ""
    items = "".join(_item(finding) for finding in notices)
    return (
        '<section class="chapter" id="beside">\n<h2>Beside the pages</h2>\n'
        f'<div class="notes">\n<ul>\n{items}</ul>\n</div>\n</section>\n'
    )


def _changes(finding: Finding) -> bool:
    return bool(finding.removed or finding.added)


def _name(inspection: Inspection) -> str:
    return inspection.label or inspection.source
