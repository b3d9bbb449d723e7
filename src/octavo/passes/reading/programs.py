"""A page → whether a program for writing made it: then all of it is a text, and no site stands around it."""

from octavo.tree.document import Document


def is_written(document: Document) -> bool:
    """Tell whether a page says which program for writing it was made with."""
    return any(statement.about == "program" for statement in document.statements)
