"""A page → whether a word processor made it: then all of it is text, with no site around it."""

from octavo.tree.document import Document


def is_written(document: Document) -> bool:
    """Return whether a page names the word processor it was made with."""
    return any(statement.about == "program" for statement in document.statements)
