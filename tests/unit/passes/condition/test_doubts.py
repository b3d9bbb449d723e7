"""A line that opens as a note does and was left as story is asked about, unless the user says it is."""

from octavo.app.pages import clean_page
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.readers.source import Source

STORY = (
    "They poured the bell at night, because bronze shows its temper only in the dark.",
    "Ilse had never seen an apricot. She watched the cat, which had, and trusted its judgement.",
    "The founder crossed himself, looked once at the door, and pulled the plug from the furnace.",
)


def doubted(choices: Choices) -> list[tuple[str, int]]:
    lines = (*STORY[:2], "Author's note", STORY[2])
    source = Source("page.txt", "\n\n".join(lines).encode(), "text/plain")
    findings = clean_page(source, choices).findings
    return [
        (found.message, found.origin.line if found.origin else 0)
        for found in findings
        if found.code == "CHR023"
    ]


def test_a_label_among_the_story_is_told_with_its_words_and_its_line() -> None:
    message = "A line begins with “Author's note”, but where the note ends is not certain."
    assert doubted(NO_CHOICES) == [(message, 5)]


def test_the_user_may_say_that_it_belongs() -> None:
    assert doubted(Choices(("Author's note",))) == []
    assert doubted(Choices(("CHR023",))) == []
