"""A repeated line at the story's edge is furniture only if its author cannot have written it."""

import pytest

from octavo.passes.chrome.edges import is_furniture
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import Repeated
from octavo.tree.build import link, page, para
from octavo.tree.nodes import Paragraph

PLEA = "Please rate this novel on our site!"


def goes(line: Paragraph | str, *glued: str, mostly_outside: bool = False) -> bool:
    (item,) = gather(page(line).spine[0].blocks)
    known = Repeated(fingerprint(item.text), 5, mostly_outside)
    return is_furniture(item, known, [fingerprint(sentence) for sentence in glued])


@pytest.mark.parametrize(
    "line",
    [
        para(link("/lamps", "The lamp in the harbour office never goes out.")),
        "This stolen copy was taken from its author without permission.",
        PLEA,
    ],
)
def test_links_thefts_and_pleas_go(line: Paragraph | str) -> None:
    assert goes(line)


@pytest.mark.parametrize(
    "line", ["The tide keeps its own accounts.", "INES", "Follow the lamp.", "102"]
)
def test_mottoes_names_and_figures_stay(line: str) -> None:
    assert not goes(line)


def test_what_mostly_stands_outside_the_story_goes_unless_it_is_but_a_figure() -> None:
    assert goes("The tide keeps its own accounts.", mostly_outside=True)
    assert not goes("102", mostly_outside=True)


def test_a_line_from_which_a_plea_will_be_cut_goes_only_with_what_is_left_of_it() -> None:
    motto = f"Keep the lamp lit. {PLEA}"
    assert goes(motto)
    assert not goes(motto, PLEA)
    assert goes(PLEA, PLEA)
    assert goes(f"Vote for this novel and support the author! {PLEA}", PLEA)
