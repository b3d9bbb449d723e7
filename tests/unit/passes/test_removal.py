"""What a rule removes goes whole, but for exactly what the user keeps of it."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.unseen import strip_unseen
from octavo.tree.build import page, para
from octavo.tree.nodes import Block, Container, SceneBreak

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
