import pytest

from octavo.app.pages import clean_page
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.languages import language_of, settled_language
from octavo.readers.source import Source

ENGLISH = [
    "The letter came with the last ship, and the keeper read it by the lamp.",
    "He folded it twice, put it into the drawer, and did not open the drawer again.",
    "Snow fell all night; in the morning nobody could see the road.",
] * 4
CHINESE = [
    "守塔人说，今年不会再有船来了，大家都不要再等了。",
    "她把信折好，放进抽屉里，没有再打开过它。",
] * 6
JAPANESE = [
    "灯台守は、今年はもう船は来ないだろうと言った。",
    "彼女は手紙を折って、引き出しにしまった。",
] * 6
KOREAN = [
    "등대지기는 올해는 더 이상 배가 오지 않는다고 말했다.",
    "그녀는 편지를 접어 서랍에 넣었다.",
] * 6
RUSSIAN = [
    "Смотритель сказал, что кораблей в этом году больше не будет.",
    "Она сложила письмо и убрала в стол.",
] * 6


def codes_of(*lines: str) -> list[str]:
    page = "\n\n".join(lines)
    findings = clean_page(Source("page.txt", page.encode(), "text/plain"), NO_CHOICES).findings
    return [finding.code for finding in findings if finding.code == "CHR019"]


@pytest.mark.parametrize(
    ("chapter", "tail"),
    [
        (ENGLISH, CHINESE),
        (ENGLISH, KOREAN),
        (ENGLISH, RUSSIAN),
        (RUSSIAN, JAPANESE),
        (CHINESE, ENGLISH),
        (CHINESE, JAPANESE),
        (JAPANESE, CHINESE),
        (KOREAN, CHINESE),
    ],
)
def test_an_untranslated_tail_is_found(chapter: list[str], tail: list[str]) -> None:
    assert codes_of(*chapter, *tail[:3]) == ["CHR019"]


@pytest.mark.parametrize("chapter", [ENGLISH, CHINESE, JAPANESE, KOREAN, RUSSIAN])
def test_a_chapter_of_one_language_is_left_in_peace(chapter: list[str]) -> None:
    assert codes_of(*chapter) == []


@pytest.mark.parametrize(
    ("chapter", "letter"),
    [(ENGLISH, RUSSIAN), (ENGLISH, JAPANESE), (RUSSIAN, ENGLISH), (CHINESE, ENGLISH)],
)
def test_a_letter_amid_the_story_belongs_to_it(chapter: list[str], letter: list[str]) -> None:
    assert codes_of(*chapter, *letter[:3], *chapter) == []


def test_a_quotation_in_another_script_belongs_to_the_story() -> None:
    assert (
        codes_of(*ENGLISH, "On the lintel was cut: 「水は石を知る、石は水を知らない」。", *ENGLISH)
        == []
    )
    assert codes_of(*ENGLISH, "He said it once more: 「水は石を知る」。") == []


def test_paragraphs_that_alternate_with_their_original_are_found() -> None:
    assert codes_of(*(line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair)) == [
        "CHR019"
    ]


def test_a_long_stretch_amid_the_story_is_not_a_letter() -> None:
    assert codes_of(*ENGLISH, *CHINESE, *ENGLISH) == ["CHR019"]


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (ENGLISH, "en"),
        (RUSSIAN, "ru"),
        (JAPANESE, "ja"),
        (CHINESE, "zh"),
        ([*ENGLISH, *RUSSIAN[:3]], "en"),
        ([*RUSSIAN, *ENGLISH[:3]], "ru"),
    ],
)
def test_a_text_is_of_the_language_that_most_of_it_is_in(lines: list[str], language: str) -> None:
    assert language_of("\n".join(lines)) == language


@pytest.mark.parametrize(
    ("said", "text", "language"),
    [
        ("", "तीन दिन तक बारिश होती रही और किसी ने दीया नहीं जलाया।", "hi"),
        ("mr", "तीन दिवस पाऊस पडत होता आणि कोणी दिवा लावला नाही.", "mr"),
        ("", "তিন দিন ধরে বৃষ্টি হচ্ছিল, কেউ প্রদীপ জ্বালায়নি।", "bn"),
        ("", "மூன்று நாட்கள் மழை பெய்தது, யாரும் விளக்கை ஏற்றவில்லை.", "ta"),
        ("", "მარიმ ლამპა მაგიდაზე დადგა და აღარ შეუხედავს.", "ka"),
        ("en", "Մարիամը դրեց լապտերը սեղանին և այլևս չնայեց դրան։", "hy"),
        ("", "សុភាបានដាក់ចង្កៀងលើតុ ហើយមិនមើលវាទៀតទេ។", "km"),
        ("tl", "Inilapag ni Maria ang lampara sa mesa at hindi na ito tiningnan muli.", "tl"),
        ("en-GB", "\n".join(ENGLISH), "en-GB"),
        ("en", "\n".join(RUSSIAN), "ru"),
        ("ru", "\n".join(ENGLISH), "en"),
    ],
)
def test_a_declared_language_is_believed_unless_the_text_is_surely_of_another(
    said: str, text: str, language: str
) -> None:
    assert settled_language(said, text) == language


def test_the_user_may_say_that_a_tail_belongs_by_its_first_words() -> None:
    page = "\n\n".join((*ENGLISH, *CHINESE[:3]))
    source = Source("page.txt", page.encode(), "text/plain")
    told = [found for found in clean_page(source, NO_CHOICES).findings if found.code == "CHR019"]
    assert [found.message for found in told] == [
        f"3 paragraphs are in Chinese script, the chapter in Latin; the first is “{CHINESE[0]}”."
    ]
    kept = clean_page(source, Choices(("守塔人说",))).findings
    assert [found for found in kept if found.code == "CHR019"] == []


def test_a_few_short_lines_at_the_end_are_a_quotation() -> None:
    heard = "He said “спасибо, моя дорогая подруга” and she said “до свидания, мой дорогой друг”."
    assert codes_of(*ENGLISH, heard, *ENGLISH, "Прощай, море.", "Прощай, ночь.", "Прощай.") == []


def test_eight_paragraphs_amid_the_story_are_not_a_letter_and_seven_are_one() -> None:
    lines = ["Смотритель сказал, что ветра больше не будет."] * 8
    story = ENGLISH * 4
    assert codes_of(*story, *lines[:7], *story) == []
    assert codes_of(*story, *lines, *story) == ["CHR019"]


def test_two_letters_that_are_a_fifth_of_the_chapter_are_none() -> None:
    letter = RUSSIAN[:3]
    assert codes_of(*ENGLISH, *letter, *ENGLISH) == []
    assert codes_of(*ENGLISH[:6], *letter, *ENGLISH[6:], *letter, ENGLISH[0]) == ["CHR019"]
