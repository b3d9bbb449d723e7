"""Markup → markup in which the shadows of elements are open.

A page may carry what a component shows in `<template shadowrootmode="open">`; browsers put it into the element
around it (https://html.spec.whatwg.org/#attr-template-shadowrootmode). Of other templates nothing is shown.
"""

import re
from typing import Final

_TEMPLATE: Final = re.compile(r"<(/?)template(?=[\s/>])([^<>]*+)>", re.IGNORECASE)
_SHADOW: Final = re.compile(
    r"""(?:^|[\s"'/])shadowrootmode\s*+=\s*+["']?(?:open|closed)(?=["'\s/]|$)""", re.IGNORECASE
)
MARK: Final = b"shadowrootmode"
"""In small letters, what markup holds that has such a shadow."""


def with_open_shadows(text: str) -> str:
    """Return the markup with a span in place of each template that is shown; its lines stay as many."""
    spans: list[bool] = []
    """Of each template that is open, whether it became a span."""

    def settle(found: re.Match[str]) -> str:
        if found[1]:
            is_span = bool(spans) and spans.pop()
            return "</span>" if is_span else found[0]
        # In a template of which nothing is shown a shadow is not either.
        spans.append(all(spans) and _SHADOW.search(found[2]) is not None)
        return "<span" + "\n" * found[0].count("\n") + ">" if spans[-1] else found[0]

    return _TEMPLATE.sub(settle, text)
