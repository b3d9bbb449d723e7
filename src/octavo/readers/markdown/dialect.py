"""Markdown text → tokens: CommonMark with tables, footnotes, definitions, fenced divs, spans and ruby.

CommonMark (https://spec.commonmark.org/0.31.2/) and GFM tables and strikethrough come from
markdown-it-py, the texts of footnotes from its plugin. What books need beyond them is in
`block_rules` and `inline_rules`, recognising addresses in `addresses`, and what other dialects have
in `callouts`, `definitions`, `headings` and `inline_marks`. HTML blocks are off: HTML is read
inline, a tag at a time, so that the words between tags are still Markdown.
"""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from octavo.readers.markdown.addresses import add_addresses
from octavo.readers.markdown.block_rules import MAX_LEVEL, add_block_rules
from octavo.readers.markdown.callouts import add_callouts
from octavo.readers.markdown.definitions import add_definitions
from octavo.readers.markdown.headings import add_heading_attributes
from octavo.readers.markdown.inline_marks import add_inline_marks
from octavo.readers.markdown.inline_rules import add_inline_rules
from octavo.readers.markdown.labels import Helpers


class Dialect(MarkdownIt):
    """The parser. Addresses are kept as written: they are checked by a pass, not by the reader."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's name
        """Return the address as written in the manuscript."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's name
        """Return the words of an autolink as written."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the parser's name
        """Accept any address."""
        return True

    def tokens_of_line(self, text: str, env: EnvType) -> list[Token]:
        """Return the inline tokens of `text`, read with the references and notes in `env`."""
        tokens: list[Token] = []
        return self.inline.parse(text, self, env, tokens)


@cache
def dialect() -> Dialect:
    """Return the parser; it holds no state between texts."""
    # Above maxNesting markdown-it drops blocks silently; `flatten` stops the nesting before.
    parser = Dialect("commonmark", {"maxNesting": MAX_LEVEL + 8})
    parser.enable(["table", "strikethrough"])
    parser.disable("html_block")
    add_addresses(parser)
    add_block_rules(parser)
    add_callouts(parser)
    add_definitions(parser)
    add_heading_attributes(parser)
    add_inline_rules(parser)
    add_inline_marks(parser)
    parser.helpers = Helpers("helpers")
    return parser
