"""Run passes over a page, one after the other, and collect their findings.

A pass is a pure function `Document → Outcome` under four laws, each a property test over all of
them: *balanced* (its findings account for every character), *idempotent*, *silent when idle* (no
findings ⇒ the same object), *well-formed in, well-formed out*.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from octavo.findings.finding import Finding, Outcome
from octavo.tree.document import Document


@dataclass(frozen=True, slots=True)
class Pass:
    """A named step. `codes` lists every finding code it may report."""

    name: str
    run: Callable[[Document], Outcome]
    codes: tuple[str, ...]


def run_passes(outcome: Outcome, passes: Iterable[Pass]) -> Outcome:
    """Return `outcome` after every pass in turn, with the findings of all in order."""
    document = outcome.document
    findings: list[Finding] = list(outcome.findings)
    for step in passes:
        result = step.run(document)
        document = result.document
        findings.extend(result.findings)
    return replace(outcome, document=document, findings=tuple(findings))
