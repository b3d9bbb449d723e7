"""What a book of saved pages is called and who wrote it, by what its pages say all over."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

import octavo
from octavo.app.assembly.naming import Naming, name_book
from octavo.app.assembly.windows import may_name_site, pieces_of
from octavo.tree.build import para
from octavo.tree.document import Document, Metadata, Section, Statement, Subject
from octavo.tree.nodes import Text

STORY = (
    "<p>The lamp in the harbour office burned until three, and then somebody put it out.</p>"
    "<p>“Who was it?” asked Ida, but the night watchman only shook his head at her.</p>"
)


def page(window: str, *said: tuple[Subject, str], heading: str = "") -> Document:
    section = Section((para("The tide was out."),), title=(Text(heading),) if heading else ())
    statements = tuple(Statement(about, words, "somewhere") for about, words in said)
    return Document(Metadata(title=window), body_matter=(section,), statements=statements)


def named(*windows: str, said: Sequence[tuple[Subject, str]] = ()) -> Naming:
    return name_book([page(window, *said) for window in windows])


@pytest.mark.parametrize(
    ("windows", "title"),
    [
        (("Salt - Chapter 1: Low | Gull Rock", "Salt - Chapter 2: High | Gull Rock"), "Salt"),
        (("Chapter 1: Low - Salt | Gull Rock", "Chapter 2: High - Salt | Gull Rock"), "Salt"),
        (("GullNovel - Salt - Chapter 1", "GullNovel - Salt - Chapter 2"), "Salt"),
        (("Salt Ch. 1, a sea tale | Rock", "Salt Ch. 2, a sea tale | Rock"), "Salt"),
        (("Read Salt Chapter 1 online free - Rock", "Read Salt Chapter 2 online free - Rock"), "Salt"),
        (("Salt [Original] | Rock", "Salt [Original] | Page 2 | Rock"), "Salt [Original]"),
        (("第1章 低潮_盐仓旧账_青石_灯阁", "第2章 满潮_盐仓旧账_青石_灯阁"), "盐仓旧账"),
        (("盐仓旧账最新章节_第1章 低潮_灯阁", "盐仓旧账最新章节_第2章 满潮_灯阁"), "盐仓旧账"),
        (("소금 창고 1화. 썰물 - 등대", "소금 창고 2화. 밀물 - 등대"), "소금 창고"),
        (("Salt, Vol. 1 - Chapter 1 | Rock", "Salt, Vol. 2 - Chapter 1 | Rock"), "Salt"),
        (("Salt: Volume 1 | Chapter 1 | Rock", "Salt: Volume 2 | Chapter 1 | Rock"), "Salt"),
        (("盐仓旧账第一卷_第1章 低潮_灯阁", "盐仓旧账第二卷_第1章 满潮_灯阁"), "盐仓旧账"),
        (("Salt 1", "Salt 2"), "Salt"),
        (("소금 창고 1", "소금 창고 2", "안내"), "소금 창고"),
        (("Соль #1", "Соль #2"), "Соль"),
        (("塩の倉 - 第1話　干潮", "塩の倉 - 第2話　満潮"), "塩の倉"),
        (("Соль - Глава 1. Отлив :: Маяк", "Соль - Глава 2. Прилив :: Маяк"), "Соль"),
        (("الملح - الفصل 1: الجزر | المنارة", "الملح - الفصل 2: المد | المنارة"), "الملح"),
    ],
)  # fmt: skip
def test_the_book_is_what_recurs_and_no_site(windows: tuple[str, ...], title: str) -> None:
    assert (named(*windows).title, named(*windows).doubtful) == (title, False)


@pytest.mark.parametrize(
    ("windows", "title"),
    [
        (("Gull Rock - Salt - Chapter 1", "Gull Rock - Salt - Chapter 2"), "Gull Rock"),
        (
            (
                "Читать книгу «Соль. Том 1» онлайн - Глава 1. Отлив - Автор Маяк",
                "Читать книгу «Соль. Том 2» онлайн - Глава 1. Прилив - Автор Маяк",
            ),
            "Соль",
        ),
        (("Chapter 1 - GullNovel", "Chapter 2 - GullNovel"), "GullNovel"),
        (("第1章 低潮_灯阁小说网", "第2章 满潮_灯阁小说网"), "灯阁小说网"),
        (("1화. 썰물 - 등대 웹소설", "2화. 밀물 - 등대 웹소설"), "등대 웹소설"),
    ],
)
def test_where_nothing_tells_the_site_from_the_book_the_title_is_doubtful(
    windows: tuple[str, ...], title: str
) -> None:
    assert (named(*windows).title, named(*windows).doubtful) == (title, True)


def test_a_site_that_pages_name_is_not_the_book() -> None:
    windows = ("Rock - Salt - Chapter 1", "Rock - Salt - Chapter 2")
    assert named(*windows, said=[("site", "Rock")]).title == "Salt"
    assert named(*windows, said=[("address", "https://www.rock.example/salt/1")]).title == "Salt"
    long = ("Gull Rock - Salt - Chapter 1", "Gull Rock - Salt - Chapter 2")
    assert named(*long, said=[("address", "https://gull-rock.example/1")]).title == "Salt"
    assert named(*long, said=[("address", "https://lighthouse.example/gullrock")]).doubtful
    assert named(*long, said=[("address", "https://[")]).doubtful


def test_a_piece_that_says_who_wrote_it_is_not_a_title() -> None:
    windows = ("Chapter 1: Low - by Ida Marsh", "Chapter 2: High - by Ida Marsh")
    found = named(*windows, said=[("site", "The Salt House"), ("byline", "Ida Marsh")])
    assert (found.title, found.doubtful, found.authors) == ("The Salt House", True, ("Ida Marsh",))
    assert named("Chapter 1 - By Moonlight", "Chapter 2 - By Moonlight").title == "By Moonlight"


def test_a_heading_stands_without_the_kind_of_work_that_it_is_of() -> None:
    windows = (
        "Salt Chapter 1: Low, a tides fanfic | Rock",
        "Salt Chapter 2: A High, a tides fanfic | Rock",
    )
    headings = named(*windows).headings
    assert [one.title for one in headings if one] == ["Low", "A High"]


@pytest.mark.parametrize(("below", "label"), [("", "Chapter 1"), (": Low", "Chapter 1: Low")])
def test_the_number_of_a_volume_in_a_window_is_not_the_chapters(below: str, label: str) -> None:
    def chapter(at: int) -> octavo.Source:
        window = f"Salt Vol. 1 - Chapter {at}{below and f'{below} {at}'} - Gull Rock"
        text = f"<title>{window}</title><h1>Salt Vol. 1</h1><h2>Chapter {at}</h2>{STORY * at}"
        return octavo.Source(f"{at}.html", text.encode(), "text/html")

    book = octavo.convert([chapter(1), chapter(2)]).document
    assert next(book.sections()).label == label + (" 1" if below else "")
    assert book.metadata.title == "Salt"


def test_the_line_under_the_heading_is_the_author_where_it_is_the_same_on_most_pages() -> None:
    def center(number: int, below: str) -> octavo.Source:
        lines = f"<center>Chapter {number}: Low Water<br>{below}</center>{STORY}{STORY * number}"
        return octavo.Source(f"{number}.html", f"<title>Salt</title>{lines}".encode(), "text/html")

    signed = octavo.convert([center(1, "Ida Marsh"), center(2, "Ida Marsh")]).document
    assert [one.name for one in signed.metadata.contributors] == ["Ida Marsh"]
    assert [one.label for one in signed.sections()] == [
        "Chapter 1: Low Water",
        "Chapter 2: Low Water",
    ]
    assert not any(one.subtitle for one in signed.sections())
    other = octavo.convert([center(1, "Harbour Evening"), center(2, "Harbour Morning")]).document
    assert not other.metadata.contributors
    assert all(one.subtitle for one in other.sections())


@pytest.mark.parametrize(
    ("element", "authors"),
    [
        ('<a itemprop="author">Ida Marsh</a>', ["Ida Marsh"]),
        ('<p class="author">Ида Болотова</p>', ["Ида Болотова"]),
        ('<a class="chp_byauthor">塩田いだ</a>', ["塩田いだ"]),
        ('<span class="comment-author">Tam</span>', []),
        ('<p class="author-note">Tam</p>', []),
    ],
)
def test_an_element_named_an_authors_names_one_where_the_pages_agree(
    element: str, authors: list[str]
) -> None:
    def said_on(*elements: str) -> list[str]:
        sources = [
            octavo.Source(
                f"{at}.html",
                f"<title>Salt</title>{one}<h2>Chapter {at}</h2>{STORY * at}".encode(),
                "text/html",
            )
            for at, one in enumerate(elements, 1)
        ]
        return [one.name for one in octavo.convert(sources).document.metadata.contributors]

    assert said_on(element, element) == authors
    assert said_on(element, '<p class="author">Nora Reed</p>') == []
    assert said_on(element) == []


def test_a_site_of_one_book_names_it_in_doubt() -> None:
    found = named("1.1 – Salt", "1.2 – Salt", said=[("site", "Salt")])
    assert (found.title, found.doubtful) == ("Salt", True)


def test_what_all_pages_call_their_book_comes_before_their_windows() -> None:
    windows = ("Low - Rock", "High - Rock")
    assert named(*windows, said=[("book", "Salt")]).title == "Salt"
    assert named(*windows, said=[("book", "Salt"), ("book", "Fog")]).title == "Rock"


def test_the_way_to_the_pages_names_a_book_that_no_window_does() -> None:
    way: list[tuple[Subject, str]] = [("trail", "Home"), ("trail", "The Salt House")]
    windows = ("Chapter 1 - Low", "Chapter 2 - High", "Chapter 3 - Slack")
    assert named(*windows, said=way).title == "The Salt House"
    assert named(*windows, said=way[:1]).title == ""


def test_the_only_page_whose_heading_is_no_chapters_is_the_books() -> None:
    assert name_book([page("Salt - GullNovel", heading="Salt")]).title == "Salt"
    kept = name_book([page("Low - Salt", heading="Low")])
    assert (kept.title, kept.doubtful) == ("Salt", True)


def test_an_odd_page_in_the_folder_changes_nothing() -> None:
    windows = [f"Salt - Chapter {number} | Rock" for number in range(1, 5)]
    assert named(*windows, "403 Forbidden", "Just a moment...").title == "Salt"


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ([("author", "Mira Quill")], ("Mira Quill",)),
        ([("author", "青石")], ("青石",)),
        ([("author", "Мира Перова")], ("Мира Перова",)),
        ([("byline", "Mira Quill"), ("author", "Ida Oar")], ("Ida Oar",)),
        ([("byline", "Mira Quill"), ("byline", "Ida Oar")], ("Mira Quill", "Ida Oar")),
        ([("byline", "admin")], ()),
        ([("author", "佚名")], ()),
        ([("author", "Неизвестен")], ()),
        ([("byline", "https://example.org/people/mira")], ()),
        ([("byline", "Gull Rock")], ()),
        ([("byline", "Salt")], ()),
        ([("byline", "NovelTeam")], ()),
    ],
)  # fmt: skip
def test_an_author_is_a_person_whom_the_pages_name(
    said: list[tuple[Subject, str]], authors: tuple[str, ...]
) -> None:
    windows = ("Salt - Chapter 1 | Gull Rock", "Salt - Chapter 2 | Gull Rock")
    assert named(*windows, said=[*said, ("site", "Gull Rock")]).authors == authors


def test_pages_that_name_different_authors_name_none() -> None:
    first, second = page("Salt - Chapter 1", ("author", "Mira Quill")), page("Salt - Chapter 2")
    assert name_book([first, second]).authors == ("Mira Quill",)
    assert (
        name_book([first, replace(second, statements=(Statement("author", "Ida Oar"),))]).authors
        == ()
    )


def test_who_signs_a_translators_pages_wrote_no_book() -> None:
    windows = ("Salt - Chapter 1 - Gull Translations", "Salt - Chapter 2 - Gull Translations")
    assert named(*windows, said=[("byline", "Sand Martin")]).authors == ()
    assert named(*windows, said=[("author", "Sand Martin")]).authors == ("Sand Martin",)


def test_an_author_behind_a_title_is_not_part_of_it() -> None:
    by = named("Salt by Mira Quill - Chapter 1", "Salt by Mira Quill - Chapter 2")
    assert (by.title, by.authors) == ("Salt", ("Mira Quill",))
    for kept in ("Stand by Me", "Caught by the Tide", "Die Briefe von Anna Berg"):
        assert named(f"{kept} - Chapter 1", f"{kept} - Chapter 2").title == kept
    known = named("塩の倉（海野） - 第1話", "塩の倉（海野） - 第2話", said=[("author", "海野")])
    assert known.title == "塩の倉"


def test_a_heading_stands_in_the_window_alone() -> None:
    found = named("Salt » Chapter 1 – Low", "Salt » Chapter 2 – High").headings
    assert [(one.number, one.title) for one in found if one] == [
        ("Chapter 1", "Low"), ("Chapter 2", "High"),
    ]  # fmt: skip
    (alone,) = named("Salt » Chapter 2 – High").headings
    assert alone is not None
    assert alone.title == "High"
    (unsure,) = named("Chapter 2 – Salt").headings
    assert unsure is not None
    assert (unsure.number, unsure.title) == ("Chapter 2", "")  # it may be the book's


def test_what_chapters_share_is_not_a_title_of_theirs() -> None:
    found = named("Read Salt Chapter 1 online free", "Read Salt Chapter 2 online free").headings
    assert [one.title for one in found if one] == ["", ""]


def saved(number: int, title: str, head: str = "") -> bytes:
    return f"<html lang=en><title>{title}</title>{head}<body>{STORY}<p>Night {number}.</p>".encode()


def test_a_book_of_pages_has_the_headings_of_their_windows_and_says_so() -> None:
    titles = ("Salt » Chapter 1 – Low", "Salt » Chapter 2 – High")
    outcome = octavo.convert([saved(at, title) for at, title in enumerate(titles)])
    assert [section.label for section in outcome.document.body_matter] == [
        "Chapter 1: Low", "Chapter 2: High",
    ]  # fmt: skip
    told = [one.message for one in outcome.findings if one.code == "BOK005"]
    assert told[0] == (
        "The chapter's heading lacked “Chapter 1: Low”; it was taken from the window's title."
    )
    assert told[-1] == (
        "Derived from the pages: title “Salt”, language en. Nobody is named as the author:"
        " --set book.authors=… does."
    )


def test_a_story_that_begins_with_its_number_gets_no_heading_twice() -> None:
    text = saved(1, "Salt » Chapter 1 – Low").replace(b"<body>", b"<body><p>Chapter One</p>")
    (section,) = octavo.convert([text]).document.body_matter
    assert "Low" not in section.label


def test_one_page_says_who_wrote_it_and_keeps_nothing_raw() -> None:
    head = '<meta name=author content="Mira Quill"><meta property="og:site_name" content="Rock">'
    book = octavo.clean(saved(1, "Rock - Salt - Chapter 1", head), media_type="text/html").document
    assert (book.metadata.title, book.metadata.authors) == ("Salt", ("Mira Quill",))
    assert book.statements == ()


def test_pieces_of_a_title_are_parted_where_its_makers_did() -> None:
    assert [piece.text for piece in pieces_of("Salt/Fog _ One-off | Rock :: Sea")] == [
        "Salt/Fog", "One-off", "Rock", "Sea",
    ]  # fmt: skip
    assert [may_name_site(one) for one in ("小说家", "青石小说", "Sword Art Online", "Read free online")] == [
        False, True, False, True,
    ]  # fmt: skip
