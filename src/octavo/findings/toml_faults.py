"""Python's message on invalid TOML, and the line → what the author did, and what to write instead."""

from typing import Final

_ELSE: Final = "the file is TOML: https://toml.io"
_CURLY: Final = "“”„‟‘’‚‛«»"
_UNCLOSED: Final = ("Illegal character '\\n'", "Unterminated string", 'Expected "\'"')
_ESCAPED: Final = ("Unescaped '\\'", "Invalid hex value")


def explain(said: str, line: str, column: int) -> tuple[str, str]:
    r"""Return the fault, and a hint; `column`, counted from 1, is where Python stopped in the line.

    >>> explain("Invalid value", "title = “Fog”", 9)[0]
    'a curly quote, “'
    >>> explain("Unescaped '\\' in a string", r'front = ["front\*.md"]', 17)[0]
    'a backslash in a string'
    >>> explain("Illegal character '\\n'", 'title = "Fog', 13)[0]
    'a string that is not closed on its line'
    """
    behind = line[column - 1 :]
    if said.startswith(("Invalid value", "Invalid statement")) and behind[:1] in set(_CURLY):
        return _curly(behind[0])
    if said.startswith(_UNCLOSED):
        closing = line.rstrip(" \t,]}")[-1:]
        if closing and closing in _CURLY:
            return _curly(closing)
        quote = "'" if said.startswith("Expected") else '"'
        if '"""' in line:
            return "a string that is never closed", 'write """ where it ends'
        return "a string that is not closed on its line", f"write {quote} where it ends"
    if said.startswith(_ESCAPED):
        return (
            "a backslash in a string",
            'use / between folders: "chapters/*.md"; \\\\ is a backslash',
        )
    if said.startswith("Invalid value") and behind[:1].isalpha():
        return (
            "words without quotes",
            f'write them between quotes: "{behind.split(",")[0].strip()}"',
        )
    return f"{said[:1].lower()}{said[1:]}", _ELSE


def _curly(quote: str) -> tuple[str, str]:
    return f"a curly quote, {quote}", "TOML has straight ones: write \" or '"
