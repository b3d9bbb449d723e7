"""What a rule removes goes whole, but for exactly what the user keeps of it."""

from dataclasses import replace

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.hidden_parts import strip_unseen
from octavo.passes.removal import Verdict, remove
from octavo.tree.build import page, para
from octavo.tree.nodes import Block, Container, Inline, Paragraph, SceneBreak, Widget
from octavo.tree.origin import Origin

STORY = [
    para("It was cold on the stairs, and the lamp in the harbour office was still burning.")
] * 3


def hidden(*blocks: Block) -> Container:
    return Container(blocks, hidden="style")


def stripped(box: Container, *keep: str) -> Outcome:
    return strip_unseen(Choices(keep=keep)).run(page(*STORY, box))


def test_a_paragraph_of_a_hidden_box_is_restored_and_the_rest_goes() -> None:
    outcome = stripped(hidden(para("Stolen."), SceneBreak(), para("A note.")), "A note")
    assert outcome.document == page(*STORY, hidden(para("A note.")))
    assert [finding.before for finding in outcome.findings] == ["Stolen."]


def test_a_restored_paragraph_is_left_alone_the_next_time() -> None:
    box = hidden(SceneBreak(), para("A note."))
    outcome = stripped(box, "A note")
    assert outcome.document == page(*STORY, box)
    assert outcome.findings == ()


def test_a_box_within_a_box_is_restored_with_its_own_words_only() -> None:
    inner = Container((para("one"), para("two")), "p")
    outcome = stripped(hidden(para("Stolen."), inner), "/^tw.$/")
    assert outcome.document == page(*STORY, hidden(Container((para("two"),), "p")))
    assert "".join(finding.before for finding in outcome.findings).split() == ["Stolen.", "one"]


def test_a_text_that_runs_over_two_paragraphs_restores_what_holds_both() -> None:
    box = hidden(para("one"), para("two"))
    assert stripped(box, "one two").document == page(*STORY, box)


def test_a_code_restores_all_of_it() -> None:
    box = hidden(para("one"), para("two"))
    assert stripped(box, "CHR003").document == page(*STORY, box)
    assert stripped(box, "CHR004").document == page(*STORY)


def press(node: Inline) -> Verdict | None:
    """Condemn what is there to be pressed."""
    return Verdict("CHR002", "button") if isinstance(node, Widget) else None


def test_a_block_left_empty_goes_beside_what_was_removed_and_never_alone() -> None:
    idle = page(para("The lamp was lit."), para(), Container(()))
    assert remove(idle, "sweep", NO_CHOICES, blocks=lambda _: None, inlines=press) == Outcome(idle)

    share = para(Widget("button", "Share"))
    outcome = remove(
        page(para("The lamp was lit."), para(), share), "sweep", NO_CHOICES, inlines=press
    )
    assert outcome.document == page(para("The lamp was lit."))
    assert [(found.code, found.before) for found in outcome.findings] == [("CHR002", "Share")]


def test_a_removal_is_booked_where_it_was_made_with_what_spoke_for_it() -> None:
    doomed = replace(para("Share this page"), origin=Origin("page.html", 3, "p[2]"))
    verdict = Verdict("CHR006", "a control")
    outcome = remove(
        page(para("The lamp was lit."), doomed),
        "sweep",
        NO_CHOICES,
        blocks=lambda block: verdict if block == doomed else None,
    )
    (found,) = outcome.findings
    assert found.origin == Origin("page.html", 3, "p[2]", made_by="sweep")
    assert found.evidence == "a control"


def test_who_says_that_paragraphs_stay_is_asked_of_none() -> None:
    def condemned(block: Block) -> Verdict | None:
        return Verdict("CHR002") if isinstance(block, Paragraph) or block == nav else None

    nav = Container((para("Home"),), "nav")
    before = page(para("The lamp was lit."), nav)
    outcome = remove(before, "test", NO_CHOICES, blocks=condemned, paragraphs=False)
    assert outcome.document == page(para("The lamp was lit."))
    assert [found.before for found in outcome.findings] == ["Home"]
