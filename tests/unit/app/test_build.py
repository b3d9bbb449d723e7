"""A manuscript becomes what `octavo.toml` says, where it says."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.manuscript_folder import CHAPTERS, TOML, build, manuscript_folder, names_in
from tests.strategies import picture

from octavo.app.assembly.placed_page import Matter
from octavo.app.build import (
    PAGES_ALONE,
    Job,
    file_name_of,
    nearest_manuscript,
    pieces_of,
    plan,
    plan_pages,
    run_job,
)
from octavo.app.publish import Stage, target_of
from octavo.app.sources import source_of
from octavo.findings.errors import (
    ManuscriptError,
    MissingDependencyError,
    ReadError,
    UsageError,
    WriteError,
)
from octavo.manuscript import Manuscript, load_manuscript, set_value


def test_the_files_named_by_octavo_toml_are_made_in_dist(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path)
    result = build(folder)
    assert names_in(folder / "dist") == ["the-wet-stairs.epub", "the-wet-stairs.txt"]
    assert [made.path for made in result.files] == [
        folder / "dist" / "the-wet-stairs.epub",
        folder / "dist" / "the-wet-stairs.txt",
    ]
    assert [made.size for made in result.files] == [
        made.path.stat().st_size for made in result.files
    ]
    assert (result.title, result.chapters, result.missing) == ("The Wet Stairs", 3, "")
    assert result.ledger.balances


def test_chapters_come_in_natural_order(tmp_path: Path) -> None:
    build(manuscript_folder(tmp_path))
    text = (tmp_path / "dist" / "the-wet-stairs.txt").read_text("utf-8")
    places = [text.index(title) for title in ("The lamp", "wet footprints", "Nobody")]
    assert places == sorted(places)


def test_nothing_outside_the_folder_for_what_is_made_is_touched(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path / "book")
    before = names_in(tmp_path)
    build(folder, out=tmp_path / "elsewhere" / "deep")
    made = ["elsewhere/deep/the-wet-stairs.epub", "elsewhere/deep/the-wet-stairs.txt"]
    assert names_in(tmp_path) == sorted(before + made)


def test_two_builds_give_the_same_bytes_on_any_executor(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path)
    build(folder)
    first = (folder / "dist" / "the-wet-stairs.epub").read_bytes()
    with ThreadPoolExecutor(2) as executor:
        build(folder, executor=executor)
    assert (folder / "dist" / "the-wet-stairs.epub").read_bytes() == first


def test_progress_counts_pages_and_then_files(tmp_path: Path) -> None:
    seen: list[tuple[Stage, int, int]] = []
    build(manuscript_folder(tmp_path), progress=lambda *step: seen.append(step))
    pages = [(Stage.CLEAN, done, 3) for done in range(4)]
    files = [(Stage.WRITE, done, 2) for done in range(3)]
    assert seen == pages + files
    assert plan(load_manuscript(tmp_path)).steps == 5


def test_files_in_front_and_back_stand_there_without_a_role(tmp_path: Path) -> None:
    toml = TOML.replace(
        "chapters =", 'front = ["map.md", "first.md"]\nback = ["end.md"]\nchapters ='
    )
    files = {
        "map.md": "# A Map\n\nNorth is up.\n",
        "first.md": "---\nrole: dedication\n---\n\nFor Ida.\n",
        "end.md": "# How It Was Found\n\nIn a drawer.\n",
    }
    job = plan(load_manuscript(manuscript_folder(tmp_path, toml, {**CHAPTERS, **files})))
    assert [piece.matter for piece in job.pieces] == [
        Matter.FRONT, Matter.FRONT, None, None, None, Matter.BACK,
    ]  # fmt: skip
    run_job(job)
    text = (tmp_path / "dist" / "the-wet-stairs.txt").read_text("utf-8")
    words = ("North is up.", "For Ida.", "The lamp", "Nobody", "In a drawer.")
    places = [text.index(word) for word in words]
    assert places == sorted(places)


def test_the_authors_of_files_are_the_books_where_it_names_none(tmp_path: Path) -> None:
    toml = TOML.replace('authors = ["Ida Bell"]', 'editors = ["R. Osei"]').replace("epub", "json")
    pages = {
        "chapters/1.md": "---\ntitle: The Lamp\nauthor: Ines Calder\n---\n\nIt burned.\n",
        "chapters/2.md": "---\ntitle: The Rope\nauthor: [Tomas Reyes, Åsa Lind]\n---\n\nIt held.\n",
    }
    outcome = build(manuscript_folder(tmp_path, toml, pages))
    assert outcome.ledger.balances
    tree = json.loads((tmp_path / "dist" / "the-wet-stairs.json").read_text("utf-8"))
    people = tree["document"]["metadata"]["contributors"]
    assert [person["name"] for person in people] == [
        *("Ines Calder", "Tomas Reyes", "Åsa Lind", "R. Osei")
    ]
    text = (tmp_path / "dist" / "the-wet-stairs.txt").read_text("utf-8")
    assert "The Lamp\n\nInes Calder\n\nIt burned." in text
    assert "The Rope\n\nTomas Reyes, Åsa Lind\n\nIt held." in text


def test_the_first_file_of_a_part_may_be_its_page(tmp_path: Path) -> None:
    toml = """
[book]
title = "Two Nights"
[[part]]
title = "Night"
chapters = ["chapters/*.md"]
[build]
formats = ["json"]
"""
    page = "---\ntitle: Night\nrole: part\n---\n\n::: epigraph\nIt fell all night.\n:::\n"
    outcome = build(manuscript_folder(tmp_path, toml, {"chapters/0.md": page, **CHAPTERS}))
    assert (outcome.chapters, outcome.ledger.balances) == (3, True)
    tree = json.loads((tmp_path / "dist" / "two-nights.json").read_text("utf-8"))
    (part,) = tree["document"]["body_matter"]
    assert "It fell all night" in json.dumps(part["blocks"])
    assert len(part["sections"]) == 3


def test_parts_hold_their_chapters_even_when_they_are_called_the_same(tmp_path: Path) -> None:
    toml = """
[book]
title = "Two Nights"
[[part]]
title = "Night"
chapters = ["chapters/1.md"]
[[part]]
title = "Night"
chapters = ["chapters/2.md", "chapters/10.md"]
[build]
formats = ["json"]
"""
    outcome = build(manuscript_folder(tmp_path, toml))
    assert (outcome.chapters, outcome.ledger.balances) == (3, True)
    tree = json.loads((tmp_path / "dist" / "two-nights.json").read_text("utf-8"))
    parts = tree["document"]["body_matter"]
    assert [len(part["sections"]) for part in parts] == [1, 2]
    assert "The lamp" in json.dumps(parts[0])


def test_a_picture_may_stand_anywhere_in_the_manuscript(tmp_path: Path) -> None:
    files = {**CHAPTERS, "chapters/1.md": "# One\n\n![A lamp](../images/lamp.png)\n"}
    folder = manuscript_folder(tmp_path, files={**files, "images/lamp.png": picture(40)})
    codes = [finding.code for finding in build(folder).findings]
    assert "RES001" not in codes


def test_a_glob_passes_over_what_no_reader_knows_and_what_was_made(tmp_path: Path) -> None:
    toml = TOML.replace("chapters/*.md", "**/*").replace('"epub", "txt"', '"md"')
    folder = manuscript_folder(tmp_path, toml, {**CHAPTERS, "images/lamp.png": picture(40)})
    build(folder)
    pages = [Path(piece.source.name).name for piece in pieces_of(load_manuscript(folder))]
    assert pages == ["1.md", "2.md", "10.md"]


def test_a_file_that_is_named_and_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    toml = TOML.replace("chapters/*.md", "lamp.png")
    folder = manuscript_folder(tmp_path, toml, {"lamp.png": picture(40)})
    with pytest.raises(UsageError, match=r"no reader for \.png"):
        build(folder)


def test_the_language_is_heard_where_nobody_says_it(tmp_path: Path) -> None:
    prose = "Der Regen fiel auf die Dächer der Stadt, und niemand ging mehr auf die Straße. " * 8
    toml = TOML.replace('language = "en-GB"\n', "").replace('"epub", "txt"', '"json"')
    build(manuscript_folder(tmp_path, toml, {"chapters/1.md": f"# Regen\n\n{prose}\n"}))
    text = (tmp_path / "dist" / "the-wet-stairs.json").read_text("utf-8")
    assert '"language": "de"' in text


def test_a_manuscript_that_does_not_name_its_book_is_told(tmp_path: Path) -> None:
    def said(toml: str, chapters: dict[str, str] | None = None) -> list[str]:
        job = plan(load_manuscript(manuscript_folder(tmp_path, toml, chapters or CHAPTERS)))
        return [one.code for one in job.notices]

    nameless = TOML.replace('title = "The Wet Stairs"', 'title = ""')
    assert said(TOML) == []
    assert said(nameless) == ["BOK015"]
    for name in CHAPTERS:
        (tmp_path / name).unlink()
    assert said(nameless, {"chapters/1.md": "# Rain\n\nIt fell.\n"}) == []  # the page may name it


def test_what_is_kept_and_dropped_is_taken_from_octavo_toml(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path, TOML + '[clean]\ndrop = ["wet footprints"]\n')
    result = build(folder)
    removed = [finding.before for finding in result.findings if finding.code == "CHR011"]
    assert removed == ["There were wet footprints on the stairs."]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("chapters/*.md", "nothing/*.md"), r"'nothing/\*\.md' matches no file"),
        (('chapters = ["chapters/*.md"]\n', ""), "the book has no chapters"),
        (("[build]\n", '[build]\nname = "../x"\n'), r"build\.name: .*'\.\./x'"),
        (("[build]\n", '[build]\nout = "../x"\n'), r"build\.out: .*'\.\./x'"),
        (
            ("[build]\n", '[clean]\ndrop = ["css:p["]\n[build]\n'),
            r"octavo\.toml:7: clean\.drop: css:p\[: not a CSS selector",
        ),
        (
            ("[build]\n", '[clean]\nkeep = [\n  "CHR005",\n  "/(/",\n]\n[build]\n'),
            r"octavo\.toml:9: clean\.keep: /\(/: not a regular expression",
        ),
        (
            ("[build]\n", '[clean]\nkeep = ["STR002"]\n[build]\n'),
            r"octavo\.toml:7: clean\.keep: STR002 cannot be kept",
        ),
        (("[build]\n", '[pdf]\ntrim = "Z9"\n[build]\n'), r"octavo\.toml:7: pdf\.trim: .*'Z9'"),
        (("[build]\n", "[pdf]\ntype-size = 99\n[build]\n"), r"octavo\.toml:7: pdf\.type-size: "),
        (("[build]\n", "[pdf]\nleading = 99\n[build]\n"), r"octavo\.toml:7: pdf\.leading: "),
        (("[build]\n", '[pdf]\nbleed = "9"\n[build]\n'), r"octavo\.toml:7: pdf\.bleed: "),
        (("[build]\n", '[build]\nstyle = "x"\n'), r"octavo\.toml:7: build\.style: .*'x'"),
        (("title =", 'cover = "c.jpg"\ntitle ='), r"octavo\.toml:2: book\.cover: .*c\.jpg"),
        (
            ("[build]\n", '[clean]\nprofile = "p.toml"\n[build]\n'),
            r"octavo\.toml:7: clean\.profile: ",
        ),
        (
            (
                "[build]\n",
                '[[part]]\nchapters = ["chapters/*.md"]\n[[part]]\nchapters = ["x"]\n[build]\n',
            ),
            r"octavo\.toml:9: part\.chapters: the glob 'x' matches no file",
        ),
        (('"en-GB"', '"english"'), r"octavo\.toml:4: book\.language: expected a language tag"),
        (
            ("[build]\n", '[accessibility]\nreport = "not a url"\n[build]\n'),
            r"octavo\.toml:7: accessibility\.report: expected an address",
        ),
    ],
)
def test_what_octavo_toml_cannot_mean_is_told_before_anything_is_made(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    folder = manuscript_folder(tmp_path / "book", TOML.replace(*change))
    before = names_in(tmp_path)
    with pytest.raises(ManuscriptError, match=message):
        build(folder)
    assert names_in(tmp_path) == before


def test_a_style_sheet_that_is_missing_is_told_with_the_line_that_names_it(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path, TOML + 'css = ["no.css"]\n')
    with pytest.raises(ReadError, match=r"octavo\.toml:8: build\.css: .*no\.css"):
        build(folder)


def test_what_is_set_from_outside_is_not_said_to_stand_in_octavo_toml(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path, TOML + '[pdf]\ntrim = "A5"\n')
    manuscript = set_value(load_manuscript(folder), "pdf.trim=Z9")
    with pytest.raises(UsageError, match=r"^the trim size 'Z9' is not known$"):
        plan(manuscript)


def test_an_empty_chapter_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path, files={**CHAPTERS, "chapters/2.md": ""})
    with pytest.raises(ReadError, match=r"2\.md: the file is empty"):
        build(folder)
    assert not (folder / "dist").exists()


def test_a_folder_that_cannot_be_made_is_told_before_the_work(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path, files={**CHAPTERS, "dist": "a file"})
    with pytest.raises(WriteError, match="dist"):
        build(folder)


def test_without_pango_the_other_formats_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise MissingDependencyError("No PDF was made: Pango is missing.", hint="install pango")

    monkeypatch.setattr("octavo.writers.pdf.writer.require_engine", missing)
    folder = manuscript_folder(tmp_path, TOML.replace('"epub", "txt"', '"pdf", "epub"'))
    result = build(folder)
    assert names_in(folder / "dist") == ["the-wet-stairs.epub"]
    assert result.missing == "install pango"
    assert [(one.code, one.hint) for one in result.findings if one.severity.name == "ERROR"] == [
        ("PDF004", "install pango")
    ]


def test_pages_alone_make_a_book_named_after_its_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = source_of("# The Lamp: A Tale\n\nIt burned until three.\n", "text/markdown")
    result = run_job(plan_pages([source], PAGES_ALONE))
    assert [str(made.path) for made in result.files] == ["the-lamp-a-tale.epub"]
    assert names_in(tmp_path) == ["the-lamp-a-tale.epub"]


def test_two_targets_of_one_name_are_refused(tmp_path: Path) -> None:
    target = target_of(tmp_path / "book.txt")
    pieces = plan_pages([source_of("It burned until three.")], Manuscript(tmp_path)).pieces
    with pytest.raises(UsageError, match="named twice"):
        run_job(Job(pieces, (target, target)))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Red House: Part 2/3", "the-red-house-part-2-3"),
        ("雨のしおり", "雨のしおり"),
        ("नमक का सागर", "नमक-का-सागर"),
        ("น้ำ กับ เกลือ", "น้ำ-กับ-เกลือ"),
        ("Ida's Lamp", "idas-lamp"),
        ("../../etc/passwd", "etc-passwd"),
        ("…", "book"),
        ("\x1b[31m", "31m"),
        ("x" * 300, "x" * 80),
        ("\U00020000" * 300, "\U00020000" * 60),
        ("CON", "book-con"),
        ("Nul.2", "book-nul.2"),
        ("Con Brio", "con-brio"),
        ("\ud800", "book"),
    ],
)
def test_a_title_becomes_a_name_that_any_file_system_takes(title: str, name: str) -> None:
    assert file_name_of(title) == name


def test_the_nearest_octavo_toml_above_is_found(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path)
    assert nearest_manuscript(folder / "chapters") == folder
    assert nearest_manuscript(folder) == folder


def test_where_no_octavo_toml_is_it_is_told_how_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError, match=r"no octavo\.toml in this folder or above") as told:
        nearest_manuscript(tmp_path)
    assert told.value.hint.endswith("or start one: octavo init")
