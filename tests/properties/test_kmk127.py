"""KMK 127/2026: what holds of all numbers."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.formula import evaluate, given
from kinerja.formula.algebra import wrap
from kinerja.rules.kmk127_2026 import KMK127_2026
from kinerja.rules.kmk127_discipline import Punishment, heaviest, hukdis, impact
from kinerja.rules.kmk127_values import calibrated
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022

VALUES = st.fractions(0, 120, max_denominator=100)
PLACES = st.sampled_from(["pimpinan_upk", "jf_non_substansi"])
CALIBRATED = calibrated(given("nilai"), given("batas"))
NKP = wrap(KMK127_2026.parts["nkp"])
QUARTERS = st.builds(Period.quarter, st.integers(2026, 2028), st.integers(1, 4))
PUNISHMENTS = st.lists(
    st.builds(Punishment, st.sampled_from(["ringan", "sedang", "berat"]), st.fractions(0, 100), QUARTERS), max_size=5
)


def nkp(hasil, nko, place):
    return evaluate(NKP, {"nhk": hasil, "npk": hasil, "nko": nko, "kedudukan_upk": place})


@over(VALUES, VALUES, VALUES, PLACES)
def test_nkp_never_falls_when_the_result_rises(one, other, nko, place) -> None:
    low, high = sorted((one, other))
    assert nkp(low, nko, place) <= nkp(high, nko, place)


@over(VALUES, PLACES, st.fractions(Fraction(1, 1000), Fraction(1, 10)))
def test_nkp_does_not_jump_where_the_result_meets_the_organisation(nko, place, step) -> None:
    assert nkp(nko, nko, place) == nko
    below = max(Fraction(0), nko - step)
    assert nko - nkp(below, nko, place) <= step


@over(VALUES, VALUES, PLACES)
def test_nkp_lies_between_the_person_and_the_organisation(hasil, nko, place) -> None:
    assert min(hasil, nko) <= nkp(hasil, nko, place) <= max(hasil, nko)


@over(VALUES, VALUES, st.sampled_from([115, 120]))
def test_calibration_keeps_the_order(one, other, limit) -> None:
    low, high = sorted((one, other))
    first, second = (evaluate(CALIBRATED, {"nilai": value, "batas": limit}) for value in (low, high))
    assert first <= second <= limit
    assert (first < second) is (low < high)
    assert low > 100 or first == low


@over(PUNISHMENTS, QUARTERS, st.randoms(use_true_random=False))
def test_the_heaviest_counts_in_any_order(punishments, quarter, random) -> None:
    shuffled = random.sample(punishments, len(punishments))
    for period in (quarter, Period.year(quarter.start.year)):
        assert hukdis(punishments, period) == hukdis(shuffled, period)
        found = heaviest(punishments, period)
        assert found is None or all(each.level <= found.level for each in punishments if each.since == found.since)


@over(st.lists(VALUES, max_size=6), VALUES)
def test_impact_rises_with_every_report_up_to_5(lost, more) -> None:
    assert impact(lost) <= impact([*lost, more]) <= 5


@settings(max_examples=50)
@over(VALUES, VALUES, VALUES, PLACES, st.fractions(-5, 5))
def test_the_predikat_is_that_of_the_national_matrix(nhk, npk, nko, place, koreksi) -> None:
    facts = {"nhk": nhk, "npk": npk, "nko": nko, "kedudukan_upk": place, "koreksi": koreksi}
    outcome = KMK127_2026.judge(facts)
    ratings = {"rating_hasil_kerja": outcome.ratings.hasil_kerja, "rating_perilaku": outcome.ratings.perilaku}
    assert outcome.predikat is PERMENPANRB6_2022.judge(ratings).predikat
