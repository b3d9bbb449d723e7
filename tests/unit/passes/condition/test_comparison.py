from dataclasses import replace

import pytest

from octavo.findings.codes import CODES
from octavo.findings.finding import Severity
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.comparison import compare_chapters, undeclared_languages
from octavo.tree.build import para
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Heading, List, ListItem, Text
from octavo.tree.origin import Origin

ENGLISH = (
    "The letter came with the last ship, and the keeper read it by the lamp that he had lit.",
    "He folded it twice, put it into the drawer, and did not open the drawer again that year.",
    "It was snowing all night; in the morning nobody could see the road or the end of the pier.",
)
FRENCH = (
    "La lettre arriva avec le dernier bateau, et le gardien la lut à la lumière de sa lampe.",
    "Il la plia en deux, la mit dans le tiroir, et ne rouvrit pas le tiroir de toute l’année.",
    "Il neigea toute la nuit ; au matin, personne ne voyait plus la route ni le bout de la jetée.",
)
CHINESE = (
    "守塔人说，今年不会再有船来了，大家都不要再等了。她把信折好，放进抽屉里，没有再打开过。",
) * 4
LETTER = (
    "Дорогая тётя, мельница опять работает, и мука теперь стоит дёшево.",
    "Мы все здоровы, только дедушка по ночам считает мешки и просит тишины.",
    "Приезжай весной, когда сойдёт лёд, и привези нам соли. Твой Митя.",
)


def chapter(
    number: int, lines: tuple[str, ...], times: int = 4, role: Role = Role.CHAPTER
) -> Section:
    return Section(tuple(para(line) for line in lines * times), role=role, number=str(number))


def book(*sections: Section) -> Document:
    return Document(body_matter=sections)


def codes_of(document: Document, choices: Choices = NO_CHOICES) -> list[tuple[str, str]]:
    return [(found.code, found.chapter) for found in compare_chapters(document, choices)]


def test_a_chapter_of_a_tenth_of_the_others_is_found() -> None:
    stub = chapter(3, ENGLISH[:1], times=1)
    whole = [chapter(number, ENGLISH) for number in (1, 2, 4, 5, 6)]

    assert codes_of(book(*whole[:2], stub, *whole[2:])) == [("BOK008", "3")]


def test_how_short_a_chapter_is_is_told_beside_its_fellows() -> None:
    whole = [chapter(number, ("ab" * 500,), times=1) for number in range(1, 6)]
    (found,) = compare_chapters(book(*whole, chapter(6, ("ab" * 60,), times=1)), NO_CHOICES)
    assert found.message == "“6” has 120 letters, 12% of the 1000 that its fellows have."


def test_a_short_prologue_or_a_short_book_is_as_its_author_wants_it() -> None:
    prologue = chapter(0, ENGLISH[:1], times=1, role=Role.PROLOGUE)
    whole = [chapter(number, ENGLISH) for number in range(1, 7)]

    assert codes_of(book(prologue, *whole)) == []
    assert codes_of(book(*whole[:3], chapter(4, ENGLISH[:1], times=1))) == []


def test_a_chapter_in_another_script_is_found() -> None:
    whole = [chapter(number, ENGLISH) for number in range(1, 5)]

    assert codes_of(book(*whole, chapter(9, CHINESE))) == [("BOK009", "9")]


def test_both_scripts_are_named_wherever_the_odd_chapter_stands() -> None:
    whole = [chapter(number, ENGLISH) for number in range(2, 6)]
    odd, cyrillic = chapter(1, CHINESE), chapter(6, LETTER)
    found = compare_chapters(book(odd, *whole, cyrillic), NO_CHOICES)

    assert {finding.origin.made_by for finding in found if finding.origin} == {"compare-chapters"}
    assert [finding.message for finding in found] == [
        "“1” is in Chinese script, most chapters are in Latin.",
        "“6” is in Cyrillic script, most chapters are in Latin.",
    ]


def test_of_a_book_in_two_languages_neither_is_the_odd_one() -> None:
    half = [chapter(number, ENGLISH) for number in (1, 2)]

    assert codes_of(book(*half, chapter(3, CHINESE), chapter(4, CHINESE))) == []


def test_a_chapter_of_the_same_language_in_other_words_is_left_in_peace() -> None:
    inventory = ("One brass lamp. Two oilcloth coats. Nine wicks, trimmed. Tar; rope; ballast.",)
    whole = [chapter(number, ENGLISH) for number in range(1, 5)]

    assert codes_of(book(*whole, chapter(5, inventory))) == []


def test_a_chapter_in_another_language_of_the_same_script_is_found() -> None:
    whole = [chapter(number, ENGLISH) for number in range(1, 5)]

    (found,) = compare_chapters(book(*whole, chapter(9, FRENCH)), NO_CHOICES)
    assert (found.code, found.chapter) == ("BOK009", "9")
    assert found.message == "“9” reads as language “fr”, the other chapters as “en”."


def test_a_book_in_one_language_is_left_in_peace() -> None:
    for lines in (ENGLISH, FRENCH, CHINESE):
        assert codes_of(book(*(chapter(number, lines) for number in range(1, 7)))) == []


def test_a_letter_in_another_language_makes_no_other_language_of_a_chapter() -> None:
    plain = [chapter(number, ENGLISH, times=2) for number in range(1, 4)]
    lettered = [chapter(number, (*ENGLISH, *LETTER), times=1) for number in range(4, 6)]

    assert codes_of(book(*plain, *lettered)) == []


def test_the_user_may_say_that_all_is_well() -> None:
    stub = chapter(9, FRENCH[:1], times=1)
    whole = [chapter(number, ENGLISH) for number in range(1, 7)]

    assert codes_of(book(*whole, stub), Choices(keep=("BOK008",))) == []


def test_what_is_wrong_with_a_chapter_is_a_warning_so_that_strict_stops_at_it() -> None:
    codes = ["CHR015", "CHR016", "CHR017", "CHR018", "CHR019", "BOK008", "BOK009"]

    assert {Severity.WARNING} == {CODES[code].severity for code in codes}
    assert all(CODES[code].hint for code in codes)


def test_a_list_of_chapters_is_in_no_other_language() -> None:
    names = ("Die Waage", "Am Steg", "Der Zoll", "Das Boot", "Die Flut") * 8
    items = tuple(ListItem((para(f"Kapitel {at}: {name}"),)) for at, name in enumerate(names))
    contents = Section((Heading((Text("Inhalt"),)), List(items)), role=Role.CHAPTER)
    assert codes_of(book(*(chapter(at, ENGLISH) for at in range(5)), contents)) == []


def written(number: int, lines: tuple[str, ...], lang: str = "", within: str = "") -> Section:
    made = chapter(number, lines)
    blocks = tuple(replace(block, lang=within) for block in made.blocks)
    return replace(made, blocks=blocks, lang=lang, origin=Origin(f"{number}.md"))


@pytest.mark.parametrize(
    ("odd", "told"),
    [
        (written(9, FRENCH), ["9"]),
        (written(9, LETTER), ["9"]),
        (written(9, ENGLISH), []),
        (written(9, FRENCH, lang="fr"), []),
        (written(9, LETTER, within="ru"), []),
        (replace(written(9, LETTER), origin=Origin("9.html")), []),
        (replace(chapter(8, ()), lang="ru", sections=(written(9, LETTER),)), []),
    ],
)
def test_a_chapter_of_a_manuscript_that_does_not_say_its_language_is_told(
    odd: Section, told: list[str]
) -> None:
    document = book(*(written(number, ENGLISH) for number in range(1, 6)), odd)
    files = {f"{number}.md" for number in range(1, 10)}
    found = undeclared_languages(document, files, NO_CHOICES)
    assert [one.chapter for one in found] == told
    assert all("lang: fr" in one.hint for one in found)
    assert not undeclared_languages(document, files, Choices(("BOK009",)))
