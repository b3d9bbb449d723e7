from pathlib import Path

import pytest

from octavo.tree.document import Contributor, Metadata
from octavo.writers.cover import draw_cover, faces
from octavo.writers.cover.faces import Face, book_face, worded
from octavo.writers.cover.installed import InstalledFace, find_faces
from octavo.writers.cover.runs import runs_of, width_of

KANJI, HEBREW = Face("kanji.ttf"), Face("hebrew.ttf")
SEVERAL = Face(
    "own.ttf",
    others=((frozenset("水野かや"), KANJI), (frozenset("דנהלויבאר\u05b8"), HEBREW)),
)


def shown(line: str, *, rtl: bool = False) -> list[tuple[str, str, bool]]:
    return [
        (str(run.face.source)[:3], run.words, run.rtl) for run in runs_of(line, SEVERAL, rtl=rtl)
    ]


def test_a_line_that_one_face_has_is_one_run() -> None:
    face = Face("own.ttf")
    (run,) = runs_of("Ines Calder, and דנה", face, rtl=True)
    assert (run.words, run.face, run.rtl) == ("Ines Calder, and דנה", face, True)


def test_each_letter_is_set_in_the_face_that_has_it() -> None:
    assert shown("Ada, 水野かや") == [("own", "Ada, ", False), ("kan", "水野かや", False)]


def test_names_that_run_from_the_right_stand_in_their_own_order() -> None:
    assert shown("Ada, דנה, באר: 2") == [
        ("own", "Ada, ", False), ("heb", "באר", True), ("own", ", ", True), ("heb", "דנה", True), ("own", ": 2", False),
    ]  # fmt: skip


def test_a_line_that_runs_from_the_right_keeps_the_order_of_what_runs_from_the_left() -> None:
    assert shown("דנה, Ada 水 באר", rtl=True) == [
        ("heb", "באר", True), ("own", " ", True), ("own", "Ada ", False), ("kan", "水", False), ("own", ", ", True),
        ("heb", "דנה", True),
    ]  # fmt: skip


def test_a_mark_is_set_in_the_face_of_its_letter() -> None:
    assert shown("ד\u05b8ר") == [("heb", "ד\u05b8ר", True)]
    assert shown("水\u0301") == [("kan", "水\u0301", False)]


def test_words_that_no_face_has_whole_are_set_script_by_script(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fonts = [
        InstalledFace(name, Path(f"{name}.ttf"), 0, frozenset(has))
        for name, has in (("Mincho", "水野かやab"), ("Keter", "דנהלוי"))
    ]
    monkeypatch.setattr(
        faces, "find_faces", lambda wanted, _: [one for one in fonts if wanted & one.characters]
    )
    wording = worded("Ada б, דנה לוי, 水野\U000f0000", ("Regular",), "en")
    assert wording.words == "Ada б, דנה לוי, 水野"
    assert wording.lost == {"\U000f0000"}
    assert wording.face.source == book_face("Regular").source
    assert sorted(wording.face.systems) == ["Keter", "Mincho"]
    assert worded("水野ab", ("Regular",), "en").face.others == ()


def test_authors_of_several_scripts_are_all_on_the_cover() -> None:
    needed = (frozenset("ليلى"), frozenset("水野かや"))
    if not all(
        any(wanted <= one.characters for one in find_faces(wanted, ())) for wanted in needed
    ):
        pytest.skip("no fonts of these scripts here")
    names = ("Ines Calder", "Анна Морозова", "ليلى", "水野かや")
    drawn = draw_cover(Metadata(title="Fog", contributors=tuple(map(Contributor, names))), "modern")
    assert [one.code for one in drawn.findings] == ["COV003"]
    face = worded(", ".join(names), ("Regular",), "en").face
    assert width_of(", ".join(names), face, 90) > width_of("Ines Calder, ", face, 90) * 2
