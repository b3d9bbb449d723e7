from dataclasses import dataclass
from pathlib import Path

import pytest

from octavo.writers.pdf.fonts import substitutes
from octavo.writers.pdf.fonts.faces import fount_for
from octavo.writers.pdf.fonts.glyphs import characters_of, numbered_boxes


@dataclass(frozen=True)
class Installed:
    """A font as `system_fonts` finds it, but made here."""

    family: str
    file: str
    characters: str
    style: str = "Regular"
    index: int = 0
    colour: bool = False
    upright: bool = True
    bold: bool = False

    def has(self, character: str) -> bool:
        return character in self.characters


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Install":
    return Install(monkeypatch, tmp_path)


class Install:
    """Gives the machine exactly the fonts named, each with the characters named."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._monkeypatch, self._folder = monkeypatch, folder

    def __call__(self, **fonts: str) -> None:
        digits = fount_for("a", ("en",)).faces[0].data
        faces = []
        for name, characters in fonts.items():
            file = self._folder / f"{name}.ttf"
            file.write_bytes(numbered_boxes(characters, digits))
            family = name.replace("_", " ")
            colour = "Color" in family
            faces.append(Installed(family, str(file), characters, colour=colour))
        self._monkeypatch.setattr(substitutes, "system_faces", lambda: tuple(faces))


def test_a_text_in_latin_greek_and_cyrillic_needs_no_font_of_the_machine(install: Install) -> None:
    install(DejaVu_Serif="aя")
    fount = fount_for("Façade, φάρος, маяк — “11”\u2011\u202f\u00ad\u200b", ("en",))
    assert (fount.families, fount.findings) == (("octavo-text",), ())


def test_white_space_and_what_is_never_seen_needs_no_glyph(install: Install) -> None:
    install()
    assert fount_for("a\u3000\u2003\u2060\ufe0f\u200d\U000e0100", ("en",)).findings == ()


def test_a_script_the_book_lacks_is_set_in_a_font_of_the_machine_and_said_so(
    install: Install,
) -> None:
    install(A_Gothic="灯台は", IPAexMincho="灯台は", Z_Mincho="灯台は")
    fount = fount_for("灯台は", ("en", "ja"))
    assert fount.families == ("octavo-text", "octavo-system-1")
    assert [(one.code, one.message) for one in fount.findings] == [
        ("PDF002", "Japanese set in IPAexMincho Regular, a font of this machine.")
    ]
    assert fount.findings[0].evidence == "は U+306F, 台 U+53F0, 灯 U+706F"


def test_a_font_that_has_every_character_is_taken_before_a_better_one_that_has_not(
    install: Install,
) -> None:
    install(IPAexMincho="灯", Z_Mincho="灯台は")
    (finding,) = fount_for("灯台は", ("ja",)).findings
    assert "Z Mincho" in finding.message


def test_in_an_ideographic_book_the_books_face_sets_only_letters_and_figures(
    install: Install,
) -> None:
    install(IPAexMincho="灯…")
    fount = fount_for("灯…a", ("ja",))
    assert fount.families == ("octavo-latin", "octavo-system-1", "octavo-text")
    latin = [face.unicode_range for face in fount.faces if face.family == "octavo-latin"]
    assert latin == ["U+20-7E, U+A1-17F, U+2070-209F"] * 4


def test_characters_that_no_font_has_are_set_as_boxes_and_named(install: Install) -> None:
    install(Some_Symbols="★")
    fount = fount_for("★\U0001f600a", ("en",))
    assert fount.families == ("octavo-text", "octavo-system-1", "octavo-boxes")
    assert fount.boxes == {"\U0001f600"}
    assert [(one.code, one.evidence) for one in fount.findings] == [
        ("PDF002", "★ U+2605"),
        ("PDF001", "\U0001f600 U+1F600"),
    ]


def test_every_visible_character_of_a_text_has_a_glyph_in_some_face(install: Install) -> None:
    install(DejaVu_Sans="ש★")
    text = "aя\u2011ש★\U0001f600\ue000日\u0301\x85"
    faces = fount_for(text, ("en",)).faces
    assert set(text) <= {"\x85"} | set().union(*(characters_of(face.data) for face in faces))


def test_the_fonts_chosen_do_not_depend_on_the_order_the_machine_lists_them(
    install: Install,
) -> None:
    chosen = []
    for fonts in ({"A": "日", "B": "日本"}, {"B": "日本", "A": "日"}):
        install(**fonts)
        chosen.append(fount_for("日本", ("ja",)).findings)
    assert chosen[0] == chosen[1]


def test_code_is_set_in_a_fixed_pitch_where_the_machine_has_one(install: Install) -> None:
    install(DejaVu_Sans_Mono="a")
    fount = fount_for("a", ("en",), code=True)
    assert fount.fixed_pitch == ("octavo-fixed",)
    assert (
        fount.findings[0].message == "Code set in DejaVu Sans Mono Regular, a font of this machine."
    )


def test_code_is_set_in_the_books_face_where_the_machine_has_no_fixed_pitch(
    install: Install,
) -> None:
    install()
    fount = fount_for("a", ("en",), code=True)
    assert (fount.fixed_pitch, fount.findings) == ((), ())


def spans(text: str) -> dict[str, str]:
    fount = fount_for(text, ("en",))
    return {face.family: face.unicode_range for face in fount.faces if "system" in face.family}


def test_emoji_are_set_in_colour_and_older_symbols_with_the_text(install: Install) -> None:
    install(DejaVu_Sans="⚔❤😀", Noto_Color_Emoji="⚔❤😀🔥")
    fount = fount_for("⚔ 😀 🔥", ("en",))
    assert [one.message.partition(",")[0] for one in fount.findings] == [
        "Symbols set in DejaVu Sans Regular",
        "Emoji set in Noto Color Emoji Regular",
    ]
    assert spans("⚔ 😀 🔥") == {"octavo-system-1": "U+2694", "octavo-system-2": ""}


def test_emoji_are_set_in_one_colour_where_there_is_no_other(install: Install) -> None:
    install(DejaVu_Sans="⚔😀")
    assert spans("⚔ 😀") == {"octavo-system-1": ""}


def test_a_font_without_emoji_needs_not_be_kept_from_them(install: Install) -> None:
    install(DejaVu_Sans="⚔", Noto_Color_Emoji="😀")
    assert spans("⚔ 😀") == {"octavo-system-1": "", "octavo-system-2": ""}
