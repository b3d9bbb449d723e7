"""Pages are cleaned at least as well as they were: the floors, and the gate that holds them."""

import sys
from pathlib import Path

import pytest
from tests.corpus import gate
from tests.corpus.gate import SETS, Measured

PINNED = {"corpus": "abc", "pages": 3, "floors": {"perfect": 2, "chrome left": 0.25}}


@pytest.mark.parametrize("name", SETS)
def test_pages_are_cleaned_no_worse_than_before(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus, measure = SETS[name]
    folder = gate.folder_of(corpus)
    if folder is None:
        pytest.skip("no corpora here: set OCTAVO_CORPORA to their folder")
    measured = measure(folder)
    with capsys.disabled():
        sys.stdout.write(f"\n{gate.report(name, measured, (), pages=False)}")
    assert gate.shortfalls(measured, gate.read_floors().get(name)) == []


def measured(corpus: str = "abc", *, perfect: float = 2, left: float = 0.25) -> Measured:
    return Measured(corpus, 3, {"perfect": perfect, "chrome left": left})


def test_what_is_as_good_as_pinned_holds() -> None:
    assert gate.shortfalls(measured(), PINNED) == []


def test_a_perfect_page_less_is_a_shortfall() -> None:
    assert gate.shortfalls(measured(perfect=1), PINNED) == ["perfect is 1, its floor 2"]


def test_more_chrome_left_is_a_shortfall() -> None:
    assert gate.shortfalls(measured(left=0.5), PINNED) == ["chrome left is 0.5, its floor 0.25"]


def test_other_pages_do_not_hold_the_floors_of_these() -> None:
    assert gate.shortfalls(measured("def", perfect=3), PINNED) == [
        "the pages or their labels are not those the floors were measured on"
    ]


def test_what_was_never_pinned_does_not_hold() -> None:
    assert gate.shortfalls(measured(), None) == ["no floor is pinned; pin it with --update"]


def test_an_update_raises_a_floor() -> None:
    entry = gate.raised(measured(perfect=3), PINNED, lower=False)
    assert entry["floors"] == {"perfect": 3, "chrome left": 0.25}


@pytest.mark.parametrize("worse", [measured(perfect=1), measured(left=0.3), measured("def")])
def test_an_update_refuses_to_lower_a_floor(worse: Measured) -> None:
    with pytest.raises(ValueError, match="floor"):
        gate.raised(worse, PINNED, lower=False)


def test_a_floor_falls_where_that_is_allowed() -> None:
    entry = gate.raised(measured(perfect=1), PINNED, lower=True)
    assert entry["floors"]["perfect"] == 1


def test_corpora_that_are_not_here_are_told_and_hold_nothing_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OCTAVO_CORPORA", str(tmp_path / "nowhere"))
    real = {name: entry for name, entry in SETS.items() if not entry[0].startswith("composed")}
    monkeypatch.setattr(gate, "SETS", real)
    assert gate.main([]) == 0
    assert capsys.readouterr().out.count("not here; set OCTAVO_CORPORA") == len(real)
