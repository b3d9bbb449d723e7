from pathlib import Path

import pytest

from octavo.findings.errors import ManuscriptError
from octavo.manuscript import load_manuscript, set_value
from octavo.manuscript.load import parse_manuscript
from octavo.manuscript.model import (
    Book,
    Build,
    Clean,
    Cover,
    Epub,
    Images,
    Manuscript,
    Part,
    Pdf,
    Person,
    Typography,
)
from octavo.tree.document import Certification, Contributor, Metadata, Series

HOME = Path("salt")
WHOLE = """
[book]
title = "Salt"
subtitle = "A Tale"
authors = ["Ines Calder", "No"]
translators = ["T"]
editors = ["E"]
illustrators = ["I"]
language = "en-GB"
direction = "ltr"
identifier = "urn:isbn:9780000000002"
publisher = "The Octavo Samples"
date = 2026-03-01
rights = "CC0"
description = "Wet."
subjects = ["Sea"]
series = { name = "Tides", index = 2 }
front = ["front/*.md"]
chapters = ["chapters/*.md"]
back = ["back/*.md"]

[[part]]
title = "Low"
number = 1
chapters = ["low/*.md"]

[[part]]
title = "High"
chapters = ["high/*.md"]

[clean]
keep = ["CHR005"]
drop = ["Read this at"]
notes = "end"

[typography]
smart = true

[pdf]
trim = "A5"
type-size = 10.5
leading = 14
recto = true
bleed = "3mm"
marks = true
press = true

[epub]
embed-fonts = true

[images]
max-pixels = 2000000
max-side = 1600

[build]
name = "salt"
out = "made"
formats = ["pdf", "md", "pdf"]
style = "plain"
css = ["salt.css"]
"""


def parse(text: str) -> Manuscript:
    return parse_manuscript(text.encode(), HOME / "octavo.toml")


def problem(text: str) -> tuple[str, str]:
    with pytest.raises(ManuscriptError) as caught:
        parse(text)
    assert caught.value.exit_code == 2
    return str(caught.value), caught.value.hint


def test_all_wrong_keys_of_a_file_are_reported_in_the_order_of_their_lines() -> None:
    text = """
[book]
titel = "Salt"
authors = "Ines Calder"
language = "english, British"
series = { name = "Tides", idx = 2 }
[mobi]
x = 1
[[part]]
title = "Low"
[[part]]
titel = "High"
chapters = 3
[pdf]
isbn = "x"
"""
    with pytest.raises(ManuscriptError) as caught:
        parse(text)
    first = caught.value
    errors = [(str(one), one.hint) for one in (first, *first.others)]
    assert [message.partition(": ")[0] for message, _ in errors] == [
        f"{HOME / 'octavo.toml'}:{line}" for line in (3, 4, 5, 6, 7, 12, 13, 15)
    ]
    assert errors[0][0].endswith(":3: unknown key book.titel")
    assert errors[0][1] == "did you mean book.title?"
    assert errors[-1][1] == "did you mean pdf.identifier?"


@pytest.mark.parametrize("key", ['"a.b"', '"a[0]"', '"a]"', "a.b.c", '""'])
@pytest.mark.parametrize("table", ["", "[book]\n", "[[part]]\n"])
def test_a_wrong_key_of_any_spelling_is_reported_once(table: str, key: str) -> None:
    with pytest.raises(ManuscriptError) as caught:
        parse(f"{table}{key} = 1\n[pdf]\nstile = 1\n")
    assert len(caught.value.others) == 1
    assert str(caught.value.others[0]).endswith("unknown key pdf.stile")


def test_a_wrong_key_that_looks_like_the_place_of_a_part_is_reported() -> None:
    with pytest.raises(ManuscriptError, match="expected tables") as caught:
        parse("part = [1]\n'part[0]' = 2\n'part[0].x' = 3\n")
    assert len(caught.value.others) == 2


def test_of_very_many_wrong_keys_the_first_are_reported() -> None:
    with pytest.raises(ManuscriptError) as caught:
        parse("[book]\n" + "".join(f"k{at} = 1\n" for at in range(500)))
    assert len(caught.value.others) == 19


def test_every_key_finds_its_place() -> None:
    assert parse(WHOLE) == Manuscript(
        HOME,
        Book(
            title="Salt",
            subtitle="A Tale",
            authors=(Person("Ines Calder"), Person("No")),
            translators=(Person("T"),),
            editors=(Person("E"),),
            illustrators=(Person("I"),),
            language="en-GB",
            direction="ltr",
            identifier=("urn:isbn:9780000000002",),
            publisher="The Octavo Samples",
            date="2026-03-01",
            rights="CC0",
            description="Wet.",
            subjects=("Sea",),
            series=Series("Tides", "2"),
            front=("front/*.md",),
            chapters=("chapters/*.md",),
            back=("back/*.md",),
        ),
        (Part("Low", "1", ("low/*.md",)), Part("High", chapters=("high/*.md",))),
        Clean(("CHR005",), ("Read this at",), "end"),
        Typography(smart=True),
        Pdf("A5", 10.5, 14.0, recto=True, bleed="3mm", marks=True, press=True),
        Epub(embed_fonts=True),
        Build("salt", "made", ("pdf", "md"), "plain", ("salt.css",)),
        Images(2_000_000, 1600),
    )


@pytest.mark.parametrize("value", ["0", "99", "-5", "true", '"1600"', "16.5", "20001"])
def test_a_side_that_no_picture_has_is_an_error(value: str) -> None:
    message, _ = problem(f"[images]\nmax-side = {value}\n")
    assert "expected a whole number from 100 to 20000" in message


@pytest.mark.parametrize("side", [100, 20000])
def test_a_side_may_be_the_shortest_or_the_longest(side: int) -> None:
    assert parse(f"[images]\nmax-side = {side}\n").images.max_side == side


def test_four_quotation_marks_may_have_spaces_between_them() -> None:
    assert parse("[typography]\nquotes = '» « ›‹'").typography.quotes == "»«›‹"


def test_an_empty_file_is_a_manuscript_of_defaults() -> None:
    assert parse("") == Manuscript(HOME)


def test_the_catalogue_gets_its_metadata_from_the_book() -> None:
    manuscript = parse(WHOLE)
    whole = Metadata(
        title="Salt",
        subtitle="A Tale",
        contributors=(
            Contributor("Ines Calder"),
            Contributor("No"),
            Contributor("T", "trl"),
            Contributor("E", "edt"),
            Contributor("I", "ill"),
        ),
        language="en-GB",
        direction="ltr",
        identifier="urn:isbn:9780000000002",
        publisher="The Octavo Samples",
        date="2026-03-01",
        rights="CC0",
        description="Wet.",
        subjects=("Sea",),
        series=Series("Tides", "2"),
    )
    assert manuscript.book.metadata == whole
    assert manuscript.metadata == whole
    assert Book().metadata == Metadata()
    assert Manuscript(HOME).metadata == Metadata(language="")  # which the pages are asked for


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[book\n", "octavo.toml:1:6: expected ']' at the end of a table declaration", "TOML"),
        ("[book]\ntitle = \n", "octavo.toml:2:9: invalid value", "TOML"),
        ("[book]\n\ntitel = 'x'", "octavo.toml:3: unknown key book.titel", "mean book.title?"),
        (
            "[book]\nisbn = 'x'",
            "octavo.toml:2: unknown key book.isbn",
            "did you mean book.identifier?",
        ),
        (
            "[pdf]\nisbn = 'x'",
            "octavo.toml:2: unknown key pdf.isbn",
            "did you mean pdf.identifier?",
        ),
        ("[pdf]\nsize = 'x'", "octavo.toml:2: unknown key pdf.size", "did you mean pdf.trim?"),
        ("[book]\nsize = 'x'", "octavo.toml:2: unknown key book.size", "trim belongs under [pdf]"),
        (
            "[book]\ndedication = 'x'",
            "octavo.toml:2: unknown key book.dedication",
            "did you mean book.front?",
        ),
        (
            "[pdf]\ngutter = 'x'",
            "octavo.toml:2: unknown key pdf.gutter",
            "style belongs under [build]",
        ),
        ("[bok]\n", "octavo.toml:1: unknown table bok", "did you mean book?"),
        (
            "title = 'x'",
            "octavo.toml:1: unknown table title",
            "title belongs under [book] or [part]",
        ),
        ("[mobi]\n", "octavo.toml:1: unknown table mobi", "known are book"),
        (
            "[pdf]\nstyle = 'x'",
            "octavo.toml:2: unknown key pdf.style",
            "style belongs under [build]",
        ),
        ("[pdf]\nstile = 'x'", "octavo.toml:2: unknown key pdf.stile", "known are trim"),
        (
            "[book]\ntitle = 3",
            "octavo.toml:2: book.title: expected a string, found a number",
            "",
        ),
        (
            "[book]\nauthors = 'x'",
            'octavo.toml:2: book.authors: expected a list of names such as ["…"], found a string',
            "",
        ),
        (
            "[book]\nauthors = ['x', 3]",
            'octavo.toml:2: book.authors: expected names such as "…" or { name = "…" }, found a number',
            "",
        ),
        (
            "[pdf]\nlinks = 'note'",
            "octavo.toml:2: pdf.links: 'note' is not one of words, notes; did you mean 'notes'?",
            "",
        ),
        (
            '[typography]\nquotes = "»«"',
            "octavo.toml:2: typography.quotes: expected four marks, those of double quotes first, such as \"»«›‹\", found '»«'",
            "",
        ),
        ("[typography]\nquotes = 3", "octavo.toml:2: typography.quotes: expected four marks", ""),
        ("[typography]\nquotes = 'abcd'", "octavo.toml:2: typography.quotes: expected four", ""),
        (
            "[images]\nmax-side = 7",
            "octavo.toml:2: images.max-side: expected a whole number from 100 to 20000, found 7",
            "",
        ),
        (
            "[typography]\nsmart = 'yes'",
            "octavo.toml:2: typography.smart: expected true or false, found a string",
            "",
        ),
        ("[book]\ndate = '1 May'", "octavo.toml:2: book.date: expected a date such as 2026", ""),
        (
            "[book]\ndate = '2026-02-31'",
            "octavo.toml:2: book.date: expected a date such as 2026",
            "",
        ),
        ("[book]\nlanguage = 'English!'", "octavo.toml:2: book.language: expected a language", ""),
        ("[book]\ndirection = 'up'", 'octavo.toml:2: book.direction: expected "ltr" or "rtl"', ""),
        (
            "[clean]\nnotes = 'drpo'",
            "octavo.toml:2: clean.notes: 'drpo' is not one of keep, end, drop; did you mean 'drop'?",
            "",
        ),
        (
            "[build]\ncontents = 'section'",
            "octavo.toml:2: build.contents: 'section' is not one of chapters, sections; did you mean 'sections'?",
            "",
        ),
        (
            "[build]\nformats = ['mobi', 'pdf']",
            "octavo.toml:2: build.formats: 'mobi' is not one of epub, kepub, pdf, md, txt, json",
            "",
        ),
        ("[build]\nname = 'a/b'", "octavo.toml:2: build.name: expected a name without a", ""),
        ("[build]\nout = '../x'", "octavo.toml:2: build.out: expected a folder beside", ""),
        ("[build]\nout = '/x'", "octavo.toml:2: build.out: expected a folder beside", ""),
        (
            "[book]\nseries = { name = 'x', indx = 3 }",
            "octavo.toml:2: unknown key book.series.indx",
            "did you mean book.series.index?",
        ),
        ("[book.series]\nindex = 3", "octavo.toml:1: book.series: the series has no name", ""),
        ("[book]\nseries = 'x'", "octavo.toml:2: book.series: expected a table such as", ""),
        (
            "[[part]]\ntitle = 'a'\n[[part]]\n\nnumber = [1]",
            "octavo.toml:5: part.number: expected a string or a number, found a list",
            "",
        ),
        ("[part]\ntitle = 'x'", "octavo.toml:1: part: expected tables [[part]], found one", ""),
        ("part = 3", "octavo.toml:1: part: expected tables [[part]], found a number", ""),
        ("book = 3", "octavo.toml:1: book: expected a table [book], found a number", ""),
        ("book.titel = 'x'", "octavo.toml:1: unknown key book.titel", "mean book.title?"),
        ("a = " + "[" * 5000, "octavo.toml: nested too deeply", ""),
        ("a = 1\nb = " + "9" * 6000, "octavo.toml:2:5: an integer of more than 64 bits", "smaller"),
        ("[a]\n b=[ 0x" + "f" * 6000 + "]", "octavo.toml:2:6: an integer of more than", ""),
        ("b = {a = -9223372036854775809}", "octavo.toml:1:11: an integer of more than", ""),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_the_remedy(
    text: str, message: str, hint: str
) -> None:
    said, remedy = problem(text)

    assert said.startswith(f"{HOME}/{message}")
    assert hint in remedy


def test_bytes_that_are_not_utf_8_are_an_error_with_their_place() -> None:
    with pytest.raises(ManuscriptError, match=r"octavo\.toml:2:10: not UTF-8"):
        parse_manuscript(b'[book]\ntitle = "\xe9"', HOME / "octavo.toml")


def test_a_byte_order_mark_is_passed_over() -> None:
    text = b"\xef\xbb\xbf[book]\ntitle = 'x'"

    assert parse_manuscript(text, HOME / "octavo.toml").book.title == "x"


def test_a_folder_or_its_file_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "octavo.toml"
    file.write_text('[book]\ntitle = "Salt"\n', encoding="utf-8")

    assert load_manuscript(tmp_path) == load_manuscript(file)
    assert load_manuscript(tmp_path).folder == tmp_path


def test_a_folder_without_a_manuscript_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError, match="no such file") as caught:
        load_manuscript(tmp_path)
    assert "octavo init" in caught.value.hint


def test_a_file_larger_than_any_manuscript_is_refused(tmp_path: Path) -> None:
    (tmp_path / "octavo.toml").write_bytes(b"#" * 1_000_001)

    with pytest.raises(ManuscriptError, match="larger than"):
        load_manuscript(tmp_path)


@pytest.mark.parametrize(
    ("setting", "book"),
    [
        ("book.title=A = B", Book(title="A = B", series=Series("Tides"))),
        ("book.authors= A, B ", Book(authors=(Person("A"), Person("B")), series=Series("Tides"))),
        ('book.authors=["A, B"]', Book(authors=(Person("A, B"),), series=Series("Tides"))),
        ("book.series.index=3", Book(series=Series("Tides", "3"))),
        ("book.date=2026", Book(date="2026", series=Series("Tides"))),
    ],
)
def test_a_value_can_be_set_from_outside(setting: str, book: Book) -> None:
    manuscript = Manuscript(HOME, Book(series=Series("Tides")))

    assert set_value(manuscript, setting) == Manuscript(HOME, book)


def test_what_is_set_from_outside_is_no_longer_written_in_the_file() -> None:
    before = parse('[book]\ntitle = "Salt"\n[build]\nstyle = "plain"\n[pdf]\ntrim = "A5"')
    after = set_value(before, "build.style=classic")

    assert before.places.keys() - after.places.keys() == {"build.style"}
    assert after.places["pdf.trim"] == "salt/octavo.toml:6: pdf.trim"


def test_flags_and_formats_can_be_set_from_outside() -> None:
    manuscript = set_value(Manuscript(HOME), "typography.smart=true")

    assert set_value(manuscript, "build.formats=md,txt") == Manuscript(
        HOME, typography=Typography(smart=True), build=Build(formats=("md", "txt"))
    )


def test_volumes_can_be_set_from_outside_by_part_or_by_a_number_of_chapters() -> None:
    by_number = set_value(Manuscript(HOME), "book.volumes=200")
    assert by_number.book.volumes == parse("[book]\nvolumes = 200").book.volumes == "200"
    assert set_value(by_number, "book.volumes=part").book.volumes == "part"


@pytest.mark.parametrize("value", ["0", "-1", "2.5", "true", "parts", "\u0662"])
def test_volumes_of_no_number_of_chapters_are_refused(value: str) -> None:
    with pytest.raises(ManuscriptError, match="a number of chapters"):
        set_value(Manuscript(HOME), f"book.volumes={value}")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("title", "'title' does not set anything"),
        ("title=x", "'title=x' does not set anything"),
        ("book.titel=x", "--set: unknown key book.titel"),
        ("bok.title=x", "--set: unknown table bok"),
        ("typography.smart=yes", "--set: typography.smart: expected true or false"),
        ("build.formats=mobi", "--set: build.formats: 'mobi' is not one of"),
        ("book.authors=[", r"--set:1:\d+: "),
        ("part.title=x", "part.title: parts cannot be set"),
        ("book.title.x=y", "--set: book.title: expected a string"),
    ],
)
def test_a_setting_is_checked_as_the_file_is(setting: str, message: str) -> None:
    with pytest.raises(ManuscriptError, match=message):
        set_value(Manuscript(HOME), setting)


def test_people_may_bring_the_name_they_are_filed_under_and_what_they_did() -> None:
    book = parse(
        '[book]\nauthors = [{ name = "Ines Calder", file-as = "Calder, Ines" }, "No"]\n'
        'contributors = [{ name = "Bo", role = "Narrator" }, { name = "Di", role = "aft" }]\n'
    ).book
    assert book.metadata.contributors == (
        Contributor("Ines Calder", "aut", "Calder, Ines"),
        Contributor("No"),
        Contributor("Bo", "nrt"),
        Contributor("Di", "aft"),
    )


def test_a_cover_is_a_file_with_or_without_words() -> None:
    assert parse('[book]\ncover = "c.jpg"').book.cover == Cover("c.jpg")
    worded = parse('[book]\ncover = { file = "c.jpg", alt = "A gull" }')
    assert worded.book.cover == Cover("c.jpg", "A gull")
    assert set_value(worded, "book.cover=d.png").book.cover == Cover("d.png")
    assert set_value(worded, "book.cover.alt=Two gulls").book.cover == Cover("c.jpg", "Two gulls")


def test_nothing_is_claimed_unless_somebody_certifies_it() -> None:
    claimed = '[accessibility]\nconforms-to = "EPUB Accessibility 1.1 - WCAG 2.1 Level A"\n'
    assert parse(claimed).metadata.certification is None
    certified = parse(f'{claimed}certified-by = "A. Reader"').metadata.certification
    assert certified == Certification("A. Reader", "EPUB Accessibility 1.1 - WCAG 2.1 Level A")
    exempt = parse('[accessibility]\nexemption = "eaa-microenterprise"').metadata
    assert (exempt.certification, exempt.exemption) == (None, "eaa-microenterprise")
    named = set_value(parse(""), "accessibility.certified-by=A. Reader").metadata.certification
    assert named == Certification("A. Reader", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'identifier = "978-0-306-40615-8"',
            "the ISBN '978-0-306-40615-8' has the check digit 8; for its other figures it is 7",
        ),
        (
            'identifier = "ISBN 0-306-40615-3"',
            "has the check digit 3; for its other figures it is 2",
        ),
        ('identifier = "isbn:12"', "'12' is no ISBN: it has 13 figures"),
        (
            'contributors = [{ name = "Bo", role = "narator" }]',
            "found 'narator'; did you mean 'narrator'?",
        ),
        ('contributors = ["Bo"]', "what 'Bo' did is not known; give a role"),
        ('authors = [{ nam = "Bo" }]', "'nam' is none of name, file-as; did you mean 'name'?"),
        ("cover = { file = 3 }", "file: expected a string, found a number"),
        ('writing = "down"', "'down' is not one of horizontal, vertical"),
    ],
)
def test_what_a_book_says_of_itself_wrongly_is_named_with_the_reason(line: str, said: str) -> None:
    message, _ = problem(f"[book]\n{line}")
    assert message.startswith(f"{HOME}/octavo.toml:2: book.{line.partition(' ')[0]}: ")
    assert said in message


@pytest.mark.parametrize("key", ["title", "number"])
def test_what_no_book_may_hold_is_refused_where_a_part_is_named(key: str) -> None:
    with pytest.raises(ManuscriptError, match=rf"octavo.toml:2: part.{key}: U\+0001 is no"):
        parse(f'[[part]]\n{key} = "a\\u0001"')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[book]\ntitle = "Salt"\n\ntitle = "Foam"\n',
            "title is written twice; it is already in line 2",
        ),
        (
            "[book] # mine\n[build]\n[book]\n",
            "[book] is written twice; it is already in line 1",
        ),
        (
            '[[part]]\ntitle = "A"\n[[part]]\ntitle = "B"\ntitle = "C"\n',
            "it is already in line 4",
        ),
    ],
)
def test_a_key_that_is_written_twice_is_named_with_its_first_line(text: str, said: str) -> None:
    with pytest.raises(ManuscriptError) as caught:
        parse_manuscript(text.encode(), HOME)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ("title = “Fog”", "2:9: a curly quote, “", "straight"),
        ('title = "Fog”', "2:14: a curly quote, ”", "straight"),
        ('authors = ["Ada", ‘Odile’]', "2:19: a curly quote, ‘", "straight"),
        ('title = "Fog', "2:13: a string that is not closed", 'write "'),
        ("title = 'Fog", "2:13: a string that is not closed", "write '"),
        ('title = """Fog', "2:15: a string that is never closed", '"""'),
        ('front = ["front\\*.md"]', "2:18: a backslash", "/"),
        ('front = ["C:\\Users\\x.md"]', "a backslash", "/"),
        ("title = Fog at Sker", "2:9: words without quotes", '"Fog at Sker"'),
    ],
)
def test_the_mistakes_that_authors_make_in_toml_are_named(line: str, said: str, hint: str) -> None:
    with pytest.raises(ManuscriptError) as caught:
        parse_manuscript(f"[book]\n{line}\n".encode(), Path("octavo.toml"))
    assert said in str(caught.value)
    assert hint in caught.value.hint
