"""The leaf blocks of a page are gathered in reading order, each with what its words and links say."""

import pytest

from octavo.passes.chrome.evidence.model import Evidence, score_of
from octavo.passes.chrome.gathering import Gatherer, gather
from octavo.tree.build import bullets, em, heading, link, para
from octavo.tree.nodes import Block, Blocks, Container, LineBreak, Paragraph, SceneBreak

LINE = "She closed the gate behind her."


def box(*blocks: Block, name: str = "div") -> Container:
    return Container(blocks, name)


def test_leaves_are_gathered_through_boxes_in_reading_order() -> None:
    blocks = (heading("One"), box(para("Two"), box(bullets("Three"))), SceneBreak("*"), para())
    assert [item.text for item in gather(blocks)] == ["One", "Two", "• Three", "*", ""]
    assert [len(item.around.chain) for item in gather(blocks)] == [0, 1, 2, 0, 0]


def test_a_table_of_data_is_one_leaf_and_a_layout_is_looked_into() -> None:
    def row(*cells: str) -> Container:
        return box(*(box(para(cell), name="td") for cell in cells), name="tr")

    data = box(row("High", "04:12"), row("Low", "10:31"), name="table")
    layout = box(row("High"), row("Low"), name="table")
    (table,) = gather((data,))
    assert table.block is data
    assert table.text.split() == ["High", "04:12", "Low", "10:31"]
    assert [item.text for item in gather((layout,))] == ["High", "Low"]


@pytest.mark.parametrize(
    ("block", "share"),
    [
        (para("Harbour"), 0.0),
        (para(link("/", "Harbour")), 1.0),
        (para(link("/", "Harbour"), " lights"), 0.5),
        (para(em(link("/", "Harbour")), " lights"), 0.5),
        (para(link("/", link("/", "Harbour"))), 1.0),
        (para(), 0.0),
        (heading(link("/", "Harbour"), " lights"), 0.5),
    ],
)
def test_the_part_of_a_line_that_is_links_is_told(block: Block, share: float) -> None:
    (item,) = gather((block,))
    assert item.link_share == share
    assert item.mostly_links is (share > 0.5)


def test_words_are_folded_and_a_scene_break_scores_nothing() -> None:
    (item, mark) = gather(
        (Paragraph((*para("The  lamp", LineBreak(), "burned ").content,)), SceneBreak())
    )
    assert item.text == "The lamp burned"
    assert (mark.score, mark.size > 0) == (0.0, True)


def column(*counters: str, lines: int = 0) -> Blocks:
    return tuple(map(para, [*(f"{LINE} {counter}" for counter in counters), *[LINE] * lines]))


def counted(items: list[Evidence]) -> list[bool]:
    return [item.counted for item in items]


def test_lines_of_a_column_of_counters_are_counted_and_score_for_it() -> None:
    items = gather(column("0", "3", "12", "1", "0", lines=1))
    assert counted(items) == [True] * 5 + [False]
    assert {item.said for item in items} == {LINE}
    plain = score_of(LINE, 0.0, counted=False)
    assert {item.score for item in items} == {plain + 4, plain}


def test_fewer_counters_prove_a_column_where_the_site_shows_them() -> None:
    few = column("0", "3", lines=1)
    assert counted(gather(few)) == [False] * 3
    expecting = Gatherer(expects_counters=True)
    assert counted(expecting.gather(few)) == [True, True, False]
    assert counted(expecting.gather(column("0", lines=2))) == [False] * 3


def test_evidence_is_gathered_once_and_surroundings_anew() -> None:
    gatherer, line = Gatherer(), para(LINE)
    alone: Blocks = (line,)
    assert gatherer.gather(alone) is gatherer.gather(alone)
    inside = gatherer.gather((box(line),))
    assert (inside[0].text, len(inside[0].around.chain)) == (LINE, 1)
