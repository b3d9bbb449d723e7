r"""Marks of other dialects that stay in the words of a block → which of them to name.

Attributes behind no bracket, `{.foo}`; tables of contents, `[TOC]`; variables and references, `{{author}}`, `@fig:mole`; commands of TeX, `\vspace{2em}`, `\emph{words}`; links of
wikis, `[[Page|words]]`, `[[Page#Heading]]`, a block's name behind it, `^weir-1`; citations, `[@doe1999]`; formulas, `$x^2$`, `\(x^2\)`; `++insertions++` and what else CriticMarkup has, `{--gone--}`; `:smile:`;
abbreviations, `*[HTML]: …`; notices, `!!! note`; lists that letters or `(@)` count; names of notes with a space in them; files put in, `/map.png`; tables drawn with `+---+` or of
columns above which rows of dashes stand.

They are narrow, for prose has dollars, brackets and plus signs of its own: `$5 and $6`, `[[Level up!]]`,
`C++`, `[@odile]`, `$_$`.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Final

from markdown_it.token import Token

_MARKS: Final = re.compile(
    r"\{:?[ ]*[.#][A-Za-z][^{}\n]*\}"  # attributes, kramdown's too
    r"|\{\{[ ]*(?-i:[a-z][\w.-]*)[ ]*\}\}"  # variables
    r"|\{(?:index|idx|ix|glossary|gls|include|cite|ref):[ ]*[^{}|\n]+\}"
    r"|(?<![\w@.])@(?:fig|tbl|tab|sec|eq|lst|thm)[:-][\w:-]*\w"  # references to what another dialect numbers
    r"|\{\{[<%][^{}\n]+[>%]\}\}|\{%[ ][^{}\n]+[ ]%\}"  # what site builders fill in
    r"|!?\[\[[^\[\]|\n]+\|[^\[\]\n]+\]\]|!\[\[[^\[\]\n]+\]\]"
    r"|\[\[[^\[\]|#\n]*(?<!\s)#\^?(?=[^\W\d])[^\[\]\n]+\]\]"  # to a heading or a block of a page
    r"|(?<=\S)[ \t]\^(?-i:(?=[a-z]*[\d-])[a-z\d]+(?:-[a-z\d]+)*)[ \t]*\Z|<%[-=_*]?[ ][^<>\n]+%>"  # a block's name; what is filled in
    r"|^#[^\W\d][\w-]*(?:/[\w-]+)+"  # tags in tags
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
    r"\*?\{[^{}\n]*\}"  # commands of TeX amid words
    r"|\[\^[^\[\]\n]*[ ][^\[\]\n]*\]:?"  # notes whose names have spaces
    r"|(?<!\])\[[^\[\]\n]+\]\[\](?![\[(])"
    r"|\A/[\w./ -]+\.(?:png|jpe?g|gif|svg|webp|md|txt)(?:[ \t]+[\"'(][^\n]*)?\Z"  # files put in
    r"|\A\[{1,2}_?toc_?\]{1,2}\Z|\A\[![a-z]+\][+-]?(?=\s|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
_BY_LABEL: Final = re.compile(r"(?<!\])\[[^\[\]\n]+\]\[([a-z0-9][a-z0-9_-]*)\](?![\[(])")
"""Words linked to a label; one in capitals or of several words may be a game's window."""
_FORMULA: Final = re.compile(
    r"(?<!\\)\\(?:\((?=(?:(?!\\\))[^\n]){0,200}?(?:[\^_=]|\\[A-Za-z]))[^\n]{1,200}?\\\)"
    r"|\[(?=(?:(?!\\\])[^\n]){0,200}?(?:[\^_=]|\\[A-Za-z]))[^\n]{1,200}?\\\])"
)
"""What stands between escaped brackets and has signs of a formula: brackets of a text are escaped, too."""
_DISPLAY: Final = re.compile(
    r"(?<![\w$\\])\$\$(?=\s)(?=[^$]*[\\^_={}])[^$]{1,2000}\$\$(?![\w$])|\A\s*\$\$\s[^$]{1,2000}\$\$\s*\Z"
)
_COLUMNS: Final = re.compile(r"-{2,}(?:[ \t]+-{2,})+")
_MOST: Final = 20
"""Marks of a block that are looked at: each is sought in its source, and one says what there is to say."""
OTHER: Final = "\x00"
"""What stands for a piece that is no text, of which no mark can consist."""


def foreign_marks(tokens: Iterable[Token], source: str) -> Sequence[str]:
    """Return the marks that the words of `tokens` hold, each once, unless `source` escapes them."""
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
    """Return formulas set off by `$$` and white space, over lines too, which the words alone do not show."""
    if "$$" not in text:
        return ()
    return [" ".join(one.group().split()) for one in islice(_DISPLAY.finditer(source), _MOST)]


def columns_of(line: str, above: str) -> str:
    """Return a row of dashes as text where it stands above columns, "" where it is a scene break.

    >>> columns_of("------  -----", "Barge   Price"), columns_of("--- ---", "")
    ('------ -----', '')
    """
    return " ".join(line.split()) if above.strip() and _COLUMNS.fullmatch(line) else ""


def text_of(token: Token) -> str:
    """Return the words that a token holds as they were typed; what it marks is no text, U+0000 is."""
    if token.type == "text":
        return token.content
    if token.nesting:
        return ""
    return "\n" if token.type == "softbreak" else OTHER


def _is_written(mark: str, source: str) -> bool:
    return re.search(rf"(?<!\\){re.escape(mark)}", source) is not None
