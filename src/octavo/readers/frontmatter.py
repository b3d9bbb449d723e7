"""The front matter of a text → title, number, role and the like.

It is between two `---`; or it is pandoc's title block, `% title`, `% authors`, `% date`, or that of
MultiMarkdown, lines of `Key: value` up to the first blank line, one of which is the title. Between
two `---` it is a subset of YAML: `key: value`, each value a scalar or a flat list of scalars, taken
literally (`no` is a word, `012` is not ten). Only the events of the parser are used, so that tags
have no effect and anchors cannot multiply (https://yaml.org/spec/1.1/). Keys may be in upper or
lower case.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import yaml

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.tree.language import language_tag
from octavo.tree.nodes import Direction
from octavo.tree.origin import Origin
from octavo.tree.text import NO_CHARACTER, REPLACEMENT_CHARACTER, excerpt

_MAX_LENGTH: Final = 65_536
"""The most characters of front matter; anything longer is not taken for it."""

_DEEPEST: Final = 8
"""The most levels of lists and mappings that are skipped; the parser's time grows with their square."""
_FENCE: Final = re.compile(r"---[ \t]*")
_CLOSE: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY_LINE: Final = re.compile(r"[\w-]+:(?:\s|$)")
_COLON_IN_VALUE: Final = "mapping values are not allowed"
"""The parser's message on it."""
_LEFT_OPEN: Final = re.compile(
    r"""[ \t]*(?:-[ \t]+|[\w-]+:[ \t]+)(?:(")(?:[^"\\]|\\.)*|(')[^']*(?:''[^']*)*)"""
)
"""A quoted value that does not end on its line."""
_TOML: Final = "+++"
_FIELD: Final = re.compile(r"%(?:[ \t]+(.*))?")
_FIELDS: Final = ("title", "author", "date")
"""The fields in the lines of pandoc's title block, in order
(https://pandoc.org/MANUAL.html#extension-pandoc_title_block)."""
_MULTI: Final = re.compile(r"([A-Za-z][\w /-]{0,40}):[ \t]*(.*)")
"""A line of a title block of MultiMarkdown (https://fletcher.github.io/MultiMarkdown-6/syntax/metadata.html)."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The contents of front matter. All but the role, the language and the direction are inline Markdown."""

    title: str | None = None
    """None if it does not say; "" if it says that there is none."""
    subtitle: str = ""
    number: str = ""
    role: str = ""
    lang: str = ""
    dir: Direction = ""
    authors: tuple[str, ...] = ()
    lines: int = 0
    """How many lines of the source it occupies."""
    unusable: str = ""
    """Its text, if it cannot be read."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    line: int
    """0-based, in the block."""
    values: list[str] = field(default_factory=list)
    is_list: bool = False
    nested: bool = False


class _NotAMappingError(Exception):
    """The block is YAML, but not `key: value` lines, or it uses a feature that is refused."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line


def split_front_matter(text: str, name: str) -> tuple[FrontMatter, str]:
    """Return the front matter of `text`, and the text below it.

    It may also be the title block of pandoc or of MultiMarkdown. A `---` followed by a blank line is a scene break, not
    front matter. Blank lines may precede front matter that begins with a key.

    Findings: RDR007, a warning for what cannot be used, a note for a key that has no meaning here; RDR004
    for escapes that name no character.
    """
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() == _TOML and _TOML in map(str.rstrip, lines[first + 1 :]):
        finding = _finding(name, first + 1, "lines between +++ (TOML) are not read")
        return FrontMatter(findings=(finding,)), text
    if titled := _title_block(lines):
        entries, last = titled
        return replace(_from_entries(entries, name), lines=last), "\n".join(lines[last:])
    keyed = first + 1 < len(lines) and _KEY_LINE.match(lines[first + 1]) is not None
    if not _opens(lines, first, keyed=keyed):
        return FrontMatter(), text
    end = next((at for at in range(first + 1, len(lines)) if _CLOSE.fullmatch(lines[at])), 0)
    if not end:
        unclosed = (_finding(name, first + 1, "it has no closing ---"),) if keyed else ()
        return FrontMatter(findings=unclosed), text
    # The block includes blank lines above it, so that line numbers are those of the source.
    block = "\n".join([*lines[:first], *lines[first + 1 : end]])
    return replace(_read(block, name), lines=end + 1), "\n".join(lines[end + 1 :])


def _title_block(lines: list[str]) -> tuple[list[_Entry], int] | None:
    """Return the entries of a title block at the start, and its number of lines; None if there is none."""
    end = next((at for at, line in enumerate(lines) if not line.strip()), len(lines))
    pandoc = lines[0].startswith("% ")
    entries: list[_Entry] = []
    for at, line in enumerate(lines[:end]):
        found = (_FIELD if pandoc else _MULTI).fullmatch(line.rstrip())
        if found and not (pandoc and len(entries) == len(_FIELDS)):
            key, value = (_FIELDS[len(entries)], found[1] or "") if pandoc else (found[1], found[2])
            entries.append(_Entry(key, at - 1, [value.strip()]))
        elif entries and line[:1].isspace():
            entries[-1].values.append(line.strip())
        else:
            return None
    if all(entry.key.lower() != "title" for entry in entries):
        return None
    return [_joined(entry) for entry in entries], end


def _joined(entry: _Entry) -> _Entry:
    """Return an entry with its lines as one value; authors are separated by lines or semicolons."""
    if _key_of(entry) != _AUTHOR:
        return replace(entry, values=[" ".join(entry.values).strip()])
    names = [name.strip() for value in entry.values for name in value.split(";")]
    return replace(entry, values=[name for name in names if name], is_list=True)


def _opens(lines: list[str], first: int, *, keyed: bool) -> bool:
    """Return whether the first line that is not blank opens front matter."""
    if first + 1 == len(lines) or not _FENCE.fullmatch(lines[first]):
        return False
    return keyed or (first == 0 and bool(lines[1].strip()))


def _read(block: str, name: str) -> FrontMatter:
    if len(block) > _MAX_LENGTH:
        problem = f"it is longer than {_MAX_LENGTH} characters"
        return FrontMatter(unusable=block, findings=(_finding(name, 1, problem),))
    try:
        entries = list(_entries(block))
    except _NotAMappingError as error:
        return FrontMatter(unusable=block, findings=(_finding(name, error.line + 2, str(error)),))
    except yaml.YAMLError as error:
        line, problem = _fault(block, error)
        return FrontMatter(unusable=block, findings=(_finding(name, line + 2, problem),))
    return _from_entries(entries, name)


def _fault(block: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Return the 0-based line in the block of the error, or -1 if unknown, and its description."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it holds a character that YAML does not allow"
    last = mark.line if mark else -1
    lines = block.split("\n")[: last + 1]
    for at, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        opened = None if below[:1].isspace() else _LEFT_OPEN.fullmatch(line)
        if opened:
            return at, f"the quote {opened[1] or opened[2]} is never closed: {excerpt(line, 60)}"
    if problem.startswith(_COLON_IN_VALUE):
        problem = 'a value with a colon in it needs quotes: title: "One: Two"'
    return last, problem


def _entries(block: str) -> Iterator[_Entry]:
    """Yield the entries of the block.

    Raises:
        _NotAMappingError: it is not a mapping, or contains an alias.
        yaml.YAMLError: it is not YAML.
    """
    depth = 0
    entry: _Entry | None = None
    for event in yaml.parse(block, Loader=yaml.SafeLoader):
        _refuse(event, depth, expects_key=entry is None)
        match event:
            case yaml.CollectionStartEvent():
                if entry:
                    is_list = isinstance(event, yaml.SequenceStartEvent) and depth == 1
                    entry = replace(entry, is_list=is_list, nested=entry.nested or not is_list)
                depth += 1
            case yaml.CollectionEndEvent():
                depth -= 1
            case yaml.ScalarEvent():
                if entry is None:
                    entry = _Entry(event.value, _line_of(event))
                    continue
                entry.values.append(_value(event))
            case _:
                continue
        if depth == 1 and entry and (entry.values or entry.is_list or entry.nested):
            yield entry
            entry = None


def _refuse(event: yaml.Event, depth: int, *, expects_key: bool) -> None:
    """Raise `_NotAMappingError` if an event cannot be part of `key: value` lines."""
    match event:
        case yaml.AliasEvent():
            problem = "aliases are not read"
        case yaml.ScalarEvent() | yaml.SequenceStartEvent() if depth == 0:
            problem = "it is not made of `key: value` lines"
        case yaml.CollectionStartEvent() if depth == 1 and expects_key:
            problem = "a key must be a word"
        case yaml.CollectionStartEvent() if depth > _DEEPEST:
            problem = "it is nested too deeply"
        case _:
            return
    raise _NotAMappingError(_line_of(event), problem)


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _value(event: yaml.ScalarEvent) -> str:
    plain = event.implicit[0]
    return "" if plain and event.value in {"~", "null", "Null", "NULL"} else event.value


def _from_entries(entries: list[_Entry], name: str) -> FrontMatter:
    known: dict[str, _Entry] = {}
    findings = []
    for written in entries:
        entry, bad = _sound(written)
        if bad:
            findings.append(_no_character(bad, Origin(name, entry.line + 2)))
        key = _key_of(entry)
        if problem := _problem(entry, key, known):
            message = f"In the front matter, {problem}" + ("" if problem.endswith("?") else ".")
            finding = CODES["RDR007"].found(Origin(name, entry.line + 2), message=message)
            severity = Severity.WARNING if key or _nearest(entry.key) else Severity.NOTE
            findings.append(replace(finding, severity=severity))
        else:
            known[key] = entry
    words = {key: entry.values[0] for key, entry in known.items() if key != _AUTHOR}
    authors = known[_AUTHOR].values if _AUTHOR in known else ()
    return FrontMatter(
        title=words.get("title"),
        subtitle=words.get("subtitle", ""),
        number=words.get("number", ""),
        role=words.get("role", ""),
        lang=words.get("lang", ""),
        dir=_DIRECTIONS.get(words.get("dir", "").strip().lower(), ""),
        authors=tuple(filter(None, authors)),
        findings=tuple(findings),
    )


def _sound(entry: _Entry) -> tuple[_Entry, list[str]]:
    """Return the entry with U+FFFD for code points that are not characters, which escapes can name, and these code points."""
    bad = [one for value in (entry.key, *entry.values) for one in NO_CHARACTER.findall(value)]
    if not bad:
        return entry, bad
    key, *values = (
        NO_CHARACTER.sub(REPLACEMENT_CHARACTER, value) for value in (entry.key, *entry.values)
    )
    return replace(entry, key=key, values=values), bad


def _no_character(bad: list[str], place: Origin) -> Finding:
    message = "The front matter names what is no character by escapes; each became U+FFFD."
    listed = ", ".join(f"U+{ord(one):04X}" for one in dict.fromkeys(bad))
    return CODES["RDR004"].found(place, message=message, evidence=excerpt(listed))


_AUTHOR: Final = "author"
_KEYS: Final = ("title", "subtitle", "number", "role", "lang", "dir", _AUTHOR)
_OTHER_NAMES: Final = {"language": "lang", "direction": "dir", "authors": _AUTHOR}
_DIRECTIONS: Final[Mapping[str, Direction]] = {"ltr": "ltr", "rtl": "rtl"}


def _key_of(entry: _Entry) -> str:
    """Return the key that an entry means, or "" for none."""
    key = entry.key.lower()
    key = _OTHER_NAMES.get(key, key)
    return key if key in _KEYS else ""


def _nearest(key: str) -> str:
    """Return the key with a spelling similar to that of an unknown one, or "" if there is none.

    >>> [_nearest(key) for key in ("titel", "subttle", "Autor", "tags", "date")]
    ['title', 'subtitle', 'author', '', '']
    """
    return nearest(key.lower(), _KEYS, likeness=0.75)


def _problem(entry: _Entry, key: str, known: Mapping[str, _Entry]) -> str:
    """Return why an entry cannot be used, or "" when it can."""
    shown = f"`{excerpt(entry.key, 40)}: {excerpt(', '.join(entry.values), 40)}`"
    if not key:
        asked = did_you_mean(_nearest(entry.key), "`{}`".format, begins_sentence=True)
        keys = f"the keys are {', '.join(_KEYS)}"
        return f"{shown} means nothing here; {keys}{asked and f'. {asked}'}"
    if entry.nested or (entry.is_list and key != _AUTHOR):
        return f"{shown} must have words for its value, not a list or a mapping"
    if key in known:
        more = "; several authors are a list: author: [One, Two]" if key == _AUTHOR else ""
        return f"{shown} occurs twice; the first counts{more}"
    if key == "lang" and entry.values[0] and not language_tag(entry.values[0]):
        return f"{shown} is not a language tag such as `fr` or `zh-Hant`"
    if key == "dir" and entry.values[0] and entry.values[0].strip().lower() not in _DIRECTIONS:
        return f"{shown} is not a direction, which is `ltr` or `rtl`"
    return ""


def _finding(name: str, line: int, problem: str) -> Finding:
    message = f"The front matter could not be used: {problem}."
    return CODES["RDR007"].found(Origin(name, line), message=message)
