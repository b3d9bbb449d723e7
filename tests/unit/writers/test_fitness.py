"""What one writer refuses the other refuses too, and in the same words."""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

import octavo
from octavo.tree.build import book, chapter, link, para
from octavo.tree.document import Certification, Document, Metadata, Resource, Section, Series
from octavo.tree.nodes import Image, Paragraph, Text

WRITERS: list[Callable[[Document, Path], Any]] = [octavo.write_epub, octavo.write_pdf]
SHOWN = para("The lamp ", Image("lamp.png", "a lamp", "lamp"), " burned.")


def fog(*blocks: Any, **metadata: Any) -> Document:
    return book(
        Metadata(title="Fog", language="en", **metadata),
        chapter("Fog", "The lamp burned.", *blocks),
    )


def with_picture(data: bytes | None, media_type: str = "image/png") -> Document:
    store = {} if data is None else {"0" * 64: data}
    return replace(fog(SHOWN), resources=(Resource("lamp", media_type, "0" * 64),), store=store)


def deep(levels: int) -> Document:
    inner = Section((para("x"),))
    section = reduce(lambda one, _: Section((para("x"),), sections=(one,)), range(levels), inner)
    return Document(body_matter=(section,))


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (with_picture(None), "a picture without its bytes: 'lamp'"),
        (with_picture(b"junk"), "a picture that is not PNG, JPEG, GIF or WebP: 'lamp'"),
        (with_picture(b"<html>", "text/html"), "a picture that is not PNG"),
        (replace(fog(), cover=Image("c.png")), "a cover that is no resource: ''"),
        (replace(fog(), cover=Image("c.png", "", "lamp")), "a cover that is no resource: 'lamp'"),
        (fog(Paragraph((Text("a", dir="up"),))), "whose dir holds str 'up', not one of"),  # type: ignore[arg-type]
        (fog(Paragraph((Text("a"),), dir="up")), "whose dir holds str 'up', not one of"),  # type: ignore[arg-type]
        (fog(para(link("http://[", "a lamp"))), r"a link to 'http://\['"),
        (fog(para(link("http://", "a lamp"))), "a link to 'http://'"),
        (fog(para(link("http://x y", "a lamp"))), "a link to 'http://x y'"),
        (fog(para(link("http://x\0", "a lamp"))), "a link to "),
        (fog(certification=Certification("me\0", "x")), "metadata with a character that XML"),
        (fog(certification=Certification("me", "x", "\ud800")), "metadata with a character"),
        (deep(60), "nested deeper than 48 levels"),
        (deep(2000), "nested deeper than 48 levels"),
    ],
)
def test_both_writers_refuse_what_neither_can_set(
    document: Document, rule: str, tmp_path: Path
) -> None:
    for write in WRITERS:
        with pytest.raises(octavo.NotWritableError, match=rule):
            write(document, tmp_path / "fog.out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"date": "yesterday"}, "The date 'yesterday' is not valid"),
        ({"date": "0000"}, "The date '0000' is not valid"),
        ({"date": "2026-02-30"}, "The date '2026-02-30' is not valid"),
        ({"language": "not a lang"}, "The language 'not a lang' is not valid"),
        ({"direction": "sideways"}, "The direction 'sideways' is not valid"),
        ({"writing": "diagonal"}, "The way of writing 'diagonal' is not valid"),
        (
            {"series": Series("Tales", "the last")},
            "The place in the series 'the last' is not valid",
        ),
    ],
)
def test_what_no_file_can_repeat_is_said(
    said: dict[str, object], told: str, tmp_path: Path
) -> None:
    document = replace(fog(), metadata=replace(fog().metadata, **said))  # type: ignore[arg-type]
    for write in WRITERS:
        (finding,) = write(document, tmp_path / "fog.out")
        assert finding.code == "PKG002"
        assert finding.message.startswith(told)


@pytest.mark.parametrize("date", ["", "2026", "2026-02", "2024-02-29", "0001"])
def test_a_date_of_the_calendar_is_repeated_in_silence(date: str, tmp_path: Path) -> None:
    assert octavo.write_epub(fog(date=date, direction="rtl"), tmp_path / "fog.epub") == ()
