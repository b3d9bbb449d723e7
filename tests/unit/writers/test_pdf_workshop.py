from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any

import pytest
from tests.printed_piece import STYLE, kit_for, page_of

from octavo.writers.pdf import workshop as room
from octavo.writers.pdf.fragment import Fragment, to_bytes
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.pdf.workshop import Workshop, set_known, set_work

MARKUP = tuple(page_of(f"<p>Night {at}. {'She counted. ' * at}</p>") for at in range(16))
KIT = kit_for("".join(MARKUP))


def works(base: int = 256) -> list[Work]:
    return [Work(str(at), markup, base + 256 * at) for at, markup in enumerate(MARKUP)]


@dataclass
class Shelf:
    """Keeps what it is given, and counts how often."""

    kept: dict[str, bytes] = field(default_factory=dict)
    puts: int = 0

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.kept[key] = data
        self.puts += 1


class Slow(Executor):
    """Does nothing until the result is asked for, and notes what it was asked to do."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def submit(self, call: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.asked.append(call.__name__)
        future: Future[Any] = Future()
        future.set_result(call(*args, **kwargs))
        return future


@pytest.fixture
def new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the press used last, as a process that has just begun."""
    monkeypatch.setattr(room, "_press", None)


@pytest.fixture(scope="module")
def here() -> list[Fragment]:
    return list(Workshop(KIT, Workplace()).set(works()))


def test_fragments_come_in_the_order_of_the_book(here: list[Fragment]) -> None:
    assert [fragment.base for fragment in here] == [256 + 256 * at for at in range(len(MARKUP))]
    assert len({fragment.body for fragment in here}) == len(MARKUP)


def test_threads_set_the_same_bytes(here: list[Fragment]) -> None:
    with ThreadPoolExecutor(2) as pool:
        there = list(Workshop(KIT, Workplace(pool)).set(works()))
    assert [to_bytes(one) for one in there] == [to_bytes(one) for one in here]


@pytest.mark.timeout(60)
def test_processes_set_the_same_bytes_and_embed_the_same_fonts(here: list[Fragment]) -> None:
    uses = here[-1].fonts
    with ProcessPoolExecutor(2, get_context("forkserver")) as pool:
        workshop = Workshop(KIT, Workplace(pool))
        there = list(workshop.set(works()))
        fonts = workshop.embed(uses, 9000)
    assert [to_bytes(one) for one in there] == [to_bytes(one) for one in here]
    assert fonts == Workshop(KIT, Workplace()).embed(uses, 9000)


@pytest.mark.usefixtures("new_process")
def test_a_worker_that_does_not_know_the_kit_is_sent_it_once() -> None:
    slow = Slow()
    # The window is full before the first answer is looked at: those in it are sent out twice.
    fragments = Workshop(KIT, Workplace(slow)).set(works()[:1])
    assert next(fragments).base == 256
    assert slow.asked == ["set_known", "set_work"]
    list(Workshop(KIT, Workplace(slow)).set(works()[:3]))
    assert slow.asked[2:] == ["set_known"] * 3


@pytest.mark.usefixtures("new_process")
def test_a_worker_says_that_it_does_not_know_a_kit() -> None:
    (first, *_) = works()
    assert set_known(KIT.digest, first) is None
    data = set_work(KIT, first)
    assert set_known(KIT.digest, first) == data
    assert set_known("another", first) is None


def test_what_the_store_knows_is_not_set_again(
    here: list[Fragment], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    assert list(Workshop(KIT, Workplace(store=shelf)).set(works())) == here
    assert shelf.puts == len(MARKUP)

    def refuse(*_: object) -> bytes:
        raise AssertionError("a piece was set")

    monkeypatch.setattr(room, "set_work", refuse)
    assert list(Workshop(KIT, Workplace(store=shelf)).set(works())) == here
    assert shelf.puts == len(MARKUP)


def test_a_known_piece_that_stands_elsewhere_is_moved_and_not_set() -> None:
    shelf = Shelf()
    list(Workshop(KIT, Workplace(store=shelf)).set(works()))
    elsewhere = list(Workshop(KIT, Workplace(store=shelf)).set(works(base=77 * 256)))
    assert shelf.puts == len(MARKUP)
    assert elsewhere == list(Workshop(KIT, Workplace()).set(works(base=77 * 256)))


def test_a_changed_piece_is_set_and_its_neighbours_are_not() -> None:
    shelf = Shelf()
    list(Workshop(KIT, Workplace(store=shelf)).set(works()))
    changed = works()
    changed[3] = Work("3", page_of("<p>Night 3. She did not.</p>"), changed[3].base)
    list(Workshop(KIT, Workplace(store=shelf)).set(changed))
    assert shelf.puts == len(MARKUP) + 1


def test_another_sheet_sets_everything_anew() -> None:
    shelf = Shelf()
    list(Workshop(KIT, Workplace(store=shelf)).set(works()[:2]))
    other = kit_for("".join(MARKUP), STYLE + "p { color: red }")
    list(Workshop(other, Workplace(store=shelf)).set(works()[:2]))
    assert shelf.puts == 4


def test_no_more_pieces_are_sent_out_than_can_be_held(here: list[Fragment]) -> None:
    slow, taken = Slow(), []

    def watched() -> Iterator[Work]:
        for work in works():
            taken.append(work.name)
            yield work

    fragments = Workshop(KIT, Workplace(slow)).set(watched())
    assert next(fragments) == here[0]
    assert len(taken) == 13
