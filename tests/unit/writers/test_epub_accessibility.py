import hashlib
from dataclasses import replace

import pytest
from tests.strategies import picture

from octavo.findings.errors import NotWritableError
from octavo.tree.build import para, ruby
from octavo.tree.document import Document, Metadata, Resource, Section
from octavo.tree.nodes import Block, Image
from octavo.writers.epub.accessibility import Accessibility, accessibility_of
from octavo.writers.epub.layout import lay_out
from octavo.writers.fitness import require_fit

GIF = b"GIF89a" + bytes(10)


def holding(*blocks: Block, data: bytes = b"") -> Document:
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        body_matter=(Section(blocks),),
        resources=(Resource("gull", "image/png", digest),),
        store={digest: data} if data else {},
    )


def of(document: Document) -> Accessibility:
    return accessibility_of(lay_out(document))


def test_a_book_of_words_is_for_everyone() -> None:
    found = of(holding(para("x")))
    assert (found.modes, found.sufficient, found.hazard) == (("textual",), "textual", "none")
    assert "alternativeText" not in found.features
    assert "structuralNavigation" not in found.features


def test_pictures_that_are_all_described_leave_words_sufficient() -> None:
    described = (para(Image("a", "A gull", "gull")), para(Image("a", "", "gull")))
    found = of(holding(*described, data=picture(9)))
    assert found.modes == ("textual", "visual")
    assert found.sufficient == "textual"
    assert "alternativeText" in found.features


def test_pictures_that_only_decorate_make_no_book_visual() -> None:
    found = of(holding(para(Image("a", "", "gull")), data=picture(9)))
    assert found.modes == ("textual",)
    assert "alternativeText" not in found.features


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        (Metadata(language="ja", writing="vertical"), {"verticalWriting"}),
        (Metadata(language="zh-Hant"), {"horizontalWriting"}),
        (Metadata(language="de"), set()),
    ],
)
def test_the_direction_of_lines_is_said_where_there_are_two(
    metadata: Metadata, expected: set[str]
) -> None:
    found = of(replace(holding(para("x")), metadata=metadata))
    assert {one for one in found.features if one.endswith("Writing")} == expected


def test_one_picture_without_words_takes_the_claim_away() -> None:
    found = of(
        holding(para(Image("a", "A gull", "gull"), Image("a", None, "gull")), data=picture(9))
    )
    assert found.sufficient == "textual,visual"
    assert "alternativeText" not in found.features
    assert "no alternative text" in found.summary


def test_a_picture_that_may_move_is_a_hazard_nobody_has_looked_at() -> None:
    assert of(holding(para(Image("a", "A gull", "gull")), data=GIF)).hazard == "unknown"


def test_ruby_is_said() -> None:
    assert "rubyAnnotations" in of(holding(para(ruby("灯", "ひ")))).features


@pytest.mark.parametrize(
    ("data", "rule"),
    [(b"", "a picture without its bytes"), (b"<svg/>", "is not PNG, JPEG, GIF or WebP")],
)
def test_a_picture_that_no_reader_can_show_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(NotWritableError, match=rule):
        require_fit(holding(para(Image("a", "A gull", "gull")), data=data))


def test_a_picture_that_nothing_shows_stays_out() -> None:
    assert lay_out(holding(para("x"), data=picture(9))).pictures == ()


def test_the_bytes_of_a_picture_are_believed_and_its_label_is_not() -> None:
    shown = lay_out(holding(para(Image("a", "", "gull")), data=GIF)).pictures[0]
    assert shown.media_type == "image/gif"
    assert shown.href.endswith(".gif")
