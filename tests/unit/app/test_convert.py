"""Pages become one book: in order, balanced, with what could be derived derived."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

import pytest

import octavo
from octavo.tree.invariants import check_writable
from octavo.tree.plain import inline_text

STORY = (
    "<p>The lamp in the harbour office burned until three, and then somebody put it out.</p>"
    "<p>“Who was it?” asked Ida, but the night watchman only shook his head at her.</p>"
    "<p>There were wet footprints on the stairs. They led up, and none of them led down.</p>"
)


def page(number: int, extra: str = "") -> bytes:
    return (
        f"<html lang='en-GB'><title>Chapter {number}: Part of it - The Wet Stairs | A Site</title>"
        f"<body><nav class='menu'><a href='/'>Home</a> <a href='/l'>Library</a></nav>"
        f"<h1>Chapter {number}: Part of it</h1><div class='chapter-text'>{STORY}"
        f"<p>It was night number {number}.</p>{extra}</div>"
        f"<div class='chapter-nav'><a href='/p'>Previous Chapter</a> | <a href='/n'>Next Chapter</a>"
        f"</div></body></html>"
    ).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in (10, 2, 1):
        (tmp_path / f"page{number}.html").write_bytes(page(number))
    return tmp_path


def test_a_folder_is_read_in_the_order_people_number_by(folder: Path) -> None:
    book = octavo.convert([folder]).document
    assert [section.number for section in book.body_matter] == [
        "Chapter 1", "Chapter 2", "Chapter 10",
    ]  # fmt: skip


def test_title_and_language_are_derived_from_the_pages(folder: Path) -> None:
    metadata = octavo.convert([folder]).document.metadata
    assert (metadata.title, metadata.language) == ("The Wet Stairs", "en-GB")


def test_what_the_user_says_of_the_book_wins(folder: Path) -> None:
    given = octavo.Metadata(title="Wet", language="en")
    assert octavo.convert([folder], metadata=given).document.metadata == given


def test_a_program_is_told_of_each_page_that_is_clean(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    octavo.convert([folder], options=octavo.Options(progress=lambda *said: told.append(said)))
    assert told == [
        (str(folder / f"page{number}.html"), done, 3) for done, number in enumerate((1, 2, 10), 1)
    ]


def test_progress_that_cannot_be_told_is_a_wrong_option() -> None:
    with pytest.raises(octavo.UsageError, match="progress is a function"):
        octavo.Options(progress="a bar")  # type: ignore[arg-type]


def test_only_the_story_is_left_and_the_ledger_balances(folder: Path) -> None:
    outcome = octavo.convert([folder])
    text = outcome.document.plain_text()
    assert "Next Chapter" not in text
    assert "Library" not in text
    assert text.count("wet footprints") == 3
    assert octavo.open_ledger(outcome).balances


def test_a_gap_in_the_numbering_is_reported(folder: Path) -> None:
    messages = [item.message for item in octavo.convert([folder]).findings if item.code == "BOK002"]
    assert messages == ["After chapter 2 comes 10."]


def test_pages_of_several_makes_are_numbered_alike(folder: Path) -> None:
    text = (
        "The Wet Stairs 3: Dry Land\nThe tide went out that night, and it did not come back in.\n"
    )
    (folder / "page3.txt").write_text(text + "Nobody on the quay said a word about it.\n", "utf-8")
    outcome = octavo.convert([folder])
    numbers = [section.number for section in outcome.document.body_matter]
    assert numbers == ["1", "2", "3", "10"]
    assert [item.code for item in outcome.findings].count("BOK007") == 3
    assert octavo.open_ledger(outcome).balances


def test_markdown_among_saved_pages_bears_its_number_apart_as_they_do(folder: Path) -> None:
    text = "# Chapter 3: Dry *Land*\n\nThe tide went out.\n"
    (folder / "page3.md").write_text(text, "utf-8")
    (folder / "page4.md").write_text("# Chapter 4: Salt\n\nNobody spoke.\n", "utf-8")
    outcome = octavo.convert([folder])
    headings = [
        (section.number, inline_text(section.title)) for section in outcome.document.body_matter
    ]
    assert headings[2:4] == [("", "Chapter 3: Dry Land"), ("Chapter 4", "Salt")]
    assert [item.code for item in outcome.findings].count("BOK007") == 1
    assert octavo.open_ledger(outcome).balances
    alone = octavo.convert([folder / "page4.md"])  # an author's own title
    assert [section.number for section in alone.document.body_matter] == [""]


def test_a_page_without_a_heading_does_not_decide_how_the_others_are_numbered(folder: Path) -> None:
    (folder / "page3.html").write_text(
        "<title>The Wet Stairs</title>"
        + "<p>The tide went out that night, and it did not come back in.</p>" * 3,
        "utf-8",
    )
    outcome = octavo.convert([folder])
    numbers = [section.number for section in outcome.document.body_matter]
    assert numbers == ["Chapter 1", "Chapter 2", "3", "Chapter 10"]
    assert "BOK007" not in {item.code for item in outcome.findings}


@pytest.mark.parametrize(
    ("files", "numbers"), [(["7.html"], [""]), (["8.html", "9.html"], ["8", "9"])]
)
def test_pages_without_a_heading_are_numbered_after_their_files_but_not_a_page_alone(
    tmp_path: Path, files: list[str], numbers: list[str]
) -> None:
    for name in files:
        (tmp_path / name).write_text(f"<article>{STORY}<p>It was {name[0]}.</p></article>", "utf-8")
    book = octavo.convert([tmp_path / name for name in files])
    assert [section.number for section in book.document.sections()] == numbers


def test_a_chapter_saved_twice_is_reported(folder: Path) -> None:
    (folder / "page3.html").write_bytes(page(2))
    codes = {item.code for item in octavo.convert([folder]).findings}
    assert {"BOK003", "BOK004"} & codes == {"BOK004"}


def test_of_a_chapter_saved_twice_the_later_is_left_out_if_its_code_is_dropped(
    folder: Path,
) -> None:
    once = octavo.convert([folder]).document
    (folder / "page2 (1).html").write_bytes((folder / "page2.html").read_bytes())
    book = octavo.convert([folder], options=octavo.Options(octavo.Choices(drop=("BOK004",))))
    assert book.document.plain_text() == once.plain_text()
    (told,) = (one for one in book.findings if one.code in {"CHR011", "BOK004"})
    assert (told.code, told.evidence) == ("CHR011", "named by BOK004")
    assert told.before
    assert octavo.open_ledger(book).balances


def test_a_page_that_holds_a_servers_message_is_left_out_if_its_code_is_dropped(
    folder: Path,
) -> None:
    once = octavo.convert([folder]).document
    (folder / "page25.html").write_bytes(
        b"<title>404 Not Found</title><h1>404 Not Found</h1><p>The requested URL was not found on this server.</p>"
    )
    book = octavo.convert([folder], options=octavo.Options(octavo.Choices(drop=("CHR034",))))
    assert book.document.plain_text() == once.plain_text()
    (told,) = (one for one in book.findings if one.code in {"CHR011", "CHR034", "BOK001"})
    assert told.evidence == "named by CHR034"
    assert "404 Not Found" in told.before


def test_a_page_without_a_story_is_left_out_and_reported(folder: Path) -> None:
    (folder / "page3.html").write_bytes(b"<p></p><!-- nothing here -->x"[:-1])
    outcome = octavo.convert([folder])
    told = [item for item in outcome.findings if item.code == "BOK001"]
    assert [str(item.origin) for item in told] == [f"{folder / 'page3.html'}:1"]
    assert len(outcome.document.body_matter) == 3


def test_a_heading_that_an_author_wrote_nothing_below_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# One\n\nThe lamp burned.\n\n# Two\n\n# Three\n\nIt went out.\n", "utf-8")
    (told,) = (one for one in octavo.convert([file]).findings if one.code == "BOK001")
    assert str(told.origin).endswith("a.md:5")
    assert told.message == "There is no text below the heading."
    assert "saved" not in told.hint


def test_a_file_that_is_named_twice_is_told_as_such(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# One\n\nThe lamp burned, and nobody had lit it.\n", "utf-8")
    (told,) = (one for one in octavo.convert([file, file]).findings if one.code == "BOK004")
    assert told.message == "“One” is in the book twice: its file is named twice."


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_gives_the_same_book(folder: Path, executor: type) -> None:
    with executor(max_workers=2) as pool:
        outcome = octavo.convert([folder], executor=pool)
    alone = octavo.convert([folder])
    assert outcome == alone
    assert outcome.read == alone.read


def test_a_book_made_of_pages_can_be_written(folder: Path) -> None:
    assert check_writable(octavo.convert([folder]).document) == ()


def test_no_input_at_all_is_an_error() -> None:
    with pytest.raises(octavo.ReadError, match="no page was given"):
        octavo.convert([])


def test_the_user_can_take_a_removal_back() -> None:
    choices = octavo.Choices(keep=("Next Chapter",))
    assert "Next Chapter" in octavo.clean(page(1), choices=choices).document.plain_text()


def test_text_given_as_a_string_is_text_and_never_a_path(tmp_path: Path) -> None:
    assert octavo.clean(str(tmp_path)).document.plain_text() == f"{tmp_path}\n"


def test_a_hostile_link_becomes_its_words() -> None:
    text = b"<p>She wrote <a href='javascript:alert(1)'>his name</a> upon the wall, and waited.</p>"
    outcome = octavo.clean(text)
    assert check_writable(outcome.document) == ()
    assert "STR005" in {item.code for item in outcome.findings}


def test_a_page_of_nothing_but_a_menu_is_not_a_chapter_that_anybody_meant() -> None:
    menu = "<body><nav><a href='/'>Home</a></nav></body>"
    told = [item for item in octavo.clean(menu).findings if item.code == "BOK001"]
    assert [item.message for item in told] == [
        "A page held no story, only words of controls: “Home”."
    ]


@pytest.mark.parametrize("story", ["Home", "He ran.", "…", "Part Two"])
def test_a_chapter_of_a_few_words_is_a_chapter(story: str) -> None:
    page = f"<body><h1>Chapter 4</h1><div><p>{story}</p><p>It burned.</p></div></body>"
    assert "BOK001" not in {item.code for item in octavo.clean(page).findings}


def test_what_is_wrong_with_a_saved_chapter_is_told_with_its_line(folder: Path) -> None:
    (folder / "page3.html").write_bytes(page(2).replace(b"<body>", b"<body>\n\n"))
    findings = octavo.convert([folder]).findings
    told = [item for item in findings if item.code in {"BOK003", "BOK004"}]
    assert {str(item.origin) for item in told} == {f"{folder / 'page3.html'}:3"}
    assert {item.chapter for item in told} == {"Chapter 2: Part of it"}


@pytest.mark.parametrize("code", ["BOK003", "BOK004"])
def test_who_keeps_a_code_says_that_all_is_well(folder: Path, code: str) -> None:
    (folder / "page3.html").write_bytes(page(2))
    options = octavo.Options(octavo.Choices(keep=(code,)))
    assert code not in {item.code for item in octavo.convert([folder], options=options).findings}


@pytest.mark.parametrize("executor", [None, ThreadPoolExecutor, ProcessPoolExecutor])
def test_pages_that_cannot_be_read_are_left_out_and_told(
    folder: Path, executor: type[ThreadPoolExecutor] | None
) -> None:
    (folder / "page3.html").write_bytes(b"")
    (folder / "page4.html").write_bytes(b"\x89PNG\r\n")
    with executor(max_workers=2) if executor else nullcontext() as pool:
        outcome = octavo.convert([folder], executor=pool)
    told = [item for item in outcome.findings if item.code == "RDR017"]
    assert [(str(item.origin), item.evidence) for item in told] == [
        (str(folder / "page3.html"), "the file is empty"),
        (str(folder / "page4.html"), "this is a PNG image, not a page of text"),
    ]
    assert [item.hint for item in told] == [
        "write or save it again, or leave it out",
        "give the page itself",
    ]
    assert len(outcome.document.body_matter) == 3
    assert octavo.open_ledger(outcome).balances


def test_a_page_that_cannot_be_read_is_an_error_where_there_is_no_other(tmp_path: Path) -> None:
    pages = [tmp_path / name for name in ("1.html", "2.html", "3.html")]
    for page_ in pages:
        page_.write_bytes(b" ")
    with pytest.raises(octavo.ReadError, match=r"^[^ ]+/1\.html: the file is empty$"):
        octavo.convert(pages[:1])
    with pytest.raises(
        octavo.ReadError, match=r"^no page can be read: .*1\.html.*2\.html.*3\.html"
    ):
        octavo.convert([tmp_path])
    with pytest.raises(octavo.ReadError, match="the file is empty"):
        octavo.clean(pages[0])


def test_a_manuscript_or_a_book_that_cannot_be_read_is_an_error_among_others(folder: Path) -> None:
    (folder / "note.md").write_bytes(b"")
    with pytest.raises(octavo.ReadError, match=r"note\.md: the file is empty"):
        octavo.convert([folder])
    (folder / "note.md").unlink()
    (folder / "book.epub").write_bytes(b"no book")
    with pytest.raises(octavo.ReadError, match=r"book\.epub"):
        octavo.convert([folder, folder / "book.epub"])


def test_pages_that_cannot_be_read_teach_nothing(folder: Path) -> None:
    (folder / "page3.html").write_bytes(b"")
    assert octavo.learn_profile([folder]).chapters == 3


def test_what_a_folder_holds_and_is_not_read_is_told_unless_it_is_kept(folder: Path) -> None:
    (folder / "page3.odt").write_bytes(b"?")
    told = [item for item in octavo.convert([folder]).findings if item.code == "RDR018"]
    assert [str(item.origin) for item in told] == [str(folder)]
    options = octavo.Options(octavo.Choices(keep=("RDR018", "BOK002")))
    codes = {item.code for item in octavo.convert([folder], options=options).findings}
    assert codes.isdisjoint({"RDR018", "BOK002"})


def test_a_page_that_was_cut_short_is_told_once_unless_it_is_kept(folder: Path) -> None:
    told = "".join(
        f"<p>At {at} the lamp burned, and nobody slept in all the town.</p>" for at in range(20)
    )
    last = "<p>Afterwards the lamp went out and she stood on the mole for as long as it rained, counting what she had counted on"
    (folder / "page3.html").write_text(f"<html><body><h1>Chapter 3</h1>{told}{last}", "utf-8")
    cut = {"RDR026", "CHR018"}
    found = [item for item in octavo.convert([folder]).findings if item.code in cut]
    assert [(item.code, str(item.origin)) for item in found] == [
        ("RDR026", str(folder / "page3.html"))
    ]
    options = octavo.Options(octavo.Choices(keep=("RDR026",)))
    codes = {item.code for item in octavo.convert([folder], options=options).findings}
    assert codes.isdisjoint(cut)


def test_a_guessed_encoding_is_told_unless_it_is_kept(folder: Path) -> None:
    text = "Глава 3\n\nНочью погасла лампа, и никто не спал.\n" * 3
    (folder / "page3.txt").write_bytes(text.encode("windows-1251"))
    assert "RDR001" in {item.code for item in octavo.convert([folder]).findings}
    options = octavo.Options(octavo.Choices(keep=("RDR001",)))
    assert "RDR001" not in {
        item.code for item in octavo.convert([folder], options=options).findings
    }


def test_every_finding_of_a_page_names_its_file(folder: Path) -> None:
    told = [item for item in octavo.convert([folder]).findings if item.code == "STR001"]
    assert [item.origin and item.origin.source for item in told] == [
        str(folder / f"page{number}.html") for number in (1, 2, 10)
    ]


def test_what_is_kept_is_told_where_it_stands() -> None:
    keep = ("wet footprints", "css:nav.menu", "/^Library$/", "css:.nowhere", "dry footprints")
    findings = octavo.clean(page(1), choices=octavo.Choices(keep=keep)).findings
    assert [item.evidence for item in findings if item.code == "CHR033"] == [
        "named by wet footprints",
        "named by css:nav.menu",
    ]


@pytest.mark.parametrize(("keep", "label"), [((), "Prologue"), (("BOK021",), "")])
def test_a_prologue_without_a_title_is_headed_unless_the_user_has_it_without(
    keep: tuple[str, ...], label: str
) -> None:
    page = octavo.Source(
        "p.md", b"---\nrole: prologue\n---\n\nThe tide went out.\n", "text/markdown"
    )
    outcome = octavo.convert([page], options=octavo.Options(octavo.Choices(keep=keep)))
    (section,) = outcome.document.sections()
    assert section.label == label
    assert ("BOK021" in {one.code for one in outcome.findings}) == (not keep)


def test_of_many_pages_none_of_which_can_be_read_the_first_are_named(tmp_path: Path) -> None:
    for at in range(300):
        (tmp_path / f"{at}.html").write_bytes(b"\x1f\x8b\x08\x00")
    with pytest.raises(
        octavo.ReadError, match=r"0\.html: this is a gzip archive.*4\.html.*; and 295 more$"
    ) as told:
        octavo.convert([tmp_path])
    assert "5.html" not in str(told.value)
    assert told.value.hint.startswith("unpack it")
