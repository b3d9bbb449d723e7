"""The pictures of a Markdown file lie beside it; what cannot have them says so."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image as Pictures

import octavo
from octavo.app.publish import Target, publish, target_of
from octavo.app.streams import STANDARD_STREAM
from octavo.findings.codes import CODES
from octavo.findings.errors import WriteError
from octavo.findings.finding import Outcome
from octavo.tree import build
from octavo.tree.nodes import Image

PAGE = (
    "<h1>Chapter 1: The Map</h1><p>The map hung in the harbour office, and nobody looked at it.</p>"
    "<figure><img src='one.png' alt='A map'><figcaption>The bay</figcaption>"
    "</figure><p>There was a flag on it <img src='flag.png' alt='a flag'>, and it was red.</p>"
    "<p>Somebody had drawn a second one <img src='flag.png' alt='a flag'> in ink, upside down.</p>"
)


def picture(colour: str) -> bytes:
    data = io.BytesIO()
    Pictures.new("RGB", (8, 8), colour).save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def book(tmp_path: Path) -> Outcome:
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "1.html").write_text(PAGE, "utf-8")
    (folder / "one.png").write_bytes(picture("white"))
    (folder / "flag.png").write_bytes(picture("red"))
    return octavo.convert([folder])


def pictures_named(text: str) -> list[str]:
    return [piece.partition(")")[0].partition(" ")[0] for piece in text.split("](")[1:]]


def test_pictures_are_written_beside_a_markdown_file_which_points_to_them(
    book: Outcome, tmp_path: Path
) -> None:
    result = publish(book, [target_of(tmp_path / "sea chart.md")])
    named = pictures_named((tmp_path / "sea chart.md").read_text("utf-8").replace("<", ""))
    files = sorted((tmp_path / "sea chart.images").iterdir())
    assert len(files) == 2
    assert len(named) == 3
    assert "RES006" not in {item.code for item in result.findings}
    again = octavo.convert([tmp_path / "sea chart.md"])
    assert len(again.document.resources) == 2
    assert not {"RES001", "RES002"} & {item.code for item in again.findings}


def test_a_text_file_and_standard_output_say_that_they_hold_no_pictures(
    book: Outcome, tmp_path: Path
) -> None:
    sent: list[bytes] = []
    targets = [target_of(tmp_path / "book.txt"), Target(STANDARD_STREAM, ".md")]
    result = publish(book, targets, stream=sent.append)
    told = [item for item in result.findings if item.code == "RES006"]
    assert [(str(item.origin), item.evidence) for item in told] == [
        (str(tmp_path / "book.txt"), "2 pictures"), ("-", "2 pictures"),
    ]  # fmt: skip
    assert len(sent) == 1


def test_a_book_without_pictures_makes_no_folder(tmp_path: Path) -> None:
    plain = octavo.convert(["<h1>Fog</h1><p>It was cold, and nobody spoke of it.</p>"])
    result = publish(plain, [target_of(tmp_path / name) for name in ("book.md", "book.txt")])
    assert "RES006" not in {item.code for item in result.findings}
    assert sorted(file.name for file in tmp_path.iterdir()) == ["book.md", "book.txt"]


def test_nothing_is_written_where_the_pictures_cannot_be(book: Outcome, tmp_path: Path) -> None:
    (tmp_path / "book.images").write_text("a file", "utf-8")
    with pytest.raises(WriteError, match=r"book\.images"):
        publish(book, [target_of(tmp_path / "book.md")])
    assert not (tmp_path / "book.md").exists()


def test_a_strict_run_that_is_refused_leaves_no_folder(book: Outcome, tmp_path: Path) -> None:
    gap = CODES["BOK002"].found()
    warned = replace(book, findings=(*book.findings, gap))
    result = publish(warned, [target_of(tmp_path / "book.md")], strict=True)
    assert result.refused
    assert sorted(file.name for file in tmp_path.iterdir()) == ["page"]


def test_what_a_program_calls_a_picture_leads_to_no_other_folder(tmp_path: Path) -> None:
    data = picture("blue")
    named = octavo.Resource("../../sky", "image/../png", "sky")
    shown = Image("sky.png", "the sky", resource="../../sky")
    document = replace(
        build.book(octavo.Metadata("Sky"), build.chapter("One", build.para("Blue ", shown, "."))),
        resources=(named,),
        store={"sky": data},
    )
    (tmp_path / "a").mkdir()
    octavo.write_markdown(document, tmp_path / "a" / "b.md")
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert [file.parent for file in files] == [tmp_path / "a" / "b.images", tmp_path / "a"]
    assert f"](b.images/{files[0].name}" in files[1].read_text("utf-8")
    with pytest.raises(octavo.NotWritableError, match="a picture without its bytes"):
        octavo.write_markdown(replace(document, store={}), tmp_path / "c.md")
