"""A mark that nobody sees goes, and the ledger counts how many of them went."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.invisible_characters import strip_invisible
from octavo.tree.build import em, page, para

SPACE = "\u200b"


def test_marks_are_counted_and_words_left_as_they_were() -> None:
    outcome = strip_invisible(NO_CHOICES).run(
        page(para(f"The{SPACE} lamp"), para(em(f"wet{SPACE}"), f"{SPACE}{SPACE} stairs", em(SPACE)))
    )
    assert outcome.document == page(para("The lamp"), para(em("wet"), " stairs"))
    assert [(found.before, found.message) for found in outcome.findings] == [
        (SPACE, "An invisible character was removed."),
        (SPACE, "An invisible character was removed."),
        (SPACE, "An invisible character was removed."),
        (SPACE * 2, "2 invisible characters were removed."),
    ]


def test_a_page_without_any_or_whose_marks_the_user_keeps_is_left_as_it_is() -> None:
    plain, marked = page("The lamp"), page(f"The{SPACE} lamp")
    assert strip_invisible(NO_CHOICES).run(plain) == Outcome(plain)
    assert strip_invisible(Choices(("CHR007",))).run(marked) == Outcome(marked)


def test_an_address_with_marks_between_its_letters_goes_where_its_sentence_does_not_need_it() -> (
    None
):
    name = f"l{SPACE}ampta{SPACE}les.top"
    outcome = strip_invisible(NO_CHOICES).run(
        page(para(f"She lit {name} the lamp. " + "It burned. " * 9))
    )
    assert outcome.document == page(para("She lit the lamp. " + "It burned. " * 9))
    needed = strip_invisible(NO_CHOICES).run(page(para(f"She wrote to {name} that day.")))
    assert needed.document == page(para("She wrote to lamptales.top that day."))
