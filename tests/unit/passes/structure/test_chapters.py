"""A text that holds several chapters is divided at its headings; one that holds one is not."""

import pytest

from octavo import convert
from octavo.app.catalog import HTML, PLAIN
from octavo.findings.finding import Outcome
from octavo.passes.structure.numbered_chapters import divide_numbered
from octavo.readers.source import Source
from octavo.tree.build import para
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Block, Heading, SceneBreak, Text


def book(*texts: str, title: str = "") -> Outcome:
    sources = [
        Source(f"text-{at}.md", text.encode(), "text/markdown") for at, text in enumerate(texts, 1)
    ]
    return convert(sources, metadata=Metadata(title=title, language="en"))


def labels(outcome: Outcome) -> list[str]:
    return [section.label for section in outcome.document.sections()]


@pytest.mark.parametrize(
    ("text", "chapters", "title"),
    [
        ("# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n", ["Tide", "Ebb"], "text 1"),
        ("# The Sea\n\n## Tide\n\nIt rose.\n\n## Ebb\n\nIt fell.\n", ["Tide", "Ebb"], "The Sea"),
        (
            "# The Sea\n\nA word first.\n\n## Tide\n\nIt rose.\n\n## Ebb\n\nIt fell.\n",
            ["The Sea", "Tide", "Ebb"],
            "The Sea",
        ),
        (
            "---\ntitle: The Sea\n---\n\n# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n",
            ["Tide", "Ebb"],
            "The Sea",
        ),
        ("A word first.\n\n# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n", ["", "Tide", "Ebb"], "text 1"),
        ("# 潮\n\n満ちた。\n\n# 引\n\n引いた。\n", ["潮", "引"], "text 1"),
        ("## المد\n\nارتفع.\n\n## الجزر\n\nهبط.\n", ["المد", "الجزر"], "text 1"),
        ("# Tide\n\nIt rose.\n\n## Later\n\nIt fell.\n", ["Tide"], "Tide"),
        ("# Tide\n\n### At noon\n\nIt rose.\n\n### At six\n\nIt fell.\n", ["Tide"], "Tide"),
        ("> # Tide\n\n> # Ebb\n\nIt was a quotation.\n", [""], "text 1"),
    ],
)  # fmt: skip
def test_a_text_that_is_the_whole_book(text: str, chapters: list[str], title: str) -> None:
    outcome = book(text)
    assert labels(outcome) == chapters
    assert outcome.document.metadata.title == title
    assert ("STR009" in {one.code for one in outcome.findings}) == (len(chapters) > 1)


def test_headings_below_a_chapter_of_a_titled_book_are_the_chapters_own() -> None:
    text = "# Tide\n\n## Noon\n\nIt rose.\n\n## Six\n\nIt fell.\n"
    assert labels(book(text, title="The Sea")) == ["Tide"]
    assert labels(book(text.replace("Tide", "The Sea"), title="The Sea")) == ["Noon", "Six"]


def test_one_of_several_texts_is_divided_at_its_highest_headings_alone() -> None:
    noon = "# Noon\n\n## One\n\nIt rose.\n\n## Two\n\nIt fell.\n"
    both = "# Six\n\nIt was dark.\n\n# Seven\n\nIt was darker.\n"
    assert labels(book(noon, both)) == ["Noon", "Six", "Seven"]


def test_several_chapters_below_the_title_of_their_text_are_a_part_of_a_book_of_several() -> None:
    part = "---\ntitle: Winter\n---\n\n# Noon\n\nIt rose.\n\n# Six\n\nIt fell.\n"
    outcome = book(part, "# Spring\n\nIt thawed.\n")
    winter, spring = outcome.document.body_matter
    assert (winter.role, winter.label, spring.label) == (Role.PART, "Winter", "Spring")
    assert [one.label for one in winter.sections] == ["Noon", "Six"]


def test_below_a_title_of_the_front_matter_and_words_a_heading_is_one_inside() -> None:
    text = "---\ntitle: Sources\nrole: appendix\n---\n\nMany.\n\n# One\n\nA book.\n\n# Two\n\nAnother.\n"
    outcome = book("# Tide\n\nIt rose.\n", text)
    assert labels(outcome) == ["Tide", "Sources"]
    assert [one.label for one in outcome.document.back_matter] == ["Sources"]
    assert labels(book(text, title="The Sea")) == ["Sources"]


def test_what_a_file_is_all_its_sections_are() -> None:
    text = "---\nrole: appendix\n---\n\n# Maps\n\nOne map.\n\n# Tables\n\nOne table.\n"
    outcome = book("# Tide\n\nIt rose.\n", text)
    assert [one.label for one in outcome.document.back_matter] == ["Maps", "Tables"]


def test_a_chapter_that_begins_without_a_heading_keeps_those_inside() -> None:
    assert labels(book("It began.\n\n## Noon\n\nIt rose.\n\n## Six\n\nIt fell.\n")) == [""]


def test_what_is_found_is_said_of_its_own_chapter() -> None:
    outcome = book("# Tide\n\nIt rose.\n\n# Ebb\n\n![](none.png)\n")
    (missing,) = [one for one in outcome.findings if one.code == "RES001"]
    assert missing.chapter == "Ebb"


PROSE = (
    (
        "The keeper counted the steps on her way up, and again on her way down, and wrote both figures in the "
        "book that nobody read."
    ),
    (
        "“You will want a lamp,” said the harbour master, who had come all the way along the mole to say so. "
        "“It is dark where you are going, and the stair is older than the tower.”"
    ),
    (
        "She thanked him. She had three lamps, and oil for one of them, and a night that was longer than the "
        "oil would last; and she went up all the same."
    ),
)
"""Between two chapters there is more than this once."""
COUNTED = ("Chapter 1: The Lamp", "Chapter 2: The Oil", "Chapter 3: The Stair")


def page(*headings: str, tag: str = "h2") -> str:
    lines = [
        f"<{tag}>{heading}</{tag}>" + "".join(f"<p>{line}</p>" for line in PROSE)
        for heading in headings
    ]
    return f"<html><title>The Long Stair | Reading Room</title><body><main>{''.join(lines)}</main></body></html>"


def text(*headings: str) -> str:
    return "\n\n".join(line for heading in headings for line in (heading, *PROSE))


def chapters_of(data: str, media_type: str) -> list[str]:
    return labels(convert([Source("work", data.encode(), media_type)]))


@pytest.mark.parametrize(
    "headings",
    [
        COUNTED,
        ("CHAPTER I", "CHAPTER II", "CHAPTER III"),
        ("Chapter Nine: Fog", "Chapter Ten: Bell"),
        ("Глава 7. Туман", "Глава 8. Колокол"),
        ("第五章 霧", "第六章 鐘"),
        ("الفصل 3: الضباب", "الفصل 4: الجرس"),
    ],
)
def test_chapters_that_are_counted_on_one_page_are_chapters_of_the_book(
    headings: tuple[str, ...],
) -> None:
    for found in (chapters_of(page(*headings), HTML), chapters_of(text(*headings), PLAIN)):
        assert len(found) == len(headings)


def test_a_figure_alone_begins_a_chapter_in_a_heading_only() -> None:
    assert chapters_of(page("1. Fog", "2. Bell"), HTML) == ["1. Fog", "2. Bell"]
    assert len(chapters_of(text("1. Fog", "2. Bell"), PLAIN)) == 1


def test_numbers_that_do_not_count_on_begin_nothing() -> None:
    assert len(chapters_of(page("Chapter 4: Fog", "Chapter 9: Bell"), HTML)) == 1
    assert len(chapters_of(page("Chapter 4: Fog", "Part 5: Bell"), HTML)) == 1


def test_a_list_of_chapters_is_not_chapters() -> None:
    listed = "".join(f"<p>Chapter {at}</p>" for at in range(2, 9))
    story = page("Chapter 1: Fog").replace(
        "</h2>", "</h2><p>In the book that she kept there were</p>" + listed
    )
    assert len(chapters_of(story, HTML)) == 1


def test_a_line_without_a_chapter_behind_it_begins_none() -> None:
    def divided(*behind: str) -> bool:
        blocks = (*map(para, PROSE), para("Chapter 2: The Oil"), *map(para, behind))
        whole = Document(body_matter=(Section(blocks, number="Chapter 1"),))
        return divide_numbered(alone=True).run(whole).document is not whole

    assert divided(*PROSE)
    assert not divided(PROSE[0])
    assert not divided()


def test_a_prologue_of_a_line_is_a_chapter_where_the_page_marks_its_headings() -> None:
    def divided(second: Block) -> int:
        blocks = (para(PROSE[0]), second, *map(para, PROSE))
        whole = Document(body_matter=(Section(blocks, number="Chapter 1"),))
        return len(divide_numbered(alone=True).run(whole).document.body_matter)

    assert divided(Heading((Text("Chapter 2: The Oil"),), level=2)) == 2
    assert divided(para("Chapter 2: The Oil")) == 1


def test_what_a_window_says_besides_is_not_the_title() -> None:
    outcome = convert([Source("work", page(*COUNTED).encode(), HTML)])
    assert outcome.document.metadata.title == "The Long Stair"


TOLD = (
    "The keeper wound the lamp and went down to the boats, of which there were four in a good year. "
    "Nobody had asked him to. He counted them twice, in case one of them had been counting too.\n\n"
) * 3


def whole(text: str) -> Outcome:
    return convert([Source("book.txt", text.encode(), PLAIN)])


@pytest.mark.parametrize(
    "before",
    [
        "The Four Boats\n\nby Ruth Hale\n\n",
        "The Four Boats\n\nby Ruth Hale\n\nLondon, 1897\n\nTo my sister, who rows\n\nA new edition\n\n",
        "Contents\n\nChapter I. The Lamp\n\nChapter II. The Boats\n\nChapter III. The Sea\n\n",
        "Who made this book are many.\n\nContents\n\nChapter I.\n\nChapter II.\n\nChapter III.\n\n",
    ],
)
def test_title_contents_and_dedication_stand_before_the_first_chapter(before: str) -> None:
    chapters = (
        f"CHAPTER {number}.\n\n{title}\n\n{TOLD}"
        for number, title in (("I", "The Lamp"), ("II", "The Boats"), ("III", "The Sea"))
    )
    outcome = whole(before + "".join(chapters))
    assert labels(outcome)[-3:] == [
        "CHAPTER I: The Lamp",
        "CHAPTER II: The Boats",
        "CHAPTER III: The Sea",
    ]


def test_a_line_below_one_number_alone_is_not_a_title() -> None:
    first, second, third = (f"CHAPTER {number}.\n\n" for number in ("I", "II", "III"))
    outcome = whole(f"{first}London, in May\n\n{TOLD}{second}{TOLD}{third}{TOLD}")
    assert labels(outcome) == ["CHAPTER I", "CHAPTER II", "CHAPTER III"]


def test_contents_alone_divide_nothing() -> None:
    outcome = whole("Contents\n\nChapter I. The Lamp\n\nChapter II. The Boats\n\n" + TOLD)
    assert len(labels(outcome)) == 1


def test_headings_that_the_notation_of_a_text_gives_are_chapters() -> None:
    lines = "　灯台《とうだい》の番人は帳面を開き、日付だけを書いた。\n" * 3
    chapters = (f"［＃３字下げ］{name}［＃「{name}」は中見出し］\n\n{lines}\n" for name in "霧笛")
    assert labels(whole("\n".join(chapters))) == ["霧", "笛"]


def test_rules_between_chapters_part_them_and_stand_in_none() -> None:
    told = "<p>" + TOLD.strip().replace("\n\n", "</p><p>") + "</p>"
    text = f"<h2>Chapter One</h2>{told}<hr><h2>Chapter Two</h2>{told}<hr><p>He slept.</p><hr><h2>Chapter Three</h2>{told}"
    outcome = convert([Source("book.html", f"<body>{text}</body>".encode(), HTML)])
    breaks = [
        [isinstance(block, SceneBreak) for block in section.blocks].count(True)
        for section in outcome.document.sections()
    ]
    assert breaks == [0, 1, 0]
