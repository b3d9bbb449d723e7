"""Twice as much of any mark costs a reader of Markdown twice the work: counted in steps, not in seconds.

The inputs are of the kinds that have cost other parsers of CommonMark the square of their length. A step is
a line of Python that is run, markdown-it's lines too; what one line does inside C is not seen.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

import pytest
from tests.soak import tried

from octavo.findings.errors import ReadError
from octavo.readers.markdown import read_markdown
from octavo.readers.source import Source

MOST: Final = 2.4
"""Steps for twice the input, to those for it; 4 would be the square."""
SIZE: Final = 700
"""Times that a mark is written; nesting that is cut at 100 levels is well below."""

REPEATED: Final = (
    "[", "![", "^[", "[^", "[a](", "[a](<b", "[a][", "![a](", "![a]", "[a]", "[a]{", "[a]{.b ", "[[]",
    "[![", "*[", "[*a ", "[`", "[<", "[\\", '[a](b "', "[a\n", "^[a]", "^[a ", "[^a]", "[a]: ", "[^1]: a\n",
    "*", "*a ", "a* ", "*a_", "**a *", "*a**", "_", "a_", "~~a ", "~", "`", "`` a", "e`f``",
    "<", "<a ", "</a", "<!--", "<!A ", "<?", "<![CDATA[", "<em>", "<em>*a", "*<em>a*", '<a x="', "<http:",
    "<!-- a\n", "<!--\n", "&", "&a", "&#1", "&#0;", "(", "\\", "{", "{a|", "> ", ">a\n", "- a\n", "- a\n\n",
    "- ", "* ", "1. ", "#", " #", "a\n=\n", "a\n-\n", "a|\n", "a|b\n-|-\n", "|", "c|d\n", "```\n", "~~~a\n",
    "::: a\n", ":::\n", "::: verse\n", "::: {a=", '"a ', "\t", "a \n",
)  # fmt: skip

ENCLOSED: Final = {
    "brackets in brackets": lambda n: "[" * n + "a" + "]" * n + "(b)",
    "brackets before attributes": lambda n: "[" * n + "]{",
    "pictures in pictures": lambda n: "![" * (n // 10) + "a" + "](b)" * (n // 10),
    "spans in spans": lambda n: "[" * n + "a" + "]{.b}" * n,
    "notes in notes": lambda n: "^[" * n + "a" + "]" * n,
    "emphasis in emphasis": lambda n: "*a " * n + "b*" * n,
    "weight in weight": lambda n: "**a " * n + " b**" * n,
    "tags in tags": lambda n: "<em>a" * n + "</em>" * n,
    "divs in divs": lambda n: "::: a\n" * n + ":::\n" * n,
    "comments, one of them closed": lambda n: "<!-- a\n" * n + "--> b",
    "an address of brackets": lambda n: "[a](" + "(" * n,
    "runs of backticks, each longer": lambda n: "".join("e" + "`" * at for at in range(round((2 * n) ** 0.5))),
    "references": lambda n: "".join(f"[{at}]: b\n" for at in range(n)),
    "uses of a reference": lambda n: "[a]: b\n\n" + "[a] " * n,
    "a label of many lines": lambda n: "[" + "a\n" * n + "]: b",
    "footnotes": lambda n: "".join(f"[^{at}]: a[^{at + 1}]\n\n" for at in range(n)),
    "a row of many columns": lambda n: "|a" * n + "\n" + "|-" * n + "\n" + "|b" * n,
    "lines that quotations go on in": lambda n: ">" * 100 + "a\n" * n,
    "a list in lists": lambda n: "- " * 90 + "a\n" + "b\n" * n,
    "front matter": lambda n: "---\n" + "".join(f"k{at}: b\n" for at in range(n)) + "---\na",
}  # fmt: skip


def steps(text: str) -> int:
    """Return how many lines of Python are run to read a text."""
    count = 0

    def local(frame: FrameType, event: str, given: Any) -> Any:  # noqa: ARG001 - the tracer's form
        nonlocal count
        count += event == "line"
        return local

    source = Source("page.md", text.encode(), "text/markdown", "utf-8")
    before = sys.gettrace()
    sys.settrace(local)
    try:
        read_markdown(source)
    except ReadError as error:
        # Nothing but white space is no page.
        assert "empty" in str(error), error  # noqa: PT017 - others are faults
    finally:
        sys.settrace(before)
    return count


def compare(write: Callable[[int], str]) -> None:
    steps(write(8))  # what is loaded once
    once, twice = steps(write(SIZE)), steps(write(2 * SIZE))
    assert twice <= MOST * max(once, 1), (once, twice)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("mark", REPEATED)
def test_twice_as_many_of_a_mark_are_twice_the_work(mark: str) -> None:
    compare(lambda count: mark * count)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("write", ENCLOSED.values(), ids=ENCLOSED.keys())
def test_twice_as_much_that_encloses_is_twice_the_work(write: Callable[[int], str]) -> None:
    compare(write)


def test_there_are_as_many_kinds_as_were_thought_of() -> None:
    tried("kinds of Markdown that grow", len(REPEATED) + len(ENCLOSED), 100)
