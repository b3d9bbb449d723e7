"""The novella and what it lacks: every role, every kind of block and inline, in every place that is set apart."""

from dataclasses import replace

from octavo.tree.build import bullets, em, inlines, note, para, quote, ruby, scene_break
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import (
    Alignment,
    Aside,
    Block,
    BlockQuote,
    Code,
    Heading,
    Inline,
    Note,
    Preformatted,
    Ruby,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Verse,
    VerseLine,
)
from tests.contracts.novella import novella

_OPENING = {
    Role.HALF_TITLE_PAGE: "The Lamp at Sker Point",
    Role.COPYRIGHT_PAGE: "Nobody in this book has ever lived, and nor has the boat.",
    Role.FOREWORD: "Somebody who knew the coast was asked to say a word, and said four.",
    Role.PREFACE: "It began as a list of things to mend.",
    Role.INTRODUCTION: "There are two ways to the point, and both are under water at noon.",
}
_STORY = {
    Role.PROLOGUE: "Before the lamp there was a fire, and before the fire nobody came home.",
    Role.INTERLUDE: "The tide went out as far as anybody had ever seen it go.",
    Role.EPILOGUE: "They painted the boat in the end, and gave her another name.",
}
_CLOSING = {
    Role.ACKNOWLEDGMENTS: "To the harbour-master, who lent us his pencil.",
    Role.APPENDIX: "The tables of the tides are left out, for they were wrong.",
    Role.BIBLIOGRAPHY: "Quill, Ruth: The Harbour-Master's Pencil, and what was written with it. Lowmouth, 1902.",
    Role.GLOSSARY: "Neap: the tide that cannot be troubled.",
}


def specimen() -> Document:
    """Return the book."""
    book = novella()
    return replace(
        book,
        front_matter=(*_sections(_OPENING), *book.front_matter),
        body_matter=(*_sections(_STORY), _cabinet(), _doubled(), *book.body_matter),
        back_matter=(*book.back_matter, *_sections(_CLOSING)),
    )


def _sections(words: dict[Role, str]) -> tuple[Section, ...]:
    return tuple(
        Section((para(text), para("And so on.")), role=role, id=role.value)
        if role in {Role.HALF_TITLE_PAGE, Role.COPYRIGHT_PAGE}
        else Section(
            (para(text), para("And so on.")),
            role=role,
            title=inlines(role.name.title()),
            id=role.value,
        )
        for role, text in words.items()
    )


def _cabinet() -> Section:
    """A chapter in which all that stands apart is called for, notes with all of it among them."""
    return Section(
        (
            para("He kept them in a cabinet", Note(_apart()), ", and the key in his boot."),
            *_apart(),
            Aside((para("A rook is a bird, and here also a lamp."),), "translator-note"),
            para(
                "The word was ",
                replace(_nested_ruby(), lang="ja"),
                ", and it was ",
                em("said", note(para("Not ", em("shouted"), note("Nor written."), "."))),
                ".",
            ),
        ),
        number="0",
        title=inlines("The Cabinet"),
        subtitle=inlines("with ", em("everything"), " in it"),
        id="cabinet",
    )


def _apart() -> tuple[Block, ...]:
    lines = tuple(
        VerseLine(inlines(f"and {step} steps further from the sea"), step) for step in range(9)
    )
    return (
        quote("What is written down is paid for."),
        BlockQuote((para("Dear Rook,"), para("Come home.")), "letter", inlines("A.")),
        BlockQuote((para("All light is borrowed."),), "epigraph", inlines("a label on a tin")),
        bullets("one rope", "no rope"),
        Verse((Stanza(lines), Stanza(lines[:1]))),
        _table(),
        Preformatted("06:00  fog"),
        Aside((para("Lamp · 12/40"),), "status"),
        Aside((para("I was asked about this."),), "author-note"),
        Aside((para("A remark of no kind."),)),
        Heading(inlines("A heading"), 3),
        para("Under it, a line."),
        scene_break(),
        para("Under that, another, and ", Code("code"), "."),
    )


def _table() -> Table:
    def cell(words: str, align: Alignment = "", *, header: bool = False) -> TableCell:
        return TableCell((para(words),), header=header, align=align)

    return Table(
        (
            TableRow(
                (
                    cell("Left", "left", header=True),
                    cell("Middle", "center", header=True),
                    cell("Right", "right", header=True),
                )
            ),
            TableRow((cell("a", "left"), cell("b", "center"), cell("c", "right"))),
        ),
        inlines("A table"),
    )


def _nested_ruby() -> Ruby:
    inner: Inline = ruby("灯", "とう")
    return Ruby((inner, *inlines("台")), inlines("とうだい"))


def _doubled() -> Section:
    """A chapter from the right, and one inside it that has no title."""
    return Section(
        (para("كان المصباح مطفأ، ولم يكن في الميناء ", em("أحد"), "."), para("ثم جاء القارب.")),
        title=inlines("المصباح"),
        number="١",
        lang="ar",
        dir="rtl",
        sections=(Section((para("وفي الصباح لم يبق منه شيء."),), id="morning"),),
        id="lamp-ar",
    )
