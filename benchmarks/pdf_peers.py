"""The generated serial, in the form that suits each other tool → the PDF that the tool makes.

    apt-get install chromium calibre texlive-luatex texlive-latex-recommended lmodern
    npm install pagedjs-cli && export PATH="$PWD/node_modules/.bin:$PATH"
    pip install typst

All are given the page size and type size of octavo's book, hyphenation, justified text and an outline, and
a table of contents with page numbers and tags if they can make them.
"""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import prose
from benchmarks.measuring import Watch, adopt

_WORDS: Final = 2000
_TYPST_FONT: Final = "Libertinus Serif"
_SHEET: Final = """
@page { size: 5.5in 8.5in; margin: 22mm 17mm 24mm 19mm; @bottom-center { content: counter(page) } }
html { font: 10.5pt/14pt serif; text-align: justify; hyphens: auto }
h1 { font-size: 1.3em; text-align: center; break-before: page; margin: 3em 0 2em }
p { margin: 0; text-indent: 1.25em; widows: 2; orphans: 2 }
h1 + p, hr + p { text-indent: 0 }
hr { border: 0; height: 14pt }
nav ol { list-style: none; padding: 0 }
nav li { break-inside: avoid }
nav a { color: inherit; text-decoration: none }
"""
_NUMBERED: Final = "nav a::after { content: ' ' target-counter(attr(href), page); float: right }"
_CHROMIUM: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-pdf-header-footer", "--generate-pdf-document-outline", "--timeout=600000",
)  # fmt: skip
_TYPST: Final = """\
#set document(title: "{title}", author: "{author}")
#set page(width: 5.5in, height: 8.5in, margin: (top: 22mm, bottom: 24mm, inside: 19mm, outside: 17mm), numbering: "1")
#set text(font: "{font}", size: 10.5pt, lang: "en", hyphenate: true)
#set par(justify: true, leading: 0.55em, spacing: 0.55em, first-line-indent: 1.25em)
#show heading: it => {{ pagebreak(weak: true); align(center, block(above: 3em, below: 2em, it)) }}
#outline()
"""
_LATEX: Final = r"""\documentclass[10pt,twoside]{book}
\usepackage[paperwidth=5.5in,paperheight=8.5in,top=22mm,bottom=24mm,inner=19mm,outer=17mm]{geometry}
\usepackage{fontspec}
\usepackage[bookmarks]{hyperref}
\setcounter{secnumdepth}{-1}
\begin{document}
\tableofcontents
"""


def _markup(each: prose.Chapter) -> str:
    return prose.markup(each).replace("<h1>", f'<h1 id="c{each.number}">', 1)


def _page(chapters: list[prose.Chapter], sheet: str) -> str:
    entries = "".join(
        f'<li><a href="#c{each.number}">{each.number}. {escape(each.title)}</a></li>'
        for each in chapters
    )
    body = "".join(map(_markup, chapters))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{prose.TITLE}</title>'
        f"<style>{sheet}</style></head><body><nav><ol>{entries}</ol></nav>\n{body}</body></html>"
    )


def _typst_text(each: prose.Chapter) -> Iterator[str]:
    yield f"= {each.number}. {each.title}\n"
    for at, part in enumerate(each.paragraphs):
        if at == len(each.paragraphs) // 2:
            yield "#align(center)[\\* \\* \\*]\n"
        yield (
            f"{part.text}#emph[{part.stressed}]{part.rest}\n" if part.stressed else part.text + "\n"
        )


def _latex_text(each: prose.Chapter) -> Iterator[str]:
    yield f"\\chapter{{{each.number}. {each.title}}}\n"
    for at, part in enumerate(each.paragraphs):
        if at == len(each.paragraphs) // 2:
            yield "\\begin{center}* * *\\end{center}\n"
        yield (
            f"{part.text}\\emph{{{part.stressed}}}{part.rest}\n"
            if part.stressed
            else part.text + "\n"
        )


def _prepare(folder: Path, count: int) -> Path:
    """Write the files that the tools read."""
    import octavo

    chapters = list(prose.chapters(count, _WORDS))
    target = folder / f"{count}.html"
    target.write_text(_page(chapters, _SHEET), "utf-8")
    (folder / f"{count}-numbered.html").write_text(_page(chapters, _SHEET + _NUMBERED), "utf-8")
    head = _TYPST.format(title=prose.TITLE, author=prose.AUTHOR, font=_TYPST_FONT)
    lines = (line for each in chapters for line in _typst_text(each))
    (folder / f"{count}.typ").write_text(head + "\n".join(lines), "utf-8")
    lines = (line for each in chapters for line in _latex_text(each))
    (folder / f"{count}.tex").write_text(_LATEX + "\n".join(lines) + "\\end{document}\n", "utf-8")
    octavo.write_epub(prose.document(count, _WORDS), folder / f"{count}.epub")
    Watch().report(target)
    return target


def _run(command: list[str], target: Path, times: int = 1, **given: str) -> Path:
    adopt()
    watch = Watch()
    for _ in range(times):
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | given,
            cwd=target.parent,
        )
    watch.report(target)
    return target


def _chromium(folder: Path, count: int) -> Path:
    target = folder / f"chromium-{count}.pdf"
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        places = [f"--user-data-dir={profile}", f"--print-to-pdf={target}"]
        return _run(["chromium", *_CHROMIUM, *places, (folder / f"{count}.html").as_uri()], target)


def _calibre(folder: Path, count: int) -> Path:
    target = folder / f"calibre-{count}.pdf"
    look = ["--custom-size", "5.5x8.5", "--pdf-default-font-size", "14", "--pdf-hyphenate"]
    look += ["--pdf-page-numbers", "--pdf-add-toc"]
    return _run(
        ["ebook-convert", str(folder / f"{count}.epub"), str(target), *look],
        target,
        QTWEBENGINE_CHROMIUM_FLAGS="--no-sandbox",
        QT_QPA_PLATFORM="offscreen",
    )


def _pagedjs(folder: Path, count: int) -> Path:
    target = folder / f"pagedjs-{count}.pdf"
    chromium = shutil.which("chromium") or ""
    look = ["--outline-tags", "h1", "--browserArgs", "--no-sandbox", "-t", "900000"]
    command = ["pagedjs-cli", str(folder / f"{count}-numbered.html"), "-o", str(target), *look]
    return _run(command, target, PUPPETEER_EXECUTABLE_PATH=chromium)


def _typst(folder: Path, count: int) -> Path:
    import typst  # type: ignore[import-not-found,unused-ignore]

    target = folder / f"typst-{count}.pdf"
    compile_file: Any = typst.compile
    watch = Watch()
    compile_file(str(folder / f"{count}.typ"), output=str(target), pdf_standards=["ua-1"])
    watch.report(target)
    return target


def _lualatex(folder: Path, count: int) -> Path:
    """Run it twice, as its table of contents requires."""
    target = folder / f"lualatex-{count}.pdf"
    command = ["lualatex", "-interaction=batchmode", f"-jobname=lualatex-{count}", f"{count}.tex"]
    return _run(command, target, times=2)


PREPARE: Final = "what the others read"
TOOLS: Final[Mapping[str, Callable[[Path, int], Path]]] = {
    "Chromium, no page numbers in the contents": _chromium,
    "calibre": _calibre,
    "Paged.js": _pagedjs,
    "Typst": _typst,
    "LuaLaTeX, untagged": _lualatex,
}
WORKS: Final = {PREPARE: _prepare, **TOOLS}
_STEMS: Final = ("chromium", "calibre", "pagedjs", "typst", "lualatex")
_FOUND: Final[Mapping[str, Callable[[], object]]] = {
    "chromium": partial(shutil.which, "chromium"),
    "calibre": partial(shutil.which, "ebook-convert"),
    "pagedjs": partial(shutil.which, "pagedjs-cli"),
    "typst": partial(importlib.util.find_spec, "typst"),
    "lualatex": partial(shutil.which, "lualatex"),
}


def stem_of(name: str) -> str:
    """Return the beginning of the names of a tool's files."""
    return _STEMS[list(TOOLS).index(name)]


def missing() -> list[str]:
    """Return the tools that are not installed."""
    return [name for name in TOOLS if not _FOUND[stem_of(name)]()]
