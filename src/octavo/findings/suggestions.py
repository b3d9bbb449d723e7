"""An unknown name → the known one with the most similar spelling, and the question whether that was meant."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return the known name most similar to `name`, or "" if none is similar.

    Args:
        name: what was written.
        known: what could have been.
        likeness: the least share of letters in common, from 0 to 1, as `difflib` counts it.

    >>> nearest("trimm", ("trim", "bleed")), nearest("gutter", ("trim", "bleed"))
    ('trim', '')
    """
    return next(iter(get_close_matches(name, tuple(known), 1, likeness)), "")


def did_you_mean(
    meant: str, shown: Callable[[str], str] = str, *, begins_sentence: bool = False
) -> str:
    """Return the question after a name that was found to be near, or "" for none.

    Args:
        meant: the name, or "".
        shown: sets it as the reader knows it: in quotation marks, with what belongs before it.
        begins_sentence: whether the question stands in a text of sentences, and not alone, as a hint does.

    >>> did_you_mean("trim"), did_you_mean("trim", repr, begins_sentence=True), did_you_mean("")
    ('did you mean trim?', "Did you mean 'trim'?", '')
    """
    if not meant:
        return ""
    return f"{'Did' if begins_sentence else 'did'} you mean {shown(meant)}?"
