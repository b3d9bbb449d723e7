"""A quick look finds every page and paragraph that a longer one would cut, and few besides."""

import pytest

from octavo.passes.chrome.planted.search import planted_in
from octavo.passes.chrome.planted.suspicion import Suspicion
from octavo.passes.chrome.wording import stems
from octavo.tree.nodes import Emphasis, Link, Paragraph, Text

STORY = "The gate was shut.\nNobody knocked.\nIt rained on the mill and on the miller’s hat.\n"
PLANTED = (
    "This tale was lifted without the author’s consent; report it if seen elsewhere.",
    "Read the latest chapters at paperlantern.net",
    "paperlantern.net",
    "Discover more stories at Gull Rock Library",
    "ΝοvеlDrιftwооd",
    "N-o-v-e-l-O-w-l",
    "Th1s c0ntent was moved.",
    "farodelpapel (punto) com",
    "<script>ads(3)</script>",
    "Lisez les nouveaux chapitres en avance sur notre site.",
    "Diese Geschichte wurde gestohlen; bitte melde sie, falls du sie anderswo siehst.",
    "本章未完，请点击下一页继续阅读后面精彩内容！",
    " ".join("thistalewasstolenreportit"),
)


@pytest.mark.parametrize("planted", PLANTED)
def test_whatever_is_planted_is_suspected(planted: str) -> None:
    assert planted_in(planted)
    suspect = Suspicion.of(STORY + planted)
    assert suspect
    assert suspect.of_paragraph(Paragraph((Text(planted),)))
    assert suspect.of_paragraph(Paragraph((Text("It rained."), Emphasis((Text(planted),)))))
    assert suspect.of_paragraph(Paragraph((Link((Text(planted),), "https://paperlantern.net"),)))


@pytest.mark.parametrize("planted", PLANTED)
def test_the_story_beside_it_is_not(planted: str) -> None:
    suspect = Suspicion.of(STORY + planted)
    assert suspect
    assert not any(suspect.of_paragraph(Paragraph((Text(line),))) for line in STORY.splitlines())


def test_a_page_of_nothing_planted_needs_no_further_look() -> None:
    assert Suspicion.of(STORY) is None
    assert Suspicion.of("") is None


def test_letters_without_sense_are_suspected_on_a_page_that_has_several_such() -> None:
    jammed = "末班车开了。1$4izgci7ps3v"
    suspect = Suspicion.of("\n".join([jammed] * 3))
    assert suspect
    assert suspect.noise_in(jammed) == [(6, 19)]
    assert Suspicion.of(jammed) is None


def test_a_word_is_found_again_when_all_that_was_remembered_is_let_go_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stems, "_REMEMBERED", 0)
    for page in ("N0velOwl rose", "the sea fell", "N0velOwl sank slowly", "N0velOwl again"):
        assert (Suspicion.of(page) is not None) is ("N0velOwl" in page)
