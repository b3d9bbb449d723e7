"""What is kept in order of two books is as much as can be: each answer is held against all there are."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.collation.alignment import heaviest_chain, longest_increase

PLACES = st.integers(0, 12)
WEIGHTS = st.integers(1, 9)


def choices(items: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    for count in range(len(items) + 1):
        yield from combinations(items, count)


def rises(chain: Sequence[tuple[int, ...]]) -> bool:
    return all(a < c and b < d for (a, b, *_), (c, d, *_) in pairwise(chain))


@given(st.dictionaries(st.tuples(PLACES, PLACES), WEIGHTS, max_size=8))
@settings(max_examples=200)
def test_no_other_chain_in_both_orders_weighs_more(weighed: dict[tuple[int, int], int]) -> None:
    pairs = [(old, new, float(weight)) for (old, new), weight in sorted(weighed.items())]
    chain = heaviest_chain(pairs)

    assert rises(chain)
    heaviest = max(sum(weighed[pair[:2]] for pair in one) for one in choices(pairs) if rises(one))
    assert sum(weighed[pair] for pair in chain) == heaviest


def test_no_other_increase_is_longer() -> None:
    for values in product(range(4), repeat=5):
        places = longest_increase(values)
        assert rises([(at, values[at]) for at in places])
        assert len(places) == max(
            len(one) for one in choices(values) if all(a < b for a, b in pairwise(one))
        )
