"""The state of reading one Markdown text: its notes, its references, its findings.

It is the only mutable object of this reader, and lives for one call of `read_markdown`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from markdown_it.token import Token

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.markdown.addresses import ADDRESSES, Addresses
from octavo.readers.markdown.dialect import dialect
from octavo.readers.markdown.loose_marks import LooseMark, calls_of_notes, loose_marks
from octavo.readers.markdown.vocabulary import suggestion
from octavo.tree.language import language_tag
from octavo.tree.origin import Origin

_ROOM_TO_REPEAT: Final = 4
_REPEAT_FREELY: Final = 200_000
"""How many characters may be added by repeated notes and reference links, beyond four times the
text: otherwise 50 kB of references can ask for 100 MB of book."""


@dataclass(frozen=True, slots=True, eq=False)
class Footnote:
    """A footnote as written, not yet read."""

    label: str
    tokens: Sequence[Token]
    origin: Origin


@dataclass(slots=True)
class Reading:
    """What the builders share."""

    name: str
    lines: Sequence[str]
    """The text, one entry per line."""
    first_line: int = 0
    """The number of lines of front matter above the text."""
    env: dict[str, Any] = field(default_factory=lambda: {ADDRESSES: Addresses()})
    notes: dict[str, Footnote] = field(default_factory=dict)
    """The footnotes, by label."""
    spare: list[Footnote] = field(default_factory=list)
    """Footnotes whose label was already taken."""
    called: set[str] = field(default_factory=set)
    open_notes: list[str] = field(default_factory=list)
    """Labels of the notes being read, so that none includes itself."""
    findings: list[Finding] = field(default_factory=list)
    named: dict[str, Origin] = field(default_factory=dict)
    """The places of the names that links may refer to."""
    flattened: Origin | None = None
    _repeated: int = 0
    _loose: list[tuple[LooseMark, Origin]] = field(default_factory=list)
    _starred: set[str] = field(default_factory=set)
    """The stars behind words, which may call notes."""

    def origin(self, token: Token, *, within: int = 0) -> Origin:
        """Return the place of a block's token; `within` counts lines below its first."""
        line = token.map[0] + 1 + self.first_line if token.map else 0
        return Origin(self.name, line + within if line else 0)

    def line_of(self, token: Token) -> str:
        """Return the first source line of a block's token, without quotation marks of Markdown."""
        line = self.lines[token.map[0]] if token.map else ""
        return line.strip().lstrip("> \t")

    def note(self, code: str, origin: Origin | None, message: str = "") -> None:
        """Add a finding."""
        self.findings.append(CODES[code].found(origin, message=message))

    def unknown(
        self, told: str, origin: Origin | None, name: str = "", known: Iterable[str] = ()
    ) -> None:
        """Report an unknown name, or unknown marks, with a suggestion from `known` if one is similar."""
        self.note("RDR019", origin, f"{told}.{suggestion(name, known)}")

    def require_new(self, name: str, origin: Origin) -> None:
        """Report a name used in another place, too; a note that is read twice is one place."""
        first = self.named.setdefault(name, origin) if name else origin
        if first != origin:
            told = f"The name {{#{name}}} is already used in line {first.line}; links lead there."
            self.note("RDR022", origin, told)

    def require_language(self, lang: str, origin: Origin | None) -> None:
        """Report a value that is given as a language and is not one."""
        if lang and not language_tag(lang):
            told = f"{{lang={lang}}} does not name a language; a tag such as fr or zh-Hant does"
            self.unknown(told, origin)

    def loosen(self, tokens: Sequence[Token], source: str, origin: Origin) -> None:
        """Record the marks in a run's words that were not read, for `loose`."""
        for mark in loose_marks(tokens, source):
            place = replace(origin, line=origin.line + mark.line) if origin.line else origin
            self._loose.append((mark, place))
        self._starred |= calls_of_notes(tokens)

    def loose(self) -> Iterable[Finding]:
        """Yield RDR025 for marks that were not read, except stars that begin a note called after a word."""
        for mark, place in self._loose:
            if mark.note not in self._starred:
                yield CODES["RDR025"].found(place, message=mark.told.rstrip(".") + ".")

    def tokens_of_line(self, text: str) -> list[Token]:
        """Return the inline tokens of a text outside the flow: a title, a caption."""
        return dialect().tokens_of_line(text, self.env)

    def repeat(self, characters: int) -> None:
        """Count characters that a reference has added to the page.

        Raises:
            ReadError: they are more than a text of this length may add.
        """
        self._repeated += characters
        if self._repeated <= _REPEAT_FREELY:
            return
        if self._repeated > _REPEAT_FREELY + _ROOM_TO_REPEAT * sum(map(len, self.lines)):
            raise ReadError(
                f"{self.name}: notes and links by reference repeat too much text",
                hint="write a note where it is called, and long addresses once",
            )
