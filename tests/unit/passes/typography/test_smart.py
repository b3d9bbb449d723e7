"""Quotes, dashes and ellipses as print sets them, by language and across marks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.findings.finding import Outcome
from octavo.passes.typography import SET_TYPOGRAPHY, set_typography
from octavo.tree.build import bullets, chapter, em, heading, link, note, para, ruby
from octavo.tree.document import Certification, Contributor, Document, Metadata, Section, Series
from octavo.tree.nodes import (
    Block,
    BlockQuote,
    Code,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Paragraph,
    Preformatted,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
)
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.quotes import BY_LANGUAGE, Quotes, quotes_for

EXAMPLES = {
    "en": {
        '"Who?" "Me," he said.': "“Who?” “Me,” he said.",
        "'Who?' 'Me,' he said.": "‘Who?’ ‘Me,’ he said.",
        "\"'Nested,' she said.\"": "“‘Nested,’ she said.”",
        "It's the dogs' don't-care bowl": "It’s the dogs’ don’t-care bowl",
        "'Tis the '90s, rock 'n' roll": "’Tis the ’90s, rock ’n’ roll",
        '("x") ["y"]': "(“x”) [“y”]",
        'I was---" he began---"no."': "I was—” he began—“no.”",
        "10--20 and so on...": "10–20 and so on…",
        '"To be continued': "“To be continued",
        '"He was 12" she said.': "“He was 12” she said.",
        '"Go " she said.': "“Go ” she said.",
        '"Stop"he said': "“Stop”he said",
        'He left ("x", "y"12)': "He left (“x”, “y”12)",
        "'Go, don't": "’Go, don’t",
        "'Go, it's 5'6": "’Go, it’s 5'6",
        "'Go on' 'til": "‘Go on’ ’til",
        "'He was 12' she said.": "‘He was 12’ she said.",
        'say“x 12"': "say“x 12”",
        'say”x 12"': 'say”x 12"',
        '"a","b" ("x","y") \'I--\'': "“a”,“b” (“x”,“y”) ‘I–’",
        "('a','b') L'\"Odyssey\"": "(‘a’,‘b’) L’“Odyssey”",
        "\"I'm,\" 'e said, \"'ungry.\" 'No.'": "“I’m,” ’e said, “’ungry.” ‘No.’",
        "'ungry, \"he 'saw' it\"": "’ungry, “he ‘saw’ it”",
        "a \"Bounty\"'s crew, 'aye'": "a “Bounty”’s crew, ‘aye’",
        '6\'2" tall, "a 12" plank," he said': '6\'2" tall, “a 12" plank,” he said',
        "'Go ' she said, 'b--'c": "‘Go ’ she said, ‘b–’c",
        'stop"he said".': 'stop"he said".',
        'say " this " or" that"': 'say " this " or" that"',
    },
    "de": {
        "\"Ja\", sagte er, 'nun' geht's": "„Ja“, sagte er, ‚nun‘ geht’s",
        "'Da geht's um 12's Uhr', sagte er": "‚Da geht’s um 12’s Uhr‘, sagte er",
        "\"Geh, 's wird.\" Er: 'Halt!'": "„Geh, ’s wird.“ Er: ‚Halt!‘",
        "\"Geh, 'ran da.\" Er: 'Halt!'": "„Geh, ’ran da.“ Er: ‚Halt!‘",
    },
    "de-CH": {'"Ja"': "«Ja»"},
    "fr": {'"Oui," dit-il, "l\'ami"': "«\u202fOui,\u202f» dit-il, «\u202fl’ami\u202f»"},
    "sv-FI": {'"Ja", sade hon': "”Ja”, sade hon"},
    "pl": {'"Tak"': "„Tak”"},
    "tlh": {'"Qapla\'"...': "“Qapla’”…"},
    "it": {'l\'"Alba" e dell\'"Unità"': "l’«Alba» e dell’«Unità»"},
    "ca": {"\"Sense 's anglès\", va dir l'home": "«Sense ’s anglès», va dir l’home"},
    "bg": {"\"Да\", каза 'той'": "„Да“, каза ‚той‘"},
    "sr": {"\"Да\", рече 'он'": "„Да“, рече ‘он’"},
    "lt": {'"Taip"': "„Taip“"},
    "lv": {'"Jā"': "„Jā”"},
    "et": {"\"Ta ütles 'jah'\"": "„Ta ütles «jah»“"},
    "cy": {"'Dw i'n mynd', \"i'r\"": "‘Dw i’n mynd’, “i’r”"},
    "he": {
        "\"שלום\", אמר ג'ורג' O'Hara": "”שלום”, אמר ג׳ורג׳ O’Hara",
        'דו"ח "של" צה"ל': "דו״ח ”של” צה״ל",
    },
    "ar": {"\"قال 'نعم'\"، ثم ذهب": "«قال ”نعم“»، ثم ذهب"},
    "fa": {"\"گفت 'بله'\"": "«گفت ‹بله›»"},
    "hy": {'"Այո"': "«Այո»"},
    "hi": {'"हाँ", उसने कहा': "“हाँ”, उसने कहा"},
    "ko": {"\"네, '그래'\"": "“네, ‘그래’”"},
}
UNTOUCHED = (
    "6'2\" tall",
    "5' and 6\" nails",
    'a " b',
    "a ' b",
    'He said "',
    "He said '",
    'a 12" nail',
    'stop"he said',
    "a 12' nail",
    "----",
    "....",
    "- . . .",
    "---",
    "* * *",
    "<!-- x -->",
    "https://example.org/a--b...c",
    "me--too@example.org",
)


def page(*blocks: str | Block, language: str = "en", title: str = "") -> Document:
    return Document(Metadata(language=language), body_matter=(chapter(title, *blocks),))


def run(*blocks: str | Block, language: str = "en") -> Outcome:
    return SET_TYPOGRAPHY.run(page(*blocks, language=language))


def words(outcome: Outcome) -> str:
    (block,) = outcome.document.body_matter[0].blocks
    assert isinstance(block, Paragraph)
    return inline_text(block.content)


@pytest.mark.parametrize(
    ("language", "plain", "set_"),
    [(tag, plain, set_) for tag, pairs in EXAMPLES.items() for plain, set_ in pairs.items()],
)
def test_each_language_sets_its_own_marks(language: str, plain: str, set_: str) -> None:
    assert words(run(plain, language=language)) == set_


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_in_doubt_or_an_address_stays(text: str) -> None:
    document = page(text)

    assert SET_TYPOGRAPHY.run(document) == Outcome(document)


@pytest.mark.parametrize("language", ["ja", "zh-Hant", "yue"])
def test_japanese_and_chinese_are_not_touched(language: str) -> None:
    document = page('"a" -- it\'s...', language=language)

    assert SET_TYPOGRAPHY.run(document).document is document


@pytest.mark.parametrize(
    ("content", "set_"),
    [
        (('"', em("Stop"), '," he said, ', em('"now'), '"'), "“Stop,” he said, “now”"),
        ((em("don"), "'t"), "don’t"),
        (("a", LineBreak(), '"b"'), "a\n“b”"),
        ((em("he said.."), "."), "he said…"),
        ((Code('"x"--'), ' "y"'), '"x"-- “y”'),
        (('"', Image("a.png", '"b"'), 'x"'), "“x”"),
        ((link("https://example.org/--", '"a"'),), "“a”"),
        (('"x', note('a"'), '" y'), "“x” y"),
        ((ruby('"a"', '"b"'),), '“a”("b")'),
        ((Text('"Oui"', lang="fr"), ' "yes"'), "«\u202fOui\u202f» “yes”"),
        ((Text('"はい"', lang="ja"), ' "yes"'), '"はい" “yes”'),
    ],
)
def test_a_run_is_set_as_a_whole_whatever_is_marked_in_it(
    content: tuple[str | Inline, ...], set_: str
) -> None:
    assert words(run(para(*content))) == set_


def test_every_place_of_a_page_is_set_but_code() -> None:
    straight, curly = "it's", "it’s"

    def filled(text: str) -> Document:
        verse = Verse((Stanza((VerseLine((Text(text),)),)),))
        table = Table((TableRow((TableCell((para(text),)),)),), (Text(text),))
        figure = Figure(Image("a.png", straight), (Text(text),))
        code = Preformatted(straight)
        blocks = (heading(text), bullets(text), verse, table, figure, code, para(note(text)))
        return page(*blocks, title=text)

    assert SET_TYPOGRAPHY.run(filled(straight)).document == filled(curly)


def test_a_finding_says_which_words_changed_and_how() -> None:
    (finding,) = run('She said "yes" -- then "no".').findings

    assert (finding.before, finding.after) == ('"yes" -- "no".', "“yes” – “no”.")
    assert finding.code == "TYP001"
    assert finding.origin is not None
    assert finding.origin.made_by == "set-typography"


def half_pairs(text: str, quotes: Quotes) -> list[str]:
    """Return the halves of pairs that are set and whose other half is straight, or not there for a single one."""
    halves = []
    opened = {"double": 0, "single": 0}
    straight = False
    for character in text:
        match character:
            case quotes.open_double:
                opened["double"] += 1
            case quotes.close_double if opened["double"]:
                opened["double"] -= 1
            case quotes.close_double if straight:
                halves.append(character)
            case '"':
                straight = True
                halves.extend(quotes.open_double * opened["double"])
            case quotes.open_single:
                opened["single"] += 1
            case quotes.close_single:
                opened["single"] -= 1
                halves.extend(character * (opened["single"] < 0))
            case _:
                pass
    return halves + [quotes.open_single] * opened["single"]


TYPED = "\"\"\"'''' --.,abs()!\n"
WITH_TWO_FORMS = sorted(
    tag
    for tag, quotes in BY_LANGUAGE.items()
    if len({*quotes.marks, quotes.apostrophe}) == 5  # each of its marks says what it is
)


@given(st.text(TYPED, max_size=30), st.sampled_from(WITH_TWO_FORMS))
@settings(max_examples=500)
def test_no_pair_is_set_by_half(text: str, language: str) -> None:
    assert half_pairs(words(run(para("a", text), language=language)), quotes_of(language)) == []


def quotes_of(language: str) -> Quotes:
    quotes = quotes_for(language)
    assert quotes
    return quotes


def test_a_pair_that_ends_in_a_language_not_touched_stays() -> None:
    outcome = run(para('"Yes," ', '"she wrote ', Text('はい" "', lang="ja"), 'no"'))

    assert words(outcome) == '“Yes,” "she wrote はい" "no"'


@pytest.mark.parametrize(
    "text", ["'" * 60_000, "\"'" * 30_000, "'a " * 20_000, "“'a” " * 12_000, '"a\'" ' * 12_000]
)
def test_runs_of_nothing_but_quotes_are_set_in_good_time(text: str) -> None:
    assert len(words(run("a " + text))) == len(text) + 2


ALPHABET = "\"\"\"'''' -.,ab1()—–…“”‘’«»„‚אב׳״@\u202f\n"


@given(
    st.text(ALPHABET, max_size=14),
    st.text(ALPHABET, min_size=1, max_size=8),
    st.text(ALPHABET, max_size=14),
    st.sampled_from(sorted(BY_LANGUAGE)),
    st.sampled_from([em, Code, note, lambda text: Text(text, lang="fr")]),
)
@settings(max_examples=500)
def test_a_second_run_changes_nothing(
    before: str, marked: str, after: str, language: str, mark: type
) -> None:
    once = run(para(before, mark(marked), after), language=language).document

    assert SET_TYPOGRAPHY.run(once) == Outcome(once)


def test_a_finding_tells_the_place_of_the_run_wherever_it_stands() -> None:
    here = Origin("a.md", 3)
    words = (Text("it's"),)
    blocks: tuple[Block, ...] = (
        Paragraph(words, origin=here),
        Heading(words, 2, origin=here),
        BlockQuote((), attribution=words, origin=here),
        Figure(Image("a.png"), words, origin=here),
        Table((), words, origin=here),
        Verse((Stanza((VerseLine(words, origin=here),)),)),
    )
    section = Section(blocks, title=words, subtitle=words, origin=here)
    outcome = SET_TYPOGRAPHY.run(Document(body_matter=(section,)))

    places = [finding.origin for finding in outcome.findings]
    assert places == [Origin("a.md", 3, made_by="set-typography")] * 8
    assert outcome.document.body_matter[0].subtitle == (Text("it’s"),)


def test_sections_within_sections_are_set_in_their_language() -> None:
    inner = replace(chapter("", '"Ja"'), lang="de")
    outer = replace(chapter("", '"Yes"'), sections=(inner, chapter("", "Fog.")))
    document = Document(Metadata(language="en"), body_matter=(outer,))
    result = SET_TYPOGRAPHY.run(document).document.body_matter[0]

    assert result.blocks == (para("“Yes”"),)
    assert result.sections[0].blocks == (para("„Ja“"),)
    assert result.sections[1] is outer.sections[1]


def test_what_is_said_of_the_book_is_set_too() -> None:
    said = Metadata(
        title="L'Étoile -- \"et l'encre\"",
        subtitle="D'après...",
        contributors=(Contributor("Aïcha d'Ornay", file_as="d'Ornay, Aïcha"),),
        language="fr",
        identifier="urn:x:a--b",
        publisher="L'Ancre",
        rights="Tous droits -- ou l'on s'entend",
        description="<p class='x'>\"Un\"</p>",
        subjects=("Récits d'hiver",),
        series=Series('L\'"Aube"', "1"),
        certification=Certification("L'Œil", "A -- B"),
    )
    outcome = SET_TYPOGRAPHY.run(Document(said))
    found = outcome.document.metadata

    assert (found.title, found.subtitle) == ("L’Étoile – «\u202fet l’encre\u202f»", "D’après…")
    assert found.contributors == (Contributor("Aïcha d’Ornay", file_as="d’Ornay, Aïcha"),)
    assert (found.publisher, found.rights) == ("L’Ancre", "Tous droits – ou l’on s’entend")
    assert (found.subjects, found.series) == (
        ("Récits d’hiver",),
        Series("L’«\u202fAube\u202f»", "1"),
    )
    kept = ("identifier", "description", "certification", "language")
    assert [getattr(found, name) for name in kept] == [getattr(said, name) for name in kept]
    (finding,) = outcome.findings
    assert (finding.code, finding.before, finding.after) == ("TYP001", "", "")
    assert finding.message.endswith(
        "of the book: title, subtitle, contributors, publisher, rights, subjects, series."
    )
    assert SET_TYPOGRAPHY.run(outcome.document) == Outcome(outcome.document)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_title_with_nothing_to_set_is_not_touched(language: str) -> None:
    title = "Salt" if language == "en" else "塩 -- 'a'"
    document = Document(Metadata(title=title, language=language))

    assert SET_TYPOGRAPHY.run(document).document is document


@pytest.mark.parametrize(
    ("language", "name", "set_"),
    [
        ("en", "Ida O'Connell", "Ida O’Connell"),
        ("uk", "Дем'ян Лис", "Дем’ян Лис"),
        ("he", "ג'ורג' ארד", "ג׳ורג׳ ארד"),
    ],
)
def test_a_name_has_the_apostrophe_of_its_language(language: str, name: str, set_: str) -> None:
    document = Document(Metadata(contributors=(Contributor(name),), language=language))

    assert SET_TYPOGRAPHY.run(document).document.metadata.authors == (set_,)


def test_a_house_has_its_own_marks_in_the_language_of_its_book_and_no_other() -> None:
    step = set_typography("»«›‹")
    outcome = step.run(
        page(para("\"Ja, das 'geht' so\", ", Text('"Oui"', lang="fr")), language="de-AT")
    )
    assert words(outcome) == "»Ja, das ›geht‹ so«, «\u202fOui\u202f»"
    assert step.run(outcome.document) == Outcome(outcome.document)
    titled = Document(Metadata(title='Die "Fähre"', language="de"))
    assert step.run(titled).document.metadata.title == "Die »Fähre«"
    british = set_typography("‘’“”").run(page("\"Don't say 'no'\", 'tis he.", language="en-GB"))
    assert words(british) == "‘Don’t say “no”’, ’tis he."
