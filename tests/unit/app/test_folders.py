"""A folder gives its pages in order, and what else in it may have been meant is told."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.unit.checks import strangers

import octavo
from octavo.app.catalog import HTML
from octavo.app.covers import cover_beside
from octavo.app.folders import files_in, noticed_in, pages_at, unread_in
from octavo.app.sources import page_at
from octavo.findings.errors import ReadError, UsageError
from octavo.findings.finding import Finding
from octavo.tree.document import Document, Section
from octavo.tree.origin import Origin

PAGE = "<!DOCTYPE html><title>Fog</title><p>Fog over the bay.</p>"


def fill(folder: Path, *names: str, text: str = PAGE) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def names_in(folder: Path) -> list[str]:
    return [page.name for page in files_in([folder])]


def noticed(paths: Sequence[Path]) -> list[Finding]:
    """Return what is noticed in folders and files all of whose pages are in the book."""
    pages = files_in([one for one in paths if one.suffix != ".epub"])
    sections = tuple(Section(origin=Origin(str(page))) for page in pages)
    return list(noticed_in(paths, Document(body_matter=sections)))


def noticed_in_book(folder: Path) -> list[Finding]:
    sections = tuple(Section(origin=Origin(page.name)) for page in pages_at(folder))
    return list(noticed_in([folder], Document(body_matter=sections)))


def told_of(folder: Path) -> list[str]:
    return [f"{one.code} {one.message}" for one in unread_in([folder])]


@pytest.mark.parametrize(
    "names",
    [
        ("1.html", "1.5.html", "2.html", "10.html"),
        ("chapter-9.html", "chapter-9 (1).html", "chapter-10.html"),
        ("Chapter One.html", "Chapter Two.html", "Chapter Three - Fog.html", "Chapter Eleven.html"),
        ("Kapitel eins.html", "Kapitel zwei.html", "Kapitel drei.html"),
        ("第一章 港.html", "第二章.html", "第三章 灯.html", "第十章.html"),
        ("الفصل الأول.html", "الفصل الثاني.html", "الفصل الثالث.html"),
        ("Chapter IV.html", "Chapter V.html", "Chapter IX.html"),
    ],
)
def test_pages_come_as_people_number_them(tmp_path: Path, names: tuple[str, ...]) -> None:
    assert names_in(fill(tmp_path, *reversed(names))) == list(names)


@pytest.mark.parametrize(
    "names",
    [
        ("Preface.html", "Prologue.html", "Chapter 1.html", "Chapter 2.html", "Epilogue.html", "Afterword.html"),
        ("prolog_die-flut.html", "1.html", "2.html", "10.html", "nachwort.html", "danksagung.html"),
        ("Salt - Prologue.html", "Salt - 1.html", "Salt - 2.html", "Salt - Epilogue.html"),
        ("Chapter One.html", "Chapter Two.html", "Chapter Eight.html", "Epilogue.html"),
        ("序章 港.html", "第二章.html", "第三章.html", "第三章_2.html", "第十章.html", "后记.html"),
        ("Пролог.html", "Глава первая.html", "Глава вторая.html", "Глава десятая.html", "Эпилог.html"),
        ("第一卷 第二章.html", "第一卷 第十章.html", "第二卷 第一章.html"),
        ("Prologue.html", "Rope.html", "The Vote.html", "Epilogue.html"),
        ("Chapter 8.html", "Chapter 9.html", "Chapter Ten.html", "Chapter 11.html"),
    ],
)  # fmt: skip
def test_what_opens_a_book_stands_first_and_what_closes_it_last(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert names_in(fill(tmp_path, *sorted(names))) == list(names)
    assert noticed([tmp_path]) == []


def test_a_name_without_a_number_among_numbered_ones_stands_by_its_letters_and_is_told(
    tmp_path: Path,
) -> None:
    fill(tmp_path, "Chapter 1.html", "Chapter 2.html", "Chapter 10.html", "Interlude 1.html")
    fill(tmp_path, "A Map.html", "Epilogue.html")
    assert names_in(tmp_path)[0] == "A Map.html"
    (told,) = noticed([tmp_path])
    assert told.code == "BOK016"
    assert told.message == (
        "No number says where these pages belong; they were placed by their names:"
        " “A Map.html” first, “Interlude 1.html” after “Chapter 10.html”."
    )


@pytest.mark.parametrize(
    "extra", ["bonus-1.html", "afterstory_1.html", "omake-2.html", "extra1.html", "番外1.html"]
)
def test_an_extra_that_counts_by_itself_stands_behind_the_run(tmp_path: Path, extra: str) -> None:
    run = [f"chapter-{number}.html" for number in range(1, 5)]
    fill(tmp_path, *run, extra, "epilogue.html")
    assert names_in(tmp_path) == [*run, extra, "epilogue.html"]


def test_a_number_that_may_count_something_else_than_the_run_does_is_told(tmp_path: Path) -> None:
    run = [f"chapter-{number}.html" for number in range(1, 5)]
    fill(tmp_path, *run, "gull1.html")
    (told,) = noticed([tmp_path])
    assert "“gull1.html” after “chapter-4.html”" in told.message


@pytest.mark.parametrize(
    ("first", "behind"),
    [("Salt", "Salt ({at})"), ("New", "New {at}"), ("page", "page-{at}"), ("灯台", "灯台 ({at})")],
)
def test_the_first_of_several_files_saved_under_one_name_has_its_place(
    tmp_path: Path, first: str, behind: str
) -> None:
    others = [f"{behind.format(at=at)}.html" for at in range(2, 12)]
    fill(tmp_path, f"{first}.html", *others)
    assert names_in(tmp_path) == [f"{first}.html", *others]
    assert noticed([tmp_path]) == []


def test_of_a_page_that_is_not_in_the_book_no_place_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "Chapter 1.html", "Chapter 2.html", "Chapter 3.html", "Index.html")
    pages = [Section(origin=Origin(str(tmp_path / f"Chapter {at}.html"))) for at in (1, 2, 3)]
    assert list(noticed_in([tmp_path], Document(body_matter=tuple(pages)))) == []
    assert [one.code for one in noticed([tmp_path])] == ["BOK016"]


def test_days_that_make_the_whole_book_are_its_run(tmp_path: Path) -> None:
    run = [f"day-{number}.html" for number in range(1, 12)]
    fill(tmp_path, *sorted(run))
    assert names_in(tmp_path) == run
    assert noticed([tmp_path]) == []


def test_a_name_that_cannot_be_read_stands_behind_those_that_can(tmp_path: Path) -> None:
    fill(tmp_path, "第十章.html", "第二章.html", "第三章.html", "幕间 灯.html", "an odd name.html")
    last = ["an odd name.html", "幕间 灯.html"]
    assert names_in(tmp_path) == ["第二章.html", "第三章.html", "第十章.html", *last]
    assert [one.code for one in noticed([tmp_path])] == ["BOK016"]


def test_of_names_that_hardly_ever_bear_a_number_none_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "Rope.html", "The Vote.html", "Chapter 3.html")
    assert names_in(tmp_path) == ["Chapter 3.html", "Rope.html", "The Vote.html"]
    assert noticed([tmp_path]) == []


@pytest.mark.parametrize(
    "name",
    [
        "4.shtml", "4.php", "4.PHP", "view.php?sid=9&chapter=4", "4.html?style=dark", "4.aspx", "4",
        "Chapter 4. The Lamp", "4.5",
    ],
)  # fmt: skip
def test_a_page_that_bears_the_name_a_server_gave_it_is_read(tmp_path: Path, name: str) -> None:
    fill(tmp_path, name, text=f"\ufeff<?xml version='1.0'?>\n<!-- saved from\nthe web -->\n{PAGE}")
    assert names_in(tmp_path) == [name]
    assert page_at(tmp_path / name).media_type == HTML


@pytest.mark.parametrize("text", ["<?php echo 1; ?>", "Fog over the bay.", "", "<p>Fog.</p>"])
def test_what_does_not_begin_as_html_is_not_a_page_for_its_name(tmp_path: Path, text: str) -> None:
    fill(tmp_path, "1.html")
    fill(tmp_path, "2.php", "3", text=text)
    assert names_in(tmp_path) == ["1.html"]
    assert told_of(tmp_path) == ["RDR018 Not read in this folder: “2.php”, “3”."]
    with pytest.raises(UsageError, match="no reader"):
        page_at(tmp_path / "2.php")


def test_what_belongs_to_pages_and_what_octavo_makes_is_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "1.html", "2.php", "3.xhtml", "4.htm")
    fill(tmp_path, "1_files/ad.html", "2-Dateien/ad.html", "3_fichiers/ad.html", "4.files/x.doc")
    fill(tmp_path, "gone_files/ad.html", "images/map.png", ".git/1.html", ".DS_Store", "Thumbs.db")
    fill(tmp_path, "map.png", "site.css", "site.js", "site.toml", "x.json")
    document = octavo.convert([tmp_path]).document
    octavo.write_epub(document, tmp_path / "book.epub")
    octavo.write_epub(document, tmp_path / "book.kepub.epub")
    octavo.write_pdf(document, tmp_path / "book.pdf")
    assert names_in(tmp_path) == ["1.html", "2.php", "3.xhtml", "4.htm"]
    assert told_of(tmp_path) == []


def test_a_book_of_anothers_making_is_told_until_it_is_named_too(tmp_path: Path) -> None:
    fill(tmp_path, "1.html", "2.html")
    (tmp_path / "Side Stories.epub").write_bytes(strangers.epub())
    fill(tmp_path, "torn.epub", "Letters.pdf", text="PK\x03\x04")
    named = "“Letters.pdf”, “Side Stories.epub”, “torn.epub”"
    assert told_of(tmp_path) == [f"RDR018 Not read in this folder: {named}."]
    both = [one.message for one in noticed([tmp_path, tmp_path / "Side Stories.epub"])]
    assert both == ["Not read in this folder: “Letters.pdf”, “torn.epub”."]


def test_a_folder_of_nothing_but_a_book_says_that_it_is_named_itself(tmp_path: Path) -> None:
    fill(tmp_path, "Side Stories.epub")
    with pytest.raises(
        ReadError, match=r"no page that octavo reads, only “Side Stories.epub”"
    ) as told:
        list(files_in([tmp_path]))
    assert told.value.hint == (
        f"books and archives are read only if you name them: '{tmp_path / 'Side Stories.epub'}'"
    )


def test_a_folder_of_nothing_but_documents_says_how_they_become_pages(tmp_path: Path) -> None:
    fill(tmp_path, "1.odt", "2.odt")
    with pytest.raises(ReadError, match=r"only “1.odt”, “2.odt”") as told:
        list(files_in([tmp_path]))
    assert told.value.hint == "save it as .docx or as a page (.html) in the program that wrote it"
    fill(tmp_path, "3.xyz")
    with pytest.raises(ReadError, match=r"“3.xyz”") as told:
        list(files_in([tmp_path]))
    assert told.value.hint.endswith(".xhtml, and .epub, .zip if you name them")


def test_folders_of_pages_and_files_of_other_kinds_are_told_in_one_finding(tmp_path: Path) -> None:
    fill(tmp_path, "1.html", "part10/deep/1.html", "part2/2.odt", "1-2/1.html")
    fill(tmp_path, "4.fb2", "5.html.download", "6.rtf", "7.odt", text="?")
    named = "“1-2/”, “4.fb2”, “5.html.download”, “6.rtf”, “7.odt” and 2 more"
    assert told_of(tmp_path) == [f"RDR018 Not read in this folder: {named}."]


def test_what_is_named_beside_its_folder_is_not_told_as_unread(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "1.html",
        "Volume 2/1.html",
        "more/Volume 3/1.html",
        "more/2.html",
        "drafts/1.html",
    )
    inner = [tmp_path / "Volume 2", tmp_path / "drafts" / ".." / "more" / "Volume 3"]
    said = [one.message for one in noticed([tmp_path, *inner])]
    assert said == ["Not read in this folder: “drafts/”, “more/”."]
    inner += [tmp_path / "more" / "2.html", tmp_path / "drafts"]
    assert noticed([tmp_path, *inner]) == []


def test_a_page_that_is_a_link_is_read_where_it_stays_in_its_folder(tmp_path: Path) -> None:
    fill(tmp_path, "diary.html", "pages/1.html", "pages/below/3.html")
    pages = tmp_path / "pages"
    (pages / "2.html").symlink_to(Path("below", "3.html"))
    (pages / "4.html").symlink_to(Path("..", "diary.html"))
    (pages / "5.html").symlink_to(pages / "2.html")
    (pages / "6.html").symlink_to(Path("..", "pages", "4.html"))
    (pages / "7.html").symlink_to("nowhere.html")
    assert names_in(pages) == ["1.html", "2.html", "5.html"]
    assert told_of(pages) == [
        "RDR018 Not read in this folder: “4.html”, “6.html”, “7.html”, “below/”."
    ]
    (tmp_path / "named").symlink_to(pages)
    assert names_in(tmp_path / "named") == ["1.html", "2.html", "5.html"]


def test_a_folder_of_links_that_lead_out_of_it_holds_no_page(tmp_path: Path) -> None:
    fill(tmp_path, "diary.html")
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "1.html").symlink_to(Path("..", "diary.html"))
    with pytest.raises(ReadError, match="no page"):
        names_in(pages)


def test_a_folder_whose_folders_hold_the_pages_says_how_to_name_them(tmp_path: Path) -> None:
    fill(tmp_path, "lamps 10/1.html", "lamps 2/1.html", "notes.odt")
    with pytest.raises(ReadError, match="holds no page that octavo reads, but 2 in it may") as told:
        list(files_in([tmp_path]))
    assert told.value.hint.endswith(f": '{tmp_path}/lamps 2' '{tmp_path}/lamps 10'")


@pytest.mark.parametrize(
    "folders",
    [
        ("Book 2", "Book 10"),
        ("Lamps - Vol. 1", "Lamps - Vol. 2"),
        ("第二卷", "第十卷"),
        ("Tom I", "Tom II"),
        ("volume_1", "volume_2"),
    ],
)
def test_volumes_in_a_folder_without_pages_are_read_as_if_each_were_named(
    tmp_path: Path, folders: tuple[str, ...]
) -> None:
    fill(tmp_path, *(f"{one}/{page}.html" for one in reversed(folders) for page in (10, 2)))
    (tmp_path / "cover.jpg").write_bytes(b"")
    found = list(pages_at(tmp_path))
    named = [page for one in folders for page in pages_at(tmp_path / one)]
    assert found == named
    assert cover_beside([tmp_path]) == tmp_path / "cover.jpg"
    assert noticed_in_book(tmp_path) == []
    fill(tmp_path, "epilogue.odt", f"{folders[0]}/drafts/1.html")
    with pytest.raises(ReadError, match="but 3 in it may"):
        list(pages_at(tmp_path))


@pytest.mark.parametrize(
    "other", ["1.html", "drafts/1.html", "Vol 2 (again)/1.html", "more/Vol 3/1.html"]
)
def test_volumes_beside_other_pages_are_not_entered(tmp_path: Path, other: str) -> None:
    fill(tmp_path, "Vol 1/1.html", "Vol 2/1.html", other)
    if other == "1.html":
        assert told_of(tmp_path) == ["RDR018 Not read in this folder: “Vol 1/”, “Vol 2/”."]
    else:
        with pytest.raises(ReadError, match="but 3 in it may"):
            list(pages_at(tmp_path))


@pytest.mark.parametrize(
    "folders",
    [
        ("1", "2", "10"),
        ("77/chapter/2", "77/chapter/2.5", "77/chapter/10"),
        ("prologue", "chapter-2", "chapter-10", "epilogue"),
        ("2019/03/05/fog", "2019/03/11/rope", "2020/01/02/arrears"),
        ("9/rope", "10/fog", "11/arrears"),
        ("Chapter Two", "Chapter Nine", "Chapter Ten"),
    ],
)
def test_pages_of_a_mirrored_site_stand_as_their_folders_are_called(
    tmp_path: Path, folders: tuple[str, ...]
) -> None:
    fill(tmp_path, *(f"{one}/index.html" for one in reversed(folders)), f"{folders[0]}/map.png")
    found = [str(page.parent.relative_to(tmp_path)) for page in files_in([tmp_path])]
    assert found == list(folders)
    assert noticed([tmp_path]) == []


@pytest.mark.parametrize(
    "other",
    ["notes.txt", "2/rope.html", "4/rope.html", "2/deeper/index.html", "index.html", "2/index.htm"],
)
def test_a_folder_that_holds_other_pages_too_is_not_a_mirrored_site(
    tmp_path: Path, other: str
) -> None:
    fill(tmp_path, "1/index.html", "2/index.html", "3/index.html", other)
    if "/" in other:
        with pytest.raises(ReadError, match="in it may"):
            list(files_in([tmp_path]))
    else:
        assert names_in(tmp_path) == [other]


def test_a_mirrored_site_of_which_a_folder_cannot_be_opened_is_not_read_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, *(f"{at}/index.html" for at in range(1, 6)))
    opens = os.scandir

    def refuse(path: str) -> Any:
        if Path(path).name == "3":
            raise PermissionError(13, "Permission denied")
        return opens(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ReadError, match="in it may"):
        list(files_in([tmp_path]))


def test_folders_of_mirrored_pages_are_told_by_the_folder_that_they_are_named_by(
    tmp_path: Path,
) -> None:
    chapters = [f"site/story/chapter/{at}/index.html" for at in range(1, 12)]
    fill(tmp_path, "1.html", "site/robots.txt", "site/story/index.html", *chapters)
    assert told_of(tmp_path) == [
        "RDR018 Not read in this folder: “site/story/”, “site/story/chapter/”."
    ]
    with pytest.raises(ReadError, match="but 2 in it may") as told:
        list(files_in([tmp_path / "site"]))
    assert told.value.hint.endswith(f": {tmp_path}/site/story {tmp_path}/site/story/chapter")
    assert len(names_in(tmp_path / "site/story/chapter")) == 11


def test_a_tree_of_folders_is_named_by_one_pattern_where_that_keeps_their_order(
    tmp_path: Path,
) -> None:
    days = [f"2019/03/{day:02}/chapter-{day}" for day in range(1, 12)]
    fill(tmp_path, *(f"{day}/page.html" for day in days), "2019/03/01/chapter-1/map.png")
    with pytest.raises(ReadError, match="but 11 in it may") as told:
        list(files_in([tmp_path]))
    assert told.value.hint.endswith(f"the book: {tmp_path}/*/*/*/*")
    assert [str(one.relative_to(tmp_path)) for one in sorted(tmp_path.glob("*/*/*/*"))] == days


@pytest.mark.parametrize("others", [("10/1.html",), ("6/deep/1.html",), ("pictures/map.png",)])
def test_folders_that_no_pattern_names_in_their_order_are_named_one_by_one(
    tmp_path: Path, others: tuple[str, ...]
) -> None:
    fill(tmp_path, *(f"{at}/1.html" for at in range(1, 6)), "7/1.html", *others)
    with pytest.raises(ReadError) as told:
        list(files_in([tmp_path]))
    assert told.value.hint.endswith(f": {' '.join(f'{tmp_path}/{at}' for at in range(1, 6))} …")


def test_an_archive_of_pages_is_to_be_unpacked(tmp_path: Path) -> None:
    fill(tmp_path, "book.zip")
    with pytest.raises(UsageError, match=r"no reader for \.zip") as told:
        page_at(tmp_path / "book.zip")
    assert told.value.hint.startswith("unpack it")


def test_a_folder_of_nothing_says_what_pages_are(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"holds no page that octavo reads$") as told:
        list(files_in([tmp_path]))
    assert told.value.hint.startswith("known are .docx, .htm, .html")


def lock(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let no file of one of these names be opened."""
    opens = Path.open

    def refuse(path: Path, *how: Any, **more: Any) -> Any:
        if path.name in names:
            raise PermissionError(13, "Permission denied")
        return opens(path, *how, **more)

    monkeypatch.setattr(Path, "open", refuse)


def test_a_page_that_may_not_be_read_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "1.html", "2.html", "3.html")
    lock(monkeypatch, "2.html")
    book = octavo.convert([tmp_path])
    assert len(book.document.body_matter) == 2
    (told,) = (one for one in book.findings if one.code == "RDR017")
    assert (told.origin, told.evidence) == (Origin(str(tmp_path / "2.html")), "Permission denied")
    assert told.hint.startswith("give yourself permission to read it")


def test_where_no_page_may_be_read_there_is_no_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "1.html", "2.html")
    lock(monkeypatch, "1.html", "2.html")
    with pytest.raises(ReadError, match=r"1\.html: cannot be read: Permission denied") as caught:
        octavo.convert([tmp_path])
    assert caught.value.hint.startswith("give yourself permission to read it")


def test_a_manuscript_is_not_made_without_a_chapter_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "1.md", "2.md", text="# Fog\n\nFog over the bay.\n")
    lock(monkeypatch, "2.md")
    with pytest.raises(ReadError, match=r"2\.md: cannot be read: Permission denied"):
        octavo.convert([tmp_path])


@pytest.mark.parametrize("suffix", [".fb2", ".azw3", ".pdf"])
def test_of_a_book_of_another_form_an_epub_is_to_be_made(tmp_path: Path, suffix: str) -> None:
    fill(tmp_path, f"book{suffix}")
    with pytest.raises(UsageError, match="no reader for") as told:
        page_at(tmp_path / f"book{suffix}")
    assert told.value.hint.startswith("convert it to EPUB")
