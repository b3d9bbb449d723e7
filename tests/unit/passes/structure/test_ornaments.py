"""A picture is an ornament if it shows nothing and is named as one or printed again; others stay."""

import pytest

from octavo.passes.chrome.gathering import gather
from octavo.passes.structure.ornaments import recognise_ornaments
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.nodes import SceneBreak

BEFORE = "<p>The ferry sails twice a day.</p>"
AFTER = "<p>On Sundays it sails once.</p>"


def breaks(*pictures: str, before: str = BEFORE, after: str = AFTER) -> list[str]:
    """Return the marks of the scene breaks that pictures between two paragraphs become."""
    body = f"<body>{before}{f'{AFTER}'.join(pictures)}{after}</body>"
    page = read_html(Source("page.html", body.encode(), "text/html")).document
    blocks = recognise_ornaments(gather).run(page).document.spine[0].blocks
    return [block.mark for block in blocks if isinstance(block, SceneBreak)]


@pytest.mark.parametrize(
    ("picture", "ornament"),
    [
        ('<img src="/a/fleuron.png">', True),
        ('<img src="/a/fleuron-2.png?v=3" alt="">', True),
        ('<img src="/a/scene-break.png">', True),
        ('<img src="/a/page-break.png">', False),
        ('<img src="/a/plate.png">', False),
        ('<img src="/fleuron/plate.png">', False),
        ('<img src="/a/plate.png?as=divider">', False),
        ('<img src="/a/plate.png" class="divider">', True),
        ('<img src="/a/plate.png" id="divider">', True),
        ('<img src="/a/fleuron.png" alt="A ferry">', False),
        ('<img src="/a/plate.png" alt="a small ornament">', True),
        ('<img src="/a/plate.png" alt="an ornament of shells">', False),
        ('<img src="/a/fleuron.png" height="160">', True),
        ('<img src="/a/fleuron.png" height="161">', False),
        ('<img src="/a/fleuron.png" height="161.5">', True),
        ('<a href="/b"><img src="/a/fleuron.png"></a>', False),
    ],
)
def test_a_picture_is_named_as_an_ornament_by_its_file_its_class_or_its_words(
    picture: str, *, ornament: bool
) -> None:
    assert breaks(f"<p>{picture}</p>") == [""] * ornament


def test_the_mark_that_stands_for_a_picture_is_kept() -> None:
    assert breaks('<p><img src="/a/plate.png" alt=" * * * "></p>') == ["* * *"]


def test_a_picture_that_is_printed_again_parts_scenes_unless_it_stands_in_for_another() -> None:
    once, again = '<p><img src="/a/1.png"></p>', '<p><img src="/a/2.png"></p>'
    assert breaks(once, again) == []
    assert breaks(once, again, once) == ["", ""]
    for source in ("/a/lazy.png", "data:image/gif;base64,R0lGOD", "/a/spacer.gif"):
        assert breaks(*[f'<p><img src="{source}"></p>'] * 2) == []


def test_only_a_picture_alone_between_two_paragraphs_is_one() -> None:
    ornament = '<p><img src="/a/fleuron.png"></p>'
    assert breaks(ornament, before="") == []
    assert breaks(ornament, after="") == []
    assert breaks('<p>Salt <img src="/a/fleuron.png"></p>') == []
    assert breaks('<ul><li><img src="/a/fleuron.png"></li></ul>') == []
    caption = "<figcaption>The landing</figcaption>"
    assert breaks(f"<figure>{ornament}{caption}</figure>") == []
