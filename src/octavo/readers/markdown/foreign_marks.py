r"""Marks of other dialects that stay in the words of a block → which of them to name.

Attributes behind no bracket, `{.foo}`; tables of contents, `[TOC]`; commands of TeX, `\newpage`; links of
wikis, `[[Page|words]]`; comments, `%% … %%`; citations, `[@doe1999]`; formulas, `$x^2$`; `++insertions++`.

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
    r"|\{\{[<%][^{}\n]+[>%]\}\}|\{%[ ][^{}\n]+[ ]%\}"  # what site builders fill in
    r"|!?\[\[[^\[\]|\n]+\|[^\[\]\n]+\]\]|!\[\[[^\[\]\n]+\]\]"
    r"|\[@(?=[^\[\]\n]*\d)[\w:.#+/-]+(?:[,;][^\[\]\n]*)?\](?![(\[])"
    r"|(?<![\w%])%%(?!%)[^%\n]+%%(?![\w%])"
    r"|(?<![\w$])\$\$?(?=[^\s$])(?=[^$\n]{0,200}[A-Za-z0-9])[^$\n]{0,200}[\\^_=][^$\n]{0,200}(?<=\S)\$\$?(?![\w$])"
    r"|(?<![\w$])\$[A-Za-z]\$(?![\w$])"
    r"|(?<![\w+])\+\+(?=[^\s+])[^+\n]*(?<=[^\s+])\+\+(?![\w+])"
    r"|^[ \t]*\\[A-Za-z]{2,}(?:\{[^{}\n]*\}|\[[^\[\]\n]*\])*[ \t]*$"
    r"|\A\[{1,2}_?toc_?\]{1,2}\Z|\A\[![a-z]+\][+-]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BY_LABEL: Final = re.compile(r"(?<!\])\[[^\[\]\n]+\]\[([a-z0-9][a-z0-9_-]*)\](?![\[(])")
"""Words linked to a label; one in capitals or of several words may be a game's window."""
_MOST: Final = 20
"""Marks of a block that are looked at: each is sought in its source, and one says what there is to say."""
_OTHER: Final = "\x00"
"""What stands for a piece that is no text, of which no mark can consist."""


def foreign_marks(tokens: Iterable[Token], source: str) -> Sequence[str]:
    """Return the marks that the words of `tokens` hold, each once, unless `source` escapes them."""
    text = "".join(map(_text_of, tokens))
    found = (one.group().strip() for one in chain(_MARKS.finditer(text), _BY_LABEL.finditer(text)))
    marks = dict.fromkeys(islice(found, _MOST))
    return [mark for mark in marks if _is_written(mark, source)]


def _text_of(token: Token) -> str:
    if token.type == "text":
        return token.content
    if token.nesting:
        return ""
    return "\n" if token.type == "softbreak" else _OTHER


def _is_written(mark: str, source: str) -> bool:
    return re.search(rf"(?<!\\){re.escape(mark)}", source) is not None
