r"""Marks of other dialects that remain in the words of a block → those to report.

Attributes without a bracket before them, `{.foo}`; tables of contents, `[TOC]`; variables and
references, `{{author}}`, `@fig:mole`; TeX commands, `\vspace{2em}`, `\emph{words}`; wiki links,
`[[Page|words]]`, `[[Page#Heading]]`, a block's name after it, `^weir-1`; citations, `[@doe1999]`;
formulas, `$x^2$`, `\(x^2\)`; `++insertions++` and other CriticMarkup, `{--gone--}`; `:smile:`;
abbreviations, `*[HTML]: …`; notices, `!!! note`; lists numbered by letters or `(@)`; names of notes
with a space; included files, `/map.png`; tables drawn with `+---+`, or columns below rows of
dashes.

The patterns are narrow, since prose has dollars, brackets and plus signs, too: `$5 and $6`,
`[[Level up!]]`, `C++`, `[@odile]`, `$_$`.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Final

from markdown_it.token import Token

_MARKS: Final = re.compile(
    r"\{:?[ ]*[.#][A-Za-z][^{}\n]*\}"  # attributes, also kramdown's
    r"|\{\{[ ]*(?-i:[a-z][\w.-]*)[ ]*\}\}"  # variables
    r"|\{(?:index|idx|ix|glossary|gls|include|cite|ref):[ ]*[^{}|\n]+\}"
    r"|(?<![\w@.])@(?:fig|tbl|tab|sec|eq|lst|thm)[:-][\w:-]*\w"  # references to numbered items
    r"|\{\{[<%][^{}\n]+[>%]\}\}|\{%[ ][^{}\n]+[ ]%\}"  # placeholders of site generators
    r"|!?\[\[[^\[\]|\n]+\|[^\[\]\n]+\]\]|!\[\[[^\[\]\n]+\]\]"
    r"|\[\[[^\[\]|#\n]*(?<!\s)#\^?(?=[^\W\d])[^\[\]\n]+\]\]"  # to a heading or a block of a page
    r"|(?<=\S)[ \t]\^(?-i:(?=[a-z]*[\d-])[a-z\d]+(?:-[a-z\d]+)*)[ \t]*\Z|<%[-=_*]?[ ][^<>\n]+%>"  # a block's name; a placeholder
    r"|^#[^\W\d][\w-]*(?:/[\w-]+)+"  # nested tags
    r"|\[@(?=[^\[\]\n]*\d)[\w:.#+/-]+(?:[,;][^\[\]\n]*)?\](?![(\[])"
    r"|(?<![\w$])\$\$?(?=[^\s$])(?=[^$\n]{0,200}[A-Za-z0-9])[^$\n]{0,200}[\\^_=][^$\n]{0,200}(?<=\S)\$\$?(?![\w$])"
    r"|(?<![\w$])\$[A-Za-z]\$(?![\w$])"
    r"|(?<![\w+])\+\+(?=[^\s+])[^+\n]*(?<=[^\s+])\+\+(?![\w+])"
    r"|^[ \t]*\\[A-Za-z]{2,}(?:\{[^{}\n]*\}|\[[^\[\]\n]*\])*[ \t]*$"
    r"|\{(?:--[^{}\n]+--|\+\+[^{}\n]+\+\+|~~[^{}\n]+~>[^{}\n]*~~|>>[^{}\n]+<<|==[^{}\n]+==)\}"  # CriticMarkup
    r"|(?<![\w$])\$\$(?=[^\s$])[^$\n]{1,200}(?<=\S)\$\$(?![\w$])"
    r"|(?<!\S):(?-i:[a-z][a-z0-9_+-]{2,30}):(?=[\s.,!?)]|\Z)"
    r"|^[ \t]*\*\[[^\[\]\n]+\]:[ \t][^\n]*$|^[ \t]*\(@[\w-]*\)(?=[ \t])"
    r"|\A(?:!!!|\?\?\?)\+?[ \t]+(?-i:[a-z]+)(?:[ \t]+\"[^\"\n]*\")?[ \t]*$"
    r"|^\+(?:[-=:]{3,}\+)+[ \t]*$"
    r"|(?:\A|^(?-i:(?=\(?a)))\(?a[.)][ \t]+[^\n]+(?=\n(?:[^\n]+\n)*?\(?b[.)][ \t])"
    r"|\\(?:emph|text[a-z]+|footnote|enquote|underline|cite[a-z]*|(?:page)?ref|label|index|url|chapter|(?:sub)*section)"
    r"\*?\{[^{}\n]*\}"  # TeX commands among words
    r"|\[\^[^\[\]\n]*[ ][^\[\]\n]*\]:?"  # notes whose names have spaces
    r"|(?<!\])\[[^\[\]\n]+\]\[\](?![\[(])"
    r"|\A/[\w./ -]+\.(?:png|jpe?g|gif|svg|webp|md|txt)(?:[ \t]+[\"'(][^\n]*)?\Z"  # included files
    r"|\A\[{1,2}_?toc_?\]{1,2}\Z|\A\[![a-z]+\][+-]?(?=\s|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
_BY_LABEL: Final = re.compile(r"(?<!\])\[[^\[\]\n]+\]\[([a-z0-9][a-z0-9_-]*)\](?![\[(])")
"""Words linked to a label; in capitals or of several words it may be a game's window."""
_FORMULA: Final = re.compile(
    r"(?<!\\)\\(?:\((?=(?:(?!\\\))[^\n]){0,200}?(?:[\^_=]|\\[A-Za-z]))[^\n]{1,200}?\\\)"
    r"|\[(?=(?:(?!\\\])[^\n]){0,200}?(?:[\^_=]|\\[A-Za-z]))[^\n]{1,200}?\\\])"
)
"""Text between escaped brackets with signs of a formula: ordinary brackets may be escaped, too."""
_DISPLAY: Final = re.compile(
    r"(?<![\w$\\])\$\$(?=\s)(?=[^$]*[\\^_={}])[^$]{1,2000}\$\$(?![\w$])|\A\s*\$\$\s[^$]{1,2000}\$\$\s*\Z"
)
_COLUMNS: Final = re.compile(r"-{2,}(?:[ \t]+-{2,})+")
_MOST: Final = 20
"""The most marks of a block that are examined, as each is looked for in its source, and one is
enough to report."""
OTHER: Final = "\x00"
"""Replaces a piece that is not text; it does not occur in any mark."""


def foreign_marks(tokens: Iterable[Token], source: str) -> Sequence[str]:
    """Return each mark in the words of `tokens` once, unless it is escaped in `source`."""
    text = "".join(map(text_of, tokens))
    found = (
        one.group().strip().rstrip(".")
        for one in chain(_MARKS.finditer(text), _BY_LABEL.finditer(text))
    )
    marks = dict.fromkeys(islice(found, _MOST))
    formulas = (one.group() for one in islice(_FORMULA.finditer(source), _MOST))
    displayed = _displayed(text, source)
    return [*(mark for mark in marks if _is_written(mark, source)), *formulas, *displayed]


def _displayed(text: str, source: str) -> Sequence[str]:
    """Return formulas between `$$` and white space, also over several lines, which the words do not show."""
    if "$$" not in text:
        return ()
    return [" ".join(one.group().split()) for one in islice(_DISPLAY.finditer(source), _MOST)]


def columns_of(line: str, above: str) -> str:
    """Return a row of dashes as text if it marks columns, "" if it is a scene break.

    >>> columns_of("------  -----", "Barge   Price"), columns_of("--- ---", "")
    ('------ -----', '')
    """
    return " ".join(line.split()) if above.strip() and _COLUMNS.fullmatch(line) else ""


def text_of(token: Token) -> str:
    """Return the words of a token as typed, with U+0000 for what is not text."""
    if token.type == "text":
        return token.content
    if token.nesting:
        return ""
    return "\n" if token.type == "softbreak" else OTHER


def _is_written(mark: str, source: str) -> bool:
    return re.search(rf"(?<!\\){re.escape(mark)}", source) is not None
