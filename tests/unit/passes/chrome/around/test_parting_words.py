"""What is said to whoever reads goes from the ends of a story, and only from there."""

from octavo.passes.chrome.around.parting_words import parting_words
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import heading, page
from octavo.tree.nodes import Block

STORY = (
    "The kettle had been on since Tuesday, and nobody had asked why.",
    "Mira counted the spoons again. There were nine; there had always been nine.",
    "“Eight,” said the voice under the floor.",
    "She put the lid on the drawer, as one does, and sat on it.",
    "Outside, the bus to the coast came round the corner with its lights off.",
    "It stopped. It had never stopped before.",
)
PLEA = "Did you like it? Leave a comment, it makes my day!"
RIGHTS = "© 2021 M. Kestrel. Please don't repost it."


def gone(*blocks: str | Block) -> list[str]:
    lines = gather(page(*blocks).spine[0].blocks)
    scored = [Scored(item, item.score, Place()) for item in lines]
    return [lines[at].text for at in sorted(parting_words(scored, 0, len(lines) - 1))]


def test_pleas_and_notices_go_from_either_end() -> None:
    assert gone(*STORY, PLEA, RIGHTS) == [PLEA, RIGHTS]
    assert gone(PLEA, *STORY) == [PLEA]
    assert gone("A title", heading("Eight"), PLEA, *STORY) == [PLEA]


def test_the_same_amid_a_story_stays() -> None:
    assert gone(*STORY, PLEA, *STORY) == []


def test_what_stands_nearer_to_the_end_may_ask_less() -> None:
    less = "Comments are open until Sunday."
    assert gone(*STORY, PLEA, less) == [PLEA, less]
    assert gone(*STORY, less) == []
    assert gone(*STORY, less, PLEA) == [PLEA]
    assert gone(less, PLEA, *STORY) == []
    assert gone("Translator: Pym", PLEA, *STORY) == ["Translator: Pym", PLEA]


def test_what_is_said_in_a_note_of_the_authors_stays() -> None:
    assert gone(*STORY, "Author's note", PLEA) == []
    assert gone(*STORY, "* * *", "A/N: I wrote this on a bus.", PLEA) == []
    assert gone(*STORY, "T/N: A samovar is a kettle.", PLEA) == [PLEA]
    assert gone(*STORY, f"Author's note: {PLEA}") == []
    assert gone(*STORY, f"P.S. {PLEA}") == []


def test_what_somebody_says_stays() -> None:
    assert gone(*STORY, f"“{PLEA}”") == []
    assert gone(*STORY, "All rights reserved, he said, and so were all wrongs.") == []
