import pytest
from tests.printed_piece import set_page
from weasyprint.urls import FatalURLFetchingError

from octavo.findings.errors import OctavoError
from octavo.writers.pdf.fetcher import ClosedFetcher
from octavo.writers.pdf.kit import Served


def test_what_is_in_the_store_is_served() -> None:
    fetcher = ClosedFetcher({"octavo://book/a": Served(b"ink", "image/png")})
    response = fetcher.fetch("octavo://book/a")
    assert (response.read(), response.content_type) == (b"ink", "image/png")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://localhost/",
        "https://example.org/a.png",
        "data:image/png;base64,AAAA",
        "ftp://example.org/a",
        "octavo://book/b",
        "octavo://book/a?",
        "//example.org/a",
        "a.png",
        "",
    ],
)
def test_every_other_address_is_refused(address: str) -> None:
    fetcher = ClosedFetcher({"octavo://book/a": Served(b"ink", "image/png")})
    with pytest.raises(FatalURLFetchingError):
        fetcher.fetch(address)


@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="x" src="file:///etc/hostname">',
        '<img alt="x" src="data:image/png;base64,AAAA">',
        '<link rel="stylesheet" href="file:///etc/hostname">',
        '<p style="background: url(http://localhost/)">a</p>',
        "<style>@import url(http://localhost/)</style>",
        '<object data="file:///etc/hostname"></object>',
    ],
)
def test_mark_up_that_asks_for_a_file_or_the_network_stops_the_press(markup: str) -> None:
    page = f'<html lang="en"><title>t</title><body>{markup}</body></html>'
    with pytest.raises(OctavoError, match="is not part of the book"):
        set_page(page, "")


def test_a_drawing_that_asks_for_a_file_is_not_drawn() -> None:
    image = '<image href="file:///etc/hostname" width="9" height="9"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{image}</svg>'
    page = f'<html lang="en"><title>t</title><body>{drawing}</body></html>'
    assert len(set_page(page, "").warnings) == 1
