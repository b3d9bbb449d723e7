"""What no catalogue holds goes from the metadata of a book, and is told."""

from dataclasses import replace

import pytest

from octavo.app.assembly.cataloguing import catalogued
from octavo.findings.limits import LIMITS
from octavo.tree.document import Contributor, Metadata, Series

SOUND = Metadata(
    title="Salt",
    contributors=(Contributor("Ines Calder", "aut", "Calder, Ines"),),
    rights="CC0",
    description="Wet.\nVery.",
    subjects=("Sea", "\u0634\u0645\u0633"),
    series=Series("Tides", "2"),
)


def test_sound_metadata_are_left_as_they_are() -> None:
    metadata, findings = catalogued(SOUND)
    assert metadata is SOUND
    assert findings == ()


@pytest.mark.parametrize(
    ("written", "becomes", "told"),
    [
        ("Sa\x07lt", "Sa\ufffdlt", "U+0007"),
        ("Sa\x07l\x08t\x07", "Sa\ufffdl\ufffdt\ufffd", "U+0007, U+0008"),
        ("Sa\ud800lt", "Sa\ufffdlt", "U+D800"),
        ("\u202eSalt\u202c", "Salt", "U+202E, U+202C"),
        ("\u200fSalt", "Salt", "U+200F"),
    ],
)
def test_characters_that_no_catalogue_holds_are_told_by_number(
    written: str, becomes: str, told: str
) -> None:
    metadata, (finding,) = catalogued(replace(SOUND, title=written))
    assert metadata == replace(SOUND, title=becomes)
    assert (finding.code, finding.evidence) == ("BOK010", told)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        (replace(SOUND, rights="\x07"), "rights"),
        (replace(SOUND, subjects=("Sea", "\x07")), "subjects"),
        (replace(SOUND, series=Series("\x07")), "series name"),
        (replace(SOUND, contributors=(Contributor("\x07"),)), "contributors name"),
    ],
)
def test_the_field_is_named_wherever_it_stands(changed: Metadata, field: str) -> None:
    metadata, (finding,) = catalogued(changed)
    assert finding.message.endswith(f"were removed from the {field}.")
    assert "\x07" not in repr(metadata)


def test_a_title_is_cut_and_a_description_is_as_long_as_it_likes() -> None:
    limits = replace(LIMITS, title_length=12)
    written = "Salt, and yet more of it"
    metadata, (finding,) = catalogued(replace(SOUND, title=written, description=written), limits)

    assert (metadata.title, metadata.description) == ("Salt, and y…", written)
    assert finding.code == "BOK011"
    assert finding.message == "The title has 24 characters; it was cut after 12."
    assert catalogued(replace(SOUND, title="x" * 12), limits)[1] == ()
