import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pymupdf
import pytest
from tests.kept_epubcheck import messages_on
from tests.strategies import picture

from octavo.app.catalog import EPUB
from octavo.app.deliver import Setting, make_with_pictures
from octavo.app.pages import clean_page
from octavo.app.publish import Target, publish
from octavo.app.streams import STANDARD_STREAM
from octavo.app.volumes import Division, misfitting, volumes_of
from octavo.findings.errors import OctavoError, UsageError, WriteError
from octavo.findings.finding import Outcome, Severity
from octavo.readers.source import Source
from octavo.tree.build import book, chapter, para, part
from octavo.tree.document import Document, Metadata, Resource, Role, Section, Series
from octavo.tree.ink import ink_of_document
from octavo.tree.isbn import printed_isbn
from octavo.tree.nodes import Heading, Image, Link, Text
from octavo.tree.walk import all_inlines
from octavo.writers.artifact import Artifact
from octavo.writers.epub import write_epub
from octavo.writers.pdf.options import PrintOptions


def nights(first: int, last: int) -> list[Section]:
    return [
        chapter(f"Night {at}", "The gulls had counted them, too.") for at in range(first, last + 1)
    ]


def serial() -> Document:
    """Return two parts of three nights, a foreword, an afterword, and a link from one part to the other."""
    beside = Link((Text("that other night"),), "#night-5")
    one = part("Oil", *nights(1, 2), chapter("Night 3", para("As on ", beside, ".")))
    two = part("Weather", *nights(4, 6))
    sections = tuple(
        section if at != 1 else Section(section.blocks, section.role, section.title, id="night-5")
        for at, section in enumerate(two.sections)
    )
    whole = book(
        Metadata(title="Counted"), one, Section(role=Role.PART, title=two.title, sections=sections)
    )
    return Document(
        whole.metadata,
        (Section((para("Read slowly."),), Role.FOREWORD, (Text("Foreword"),)),),
        whole.body_matter,
        (Section((para("It was a lamp."),), Role.AFTERWORD, (Text("Afterword"),)),),
    )


def names(document: Document) -> list[str]:
    return [section.label for section in document.sections()]


def test_each_part_becomes_a_book() -> None:
    (one, two), _ = volumes_of(serial(), "part")
    assert names(one) == ["Foreword", "Oil", "Night 1", "Night 2", "Night 3"]
    assert names(two) == ["Weather", "Night 4", "Night 5", "Night 6", "Afterword"]


def test_the_copyright_page_stands_in_each_volume() -> None:
    whole = serial()
    rights = Section((para("All rights reserved by the lamp."),), Role.COPYRIGHT_PAGE)
    volumes, _ = volumes_of(replace(whole, front_matter=(rights, *whole.front_matter)), "part")
    assert [[section.role for section in one.front_matter] for one in volumes] == [
        [Role.COPYRIGHT_PAGE, Role.FOREWORD],
        [Role.COPYRIGHT_PAGE],
    ]


def test_a_volume_has_its_number_in_its_title_and_its_place_in_a_set_of_the_books_name() -> None:
    (_, two), _ = volumes_of(serial(), "part")
    assert (two.metadata.title, two.metadata.subtitle) == ("Counted 2", "Weather")
    assert (two.metadata.volume, two.metadata.series) == (Series("Counted", "2"), None)


def test_a_books_own_subtitle_stands_before_that_of_a_volume_and_once() -> None:
    whole = replace(serial(), metadata=Metadata(title="Counted", subtitle="With Gulls"))
    subtitles = [one.metadata.subtitle for one in volumes_of(whole, "part")[0]]
    assert subtitles == ["With Gulls · Oil", "With Gulls · Weather"]
    same = replace(whole, metadata=Metadata(title="Counted", subtitle="Oil"))
    assert volumes_of(same, "part")[0][0].metadata.subtitle == "Oil"
    assert [one.metadata.subtitle for one in volumes_of(whole, "4")[0]] == ["With Gulls"] * 2


def test_so_many_chapters_make_a_volume_and_a_part_that_is_cut_goes_on_under_its_title() -> None:
    (one, two), _ = volumes_of(serial(), "4")
    assert names(one) == ["Foreword", "Oil", "Night 1", "Night 2", "Night 3", "Weather", "Night 4"]
    assert names(two) == ["Weather", "Night 5", "Night 6", "Afterword"]


def test_a_few_chapters_that_are_left_over_join_the_last_volume() -> None:
    whole = book(Metadata(title="T"), *nights(1, 9))
    assert [len(one.body_matter) for one in volumes_of(whole, "8")[0]] == [9]
    assert [len(one.body_matter) for one in volumes_of(whole, "4")[0]] == [4, 4, 1]


@pytest.mark.parametrize("by", ["part", "1", "2", "5", "100"])
def test_no_word_is_lost_and_the_chapters_keep_their_order(by: str) -> None:
    whole = serial()
    volumes, _ = volumes_of(whole, by)
    told = [name for one in volumes for name in names(one) if name.startswith("Night")]
    assert told == [f"Night {at}" for at in range(1, 7)]
    labels = {"Oil", "Weather"}
    repeated = sum(len(name) for one in volumes for name in names(one) if name in labels)
    assert sum(map(ink_of_document, volumes)) - repeated == ink_of_document(whole) - len(
        "OilWeather"
    )


def test_a_link_to_a_heading_arrives_in_its_own_volume_and_is_told_in_another() -> None:
    here, there = Link((Text("here"),), "#oil"), Link((Text("there"),), "#wick")
    first = chapter(
        "Jar", para("See ", here, " and ", there, "."), Heading((Text("Oil"),), id="oil")
    )
    second = chapter("Lamp", Heading((Text("Long wick"),), id="wick"), "Nobody lit it.")
    whole = book(Metadata(title="T"), part("One", first), part("Two", second))
    (one, _), findings = volumes_of(whole, "part")
    assert [node.target for node in all_inlines(one) if isinstance(node, Link)] == ["#oil"]
    assert [finding.message for finding in findings if finding.code == "BOK014"] == [
        "A link to “Lamp” became plain words: its target is in volume 2."
    ]


def test_a_link_into_another_volume_becomes_its_words_and_is_told() -> None:
    (one, two), findings = volumes_of(serial(), "part")
    assert [finding.code for finding in findings] == ["BOK014"]
    assert findings[0].severity is Severity.WARNING
    assert findings[0].message == (
        "A link to “Night 5” became plain words: its target is in volume 2."
    )
    assert not any(isinstance(node, Link) for book in (one, two) for node in all_inlines(book))


def test_a_link_within_its_volume_and_one_into_the_web_stay() -> None:
    night = Section((para("Oil."),), title=(Text("Night 1"),), id="night-1")
    links = (Link((Text("there"),), "#night-1"), Link((Text("out"),), "https://gulls.example/"))
    whole = book(Metadata(title="T"), night, chapter("Night 2", para(*links)), *nights(3, 4))
    (one, _), findings = volumes_of(whole, "2")
    assert findings == ()
    assert [node.target for node in all_inlines(one) if isinstance(node, Link)] == [
        "#night-1",
        "https://gulls.example/",
    ]


@pytest.mark.parametrize("by", ["", "part", "100"])
def test_a_book_that_cannot_be_split_stays_as_it_is(by: str) -> None:
    whole = book(Metadata(title="T"), part("P", *nights(1, 3)))
    assert volumes_of(whole, by) == ((whole,), ())


def test_the_files_of_volumes_bear_their_numbers_and_satisfy_the_validators(tmp_path: Path) -> None:
    targets = [Target(tmp_path / "counted.epub", ".epub"), Target(tmp_path / "counted.pdf", ".pdf")]
    setting = Setting(division=Division("part", continuous=True))
    metadata = Metadata(title="Counted", series=Series("Tales of the Coast", "3"))
    result = publish(Outcome(replace(serial(), metadata=metadata)), targets, setting)
    assert [file.path.name for file in result.files] == [
        "counted-1.epub",
        "counted-1.pdf",
        "counted-2.epub",
        "counted-2.pdf",
    ]
    for at in (1, 2):
        assert messages_on(tmp_path / f"counted-{at}.epub") == []
    with zipfile.ZipFile(tmp_path / "counted-2.epub") as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".opf")]
        package = archive.read(name).decode()
    assert '<meta name="calibre:series_index" content="2"/>' in package


@pytest.mark.parametrize(
    ("continuous", "trim", "skipped"),
    [(True, "A5", 1), (True, "screen", 0), (False, "A5", None)],
    ids=["numbered on from a right-hand page", "on a screen", "numbered anew"],
)
def test_pages_are_numbered_on_or_anew(
    tmp_path: Path, continuous: bool, trim: str, skipped: int | None
) -> None:
    targets = [Target(tmp_path / "counted.pdf", ".pdf")]
    options = PrintOptions(trim=trim)
    publish(
        Outcome(serial()),
        targets,
        Setting("classic", options, division=Division("part", continuous=continuous)),
    )
    with pymupdf.open(tmp_path / "counted-1.pdf") as one:  # type: ignore[no-untyped-call]
        last = int(one[-1].get_label())
    with pymupdf.open(tmp_path / "counted-2.pdf") as two:  # type: ignore[no-untyped-call]
        first = next(page.get_label() for page in two if page.get_label().isdecimal())
    if skipped is None:
        assert first == "1"
    else:
        assert int(first) == last + 1 + skipped * (last % 2)


def told(document: Document, by: str, *identifiers: str) -> tuple[list[str], list[str]]:
    """Return the identifiers of the volumes, and what was said besides of links."""
    volumes, findings = volumes_of(document, by, identifiers)
    said = [finding.message for finding in findings if finding.code == "BOK012"]
    return [one.metadata.identifier for one in volumes], said


def test_the_identifier_of_the_whole_is_that_of_no_volume_and_this_is_said() -> None:
    whole = replace(serial(), metadata=Metadata(title="Counted", identifier="9780000000002"))
    assert told(whole, "part") == (
        ["", ""],
        [
            (
                "The identifier '9780000000002' is that of one book, and this one is split into"
                " 2 volumes: it is in none, and each has one that was made for it."
            )
        ],
    )
    assert told(whole, "") == (["9780000000002"], [])


def test_a_printed_book_can_have_an_identifier_of_its_own(tmp_path: Path) -> None:
    whole = replace(serial(), metadata=Metadata(title="Counted", identifier="9780000000002"))
    targets = [Target(tmp_path / name, Path(name).suffix) for name in ("b.epub", "b.pdf")]
    result = publish(
        Outcome(whole), targets, Setting(division=Division(print_identifiers=("9780000000019",)))
    )
    assert "BOK012" not in {finding.code for finding in result.findings}
    with zipfile.ZipFile(tmp_path / "b.epub") as epub:
        package = epub.read("EPUB/content.opf").decode()
    assert ">urn:isbn:9780000000002</dc:identifier>" in package
    assert 'property="pageBreakSource">urn:isbn:9780000000019</meta>' in package
    with pymupdf.open(tmp_path / "b.pdf") as pdf:  # type: ignore[no-untyped-call]
        words = "".join(page.get_text() for page in pdf)
    assert printed_isbn("9780000000019") in words
    assert printed_isbn("9780000000002") not in words


@pytest.mark.parametrize(
    ("identifiers", "volumes", "message"),
    [
        ((), 2, None),
        (("a", "b"), 2, None),
        (
            ("a",),
            2,
            (
                "The identifier in print 'a' is that of one book, and this one is split into 2 volumes:"
                " it is in none, and each has the one of its EPUB."
            ),
        ),
        (
            ("a", "b"),
            3,
            (
                "There are 2 identifiers in print for 3 volumes: each of the others has the one of its"
                " EPUB."
            ),
        ),
        (("a", "b"), 1, "There are 2 identifiers in print for 1 book: those too many are in none."),
    ],
)
def test_identifiers_in_print_are_one_for_each_volume(
    identifiers: tuple[str, ...], volumes: int, message: str | None
) -> None:
    said = [finding.message for finding in misfitting(identifiers, volumes, printed=True)]
    assert said == ([] if message is None else [message])


def test_each_volume_can_have_an_identifier_of_its_own() -> None:
    assert told(serial(), "part", "a", "b") == (["a", "b"], [])
    assert told(serial(), "2", "a", "b") == (
        ["a", "b", ""],
        ["There are 2 identifiers for 3 volumes: each of the others has one that was made for it."],
    )
    too_many = ["There are 3 identifiers for {}: those too many are in none."]
    assert told(serial(), "part", "a", "b", "c") == (["a", "b"], [too_many[0].format("2 volumes")])
    _, said = told(serial(), "", "a", "b", "c")
    assert said == [too_many[0].format("1 book")]


def test_the_series_that_a_book_is_in_is_that_of_its_volumes_too() -> None:
    series = Series("Tales of the Coast", "3")
    whole = replace(serial(), metadata=Metadata(title="Counted", series=series))
    (_, two), _ = volumes_of(whole, "part")
    assert two.metadata.series == series
    data = write_epub(two, modified=datetime(2024, 5, 6, tzinfo=UTC)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = archive.read("EPUB/content.opf").decode()
        page = archive.read("EPUB/text/title-page.xhtml").decode()
    for element in (
        '<meta property="belongs-to-collection" id="set">Counted</meta>',
        '<meta property="collection-type" refines="#set">set</meta>',
        '<meta property="group-position" refines="#set">2</meta>',
        '<meta name="calibre:series" content="Counted"/>',
        '<meta name="calibre:series_index" content="2"/>',
        '<meta property="belongs-to-collection" id="series" refines="#set">Tales of the Coast</meta>',
        '<meta property="group-position" refines="#series">3</meta>',
    ):
        assert element in package
    assert package.count("collection-type") == 1, "calibre takes the first that is called a series"
    assert ("Tales of the Coast · 3" in page, page.count("Counted")) == (True, 2)
    read = clean_page(Source("counted-2.epub", data, EPUB)).document.metadata
    assert (read.volume, read.series) == (Series("Counted", "2"), series)


def test_a_given_cover_stands_on_every_volume_which_is_said() -> None:
    data = picture(9)
    cover = Resource("cover", "image/png", hashlib.sha256(data).hexdigest())
    whole = replace(
        serial(),
        cover=Image("", "A lamp", resource=cover.id),
        resources=(cover,),
        store={cover.sha256: data},
    )
    volumes, findings = volumes_of(whole, "part")
    assert all(one.cover == whole.cover for one in volumes)
    assert [finding.code for finding in findings] == ["COV004", "BOK014"]


def test_a_part_inside_a_part_is_cut_like_any_other() -> None:
    inner = replace(part("Night", *nights(2, 4)), blocks=(para("It was dark."),))
    outer = replace(
        part("Sea", *nights(1, 1), inner, *nights(5, 5)), blocks=(para("It was wide."),)
    )
    whole = book(Metadata(title="T"), outer)
    one, two = (each.body_matter[0] for each in volumes_of(whole, "3")[0])
    assert names(book(Metadata(), one)) == ["Sea", "Night 1", "Night", "Night 2", "Night 3"]
    assert names(book(Metadata(), two)) == ["Sea", "Night", "Night 4", "Night 5"]
    assert [bool(each.blocks) for each in (one, one.sections[1], two, two.sections[0])] == [
        True, True, False, False
    ]  # fmt: skip


@pytest.mark.parametrize("strict", [True, False])
def test_what_goes_wrong_with_a_later_volume_leaves_no_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strict: bool
) -> None:
    (tmp_path / "t-1.txt").write_text("old")
    made = []

    def failing(
        document: Document, target: Path, suffix: str, setting: Setting, *, streams: bool
    ) -> tuple[Artifact, Mapping[Path, bytes]]:
        made.append(document.metadata.title)
        if len(made) > 1:
            raise OctavoError("broken")
        return make_with_pictures(document, target, suffix, setting, streams=streams)

    monkeypatch.setattr("octavo.app.publish.make_with_pictures", failing)
    targets = [
        Target(tmp_path / "t.txt", ".txt"),
        Target(tmp_path / "made" / "t.md", ".md", makes_folder=True),
    ]
    with pytest.raises(OctavoError, match="broken"):
        publish(Outcome(serial()), targets, Setting(division=Division("part")), strict=strict)
    assert made == ["Counted 1", "Counted 1"]
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"t-1.txt": "old"}


def test_a_strict_run_with_warnings_leaves_no_volume_and_no_folder(tmp_path: Path) -> None:
    target = Target(tmp_path / "made" / "t.txt", ".txt", makes_folder=True)
    metadata = Metadata(title="Counted", identifier="9780000000002")
    outcome = Outcome(replace(serial(), metadata=metadata))
    result = publish(outcome, [target], Setting(division=Division("part")), strict=True)
    assert (result.refused, result.files) == (True, ())
    assert list(tmp_path.iterdir()) == []


def test_a_volume_that_cannot_be_written_is_found_before_any_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("octavo.app.publish.make_with_pictures", None)
    (tmp_path / "t-2.txt").mkdir()
    with pytest.raises(WriteError, match=r"t-2\.txt: is a folder"):
        publish(
            Outcome(serial()),
            [Target(tmp_path / "t.txt", ".txt")],
            Setting(division=Division("part")),
        )


def test_volumes_do_not_fit_into_a_pipe() -> None:
    with pytest.raises(UsageError, match="several files"):
        publish(
            Outcome(serial()), [Target(STANDARD_STREAM, ".txt")], Setting(division=Division("part"))
        )
