from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, WrongType
from kinerja.plans.fields import in_order, refuse_twins, stripped
from kinerja.plans.indicator import Aspek, Indicator
from kinerja.plans.plan import WorkResult


def test_blanks_around_text_go() -> None:
    """They carry no meaning and break comparisons."""
    assert stripped("  hari kerja\n") == "hari kerja"


@pytest.mark.parametrize("value", [None, 3, b"x"])
def test_what_is_no_text_is_refused(value) -> None:
    """None does not become "None"."""
    with pytest.raises(WrongType, match="is not text"):
        stripped(value)


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_text_that_says_nothing_is_refused_with_its_place(blank) -> None:
    """The error names the field."""
    with pytest.raises(InvalidValue) as caught:
        Indicator("i1", blank)
    assert caught.value.path == "text"


def test_a_token_is_not_taken_for_its_member() -> None:
    """A text that equals a member would never be met again by ``is``."""
    with pytest.raises(WrongType, match=r"'utama' is no Jenis\. Give a member of Jenis: UTAMA, TAMBAHAN\.$"):
        WorkResult("h1", "Layanan membaik", "utama")


def test_a_set_of_members_is_kept_in_their_order() -> None:
    """However it was given."""
    assert in_order(Aspek, [Aspek.WAKTU, Aspek.KUANTITAS, Aspek.WAKTU]) == (Aspek.KUANTITAS, Aspek.WAKTU)


@pytest.mark.parametrize("values", [["waktu"], "waktu", Aspek.WAKTU])
def test_a_set_of_something_else_is_refused(values) -> None:
    """Also one member by itself, whose letters would be taken one by one."""
    with pytest.raises(WrongType, match="Give a tuple of Aspek"):
        in_order(Aspek, values)


def test_twins_are_named() -> None:
    """With the path."""
    refuse_twins(["a", "b"], "id", path="results")
    with pytest.raises(InvalidValue, match="'a' stands twice") as caught:
        refuse_twins(["a", "b", "a"], "id", path="results")
    assert caught.value.path == "results"
