import dataclasses
import io

import pikepdf
import pymupdf
import pytest
from tests.printed_book import sample_book

from octavo.findings.errors import NotWritableError, UsageError
from octavo.tree.build import book, chapter, page, para, part
from octavo.tree.document import Document, Metadata, Resource, Section
from octavo.tree.nodes import Container, Figure, Image, Paragraph, Text
from octavo.writers.pdf import PrintOptions, write_pdf


def test_a_picture_whose_file_is_not_in_the_book_is_refused() -> None:
    lost = book(Metadata(), chapter("A", Figure(Image("../secret.png", "", "lost"))))
    with pytest.raises(NotWritableError, match="an image without its file"):
        write_pdf(lost)


def test_a_raw_node_is_refused() -> None:
    with pytest.raises(NotWritableError, match="a raw <div>"):
        write_pdf(page(Container((para("x"),))))


@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"])
def test_a_picture_that_could_ask_for_more_is_refused(data: bytes) -> None:
    document = sample_book()
    store = {document.resources[0].sha256: data}
    with pytest.raises(NotWritableError, match="not PNG, JPEG, GIF or WebP"):
        write_pdf(dataclasses.replace(document, store=store))


def test_a_picture_that_is_none_is_reported() -> None:
    resource = Resource("bad", "image/png", "0" * 64)
    document = book(Metadata(title="T"), chapter("A", Figure(Image("bad.png", "x", "bad"))))
    document = dataclasses.replace(
        document, resources=(resource,), store={"0" * 64: b"GIF89a, and no more"}
    )
    findings = write_pdf(document).findings
    assert [finding.code for finding in findings] == ["PDF003"]
    assert "Failed to load image" in findings[0].message


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(UsageError, match="no style 'baroque'"):
        write_pdf(page("x"), style="baroque")


def test_a_book_in_the_books_own_faces_is_set_without_a_word(
    capfd: pytest.CaptureFixture[str],
) -> None:
    artifact = write_pdf(book(Metadata(title="T"), chapter("A", "Plain text.")))
    assert artifact.data[:5] == b"%PDF-"
    assert artifact.findings == ()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("language", ["ja", "zh-Hant", "zh-Hans"])
def test_a_book_whose_lines_are_to_run_down_is_set_across_and_that_is_said(language: str) -> None:
    down = Metadata(title="港", language=language, writing="vertical")
    artifact = write_pdf(book(down, chapter("港", "灯")))
    assert "PDF011" in [finding.code for finding in artifact.findings]
    across = book(dataclasses.replace(down, writing=""), chapter("港", "灯"))
    assert "PDF011" not in [finding.code for finding in write_pdf(across).findings]


def test_an_empty_book_is_set_all_the_same() -> None:
    assert write_pdf(book(Metadata())).data[:5] == b"%PDF-"


def test_a_word_of_100_kilobytes_is_set_in_seconds() -> None:
    assert write_pdf(page("a" * 100_000)).data[:5] == b"%PDF-"


def test_a_page_has_the_trim_size_asked_for() -> None:
    data = write_pdf(page("x"), options=PrintOptions("5x8in")).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 360, 576]


def opening_pages(document: Document, options: PrintOptions) -> list[int]:
    """Return the pages of the body, counted from 1, on which its chapters open."""
    data = write_pdf(document, options=options).data
    with pymupdf.open(stream=data) as opened:  # type: ignore[no-untyped-call]
        found = [(page.get_label(), page.get_text()) for page in opened]
    return [int(number) for number, text in found if number.isdecimal() and "A night" in text]


@pytest.mark.parametrize("in_parts", [False, True], ids=["flat", "in parts"])
def test_every_chapter_opens_on_a_right_hand_page_where_asked(in_parts: bool) -> None:
    nights = [chapter(f"{at}", "A night of fog.") for at in range(1, 4)]
    body = (part("Oil", *nights[:2]), part("Tar", *nights[2:])) if in_parts else tuple(nights)
    document = book(Metadata(title="T", language="en"), *body)
    following = [2, 3, 6] if in_parts else [1, 2, 3]
    assert opening_pages(document, PrintOptions()) == following
    rectos = [3, 5, 9] if in_parts else [1, 3, 5]
    assert opening_pages(document, PrintOptions(recto=True)) == rectos


def test_a_passage_that_runs_the_other_way_has_its_stop_at_the_left_and_hangs_right() -> None:
    turned = Paragraph((Text("הפקיד כתב."),), lang="he")
    document = book(Metadata(language="en"), Section((para("Fog, and the mole."), turned)))
    with pymupdf.open(stream=write_pdf(document).data) as pdf:  # type: ignore[no-untyped-call]
        words = [word for page in pdf for word in page.get_text("rawdict")["blocks"]]
        glyphs = [
            one
            for block in words
            for line in block.get("lines", ())
            for span in line["spans"]
            for one in span["chars"]
        ]
    letters = [one["bbox"] for one in glyphs if "\u0590" < one["c"] < "\u05ff"]
    english = [one["bbox"] for one in glyphs if one["c"].isascii() and one["c"].isalpha()]
    stop = min((one["bbox"] for one in glyphs if one["c"] == "."), key=lambda box: -box[1])
    assert stop[2] <= min(box[0] for box in letters) + 1
    assert max(box[2] for box in letters) > max(box[2] for box in english)
