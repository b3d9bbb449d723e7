"""A finished book becomes files; what was made is accounted for."""

from pathlib import Path

import pytest

from octavo.app.deliver import Setting
from octavo.app.publish import (
    Stage,
    Target,
    count_chapters,
    publish,
    require_targets,
    sum_ledgers,
    target_of,
)
from octavo.app.streams import STANDARD_STREAM
from octavo.findings.codes import CODES
from octavo.findings.errors import UsageError, WriteError
from octavo.findings.finding import Outcome
from octavo.findings.ledger import Ledger
from octavo.tree.build import book, chapter, part
from octavo.tree.document import Metadata

OUTCOME = Outcome(
    book(Metadata("Sker"), chapter("Fog", "It was cold.")), (CODES["BOK002"].found(),), read=13
)


def test_a_suffix_names_a_format_in_either_case() -> None:
    assert target_of(Path("Book.EPUB")) == Target(Path("Book.EPUB"), ".epub")
    assert target_of(Path("b.kepub.epub")) == Target(Path("b.kepub.epub"), ".kepub.epub")
    assert target_of(STANDARD_STREAM, "kepub") == Target(STANDARD_STREAM, ".kepub.epub")


def test_a_format_that_is_told_wins_over_the_suffix() -> None:
    assert target_of(Path("book.out"), "txt") == Target(Path("book.out"), ".txt")
    assert target_of(STANDARD_STREAM, ".PDF") == Target(STANDARD_STREAM, ".pdf")


@pytest.mark.parametrize(
    ("path", "to", "message"),
    [
        ("book.docx", "", "unknown format 'docx'"),
        ("book", "", "the name has no suffix"),
        ("-", "", "no format is named for standard output"),
        ("-", "mobi", "unknown format 'mobi'"),
    ],
)
def test_a_format_that_nobody_writes_is_refused(path: str, to: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        target_of(Path(path), to)
    assert "epub, pdf, md, txt, json" in caught.value.hint


def test_a_book_meant_for_a_reader_is_checked_for_it_and_its_text_compared(tmp_path: Path) -> None:
    targets = [target_of(tmp_path / name) for name in ("a.epub", "a.kepub.epub", "a.txt")]
    result = publish(OUTCOME, targets, Setting(profiles=("kindle", "kobo"), draws_cover=False))
    told = [(each.code, str(each.origin)) for each in result.findings[1:]]
    covers = [(code, f"{tmp_path}/{name}!EPUB/content.opf")
              for name in ("a.epub", "a.kepub.epub") for code in ("KIN004", "KOB004")]  # fmt: skip
    assert sorted(told) == sorted([*covers, ("KOB007", f"{tmp_path}/a.epub")])


def test_a_book_meant_for_no_reader_is_not_checked(tmp_path: Path) -> None:
    assert (
        publish(OUTCOME, [target_of(tmp_path / "a.epub")], Setting()).findings == OUTCOME.findings
    )


def test_each_target_is_made_and_accounted_for(tmp_path: Path) -> None:
    targets = [target_of(tmp_path / name) for name in ("sker.md", "sker.txt")]
    result = publish(OUTCOME, targets)
    assert [made.path for made in result.files] == [target.path for target in targets]
    assert [made.size for made in result.files] == [
        target.path.stat().st_size for target in targets
    ]
    assert (result.title, result.chapters) == ("Sker", 1)
    assert result.findings[0] == CODES["BOK002"].found()
    assert (result.ledger.read, result.ledger.kept) == (13, 13)


def test_bytes_go_where_the_caller_puts_them() -> None:
    streamed: list[bytes] = []
    steps: list[tuple[Stage, int, int]] = []
    publish(
        OUTCOME,
        [target_of(STANDARD_STREAM, "txt")],
        progress=lambda *step: steps.append(step),
        stream=streamed.append,
    )
    (text,) = streamed
    assert b"It was cold." in text
    assert steps == [(Stage.WRITE, 0, 1), (Stage.WRITE, 1, 1)]


def test_targets_that_cannot_be_written_are_found_beforehand(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="does not exist"):
        require_targets([target_of(tmp_path / "no" / "book.epub")])
    with pytest.raises(UsageError, match="named twice"):
        require_targets(
            [target_of(tmp_path / "a.epub"), target_of(tmp_path / "b" / ".." / "a.epub")]
        )
    (tmp_path / "file").touch()
    with pytest.raises(WriteError, match="is a file"):
        require_targets([Target(tmp_path / "file" / "x" / "book.epub", ".epub", makes_folder=True)])
    require_targets([target_of(STANDARD_STREAM, "txt"), target_of(tmp_path / "a.epub")])


def test_parts_are_no_chapters() -> None:
    document = book(Metadata(), chapter("A"), part("One", chapter("B"), chapter("C")))
    assert count_chapters(document) == 3


def test_ledgers_add_up() -> None:
    finding = CODES["BOK002"].found()
    assert sum_ledgers([Ledger(5, 2, 0, 3, (finding,)), Ledger(1, 0, 1, 2)]) == Ledger(
        6, 2, 1, 5, (finding,)
    )
