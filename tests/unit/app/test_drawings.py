"""An SVG drawing is drawn as a PNG; one that lies in several files, or of which a part would not be seen, is told of."""

import io
from pathlib import Path

import pytest
from PIL import Image as Picture

import octavo
from octavo.app.images.places import UnusableError
from octavo.app.images.preparing import Prepared, prepare
from octavo.app.processes.workers import confined
from octavo.findings.finding import Outcome
from octavo.manuscript.model import Images
from octavo.tree.nodes import Figure
from octavo.tree.walk import all_blocks

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
BOX = '<rect x="10" y="10" width="80" height="30" fill="none" stroke="#000"/>'
SIZED = 'width="200" height="100"'


def svg(inside: str, size: str = SIZED) -> bytes:
    return f"<svg {NAMES} {size}>{inside}</svg>".encode()


def drawn(data: bytes, images: Images | None = None) -> Prepared:
    return prepare(data, images or Images())


def picture(data: bytes, images: Images | None = None) -> Picture.Image:
    return Picture.open(io.BytesIO(drawn(data, images).data))


def refusal(data: bytes) -> str:
    with pytest.raises(UnusableError) as refused:
        drawn(data)
    return str(refused.value)


def test_a_drawing_becomes_a_picture_on_white_that_print_can_use() -> None:
    made = drawn(svg(BOX))
    assert (made.media_type, made.done) == ("image/png", "SVG became PNG of 1200 × 600 pixels")
    shown = picture(svg(BOX))
    assert (shown.mode, shown.size) == ("L", (1200, 600))
    assert (shown.getpixel((5, 5)), shown.getpixel((60, 100))) == (255, 0)
    assert drawn(svg(BOX)) == made


@pytest.mark.parametrize(
    ("size", "pixels", "width"),
    [
        ('width="200" height="100"', (1200, 600), 42),
        ('width="6in" height="3in"', (2000, 1000), 0),
        ('width="50mm" viewBox="0 0 100 50"', (1134, 564), 39),
        ('width="10em" height="5ex"', (960, 240), 33),
        ('height="100" viewBox="0 0 100 50"', (1200, 600), 42),
        ('viewBox="0 0 100 50"', (2000, 1000), 0),
        ('width="100%" height="100%" viewBox="0 0 100 50"', (2000, 1000), 0),
        ('width="100" height="300"', (600, 1800), 21),
        ("", (2000, 889), 0),
    ],
)
def test_it_is_as_wide_as_it_says(size: str, pixels: tuple[int, int], width: int) -> None:
    assert picture(svg(BOX, size)).size == pixels
    assert drawn(svg(BOX, size)).width == width


def test_it_is_no_larger_than_pictures_may_be() -> None:
    assert picture(svg(BOX), Images(max_side=300)).size == (300, 150)
    assert picture(svg(BOX), Images(max_pixels=20_000)).size == (200, 100)


def test_colours_stay() -> None:
    shown = picture(
        svg('<rect width="200" height="100" fill="#c03040"/><rect width="9" height="9"/>')
    )
    assert (shown.mode, shown.getpixel((600, 300))) == ("RGB", (0xC0, 0x30, 0x40))


@pytest.mark.parametrize(
    ("said", "like"),
    [
        ('font-family="Arial, Helvetica"', 'font-family="sans-serif"'),
        ('font-family="Times New Roman"', 'font-family="serif"'),
        ('style="font-family: Georgia, serif"', 'font-family="serif"'),
        ('style="font-family:Fira Code,sans-serif"', 'font-family="sans-serif"'),
        ('style="font: 16px Georgia"', 'font-family="serif"'),
        ('style="font: 400 16px/1.2 Verdana, serif"', 'font-family="sans-serif"'),
        ("", 'font-family="sans-serif"'),
    ],
)
def test_words_are_set_in_the_book_faces(said: str, like: str) -> None:
    text = '<text x="20" y="60" {}>The lamp burned</text>'
    assert drawn(svg(text.format(said))).data == drawn(svg(text.format(like))).data
    serif, sans = (
        drawn(svg(text.format(f'font-family="{one}serif"'))).data for one in ("", "sans-")
    )
    assert serif != sans


def test_a_sheet_of_its_own_counts() -> None:
    styled = svg(
        '<style>.lamp { fill: #00ff00; font-family: Arial }</style><rect class="lamp" width="50" height="50"/>'
    )
    assert picture(styled).getpixel((60, 60)) == (0, 255, 0)


@pytest.mark.parametrize(
    "inside",
    [
        '<image xlink:href="{}" width="50" height="50"/>',
        '<image href="{}" width="50" height="50"/>',
        '<filter id="f"><feImage href="{}"/></filter>',
        '<use href="{}#lamp"/>',
    ],
)
@pytest.mark.parametrize(
    "address", ["{lamp}", "file://{lamp}", "lamp.png", "https://mole.example/a.png", "//x/a.svg"]
)
def test_what_lies_in_another_file_is_not_read(tmp_path: Path, inside: str, address: str) -> None:
    lamp = tmp_path / "lamp.png"
    Picture.new("L", (5, 5), 90).save(lamp)
    told = refusal(svg(BOX + inside.format(address.format(lamp=lamp))))
    assert "shows what lies in another file" in told


def test_a_picture_that_it_carries_is_drawn() -> None:
    red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
    carried = f'<image xlink:href="data:image/png;base64,{red}" width="100" height="100"/>'
    assert picture(svg(carried)).getpixel((300, 300)) == (255, 0, 0)


def test_words_that_only_a_browser_draws_are_told() -> None:
    html = '<foreignObject width="90" height="30"><p xmlns="http://www.w3.org/1999/xhtml">{}</p></foreignObject>'
    assert "foreignObject" in refusal(svg(BOX + html.format("Lamp")))
    instead = f'<switch>{html.format("Lamp")}<text x="20" y="30">Lamp</text></switch>'
    assert (
        drawn(svg(BOX + instead)).data == drawn(svg(BOX + '<text x="20" y="30">Lamp</text>')).data
    )
    assert drawn(svg(BOX + html.format(" "))).data == drawn(svg(BOX)).data


def test_letters_that_no_face_of_the_book_has_are_told() -> None:
    assert "灯" in refusal(svg('<text x="20" y="30">Lamp <tspan>灯</tspan></text>'))
    assert drawn(svg('<title>灯</title><text x="20" y="30">Naïve – Дом – Ψ</text>')).data


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (svg(""), "shows nothing"),
        (svg(BOX, 'width="0.5" height="0.5"'), "a mere point"),
        (svg(BOX, 'width="1e9" height="1"'), "shows nothing"),
        (svg(BOX)[:-9], "damaged"),
        (b"<?xml version='1.0'?><html><svg/></html>", "no drawing"),
        (svg("<g>" * 300 + "</g>" * 300), "damaged"),
        (
            svg(
                '<g id="g0">' + BOX + "</g>"
                + "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))
            ),
            "cannot be drawn",
        ),
        (
            b"<?xml version='1.0'?><!-- <svg --><!DOCTYPE svg [<!ENTITY a '"
                + b"a" * 10_000
                + b"'><!ENTITY b '"
                + b"&a;" * 10_000
                + b"'>]>"
                + svg("<text>" + "&b;" * 9 + "</text>"),
                "damaged",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told(data: bytes, told: str) -> None:
    assert told in refusal(data)


def shown_in(outcome: Outcome) -> Figure:
    (figure,) = (one for one in all_blocks(outcome.document) if isinstance(one, Figure))
    return figure


def test_a_manuscript_shows_it_and_confined_workers_draw_the_same(tmp_path: Path) -> None:
    (tmp_path / "tree.svg").write_bytes(svg('<text x="20" y="60">Lamp</text>'))
    (tmp_path / "one.md").write_text("# One\n\n![The family](tree.svg)\n\nIt rained.\n", "utf-8")
    alone = octavo.convert([tmp_path / "one.md"])
    assert shown_in(alone).image.width == 42
    assert [one.code for one in alone.findings if one.code.startswith("RES")] == ["RES004"]
    with confined(1) as hands:
        other = octavo.convert([tmp_path / "one.md"], executor=hands)
    assert other.document == alone.document
    assert other.document.store == alone.document.store


def test_the_width_that_its_author_gives_it_stays(tmp_path: Path) -> None:
    (tmp_path / "tree.svg").write_bytes(svg(BOX))
    (tmp_path / "one.md").write_text(
        "# One\n\n![A box](tree.svg){width=80%}\n\nIt rained.\n", "utf-8"
    )
    assert shown_in(octavo.convert([tmp_path / "one.md"])).image.width == 80


def test_colours_for_day_and_night_are_those_for_the_day() -> None:
    fill = "light-dark(rgb(192, 48, 64), var(--night, #121212))"
    assert picture(svg(f'<rect width="200" height="100" style="fill: {fill}"/>' + BOX)).getpixel(
        (30, 30)
    ) == (0xC0, 0x30, 0x40)


def test_colours_by_name_are_those_that_its_sheet_names() -> None:
    sheet = "<style>:root { --ink: #c03040 } .a { fill: var(--ink) }</style>"
    shown = picture(svg(sheet + '<rect class="a" width="200" height="100"/>' + BOX))
    assert shown.getpixel((30, 30)) == (0xC0, 0x30, 0x40)
    shown = picture(svg(sheet + '<rect fill="var(--ink)" width="200" height="100"/>' + BOX))
    assert shown.getpixel((30, 30)) == (0xC0, 0x30, 0x40)


def test_what_stands_in_for_the_features_of_a_browser_is_not_drawn() -> None:
    warned = '<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><text y="50">No</text></switch>'
    assert drawn(svg(BOX + warned)).data == drawn(svg(BOX)).data


def test_words_that_only_its_program_draws_are_told() -> None:
    frame = '<flowRoot><flowRegion><rect width="90" height="30"/></flowRegion><flowPara>{}</flowPara></flowRoot>'
    assert "flowRoot" in refusal(svg(BOX + frame.format("Lamp")))
    assert drawn(svg(BOX + frame.format(""))).data
