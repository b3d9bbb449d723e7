"""Where something goes from between two words, one space stays that was there, and none comes."""

import pytest

import octavo


def clean(body: str) -> str:
    page = f"<html><head><style>.k9x{{display:none}}</style></head><body><p>{body}</p><p>The end of it was rain.</p></body></html>"
    return octavo.clean(page.encode(), media_type="text/html").document.plain_text().split("\n")[0]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("He came.<i class=k9x> Stolen. </i>She went.", "He came. She went."),
        ("He came. <i class=k9x>Stolen.</i> She went.", "He came. She went."),
        ("He came<i class=k9x> away</i>.", "He came."),
        ("He c<i class=k9x>xx</i>ame.", "He came."),
        ("<i class=k9x>Stolen. </i>He came.", "He came."),
        ("He came.<i class=k9x> Stolen.</i>", "He came."),
        ("Il vint <i class=k9x>volé</i> !", "Il vint !"),
        ("他来了。<i class=k9x>盗版 </i>她走了。", "他来了。她走了。"),
        ("He <b>came.</b><i class=k9x> x </i><b>She</b> went.", "He came. She went."),
    ],
)
def test_words_keep_the_space_between_them(body: str, left: str) -> None:
    assert clean(body) == left
