"""Templates of positions, and drafts from them."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.errors import InvalidValue, WrongType
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.plans.annexes import Reporting
from kinerja.plans.plan import Approach, PlanStatus, Supported, TakenOver
from kinerja.plans.target import Exactly
from kinerja.plans.templates import Template, draft_plan
from tests.unit.plans.samples import ANNEXES, HIGHER, MIDWIFE, Q1, SECRETARY, YEAR, indicator, result

BIDAN = Template(
    "bidan",
    Approach.KUANTITATIF,
    [
        result("anc", indicator("anc.i1"), supports=[Supported("layanan", "Layanan ANC", through="anc.i1")]),
        result("rm"),
    ],
    title="Bidan Penyelia",
    kind=PositionKind.FUNGSIONAL,
    jenjang=Jenjang.PENYELIA,
    annexes=attrs.evolve(ANNEXES, reporting=[Reporting("Setiap bulan", result_id="rm"), Reporting("Setiap minggu")]),
)


def draft(id: str = "skp-1", template: Template = BIDAN, period: Period = YEAR):
    """Return a draft for the midwife."""
    return draft_plan(template, id, period=period, employee=MIDWIFE, appraiser=SECRETARY)


def test_a_draft_has_all_that_the_template_has() -> None:
    """For a person and a year, with nothing done yet."""
    plan = draft()
    assert (plan.id, plan.period, plan.employee, plan.appraiser) == ("skp-1", YEAR, MIDWIFE, SECRETARY)
    assert (plan.status, plan.version, plan.history) == (PlanStatus.DRAFT, 1, ())
    assert (plan.approach, plan.conduct) == (BIDAN.approach, BIDAN.conduct)
    assert [each.statement for each in plan.results] == [each.statement for each in BIDAN.results]
    assert (plan.annexes.resources, plan.annexes.consequences) == (ANNEXES.resources, ANNEXES.consequences)


def test_ids_are_the_persons_own() -> None:
    """Also where one thing names another; a leader's id stays the leader's."""
    plan = draft()
    assert [each.id for each in plan.results] == ["skp-1.anc", "skp-1.rm"]
    assert [each.id for each in plan.indicators] == ["skp-1.anc.i1", "skp-1.rm.i1"]
    assert plan.results[0].supports[0] == Supported("layanan", "Layanan ANC", through="skp-1.anc.i1")
    assert [each.result_id for each in plan.annexes.reporting] == ["skp-1.rm", ""]


def test_the_same_draft_comes_out_every_time() -> None:
    """And no two plans share an id."""
    assert draft() == draft()
    ids = [{each.id for each in draft(id).results} for id in ("a", "b")]
    assert ids[0].isdisjoint(ids[1])


def test_steps_that_were_taken_are_not_part_of_a_template() -> None:
    """An approval was for one person."""
    old = result("h1", approved_on=date(2024, 1, 2), taken_over=TakenOver(SECRETARY, date(2024, 9, 1), "Tidak selesai"))
    (kept,) = Template("t", Approach.KUALITATIF, [old]).results
    assert (kept.approved_on, kept.taken_over) == (None, None)


def test_ids_of_a_template_are_unique() -> None:
    """Results and indicators share one namespace, as in a plan."""
    with pytest.raises(InvalidValue, match="'h1' stands twice"):
        Template("t", Approach.KUALITATIF, [result("h1"), result("h2", indicator("h1"))])
    with pytest.raises(InvalidValue):
        Template(" ", Approach.KUALITATIF)
    with pytest.raises(WrongType):
        Template("t", "kualitatif")


def test_a_trajectory_is_of_its_year() -> None:
    """A template that has one fits that year only."""
    yearly = result("h1", indicator("i", trajectory=[(Q1, Exactly(20, "%", HIGHER))]))
    template = Template("t", Approach.KUANTITATIF, [yearly])
    assert draft(template=template).indicators[0].trajectory
    with pytest.raises(InvalidValue, match="outside Year 2026"):
        draft(template=template, period=Period.year(2026))


@pytest.mark.parametrize(
    ("position", "fits"),
    [
        (Position("bidan  penyelia", PositionKind.FUNGSIONAL, Jenjang.PENYELIA), True),
        (Position("Bidan Mahir", PositionKind.FUNGSIONAL, Jenjang.PENYELIA), False),
        (Position("Bidan Penyelia", PositionKind.FUNGSIONAL, Jenjang.MAHIR), False),
        (Position("Bidan Penyelia", PositionKind.PELAKSANA), False),
    ],
)
def test_a_template_fits_positions(position, fits) -> None:
    """By title, kind and jenjang."""
    assert BIDAN.fits(position) is fits
    assert Template("any", Approach.KUALITATIF).fits(position)
