"""Set footnotes: at the end of the section with a link back (EPUB), or where they are called (print).

In print they may also be at the end of the section, or of the book.

A note called inside a note follows it in an EPUB; in print it is inside the note, in parentheses that the
style sheet adds. https://www.w3.org/TR/epub-ssv-11/#notes
"""

from typing import Final

from octavo.findings.alternatives import AT_FOOT
from octavo.tree.nodes import Note, Paragraph
from octavo.writers.xhtml.blocks import blocks
from octavo.writers.xhtml.inline_blocks import flat_blocks
from octavo.writers.xhtml.inlines import inlines
from octavo.writers.xhtml.markup import Attributes, element
from octavo.writers.xhtml.sentences import new_paragraph
from octavo.writers.xhtml.setting import Galley, Setting, own

NOTES: Final[Attributes] = {"class": "notes"}
"""The element around the notes of a section."""


def new_galley(setting: Setting) -> Galley:
    """Return an empty galley that sets footnotes according to `setting`."""
    if not setting.footnotes_inline:
        return Galley(setting, _call)
    return Galley(setting, _note_in_place if setting.notes == AT_FOOT else _call_of_end_note)


def closing_notes(galley: Galley) -> str:
    """Return the footnotes called so far, and those called in them; "" if there are none."""
    asides = called_notes(galley)
    return element("div", "\n" + "".join(asides), NOTES) + "\n" if asides else ""


def called_notes(galley: Galley) -> list[str]:
    """Return the footnotes called so far, and those called in them, one by one."""
    galley.pages.clear()  # the words of notes do not count for print's pages
    asides: list[str] = []
    while len(asides) < len(galley.notes):
        number = len(asides) + 1
        asides.append(_aside(galley.notes[number - 1], number, galley) + "\n")
    return asides


def end_notes(galley: Galley) -> str:
    """Return the notes called so far as endnotes for print, each with its number, which links back."""
    notes = enumerate(galley.notes, 1)
    return "".join(f"{_end_note(note, str(number), galley)}\n" for number, note in notes)


def _end_note(note: Note, number: str, galley: Galley) -> str:
    anchor = _anchor_of(number, galley)
    back: Attributes = {"class": "back", "href": f"#{anchor}.call", "aria-label": number}
    galley.in_note = True
    inside = element("a", "", back) + flat_blocks(note.blocks, galley)
    galley.in_note = False
    return element("span", inside, {"class": "footnote end", "id": anchor, **own(note)})


def _call_of_end_note(note: Note, galley: Galley) -> str:
    """Return the call of an endnote; a note called in a note is set inside that note."""
    if galley.in_note:
        return _note_in_place(note, galley)
    galley.notes.append(note)
    number = str(len(galley.notes))
    anchor = _anchor_of(number, galley)
    attributes: Attributes = {
        "class": "late-call",
        "id": f"{anchor}.call",
        "href": f"#{anchor}",
        "aria-label": number,
    }
    return element("a", "", attributes)


def _anchor_of(number: str, galley: Galley) -> str:
    return f"{galley.anchor}.note.{number}"


def _note_in_place(note: Note, galley: Galley) -> str:
    name = "note-in-note" if galley.in_note else "footnote"
    outer, emphasised = galley.in_note, galley.in_emphasis
    galley.in_note, galley.in_emphasis = True, False
    inside = flat_blocks(note.blocks, galley)
    galley.in_note, galley.in_emphasis = outer, emphasised
    return element("span", inside, {"class": name, **own(note)})


def _call(note: Note, galley: Galley) -> str:
    galley.notes.append(note)
    number = len(galley.notes)
    attributes: Attributes = {
        "class": "noteref",
        "epub:type": "noteref",
        "role": "doc-noteref",
        "id": f"noteref.{number}",
        "href": f"#note.{number}",
    }
    return element("a", str(number), attributes)


def _aside(note: Note, number: int, galley: Galley) -> str:
    """Set a note; its number, which links back, begins its first paragraph."""
    attributes: Attributes = {
        "class": "footnote",
        "epub:type": "footnote",
        "role": "doc-footnote",
        "id": f"note.{number}",
        **own(note),
    }
    back: Attributes = {
        "class": "backlink",
        "epub:type": "backlink",
        "role": "doc-backlink",
        "href": f"#noteref.{number}",
    }
    mark = element("a", str(number), back)
    new_paragraph(galley)
    match note.blocks:
        case (Paragraph(content) as first, *others):
            head = element("p", f"{mark} {inlines(content, galley)}", own(first))
            rest = tuple(others)
        case others:
            head = element("p", mark)
            rest = tuple(others)
    return element("aside", f"\n{head}\n{blocks(rest, galley)}", attributes)
