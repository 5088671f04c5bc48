"""How far raters agree: known examples, and silence where too little is known."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, WrongType
from kinerja.feedback.rater_agreement import NullSpread, agreement_of, even_null, raters_needed, reliability_of_mean
from kinerja.feedback.raters import RatedPerson, RaterAnswer, RaterScale

YEAR = Period.year(2025)
TEN = RaterScale(1, 10)
SHROUT_FLEISS = ([9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7])


def people(rows, scale=TEN, period=YEAR) -> list[RatedPerson]:
    return [
        RatedPerson(f"e{place}", period, scale, [RaterAnswer("rekan_kerja", value) for value in row])
        for place, row in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("one", "reliabilities", "needed"),
    [
        ("0.15", ("0.26", "0.35", "0.47", "0.64"), "13.2"),
        ("0.20", ("0.33", "0.43", "0.56", "0.71"), "9.3"),
        ("0.30", ("0.46", "0.56", "0.68", "0.81"), "5.4"),
        ("0.37", ("0.54", "0.64", "0.75", "0.85"), "4.0"),
    ],
)
def test_spearman_and_brown(one, reliabilities, needed) -> None:
    """The table of the notes on 360-degree feedback."""
    told = tuple(f"{float(reliability_of_mean(one, raters)):.2f}" for raters in (2, 3, 5, 10))
    assert (told, f"{float(raters_needed(one)):.1f}") == (reliabilities, needed)


def test_one_undoes_the_other() -> None:
    assert raters_needed("0.2", reliability=reliability_of_mean("0.2", 7)) == 7
    assert raters_needed(1) == 0


def test_ten_raters_of_hensel_fit_a_reliability_of_19() -> None:
    assert ceil(raters_needed("0.19")) == 10


@pytest.mark.parametrize("value", [0, "-0.1", "1.1"])
def test_no_such_reliability(value) -> None:
    with pytest.raises(InvalidValue, match="above 0 and is 1 at most"):
        reliability_of_mean(value, 3)
    with pytest.raises(InvalidValue, match="above 0 and is 1 at most"):
        raters_needed("0.2", reliability=value)


def test_no_number_of_raters_is_enough_for_that() -> None:
    with pytest.raises(InvalidValue, match="errs never"):
        raters_needed("0.2", reliability=1)
    with pytest.raises(InvalidValue, match="0 raters have no mean"):
        reliability_of_mean("0.2", 0)


def test_shrout_and_fleiss() -> None:
    """ICC(1,1) = .17 and ICC(1,k) = .44, with an interval that says how little six people tell."""
    told = agreement_of(people(SHROUT_FLEISS), "rekan_kerja")
    found = told.correlations
    assert (round(found.single, 2), round(found.mean, 2)) == (Decimal("0.17"), Decimal("0.44"))
    assert found.single_low < 0 < found.single_high
    assert ceil(told.needed) == 12
    assert (told.people, told.judged, told.wanted) == (6, 6, Fraction(7, 10))


def test_another_scale_shown_is_the_same_agreement() -> None:
    shown = agreement_of(people(SHROUT_FLEISS, RaterScale(1, 10, out_of=100)), "rekan_kerja")
    plain = agreement_of(people(SHROUT_FLEISS), "rekan_kerja")
    assert (shown.correlations.single, shown.within_group) == (plain.correlations.single, plain.within_group)


def test_agreement_about_one_person_rests_on_a_stated_chance() -> None:
    """The mean variance of the six over 8.25; 6.2639 is the mean square within."""
    told = agreement_of(people(SHROUT_FLEISS), "rekan_kerja")
    assert told.null.name.en == "All steps of the scale come equally often"
    assert float(told.within_group) == pytest.approx(1 - 6.2639 / 8.25, abs=1e-4)
    narrow = NullSpread(Words("Condong ke atas", "Towards the upper end"), 4)
    assert agreement_of(people(SHROUT_FLEISS), "rekan_kerja", null=narrow).within_group < 0


def test_of_few_people_nothing_is_said() -> None:
    told = agreement_of(people(SHROUT_FLEISS[:4]), "rekan_kerja")
    assert isinstance(told.correlations, Undetermined)
    assert told.correlations.reason.en == "4 people were rated by two or more; compared from 5 on."
    assert (told.needed, told.within_group) == (None, None)
    assert agreement_of(people(SHROUT_FLEISS[:4]), "rekan_kerja", fewest_people=4).needed > 0


def test_of_two_raters_each_no_person_is_judged() -> None:
    told = agreement_of(people([row[:2] for row in SHROUT_FLEISS]), "rekan_kerja")
    assert (told.people, told.judged, told.within_group) == (6, 0, None)


def test_all_alike_is_no_agreement() -> None:
    told = agreement_of(people([[4, 4, 4]] * 6), "rekan_kerja")
    assert "All answers are the same" in told.correlations.reason.en
    assert told.within_group == 1


def test_where_raters_do_not_agree_no_number_helps() -> None:
    told = agreement_of(people([[1, 9, 5], [9, 1, 5], [5, 1, 9], [5, 9, 1], [1, 5, 9]]), "rekan_kerja")
    assert told.correlations.single < 0
    assert told.needed is None


def test_answers_to_different_questions_only_tell_nothing_of_a_person() -> None:
    apart = [RaterAnswer("rekan_kerja", {key: 5}) for key in "abc"]
    told = agreement_of(
        [RatedPerson(f"e{place}", YEAR, TEN, apart) for place in range(3)], "rekan_kerja", fewest_people=2
    )
    assert (told.judged, told.within_group) == (0, None)


def test_what_cannot_be_seen_together() -> None:
    mixed = [*people(SHROUT_FLEISS[:1]), *people([[], SHROUT_FLEISS[1]], RaterScale(1, 20))[1:]]
    for told, group in ((mixed, "rekan_kerja"), ([], "bawahan"), (people(SHROUT_FLEISS), "diri_sendiri")):
        with pytest.raises(InvalidValue, match="cannot be seen together"):
            agreement_of(told, group)
    with pytest.raises(InvalidValue, match="'e0' stands twice"):
        agreement_of(people(SHROUT_FLEISS) * 2, "rekan_kerja")
    with pytest.raises(WrongType, match=r"people\[0\]: A list is no RatedPerson"):
        agreement_of(SHROUT_FLEISS, "rekan_kerja")


def test_limits_and_chances_that_there_are_not() -> None:
    with pytest.raises(InvalidValue, match="fewest_people is 1"):
        agreement_of(people(SHROUT_FLEISS), "rekan_kerja", fewest_people=1)
    with pytest.raises(InvalidValue, match="have a spread"):
        NullSpread(Words("", ""), 0)
    with pytest.raises(InvalidValue, match="whole number of steps"):
        even_null(1, "2.5")
