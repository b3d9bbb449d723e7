"""What labels announce on a page: which line it is, and how far the note goes."""

from octavo.passes.chrome.evidence.noted import Announced, announced_in
from octavo.passes.chrome.gathering import gather
from octavo.readers.html import read_html
from octavo.readers.source import Source

STORY = "The ferry sails twice a day, and on Sundays it sails once, if the pilot is sober."
NOTE = "The pilot is my uncle, and he has read this."


def announced(body: str) -> list[tuple[str, list[str], list[str]]]:
    """Return each label, the lines of its row and those of its box."""
    page = read_html(Source("page.html", f"<body>{body}</body>".encode(), "text/html")).document
    evidence = gather(page.spine[0].blocks)

    def told(note: Announced) -> tuple[str, list[str], list[str]]:
        row, boxed = ([evidence[at].text for at in lines] for lines in (note.row, note.boxed))
        return evidence[note.label].text, row, boxed

    return list(map(told, announced_in(evidence)))


def test_a_box_that_begins_with_a_label_holds_its_note() -> None:
    box = f"<div><h3>Author’s note</h3><p>{NOTE}</p><ul><li>Salt</li></ul></div>"
    assert announced(f"<p>{STORY}</p>{box}<p>{STORY}</p>") == [
        ("Author’s note", [NOTE], [NOTE, "Salt"])
    ]


def test_a_box_below_a_label_holds_its_note() -> None:
    box = f"<h3>Author’s note</h3><div><p>{NOTE}</p><p>Salt</p></div>"
    assert announced(f"<p>{STORY}</p>{box}<p>{STORY}</p>") == [
        ("Author’s note", [NOTE], [NOTE, "Salt"])
    ]


def test_a_note_in_no_box_goes_on_while_sentences_follow_in_the_same_place() -> None:
    notes = f"<p>T/N:</p><p>{NOTE}</p><p>{NOTE}</p><p>Author’s note</p><p>{NOTE}</p><p>Salt</p>"
    assert announced(f"<div><p>{STORY}</p><p>{STORY}</p></div>{notes}") == [
        ("T/N:", [NOTE, NOTE], []),
        ("Author’s note", [NOTE], []),
    ]


def test_a_bare_word_for_notes_announces_some_where_its_box_bears_the_name() -> None:
    box = "<div class='{}'><h3>Notes:</h3>{}</div>"
    said = f"<p>{NOTE}</p>"
    assert announced(STORY + box.format("end notes", said)) == [("Notes:", [NOTE], [NOTE])]
    assert announced(STORY + box.format("notebook", said)) == []
    assert announced(STORY + box.format("notes", f"<ol><li>{NOTE}</li></ol>")) == []
    assert announced(STORY + box.format("notes", f"<p>1. {NOTE}</p>")) == []
    assert announced(f"<div class=notes><p>{STORY}</p><p>Notes:</p>{said}</div>") == []


def test_a_link_announces_nothing() -> None:
    assert announced(f"<p><a href=/notes>Author’s note</a></p><p>{NOTE}</p>") == []
