"""A small novella that has one of everything a book may hold: what the contracts are checked on."""

import hashlib
import io
from dataclasses import replace

from PIL import Image as Canvas
from PIL import ImageDraw

from octavo.tree.build import (
    bullets,
    chapter,
    em,
    heading,
    inlines,
    link,
    note,
    para,
    quote,
    ruby,
    scene_break,
    strong,
)
from octavo.tree.document import Contributor, Document, Metadata, Resource, Role, Section, Series
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Code,
    Definition,
    DefinitionList,
    Figure,
    Image,
    LineBreak,
    List,
    ListItem,
    Meaning,
    Note,
    Preformatted,
    SmallCaps,
    Stanza,
    Strikethrough,
    Subscript,
    Superscript,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
)

METADATA = Metadata(
    title="The Lamp at Sker Point",
    subtitle="A Novella of the Coast",
    contributors=(
        Contributor("Edda Marrow", "aut", "Marrow, Edda"),
        Contributor("Jon Pell", "aut", "Pell, Jon"),
        Contributor("Ines Tavares", "trl", "Tavares, Ines"),
        Contributor("Rook", "ill"),
    ),
    language="en-GB",
    publisher="Harbour Street Press",
    date="2024-05-06",
    rights="© 2024 the authors",
    description="A keeper, a ledger & a light that would not go out.",
    subjects=("Fiction", "Sea stories"),
    series=Series("The Coast Road", "2"),
)


def lighthouse() -> bytes:
    """Return a drawing of a lighthouse at night, as PNG."""
    canvas = Canvas.new("RGB", (480, 300), (28, 36, 58))
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(240, 70), (480, 20), (480, 150)], fill=(96, 92, 74))
    pen.polygon([(215, 250), (265, 250), (252, 80), (228, 80)], fill=(226, 222, 208))
    pen.rectangle((224, 60, 256, 80), fill=(250, 224, 130))
    pen.rectangle((0, 250, 480, 300), fill=(14, 18, 30))
    data = io.BytesIO()
    canvas.save(data, "PNG")
    return data.getvalue()


def novella() -> Document:
    """Return the book."""
    data = lighthouse()
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        METADATA,
        front_matter=(_dedication(), _epigraph()),
        body_matter=(_part_one(), _part_two()),
        back_matter=(_afterword(),),
        resources=(Resource("lighthouse", "image/png", digest),),
        store={digest: data},
    )


def _dedication() -> Section:
    words = para("For everyone who left a light on.")
    return Section((words,), role=Role.DEDICATION, id="dedication")


def _epigraph() -> Section:
    words = para("The sea keeps its own books, and it has never once been audited.")
    saying = BlockQuote((words,), "epigraph", inlines("A harbour-master, retired"))
    return Section((saying,), role=Role.EPIGRAPH, id="epigraph")


def _part_one() -> Section:
    first = replace(
        chapter("Moscow, Which Is a Boat", *_first_chapter(), number="1"),
        id="moscow",
        subtitle=inlines("in which the oil runs short"),
    )
    second = replace(chapter("The Inventory", *_second_chapter(), number="2"), id="inventory")
    return Section(
        (para("Being the winter of the long fog."),),
        role=Role.PART,
        title=inlines("The Keeper"),
        number="I",
        sections=(first, second),
        id="keeper",
    )


def _first_chapter() -> tuple[str | Block, ...]:
    return (
        para(
            "Nobody at Sker Point could say who had named the boat ",
            em("Moscow"),
            ", or why. She lay keel-up on the shingle",
            note(
                para("Shingle, not sand: ", em("nothing"), " at Sker is soft."),
                quote("A proverb says so too."),
            ),
            " from October until the evenings drew out, and the gulls walked up and down her as"
            " though they were waiting for a tram.",
        ),
        para(
            "“You will want the other lamp,” said the old man, and went on not looking at me. It"
            " was the longest speech I had from him that week."
        ),
        para(
            "The sign over the door read ",
            SmallCaps(inlines("Trinity House")),
            ", and under it, in chalk, ",
            Strikethrough(inlines("closed")),
            " ",
            strong("open"),
            ".",
        ),
        scene_break("* * *"),
        "In the morning there was a letter under the lamp.",
        BlockQuote(
            (
                para("My dear Tomas,"),
                para("The oil will come on Thursday. Do not, whatever you see, put out the light."),
            ),
            "letter",
            inlines("your sister, Anne"),
        ),
        "I read it twice, and then I read it aloud, because the room seemed to expect it.",
        Verse(
            (
                Stanza(
                    (
                        VerseLine(inlines("The lamp is lit, the lamp is low,")),
                        VerseLine(inlines("the boats go out in file;"), 1),
                        VerseLine(inlines("and what the water wants to know")),
                        VerseLine(inlines("it asks you for a while."), 1),
                    )
                ),
                Stanza((VerseLine(inlines("Then it stops asking.")),)),
            )
        ),
        Figure(
            Image(
                "lighthouse.png", "A lighthouse at night, its beam over black water.", "lighthouse"
            ),
            inlines("Sker Point, seen from the boat", note("Drawn from memory.")),
        ),
        para(
            "The fog came in at four. By five I could hear the bell at the harbour (see ",
            link("#inventory", "the inventory"),
            ", above all ",
            link("#weights", "what it weighed"),
            ", and ",
            link("#what-was-not", "what was not there"),
            ") and nothing else at all.",
        ),
    )


def _second_chapter() -> tuple[str | Block, ...]:
    return (
        Aside((para("This chapter was written twice. The first one drowned."),), "author-note"),
        "What a keeper signs for, he keeps. I copied it out in the order in which I found it.",
        heading("What Was There", level=3),
        bullets("two lamps, one of them cold", "a coil of tarred rope", "the ledger"),
        replace(heading("What Was Not", level=3), id="what-was-not"),
        _numbered("the cat", "the second key", "any account of the year 1911"),
        _terms(),
        heading("What It Weighed", level=4),
        _weights(),
        Aside(
            (
                para("[The lamp has been lit.]"),
                para("Keeper · Level 2", LineBreak(), "Oil 12/40"),
            ),
            "status",
        ),
        para(
            "He wrote it as H",
            Subscript(inlines("2")),
            "O and swore by it, on the 3",
            Superscript(inlines("rd")),
            " of March, in a hand like ",
            Code("wire --bent"),
            ".",
        ),
        Preformatted("06:00  fog\n07:00  fog\n08:00  a horse, possibly"),
        para(
            "The stamp on the oil drum was Japanese: ",
            replace(ruby("灯台", "とうだい"), lang="ja"),
            ", a lighthouse; the docket was French, ",
            Text("à rendre", lang="fr"),
            "; and somebody had pencilled ",
            Text("منارة", lang="ar", dir="rtl"),
            " beside it. More of this at ",
            link("https://example.org/sker?lamp=1&oil=12", "the society’s page"),
            ".",
        ),
    )


def _terms() -> DefinitionList:
    def meaning(*words: str) -> Meaning:
        return Meaning(tuple(map(para, words)))

    return DefinitionList(
        (
            Definition(
                (Text("ledger"),), (meaning("a book of what is there"), meaning("its keeper"))
            ),
            Definition(
                (Text("tar"), LineBreak(), Text("goudron", lang="fr")),
                (meaning("what a rope remembers the sea by", "Coils of it keep for a lifetime."),),
            ),
        )
    )


def _numbered(*things: str) -> List:
    return List(tuple(ListItem((para(thing),)) for thing in things), ordered=True, start=4)


def _weights() -> Table:
    def row(*cells: str, header: bool = False) -> TableRow:
        first, *others = cells
        return TableRow(
            (
                TableCell((para(first),), header=True),
                *(TableCell((para(cell),), header=header, align="right") for cell in others),
            )
        )

    return Table(
        (
            row("Thing", "Pounds", "Ounces", header=True),
            row("Lamp", "14", "2"),
            row("Rope", "31", "0"),
            row("Ledger", "3", "9"),
        ),
        inlines("Weights, by the harbour scale"),
        id="weights",
    )


def _part_two() -> Section:
    untitled = Section((para("And then, one night, it did go out."),), number="3", id="three")
    nameless = Section(
        (para("There is no name for the hour after that."), scene_break(), para("There was none.")),
        id="hour",
        sections=(
            Section(
                (para("What the sister said."),), title=inlines("A Postscript"), id="postscript"
            ),
        ),
    )
    return Section(
        role=Role.PART,
        title=inlines("The Light"),
        number="II",
        sections=(untitled, nameless),
        id="light",
    )


def _afterword() -> Section:
    called = Note((para("Which we have not kept."),))
    words = para("The lamp was real. The rest is ours, and so are the mistakes.", called)
    return Section((words,), role=Role.AFTERWORD, title=inlines("Afterword"), id="afterword")
