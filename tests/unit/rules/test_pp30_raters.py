"""Art. 39 of PP 30/2019: 60 percent the appraiser, 40 percent peers and direct subordinates together."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.errors import InvalidValue, OpenOption, Problems
from kinerja.formula import evaluate
from kinerja.rules.pp30_raters import PEMBAGIAN, RatedConduct, Sharing, conduct_of_raters, rated_conduct

BOTH = tuple(Sharing)


def value(*args, sharing=Sharing.BERSAMA, **more):
    return rated_conduct(*args, sharing=sharing, **more).value


@pytest.mark.parametrize("sharing", BOTH)
def test_the_weights(sharing) -> None:
    assert value(100, peers=[80], sharing=sharing) == 92
    assert value(100, subordinates=[80], sharing=sharing) == 92
    assert value(100, peers=[80], subordinates=[80], sharing=sharing) == 92
    assert value(90, peers=[90], subordinates=[90], sharing=sharing) == 90


def test_the_law_does_not_split_the_40() -> None:
    """Three peers and one subordinate: 95 when every answer counts alike, 100 when every group does."""
    answers = {"peers": [90, 90, 90], "subordinates": [110]}
    assert value(100, **answers) == Fraction(60) + Fraction(40, 100) * 95
    assert value(100, **answers, sharing=Sharing.PER_KELOMPOK) == Fraction(60) + Fraction(40, 100) * 100
    assert PEMBAGIAN.default is None
    assert [part.token for part in PEMBAGIAN.alternatives] == list(Sharing)


@pytest.mark.parametrize("sharing", BOTH)
def test_nobody_answered(sharing) -> None:
    """No 0, and no value of the appraiser alone either: art. 38 is about agencies that ask nobody."""
    answer = value(100, sharing=sharing)
    assert isinstance(answer, Undetermined)
    assert answer.reason.en == "None of the peers and direct subordinates answered."
    assert answer.basis.article == "Pasal 39 ayat (4) dan (5)"


def test_the_explanation() -> None:
    because = rated_conduct("95.5", peers=["80", "90"], sharing=Sharing.BERSAMA).because
    assert [(step.key, step.value, step.basis.article) for step in because.walk()] == [
        ("nilai_perilaku_berbobot", Fraction("91.3"), "Pasal 39 ayat (4) dan (5)"),
        ("nilai_rekan_dan_bawahan", 85, "Pasal 39 ayat (5)"),
    ]


def test_a_sharing_may_be_told_by_its_name_and_has_one_for_people() -> None:
    assert rated_conduct(100, peers=[80], sharing="bersama").sharing is Sharing.BERSAMA
    assert Sharing.PER_KELOMPOK.label.en == "Every group counts alike"


def test_floats_are_refused() -> None:
    with pytest.raises(Problems, match=r"rekan\[0\]\.nilai"):
        rated_conduct(100, peers=[80.5], sharing=Sharing.BERSAMA)


def test_the_formula_fits_any_book_and_leaves_the_sharing_open() -> None:
    facts = {"penilai": 100, "rekan": [{"nilai": 80}], "bawahan": []}
    with pytest.raises(OpenOption, match="pembagian"):
        evaluate(conduct_of_raters(), facts)


def test_a_value_of_long_digits_can_be_read() -> None:
    """It is computed, not typed."""
    long = rated_conduct(100, peers=[Fraction(1, 3**100)], sharing=Sharing.BERSAMA)
    assert attrs.evolve(long) == RatedConduct(Sharing.BERSAMA, long.because)
    assert long.value > 60


def test_the_explanation_tells_whose_values_they_were() -> None:
    """The survey is closed: what is told is the group, never a name."""
    because = rated_conduct(100, peers=[90, 80], subordinates=[110], sharing=Sharing.PER_KELOMPOK).because
    assert "Fakta: Nilai oleh Pejabat Penilai Kinerja = 100" in because.as_text("id")
    told = " ".join(because.as_text("en").split())
    assert "Value by a peer = 90 (no. 1), 80 (no. 2); Value by a direct subordinate = 110 (no. 1)" in told


@pytest.mark.parametrize(
    ("of", "path"),
    [
        ({"appraiser": "120.1"}, "appraiser"),
        ({"appraiser": -1}, "appraiser"),
        ({"peers": [80, 121]}, r"peers\[1\]"),
        ({"subordinates": [-1]}, r"subordinates\[0\]"),
    ],
)
def test_no_value_of_conduct_is_below_0_or_above_120(of, path) -> None:
    with pytest.raises(InvalidValue, match=f"{path}: .* lies outside of 0 to 120"):
        rated_conduct(**({"appraiser": 100, "peers": [80]} | of), sharing=Sharing.BERSAMA)
    assert value(120, peers=[0], subordinates=(one for one in [120])) == 96
