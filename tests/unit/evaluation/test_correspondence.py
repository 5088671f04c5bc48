"""Parts of two books that mean the same under other keys."""

from __future__ import annotations

from itertools import permutations

import pytest

from kinerja.base.words import Words
from kinerja.errors import UnknownName, WrongType
from kinerja.evaluation.correspondence import Counterpart, check_counterparts, national_counterparts
from kinerja.rules import national
from tests.unit.evaluation.questions import book

LABEL = Words("Sama", "The same")
REGIMES = [national().book(id) for id in ("pp46_2011", "pp30_2019", "permenpanrb8_2021", "permenpanrb6_2022")]


@pytest.mark.parametrize(("first", "second"), [*permutations(REGIMES, 2)], ids=lambda held: held.id)
def test_the_national_books_have_the_parts_that_are_named(first, second) -> None:
    """And none of them stands for two things."""
    found = national_counterparts(first, second)
    check_counterparts(found, first, second)
    for keys in ([key for each in found for key in each.first], [key for each in found for key in each.second]):
        assert len(keys) == len(set(keys)) > 0


def test_the_way_back_is_the_same() -> None:
    there, back = (national_counterparts(*pair) for pair in (REGIMES[::2], REGIMES[2::-2]))
    assert [(each.second, each.first, each.label) for each in there] == [
        (each.first, each.second, each.label) for each in back
    ]


def test_within_a_regime_and_of_unknown_books_nothing_is_said() -> None:
    pp46 = REGIMES[0]
    assert national_counterparts(pp46, pp46.choose(batas="atas")) == ()
    assert national_counterparts(pp46, book()) == national_counterparts(book(), book()) == ()


def test_one_key_may_be_written_as_it_is() -> None:
    assert Counterpart(LABEL, ["a", "b"], "c") == Counterpart(LABEL, ("a", "b"), ("c",))
    with pytest.raises(WrongType):
        Counterpart("sebutan", "predikat")


def test_a_part_that_a_book_does_not_have() -> None:
    with pytest.raises(UnknownName, match="'pp46_2011' has no part 'nkp'") as caught:
        check_counterparts([Counterpart(LABEL, "nkp", "predikat")], *REGIMES[:2])
    assert "npk" in caught.value.mend
