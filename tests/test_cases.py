"""Every folder in `cases/` is a test: a source, the tree and the findings it must give.

    cases/readers/<topic>/        what the reader of the source alone makes of it
    cases/passes/<CODE>-<topic>/  what all passes make of the page
    cases/books/<CODE>-<topic>/   the book that it makes, if it is all there is
        source.html | source.mhtml | source.txt | source.md | source.docx · expected.tree · expected.findings
        made-from.*     what a program wrote the source from, where nobody can read that
        shows.txt       what the case shows, in a line
        choices.toml    what the user keeps and drops, where the case is about that
        profile.toml    what is known of the page's site, where the case is about that

A folder without goldens fails; `./dev accept` writes them, and the diff is read before it is kept.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import octavo
from octavo.app.catalog import MEDIA_TYPES, READERS, scraped_passes
from octavo.app.pages import clean_page
from octavo.app.profiles import parse_profile
from octavo.findings.alternatives import KEEP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.findings.ledger import open_ledger
from octavo.findings.render import render_line
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.profile import NO_PROFILE
from octavo.passes.structure.chapters import divide_chapters
from octavo.passes.structure.cross_references import LEAD_LINKS
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.passes.structure.numbered_chapters import divide_numbered
from octavo.passes.structure.post_titles import DIVIDE_POSTS
from octavo.readers.source import Source
from octavo.tree.dump import dump
from octavo.tree.invariants import check_content_model
from octavo.tree.walk import all_blocks

CompareGolden = Callable[[Path, str], None]

CASES = Path(__file__).parent / "cases"
LARGEST_GOLDEN = 20 * 1024


def read(folder: Path) -> Outcome:
    source = source_in(folder)
    return READERS[source.media_type](source)


def clean(folder: Path) -> Outcome:
    said, known = folder / "choices.toml", folder / "profile.toml"
    entries = tomllib.loads(said.read_text("utf-8")) if said.exists() else {}
    keep, drop = (tuple(entries.get(key, ())) for key in ("keep", "drop"))
    choices = Choices(keep, drop, notes=entries.get("notes", KEEP))
    profile = parse_profile(known.read_bytes(), known.name) if known.exists() else NO_PROFILE
    return clean_page(source_in(folder), choices, profile)


def make(folder: Path) -> Outcome:
    return octavo.convert([source_in(folder)])


OF_BOOKS = (
    DIVIDE_POSTS,
    divide_numbered(alone=True),
    divide_chapters(alone=True),
    LEAD_LINKS,
    RESOLVE_LINKS,
)
MAY_GIVE = {
    **{step.name: step.codes for step in (*scraped_passes(NO_CHOICES), *OF_BOOKS)},
    "examine": tuple(code for code in CODES if code.startswith("CHR")),
    "": tuple(code for code in CODES if code[:3] in {"RDR", "BOK"}),
}
"""What each pass says it may give, by its name; the reader is nameless."""


STAGES: dict[str, Callable[[Path], Outcome]] = {"readers": read, "passes": clean, "books": make}
FOLDERS = sorted(folder.parent for folder in CASES.glob("*/*/source.*"))


def made_by(finding: Finding) -> str:
    """Return the name of the pass that a finding tells of, "" for the reader."""
    return finding.origin.made_by if finding.origin else ""


def source_in(folder: Path) -> Source:
    (file,) = folder.glob("source.*")
    return Source(file.name, file.read_bytes(), MEDIA_TYPES[file.suffix])


@pytest.mark.parametrize(
    "folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
def test_a_case_gives_the_tree_and_the_findings_it_expects(
    folder: Path, compare_golden: CompareGolden
) -> None:
    outcome = STAGES[folder.parent.name](folder)

    assert check_content_model(outcome.document) == ()
    assert open_ledger(outcome).balances
    assert [
        found for found in outcome.findings if found.code not in MAY_GIVE.get(made_by(found), ())
    ] == []
    assert [block for block in all_blocks(outcome.document) if block.origin is None] == []
    compare_golden(folder / "expected.tree", dump(outcome.document))
    lines = "".join(f"{render_line(finding)}\n" for finding in outcome.findings)
    compare_golden(folder / "expected.findings", lines)


@pytest.mark.parametrize(
    "folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
def test_a_case_is_named_after_a_code_and_small_enough_to_read(folder: Path) -> None:
    code = folder.name.partition("-")[0]

    assert folder.parent.name == "readers" or code in CODES
    assert max(file.stat().st_size for file in folder.iterdir()) <= LARGEST_GOLDEN


NOT_OF_ONE_PAGE = {
    "RDR013": "a tag of more than 512 attributes, which nobody could read: in the tests of the reader",
    "RDR014": "a page over which a process was lost: in the tests of lost workers",
    "RDR012": "a page inside an EPUB, which is no text that a folder could hold",
    "RDR017": "a page that cannot be read, among others that can: in the tests of convert",
    "RDR018": "what a folder holds and is not read: in the tests of folders",
    "RDR024": "the contents of an EPUB, which is no text that a folder could hold",
    "RDR015": "what an EPUB names and does not hold: as above",
    "RDR030": "pages of an EPUB that its contents do not name: as above",
    "CHR013": "a block of a profile that stands on no page: said once all pages are read",
    "CHR025": "a profile of which no block does: as above",
    "RDR031": "a document of Word's is an archive: tests/unit/readers/test_docx.py",
    "CHR032": "a part of the page that never holds any of the story: told from many pages",
}
"""Rules about a whole book or its files, with the reason why no page can show them."""


@pytest.mark.parametrize(
    "folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
def test_a_case_says_in_a_line_what_it_shows(folder: Path) -> None:
    said = folder / "shows.txt"
    lines = said.read_text("utf-8").splitlines() if said.exists() else []

    assert [line.strip() != "" for line in lines] == [True]


def test_every_rule_of_a_reader_or_a_pass_has_a_case_that_shows_it() -> None:
    told = "".join(
        golden.read_text("utf-8") for golden in sorted(CASES.glob("*/*/expected.findings"))
    )
    shown = set(re.findall(r"[A-Z]{3}\d{3}(?=: )", told))
    rules = {code.id for code in CODES.values() if code.id[:3] in {"RDR", "CHR", "STR"}}

    assert sorted(rules - shown) == sorted(NOT_OF_ONE_PAGE)


NAMES_OF_SCRIPTS = {
    "CJK": "Han", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "LATIN": "Latin", "CYRILLIC": "Cyrillic",
    "HANGUL": "Hangul", "ARABIC": "Arabic", "DEVANAGARI": "Devanagari", "THAI": "Thai",
}  # fmt: skip
OF_LANGUAGES = (
    "CHR004", "CHR005", "CHR006", "CHR008", "CHR009", "CHR012", "CHR014", "CHR015", "CHR017", "CHR018",
    "CHR019", "CHR020", "CHR021", "CHR022", "CHR023", "CHR024", "CHR030", "CHR034", "CHR036", "STR002", "STR003",
    "STR004", "STR007", "STR013", "STR014", "STR015",
)  # fmt: skip
"""Rules that read words, sentences or marks, which every language has its own."""


def script_of(text: str) -> str:
    """Return the script of most letters of a page; Japanese where kana are among its characters."""
    letters = re.sub(r"<[^>]*>", "", text)
    names = [unicodedata.name(letter, "?").split()[0] for letter in letters if letter.isalpha()]
    counts = Counter(NAMES_OF_SCRIPTS.get(name, name) for name in names)
    if counts["Japanese"] > 0.1 * counts.total():
        return "Japanese"
    return counts.most_common(1)[0][0]


@pytest.mark.parametrize("code", OF_LANGUAGES)
def test_a_rule_that_reads_words_has_cases_for_and_against_it_in_three_scripts(code: str) -> None:
    scripts: dict[bool, set[str]] = {True: set(), False: set()}
    for folder in FOLDERS:
        if folder.parent.name == "passes" and folder.name.startswith(f"{code}-"):
            acts = f"{code}: " in (folder / "expected.findings").read_text("utf-8")
            scripts[acts].add(script_of(source_in(folder).data.decode("utf-8", "replace")))

    assert {acts: len(found) >= 3 for acts, found in scripts.items()} == {True: True, False: True}


def test_every_rule_about_chrome_has_a_case_in_which_it_removes_nothing() -> None:
    """A rule that is shown only where it acts has no edge that a test would feel."""
    of_rule: dict[str, list[bool]] = {}
    for folder in FOLDERS:
        code = folder.name.partition("-")[0]
        if folder.parent.name == "passes" and code.startswith("CHR"):
            findings = (folder / "expected.findings").read_text("utf-8")
            of_rule.setdefault(code, []).append(f"{code}: " in findings)

    assert [code for code, acts in sorted(of_rule.items()) if all(acts)] == []
