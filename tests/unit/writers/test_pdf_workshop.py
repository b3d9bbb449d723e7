"""The same pieces on any executor, from any process, known or new: the same bytes, and no work done twice."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

import pytest
from tests.printed_book import sample_book

from octavo.findings.errors import OctavoError
from octavo.tree.build import book, chapter, para
from octavo.tree.document import Document, Metadata
from octavo.writers.pdf import workshop, write_pdf
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.sheets import OwnSheet


@dataclass
class Counting:
    """A store that counts what is put into it."""

    kept: dict[str, bytes] = field(default_factory=dict)
    puts: int = 0

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.puts += 1
        self.kept[key] = data


class Here(Executor):
    """Does at once what it is given."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except OctavoError as error:
            done.set_exception(error)
        return done


@contextmanager
def processes() -> Iterator[Executor]:
    with ProcessPoolExecutor(2, multiprocessing.get_context("forkserver")) as pool:
        yield pool


def serial(count: int, *, changed: int = -1, without: int = -1) -> Document:
    """Return chapters whose names do not depend on their places."""
    words = "The gulls had counted them, too, and made it one more. "
    chapters = [
        replace(
            chapter(f"Night {at}", para(words * 40 + ("Once more." if at == changed else ""))),
            id=f"night-{at}",
        )
        for at in range(count)
        if at != without
    ]
    return book(Metadata(title="Counted"), *chapters)


@pytest.fixture(scope="module")
def alone() -> bytes:
    return write_pdf(sample_book()).data


def test_threads_give_the_same_bytes(alone: bytes) -> None:
    with ThreadPoolExecutor(3) as pool:
        assert write_pdf(sample_book(), workplace=Workplace(pool)).data == alone


def test_processes_give_the_same_bytes(alone: bytes) -> None:
    with processes() as pool:
        assert write_pdf(sample_book(), workplace=Workplace(pool)).data == alone


def test_any_executor_will_do(alone: bytes) -> None:
    assert write_pdf(sample_book(), workplace=Workplace(Here())).data == alone


def test_what_was_set_before_gives_the_same_bytes_and_nothing_is_set_again(alone: bytes) -> None:
    store = Counting()
    assert write_pdf(sample_book(), workplace=Workplace(store=store)).data == alone
    store.puts = 0
    assert write_pdf(sample_book(), workplace=Workplace(store=store)).data == alone
    assert store.puts == 0


@pytest.mark.parametrize("damage", [lambda _: b"", lambda _: b"{}\n", lambda kept: kept[:-40]])
def test_what_was_kept_and_cannot_be_read_is_set_anew(damage: Callable[[bytes], bytes]) -> None:
    store = Counting()
    whole = write_pdf(serial(3), workplace=Workplace(store=store)).data
    first = write_pdf(serial(3, without=0), workplace=Workplace(store=store)).data
    store.kept = {key: damage(kept) for key, kept in store.kept.items()}
    store.puts = 0
    assert write_pdf(serial(3, without=0), workplace=Workplace(store=store)).data == first
    assert write_pdf(serial(3), workplace=Workplace(store=store)).data == whole


def test_what_another_version_kept_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from octavo.writers.pdf import work

    def key() -> str:
        work.makers.cache_clear()
        return work.Work("a", "<p>a</p>", 256).key("kit")

    keys = {key(), key()}
    for name in ("octavo", "weasyprint"):
        with monkeypatch.context() as patch:
            patch.setattr(work, "installed_version", lambda one, new=name: str(one == new))
            keys.add(key())
    with monkeypatch.context() as patch:
        patch.setattr(work, "FORMAT", 0)
        keys.add(key())
    work.makers.cache_clear()
    assert len(keys) == 4


def test_of_a_changed_chapter_only_that_is_set_again() -> None:
    store = Counting()
    write_pdf(serial(9), workplace=Workplace(store=store))
    store.puts = 0
    again = write_pdf(serial(9, changed=4), workplace=Workplace(store=store))
    assert store.puts == 1
    assert again.data == write_pdf(serial(9, changed=4)).data


def test_of_an_inserted_chapter_only_that_and_the_contents_are_set_again() -> None:
    store = Counting()
    write_pdf(serial(9, without=4), workplace=Workplace(store=store))
    store.puts = 0
    again = write_pdf(serial(9), workplace=Workplace(store=store))
    assert store.puts == 2
    assert again.data == write_pdf(serial(9)).data


def test_whoever_watches_is_told_of_every_section() -> None:
    told: list[tuple[int, int]] = []
    write_pdf(
        serial(3), workplace=Workplace(advance=lambda done, total: told.append((done, total)))
    )
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_a_word_that_a_style_sheet_hides_stops_the_build_and_is_named() -> None:
    hiding = OwnSheet("my.css", "p em { display: none }")
    document = sample_book()
    with pytest.raises(OctavoError, match="The Hundred and Fourth Step: the PDF would not say"):
        write_pdf(document, css=(hiding,))


def test_a_head_of_a_table_that_finds_no_room_above_its_rows_is_not_lost() -> None:
    from octavo.tree.nodes import Table, TableCell, TableRow

    tall = tuple(para(f"line {at}") for at in range(30))
    rows = (
        TableRow((TableCell(tall, header=True),)),
        TableRow((TableCell(tuple(para(f"row {at}") for at in range(30))),)),
    )
    assert write_pdf(book(Metadata(title="T"), chapter("A", Table(rows)))).pages >= 2


def test_a_piece_is_set_by_the_press_of_its_book_whatever_another_thread_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def press_of(digest: str) -> Any:
        return SimpleNamespace(kit=SimpleNamespace(digest=digest), set=lambda _: digest.encode())

    @contextmanager
    def while_another_begins() -> Iterator[None]:
        monkeypatch.setattr(workshop, "_press", press_of("theirs"))
        yield

    monkeypatch.setattr(workshop, "_press", press_of("ours"))
    monkeypatch.setattr(workshop, "_uncollected", while_another_begins)
    monkeypatch.setattr(workshop, "to_bytes", lambda data: data)
    work: Any = None
    assert workshop.set_known("ours", work) == b"ours"
    assert workshop.set_known("ours", work) is None
