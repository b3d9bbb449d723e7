"""The inlines that octavo's Markdown adds to CommonMark: notes, spans, ruby, comments.

    [^label]   ^[a note where it is called]   [words]{lang=fr}   {東京|とう|きょう}   %% a comment %%

Calls and spans have their own rules because those of the plugins search to the end of the text at
every bracket, and the one for spans drops attributes that it cannot read.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import entity as parser_entity

from octavo.readers.markdown.attributes import ATTRIBUTES, parse_attributes
from octavo.readers.markdown.labels import CALL
from octavo.tree.text import REPLACEMENT_CHARACTER

_ATTRIBUTES: Final = re.compile(ATTRIBUTES)
_RUBY: Final = re.compile(r"\{([^{}|\n]+)((?:\|[^{}|\n]*)+)\}")
_COMMENT: Final = re.compile(r"(?<![\d%])%%(?!%)(?:[^%`]|%(?!%))+%%(?![\d%])")
NO_CHARACTERS: Final = "no characters"
"""The key of references to no character, as written, in the parser's environment."""
_FORM_FEED: Final = "\x0c"
_NAMES_IT: Final = re.compile("&#(?:x0*fffd|0*65533);", re.IGNORECASE)


def add_inline_rules(parser: MarkdownIt) -> None:
    """Add the inline rules of this module to `parser`."""
    parser.inline.ruler.at("entity", entity)
    parser.inline.ruler.before("link", "inline_note", inline_note)
    parser.inline.ruler.after("link", "note_call", note_call)
    parser.inline.ruler.after("link", "span", span)
    parser.inline.ruler.push("ruby", ruby)
    parser.inline.ruler.push("comment", comment)
    parser.inline.ruler.push("image_attributes", image_attributes)


def entity(state: StateInline, silent: bool) -> bool:
    """Read a character reference; one to no character becomes U+FFFD and is recorded for a finding."""
    if not parser_entity(state, silent):
        return False
    token = None if silent else state.tokens[-1]
    if token and token.content == _FORM_FEED:
        token.content = " "
    elif token and token.content == REPLACEMENT_CHARACTER and not _NAMES_IT.match(token.markup):
        state.env.setdefault(NO_CHARACTERS, []).append(token.markup)
    return True


def note_call(state: StateInline, silent: bool) -> bool:
    """Read `[^label]`, whether or not there is a footnote with that label."""
    found = CALL.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("note_call", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def inline_note(state: StateInline, silent: bool) -> bool:
    """Read `^[a note]`; its words are read later, when the note's depth is known."""
    if not state.src.startswith("^[", state.pos, state.posMax):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    if not silent:
        state.push("inline_note", "", 0).content = state.src[state.pos + 2 : end]
    state.pos = end + 1
    return True


def span(state: StateInline, silent: bool) -> bool:
    """Read `[words]{attributes}`."""
    src, start = state.src, state.pos
    if src[start] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, start)
    found = _ATTRIBUTES.match(src, end + 1, state.posMax) if end >= 0 else None
    if found is None:
        return False
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = start + 1, end
        state.push("span_open", "", 1).attrs = dict(parse_attributes(found.group()))
        state.md.inline.tokenize(state)
        state.push("span_close", "", -1)
        state.posMax = limit
    state.pos = found.end()
    return True


def image_attributes(state: StateInline, silent: bool) -> bool:
    """Read attributes after a picture: `![](rule.png){.decorative}`."""
    if state.src[state.pos] != "{" or state.src[state.pos - 1] != ")":
        return False
    found = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        if state.pending or not state.tokens or state.tokens[-1].type != "image":
            return False
        state.tokens[-1].meta = dict(parse_attributes(found.group()))
    state.pos = found.end()
    return True


def ruby(state: StateInline, silent: bool) -> bool:
    """Read `{base|reading}`, or `{base|r|r}` with a reading for each character of the base."""
    found = _RUBY.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("ruby", "", 0)
        token.content = found[1]
        token.meta = {"readings": found[2][1:].split("|")}
    state.pos = found.end()
    return True


def comment(state: StateInline, silent: bool) -> bool:
    """Read `%% a comment %%`."""
    found = _COMMENT.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("comment", "", 0).content = found.group()
    state.pos = found.end()
    return True
