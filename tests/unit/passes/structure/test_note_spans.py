"""How far a note reaches: to its end where that is certain, and never into the story."""

from octavo.passes.structure.note_spans import note_heads_in, spans_in
from octavo.tree.build import heading, para, quote, scene_break
from octavo.tree.nodes import Aside, Block

STORY: tuple[Block, ...] = tuple(
    para(line)
    for line in (
        "They poured the bell at night, because bronze shows its temper only in the dark.",
        "“When it glows like a ripe apricot,” the founder said, “we stop talking and start praying.”",
        "Ilse had never seen an apricot. She watched the cat, which had, and trusted its judgement.",
        "The cat walked out at midnight, with its tail up, in the manner of a verger who has been paid.",
        "The founder crossed himself, looked once at the door, and pulled the plug from the furnace.",
        "In the morning the bell hung there, grey as a goose, and nobody had the courage to strike it.",
    )
)
LABEL, TALK, MORE = para("Author's note"), para("The cat is real."), para("So is the bell.")


def reach(*blocks: Block) -> list[tuple[int, int]]:
    return [(span.first, span.end) for span in spans_in(blocks)]


def test_a_labelled_line_is_a_note_and_the_next_line_is_not() -> None:
    assert reach(*STORY[:3], para("T/N: A plug of clay."), *STORY[3:]) == [(3, 4)]
    assert reach(para("A/N: Hello."), *STORY) == [(0, 1)]


def test_what_follows_a_labelled_line_behind_the_last_scene_break_belongs_to_it() -> None:
    assert reach(*STORY, scene_break(), para("A/N: Hello."), TALK) == [(7, 9)]
    assert reach(*STORY, para("A/N: Hello."), TALK) == [(6, 7)]
    assert reach(*STORY, scene_break(), para("A/N: Hello."), *STORY[:1]) == [(7, 8)]
    speech = para("“Strike it.”")
    assert reach(*STORY, scene_break(), para("A/N: Hello."), speech) == [(7, 8)]


def test_a_tail_has_eight_lines_at_most_and_is_a_tenth_of_the_chapter() -> None:
    hello, told = para("A/N: Hello."), [para("Hi.")] * 9
    assert reach(*STORY, scene_break(), hello, *told[:8]) == [(7, 16)]
    assert reach(*STORY, scene_break(), hello, *told) == [(7, 8)]
    assert reach(*STORY, scene_break(), hello, para("x" * 40)) == [(7, 9)]
    assert reach(*STORY, scene_break(), hello, para("x" * 60)) == [(7, 8)]


def test_a_lone_label_at_the_end_opens_a_note_to_the_end() -> None:
    assert reach(*STORY, LABEL, TALK, MORE) == [(6, 9)]
    assert reach(*STORY, heading("Author's note"), TALK, MORE) == [(6, 9)]


def test_a_lone_label_over_speech_is_the_story_s_unless_a_scene_break_says_otherwise() -> None:
    speech = para("“There is no author.”")
    assert reach(*STORY, LABEL, TALK, speech) == []
    assert reach(*STORY, scene_break(), LABEL, TALK, speech) == [(7, 10)]


def test_a_labelled_line_under_a_lone_label_belongs_to_it() -> None:
    assert reach(*STORY, LABEL, para("A/N: Hello."), TALK) == [(6, 9)]


def test_a_lone_label_at_the_start_opens_a_note_to_the_scene_break_or_of_one_paragraph() -> None:
    assert reach(LABEL, TALK, MORE, scene_break(), *STORY) == [(0, 3)]
    assert reach(LABEL, TALK, *STORY) == [(0, 2)]
    assert reach(LABEL, TALK, heading("One"), *STORY) == [(0, 2)]


def test_a_lone_label_among_the_story_opens_a_note_only_between_two_scene_breaks() -> None:
    there, here = STORY[:3], STORY[3:]
    assert reach(*there, LABEL, TALK, scene_break(), *here) == []
    assert reach(*there, scene_break(), LABEL, TALK, scene_break(), *here) == [(4, 6)]


def test_a_label_that_would_open_much_of_the_chapter_opens_nothing_and_is_left_in_doubt() -> None:
    blocks = (*STORY[:2], LABEL, *STORY[2:])
    assert reach(*blocks) == []
    assert [block for block, _ in note_heads_in(blocks)] == [LABEL]


def test_a_chapter_of_nothing_but_notes_is_left_as_it_is() -> None:
    assert reach(para("A/N: No chapter today."), para("T/N: Nor tomorrow.")) == []


def test_a_bracket_reaches_to_where_it_closes() -> None:
    assert reach(*STORY, para("[A/N: The cat is real."), para("So is the bell.]")) == [(6, 8)]
    assert reach(*STORY, para("[A/N: The cat is real."), MORE, para("Or was.]")) == [(6, 9)]
    assert reach(para("(T/N: A plug of clay.) She looked up."), *STORY) == []
    assert reach(*STORY[:3], para("（译者注：（泥）塞。）"), *STORY[3:]) == [(3, 4)]


def test_a_bracket_that_never_closes_is_a_note_of_one_line() -> None:
    assert reach(*STORY[:3], para("[A/N: The cat is real."), *STORY[3:]) == [(3, 4)]
    opened = para("[A/N: The cat is real.")
    assert reach(*STORY, opened, scene_break(), para("So is the bell.]")) == [(6, 7)]


def test_a_quotation_that_a_label_opens_is_a_note() -> None:
    assert reach(*STORY, quote(para("A/N: Hello."))) == [(6, 7)]


def test_initials_that_come_again_and_again_name_a_speaker() -> None:
    play = [
        para(f"AN: Who is there, for the {time} time?") for time in ("1st", "2nd", "3rd", "4th")
    ]
    assert reach(*play, *STORY) == []
    assert reach(*play[:3], *STORY) == [(0, 1), (1, 2), (2, 3)]
    notes = [para(f"A/N: It is so, for the {time} time.") for time in ("1st", "2nd", "3rd", "4th")]
    assert len(reach(*notes, *STORY)) == 4


def test_a_postscript_behind_a_note_belongs_to_its_author() -> None:
    noted = Aside((TALK,), "author-note")
    assert reach(*STORY, noted, para("PS: The soot comes off.")) == [(7, 8)]
    assert reach(*STORY, para("P.S. Bring the lamp.")) == []
    assert reach(*STORY, para("PS: Next chapter on Friday.")) == [(6, 7)]
    assert reach(*STORY, para("p.s. next chapter on Friday.")) == [(6, 7)]
    assert reach(*STORY[:3], para("P.S. Bring the chapter on lamps."), *STORY[3:]) == []
    asked = para("PS: Next chapter on Friday.")
    assert reach(para("Harbour"), asked, *STORY) == [(1, 2)]
    assert reach(*STORY[:2], asked, *STORY[2:]) == []
    boat = Aside((TALK,), "translator-note")
    assert reach(boat, boat, asked, *STORY) == [(2, 3)]
    assert [span.role for span in spans_in((boat, para("PS: It sank."), *STORY))] == [
        "translator-note"
    ]


def test_numbered_lines_at_the_end_are_footnotes_under_a_head_or_where_they_are_called() -> None:
    called = para("They poured it into a cha[1], and the cha held.")
    first, bare = para("[1] A flat boat."), para("1. A flat boat.")
    assert reach(*STORY, para("Footnotes:"), bare) == [(6, 8)]
    assert reach(*STORY, para("Notes:"), bare) == []
    assert reach(*STORY, called, para("Notes:"), first) == [(7, 9)]
    assert reach(*STORY, called, first) == [(7, 8)]
    noted = Aside((TALK,), "author-note")
    assert reach(*STORY, called, first, scene_break(), noted) == [(7, 8)]
    assert reach(*STORY, called, first, TALK) == []
    assert reach(*STORY, first) == []
    assert reach(*STORY, bare) == []
    assert reach(*STORY, para("Notes:"), TALK) == []
    assert reach(*STORY, para("Translator's notes:"), bare) == [(6, 8)]
