from __future__ import annotations

import pickle
from datetime import date, datetime

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.words import label
from kinerja.errors import InvalidValue, NotFound, WrongType
from kinerja.people.party import AppointmentStatus, Duty
from kinerja.people.positions import Position, PositionKind
from kinerja.plans.plan import Jenis, PlanStatus, ResultLevel, Supported, TakenOver, WorkResult
from kinerja.plans.target import Exactly
from tests.unit.plans.samples import (
    ELSEWHERE,
    HIGHER,
    MIDWIFE,
    PUSKESMAS,
    Q1,
    SECRETARY,
    head_plan,
    indicator,
    plan,
    result,
)


def test_results_and_indicators_are_found_by_id() -> None:
    """And the result that an indicator measures."""
    measure = indicator("h2.i1")
    whole = plan(result("h1"), result("h2", measure))
    assert whole.result("h2").id == "h2"
    assert whole.indicator("h2.i1") is measure
    assert whole.result_of("h2.i1") is whole.result("h2")
    assert [each.id for each in whole.indicators] == ["h1.i1", "h2.i1"]


@pytest.mark.parametrize(
    ("ask", "mend"),
    [
        (lambda whole: whole.result("h11"), "Did you mean 'h1'"),
        (lambda whole: whole.indicator("zzz"), "Known are 'h1.i1'"),
        (lambda whole: whole.result_of("zzz"), "Known are"),
    ],
)
def test_what_is_not_there_is_not_found(ask, mend) -> None:
    """With a suggestion where one is near."""
    with pytest.raises(NotFound, match=mend):
        ask(plan())


def test_results_are_sorted_out_by_priority() -> None:
    """In the order of the document."""
    whole = plan(result("h1"), result("h2", jenis=Jenis.TAMBAHAN), result("h3"))
    assert [each.id for each in whole.of(Jenis.UTAMA)] == ["h1", "h3"]
    assert [each.id for each in whole.of(Jenis.TAMBAHAN)] == ["h2"]


@pytest.mark.parametrize(
    "results",
    [
        (result("h1"), result("h1", indicator("other"))),
        (result("h1", indicator("i1")), result("h2", indicator("i1"))),
        (result("h1", indicator("h1")),),
    ],
)
def test_an_id_names_one_thing(results) -> None:
    """Progress refers to results and indicators alike."""
    with pytest.raises(InvalidValue, match="twice") as caught:
        plan(*results)
    assert caught.value.path == "results"


def test_a_trajectory_stays_inside_the_plan() -> None:
    """The error names the indicator."""
    step = (Period.quarter(2024, 4), Exactly(5, "%", HIGHER))
    with pytest.raises(InvalidValue, match="Quarter IV 2024") as caught:
        plan(result("h1"), result("h2", indicator("h2.i1"), indicator("h2.i2", trajectory=[step])))
    assert caught.value.path == "results[1].indicators[1].trajectory"
    assert plan(result("h1", indicator(trajectory=[(Q1, step[1])]))).indicators[0].trajectory


@pytest.mark.parametrize("version", [0, -1])
def test_versions_are_counted_from_one(version) -> None:
    """The first is the one of the beginning of the year."""
    with pytest.raises(InvalidValue, match="Count from 1"):
        plan(version=version)


def test_days_have_no_time() -> None:
    """A time would not compare with dates."""
    with pytest.raises(WrongType):
        plan(agreed_on=datetime(2025, 1, 20, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("more", "name"),
    [({"approach": "kualitatif"}, "Approach"), ({"status": "draft"}, "PlanStatus"), ({"exemption": "x"}, "Exemption")],
)
def test_tokens_are_not_members(more, name) -> None:
    """They are refused where they are given."""
    with pytest.raises(WrongType, match=name):
        plan(**more)


@pytest.mark.parametrize(
    ("status", "agreed"),
    [
        (PlanStatus.DRAFT, False),
        (PlanStatus.DIAJUKAN, False),
        (PlanStatus.DITETAPKAN, True),
        (PlanStatus.DITUTUP, True),
    ],
)
def test_a_plan_that_was_set_is_agreed(status, agreed) -> None:
    """Also after it ended."""
    assert status.agreed is agreed


def test_jpt_and_heads_of_independent_units_have_perspectives() -> None:
    """Working in such a unit is not leading it."""
    assert head_plan().has_perspectives
    assert not plan().has_perspectives
    chief = Position("Kepala Puskesmas", PositionKind.FUNGSIONAL, leads_unit=True)
    by_task = attrs.evolve(MIDWIFE, duties=(Duty(chief, PUSKESMAS, AppointmentStatus.TUGAS_TAMBAHAN),))
    assert plan(employee=by_task).has_perspectives


def test_levels_are_ordered_by_what_lies_beyond_the_owner() -> None:
    """As the pyramid of the annex has them."""
    assert ResultLevel.OUTPUT_KENDALI_TINGGI < ResultLevel.OUTPUT_KENDALI_SEDANG < ResultLevel.OUTCOME
    assert ResultLevel.OUTCOME_ANTARA.label == label("result_level", "outcome_antara")


def test_a_result_keeps_whom_it_supports() -> None:
    """By id, with the text of the day, several if need be."""
    first = Supported("p1.h1", "Layanan membaik", indicator_id="p1.h1.i1", indicator="Indeks layanan")
    second = Supported("p2.h4", "Gedung aman", owner=ELSEWHERE)
    assert result(supports=[first, second]).supports == (first, second)


def test_taking_over_needs_a_note() -> None:
    """Art. 20(7)."""
    taken = TakenOver(SECRETARY, date(2025, 9, 1), "Tidak dapat diselesaikan")
    assert result(taken_over=taken).taken_over.note == "Tidak dapat diselesaikan"
    with pytest.raises(InvalidValue, match="note is empty"):
        TakenOver(SECRETARY, date(2025, 9, 1), "")


@pytest.mark.parametrize("field", ["id", "statement"])
def test_a_result_says_something(field) -> None:
    """A blank one is none."""
    with pytest.raises(InvalidValue, match=f"{field} is empty"):
        WorkResult(**{"id": "h1", "statement": "Layanan membaik", "jenis": Jenis.UTAMA, field: " "})


def test_a_plan_is_a_value() -> None:
    """It pickles, compares and hashes."""
    twin = pickle.loads(pickle.dumps(plan()))
    assert twin == plan()
    assert hash(twin) == hash(plan())
