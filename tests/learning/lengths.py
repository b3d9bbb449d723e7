"""A serial of five chapters → one of any length, made of its lines."""

from dataclasses import replace

from tests.learning.stories import Chapter, Serial


def lengthened(serial: Serial, count: int) -> Serial:
    """Return a serial of `count` chapters: the first ones of five, or many, each put together of two.

    A line stands in two chapters of five at most, but for what stands in all; numbers go on counting.
    """
    told = len(serial.chapters)
    if count <= told:
        return replace(serial, chapters=serial.chapters[:count])
    chapters = []
    for number in range(1, count + 1):
        one, other = serial.chapters[number % told], serial.chapters[(number * 2 + 1) % told]
        half = 2 + number % 3
        lines = (*one.lines[:half], *_between(one, other), *one.lines[half:])
        title = f"{one.title} {number}"
        chapters.append(Chapter(number, title, lines))
    return replace(serial, chapters=tuple(chapters))


def _between(one: Chapter, other: Chapter) -> tuple[str, ...]:
    return tuple(line for line in other.lines if line not in one.lines)
