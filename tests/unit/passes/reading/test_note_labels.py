"""A line announces a note when it begins with a label that a colon or its own end closes."""

import pytest

from octavo.passes.reading.note_labels import (
    box_role,
    is_footnotes_head,
    is_postscript,
    number_of,
    opening_label,
    speaks_to_readers,
)

AUTHOR, TRANSLATOR = "author-note", "translator-note"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("A/N: The ferry was late.", AUTHOR),
        ("a/n the ferry was late", AUTHOR),
        ("AN: The ferry was late.", AUTHOR),
        ("Author’s Note: The ferry was late.", AUTHOR),
        ("*Author's thoughts*\nThe ferry was late.", AUTHOR),
        ("**Translator's Note** - a small boat", TRANSLATOR),
        ("[TL note: a small boat]", TRANSLATOR),
        ("T/N: a small boat", TRANSLATOR),
        ("T/N2: a small boat", TRANSLATOR),
        ("TN 1: a small boat", TRANSLATOR),
        ("[译注3]：小船。", TRANSLATOR),
        ("Editor's note: two boats", TRANSLATOR),
        ("译者注：渡口旧俗。", TRANSLATOR),
        ("作者有话要说：多谢。", AUTHOR),
        ("【あとがき】\n次は貝の話です。", AUTHOR),
        ("（訳注：一行目のこと。）", TRANSLATOR),
        ("역자 주: 작은 배.", TRANSLATOR),
        ("작가의 말: 고맙습니다.", AUTHOR),
        ("Nota del autor: el faro existe.", AUTHOR),
        ("Nota da tradutora: o farol existe.", TRANSLATOR),
        ("Note de l’auteur : le phare existe.", AUTHOR),
        ("N.d.T.: un bateau", TRANSLATOR),
        ("Anmerkung der Übersetzerin: ein Boot", TRANSLATOR),
        ("От автора: спасибо.", AUTHOR),
        ("Примечание переводчика: лодка.", TRANSLATOR),
        ("Lời tác giả: cảm ơn.", AUTHOR),
        ("Ghi chú của người dịch: con thuyền.", TRANSLATOR),
        ("ملاحظة المترجم: قارب صغير.", TRANSLATOR),
        ("लेखक की टिप्पणी: धन्यवाद।", AUTHOR),
    ],
)
def test_a_label_and_a_colon_announce_a_note(line: str, role: str) -> None:
    label = opening_label(line)
    assert label is not None
    assert (role, False) == (label.role, label.alone)


@pytest.mark.parametrize(
    "line",
    [
        "Author’s Notes",
        "— Translator's note —",
        "作者有话说：",
        "【後書き】",
        "Note de l'auteur",
        "كلمة الكاتب",
    ],
)
def test_a_label_may_stand_alone_on_its_line(line: str) -> None:
    label = opening_label(line)
    assert label is not None
    assert label.alone


@pytest.mark.parametrize(
    "line",
    [
        "A note: she had left it on the table.",
        "Note: the ninth stair is the loudest.",
        "An: I told you so.",
        "An old man came aboard.",
        "AN hour later the bell rang.",
        "TN was stencilled on the crate.",
        "Author's notes covered the desk.",
        "The translator's note: she read it twice.",
        "“Author’s note:” she read aloud.",
        "От автора письма пахло дымом.",
        "От автора — ни слова.",
        "— Nota del autor: léala usted, dijo.",
        "译者注意到灯灭了。",
        "作者说：“灯灭了。”",
        "後書きは長い。",
        "",
    ],
)
def test_a_sentence_that_speaks_of_notes_and_authors_announces_nothing(line: str) -> None:
    assert opening_label(line) is None


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("panel author-note", AUTHOR),
        ("authorNotes", AUTHOR),
        ("novel__text--afterword", AUTHOR),
        ("preface", AUTHOR),
        ("tl-note", TRANSLATOR),
        ("translator_notes box", TRANSLATOR),
        ("author-note-toggle", None),
        ("note", None),
        ("author card", None),
        ("", None),
    ],
)
def test_a_class_or_id_may_name_a_note(names: str, role: str | None) -> None:
    assert role == box_role(names)


def test_a_postscript_and_a_word_to_the_readers_are_told() -> None:
    lines = ("PS: The next chapter is long.", "P.S. Bring the lamp.", "Psst: not so loud.")
    assert [is_postscript(line) for line in lines] == [True, True, False]
    assert [speaks_to_readers(line) for line in lines] == [True, False, False]


def test_lists_of_footnotes_have_a_head_and_numbers() -> None:
    heads = ("Footnotes:", "注释", "Notes", "Notes on tea")
    assert [is_footnotes_head(line) for line in heads] == [True, True, False, False]
    assert [is_footnotes_head(line, perhaps=True) for line in heads] == [False, False, True, False]
    assert [number_of(line) for line in ("[3] A boat.", "12. A boat.", "12 men stood there.")] == [
        (3, True),
        (12, False),
        None,
    ]
