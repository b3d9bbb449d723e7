"""Attributes behind the words of a heading, `## The Lamp {#lamp}`, are taken off before these are read."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from octavo.readers.markdown.attributes import ATTRIBUTES, parse_attributes
from octavo.tree.document import Role

_ATTRIBUTES: Final = re.compile(rf"(?<![\\\])])(?:{ATTRIBUTES}|\{{[ ]*-[ ]*\}})\Z")
"""Behind a bracket they belong to a span or a picture."""
_UNNUMBERED: Final = "{-}"
"""pandoc's short form: octavo numbers no heading."""
_PLAIN_HEADINGS: Final = frozenset({"unnumbered", "unlisted"})
"""Classes of headings that ask for what is so anyway: octavo numbers none, and lists none but titles."""
_ROLES: Final = frozenset(role.value for role in Role)


def add_heading_attributes(parser: MarkdownIt) -> None:
    """Teach `parser` to read attributes of headings; the tokens that open these bear them."""
    parser.core.ruler.before("inline", "heading_attributes", heading_attributes)


def heading_attributes(state: StateCore) -> None:
    """Move the attributes at the end of each heading to its token."""
    for at, token in enumerate(state.tokens):
        if token.type != "heading_open":
            continue
        words = state.tokens[at + 1]
        brace = words.content.rfind("{")
        found = _ATTRIBUTES.match(words.content, brace) if brace >= 0 else None
        if found is None:
            continue
        written = found.group().replace(" ", "")
        attributes = {} if written == _UNNUMBERED else dict(parse_attributes(found.group()))
        token.attrs = dict(attributes)
        words.content = words.content[:brace].rstrip()


def role_of(classes: str) -> tuple[str, str]:
    """Return the role that a heading's classes name, "" for none, and those that mean nothing here.

    >>> role_of("unnumbered Appendix centred")
    ('appendix', 'centred')
    """
    role, unknown = "", []
    for name in classes.split():
        if name.lower() in _ROLES:
            role = name.lower()
        elif name not in _PLAIN_HEADINGS:
            unknown.append(name)
    return role, " ".join(unknown)
