"""Where a node came from: the source, the line or element in it, and the pass that made it."""

from itertools import takewhile

from octavo.tree.record import record


@record
class Origin:
    """The place of a node in what the user gave us.

    A node made by a pass carries the origin of what it was made from, with `made_by` set.
    """

    source: str = ""
    """Name of the source as the user knows it: a file's path, a URL, `<stdin>`."""
    line: int = 0
    """1-based line in the decoded source; 0 if it was not looked up."""
    path: str = ""
    """Element path (`body/div[2]/p[7]`) where the source is markup; empty for text."""
    made_by: str = ""
    """Name of the pass that made the node; empty when a reader did."""

    def __str__(self) -> str:
        """Return the place in the form that compilers use.

        >>> str(Origin("chapter-3.txt", line=12))
        'chapter-3.txt:12'
        >>> str(Origin("page.html", path="body/p[2]"))
        'page.html#body/p[2]'
        >>> str(Origin("page.html", line=7, path="body/p[2]"))
        'page.html:7#body/p[2]'
        """
        line = f":{self.line}" if self.line else ""
        return f"{self.source}{line}#{self.path}" if self.path else f"{self.source}{line}"


def origin_by(origin: Origin | None, name: str) -> Origin:
    """Return the origin for a node that the pass `name` makes from one that came from `origin`."""
    if origin is None:
        return Origin(made_by=name)
    return Origin(origin.source, origin.line, origin.path, name)


def path_of(origin: Origin | None) -> str:
    """Return the element path of a place, or "" if it has none."""
    return origin.path if origin else ""


def elements_in_common(one: str, other: str) -> int:
    """Return how many elements, from the root on, contain both of two places, which are given by their paths.

    >>> elements_in_common("html/body/div[1]/h1[1]", "html/body/div[1]/div[2]/p[1]")
    3
    """
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
