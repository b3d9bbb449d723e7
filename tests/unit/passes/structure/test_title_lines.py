"""The lines above the first chapter of a text say how the book is called, and who wrote it."""

import pytest

from octavo.passes.structure.title_lines import lift_title_lines
from octavo.tree.build import para
from octavo.tree.document import Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import SceneBreak


@pytest.mark.parametrize(
    ("lines", "said", "left"),
    [
        (["The Loft", "by Ada Pym"], ["The Loft", "Ada Pym"], ""),
        (["The Loft", "Ada Pym"], ["The Loft", "Ada Pym"], ""),
        (["The Loft"], ["The Loft"], ""),
        (["书名：阁楼", "作者：林渡", "一盏灯漂在河上。"], ["阁楼", "林渡"], "一盏灯漂在河上。"),
        (["《阁楼》", "作者：林渡"], ["阁楼", "林渡"], ""),
        (["Titel: Der Boden", "Autor: Ada Pym"], ["Der Boden", "Ada Pym"], ""),
        (["Title: The Loft"], ["Title: The Loft"], ""),
        (["The Loft", "It was dry."], [], "The Loft\nIt was dry."),
        (["The Loft", "Ada Pym", "London"], [], "The Loft\nAda Pym\nLondon"),
    ],
)
def test_what_the_first_lines_say(lines: list[str], said: list[str], left: str) -> None:
    section, told, findings = lift_title_lines(Section(tuple(map(para, lines))), "a pass")
    assert [one.words for one in told] == said
    assert len(findings) == len(said)
    assert text_of_blocks(section.blocks) == left


def test_rules_around_them_go_with_them() -> None:
    blocks = (para("The Loft"), SceneBreak(), para("by Ada Pym"), SceneBreak())
    section, told, _ = lift_title_lines(Section(blocks), "a pass")
    assert [one.words for one in told] == ["The Loft", "Ada Pym"]
    assert section.blocks == ()
