"""Markup → markup in which the shadow trees of elements are part of the page.

A page may have the content of a component in `<template shadowrootmode="open">`; browsers show it in the
element around it (https://html.spec.whatwg.org/#attr-template-shadowrootmode). Other templates are not shown.
"""

import re
from typing import Final

_TEMPLATE: Final = re.compile(r"<(/?)template(?=[\s/>])([^<>]*+)>", re.IGNORECASE)
_SHADOW: Final = re.compile(
    r"""(?:^|[\s"'/])shadowrootmode\s*+=\s*+["']?(?:open|closed)(?=["'\s/]|$)""", re.IGNORECASE
)
MARK: Final = b"shadowrootmode"
"""Markup with such a shadow tree contains this, in lower case."""


def with_open_shadows(text: str) -> str:
    """Return the markup with a span in place of each template that is shown; line numbers stay the same."""
    spans: list[bool] = []
    """For each open template, whether it became a span."""

    def settle(found: re.Match[str]) -> str:
        if found[1]:
            is_span = bool(spans) and spans.pop()
            return "</span>" if is_span else found[0]
        # In a template that is not shown, a shadow tree is not shown, either.
        spans.append(all(spans) and _SHADOW.search(found[2]) is not None)
        return "<span" + "\n" * found[0].count("\n") + ">" if spans[-1] else found[0]

    return _TEMPLATE.sub(settle, text)
