"""What a selector of the user names goes, a block or words of one, and the ledger says by which."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.chosen_elements import strip_marked
from octavo.tree.build import page, para
from octavo.tree.nodes import CHOICE, Container, Span, Text

DROP = ((CHOICE, "drop main .share"),)
KEEP = ((CHOICE, "keep .share"),)


def test_blocks_and_words_that_are_named_go() -> None:
    box = Container((para("Share this"),), attributes=DROP)
    words = Span((Text(" and that"),), attributes=DROP)
    kept = Container((para("Share it"),), attributes=KEEP)
    given = page(para("The lamp", words), box, kept)
    outcome = strip_marked(Choices(drop=("css:main .share",))).run(given)
    assert outcome.document == page("The lamp", kept)
    assert [(found.code, found.before, found.evidence) for found in outcome.findings] == [
        ("CHR011", " and that", "named by css:main .share"),
        ("CHR011", "Share this", "named by css:main .share"),
    ]
    made_by = {found.origin.made_by for found in outcome.findings if found.origin}
    assert made_by == {"strip-marked"}


def test_a_mark_is_looked_for_only_where_a_selector_drops() -> None:
    given = page(Container((para("Share this"),), attributes=DROP))
    for choices in (NO_CHOICES, Choices(drop=("Share",)), Choices(("css:.share",))):
        assert strip_marked(choices).run(given) == Outcome(given)
