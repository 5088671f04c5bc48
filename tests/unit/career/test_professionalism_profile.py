"""What is known of a person for the index: nothing is made up where nobody knows."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.career.professionalism_parts import CompetencyItem, TechnicalWindow
from kinerja.career.professionalism_profile import (
    HeldTraining,
    ProfessionalismProfile,
    last_performance,
    trainings_held,
)
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.pp46_2011 import Sebutan

NUMBER = "198502142010031991"
ON = date(2025, 3, 1)
TECHNICAL, SEMINAR = CompetencyItem.TEKNIS_20JP, CompetencyItem.SEMINAR


def test_names_are_read_and_order_does_not_matter() -> None:
    one = ProfessionalismProfile("e1", "SLTA", "pelaksana", {"seminar": True, "diklat_teknis": False}, "80.5", "ringan")
    other = ProfessionalismProfile(
        "e1", "sma", "pelaksana", [("teknis_20jp", False), ("workshop", True)], "80.5", "ringan"
    )
    assert one == other
    assert one.performance == Fraction("80.5")
    assert dict(one.trainings) == {TECHNICAL: False, SEMINAR: True}


def test_nothing_known_is_none() -> None:
    empty = ProfessionalismProfile("e1")
    assert (empty.education, empty.group, empty.performance, empty.discipline) == (None,) * 4
    assert empty.trainings == ()


def test_numbers_of_persons_are_masked() -> None:
    assert NUMBER not in repr(ProfessionalismProfile(NUMBER))
    assert "**1991" in repr(ProfessionalismProfile(NUMBER))


@pytest.mark.parametrize(
    ("fields", "error", "said"),
    [
        ({"performance": "-1"}, InvalidValue, "performance: It is -1"),
        ({"performance": "baik"}, InvalidValue, r"'baik' is a word.*such as Predikat.BAIK"),
        ({"performance": 80.5}, WrongType, "is a float"),
        ({"group": "eselon"}, UnknownName, "no group of posts"),
        ({"discipline": "ada"}, UnknownName, "no level of penalty"),
        ({"trainings": {"seminar": True, "workshop": False}}, InvalidValue, "'seminar' stands twice"),
        ({"trainings": {"prajabatan": True}}, UnknownName, "no kind of training"),
    ],
)
def test_wrong_data_is_refused(fields, error, said: str) -> None:
    with pytest.raises(error, match=said):
        ProfessionalismProfile("e1", **fields)


def test_the_grade_of_a_year_comes_from_the_record() -> None:
    """Also of an old regime: its name decides, not its number."""
    old = ReportedResult("e1", Period.year(2020), EvaluationKind.TAHUNAN, "pp46_2011", Sebutan.BAIK, score="90.5")
    record = Record("e1", [old])
    assert last_performance(record, 2020) is Sebutan.BAIK
    assert isinstance(last_performance(record, 2022), Undetermined)


class TestTrainings:
    """Which trainings count on a day."""

    @pytest.mark.parametrize(
        ("window", "group", "counts"),
        [
            ("semua", "fungsional", False),
            ("semua", "pelaksana", False),
            ("pelaksana", "struktural", True),
            ("pelaksana", "pelaksana", False),
        ],
    )
    def test_whose_technical_training_must_be_recent_is_a_choice(self, window, group, counts) -> None:
        """A form of BKN says everybody's, an application that of pelaksana alone."""
        old = HeldTraining(TECHNICAL, date(2023, 5, 1), 40)
        assert trainings_held([old], group=group, on=ON, window=window)[TECHNICAL] is counts

    def test_the_choice_is_asked_for(self) -> None:
        with pytest.raises(TypeError, match="window"):
            trainings_held([], group="pelaksana", on=ON)  # type: ignore[call-arg]
        with pytest.raises(UnknownName, match="no TechnicalWindow"):
            trainings_held([], group="pelaksana", on=ON, window="setahun")

    @pytest.mark.parametrize(
        ("ended", "counts"),
        [(date(2024, 3, 1), False), (date(2024, 3, 2), True), (date(2025, 3, 1), True), (date(2025, 3, 2), False)],
    )
    def test_the_last_year_ends_with_the_day(self, ended, counts) -> None:
        held = trainings_held([HeldTraining(TECHNICAL, ended, 20)], group="pelaksana", on=ON, window="semua")
        assert held[TECHNICAL] is counts

    def test_20_jp_are_needed_and_unknown_ones_leave_it_open(self) -> None:
        def held(*hours):
            had = [HeldTraining(TECHNICAL, ON, each) for each in hours]
            return trainings_held(had, group="pelaksana", on=ON, window=TechnicalWindow.SEMUA)

        assert held("19.5")[TECHNICAL] is False
        assert held(None, 20)[TECHNICAL] is True
        assert TECHNICAL not in held(None, 12)
        assert held()[TECHNICAL] is False

    def test_seminars_count_for_two_years_and_others_for_good(self) -> None:
        had = [
            HeldTraining("seminar", date(2023, 3, 2)),
            HeldTraining("diklatpim", date(2009, 1, 1)),
            HeldTraining("diklat_fungsional", date(2026, 1, 1)),
        ]
        held = trainings_held(had, group="struktural", on=ON, window="semua")
        assert {item.value: truth for item, truth in held.items()} == {
            "diklat_kepemimpinan": True,
            "diklat_fungsional": False,
            "teknis_20jp": False,
            "seminar": True,
        }
        assert trainings_held(had[:1], group="struktural", on=date(2025, 3, 2), window="semua")[SEMINAR] is False
