"""Every pass says which findings it may give."""

from octavo.app.catalog import AUTHORED_PASSES, scraped_passes, typography_pass
from octavo.findings.codes import CODES
from octavo.passes.choices import NO_CHOICES


def test_a_pass_gives_findings_of_the_table_of_codes_and_says_which() -> None:
    passes = (*scraped_passes(NO_CHOICES), *AUTHORED_PASSES, typography_pass())
    assert [step for step in passes if not (step.name and step.codes)] == []
    assert {code for step in passes for code in step.codes} - set(CODES) == set()
