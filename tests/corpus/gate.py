"""Pages → how well they are cleaned, held to floors that only rise.

    python -m tests.corpus.gate                      measure, compare with floors.json
    python -m tests.corpus.gate --pages              and say what each page lost or was left with
    python -m tests.corpus.gate --update             pin what was reached; refuses to lower a floor
    python -m tests.corpus.gate --update --allow-regression

Pages are cleaned one at a time, with nothing known of their site. A floor holds for the pages and
labels it was measured on: their hash is pinned with it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from tests.corpus.pages import (
    COMPOSED,
    HTML,
    PLAIN,
    articles,
    chapters,
    corpora_folder,
    decoys,
    golds,
    hash_of,
    paragraphs,
    planted,
)
from tests.corpus.rebuilt import REBUILDINGS
from tests.corpus.scoring import (
    ArticleScore,
    ChapterScore,
    article_figures,
    chapter_figures,
    fold,
    folded_lines,
    score_article,
    score_chapter,
)

import octavo
from octavo.readers.decode import decode

FLOORS: Final = Path(__file__).with_name("floors.json")
_SLACK: Final = 5e-6
"""Figures are pinned to six places."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one set of pages."""

    corpus: str
    """Hash of its pages and labels."""
    pages: int
    figures: Mapping[str, float]
    faults: tuple[str, ...] = ()
    """One line a page that is not perfect."""


def clean_text(data: bytes, media_type: str) -> str:
    """Return a page's clean text, nothing where it holds no story."""
    try:
        return octavo.clean(data, media_type=media_type).document.plain_text()
    except octavo.ReadError:
        return ""


def measure_chapters(corpus: Path, media_type: str) -> Measured:
    """Score the pages of a corpus of chapters."""
    scores: dict[str, ChapterScore] = {}
    for page in chapters(corpus, media_type):
        clean = clean_text(page.data, page.media_type)
        scores[page.name] = score_chapter(page.labels, clean, page.html)
    figures = chapter_figures(list(scores.values()))
    faults = [_fault(name, score) for name, score in scores.items() if not score.perfect]
    return Measured(hash_of(corpus), len(scores), figures, tuple(faults))


def measure_rebuilt(corpus: Path) -> Measured:
    """Score the saved pages of a corpus of chapters, each built otherwise in several ways."""
    scores: dict[str, ChapterScore] = {}
    for page in chapters(corpus, HTML):
        for way, rebuild in REBUILDINGS.items() if page.media_type == HTML else ():
            markup = rebuild(decode(page.data, page.name).text)
            scores[f"{page.name}, {way}"] = score_chapter(
                page.labels, clean_text(markup.encode(), HTML)
            )
    faults = [_fault(name, score) for name, score in scores.items() if not score.perfect]
    return Measured(
        hash_of(corpus), len(scores), chapter_figures(list(scores.values())), tuple(faults)
    )


def _fault(name: str, score: ChapterScore) -> str:
    lines = [f"{name}: lost {len(score.lost)}/{score.story}, left {len(score.left)}/{score.chrome}"]
    lines += [f"    lost: {text[:100]}" for text in score.lost[:6]]
    lines += [f"    left: {text[:100]}" for text in score.left[:6]]
    return "\n".join(lines)


def measure_articles(corpus: Path) -> Measured:
    """Score the pages of a corpus of articles."""
    scores: dict[str, ArticleScore] = {
        page.name: score_article(page.gold, clean_text(page.data, HTML))
        for page in articles(corpus)
    }
    faults = [
        f"{name}: precision {score.precision or 0:.3f}, recall {score.recall:.3f}"
        for name, score in scores.items()
        if not score.exact
    ]
    return Measured(
        hash_of(corpus), len(scores), article_figures(list(scores.values())), tuple(faults)
    )


def measure_clean_text(corpus: Path) -> Measured:
    """Count the clean texts that come back from cleaning as they were, line for line."""
    faults = []
    texts = list(golds(corpus))
    for name, text in texts:
        before, after = folded_lines(text), folded_lines(clean_text(text.encode(), PLAIN))
        if before != after:
            gone = [line for line in before if line not in after]
            faults.append(f"{name}: {len(before)} lines, {len(after)} came back; {gone[:2]}"[:160])
    return Measured(hash_of(corpus), len(texts), {"whole": len(texts) - len(faults)}, tuple(faults))


def measure_planted(corpus: Path) -> Measured:
    """Count what was planted in a story and is found, and the story's own lines that stay.

    Each stands in a chapter of its own, among lines of a story in its language, or else in English.
    """
    stories = {name[:2]: text.splitlines() for name, text in golds(COMPOSED / "chapters")}
    found = kept = 0
    faults: list[str] = []
    cases, lines = list(planted(corpus)), list(decoys(corpus))
    for case in cases:
        story = stories.get(case.language[:2], stories["en"])[:_LINES]
        line = f"{case.before}{case.text}{case.after}"
        clean = fold(clean_text(_page((*story[:_AMONG], line, *story[_AMONG:])), HTML))
        gone = fold(case.text) not in clean
        whole = all(fold(part) in clean for part in (case.before, case.after, *story))
        found += gone and whole
        faults += [] if gone and whole else [f"{case.kind}, {case.language}: {case.text}"[:120]]
    for language, text in lines:
        story = stories.get(language[:2], stories["en"])[:_LINES]
        clean = fold(clean_text(_page((*story[:_AMONG], text, *story[_AMONG:])), HTML))
        kept += fold(text) in clean
        faults += [] if fold(text) in clean else [f"lost, {language}: {text}"[:120]]
    figures = {"found": found, "decoys kept": kept}
    return Measured(hash_of(corpus), len(cases) + len(lines), figures, tuple(faults))


def measure_paragraphs(corpus: Path) -> Measured:
    """Count the paragraphs that come back as their authors wrote them, and those of which nothing is lost.

    Each bears something planted, before, behind or in the midst of its sentences, or is nothing else.
    """
    cases = list(paragraphs(corpus))
    whole = unhurt = 0
    faults: list[str] = []
    for language, dirty, clean in cases:
        text = f"{_BESIDE}\n\n{dirty}\n\n{_BESIDE}"
        found = clean_text(text.encode(), PLAIN).replace(_BESIDE, "")
        whole += "".join(found.split()) == "".join(clean.split())
        left = iter("".join(found.split()))
        is_whole = all(letter in left for letter in "".join(clean.split()))
        unhurt += is_whole
        faults += [] if is_whole else [f"hurt, {language}: {fold(found)}"[:120]]
    figures = {"whole": whole, "unhurt": unhurt}
    return Measured(hash_of(corpus), len(cases), figures, tuple(faults))


_BESIDE: Final = "The ferryman kept two boats, and the river kept the third."


def _page(lines: Iterable[str]) -> bytes:
    """Return a page whose story is these lines, each a paragraph."""
    story = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    return f'<meta charset="utf-8"><nav><a href="/">Home</a></nav><main>{story}</main>'.encode()


_LINES: Final = 24
_AMONG: Final = 12
"""Lines of a story around what is planted in it, and how many of them stand before."""

SETS: Final[Mapping[str, tuple[str, Callable[[Path], Measured]]]] = {
    "composed chapters, saved": (
        "composed/chapters",
        lambda corpus: measure_chapters(corpus, HTML),
    ),
    "composed chapters, copied": (
        "composed/chapters",
        lambda corpus: measure_chapters(corpus, PLAIN),
    ),
    "composed chapters, rebuilt": ("composed/chapters", measure_rebuilt),
    "composed articles, saved": (
        "composed/articles",
        lambda corpus: measure_chapters(corpus, HTML),
    ),
    "composed, clean": ("composed/chapters", measure_clean_text),
    "composed chapters, copied alone": (
        "composed/copied",
        lambda corpus: measure_chapters(corpus, PLAIN),
    ),
    "composed tales, clean": ("composed/tales", measure_clean_text),
    "planted sentences": ("composed/planted", measure_planted),
    "planted in paragraphs": ("composed/planted", measure_paragraphs),
    "chapters, saved": ("fiction-open", lambda corpus: measure_chapters(corpus, HTML)),
    "chapters, rebuilt": ("fiction-open", measure_rebuilt),
    "chapters, copied": ("fiction-open", lambda corpus: measure_chapters(corpus, PLAIN)),
    "chapters, marked": ("fiction-stress-open", lambda corpus: measure_chapters(corpus, PLAIN)),
    "articles": ("articles-open", measure_articles),
    "clean chapters": ("fiction-open", measure_clean_text),
    "clean chapters, marked": ("fiction-stress-open", measure_clean_text),
    "clean articles": ("articles-open", measure_clean_text),
}
"""What is measured: the corpus, and how. `marked` pages bear watermarks and counters."""


def folder_of(corpus: str) -> Path | None:
    """Return the folder of a corpus, None where it is not on this machine."""
    if corpus.startswith(COMPOSED.name):
        return COMPOSED.parent / corpus
    folder = corpora_folder()
    return folder / corpus if folder else None


def is_worse(name: str, reached: float, floor: float) -> bool:
    """Tell whether a figure falls short of its floor; of what is *left*, less is better."""
    return reached > floor + _SLACK if name.endswith("left") else reached < floor - _SLACK


def shortfalls(measured: Measured, pinned: Mapping[str, Any] | None) -> list[str]:
    """Return why a set does not hold its floors, nothing when it does."""
    if pinned is None:
        return ["no floor is pinned; pin it with --update"]
    if measured.corpus != pinned["corpus"]:
        return ["the pages or their labels are not those the floors were measured on"]
    floors: Mapping[str, float] = pinned["floors"]
    return [
        f"{name} is {measured.figures[name]:.6g}, its floor {floor:.6g}"
        for name, floor in floors.items()
        if is_worse(name, measured.figures[name], floor)
    ]


def raised(measured: Measured, pinned: Mapping[str, Any] | None, *, lower: bool) -> dict[str, Any]:
    """Return the entry of floors.json with what was reached.

    Raises:
        ValueError: a floor would fall, or the pages are others, and `lower` does not allow it.
    """
    if pinned is not None and not lower and (reasons := shortfalls(measured, pinned)):
        raise ValueError("; ".join(reasons))
    figures = {name: round(value, 6) for name, value in measured.figures.items()}
    return {"corpus": measured.corpus, "pages": measured.pages, "floors": figures}


def read_floors() -> dict[str, Any]:
    """Return what is pinned, by set."""
    pinned: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return pinned


def main(arguments: Iterable[str] | None = None) -> int:
    """Measure every set; return 1 when one does not hold its floors."""
    parser = argparse.ArgumentParser(description="How well pages are cleaned.")
    parser.add_argument("--pages", action="store_true", help="say what is amiss with each page")
    parser.add_argument("--update", action="store_true", help="pin what was reached")
    parser.add_argument("--allow-regression", action="store_true", help="let floors fall")
    options = parser.parse_args(None if arguments is None else list(arguments))
    floors, failed = read_floors(), False
    for name, (corpus, measure) in SETS.items():
        folder = folder_of(corpus)
        if folder is None:
            sys.stdout.write(f"{name}: not here; set OCTAVO_CORPORA to the folder of the corpora\n")
            continue
        measured = measure(folder)
        reasons = shortfalls(measured, floors.get(name))
        if options.update:
            try:
                floors[name] = raised(measured, floors.get(name), lower=options.allow_regression)
                reasons = []
            except ValueError as error:
                reasons = [f"{error} (to pin it all the same: --allow-regression)"]
        failed = failed or bool(reasons)
        sys.stdout.write(report(name, measured, reasons, pages=options.pages))
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8", newline="\n")
    return int(failed)


def report(name: str, measured: Measured, reasons: Iterable[str], *, pages: bool) -> str:
    """Return what is said of a set: a line of figures, the shortfalls, the faults if wanted."""
    told = "  ".join(f"{figure} {value:.6g}" for figure, value in measured.figures.items())
    lines = [f"{name}: {measured.pages} pages  {told}"]
    lines += [f"  below its floor: {reason}" for reason in reasons]
    lines += [f"  {fault}" for fault in measured.faults] if pages else []
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
