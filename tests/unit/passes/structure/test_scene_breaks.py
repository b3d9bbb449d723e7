"""A row of marks becomes a scene break that bears them; words, figures and silences stay what they are."""

from dataclasses import replace

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.structure.scene_breaks import RECOGNISE_SCENE_BREAKS, is_scene_break
from octavo.tree.build import em, heading, note, page, para, quote, ruby
from octavo.tree.nodes import Image, SceneBreak
from octavo.tree.origin import Origin


@pytest.mark.parametrize(
    "line",
    [
        "*", "* * *", "＊＊＊", "⁂", "◇◇◇", "◆　◆　◆", "☆ ★ ☆", "※", "###", "-----", "– – –", "———", "━━━", "~~~",
        "--*--", "<*>", "—o0o—", "ooo", "x x x", "XXX", " * * * ", "*" * 41, "-" * 60,
        "o-o-O-o-o", "-x-X-x-", ".oOo.", "~ o ~ O ~ o ~", "<-oOo->", "+++", "+ + +", "//", "<><><>", "¤", "◊◊◊", "٭٭٭",
        "[SCENE BREAK]", "-break-", "*** scene break ***",
    ],
)  # fmt: skip
def test_a_row_of_marks_parts_scenes(line: str) -> None:
    assert is_scene_break(line)
    (block,) = RECOGNISE_SCENE_BREAKS.run(page(line)).document.spine[0].blocks
    assert block == SceneBreak(" ".join(line.split()))


@pytest.mark.parametrize(
    "line",
    [
        "", " ", "102", "…", "...", "—", "--", "?!", "「……」", "oo", "xo", "* one *", "-- yes --", "*" * 42, "-" * 61,
        "No. 9", "<>", "O_O", "o.o", "(x_x)", "0-0", "0:0:0", "0x0", "x-o-x-o", "o-o-oh", "+1", "++", "/", "[Break]", "[Scene]", "Break",
        "—Break—", "Scene break",
    ],
)  # fmt: skip
def test_a_row_that_says_something_is_none(line: str) -> None:
    assert not is_scene_break(line)
    given = page(para(line), "The ferryman counted.")
    assert RECOGNISE_SCENE_BREAKS.run(given) == Outcome(given)


def test_a_break_is_booked_with_its_marks_and_knows_its_place() -> None:
    here = Origin("page.html", 3, "p[2]")
    row = replace(para("*", em(" * *")), origin=here)
    outcome = RECOGNISE_SCENE_BREAKS.run(page(row, quote("~~~"), heading("* * *")))
    assert outcome.document == page(
        SceneBreak("* * *"), quote(SceneBreak("~~~")), SceneBreak("* * *")
    )
    told = [(found.code, found.before, found.after) for found in outcome.findings]
    assert sorted(told) == [("STR003", "* * *", ""), ("STR003", "* * *", ""), ("STR003", "~~~", "")]
    made = replace(here, made_by="recognise-scene-breaks")
    assert outcome.document.spine[0].blocks[0].origin == made
    assert made in [found.origin for found in outcome.findings]


def test_a_row_that_holds_a_picture_a_note_or_a_reading_stays() -> None:
    for more in (Image("a.png"), note("Salt"), ruby("*", "*")):
        given = page(para("* * *", more))
        assert RECOGNISE_SCENE_BREAKS.run(given) == Outcome(given)
