"""A small book in which everything the printed page must set comes at least once."""

import hashlib
import io

from PIL import Image as Picture
from PIL import ImageDraw

from octavo.tree.build import (
    bullets,
    chapter,
    em,
    note,
    para,
    part,
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
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Meaning,
    Paragraph,
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

OPENING = tuple(
    " ".join(paragraph.split())
    for paragraph in [
        "\nThe lamp room stood at the end of the mole, where the town stopped and the weather began. Ilse\nVarga had the key to it on a loop of tarred string around her neck, as her aunt had had it, and\nlike her aunt she took it off for nothing and nobody, not to bathe, not to be married, and not, on\nthe one occasion when it would have been wise, to run.",
        "“You will want to count the steps,” the harbour master had told her on the first night. “There are\none hundred and three. If you should ever count one hundred and four, come down again, and do not\nlook back at the light until it is day.”",
        "She had thought him a superstitious old man. By the second winter she counted without noticing\nthat she did, up with the oil and down with the empty can, and the number was the same as it had\nalways been; and by the third she had begun, a little, to listen for the other one.",
        "It was not that the tower was lonely. Ships called in the fog, and were answered. The mail boat\ncame on Thursdays with lentils, newspapers and a letter from her brother, who was making his\nfortune in machinery and wrote of nothing else. There were the gulls, who were bad company, and\nthe seals, who were good.",
        "“Machinery,” she told the seals, “is what happens to people who cannot sit still.”",
        "The seals considered this, and sank, one after another, without a ripple, which she took for\nagreement.",
        "What she wrote in the log that evening was what she wrote every evening: wind, visibility, oil\nburned, ships seen. She had a clear, upright, unadmirable hand. Where the form asked for remarks\nshe had written, for eleven hundred and six nights together, the single word that the regulations\nrecommended, and it was only when she had blotted the page and turned down the wick that she saw\nwhat she had put tonight in its place.\n",
    ]
)
"""Paragraphs of prose, enough for two pages."""


def running_text(times: int) -> tuple[Paragraph, ...]:
    """Return the opening over and over, each round told apart by its number."""
    return tuple(
        para(f"[{turn}.{place}] {words}" if turn else words)
        for turn in range(times)
        for place, words in enumerate(OPENING)
    )


def chart() -> bytes:
    """Return a small picture, drawn here."""
    picture = Picture.new("L", (900, 520), 255)
    draw = ImageDraw.Draw(picture)
    for ring in range(40, 260, 24):
        draw.ellipse(
            (450 - ring * 1.6, 260 - ring, 450 + ring * 1.6, 260 + ring), outline=60, width=3
        )
    draw.line((20, 500, 880, 500), fill=0, width=4)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def verse() -> Verse:
    """Return two stanzas, one with indented lines and one line too long for the measure."""
    lines = (
        ("The lamp is lit, the stair is long,", 0),
        ("and one step more than there should be;", 1),
        ("I count it over like a song", 0),
        ("and lose the number to the sea.", 1),
    )
    more = (
        (
            "O you who come up after me with oil and matches in the dark of the year when nobody comes,",
            0,
        ),
        ("begin again at one.", 2),
    )
    return Verse(
        tuple(
            Stanza(tuple(VerseLine((Text(words),), indent) for words, indent in stanza))
            for stanza in (lines, more)
        )
    )


def letter() -> BlockQuote:
    """Return a letter."""
    return BlockQuote(
        (
            para("Thursday, in haste"),
            para("Dear Ilse,"),
            para(
                "They have given me a lathe. I do not expect you to understand what that means, but "
                "imagine that somebody gave you a second tower, and that the first had been made of "
                "paper. I sleep beside it. Come when the ice is off."
            ),
            para("Your brother, who is well,"),
            para(SmallCaps((Text("Matthias Varga"),))),
        ),
        "letter",
    )


def timetable() -> Table:
    """Return a table with a head, a caption and cells that span."""

    def row(*cells: str, header: bool = False) -> TableRow:
        return TableRow(
            tuple(
                TableCell((para(words),), header=header, align="right" if place else "left")
                for place, words in enumerate(cells)
            )
        )

    return Table(
        (
            row("Night", "Steps up", "Steps down", "Oil (l)", header=True),
            row("First", "103", "103", "4.2"),
            row("Second", "103", "103", "4.0"),
            row("Third", "104", "103", "11.5"),
            TableRow((TableCell((para("Fourth"),)), TableCell((para("not recorded"),), colspan=3))),
        ),
        (Text("From the log of the north light"),),
    )


def words_of_the_rock() -> DefinitionList:
    """Return words and what they mean, one of them two things, one with a list and a word of French."""
    return DefinitionList(
        (
            Definition(
                (Text("slack"),),
                (
                    Meaning(
                        (para("the half hour in which the sea forgets which way it was going"),)
                    ),
                    Meaning((para("a relief that comes late"),)),
                ),
            ),
            Definition(
                (Text("lamp"), LineBreak(), Text("lanterne", lang="fr")),
                (
                    Meaning(
                        (
                            para("what is kept, and by which one is kept:"),
                            bullets("the glass;", "the wick;", "the keeper."),
                            para("It is lit at dusk."),
                        )
                    ),
                ),
            ),
        )
    )


def status() -> Aside:
    """Return a game's status window."""
    return Aside(
        (
            para(strong("Ilse Varga"), ", keeper of the third class"),
            para("Level 7", LineBreak(), "Endurance 14 → 15", LineBreak(), "Unread letters: 1"),
        ),
        "status",
    )


def _first_chapter() -> Section:
    footnotes = para(
        "The form was the Board’s, number 11a",
        note("Superseded by 11b in the year of the comet, but nobody had told the north light."),
        ", and it had a column for everything except what happened. She had once proposed one",
        note(
            para(
                "The proposal is in the archive. It reads, in full: ",
                em("Other."),
                " It was declined.",
            ),
            para("A second proposal, in the same hand, is lost."),
        ),
        " and had been thanked for her interest.",
    )
    return chapter(
        "The Hundred and Fourth Step",
        *OPENING,
        footnotes,
        scene_break("* * *"),
        *running_text(2)[7:],
        number="1",
    )


def _second_chapter() -> Section:
    blocks: tuple[Block, ...] = (
        para("Her brother’s letter had come on the Thursday, with the lentils."),
        letter(),
        para("She read it twice, and then she sang, since there was nobody to hear:"),
        verse(),
        para("The log, which she fetched, agreed with her in every particular but one."),
        timetable(),
        Heading((Text("What the Log Left Out"),), 2),
        para(
            "Three things, in the order in which she noticed them, ",
            em("none"),
            " of which she wrote down:",
        ),
        bullets("that the can was heavier going down;", "that the gulls had gone;", "the smell of bread."),
        List(
            (ListItem((para("First, the can."),)), ListItem((para("Then, and only then, the light."),))),
            ordered=True,
            start=3,
        ),
        words_of_the_rock(),
        Figure(
            Image("chart.png", "Rings of equal depth around a rock", "chart"),
            (Text("The soundings off the mole, as she drew them"),),
        ),
        status(),
        quote("A light that is seen by nobody is nevertheless to be kept.", "Regulations, 4"),
        para(
            "She set it down: H", Subscript((Text("2"),)), "O, 3 m", Superscript((Text("3"),)), ", ",
            Strikethrough((Text("no ships"),)), " one ship, ",
            Code("NL/104"), ", and see ", Link((Text("the Board’s own page"),), "https://example.org/board"),
            ". In another column she wrote ", em("Маяк"), " and ", Text("φάρος", lang="el"), ".",
        ),
        Preformatted("up    103  ······\ndown  104  ·······"),
        *running_text(3)[14:],
    )  # fmt: skip
    return chapter("Other", *blocks, number="2")


def sample_book() -> Document:
    """Return the book."""
    data = chart()
    resource = Resource("chart", "image/png", hashlib.sha256(data).hexdigest())
    long_title = (
        "In Which the Harbour Master, Having Been Asked a Plain Question, Tells the Truth at Last, "
        "at Length, and to the Wrong Person"
    )
    japanese = para(
        "港の端に", ruby("灯台", "とうだい"), "があった。", ruby("石段", "いしだん"),
        "は百三段。もし百四段目を数えたら、「振り返ってはならない」と", ruby("港長", "こうちょう"),
        "は言った。彼女はその夜も油を運び、いつものように数え、そして、いつものように数え終えた。",
    )  # fmt: skip
    body = (
        part("Oil", _first_chapter(), _second_chapter(), number="One"),
        part(
            "Weather",
            chapter(long_title, *running_text(2), number="3"),
            chapter("", *running_text(1)),
            Section(
                (Paragraph(japanese.content, lang="ja"),) * 3, title=(Text("灯台", lang="ja"),)
            ),
            number="Two",
        ),
    )
    front = (
        Section((para("For whoever keeps the other one"),), Role.DEDICATION),
        Section(
            (
                BlockQuote(
                    (para("We were told to count, and we counted; nobody had said aloud."),),
                    "epigraph",
                    (Text("Log of the south light"),),
                ),
            ),
            Role.EPIGRAPH,
        ),
        Section(running_text(1)[:4], Role.FOREWORD, (Text("Foreword"),)),
    )
    return Document(
        metadata=Metadata(
            title="The North Light",
            subtitle="A Reckoning",
            contributors=(Contributor("Henrike Asmussen"), Contributor("Tomas Reyl", "trl")),
            language="en",
            publisher="Mole End Press",
            date="2024-03-01",
            rights="© 2024 Henrike Asmussen",
            description="A keeper counts one step too many.",
            subjects=("Fiction", "Lighthouses"),
            series=Series("The Lights", "1"),
        ),
        front_matter=front,
        body_matter=body,
        back_matter=(Section(running_text(1)[3:], Role.AFTERWORD, (Text("Afterword"),)),),
        resources=(resource,),
        store={resource.sha256: data},
    )
